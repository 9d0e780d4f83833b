#include "language/lemmas.h"

#include "lexicon/wordnet.h"

/* Clitics and auxiliaries that WordNet does not know as verbs, or knows as
 * something else. */
static const struct {
    const char *form, *lemma;
    bool verb; /* only as a verb or an auxiliary */
} clitics[] = {
    {"n't", "not", false},    {"'s", "be", true},
    {"'re", "be", true},      {"'m", "be", true},
    {"'ve", "have", true},    {"'ll", "will", true},
    {"'d", "would", true},    {"ca", "can", true},
    {"wo", "will", true},     {"sha", "shall", true},
    {"can", "can", true},     {"will", "will", true},
    {"would", "would", true}, {"could", "could", true},
    {"may", "may", true},     {"might", "might", true},
    {"must", "must", true},   {"should", "should", true},
    {"shall", "shall", true}, {"an", "a", false},
};

gly_status gly_lemmas_build(gly_lemmas *out, gly_arena *arena,
                            gly_symbols *symbols)
{
    uint32_t end = gly_symbols_end(symbols);
    gly_symbol *known =
        gly_arena_array(arena, end, GLY_WORD_CLASSES * sizeof *known);
    if (known == NULL)
        return GLY_NO_MEMORY;
    *out = (gly_lemmas){symbols, known, end};
    return GLY_OK;
}

/* The class to look in; GLY_WORD_CLASSES for a word that keeps its form. */
static gly_word_class class_of(gly_upos upos)
{
    switch (upos) {
    case GLY_UPOS_NOUN:
        return GLY_NOUN;
    case GLY_UPOS_VERB:
    case GLY_UPOS_AUX:
        return GLY_VERB;
    case GLY_UPOS_ADJ:
        return GLY_ADJECTIVE;
    case GLY_UPOS_ADV:
        return GLY_ADVERB;
    default:
        return GLY_WORD_CLASSES;
    }
}

/* The lemma of a clitic; NULL for any other word. */
static const char *clitic_of(gly_text form, gly_word_class class)
{
    for (size_t i = 0; form.size < 7 && i < sizeof clitics / sizeof *clitics;
         i++) {
        if ((!clitics[i].verb || class == GLY_VERB) &&
            gly_text_equal(form, gly_text_of(clitics[i].form)))
            return clitics[i].lemma;
    }
    return NULL;
}

static gly_status look_up(gly_symbol *out, gly_lemmas *lemmas, gly_symbol form,
                          gly_word_class class)
{
    gly_text text = gly_symbols_text(lemmas->symbols, form);
    const char *clitic = clitic_of(text, class);
    if (clitic != NULL)
        return gly_symbols_add(out, lemmas->symbols, gly_text_of(clitic));
    gly_word word =
        class == GLY_WORD_CLASSES ? GLY_NONE : gly_wordnet_lemma(text, class);
    *out = form;
    if (word == GLY_NONE)
        return GLY_OK;
    gly_word_room room;
    return gly_symbols_add(out, lemmas->symbols, gly_wordnet_text(&room, word));
}

gly_status gly_lemmas_find(gly_symbol *out, gly_lemmas *lemmas, gly_symbol form,
                           gly_upos upos)
{
    gly_word_class class = class_of(upos);
    if (class == GLY_WORD_CLASSES || form >= lemmas->end)
        return look_up(out, lemmas, form, class);
    gly_symbol *known = &lemmas->known[(size_t)form * GLY_WORD_CLASSES + class];
    gly_status status = GLY_OK;
    if (*known == 0)
        status = look_up(known, lemmas, form, class);
    *out = *known;
    return status;
}
