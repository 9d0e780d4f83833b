/* test_lemmas.c - base forms by word class. */
#include "language/lemmas.h"
#include "support/expect.h"

static void finds_base_forms(void)
{
    static const struct {
        const char *why, *form;
        gly_upos upos;
        const char *lemma;
    } rows[] = {
        {"a reporting verb", "said", GLY_UPOS_VERB, "say"},
        {"an auxiliary", "were", GLY_UPOS_AUX, "be"},
        {"a plural", "councillors", GLY_UPOS_NOUN, "councillor"},
        {"a plural of its own", "men", GLY_UPOS_NOUN, "man"},
        {"the same form as a noun", "claims", GLY_UPOS_NOUN, "claim"},
        {"and as a verb", "claims", GLY_UPOS_VERB, "claim"},
        {"a comparative", "larger", GLY_UPOS_ADJ, "large"},
        {"a name stays as it is", "adler", GLY_UPOS_PROPN, "adler"},
        {"an unknown word does too", "zzyxes", GLY_UPOS_NOUN, "zzyxes"},
        {"not, cut from didn't", "n't", GLY_UPOS_PART, "not"},
        {"is, cut short", "'s", GLY_UPOS_AUX, "be"},
        {"but not of Adler's", "'s", GLY_UPOS_PART, "'s"},
        {"wo of won't", "wo", GLY_UPOS_AUX, "will"},
        {"may does not become another verb", "may", GLY_UPOS_AUX, "may"},
        {"a mark", "”", GLY_UPOS_PUNCT, "”"},
    };
    gly_arena arena = test_arena();
    gly_symbols symbols;
    gly_lemmas lemmas;
    gly_symbol forms[COUNT_OF(rows)];
    gly_symbols_init(&symbols, &arena, NULL);
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        REQUIRE("there is memory",
                gly_symbols_add(&forms[i], &symbols,
                                gly_text_of(rows[i].form)) == GLY_OK);
    REQUIRE("there is memory",
            gly_lemmas_build(&lemmas, &arena, &symbols) == GLY_OK);
    for (size_t i = 0; i < 2 * COUNT_OF(rows); i++) {
        size_t row = i % COUNT_OF(rows); /* twice: found, then remembered */
        gly_symbol lemma = 0;
        REQUIRE("there is memory", gly_lemmas_find(&lemma, &lemmas, forms[row],
                                                   rows[row].upos) == GLY_OK);
        CHECK(rows[row].why, gly_text_equal(gly_symbols_text(&symbols, lemma),
                                            gly_text_of(rows[row].lemma)));
    }
    gly_arena_release(&arena);
}

CU_TestInfo lemmas_tests[] = {
    {"finds base forms", finds_base_forms},
    CU_TEST_INFO_NULL,
};
