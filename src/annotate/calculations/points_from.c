/* points_from.c - by how many points a share has gone up, and where it came
 * from, with where it is now in a sentence before.
 *
 *     Fifty-four per cent favour the increase and 38% oppose it. Support has
 *     [to              ]
 *     grown nine points from 48% a year ago.          48% → 54% is 6 points
 *           [points   ]      [from]
 *
 * The base is the only percentage of the sentence and stands behind the points
 * and "from" or "when". Readings: any percentage of the article as where it is
 * now. Where none fits, the one in the three sentences before is meant that
 * comes nearest, if no other comes as near. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/moves.h"
#include "annotate/calculations/terms.h"
#include "annotate/calculations/ways.h"

/* Sentences before; how far off it may be, in points. */
enum { BACK = 3, OFF = 6 };

typedef struct {
    gly_calculator *c;
    const gly_term *points, *from;
    int sign;
} search;

static bool is_share(const gly_term *term)
{
    return term->number->kind == GLY_NUMBER_PERCENT && !term->number->range &&
           term->number->hedge <= GLY_HEDGE_EXACTLY;
}

/* Whether "from" or "when" leads up to the base. */
static bool is_base(const search *s, const gly_term *term)
{
    bool when = false;
    for (uint32_t i = s->points->last + 1; i < term->first; i++)
        when = when || gly_reading_is_word(s->c->reading, i, "when");
    return term > s->points && (when || (term->cues & GLY_CUE_FROM) != 0);
}

/* The base: the only percentage of the sentence; NULL. */
static const gly_term *find_base(const search *s, uint32_t sentence)
{
    gly_terms terms = gly_calculator_sentence(s->c, sentence);
    const gly_term *found = NULL;
    for (uint32_t i = 0; i < terms.count; i++) {
        const gly_term *term = &terms.items[i];
        if (term->number->kind != GLY_NUMBER_PERCENT)
            continue;
        if (found != NULL || !is_share(term) || !is_base(s, term))
            return NULL;
        found = term;
    }
    return found;
}

/* How far `to` is from where the points lead. */
static gly_decimal off_by(const search *s, const gly_term *to)
{
    gly_decimal way = s->points->number->value;
    gly_decimal from = s->from->number->value;
    gly_decimal end = s->sign > 0 ? gly_decimal_add(from, way)
                                  : gly_decimal_subtract(from, way);
    return gly_decimal_apart(end, to->number->value);
}

static bool is_explained(const search *s)
{
    for (uint32_t i = 0; i < s->c->all.count; i++) {
        const gly_term *to = &s->c->all.items[i];
        gly_move m = {s->points, s->from, to, s->sign};
        if (to != s->from && to->number->kind == GLY_NUMBER_PERCENT &&
            gly_move_fits(&m))
            return true;
    }
    return false;
}

/* Where it is now; NULL where nothing comes near, or two. */
static const gly_term *find_now(const search *s, uint32_t sentence)
{
    const gly_term *best = NULL;
    gly_decimal most = gly_decimal_of(OFF, 0);
    uint32_t near = 0;
    for (uint32_t k = 1; k <= BACK && k <= sentence; k++) {
        gly_terms terms = gly_calculator_sentence(s->c, sentence - k);
        for (uint32_t i = 0; i < terms.count; i++) {
            const gly_term *term = &terms.items[i];
            if (!is_share(term) ||
                gly_decimal_compare(off_by(s, term), most) > 0)
                continue;
            bool again =
                best != NULL && gly_decimal_compare(best->number->value,
                                                    term->number->value) == 0;
            near += !again;
            best = again ? best : term;
        }
    }
    return near == 1 ? best : NULL;
}

static gly_status check(search *s, uint32_t sentence)
{
    uint32_t cue = 0;
    s->sign = gly_calculator_direction(s->c, s->points, &cue);
    s->from = s->sign == 0 ? NULL : find_base(s, sentence);
    if (s->from == NULL || is_explained(s))
        return GLY_OK;
    gly_move m = {s->points, s->from, find_now(s, sentence), s->sign};
    return m.to == NULL ? GLY_OK : gly_move_add(s->c, &m, false);
}

gly_status gly_calculate_points_from(gly_calculator *c)
{
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < c->all.count && status == GLY_OK; i++) {
        search s = {.c = c, .points = &c->all.items[i]};
        const gly_number *number = s.points->number;
        bool points = number->kind == GLY_NUMBER_POINT ||
                      (number->kind == GLY_NUMBER_CARDINAL &&
                       gly_terms_is_points(c, s.points));
        if (points && !number->range && number->hedge <= GLY_HEDGE_EXACTLY &&
            !gly_calculator_is_told(c, s.points))
            status = check(&s, c->reading->sentences[s.points->first]);
    }
    return status;
}
