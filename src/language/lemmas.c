#include "language/lemmas.h"

#include "lexicon/wordnet.h"

/* Clitics and auxiliaries that WordNet does not know as verbs, or knows as
 * something else. */
static const struct {
    gly_text form;
    const char *lemma;
    bool verb; /* only as a verb or an auxiliary */
} clitics[] = {
    {GLY_TEXT("n't"), "not", false},    {GLY_TEXT("'s"), "be", true},
    {GLY_TEXT("'re"), "be", true},      {GLY_TEXT("'m"), "be", true},
    {GLY_TEXT("'ve"), "have", true},    {GLY_TEXT("'ll"), "will", true},
    {GLY_TEXT("'d"), "would", true},    {GLY_TEXT("ca"), "can", true},
    {GLY_TEXT("wo"), "will", true},     {GLY_TEXT("sha"), "shall", true},
    {GLY_TEXT("can"), "can", true},     {GLY_TEXT("will"), "will", true},
    {GLY_TEXT("would"), "would", true}, {GLY_TEXT("could"), "could", true},
    {GLY_TEXT("may"), "may", true},     {GLY_TEXT("might"), "might", true},
    {GLY_TEXT("must"), "must", true},   {GLY_TEXT("should"), "should", true},
    {GLY_TEXT("shall"), "shall", true}, {GLY_TEXT("an"), "a", false},
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
            gly_text_equal(form, clitics[i].form))
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
