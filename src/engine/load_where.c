/* load_where.c - conditions.
 *
 *     where: {source.kind: [collective, none], count: ">= 3"}
 *
 *     where: {text: /\b19\d\d\b/}
 *
 * A map holds when all of it does, a list of words when the field is any of
 * them. `any: [{…}, {…}]`, `all: [{…}, {…}]` and `not: {…}` stand beside the
 * fields and hold maps again. */
#include "engine/loader.h"

/* What is being read: a test of one field. */
typedef struct {
    gly_loader *loader;
    const gly_field *about;
    uint32_t field;
} field_test;

static bool is_choice(const gly_field *field, gly_text word)
{
    for (uint32_t i = 0; field->choices != NULL && field->choices[i] != NULL;
         i++) {
        if (gly_text_equal(word, gly_text_of(field->choices[i])))
            return true;
    }
    return false;
}

static gly_status say(const field_test *test, const gly_yaml *node,
                      const char *must)
{
    return gly_loader_say(
        test->loader, node,
        gly_loader_text(test->loader, "`%s` %s", test->about->name, must),
        (gly_text){"", 0});
}

static gly_status load_choice(gly_condition *made, const field_test *test,
                              const gly_yaml *node)
{
    const char *const *choices = test->about->choices;
    made->kind = GLY_CONDITION_TEXT;
    made->text = node->scalar;
    if (choices == NULL || is_choice(test->about, node->scalar))
        return GLY_OK;
    uint32_t count = 0;
    while (choices[count] != NULL)
        count++;
    gly_names names;
    gly_status status = gly_names_build(&names, test->loader, count);
    if (status != GLY_OK)
        return status;
    for (uint32_t i = 0; i < count; i++)
        gly_names_add(&names, choices[i]);
    gly_shown shown = gly_loader_shown(node->scalar);
    return gly_loader_unknown(
        test->loader, node,
        gly_loader_text(test->loader, "`%s` is never `%.*s`", test->about->name,
                        shown.size, shown.data),
        &names);
}

/* ">= 3", "< 0.5", "12". */
static gly_status load_number(gly_condition *made, const field_test *test,
                              const gly_yaml *node)
{
    static const struct {
        const char *sign;
        gly_condition_kind kind;
    } signs[] = {
        {">=", GLY_CONDITION_AT_LEAST}, {"<=", GLY_CONDITION_AT_MOST},
        {">", GLY_CONDITION_ABOVE},     {"<", GLY_CONDITION_BELOW},
        {"=", GLY_CONDITION_EQUAL},     {"", GLY_CONDITION_EQUAL},
    };
    gly_text text = gly_text_trim(node->scalar);
    uint32_t i = 0;
    while (!gly_text_starts(text, gly_text_of(signs[i].sign)))
        i++;
    made->kind = signs[i].kind;
    gly_text sign = gly_text_of(signs[i].sign);
    gly_text rest = gly_text_trim(
        gly_text_slice(text, (gly_span){sign.size, text.size - sign.size}));
    if (gly_loader_number(&made->number, rest))
        return GLY_OK;
    return say(test, node,
               "is a number, to be tested as 3, \">= 3\" or "
               "\"< 0.5\"");
}

/* Words that the field must be, or "/…/", a pattern that they must hold. */
static gly_status load_text(gly_condition *made, const field_test *test,
                            const gly_yaml *node)
{
    gly_text text = gly_text_trim(node->scalar), slash = gly_text_of("/");
    made->kind = GLY_CONDITION_TEXT;
    made->text = node->scalar;
    if (text.size < 3 || !gly_text_starts(text, slash) ||
        !gly_text_ends(text, slash))
        return GLY_OK;
    gly_pattern_source source = {
        .text = gly_text_slice(text, (gly_span){1, text.size - 2})};
    gly_pattern *pattern = NULL;
    gly_status status = gly_load_pattern(&pattern, test->loader, node, &source);
    made->kind = GLY_CONDITION_PATTERN;
    made->pattern = pattern;
    return status;
}

static gly_status load_typed(gly_condition *made, const field_test *test,
                             const gly_yaml *node)
{
    switch (test->about->type) {
    case GLY_VALUE_TRUTH:
        made->kind = GLY_CONDITION_TRUTH;
        return gly_loader_truth(&made->truth, test->loader, node,
                                test->about->name);
    case GLY_VALUE_NUMBER:
        return load_number(made, test, node);
    case GLY_VALUE_CHOICE:
        return load_choice(made, test, node);
    case GLY_VALUE_WORDS:
        return say(test, node, "can only be tested for none or some");
    default:
        return load_text(made, test, node);
    }
}

/* A word to test for. `none` and `some` ask whether there is a value at all,
 * unless the field has a choice of that name. */
static gly_status load_test(gly_condition *made, const field_test *test,
                            const gly_yaml *node)
{
    made->field = test->field;
    if (node->kind != GLY_YAML_SCALAR || node->scalar.size == 0)
        return say(test, node, "must be a word or a list of words");
    bool none = gly_text_equal(node->scalar, gly_text_of("none"));
    bool some = gly_text_equal(node->scalar, gly_text_of("some"));
    if (!node->plain || !(none || some) || is_choice(test->about, node->scalar))
        return load_typed(made, test, node);
    made->kind = none ? GLY_CONDITION_MISSING : GLY_CONDITION_PRESENT;
    return GLY_OK;
}

/* Add a test under `parent` for each word of a list. */
static gly_status load_tests(gly_condition *parent, const field_test *test,
                             const gly_yaml *list)
{
    if (list->count == 0)
        return say(test, list, "has an empty list, which nothing can be in");
    gly_condition *made =
        gly_arena_array(test->loader->arena, list->count, sizeof *made);
    if (made == NULL)
        return GLY_NO_MEMORY;
    parent->kind = GLY_CONDITION_ANY;
    parent->child = made;
    gly_status status = GLY_OK;
    const gly_yaml *item = list->child;
    for (uint32_t i = 0; i < list->count && status == GLY_OK; i++) {
        made[i].next = i + 1 < list->count ? &made[i + 1] : NULL;
        status = load_test(&made[i], test, item);
        item = item->next;
    }
    return status;
}

static gly_status load_field(gly_condition *made, gly_loader *loader,
                             const gly_rule *rule, const gly_yaml *node)
{
    field_test test = {loader, NULL, 0};
    static const char *const words[] = {"any", "all", "not"};
    const gly_field_reader reader = {loader, rule, {words, 3, 3, NULL}};
    gly_status status = gly_loader_field(&test.field, &reader, node->key);
    if (status != GLY_OK || test.field == GLY_NONE)
        return status;
    test.about = &rule->kind->fields[test.field];
    return node->kind == GLY_YAML_LIST ? load_tests(made, &test, node)
                                       : load_test(made, &test, node);
}

static gly_status load_map(gly_condition *made, gly_loader *loader,
                           const gly_rule *rule, const gly_yaml *node);

/* `any`, `all`: a list of maps. */
static gly_status load_list(gly_condition *made, gly_loader *loader,
                            const gly_rule *rule, const gly_yaml *node)
{
    if (node->kind != GLY_YAML_LIST || node->count == 0)
        return gly_loader_say(
            loader, node,
            gly_loader_text(loader, "`%s` must be a list of maps",
                            node->key->scalar.data),
            gly_text_of("any: [{field: value}, {field: value}]"));
    gly_condition *parts =
        gly_arena_array(loader->arena, node->count, sizeof *parts);
    if (parts == NULL)
        return GLY_NO_MEMORY;
    made->child = parts;
    gly_status status = GLY_OK;
    const gly_yaml *item = node->child;
    for (uint32_t i = 0; i < node->count && status == GLY_OK; i++) {
        parts[i].next = i + 1 < node->count ? &parts[i + 1] : NULL;
        status = load_map(&parts[i], loader, rule, item);
        item = item->next;
    }
    return status;
}

static gly_status load_not(gly_condition *made, gly_loader *loader,
                           const gly_rule *rule, const gly_yaml *node)
{
    gly_condition *part = gly_arena_take(loader->arena, sizeof *part);
    if (part == NULL)
        return GLY_NO_MEMORY;
    made->child = part;
    return load_map(part, loader, rule, node);
}

/* A field, or one of the words that hold maps. */
static gly_status load_key(gly_condition *made, gly_loader *loader,
                           const gly_rule *rule, const gly_yaml *node)
{
    static const struct {
        const char *name;
        gly_condition_kind kind;
        gly_status (*load)(gly_condition *, gly_loader *, const gly_rule *,
                           const gly_yaml *);
    } words[] = {
        {"any", GLY_CONDITION_ANY, load_list},
        {"all", GLY_CONDITION_ALL, load_list},
        {"not", GLY_CONDITION_NOT, load_not},
    };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (gly_text_equal(node->key->scalar, gly_text_of(words[i].name))) {
            made->kind = words[i].kind;
            return words[i].load(made, loader, rule, node);
        }
    }
    return load_field(made, loader, rule, node);
}

/* All that stands in a map. As deep as the YAML is allowed to be. */
static gly_status load_map(gly_condition *made, gly_loader *loader,
                           const gly_rule *rule, const gly_yaml *node)
{
    if (node->kind != GLY_YAML_MAP || node->count == 0)
        return gly_loader_say(
            loader, node,
            gly_loader_text(loader, "a condition must be a map of fields"),
            gly_text_of("{field: value}"));
    gly_condition *parts =
        gly_arena_array(loader->arena, node->count, sizeof *parts);
    if (parts == NULL)
        return GLY_NO_MEMORY;
    made->kind = GLY_CONDITION_ALL;
    made->child = parts;
    gly_status status = GLY_OK;
    const gly_yaml *value = node->child;
    for (uint32_t i = 0; i < node->count && status == GLY_OK; i++) {
        parts[i].next = i + 1 < node->count ? &parts[i + 1] : NULL;
        status = load_key(&parts[i], loader, rule, value);
        value = value->next;
    }
    return status;
}

gly_status gly_load_where(gly_rule *rule, gly_loader *loader,
                          const gly_yaml *node)
{
    gly_condition *made = gly_arena_take(loader->arena, sizeof *made);
    if (made == NULL)
        return GLY_NO_MEMORY;
    rule->where = made;
    return load_map(made, loader, rule, node);
}
