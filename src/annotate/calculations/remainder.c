/* remainder.c - two amounts and what lies between them.
 *
 *     The fund held $90,000; the roof took $35,000, leaving $55,000.
 *                   [one   ]               [other ]         [rest  ]
 *
 * The difference is told by a word beside it: leaving, left, short, over, a
 * lead, a gap, "points ahead". The two amounts stand before it in its sentence,
 * or anywhere in its paragraph and the one before; any two that fit are enough,
 * and so is one less two others. Where none do, the two of its sentence are
 * told if there is no third and what is between them is not far off; or, of
 * all, the only two whose difference a slip of the hand makes of what is
 * stated: 25, 35. */
#include "annotate/calculations/excess.h"
#include "annotate/calculations/finders.h"
#include "annotate/calculations/margin_words.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/rest_words.h"
#include "annotate/calculations/term_blocks.h"
#include "annotate/calculations/terms.h"
#include "annotate/calculations/ways.h"
#include "base/slips.h"

enum { MOST = 16, NEAR = 6, BACK = 12 };

typedef struct {
    gly_calculator *c;
    const gly_term *rest;
    const gly_term *amounts[MOST]; /* the nearest to the rest first */
    uint32_t count;
    uint32_t most; /* amounts to gather */
    bool more;     /* there are others */
    bool lead;     /* of votes or points, and no sum */
} search;

/* "11 points ahead", "the eleven-point lead": what may lie between shares. */
static bool is_of_points(const search *s)
{
    const gly_reading *reading = s->c->reading;
    for (uint32_t i = s->rest->last + 1; i <= s->rest->last + 2; i++) {
        if (gly_reading_is_word(reading, i, "point") ||
            gly_reading_is_word(reading, i, "points"))
            return true;
    }
    return s->rest->number->kind == GLY_NUMBER_POINT ||
           s->rest->number->counted.noun == GLY_NONE;
}

/* "Two of Marn's three penalties", beside a lead of two points: part of one
 * side's, and of another kind than the points. */
static bool is_tally(const search *s, const gly_term *term)
{
    uint32_t noun = term->number->counted.noun;
    return gly_reading_is_word(s->c->reading, term->last + 1, "of") ||
           (noun != GLY_NONE && noun != s->rest->number->counted.noun &&
            is_of_points(s));
}

/* "Dale Fincher, 38, swam" */
static bool is_age(const gly_calculator *c, const gly_term *term)
{
    enum { OLDEST = 120 };
    const gly_syntax *syntax = &c->reading->language->syntax;
    return term->number->kind == GLY_NUMBER_CARDINAL && term->first > 1 &&
           gly_reading_at(c->reading, term->first - 1, ',') &&
           gly_reading_at(c->reading, term->last + 1, ',') &&
           syntax->items[term->first - 2].upos == GLY_UPOS_PROPN &&
           gly_decimal_compare(term->number->value,
                               gly_decimal_of(OLDEST, 0)) <= 0;
}

/* Whether the difference of amounts such as `term` can be as `rest` is. */
static bool may_differ(const search *s, const gly_term *term)
{
    const gly_number *rest = s->rest->number, *number = term->number;
    bool pronoun = number->words && number->counted.noun == GLY_NONE &&
                   term->first > 0 &&
                   gly_reading_is(s->c->reading, term->first - 1,
                                  GLY_IS_DETERMINER); /* "the two" */
    if (pronoun || is_age(s->c, term) || number->range ||
        number->value.digits <= 0 || number->hedge >= GLY_HEDGE_MORE_THAN)
        return false;
    if (rest->kind == GLY_NUMBER_POINT || s->lead)
        return (number->kind == GLY_NUMBER_PERCENT && is_of_points(s)) ||
               (rest->kind != GLY_NUMBER_POINT &&
                !gly_terms_is_points(s->c, term) && !is_tally(s, term) &&
                number->kind == GLY_NUMBER_CARDINAL);
    return number->kind == rest->kind && number->unit == rest->unit;
}

/* "left 14 dead": how they were, and no rest. */
static bool tells_how(const gly_calculator *c, const gly_term *term)
{
    return term->number->kind == GLY_NUMBER_CARDINAL &&
           term->last + 1 < c->reading->language->tokens.count &&
           c->reading->language->syntax.items[term->last + 1].upos ==
               GLY_UPOS_ADJ &&
           gly_reading_is_word(c->reading, term->first - 1, "left");
}

/* Gather the amounts of sentence `index` that stand before the rest. */
static void gather(search *s, uint32_t index)
{
    gly_terms terms = gly_calculator_sentence(s->c, index);
    for (uint32_t i = terms.count; i-- > 0;) {
        const gly_term *term = &terms.items[i];
        if (term->first >= s->rest->first || !may_differ(s, term))
            continue;
        s->more = s->more || s->count == s->most;
        if (s->count < s->most)
            s->amounts[s->count++] = term;
    }
}

static gly_bounds between(const gly_term *a, const gly_term *b)
{
    bool less = gly_decimal_compare(a->number->value, b->number->value) < 0;
    return gly_bounds_subtract(gly_bounds_of((less ? b : a)->number),
                               gly_bounds_of((less ? a : b)->number));
}

/* Whether two of the amounts lie so far apart; `shares`: of the percentages. */
static bool some_lie(const search *s, gly_bounds stated, bool shares)
{
    for (uint32_t i = 0; i < s->count; i++) {
        for (uint32_t k = i + 1; k < s->count; k++) {
            const gly_term *a = s->amounts[i], *b = s->amounts[k];
            bool meant = !shares || (a->number->kind == GLY_NUMBER_PERCENT &&
                                     b->number->kind == GLY_NUMBER_PERCENT);
            if (meant && gly_bounds_meet(stated, between(a, b)))
                return true;
        }
    }
    return false;
}

static bool some_fit(const search *s)
{
    return some_lie(s, gly_bounds_loose(s->rest->number), false);
}

/* Whether one of the amounts may be so great. */
static bool is_told(const search *s, gly_bounds amount)
{
    for (uint32_t i = 0; i < s->count; i++) {
        if (gly_bounds_meet(gly_bounds_of(s->amounts[i]->number), amount))
            return true;
    }
    return false;
}

/* Whether the rest is one amount less two others, "costs $90,000; has $30,000
 * and $35,000", or two less a third: "642, opened 11 and closed 17". */
static bool some_three_fit(const search *s)
{
    gly_bounds stated = gly_bounds_loose(s->rest->number);
    for (uint32_t i = 0; i < s->count; i++) {
        gly_bounds one = gly_bounds_of(s->amounts[i]->number);
        for (uint32_t k = i + 1; k < s->count; k++) {
            gly_bounds two = gly_bounds_of(s->amounts[k]->number);
            gly_bounds both = gly_bounds_add(one, two);
            if (is_told(s, gly_bounds_add(both, stated)) ||
                is_told(s, gly_bounds_subtract(both, stated)))
                return true;
        }
    }
    return false;
}

/* Whether both differ by half to twice of what is stated. */
static bool is_near(const search *s)
{
    gly_bounds way = between(s->amounts[0], s->amounts[1]);
    gly_bounds stated = gly_bounds_of(s->rest->number);
    gly_bounds half = gly_bounds_multiply(
        stated, (gly_bounds){gly_decimal_of(5, -1), gly_decimal_of(2, 0)});
    return gly_bounds_meet(half, way);
}

/* "It has 312 beds, and will have 360. It has 41 nursing [posts] vacant":
 * neither amount counts what is left. */
static bool is_of_other_things(const search *s, const gly_term *a,
                               const gly_term *b)
{
    enum { BEHIND = 4 };
    bool named =
        s->rest->number->counted.noun != GLY_NONE &&
        gly_calculator_find(s->c, s->rest->last + 1, s->rest->last + 1 + BEHIND,
                            GLY_CUE_SHORT) != GLY_NONE;
    gly_symbol noun = gly_terms_noun(s->c, s->rest);
    return named && gly_terms_noun(s->c, a) != noun &&
           gly_terms_noun(s->c, b) != noun;
}

/* Report the two amounts, of which `b` stands before `a`. */
static gly_status report(const search *s, const gly_term *a, const gly_term *b)
{
    if (is_of_other_things(s, a, b) || gly_rest_is_reason(s->c, a, s->rest))
        return GLY_OK;
    return gly_parts_report_way(s->c, GLY_CALCULATION_REMAINDER,
                                &(gly_subtraction){b, a, s->rest});
}

/* Whether both count the same, or one of them what is left: "480 places and
 * 455 pupils, so 25 places". */
static bool are_of_one(const search *s)
{
    uint32_t cue = 0;
    if (gly_calculator_is(s->c, s->rest->first - 1, GLY_CUE_THIS) ||
        (s->lead && gly_calculator_direction(s->c, s->amounts[0], &cue) != 0))
        return false;
    const gly_term *a = s->amounts[0], *b = s->amounts[1];
    return gly_calculator_alike(s->c, a, b) ||
           gly_calculator_alike(s->c, s->rest, a) !=
               gly_calculator_alike(s->c, s->rest, b);
}

static gly_decimal way_of(const gly_term *a, const gly_term *b)
{
    return gly_decimal_apart(a->number->value, b->number->value);
}

/* What a slip makes of the stated difference. */
static gly_slip slip_of(const search *s, const gly_term *a, const gly_term *b)
{
    bool open = a->number->hedge >= GLY_HEDGE_MORE_THAN ||
                b->number->hedge >= GLY_HEDGE_MORE_THAN;
    return open || !gly_calculator_alike(s->c, a, b)
               ? GLY_SLIP_NONE
               : gly_slip_of(way_of(a, b), s->rest->number->value);
}

/* Gather what stands before the rest in its paragraph and the one before. */
static void gather_far(search *s, uint32_t sentence)
{
    const gly_sentence *items = s->c->reading->language->sentences.items;
    s->count = 0;
    s->more = false;
    s->most = MOST;
    for (uint32_t k = 0; k <= BACK && k <= sentence; k++) {
        if (items[sentence - k].block + 1 < items[sentence].block)
            break;
        gather(s, sentence - k);
    }
}

/* "The eleven-point lead", after shares of 48, 39 and 13 per cent: what is
 * between the two greatest, which stand in one sentence. */
static gly_status check_shares(const search *s)
{
    const gly_calculator *c = s->c;
    const gly_term *one = NULL, *two = NULL;
    bool known = s->lead && s->rest->first > 0 &&
                 gly_reading_is_word(c->reading, s->rest->first - 1, "the") &&
                 gly_reading_is_word(c->reading, s->rest->last + 2, "point");
    for (uint32_t i = 0; known && i < s->count; i++) {
        const gly_term *term = s->amounts[i];
        if (term->number->kind != GLY_NUMBER_PERCENT)
            continue;
        if (one == NULL ||
            gly_decimal_compare(term->number->value, one->number->value) > 0) {
            two = one;
            one = term;
        } else if (two == NULL || gly_decimal_compare(term->number->value,
                                                      two->number->value) > 0) {
            two = term;
        }
    }
    if (two == NULL ||
        c->reading->sentences[one->first] !=
            c->reading->sentences[two->first] ||
        some_lie(s, gly_bounds_of(s->rest->number), true))
        return GLY_OK;
    gly_bounds half = {gly_decimal_of(5, -1), gly_decimal_of(2, 0)};
    bool ahead = one->first > two->first;
    return gly_bounds_meet(
               gly_bounds_multiply(gly_bounds_of(s->rest->number), half),
               between(one, two))
               ? report(s, ahead ? one : two, ahead ? two : one)
               : GLY_OK;
}

/* Whether the paragraph of the rest tells the true difference as well: "he was
 * ahead by 51, and went up to 54 at the second count". */
static bool is_mended(const search *s, uint32_t sentence, const gly_term *a,
                      const gly_term *b)
{
    gly_decimal way = way_of(a, b);
    for (uint32_t k = sentence; k <= sentence + 1; k++) {
        gly_terms terms = gly_calculator_sentence(s->c, k);
        for (uint32_t i = 0; i < terms.count; i++) {
            if (terms.items[i].first > s->rest->last &&
                gly_decimal_compare(terms.items[i].number->value, way) == 0)
                return true;
        }
    }
    return false;
}

/* The only two of them that a slip parts from what is stated. */
static gly_status check_slips(search *s, uint32_t sentence)
{
    const gly_term *one = NULL, *two = NULL;
    uint32_t found = 0;
    gather_far(s, sentence);
    if (s->more || some_fit(s) || some_three_fit(s))
        return GLY_OK;
    for (uint32_t i = 0; i < s->count; i++) {
        for (uint32_t k = i + 1; k < s->count; k++) {
            if (slip_of(s, s->amounts[i], s->amounts[k]) == GLY_SLIP_NONE)
                continue;
            one = s->amounts[i];
            two = s->amounts[k];
            found++;
        }
    }
    if (found == 1)
        return is_mended(s, sentence, one, two) ? GLY_OK : report(s, one, two);
    return check_shares(s);
}

/* "It costs $432 million in all. … The state will lend $260 million and the
 * county grant $52 million. That leaves $140 million": the nearest amount
 * before both that they and the rest come near to; NULL. */
static const gly_term *find_whole(const search *s, const gly_term *one,
                                  const gly_term *two)
{
    enum { BLOCKS = 4 };
    gly_parts parts = {{one, two, s->rest}, 3};
    gly_bounds near = gly_bounds_widen(gly_bounds_at(gly_parts_value(&parts)),
                                       gly_decimal_of(15, -2));
    gly_terms terms = gly_terms_before(s->c, two, BLOCKS);
    for (uint32_t i = terms.count; i-- > 0;) {
        const gly_term *term = terms.items + i;
        if (may_differ(s, term) && gly_parts_likely(&parts, term) &&
            gly_bounds_meet(near, gly_bounds_of(term->number)))
            return term;
    }
    return NULL;
}

static gly_status check(search *s, uint32_t sentence)
{
    if (s->rest->number->hedge >= GLY_HEDGE_MORE_THAN || is_age(s->c, s->rest))
        return GLY_OK;
    s->most = NEAR;
    gather(s, sentence);
    const gly_reading *reading = s->c->reading;
    uint32_t start = gly_reading_sentence(reading, s->rest->first)->first;
    bool taken_up = gly_calculator_is(s->c, start, GLY_CUE_THIS) ||
                    gly_reading_is_word(reading, start, "that");
    if ((s->count == 1 || (s->count == 0 && taken_up)) &&
        gly_rest_is_plain(s->c, s->rest) && gly_terms_go_on(s->c, sentence))
        gather(s, sentence - 1);
    if (s->count != 2 || s->more || !are_of_one(s) || !is_near(s) ||
        some_fit(s))
        return check_slips(s, sentence);
    const gly_term *one = s->amounts[0], *two = s->amounts[1];
    gly_parts parts = {{two, one, s->rest}, 3};
    const gly_term *whole = taken_up ? find_whole(s, one, two) : NULL;
    if (whole != NULL)
        return gly_parts_report(s->c, &parts, whole,
                                gly_parts_fit(&parts, whole));
    gather_far(s, sentence);
    return some_three_fit(s) ? GLY_OK : report(s, one, two);
}

/* "leaving 20", but not "eight of [the 22] are empty", "20 seconds clear". */
static bool is_left(const gly_calculator *c, const gly_term *term)
{
    static const char *const which[] = {"the", "which", "whom", NULL};
    bool of = term->first > 1 &&
              gly_reading_is_one_of(c->reading, term->first - 1, which) &&
              gly_reading_is_word(c->reading, term->first - 2, "of");
    return !of && term->number->unit != GLY_UNIT_SECOND &&
           gly_rest_is_beside(c, term, GLY_CUE_LEAVE | GLY_CUE_SHORT);
}

gly_status gly_calculate_remainder(gly_calculator *c)
{
    gly_status status = GLY_OK;
    uint32_t sentences = gly_calculator_sentences(c);
    for (uint32_t i = 0; i < sentences && status == GLY_OK; i++) {
        gly_terms terms = gly_calculator_sentence(c, i);
        for (uint32_t k = 0; k < terms.count && status == GLY_OK; k++) {
            search s = {.c = c, .rest = &terms.items[k]};
            gly_number_kind kind = s.rest->number->kind;
            bool rest = (is_left(c, s.rest) || gly_excess_is_told(c, s.rest)) &&
                        !gly_margin_is_against_then(c, s.rest);
            bool lead = gly_rest_is_beside(c, s.rest, GLY_CUE_MARGIN) &&
                        !gly_margin_is_side(c, s.rest);
            s.lead = lead && kind == GLY_NUMBER_CARDINAL;
            if ((rest || lead) && !tells_how(c, s.rest) &&
                kind != GLY_NUMBER_SCORE && kind != GLY_NUMBER_PERCENT &&
                !gly_calculator_is_told(c, s.rest) &&
                kind != GLY_NUMBER_MULTIPLE && kind != GLY_NUMBER_FRACTION)
                status = check(&s, i);
        }
    }
    return status;
}
