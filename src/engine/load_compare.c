/* load_compare.c - what two claims agree and disagree on:
 * `same: {words: 0.8, least: 3}`, `differ: [speaker]`, `differ: {fee: 2%}`,
 * `same: {fee: 2%}`. */
#include "engine/loader.h"

/* The words that two wordings must share, when a rule does not say. */
enum { LEAST_WORDS = 1 };

static bool is_least(const gly_yaml *node)
{
    return gly_text_equal(node->key->scalar, gly_text_of("least"));
}

/* Whether two values of the field may be a number apart. */
static bool may_be_near(const gly_field *field)
{
    return field->type == GLY_VALUE_NUMBER && field->differs == NULL;
}

/* "2%", "0.5": how far apart two numbers may be; false for anything else. */
static bool read_slack(gly_slack *out, const gly_field *field,
                       const gly_yaml *node)
{
    gly_text words = gly_text_trim(node->scalar);
    bool is_share = gly_text_ends(words, gly_text_of("%"));
    if (is_share)
        words.size--;
    double number = 0;
    if (!may_be_near(field) || node->kind != GLY_YAML_SCALAR ||
        !gly_loader_number(&number, gly_text_trim(words)) || number < 0 ||
        (is_share && number >= 100))
        return false;
    out->share = is_share ? number / 100 : 0;
    out->amount = is_share ? 0 : number;
    return true;
}

/* `yes`; for words the share of the shorter wording, 0.8; for numbers 2%. */
static gly_status load_tolerance(gly_tolerance *made, gly_loader *loader,
                                 const gly_field *field, const gly_yaml *node)
{
    bool truth = false;
    if (gly_loader_is_truth(node, &truth) && truth)
        return GLY_OK;
    bool words = field->type == GLY_VALUE_WORDS;
    if (words && node->kind == GLY_YAML_SCALAR &&
        gly_loader_number(&made->share, node->scalar) && made->share > 0 &&
        made->share <= 1)
        return GLY_OK;
    if (read_slack(&made->slack, field, node))
        return GLY_OK;
    const char *must = words ? "yes, or a share of the words such as 0.8"
                       : may_be_near(field) ? "yes, 3 or 2%"
                                            : "yes";
    return gly_loader_say(
        loader, node,
        gly_loader_text(loader,
                        "`%s` is of type %s, and its tolerance must be %s",
                        field->name, gly_value_type_name(field->type), must),
        (gly_text){"", 0});
}

/* How many words must be shared at least. */
static gly_status load_least(uint32_t *least, gly_loader *loader,
                             const gly_yaml *node)
{
    double number = 0;
    if (node->kind == GLY_YAML_SCALAR &&
        gly_loader_number(&number, node->scalar) && number >= 1 &&
        number <= 1000 && number <= (uint32_t)number) {
        *least = (uint32_t)number;
        return GLY_OK;
    }
    return gly_loader_say(
        loader, node,
        gly_loader_text(loader, "`least` must be a whole number from 1 on"),
        (gly_text){"", 0});
}

static gly_status load_fields(gly_rule *rule, gly_loader *loader,
                              const gly_yaml *node, gly_tolerance *made)
{
    static const char *const words[] = {"least"};
    const gly_field_reader reader = {loader, rule, {words, 1, 1, NULL}};
    gly_status status = GLY_OK;
    for (const gly_yaml *value = node->child; value != NULL && status == GLY_OK;
         value = value->next) {
        if (is_least(value))
            continue;
        uint32_t field = GLY_NONE;
        status = gly_loader_field(&field, &reader, value->key);
        if (status != GLY_OK || field == GLY_NONE)
            continue;
        made[rule->same_count] =
            (gly_tolerance){.field = field, .least = LEAST_WORDS};
        status = load_tolerance(&made[rule->same_count++], loader,
                                &rule->kind->fields[field], value);
    }
    return status;
}

/* Give `least` to the field of words, of which there must be one. */
static gly_status set_least(gly_rule *rule, gly_loader *loader,
                            const gly_yaml *node, gly_tolerance *made)
{
    uint32_t least = LEAST_WORDS, words = 0;
    gly_status status = load_least(&least, loader, node);
    for (uint32_t i = 0; i < rule->same_count; i++) {
        if (made[i].share > 0) {
            made[i].least = least;
            words++;
        }
    }
    if (status != GLY_OK || words > 0 || loader->flawed)
        return status;
    return gly_loader_say(
        loader, node->key,
        gly_loader_text(loader, "`least` needs a field of words with a share"),
        gly_text_of("same: {words: 0.8, least: 3}"));
}

gly_status gly_load_same(gly_rule *rule, gly_loader *loader,
                         const gly_yaml *node)
{
    if (node->kind != GLY_YAML_MAP || node->count == 0)
        return gly_loader_say(
            loader, node,
            gly_loader_text(loader, "`same` must be a map of fields"),
            gly_text_of("same: {field: yes}"));
    gly_tolerance *made =
        gly_arena_array(loader->arena, node->count, sizeof *made);
    if (made == NULL)
        return GLY_NO_MEMORY;
    rule->same = made;
    gly_status status = load_fields(rule, loader, node, made);
    const gly_yaml *least = gly_yaml_get(node, "least");
    return status == GLY_OK && least != NULL
               ? set_least(rule, loader, least, made)
               : status;
}

/* "2%", "0.5", "yes": what may lie between two numbers that do not differ. */
static gly_status load_slack(gly_difference *made, gly_loader *loader,
                             const gly_field *field, const gly_yaml *node)
{
    bool truth = false;
    if ((gly_loader_is_truth(node, &truth) && truth) ||
        read_slack(&made->slack, field, node))
        return GLY_OK;
    return gly_loader_say(
        loader, node,
        gly_loader_text(loader, "`%s` is of type %s, and may differ by %s",
                        field->name, gly_value_type_name(field->type),
                        may_be_near(field) ? "yes, 3 or 2%" : "yes alone"),
        (gly_text){"", 0});
}

/* One field; where `differ` is a map, with what may lie between. */
static gly_status load_difference(gly_difference *made, gly_rule *rule,
                                  gly_loader *loader, const gly_yaml *node)
{
    const gly_field_reader reader = {loader, rule, {NULL, 0, 0, NULL}};
    uint32_t field = GLY_NONE;
    gly_text name = {"", 0};
    bool in_map =
        node->key != NULL && node != gly_yaml_get(loader->root, "differ");
    const gly_yaml *named = in_map ? node->key : node;
    gly_status status = gly_loader_scalar(&name, loader, named, "differ");
    if (status == GLY_OK && name.size > 0)
        status = gly_loader_field(&field, &reader, named);
    if (status != GLY_OK || field == GLY_NONE)
        return status;
    gly_difference *one = &made[rule->differ_count++];
    one->field = field;
    return in_map ? load_slack(one, loader, &rule->kind->fields[field], node)
                  : GLY_OK;
}

gly_status gly_load_differ(gly_rule *rule, gly_loader *loader,
                           const gly_yaml *node)
{
    bool many = node->kind != GLY_YAML_SCALAR;
    if (many && node->count == 0)
        return gly_loader_say(
            loader, node, gly_loader_text(loader, "`differ` names no field"),
            gly_text_of("leave it out where to agree is the fault"));
    gly_difference *made =
        gly_arena_array(loader->arena, many ? node->count : 1, sizeof *made);
    if (made == NULL)
        return GLY_NO_MEMORY;
    rule->differ = made;
    gly_status status = GLY_OK;
    const gly_yaml *item = many ? node->child : node;
    for (; item != NULL && status == GLY_OK; item = many ? item->next : NULL)
        status = load_difference(made, rule, loader, item);
    return status;
}
