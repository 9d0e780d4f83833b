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

/* Add the rule under the root of `loader`. */
static gly_status load(gly_loader *loader)
{
    gly_problems *problems = loader->file.problems;
    gly_rule rule = {0};
    uint32_t before = problems->items.count;
    if (only_declares(loader->root))
        return GLY_OK;
    gly_status status =
        gly_arena_text(&rule.info.path, loader->arena, loader->file.path);
    if (status == GLY_OK)
        status = gly_load_rule(&rule, loader);
    if (status == GLY_OK && loader->flawed)
        status = GLY_INVALID;
    gly_problems_sort(problems, before);
    return status == GLY_OK ? keep(loader->rules, &rule) : status;
}

gly_status gly_rules_load_read(gly_rules *rules, const gly_yaml_file *file,
                               const gly_yaml *root)
{
    gly_loader loader = {.arena = rules->arena,
                         .file = *file,
                         .rules = rules,
                         .root = root,
                         .spare_examples = true};
    return load(&loader);
}

/* A loader whose problems keep no more of the two texts than a copy of the
 * path. */
static gly_status begin(gly_loader *out, gly_rules *rules,
                        const gly_yaml_file *file)
{
    *out = (gly_loader){.arena = rules->arena, .file = *file, .rules = rules};
    return gly_arena_text(&out->file.path, file->problems->arena, file->path);
}

gly_status gly_rules_load(gly_rules *rules, gly_text path, gly_text yaml,
                          gly_problems *problems)
{
    const gly_yaml_file file = {path, yaml, problems};
    gly_loader loader;
    uint32_t before = problems->items.count;
    gly_status status = begin(&loader, rules, &file);
    if (status == GLY_OK)
        status = gly_yaml_read(&loader.root, rules->arena, &loader.file);
    if (status == GLY_OK)
        return load(&loader);
    gly_problems_sort(problems, before);
    return status;
}

/* Add what the root of `loader` describes. */
static gly_status declare(gly_loader *loader)
{
    gly_problems *problems = loader->file.problems;
    uint32_t before = problems->items.count;
    gly_status status = GLY_OK;
    const gly_yaml *claims = gly_yaml_get(loader->root, "claims");
    const gly_yaml *facts = only_declares(loader->root)
                                ? gly_yaml_get(loader->root, "facts")
                                : NULL;
    if (claims != NULL)
        status = gly_load_house(loader, claims);
    if (facts != NULL && status == GLY_OK)
        status = gly_load_facts(&loader->rules->facts.items, loader, facts);
    gly_problems_sort(problems, before);
    return status == GLY_OK && loader->flawed ? GLY_INVALID : status;
}

gly_status gly_rules_declare_read(gly_rules *rules, const gly_yaml_file *file,
                                  const gly_yaml *root)
{
    gly_loader loader = {
        .arena = rules->arena, .file = *file, .rules = rules, .root = root};
    return declare(&loader);
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
    const gly_yaml_file file = {path, yaml, &untold};
    gly_loader loader;
    gly_status status = begin(&loader, rules, &file);
    if (status == GLY_OK)
        status = gly_yaml_read(&loader.root, rules->arena, &loader.file);
    if (status != GLY_OK)
        return status == GLY_NO_MEMORY ? status : GLY_OK;
    loader.file.problems = problems;
    return declare(&loader);
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
