/* step_share.c - how far something went as an amount and in per cent, side by
 * side, and the two levels told just before.
 *
 *     The college had 12,480 students in 2020 and has 10,980 now. That is a
 *                     [one ]                          [two ]
 *     drop of 1,500, or 15%.                 12,480 → 10,980 is −12%
 *             [step]    [share]
 *
 * Which two levels are meant is told by the step, which lies between them; they
 * stand in its sentence or in one of those before it, of its paragraph or the
 * last. Where the share is right and the step alone is wrong, a slip of the
 * hand must make it of what lies between. Readings: any two levels that lie so
 * far apart, either way, and the step as a share of any amount before it. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/moves.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/term_blocks.h"
#include "annotate/calculations/terms.h"
#include "annotate/calculations/ways.h"
#include "base/slips.h"

/* Words from step to share; sentences and terms in which levels are looked
 * for. */
enum { REACH = 4, SENTENCES = 3, TERMS = 24, AROUND = 30 };

typedef struct {
    gly_calculator *c;
    const gly_term *step, *share;
    int sign; /* 0 for a difference, of either */
} search;

/* Whether `next` tells `term` again: "1,500, or 15%", "1,500 (15%)". */
static bool is_again(const gly_calculator *c, const gly_term *term,
                     const gly_term *next)
{
    const gly_reading *reading = c->reading;
    uint32_t lead = next->first - 1;
    if (next->first > term->last + 1 + REACH)
        return false;
    return ((next->cues & GLY_CUE_SAME) != 0 &&
            next->lead + 1 == next->first) ||
           gly_reading_is_word(reading, lead, "or") ||
           gly_reading_at(reading, lead, '(') ||
           (gly_reading_at(reading, lead, ',') &&
            gly_reading_has(reading, next->last + 1, GLY_TOKEN_MARK));
}

/* "a difference of 56 ml": no way of its own. */
static bool is_difference(const gly_calculator *c, const gly_term *step)
{
    static const char *const words[] = {"difference", "gap", NULL};
    return step->first > 1 &&
           gly_reading_is_word(c->reading, step->first - 1, "of") &&
           gly_reading_is_one_of(c->reading, step->first - 2, words);
}

/* Read the two terms as a step and its share, in either order. */
static bool read(search *s, const gly_term *one, const gly_term *two)
{
    bool first = one->number->kind == GLY_NUMBER_PERCENT;
    uint32_t cue = 0;
    s->share = first ? one : two;
    s->step = first ? two : one;
    s->sign = gly_calculator_direction(s->c, one, &cue);
    return s->share->number->kind == GLY_NUMBER_PERCENT &&
           gly_parts_is_plain(s->step) && is_again(s->c, one, two) &&
           (s->sign != 0 || is_difference(s->c, one)) &&
           !gly_calculator_is(s->c, two->last + 1, GLY_CUE_OF);
}

/* Whether the term may be one of the two levels. */
static bool may_be_level(const search *s, const gly_term *term)
{
    return term != s->step && gly_move_is_level(term) &&
           gly_calculator_alike(s->c, term, s->step) &&
           gly_decimal_compare(term->number->value, s->step->number->value) >
               0 &&
           !gly_term_in_table(s->c, term);
}

/* The terms before the step in which its levels may stand. */
static gly_terms near_of(const search *s)
{
    gly_terms near = gly_terms_before(s->c, s->step, 1);
    uint32_t own = s->c->reading->sentences[s->step->first];
    while (near.count > 0 &&
           (near.count > TERMS ||
            s->c->reading->sentences[near.items->first] + SENTENCES < own)) {
        near.items++;
        near.count--;
    }
    return near;
}

static gly_bounds way_of(const gly_term *one, const gly_term *two)
{
    bool less = gly_decimal_compare(one->number->value, two->number->value) < 0;
    return gly_bounds_subtract(gly_bounds_of((less ? two : one)->number),
                               gly_bounds_of((less ? one : two)->number));
}

/* The two as a move of the share, from the greater where it is a fall. */
static gly_move move_of(const search *s, const gly_term *one,
                        const gly_term *two, int sign)
{
    bool less = gly_decimal_compare(one->number->value, two->number->value) < 0;
    bool swap = less == (sign < 0);
    return (gly_move){.change = s->share,
                      .from = swap ? two : one,
                      .to = swap ? one : two,
                      .sign = sign};
}

/* Whether the share is right for the two levels. */
static bool fits(const search *s, const gly_term *one, const gly_term *two)
{
    gly_move down = move_of(s, one, two, -1), up = move_of(s, one, two, 1);
    return (s->sign <= 0 && gly_move_fits(&down)) ||
           (s->sign >= 0 && gly_move_fits(&up));
}

/* Two levels, and what is told of them. */
typedef struct {
    const gly_term *one, *two;
} levels;

/* Whether the step is such a share of any other amount before it. */
static bool is_share_of_any(const search *s, const levels *but)
{
    gly_terms around = gly_terms_around(s->c, s->step, AROUND);
    for (uint32_t i = 0; i < around.count; i++) {
        const gly_term *term = &around.items[i];
        if (term->first < s->step->first && term != but->one &&
            term != but->two && gly_parts_is_plain(term) &&
            gly_parts_alike(term, s->step) &&
            gly_bounds_meet(gly_bounds_percent(gly_bounds_of(s->step->number),
                                               gly_bounds_of(term->number)),
                            gly_bounds_share(s->share->number)))
            return true;
    }
    return false;
}

/* Whether a slip of the hand made the step of what lies between the two, which
 * the share tells rightly. */
static bool is_slipped(const search *s, const gly_term *one,
                       const gly_term *two)
{
    gly_slip slip =
        gly_slip_of(gly_decimal_apart(one->number->value, two->number->value),
                    s->step->number->value);
    return (slip == GLY_SLIP_LONG || slip == GLY_SLIP_SWAP ||
            (slip == GLY_SLIP_SHORT && s->step->number->value.digits > 10)) &&
           fits(s, one, two);
}

/* Hold all pairs of levels against the step; whether any is explained. */
static bool look(levels *exact, levels *slipped, const search *s)
{
    gly_terms near = near_of(s);
    for (uint32_t i = near.count; i-- > 0;) {
        for (uint32_t k = i; k-- > 0;) {
            const gly_term *one = &near.items[k], *two = &near.items[i];
            if (!may_be_level(s, one) || !may_be_level(s, two) ||
                !gly_calculator_alike(s->c, one, two))
                continue;
            bool between = gly_bounds_meet(way_of(one, two),
                                           gly_bounds_of(s->step->number));
            if (between && fits(s, one, two))
                return true;
            if (between && exact->one == NULL)
                *exact = (levels){one, two};
            if (!between && slipped->one == NULL && is_slipped(s, one, two))
                *slipped = (levels){one, two};
        }
    }
    return false;
}

static gly_status check(search *s)
{
    levels exact = {NULL, NULL}, slipped = {NULL, NULL};
    if (look(&exact, &slipped, s) || is_share_of_any(s, &exact))
        return GLY_OK;
    if (exact.one != NULL) {
        gly_move m =
            move_of(s, exact.one, exact.two, s->sign == 0 ? -1 : s->sign);
        return gly_move_is_plausible(&m) ? gly_move_add(s->c, &m, false)
                                         : GLY_OK;
    }
    return slipped.one == NULL || gly_calculator_is_told(s->c, s->step)
               ? GLY_OK
               : gly_parts_report_way(
                     s->c, GLY_CALCULATION_DIFFERENCE,
                     &(gly_subtraction){slipped.one, slipped.two, s->step});
}

static gly_status check_sentence(gly_calculator *c, uint32_t sentence)
{
    gly_terms terms = gly_calculator_sentence(c, sentence);
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i + 1 < terms.count && status == GLY_OK; i++) {
        search s = {.c = c};
        if (read(&s, &terms.items[i], &terms.items[i + 1]) &&
            !gly_calculator_is_told(c, s.share))
            status = check(&s);
    }
    return status;
}

gly_status gly_calculate_step_share(gly_calculator *c)
{
    return gly_calculator_each(c, check_sentence);
}
