#include <string.h>

#include "report/escape.h"
#include "support/expect.h"

enum { PAPER = 256 };

typedef struct {
    char bytes[PAPER];
    size_t size;
} paper;

static gly_status write_down(void *context, const char *bytes, size_t size)
{
    paper *on = context;
    if (size > PAPER - on->size)
        return GLY_IO;
    memcpy(on->bytes + on->size, bytes, size);
    on->size += size;
    return GLY_OK;
}

typedef struct {
    const char *why, *text;
    uint32_t size; /* 0: up to the NUL */
    const char *expected;
} row;

/* Write each row's text by `escape` and look at what comes of it. */
static void try_rows(const row *rows, uint32_t count,
                     void (*escape)(gly_output *output, gly_text text))
{
    for (uint32_t i = 0; i < count; i++) {
        gly_text text = gly_text_of(rows[i].text);
        if (rows[i].size > 0)
            text.size = rows[i].size;
        paper on = {.size = 0};
        gly_output output;
        gly_output_init(&output, write_down, &on);
        escape(&output, text);
        CHECK(rows[i].why, gly_output_flush(&output) == GLY_OK);
        CHECK(rows[i].why,
              gly_text_equal((gly_text){on.bytes, (uint32_t)on.size},
                             gly_text_of(rows[i].expected)));
    }
}

static void xml_gives_back_what_it_can_hold(void)
{
    static const row rows[] = {
        {"plain words", "Ms. Adler “left”", 0, "Ms. Adler “left”"},
        {"nothing", "", 0, ""},
        {"signs of XML", "a<b>&\"c'", 0, "a&lt;b&gt;&amp;&quot;c'"},
        {"blanks that a reader would change", "a\tb\nc\rd", 0,
         "a&#9;b&#10;c&#13;d"},
        {"control characters", "a\x01\x1F\x7F", 0,
         "a\xEF\xBF\xBD\xEF\xBF\xBD\x7F"},
        {"a NUL", "a\0b", 3,
         "a\xEF\xBF\xBD"
         "b"},
        {"what is no character", "\xEF\xBF\xBE\xEF\xBF\xBF", 0,
         "\xEF\xBF\xBD\xEF\xBF\xBD"},
        {"four bytes", "\xF0\x9F\x97\x9E", 0, "\xF0\x9F\x97\x9E"},
    };
    try_rows(rows, COUNT_OF(rows), gly_escape_xml);
}

static void commands_keep_to_their_line(void)
{
    static const row messages[] = {
        {"a percent sign", "5% of %0A", 0, "5%25 of %250A"},
        {"line ends", "a\r\nb", 0, "a%0D%0Ab"},
        {"a colon and a comma may stand", "a: b, c", 0, "a: b, c"},
        {"a NUL", "\0%", 2, "%25"},
    };
    static const row properties[] = {
        {"a colon and a comma may not", "a:b,c%\n", 0, "a%3Ab%2Cc%25%0A"},
    };
    paper on = {.size = 0};
    gly_output output;
    gly_output_init(&output, write_down, &on);
    gly_escape_command(&output, (gly_text){messages[3].text, 2});
    gly_output_flush(&output);
    CHECK("a NUL stays", on.size == 4 && memcmp(on.bytes, "\0%25", 4) == 0);
    try_rows(messages, 3, gly_escape_command);
    try_rows(properties, 1, gly_escape_property);
}

static void paths_become_uris(void)
{
    static const row rows[] = {
        {"a path", "drafts/pier-2_b.md", 0, "drafts/pier-2_b.md"},
        {"a blank and a percent sign", "a b%20.md", 0, "a%20b%2520.md"},
        {"a colon is no scheme", "http:x", 0, "http%3Ax"},
        {"letters of two bytes", "caf\xC3\xA9", 0, "caf%C3%A9"},
        {"an absolute path", "/tmp/a?#", 0, "file:///tmp/a%3F%23"},
        {"a NUL", "a\0", 2, "a%00"},
    };
    try_rows(rows, COUNT_OF(rows), gly_escape_uri);
}

static void cells_are_no_markdown(void)
{
    static const row rows[] = {
        {"words", "Costs rose “by half”", 0, "Costs rose “by half”"},
        {"a bar ends a cell", "a|b", 0, "a\\|b"},
        {"a tag", "<img>", 0, "&lt;img>"},
        {"a link, and somebody called", "[a](b) @c #1", 0,
         "\\[a\\](b) \\@c \\#1"},
        {"line ends and a NUL", "a\r\nb\0c", 6, "a  b c"},
    };
    try_rows(rows, COUNT_OF(rows), gly_escape_cell);
}

CU_TestInfo escape_tests[] = {
    {"XML gives back what it can hold", xml_gives_back_what_it_can_hold},
    {"commands keep to their line", commands_keep_to_their_line},
    {"paths become URIs", paths_become_uris},
    {"cells are no Markdown", cells_are_no_markdown},
    CU_TEST_INFO_NULL,
};
