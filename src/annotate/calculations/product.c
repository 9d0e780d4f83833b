/* product.c - so many of each, so many times, and what they come to.
 *
 *     Volunteers packed 30 parcels a day for seven days, or 210 in all.
 *                       [each          ]     [times    ]    [all]
 *
 * Each is an amount beside "each", "apiece", "a day", "an acre", or what
 * stands behind "of" ("24 classes of 30 pupils"); the times count days, acres
 * or whatever it is for each of which; all is a greater amount of the same as
 * each. They stand in one sentence or in two of one paragraph. Readings: every
 * choice of times and all. Where none fits, one that is near is told alone. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/margin_words.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/periods.h"
#include "annotate/calculations/product_words.h"
#include "annotate/calculations/spelling.h"
#include "annotate/calculations/terms.h"

/* A number of three digits is no round one; one of a single digit is. */
enum { EXACT = 100, ROUND = 10 };

typedef struct {
    gly_calculator *c;
    const gly_term *each;
    gly_terms terms; /* where all is looked for */
    uint32_t noun;   /* for each of which: a token; GLY_NONE for anything */
    const gly_term *times, *all; /* the choice so far */
    uint32_t choices;
    bool fits;
} search;

static bool is_count(const gly_term *term)
{
    return term->number->kind == GLY_NUMBER_CARDINAL ||
           term->number->kind == GLY_NUMBER_MEASURE ||
           term->number->kind == GLY_NUMBER_DURATION;
}

static bool is_plain(const gly_term *term)
{
    return term->number->kind != GLY_NUMBER_PERCENT &&
           term->number->kind != GLY_NUMBER_FRACTION && !term->number->range &&
           term->number->value.digits > 0 &&
           term->number->hedge < GLY_HEDGE_MORE_THAN;
}

/* "£45 a head", and a term that counts people, whatever they are called. */
static bool counts_heads(const search *s, uint32_t named)
{
    const gly_reading *reading = s->c->reading;
    return (gly_reading_is_word(reading, s->noun, "head") ||
            gly_reading_is_word(reading, s->noun, "person")) &&
           gly_reading_file(reading, named, GLY_NOUN) == GLY_FILE_NOUN_PERSON;
}

/* Whether the term counts the things that each is told of. */
static bool counts_these(const search *s, const gly_term *term)
{
    const gly_number *number = term->number;
    const gly_node *nodes = s->c->reading->language->syntax.items;
    if (term == s->each || !is_count(term) || !is_plain(term) ||
        gly_reading_is_word(s->c->reading, term->first - 1, "plus"))
        return false;
    if (s->noun == GLY_NONE) /* "two doses and the placebo" are three */
        return number->kind == GLY_NUMBER_CARDINAL &&
               number->counted.noun != GLY_NONE &&
               !(gly_reading_is(s->c->reading, number->counted.noun + 1,
                                GLY_IS_AND) &&
                 gly_reading_is(s->c->reading, number->counted.noun + 2,
                                GLY_IS_DETERMINER));
    uint32_t named = number->unit == GLY_UNIT_NONE ? number->counted.noun
                                                   : number->unit_token;
    return named != GLY_NONE && (nodes[named].lemma == nodes[s->noun].lemma ||
                                 counts_heads(s, named));
}

/* Whether the term may be what they come to. */
static bool is_all(const search *s, const gly_term *term)
{
    uint32_t noun = s->each->number->counted.noun;
    bool bare = noun == GLY_NONE || noun == s->noun; /* "20 a game" */
    /* "1.2 million kroner a day, which makes 15.6 million" */
    if (s->each->number->kind == GLY_NUMBER_MONEY && term->number->scaled &&
        term->number->kind == GLY_NUMBER_CARDINAL &&
        term->number->counted.noun == GLY_NONE)
        return term->first > s->each->first && is_plain(term);
    return term != s->each && is_plain(term) &&
           (bare ? gly_parts_alike(term, s->each)
                 : gly_calculator_alike(s->c, term, s->each)) &&
           gly_decimal_compare(term->number->value, s->each->number->value) > 0;
}

/* Whether the product is within a half more or a third less of all. */
static bool is_near(gly_bounds product, const gly_term *all)
{
    gly_bounds wide = {gly_decimal_of(67, -2), gly_decimal_of(15, -1)};
    return gly_bounds_meet(gly_bounds_multiply(product, wide),
                           gly_bounds_of(all->number));
}

/* What all can be: "about 7,620" is written too exactly to be far off. */
static gly_bounds bounds_of_all(const gly_term *all)
{
    gly_decimal plain = gly_decimal_plain(all->number->value);
    bool exact = plain.digits >= EXACT && all->number->hedge == GLY_HEDGE_ABOUT;
    return exact ? gly_bounds_widen(gly_bounds_at(all->number->value),
                                    gly_decimal_of(3, -2))
                 : gly_bounds_of(all->number);
}

/* "The drops cost 610 … With the bed at 150 a night the whole comes to 3,160":
 * whether something else that is told comes on top. */
static bool has_more(const search *s, gly_bounds product, const gly_term *all)
{
    gly_bounds sum = product;
    for (uint32_t i = 0; i < s->terms.count; i++) {
        const gly_term *more = &s->terms.items[i];
        if (more == s->each || more == all || !gly_parts_alike(more, all))
            continue;
        gly_bounds own = gly_bounds_of(more->number);
        sum = gly_bounds_add(sum, own);
        if (gly_bounds_meet(gly_bounds_add(product, own), bounds_of_all(all)))
            return true;
    }
    return gly_bounds_meet(sum, bounds_of_all(all));
}

/* "12 days" are counted, not measured. */
static gly_bounds bounds_of_times(const gly_term *times)
{
    const gly_number *number = times->number;
    bool counted = number->kind == GLY_NUMBER_DURATION &&
                   number->hedge <= GLY_HEDGE_EXACTLY && number->places >= 0;
    return counted ? gly_bounds_at(number->value) : gly_bounds_of(number);
}

/* "65 ewes and 25 lambs, at £150 each": whether both make all. */
static bool is_made_with_next(const search *s, const gly_term *times,
                              const gly_term *all)
{
    const gly_term *next = times + 1, *end = s->c->all.items + s->c->all.count;
    if (next >= end || next == s->each || next == all ||
        !gly_reading_is(s->c->reading, next->first - 1, GLY_IS_AND))
        return false;
    gly_bounds product = gly_bounds_multiply(
        gly_bounds_of(s->each->number),
        gly_bounds_add(bounds_of_times(times), bounds_of_times(next)));
    return gly_bounds_meet(product, bounds_of_all(all));
}

/* What each can be: "£2m a day" is a round figure, but what is made of it is
 * reckoned from £2m. */
static bool is_round(const gly_number *number)
{
    return number->hedge > GLY_HEDGE_EXACTLY || number->range;
}

static gly_bounds bounds_of_each(const gly_number *number)
{
    gly_bounds bounds = gly_bounds_of(number);
    gly_bounds near =
        gly_bounds_widen(gly_bounds_at(number->value), gly_decimal_of(8, -2));
    if (is_round(number))
        return bounds;
    bounds.low =
        gly_decimal_compare(bounds.low, near.low) > 0 ? bounds.low : near.low;
    bounds.high = gly_decimal_compare(bounds.high, near.high) < 0 ? bounds.high
                                                                  : near.high;
    return bounds;
}

static void try_pair(search *s, const gly_term *times, const gly_term *all)
{
    gly_bounds product = gly_bounds_multiply(bounds_of_each(s->each->number),
                                             bounds_of_times(times));
    gly_bounds near = gly_bounds_widen(product, gly_decimal_of(1, -2));
    if (gly_bounds_meet(near, bounds_of_all(all)) || has_more(s, near, all) ||
        is_made_with_next(s, times, all))
        s->fits = true;
    /* "three for £4m each and spent £15m on another" */
    bool between = times->first > s->each->last && times->last < all->first &&
                   s->noun != GLY_NONE;
    bool parted = all->first > s->each->last && !between &&
                  gly_calculator_parted(s->c, s->each->last, all->first);
    bool other = (all->cues & (GLY_CUE_AGAINST | GLY_CUE_FROM)) != 0;
    if (!is_near(product, all) || parted || other)
        return;
    s->choices++;
    s->times = times;
    s->all = all;
}

static gly_status report(const search *s)
{
    gly_decimal product =
        gly_decimal_multiply(s->each->number->value, s->times->number->value);
    if (gly_product_is_cheaper(s->c, s->all, product) ||
        gly_product_leaves(s->c, s->all, product))
        return GLY_OK;
    gly_calculation_draft draft = {
        .kind = GLY_CALCULATION_EACH,
        .result = s->all,
        .terms = {s->each, s->times},
        .count = 2,
        .sum = gly_spell_product(s->c, s->times, s->each, product),
    };
    return gly_calculator_add(s->c, &draft);
}

/* Whether any count at all, whatever it counts, makes one of all: "five with
 * cabins … 60 cabins, 12 in each sleeping coach". */
static bool is_made_otherwise(const search *s)
{
    gly_bounds each = gly_bounds_of(s->each->number);
    for (uint32_t i = 0; i < s->terms.count; i++) {
        const gly_term *times = &s->terms.items[i];
        if (times == s->each || times->number->kind != GLY_NUMBER_CARDINAL ||
            !is_plain(times))
            continue;
        gly_bounds product =
            gly_bounds_multiply(each, gly_bounds_of(times->number));
        for (uint32_t k = 0; k < s->terms.count; k++) {
            const gly_term *all = &s->terms.items[k];
            if (all != times && all != s->all && is_all(s, all) &&
                gly_bounds_meet(product, gly_bounds_of(all->number)))
                return true;
        }
    }
    return false;
}

/* "$1,000 to each adult and $400 to each child … two adults and three
 * children": whether another price goes with another of these counts. */
static bool has_other_price(const search *s)
{
    enum { NEAR = 4 };
    const gly_node *nodes = s->c->reading->language->syntax.items;
    const gly_term *all = s->c->all.items, *end = all + s->c->all.count;
    if (s->each->number->kind != GLY_NUMBER_MONEY)
        return false;
    for (int way = -1; way <= 1; way += 2) {
        const gly_term *count = s->times + way, *price = s->each + way;
        if (count < all || price < all || count >= end || price >= end ||
            count->number->counted.noun == GLY_NONE)
            continue;
        for (uint32_t i = price->last + 1; i < price->last + NEAR; i++) {
            if (nodes[i].lemma == nodes[count->number->counted.noun].lemma)
                return true;
        }
    }
    return false;
}

static gly_status check(search *s)
{
    for (uint32_t i = 0; i < s->terms.count; i++) {
        const gly_term *times = &s->terms.items[i];
        if (!counts_these(s, times))
            continue;
        for (uint32_t k = 0; k < s->terms.count; k++) {
            const gly_term *all = &s->terms.items[k];
            if (all != times && is_all(s, all))
                try_pair(s, times, all);
        }
    }
    return s->choices == 1 && !s->fits && !is_made_otherwise(s) &&
                   !has_other_price(s) &&
                   !gly_product_is_of_rest(s->c, s->each, s->all)
               ? report(s)
               : GLY_OK;
}

/* The token that names what is counted or measured. */
static uint32_t noun_of(const gly_number *number)
{
    return number->unit == GLY_UNIT_NONE ? number->counted.noun
                                         : number->unit_token;
}

/* "an average of 5,600 for each site", and the counts of sites of the article,
 * told in other paragraphs. */
static gly_status check_far(search *s)
{
    enum { LOOKED_AT = 400 };
    const gly_calculator *c = s->c;
    /* "two million for each" leaves much open. */
    if (gly_decimal_plain(s->each->number->value).digits < ROUND)
        return GLY_OK;
    for (uint32_t i = 0; i < c->all.count && i < LOOKED_AT; i++) {
        const gly_term *times = &c->all.items[i];
        bool again =
            s->times != NULL && gly_decimal_compare(s->times->number->value,
                                                    times->number->value) == 0;
        if (again || !counts_these(s, times))
            continue;
        for (uint32_t k = 0; k < s->terms.count; k++) {
            const gly_term *all = &s->terms.items[k];
            if (all != times && is_all(s, all))
                try_pair(s, times, all);
        }
    }
    /* "Last year 14 pairs" are none of this year's. */
    return s->choices == 1 && !s->fits && !has_other_price(s) &&
                   (c->reading->sentences[s->times->first] ==
                        c->reading->sentences[s->each->first] ||
                    !gly_margin_is_of_then(c, s->times))
               ? report(s)
               : GLY_OK;
}

/* The only amount that may be what they come to, where nothing is counted in
 * the sentence; NULL. */
static const gly_term *only_all(const search *s)
{
    const gly_term *only = NULL;
    for (uint32_t i = 0; s->terms.items != NULL && i < s->terms.count; i++) {
        const gly_term *term = &s->terms.items[i];
        if (term == s->each)
            continue;
        bool all = is_all(s, term);
        if ((all && only != NULL) || (!all && is_count(term)))
            return NULL;
        only = all ? term : only;
    }
    return only;
}

/* "At a list price of $21 million each, the order is worth $356 million": of
 * what, the two sentences before tell. */
static gly_status check_worth(search *s, uint32_t sentence)
{
    const gly_term *all = only_all(s), *best = NULL;
    gly_bounds each = gly_bounds_of(s->each->number);
    uint32_t found = 0;
    for (uint32_t back = 1; all != NULL && back <= 2 && back <= sentence;
         back++) {
        gly_terms terms = gly_calculator_sentence(s->c, sentence - back);
        for (uint32_t i = 0; i < terms.count; i++) {
            const gly_term *times = &terms.items[i];
            if (times->number->kind != GLY_NUMBER_CARDINAL || !is_plain(times))
                continue;
            gly_bounds product =
                gly_bounds_multiply(each, gly_bounds_of(times->number));
            if (gly_bounds_meet(product, bounds_of_all(all)))
                return GLY_OK;
            gly_bounds near = gly_bounds_widen(product, gly_decimal_of(1, -1));
            if (!gly_bounds_meet(near, bounds_of_all(all)))
                continue;
            best = times;
            found++;
        }
    }
    s->times = best;
    s->all = all;
    return found == 1 ? report(s) : GLY_OK;
}

static gly_status check_sentence(gly_calculator *c, uint32_t sentence)
{
    gly_terms own = gly_calculator_sentence(c, sentence);
    gly_terms near = gly_product_terms_near(c, sentence);
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < own.count && status == GLY_OK; i++) {
        search s = {.c = c, .each = &own.items[i], .terms = own};
        s.noun = gly_period_noun(c, s.each);
        s.noun =
            s.noun == GLY_NONE ? gly_period_each_before(c, s.each) : s.noun;
        bool each = s.noun != GLY_NONE || gly_period_is_each(c, s.each);
        bool dealt = s.noun == GLY_NONE && (gly_product_is_dealt(own, i) ||
                                            gly_product_is_of_each(c, own, i));
        if (gly_calculator_is_told(c, s.each) || !is_plain(s.each) ||
            !(each || dealt))
            continue;
        s.terms = s.noun == GLY_NONE && !each ? own : near;
        s.noun = dealt ? noun_of(own.items[i - 1].number) : s.noun;
        status = check(&s);
        if (status == GLY_OK && s.choices == 0 && !s.fits && !dealt &&
            s.noun != GLY_NONE && !gly_product_is_average(c, s.each)) {
            search behind = s;
            behind.terms = gly_product_terms_behind(c, sentence);
            status = check(&behind);
        }
        if (status == GLY_OK && s.choices == 0 && !s.fits &&
            gly_period_is_for_each(c, s.noun))
            status = check_far(&s);
        s.terms = own;
        if (status == GLY_OK && s.choices == 0 && !s.fits && each &&
            s.noun == GLY_NONE && s.each->number->kind == GLY_NUMBER_MONEY)
            status = check_worth(&s, sentence);
    }
    return status;
}

gly_status gly_calculate_product(gly_calculator *c)
{
    return gly_calculator_each(c, check_sentence);
}
