/* age_trades.c - looks up the nouns behind ages, and the roles, in the list of
 * trades. */
#include "annotate/people/age_trades.h"

#include "annotate/people/ages.h"
#include "annotate/reading.h"
#include "base/limits.h"

enum { WORDS = 4 }; /* from an age to the end of its noun */

/* The kind of the trade that begins at `token`, with its words in `*count`; 0
 * for none. */
static gly_symbol trade_at(const gly_reading *reading, uint32_t token,
                           uint32_t *count)
{
    gly_entry entry = gly_reading_entry(reading, "trade", token, WORDS);
    *count = entry.count;
    return entry.count > 0 ? entry.class : 0;
}

/* "the 52-year-old [accountant]": the kind of the trade behind an age; 0 for
 * none, and for a former one. */
static gly_symbol trade_behind(const gly_reading *reading, const gly_trait *age)
{
    static const char *const past[] = {"former", "ex", "retired", "one-time",
                                       NULL};
    uint32_t noun = age->head + GLY_AGE_TOKENS, count;
    if (age->kind != GLY_TRAIT_AGE || !gly_age_is_spelled(reading, age->head))
        return 0;
    for (uint32_t i = noun; i < noun + WORDS; i++) {
        gly_symbol trade = trade_at(reading, i, &count);
        if (trade != 0)
            return trade;
        if (!gly_reading_has(reading, i, GLY_TOKEN_WORD) ||
            gly_reading_is_one_of(reading, i, past))
            return 0;
    }
    return 0;
}

/* The kind of the trade that a role tells that somebody has; 0, also for what
 * may be a name: the horse "Turf Accountant". */
static gly_symbol trade_of(const gly_reading *reading, const gly_trait *role)
{
    if (role->kind != GLY_TRAIT_ROLE || role->time != GLY_TRAIT_NOW ||
        gly_reading_has(reading, role->head, GLY_TOKEN_CAPITAL))
        return 0;
    uint32_t from =
        role->head > role->first + WORDS ? role->head - WORDS : role->first;
    for (uint32_t i = from; i <= role->head; i++) {
        uint32_t count;
        gly_symbol trade = trade_at(reading, i, &count);
        if (trade != 0 && i + count == role->head + 1)
            return trade;
    }
    return 0;
}

/* Whether the person of the age has a trade of another kind than `trade`, and
 * none of this kind. */
static bool has_other(const gly_list *traits, const gly_reading *reading,
                      const gly_trait *age, gly_symbol trade)
{
    bool other = false;
    for (uint32_t i = 0; i < traits->count; i++) {
        const gly_trait *t = gly_list_at(traits, i);
        if (t->entity != age->entity || t->head == age->head)
            continue;
        gly_symbol own = t->kind == GLY_TRAIT_ROLE ? trade_of(reading, t)
                         : t->head < age->head     ? trade_behind(reading, t)
                                                   : 0;
        if (own == trade)
            return false;
        other = other || own != 0;
    }
    return other;
}

void gly_age_trades_drop(gly_list *traits, const gly_annotations *annotations)
{
    const gly_reading *reading = annotations->reading;
    uint32_t kept = 0;
    if (traits->count > GLY_LIMIT_TRAITS)
        return;
    for (uint32_t i = 0; i < traits->count; i++) {
        gly_trait age = *(gly_trait *)gly_list_at(traits, i);
        gly_symbol trade = trade_behind(reading, &age);
        if (trade == 0 || !has_other(traits, reading, &age, trade))
            *(gly_trait *)gly_list_at(traits, kept++) = age;
    }
    traits->count = kept;
}
