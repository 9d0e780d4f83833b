#include "base/text.h"

#include <stdlib.h>
#include <string.h>

#include "support/expect.h"

static gly_text text(const char *string)
{
    return gly_text_of(string);
}

static void cuts_a_slice_to_what_there_is(void)
{
    static const struct {
        const char *why, *text;
        gly_span span;
        const char *slice;
    } rows[] = {
        {"a word in the middle", "Mayor Voss left", {6, 4}, "Voss"},
        {"all of it", "Voss", {0, 4}, "Voss"},
        {"a length over the end is cut", "Voss", {2, 99}, "ss"},
        {"the greatest length does not wrap", "Voss", {1, UINT32_MAX}, "oss"},
        {"a start at the end gives nothing", "Voss", {4, 1}, ""},
        {"a start past the end gives nothing", "Voss", {99, 1}, ""},
        {"nothing of nothing", "", {0, 0}, ""},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_text slice = gly_text_slice(text(rows[i].text), rows[i].span);
        CHECK(rows[i].why, gly_text_equal(slice, text(rows[i].slice)));
    }
}

static void trims_white_space_at_the_ends(void)
{
    static const struct {
        const char *why, *text, *trimmed;
    } rows[] = {
        {"nothing stays nothing", "", ""},
        {"blanks alone leave nothing", " \t\r\n\v\f ", ""},
        {"blanks inside stay", "  Ida  Voss \n", "Ida  Voss"},
        {"a no-break space is not ASCII and stays", "\u00A0Ida ", "\u00A0Ida"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        CHECK(rows[i].why, gly_text_equal(gly_text_trim(text(rows[i].text)),
                                          text(rows[i].trimmed)));
}

static void compares_bytes(void)
{
    static const struct {
        const char *why, *a, *b;
        bool equal, equal_ascii;
        int order;
    } rows[] = {
        {"nothing equals nothing", "", "", true, true, 0},
        {"the same word", "Oslo", "Oslo", true, true, 0},
        {"capitals differ, but not when folded", "OSLO", "oslo", false, true,
         -1},
        {"the shorter one stands first", "Os", "Oslo", false, false, -1},
        {"the first different byte decides", "b", "abc", false, false, 1},
        {"[ and { are no letters", "[", "{", false, false, -1},
        {"@ and ` are none either", "@", "`", false, false, -1},
        {"É is not folded", "É", "é", false, false, -1},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_text a = text(rows[i].a), b = text(rows[i].b);
        int order = gly_text_compare(a, b), back = gly_text_compare(b, a);
        CHECK(rows[i].why, gly_text_equal(a, b) == rows[i].equal);
        CHECK(rows[i].why, gly_text_equal_ascii(a, b) == rows[i].equal_ascii);
        CHECK(rows[i].why, (order > 0) - (order < 0) == rows[i].order);
        CHECK(rows[i].why, (back > 0) - (back < 0) == -rows[i].order);
    }
}

static void finds_the_start_the_end_and_the_middle(void)
{
    static const struct {
        const char *why, *text, *part;
        uint32_t from;
        bool starts, ends;
        uint32_t found;
    } rows[] = {
        {"every text begins and ends with nothing", "Bergen", "", 0, true, true,
         0},
        {"nothing stands at the very end too", "Bergen", "", 6, true, true, 6},
        {"nothing does not stand past the end", "Bergen", "", 7, true, true,
         GLY_NONE},
        {"the text itself", "Bergen", "Bergen", 0, true, true, 0},
        {"its head", "Bergen", "Ber", 0, true, false, 0},
        {"its tail", "Bergen", "gen", 0, false, true, 3},
        {"from after its place it is not there", "Bergen", "gen", 4, false,
         true, GLY_NONE},
        {"the first of two", "on and on", "on", 0, true, true, 0},
        {"the second of two", "on and on", "on", 1, true, true, 7},
        {"a part longer than the text", "on", "on and on", 0, false, false,
         GLY_NONE},
        {"a false start is taken up again", "aab", "ab", 0, false, true, 1},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_text whole = text(rows[i].text), part = text(rows[i].part);
        CHECK(rows[i].why, gly_text_starts(whole, part) == rows[i].starts);
        CHECK(rows[i].why,
              (gly_text_common(whole, part) == part.size) == rows[i].starts);
        CHECK(rows[i].why, gly_text_ends(whole, part) == rows[i].ends);
        CHECK(rows[i].why,
              gly_text_find(whole, part, rows[i].from) == rows[i].found);
    }
}

static void counts_a_byte(void)
{
    CHECK("nothing has no lines", gly_text_count(text(""), '\n') == 0);
    CHECK("three ends of line", gly_text_count(text("\na\n\n"), '\n') == 3);
    CHECK("a NUL counts as any byte",
          gly_text_count((gly_text){"a\0b\0", 4}, '\0') == 2);
}

static void knows_how_a_year_is_written(void)
{
    static const struct {
        const char *why, *text;
        bool year;
    } rows[] = {
        {"in the middle", "1984", true},   {"the first one", "1900", true},
        {"the last one", "2099", true},    {"before the first", "1899", false},
        {"after the last", "2100", false}, {"three digits", "984", false},
        {"five digits", "01984", false},   {"a letter behind", "1984s", false},
        {"a comma", "1,984", false},       {"nothing", "", false},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        CHECK(rows[i].why,
              gly_text_is_year(text(rows[i].text), 1900, 2099) == rows[i].year);
}

static void hashes_as_fnv_1a_is_published(void)
{
    CHECK("the offset basis", gly_text_hash(text("")) == 0xcbf29ce484222325U);
    CHECK("a", gly_text_hash(text("a")) == 0xaf63dc4c8601ec8cU);
    CHECK("foobar", gly_text_hash(text("foobar")) == 0x85944171f73967e8U);
    CHECK("a byte over 127 is not negative",
          gly_text_hash(text("\xFF")) == 0xaf64724c8602eb6eU);
}

static void measures_how_far_two_words_are(void)
{
    static const struct {
        const char *why, *a, *b;
        uint32_t most, distance;
    } rows[] = {
        {"the same", "speaker", "speaker", 3, 0},
        {"one letter left out", "speakr", "speaker", 3, 1},
        {"one letter too many", "speaaker", "speaker", 3, 1},
        {"one letter wrong", "spealer", "speaker", 3, 1},
        {"two neighbours swapped count once", "spaeker", "speaker", 3, 1},
        {"a swap at the very start", "psread", "spread", 3, 1},
        {"all letters against none", "abc", "", 3, 3},
        {"over the most is the most and one", "kitten", "sitting", 2, 3},
        {"kitten and sitting, as in the books", "kitten", "sitting", 9, 3},
        {"a most of 0 asks whether they are the same", "a", "b", 0, 1},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_text a = text(rows[i].a), b = text(rows[i].b);
        CHECK(rows[i].why,
              gly_text_distance(a, b, rows[i].most) == rows[i].distance);
        CHECK(rows[i].why,
              gly_text_distance(b, a, rows[i].most) == rows[i].distance);
    }
}

static void takes_long_texts_as_too_far(void)
{
    char bytes[66];
    memset(bytes, 'a', sizeof bytes);
    gly_text longest = {bytes, 64}, longer = {bytes, 65};
    CHECK("64 bytes are compared", gly_text_distance(longest, longest, 5) == 0);
    CHECK("65 bytes are not", gly_text_distance(longer, longer, 5) == 6);
    CHECK("nor on the other side", gly_text_distance(longest, longer, 5) == 6);
}

/* A word of up to 7 letters of three kinds, so that words are often near. */
static gly_text any_word(char *room, uint32_t *random)
{
    uint32_t size = (*random = *random * 1664525u + 1013904223u) >> 29;
    for (uint32_t i = 0; i < size; i++) {
        *random = *random * 1664525u + 1013904223u;
        room[i] = (char)('a' + (*random >> 16) % 3);
    }
    return (gly_text){room, size};
}

static void keeps_the_laws_of_a_distance(void)
{
    uint32_t random = 1, far = 99;
    for (int i = 0; i < 20000; i++) {
        char one[8], two[8];
        gly_text a = any_word(one, &random), b = any_word(two, &random);
        uint32_t there = gly_text_distance(a, b, far);
        uint32_t longer = a.size > b.size ? a.size : b.size;
        uint32_t apart = longer - (a.size < b.size ? a.size : b.size);
        REQUIRE("both ways are as long", there == gly_text_distance(b, a, far));
        REQUIRE("0 is for the same word alone",
                (there == 0) == gly_text_equal(a, b));
        REQUIRE("every byte can be changed", there <= longer);
        REQUIRE("what is longer by n is n away at least", there >= apart);
        REQUIRE("the most is kept to",
                gly_text_distance(a, b, 2) == (there > 2 ? 3 : there));
    }
}

CU_TestInfo text_tests[] = {
    {"cuts a slice to what there is", cuts_a_slice_to_what_there_is},
    {"trims white space at the ends", trims_white_space_at_the_ends},
    {"compares bytes", compares_bytes},
    {"finds start, end and middle", finds_the_start_the_end_and_the_middle},
    {"counts a byte", counts_a_byte},
    {"knows how a year is written", knows_how_a_year_is_written},
    {"hashes as FNV-1a is published", hashes_as_fnv_1a_is_published},
    {"measures how far two words are", measures_how_far_two_words_are},
    {"takes long texts as too far", takes_long_texts_as_too_far},
    {"keeps the laws of a distance", keeps_the_laws_of_a_distance},
    CU_TEST_INFO_NULL,
};
