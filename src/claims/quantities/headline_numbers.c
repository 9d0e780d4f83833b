/* headline_numbers.c - holds each number of a headline against the body. */
#include "claims/quantities/headline_numbers.h"

#include "annotate/reading.h"
#include "annotate/statements/detail_body.h"
#include "base/list.h"

/* Numbers of headlines that are looked at; of the body those which may stand in
 * the place of one, and those of one unit that are added up. */
enum { HEADS = 16, RIVALS = 256, ADDENDS = 48 };
/* Words around a number that are its own. Two words are kin that begin with so
 * many letters alike. Words shared that make two sentences tell one thing; of
 * spans more, which a headline works out of dates: "after 61 years". */
enum { WORDS = 40, STEM = 6, SMALL = 3, TOLD = 2, LASTING = 3 };
/* A number so great stands in a story by chance no more. So many may be counted
 * one by one. Nobody is older. */
enum { GREAT = 13, FEW = 20, OLDEST = 120 };

typedef struct {
    const gly_annotations *annotations;
    const gly_quantity *items;
    uint32_t head; /* the number of the headline */
} search;

static const gly_number *number_at(const search *s, uint32_t index)
{
    return &s->annotations->numbers->items[index];
}

static gly_block_kind block_of(const search *s, uint32_t index)
{
    const gly_language *language = s->annotations->language;
    uint32_t token = number_at(s, index)->first;
    return language->document->blocks[language->tokens.items[token].block].kind;
}

/* "The 54-year-old", and "Ines Okoro, 54,", which is one by its commas. */
static bool is_age(const search *s, uint32_t index)
{
    const gly_reading *reading = s->annotations->reading;
    const gly_number *number = number_at(s, index);
    bool set_off =
        number->kind == GLY_NUMBER_CARDINAL && number->first > 0 &&
        gly_reading_at(reading, number->first - 1, ',') &&
        gly_reading_at(reading, number->last + 1, ',') &&
        gly_decimal_compare(number->value, gly_decimal_of(OLDEST, 0)) <= 0;
    return number->use == GLY_NUMBER_COUNTS &&
           (set_off || number->kind == GLY_NUMBER_AGE);
}

static bool is_amount(const search *s, uint32_t index)
{
    const gly_number *number = number_at(s, index);
    return number->use == GLY_NUMBER_COUNTS && !number->range &&
           (s->items[index].flags & GLY_QUANTITY_NOT_ONE) == 0;
}

/* Whether two numbers are of one kind and unit. */
static bool are_alike(const search *s, uint32_t one, uint32_t two)
{
    const gly_number *a = number_at(s, one), *b = number_at(s, two);
    if (is_age(s, one) || is_age(s, two))
        return is_age(s, one) && is_age(s, two);
    return is_amount(s, one) && is_amount(s, two) && a->kind == b->kind &&
           a->unit == b->unit;
}

static bool is_body(const search *s, uint32_t index)
{
    gly_block_kind kind = block_of(s, index);
    return !gly_block_is_summary(kind) && kind != GLY_BLOCK_BYLINE &&
           kind != GLY_BLOCK_DATELINE && kind != GLY_BLOCK_FURNITURE;
}

/* --- The words of two sentences ------------------------------------------- */

/* A word of substance that is no number: those are held against each other. */
static bool is_substance(const gly_reading *reading, uint32_t token)
{
    return gly_detail_is_substance(reading, token) &&
           !gly_reading_has(reading, token, GLY_TOKEN_NUMBER);
}

/* "Injured" and "injuries", "dies" and "died". */
static bool are_kin(const gly_language *language, uint32_t one, uint32_t two)
{
    if (language->syntax.items[one].lemma == language->syntax.items[two].lemma)
        return true;
    const gly_symbols *symbols = language->tokens.symbols;
    gly_text a = gly_symbols_text(symbols, language->tokens.folded[one]);
    gly_text b = gly_symbols_text(symbols, language->tokens.folded[two]);
    return gly_text_common(a, b) >= STEM;
}

/* From the first to before the last word that is number `index`'s own. */
static void window_of(const search *s, uint32_t index, uint32_t *first,
                      uint32_t *end)
{
    const gly_number *number = number_at(s, index);
    const gly_sentence *in =
        gly_reading_sentence(s->annotations->reading, number->first);
    uint32_t last = in->first + in->count;
    *first =
        number->first > in->first + WORDS ? number->first - WORDS : in->first;
    *end = number->last + WORDS < last ? number->last + WORDS : last;
}

static bool stands_in(const search *s, uint32_t token, uint32_t first,
                      uint32_t end)
{
    for (uint32_t i = first; i < end; i++) {
        if (is_substance(s->annotations->reading, i) &&
            are_kin(s->annotations->language, token, i))
            return true;
    }
    return false;
}

/* How many words of substance around the headline's number stand around number
 * `index`, too. */
static uint32_t shared_with(const search *s, uint32_t index)
{
    uint32_t first, end, own, own_end, shared = 0;
    window_of(s, s->head, &own, &own_end);
    window_of(s, index, &first, &end);
    for (uint32_t i = own; i < own_end; i++)
        shared += is_substance(s->annotations->reading, i) &&
                  gly_reading_text(s->annotations->reading, i).size >= SMALL &&
                  stands_in(s, i, first, end);
    return shared;
}

static bool count_same(const search *s, uint32_t index)
{
    const gly_quantity *a = &s->items[s->head], *b = &s->items[index];
    return a->of != 0 && a->of == b->of;
}

/* --- Whether the body bears it out ---------------------------------------- */

/* Whether `value` is as great as `of`, or `of` cut or rounded to the last digit
 * of `value` that is no nought: 40,000 of 38,600, and 315 of 315.79. */
static bool is_told_by(gly_decimal value, gly_decimal of)
{
    gly_decimal plain = gly_decimal_plain(value);
    gly_decimal unit = gly_decimal_of(1, plain.exponent);
    gly_decimal half = gly_decimal_of(5, plain.exponent - 1);
    return gly_decimal_compare(of, gly_decimal_add(value, unit)) < 0 &&
           gly_decimal_compare(of, gly_decimal_subtract(value, half)) >= 0;
}

/* Whether the two values are not far from each other, as far as "more than 40"
 * and "about 40" go: it is not told of 49. */
static bool is_by(gly_decimal a, gly_decimal b)
{
    enum { FAR = 110 }; /* hundredths */
    gly_decimal far = gly_decimal_of(FAR, -2);
    return gly_decimal_compare(a, gly_decimal_multiply(b, far)) <= 0 &&
           gly_decimal_compare(b, gly_decimal_multiply(a, far)) <= 0;
}

/* Whether number `index` is the headline's, as it is or about. */
static bool is_equal(const search *s, uint32_t index)
{
    const gly_number *head = number_at(s, s->head);
    const gly_number *number = number_at(s, index);
    bool hedged =
        head->hedge > GLY_HEDGE_EXACTLY || number->hedge > GLY_HEDGE_EXACTLY;
    bool lasts = head->kind == GLY_NUMBER_DURATION;
    bool by =
        !hedged || lasts || number->range || is_by(head->value, number->value);
    bool meet = by && gly_decimal_compare(head->low, number->high) <= 0 &&
                gly_decimal_compare(number->low, head->high) <= 0;
    return meet || is_told_by(head->value, number->value) ||
           (by && s->items[index].unit == s->items[s->head].unit &&
            (s->items[index].flags & GLY_QUANTITY_NOT_ONE) == 0 &&
            gly_quantities_meet(&s->items[index], &s->items[s->head]));
}

static bool is_great(const search *s)
{
    return gly_decimal_compare(number_at(s, s->head)->value,
                               gly_decimal_of(GREAT, 0)) >= 0;
}

/* A small number stands somewhere by chance: it must be of what the headline
 * tells. */
static bool is_there(const search *s)
{
    uint32_t count = s->annotations->numbers->count, asked = 0;
    bool great = is_great(s);
    for (uint32_t i = 0; i < count; i++) {
        if (!is_body(s, i) || !is_equal(s, i))
            continue;
        if (great || asked++ >= RIVALS || count_same(s, i) ||
            shared_with(s, i) > 0)
            return true;
    }
    return false;
}

static bool is_about(gly_decimal a, gly_decimal b)
{
    gly_decimal way = gly_decimal_subtract(a, b);
    if (way.digits < 0)
        way.digits = -way.digits;
    return gly_decimal_compare(
               way, gly_decimal_multiply(b, gly_decimal_of(2, -2))) <= 0;
}

/* Whether two numbers stand so near to each other that a reader adds them up:
 * in one sentence or in neighbours. Years are added from everywhere. */
static bool are_added(const search *s, uint32_t one, uint32_t two)
{
    if (number_at(s, s->head)->kind == GLY_NUMBER_DURATION ||
        is_age(s, s->head))
        return true;
    const uint32_t *sentences = s->annotations->reading->sentences;
    uint32_t a = sentences[number_at(s, one)->first];
    uint32_t b = sentences[number_at(s, two)->first];
    return a <= b + 1 && b <= a + 1;
}

/* Whether it is so many times number `index`: for each of three, for a dozen,
 * or one more. */
static bool is_multiple(const search *s, uint32_t index)
{
    gly_decimal head = number_at(s, s->head)->value;
    gly_decimal value = number_at(s, index)->value;
    gly_decimal one = gly_decimal_of(1, 0);
    if (is_about(gly_decimal_multiply(value, gly_decimal_of(2, 0)), head) ||
        is_about(gly_decimal_multiply(value, gly_decimal_of(12, 0)), head) ||
        gly_decimal_compare(gly_decimal_add(value, one), head) == 0)
        return true;
    uint32_t count = s->annotations->numbers->count;
    for (uint32_t i = 0; i < count && i < RIVALS; i++) {
        const gly_number *times = number_at(s, i);
        if (times->kind == GLY_NUMBER_CARDINAL && is_body(s, i) &&
            are_added(s, i, index) &&
            gly_decimal_compare(times->value, gly_decimal_of(FEW, 0)) <= 0 &&
            is_about(gly_decimal_multiply(value, times->value), head))
            return true;
    }
    return false;
}

/* The first numbers of the body in the headline's unit. */
static uint32_t list_addends(const search *s, uint32_t out[ADDENDS])
{
    uint32_t count = s->annotations->numbers->count, found = 0;
    for (uint32_t i = 0; i < count && i < RIVALS && found < ADDENDS; i++) {
        if (is_body(s, i) &&
            number_at(s, i)->unit == number_at(s, s->head)->unit)
            out[found++] = i;
    }
    return found;
}

/* Whether it is a sum, a difference or a multiple of what the body tells. */
static bool is_worked_out(const search *s)
{
    uint32_t addends[ADDENDS], count = list_addends(s, addends);
    gly_decimal head = number_at(s, s->head)->value;
    for (uint32_t i = 0; i < count; i++) {
        gly_decimal one = number_at(s, addends[i])->value;
        if (shared_with(s, addends[i]) > 0 && is_multiple(s, addends[i]))
            return true;
        for (uint32_t k = 0; k < count; k++) {
            gly_decimal two = number_at(s, addends[k])->value;
            if (i != k && are_added(s, addends[i], addends[k]) &&
                (gly_decimal_compare(gly_decimal_add(one, two), head) == 0 ||
                 gly_decimal_compare(gly_decimal_subtract(one, two), head) ==
                     0))
                return true;
        }
    }
    return false;
}

/* --- What the body has in its place --------------------------------------- */

/* Whether no other number of its kind stands in the sentence of `index`. */
static bool is_alone(const search *s, uint32_t index)
{
    const gly_numbers *numbers = s->annotations->numbers;
    const uint32_t *sentences = s->annotations->reading->sentences;
    const gly_number *own = number_at(s, index);
    for (uint32_t i = index > WORDS ? index - WORDS : 0;
         i < numbers->count && i < index + WORDS; i++) {
        uint32_t sentence = sentences[number_at(s, i)->first];
        if (i != index && sentence == sentences[own->first] &&
            are_alike(s, i, index))
            return false;
    }
    return true;
}

/* Whether number `index` may be what the headline means: it is of the same kind
 * and unit, no part of anything, and neither is twice the other. */
static bool may_be_meant(const search *s, uint32_t index)
{
    const gly_number *head = number_at(s, s->head);
    const gly_number *number = number_at(s, index);
    gly_decimal two = gly_decimal_of(2, 0);
    return is_body(s, index) && are_alike(s, index, s->head) &&
           number->value.digits > 0 &&
           (s->items[index].flags & GLY_QUANTITY_PART) == 0 &&
           gly_decimal_compare(gly_decimal_multiply(number->value, two),
                               head->value) > 0 &&
           gly_decimal_compare(gly_decimal_multiply(head->value, two),
                               number->value) > 0;
}

/* How many numbers may be what the headline means. */
static uint32_t count_meant(const search *s)
{
    uint32_t count = s->annotations->numbers->count, found = 0;
    for (uint32_t i = 0; i < count && i < RIVALS; i++)
        found += may_be_meant(s, i);
    return found;
}

/* Whether enough speaks for `one`, of which there are `rivals`: what it counts,
 * or words that both sentences have; the only one needs fewer, unless it is a
 * span, which is worked out of dates. */
static bool is_told_there(const search *s, const gly_headline_number *one,
                          uint32_t rivals)
{
    bool lasts = number_at(s, s->head)->kind == GLY_NUMBER_DURATION;
    bool only = rivals == 1 && !lasts;
    uint32_t least = lasts ? LASTING : TOLD;
    if (one->same)
        return true;
    if (!is_alone(s, one->other))
        return only && one->shared > least;
    return one->shared + only >= least;
}

/* The number that most speaks for; false where there is none. */
static bool find_meant(gly_headline_number *out, const search *s)
{
    uint32_t count = s->annotations->numbers->count;
    uint32_t rivals = count_meant(s);
    bool found = false;
    for (uint32_t i = 0; i < count && i < RIVALS; i++) {
        if (!may_be_meant(s, i))
            continue;
        gly_headline_number one = {s->head, i, shared_with(s, i),
                                   count_same(s, i)};
        bool better = !found || one.same > out->same ||
                      (one.same == out->same && one.shared > out->shared);
        if (is_told_there(s, &one, rivals) && better) {
            *out = one;
            found = true;
        }
    }
    return found;
}

/* Whether a number is one that a story bears out: "one of them" is not, nor is
 * the 500 of an index, nor what is contradicted as a quantity. */
static bool is_asked(const search *s)
{
    const gly_number *head = number_at(s, s->head);
    bool age = is_age(s, s->head);
    return (age || is_amount(s, s->head)) &&
           block_of(s, s->head) == GLY_BLOCK_HEADLINE &&
           (head->kind == GLY_NUMBER_CARDINAL ||
            head->kind == GLY_NUMBER_MONEY ||
            head->kind == GLY_NUMBER_MEASURE ||
            head->kind == GLY_NUMBER_PERCENT ||
            head->kind == GLY_NUMBER_DURATION || age) &&
           gly_decimal_compare(head->value, gly_decimal_of(2, 0)) >= 0 &&
           s->items[s->head].thread == GLY_NONE;
}

gly_status gly_headline_numbers_read(gly_headline_numbers *out,
                                     gly_arena *arena,
                                     const gly_quantity *items,
                                     const gly_annotations *annotations)
{
    gly_list list = gly_list_of(sizeof(gly_headline_number));
    search s = {annotations, items, 0};
    uint32_t asked = 0;
    for (; s.head < annotations->numbers->count && asked < HEADS; s.head++) {
        gly_headline_number found;
        if (!is_asked(&s))
            continue;
        asked++;
        if (is_there(&s) || is_worked_out(&s) || !find_meant(&found, &s))
            continue;
        gly_headline_number *added = gly_list_add(&list, arena);
        if (added == NULL)
            return GLY_NO_MEMORY;
        *added = found;
    }
    *out = (gly_headline_numbers){list.items, list.count};
    return GLY_OK;
}
