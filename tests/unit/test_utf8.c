#include "base/utf8.h"

#include <string.h>

#include "support/expect.h"

enum { LAST_POINT = 0x10FFFF };

static bool is_surrogate(uint32_t point)
{
    return point >= 0xD800 && point <= 0xDFFF;
}

/* What RFC 3629 says of sequences of one to four bytes, written as its table
 * is: independent of the code under test. */
static bool is_well_formed(const unsigned char *b, uint32_t size)
{
    static const unsigned char table[][8] = {
        {0xC2, 0xDF, 0x80, 0xBF, 0, 0, 0, 0},
        {0xE0, 0xE0, 0xA0, 0xBF, 0x80, 0xBF, 0, 0},
        {0xE1, 0xEC, 0x80, 0xBF, 0x80, 0xBF, 0, 0},
        {0xED, 0xED, 0x80, 0x9F, 0x80, 0xBF, 0, 0},
        {0xEE, 0xEF, 0x80, 0xBF, 0x80, 0xBF, 0, 0},
        {0xF0, 0xF0, 0x90, 0xBF, 0x80, 0xBF, 0x80, 0xBF},
        {0xF1, 0xF3, 0x80, 0xBF, 0x80, 0xBF, 0x80, 0xBF},
        {0xF4, 0xF4, 0x80, 0x8F, 0x80, 0xBF, 0x80, 0xBF},
    };
    if (size == 1)
        return b[0] < 0x80;
    for (size_t row = 0; row < COUNT_OF(table); row++) {
        const unsigned char *range = table[row];
        uint32_t fits = 0, length = 1;
        while (length < 4 && range[2 * length] != 0)
            length++;
        while (fits < size && fits < length && b[fits] >= range[2 * fits] &&
               b[fits] <= range[2 * fits + 1])
            fits++;
        if (fits == size && size == length)
            return true;
    }
    return false;
}

static void writes_and_reads_every_code_point(void)
{
    for (uint32_t point = 0; point <= LAST_POINT; point++) {
        char bytes[4];
        uint32_t length = gly_utf8_put(bytes, point), read = 0;
        gly_text text = {bytes, length};
        uint32_t wanted = is_surrogate(point) ? 0xFFFD : point;
        REQUIRE("what is written is well formed",
                gly_utf8_check(text) == length &&
                    is_well_formed((unsigned char *)bytes, length));
        REQUIRE("it reads back", gly_utf8_at(text, 0, &read) == wanted);
        REQUIRE("with its length", read == length);
        REQUIRE("and backwards",
                gly_utf8_before(text, length, &read) == wanted);
        REQUIRE("with its length, too", read == length);
        REQUIRE("as one character", gly_utf8_count(text) == 1);
    }
}

static void writes_no_value_that_is_no_code_point(void)
{
    static const uint32_t points[] = {0x110000,   0x7FFFFFFF, 0x80000000,
                                      UINT32_MAX, 0xD800,     0xDFFF};
    for (size_t i = 0; i < COUNT_OF(points); i++) {
        char bytes[4];
        uint32_t length = gly_utf8_put(bytes, points[i]);
        CHECK("U+FFFD stands for it",
              length == 3 && memcmp(bytes, "\xEF\xBF\xBD", 3) == 0);
    }
}

static void checks_every_sequence_of_three_bytes(void)
{
    for (uint32_t value = 0x80; value <= 0xFFFFFF; value++) {
        unsigned char bytes[3] = {(unsigned char)value,
                                  (unsigned char)(value >> 8),
                                  (unsigned char)(value >> 16)};
        uint32_t size = value > 0xFFFF ? 3 : value > 0xFF ? 2 : 1;
        if (bytes[0] < 0xC0 || (size == 3 && bytes[0] < 0xE0))
            continue;
        gly_text text = {(char *)bytes, size};
        bool good = gly_utf8_check(text) == size;
        REQUIRE("a sequence alone is good or bad as RFC 3629 has it",
                good == is_well_formed(bytes, size));
    }
}

static void finds_the_first_wrong_byte(void)
{
    static const struct {
        const char *why, *text;
        uint32_t size, at;
    } rows[] = {
        {"nothing is wrong with nothing", "", 0, 0},
        {"a NUL is a code point", "a\0b", 3, 3},
        {"plain and curly", "“Yes,” she said.", 20, 20},
        {"a byte of another encoding", "caf\xE9 noir", 9, 3},
        {"a follower alone", "ab\x80", 3, 2},
        {"cut short at the end", "ab\xE2\x80", 4, 2},
        {"cut short by a letter", "\xE2\x80z", 3, 0},
        {"the slash in two bytes", "\xC0\xAF", 2, 0},
        {"the slash in three", "\xE0\x80\xAF", 3, 0},
        {"half of a surrogate pair", "x\xED\xA0\x80", 4, 1},
        {"the last code point", "\xF4\x8F\xBF\xBF", 4, 4},
        {"one more than the last", "\xF4\x90\x80\x80", 4, 0},
        {"five bytes, as once allowed", "\xF8\x88\x80\x80\x80", 5, 0},
        {"the fourth byte is wrong", "a\xF0\x9F\x98z", 5, 1},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        CHECK(rows[i].why, gly_utf8_check((gly_text){
                               rows[i].text, rows[i].size}) == rows[i].at);
}

static void walks_a_text_both_ways(void)
{
    static const uint32_t points[] = {0x201C, 'N', 0xE9, 0x1F4F0, 0x301, '.'};
    gly_text text = gly_text_of("“Né📰\u0301.");
    uint32_t at = 0, length = 0;
    for (size_t i = 0; i < COUNT_OF(points); i++) {
        CHECK("forwards", gly_utf8_at(text, at, &length) == points[i]);
        at += length;
    }
    CHECK("to the end", at == text.size);
    CHECK("where there is nothing",
          gly_utf8_at(text, at, &length) == 0 && length == 0);
    for (size_t i = COUNT_OF(points); i-- > 0;) {
        CHECK("backwards", gly_utf8_before(text, at, &length) == points[i]);
        at -= length;
    }
    CHECK("to the start", at == 0);
    CHECK("before which there is nothing",
          gly_utf8_before(text, 0, &length) == 0 && length == 0);
    CHECK("nor past the end",
          gly_utf8_before(text, text.size + 1, &length) == 0 && length == 0);
    CHECK("and all were counted", gly_utf8_count(text) == COUNT_OF(points));
}

static void tells_what_a_code_point_is(void)
{
    static const struct {
        const char *why;
        uint32_t point;
        bool letter, upper, digit, space, mark;
    } rows[] = {
        {"a small letter", 'q', true, false, false, false, false},
        {"a capital", 'Q', true, true, false, false, false},
        {"the character before A", '@', false, false, false, false, false},
        {"the character after z", '{', false, false, false, false, false},
        {"a digit", '7', false, false, true, false, false},
        {"an underscore", '_', false, false, false, false, false},
        {"a tab", '\t', false, false, false, true, false},
        {"a NUL", 0, false, false, false, false, false},
        {"é", 0xE9, true, false, false, false, false},
        {"Ø", 0xD8, true, true, false, false, false},
        {"the times sign is no letter", 0xD7, false, false, false, false,
         false},
        {"a Cyrillic capital", 0x416, true, true, false, false, false},
        {"a Chinese character", 0x4E2D, true, false, false, false, false},
        {"an Arabic digit", 0x663, false, false, true, false, false},
        {"a superscript 2 is no decimal digit", 0xB2, false, false, false,
         false, false},
        {"a no-break space", 0xA0, false, false, false, true, false},
        {"a thin space", 0x2009, false, false, false, true, false},
        {"a narrow no-break space", 0x202F, false, false, false, true, false},
        {"a line separator", 0x2028, false, false, false, true, false},
        {"an acute accent that combines", 0x301, false, false, false, false,
         true},
        {"a curly quotation mark", 0x201C, false, false, false, false, false},
        {"past the last code point", 0x110000, false, false, false, false,
         false},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        uint32_t point = rows[i].point;
        CHECK(rows[i].why, gly_utf8_is_letter(point) == rows[i].letter);
        CHECK(rows[i].why, gly_utf8_is_upper(point) == rows[i].upper);
        CHECK(rows[i].why, gly_utf8_is_digit(point) == rows[i].digit);
        CHECK(rows[i].why, gly_utf8_is_space(point) == rows[i].space);
        CHECK(rows[i].why, gly_utf8_is_mark(point) == rows[i].mark);
    }
}

static void a_code_point_is_of_one_kind(void)
{
    for (uint32_t point = 0; point <= LAST_POINT; point++) {
        int kinds = gly_utf8_is_letter(point) + gly_utf8_is_digit(point) +
                    gly_utf8_is_space(point) + gly_utf8_is_mark(point);
        REQUIRE("letter, digit, space or mark: one at most", kinds <= 1);
        REQUIRE("a capital is a letter",
                !gly_utf8_is_upper(point) || gly_utf8_is_letter(point));
    }
}

static void folds_words_into_keys(void)
{
    static const struct {
        const char *why, *text, *folded;
    } rows[] = {
        {"nothing", "", ""},
        {"capitals", "McDonald", "mcdonald"},
        {"the curly apostrophe", "don’t", "don't"},
        {"its opening twin", "‘tis", "'tis"},
        {"capitals of other scripts", "ÉMILE ŠŤASTNÝ", "émile šťastný"},
        {"a letter whose small one is longer", "Ⱥ", "ⱥ"},
        {"digits and marks stay", "U.S. 9/11 “x”", "u.s. 9/11 “x”"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_arena arena = test_arena();
        gly_text folded = {NULL, 0};
        REQUIRE(rows[i].why,
                gly_utf8_fold(&folded, &arena, gly_text_of(rows[i].text)) ==
                    GLY_OK);
        CHECK(rows[i].why, gly_text_equal(folded, gly_text_of(rows[i].folded)));
        gly_arena_release(&arena);
    }
}

static void takes_no_memory_where_nothing_changes(void)
{
    test_memory memory = {0};
    gly_arena arena = test_arena_over(&memory);
    gly_text text = gly_text_of("said"), folded = {NULL, 0};
    REQUIRE("it is folded", gly_utf8_fold(&folded, &arena, text) == GLY_OK);
    CHECK("it is the text itself", folded.data == text.data);
    CHECK("without memory", memory.calls == 0);
    gly_arena_release(&arena);
}

static void folding_is_done_once(void)
{
    for (uint32_t point = 0; point <= LAST_POINT; point++) {
        char bytes[4];
        gly_arena arena = test_arena();
        gly_text text = {bytes, gly_utf8_put(bytes, point)};
        gly_text once = {NULL, 0}, twice = {NULL, 0};
        REQUIRE("it folds", gly_utf8_fold(&once, &arena, text) == GLY_OK);
        REQUIRE("into what is well formed", gly_utf8_check(once) == once.size);
        REQUIRE("and again", gly_utf8_fold(&twice, &arena, once) == GLY_OK);
        REQUIRE("a key folds into itself", gly_text_equal(once, twice));
        gly_arena_release(&arena);
    }
}

static gly_status fold(gly_arena *arena, void *context)
{
    (void)context;
    gly_text folded = {NULL, 0};
    return gly_utf8_fold(&folded, arena, gly_text_of("Émile"));
}

static void says_that_there_is_no_memory(void)
{
    check_out_of_memory("folding", fold, NULL);
}

CU_TestInfo utf8_tests[] = {
    {"writes and reads every code point", writes_and_reads_every_code_point},
    {"writes no value that is no code point",
     writes_no_value_that_is_no_code_point},
    {"checks every sequence of three bytes",
     checks_every_sequence_of_three_bytes},
    {"finds the first wrong byte", finds_the_first_wrong_byte},
    {"walks a text both ways", walks_a_text_both_ways},
    {"tells what a code point is", tells_what_a_code_point_is},
    {"a code point is of one kind", a_code_point_is_of_one_kind},
    {"folds words into keys", folds_words_into_keys},
    {"takes no memory where nothing changes",
     takes_no_memory_where_nothing_changes},
    {"folding is done once", folding_is_done_once},
    {"says that there is no memory", says_that_there_is_no_memory},
    CU_TEST_INFO_NULL,
};
