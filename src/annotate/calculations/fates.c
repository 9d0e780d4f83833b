/* fates.c - what became of all of a group, verb by verb.
 *
 *     Twenty-four runners set off. Six fell, four unseated their riders and
 *     [whole    ]                  [part]    [part]
 *     nine finished.
 *     [part]
 *
 * Each part is a bare number that opens a clause, and the sentence has
 * three of them or more and no other number. The whole stands in the sentence
 * before, alone, or opens this one: "Of the 24 runners, six fell". */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/terms.h"
#include "lexicon/wordnet.h"

enum { LEAST = 3 };

/* Whether the word at `token` may be a verb in the past or an auxiliary: behind
 * a number the tagger takes "fell" for a noun, and "swam" for an adverb. */
static bool may_be_verb(const gly_reading *reading, uint32_t token)
{
    const gly_node *node = &reading->language->syntax.items[token];
    gly_text form = gly_symbols_text(reading->language->tokens.symbols,
                                     reading->forms[token]);
    return node->xpos == GLY_XPOS_VBD || node->upos == GLY_UPOS_VERB ||
           node->upos == GLY_UPOS_AUX ||
           ((node->xpos == GLY_XPOS_NN || node->upos == GLY_UPOS_ADV ||
             node->upos == GLY_UPOS_ADJ) &&
            gly_wordnet_lemma(form, GLY_VERB) != GLY_NONE &&
            gly_wordnet_find(form) != gly_wordnet_lemma(form, GLY_VERB));
}

/* Whether the term is a bare number that opens a clause and does something:
 * "six fell, [four] unseated their riders and [three] were pulled up". */
static bool is_part(const gly_calculator *c, const gly_term *term)
{
    const gly_reading *reading = c->reading;
    const gly_sentence *s = gly_reading_sentence(reading, term->first);
    uint32_t before = term->first - (term->first > s->first);
    bool opens = term->first == s->first ||
                 gly_reading_at(reading, before, ',') ||
                 gly_reading_at(reading, before, ';') ||
                 gly_reading_is(reading, before, GLY_IS_AND);
    return opens && term->number->kind == GLY_NUMBER_CARDINAL &&
           !term->number->range && term->last + 1 < s->first + s->count &&
           may_be_verb(reading, term->last + 1);
}

/* The number of a group in the sentence before, if it has no other that the
 * parts may come to; NULL. */
static const gly_term *whole_before(const gly_calculator *c, uint32_t sentence,
                                    const gly_parts *parts)
{
    if (!gly_terms_go_on(c, sentence))
        return NULL;
    gly_terms terms = gly_calculator_sentence(c, sentence - 1);
    const gly_term *whole = NULL;
    for (uint32_t i = 0; i < terms.count; i++) {
        const gly_term *term = &terms.items[i];
        uint32_t noun = term->number->counted.noun;
        if (term->number->kind != GLY_NUMBER_CARDINAL ||
            !gly_parts_likely(parts, term))
            continue;
        if (whole != NULL || noun == GLY_NONE || noun <= term->last)
            return NULL;
        whole = term;
    }
    return whole;
}

static gly_status check_sentence(gly_calculator *c, uint32_t sentence)
{
    gly_terms terms = gly_calculator_sentence(c, sentence);
    if (terms.count < LEAST)
        return GLY_OK;
    bool dealt = (terms.items[0].cues & GLY_CUE_OF) != 0;
    gly_parts parts = {.count = 0};
    for (uint32_t i = dealt; i < terms.count; i++) {
        if (!is_part(c, &terms.items[i]))
            return GLY_OK;
        gly_parts_push(&parts, &terms.items[i]);
    }
    const gly_term *whole =
        dealt ? &terms.items[0] : whole_before(c, sentence, &parts);
    if (whole == NULL || parts.count < LEAST ||
        !gly_parts_likely(&parts, whole) || gly_calculator_is_told(c, whole))
        return GLY_OK;
    return gly_parts_report(c, &parts, whole, gly_parts_fit(&parts, whole));
}

gly_status gly_calculate_fates(gly_calculator *c)
{
    return gly_calculator_each(c, check_sentence);
}
