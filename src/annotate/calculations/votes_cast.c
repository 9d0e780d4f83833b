/* votes_cast.c - what all candidates got, and how many votes were cast.
 *
 *     Bell won by 13,204 votes to 11,870. Rita Chaudhry was third with 6,420
 *                 [votes ]        [     ]                              [    ]
 *     and Paul Yelland fourth with 2,106. … Some 36,300 valid votes had been
 *                                  [    ]        [cast ]
 *     cast.
 *
 * The votes are the counts before it, up to four paragraphs back, in sentences
 * that speak of votes or places, and no margins. No word tells which of them
 * are all: it is told where what three or more come to, all of them or all but
 * one, is a slip of the hand away from what is stated, and no choice comes to
 * it. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/margin_words.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/term_blocks.h"
#include "annotate/calculations/terms.h"
#include "base/slips.h"

enum { MOST = 8, LEAST = 3, BACK = 4, REACH = 6, SMALL = 100, SHARE = 1000 };
/* Terms before it that are looked at, and words of their sentences. */
enum { LOOKED_AT = 64, WORDS = 64 };

typedef struct {
    gly_calculator *c;
    const gly_term *cast;
    gly_parts votes;
} search;

/* "[36,300] valid votes had been cast", "[29,100] ballots were cast" */
static bool is_cast(const gly_calculator *c, const gly_term *term)
{
    static const char *const what[] = {"votes", "ballots", "papers", NULL};
    static const char *const deed[] = {"cast", "counted", NULL};
    const gly_reading *reading = c->reading;
    bool named = false;
    if (term->number->kind != GLY_NUMBER_CARDINAL || !gly_parts_is_plain(term))
        return false;
    for (uint32_t i = term->last + 1; i <= term->last + REACH; i++) {
        if (gly_reading_has(reading, i, GLY_TOKEN_MARK))
            return false;
        named = named || gly_reading_is_one_of(reading, i, what);
        if (named && gly_reading_is_one_of(reading, i, deed))
            return true;
    }
    return false;
}

/* Whether the sentence of the term tells of votes, or who came where. */
static bool is_of_poll(const gly_calculator *c, const gly_term *term)
{
    static const char *const words[] = {"votes",  "vote",   "polled",
                                        "third",  "fourth", "fifth",
                                        "second", "fewer",  NULL};
    const gly_sentence *own = gly_reading_sentence(c->reading, term->first);
    uint32_t from =
        term->first > own->first + WORDS ? term->first - WORDS : own->first;
    for (uint32_t i = from;
         i < own->first + own->count && i < term->first + WORDS; i++) {
        if (gly_reading_is_one_of(c->reading, i, words))
            return true;
    }
    return false;
}

/* Gather the votes of the candidates; false where there are too many. */
static bool gather(search *s)
{
    gly_terms terms = gly_terms_before(s->c, s->cast, BACK);
    gly_decimal least =
        gly_decimal_divide(s->cast->number->value, gly_decimal_of(SHARE, 0));
    uint32_t from = terms.count > LOOKED_AT ? terms.count - LOOKED_AT : 0;
    for (uint32_t i = from; i < terms.count; i++) {
        const gly_term *term = &terms.items[i];
        if (!gly_parts_is_plain(term) ||
            term->number->kind != GLY_NUMBER_CARDINAL ||
            gly_decimal_compare(term->number->value, least) < 0 ||
            gly_decimal_compare(term->number->value, gly_decimal_of(SMALL, 0)) <
                0 ||
            gly_decimal_compare(term->number->value, s->cast->number->value) >=
                0 ||
            gly_margin_is_named(s->c, term) || !is_of_poll(s->c, term) ||
            gly_calculator_is(s->c, term->last + 1,
                              GLY_CUE_MORE | GLY_CUE_LESS))
            continue;
        if (s->votes.count == MOST)
            return false;
        gly_parts_push(&s->votes, term);
    }
    return s->votes.count >= LEAST;
}

/* The votes without the one at `left`, or all. */
static gly_parts without(const gly_parts *all, uint32_t left)
{
    gly_parts some = {.count = 0};
    for (uint32_t i = 0; i < all->count; i++) {
        if (i != left)
            gly_parts_push(&some, all->items[i]);
    }
    return some;
}

/* Whether any choice of two or more comes to what is stated. */
static bool some_fit(const search *s)
{
    for (uint32_t set = 1; set < 1U << s->votes.count; set++) {
        gly_parts some = {.count = 0};
        for (uint32_t i = 0; i < s->votes.count; i++) {
            if (set & 1U << i)
                gly_parts_push(&some, s->votes.items[i]);
        }
        if (some.count > 1 && gly_parts_fit(&some, s->cast))
            return true;
    }
    return false;
}

static gly_status check(const search *s)
{
    if (some_fit(s))
        return GLY_OK;
    for (uint32_t k = 0; k <= s->votes.count; k++) {
        uint32_t left = k == 0 ? s->votes.count : k - 1;
        gly_parts some = without(&s->votes, left);
        gly_slip slip =
            gly_slip_of(gly_parts_value(&some), s->cast->number->value);
        if (some.count >= LEAST &&
            (slip == GLY_SLIP_LONG || slip == GLY_SLIP_SWAP))
            return gly_parts_report(s->c, &some, s->cast, false);
    }
    return GLY_OK;
}

gly_status gly_calculate_votes_cast(gly_calculator *c)
{
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < c->all.count && status == GLY_OK; i++) {
        search s = {.c = c, .cast = &c->all.items[i]};
        if (is_cast(c, s.cast) && !gly_calculator_is_told(c, s.cast) &&
            gather(&s))
            status = check(&s);
    }
    return status;
}
