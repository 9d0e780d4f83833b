/* Drafts that come in parts: headline, byline and date beside the body. */
#include <stdio.h>
#include <string.h>

#include "base/problem.h"
#include "document/document.h"
#include "support/document_flaw.h"
#include "support/expect.h"

/* Read `input` into `*out`, which must be sound. */
static gly_status read(gly_document *out, gly_arena *arena,
                       const gly_input *input)
{
    gly_status status = gly_document_read(out, arena, input);
    if (status != GLY_OK)
        return status;
    const char *flaw = document_flaw(out);
    CHECK(flaw == NULL ? "it is sound" : flaw, flaw == NULL);
    return status;
}

/* Where `words` first stand in the visible text. */
static gly_spot spot_of(const gly_document *document, const char *words)
{
    gly_text text = gly_text_of(words);
    uint32_t at = gly_text_find(document->text, text, 0);
    REQUIRE(words, at != GLY_NONE);
    return gly_document_spot(
        document, gly_document_source(document, (gly_span){at, text.size}));
}

static void tells_places_within_their_part(void)
{
    static const struct {
        const char *why, *words, *part;
        uint32_t offset, line, column;
    } rows[] = {
        {"the headline begins at 0", "Ferry", "headline", 0, 1, 1},
        {"blanks before it count", "fares", "headline", 6, 1, 7},
        {"a line end in it is a blank", "to rise", "headline", 12, 2, 1},
        {"the byline begins anew", "Ida", "byline", 1, 1, 2},
        {"so does the date", "May 3", "date", 0, 1, 1},
        {"so does the body", "The pier", "body", 0, 1, 1},
        {"columns are code points", "caf\xC3\xA9 shut", "body", 21, 3, 8},
        {"and so behind an emoji", "sank", "body", 38, 4, 3},
    };
    static const gly_head head = {
        {"Ferry fares\nto rise\r", 20}, {" Ida Lund", 9}, {"May 3", 5}};
    static const char body[] = "The pier\r\n\r\n  \xE2\x80\x9CThe caf\xC3\xA9 "
                               "shut.\n\xF0\x9F\x9A\xA2 sank";
    gly_arena arena = test_arena();
    gly_document document;
    gly_input input = {
        .bytes = gly_text_of(body), .format = GLY_FORMAT_PLAIN, .head = &head};
    REQUIRE("it is read", read(&document, &arena, &input) == GLY_OK);
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_spot spot = spot_of(&document, rows[i].words);
        CHECK(rows[i].why, strcmp(spot.part, rows[i].part) == 0);
        CHECK(rows[i].why, spot.source.offset == rows[i].offset);
        CHECK(rows[i].why, spot.start.line == rows[i].line);
        CHECK(rows[i].why, spot.start.column == rows[i].column);
    }
    gly_arena_release(&arena);
}

/* The kinds of all blocks, as "headline byline paragraph ". */
static gly_text kinds_of(gly_arena *arena, const gly_document *document)
{
    gly_text list = {"", 0};
    for (uint32_t i = 0; i < document->block_count; i++)
        list = gly_text_format(arena, "%.*s%s ", (int)list.size, list.data,
                               gly_block_kind_name(document->blocks[i].kind));
    return list;
}

static void gives_each_part_its_kind(void)
{
    static const struct {
        const char *why;
        const char *headline, *byline, *date;
        gly_format format;
        const char *body, *kinds;
    } rows[] = {
        {"all of a head", "Fares to rise", "Ida Lund", "2025-12-10",
         GLY_FORMAT_PLAIN, "The board met.",
         "headline byline dateline paragraph "},
        {"an empty part is no block", "Fares to rise", "", " \n",
         GLY_FORMAT_PLAIN, "The board met.", "headline paragraph "},
        {"only a body", "", "", "", GLY_FORMAT_PLAIN, "The board met.",
         "paragraph "},
        {"no body at all", "Fares to rise", "", "", GLY_FORMAT_PLAIN, "",
         "headline "},
        {"a headline of Markdown is a heading under it", "Fares to rise", "",
         "", GLY_FORMAT_MARKDOWN, "# Fares\n\nThe board met.\n",
         "headline heading paragraph "},
        {"without a headline the body has its own", "", "Ida Lund", "",
         GLY_FORMAT_PLAIN,
         "Fares to rise\n\nThe board met on Monday and voted.\n",
         "byline headline paragraph "},
        {"a byline in the body is seen beside the headline", "Fares to rise",
         "", "", GLY_FORMAT_PLAIN,
         "By Ida Lund\n\nThe board met on Monday and voted.\n",
         "headline byline paragraph "},
        {"front matter does not push the head out", "Fares to rise", "", "",
         GLY_FORMAT_MARKDOWN,
         "---\ntitle: Another\n---\nThe board met on Monday.\n",
         "headline paragraph "},
        {"a title alone is read twice, the byline once", "", "Ida Lund", "",
         GLY_FORMAT_MARKDOWN,
         "---\ntitle: Another\n---\nThe board met on Monday.\n",
         "byline headline paragraph "},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_arena arena = test_arena();
        gly_document document;
        gly_head head = {gly_text_of(rows[i].headline),
                         gly_text_of(rows[i].byline),
                         gly_text_of(rows[i].date)};
        gly_input input = {.bytes = gly_text_of(rows[i].body),
                           .format = rows[i].format,
                           .head = &head};
        REQUIRE(rows[i].why, read(&document, &arena, &input) == GLY_OK);
        CHECK(rows[i].why, gly_text_equal(kinds_of(&arena, &document),
                                          gly_text_of(rows[i].kinds)));
        gly_arena_release(&arena);
    }
}

/* What is wrong in one part is told there. */
static void decodes_each_part_by_itself(void)
{
    static const gly_head head = {{"Caf\xE9 shut", 9}, {"", 0}, {"", 0}};
    gly_arena arena = test_arena();
    gly_document document;
    gly_input input = {.bytes = gly_text_of("\xEF\xBB\xBFThe b\x01oard met."),
                       .format = GLY_FORMAT_PLAIN,
                       .head = &head};
    REQUIRE("it is read", read(&document, &arena, &input) == GLY_OK);
    REQUIRE("both are told", document.notice_count == 2);
    gly_spot body = gly_document_spot(&document, document.notices[0].source);
    CHECK("a control character of the body",
          strcmp(body.part, "body") == 0 && body.source.offset == 8);
    CHECK("the mark has no column", body.start.column == 6);
    gly_spot headline =
        gly_document_spot(&document, document.notices[1].source);
    CHECK("a byte of the headline", strcmp(headline.part, "headline") == 0 &&
                                        headline.source.offset == 3);
    CHECK("words lead back to it",
          spot_of(&document, "Caf\xC3\xA9").source.length == 4);
    gly_arena_release(&arena);
}

static void counts_the_head_for_the_limit(void)
{
    static const gly_head head = {{"Fares", 5}, {"", 0}, {"", 0}};
    gly_arena arena = test_arena();
    gly_document document;
    gly_input input = {
        .bytes = {"The board met.", 14}, .head = &head, .max_size = 21};
    CHECK("5 and 2 and 14 bytes",
          gly_document_read(&document, &arena, &input) == GLY_OK);
    input.max_size = 20;
    CHECK("are not 20",
          gly_document_read(&document, &arena, &input) == GLY_TOO_LARGE);
    gly_arena_release(&arena);
}

static gly_status read_all(gly_arena *arena, void *context)
{
    static const gly_head head = {
        {"Fares\nto rise", 13}, {"caf\xE9", 4}, {"May 3", 5}};
    gly_document document;
    gly_input input = {.bytes = gly_text_of(context), .head = &head};
    return gly_document_read(&document, arena, &input);
}

static void survives_without_memory(void)
{
    char body[] = "---\ntitle: Fares\n---\nThe b\x01oard met.\n";
    check_out_of_memory("parts are read", read_all, body);
}

CU_TestInfo parts_tests[] = {
    {"places within their part", tells_places_within_their_part},
    {"each part has its kind", gives_each_part_its_kind},
    {"each part is decoded by itself", decodes_each_part_by_itself},
    {"the head counts for the limit", counts_the_head_for_the_limit},
    {"survives without memory", survives_without_memory},
    CU_TEST_INFO_NULL,
};
