#include "document/document.h"

#include <string.h>

#include "base/limits.h"
#include "base/problem.h"
#include "support/document_flaw.h"
#include "support/expect.h"

static gly_document read_bytes(gly_arena *arena, const char *path,
                               gly_text bytes)
{
    gly_document document = {0};
    gly_input input = {gly_text_of(path), bytes, GLY_FORMAT_GUESS,
                       .max_size = 0};
    REQUIRE("it can be read",
            gly_document_read(&document, arena, &input) == GLY_OK);
    const char *flaw = document_flaw(&document);
    CHECK(flaw == NULL ? "the document holds" : flaw, flaw == NULL);
    return document;
}

static void reads_every_encoding(void)
{
    static const struct {
        const char *why;
        const char bytes[32];
        uint32_t size;
        const char *text;
        uint32_t notices;
    } rows[] = {
        {"UTF-8 is read as it is", "A caf\xC3\xA9.", 8, "A caf\xC3\xA9.", 0},
        {"a byte order mark is left out", "\xEF\xBB\xBFYes.", 7, "Yes.", 0},
        {"bytes of Windows-1252 are decoded, and one notice says so",
         "A caf\xE9 \x93open\x94.", 14,
         "A caf\xC3\xA9 \xE2\x80\x9Copen\xE2\x80\x9D.", 1},
        {"in a mix only the bytes that are not UTF-8 are", "\xC3\xA9 and \xE9.",
         9, "\xC3\xA9 and \xC3\xA9.", 1},
        {"a byte that Windows-1252 leaves open is replaced", "A\x81.", 3,
         "A\xEF\xBF\xBD.", 1},
        {"a UTF-8 sequence that is cut off is no UTF-8", "A \xE2\x80.", 5,
         "A \xC3\xA2\xE2\x82\xAC.", 1},
        {"NULs and control characters are blanks, with one notice",
         "A\0b\x07"
         "c.",
         6, "A b c.", 1},
        {"several in a row are one blank",
         "A\0\0\x07"
         "b.",
         6, "A b.", 1},
        {"so are control characters of two bytes", "A\xC2\x85 b.", 6, "A  b.",
         1},
        {"tabs stay", "A\tb.", 4, "A\tb.", 0},
        {"UTF-16, little end first", "\xFF\xFEN\0o\0.\0", 8, "No.", 0},
        {"UTF-16, big end first, with a pair", "\xFE\xFF\xD8\x3D\xDE\xA2\0.", 8,
         "\xF0\x9F\x9A\xA2.", 0},
        {"half a pair and half a unit are replaced, with one notice",
         "\xFE\xFF\xD8\x3D\0.\0", 7, "\xEF\xBF\xBD.\xEF\xBF\xBD", 1},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_arena arena = test_arena();
        gly_text bytes = {rows[i].bytes, rows[i].size};
        gly_document document = read_bytes(&arena, "draft.txt", bytes);
        CHECK(rows[i].why,
              gly_text_equal(document.text, gly_text_of(rows[i].text)));
        CHECK(rows[i].why, document.notice_count == rows[i].notices);
        CHECK(rows[i].why, gly_text_equal(document.source, bytes));
        gly_arena_release(&arena);
    }
}

static void has_no_blocks_without_text(void)
{
    static const char *const rows[] = {
        "",
        "\n",
        " \t\r\n \r",
        "\xEF\xBB\xBF",
        "\xFF\xFE",
        "<!-- nothing -->\n",
        "---\ntitle:\n---\n",
        "[a]: http://x.example\n",
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_arena arena = test_arena();
        gly_document document =
            read_bytes(&arena, "draft.md", gly_text_of(rows[i]));
        CHECK(rows[i], document.block_count == 0);
        CHECK(rows[i], document.text.size == 0);
        CHECK(rows[i], gly_document_block(&document, 0) == GLY_NONE);
        gly_span source = gly_document_source(&document, (gly_span){0, 0});
        CHECK(rows[i], source.offset == 0 && source.length == 0);
        gly_arena_release(&arena);
    }
}

/* Whether the part of the text that reads `words` leads to `expected`. */
static bool leads_to(const gly_document *document, const char *words,
                     const char *expected)
{
    uint32_t at = gly_text_find(document->text, gly_text_of(words), 0);
    gly_span span = {at, gly_text_of(words).size};
    gly_span source = gly_document_source(document, span);
    return at != GLY_NONE &&
           gly_text_equal(gly_text_slice(document->source, source),
                          gly_text_of(expected));
}

static void leads_from_words_to_the_source(void)
{
    static const struct {
        const char *why, *path, *source, *words, *expected;
    } rows[] = {
        {"a word is where it stands", "a.txt", "The toll rose.", "toll",
         "toll"},
        {"a line end and the indent after it are one blank", "a.txt",
         "The harbor board voted on Tuesday night to raise\n  the toll.",
         "raise the", "raise\n  the"},
        {"emphasis is no part of the words within it", "a.md",
         "The *Second Wind* sank.", "Second Wind", "Second Wind"},
        {"but lies between two words around its sign", "a.md",
         "The *Second Wind* sank.", "Wind sank", "Wind* sank"},
        {"a character reference leads to all of itself", "a.md",
         "Mr. O&rsquo;Hara sang.", "O\xE2\x80\x99Hara", "O&rsquo;Hara"},
        {"so does its one character", "a.md", "Mr. O&#8217;Hara sang.",
         "\xE2\x80\x99", "&#8217;"},
        {"a byte of Windows-1252 leads to itself", "a.txt", "Le caf\xE9 noir.",
         "caf\xC3\xA9", "caf\xE9"},
        {"a word across two blocks spans the gap", "a.txt", "One.\n\n\nTwo.",
         "One.\n\nTwo", "One.\n\n\nTwo"},
        {"an escaped sign leads past its backslash", "a.md", "It is 2 \\* 3.",
         "* 3", "* 3"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_arena arena = test_arena();
        gly_document document =
            read_bytes(&arena, rows[i].path, gly_text_of(rows[i].source));
        CHECK(rows[i].why,
              leads_to(&document, rows[i].words, rows[i].expected));
        gly_arena_release(&arena);
    }
}

static void finds_the_block_of_a_byte(void)
{
    gly_arena arena = test_arena();
    gly_document document =
        read_bytes(&arena, "a.txt", gly_text_of("One.\n\nTwo."));
    CHECK("the first byte is in the first block",
          gly_document_block(&document, 0) == 0);
    CHECK("its last byte too", gly_document_block(&document, 3) == 0);
    CHECK("the empty line belongs to the block before it",
          gly_document_block(&document, 5) == 0);
    CHECK("then comes the next", gly_document_block(&document, 6) == 1);
    CHECK("past the end is the last", gly_document_block(&document, 99) == 1);
    gly_arena_release(&arena);
}

static void tells_the_format(void)
{
    static const struct {
        const char *why, *path, *bytes;
        gly_format wanted, expected;
    } rows[] = {
        {"by the ending of the path", "a.md", "x", GLY_FORMAT_GUESS,
         GLY_FORMAT_MARKDOWN},
        {"capitals do not matter", "A.MARKDOWN", "x", GLY_FORMAT_GUESS,
         GLY_FORMAT_MARKDOWN},
        {"the ending wins over the content", "a.txt", "# x", GLY_FORMAT_GUESS,
         GLY_FORMAT_PLAIN},
        {"a heading at the start of a text without a name", "-", "\n# x",
         GLY_FORMAT_GUESS, GLY_FORMAT_MARKDOWN},
        {"a tag is no heading", "-", "#x", GLY_FORMAT_GUESS, GLY_FORMAT_PLAIN},
        {"front matter at the start", "-", "---\na: b\n---\n", GLY_FORMAT_GUESS,
         GLY_FORMAT_MARKDOWN},
        {"anything else is plain", "-", "x", GLY_FORMAT_GUESS,
         GLY_FORMAT_PLAIN},
        {"who asks for one gets it", "a.md", "# x", GLY_FORMAT_PLAIN,
         GLY_FORMAT_PLAIN},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_arena arena = test_arena();
        gly_document document;
        gly_input input = {gly_text_of(rows[i].path),
                           gly_text_of(rows[i].bytes), rows[i].wanted,
                           .max_size = 0};
        REQUIRE(rows[i].why,
                gly_document_read(&document, &arena, &input) == GLY_OK);
        CHECK(rows[i].why, document.format == rows[i].expected);
        CHECK(rows[i].why, gly_text_equal(document.path, input.path));
        gly_arena_release(&arena);
    }
}

static void refuses_what_is_too_large(void)
{
    gly_arena arena = test_arena();
    gly_document document;
    gly_input input = {gly_text_of("a.txt"), gly_text_of("12345"),
                       GLY_FORMAT_GUESS, .max_size = 4};
    CHECK("one byte over the size asked for",
          gly_document_read(&document, &arena, &input) == GLY_TOO_LARGE);
    input.max_size = 5;
    CHECK("a text of just that size is read",
          gly_document_read(&document, &arena, &input) == GLY_OK);
    input.bytes.size = GLY_LIMIT_DOCUMENT + 1;
    input.max_size = 0;
    CHECK("without a size the limit holds",
          gly_document_read(&document, &arena, &input) == GLY_TOO_LARGE);
    input.bytes.size = GLY_LIMIT_DOCUMENT_MOST + 1u;
    input.max_size = UINT32_MAX;
    CHECK("no size raises the limit above its own",
          gly_document_read(&document, &arena, &input) == GLY_TOO_LARGE);
    gly_arena_release(&arena);
}

static gly_status read_draft(gly_arena *arena, void *context)
{
    gly_document document;
    return gly_document_read(&document, arena, context);
}

static void survives_without_memory(void)
{
    gly_input plain = {gly_text_of("a.txt"),
                       gly_text_of("Toll rises\n\nBy Ida Lund\n\nMIAMI - It "
                                   "\x93rose\x94.\n\n- a\n- b\n"),
                       GLY_FORMAT_GUESS, .max_size = 0};
    check_out_of_memory("plain text of Windows-1252", read_draft, &plain);
    gly_input marked = {
        gly_text_of("a.md"),
        gly_text_of("---\ntitle: Toll\ntags: [a, {b: c}]\n---\n> - q &amp; r\n"
                    "\n![a](b \"c\")\n\n|a|b|\n|---|---|\n|c|\n\n<p>x</p>\n"),
        GLY_FORMAT_GUESS, .max_size = 0};
    check_out_of_memory("Markdown with front matter", read_draft, &marked);
    gly_input broken = {gly_text_of("a.md"),
                        gly_text_of("---\ntitle: [a\n---\nText.\n"),
                        GLY_FORMAT_GUESS, .max_size = 0};
    check_out_of_memory("broken front matter", read_draft, &broken);
    gly_input page = {
        gly_text_of("a.html"),
        gly_text_of("<meta charset=latin1><title>Toll &amp; \xE9</title><meta "
                    "name=author content='a &lt; b'><h1 hidden>x</h1><nav>n"
                    "</nav><div><ul><li>a</ul><table><tr><td>c</table>"
                    "<blockquote>q<footer>r</footer></blockquote></div>"),
        GLY_FORMAT_GUESS, .max_size = 0};
    check_out_of_memory("a page", read_draft, &page);
    gly_input unclosed = {gly_text_of("a.html"), gly_text_of("<nav><p>a."),
                          GLY_FORMAT_GUESS, .max_size = 0};
    check_out_of_memory("a page without an article", read_draft, &unclosed);
}

static uint32_t next_random(uint32_t *state)
{
    *state = *state * 1664525u + 1013904223u;
    return *state >> 8;
}

static const char *const pieces[] = {
    "The toll ",
    "rose",
    " to $2.",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "  ",
    "\t",
    "\xE2\x80\x9C",
    "\xE2\x80\x9D",
    "\xC3\xA9",
    "\xE9",
    "\x93",
    "\xF0\x9F",
    "&amp;",
    "&eacute;",
    "&#x41;",
    "&bogus;",
    "&",
    "*",
    "**",
    "_",
    "`",
    "# ",
    "## ",
    "> ",
    "- ",
    "1. ",
    "    ",
    "```\n",
    "[a](b)",
    "[a]",
    "[a]: b\n",
    "![c](d \"e\")",
    "|",
    "|---|---|\n",
    "<b>",
    "</b>",
    "<br>",
    "<!--",
    "-->",
    "<div>",
    "\\",
    "---\n",
    "===\n",
    "By Ida Lund\n",
    "Dec. 10, 2025\n",
    "MIAMI - ",
    "title: x\n",
    "?",
    ":",
    "\xEF\xBB\xBF",
    "\xC2\x80",
    "~~",
};

/* Bytes that no one would write: pieces in any order, cut at any byte. */
static uint32_t make_mix(char *out, uint32_t room, uint32_t *random)
{
    uint32_t size = 0, count = next_random(random) % 40;
    for (uint32_t i = 0; i < count; i++) {
        const char *piece = pieces[next_random(random) % COUNT_OF(pieces)];
        uint32_t length = (uint32_t)strlen(piece);
        if (size + length > room)
            break;
        memcpy(out + size, piece, length);
        size += length;
    }
    if (next_random(random) % 8 == 0 && size < room)
        out[size++] = '\0';
    return size > 0 ? size - next_random(random) % 2 : 0;
}

static void holds_for_any_mix_of_bytes(void)
{
    uint32_t random = 2026;
    for (uint32_t i = 0; i < 6000; i++) {
        char bytes[512];
        gly_text mix = {bytes, make_mix(bytes, sizeof bytes, &random)};
        gly_arena arena;
        gly_arena_init(&arena, &gly_allocator_default);
        gly_document document;
        gly_input input = {gly_text_of("mix"), mix,
                           i % 2 == 0 ? GLY_FORMAT_PLAIN : GLY_FORMAT_MARKDOWN,
                           .max_size = 0};
        REQUIRE("any bytes can be read",
                gly_document_read(&document, &arena, &input) == GLY_OK);
        const char *flaw = document_flaw(&document);
        REQUIRE(flaw == NULL ? "the document holds" : flaw, flaw == NULL);
        gly_arena_release(&arena);
    }
}

static void names_every_kind(void)
{
    CHECK("as rules write it",
          strcmp(gly_block_kind_name(GLY_BLOCK_LIST_ITEM), "list-item") == 0);
    CHECK("the first",
          strcmp(gly_block_kind_name(GLY_BLOCK_HEADLINE), "headline") == 0);
    CHECK("the last",
          strcmp(gly_block_kind_name(GLY_BLOCK_QUESTION), "question") == 0);
}

CU_TestInfo document_tests[] = {
    {"reads every encoding", reads_every_encoding},
    {"has no blocks without text", has_no_blocks_without_text},
    {"leads from words to the source", leads_from_words_to_the_source},
    {"finds the block of a byte", finds_the_block_of_a_byte},
    {"tells the format", tells_the_format},
    {"refuses what is too large", refuses_what_is_too_large},
    {"survives without memory", survives_without_memory},
    {"holds for any mix of bytes", holds_for_any_mix_of_bytes},
    {"names every kind", names_every_kind},
    CU_TEST_INFO_NULL,
};
