/* last_part.c - the part that remains of a whole, beside two others or more.
 *
 *     The bridge will cost $84 million. Ottawa will pay $34 million and the
 *                          [whole    ]                  [part     ]
 *     province $25 million. The city must find the other $30 million.
 *              [part     ]                               [rest     ]
 *                                                    84 − 34 − 25 = 25
 *
 * The rest is "the other", "the remaining" or stands behind "the rest". All
 * amounts of its kind between the whole and it are parts; they stand in its
 * paragraph, the whole there or in the one before. Readings: any of these
 * amounts as the whole and any run behind it as the parts. Where none fits, it
 * is told of the one whole that they come near. the_other.c holds one part. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/rest_words.h"
#include "annotate/calculations/term_blocks.h"
#include "annotate/calculations/terms.h"

/* Amounts before the rest that are looked at. */
enum { AMOUNTS = 12, BACK = 1 };

typedef struct {
    gly_calculator *c;
    const gly_term *rest;
    const gly_term *amounts[AMOUNTS]; /* in order of place */
    uint32_t count;
} search;

/* "the other $30 million", "the remaining seven", "the rest, £90,000" */
static bool is_rest(const gly_calculator *c, const gly_term *term)
{
    const gly_reading *reading = c->reading;
    uint32_t at = term->first;
    if (at < 2 || !gly_parts_is_plain(term))
        return false;
    bool named = gly_reading_at(reading, at - 1, ',') && at > 2 &&
                 (gly_reading_is_word(reading, at - 2, "rest") ||
                  gly_reading_is_word(reading, at - 2, "remainder"));
    return named || gly_rest_is_named(c, term);
}

/* Gather the amounts before the rest that are of its kind. */
static void gather(search *s)
{
    gly_terms before = gly_terms_before(s->c, s->rest, BACK);
    uint32_t first = before.count;
    for (uint32_t i = before.count, n = 0; i-- > 0 && n < AMOUNTS;) {
        const gly_term *term = &before.items[i];
        if (!gly_parts_alike(term, s->rest))
            continue;
        first = i;
        n++;
    }
    for (uint32_t i = first; i < before.count; i++) {
        if (gly_parts_alike(&before.items[i], s->rest))
            s->amounts[s->count++] = &before.items[i];
    }
}

/* The amounts from `first` up to and without `end`, and the rest. */
static gly_parts run_of(const search *s, uint32_t first, uint32_t end)
{
    gly_parts parts = {.count = 0};
    for (uint32_t i = first; i < end; i++)
        gly_parts_push(&parts, s->amounts[i]);
    gly_parts_push(&parts, s->rest);
    return parts;
}

/* Whether the rest and a run of amounts behind it come to the one at `whole`.
 */
static bool is_whole(const search *s, uint32_t whole)
{
    for (uint32_t i = whole + 1; i < s->count; i++) {
        for (uint32_t end = i + 1; end <= s->count; end++) {
            gly_parts parts = run_of(s, i, end);
            if (gly_parts_fit(&parts, s->amounts[whole]))
                return true;
        }
    }
    return false;
}

static bool is_explained(const search *s)
{
    bool fits = false;
    for (uint32_t whole = 0; whole < s->count; whole++)
        fits = fits || is_whole(s, whole);
    return fits;
}

/* Whether the amounts behind the one at `whole` may be its parts: all are of
 * one thing and in the paragraph of the rest, and nothing says that they
 * overlap. */
static bool may_be_parts(const search *s, uint32_t whole)
{
    const gly_calculator *c = s->c;
    const gly_token *tokens = c->reading->language->tokens.items;
    uint32_t block = tokens[s->rest->first].block;
    for (uint32_t i = whole + 1; i < s->count; i++) {
        const gly_term *part = s->amounts[i];
        if (!gly_parts_is_plain(part) || tokens[part->first].block != block ||
            !gly_calculator_alike(c, part, s->amounts[s->count - 1]) ||
            gly_terms_is_of_them(c, part))
            return false;
    }
    return gly_parts_is_plain(s->amounts[whole]) &&
           gly_calculator_find(c, s->amounts[whole]->last, s->rest->first,
                               GLY_CUE_SPREAD | GLY_CUE_AGAINST |
                                   GLY_CUE_INCLUDE | GLY_CUE_FROM) == GLY_NONE;
}

/* Whether parts and rest come to no more than a sixth less or more. */
static bool is_near(const gly_parts *parts, const gly_term *whole)
{
    gly_bounds wide = gly_bounds_widen(gly_bounds_at(whole->number->value),
                                       gly_decimal_of(17, -2));
    return gly_parts_likely(parts, whole) &&
           gly_bounds_meet(wide, gly_bounds_at(gly_parts_value(parts)));
}

static gly_status check(search *s)
{
    uint32_t found = GLY_NONE;
    gather(s);
    if (is_explained(s))
        return GLY_OK;
    for (uint32_t i = 0; i + 2 < s->count; i++) {
        gly_parts parts = run_of(s, i + 1, s->count);
        if (!may_be_parts(s, i) || !is_near(&parts, s->amounts[i]))
            continue;
        if (found != GLY_NONE)
            return GLY_OK;
        found = i;
    }
    if (found == GLY_NONE)
        return GLY_OK;
    gly_parts parts = run_of(s, found + 1, s->count);
    return gly_parts_have_whole(s->c, &parts)
               ? GLY_OK
               : gly_parts_report_as(
                     s->c, GLY_CALCULATION_REMAINDER,
                     &(gly_addition){&parts, s->amounts[found], false});
}

gly_status gly_calculate_last_part(gly_calculator *c)
{
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < c->all.count && status == GLY_OK; i++) {
        search s = {.c = c, .rest = &c->all.items[i]};
        if (is_rest(c, s.rest) && !gly_calculator_is_told(c, s.rest) &&
            !gly_calculator_is_disputed(c, s.rest))
            status = check(&s);
    }
    return status;
}
