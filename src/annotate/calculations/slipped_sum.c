/* slipped_sum.c - two parts or more that a slip of the hand keeps from being
 * their whole.
 *
 *     Since then 1,140 people have been killed, according to the mission, which
 *                [whole]
 *     counts 620 soldiers and 490 civilians.        620 + 490 = 1,110
 *            [part]           [part]
 *
 * No word tells that these are parts: that the sum of amounts in a row differs
 * from a greater one near by in one digit, or in two that have changed places,
 * is told by chance too rarely. The whole has three digits or more and stands
 * in the sentence of the parts or beside it in the paragraph. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"
#include "base/problem.h"
#include "base/slips.h"
#include "lexicon/wordnet.h"

/* Parts in a row; words from one to the next; digits of a whole. */
enum { ROW = 4, PART_REACH = 7, LEAST = 100 };

typedef struct {
    gly_calculator *c;
    const gly_term *whole;
    bool fits;
    gly_parts parts; /* of which a slip makes the whole */
    uint32_t found;
} search;

static bool is_plain(const gly_term *term)
{
    const gly_number *number = term->number;
    return (number->kind == GLY_NUMBER_CARDINAL ||
            number->kind == GLY_NUMBER_MONEY) &&
           !number->range && number->hedge <= GLY_HEDGE_EXACTLY &&
           number->value.digits > 0;
}

/* Whether `next` goes on with the row that `term` ends: "and" or a comma stands
 * between, and no word of a change. */
static bool goes_on(const gly_calculator *c, const gly_term *term,
                    const gly_term *next)
{
    bool joined = false;
    if (next->first > term->last + PART_REACH ||
        (next->cues & (GLY_CUE_FROM | GLY_CUE_TO | GLY_CUE_BY |
                       GLY_CUE_AGAINST | GLY_CUE_OF)) != 0)
        return false;
    for (uint32_t i = term->last + 1; i < next->first; i++) {
        joined = joined || gly_reading_at(c->reading, i, ',') ||
                 gly_reading_is(c->reading, i, GLY_IS_AND);
    }
    return joined;
}

/* Whether the term counts people, as far as WordNet knows the noun. */
static bool counts_people(const gly_calculator *c, const gly_term *term)
{
    uint32_t noun = term->number->counted.noun;
    if (noun == GLY_NONE || term->number->kind != GLY_NUMBER_CARDINAL)
        return false;
    gly_symbol lemma = c->reading->language->syntax.items[noun].lemma;
    gly_text text =
        gly_symbols_text(c->reading->language->tokens.symbols, lemma);
    return gly_wordnet_file(text, GLY_NOUN) == GLY_FILE_NOUN_PERSON ||
           gly_text_equal(text, gly_text_of("people"));
}

/* Whether the whole can be made of such parts: both are money, count the same
 * by name, or people of any kind. */
static bool may_hold(const search *s, const gly_term *part)
{
    const gly_node *nodes = s->c->reading->language->syntax.items;
    uint32_t one = part->number->counted.noun;
    uint32_t two = s->whole->number->counted.noun;
    if (part->number->kind == GLY_NUMBER_MONEY)
        return true;
    return one != GLY_NONE && two != GLY_NONE &&
           (nodes[one].lemma == nodes[two].lemma ||
            (counts_people(s->c, part) && counts_people(s->c, s->whole)));
}

/* "The victims included 43 …": some of them. */
static bool tells_some(const gly_calculator *c, const gly_term *first)
{
    uint32_t start = gly_reading_sentence(c->reading, first->first)->first;
    return gly_calculator_find(c, start, first->first,
                               GLY_CUE_INCLUDE | GLY_CUE_SPREAD) != GLY_NONE;
}

static gly_decimal sum_of(const gly_parts *parts)
{
    gly_decimal sum = {0, 0};
    for (uint32_t i = 0; i < parts->count; i++)
        sum = gly_decimal_add(sum, parts->items[i]->number->value);
    return sum;
}

/* Try the rows that begin with the term at `first`. */
static void try_rows(search *s, gly_terms terms, uint32_t first)
{
    gly_parts parts = {.count = 0};
    if (tells_some(s->c, &terms.items[first]))
        return;
    for (uint32_t i = first; i < terms.count && parts.count < ROW; i++) {
        const gly_term *term = &terms.items[i];
        if (term == s->whole || !is_plain(term) ||
            !gly_parts_alike(term, s->whole) || !may_hold(s, term) ||
            gly_decimal_compare(term->number->value, s->whole->number->value) >=
                0 ||
            (parts.count > 0 && !goes_on(s->c, term - 1, term)))
            return;
        gly_parts_push(&parts, term);
        if (parts.count < 2)
            continue;
        gly_slip slip = gly_slip_of(sum_of(&parts), s->whole->number->value);
        s->fits = s->fits || gly_parts_fit(&parts, s->whole);
        if (slip != GLY_SLIP_LONG && slip != GLY_SLIP_SWAP)
            continue;
        s->parts = parts;
        s->found++;
    }
}

/* Whether the whole has three digits or more that are no noughts at its end,
 * and the row is one that is told in full. */
static bool may_be_whole(const gly_term *term)
{
    gly_decimal plain = gly_decimal_plain(term->number->value);
    return is_plain(term) && plain.digits >= LEAST &&
           (term->cues & (GLY_CUE_FROM | GLY_CUE_TO | GLY_CUE_AGAINST)) == 0;
}

static gly_status check(search *s, uint32_t sentence)
{
    const gly_sentence *items = s->c->reading->language->sentences.items;
    uint32_t first = sentence > 0 ? sentence - 1 : sentence;
    for (uint32_t i = first; i <= sentence + 1; i++) {
        gly_terms terms = gly_calculator_sentence(s->c, i);
        if (terms.count < 2 || items[i].block != items[sentence].block)
            continue;
        for (uint32_t k = 0; k + 1 < terms.count; k++)
            try_rows(s, terms, k);
    }
    return s->found == 1 && !s->fits
               ? gly_parts_report(s->c, &s->parts, s->whole, false)
               : GLY_OK;
}

gly_status gly_calculate_slipped_sum(gly_calculator *c)
{
    gly_status status = GLY_OK;
    uint32_t sentences = gly_calculator_sentences(c);
    for (uint32_t i = 0; i < sentences && status == GLY_OK; i++) {
        gly_terms terms = gly_calculator_sentence(c, i);
        for (uint32_t k = 0; k < terms.count && status == GLY_OK; k++) {
            search s = {.c = c, .whole = &terms.items[k]};
            if (may_be_whole(s.whole) && !gly_calculator_is_told(c, s.whole))
                status = check(&s, i);
        }
    }
    return status;
}
