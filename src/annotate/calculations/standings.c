/* standings.c - how far apart two are in a table of points.
 *
 *     The win takes Athletic to 61 points from 30 matches. Drewby, who have 56,
 *                               [one    ]                              [two]
 *     are now six points behind.             61 − 56 = 5
 *             [gap     ]
 *
 * Points that somebody has stand behind "have", "on", "with" or "to"; the noun
 * may be left out the second time. The gap is told by "behind" or "ahead"
 * behind it, or by "gap" or "lead" before it, in the sentence of the second or
 * in the next. Readings: there are just two, and they are as far apart or by a
 * few points not. What could be, or a goal makes of it, is no gap yet. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/spelling.h"
#include "annotate/calculations/terms.h"
#include "base/problem.h"

/* The greatest gap, how far off it may be told, and words before it. */
enum { GAP_MOST = 40, OFF_MOST = 3, CUE_REACH = 6, PAIR = 2 };

typedef struct {
    gly_calculator *c;
    const gly_term *gap;
    const gly_term *own[PAIR]; /* what each of the two has */
    uint32_t count;            /* of those, and of others */
    bool points;               /* one of them is told to be points */
} search;

static bool is_plain(const gly_term *term)
{
    const gly_number *number = term->number;
    return number->kind == GLY_NUMBER_CARDINAL && !number->range &&
           !number->scaled && number->hedge <= GLY_HEDGE_EXACTLY &&
           number->value.exponent >= 0 && number->value.digits > 0;
}

/* "six points [behind]", "six [clear]". */
static bool is_beyond(const gly_calculator *c, const gly_term *term)
{
    static const char *const words[] = {"behind", "ahead", "clear", "adrift",
                                        NULL};
    uint32_t next = term->last + 1 + gly_terms_is_points(c, term);
    return gly_reading_is_one_of(c->reading, next, words);
}

/* "so the gap is down to six points", "their lead is now six points". */
static bool is_gap(const gly_calculator *c, const gly_term *term)
{
    uint32_t start = gly_reading_sentence(c->reading, term->first)->first;
    if (!gly_terms_is_points(c, term))
        return false;
    for (uint32_t i = term->first;
         i-- > start && term->first - i <= CUE_REACH;) {
        if (gly_calculator_is(c, i, GLY_CUE_MARGIN))
            return true;
        if (gly_reading_has(c->reading, i, GLY_TOKEN_MARK) ||
            gly_number_index(c->numbers, i) != GLY_NONE)
            return false;
    }
    return false;
}

/* Whether the sentence of the gap tells what could be. */
static bool is_thought_of(const gly_calculator *c, const gly_term *term)
{
    const gly_sentence *s = gly_reading_sentence(c->reading, term->first);
    for (uint32_t i = s->first; i < s->first + s->count; i++) {
        if (c->reading->language->syntax.items[i].xpos == GLY_XPOS_MD ||
            gly_reading_is_word(c->reading, i, "if"))
            return true;
    }
    return false;
}

/* Whether somebody has as many points as `term` says. */
static bool is_owned(const gly_calculator *c, const gly_term *term)
{
    static const char *const words[] = {"have", "has", "on",
                                        "with", "to",  NULL};
    uint32_t start = gly_reading_sentence(c->reading, term->first)->first;
    return is_plain(term) && term->first > start &&
           gly_reading_is_one_of(c->reading, term->first - 1, words) &&
           !is_beyond(c, term) &&
           (gly_terms_is_points(c, term) || gly_terms_is_nounless(term));
}

static void gather(search *s, uint32_t sentence)
{
    gly_terms terms = gly_calculator_sentence(s->c, sentence);
    for (uint32_t i = 0; i < terms.count; i++) {
        const gly_term *term = &terms.items[i];
        if (term->first >= s->gap->first || !is_owned(s->c, term))
            continue;
        s->points = s->points || gly_terms_is_points(s->c, term);
        if (s->count < PAIR)
            s->own[s->count] = term;
        s->count++;
    }
}

static gly_status check(const search *s)
{
    gly_decimal one = s->own[0]->number->value, two = s->own[1]->number->value;
    bool less = gly_decimal_compare(one, two) < 0;
    gly_decimal way = gly_decimal_apart(one, two);
    gly_decimal off = gly_decimal_apart(way, s->gap->number->value);
    if (gly_decimal_compare(off, gly_decimal_of(OFF_MOST, 0)) > 0 ||
        way.digits == 0)
        return GLY_OK;
    gly_calculation_draft draft = {
        .kind = GLY_CALCULATION_MARGIN,
        .result = s->gap,
        .terms = {s->own[0], s->own[1]},
        .count = PAIR,
        .agrees = off.digits == 0,
        .sum = gly_spell_subtraction(s->c, s->own[less], s->own[!less],
                                     s->gap->number),
    };
    return gly_calculator_add(s->c, &draft);
}

static gly_status check_sentence(gly_calculator *c, uint32_t sentence)
{
    gly_terms terms = gly_calculator_sentence(c, sentence);
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < terms.count && status == GLY_OK; i++) {
        search s = {.c = c, .gap = &terms.items[i]};
        bool gap = is_plain(s.gap) &&
                   gly_decimal_compare(s.gap->number->value,
                                       gly_decimal_of(GAP_MOST, 0)) <= 0 &&
                   (is_beyond(c, s.gap) || is_gap(c, s.gap));
        if (!gap || gly_calculator_is_told(c, s.gap) || is_thought_of(c, s.gap))
            continue;
        if (gly_terms_go_on(c, sentence))
            gather(&s, sentence - 1);
        gather(&s, sentence);
        if (s.count == PAIR && s.points)
            status = check(&s);
    }
    return status;
}

gly_status gly_calculate_standings(gly_calculator *c)
{
    return gly_calculator_each(c, check_sentence);
}
