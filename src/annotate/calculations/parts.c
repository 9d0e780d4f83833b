#include "annotate/calculations/parts.h"

#include "annotate/calculations/parts_readings.h"
#include "annotate/calculations/spelling.h"
#include "base/problem.h"
#include "lexicon/wordnet.h"

void gly_parts_push(gly_parts *parts, const gly_term *term)
{
    if (parts->count < GLY_CALCULATION_TERMS)
        parts->items[parts->count++] = term;
}

/* What one of the parts can be: beside "€7.2m" and "€3.4m", "€2m" is €2.0m. */
static gly_bounds bounds_in(const gly_parts *parts, const gly_number *own)
{
    int32_t places = own->places;
    for (uint32_t i = 0; i < parts->count; i++) {
        const gly_number *other = parts->items[i]->number;
        bool alike = other->kind == own->kind && other->unit == own->unit &&
                     other->scale == own->scale &&
                     (own->scaled || own->kind == GLY_NUMBER_MEASURE);
        if (alike && other->scaled == own->scaled && !other->range &&
            other->hedge <= GLY_HEDGE_EXACTLY && other->places < places)
            places = other->places;
    }
    if (places == own->places || own->range || own->hedge > GLY_HEDGE_EXACTLY)
        return gly_bounds_of(own);
    gly_decimal half = gly_decimal_of(5, places - 1);
    return (gly_bounds){gly_decimal_subtract(own->value, half),
                        gly_decimal_add(own->value, half)};
}

gly_bounds gly_parts_sum(const gly_parts *parts)
{
    gly_bounds sum = gly_bounds_whole(0);
    for (uint32_t i = 0; i < parts->count; i++)
        sum = gly_bounds_add(sum, bounds_in(parts, parts->items[i]->number));
    return sum;
}

gly_decimal gly_parts_value(const gly_parts *parts)
{
    gly_decimal sum = {0, 0};
    for (uint32_t i = 0; i < parts->count; i++)
        sum = gly_decimal_add(sum, parts->items[i]->number->value);
    return sum;
}

/* Whether a hedge leaves it open how much it is: "more than 40". */
static bool is_open(const gly_term *term)
{
    return gly_decimal_is_most(term->number->high) ||
           term->number->hedge == GLY_HEDGE_LESS_THAN ||
           term->number->hedge == GLY_HEDGE_AT_MOST;
}

static bool is_hedged(const gly_term *term)
{
    return term->number->hedge > GLY_HEDGE_EXACTLY || term->number->range;
}

/* Whether rounding alone can part what the parts come to as they are written
 * from the total. Of two parts it makes less than one of the last digit that is
 * told of all, of three and more in millions just one: "0.7, 0.3 and 0.3
 * million, 1.2 in all", but £600,000 and £400,000 are no £900,000. */
static bool may_be_rounded(const gly_parts *parts, const gly_term *total)
{
    int32_t places = total->number->places;
    bool scaled = total->number->scaled;
    for (uint32_t i = 0; i < parts->count; i++) {
        const gly_number *number = parts->items[i]->number;
        places = number->places > places ? number->places : places;
        scaled = scaled && number->scaled;
    }
    gly_decimal off =
        gly_decimal_apart(gly_parts_value(parts), total->number->value);
    int way = gly_decimal_compare(off, gly_decimal_of(1, places));
    return way < 0 || (way == 0 && scaled && parts->count > 2);
}

bool gly_parts_fit(const gly_parts *parts, const gly_term *total)
{
    bool hedged = is_hedged(total);
    for (uint32_t i = 0; i < parts->count; i++) {
        if (is_open(parts->items[i]))
            return false;
        hedged = hedged || is_hedged(parts->items[i]);
    }
    gly_bounds sum = gly_parts_sum(parts), whole = gly_bounds_of(total->number);
    return !is_open(total) && (hedged ? gly_bounds_meet(sum, whole)
                                      : gly_bounds_overlap(sum, whole) &&
                                            may_be_rounded(parts, total));
}

bool gly_parts_count_people(const gly_calculator *c, const gly_term *term)
{
    static const char *const groups[] = {"people", "crew", "staff", NULL};
    uint32_t noun = term->number->counted.noun;
    if (noun == GLY_NONE || term->number->kind != GLY_NUMBER_CARDINAL)
        return false;
    gly_symbol lemma = c->reading->language->syntax.items[noun].lemma;
    gly_text text =
        gly_symbols_text(c->reading->language->tokens.symbols, lemma);
    return gly_wordnet_file(text, GLY_NOUN) == GLY_FILE_NOUN_PERSON ||
           gly_reading_is_one_of(c->reading, noun, groups);
}

/* "1840 people", "1650 homes", not "the 1848 revolutions", "2015 sales": four
 * digits count what follows, which are people or has no article. */
static bool counts_all(const gly_calculator *c, const gly_number *number)
{
    const gly_node *node = &c->reading->language->syntax.items[number->first];
    gly_term term = {.number = number};
    bool old = number->value.digits < 1900;
    bool people = gly_parts_count_people(c, &term);
    bool known =
        number->first > 0 &&
        (gly_reading_is_word(c->reading, number->first - 1, "the") ||
         node[-1].xpos == GLY_XPOS_PRP_POSS || node[-1].xpos == GLY_XPOS_POS);
    return node->relation == GLY_REL_NUMMOD && node->head == number->last + 1 &&
           node[1].xpos == GLY_XPOS_NNS &&
           (known ? old && people : old || people);
}

bool gly_parts_is_year(const gly_calculator *c, const gly_number *number)
{
    gly_text text = gly_reading_text(c->reading, number->first);
    return number->kind == GLY_NUMBER_CARDINAL &&
           number->first == number->last && text.size == 4 &&
           number->value.exponent == 0 && number->value.digits >= 1500 &&
           number->value.digits < 2100 && !counts_all(c, number);
}

bool gly_parts_are_ended(const gly_calculator *c, const gly_parts *parts)
{
    const gly_term *last = parts->items[parts->count - 1];
    const gly_term *before = parts->items[parts->count - 2];
    for (uint32_t i = before->last + 1; i < last->first; i++) {
        if (gly_reading_is(c->reading, i, GLY_IS_AND))
            return true;
    }
    return false;
}

bool gly_parts_is_share(const gly_term *term)
{
    return term->number->kind == GLY_NUMBER_PERCENT ||
           term->number->kind == GLY_NUMBER_FRACTION ||
           term->number->kind == GLY_NUMBER_RATIO;
}

bool gly_parts_is_plain(const gly_term *term)
{
    const gly_number *number = term->number;
    return (number->kind == GLY_NUMBER_CARDINAL ||
            number->kind == GLY_NUMBER_MONEY ||
            number->kind == GLY_NUMBER_MEASURE) &&
           !number->range && number->hedge <= GLY_HEDGE_EXACTLY &&
           number->value.digits > 0;
}

bool gly_parts_matters(const gly_term *part, const gly_term *whole)
{
    enum { HUNDREDTHS = 2, LEAST = 10 };
    gly_decimal value = part->number->value, all = whole->number->value;
    gly_decimal share =
        gly_decimal_multiply(all, gly_decimal_of(HUNDREDTHS, -2));
    return gly_decimal_compare(value, share) >= 0 &&
           gly_decimal_compare(value, all) < 0 &&
           (part->number->kind != GLY_NUMBER_CARDINAL ||
            gly_decimal_compare(value, gly_decimal_of(LEAST, 0)) >= 0);
}

uint32_t gly_parts_times_told(const gly_calculator *c, const gly_term *term)
{
    enum { LOOKED_AT = 400 };
    uint32_t count = 0;
    for (uint32_t i = 0; i < c->all.count && i < LOOKED_AT; i++) {
        const gly_term *other = &c->all.items[i];
        count +=
            gly_parts_alike(other, term) &&
            gly_decimal_compare(other->number->value, term->number->value) == 0;
    }
    return count;
}

bool gly_parts_likely(const gly_parts *parts, const gly_term *total)
{
    gly_decimal whole = total->number->value, sum = gly_parts_value(parts);
    for (uint32_t i = 0; i < parts->count; i++) {
        if (is_open(parts->items[i]) ||
            gly_decimal_compare(parts->items[i]->number->value, whole) >= 0)
            return false;
    }
    gly_decimal twice = gly_decimal_multiply(sum, gly_decimal_of(16, -1));
    gly_decimal most = gly_decimal_multiply(whole, gly_decimal_of(16, -1));
    return !is_open(total) && parts->count >= 2 &&
           gly_decimal_compare(twice, whole) >= 0 &&
           gly_decimal_compare(sum, most) <= 0;
}

bool gly_parts_alike(const gly_term *a, const gly_term *b)
{
    return a->number->kind == b->number->kind &&
           a->number->unit == b->number->unit;
}

/* "120 + 80". */
static gly_text spell(const gly_calculator *c, const gly_parts *parts)
{
    gly_text all = {"", 0};
    for (uint32_t i = 0; i < parts->count; i++) {
        gly_text part = gly_calculator_text(c, parts->items[i]);
        all = gly_text_format(c->arena, "%.*s%s%.*s", GLY_SPELT(all),
                              i > 0 ? " + " : "", GLY_SPELT(part));
    }
    return all;
}

/* Whether an item of a list begins at `token` that has an article and no
 * number: "two women, three men and [a child]". */
static bool is_single(const gly_calculator *c, const gly_sentence *s,
                      uint32_t token)
{
    enum { REACH = 3 };
    const gly_reading *reading = c->reading;
    bool item = gly_reading_at(reading, token - 1, ',') ||
                gly_reading_is(reading, token - 1, GLY_IS_AND);
    bool article = gly_reading_is_indefinite(reading, token) ||
                   gly_reading_is_word(reading, token, "the");
    if (!item || !article)
        return false;
    for (uint32_t i = token + 1; i <= token + REACH && i < s->first + s->count;
         i++) {
        const gly_node *node = &reading->language->syntax.items[i];
        if (node->xpos == GLY_XPOS_NN)
            return !gly_calculator_is(
                c, i, GLY_CUE_TOTAL | GLY_CUE_MARGIN | GLY_CUE_CHANGE);
        if (node->upos != GLY_UPOS_ADJ)
            return false;
    }
    return false;
}

/* Whether items without a number make up what the parts lack. */
static bool have_singles(const gly_calculator *c, const gly_parts *parts,
                         const gly_term *total)
{
    enum { MOST = 3 };
    const gly_sentence *s =
        gly_reading_sentence(c->reading, parts->items[0]->first);
    int64_t singles = 0;
    for (uint32_t i = parts->items[0]->last + 1; i < s->first + s->count; i++)
        singles += is_single(c, s, i);
    gly_decimal all =
        gly_decimal_add(gly_parts_value(parts), gly_decimal_of(singles, 0));
    return singles > 0 && singles <= MOST &&
           total->number->kind == GLY_NUMBER_CARDINAL &&
           gly_decimal_compare(all, total->number->value) == 0;
}

/* "54% were in favor and 37% against. The other 9% …": the three are answers of
 * one poll, and none is what the others come to. */
static bool are_all_there_is(const gly_parts *parts, const gly_term *total)
{
    gly_parts all = *parts;
    gly_parts_push(&all, total);
    return total->number->kind == GLY_NUMBER_PERCENT &&
           all.count > parts->count && gly_parts_fit_all(&all) == 0;
}

gly_status gly_parts_report_as(gly_calculator *c, gly_calculation_kind kind,
                               const gly_addition *addition)
{
    const gly_parts *parts = addition->parts;
    /* "They outshot the Owls 41-33: 12-9 in the first period": two rows at
     * once. */
    if (addition->total->number->kind == GLY_NUMBER_SCORE)
        return GLY_OK;
    if (!addition->agrees && parts->count > 0 &&
        (have_singles(c, parts, addition->total) ||
         are_all_there_is(parts, addition->total)))
        return GLY_OK;
    gly_text sum = gly_spell(c, gly_parts_value(parts));
    gly_text all = spell(c, parts);
    gly_calculation_draft draft = {
        .kind = kind,
        .result = addition->total,
        .count = parts->count,
        .agrees = addition->agrees,
        .sum = gly_text_format(c->arena, "%.*s = %.*s", GLY_SPELT(all),
                               GLY_SPELT(sum)),
    };
    for (uint32_t i = 0; i < parts->count; i++)
        draft.terms[i] = parts->items[i];
    return gly_calculator_add(c, &draft);
}

gly_status gly_parts_report(gly_calculator *c, const gly_parts *parts,
                            const gly_term *total, bool agrees)
{
    if (!agrees && gly_parts_read_otherwise(c, parts, total))
        return GLY_OK;
    return gly_parts_report_as(c, GLY_CALCULATION_SUM,
                               &(gly_addition){parts, total, agrees});
}

int gly_parts_fit_all(const gly_parts *parts)
{
    gly_bounds sum = gly_parts_sum(parts), all = gly_bounds_whole(100);
    if (gly_bounds_meet(sum, all))
        return 0;
    return gly_decimal_compare(sum.low, all.high) > 0 ? 1 : -1;
}

gly_status gly_parts_report_all(gly_calculator *c, const gly_parts *parts,
                                bool agrees)
{
    gly_parts rest = *parts;
    rest.count--;
    gly_text sum = gly_spell(c, gly_parts_value(parts));
    gly_text all = spell(c, parts);
    gly_calculation_draft draft = {
        .kind = GLY_CALCULATION_PERCENT_SUM,
        .result = parts->items[rest.count],
        .count = rest.count,
        .agrees = agrees,
        .sum = gly_text_format(c->arena, "%.*s = %.*s%%", GLY_SPELT(all),
                               GLY_SPELT(sum)),
    };
    for (uint32_t i = 0; i < rest.count; i++)
        draft.terms[i] = rest.items[i];
    return gly_calculator_add(c, &draft);
}

bool gly_parts_have_whole(const gly_calculator *c, const gly_parts *parts)
{
    enum { LOOKED_AT = 400 };
    for (uint32_t i = 0; i < c->all.count && i < LOOKED_AT; i++) {
        const gly_term *term = &c->all.items[i];
        if (gly_parts_alike(term, parts->items[0]) &&
            gly_parts_fit(parts, term))
            return true;
    }
    return false;
}

bool gly_parts_are_nested(const gly_calculator *c, const gly_parts *parts)
{
    static const char *const asked[] = {
        "asked",      "interviewed", "surveyed", "polled",    "questioned",
        "replied",    "responded",   "answered", "returned",  "tested",
        "examined",   "inspected",   "checked",  "contacted", "reached",
        "considered", "screened",    "traced",   "voted",     "turnout",
        NULL};
    for (uint32_t i = 0; i + 1 < parts->count; i++) {
        const gly_term *one = parts->items[i], *two = parts->items[i + 1];
        bool less =
            gly_decimal_compare(two->number->value, one->number->value) <= 0;
        for (uint32_t k = one->last + 1; less && k < two->first; k++) {
            if (gly_reading_is_one_of(c->reading, k, asked))
                return true;
        }
    }
    return false;
}

/* "A gap of £6 million: the rise brings in £3.4 million, a closing £600,000,
 * and the remaining £2 million is borrowed": whether none is left of another.
 */
static bool are_of_one_whole(const gly_calculator *c,
                             const gly_subtraction *subtraction)
{
    gly_parts three = {
        .items = {subtraction->one, subtraction->two, subtraction->way},
        .count = 3};
    return gly_parts_have_whole(c, &three);
}

gly_status gly_parts_report_way(gly_calculator *c, gly_calculation_kind kind,
                                const gly_subtraction *subtraction)
{
    if (kind == GLY_CALCULATION_REMAINDER && are_of_one_whole(c, subtraction))
        return GLY_OK;
    gly_calculation_draft draft = {
        .kind = kind,
        .result = subtraction->way,
        .terms = {subtraction->one, subtraction->two},
        .count = 2,
        .sum = gly_spell_subtraction(c, subtraction->one, subtraction->two,
                                     subtraction->way->number),
    };
    return gly_calculator_add(c, &draft);
}
