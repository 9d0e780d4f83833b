/* test_features.c - what the network sees of a word. */
#include <string.h>

#include "language/features.h"
#include "language/net.h"
#include "support/expect.h"

static void keys_are_plain(void)
{
    static const struct {
        const char *why, *folded, *key;
    } rows[] = {
        {"a word is its own key", "mayor", "mayor"},
        {"digits are all alike", "2,150", "0,000"},
        {"curly marks are straight", "“", "\""},
        {"a dash is two hyphens", "—", "--"},
        {"an ellipsis is three dots", "…", "..."},
        {"other letters stay", "josé", "josé"},
        {"a web address is no word",
         "example.org/archive/2031/04/the-council-and-its-bridges", ""},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        char room[GLY_WORD_LONGEST];
        gly_text key = gly_word_key(room, gly_text_of(rows[i].folded));
        CHECK(rows[i].why, gly_text_equal(key, gly_text_of(rows[i].key)));
    }
}

/* A vocabulary of three words. */
typedef struct {
    gly_word_slot slots[8];
    gly_vocabulary vocabulary;
} small;

static void fill(small *s)
{
    static const char *const words[] = {"mayor", "said", "josé"};
    memset(s, 0, sizeof *s);
    s->vocabulary = (gly_vocabulary){s->slots, COUNT_OF(s->slots) - 1};
    for (uint32_t i = 0; i < COUNT_OF(words); i++) {
        gly_text key = gly_text_of(words[i]);
        gly_word_slot *slot =
            &s->slots[gly_vocabulary_slot(&s->vocabulary, key)];
        slot->check = gly_word_check(key);
        slot->word = (uint16_t)(i + 1);
        slot->vector = (uint16_t)(i + 11);
    }
}

static gly_features features_of(const small *s, const char *form,
                                const char *folded, gly_case look)
{
    gly_features out;
    gly_word_input input = {gly_text_of(form), gly_text_of(folded), look};
    gly_features_of(&out, &s->vocabulary, &input);
    return out;
}

static bool same(gly_features a, gly_features b)
{
    return a.word == b.word && a.vector == b.vector &&
           memcmp(a.affixes, b.affixes, sizeof a.affixes) == 0;
}

static void known_words_have_their_rows(void)
{
    small s;
    fill(&s);
    gly_features mayor = features_of(&s, "Mayor", "mayor", GLY_CASE_AS_WRITTEN);
    CHECK("a known word has its learned row", mayor.word == 1);
    CHECK("and its reduced one", mayor.vector == 11);
    gly_features other = features_of(&s, "zzyx", "zzyx", GLY_CASE_AS_WRITTEN);
    CHECK("an unknown word has row 0", other.word == 0 && other.vector == 0);
    for (uint32_t i = 0; i < GLY_AFFIXES; i++)
        CHECK("rows of affixes are in their table",
              other.affixes[i] < GLY_NET_AFFIX_ROWS);
    gly_features none = features_of(&s, "", "", GLY_CASE_AS_WRITTEN);
    CHECK("an empty word is unknown", none.word == 0);
}

static void a_case_is_seen_as_if_written_so(void)
{
    static const struct {
        const char *why, *form, *as;
        gly_case look;
    } rows[] = {
        {"shouting", "Mayor", "MAYOR", GLY_CASE_UPPER},
        {"a headline in capitals each", "mayor", "Mayor", GLY_CASE_TITLE},
        {"no capitals at all", "Mayor", "mayor", GLY_CASE_LOWER},
        {"what has none stays", "2,150", "2,150", GLY_CASE_UPPER},
    };
    small s;
    fill(&s);
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const char *folded = rows[i].form[0] == '2' ? "2,150" : "mayor";
        CHECK(rows[i].why,
              same(features_of(&s, rows[i].form, folded, rows[i].look),
                   features_of(&s, rows[i].as, folded, GLY_CASE_AS_WRITTEN)));
    }
    CHECK("but capitals are seen",
          !same(features_of(&s, "Mayor", "mayor", GLY_CASE_AS_WRITTEN),
                features_of(&s, "mayor", "mayor", GLY_CASE_AS_WRITTEN)));
}

static void an_unknown_word_has_no_accents(void)
{
    static const struct {
        const char *why, *folded, *plain;
    } rows[] = {
        {"an unknown name", "umpiérrez", "umpierrez"},
        {"accents one after the other", "ñéç", "nec"},
        {"what would grow stays", "\ufa6cé", "\ufa6ce"},
        {"a known word behind its accents", "màyór", "mayor"},
    };
    small s;
    fill(&s);
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        CHECK(rows[i].why,
              same(features_of(&s, "x", rows[i].folded, GLY_CASE_AS_WRITTEN),
                   features_of(&s, "x", rows[i].plain, GLY_CASE_AS_WRITTEN)));
    gly_features known = features_of(&s, "José", "josé", GLY_CASE_AS_WRITTEN);
    CHECK("a known word keeps them", known.word == 3);
    gly_features other = features_of(&s, "Jose", "jose", GLY_CASE_AS_WRITTEN);
    CHECK("and is another word without", other.word == 0);
}

CU_TestInfo features_tests[] = {
    {"keys are plain", keys_are_plain},
    {"known words have their rows", known_words_have_their_rows},
    {"a case is seen as if written so", a_case_is_seen_as_if_written_so},
    {"an unknown word has no accents", an_unknown_word_has_no_accents},
    CU_TEST_INFO_NULL,
};
