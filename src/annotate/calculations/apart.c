/* apart.c - how far apart two amounts are that were told elsewhere.
 *
 *     Solberg received 11,846 votes, or 42 per cent. Cho had 10,417. …
 *                      [one  ]                               [two ]
 *     Her margin, of 1,492 votes, was larger than expected.
 *                    [way ]                        11,846 − 10,417 = 1,429
 *
 * The way is told by "margin", "majority", "led by", or as money by "an extra";
 * margin.c, remainder.c and change.c hold what stands near its amounts. The two
 * follow each other in the text, or stand in one table; of money one is where
 * it came from and the other where it went to. Readings: every such pair of the
 * article. Where none fits, it is told if the difference of just one is a slip
 * of the hand away from it. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/margin_words.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/term_blocks.h"
#include "annotate/calculations/ways.h"
#include "base/slips.h"

/* Digits of a way; amounts of a table that are tried, and of a text. */
enum { LEAST = 100, CELLS = 16, NEXT = 4 };

typedef struct {
    gly_calculator *c;
    const gly_term *way, *taken; /* taken: beside the way, or NULL */
    const gly_term *one, *two;   /* of which a slip makes the way */
    uint32_t found;
    bool fits;
} search;

/* Whether a word for a margin leads up to the term: "margin, of 1,492", "led Mr
 * Okoro by 1,492". */
static bool is_margin(const gly_calculator *c, const gly_term *term)
{
    uint32_t start = gly_reading_sentence(c->reading, term->first)->first;
    bool named = gly_margin_is_named(c, term);
    bool won = (term->cues & GLY_CUE_BY) &&
               gly_calculator_find(c, start, term->lead,
                                   GLY_CUE_WIN | GLY_CUE_MARGIN |
                                       GLY_CUE_SHORT) != GLY_NONE;
    return (named || won) && term->number->kind == GLY_NUMBER_CARDINAL;
}

/* "11.7 percentage points ahead": between two percentages. */
static bool is_points_ahead(const gly_calculator *c, const gly_term *term)
{
    static const char *const words[] = {"ahead", "clear", "behind", "adrift",
                                        NULL};
    return term->number->kind == GLY_NUMBER_POINT &&
           gly_reading_is_one_of(c->reading, term->last + 1, words);
}

/* "an extra $6.77", "an increase of $6.77". */
static bool is_change(const gly_calculator *c, const gly_term *term)
{
    uint32_t cue = 0;
    bool extra =
        term->first > 0 && gly_calculator_is(c, term->first - 1, GLY_CUE_MORE);
    return term->number->kind == GLY_NUMBER_MONEY &&
           (extra || gly_calculator_direction(c, term, &cue) != 0);
}

static bool is_plain(const gly_term *term)
{
    return !term->number->range && term->number->value.digits > 0 &&
           term->number->hedge <= GLY_HEDGE_EXACTLY;
}

/* Whether neither is less than a third of the other. */
static bool are_rivals(gly_bounds a, gly_bounds b)
{
    gly_bounds wide = {gly_decimal_of(34, -2), gly_decimal_of(3, 0)};
    return gly_bounds_meet(gly_bounds_multiply(a, wide), b);
}

static void try_pair(search *s, const gly_term *one, const gly_term *two)
{
    gly_decimal way = gly_decimal_apart(one->number->value, two->number->value);
    gly_decimal stated = s->way->number->value;
    gly_bounds a = gly_bounds_of(one->number), b = gly_bounds_of(two->number);
    gly_bounds told = gly_bounds_of(s->way->number);
    bool rivals = one == s->taken || two == s->taken || are_rivals(a, b);
    s->fits = s->fits || gly_bounds_meet(gly_bounds_subtract(a, b), told) ||
              gly_bounds_meet(gly_bounds_subtract(b, a), told);
    bool rough = one->number->places > s->way->number->places ||
                 two->number->places > s->way->number->places;
    gly_slip slip = rough || !rivals ? GLY_SLIP_NONE : gly_slip_of(way, stated);
    bool again =
        s->found > 0 &&
        gly_decimal_compare(one->number->value, s->one->number->value) == 0 &&
        gly_decimal_compare(two->number->value, s->two->number->value) == 0;
    if ((slip != GLY_SLIP_LONG && slip != GLY_SLIP_SWAP) || again)
        return;
    s->one = one;
    s->two = two;
    s->found++;
}

/* Whether `b` goes on from `a`: in its sentence or in the next one; or both
 * stand in one table. */
static bool are_together(const search *s, const gly_term *a, const gly_term *b)
{
    const gly_block *one = gly_term_block(s->c, a),
                    *two = gly_term_block(s->c, b);
    const uint32_t *sentences = s->c->reading->sentences;
    return one->kind == GLY_BLOCK_CELL
               ? two->kind == GLY_BLOCK_CELL && one->group == two->group
               : sentences[b->first] <= sentences[a->first] + 1 &&
                     two <= one + 1;
}

/* Whether the two may be what the way lies between. */
static bool may_be_ends(const search *s, const gly_term *a, const gly_term *b)
{
    enum { ENDS = GLY_CUE_FROM | GLY_CUE_TO | GLY_CUE_AGAINST };
    bool money = s->way->number->kind == GLY_NUMBER_MONEY;
    bool shares = s->way->number->kind == GLY_NUMBER_POINT &&
                  a->number->kind == GLY_NUMBER_PERCENT &&
                  b->number->kind == GLY_NUMBER_PERCENT;
    return is_plain(a) && is_plain(b) && b != s->way &&
           (shares || (gly_calculator_alike(s->c, a, s->way) &&
                       gly_calculator_alike(s->c, b, s->way))) &&
           (!money || ((a->cues | b->cues) & ENDS) != 0);
}

static gly_status report(const search *s)
{
    return gly_parts_report_way(s->c, GLY_CALCULATION_MARGIN,
                                &(gly_subtraction){s->one, s->two, s->way});
}

/* "He has paid back $150,000, which leaves $442,000": the only other amount of
 * the sentence, beside which the whole may stand anywhere; NULL for none. */
static const gly_term *taken_of(const search *s)
{
    const gly_calculator *c = s->c;
    uint32_t sentence = c->reading->sentences[s->way->first];
    gly_terms terms = gly_calculator_sentence(c, sentence);
    const gly_term *only = NULL;
    if (s->way->first == 0 || s->way->number->kind != GLY_NUMBER_MONEY ||
        !gly_calculator_is(c, s->way->first - 1, GLY_CUE_LEAVE))
        return NULL;
    for (uint32_t i = 0; i < terms.count; i++) {
        const gly_term *term = &terms.items[i];
        if (term == s->way || !gly_parts_alike(term, s->way))
            continue;
        if (only != NULL || !is_plain(term))
            return NULL;
        only = term;
    }
    return only;
}

/* Try all amounts of the article as the whole. */
static void try_wholes(search *s)
{
    for (uint32_t i = 0; i < s->c->all.count; i++) {
        const gly_term *whole = &s->c->all.items[i];
        if (whole != s->taken && whole != s->way && is_plain(whole) &&
            gly_parts_alike(whole, s->way) &&
            gly_decimal_compare(whole->number->value, s->way->number->value) >
                0)
            try_pair(s, whole, s->taken);
    }
}

static gly_status check(search *s)
{
    gly_terms all = s->c->all;
    if (s->taken != NULL)
        try_wholes(s);
    for (uint32_t i = 0; i < all.count; i++) {
        const gly_term *a = &all.items[i];
        bool cell = gly_term_in_table(s->c, a);
        uint32_t tried = cell ? CELLS : NEXT;
        for (uint32_t k = i + 1;
             s->taken == NULL && a != s->way && k < all.count && tried > 0;
             k++, tried--) {
            const gly_term *b = &all.items[k];
            if (!are_together(s, a, b))
                break;
            if (may_be_ends(s, a, b))
                try_pair(s, a, b);
        }
    }
    return s->found == 1 && !s->fits ? report(s) : GLY_OK;
}

gly_status gly_calculate_apart(gly_calculator *c)
{
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < c->all.count && status == GLY_OK; i++) {
        search s = {.c = c, .way = &c->all.items[i]};
        gly_decimal plain = gly_decimal_plain(s.way->number->value);
        if (plain.digits < LEAST || !is_plain(s.way) ||
            gly_calculator_is_told(c, s.way) || gly_margin_is_of_part(c, s.way))
            continue;
        s.taken = taken_of(&s);
        if (s.taken != NULL || is_margin(c, s.way) || is_change(c, s.way) ||
            is_points_ahead(c, s.way))
            status = check(&s);
    }
    return status;
}
