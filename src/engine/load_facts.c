/* load_facts.c - what the house knows, read from a fact sheet:
 *
 *     facts:
 *       people: [{name: Tomas Lindqvar, title: special envoy, pronoun: he}]
 *       places: [{name: Kyiv, not: [Kiev]}]
 *       figures: [{of: seats on the council, value: 12}] */
#include "base/calendar.h"
#include "engine/loader.h"

enum {
    IN_PEOPLE = 1 << GLY_FACT_PERSON,
    IN_NAMES = IN_PEOPLE | 1 << GLY_FACT_BODY | 1 << GLY_FACT_PLACE,
    IN_FIGURES = 1 << GLY_FACT_FIGURE,
};

static const char *const parts[] = {
    [GLY_FACT_PERSON] = "people",
    [GLY_FACT_BODY] = "bodies",
    [GLY_FACT_PLACE] = "places",
    [GLY_FACT_FIGURE] = "figures",
};

enum { PARTS = sizeof parts / sizeof *parts };

static const gly_fact_key keys[] = {
    {"name", IN_NAMES, IN_NAMES, GLY_FACT_WORDS, "the name as it is spelled"},
    {"not", IN_NAMES, 0, GLY_FACT_SPELLINGS, "how it is not spelled"},
    {"title", IN_PEOPLE, 0, GLY_FACT_SPELLINGS, "what the person is"},
    {"pronoun", IN_PEOPLE, 0, GLY_FACT_PRONOUN, "of whom “Mr.” is said"},
    {"born", IN_PEOPLE, 0, GLY_FACT_DAY, "the year of birth, or the day"},
    {"of", IN_FIGURES, IN_FIGURES, GLY_FACT_WORDS,
     "what is counted, its noun first: seats on the council"},
    {"value", IN_FIGURES, IN_FIGURES, GLY_FACT_NUMBER, "how many they are"},
};

enum { KEYS = sizeof keys / sizeof *keys };

static const char *const pronouns[] = {"he", "she", "they"};

enum { PRONOUNS = sizeof pronouns / sizeof *pronouns };

const char *const *gly_fact_parts(uint32_t *count)
{
    *count = PARTS;
    return parts;
}

const gly_fact_key *gly_fact_keys(uint32_t *count)
{
    *count = KEYS;
    return keys;
}

const char *const *gly_fact_pronouns(uint32_t *count)
{
    *count = PRONOUNS;
    return pronouns;
}

/* "1961" or "1961-04-02": the first and the last day it can be. */
static bool read_days(gly_fact *fact, gly_text words)
{
    int32_t number[3] = {0, 0, 0};
    uint32_t part = 0, digits = 0;
    for (uint32_t i = 0; i < words.size; i++) {
        char byte = words.data[i];
        if (byte == '-' && digits > 0 && part < 2) {
            part++;
            digits = 0;
        } else if (byte >= '0' && byte <= '9' && digits < 4) {
            number[part] = number[part] * 10 + (byte - '0');
            digits++;
        } else {
            return false;
        }
    }
    bool year = part == 0;
    int32_t month = year ? 1 : number[1], day = year ? 1 : number[2];
    if (part == 1 || digits == 0 || !gly_calendar_exists(number[0], month, day))
        return false;
    fact->born = gly_calendar_day(number[0], month, day);
    fact->born_last = year ? gly_calendar_day(number[0], 12, 31) : fact->born;
    return true;
}

static gly_status load_day(gly_fact *fact, gly_loader *loader,
                           const gly_yaml *node)
{
    gly_text words = {"", 0};
    gly_status status = gly_loader_scalar(&words, loader, node, "born");
    if (status != GLY_OK || words.size == 0 || read_days(fact, words))
        return status;
    return gly_loader_say(
        loader, node, gly_loader_text(loader, "`born` must be a year or a day"),
        gly_text_of("born: 1961, or born: 1961-04-02"));
}

static gly_status load_pronoun(gly_fact *fact, gly_loader *loader,
                               const gly_yaml *node)
{
    const gly_names names = {pronouns, PRONOUNS, PRONOUNS, NULL};
    gly_text word = {"", 0};
    gly_status status = gly_loader_scalar(&word, loader, node, "pronoun");
    if (status != GLY_OK || word.size == 0)
        return status;
    for (uint32_t i = 0; i < PRONOUNS; i++) {
        if (!gly_text_equal(word, gly_text_of(pronouns[i])))
            continue;
        fact->gender = i == 0   ? GLY_GENDER_MALE
                       : i == 1 ? GLY_GENDER_FEMALE
                                : GLY_GENDER_UNKNOWN;
        return GLY_OK;
    }
    gly_shown shown = gly_loader_shown(word);
    return gly_loader_unknown(
        loader, node,
        gly_loader_text(loader, "`%.*s` is no pronoun", shown.size, shown.data),
        &names);
}

static gly_status load_value(gly_fact *fact, gly_loader *loader,
                             const gly_yaml *node)
{
    if (node->kind == GLY_YAML_SCALAR &&
        gly_loader_number(&fact->value, gly_text_trim(node->scalar)))
        return GLY_OK;
    return gly_loader_say(loader, node,
                          gly_loader_text(loader, "`value` must be a number"),
                          gly_text_of("value: 1200"));
}

/* One text, or a list of them. */
static gly_status load_texts(const gly_text **out, uint32_t *count,
                             gly_loader *loader, const gly_yaml *node)
{
    bool list = node->kind == GLY_YAML_LIST;
    const char *name = node->key->scalar.data;
    gly_text *made =
        gly_arena_array(loader->arena, list ? node->count : 1, sizeof *made);
    const gly_yaml *item = list ? node->child : node;
    gly_status status = made == NULL ? GLY_NO_MEMORY : GLY_OK;
    *count = 0;
    *out = made;
    for (; item != NULL && status == GLY_OK; item = list ? item->next : NULL) {
        gly_text words = {"", 0};
        status = gly_loader_scalar(&words, loader, item, name);
        if (words.size > 0)
            made[(*count)++] = words;
    }
    if (status != GLY_OK || !list || node->count > 0)
        return status;
    return gly_loader_say(
        loader, node, gly_loader_text(loader, "`%s` is an empty list", name),
        gly_text_of("leave it out"));
}

static gly_status load_key(gly_fact *fact, gly_loader *loader,
                           const gly_fact_key *key, const gly_yaml *node)
{
    switch (key->shape) {
    case GLY_FACT_WORDS:
        return gly_loader_scalar(&fact->name, loader, node, key->name);
    case GLY_FACT_SPELLINGS:
        return (key->in & IN_FIGURES) == 0 && key->in == IN_NAMES
                   ? load_texts(&fact->wrong, &fact->wrong_count, loader, node)
                   : load_texts(&fact->titles, &fact->title_count, loader,
                                node);
    case GLY_FACT_PRONOUN:
        return load_pronoun(fact, loader, node);
    case GLY_FACT_DAY:
        return load_day(fact, loader, node);
    case GLY_FACT_NUMBER:
        return load_value(fact, loader, node);
    }
    return GLY_OK;
}

/* The keys of an entry in `part`, those that it has and those that it wants. */
static gly_status load_entry(gly_fact *fact, gly_loader *loader,
                             const gly_yaml *node)
{
    const char *known[KEYS];
    gly_names names = {known, 0, KEYS, known};
    unsigned part = 1U << fact->kind;
    for (uint32_t i = 0; i < KEYS; i++) {
        if ((keys[i].in & part) != 0)
            gly_names_add(&names, keys[i].name);
    }
    gly_status status = gly_loader_keys(loader, node, &names);
    for (uint32_t i = 0; i < KEYS && status == GLY_OK; i++) {
        const gly_yaml *value = gly_yaml_get(node, keys[i].name);
        if (value != NULL && (keys[i].in & part) != 0)
            status = load_key(fact, loader, &keys[i], value);
        else if (value == NULL && (keys[i].wanted & part) != 0)
            status = gly_loader_say(
                loader, node,
                gly_loader_text(loader, "the entry has no `%s`", keys[i].name),
                (gly_text){"", 0});
    }
    return status;
}

/* An entry: a map, or a name alone. */
static gly_status load_fact(gly_list *out, gly_loader *loader,
                            gly_fact_kind part, const gly_yaml *node)
{
    gly_fact *fact = gly_list_add(out, loader->arena);
    if (fact == NULL)
        return GLY_NO_MEMORY;
    *fact = (gly_fact){.kind = part, .name = {"", 0}, .born = -1};
    if (node->kind == GLY_YAML_MAP)
        return load_entry(fact, loader, node);
    if (part != GLY_FACT_FIGURE && node->kind == GLY_YAML_SCALAR)
        return gly_loader_scalar(&fact->name, loader, node, parts[part]);
    return gly_loader_say(
        loader, node,
        gly_loader_text(loader, "an entry of `%s` must be a map%s", parts[part],
                        part == GLY_FACT_FIGURE ? "" : " or a name"),
        gly_text_of(part == GLY_FACT_FIGURE
                        ? "{of: seats on the council, value: 12}"
                        : "{name: …, not: […]}"));
}

static gly_status load_part(gly_list *out, gly_loader *loader,
                            gly_fact_kind part, const gly_yaml *node)
{
    if (node->kind != GLY_YAML_LIST || node->count == 0)
        return gly_loader_say(
            loader, node,
            gly_loader_text(loader, "`%s` must be a list", parts[part]),
            (gly_text){"", 0});
    gly_status status = GLY_OK;
    for (const gly_yaml *item = node->child; item != NULL && status == GLY_OK;
         item = item->next)
        status = load_fact(out, loader, part, item);
    return status;
}

gly_status gly_load_facts(gly_list *out, gly_loader *loader,
                          const gly_yaml *node)
{
    const gly_names names = {parts, PARTS, PARTS, NULL};
    if (node->kind != GLY_YAML_MAP || node->count == 0)
        return gly_loader_say(
            loader, node,
            gly_loader_text(loader, "`facts` must be a map of lists"),
            gly_text_of("facts: {people: [{name: …}]}"));
    gly_status status = gly_loader_keys(loader, node, &names);
    for (uint32_t part = 0; part < PARTS && status == GLY_OK; part++) {
        const gly_yaml *list = gly_yaml_get(node, parts[part]);
        if (list != NULL)
            status = load_part(out, loader, (gly_fact_kind)part, list);
    }
    return status;
}
