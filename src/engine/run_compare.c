/* run_compare.c - the verb `compare`: pairs of claims that agree on this and
 * not on that.
 *
 *     Line 3:  “fully committed to achieving peace,” Mr. Keller wrote.
 *     Line 12: Mr. Dorn called himself “fully committed to peace.”
 *     Line 20: Mr. Keller was “fully committed to achieving peace.”
 *
 * Claims are taken in order of place, and each is held against those before it
 * that can agree with it (similar.h). It is reported once, against the first
 * with which it disagrees: line 12 against line 3. Line 20 disagrees with line
 * 12 as well, but on what line 12 was reported for already, and on the side of
 * line 3: it is not reported again. Nor is a second claim of one paragraph that
 * says what the first one was reported for.
 *
 * Two claims that share a word of the article, such as a quotation in a
 * quotation, are no pair. Of claims that are alike in all that the rule looks
 * at, the first few stand for the rest, so that ten thousand copies of one
 * sentence cost no more than ten thousand sentences. */
#include <math.h>

#include "claims/words.h"
#include "engine/comparison.h"

/* How many claims that are alike are kept to be compared with. */
enum { ALIKE_KEPT = 12 };

/* How many claims back in its paragraph one is sought that says the same. */
enum { REPEATED_NEAR = 32 };

/* Whether two values are apart by more than `slack`. */
static bool is_apart(const gly_value *one, const gly_value *two,
                     const gly_slack *slack)
{
    if (one->type == GLY_VALUE_NONE || two->type == GLY_VALUE_NONE)
        return false;
    if (one->type != GLY_VALUE_NUMBER || two->type != GLY_VALUE_NUMBER)
        return !gly_value_equal(one, two);
    double larger = fmax(fabs(one->number), fabs(two->number));
    double between = fabs(one->number - two->number);
    return between > slack->amount && between > slack->share * larger;
}

/* Whether two values are one within a tolerance that is no share of words. */
static bool is_one(const gly_value *one, const gly_value *two,
                   const gly_tolerance *tolerance)
{
    return gly_comparison_has_slack(tolerance)
               ? !is_apart(one, two, &tolerance->slack)
               : gly_value_equal(one, two);
}

/* Whether two claims are the same within the tolerances of the rule. */
static bool agree(const gly_comparison *all, uint32_t a, uint32_t b)
{
    for (uint32_t i = 0; i < all->rule->same_count; i++) {
        const gly_tolerance *tolerance = &all->rule->same[i];
        const gly_value *one = gly_comparison_value(all, a, tolerance->field);
        const gly_value *two = gly_comparison_value(all, b, tolerance->field);
        if (tolerance->share <= 0) {
            if (!is_one(one, two, tolerance))
                return false;
            continue;
        }
        uint32_t shorter = one->words.count < two->words.count
                               ? one->words.count
                               : two->words.count;
        gly_nearness nearness = {tolerance->share, tolerance->least};
        if (gly_words_common(one->words, two->words) <
            gly_similar_needed(nearness, shorter))
            return false;
    }
    return true;
}

/* Whether they differ on one of the fields that the rule names. */
static bool differ(const gly_comparison *all, uint32_t a, uint32_t b)
{
    const gly_claims *claims = all->run->values.claims;
    for (uint32_t i = 0; i < all->rule->differ_count; i++) {
        uint32_t index = all->rule->differ[i].field;
        const gly_field *field = &all->rule->kind->fields[index];
        if (field->differs != NULL) {
            if (field->differs(claims, &claims->items[all->claims[a]],
                               &claims->items[all->claims[b]]))
                return true;
            continue;
        }
        if (is_apart(gly_comparison_value(all, a, index),
                     gly_comparison_value(all, b, index),
                     &all->rule->differ[i].slack))
            return true;
    }
    return all->rule->differ_count == 0;
}

/* Whether the disagreement of `later` with `earlier` was reported when
 * `earlier` was, from the other side. */
static bool is_told(const gly_comparison *all, uint32_t later, uint32_t earlier)
{
    uint32_t first = all->against[earlier];
    return first != GLY_NONE && all->rule->differ_count > 0 &&
           !differ(all, later, first);
}

static bool is_finding(const gly_comparison *all, uint32_t later,
                       uint32_t earlier)
{
    const gly_claim *items = all->run->values.claims->items;
    uint32_t one = all->claims[later], two = all->claims[earlier];
    return !gly_span_overlaps(items[one].text, items[two].text) &&
           differ(all, later, earlier) && agree(all, later, earlier) &&
           !is_told(all, later, earlier) &&
           !gly_run_excused(all->run, all->rule, one, two);
}

/* A claim as it was found, and those that are held against it. */
typedef struct {
    uint32_t later;
    const uint32_t *earlier; /* in order of place */
    uint32_t count;
} holding;

/* Those after the first, `at`, that disagree as it does: an editor sees that
 * "14" stands twice against one "16". */
static void gather_echoes(gly_subject *subject, const gly_comparison *all,
                          const holding *held, uint32_t at)
{
    uint32_t first = held->earlier[at];
    for (uint32_t i = at + 1;
         i < held->count && subject->echo_count < GLY_ECHOES; i++) {
        uint32_t other = held->earlier[i];
        if (is_finding(all, held->later, other) && !differ(all, first, other))
            subject->echoes[subject->echo_count++] = all->claims[other];
    }
}

static gly_status report(gly_comparison *all, const holding *held, uint32_t at)
{
    const gly_claim *items = all->run->values.claims->items;
    uint32_t one = all->claims[held->later];
    uint32_t two = all->claims[held->earlier[at]];
    gly_subject subject = {
        .text = items[one].text,
        .other_text = items[two].text,
        .claim = one,
        .other = two,
    };
    if (all->rule->differ_count > 0)
        gather_echoes(&subject, all, held, at);
    all->against[held->later] = held->earlier[at];
    return gly_run_report(all->run, all->rule, &subject);
}

static uint32_t block_of(const gly_comparison *all, uint32_t number)
{
    const gly_claim *claim =
        &all->run->values.claims->items[all->claims[number]];
    return gly_document_block(all->run->document, claim->text.offset);
}

/* Whether the paragraph was reported against `first` already, for a claim that
 * says what this one says: "Mr. Roe said that [he] …" */
static bool is_repeated(const gly_comparison *all, uint32_t later,
                        uint32_t first)
{
    for (uint32_t i = later; i > 0 && later - i < REPEATED_NEAR; i--) {
        if (block_of(all, i - 1) != block_of(all, later))
            return false;
        if (all->against[i - 1] == first && all->rule->differ_count > 0 &&
            !differ(all, later, i - 1))
            return true;
    }
    return false;
}

/* Hold a claim against those before it. */
static gly_status compare_one(gly_comparison *all, uint32_t later)
{
    holding held = {.later = later};
    held.count = gly_similar_find(all->index, later, &held.earlier);
    for (uint32_t i = 0; i < held.count; i++) {
        if (!is_finding(all, later, held.earlier[i]))
            continue;
        if (!is_repeated(all, later, held.earlier[i]))
            return report(all, &held, i);
        all->against[later] = held.earlier[i];
        return GLY_OK;
    }
    return GLY_OK;
}

/* Whether the claim can agree with any other: nothing that must be the same is
 * missing, and there are words enough. */
static bool takes_part(gly_pass *run, const gly_rule *rule, uint32_t claim)
{
    for (uint32_t i = 0; i < rule->same_count; i++) {
        const gly_tolerance *tolerance = &rule->same[i];
        const gly_value *one =
            tolerance->share > 0
                ? gly_values_get(&run->values, claim, tolerance->field)
                : gly_values_peek(&run->values, claim, tolerance->field);
        if (one->type == GLY_VALUE_NONE ||
            (tolerance->share > 0 && one->words.count < tolerance->least))
            return false;
    }
    return gly_condition_holds(rule->where, &run->values, claim);
}

/* The claims that take part, and room for what is known of each. */
static gly_status gather(gly_comparison *all)
{
    gly_arena *arena = &all->run->scratch;
    const uint32_t *first = all->run->values.claims->first;
    uint32_t start = first[all->rule->type];
    uint32_t most = first[all->rule->type + 1] - start;
    all->claims = gly_arena_array(arena, most, sizeof *all->claims);
    all->words = gly_arena_array(arena, most, sizeof *all->words);
    all->alike = gly_arena_array(arena, most, sizeof *all->alike);
    all->against = gly_arena_array(arena, most, sizeof *all->against);
    if (!all->claims || !all->words || !all->alike || !all->against)
        return GLY_NO_MEMORY;
    for (uint32_t i = 0; i < most; i++) {
        all->against[i] = GLY_NONE;
        if (takes_part(all->run, all->rule, start + i))
            all->claims[all->count++] = start + i;
    }
    return all->run->values.failed ? GLY_NO_MEMORY : GLY_OK;
}

gly_status gly_run_compare(gly_pass *run, const gly_rule *rule)
{
    gly_comparison all = {.run = run, .rule = rule};
    gly_status status = gather(&all);
    if (status != GLY_OK || all.count < 2)
        return status;
    status = gly_comparison_index(&all);
    for (uint32_t i = 0; i < all.count && status == GLY_OK; i++) {
        status = gly_arena_is_given_up(run->findings->arena)
                     ? GLY_NO_MEMORY
                     : compare_one(&all, i);
        if (status == GLY_OK && all.alike[i] < ALIKE_KEPT)
            gly_similar_add(all.index, i);
    }
    return status;
}
