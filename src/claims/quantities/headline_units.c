/* headline_units.c - holds the unit of a headline's number against the body's.
 *
 * What is as long in another unit bears it out: "12 weeks", "three months". */
#include "claims/quantities/headline_units.h"

#include "annotate/numbers/units.h"
#include "annotate/reading.h"

enum { RIVALS = GLY_HEADLINE_RIVALS, TOLD = 2 };

/* "Ten days after", "ten years on": what is reckoned from dates. */
static bool is_from_then(const gly_headline_search *s, uint32_t index)
{
    static const char *const from[] = {"after", "since", "before", "ago",
                                       "later", "on",    "from",   NULL};
    uint32_t next = gly_headline_at(s, index)->last + 1;
    return next < s->annotations->language->tokens.count &&
           gly_reading_is_one_of(s->annotations->reading, next, from);
}

/* A length of time or what else is told in units, more than one of them. */
static bool is_measured(const gly_headline_search *s, uint32_t index)
{
    const gly_number *number = gly_headline_at(s, index);
    return gly_headline_is_amount(s, index) && number->unit != GLY_UNIT_NONE &&
           (number->kind == GLY_NUMBER_DURATION ||
            number->kind == GLY_NUMBER_MEASURE) &&
           !gly_headline_is_how_old(s, index) &&
           gly_decimal_compare(number->value, gly_decimal_of(2, 0)) >= 0;
}

/* A length of time in days, months of 30; nought for anything else. */
static gly_decimal in_days(const gly_number *number)
{
    enum { MONTH = 30 };
    gly_decimal out;
    if (gly_unit_convert(&out, number->value, number->unit, GLY_UNIT_DAY))
        return out;
    return gly_unit_convert(&out, number->value, number->unit, GLY_UNIT_MONTH)
               ? gly_decimal_multiply(out, gly_decimal_of(MONTH, 0))
               : gly_decimal_of(0, 0);
}

/* Whether number `index` comes to about as much in the headline's unit. */
static bool is_as_much(const gly_headline_search *s, uint32_t index)
{
    enum { NEAR = 85, FAR = 115 }; /* hundredths */
    const gly_number *head = gly_headline_at(s, s->head);
    const gly_number *number = gly_headline_at(s, index);
    gly_decimal own = in_days(head), in = in_days(number);
    if (own.digits == 0 || in.digits == 0) {
        own = head->value;
        if (!gly_unit_convert(&in, number->value, number->unit, head->unit))
            return false;
    }
    gly_decimal least = gly_decimal_of(NEAR, -2),
                most = gly_decimal_of(FAR, -2);
    return gly_decimal_compare(in, gly_decimal_multiply(own, least)) >= 0 &&
           gly_decimal_compare(in, gly_decimal_multiply(own, most)) <= 0;
}

bool gly_headline_find_unit(gly_headline_number *out,
                            const gly_headline_search *s)
{
    const gly_number *head = gly_headline_at(s, s->head);
    uint32_t count = s->annotations->numbers->count;
    bool found = false;
    if (!is_measured(s, s->head) || is_from_then(s, s->head))
        return false;
    for (uint32_t i = 0; i < count && i < RIVALS; i++) {
        const gly_number *number = gly_headline_at(s, i);
        if (!gly_headline_in_body(s, i) || number->kind != head->kind)
            continue;
        if (number->unit == head->unit || is_as_much(s, i))
            return false;
        uint32_t shared = gly_headline_block_shared(s, i);
        if (gly_decimal_compare(number->value, head->value) != 0 ||
            !is_measured(s, i) || shared < TOLD ||
            (found && out->shared >= shared))
            continue;
        *out = (gly_headline_number){s->head, i, .shared = shared};
        found = true;
    }
    return found;
}
