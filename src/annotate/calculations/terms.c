#include "annotate/calculations/terms.h"
#include "annotate/calculations/parts.h"

/* How many words may stand between a number and what it hangs on. */
enum { LEAD_REACH = 6 };
/* A cent is a hundredth. */
enum { CENT_PLACES = -2 };

enum {
    STRUCTURE = GLY_CUE_FROM | GLY_CUE_TO | GLY_CUE_BY | GLY_CUE_AGAINST |
                GLY_CUE_BASE | GLY_CUE_OF | GLY_CUE_SAME | GLY_CUE_FOR |
                GLY_CUE_INCLUDE,
    WAY = GLY_CUE_CHANGE | GLY_CUE_UP | GLY_CUE_DOWN,
};

bool gly_terms_is_verb(const gly_reading *reading, uint32_t token)
{
    gly_xpos tag = reading->language->syntax.items[token].xpos;
    return tag == GLY_XPOS_VB || tag == GLY_XPOS_VBD || tag == GLY_XPOS_VBP ||
           tag == GLY_XPOS_VBZ || tag == GLY_XPOS_MD;
}

bool gly_terms_go_on(const gly_calculator *c, uint32_t sentence)
{
    const gly_sentence *items = c->reading->language->sentences.items;
    return sentence > 0 && items[sentence].block == items[sentence - 1].block;
}

bool gly_terms_is_points(const gly_calculator *c, const gly_term *term)
{
    return gly_reading_is_word(c->reading, term->last + 1, "points") ||
           gly_reading_is_word(c->reading, term->last + 1, "point");
}

bool gly_terms_is_at(const gly_calculator *c, const gly_term *term)
{
    return term->first > 0 && term->number->kind == GLY_NUMBER_CARDINAL &&
           gly_reading_is_word(c->reading, term->first - 1, "at") &&
           c->reading->language->syntax.items[term->last + 1].upos !=
               GLY_UPOS_NOUN;
}

bool gly_terms_is_of_them(const gly_calculator *c, const gly_term *term)
{
    uint32_t of = term->last + 1;
    const gly_reading *reading = c->reading;
    const gly_sentence *s = gly_reading_sentence(reading, term->first);
    if (!gly_calculator_is(c, of, GLY_CUE_OF) || of + 1 >= s->first + s->count)
        return false;
    return reading->language->syntax.items[of + 1].upos == GLY_UPOS_PRON ||
           gly_reading_is(reading, of + 1, GLY_IS_RELATIVE);
}

static bool is_noun(const gly_reading *reading, uint32_t token)
{
    gly_upos class = reading->language->syntax.items[token].upos;
    return class == GLY_UPOS_NOUN || class == GLY_UPOS_PROPN;
}

/* Whether what hangs on a word before `token` cannot go on over it. */
static bool is_stop(const gly_calculator *c, uint32_t token)
{
    const gly_reading *reading = c->reading;
    bool owner = reading->language->syntax.items[token + 1].xpos ==
                 GLY_XPOS_POS; /* "last fall's 3,540" */
    bool owns = reading->language->syntax.items[token].xpos ==
                GLY_XPOS_POS; /* "to their rivals' 64" */
    return gly_number_index(c->numbers, token) != GLY_NONE ||
           ((c->cues[token] & WAY) != 0 && !owner) ||
           (gly_reading_has(reading, token, GLY_TOKEN_MARK) && !owns) ||
           gly_reading_is(reading, token, GLY_IS_AND | GLY_IS_BREAK) ||
           gly_terms_is_verb(reading, token) ||
           reading->language->syntax.items[token].xpos == GLY_XPOS_VBG;
}

/* "20% [above] the closing price of 38.40": whether the word at `token` sets
 * what follows against the share or sum before it. */
static bool sets_against(const gly_calculator *c, uint32_t token)
{
    uint32_t before =
        token == 0 ? GLY_NONE : gly_number_index(c->numbers, token - 1);
    return before != GLY_NONE && c->numbers->items[before].last + 1 == token &&
           (gly_reading_is_word(c->reading, token, "above") ||
            gly_reading_is_word(c->reading, token, "below"));
}

/* The cue before token `first` with only adjectives, owners and the like
 * between: "from", in "from last year’s record 1,200". A noun that owns
 * nothing may only stand right before the number. */
static uint32_t find_lead(const gly_calculator *c, uint32_t first)
{
    uint32_t start = gly_reading_sentence(c->reading, first)->first;
    bool owned = false;
    for (uint32_t k = 1; k <= LEAD_REACH && first - start >= k; k++) {
        uint32_t token = first - k;
        gly_node node = c->reading->language->syntax.items[token];
        if ((c->cues[token] & STRUCTURE) || sets_against(c, token))
            return token;
        owned = owned || node.xpos == GLY_XPOS_POS;
        if (is_stop(c, token) ||
            (is_noun(c->reading, token) && !owned && k > 1))
            return GLY_NONE;
    }
    return GLY_NONE;
}

/* The cue that the noun before the "of" at token `of` hangs on: "[on] Monday's
 * closing price of €11.50"; GLY_NONE for none. */
static uint32_t find_outer(const gly_calculator *c, uint32_t of)
{
    enum { OUTER = GLY_CUE_FROM | GLY_CUE_TO | GLY_CUE_AGAINST | GLY_CUE_BASE };
    uint32_t start = gly_reading_sentence(c->reading, of)->first;
    bool owned = false;
    for (uint32_t k = 1; k <= LEAD_REACH && of - start >= k; k++) {
        uint32_t token = of - k;
        gly_node node = c->reading->language->syntax.items[token];
        if (c->cues[token] & STRUCTURE)
            return (c->cues[token] & OUTER) && owned ? token : GLY_NONE;
        if (sets_against(c, token))
            return token;
        owned = owned || node.xpos == GLY_XPOS_POS || node.xpos == GLY_XPOS_DT;
        if (is_stop(c, token) || (k == 1 && !is_noun(c->reading, token)))
            return GLY_NONE;
    }
    return GLY_NONE;
}

/* The cue that a number from token `first` on hangs on; GLY_NONE for none. */
static uint32_t lead_of(const gly_calculator *c, const gly_number *number,
                        uint32_t first)
{
    if (number->kind == GLY_NUMBER_MULTIPLE)
        return GLY_NONE; /* a verb: "visits to the pier doubled" */
    uint32_t lead = find_lead(c, first);
    if (lead == GLY_NONE || lead + 1 != first || !(c->cues[lead] & GLY_CUE_OF))
        return lead;
    uint32_t outer = find_outer(c, lead);
    return outer == GLY_NONE ? lead : outer;
}

static gly_term term_of(const gly_calculator *c, const gly_number *number)
{
    gly_term term = {.number = number,
                     .first = gly_number_start(number),
                     .last = number->last};
    term.lead = lead_of(c, number, term.first);
    term.cues = term.lead == GLY_NONE ? 0 : c->cues[term.lead];
    /* "followed by 110 in May": no change by so many */
    if ((term.cues & GLY_CUE_BY) != 0 && term.lead > 0 &&
        gly_reading_is_word(c->reading, term.lead - 1, "followed"))
        term.cues &= ~(uint32_t)GLY_CUE_BY;
    if (term.lead != GLY_NONE && sets_against(c, term.lead))
        term.cues |= GLY_CUE_AGAINST;
    return term;
}

/* "in the second quarter", "two quarters ahead": a part of the year. */
static bool is_season(const gly_number *number)
{
    gly_decimal half = {5, -1};
    bool bare = number->first == number->last;
    bool is_half = gly_decimal_compare(number->value, half) == 0;
    return number->kind == GLY_NUMBER_FRACTION &&
           (is_half ? !bare && number->parts[1].digits == 4 : bare);
}

/* "50 more than the 260 of last year": no hedge, but what the 50 go beyond. */
static bool is_compared(const gly_calculator *c, const gly_number *number)
{
    uint32_t hedge = number->hedge_first;
    return (number->hedge == GLY_HEDGE_MORE_THAN ||
            number->hedge == GLY_HEDGE_LESS_THAN) &&
           hedge != GLY_NONE && hedge > 0 && hedge < number->first &&
           gly_number_index(c->numbers, hedge - 1) != GLY_NONE;
}

/* Take the hedge away; its last word is what the number hangs on. */
static gly_status compare(const gly_calculator *c, gly_term *term)
{
    gly_number *plain = gly_arena_take(c->annotations->scratch, sizeof *plain);
    if (plain == NULL)
        return GLY_NO_MEMORY;
    *plain = *term->number;
    plain->hedge = GLY_HEDGE_NONE;
    plain->hedge_first = GLY_NONE;
    plain->low = plain->high = plain->value;
    term->lead = term->first;
    term->cues = GLY_CUE_AGAINST;
    term->first = plain->first;
    term->number = plain;
    return GLY_OK;
}

static bool counts(const gly_calculator *c, const gly_number *number)
{
    return number->use == GLY_NUMBER_COUNTS &&
           number->kind != GLY_NUMBER_ORDINAL &&
           number->kind != GLY_NUMBER_AGE && !is_season(number) &&
           !gly_parts_is_year(c, number);
}

/* Whether a range begins with a year: "from 12,400 in 2011 to 18,600". */
static bool begins_with_year(const gly_calculator *c, const gly_number *number)
{
    gly_text text = gly_reading_text(c->reading, number->first);
    gly_decimal low = {1500, 0}, high = {2100, 0};
    return text.size == 4 && gly_decimal_compare(number->parts[0], low) >= 0 &&
           gly_decimal_compare(number->parts[0], high) < 0 &&
           gly_decimal_compare(number->parts[1], high) > 0;
}

/* The "to" of a range that tells a way and no doubt, "by 300 to 1,700 from
 * 1,200", "from 40 to 95"; GLY_NONE. */
static uint32_t find_way(const gly_calculator *c, const gly_term *term)
{
    const gly_number *number = term->number;
    bool way = begins_with_year(c, number) ||
               (term->cues & (GLY_CUE_FROM | GLY_CUE_BY)) != 0 ||
               (term->first > 0 && gly_calculator_is(c, term->first - 1, WAY));
    return number->range && way ? gly_calculator_find(c, number->first + 1,
                                                      number->last, GLY_CUE_TO)
                                : GLY_NONE;
}

/* Both ends of the range at `terms` as terms of their own. */
static gly_status split(const gly_calculator *c, gly_term *terms, uint32_t to)
{
    gly_number *ends =
        gly_arena_array(c->annotations->scratch, 2, sizeof *ends);
    if (ends == NULL)
        return GLY_NO_MEMORY;
    const gly_number *whole = terms->number;
    ends[0] = ends[1] = *whole;
    ends[0].range = ends[1].range = false;
    ends[0].last = to - 1;
    /* "from about $4,000 to $4,216": off by its own last digit. */
    if (whole->hedge == GLY_HEDGE_ABOUT)
        ends[0].places = gly_decimal_plain(whole->parts[0]).exponent;
    ends[0].high = gly_decimal_add(
        whole->parts[0], gly_decimal_subtract(whole->parts[0], whole->low));
    ends[1].first = to + 1;
    ends[1].hedge_first = GLY_NONE;
    ends[1].value = whole->parts[1];
    ends[1].low = gly_decimal_subtract(
        whole->parts[1], gly_decimal_subtract(whole->high, whole->parts[1]));
    terms[0].number = &ends[0];
    terms[0].last = to - 1;
    terms[1] = (gly_term){&ends[1], to + 1, whole->last, to, c->cues[to]};
    return GLY_OK;
}

/* `number` in `base`, whose hundredth it is told in; NULL without memory. */
static const gly_number *told_in(const gly_calculator *c,
                                 const gly_number *number, gly_unit base)
{
    gly_number *told = gly_arena_take(c->annotations->scratch, sizeof *told);
    if (told == NULL)
        return NULL;
    *told = *number;
    (void)gly_unit_convert(&told->value, told->value, told->unit, base);
    (void)gly_unit_convert(&told->low, told->low, told->unit, base);
    (void)gly_unit_convert(&told->high, told->high, told->unit, base);
    told->places += CENT_PLACES;
    told->unit = base;
    return told;
}

/* Whether one of the terms is told in the unit of `told` and not so much
 * greater that its change is no matter of cents: "from $26.40 to $27.06, a
 * gain of 66 cents". */
static bool is_among(const gly_term *terms, uint32_t count,
                     const gly_number *told)
{
    enum { MUCH = 40 };
    gly_decimal most =
        gly_decimal_multiply(told->value, gly_decimal_of(MUCH, 0));
    for (uint32_t i = 0; i < count; i++) {
        const gly_number *other = terms[i].number;
        if (other->unit == told->unit && other != told &&
            gly_decimal_compare(other->value, most) < 0)
            return true;
    }
    return false;
}

/* "$1.14, up 24% from 92 cents": tell the cents of a sentence with as many
 * dollars in dollars. */
static gly_status unify(const gly_calculator *c, gly_term *terms,
                        uint32_t count)
{
    for (uint32_t i = 0; i < count; i++) {
        const gly_number *number = terms[i].number;
        gly_unit base = gly_unit_info_of(number->unit)->base;
        if (number->kind != GLY_NUMBER_MONEY || base == number->unit)
            continue;
        const gly_number *told = told_in(c, number, base);
        if (told == NULL)
            return GLY_NO_MEMORY;
        terms[i].number = is_among(terms, count, told) ? told : number;
    }
    return GLY_OK;
}

/* Likewise of each sentence. */
static gly_status unify_all(const gly_calculator *c, gly_term *terms)
{
    gly_status status = GLY_OK;
    uint32_t sentences = gly_calculator_sentences(c);
    for (uint32_t i = 0; i < sentences && status == GLY_OK; i++) {
        uint32_t count = c->first_terms[i + 1] - c->first_terms[i];
        if (count <= GLY_CALCULATION_TERMS)
            status = unify(c, terms + c->first_terms[i], count);
    }
    return status;
}

gly_status gly_terms_build(gly_calculator *c)
{
    gly_arena *scratch = c->annotations->scratch;
    uint32_t sentences = gly_calculator_sentences(c);
    gly_term *terms =
        gly_arena_array(scratch, (size_t)c->numbers->count * 2, sizeof *terms);
    uint32_t *firsts =
        gly_arena_array(scratch, (size_t)sentences + 1, sizeof *firsts);
    if (terms == NULL || firsts == NULL)
        return GLY_NO_MEMORY;
    uint32_t count = 0, next = 0;
    for (uint32_t i = 0; i < c->numbers->count; i++) {
        const gly_number *number = &c->numbers->items[i];
        if (!counts(c, number))
            continue;
        uint32_t sentence = c->reading->sentences[number->first];
        while (next <= sentence)
            firsts[next++] = count;
        terms[count++] = term_of(c, number);
        if (is_compared(c, number) && compare(c, &terms[count - 1]) != GLY_OK)
            return GLY_NO_MEMORY;
        uint32_t to = find_way(c, &terms[count - 1]);
        if (to == GLY_NONE)
            continue;
        if (split(c, &terms[count - 1], to) != GLY_OK)
            return GLY_NO_MEMORY;
        if (begins_with_year(c, number))
            terms[count - 1] = terms[count];
        else
            count++;
    }
    while (next <= sentences)
        firsts[next++] = count;
    c->all = (gly_terms){terms, count};
    c->first_terms = firsts;
    return unify_all(c, terms);
}

bool gly_terms_is_nounless(const gly_term *term)
{
    uint32_t noun = term->number->counted.noun;
    return noun == GLY_NONE || noun < term->first;
}

bool gly_terms_differ(const gly_term *term, const gly_term *other)
{
    return other != NULL &&
           gly_decimal_compare(other->number->value, term->number->value) != 0;
}

gly_symbol gly_terms_noun(const gly_calculator *c, const gly_term *term)
{
    return gly_terms_is_nounless(term)
               ? 0
               : c->reading->language->syntax.items[term->number->counted.noun]
                     .lemma;
}

bool gly_terms_are_joined(const gly_term *one, const gly_term *two,
                          uint32_t cues, uint32_t reach)
{
    return (two->cues & cues) != 0 && two->lead > one->last &&
           two->lead <= one->last + reach;
}

bool gly_terms_speak_of_votes(const gly_calculator *c, uint32_t first,
                              uint32_t end)
{
    static const char *const votes[] = {"vote", "votes", "voted", NULL};
    return gly_reading_has_one_of(c->reading, first, end, votes);
}
