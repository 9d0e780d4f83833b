#include "engine/load_rule.h"

#include "engine/loader.h"

/* What a key may stand in. */
enum {
    IN_MATCH = 1 << GLY_VERB_MATCH,
    IN_FIND = 1 << GLY_VERB_FIND,
    IN_COMPARE = 1 << GLY_VERB_COMPARE,
    IN_ALL = IN_MATCH | IN_FIND | IN_COMPARE,
};

static const gly_rule_key keys[] = {
    {"id", IN_ALL, IN_ALL, GLY_SHAPE_ID,
     "small letters, digits and hyphens; the file's name"},
    {"category", IN_ALL, IN_ALL, GLY_SHAPE_CATEGORY, "the kind of fault"},
    {"level", IN_ALL, IN_ALL, GLY_SHAPE_LEVEL, "how much it matters"},
    {"match", IN_MATCH, 0, GLY_SHAPE_PATTERNS,
     "patterns (PCRE2) to be found in the text"},
    {"find", IN_FIND, 0, GLY_SHAPE_TYPE, "the type of single claims to find"},
    {"compare", IN_COMPARE, 0, GLY_SHAPE_TYPE,
     "the type of claims of which two are held against each other"},
    {"caseless", IN_MATCH, 0, GLY_SHAPE_TRUTH,
     "whether capitals and small letters are the same"},
    {"scope", IN_MATCH, 0, GLY_SHAPE_SCOPE, "the blocks to look at"},
    {"claims", IN_ALL, 0, GLY_SHAPE_CLAIMS, "claim types of the house's own"},
    {"facts", IN_ALL, 0, GLY_SHAPE_FACTS,
     "a fact sheet, alone in its file for all drafts; beside a rule for its "
     "examples"},
    {"where", IN_FIND | IN_COMPARE, 0, GLY_SHAPE_OF_TYPE,
     "what a claim must be like"},
    {"same", IN_COMPARE, IN_COMPARE, GLY_SHAPE_OF_TYPE,
     "what two claims agree on"},
    {"differ", IN_COMPARE, 0, GLY_SHAPE_OF_TYPE, "what they disagree on"},
    {"unless", IN_FIND | IN_COMPARE, 0, GLY_SHAPE_OF_TYPE,
     "what silences the rule"},
    {"message", IN_ALL, IN_ALL, GLY_SHAPE_WORDS,
     "what the editor reads; {…} is filled in"},
    {"other-message", IN_FIND | IN_COMPARE, 0, GLY_SHAPE_WORDS,
     "what stands beside the other place"},
    {"why", IN_ALL, IN_ALL, GLY_SHAPE_WORDS, "the reason for the rule"},
    {"examples", IN_ALL, IN_ALL, GLY_SHAPE_EXAMPLES,
     "drafts that it must speak of, and drafts that it must not"},
};

enum { KEYS = sizeof keys / sizeof *keys };

static const char *const verb_names[] = {
    [GLY_VERB_MATCH] = "match",
    [GLY_VERB_FIND] = "find",
    [GLY_VERB_COMPARE] = "compare",
};

/* The kinds of fault that there are, as every report and scorer knows them. */
static const char *const categories[] = {
    "quantity",
    "arithmetic",
    "date",
    "name",
    "title",
    "age",
    "honorific",
    "place",
    "quote-wording",
    "quote-speaker",
    "attribution",
    "polarity",
    "drift",
    "headline",
    "vague-source",
    "orphan-quote",
    "unsourced-statistic",
    "unsourced-claim",
    "unsourced-allegation",
    "passive-attribution",
    "unintroduced",
    "study-citation",
    "placeholder",
    "residue",
    "duplicate",
    "unbalanced-quote",
    "notice",
};

const gly_rule_key *gly_rule_keys(uint32_t *count)
{
    *count = KEYS;
    return keys;
}

const char *gly_verb_name(gly_verb verb)
{
    return verb_names[verb];
}

const char *const *gly_rule_categories(uint32_t *count)
{
    *count = sizeof categories / sizeof *categories;
    return categories;
}

static const char *const levels[] = {"suggestion", "warning", "error"};

const char *const *gly_rule_levels(uint32_t *count)
{
    *count = sizeof levels / sizeof *levels;
    return levels;
}

static gly_status say(gly_loader *loader, const gly_yaml *node,
                      const char *message, const char *hint)
{
    return gly_loader_say(loader, node, gly_loader_text(loader, "%s", message),
                          gly_text_of(hint));
}

/* Keys that are not known, and keys that are wanted and not there. */
static gly_status check_keys(gly_loader *loader)
{
    const char *known[KEYS];
    gly_names names = {known, 0, KEYS, known};
    for (size_t i = 0; i < KEYS; i++)
        gly_names_add(&names, keys[i].name);
    gly_status status = gly_loader_keys(loader, loader->root, &names);
    for (size_t i = 0; i < KEYS && status == GLY_OK; i++) {
        bool spared =
            loader->spare_examples && keys[i].shape == GLY_SHAPE_EXAMPLES;
        if (keys[i].wanted == IN_ALL && !spared &&
            gly_yaml_get(loader->root, keys[i].name) == NULL)
            status = gly_loader_say(
                loader, loader->root,
                gly_loader_text(loader, "the rule has no `%s`", keys[i].name),
                (gly_text){"", 0});
    }
    return status;
}

/* Keys that have no meaning beside the rule's verb. */
static gly_status check_places(gly_loader *loader, const gly_rule *rule)
{
    gly_status status = GLY_OK;
    for (size_t i = 0; i < KEYS && status == GLY_OK; i++) {
        const gly_yaml *value = gly_yaml_get(loader->root, keys[i].name);
        if (value == NULL || (keys[i].in & 1U << rule->verb) != 0)
            continue;
        status = gly_loader_say(
            loader, value->key,
            gly_loader_text(loader, "`%s` has no meaning beside `%s`",
                            keys[i].name, verb_names[rule->verb]),
            (gly_text){"", 0});
    }
    return status;
}

/* The one verb of the rule; NULL when it has none or several, which has been
 * told. */
static gly_status find_verb(const gly_yaml **out, gly_loader *loader,
                            gly_rule *rule)
{
    uint32_t count = 0;
    for (uint32_t verb = 0; verb <= GLY_VERB_COMPARE; verb++) {
        const gly_yaml *value = gly_yaml_get(loader->root, verb_names[verb]);
        if (value == NULL)
            continue;
        count++;
        *out = value;
        rule->verb = (gly_verb)verb;
        rule->info.verb = verb_names[verb];
    }
    if (count == 1)
        return GLY_OK;
    const gly_yaml *last = *out ? (*out)->key : loader->root;
    *out = NULL;
    return count == 0 ? say(loader, last, "the rule has no verb",
                            "one of: match, find, compare")
                      : say(loader, last, "the rule has more than one verb",
                            "one of: match, find, compare");
}

static gly_status load_id(gly_rule *rule, gly_loader *loader,
                          const gly_yaml *node)
{
    gly_status status = gly_loader_scalar(&rule->info.id, loader, node, "id");
    gly_text id = rule->info.id;
    for (uint32_t i = 0; i < id.size && status == GLY_OK; i++) {
        char byte = id.data[i];
        if ((byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') ||
            byte == '-')
            continue;
        return gly_loader_say_within(
            loader, (gly_yaml_byte){node, i},
            gly_text_of("an id is made of a-z, 0-9 and hyphens"),
            (gly_text){"", 0});
    }
    return status;
}

/* The index of a word in `list`, or GLY_NONE, which has been told. */
static gly_status load_word(uint32_t *out, gly_loader *loader,
                            const gly_yaml *node, const gly_names *list)
{
    gly_text word = {"", 0};
    const char *key = node->key->scalar.data;
    gly_status status = gly_loader_scalar(&word, loader, node, key);
    *out = GLY_NONE;
    if (status != GLY_OK || word.size == 0)
        return status;
    for (uint32_t i = 0; i < list->count; i++) {
        if (gly_text_equal(word, gly_text_of(list->names[i])))
            *out = i;
    }
    gly_shown shown = gly_loader_shown(word);
    return *out != GLY_NONE ? GLY_OK
                            : gly_loader_unknown(
                                  loader, node,
                                  gly_loader_text(loader, "`%.*s` is no %s",
                                                  shown.size, shown.data, key),
                                  list);
}

static gly_status load_head(gly_rule *rule, gly_loader *loader)
{
    const gly_yaml *id = gly_yaml_get(loader->root, "id");
    const gly_yaml *category = gly_yaml_get(loader->root, "category");
    const gly_yaml *level = gly_yaml_get(loader->root, "level");
    const gly_yaml *why = gly_yaml_get(loader->root, "why");
    enum { CATEGORIES = sizeof categories / sizeof *categories };
    const gly_names all = {categories, CATEGORIES, CATEGORIES, NULL};
    const gly_names three = {levels, 3, 3, NULL};
    uint32_t found = GLY_NONE;
    gly_status status = GLY_OK;
    if (id != NULL)
        status = load_id(rule, loader, id);
    if (category != NULL && status == GLY_OK)
        status = load_word(&found, loader, category, &all);
    if (found != GLY_NONE)
        rule->info.category = gly_text_of(categories[found]);
    found = GLY_NONE;
    if (level != NULL && status == GLY_OK)
        status = load_word(&found, loader, level, &three);
    if (found != GLY_NONE)
        rule->info.level = (gly_level)found;
    if (why != NULL && status == GLY_OK)
        status = gly_loader_scalar(&rule->info.why, loader, why, "why");
    return status;
}

/* The claim type that `find` or `compare` names. */
static gly_status load_type(gly_rule *rule, gly_loader *loader,
                            const gly_yaml *node)
{
    const char *known[GLY_CLAIM_TYPES_MOST];
    gly_names names = {known, 0, GLY_CLAIM_TYPES_MOST, known};
    uint32_t types = GLY_CLAIM_TYPES + loader->rules->house.count;
    for (uint32_t i = 0; i < types; i++) {
        const gly_claim_kind *kind = loader->rules->kinds[i];
        gly_names_add(&names, kind->name);
        if (!gly_text_equal(node->scalar, gly_text_of(kind->name)))
            continue;
        rule->type = (gly_claim_type)i;
        rule->kind = kind;
    }
    gly_text word = {"", 0};
    gly_status status = gly_loader_scalar(&word, loader, node, rule->info.verb);
    gly_shown shown = gly_loader_shown(word);
    if (status != GLY_OK || word.size == 0 || rule->kind != NULL)
        return status;
    return gly_loader_unknown(loader, node,
                              gly_loader_text(loader,
                                              "there are no claims of type "
                                              "`%.*s`",
                                              shown.size, shown.data),
                              &names);
}

/* What is said of claims: conditions, excuses, what agrees and what not. */
static gly_status load_claims(gly_rule *rule, gly_loader *loader)
{
    static const struct {
        const char *name;
        gly_status (*load)(gly_rule *, gly_loader *, const gly_yaml *);
    } parts[] = {
        {"where", gly_load_where},
        {"unless", gly_load_unless},
        {"same", gly_load_same},
        {"differ", gly_load_differ},
    };
    gly_status status = GLY_OK;
    uint32_t count = rule->verb == GLY_VERB_COMPARE ? 4 : 2;
    for (uint32_t i = 0; i < count && status == GLY_OK; i++) {
        const gly_yaml *node = gly_yaml_get(loader->root, parts[i].name);
        if (node != NULL)
            status = parts[i].load(rule, loader, node);
    }
    if (status == GLY_OK && rule->verb == GLY_VERB_COMPARE &&
        gly_yaml_get(loader->root, "same") == NULL)
        status = say(loader, loader->root, "the rule has no `same`",
                     "same: {field: yes}");
    return status;
}

static gly_status load_verb(gly_rule *rule, gly_loader *loader,
                            const gly_yaml *verb)
{
    if (rule->verb == GLY_VERB_MATCH)
        return gly_load_match(rule, loader, verb);
    gly_status status = load_type(rule, loader, verb);
    return status == GLY_OK && rule->kind != NULL ? load_claims(rule, loader)
                                                  : status;
}

/* Read once the verb is known, since placeholders depend on it. A rule whose
 * patterns or type are wrong gets no second problem from its message. */
static gly_status load_messages(gly_rule *rule, gly_loader *loader)
{
    static const gly_piece other = {.text = {"the other place", 15}};
    bool known = rule->verb == GLY_VERB_MATCH ? rule->pattern_count > 0
                                              : rule->kind != NULL;
    const char *const names[] = {"message", "other-message"};
    gly_message *const messages[] = {&rule->message, &rule->other_message};
    rule->other_message = (gly_message){&other, 1};
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < 2 && status == GLY_OK; i++) {
        const gly_yaml *node = gly_yaml_get(loader->root, names[i]);
        gly_text words = {"", 0};
        if (node != NULL)
            status = gly_loader_scalar(&words, loader, node, names[i]);
        if (status == GLY_OK && words.size > 0 && known)
            status = gly_load_message(messages[i], loader, rule, node);
    }
    return status;
}

/* The sheet that the examples of the rule are held against. */
static gly_status load_own_facts(gly_rule *rule, gly_loader *loader,
                                 const gly_yaml *node)
{
    gly_facts *facts = gly_arena_take(loader->arena, sizeof *facts);
    if (facts == NULL)
        return GLY_NO_MEMORY;
    facts->items = gly_list_of(sizeof(gly_fact));
    rule->info.facts = facts;
    return gly_load_facts(&facts->items, loader, node);
}

gly_status gly_load_rule(gly_rule *rule, gly_loader *loader)
{
    if (loader->root == NULL || loader->root->kind != GLY_YAML_MAP)
        return say(loader, loader->root, "this is no rule",
                   "a rule is a map: `id: …`, `category: …`, …");
    const gly_yaml *verb = NULL;
    const gly_yaml *examples = gly_yaml_get(loader->root, "examples");
    const gly_yaml *facts = gly_yaml_get(loader->root, "facts");
    gly_status status = check_keys(loader);
    if (status == GLY_OK)
        status = find_verb(&verb, loader, rule);
    if (status == GLY_OK)
        status = load_head(rule, loader);
    if (status == GLY_OK && examples != NULL)
        status = gly_load_examples(rule, loader, examples);
    if (status == GLY_OK && facts != NULL)
        status = load_own_facts(rule, loader, facts);
    if (status != GLY_OK || verb == NULL)
        return status;
    status = check_places(loader, rule);
    if (status == GLY_OK)
        status = load_verb(rule, loader, verb);
    return status == GLY_OK ? load_messages(rule, loader) : status;
}
