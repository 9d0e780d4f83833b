/* at_that.c - so many at a price that was just told.
 *
 *     For a double room at £120 the levy is £6. Four nights at that price would
 *                                           [each] [times]
 *     cost an extra £28.                     4 × £6 = £24
 *                   [all]
 *
 * "At that price", "on those terms", "at the same rate" stand behind the times,
 * and all is the one amount behind that. Each is one of the amounts before, in
 * the sentence or in the two before it. Readings: every one of them, with any
 * other count of theirs, too. It is told of the nearest if that comes near. */
#include "annotate/calculations/explained.h"
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/reports.h"
#include "annotate/calculations/term_blocks.h"
#include "annotate/calculations/terms.h"

/* Words from the times to "at that price"; sentences before. */
enum { REACH = 5, BACK = 2 };

typedef struct {
    gly_calculator *c;
    const gly_term *times, *all, *each;
} search;

/* Whether "at that price" stands behind the term. */
static bool is_at_that(const gly_calculator *c, const gly_term *term)
{
    static const char *const at[] = {"at", "on", NULL};
    static const char *const that[] = {"that",  "this", "those",
                                       "these", "same", NULL};
    static const char *const what[] = {
        "price", "prices", "rate", "rates",   "terms", "fare", "fee",   "cost",
        "level", "figure", "pace", "average", "wage",  "sum",  "speed", NULL};
    const gly_reading *reading = c->reading;
    const gly_sentence *in = gly_reading_sentence(reading, term->first);
    uint32_t end = in->first + in->count;
    for (uint32_t i = term->last + 1; i + 2 < end && i <= term->last + REACH;
         i++) {
        if (gly_reading_has(reading, i, GLY_TOKEN_MARK))
            return false;
        uint32_t next = i + 1 + gly_reading_is_word(reading, i + 1, "the");
        if (gly_reading_is_one_of(reading, i, at) &&
            gly_reading_is_one_of(reading, next, that) &&
            gly_reading_is_one_of(reading, next + 1, what))
            return true;
    }
    return false;
}

static bool may_multiply(const gly_term *term)
{
    return term->number->kind == GLY_NUMBER_CARDINAL ||
           term->number->kind == GLY_NUMBER_DURATION ||
           term->number->kind == GLY_NUMBER_MEASURE;
}

/* All: the one amount of its sentence behind the times that is of money or
 * measured. */
static bool find_all(search *s)
{
    gly_terms terms = gly_calculator_sentence(
        s->c, s->c->reading->sentences[s->times->first]);
    for (uint32_t i = 0; i < terms.count; i++) {
        const gly_term *term = &terms.items[i];
        if (term <= s->times)
            continue;
        if (s->all != NULL || !gly_parts_is_plain(term) ||
            term->number->kind == s->times->number->kind)
            return false;
        s->all = term;
    }
    return s->all != NULL;
}

/* Whether `each` so many times comes to it, alone or with one more count. */
static bool is_fitting(const search *s, const gly_term *each, gly_terms before)
{
    gly_pairing p = {s->c, GLY_OPERATION_PRODUCT, each, s->times, s->all};
    gly_bounds product = gly_bounds_multiply(gly_bounds_of(each->number),
                                             gly_bounds_of(s->times->number));
    if (gly_pairing_fits(&p))
        return true;
    for (uint32_t i = 0; i < before.count; i++) {
        const gly_term *more = &before.items[i];
        gly_bounds all =
            gly_bounds_multiply(product, gly_bounds_of(more->number));
        if (more != each && more != s->times && may_multiply(more) &&
            gly_bounds_meet(all, gly_bounds_loose(s->all->number)))
            return true;
    }
    return false;
}

static gly_status check(search *s)
{
    if (!find_all(s))
        return GLY_OK;
    uint32_t own = s->c->reading->sentences[s->times->first];
    gly_terms before = gly_terms_before(s->c, s->times, 1);
    for (uint32_t i = 0; i < before.count; i++) {
        const gly_term *each = &before.items[i];
        if (s->c->reading->sentences[each->first] + BACK < own ||
            !gly_parts_alike(each, s->all))
            continue;
        if (is_fitting(s, each, before))
            return GLY_OK;
        s->each = each;
    }
    gly_pairing p = {s->c, GLY_OPERATION_PRODUCT, s->each, s->times, s->all};
    if (s->each == NULL || !gly_parts_is_plain(s->each) ||
        !gly_pairing_is_near(&p))
        return GLY_OK;
    return gly_report_product(s->c, s->all, s->times, s->each);
}

gly_status gly_calculate_at_that(gly_calculator *c)
{
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < c->all.count && status == GLY_OK; i++) {
        search s = {.c = c, .times = &c->all.items[i]};
        if (may_multiply(s.times) && is_at_that(c, s.times))
            status = check(&s);
    }
    return status;
}
