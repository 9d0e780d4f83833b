/* far_row.c - three parts or more of one kind, and their whole somewhere else.
 *
 *     Police seized 14 firearms. … They found eight rifles, five shotguns and
 *                   [whole    ]                [part       ]
 *     two handguns.                                     8 + 5 + 2 = 15
 *
 *     It has 45 staff. There are 20 from Tarn, 18 from Wick and ten from Orme.
 *            [whole ]            [part ]
 *
 * The parts stand in a row that "and" ends, and are filed under one subject by
 * WordNet, as the whole is; or they stand before one preposition, and the whole
 * in the sentence before or with the noun of the first. It is told where it is
 * near, known, and no other such number is. Where what they come to stands
 * anywhere in the article, they are parts of that. far_sum.c holds longer
 * numbers, whatever they count. */
#include "annotate/calculations/far_wholes.h"
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/term_blocks.h"
#include "annotate/calculations/terms.h"

/* Parts; words from one to the next; terms of an article that are looked at. */
enum { LEAST = 3, MOST = 6, REACH = 14, LOOKED_AT = 400 };

typedef struct {
    gly_calculator *c;
    uint32_t sentence;
    gly_parts parts;
    uint64_t files;         /* of all parts; 0 where there are none */
    gly_symbol preposition; /* behind all parts; 0 */
    const gly_term *whole;
    bool several; /* others are near, too, or what they come to is told */
} search;

static bool is_count(const gly_term *term)
{
    return term->number->kind == GLY_NUMBER_CARDINAL &&
           gly_parts_is_plain(term) &&
           (term->cues &
            (GLY_CUE_FROM | GLY_CUE_AGAINST | GLY_CUE_TO | GLY_CUE_BY)) == 0;
}

/* Whether a comma or "and" leads from one part to the next. */
static bool goes_on(const search *s, const gly_term *one, const gly_term *two)
{
    const gly_reading *reading = s->c->reading;
    bool joined = false;
    if (!is_count(two) || two->first > one->last + REACH)
        return false;
    for (uint32_t i = one->last + 1; i < two->first; i++) {
        if (gly_reading_at(reading, i, ';') || gly_terms_is_verb(reading, i))
            return false;
        joined = joined || gly_reading_at(reading, i, ',') ||
                 gly_reading_is(reading, i, GLY_IS_AND);
    }
    return joined;
}

/* Read the row that begins with term number `index`. */
static bool read_row(search *s, gly_terms terms, uint32_t index)
{
    const gly_term *term = &terms.items[index];
    if (!is_count(term) ||
        (index > 0 && is_count(term - 1) && goes_on(s, term - 1, term)))
        return false;
    s->parts.count = 0;
    s->files = gly_far_files(s->c, term);
    s->preposition = gly_far_preposition(s->c, term);
    gly_parts_push(&s->parts, term);
    for (uint32_t i = index + 1; i < terms.count; i++) {
        const gly_term *next = &terms.items[i];
        if (!goes_on(s, next - 1, next))
            break;
        s->files &= gly_far_files(s->c, next);
        if (gly_far_preposition(s->c, next) != s->preposition)
            s->preposition = 0;
        gly_parts_push(&s->parts, next);
    }
    return s->parts.count >= LEAST && s->parts.count <= MOST &&
           (s->files != 0 || s->preposition != 0) &&
           gly_parts_are_ended(s->c, &s->parts);
}

static bool may_hold(const search *s, const gly_term *whole)
{
    const uint32_t *sentences = s->c->reading->sentences;
    gly_symbol noun = gly_terms_noun(s->c, s->parts.items[0]);
    if (s->files != 0)
        return (gly_far_files(s->c, whole) & s->files) != 0;
    return (noun != 0 && noun == gly_terms_noun(s->c, whole)) ||
           (gly_terms_noun(s->c, whole) != 0 &&
            sentences[whole->first] + 1 == s->sentence);
}

static void try_whole(search *s, const gly_term *term)
{
    const uint32_t *sentences = s->c->reading->sentences;
    if (term->number->kind != GLY_NUMBER_CARDINAL ||
        sentences[term->first] == s->sentence)
        return;
    if (gly_parts_fit(&s->parts, term)) {
        s->several = true;
        return;
    }
    if (!is_count(term) || gly_term_in_table(s->c, term) ||
        !gly_parts_likely(&s->parts, term) ||
        !gly_far_is_near(&s->parts, term) || !may_hold(s, term))
        return;
    s->several = s->several || gly_terms_differ(term, s->whole);
    s->whole = s->whole == NULL ? term : s->whole;
}

static gly_status check(search *s)
{
    for (uint32_t i = 0; i < s->c->all.count && !s->several; i++)
        try_whole(s, &s->c->all.items[i]);
    if (s->whole == NULL || s->several ||
        gly_calculator_is_told(s->c, s->whole) ||
        gly_calculator_is_told(s->c, s->parts.items[0]))
        return GLY_OK;
    bool beside = s->c->reading->sentences[s->whole->first] + 1 == s->sentence;
    return beside || gly_far_is_known(s->c, s->parts.items[0], s->whole)
               ? gly_parts_report(s->c, &s->parts, s->whole, false)
               : GLY_OK;
}

gly_status gly_calculate_far_row(gly_calculator *c)
{
    gly_status status = GLY_OK;
    uint32_t sentences = gly_calculator_sentences(c);
    for (uint32_t i = 0; i < sentences && status == GLY_OK; i++) {
        gly_terms terms = gly_calculator_sentence(c, i);
        gly_sentence own = c->reading->language->sentences.items[i];
        bool some =
            gly_calculator_find(c, own.first, own.first + own.count,
                                GLY_CUE_SPREAD | GLY_CUE_INCLUDE) != GLY_NONE;
        for (uint32_t k = 0; k + 2 < terms.count && status == GLY_OK && !some &&
                             c->all.count <= LOOKED_AT;
             k++) {
            search s = {.c = c, .sentence = i};
            status = read_row(&s, terms, k) ? check(&s) : GLY_OK;
        }
    }
    return status;
}
