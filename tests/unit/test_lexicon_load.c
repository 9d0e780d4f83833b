#include "lexicon/lexicon.h"
#include "support/expect.h"

/* A lexicon with what went wrong while it was loaded. */
typedef struct {
    gly_arena arena;
    gly_problems problems;
    gly_status status;
} desk;

static void load(desk *made, const char *yaml)
{
    made->arena = test_arena();
    gly_problems_init(&made->problems, &made->arena);
    gly_lexicon *lexicon = gly_lexicon_build(&made->arena);
    REQUIRE("there is memory", lexicon != NULL);
    made->status = gly_lexicon_load(lexicon, gly_text_of("house.yml"),
                                    gly_text_of(yaml), &made->problems);
}

static const struct {
    const char *why, *yaml;
    uint32_t line, column;
    const char *message, *hint;
} mistakes[] = {
    {"an empty file", "", 0, 0, "the file is empty", ""},
    {"a list at the top", "- say\n- tell\n", 1, 1,
     "a lexicon is a map with the keys `lexicon` and `classes`", ""},
    {"an unknown key", "lexicon: x\nmacth: form\nclasses: {a: [b]}\n", 2, 1,
     "a lexicon has no key `macth`", "did you mean `match`?"},
    {"a key like no other", "lexicon: x\nfoo: 1\nclasses: {a: [b]}\n", 2, 1,
     "a lexicon has no key `foo`", ""},
    {"no name", "classes: {a: [b]}\n", 1, 1, "the key `lexicon` is missing",
     ""},
    {"no classes", "lexicon: x\n", 1, 1, "the key `classes` is missing", ""},
    {"a name with a space", "lexicon: my words\nclasses: {a: [b]}\n", 1, 10,
     "a lexicon has a name of small letters, digits and hyphens, not "
     "`my words`",
     ""},
    {"a name that is a list", "lexicon: [x]\nclasses: {a: [b]}\n", 1, 10,
     "a lexicon has a name of small letters, digits and hyphens, not a list",
     ""},
    {"an unknown way to match", "lexicon: x\nmatch: lema\nclasses: {a: [b]}\n",
     2, 8, "`match` is form, lemma, verb, noun or adjective, not `lema`",
     "did you mean `lemma`?"},
    {"a list of ways to match",
     "lexicon: x\nmatch: [form]\nclasses: {a: [b]}\n", 2, 8,
     "`match` is one word", ""},
    {"an about that is no text",
     "lexicon: x\nabout: {a: b}\nclasses: {a: [b]}\n", 2, 8,
     "`about` is a text", ""},
    {"classes that are a list", "lexicon: x\nclasses: [say, tell]\n", 2, 10,
     "`classes` is a map of class names to lists", ""},
    {"classes without any", "lexicon: x\nclasses: {}\n", 2, 10,
     "`classes` is a map of class names to lists", ""},
    {"a class with capitals", "lexicon: x\nclasses:\n  Denial: [deny]\n", 3, 3,
     "a class has a name of small letters, digits and hyphens, not "
     "`Denial`",
     ""},
    {"a class with one word instead of a list",
     "lexicon: x\nclasses:\n  denial: deny\n", 3, 3,
     "no list of words follows class `denial`", ""},
    {"a class without a word", "lexicon: x\nclasses:\n  denial: []\n", 3, 3,
     "no list of words follows class `denial`", ""},
    {"an entry that is a list",
     "lexicon: x\nclasses:\n  denial: [deny, [refute]]\n", 3, 18,
     "an entry is a word or phrase", ""},
    {"an empty entry", "lexicon: x\nclasses:\n  a: [b, \"\"]\n", 3, 10,
     "an entry is a word, not nothing", ""},
    {"an entry of blanks", "lexicon: x\nclasses:\n  a:\n    - \"  \"\n", 4, 7,
     "an entry is a word, not `  `", ""},
    {"an entry of too many words",
     "lexicon: x\nclasses:\n  a: [b c d e f g h i j]\n", 3, 7,
     "an entry has at most 8 words, not `b c d e f g h i j`", ""},
    {"a mark where nothing inflects",
     "lexicon: x\nclasses:\n  a: [source~ close]\n", 3, 7,
     "a `~` needs `match: verb`, `noun` or the like, in `source~ close`", ""},
    {"two marks", "lexicon: x\nmatch: noun\nclasses:\n  a: [b~ c~]\n", 4, 7,
     "only one word is the head with `~`, in `b~ c~`", ""},
    {"a word twice in a class", "lexicon: x\nclasses:\n  a: [deny, Deny]\n", 3,
     13, "`Deny` stands in this list twice, first on line 3", ""},
    {"a phrase twice in two classes",
     "lexicon: x\nclasses:\n  a: [point  out]\n  b: [point out]\n", 4, 7,
     "`point out` stands in this list twice, first on line 3", ""},
};
static void names_every_mistake_of_a_file(void)
{
    for (size_t i = 0; i < COUNT_OF(mistakes); i++) {
        desk made;
        load(&made, mistakes[i].yaml);
        CHECK(mistakes[i].why, made.status == GLY_INVALID);
        REQUIRE(mistakes[i].why, made.problems.items.count == 1);
        const gly_problem *problem = gly_list_at(&made.problems.items, 0);
        CHECK(mistakes[i].why, problem->line == mistakes[i].line);
        CHECK(mistakes[i].why, problem->column == mistakes[i].column);
        CHECK(
            mistakes[i].why,
            gly_text_equal(problem->message, gly_text_of(mistakes[i].message)));
        CHECK(mistakes[i].why,
              gly_text_equal(problem->hint, gly_text_of(mistakes[i].hint)));
        gly_arena_release(&made.arena);
    }
}

static void shows_all_mistakes_at_once(void)
{
    static const uint32_t lines[] = {2, 3, 5, 6, 6, 8};
    desk made;
    load(&made, "lexicon: x\n"
                "abuot: words\n"
                "match: vreb\n"
                "classes:\n"
                "  A: [say]\n"
                "  b: [{c: d}, \"\", tell]\n"
                "  c:\n"
                "    - tell\n");
    CHECK("the file is refused", made.status == GLY_INVALID);
    REQUIRE("each mistake is a problem",
            made.problems.items.count == COUNT_OF(lines));
    for (uint32_t i = 0; i < COUNT_OF(lines); i++) {
        const gly_problem *problem = gly_list_at(&made.problems.items, i);
        CHECK("they come in order", problem->line == lines[i]);
    }
    gly_arena_release(&made.arena);
}

static gly_status load_one(gly_arena *arena, void *context)
{
    gly_problems problems;
    gly_problems_init(&problems, arena);
    gly_lexicon *lexicon = gly_lexicon_build(arena);
    if (lexicon == NULL)
        return GLY_NO_MEMORY;
    gly_status status = gly_lexicon_load(lexicon, gly_text_of("x.yml"),
                                         gly_text_of(context), &problems);
    return status == GLY_INVALID ? GLY_OK : status;
}

static void survives_without_memory(void)
{
    static char broken[] = "lexicon: x\nmatch: vreb\nclasses:\n"
                           "  a: [say, say, Ärger]\n  B: c\n";
    static char sound[] = "lexicon: x\nmatch: verb\nclasses:\n"
                          "  a: [say, e-mail, take issue]\n";
    check_out_of_memory("a sound list", load_one, sound);
    check_out_of_memory("a broken list", load_one, broken);
}

CU_TestInfo lexicon_load_tests[] = {
    {"names every mistake of a file", names_every_mistake_of_a_file},
    {"shows all mistakes at once", shows_all_mistakes_at_once},
    {"survives without memory", survives_without_memory},
    CU_TEST_INFO_NULL,
};
