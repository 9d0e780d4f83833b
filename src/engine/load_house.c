/* load_house.c - claim types of a newsroom's own.
 *
 *     claims:
 *       score:
 *         about: a final score
 *         match: '(?<home>\p{Lu}\w+) beat (?<away>\p{Lu}\w+) (?<goals>\d+)-\d+'
 *         captures: {home: name, away: name, goals: number}
 *
 * Every named group has a type, and every type a group. */
#include "engine/loader.h"

/* A claim type that is being read. */
typedef struct {
    gly_loader loader; /* its root is the map of the type */
    gly_rule patterns; /* `match`, `scope`, `caseless`, read as of a rule */
    gly_house_kind *kind;
    gly_field *fields;     /* those of every type, then the captures */
    gly_capture *captures; /* one more for the unit of each amount */
    gly_names groups;
} reading;

static const struct {
    const char *name;
    gly_value_type type;
    const char *about;
} types[] = {
    [GLY_CAPTURE_TEXT] = {"text", GLY_VALUE_TEXT, "words as they stand"},
    [GLY_CAPTURE_NAME] = {"name", GLY_VALUE_TEXT, "whom it names"},
    [GLY_CAPTURE_NUMBER] = {"number", GLY_VALUE_NUMBER, "a number"},
    [GLY_CAPTURE_MONEY] = {"money", GLY_VALUE_NUMBER, "an amount of money"},
    [GLY_CAPTURE_UNIT] = {NULL, GLY_VALUE_TEXT, "the currency"},
    [GLY_CAPTURE_DATE] = {"date", GLY_VALUE_NUMBER, "a day"},
};

enum { TYPES = sizeof types / sizeof *types };

/* Words that mean something else where a field may stand. */
static const char *const taken[] = {"text", "block", "match", "line", "other",
                                    "any",  "all",   "not",   "least"};

const char *gly_capture_name(gly_capture_type type)
{
    return types[type].name;
}

const char *const *gly_capture_taken(uint32_t *count)
{
    *count = sizeof taken / sizeof *taken;
    return taken;
}

static bool is_one_of(gly_text word, const gly_names *names)
{
    for (uint32_t i = 0; i < names->count; i++) {
        if (gly_text_equal(word, gly_text_of(names->names[i])))
            return true;
    }
    return false;
}

/* Add the field and the capture `name` of `group`. */
static void add_field(reading *in, const char *name, const char *group,
                      gly_capture_type type)
{
    uint32_t index = in->kind->capture_count++;
    in->captures[index] = (gly_capture){group, type};
    in->fields[GLY_HOUSE_FIELDS + index] = (gly_field){
        .name = name, .type = types[type].type, .about = types[type].about};
    in->kind->table.field_count++;
}

/* "fee: money" is the amount `fee` and its currency `fee.unit`. */
static gly_status add_capture(reading *in, const gly_yaml *node,
                              gly_capture_type type)
{
    const char *group = node->key->scalar.data;
    add_field(in, group, group, type);
    if (type != GLY_CAPTURE_MONEY)
        return GLY_OK;
    gly_text unit = gly_text_format(in->loader.arena, "%s.unit", group);
    if (unit.size == 0)
        return GLY_NO_MEMORY;
    add_field(in, unit.data, group, GLY_CAPTURE_UNIT);
    return GLY_OK;
}

static gly_status check_group(reading *in, const gly_yaml *node)
{
    const gly_names reserved = {taken, sizeof taken / sizeof *taken, 0, NULL};
    gly_text name = node->key->scalar;
    gly_shown shown = gly_loader_shown(name);
    if (is_one_of(name, &reserved))
        return gly_loader_say(&in->loader, node->key,
                              gly_loader_text(&in->loader,
                                              "a group cannot be called `%.*s`",
                                              shown.size, shown.data),
                              gly_text_of("the word has a meaning in rules"));
    return in->patterns.pattern_count == 0 || is_one_of(name, &in->groups)
               ? GLY_OK
               : gly_loader_unknown(
                     &in->loader, node->key,
                     gly_loader_text(&in->loader,
                                     "the pattern has no group `%.*s`",
                                     shown.size, shown.data),
                     &in->groups);
}

static gly_status load_capture(reading *in, const gly_yaml *node)
{
    const char *known[TYPES];
    gly_names names = {known, 0, TYPES, known};
    gly_text word = {"", 0};
    gly_status status = check_group(in, node);
    if (status == GLY_OK)
        status =
            gly_loader_scalar(&word, &in->loader, node, node->key->scalar.data);
    if (status != GLY_OK || word.size == 0)
        return status;
    for (uint32_t type = 0; type < TYPES; type++) {
        if (types[type].name == NULL)
            continue;
        gly_names_add(&names, types[type].name);
        if (gly_text_equal(word, gly_text_of(types[type].name)))
            return add_capture(in, node, (gly_capture_type)type);
    }
    gly_shown shown = gly_loader_shown(word);
    return gly_loader_unknown(&in->loader, node,
                              gly_loader_text(&in->loader,
                                              "`%.*s` is no type of capture",
                                              shown.size, shown.data),
                              &names);
}

/* The names of the groups of all patterns. */
static gly_status list_groups(reading *in)
{
    uint32_t room = 0;
    const gly_rule *from = &in->patterns;
    for (uint32_t i = 0; i < from->pattern_count; i++)
        room += gly_pattern_name_count(from->patterns[i]);
    gly_status status = gly_names_build(&in->groups, &in->loader, room);
    for (uint32_t i = 0; i < from->pattern_count && status == GLY_OK; i++) {
        uint32_t count = gly_pattern_name_count(from->patterns[i]);
        for (uint32_t group = 0; group < count; group++) {
            const char *name = gly_pattern_name(from->patterns[i], group);
            if (!is_one_of(gly_text_of(name), &in->groups))
                gly_names_add(&in->groups, name);
        }
    }
    return status;
}

/* Every group must have a type. */
static gly_status check_all_typed(reading *in, const gly_yaml *captures)
{
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < in->groups.count && status == GLY_OK; i++) {
        const char *name = in->groups.names[i];
        if (gly_yaml_get(captures, name) == NULL)
            status = gly_loader_say(
                &in->loader, captures->key,
                gly_loader_text(&in->loader, "group `%s` has no type", name),
                gly_text_of("name, number, money, date or text"));
    }
    return status;
}

static gly_status load_captures(reading *in, const gly_yaml *node)
{
    if (node->kind != GLY_YAML_MAP || node->count == 0)
        return gly_loader_say(
            &in->loader, node,
            gly_loader_text(&in->loader, "`captures` must be a map of groups"),
            gly_text_of("captures: {group: name}"));
    gly_arena *arena = in->loader.arena;
    uint32_t room = 2 * node->count;
    in->captures = gly_arena_array(arena, room, sizeof *in->captures);
    in->fields =
        gly_arena_array(arena, GLY_HOUSE_FIELDS + room, sizeof *in->fields);
    if (in->captures == NULL || in->fields == NULL)
        return GLY_NO_MEMORY;
    for (uint32_t i = 0; i < GLY_HOUSE_FIELDS; i++)
        in->fields[i] = gly_house_fields[i];
    in->kind->table.fields = in->fields;
    in->kind->captures = in->captures;
    gly_status status = GLY_OK;
    for (const gly_yaml *value = node->child; value != NULL && status == GLY_OK;
         value = value->next)
        status = load_capture(in, value);
    return status == GLY_OK ? check_all_typed(in, node) : status;
}

/* Keys that are not known, and keys that are wanted and not there. */
static gly_status check_keys(gly_loader *loader)
{
    static const char *const known[] = {"about", "match", "captures", "scope",
                                        "caseless"};
    const gly_names names = {known, 5, 5, NULL};
    gly_status status = gly_loader_keys(loader, loader->root, &names);
    for (uint32_t i = 0; i < 3 && status == GLY_OK; i++) {
        if (gly_yaml_get(loader->root, known[i]) == NULL)
            status = gly_loader_say(
                loader, loader->root->key,
                gly_loader_text(loader, "the claim type has no `%s`", known[i]),
                (gly_text){"", 0});
    }
    return status;
}

/* What stands in the map of a type. */
static gly_status load_body(reading *in)
{
    const gly_yaml *root = in->loader.root;
    const gly_yaml *match = gly_yaml_get(root, "match");
    const gly_yaml *captures = gly_yaml_get(root, "captures");
    const gly_yaml *about = gly_yaml_get(root, "about");
    gly_text words = {"", 0};
    gly_status status = check_keys(&in->loader);
    if (status == GLY_OK && about != NULL)
        status = gly_loader_scalar(&words, &in->loader, about, "about");
    in->kind->table.about = words.data;
    if (status == GLY_OK && match != NULL)
        status = gly_load_match(&in->patterns, &in->loader, match);
    if (status == GLY_OK)
        status = list_groups(in);
    if (status == GLY_OK && captures != NULL)
        status = load_captures(in, captures);
    in->kind->patterns = in->patterns.patterns;
    in->kind->pattern_count = in->patterns.pattern_count;
    in->kind->scope = in->patterns.scope;
    return status;
}

/* Why a type cannot have this name; NULL when it can. */
static const char *fault_of(const gly_rules *rules, gly_text name)
{
    for (uint32_t i = 0; i < GLY_CLAIM_TYPES + rules->house.count; i++) {
        if (gly_text_equal(name, gly_text_of(rules->kinds[i]->name)))
            return "is there already";
    }
    for (uint32_t i = 0; i < name.size; i++) {
        char byte = name.data[i];
        if (!((byte >= 'a' && byte <= 'z') || byte == '-' ||
              (byte >= '0' && byte <= '9')))
            return "must be made of a-z, 0-9 and hyphens";
    }
    return rules->house.count == GLY_HOUSE_TYPES_MOST
               ? "is one claim type too many"
               : NULL;
}

static gly_status load_kind(gly_loader *loader, const gly_yaml *node)
{
    gly_rules *rules = loader->rules;
    const gly_yaml *key = node->key;
    const char *fault = fault_of(rules, key->scalar);
    gly_shown shown = gly_loader_shown(key->scalar);
    if (fault != NULL || node->kind != GLY_YAML_MAP)
        return gly_loader_say(loader, key,
                              gly_loader_text(loader, "claim type `%.*s` %s",
                                              shown.size, shown.data,
                                              fault ? fault : "must be a map"),
                              (gly_text){"", 0});
    gly_house_kind *kind = gly_arena_take(loader->arena, sizeof *kind);
    if (kind == NULL)
        return GLY_NO_MEMORY;
    kind->table = (gly_claim_kind){
        .name = key->scalar.data,
        .fields = gly_house_fields,
        .field_count = GLY_HOUSE_FIELDS,
        .predicates = gly_house_predicates,
        .predicate_count = gly_house_predicate_count,
    };
    reading in = {.loader = *loader, .kind = kind};
    in.loader.root = node;
    gly_status status =
        gly_arena_text(&kind->path, loader->arena, loader->file.path);
    if (status == GLY_OK)
        status = load_body(&in);
    loader->flawed = loader->flawed || in.loader.flawed;
    rules->kinds[GLY_CLAIM_TYPES + rules->house.count] = &kind->table;
    rules->house.kinds[rules->house.count++] = kind;
    return status;
}

gly_status gly_load_house(gly_loader *loader, const gly_yaml *node)
{
    if (node->kind != GLY_YAML_MAP || node->count == 0)
        return gly_loader_say(
            loader, node,
            gly_loader_text(loader, "`claims` must be a map of claim types"),
            gly_text_of("claims: {score: {about: …, match: …, captures: …}}"));
    gly_status status = GLY_OK;
    for (const gly_yaml *value = node->child; value != NULL && status == GLY_OK;
         value = value->next)
        status = load_kind(loader, value);
    return status;
}
