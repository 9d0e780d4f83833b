#include <string.h>

#include "lexicon/lexicon.h"
#include "lexicon/shipped.h"
#include "support/expect.h"

enum { MOST_WORDS = 16 };

/* A lexicon with what went wrong while it was loaded. */
typedef struct {
    gly_arena arena;
    gly_problems problems;
    gly_lexicon *lexicon;
    gly_status status; /* of the last load */
} desk;

static void open_desk(desk *made)
{
    made->arena = test_arena();
    gly_problems_init(&made->problems, &made->arena);
    made->lexicon = gly_lexicon_build(&made->arena);
    REQUIRE("there is memory", made->lexicon != NULL);
}

static void load(desk *made, const char *path, const char *yaml)
{
    made->status = gly_lexicon_load(made->lexicon, gly_text_of(path),
                                    gly_text_of(yaml), &made->problems);
}

/* The folded words of `sentence`, divided by spaces. */
static uint32_t symbols_of(gly_symbol *out, const desk *made,
                           const char *sentence)
{
    gly_text rest = gly_text_of(sentence);
    uint32_t count = 0;
    while (rest.size > 0 && count < MOST_WORDS) {
        uint32_t end = gly_text_find(rest, gly_text_of(" "), 0);
        uint32_t size = end == GLY_NONE ? rest.size : end;
        out[count++] = gly_symbols_find(gly_lexicon_symbols(made->lexicon),
                                        (gly_text){rest.data, size});
        uint32_t taken = end == GLY_NONE ? size : size + 1;
        rest = (gly_text){rest.data + taken, rest.size - taken};
    }
    return count;
}

/* Whether `list` finds at the head of `words` an entry of `count` words in
 * `class` (NULL and 0: none). */
static bool finds(const desk *made, const char *list, const char *words,
                  const gly_entry expected)
{
    gly_symbol symbols[MOST_WORDS];
    uint32_t count = symbols_of(symbols, made, words);
    gly_list_id id = gly_lexicon_list(made->lexicon, list);
    gly_entry found = gly_lexicon_find(made->lexicon, id, symbols, count);
    return found.count == expected.count && found.class == expected.class;
}

typedef struct {
    const char *why, *list, *words;
    uint32_t count;
    const char *class;
} look_up;

static void check_look_ups(const desk *made, const look_up *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        gly_symbol class = 0;
        if (rows[i].class != NULL)
            class = gly_lexicon_symbol(made->lexicon, rows[i].class);
        CHECK(rows[i].why, finds(made, rows[i].list, rows[i].words,
                                 (gly_entry){rows[i].count, class}));
    }
}

static const char saying[] = "lexicon: saying\n"
                             "about: verbs of a test\n"
                             "match: verb\n"
                             "classes:\n"
                             "  neutral: [say, point out, e-mail, go on]\n"
                             "  denial: [deny, take issue, \"don't buy\"]\n";

static void matches_entries_by_their_forms(void)
{
    static const look_up rows[] = {
        {"an entry as it stands", "saying", "say so", 1, "neutral"},
        {"an irregular form", "saying", "said Ms. Orlova", 1, "neutral"},
        {"a form with -ing", "saying", "saying that", 1, "neutral"},
        {"a form with -ies", "saying", "denies it", 1, "denial"},
        {"a phrasal verb inflects at its head", "saying", "pointed out that", 2,
         "neutral"},
        {"an irregular phrasal verb", "saying", "took issue with", 2, "denial"},
        {"and one that changes twice", "saying", "went on to", 2, "neutral"},
        {"a head alone is no entry", "saying", "pointed at", 0, NULL},
        {"a hyphen stays in its word", "saying", "e-mailed reporters", 1,
         "neutral"},
        {"or is a token of its own", "saying", "e - mail", 3, "neutral"},
        {"a clitic stays in its word", "saying", "don't buy it", 2, "denial"},
        {"or is a token of its own", "saying", "do n't buy it", 3, "denial"},
        {"what is in no list", "saying", "walked out", 0, NULL},
        {"no words at all", "saying", "", 0, NULL},
        {"a list that is not there", "shouting", "say so", 0, NULL},
    };
    desk made;
    open_desk(&made);
    load(&made, "saying.yml", saying);
    REQUIRE("the list loads", made.status == GLY_OK);
    check_look_ups(&made, rows, COUNT_OF(rows));
    gly_arena_release(&made.arena);
}

static void matches_by_the_class_that_the_list_names(void)
{
    static const look_up rows[] = {
        {"a form list takes the entry only", "a-form", "posts", 0, NULL},
        {"and folds its capitals", "a-form", "mr. Roe", 1, "title"},
        {"a noun list takes the plural", "a-noun", "posts by", 1, "text"},
        {"of the last word", "a-noun", "press releases", 2, "text"},
        {"but not the past", "a-noun", "posted by", 0, NULL},
        {"a mark moves the head", "a-noun", "sources close to the talks", 3,
         "source"},
        {"the longer entry wins", "a-noun", "source close to the talks", 3,
         "source"},
        {"the shorter one where the longer breaks off", "a-noun",
         "source close by", 1, "source"},
        {"an adjective list compares", "an-adjective", "bigger than", 1,
         "size"},
        {"irregularly too", "an-adjective", "worst of all", 1, "worth"},
        {"lemma takes what WordNet knows: a noun", "a-lemma", "posts", 1, "x"},
        {"and a verb", "a-lemma", "posted", 1, "x"},
        {"and an adjective", "a-lemma", "harshest", 1, "x"},
        {"lemma takes both of a word WordNet lacks", "a-lemma", "retweeted", 1,
         "x"},
    };
    desk made;
    open_desk(&made);
    load(&made, "f.yml",
         "lexicon: a-form\nclasses:\n  title: [Mr., post]\n  hint: [ally]\n");
    load(&made, "n.yml",
         "lexicon: a-noun\nmatch: noun\nclasses:\n"
         "  text: [post, press release]\n"
         "  source: [source, \"source~ close to\"]\n");
    load(&made, "a.yml",
         "lexicon: an-adjective\nmatch: adjective\nclasses:\n"
         "  size: [big]\n  worth: [bad]\n");
    load(&made, "l.yml",
         "lexicon: a-lemma\nmatch: lemma\nclasses:\n"
         "  x: [post, harsh, retweet]\n");
    CHECK("nothing is wrong", made.problems.items.count == 0);
    check_look_ups(&made, rows, COUNT_OF(rows));
    gly_arena_release(&made.arena);
}

static void a_later_file_adds_and_overrules(void)
{
    static const look_up rows[] = {
        {"the first file's words stay", "saying", "said so", 1, "neutral"},
        {"new ones are added", "saying", "scoffed at", 1, "denial"},
        {"an old one moves to its new class", "saying", "deny it", 1, "claim"},
        {"with its forms", "saying", "denied it", 1, "claim"},
        {"its match is its own", "saying", "per aides", 1, "neutral"},
    };
    desk made;
    open_desk(&made);
    load(&made, "saying.yml", saying);
    load(&made, "house.yml",
         "lexicon: saying\nmatch: verb\nclasses:\n"
         "  claim: [deny]\n  denial: [scoff]\n");
    load(&made, "more.yml",
         "lexicon: saying\nclasses:\n  neutral: [per, reply]\n");
    CHECK("nothing is wrong", made.problems.items.count == 0);
    check_look_ups(&made, rows, COUNT_OF(rows));
    CHECK("a form list does not inflect",
          finds(&made, "saying", "replied", (gly_entry){0, 0}));
    gly_arena_release(&made.arena);
}

static void an_entry_that_is_written_beats_a_form(void)
{
    desk made;
    open_desk(&made);
    load(&made, "x.yml",
         "lexicon: x\nmatch: verb\nclasses:\n  rest: [lie]\n  put: [lay]\n");
    const look_up rows[] = {
        {"lay is an entry, though lie has it as a form", "x", "lay down", 1,
         "put"},
        {"lied is a form of one only", "x", "lied about", 1, "rest"},
        {"lain too", "x", "lain there", 1, "rest"},
    };
    CHECK("a form that is an entry too is no mistake", made.status == GLY_OK);
    check_look_ups(&made, rows, COUNT_OF(rows));
    gly_arena_release(&made.arena);
}

/* Load every lexicon that ships. */
static void load_shipped(desk *made)
{
    uint32_t count;
    const gly_shipped_file *files = gly_shipped_files(&count);
    for (uint32_t i = 0; i < count; i++) {
        if (!gly_shipped_is_lexicon(&files[i]))
            continue;
        gly_status status = gly_lexicon_load(made->lexicon, files[i].path,
                                             files[i].text, &made->problems);
        CHECK(files[i].path.data, status == GLY_OK);
    }
}

static const look_up news[] = {
    {"“…,” Ms. Orlova said.", "reporting-verb", "said", 1, "neutral"},
    {"He pointed out that it rained.", "reporting-verb", "pointed out that", 2,
     "neutral"},
    {"The firm denies it.", "reporting-verb", "denies it", 1, "denial"},
    {"She has vowed to stay.", "reporting-verb", "vowed to", 1, "promise"},
    {"He tweeted.", "reporting-verb", "tweeted", 1, "written"},
    {"They pushed back.", "reporting-verb", "pushed back", 2, "answer"},
    {"They called for talks.", "reporting-verb", "called for talks", 2,
     "request"},
    {"They called it off.", "reporting-verb", "called it", 1, "description"},
    {"in a press release", "reporting-noun", "press releases", 2, "statement"},
    {"the allegations", "reporting-noun", "allegations", 1, "allegation"},
    {"Analysts say …", "vague-source", "analysts say", 1, "expert"},
    {"People familiar with the matter said …", "vague-source",
     "people familiar with the matter said", 5, "source"},
    {"Kremlin officials said …", "vague-source", "kremlin officials", 2,
     "official"},
    {"Critics call it a stunt.", "vague-source", "critics", 1, "critic"},
    {"according to Russian state media", "vague-source", "russian state media",
     3, "media"},
    {"Mr. Dorn", "honorific", "mr. dorn", 1, "male"},
    {"Lt. Gen. Ida Voss", "honorific", "lt. gen. ida", 2, "none"},
    {"Dame Ida", "honorific", "dame ida", 1, "female"},
    {"vice presidents", "role-noun", "vice presidents", 2, "office"},
    {"spokeswomen", "role-noun", "spokeswomen", 1, "voice"},
    {"attorneys general", "role-noun", "attorneys general", 2, "office"},
    {"the secretaries of state", "role-noun", "secretaries of state", 3,
     "office"},
    {"a vice-president, split", "role-noun", "vice - president", 3, "office"},
    {"she herself", "pronoun", "herself", 1, "female"},
    {"rather unconstructive", "degree-adverb", "rather", 1, "hedge"},
    {"fully committed", "degree-adverb", "fully", 1, "intensifier"},
    {"Pieter van der Berg", "name-particle", "van der berg", 2, "particle"},
    {"Ray Dorn Jr.", "name-suffix", "jr.", 1, "generation"},
    {"the Kremlin", "demonym", "kremlin", 1, "russia"},
    {"Moscow", "demonym", "moscow", 1, "russia"},
    {"Washington", "demonym", "washington", 1, "united-states"},
    {"South Koreans", "demonym", "south koreans", 2, "south-korea"},
    {"Kirill", "given-name", "kirill", 1, "male"},
    {"Svetlana", "given-name", "svetlana", 1, "female"},
    {"Jordan", "given-name", "jordan", 1, "either"},
    {"Tuesday", "common-capital", "tuesday", 1, "weekday"},
    {"of", "stop-word", "of", 1, "preposition"},
    {"n't", "stop-word", "n't", 1, "negation"},
    {"town councils", "body-noun", "town councils", 2, "government"},
    {"a harbor is no body", "body-noun", "harbor", 0, NULL},
    {"to walk reports nothing", "reporting-verb", "walked", 0, NULL},
    {"a table is no vague source", "vague-source", "tables", 0, NULL},
};
static void the_shipped_lists_know_news(void)
{
    desk made;
    open_desk(&made);
    made.lexicon = gly_lexicon_build_shipped(&made.arena);
    REQUIRE("there is memory", made.lexicon != NULL);
    check_look_ups(&made, news, COUNT_OF(news));
    gly_arena_release(&made.arena);
}

/* How many words of `a` the list `name` holds in another way than in `b`, or 1
 * where one of them has no such list. */
static uint32_t differences(const gly_lexicon *a, const gly_lexicon *b,
                            const char *name)
{
    gly_list_id one = gly_lexicon_list(a, name),
                two = gly_lexicon_list(b, name);
    uint32_t count = one == GLY_NONE || two == GLY_NONE;
    for (gly_symbol word = 0; word < gly_symbols_end(gly_lexicon_symbols(a));
         word++) {
        gly_entry in_a = gly_lexicon_find(a, one, &word, 1);
        gly_entry in_b = gly_lexicon_find(b, two, &word, 1);
        count += in_a.class != in_b.class;
    }
    return count;
}

/* Every third list that ships is the same in both; a file has the name of its
 * list. */
static void check_same_lists(const gly_lexicon *a, const gly_lexicon *b)
{
    uint32_t count;
    const gly_shipped_file *files = gly_shipped_files(&count);
    gly_text folder = gly_text_of("rules/lexicon/");
    for (uint32_t i = 0; i < count; i += 3) {
        char name[64] = "";
        gly_text path = files[i].path;
        uint32_t size = path.size - (uint32_t)sizeof ".yml" + 1 - folder.size;
        if (!gly_shipped_is_lexicon(&files[i]) || size >= sizeof name)
            continue;
        memcpy(name, path.data + folder.size, size);
        CHECK(name, differences(a, b, name) == 0);
    }
}

static void the_image_is_what_the_files_say(void)
{
    desk made;
    open_desk(&made);
    load_shipped(&made);
    CHECK("no file has a mistake", made.problems.items.count == 0);
    gly_lexicon *image = gly_lexicon_build_shipped(&made.arena);
    REQUIRE("there is memory", image != NULL);
    const gly_symbols *ours = gly_lexicon_symbols(image);
    const gly_symbols *theirs = gly_lexicon_symbols(made.lexicon);
    REQUIRE("both know the same number of words",
            gly_symbols_end(ours) == gly_symbols_end(theirs));
    uint32_t wrong = 0;
    for (gly_symbol i = 1; i < gly_symbols_end(ours); i++) {
        wrong += !gly_text_equal(gly_symbols_text(ours, i),
                                 gly_symbols_text(theirs, i));
        wrong += gly_symbols_find(ours, gly_symbols_text(theirs, i)) != i;
    }
    CHECK("the same words", wrong == 0);
    check_same_lists(image, made.lexicon);

    made.lexicon = image;
    load(&made, "house.yml",
         "lexicon: reporting-verb\nmatch: verb\nclasses:\n"
         "  denial: [say, zigzag]\n");
    CHECK("a newsroom's list goes on top", made.status == GLY_OK);
    gly_symbol denial = gly_lexicon_symbol(image, "denial");
    CHECK("with new words",
          finds(&made, "reporting-verb", "zigzagged", (gly_entry){1, denial}));
    CHECK("and old ones in a new class",
          finds(&made, "reporting-verb", "said", (gly_entry){1, denial}));
    gly_arena_release(&made.arena);
}

/* The shipped lists, and a newsroom's on top, for which they are copied. */
static gly_status build_image(gly_arena *arena, void *context)
{
    gly_problems problems;
    gly_problems_init(&problems, arena);
    gly_lexicon *image = gly_lexicon_build_shipped(arena);
    return image == NULL ? GLY_NO_MEMORY
                         : gly_lexicon_load(image, gly_text_of("house.yml"),
                                            gly_text_of(context), &problems);
}

static void the_image_survives_without_memory(void)
{
    static char house[] = "lexicon: reporting-verb\nclasses:\n"
                          "  denial: [zigzag]\n";
    check_out_of_memory("the shipped lists", build_image, house);
}

CU_TestInfo lexicon_tests[] = {
    {"matches entries by their forms", matches_entries_by_their_forms},
    {"matches by the class that the list names",
     matches_by_the_class_that_the_list_names},
    {"a later file adds and overrules", a_later_file_adds_and_overrules},
    {"an entry that is written beats a form",
     an_entry_that_is_written_beats_a_form},
    {"the shipped lists know news", the_shipped_lists_know_news},
    {"the image is what the files say", the_image_is_what_the_files_say},
    {"the image survives without memory", the_image_survives_without_memory},
    CU_TEST_INFO_NULL,
};
