/* comparison_index.c - how a claim finds those that it may be held against: by
 * the words that both must have, or by all that must be the same, as one word.
 */
#include <math.h>
#include <stdlib.h>

#include "engine/comparison.h"

const gly_value *gly_comparison_value(const gly_comparison *all,
                                      uint32_t number, uint32_t field)
{
    return gly_values_get(&all->run->values, all->claims[number], field);
}

/* The same of a value that every claim is asked for, but few are asked for
 * again: of a long text it is not kept, and good until the next call. */
static const gly_value *value_once(const gly_comparison *all, uint32_t number,
                                   uint32_t field)
{
    return gly_values_peek(&all->run->values, all->claims[number], field);
}

bool gly_comparison_has_slack(const gly_tolerance *tolerance)
{
    return tolerance->slack.share > 0 || tolerance->slack.amount > 0;
}

/* A claim's number and a hash of some of its values. */
typedef struct {
    uint64_t hash;
    uint32_t number;
} hashed;

static int by_hash(const void *a, const void *b)
{
    const hashed *one = a, *two = b;
    if (one->hash != two->hash)
        return one->hash < two->hash ? -1 : 1;
    return (one->number > two->number) - (one->number < two->number);
}

static uint64_t mix(uint64_t hash, const gly_value *value)
{
    return (hash ^ gly_value_hash(value)) * 0x100000001b3U;
}

/* A hash of what must be the same; of what may be a number apart only if
 * `whole`. */
static uint64_t hash_of_same(const gly_comparison *all, uint32_t claim,
                             bool whole)
{
    uint64_t hash = 0xcbf29ce484222325U;
    for (uint32_t i = 0; i < all->rule->same_count; i++) {
        const gly_tolerance *same = &all->rule->same[i];
        if (whole || !gly_comparison_has_slack(same))
            hash = mix(hash, same->share > 0
                                 ? gly_comparison_value(all, claim, same->field)
                                 : value_once(all, claim, same->field));
    }
    return hash;
}

static void sort(hashed *order, uint32_t count)
{
    if (count > 1)
        qsort(order, count, sizeof *order, by_hash);
}

/* Claims that are alike in all that the rule looks at, in order of place. */
static gly_status count_alike(gly_comparison *all)
{
    const gly_rule *rule = all->rule;
    hashed *order =
        gly_arena_array(&all->run->scratch, all->count, sizeof *order);
    if (order == NULL)
        return GLY_NO_MEMORY;
    for (uint32_t i = 0; i < all->count; i++) {
        uint64_t hash = hash_of_same(all, i, true);
        for (uint32_t j = 0; j < rule->differ_count; j++)
            hash = mix(hash, value_once(all, i, rule->differ[j].field));
        order[i] = (hashed){hash, i};
    }
    sort(order, all->count);
    for (uint32_t i = 1; i < all->count; i++) {
        if (order[i].hash == order[i - 1].hash)
            all->alike[order[i].number] = all->alike[order[i - 1].number] + 1;
    }
    return GLY_OK;
}

/* Numbers that are one within `slack` are in one step of this ladder, or in
 * two that follow each other. A step is a hair wider than the slack, so that
 * the rounding of a quotient leads nowhere else. */
static double step_of(const gly_value *value, const gly_slack *slack)
{
    double number = value->number, hair = 1 + 1e-9;
    if (slack->amount > 0)
        return floor(number / (slack->amount * hair));
    if (fabs(number) <= 0)
        return 0;
    double up = log(fabs(number)) / (-log1p(-slack->share) * hair);
    return number > 0 ? 1e6 + floor(up) : -1e6 - floor(up);
}

/* The first field whose numbers may be apart; NULL for none. */
static const gly_tolerance *slack_of(const gly_rule *rule)
{
    for (uint32_t i = 0; i < rule->same_count; i++) {
        if (gly_comparison_has_slack(&rule->same[i]))
            return &rule->same[i];
    }
    return NULL;
}

/* Without a field of words, all that must be the same is as one word; where a
 * number may be apart, as two: the step that it is in, and the next. */
static gly_status set_keys(gly_comparison *all, gly_nearness *nearness)
{
    gly_arena *arena = &all->run->scratch;
    const gly_tolerance *near = slack_of(all->rule);
    uint32_t each = near != NULL ? 2 : 1, count = all->count * each;
    gly_symbol *keys = gly_arena_array(arena, count, sizeof *keys);
    hashed *order = gly_arena_array(arena, count, sizeof *order);
    if (keys == NULL || order == NULL)
        return GLY_NO_MEMORY;
    for (uint32_t i = 0; i < count; i++) {
        uint64_t hash = hash_of_same(all, i / each, false);
        if (near != NULL) {
            double step = step_of(
                gly_comparison_value(all, i / each, near->field), &near->slack);
            gly_value at = {.type = GLY_VALUE_NUMBER, .number = step + i % 2};
            hash = mix(hash, &at);
        }
        order[i] = (hashed){hash, i};
    }
    sort(order, count);
    gly_symbol key = 1;
    for (uint32_t i = 0; i < count; i++) {
        key += i > 0 && order[i].hash != order[i - 1].hash;
        keys[order[i].number] = key;
    }
    for (uint32_t i = 0; i < all->count; i++)
        all->words[i] = (gly_words){&keys[i * each], each};
    *nearness = (gly_nearness){1.0 / each, 1};
    return GLY_OK;
}

/* The number of a choice among those of its field; 0 for none. */
static uint32_t number_of(const gly_value *value, const gly_field *field)
{
    for (uint32_t i = 0; field->choices[i] != NULL; i++) {
        if (value->type != GLY_VALUE_NONE &&
            gly_text_equal(value->text, gly_text_of(field->choices[i])))
            return i + 1;
    }
    return 0;
}

/* Claims that make one choice do not differ on it: where nothing else is to
 * differ, only those of two choices need be held against each other. */
static gly_status group_by_choice(gly_comparison *all, const uint32_t **groups)
{
    const gly_rule *rule = all->rule;
    if (rule->differ_count != 1)
        return GLY_OK;
    uint32_t index = rule->differ[0].field;
    const gly_field *field = &rule->kind->fields[index];
    if (field->type != GLY_VALUE_CHOICE || field->choices == NULL)
        return GLY_OK;
    uint32_t *made =
        gly_arena_array(&all->run->scratch, all->count, sizeof *made);
    if (made == NULL)
        return GLY_NO_MEMORY;
    for (uint32_t i = 0; i < all->count; i++)
        made[i] = number_of(value_once(all, i, index), field);
    *groups = made;
    return GLY_OK;
}

gly_status gly_comparison_index(gly_comparison *all)
{
    const gly_rule *rule = all->rule;
    gly_wordings wordings = {
        .items = all->words, .count = all->count, .nearness = {1, 1}};
    const gly_tolerance *words = NULL;
    for (uint32_t i = 0; i < rule->same_count && words == NULL; i++)
        words = rule->same[i].share > 0 ? &rule->same[i] : NULL;
    if (words != NULL)
        wordings.nearness = (gly_nearness){words->share, words->least};
    for (uint32_t i = 0; words != NULL && i < all->count; i++)
        all->words[i] = gly_comparison_value(all, i, words->field)->words;
    if ((words == NULL && set_keys(all, &wordings.nearness) != GLY_OK) ||
        group_by_choice(all, &wordings.groups) != GLY_OK ||
        count_alike(all) != GLY_OK)
        return GLY_NO_MEMORY;
    return gly_similar_build(&all->index, &all->run->scratch, &wordings);
}
