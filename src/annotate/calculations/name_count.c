/* name_count.c - how many there are, and their names right behind it.
 *
 *     The bus will stop in four villages – Adair, Holt and Marrow.
 *                          [four]          three names
 *
 * The list opens with a colon or a dash, with a comma right behind the noun, or
 * with "are". It is one of names alone: each begins with a capital, commas part
 * them and "and" stands before the last. An age behind a name ("Ines Okoro, 34,
 * Ada Holt, 29, and …") is no name. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/spelling.h"
#include "base/problem.h"

enum { NOUN_REACH = 6, OPEN_REACH = 8, NAME_WORDS = 6, LEAST = 3, MOST = 12 };

typedef struct {
    gly_calculator *c;
    const gly_term *stated;
    gly_term list; /* the tokens of the list, as a term beside the number */
    uint32_t count;
} listing;

/* The plural noun that the term counts; GLY_NONE. */
static uint32_t noun_of(const gly_calculator *c, const gly_term *term)
{
    const gly_number *number = term->number;
    gly_decimal two = {2, 0}, most = {MOST, 0};
    uint32_t noun = number->counted.noun;
    bool counts = number->kind == GLY_NUMBER_CARDINAL && !number->range &&
                  number->hedge <= GLY_HEDGE_EXACTLY &&
                  gly_decimal_compare(number->value, two) >= 0 &&
                  gly_decimal_compare(number->value, most) <= 0 &&
                  !(term->cues & GLY_CUE_OF);
    return counts && noun != GLY_NONE && noun > term->last &&
                   noun <= term->last + NOUN_REACH &&
                   c->reading->language->syntax.items[noun].xpos == GLY_XPOS_NNS
               ? noun
               : GLY_NONE;
}

/* The token before the first name; GLY_NONE where nothing opens a list. */
static uint32_t find_open(const gly_calculator *c, uint32_t noun, uint32_t end)
{
    const gly_reading *reading = c->reading;
    const gly_node *nodes = reading->language->syntax.items;
    if (noun + 1 < end && (gly_reading_at(reading, noun + 1, ',') ||
                           nodes[noun + 1].relation == GLY_REL_COP))
        return noun + 1;
    for (uint32_t i = noun + 1; i < end && i <= noun + OPEN_REACH; i++) {
        if (gly_reading_at(reading, i, ':') || gly_reading_is_dash(reading, i))
            return i;
        if (gly_number_index(c->numbers, i) != GLY_NONE ||
            gly_reading_has(reading, i, GLY_TOKEN_MARK))
            break;
    }
    return GLY_NONE;
}

/* Whether token `i` goes on in a name that has begun. */
static bool goes_on(const gly_calculator *c, uint32_t i)
{
    return gly_reading_has(c->reading, i, GLY_TOKEN_CAPITAL) ||
           gly_reading_is(c->reading, i,
                          GLY_IS_PREPOSITION | GLY_IS_PARTICLE |
                              GLY_IS_DETERMINER) ||
           gly_reading_at(c->reading, i, '-') ||
           gly_reading_at(c->reading, i, '.');
}

/* Read one name from `*at` on, and set it behind; false where none is. */
static bool read_name(const gly_calculator *c, uint32_t *at, uint32_t end)
{
    uint32_t first = *at;
    if (first < end && gly_reading_is_word(c->reading, first, "the"))
        first++;
    if (first >= end ||
        !gly_reading_has(c->reading, first, GLY_TOKEN_CAPITAL) ||
        gly_number_index(c->numbers, first) != GLY_NONE)
        return false;
    uint32_t i = first + 1;
    while (i < end && i < first + NAME_WORDS && goes_on(c, i))
        i++;
    *at = i;
    return true;
}

/* Step over ", 34" behind a name. */
static uint32_t skip_age(const gly_calculator *c, uint32_t at, uint32_t end)
{
    bool age = at + 1 < end && gly_reading_at(c->reading, at, ',') &&
               gly_number_index(c->numbers, at + 1) != GLY_NONE;
    return age ? at + 2 : at;
}

/* "Stephen of Tacoma, Wash.,": the rest of an address, and no name. */
static bool is_abbreviated(const gly_calculator *c, uint32_t first,
                           uint32_t end)
{
    gly_text text = gly_reading_text(c->reading, first);
    return end == first + 1 && text.size > 1 && text.data[text.size - 1] == '.';
}

/* Count the names behind token `open`: 0 where they are no list that ends with
 * "and" and its last name. */
static uint32_t count_names(listing *l, uint32_t open, uint32_t end)
{
    const gly_calculator *c = l->c;
    uint32_t at = open + 1, count = 0;
    for (uint32_t first = at; read_name(c, &at, end); first = at) {
        count += !is_abbreviated(c, first, at);
        l->list = (gly_term){NULL, open + 1, at - 1, GLY_NONE, 0};
        at = skip_age(c, at, end);
        bool comma = at < end && gly_reading_at(c->reading, at, ',');
        bool last = gly_reading_is(c->reading, comma ? at + 1 : at, GLY_IS_AND);
        if (last) {
            at += comma ? 2 : 1;
            return count >= 2 && read_name(c, &at, end) &&
                           (at >= end ||
                            gly_reading_has(c->reading, at, GLY_TOKEN_MARK))
                       ? count + 1
                       : 0;
        }
        if (!comma)
            return 0;
        at++;
    }
    return 0;
}

static gly_status report(const listing *l)
{
    gly_calculation_draft draft = {
        .kind = GLY_CALCULATION_LIST_COUNT,
        .result = l->stated,
        .terms = {&l->list},
        .count = 1,
        .sum =
            gly_text_format(l->c->arena, "the list has %u", (unsigned)l->count),
    };
    return gly_calculator_add(l->c, &draft);
}

static gly_status check(gly_calculator *c, const gly_term *term)
{
    uint32_t noun = noun_of(c, term);
    if (noun == GLY_NONE || gly_calculator_is_told(c, term))
        return GLY_OK;
    const gly_sentence *s = gly_reading_sentence(c->reading, term->first);
    uint32_t end = s->first + s->count, open = find_open(c, noun, end);
    listing l = {.c = c, .stated = term};
    l.count = open == GLY_NONE ? 0 : count_names(&l, open, end);
    gly_decimal count = {l.count, 0};
    gly_decimal way = gly_decimal_subtract(count, term->number->value);
    bool near = way.digits != 0 && way.digits >= -2 && way.digits <= 2;
    return l.count >= LEAST && near ? report(&l) : GLY_OK;
}

/* --- "The villages affected are Adair, Holt and Marrow" ------------------- */

/* The plural noun that opens the sentence, "The car parks affected are", with
 * `*open` set to the "are" or colon behind it; GLY_NONE. */
static uint32_t find_subject(const gly_calculator *c, uint32_t sentence,
                             uint32_t *open)
{
    const gly_reading *reading = c->reading;
    const gly_node *nodes = reading->language->syntax.items;
    const gly_sentence *s = &reading->language->sentences.items[sentence];
    uint32_t end = s->first + s->count, noun = GLY_NONE;
    if (!gly_reading_is_word(reading, s->first, "the"))
        return GLY_NONE;
    for (uint32_t i = s->first + 1; i < end && i <= s->first + OPEN_REACH;
         i++) {
        bool opens = gly_reading_is_word(reading, i, "are") ||
                     gly_reading_at(reading, i, ':');
        *open = i;
        if (opens)
            return noun;
        if (noun == GLY_NONE && nodes[i].xpos == GLY_XPOS_NNS)
            noun = i;
        if (gly_number_index(c->numbers, i) != GLY_NONE ||
            gly_reading_has(reading, i, GLY_TOKEN_MARK))
            break;
    }
    return GLY_NONE;
}

/* The names against the only count that the article has of them. */
static gly_status check_named(gly_calculator *c, uint32_t sentence)
{
    const gly_node *nodes = c->reading->language->syntax.items;
    const gly_sentence *s = &c->reading->language->sentences.items[sentence];
    uint32_t open = 0, noun = find_subject(c, sentence, &open);
    listing l = {.c = c};
    l.count = noun == GLY_NONE ? 0 : count_names(&l, open, s->first + s->count);
    for (uint32_t i = 0; i < c->all.count && l.count > LEAST; i++) {
        const gly_term *term = &c->all.items[i];
        uint32_t counted = noun_of(c, term);
        if (counted == GLY_NONE || nodes[counted].lemma != nodes[noun].lemma)
            continue;
        if (l.stated != NULL)
            return GLY_OK;
        l.stated = term;
    }
    if (l.stated == NULL || gly_calculator_is_told(c, l.stated))
        return GLY_OK;
    gly_decimal way = gly_decimal_subtract((gly_decimal){l.count, 0},
                                           l.stated->number->value);
    bool near = way.digits != 0 && way.digits >= -2 && way.digits <= 2;
    return near ? report(&l) : GLY_OK;
}

gly_status gly_calculate_name_count(gly_calculator *c)
{
    gly_status status = gly_calculator_each(c, check_named);
    for (uint32_t i = 0; i < c->all.count && status == GLY_OK; i++)
        status = check(c, &c->all.items[i]);
    return status;
}
