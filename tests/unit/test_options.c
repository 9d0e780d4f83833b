#include <string.h>

#include "cli/options.h"
#include "support/expect.h"

enum { MOST_WORDS = 6 };

/* Read up to MOST_WORDS words; NULL ends them early. */
static gly_status read(gly_settings *out, gly_arena *arena,
                       const char *const *words, gly_usage_error *error)
{
    uint32_t count = 0;
    while (count < MOST_WORDS && words[count] != NULL)
        count++;
    return gly_options_read(out, arena, (gly_arguments){words, count}, error);
}

static bool is(gly_text text, const char *expected)
{
    return gly_text_equal(text, gly_text_of(expected));
}

static void reads_values_however_they_are_joined(void)
{
    static const struct {
        const char *why;
        const char *words[MOST_WORDS];
    } rows[] = {
        {"two words", {"--level", "error", "a.md"}},
        {"one word", {"--level=error", "a.md"}},
        {"a letter and a word", {"-l", "error", "a.md"}},
        {"a letter and its value", {"-lerror", "a.md"}},
        {"letters, the last with a value", {"-qlerror", "a.md"}},
        {"behind the draft", {"a.md", "--level", "error"}},
        {"before the command", {"-l", "error", "check", "a.md"}},
        {"the last one counts", {"-lwarning", "-lerror", "a.md"}},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_arena arena = test_arena();
        gly_settings wanted;
        gly_usage_error error;
        CHECK(rows[i].why,
              read(&wanted, &arena, rows[i].words, &error) == GLY_OK);
        CHECK(rows[i].why, wanted.level == GALLEY_ERROR);
        CHECK(rows[i].why, wanted.command == GLY_COMMAND_CHECK);
        CHECK(rows[i].why, wanted.operands.count == 1);
        gly_arena_release(&arena);
    }
}

static void knows_a_command_from_a_draft(void)
{
    static const struct {
        const char *why;
        const char *words[MOST_WORDS];
        gly_command_id command;
        uint32_t operands;
    } rows[] = {
        {"no command is check", {"a.md"}, GLY_COMMAND_CHECK, 1},
        {"a command is no draft", {"claims", "a.md"}, GLY_COMMAND_CLAIMS, 1},
        {"only the first word is one",
         {"explain", "test"},
         GLY_COMMAND_EXPLAIN,
         1},
        {"a draft before it makes it a draft",
         {"a.md", "claims"},
         GLY_COMMAND_CHECK,
         2},
        {"behind -- nothing is a command",
         {"--", "claims"},
         GLY_COMMAND_CHECK,
         1},
        {"behind -- nothing is an option",
         {"--", "--level"},
         GLY_COMMAND_CHECK,
         1},
        {"- is a draft", {"parse", "-"}, GLY_COMMAND_PARSE, 1},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_arena arena = test_arena();
        gly_settings wanted;
        gly_usage_error error;
        REQUIRE(rows[i].why,
                read(&wanted, &arena, rows[i].words, &error) == GLY_OK);
        CHECK(rows[i].why, wanted.command == rows[i].command);
        CHECK(rows[i].why, wanted.operands.count == rows[i].operands);
        gly_arena_release(&arena);
    }
}

static void says_what_is_wrong_and_what_to_do(void)
{
    static const struct {
        const char *why;
        const char *words[MOST_WORDS];
        const char *message, *hint;
    } rows[] = {
        {"an unknown option is named as it was written",
         {"--colour=never"},
         "there is no option --colour",
         "did you mean --color?"},
        {"what is like nothing gets no guess",
         {"--zzzzzzzz"},
         "there is no option --zzzzzzzz",
         ""},
        {"a value out of a list",
         {"--input", "word"},
         "--input cannot be “word”",
         "give auto, plain, markdown, html, docx or odt"},
        {"a value that is not there",
         {"a.md", "-f"},
         "--format needs a value",
         "write --format FMT[=FILE]"},
        {"a value that is too much",
         {"--help=all"},
         "--help takes no value",
         "write --help alone"},
        {"a size that is none",
         {"--max-size=8G"},
         "--max-size cannot be “8G”",
         "give bytes, or 500K or 20M; at most 256M"},
        {"an option of another command",
         {"rules", "-lerror"},
         "galley rules takes no --level",
         "galley help rules shows what it takes"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_arena arena = test_arena();
        gly_settings wanted;
        gly_usage_error error;
        CHECK(rows[i].why,
              read(&wanted, &arena, rows[i].words, &error) == GLY_INVALID);
        CHECK(rows[i].why, is(error.message, rows[i].message));
        CHECK(rows[i].why, is(error.hint, rows[i].hint));
        gly_arena_release(&arena);
    }
}

static void reads_sizes(void)
{
    static const struct {
        const char *value;
        size_t bytes;
    } rows[] = {
        {"1", 1},
        {"500K", 500 * 1024},
        {"2k", 2048},
        {"20M", 20 * 1024 * 1024},
        {"256m", 256 * 1024 * 1024},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const char *words[] = {"--max-size", rows[i].value, NULL};
        gly_arena arena = test_arena();
        gly_settings wanted;
        gly_usage_error error;
        REQUIRE(rows[i].value, read(&wanted, &arena, words, &error) == GLY_OK);
        CHECK(rows[i].value, wanted.max_size == rows[i].bytes);
        gly_arena_release(&arena);
    }
}

static void divides_a_format_from_its_file(void)
{
    const char *words[] = {"-fjsonl=a=b.out", "-f", "text", NULL};
    gly_arena arena = test_arena();
    gly_settings wanted;
    gly_usage_error error;
    REQUIRE("two formats are read",
            read(&wanted, &arena, words, &error) == GLY_OK);
    REQUIRE("both are kept", wanted.formats.count == 2);
    const gly_format_request *first = gly_list_at(&wanted.formats, 0);
    const gly_format_request *second = gly_list_at(&wanted.formats, 1);
    CHECK("the first = divides", strcmp(first->format, "jsonl") == 0);
    CHECK("a later one is the file's", strcmp(first->path, "a=b.out") == 0);
    CHECK("a format alone is whole", strcmp(second->format, "text") == 0);
    CHECK("and has no file", second->path == NULL);
    gly_arena_release(&arena);
}

static void the_table_is_sound(void)
{
    for (uint32_t i = 0; i < gly_option_count(); i++) {
        const gly_option *one = gly_option_at(i);
        CHECK("an option is explained", one->about[0] != '\0');
        CHECK("choices need a value",
              one->choices == NULL || one->value != NULL);
        CHECK("there is a bit for it", i < 32);
        for (uint32_t j = 0; j < i; j++) {
            const gly_option *other = gly_option_at(j);
            CHECK("a name stands once", strcmp(one->name, other->name) != 0);
            CHECK("a letter stands once",
                  one->letter == 0 || one->letter != other->letter);
        }
    }
    for (uint32_t i = 0; i < GLY_COMMAND_COUNT; i++) {
        const gly_command *one = gly_command_at((gly_command_id)i);
        CHECK("a command is found by its name",
              gly_command_named(one->name) == (gly_command_id)i);
    }
}

static gly_status read_many(gly_arena *arena, void *context)
{
    static const char *const words[] = {"-fjsonl=a", "-rhouse", "--max-size=1M",
                                        "a.md", NULL};
    gly_settings wanted;
    gly_usage_error error;
    (void)context;
    return read(&wanted, arena, words, &error);
}

static void bears_the_lack_of_memory(void)
{
    check_out_of_memory("reading a command line", read_many, NULL);
}

CU_TestInfo options_tests[] = {
    {"reads values however they are joined",
     reads_values_however_they_are_joined},
    {"knows a command from a draft", knows_a_command_from_a_draft},
    {"says what is wrong and what to do", says_what_is_wrong_and_what_to_do},
    {"reads sizes", reads_sizes},
    {"divides a format from its file", divides_a_format_from_its_file},
    {"the table is sound", the_table_is_sound},
    {"bears the lack of memory", bears_the_lack_of_memory},
    CU_TEST_INFO_NULL,
};
