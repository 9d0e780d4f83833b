/* won_by.c - how far ahead the winners of a game were, by its score elsewhere
 * or by goals and points.
 *
 *     Eastbrook beat Pinecrest, 61-54. … The nine-point win was their 14th.
 *                               [score]      [margin  ]       61 − 54 = 7
 *
 *     They won by three points, 2-18 to 1-19.          a goal is three points:
 *                 [margin    ]  [one ]  [two ]         24 − 22 = 2
 *
 * The margin of a game told before is "the nine-point win", and all scores
 * before it of sentences that tell of winning or losing have one and the same
 * other margin. Where any score of the article has the margin, it is of that.
 * Of goals and points the margin stands in the sentence of the scores. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/spelling.h"
#include "base/problem.h"
#include "base/slips.h"

/* Terms that are looked at; how far off a margin is that was miscounted. */
enum { LOOKED_AT = 400, FEW = 5, GOAL = 3 };

static bool is_score(const gly_term *term)
{
    const gly_number *number = term->number;
    return number->kind == GLY_NUMBER_SCORE ||
           (number->range && number->kind == GLY_NUMBER_CARDINAL);
}

/* Whether the noun behind "nine-point" is the end of a game. */
static bool is_end(const gly_calculator *c, uint32_t token)
{
    static const char *const ends[] = {
        "win",     "victory",   "defeat",  "loss", "triumph",
        "success", "margin",    "verdict", "rout", "setback",
        "romp",    "thrashing", NULL};
    return gly_reading_is_one_of(c->reading, token, ends);
}

/* "point" of "nine-point", "goal": what games are counted in. */
static bool is_unit(const gly_calculator *c, uint32_t token)
{
    static const char *const units[] = {"point", "points", "goal", "goals",
                                        "run",   "runs",   NULL};
    return gly_reading_is_one_of(c->reading, token, units);
}

/* "[The nine-point win] was": the noun of the game told before; GLY_NONE. Not
 * "the nine-point win over Tarn in May". */
static uint32_t retold(const gly_calculator *c, const gly_term *term)
{
    static const char *const told[] = {"the", "that", "this", NULL};
    static const char *const other[] = {"over", "against", "at", "in",
                                        "last", "earlier", "on", "from",
                                        "that", "which",   NULL};
    uint32_t noun = term->last + 3;
    bool named = term->number->kind == GLY_NUMBER_CARDINAL && term->first > 0 &&
                 gly_reading_is_one_of(c->reading, term->first - 1, told) &&
                 gly_reading_at(c->reading, term->last + 1, '-') &&
                 is_unit(c, term->last + 2) && is_end(c, noun);
    return named && !gly_reading_is_one_of(c->reading, noun + 1, other)
               ? noun
               : GLY_NONE;
}

static gly_decimal apart_of(const gly_term *score)
{
    return gly_decimal_apart(score->number->parts[0], score->number->parts[1]);
}

/* Whether the sentence of the term tells that somebody won or lost by it: no "a
 * 7-2 run", nor "lifted their record to 21-4". */
static bool is_won(const gly_calculator *c, const gly_term *term)
{
    enum { BACK = 4 };
    static const char *const records[] = {"record", "mark", "season", NULL};
    const gly_sentence *s = gly_reading_sentence(c->reading, term->first);
    uint32_t next = term->last + 1;
    if (c->reading->language->syntax.items[next].upos == GLY_UPOS_NOUN &&
        !is_end(c, next))
        return false;
    for (uint32_t i = term->first; i > s->first && i + BACK > term->first;
         i--) {
        if (gly_reading_is_one_of(c->reading, i - 1, records))
            return false;
    }
    return gly_calculator_find(c, s->first, s->first + s->count, GLY_CUE_WIN) !=
           GLY_NONE;
}

/* Whether a hand may have slipped, or miscounted by few. */
static bool is_off(gly_decimal margin, gly_decimal stated)
{
    gly_decimal off = gly_decimal_apart(margin, stated);
    return off.digits > 0 &&
           (gly_decimal_compare(off, gly_decimal_of(FEW, 0)) <= 0 ||
            gly_slip_of(margin, stated) != GLY_SLIP_NONE);
}

static gly_status report(gly_calculator *c, const gly_term *margin,
                         const gly_term *const scores[2], gly_text sum)
{
    gly_calculation_draft draft = {
        .kind = GLY_CALCULATION_MARGIN,
        .result = margin,
        .terms = {scores[0], scores[1]},
        .count = scores[1] == NULL ? 1 : 2,
        .sum = sum,
    };
    return gly_calculator_add(c, &draft);
}

/* "The nine-point win", by the score of the game told before. */
static gly_status check_retold(gly_calculator *c, const gly_term *term)
{
    const gly_term *scores[2] = {NULL, NULL};
    gly_decimal stated = term->number->value;
    if (retold(c, term) == GLY_NONE)
        return GLY_OK;
    for (uint32_t i = 0; i < c->all.count && i < LOOKED_AT; i++) {
        const gly_term *score = &c->all.items[i];
        if (!is_score(score))
            continue;
        if (gly_decimal_compare(apart_of(score), stated) == 0)
            return GLY_OK;
        /* Those of quarters and of other games come below. */
        if (score->first > term->first || !is_won(c, score))
            continue;
        if (scores[0] != NULL &&
            gly_decimal_compare(apart_of(scores[0]), apart_of(score)) != 0)
            return GLY_OK;
        scores[0] = scores[0] == NULL ? score : scores[0];
    }
    if (scores[0] == NULL || !is_off(apart_of(scores[0]), stated))
        return GLY_OK;
    gly_text text = gly_calculator_text(c, scores[0]);
    gly_text value = gly_spell(c, apart_of(scores[0]));
    return report(c, term, scores,
                  gly_text_format(c->arena, "%.*s is a margin of %.*s",
                                  GLY_SPELT(text), GLY_SPELT(value)));
}

/* --- Goals and points ----------------------------------------------------- */

/* What "2-18" comes to: goals and points. */
static gly_decimal points_of(const gly_term *score)
{
    gly_decimal goals =
        gly_decimal_multiply(score->number->parts[0], gly_decimal_of(GOAL, 0));
    return gly_decimal_add(goals, score->number->parts[1]);
}

/* The only two scores of the sentence, "2-18 to 1-19": no goals outnumber
 * points in both. */
static bool find_goals(const gly_term *out[2], const gly_calculator *c,
                       gly_terms terms)
{
    uint32_t found = 0;
    for (uint32_t i = 0; i < terms.count; i++) {
        if (!is_score(&terms.items[i]))
            continue;
        if (found == 2)
            return false;
        out[found++] = &terms.items[i];
    }
    return found == 2 && out[1]->first == out[0]->last + 2 &&
           gly_reading_is_word(c->reading, out[0]->last + 1, "to") &&
           out[0]->number->parts[0].exponent == 0 &&
           gly_decimal_compare(out[0]->number->parts[1],
                               out[0]->number->parts[0]) >= 0 &&
           gly_decimal_compare(out[1]->number->parts[1],
                               out[1]->number->parts[0]) >= 0;
}

/* "by [three] points", "[five] points to spare", "a [three]-point win", "[two]
 * points between them", "a lead of [five]". */
static bool is_ahead(const gly_calculator *c, const gly_term *term)
{
    enum { REACH = 5 };
    static const char *const words[] = {"spare", "between", "clear", "ahead",
                                        "up",    "lead",    NULL};
    uint32_t unit = term->last + 1;
    unit += gly_reading_at(c->reading, unit, '-');
    bool points = is_unit(c, unit) &&
                  !gly_reading_is_word(c->reading, unit, "goal") &&
                  !gly_reading_is_word(c->reading, unit, "goals");
    if (term->number->kind != GLY_NUMBER_CARDINAL || is_score(term) || !points)
        return false;
    if ((term->cues & GLY_CUE_BY) || is_end(c, unit + 1) ||
        gly_calculator_is(c, unit + 1, GLY_CUE_MARGIN))
        return true;
    for (uint32_t i = unit + 1; i <= unit + REACH; i++) {
        if (gly_reading_has(c->reading, i, GLY_TOKEN_MARK))
            break;
        if (gly_reading_is_one_of(c->reading, i, words))
            return true;
    }
    return false;
}

/* The margin of the sentence, beside the scores in goals and points. */
static gly_status check_goals(gly_calculator *c, uint32_t sentence)
{
    gly_terms terms = gly_calculator_sentence(c, sentence);
    const gly_term *scores[2], *margin = NULL;
    uint32_t found = 0;
    if (terms.count < 3 || !find_goals(scores, c, terms))
        return GLY_OK;
    gly_decimal one = points_of(scores[0]), two = points_of(scores[1]);
    gly_decimal way = gly_decimal_apart(one, two);
    for (uint32_t i = 0; i < terms.count; i++) {
        const gly_term *term = &terms.items[i];
        if (!is_ahead(c, term) || gly_calculator_is_told(c, term))
            continue;
        margin = term;
        found++;
    }
    if (found != 1 || !is_off(way, margin->number->value))
        return GLY_OK;
    gly_text first = gly_spell(c, one), second = gly_spell(c, two);
    gly_text value = gly_spell(c, way);
    return report(c, margin, scores,
                  gly_text_format(c->arena, "%.*s − %.*s = %.*s",
                                  GLY_SPELT(first), GLY_SPELT(second),
                                  GLY_SPELT(value)));
}

static gly_status check(gly_calculator *c, uint32_t sentence)
{
    gly_terms terms = gly_calculator_sentence(c, sentence);
    gly_status status = check_goals(c, sentence);
    for (uint32_t i = 0; i < terms.count && status == GLY_OK; i++) {
        if (!gly_calculator_is_told(c, &terms.items[i]))
            status = check_retold(c, &terms.items[i]);
    }
    return status;
}

gly_status gly_calculate_won_by(gly_calculator *c)
{
    return gly_calculator_each(c, check);
}
