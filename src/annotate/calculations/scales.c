/* scales.c - one amount in millions here and in billions there.
 *
 *     The airline has ordered 70 planes for $4bn. …       [usual]
 *     The order, worth $4m, is its largest.               [odd  ]
 *
 * Two amounts of the same digits, of which one is a thousand or a million times
 * the other, are rarely two things: hardly one published story in a thousand
 * has them. They must stand in two blocks, and their sentences must share a
 * rare word, two where there is but one digit. The scale that stands more often
 * is right, else that which stands first. */
#include <stdlib.h>

#include "annotate/calculations/finders.h"
#include "annotate/calculations/spelling.h"

/* The power of ten of a million; pairs that are looked at, and of those whose
 * words are; sentences that have a rare word, at most; the least digits of
 * which one word is enough. */
enum { MILLION = 6, LOOKS = 256, PAIRS = 16, RARE = 4, TWO_DIGITS = 10 };

typedef struct {
    const gly_term *term;
    int64_t digits; /* 35 of $3.5m */
    int32_t exponent;
} amount;

typedef struct {
    gly_calculator *c;
    amount *items;
    uint32_t count, looks, pairs;
} search;

static int by_digits(const void *a, const void *b)
{
    const amount *one = a, *two = b;
    const gly_number *first = one->term->number, *second = two->term->number;
    if (first->unit != second->unit)
        return first->unit < second->unit ? -1 : 1;
    if (one->digits != two->digits)
        return one->digits < two->digits ? -1 : 1;
    return (one->term->first > two->term->first) -
           (one->term->first < two->term->first);
}

/* "a thousand trillion": no digit that a scale could belong to. */
static bool is_boundless(const gly_calculator *c, const gly_term *term)
{
    return gly_reading_is_word(c->reading, term->first, "thousand") ||
           gly_reading_is_word(c->reading, term->first, "hundred") ||
           gly_reading_is_word(c->reading, term->first, "million");
}

/* Gather the amounts that have a scale word, "million" or more. */
static gly_status gather(search *s)
{
    gly_calculator *c = s->c;
    s->items =
        gly_arena_array(c->annotations->scratch, c->all.count, sizeof(amount));
    if (s->items == NULL)
        return GLY_NO_MEMORY;
    for (uint32_t i = 0; i < c->all.count; i++) {
        const gly_term *term = &c->all.items[i];
        const gly_number *number = term->number;
        gly_decimal plain = gly_decimal_plain(number->value);
        if (!number->scaled || number->scale < MILLION || number->range ||
            plain.digits <= 0 || is_boundless(c, term) ||
            (number->kind != GLY_NUMBER_MONEY &&
             number->kind != GLY_NUMBER_CARDINAL))
            continue;
        s->items[s->count++] = (amount){term, plain.digits, plain.exponent};
    }
    if (s->count > 1)
        qsort(s->items, s->count, sizeof *s->items, by_digits);
    return GLY_OK;
}

static const gly_node *node_at(const search *s, uint32_t token)
{
    return &s->c->reading->language->syntax.items[token];
}

/* A word that tells what a sentence is about, and no number. */
static bool is_told(const search *s, uint32_t i)
{
    return node_at(s, i)->lemma != 0 &&
           gly_number_index(s->c->numbers, i) == GLY_NONE &&
           gly_reading_is_content(s->c->reading, i);
}

static bool has_word(const search *s, const gly_sentence *in, gly_symbol lemma)
{
    for (uint32_t i = in->first; i < in->first + in->count; i++) {
        if (node_at(s, i)->lemma == lemma)
            return true;
    }
    return false;
}

/* Whether RARE sentences at most have the word. */
static bool is_rare(const search *s, gly_symbol lemma)
{
    const gly_sentences *all = &s->c->reading->language->sentences;
    uint32_t have = 0;
    for (uint32_t i = 0; i < all->count && have <= RARE; i++)
        have += has_word(s, &all->items[i], lemma);
    return have <= RARE;
}

/* How many rare words the sentences of both share, up to `most`. */
static uint32_t shared_words(const search *s, const amount *a, const amount *b,
                             uint32_t most)
{
    const gly_reading *reading = s->c->reading;
    const gly_sentence *one = gly_reading_sentence(reading, a->term->first);
    const gly_sentence *two = gly_reading_sentence(reading, b->term->first);
    uint32_t shared = 0;
    for (uint32_t i = one->first; i < one->first + one->count && shared < most;
         i++) {
        gly_symbol lemma = node_at(s, i)->lemma;
        shared += is_told(s, i) && has_word(s, two, lemma) && is_rare(s, lemma);
    }
    return shared;
}

/* Whether the two are one amount of which one has a wrong scale. */
static bool are_one(search *s, const amount *a, const amount *b)
{
    const gly_token *tokens = s->c->reading->language->tokens.items;
    int32_t apart = abs(a->exponent - b->exponent);
    uint32_t least = a->digits < TWO_DIGITS ? 2 : 1;
    return (apart == 3 || apart == MILLION) &&
           tokens[a->term->first].block != tokens[b->term->first].block &&
           s->pairs++ < PAIRS && shared_words(s, a, b, least) == least;
}

static gly_status report(search *s, const amount *odd, const amount *usual)
{
    gly_text one = gly_calculator_text(s->c, odd->term);
    gly_text two = gly_calculator_text(s->c, usual->term);
    gly_calculation_draft draft = {
        .kind = GLY_CALCULATION_SCALE,
        .result = odd->term,
        .terms = {usual->term},
        .count = 1,
        .sum = gly_text_format(s->c->arena, "“%.*s” here, but “%.*s”",
                               GLY_SPELT(one), GLY_SPELT(two)),
    };
    return gly_calculator_add(s->c, &draft);
}

/* Amounts of the same digits, from `first` to `end`: the first one of the scale
 * that stands most often. */
static const amount *usual_of(const amount *first, const amount *end)
{
    const amount *usual = first;
    uint32_t most = 0;
    for (const amount *a = first; a < end; a++) {
        uint32_t same = 0;
        for (const amount *b = first; b < end && b < first + PAIRS; b++)
            same += b->exponent == a->exponent;
        if (same > most) {
            most = same;
            usual = a;
        }
    }
    return usual;
}

static gly_status check_group(search *s, const amount *first, const amount *end)
{
    const amount *usual = usual_of(first, end);
    gly_status status = GLY_OK;
    for (const amount *a = first;
         a < end && status == GLY_OK && s->looks < LOOKS; a++) {
        if (a->exponent == usual->exponent)
            continue;
        const amount *b = first;
        while (b < end && s->looks++ < LOOKS &&
               !(b->exponent == usual->exponent && are_one(s, a, b)))
            b++;
        if (b < end && s->looks <= LOOKS)
            status = report(s, a, b);
    }
    return status;
}

gly_status gly_calculate_scales(gly_calculator *c)
{
    search s = {c, NULL, 0, 0, 0};
    gly_status status = gather(&s);
    for (uint32_t i = 0, end; i < s.count && status == GLY_OK; i = end) {
        end = i + 1;
        while (end < s.count && s.items[end].digits == s.items[i].digits &&
               s.items[end].term->number->unit == s.items[i].term->number->unit)
            end++;
        status = check_group(&s, s.items + i, s.items + end);
    }
    return status;
}
