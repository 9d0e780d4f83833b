#include <string.h>

#include "base/json.h"
#include "base/limits.h"
#include "support/expect.h"

static bool is(gly_text text, const char *expected)
{
    return gly_text_equal(text, gly_text_of(expected));
}

static const gly_json *get(const gly_json *map, const char *name)
{
    return map == NULL ? NULL : gly_json_get(map, gly_text_of(name));
}

static void reads_values(void)
{
    static const char text[] =
        "{\"id\": -17, \"body\": \"caf\\u00e9 \\ud83d\\udea2 \\\"so\\\"\",\n"
        " \"tags\": [null, true, 1.5, {\"é\": \"\"}], \"views\": 1e3,\n"
        " \"far\": 1e30}";
    gly_arena arena = test_arena();
    gly_json_error error;
    const gly_json *root;
    REQUIRE("it is read",
            gly_json_read(&root, &arena, gly_text_of(text), &error) == GLY_OK);
    const gly_json *id = get(root, "id"), *body = get(root, "body");
    const gly_json *tags = get(root, "tags"), *far = get(root, "far");
    REQUIRE("keys are found", id && body && tags && far);
    CHECK("a whole number", id->kind == GLY_JSON_INTEGER && id->integer == -17);
    CHECK("escapes are decoded",
          is(body->text, "caf\xC3\xA9 \xF0\x9F\x9A\xA2 \"so\""));
    CHECK("1e3 is whole", get(root, "views")->integer == 1000);
    CHECK("1e30 is a real", far->kind == GLY_JSON_REAL);
    const gly_json *child = tags->child;
    static const gly_json_kind kinds[] = {GLY_JSON_NULL, GLY_JSON_TRUTH,
                                          GLY_JSON_REAL, GLY_JSON_MAP};
    for (size_t i = 0; i < COUNT_OF(kinds); i++, child = child->next) {
        REQUIRE("there is one more", child != NULL);
        CHECK("a list keeps its order", child->kind == kinds[i]);
    }
    CHECK("and ends", child == NULL);
    CHECK("no such key", get(root, "ids") == NULL);
    CHECK("a list has no keys", get(tags, "id") == NULL);
    gly_arena_release(&arena);
}

static void says_why_it_cannot(void)
{
    static const struct {
        const char *text, *message;
        uint32_t least, most; /* of the offset */
    } rows[] = {
        {"", "the JSON is not complete", 0, 0},
        {"17", "this is not JSON", 0, 2},
        {"{\"a\": 1", "the JSON is not complete", 7, 7},
        {"{\"a\": 1} {", "something follows the JSON", 8, 10},
        {"{\"a\": 1, \"a\": 2}", "a key stands twice", 9, 13},
        {"{\"a\": \"\\u0000\"}", "a text holds a NUL", 6, 14},
        {"{\"a\": \"\\q\"}", "an escape stands for no character", 6, 9},
        {"{\"a\": \"\\udc00\"}", "an escape stands for no character", 6, 14},
        {"{\"a\": \"\xFF\"}", "this is not UTF-8", 6, 8},
        {"{\"a\": 1e999}", "a number is too large", 6, 11},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_arena arena = test_arena();
        gly_json_error error = {"", 0};
        const gly_json *root;
        CHECK(rows[i].text,
              gly_json_read(&root, &arena, gly_text_of(rows[i].text), &error) ==
                  GLY_INVALID);
        CHECK(rows[i].text, strcmp(error.message, rows[i].message) == 0);
        CHECK(rows[i].text,
              error.offset >= rows[i].least && error.offset <= rows[i].most);
        gly_arena_release(&arena);
    }
}

/* `size` bytes of `part` over and over, between "[" and the end `tail`. */
static gly_status read_many(const char *part, uint32_t times, const char *tail)
{
    enum { ROOM = 3 * GLY_LIMIT_JSON_VALUES + 16 };
    gly_arena arena = test_arena();
    char *bytes = gly_arena_take(&arena, ROOM);
    REQUIRE("there is memory", bytes != NULL);
    uint32_t size = 0, step = (uint32_t)strlen(part);
    bytes[size++] = '[';
    for (uint32_t i = 0; i < times; i++, size += step)
        memcpy(bytes + size, part, step);
    memcpy(bytes + size, tail, strlen(tail));
    size += (uint32_t)strlen(tail);
    gly_json_error error;
    const gly_json *root;
    gly_status status =
        gly_json_read(&root, &arena, (gly_text){bytes, size}, &error);
    gly_arena_release(&arena);
    return status;
}

static void keeps_limits(void)
{
    char ends[GLY_LIMIT_JSON_DEPTH + 1];
    memset(ends, ']', GLY_LIMIT_JSON_DEPTH);
    ends[GLY_LIMIT_JSON_DEPTH] = '\0';
    CHECK("as deep as the limit",
          read_many("[", GLY_LIMIT_JSON_DEPTH - 1, ends) == GLY_OK);
    CHECK("deeper", read_many("[", GLY_LIMIT_JSON_DEPTH, ends) == GLY_INVALID);
    CHECK("as many as the limit",
          read_many("1,", GLY_LIMIT_JSON_VALUES - 2, "1]") == GLY_OK);
    CHECK("one more",
          read_many("1,", GLY_LIMIT_JSON_VALUES - 1, "1]") == GLY_INVALID);
    CHECK("signs in a string are no values",
          read_many("", 0, "\"[[[,,,\\\"{{{\"]") == GLY_OK);
    CHECK("a string that never ends", read_many("", 0, "\"\\") == GLY_INVALID);
}

static gly_status read_in(gly_arena *arena, void *context)
{
    gly_json_error error;
    const gly_json *root;
    return gly_json_read(&root, arena, gly_text_of(context), &error);
}

static void survives_without_memory(void)
{
    char text[] = "{\"a\": [1, \"b\", {\"c\": null}], \"d\": \"e\"}";
    check_out_of_memory("a text is read", read_in, text);
}

CU_TestInfo json_tests[] = {
    {"reads values", reads_values},
    {"says why it cannot", says_why_it_cannot},
    {"keeps limits", keeps_limits},
    {"survives without memory", survives_without_memory},
    CU_TEST_INFO_NULL,
};
