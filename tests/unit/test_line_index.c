#include "document/line_index.h"

#include <string.h>

#include "support/expect.h"

static void finds_the_place_of_an_offset(void)
{
    static const struct {
        const char *why, *text;
        uint32_t offset, line, column;
    } rows[] = {
        {"an empty text has one line", "", 0, 1, 1},
        {"a line feed belongs to the line it ends", "ab\ncd", 2, 1, 3},
        {"the byte after it opens the next line", "ab\ncd", 3, 2, 1},
        {"so does the byte after CR LF", "ab\r\ncd", 4, 2, 1},
        {"the LF of CR LF is still on the line", "ab\r\ncd", 3, 1, 4},
        {"a lone CR ends a line", "ab\rcd", 3, 2, 1},
        {"CR CR LF ends two", "a\r\r\nb", 4, 3, 1},
        {"columns count code points", "n\xC3\xA9 b", 4, 1, 4},
        {"a byte within one counts what was before it", "\xC3\xA9", 1, 1, 2},
        {"a byte that is not UTF-8 counts as one", "\xE9\xE9 b", 3, 1, 4},
        {"a byte order mark has no column",
         "\xEF\xBB\xBF"
         "ab",
         4, 1, 2},
        {"nor has the place before it",
         "\xEF\xBB\xBF"
         "ab",
         0, 1, 1},
        {"a final line feed opens an empty line", "ab\n", 3, 2, 1},
        {"past the end answers the end", "ab", 99, 1, 3},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_arena arena = test_arena();
        gly_line_index index;
        REQUIRE(rows[i].why,
                gly_line_index_build(&index, &arena,
                                     gly_text_of(rows[i].text)) == GLY_OK);
        gly_place place = gly_line_index_find(&index, rows[i].offset);
        CHECK(rows[i].why, place.line == rows[i].line);
        CHECK(rows[i].why, place.column == rows[i].column);
        gly_arena_release(&arena);
    }
}

/* A line of any length is counted alike, whatever its bytes are. */
static void counts_a_long_line_as_a_short_one(void)
{
    static const char *const parts[] = {"abc",          "n\xC3\xA9",
                                        "\xE6\x9D\xB1", "\xF0\x9F\x98\x80",
                                        "\xE9\xBF",     "\x80\x80\x80\x80\x80"};
    enum { ROOM = 4000 };
    for (size_t i = 0; i < COUNT_OF(parts); i++) {
        char line[ROOM + 8];
        uint32_t size = 0, step = gly_text_of(parts[i]).size;
        for (; size < ROOM; size += step)
            memcpy(line + size, parts[i], step);
        gly_arena arena = test_arena();
        gly_line_index index, one;
        gly_text text = {line, size}, part = gly_text_of(parts[i]);
        REQUIRE(parts[i], gly_line_index_build(&index, &arena, text) == GLY_OK);
        REQUIRE(parts[i], gly_line_index_build(&one, &arena, part) == GLY_OK);
        uint32_t points = gly_line_index_find(&one, step).column - 1;
        for (uint32_t offset = 0; offset <= size; offset += step)
            CHECK(parts[i], gly_line_index_find(&index, offset).column ==
                                1 + offset / step * points);
        gly_arena_release(&arena);
    }
}

static void gives_a_line_without_its_end(void)
{
    static const struct {
        const char *why, *text;
        uint32_t line;
        const char *expected;
    } rows[] = {
        {"lines count from 1", "one\ntwo", 1, "one"},
        {"the last needs no end", "one\ntwo", 2, "two"},
        {"CR LF is no part of it", "one\r\ntwo", 1, "one"},
        {"the mark is no part of it", "\xEF\xBB\xBFone", 1, "one"},
        {"there is no line 0", "one", 0, ""},
        {"nor one after the last", "one", 2, ""},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_arena arena = test_arena();
        gly_line_index index;
        REQUIRE(rows[i].why,
                gly_line_index_build(&index, &arena,
                                     gly_text_of(rows[i].text)) == GLY_OK);
        CHECK(rows[i].why,
              gly_text_equal(gly_line_index_line(&index, rows[i].line),
                             gly_text_of(rows[i].expected)));
        gly_arena_release(&arena);
    }
}

static void counts_units_of_utf16(void)
{
    static const char text[] = "\xFF\xFE"
                               "a\0\n\0"
                               "\x0A\x0A"
                               "b";
    gly_arena arena = test_arena();
    gly_line_index index;
    gly_text wide = {text, sizeof text};
    REQUIRE("it is built",
            gly_line_index_build(&index, &arena, wide) == GLY_OK);
    CHECK("half of U+0A0A is no line end", index.count == 2);
    gly_place place = gly_line_index_find(&index, 8);
    CHECK("the line began after both bytes of the line feed", place.line == 2);
    CHECK("two bytes are one column", place.column == 2);
    gly_arena_release(&arena);
}

CU_TestInfo line_index_tests[] = {
    {"counts a long line as a short one", counts_a_long_line_as_a_short_one},
    {"finds the place of an offset", finds_the_place_of_an_offset},
    {"gives a line without its end", gives_a_line_without_its_end},
    {"counts units of UTF-16", counts_units_of_utf16},
    CU_TEST_INFO_NULL,
};
