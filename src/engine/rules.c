#include "engine/rules.h"

#include "engine/load_rule.h"
#include "engine/rule.h"

gly_rules *gly_rules_build_over(gly_arena *arena,
                                const gly_claim_kind *const *kinds)
{
    gly_rules *rules = gly_arena_take(arena, sizeof *rules);
    if (rules == NULL)
        return NULL;
    rules->arena = arena;
    rules->rules = gly_list_of(sizeof(gly_rule));
    rules->facts.items = gly_list_of(sizeof(gly_fact));
    rules->patterns = gly_list_of(sizeof(gly_pattern *));
    for (uint32_t i = 0; i < GLY_CLAIM_TYPES; i++)
        rules->kinds[i] = kinds[i];
    return rules;
}

void gly_rules_release(gly_rules *rules)
{
    for (uint32_t i = 0; rules != NULL && i < rules->patterns.count; i++) {
        gly_pattern **kept = gly_list_at(&rules->patterns, i);
        gly_pattern_release(*kept);
        *kept = NULL;
    }
}

/* The index of the first rule whose id does not stand before `id`. */
static uint32_t place_of(const gly_rules *rules, gly_text id)
{
    uint32_t low = 0, high = rules->rules.count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        const gly_rule *rule = gly_list_at(&rules->rules, middle);
        if (gly_text_compare(rule->info.id, id) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Put `rule` in its place, or in that of one with its id. */
static gly_status keep(gly_rules *rules, const gly_rule *rule)
{
    uint32_t place = place_of(rules, rule->info.id);
    if (place < rules->rules.count) {
        gly_rule *there = gly_list_at(&rules->rules, place);
        if (gly_text_equal(there->info.id, rule->info.id)) {
            *there = *rule;
            return GLY_OK;
        }
    }
    if (gly_list_add(&rules->rules, rules->arena) == NULL)
        return GLY_NO_MEMORY;
    gly_rule *all = rules->rules.items;
    for (uint32_t i = rules->rules.count - 1; i > place; i--)
        all[i] = all[i - 1];
    all[place] = *rule;
    return GLY_OK;
}

/* Whether a file describes claim types or facts and holds no rule. */
static bool only_declares(const gly_yaml *root)
{
    if (root == NULL)
        return false;
    uint32_t count = gly_yaml_get(root, "claims") != NULL;
    count += gly_yaml_get(root, "facts") != NULL;
    return count > 0 && root->count == count;
}

static gly_status load(gly_rules *rules, const gly_yaml_file *file,
                       bool spare_examples)
{
    gly_text path = file->path;
    gly_problems *problems = file->problems;
    gly_rule rule = {0};
    gly_loader loader = {.arena = rules->arena,
                         .file = *file,
                         .rules = rules,
                         .spare_examples = spare_examples};
    uint32_t before = problems->items.count;
    gly_status status =
        gly_arena_text(&loader.file.path, problems->arena, path);
    if (status == GLY_OK)
        status = gly_arena_text(&rule.info.path, rules->arena, path);
    if (status == GLY_OK)
        status = gly_yaml_read(&loader.root, rules->arena, &loader.file);
    if (status == GLY_OK && only_declares(loader.root))
        return GLY_OK;
    if (status == GLY_OK)
        status = gly_load_rule(&rule, &loader);
    if (status == GLY_OK && loader.flawed)
        status = GLY_INVALID;
    gly_problems_sort(problems, before);
    return status == GLY_OK ? keep(rules, &rule) : status;
}

gly_status gly_rules_load(gly_rules *rules, gly_text path, gly_text yaml,
                          gly_problems *problems)
{
    const gly_yaml_file file = {path, yaml, problems};
    return load(rules, &file, false);
}

/* Where the examples of a rule begin that ends with them; its size for none. */
static uint32_t end_without_examples(gly_text yaml)
{
    uint32_t at = gly_text_find(yaml, gly_text_of("\nexamples:"), 0);
    if (at == GLY_NONE)
        return yaml.size;
    for (uint32_t i = at + 1; i + 1 < yaml.size; i++) {
        char next = yaml.data[i + 1];
        if (yaml.data[i] == '\n' && next != ' ' && next != '\n' && next != '#')
            return yaml.size; /* another key */
    }
    return at + 1;
}

gly_status gly_rules_load_spare(gly_rules *rules, gly_text path, gly_text yaml,
                                gly_problems *problems)
{
    gly_span head = {0, end_without_examples(yaml)};
    const gly_yaml_file file = {path, gly_text_slice(yaml, head), problems};
    return load(rules, &file, head.length < yaml.size);
}

/* What is no YAML is told when the rule is loaded. */
gly_status gly_rules_declare(gly_rules *rules, gly_text path, gly_text yaml,
                             gly_problems *problems)
{
    if (gly_text_find(yaml, gly_text_of("claims:"), 0) == GLY_NONE &&
        gly_text_find(yaml, gly_text_of("facts:"), 0) == GLY_NONE)
        return GLY_OK;
    gly_problems untold;
    gly_problems_init(&untold, problems->arena);
    gly_loader loader = {
        .arena = rules->arena, .file = {path, yaml, &untold}, .rules = rules};
    uint32_t before = problems->items.count;
    gly_status status =
        gly_arena_text(&loader.file.path, problems->arena, path);
    if (status == GLY_OK)
        status = gly_yaml_read(&loader.root, rules->arena, &loader.file);
    loader.file.problems = problems;
    const gly_yaml *claims =
        status == GLY_OK ? gly_yaml_get(loader.root, "claims") : NULL;
    const gly_yaml *facts =
        only_declares(loader.root) ? gly_yaml_get(loader.root, "facts") : NULL;
    if (claims != NULL)
        status = gly_load_house(&loader, claims);
    if (facts != NULL && status == GLY_OK)
        status = gly_load_facts(&rules->facts.items, &loader, facts);
    gly_problems_sort(problems, before);
    if (status == GLY_OK && loader.flawed)
        return GLY_INVALID;
    return status == GLY_NO_MEMORY ? status : GLY_OK;
}

const gly_house *gly_rules_house(const gly_rules *rules)
{
    return &rules->house;
}

const gly_facts *gly_rules_facts(const gly_rules *rules)
{
    return &rules->facts;
}

uint32_t gly_rules_count(const gly_rules *rules)
{
    return rules->rules.count;
}

const gly_rule_info *gly_rules_info(const gly_rules *rules, uint32_t index)
{
    const gly_rule *rule = gly_list_at(&rules->rules, index);
    return &rule->info;
}
