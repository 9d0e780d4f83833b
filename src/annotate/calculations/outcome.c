/* outcome.c - parts of one whole that ended in opposite ways.
 *
 *     He was found guilty of six counts of fraud and two of theft. … The jury
 *     acquitted him of four of the 11 counts.         6 + 2 + 4 = 12
 *
 * "Four of the 11 counts" names part and whole; the other part counts the same
 * noun some sentences before, under a word that excludes the first. Together
 * they may be less than the whole, if some ended otherwise, but not more. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"

enum { LOOK_BACK = 6 };

typedef struct {
    gly_calculator *c;
    gly_list_id list;
    const gly_term *part, *whole;
    uint32_t sentence;
} search;

/* The first outcome that sentence number `sentence` names; 0 for none. */
static gly_symbol outcome_of(const search *s, uint32_t sentence)
{
    const gly_language *language = s->c->reading->language;
    gly_sentence t = language->sentences.items[sentence];
    uint32_t words = gly_symbols_end(gly_lexicon_symbols(language->lexicon));
    for (uint32_t i = t.first; i < t.first + t.count; i++) {
        gly_symbol form = s->c->reading->forms[i];
        if (form == 0 || form >= words)
            continue;
        gly_entry entry = gly_lexicon_find(language->lexicon, s->list,
                                           &s->c->reading->forms[i], 1);
        if (entry.count > 0)
            return entry.class;
    }
    return 0;
}

/* Whether the two outcomes exclude each other: the classes of the list stand
 * in pairs. */
static bool are_opposed(const gly_lexicon *lexicon, gly_symbol a, gly_symbol b)
{
    static const char *const pairs[][2] = {
        {"convict", "acquit"}, {"die", "survive"}, {"pass", "fail"}};
    for (uint32_t i = 0; i < 3; i++) {
        gly_symbol one = gly_lexicon_symbol(lexicon, pairs[i][0]);
        gly_symbol two = gly_lexicon_symbol(lexicon, pairs[i][1]);
        if ((a == one && b == two) || (a == two && b == one))
            return true;
    }
    return false;
}

/* The noun that is counted, as a lemma; 0 for none. */
static gly_symbol noun_of(const search *s, const gly_term *term)
{
    uint32_t noun = term->number->counted.noun;
    return noun == GLY_NONE ? 0
                            : s->c->reading->language->syntax.items[noun].lemma;
}

static gly_status check(const search *s)
{
    const gly_lexicon *lexicon = s->c->reading->language->lexicon;
    gly_symbol here = outcome_of(s, s->sentence);
    gly_symbol noun = noun_of(s, s->whole);
    gly_parts parts = {.count = 0};
    if (here == 0 || noun == 0)
        return GLY_OK;
    for (uint32_t k = 1; k <= LOOK_BACK && k <= s->sentence; k++) {
        uint32_t sentence = s->sentence - k;
        if (!are_opposed(lexicon, here, outcome_of(s, sentence)))
            continue;
        gly_terms terms = gly_calculator_sentence(s->c, sentence);
        for (uint32_t i = 0; i < terms.count; i++) {
            const gly_term *term = &terms.items[i];
            if (term->number->kind == GLY_NUMBER_CARDINAL &&
                noun_of(s, term) == noun && !(term->cues & GLY_CUE_TOTAL))
                gly_parts_push(&parts, term);
        }
        break;
    }
    if (parts.count == 0)
        return GLY_OK;
    gly_parts_push(&parts, s->part);
    gly_bounds sum = gly_parts_sum(&parts);
    gly_bounds whole = gly_bounds_of(s->whole->number);
    bool agrees = gly_bounds_meet(sum, whole);
    bool over = gly_decimal_compare(sum.low, whole.high) > 0;
    return (over && gly_parts_likely(&parts, s->whole)) || agrees
               ? gly_parts_report(s->c, &parts, s->whole, agrees)
               : GLY_OK;
}

gly_status gly_calculate_outcome(gly_calculator *c)
{
    gly_status status = GLY_OK;
    uint32_t sentences = gly_calculator_sentences(c);
    search s = {.c = c};
    s.list = gly_lexicon_list(c->reading->language->lexicon, "outcome");
    if (s.list == GLY_NONE)
        return GLY_OK;
    for (s.sentence = 1; s.sentence < sentences; s.sentence++) {
        gly_terms terms = gly_calculator_sentence(c, s.sentence);
        for (uint32_t k = 0; k + 1 < terms.count && status == GLY_OK; k++) {
            s.part = &terms.items[k];
            s.whole = s.part + 1;
            bool named = (s.whole->cues & GLY_CUE_OF) != 0 &&
                         s.whole->lead == s.part->last + 1 &&
                         s.part->number->kind == GLY_NUMBER_CARDINAL &&
                         s.whole->number->kind == GLY_NUMBER_CARDINAL;
            status = named ? check(&s) : GLY_OK;
        }
        if (status != GLY_OK)
            break;
    }
    return status;
}
