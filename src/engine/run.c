#include "engine/run.h"

bool gly_run_excused(const gly_pass *run, const gly_rule *rule, uint32_t claim,
                     uint32_t other)
{
    const gly_claims *claims = run->values.claims;
    const gly_claim *one = &claims->items[claim];
    const gly_claim *two = other == GLY_NONE ? NULL : &claims->items[other];
    for (uint32_t i = 0; i < rule->excuse_count; i++) {
        const gly_predicate *predicate = rule->excuses[i].predicate;
        uint32_t argument = rule->excuses[i].argument;
        bool pair = predicate->of_pair;
        if (predicate->holds(claims, one, pair ? two : NULL, argument))
            return true;
        if (!pair && two != NULL &&
            predicate->holds(claims, two, NULL, argument))
            return true;
    }
    return false;
}

/* A rule of the verb `find` and one claim of its type. */
static gly_status find(gly_pass *run, const gly_rule *rule, uint32_t claim)
{
    if (!gly_condition_holds(rule->where, &run->values, claim) ||
        gly_run_excused(run, rule, claim, GLY_NONE))
        return GLY_OK;
    gly_subject subject = {
        .text = run->values.claims->items[claim].text,
        .claim = claim,
        .other = GLY_NONE,
    };
    return gly_run_report(run, rule, &subject);
}

static gly_status find_all(gly_pass *run, const gly_rule *rule)
{
    const uint32_t *first = run->values.claims->first;
    gly_status status = GLY_OK;
    for (uint32_t claim = first[rule->type];
         claim < first[rule->type + 1] && status == GLY_OK; claim++)
        status = gly_arena_is_given_up(run->findings->arena)
                     ? GLY_NO_MEMORY
                     : find(run, rule, claim);
    return status;
}

gly_status gly_run_give_up(const gly_pass *run, const gly_rule *rule,
                           gly_span at)
{
    gly_text message = gly_text_format(
        run->findings->arena,
        "rule %.*s gave up here: its pattern takes too many steps on this text",
        (int)rule->info.id.size, rule->info.id.data);
    gly_span source = gly_document_source(run->document, at);
    return message.size == 0
               ? GLY_NO_MEMORY
               : gly_findings_notice(run->findings, message, source);
}

static gly_status run_verb(gly_pass *run, const gly_rule *rule)
{
    switch (rule->verb) {
    case GLY_VERB_MATCH:
        return gly_run_match(run, rule);
    case GLY_VERB_FIND:
        return find_all(run, rule);
    default:
        return gly_run_compare(run, rule);
    }
}

/* A condition whose pattern met its limits is said once for its rule. */
static gly_status run_rule(gly_pass *run, const gly_rule *rule)
{
    run->values.stopped = GLY_NONE;
    gly_status status = run_verb(run, rule);
    uint32_t claim = run->values.stopped;
    return status != GLY_OK || claim == GLY_NONE
               ? status
               : gly_run_give_up(run, rule,
                                 run->values.claims->items[claim].text);
}

/* Claim types whose pattern met its limits are said. */
static gly_status tell_stopped(const gly_pass *run)
{
    const gly_claims *claims = run->values.claims;
    uint32_t count = claims->house == NULL ? 0 : claims->house->count;
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < count && status == GLY_OK; i++) {
        if (claims->stopped[i].length == 0)
            continue;
        gly_text message = gly_text_format(
            run->findings->arena,
            "claims of type %s end here: a pattern takes too many steps on "
            "this text",
            claims->house->kinds[i]->table.name);
        gly_span source =
            gly_document_source(run->document, claims->stopped[i]);
        status = message.size == 0
                     ? GLY_NO_MEMORY
                     : gly_findings_notice(run->findings, message, source);
    }
    return status;
}

/* Whether a rule is on in this run; with which level is noted. */
static bool is_on(gly_pass *run, const gly_rule *rule, uint32_t index)
{
    run->level = rule->info.level;
    if (run->levels == NULL)
        return true;
    run->level = run->levels[index].level;
    return !run->levels[index].is_off;
}

/* The rules by the type of claim they are on, else as they are, as a list of
 * their indexes; NULL when there is no memory. */
static const uint32_t *sort_by_type(const gly_rules *rules, gly_arena *arena)
{
    uint32_t count = rules->rules.count, starts[GLY_CLAIM_TYPES_MOST + 1] = {0};
    const gly_rule *all = rules->rules.items;
    uint32_t *order = gly_arena_array(arena, count, sizeof *order);
    if (order == NULL)
        return NULL;
    for (uint32_t i = 0; i < count; i++)
        starts[all[i].type + 1]++;
    for (uint32_t type = 0; type < GLY_CLAIM_TYPES_MOST; type++)
        starts[type + 1] += starts[type];
    for (uint32_t i = 0; i < count; i++)
        order[starts[all[i].type]++] = i;
    return order;
}

/* What is known of claims is kept from rule to rule while they are of one type
 * and it is no book's. */
static gly_status run_all(gly_pass *run, const gly_rules *rules,
                          const uint32_t *order)
{
    const gly_rule *all = rules->rules.items, *before = NULL;
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < rules->rules.count && status == GLY_OK; i++) {
        const gly_rule *rule = &all[order[i]];
        if (!is_on(run, rule, order[i]))
            continue;
        if ((before != NULL && before->type != rule->type) ||
            gly_values_are_many(&run->values))
            gly_values_forget(&run->values);
        status = run_rule(run, rule);
        gly_arena_release(&run->scratch);
        if (run->values.failed)
            status = GLY_NO_MEMORY;
        before = rule;
    }
    gly_values_forget(&run->values);
    return status;
}

gly_status gly_rules_run(const gly_rules *rules, const gly_rule_level *levels,
                         const gly_claims *claims, gly_findings *findings)
{
    const gly_allocator *allocator = &findings->arena->allocator;
    gly_arena arena;
    gly_arena_init(&arena, allocator);
    gly_pass run = {
        .findings = findings, .document = findings->document, .levels = levels};
    gly_arena_init(&run.scratch, allocator);
    gly_values_init(&run.values, allocator, claims, rules->kinds);
    const uint32_t *order = sort_by_type(rules, &arena);
    gly_status status =
        order == NULL ? GLY_NO_MEMORY : gly_matcher_build(&run.matcher, &arena);
    run.values.matcher = run.matcher;
    if (status == GLY_OK)
        status = tell_stopped(&run);
    if (status == GLY_OK)
        status = run_all(&run, rules, order);
    gly_arena_release(&arena);
    return status;
}
