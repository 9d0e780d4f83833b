/* told_total.c - a total that is recalled, and the parts told before it.
 *
 *     Copper brought in 2.10 billion, zinc 0.81 billion and hay 0.54 billion.
 *                       [part      ]       [part      ]         [part      ]
 *
 *     The three divisions together make up the group's 3.36 billion.
 *         [told]                                       [total     ]
 *                                           2.10 + 0.81 + 0.54 = 3.45 billion
 *
 * The total is known: it stands behind "the total of" or "the full", or its
 * sentence tells how many parts there are and that they are taken together. The
 * parts are all amounts of the kind in one sentence, in this paragraph or one
 * of the two before. Readings: every such row. Where none comes to the total,
 * the nearest one is told if it comes near; one that stands far off only if a
 * slip of the hand makes the total of what it comes to. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/term_blocks.h"
#include "annotate/calculations/terms.h"
#include "base/slips.h"

/* Parts of a row, and the least of a row that nothing counts; paragraphs
 * between a row and its total; words from "the full" to the number. */
enum { ROW_MOST = 9, ROW = 3, BLOCKS = 2, REACH = 3 };

typedef struct {
    gly_calculator *c;
    const gly_term *total;
    uint32_t told; /* how many parts the sentence tells of; 0 */
    bool fits;
    gly_parts near;
} search;

static uint32_t sentence_of(const gly_calculator *c, const gly_term *term)
{
    return c->reading->sentences[term->first];
}

/* "the total of $25,000", "put the total at 260", "the full 4.6 million". */
static bool is_known(const gly_calculator *c, const gly_term *term)
{
    static const char *const wholes[] = {"total",    "full", "whole", "entire",
                                         "combined", "sum",  NULL};
    static const char *const small[] = {"of", "at", "is", "was", ",", NULL};
    const gly_reading *reading = c->reading;
    uint32_t start = gly_reading_sentence(reading, term->first)->first;
    for (uint32_t i = term->number->first, n = 0; i-- > start + 1 && n < REACH;
         n++) {
        if (gly_reading_is_one_of(reading, i, wholes))
            return gly_reading_is_word(reading, i - 1, "the");
        if (!gly_reading_is_one_of(reading, i, small))
            return false;
    }
    return false;
}

/* How many parts the term tells of at the head of its sentence, "The [three]
 * divisions", "All [three]"; 0. */
static uint32_t told_at(const gly_calculator *c, const gly_term *term)
{
    const gly_number *number = term->number;
    const gly_reading *reading = c->reading;
    uint32_t start = gly_reading_sentence(reading, term->first)->first;
    bool known = term->first == start + 1 &&
                 (gly_reading_is(reading, start, GLY_IS_DETERMINER) ||
                  gly_reading_is_word(reading, start, "all"));
    return known && number->kind == GLY_NUMBER_CARDINAL && number->words &&
                   !number->range && number->value.exponent == 0 &&
                   number->value.digits > 1 && number->value.digits <= ROW_MOST
               ? (uint32_t)number->value.digits
               : 0;
}

/* "The three divisions together", "The three rises, which add up to": how many
 * are taken together in the total's sentence; 0. */
static uint32_t told_of(const search *s)
{
    enum { JOINED = GLY_CUE_TOTAL | GLY_CUE_SAME };
    gly_terms terms =
        gly_calculator_sentence(s->c, sentence_of(s->c, s->total));
    const gly_term *first = terms.items;
    if (terms.count < 2 || first == s->total ||
        gly_calculator_find(s->c, first->last + 1, s->total->first, JOINED) ==
            GLY_NONE)
        return 0;
    for (const gly_term *term = first + 1; term < s->total; term++) {
        if (gly_parts_alike(term, s->total))
            return 0;
    }
    return told_at(s->c, first);
}

/* Take away what tells how many the others are: "at [three] sites, with 140 to
 * go at Orme, 65 at Holt and 35 at Tarn". */
static void leave_out_count(gly_parts *row)
{
    const gly_number *first = row->count > 0 ? row->items[0]->number : NULL;
    if (first == NULL || !first->words ||
        gly_decimal_compare(first->value, gly_decimal_of(row->count - 1, 0)) !=
            0)
        return;
    row->count--;
    for (uint32_t i = 0; i < row->count; i++)
        row->items[i] = row->items[i + 1];
}

/* All amounts of sentence number `sentence` that are such as the total, if they
 * may be its parts. */
static bool gather(gly_parts *row, const search *s, uint32_t sentence)
{
    enum {
        OTHERS = GLY_CUE_FROM | GLY_CUE_TO | GLY_CUE_BY | GLY_CUE_AGAINST |
                 GLY_CUE_INCLUDE
    };
    gly_terms terms = gly_calculator_sentence(s->c, sentence);
    row->count = 0;
    for (uint32_t i = 0; i < terms.count; i++) {
        const gly_term *term = &terms.items[i];
        if (!gly_parts_alike(term, s->total))
            continue;
        if (!gly_parts_is_plain(term) || (term->cues & OTHERS) != 0 ||
            row->count > ROW_MOST || gly_term_in_table(s->c, term))
            return false;
        gly_parts_push(row, term);
    }
    leave_out_count(row);
    return s->told > 0 ? row->count == s->told : row->count >= ROW;
}

/* Whether the row may be meant, `far` from the total or near it. */
static bool is_near(const search *s, const gly_parts *row, bool far)
{
    gly_decimal sum = gly_parts_value(row);
    gly_bounds wide =
        gly_bounds_widen(gly_parts_sum(row), gly_decimal_of(15, -2));
    return gly_parts_likely(row, s->total) &&
           gly_bounds_meet(wide, gly_bounds_of(s->total->number)) &&
           (!far || gly_slip_of(sum, s->total->number->value) != GLY_SLIP_NONE);
}

static void try_row(search *s, uint32_t sentence)
{
    const gly_sentence *items = s->c->reading->language->sentences.items;
    uint32_t own = items[sentence_of(s->c, s->total)].block;
    gly_parts row;
    if (!gather(&row, s, sentence))
        return;
    s->fits = s->fits || gly_parts_fit(&row, s->total);
    if (s->near.count == 0 &&
        is_near(s, &row, items[sentence].block + BLOCKS < own))
        s->near = row;
}

/* Whether the article told the total before, so that it is no sum of these. */
static bool is_told_before(const search *s)
{
    for (const gly_term *term = s->c->all.items; term < s->total; term++) {
        if (gly_parts_alike(term, s->total) &&
            gly_decimal_compare(term->number->value, s->total->number->value) ==
                0)
            return true;
    }
    return false;
}

static gly_status check(search *s)
{
    s->told = told_of(s);
    if (s->told == 0 && (!is_known(s->c, s->total) || is_told_before(s)))
        return GLY_OK;
    for (uint32_t i = sentence_of(s->c, s->total); i-- > 0;)
        try_row(s, i);
    return s->near.count > 0 && !s->fits
               ? gly_parts_report(s->c, &s->near, s->total, false)
               : GLY_OK;
}

gly_status gly_calculate_told_total(gly_calculator *c)
{
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < c->all.count && status == GLY_OK; i++) {
        search s = {.c = c, .total = &c->all.items[i]};
        bool open = gly_parts_is_plain(s.total) &&
                    !gly_calculator_is_told(c, s.total) &&
                    !gly_term_in_table(c, s.total);
        status = open ? check(&s) : GLY_OK;
    }
    return status;
}
