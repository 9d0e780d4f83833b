#include "base/output.h"

#include <string.h>

#include "support/expect.h"

/* A sink that keeps what it gets, and fails at the call it is told to. */
typedef struct {
    char bytes[64 * 1024];
    size_t size;
    uint32_t calls, fail_at;
} drain;

static gly_status keep(void *context, const char *bytes, size_t size)
{
    drain *kept = context;
    if (++kept->calls == kept->fail_at)
        return GLY_IO;
    if (size > sizeof kept->bytes - kept->size)
        return GLY_TOO_LARGE;
    memcpy(kept->bytes + kept->size, bytes, size);
    kept->size += size;
    return GLY_OK;
}

static bool holds(const drain *kept, const char *string)
{
    return kept->size == strlen(string) &&
           memcmp(kept->bytes, string, kept->size) == 0;
}

static void writes_in_order(void)
{
    drain kept = {.size = 0};
    gly_output output;
    gly_output_init(&output, keep, &kept);
    gly_output_put(&output, "line ");
    gly_output_number(&output, 28);
    gly_output_text(&output, (gly_text){": x\0y", 5});
    gly_output_format(&output, " %s=%03d", "n", 7);
    CHECK("nothing is handed on before it must", kept.calls == 0);
    CHECK("all went well", gly_output_flush(&output) == GLY_OK);
    CHECK("the bytes arrive as they are",
          kept.size == 18 &&
              memcmp(kept.bytes, "line 28: x\0y n=007", 18) == 0);
    CHECK("an empty output is not handed on",
          gly_output_flush(&output) == GLY_OK && kept.calls == 1);
}

static void writes_numbers(void)
{
    static const struct {
        uint64_t number;
        const char *digits;
    } rows[] = {
        {0, "0"},
        {9, "9"},
        {10, "10"},
        {4294967296, "4294967296"},
        {UINT64_MAX, "18446744073709551615"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        drain kept = {.size = 0};
        gly_output output;
        gly_output_init(&output, keep, &kept);
        gly_output_number(&output, rows[i].number);
        gly_output_flush(&output);
        CHECK(rows[i].digits, holds(&kept, rows[i].digits));
    }
}

static void writes_more_than_its_room(void)
{
    drain kept = {.size = 0};
    gly_output output;
    gly_output_init(&output, keep, &kept);
    for (uint32_t i = 0; i < 5000; i++)
        gly_output_put(&output, "0123456789");
    CHECK("all went well", gly_output_flush(&output) == GLY_OK);
    REQUIRE("all arrived", kept.size == 50000);
    for (uint32_t i = 0; i < 50000; i++)
        REQUIRE("in order", kept.bytes[i] == (char)('0' + i % 10));
    CHECK("in few pieces", kept.calls <= 50000 / GLY_OUTPUT_ROOM + 1);
}

static void writes_json_strings(void)
{
    static const struct {
        const char *why;
        gly_text text;
        const char *json;
    } rows[] = {
        {"nothing", {"", 0}, "\"\""},
        {"plain words", {"Ida Voss", 8}, "\"Ida Voss\""},
        {"quotation mark and backslash", {"\"a\\b\"", 5}, "\"\\\"a\\\\b\\\"\""},
        {"line ends and tabs", {"a\nb\rc\t", 6}, "\"a\\nb\\rc\\t\""},
        {"other control characters", {"\0\x1F", 2}, "\"\\u0000\\u001f\""},
        {"curly marks as they are", {"“é”", 8}, "\"“é”\""},
        {"an escape first and last", {"\n-\n", 3}, "\"\\n-\\n\""},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        drain kept = {.size = 0};
        gly_output output;
        gly_output_init(&output, keep, &kept);
        gly_output_json(&output, rows[i].text);
        gly_output_flush(&output);
        CHECK(rows[i].why, holds(&kept, rows[i].json));
    }
}

static void a_failure_sticks(void)
{
    drain kept = {.fail_at = 1};
    gly_output output;
    gly_output_init(&output, keep, &kept);
    gly_output_put(&output, "lost");
    CHECK("the sink's failure is told", gly_output_flush(&output) == GLY_IO);
    gly_output_put(&output, "never");
    gly_output_number(&output, 1);
    gly_output_json(&output, gly_text_of("never"));
    gly_output_format(&output, "%s", "never");
    CHECK("it is told again", gly_output_flush(&output) == GLY_IO);
    CHECK("the sink is not called again", kept.calls == 1 && kept.size == 0);
}

static void a_failure_amid_a_long_text_ends_it(void)
{
    static char text[3 * GLY_OUTPUT_ROOM];
    drain kept = {.fail_at = 2};
    gly_output output;
    gly_output_init(&output, keep, &kept);
    gly_output_text(&output, (gly_text){text, sizeof text});
    CHECK("it is told", gly_output_flush(&output) == GLY_IO);
    CHECK("the third part is not tried", kept.calls == 2);
}

static void refuses_a_line_over_its_room(void)
{
    drain kept = {.size = 0};
    gly_output output;
    gly_output_init(&output, keep, &kept);
    gly_output_format(&output, "%*d", GLY_OUTPUT_ROOM - 1, 1);
    CHECK("the longest line fits", output.status == GLY_OK);
    gly_output_format(&output, "%*d", GLY_OUTPUT_ROOM, 1);
    CHECK("a longer one does not", output.status == GLY_TOO_LARGE);
    CHECK("and that is told", gly_output_flush(&output) == GLY_TOO_LARGE);
}

CU_TestInfo output_tests[] = {
    {"writes in order", writes_in_order},
    {"writes numbers", writes_numbers},
    {"writes more than its room", writes_more_than_its_room},
    {"writes JSON strings", writes_json_strings},
    {"a failure sticks", a_failure_sticks},
    {"a failure amid a long text ends it", a_failure_amid_a_long_text_ends_it},
    {"refuses a line over its room", refuses_a_line_over_its_room},
    CU_TEST_INFO_NULL,
};
