/* joint.c - what two have together, each of which was told before.
 *
 *     Renewal won 71 of the 180 seats, the Farmers 58 and the Greens 24. …
 *                [one]                                           [other]
 *     Together the two would command 97 seats.                71 + 24 = 95
 *                                    [total ]
 *
 * "Together" or "between them" stands before the total, and a pronoun or "the
 * two" for those who have it; or one of them is told beside it: "together with
 * their nine seats, the Greens would have 79". Readings: any two counts of the
 * article. Where no two come to it, it is told if just two come near. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"

/* Counts that are tried; the least total that is told of several; counts of a
 * tally. */
enum { MOST = 40, LEAST = 20, TALLY = 3, OWN_REACH = 3, BACK = 2 };

typedef struct {
    gly_calculator *c;
    const gly_term *total, *beside; /* beside: in its sentence; or NULL */
    const gly_term *counts[MOST];
    uint32_t count;
    gly_parts near;
    uint32_t found;
    bool fits;
} search;

/* "97 seats between them" */
static bool is_between_them(const search *s)
{
    uint32_t next = s->total->last + 1;
    return gly_calculator_is(s->c, next, GLY_CUE_BETWEEN) &&
           gly_reading_is_word(s->c->reading, next + 1, "them");
}

/* Whether the sentence says before the total that two have it. */
static bool is_joint(const search *s)
{
    const gly_reading *reading = s->c->reading;
    const gly_node *nodes = reading->language->syntax.items;
    uint32_t start = gly_reading_sentence(reading, s->total->first)->first;
    bool both = false, joined = false;
    for (uint32_t i = start; i < s->total->first; i++) {
        both = both || gly_reading_is(reading, i, GLY_IS_PLURAL_PRONOUN) ||
               gly_reading_is_word(reading, i, "both") ||
               gly_reading_is_word(reading, i, "two") ||
               gly_reading_is_word(reading, i, "their");
        joined = joined || gly_calculator_is(s->c, i, GLY_CUE_TOTAL) ||
                 (gly_calculator_is(s->c, i, GLY_CUE_BETWEEN) &&
                  nodes[i + 1].upos == GLY_UPOS_PRON);
    }
    uint32_t next = s->total->last + 1;
    bool own = s->total->first > 0 &&
               gly_reading_is_word(reading, s->total->first - 1, "their") &&
               gly_calculator_find(s->c, next, next + OWN_REACH,
                                   GLY_CUE_TOTAL) != GLY_NONE;
    return (both && joined) || own || is_between_them(s);
}

static bool is_plain(const gly_term *term)
{
    return gly_parts_is_plain(term) && term->number->kind != GLY_NUMBER_MEASURE;
}

/* Whether a count of the same value is kept already. */
static bool is_kept(const search *s, const gly_term *term)
{
    for (uint32_t i = 0; i < s->count; i++) {
        if (gly_decimal_compare(s->counts[i]->number->value,
                                term->number->value) == 0)
            return true;
    }
    return false;
}

/* Gather the counts before the total; false where there are too many, or two
 * of them in its sentence. */
static bool gather(search *s)
{
    const uint32_t *sentences = s->c->reading->sentences;
    gly_decimal two = {2, 0};
    for (const gly_term *term = s->c->all.items; term < s->total; term++) {
        bool here = sentences[term->first] == sentences[s->total->first];
        if (!is_plain(term) || !gly_calculator_alike(s->c, term, s->total) ||
            gly_decimal_compare(term->number->value, s->total->number->value) >=
                0 ||
            (here && gly_decimal_compare(term->number->value, two) == 0))
            continue;
        if (here && s->beside != NULL)
            return false;
        s->beside = here ? term : NULL;
        if (!here && is_kept(s, term))
            continue;
        if (s->count == MOST)
            return false;
        s->counts[s->count++] = term;
    }
    return s->count >= 2;
}

static void try_pair(search *s, const gly_term *one, const gly_term *other)
{
    gly_parts parts = {.items = {one, other}, .count = 2};
    gly_decimal some = gly_decimal_of(5, -2);
    gly_bounds near = gly_bounds_widen(gly_parts_sum(&parts), some);
    s->fits = s->fits || gly_parts_fit(&parts, s->total);
    if (!gly_bounds_meet(near, gly_bounds_of(s->total->number)))
        return;
    s->near = parts;
    s->found++;
}

/* Whether the two were told as one tally, in a paragraph that holds three
 * counts or more; or one of them stands beside the total. */
static bool are_of_one(const search *s, const gly_term *a, const gly_term *b)
{
    const gly_token *tokens = s->c->reading->language->tokens.items;
    uint32_t block = tokens[a->first].block, count = 0;
    if (s->beside != NULL)
        return a == s->beside || b == s->beside;
    if (s->total->number->kind == GLY_NUMBER_MONEY)
        return s->c->reading->sentences[a->first] ==
               s->c->reading->sentences[b->first];
    for (uint32_t i = 0; i < s->count; i++)
        count += tokens[s->counts[i]->first].block == block;
    return tokens[b->first].block == block && count >= TALLY;
}

/* All that the sentences before tell of the kind, in the paragraph: "Alder
 * will pay $1.2m, Birch $900,000 and Cedar $700,000. Together they …" */
static bool gather_row(const search *s, gly_parts *row, uint32_t back)
{
    const gly_sentence *items = s->c->reading->language->sentences.items;
    uint32_t own = s->c->reading->sentences[s->total->first];
    row->count = 0;
    for (uint32_t k = own < back ? 0 : own - back; k < own; k++) {
        gly_terms terms = gly_calculator_sentence(s->c, k);
        if (items[k].block != items[own].block)
            continue;
        for (uint32_t i = 0; i < terms.count; i++) {
            const gly_term *term = &terms.items[i];
            if (!gly_calculator_alike(s->c, term, s->total))
                continue;
            if (!is_plain(term) || row->count == GLY_CALCULATION_TERMS)
                return false;
            gly_parts_push(row, term);
        }
    }
    return row->count >= 2;
}

/* "Together they will pay $2.9m", "Their 52 kills together": the sentence
 * begins so, and no other amount stands before the total. */
static bool opens_jointly(const search *s)
{
    const gly_reading *reading = s->c->reading;
    uint32_t own = reading->sentences[s->total->first];
    uint32_t start = gly_reading_sentence(reading, s->total->first)->first;
    return s->total == gly_calculator_sentence(s->c, own).items &&
           (gly_calculator_is(s->c, start, GLY_CUE_TOTAL | GLY_CUE_BETWEEN) ||
            gly_reading_is_word(reading, start, "their"));
}

/* Whether the row before comes to the total, or near it, whatever else is told
 * in the article. */
static bool is_row(search *s)
{
    if (!opens_jointly(s))
        return false;
    gly_decimal some = gly_decimal_of(10, -2);
    for (uint32_t back = 1; back <= BACK; back++) {
        gly_parts row;
        if (!gather_row(s, &row, back))
            continue;
        gly_bounds near = gly_bounds_widen(gly_parts_sum(&row), some);
        s->fits = s->fits || gly_parts_fit(&row, s->total);
        if (!gly_bounds_meet(near, gly_bounds_of(s->total->number)))
            continue;
        s->near = row;
        s->found = 1;
        return true;
    }
    return s->fits;
}

static gly_status check(search *s)
{
    if (is_row(s))
        return s->fits ? GLY_OK
                       : gly_parts_report(s->c, &s->near, s->total, false);
    bool money = s->total->number->kind == GLY_NUMBER_MONEY;
    if ((money && !is_between_them(s)) || !gather(s))
        return GLY_OK;
    for (uint32_t i = 0; i < s->count; i++) {
        for (uint32_t k = i + 1; k < s->count; k++) {
            if (are_of_one(s, s->counts[i], s->counts[k]))
                try_pair(s, s->counts[i], s->counts[k]);
        }
    }
    return s->found == 1 && !s->fits
               ? gly_parts_report(s->c, &s->near, s->total, false)
               : GLY_OK;
}

gly_status gly_calculate_joint(gly_calculator *c)
{
    gly_status status = GLY_OK;
    gly_decimal least = gly_decimal_of(LEAST, 0);
    for (uint32_t i = 0; i < c->all.count && status == GLY_OK; i++) {
        search s = {.c = c, .total = &c->all.items[i]};
        bool told = is_plain(s.total) &&
                    gly_decimal_compare(s.total->number->value, least) >= 0 &&
                    !gly_calculator_is_told(c, s.total) && is_joint(&s);
        status = told ? check(&s) : GLY_OK;
    }
    return status;
}
