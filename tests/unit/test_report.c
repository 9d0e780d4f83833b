#include <stdio.h>
#include <string.h>

#include "document/document.h"
#include "report/excerpt.h"
#include "report/glyph.h"
#include "report/report.h"
#include "support/expect.h"

enum { PAPER = 16 * 1024 };

/* Where a test's report is written to. */
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

static bool reads(const paper *on, const char *expected)
{
    return on->size == strlen(expected) &&
           memcmp(on->bytes, expected, on->size) == 0;
}

static bool holds(const paper *on, const char *part)
{
    gly_text text = {on->bytes, (uint32_t)on->size};
    return gly_text_find(text, gly_text_of(part), 0) != GLY_NONE;
}

/* A plain draft called `draft.txt`. */
static gly_status read_draft(gly_document *out, gly_arena *arena,
                             const char *text)
{
    gly_input input = {
        .path = gly_text_of("draft.txt"),
        .bytes = gly_text_of(text),
        .format = GLY_FORMAT_PLAIN,
    };
    return gly_document_read(out, arena, &input);
}

/* Where `words` stand in the draft. */
static gly_span place_of(const gly_document *document, const char *words)
{
    gly_text text = gly_text_of(words);
    return (gly_span){gly_text_find(document->source, text, 0), text.size};
}

static void shows_the_line_with_the_words_underlined(void)
{
    static const struct {
        const char *why, *draft, *words, *expected;
    } rows[] = {
        {"words in a short line", "Ms. Adler left.", "Adler",
         "  1 | Ms. Adler left.\n"
         "    |     ^^^^^\n"},
        {"the whole line", "TK", "TK",
         "  1 | TK\n"
         "    | ^^\n"},
        {"letters of two bytes take one column", "“Café” äöü opened", "opened",
         "  1 | “Café” äöü opened\n"
         "    |            ^^^^^^\n"},
        {"wide letters take two", "東京 opened", "opened",
         "  1 | 東京 opened\n"
         "    |      ^^^^^^\n"},
        {"a mark over a letter takes none", "Ole\xCC\x81 sang", "sang",
         "  1 | Ole\xCC\x81 sang\n"
         "    |     ^^^^\n"},
        {"a tab is one blank", "a\tb sang", "sang",
         "  1 | a b sang\n"
         "    |     ^^^^\n"},
        {"an escape sequence is harmless", "a \x1B[31mb sang", "sang",
         "  1 | a �[31mb sang\n"
         "    |          ^^^^\n"},
        {"a change of direction is harmless", "a \xE2\x80\xAE sang", "sang",
         "  1 | a � sang\n"
         "    |     ^^^^\n"},
        {"a byte that is no UTF-8 is one column", "caf\xE9 sang", "sang",
         "  1 | caf� sang\n"
         "    |      ^^^^\n"},
        {"words over a line end are shown with both lines",
         "He said\nso today.", "said\nso",
         "  1 | He said\n"
         "    |    ^^^^\n"
         "  2 | so today.\n"
         "    | ^^\n"},
        {"of many lines the first three are shown", "a b\nc\nd\ne f\n",
         "b\nc\nd\ne",
         "  1 | a b\n"
         "    |   ^\n"
         "  2 | c\n"
         "    | ^\n"
         "  3 | d\n"
         "    | ^\n"
         "    | …\n"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_arena arena = test_arena();
        gly_document document;
        gly_output output;
        paper on = {.size = 0};
        REQUIRE(rows[i].why,
                read_draft(&document, &arena, rows[i].draft) == GLY_OK);
        gly_output_init(&output, write_down, &on);
        gly_excerpt excerpt = {
            &document, place_of(&document, rows[i].words), 1, 1, "", ""};
        gly_excerpt_write(&output, &excerpt);
        gly_output_flush(&output);
        CHECK(rows[i].why, reads(&on, rows[i].expected));
        gly_arena_release(&arena);
    }
}

/* How wide the first line of `on` is, without the seven columns before. */
static uint32_t width_of(const paper *on)
{
    gly_text text = {on->bytes, (uint32_t)on->size};
    uint32_t end = gly_text_find(text, gly_text_of("\n"), 0);
    return gly_glyph_width(gly_text_slice(text, (gly_span){0, end})) - 6;
}

static void cuts_long_lines_around_the_words(void)
{
    static const char filler[] =
        "one two three four five six seven eight nine ten one two three four "
        "five six seven eight nine ten one two three four five six seven";
    static const struct {
        const char *why, *format, *part;
    } rows[] = {
        {"words at the head: the rest is cut", "HERE %s %s", "| HERE one"},
        {"words in the middle: both sides are", "%s HERE %s", "seven HERE one"},
        {"words at the end: what is before is", "%s %s HERE", "HERE\n"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_arena arena = test_arena();
        gly_document document;
        gly_output output;
        paper on = {.size = 0};
        char draft[512];
        snprintf(draft, sizeof draft, rows[i].format, filler, filler);
        REQUIRE(rows[i].why, read_draft(&document, &arena, draft) == GLY_OK);
        gly_output_init(&output, write_down, &on);
        gly_excerpt excerpt = {&document, place_of(&document, "HERE"), 1, 1, "",
                               ""};
        gly_excerpt_write(&output, &excerpt);
        gly_output_flush(&output);
        CHECK(rows[i].why, holds(&on, rows[i].part));
        CHECK(rows[i].why, holds(&on, "…"));
        CHECK(rows[i].why, holds(&on, "^^^^\n"));
        CHECK(rows[i].why, width_of(&on) <= GLY_EXCERPT_COLUMNS);
        CHECK(rows[i].why, width_of(&on) > GLY_EXCERPT_COLUMNS - 20);
        gly_arena_release(&arena);
    }
}

/* A draft with a contradiction, a slip and a hint; the three findings. */
static gly_status find(gly_findings *out, gly_document *document,
                       gly_arena *arena)
{
    gly_status status = read_draft(
        document, arena,
        "“Wholly open,” Ms. Adler said.\n\nTK\n\n“Open,” she had said.\n");
    if (status != GLY_OK)
        return status;
    gly_findings_init(out, arena, document);
    gly_finding_draft drafts[] = {
        {.rule = gly_text_of("quote-wording"),
         .category = gly_text_of("quote-wording"),
         .message = gly_text_of("“Open” was “Wholly open”"),
         .level = GLY_LEVEL_WARNING,
         .text = place_of(document, "“Open,”"),
         .other_count = 1,
         .others = {place_of(document, "“Wholly open,”")},
         .other_messages = {gly_text_of("first wording")}},
        {.rule = gly_text_of("placeholder"),
         .category = gly_text_of("placeholder"),
         .message = gly_text_of("“TK” is a placeholder"),
         .level = GLY_LEVEL_ERROR,
         .text = place_of(document, "TK")},
        {.rule = gly_text_of("vague"),
         .category = gly_text_of("vague-source"),
         .message = gly_text_of("who is she?"),
         .level = GLY_LEVEL_SUGGESTION,
         .text = place_of(document, "she")},
    };
    for (size_t i = 0; i < COUNT_OF(drafts) && status == GLY_OK; i++)
        status = gly_findings_add(out, &drafts[i]);
    return status == GLY_OK ? gly_findings_close(out) : status;
}

/* A report in `format` on the findings of `find`. */
static gly_status make_report(paper *on, gly_arena *arena, const char *format,
                              gly_report_options options)
{
    gly_document document;
    gly_findings findings;
    gly_report *report = gly_arena_take(arena, sizeof *report);
    if (report == NULL)
        return GLY_NO_MEMORY;
    gly_status status = find(&findings, &document, arena);
    if (status != GLY_OK)
        return status;
    const gly_report_format *made =
        gly_report_format_named(GLY_REPORT_FINDINGS, format);
    gly_report_article article = {&document, NULL, NULL, &findings};
    gly_report_init(report, arena, write_down, on);
    report->options = options;
    if (made->begin != NULL)
        made->begin(report);
    made->article(report, &article);
    report->article_count++;
    if (made->end != NULL)
        made->end(report);
    gly_output_flush(&report->output);
    return gly_report_status(report);
}

static void shows_both_ends_of_a_contradiction(void)
{
    static const char expected[] =
        "draft.txt:3:1: error: “TK” is a placeholder [placeholder]\n"
        "  3 | TK\n"
        "    | ^^\n"
        "\n"
        "draft.txt:5:1: warning: “Open” was “Wholly open” [quote-wording]\n"
        "  5 | “Open,” she had said.\n"
        "    | ^^^^^^^\n"
        "  line 1: first wording\n"
        "  1 | “Wholly open,” Ms. Adler said.\n"
        "    | ^^^^^^^^^^^^^^\n"
        "\n"
        "1 error, 1 warning in 1 draft; not shown: 1 suggestion "
        "(--level suggestion shows all)\n";
    gly_arena arena = test_arena();
    paper on = {.size = 0};
    REQUIRE("the report is made",
            make_report(&on, &arena, "text",
                        (gly_report_options){.level = GLY_LEVEL_WARNING}) ==
                GLY_OK);
    CHECK("an editor sees both places", reads(&on, expected));
    gly_arena_release(&arena);
}

static void writes_what_was_asked_for(void)
{
    static const struct {
        const char *why, *format;
        gly_report_options options;
        const char *part;
        bool holds;
    } rows[] = {
        {"all levels",
         "text",
         {.level = GLY_LEVEL_SUGGESTION},
         "1 error, 1 warning, 1 suggestion in 1 draft\n",
         true},
        {"errors alone",
         "text",
         {.level = GLY_LEVEL_ERROR},
         "quote-wording",
         false},
        {"no summary", "text", {.quiet = true}, " in 1 draft", false},
        {"no colour", "text", {.color = false}, "\x1B", false},
        {"colour", "text", {.color = true}, "\x1B[1;31merror:\x1B[0m", true},
        {"json lines have no colour", "jsonl", {.color = true}, "\x1B", false},
        {"json lines hold the contract",
         "jsonl",
         {.color = false},
         "{\"path\":\"draft.txt\",\"line\":5,\"column\":1,\"end_line\":5,"
         "\"end_column\":8,\"offset\":40,\"length\":11,\"rule\":"
         "\"quote-wording\",\"category\":\"quote-wording\",\"level\":"
         "\"warning\",\"message\":\"“Open” was “Wholly open”\",\"related\":"
         "[{\"line\":1,\"column\":1,\"end_line\":1,\"end_column\":15,"
         "\"offset\":0,\"length\":18,\"message\":\"first wording\"}],"
         "\"fingerprint\":\"",
         true},
        {"json is an array",
         "json",
         {.level = GLY_LEVEL_ERROR},
         "[\n{\"path\"",
         true},
        {"json ends", "json", {.level = GLY_LEVEL_ERROR}, "\"}\n]\n", true},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_arena arena = test_arena();
        paper on = {.size = 0};
        REQUIRE(rows[i].why, make_report(&on, &arena, rows[i].format,
                                         rows[i].options) == GLY_OK);
        CHECK(rows[i].why, holds(&on, rows[i].part) == rows[i].holds);
        gly_arena_release(&arena);
    }
}

static void cuts_cells_to_their_columns(void)
{
    static const struct {
        const char *why, *text, *expected;
        bool fill;
    } rows[] = {
        {"a short one is filled", "Adler", "Adler   ", true},
        {"or not", "Adler", "Adler", false},
        {"a full one is left", "Ms Adler", "Ms Adler", true},
        {"a long one is cut", "Mrs. Adler", "Mrs. Ad…", true},
        {"a wide letter is not halved", "東京東京東", "東京東…", false},
        {"and its place is filled", "東京東京東", "東京東… ", true},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_output output;
        paper on = {.size = 0};
        gly_output_init(&output, write_down, &on);
        gly_glyph_write_cell(&output, gly_text_of(rows[i].text), 8,
                             rows[i].fill);
        gly_output_flush(&output);
        CHECK(rows[i].why, reads(&on, rows[i].expected));
    }
}

static gly_status report_all(gly_arena *arena, void *context)
{
    paper on = {.size = 0};
    return make_report(&on, arena, context, (gly_report_options){0});
}

static void bears_the_lack_of_memory(void)
{
    static char text[] = "text", lines[] = "jsonl";
    static char github[] = "github", gitlab[] = "gitlab";
    check_out_of_memory("a report for a person", report_all, text);
    check_out_of_memory("a report for a program", report_all, lines);
    check_out_of_memory("a report that keeps findings", report_all, github);
    check_out_of_memory("a report with its own hashes", report_all, gitlab);
}

static void stops_when_nobody_takes_it(void)
{
    gly_arena arena = test_arena();
    paper on = {.size = PAPER};
    CHECK("a full sink is told",
          make_report(&on, &arena, "text", (gly_report_options){0}) == GLY_IO);
    gly_arena_release(&arena);
}

CU_TestInfo report_tests[] = {
    {"shows the line with the words underlined",
     shows_the_line_with_the_words_underlined},
    {"cuts long lines around the words", cuts_long_lines_around_the_words},
    {"shows both ends of a contradiction", shows_both_ends_of_a_contradiction},
    {"writes what was asked for", writes_what_was_asked_for},
    {"cuts cells to their columns", cuts_cells_to_their_columns},
    {"bears the lack of memory", bears_the_lack_of_memory},
    {"stops when nobody takes it", stops_when_nobody_takes_it},
    CU_TEST_INFO_NULL,
};
