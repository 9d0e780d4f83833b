/* portions.c - "of the 45 …": a whole that is dealt out in the same breath.
 *
 *     Of the 45 who spoke, 30 were against the plan and 20 were for it.
 *            [whole]       [parts                 ]
 *
 * The whole hangs on "of"; its parts are the numbers that open a clause after
 * it. They may leave some over, so less than the whole is no fault unless the
 * last is "the other 20" or "the remaining 20". More than the whole is one,
 * where no word ("also", "some") says that the parts overlap.
 *
 * "Of the injured, nine …" looks back for how many were injured, and "Of these,
 * 131 …" for the one number before it that is greater than each of its own. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"

enum { LOOK_BACK = 48, STEM = 5, WORDS_MOST = 3 };

typedef struct {
    gly_calculator *c;
    gly_terms terms;
    uint32_t sentence, first, end; /* tokens of the sentence */
    const gly_term *whole;
    uint32_t from; /* index of the first term that may be a part */
} search;

/* Whether `token` opens a sentence or a clause. */
static bool opens(const search *s, uint32_t token)
{
    const gly_reading *reading = s->c->reading;
    return token == s->first || gly_reading_at(reading, token - 1, ',') ||
           gly_reading_at(reading, token - 1, ';') ||
           gly_reading_at(reading, token - 1, ':') ||
           gly_reading_is(reading, token - 1, GLY_IS_AND | GLY_IS_BREAK);
}

/* The part's own start: before "the other 20", "the remaining 20". */
static uint32_t start_of(const search *s, const gly_term *term, bool *rest)
{
    uint32_t start = term->first;
    *rest =
        start > s->first && gly_calculator_is(s->c, start - 1, GLY_CUE_REST);
    if (*rest)
        start--;
    while (*rest && start > s->first &&
           gly_reading_is(s->c->reading, start - 1, GLY_IS_DETERMINER))
        start--;
    return start;
}

/* "only four of those nine": a part of another. */
static bool has_whole(const search *s, uint32_t index)
{
    const gly_term *term = &s->terms.items[index], *next = term + 1;
    return index + 1 < s->terms.count && (next->cues & GLY_CUE_OF) &&
           next->lead == term->last + 1;
}

/* Gather the parts; answers whether the last one is all the rest. */
static bool gather(gly_parts *out, const search *s)
{
    bool closed = false;
    out->count = 0;
    for (uint32_t i = s->from; i < s->terms.count; i++) {
        const gly_term *term = &s->terms.items[i];
        bool rest = false;
        uint32_t start = start_of(s, term, &rest);
        if (out->count >= 2 && gly_reading_at(s->c->reading, start - 1, ';'))
            break;
        if (term == s->whole || !gly_parts_alike(term, s->whole) ||
            has_whole(s, i) || !(opens(s, start) || rest) ||
            gly_calculator_is(s->c, term->last + 1, GLY_CUE_MORE))
            continue;
        gly_parts_push(out, term);
        closed = rest;
    }
    return closed;
}

static gly_status check(const search *s)
{
    gly_parts parts = {.count = 0};
    bool closed = gather(&parts, s);
    if (!gly_parts_likely(&parts, s->whole) ||
        gly_calculator_find(s->c, s->first, s->end, GLY_CUE_SPREAD) != GLY_NONE)
        return GLY_OK;
    gly_bounds sum = gly_parts_sum(&parts);
    gly_bounds whole = gly_bounds_of(s->whole->number);
    bool agrees = gly_bounds_meet(sum, whole);
    bool over = gly_decimal_compare(sum.low, whole.high) > 0;
    if (!agrees && !over && !closed)
        return GLY_OK;
    return gly_parts_report(s->c, &parts, s->whole, agrees);
}

/* --- "Of the injured" ----------------------------------------------------- */

static gly_text word_of(const gly_calculator *c, uint32_t token)
{
    const gly_language *language = c->reading->language;
    return token == GLY_NONE
               ? (gly_text){"", 0}
               : gly_symbols_text(language->tokens.symbols,
                                  language->tokens.items[token].folded);
}

/* Whether two words are of one stem: injured, injuring. */
static bool same_stem(gly_text a, gly_text b)
{
    return gly_text_common(a, b) >= STEM;
}

/* The last number before the sentence that counts what `word` names: "injuring
 * 17", "17 injured people". */
static const gly_term *find_counted(const search *s, gly_text word)
{
    const gly_calculator *c = s->c;
    uint32_t at = c->first_terms[s->sentence];
    for (uint32_t k = 0; k < LOOK_BACK && at > 0; k++) {
        const gly_term *term = &c->all.items[--at];
        const gly_counted *counted = &term->number->counted;
        if (term->number->kind != GLY_NUMBER_CARDINAL)
            continue;
        bool told =
            same_stem(word, word_of(c, counted->verb)) ||
            same_stem(word, word_of(c, counted->noun)) ||
            same_stem(word, word_of(c, term->last + 1)) ||
            (term->first > 0 && same_stem(word, word_of(c, term->first - 1)));
        if (told)
            return term;
    }
    return NULL;
}

/* "Of the injured," at the head of a sentence. */
static gly_status check_named(search *s)
{
    const gly_reading *reading = s->c->reading;
    uint32_t word = s->first + 2;
    bool named = s->end - s->first > WORDS_MOST &&
                 gly_calculator_is(s->c, s->first, GLY_CUE_OF) &&
                 gly_reading_is(reading, s->first + 1, GLY_IS_DETERMINER) &&
                 gly_reading_at(reading, word + 1, ',');
    if (!named || s->terms.count < 2)
        return GLY_OK;
    s->whole = find_counted(s, word_of(s->c, word));
    s->from = 0;
    return s->whole == NULL ? GLY_OK : check(s);
}

/* --- "Of these" ----------------------------------------------------------- */

static bool is_greatest(const search *s, const gly_term *whole)
{
    for (uint32_t i = 0; i < s->terms.count; i++) {
        if (gly_parts_alike(&s->terms.items[i], whole) &&
            gly_decimal_compare(s->terms.items[i].number->value,
                                whole->number->value) >= 0)
            return false;
    }
    return true;
}

/* The one number of the sentence before that is greater than each of these;
 * NULL for none or several. */
static const gly_term *find_greater(const search *s)
{
    const gly_sentence *items = s->c->reading->language->sentences.items;
    const gly_term *found = NULL;
    if (s->sentence == 0 ||
        items[s->sentence].block != items[s->sentence - 1].block)
        return NULL;
    gly_terms before = gly_calculator_sentence(s->c, s->sentence - 1);
    for (uint32_t i = 0; i < before.count; i++) {
        const gly_term *term = &before.items[i];
        if (term->number->kind != GLY_NUMBER_CARDINAL || !is_greatest(s, term))
            continue;
        if (found != NULL)
            return NULL;
        found = term;
    }
    return found;
}

/* "Of these, 131 came from Europe": the parts stand behind these two words. */
static gly_status check_pointed(const search *s)
{
    const gly_reading *reading = s->c->reading;
    bool points = s->terms.count > 1 &&
                  gly_calculator_is(s->c, s->first, GLY_CUE_OF) &&
                  (gly_reading_is_word(reading, s->first + 1, "these") ||
                   gly_reading_is_word(reading, s->first + 1, "those") ||
                   gly_reading_is_word(reading, s->first + 1, "them"));
    if (!points)
        return GLY_OK;
    search rest = *s;
    rest.first = s->first + 2;
    rest.first += gly_reading_at(reading, rest.first, ',');
    rest.whole = find_greater(s);
    return rest.whole == NULL ? GLY_OK : check(&rest);
}

gly_status gly_calculate_portions(gly_calculator *c)
{
    gly_status status = GLY_OK;
    uint32_t sentences = gly_calculator_sentences(c);
    for (uint32_t i = 0; i < sentences && status == GLY_OK; i++) {
        gly_sentence sentence = c->reading->language->sentences.items[i];
        search s = {c,
                    gly_calculator_sentence(c, i),
                    i,
                    sentence.first,
                    sentence.first + sentence.count,
                    NULL,
                    0};
        status = check_named(&s);
        if (status == GLY_OK)
            status = check_pointed(&s);
        for (uint32_t k = 0; k + 2 < s.terms.count && status == GLY_OK; k++) {
            s.whole = &s.terms.items[k];
            s.from = k + 1;
            bool dealt =
                (s.whole->cues & GLY_CUE_OF) && opens(&s, s.whole->lead);
            status = dealt ? check(&s) : GLY_OK;
        }
    }
    return status;
}
