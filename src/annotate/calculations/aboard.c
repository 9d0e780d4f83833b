/* aboard.c - those who were saved, dead or missing, and how many were aboard.
 *
 *     There were 214 people on board. … Rescuers had accounted for all of them:
 *                [whole]
 *     199 survivors, nine dead and four missing.        199 + 9 + 4 = 212
 *     [part]         [part]        [part]
 *
 * Those who were saved and those who died stand in one sentence. With the
 * missing they are all who were aboard, whom the article counts before; without
 * them they are no more. Readings: every count of those aboard. */
#include "annotate/calculations/fate_words.h"
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/terms.h"

/* Words from a count to what became of them; counts aboard that are kept; the
 * least of these that is told. */
enum { REACH = 4, MOST = 8, LEAST = 10 };

typedef enum { DEAD, MISSING, RESCUED, FATES } fate;

typedef struct {
    gly_calculator *c;
    gly_list_id words;
    gly_symbol classes[FATES];
    const gly_term *aboard[MOST]; /* counts of those aboard, so far */
    uint32_t count;
} search;

/* The counts of a sentence by what became of people. */
typedef struct {
    gly_parts parts;
    bool told[FATES];
} tally;

/* What became of those whom the term counts: by the word before it or one
 * behind it; FATES for what is none of these. */
static fate fate_of(const search *s, const gly_term *term, uint32_t end)
{
    uint32_t first = term->first > 0 ? term->first - 1 : term->first;
    for (uint32_t i = first; i < end && i <= term->last + REACH; i++) {
        if (i > term->last && gly_reading_has(s->c->reading, i, GLY_TOKEN_MARK))
            break;
        gly_symbol class = gly_fate_of(s->c, s->words, i);
        for (uint32_t k = 0; class != 0 && k < FATES; k++) {
            if (class == s->classes[k])
                return (fate)k;
        }
    }
    return FATES;
}

/* Whether the sentence tells of people on a ship, a train, a plane. */
static bool tells_aboard(const search *s, const gly_sentence *own)
{
    static const char *const words[] = {"aboard", "carrying", "carried", NULL};
    const gly_reading *reading = s->c->reading;
    for (uint32_t i = own->first; i < own->first + own->count; i++) {
        if (gly_reading_is_one_of(reading, i, words) ||
            (gly_reading_is_word(reading, i, "on") &&
             gly_reading_is_word(reading, i + 1, "board")))
            return true;
    }
    return false;
}

/* Keep the greatest count of people of a sentence about those aboard. */
static void keep(search *s, gly_terms terms)
{
    const gly_term *most = NULL;
    for (uint32_t i = 0; i < terms.count; i++) {
        const gly_term *term = &terms.items[i];
        if (term->number->kind == GLY_NUMBER_CARDINAL &&
            gly_parts_is_plain(term) && gly_parts_count_people(s->c, term) &&
            (most == NULL ||
             gly_decimal_compare(term->number->value, most->number->value) > 0))
            most = term;
    }
    if (most != NULL && s->count < MOST)
        s->aboard[s->count++] = most;
}

/* Read the tally of a sentence that ends before token `end`; false where one of
 * its counts is of something else, or is told twice. */
static bool gather(tally *out, const search *s, gly_terms terms, uint32_t end)
{
    for (uint32_t i = 0; i < terms.count; i++) {
        const gly_term *term = &terms.items[i];
        fate is = fate_of(s, term, i + 1 < terms.count ? term[1].first : end);
        if (is == FATES || out->told[is] || !gly_parts_is_plain(term) ||
            term->number->kind != GLY_NUMBER_CARDINAL ||
            gly_terms_is_of_them(s->c, term))
            return false;
        out->told[is] = true;
        gly_parts_push(&out->parts, term);
    }
    return out->told[DEAD] && out->told[RESCUED];
}

/* Whether so many may have been aboard: all of them, or more where nobody is
 * told to be missing. */
static bool agrees(const gly_parts *parts, const gly_term *whole, bool all)
{
    bool less = gly_decimal_compare(gly_parts_sum(parts).low,
                                    gly_bounds_of(whole->number).high) < 0;
    return gly_parts_fit(parts, whole) || (!all && less);
}

static gly_status check(search *s, gly_terms terms, const gly_sentence *own)
{
    tally found = {.parts = {.count = 0}};
    const gly_parts *parts = &found.parts;
    const gly_term *near = NULL;
    if (!gather(&found, s, terms, own->first + own->count))
        return GLY_OK;
    gly_bounds wide =
        gly_bounds_widen(gly_parts_sum(parts), gly_decimal_of(15, -2));
    for (uint32_t i = 0; i < s->count; i++) {
        const gly_term *whole = s->aboard[i];
        if (agrees(parts, whole, found.told[MISSING]))
            return GLY_OK;
        bool meant = gly_decimal_compare(whole->number->value,
                                         gly_decimal_of(LEAST, 0)) >= 0 &&
                     gly_bounds_meet(wide, gly_bounds_of(whole->number));
        near = meant ? whole : near;
    }
    return near == NULL ? GLY_OK : gly_parts_report(s->c, parts, near, false);
}

gly_status gly_calculate_aboard(gly_calculator *c)
{
    static const char *const names[FATES] = {"dead", "missing", "rescued"};
    const gly_lexicon *lexicon = c->reading->language->lexicon;
    search s = {.c = c, .words = gly_fate_words(c)};
    gly_status status = GLY_OK;
    uint32_t sentences = gly_calculator_sentences(c);
    for (uint32_t i = 0; i < FATES; i++)
        s.classes[i] = gly_lexicon_symbol(lexicon, names[i]);
    for (uint32_t i = 0; i < sentences && status == GLY_OK; i++) {
        const gly_sentence *own = &c->reading->language->sentences.items[i];
        gly_terms terms = gly_calculator_sentence(c, i);
        if (terms.count >= 2)
            status = check(&s, terms, own);
        if (terms.count > 0 && tells_aboard(&s, own))
            keep(&s, terms);
    }
    return status;
}
