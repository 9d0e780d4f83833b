/* vote_majority.c - a majority that is told far from the vote.
 *
 *     The estimates were carried by 15 votes to 11. …
 *                                   [votes       ]
 *     Cllr Roe, who opposed them, said a majority of six was no mandate.
 *                                                    [majority]  15 − 11 = 4
 *
 * The vote is the only one that the article tells. What somebody "has" is a
 * majority of seats and of another day. gap.c and margin.c hold what stands
 * near. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/margin_words.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/spelling.h"
#include "annotate/calculations/terms.h"
#include "base/problem.h"

#include <math.h>

/* Terms of the article that are looked at. */
enum { LOOKED_AT = 1000 };

typedef struct {
    const gly_term *one, *two; /* the same for a score */
    gly_decimal more, less;
} poll;

/* "15 votes to 11", and "15-11" where it is told that somebody voted. */
static bool read_vote(poll *out, const gly_calculator *c, uint32_t index)
{
    enum { REACH = 3 };
    const gly_term *one = &c->all.items[index], *two = one + 1;
    const gly_sentence *in = gly_reading_sentence(c->reading, one->first);
    if (one->number->kind == GLY_NUMBER_SCORE) {
        *out = (poll){one, one, one->number->parts[0], one->number->parts[1]};
        return gly_terms_speak_of_votes(c, in->first, in->first + in->count);
    }
    if (index + 1 >= c->all.count ||
        !gly_reading_is_word(c->reading, one->last + 1, "votes") ||
        !gly_terms_are_joined(one, two, GLY_CUE_TO | GLY_CUE_AGAINST, REACH) ||
        !gly_parts_is_plain(one) || !gly_parts_is_plain(two))
        return false;
    *out = (poll){one, two, one->number->value, two->number->value};
    return true;
}

static double way_of(const poll *vote)
{
    double way =
        gly_decimal_double(vote->more) - gly_decimal_double(vote->less);
    return way < 0 ? -way : way;
}

/* The only vote of the article; false where there are others. */
static bool only_vote(poll *found, const gly_calculator *c)
{
    found->one = NULL;
    for (uint32_t i = 0; i < c->all.count && i < LOOKED_AT; i++) {
        poll vote;
        if (!read_vote(&vote, c, i))
            continue;
        if (found->one != NULL && fabs(way_of(found) - way_of(&vote)) > 0)
            return false;
        *found = found->one == NULL ? vote : *found;
    }
    return found->one != NULL;
}

/* "said a majority of six was": of that vote, and nobody's in the house. */
static bool is_of_vote(const gly_calculator *c, const gly_term *term)
{
    static const char *const has[] = {"has", "have", "had", "holds", NULL};
    static const char *const standing[] = {
        "seats",    "seat",       "house",  "points", "commons",
        "assembly", "parliament", "won",    "goals",  "runs",
        "needs",    "two-thirds", "senate", "needed", "required",
        "enough",   "sufficient", "jury",   "last",   NULL};
    const gly_sentence *in = gly_reading_sentence(c->reading, term->first);
    for (uint32_t i = in->first; i < in->first + in->count; i++) {
        if (gly_reading_is_one_of(c->reading, i, standing) ||
            (i < term->first && gly_reading_is_one_of(c->reading, i, has)))
            return false;
    }
    uint32_t next = term->last + 1;
    bool bare = gly_terms_is_nounless(term) ||
                gly_reading_is_word(c->reading, next, "votes") ||
                gly_reading_is_word(c->reading, next, "was");
    return bare && term->number->kind == GLY_NUMBER_CARDINAL &&
           gly_parts_is_plain(term) && gly_margin_is_named(c, term);
}

static gly_status check(gly_calculator *c, const gly_term *term,
                        const poll *vote)
{
    const double near = 2.6, half = 0.5;
    double told = gly_decimal_double(term->number->value);
    double made = way_of(vote);
    if (!(told < made * near && made < told * near) || fabs(told - made) < half)
        return GLY_OK;
    gly_text more = gly_decimal_text(c->arena, vote->more);
    gly_text less = gly_decimal_text(c->arena, vote->less);
    return gly_calculator_add(
        c, &(gly_calculation_draft){
               .kind = GLY_CALCULATION_MARGIN,
               .result = term,
               .terms = {vote->one, vote->two},
               .count = vote->one == vote->two ? 1 : 2,
               .sum = gly_text_format(c->arena, "%.*s − %.*s = %g",
                                      GLY_SPELT(more), GLY_SPELT(less), made)});
}

gly_status gly_calculate_vote_majority(gly_calculator *c)
{
    poll vote = {.one = NULL};
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < c->all.count && i < LOOKED_AT && status == GLY_OK;
         i++) {
        const gly_term *term = &c->all.items[i];
        if (!is_of_vote(c, term) || gly_calculator_is_told(c, term))
            continue;
        if (vote.one == NULL && !only_vote(&vote, c))
            return GLY_OK;
        status = check(c, term, &vote);
    }
    return status;
}
