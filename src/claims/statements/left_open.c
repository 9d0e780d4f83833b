/* left_open.c - looks for "has not made up its mind" in the next sentence. */
#include "claims/statements/left_open.h"

#include "annotate/reading.h"

/* Words of an entry, and of a sentence that are looked at. */
enum { ENTRY_WORDS = 6, WORDS_MOST = 64 };

/* Whether the sentence `in` has the word `word`, in any form. */
static bool has_lemma(const gly_annotations *a, const gly_sentence *in,
                      uint32_t word)
{
    uint32_t end = in->first + in->count;
    for (uint32_t i = in->first; i < end && i < in->first + WORDS_MOST; i++) {
        if (gly_reading_lemmas_alike(a->reading, i, word, UINT32_MAX))
            return true;
    }
    return false;
}

/* "yet to decide [whether to try again]": nothing is named behind `last` but
 * what the sentence before has named, up to a mark or the end. */
static bool names_other(const gly_annotations *a, const gly_sentence *in,
                        uint32_t last)
{
    uint32_t end = in->first + in->count;
    for (uint32_t i = last + 1; i < end && i < last + WORDS_MOST; i++) {
        const gly_node *node = &a->language->syntax.items[i];
        gly_xpos xpos = node->xpos;
        if (gly_reading_has(a->reading, i, GLY_TOKEN_MARK))
            return false;
        if (xpos == GLY_XPOS_WRB || xpos == GLY_XPOS_WP ||
            xpos == GLY_XPOS_WDT || gly_reading_is_word(a->reading, i, "which"))
            return true; /* "when", "who" */
        if (node->upos == GLY_UPOS_VERB &&
            !gly_reading_is_of(a->reading, "left-open", "same", i) &&
            !gly_reading_is(a->reading, i, GLY_IS_SAYING) &&
            !has_lemma(a, &in[-1], i))
            return true; /* "whether to sell it" */
        if ((node->upos == GLY_UPOS_NOUN || node->upos == GLY_UPOS_PROPN) &&
            !gly_reading_is(a->reading, i, GLY_IS_CALENDAR) &&
            gly_reading_file(a->reading, i, GLY_NOUN) != GLY_FILE_NOUN_TIME &&
            !has_lemma(a, &in[-1], i))
            return true;
    }
    return false;
}

/* "[Prices] have yet to be decided": of a thing that the sentence before does
 * not name. */
static bool is_of_other(const gly_annotations *a, const gly_sentence *in,
                        uint32_t first)
{
    for (uint32_t i = first; i > in->first; i--) {
        const gly_node *node = &a->language->syntax.items[i - 1];
        if (gly_reading_has(a->reading, i - 1, GLY_TOKEN_MARK) ||
            gly_reading_is(a->reading, i - 1, GLY_IS_SAYING))
            return false;
        if (node->upos == GLY_UPOS_NOUN && !has_lemma(a, &in[-1], i - 1))
            return true;
    }
    return false;
}

/* "She might stand, but [had yet to decide]": what is left open is told in the
 * same sentence. */
static bool has_own(const gly_annotations *a, const gly_sentence *in,
                    uint32_t first)
{
    for (uint32_t i = in->first; i + 1 < first; i++) {
        if (a->language->syntax.items[i].xpos == GLY_XPOS_MD &&
            !gly_reading_is_one_of(a->reading, i + 1, gly_negations))
            return !gly_reading_is_word(a->reading, first, "before");
    }
    return false;
}

bool gly_sentence_leaves_open(uint32_t *first, uint32_t *last,
                              const gly_annotations *annotations,
                              const gly_statement *s)
{
    const gly_annotations *a = annotations;
    const gly_lexicon *lexicon = a->language->lexicon;
    const gly_sentences *sentences = &a->language->sentences;
    gly_list_id list = gly_lexicon_list(lexicon, "left-open");
    gly_symbol same = gly_lexicon_symbol(lexicon, "same");
    if (list == GLY_NONE || s->sentence + 1 >= sentences->count)
        return false;
    const gly_sentence *in = &sentences->items[s->sentence + 1];
    uint32_t end = in->first + in->count;
    if (in->block != in[-1].block || gly_reading_at(a->reading, end - 1, '?'))
        return false;
    for (uint32_t i = in->first; i < end && i < in->first + WORDS_MOST; i++) {
        gly_entry entry = gly_reading_find(a->reading, list, i, ENTRY_WORDS);
        *first = i;
        *last = i + entry.count - 1;
        if (entry.count > 0 && *last < end && entry.class != same)
            return !has_own(a, in, i) && !names_other(a, in, *last) &&
                   !(entry.class == gly_lexicon_symbol(lexicon, "subject") &&
                     is_of_other(a, in, i));
    }
    return false;
}
