#include "lexicon/wordnet.h"
#include "support/expect.h"

#include "lexicon/inflect.h"

static gly_word find(const char *word)
{
    return gly_wordnet_find(gly_text_of(word));
}

static void every_word_is_found_by_its_text(void)
{
    uint32_t lost = 0, unsorted = 0;
    gly_word_room rooms[2];
    gly_text before = {"", 0};
    for (gly_word word = 0; word < gly_wordnet_count(); word++) {
        gly_text text = gly_wordnet_text(&rooms[word % 2], word);
        lost += gly_wordnet_find(text) != word;
        unsorted += gly_text_compare(before, text) >= 0;
        before = text;
    }
    CHECK("WordNet 3.0 has 147,306 words", gly_wordnet_count() == 147306);
    CHECK("each is found under its number", lost == 0);
    CHECK("they are in order", unsorted == 0);
    gly_word_room room;
    CHECK("the number after the last has no text",
          gly_wordnet_text(&room, gly_wordnet_count()).size == 0);
    CHECK("no word has no text", gly_wordnet_text(&room, GLY_NONE).size == 0);
}

static void words_have_classes(void)
{
    enum {
        N = 1 << GLY_NOUN,
        V = 1 << GLY_VERB,
        A = 1 << GLY_ADJECTIVE,
        R = 1 << GLY_ADVERB
    };
    static const struct {
        const char *word;
        uint32_t classes;
    } rows[] = {
        {"statement", N},
        {"say", N | V},
        {"deny", V},
        {"official", N | A},
        {"well", N | V | A | R},
        {"vice president", N},
        {"vice_president", N},
        {"point out", V},
        {"rather", R},
        {"said", A},
        {"dmitriev", 0},
        {"", 0},
        {"vice  president", 0},
        {"statemen", 0},
        {"statements", 0},
        {"zzzz", 0},
        {"!", 0},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        CHECK(rows[i].word,
              gly_wordnet_classes(find(rows[i].word)) == rows[i].classes);
}

static void a_text_longer_than_any_word_is_none(void)
{
    char text[400];
    for (size_t i = 0; i < sizeof text; i++)
        text[i] = i % 7 == 6 ? '_' : 'a';
    CHECK("no word",
          gly_wordnet_find((gly_text){text, sizeof text}) == GLY_NONE);
    for (uint32_t i = 0; i < GLY_WORD_CLASSES; i++)
        CHECK("no lemma", gly_wordnet_lemma((gly_text){text, sizeof text},
                                            (gly_word_class)i) == GLY_NONE);
}

static void forms_have_lemmas(void)
{
    static const struct {
        const char *form, *lemma; /* NULL: none */
        gly_word_class class;
    } rows[] = {
        {"said", "say", GLY_VERB},
        {"says", "say", GLY_VERB},
        {"claims", "claim", GLY_NOUN},
        {"claims", "claim", GLY_VERB},
        {"told", "tell", GLY_VERB},
        {"denied", "deny", GLY_VERB},
        {"planning", "plan", GLY_VERB},
        {"urging", "urge", GLY_VERB},
        {"warned", "warn", GLY_VERB},
        {"found", "find", GLY_VERB},
        {"left", "leave", GLY_VERB},
        {"fell", "fall", GLY_VERB},
        {"rose", "rise", GLY_VERB},
        {"was", "be", GLY_VERB},
        {"writes", "write", GLY_VERB},
        {"wrote", "write", GLY_VERB},
        {"women", "woman", GLY_NOUN},
        {"spokesmen", "spokesman", GLY_NOUN},
        {"authorities", "authority", GLY_NOUN},
        {"churches", "church", GLY_NOUN},
        {"boxes", "box", GLY_NOUN},
        {"children", "child", GLY_NOUN},
        {"press", "press", GLY_NOUN},
        {"leaves", "leaf", GLY_NOUN},
        {"leaves", "leave", GLY_VERB},
        {"larger", "large", GLY_ADJECTIVE},
        {"worst", "bad", GLY_ADJECTIVE},
        {"biggest", "big", GLY_ADJECTIVE},
        {"better", "well", GLY_ADVERB},
        {"gave up", "give up", GLY_VERB},
        {"took_off", "take off", GLY_VERB},
        {"pointed out", "point out", GLY_VERB},
        {"prime ministers", "prime minister", GLY_NOUN},
        {"attorneys general", "attorney general", GLY_NOUN},
        {"say", "say", GLY_VERB},
        {"us", "us", GLY_NOUN},
        {"claims", NULL, GLY_ADVERB},
        {"dorn", NULL, GLY_NOUN},
        {"s", "s", GLY_NOUN},
        {"", NULL, GLY_VERB},
        {"ing", NULL, GLY_VERB},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_word lemma =
            gly_wordnet_lemma(gly_text_of(rows[i].form), rows[i].class);
        gly_word expected =
            rows[i].lemma == NULL ? GLY_NONE : find(rows[i].lemma);
        CHECK(rows[i].form, lemma == expected);
    }
}

static void senses_lie_in_files(void)
{
    static const struct {
        const char *word;
        gly_word_class class;
        uint8_t dominant;
        uint8_t also; /* a file that it has too */
    } rows[] = {
        {"say", GLY_VERB, GLY_FILE_VERB_COMMUNICATION, GLY_FILE_VERB_STATIVE},
        {"deny", GLY_VERB, GLY_FILE_VERB_COMMUNICATION,
         GLY_FILE_VERB_POSSESSION},
        {"believe", GLY_VERB, GLY_FILE_VERB_COGNITION, GLY_FILE_VERB_COGNITION},
        {"minister", GLY_NOUN, GLY_FILE_NOUN_PERSON, GLY_FILE_NOUN_PERSON},
        {"council", GLY_NOUN, GLY_FILE_NOUN_GROUP, GLY_FILE_NOUN_GROUP},
        {"moscow", GLY_NOUN, GLY_FILE_NOUN_LOCATION, GLY_FILE_NOUN_LOCATION},
        {"tuesday", GLY_NOUN, GLY_FILE_NOUN_TIME, GLY_FILE_NOUN_TIME},
        {"mile", GLY_NOUN, GLY_FILE_NOUN_QUANTITY, GLY_FILE_NOUN_EVENT},
        {"statement", GLY_NOUN, GLY_FILE_NOUN_COMMUNICATION,
         GLY_FILE_NOUN_COMMUNICATION},
        {"russian", GLY_ADJECTIVE, GLY_FILE_ADJ_PERT, GLY_FILE_ADJ_PERT},
        {"deny", GLY_NOUN, GLY_FILES, GLY_FILES},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        uint8_t dominant;
        uint64_t files =
            gly_wordnet_files(&dominant, find(rows[i].word), rows[i].class);
        CHECK(rows[i].word, dominant == rows[i].dominant);
        if (rows[i].also == GLY_FILES)
            CHECK(rows[i].word, files == 0);
        else
            CHECK(rows[i].word, (files >> rows[i].also & 1) != 0);
        gly_word_senses senses;
        gly_wordnet_senses(&senses, find(rows[i].word), rows[i].class);
        CHECK("both ways agree",
              senses.files == files && senses.dominant == dominant);
    }
}

static void senses_are_counted(void)
{
    gly_word_senses say, tuesday, may, none;
    gly_wordnet_senses(&say, find("say"), GLY_VERB);
    CHECK("11 senses", say.senses == 11);
    CHECK("all uses, as cntlist.rev has them", say.count == 2167);
    CHECK("those of one file", say.shares[GLY_FILE_VERB_COMMUNICATION] == 2159);
    CHECK("and of the other", say.shares[GLY_FILE_VERB_STATIVE] == 8);
    CHECK("no capital", !say.capital);
    gly_wordnet_senses(&tuesday, find("tuesday"), GLY_NOUN);
    CHECK("always a capital", tuesday.capital);
    gly_wordnet_senses(&may, find("may"), GLY_NOUN);
    CHECK("a month and a shrub", !may.capital && may.senses == 2);
    gly_wordnet_senses(&none, GLY_NONE, GLY_NOUN);
    CHECK("nothing of no word", none.senses == 0 && none.files == 0);
}

/* Whether `other` in `class` is among the links. */
static bool holds(const gly_word_link *links, uint32_t count, const char *other,
                  gly_word_class class)
{
    for (uint32_t i = 0; i < count; i++) {
        if (links[i].word == find(other) && links[i].class == class)
            return true;
    }
    return false;
}

static void words_have_opposites(void)
{
    static const struct {
        const char *word, *opposite;
        gly_word_class class;
        bool direct, opposed;
    } rows[] = {
        {"accept", "reject", GLY_VERB, true, true},
        {"rise", "fall", GLY_VERB, true, true},
        {"increase", "decrease", GLY_VERB, true, true},
        {"open", "close", GLY_VERB, true, true},
        {"win", "lose", GLY_VERB, true, true},
        {"victory", "defeat", GLY_NOUN, true, true},
        {"constructive", "destructive", GLY_ADJECTIVE, true, true},
        {"constructive", "unconstructive", GLY_ADJECTIVE, false, true},
        {"wet", "arid", GLY_ADJECTIVE, false, true},
        {"guilty", "innocent", GLY_ADJECTIVE, true, true},
        {"up", "down", GLY_ADVERB, true, true},
        {"accept", "deny", GLY_VERB, false, false},
        {"valuable", "invaluable", GLY_ADJECTIVE, false, false},
        {"able", "disable", GLY_ADJECTIVE, false, false},
        {"large", "happy", GLY_ADJECTIVE, false, false},
        {"say", "say", GLY_VERB, false, false},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_word_link links[16];
        gly_word word = find(rows[i].word), other = find(rows[i].opposite);
        gly_word_class class = rows[i].class;
        REQUIRE(rows[i].opposite, word != GLY_NONE && other != GLY_NONE);
        uint32_t count = gly_wordnet_antonyms(links, 16, word, class);
        REQUIRE(rows[i].word, count <= 16);
        CHECK(rows[i].opposite,
              holds(links, count, rows[i].opposite, class) == rows[i].direct);
        CHECK(rows[i].word,
              gly_wordnet_opposed(word, other, class) == rows[i].opposed);
        CHECK("opposites are mutual",
              gly_wordnet_opposed(other, word, class) == rows[i].opposed);
    }
    CHECK("no word has no opposite",
          !gly_wordnet_opposed(GLY_NONE, GLY_NONE, GLY_VERB));
}

static void words_are_related(void)
{
    static const struct {
        const char *word;
        gly_word_class class;
        const char *other;
        gly_word_class other_class;
    } rows[] = {
        {"announce", GLY_VERB, "announcement", GLY_NOUN},
        {"announcement", GLY_NOUN, "announce", GLY_VERB},
        {"deny", GLY_VERB, "denial", GLY_NOUN},
        {"negotiate", GLY_VERB, "negotiator", GLY_NOUN},
        {"russian", GLY_ADJECTIVE, "russia", GLY_NOUN},
        {"russia", GLY_NOUN, "russian", GLY_ADJECTIVE},
        {"quickly", GLY_ADVERB, "quick", GLY_ADJECTIVE},
        {"govern", GLY_VERB, "government", GLY_NOUN},
    };
    gly_word_link links[64];
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        uint32_t count =
            gly_wordnet_related(links, 64, find(rows[i].word), rows[i].class);
        REQUIRE(rows[i].word, count <= 64);
        CHECK(rows[i].word,
              holds(links, count, rows[i].other, rows[i].other_class));
    }
    uint32_t all = gly_wordnet_related(links, 64, find("announce"), GLY_VERB);
    CHECK("a small room still counts all",
          all > 1 &&
              gly_wordnet_related(links, 1, find("announce"), GLY_VERB) == all);
    CHECK("no word is related to none",
          gly_wordnet_related(links, 64, GLY_NONE, GLY_VERB) == 0);
}

/* Whether `forms`, divided by spaces, are among those of `word`; one with a
 * `-` before it must not be. */
static bool inflects(const char *word, gly_word_class class, const char *forms)
{
    gly_arena arena = test_arena();
    gly_forms made;
    bool right = gly_inflect(&made, &arena, gly_text_of(word), class) == GLY_OK;
    gly_text rest = gly_text_of(forms);
    while (right && rest.size > 0) {
        uint32_t end = gly_text_find(rest, gly_text_of(" "), 0);
        uint32_t size = end == GLY_NONE ? rest.size : end;
        gly_text form = {rest.data, size};
        bool wanted = form.data[0] != '-';
        if (!wanted)
            form = (gly_text){form.data + 1, form.size - 1};
        bool found = false;
        for (uint32_t i = 0; i < made.count; i++)
            found = found || gly_text_equal(made.items[i], form);
        right = found == wanted;
        uint32_t taken = end == GLY_NONE ? size : size + 1;
        rest = (gly_text){rest.data + taken, rest.size - taken};
    }
    gly_arena_release(&arena);
    return right;
}

static void words_inflect(void)
{
    static const struct {
        const char *word, *forms;
        gly_word_class class;
    } rows[] = {
        {"say", "says said saying -say", GLY_VERB},
        {"deny", "denies denied denying -denys", GLY_VERB},
        {"urge", "urges urged urging -urgeed -urgeing", GLY_VERB},
        {"plan", "plans planned planning -planed -planing", GLY_VERB},
        {"blog", "blogs blogged blogging", GLY_VERB},
        {"tweet", "tweets tweeted tweeting -tweetted", GLY_VERB},
        {"lie", "lies lied lying lay lain", GLY_VERB},
        {"echo", "echoes echoed echoing", GLY_VERB},
        {"agree", "agrees agreed agreeing -agreing", GLY_VERB},
        {"focus", "focuses focused focusing", GLY_VERB},
        {"signal", "signaled signalled", GLY_VERB},
        {"be", "is are was were been being am", GLY_VERB},
        {"go", "goes went gone going", GLY_VERB},
        {"rebut", "rebuts rebutted rebutting", GLY_VERB},
        {"play", "plays played playing -plaied", GLY_VERB},
        {"analyst", "analysts", GLY_NOUN},
        {"agency", "agencies -agencys", GLY_NOUN},
        {"spokesman", "spokesmen", GLY_NOUN},
        {"church", "churches", GLY_NOUN},
        {"wife", "wives", GLY_NOUN},
        {"hero", "heroes", GLY_NOUN},
        {"boss", "bosses", GLY_NOUN},
        {"big", "bigger biggest -biger", GLY_ADJECTIVE},
        {"large", "larger largest", GLY_ADJECTIVE},
        {"happy", "happier happiest", GLY_ADJECTIVE},
        {"good", "better best", GLY_ADJECTIVE},
        {"constructive", "-constructiver", GLY_ADJECTIVE},
        {"often", "-oftens", GLY_ADVERB},
        {"3", "-3s", GLY_NOUN},
        {"", "-s", GLY_NOUN},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        CHECK(rows[i].word,
              inflects(rows[i].word, rows[i].class, rows[i].forms));
}

CU_TestInfo wordnet_tests[] = {
    {"every word is found by its text", every_word_is_found_by_its_text},
    {"words have classes", words_have_classes},
    {"a text longer than any word is none",
     a_text_longer_than_any_word_is_none},
    {"forms have lemmas", forms_have_lemmas},
    {"senses lie in files", senses_lie_in_files},
    {"senses are counted", senses_are_counted},
    {"words have opposites", words_have_opposites},
    {"words are related", words_are_related},
    {"words inflect", words_inflect},
    CU_TEST_INFO_NULL,
};
