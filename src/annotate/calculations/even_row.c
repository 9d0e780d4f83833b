/* even_row.c - parts told in like words, and a whole elsewhere that one slip in
 * one of the parts keeps them from.
 *
 *     A storm left 9,000 homes without power. … The power cut affected 5,200
 *                  [whole]                                              [part]
 *     properties in Westmark and 4,800 in the Tarn Valley.
 *                                [part ]              5,200 + 4,800 = 10,000
 *
 * The parts are all amounts of their kind in the sentence, joined by commas and
 * "and", and stand before a preposition or behind a verb each, or count what
 * the whole does. The whole is what the story is about, or stands right before.
 * Together they are more than the whole, which parts never are; or as many as
 * the text says that there are: "four species". Where what they come to stands
 * anywhere in the article, they are parts of that. */
#include "annotate/calculations/far_wholes.h"
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/term_blocks.h"
#include "annotate/calculations/terms.h"
#include "base/slips.h"

/* Parts; words from one to the next; terms of an article that are looked at;
 * the least whole. */
enum { MOST = 6, REACH = 16, LOOKED_AT = 400, LEAST = 20, BACK = 3 };

typedef struct {
    gly_calculator *c;
    uint32_t sentence;
    gly_parts parts;
    const gly_term *whole;
    bool placed;  /* each is told of something of its own */
    bool several; /* others may be it, or what they come to is told */
} search;

static bool is_part(const search *s, const gly_term *term)
{
    enum { OTHERS = GLY_CUE_FROM | GLY_CUE_AGAINST | GLY_CUE_BY | GLY_CUE_TO };
    return gly_parts_is_plain(term) &&
           term->number->kind != GLY_NUMBER_DURATION &&
           (term->cues & OTHERS) == 0 && !gly_term_in_table(s->c, term) &&
           !gly_terms_is_at(s->c, term) &&
           !gly_parts_is_year(s->c, term->number) &&
           (term->number->per == GLY_NONE || s->parts.count == 0);
}

/* Whether a comma or "and" leads from one part to the next, with no other
 * clause between. */
static bool goes_on(const search *s, const gly_term *one, const gly_term *two)
{
    const gly_reading *reading = s->c->reading;
    bool joined = false;
    if (two->first > one->last + REACH)
        return false;
    for (uint32_t i = one->last + 1; i < two->first; i++) {
        if (gly_reading_at(reading, i, ';') ||
            gly_reading_at(reading, i, ':') ||
            gly_reading_is(reading, i, GLY_IS_BREAK | GLY_IS_RELATIVE) ||
            gly_calculator_is(s->c, i,
                              GLY_CUE_CHANGE | GLY_CUE_MORE | GLY_CUE_LESS))
            return false;
        joined = joined || gly_reading_at(reading, i, ',') ||
                 gly_reading_is(reading, i, GLY_IS_AND);
    }
    return joined;
}

/* Whether the part is told of something of its own: "5,200 in Tarn", "Tarn has
 * 5,200". */
static bool is_placed(const search *s, const gly_term *term)
{
    const gly_reading *reading = s->c->reading;
    static const char *const verbs[] = {"has",    "have",  "had",  "made",
                                        "sold",   "gave",  "sent", "brought",
                                        "raised", "holds", NULL};
    return gly_far_preposition(s->c, term) != 0 ||
           gly_reading_is_one_of(reading, term->first - 1, verbs);
}

/* Read the row: all amounts of one kind in the sentence. */
static bool read_row(search *s, gly_terms terms)
{
    s->placed = true;
    s->parts.count = 0;
    for (uint32_t i = 0; i < terms.count; i++) {
        const gly_term *term = &terms.items[i];
        if (s->parts.count > 0 && !gly_parts_alike(term, s->parts.items[0]))
            return false;
        if (!is_part(s, term) ||
            (s->parts.count > 0 &&
             !goes_on(s, s->parts.items[s->parts.count - 1], term)))
            return false;
        s->placed = s->placed && is_placed(s, term);
        gly_parts_push(&s->parts, term);
    }
    return s->parts.count >= 2 && s->parts.count <= MOST &&
           gly_parts_are_ended(s->c, &s->parts);
}

/* "1,900 of the spaces": whether the first part is of what the whole counts. */
static bool is_of_it(const search *s, const gly_term *whole)
{
    const gly_reading *reading = s->c->reading;
    const gly_node *nodes = reading->language->syntax.items;
    uint32_t of = s->parts.items[0]->last + 1;
    gly_symbol noun = gly_terms_noun(s->c, whole);
    return noun != 0 && gly_reading_is_word(reading, of, "of") &&
           gly_reading_is_word(reading, of + 1, "the") &&
           nodes[of + 2].lemma == noun;
}

/* Whether the whole counts what the parts do, and is near enough for that. */
static bool is_of_kind(const search *s, const gly_term *whole)
{
    const gly_term *first = s->parts.items[0];
    gly_symbol noun = gly_terms_noun(s->c, first);
    bool beside = s->c->reading->sentences[whole->first] + 1 == s->sentence;
    bool known = gly_far_is_known(s->c, first, whole);
    if (is_of_it(s, whole))
        return true;
    if (whole->number->kind != GLY_NUMBER_CARDINAL || noun == 0 ||
        noun == gly_terms_noun(s->c, whole))
        return beside || known;
    return known && gly_parts_times_told(s->c, whole) > 1 &&
           (gly_far_files(s->c, first) & gly_far_files(s->c, whole)) != 0;
}

/* Whether one digit of one part, or two that have changed places, makes the
 * whole of them. */
static bool is_mended(const search *s, const gly_term *whole)
{
    gly_decimal sum = gly_parts_value(&s->parts);
    gly_decimal all = whole->number->value;
    for (uint32_t i = 0; i < s->parts.count; i++) {
        gly_decimal part = s->parts.items[i]->number->value;
        gly_decimal others = gly_decimal_subtract(sum, part);
        if (gly_decimal_compare(all, others) <= 0)
            continue;
        gly_slip slip = gly_slip_of(part, gly_decimal_subtract(all, others));
        if (slip != GLY_SLIP_NONE)
            return true;
    }
    return false;
}

/* Whether a number in words tells how many parts there are, in the sentence of
 * the row, the one before it or the whole's: "four species", "two schools". */
static bool is_counted(const search *s, const gly_term *whole)
{
    const gly_calculator *c = s->c;
    const uint32_t *sentences = c->reading->sentences;
    for (uint32_t i = 0; i < c->all.count; i++) {
        const gly_term *term = &c->all.items[i];
        uint32_t own = sentences[term->first];
        if (own >= s->sentence || own + BACK < s->sentence)
            continue;
        uint32_t noun = term->number->counted.noun;
        bool near = own + 1 == s->sentence || own == sentences[whole->first];
        if (near && term->number->words &&
            term->number->kind == GLY_NUMBER_CARDINAL && noun != GLY_NONE &&
            noun > term->number->last &&
            gly_decimal_compare(term->number->value,
                                gly_decimal_of(s->parts.count, 0)) == 0 &&
            c->reading->language->syntax.items[noun].xpos == GLY_XPOS_NNS)
            return true;
    }
    return false;
}

/* Whether the parts cannot be some of the whole. */
static bool is_told_whole(const search *s, const gly_term *whole)
{
    bool over = gly_decimal_compare(gly_parts_value(&s->parts),
                                    whole->number->value) > 0;
    if (s->placed && over)
        return true;
    return (s->placed || s->parts.count > 2) && is_counted(s, whole);
}

static void try_whole(search *s, const gly_term *term)
{
    enum { OTHERS = GLY_CUE_FROM | GLY_CUE_AGAINST | GLY_CUE_BY };
    const uint32_t *sentences = s->c->reading->sentences;
    const gly_term *first = s->parts.items[0];
    if (!gly_parts_alike(term, first) || sentences[term->first] == s->sentence)
        return;
    if (gly_parts_fit(&s->parts, term)) {
        s->several = true;
        return;
    }
    if (!gly_parts_is_plain(term) || (term->cues & OTHERS) != 0 ||
        gly_term_in_table(s->c, term) || !gly_parts_likely(&s->parts, term) ||
        gly_parts_is_year(s->c, term->number) ||
        !gly_far_is_near(&s->parts, term) || !is_of_kind(s, term) ||
        gly_decimal_compare(term->number->value, gly_decimal_of(LEAST, 0)) <
            0 ||
        !is_mended(s, term) || !is_told_whole(s, term))
        return;
    s->several = s->several || gly_terms_differ(term, s->whole);
    s->whole = s->whole == NULL ? term : s->whole;
}

static gly_status check(search *s)
{
    for (uint32_t i = 0; i < s->c->all.count && !s->several; i++)
        try_whole(s, &s->c->all.items[i]);
    return s->whole == NULL || s->several ||
                   gly_calculator_is_told(s->c, s->whole) ||
                   gly_calculator_is_told(s->c, s->parts.items[0])
               ? GLY_OK
               : gly_parts_report(s->c, &s->parts, s->whole, false);
}

gly_status gly_calculate_even_row(gly_calculator *c)
{
    gly_status status = GLY_OK;
    uint32_t sentences = gly_calculator_sentences(c);
    for (uint32_t i = 0; i < sentences && status == GLY_OK; i++) {
        gly_terms terms = gly_calculator_sentence(c, i);
        gly_sentence own = c->reading->language->sentences.items[i];
        bool some =
            gly_calculator_find(c, own.first, own.first + own.count,
                                GLY_CUE_SPREAD | GLY_CUE_INCLUDE) != GLY_NONE;
        search s = {.c = c, .sentence = i};
        if (terms.count >= 2 && !some && c->all.count <= LOOKED_AT &&
            read_row(&s, terms))
            status = check(&s);
    }
    return status;
}
