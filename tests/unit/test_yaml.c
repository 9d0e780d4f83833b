#include "base/limits.h"
#include "base/yaml.h"
#include "support/expect.h"

#include <string.h>

typedef struct {
    gly_arena arena;
    gly_problems problems;
    gly_yaml_file file;
    const gly_yaml *root;
    gly_status status;
} reading;

static reading read_text(gly_text text)
{
    reading made = {.arena = test_arena()};
    gly_problems_init(&made.problems, &made.arena);
    made.file = (gly_yaml_file){gly_text_of("house.yml"), text, NULL};
    return made;
}

/* The problems point into the reading, so it is filled where it stays. */
static void start(reading *made, gly_text text)
{
    *made = read_text(text);
    made->problems.arena = &made->arena;
    made->file.problems = &made->problems;
    made->status = gly_yaml_read(&made->root, &made->arena, &made->file);
}

static const gly_problem *problem_at(const reading *made, uint32_t index)
{
    return gly_list_at(&made->problems.items, index);
}

static bool is(gly_text text, const char *string)
{
    return gly_text_equal(text, gly_text_of(string));
}

static void reads_nodes_with_their_places(void)
{
    reading made;
    start(&made, gly_text_of("\xEF\xBB\xBF# a rule\r\n"
                             "id: crédit\r\n"
                             "é: {words: 0.8, \"least\": '3'}\r\n"
                             "list:\r\n"
                             "  - |\r\n"
                             "    Ida Voss spoke.\r\n"
                             "  - [a, b]\r\n"
                             "none:\r\n"));
    REQUIRE("a correct file is read", made.status == GLY_OK);
    const gly_yaml *id = gly_yaml_get(made.root, "id");
    const gly_yaml *least = gly_yaml_get(gly_yaml_get(made.root, "é"), "least");
    const gly_yaml *list = gly_yaml_get(made.root, "list");
    const gly_yaml *none = gly_yaml_get(made.root, "none");
    REQUIRE("keys are found", id && least && list && none);
    CHECK("a scalar is decoded", is(id->scalar, "crédit") && id->plain);
    CHECK("its place counts lines", id->line == 2 && id->column == 5);
    CHECK("columns count code points",
          least->key->line == 3 && least->key->column == 17);
    CHECK("spans are bytes of the file",
          is(gly_text_slice(made.file.text, least->source), "'3'"));
    CHECK("quotation marks are known", !least->plain);
    CHECK("children are counted", list->count == 2 && made.root->count == 4);
    CHECK("a block keeps its line end",
          is(list->child->scalar, "Ida Voss spoke.\n"));
    CHECK("a flow list ends with its bracket",
          is(gly_text_slice(made.file.text, list->child->next->source),
             "[a, b]"));
    CHECK("a value may be missing", none->scalar.size == 0 && none->plain);
    CHECK("no such key", gly_yaml_get(made.root, "words") == NULL);
    CHECK("a scalar has no keys", gly_yaml_get(id, "id") == NULL);
    gly_arena_release(&made.arena);
}

static void an_empty_file_has_no_root(void)
{
    static const char *const rows[] = {"", "# nothing\n", "\xEF\xBB\xBF",
                                       "\n\n"};
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        reading made;
        start(&made, gly_text_of(rows[i]));
        CHECK("empty is no mistake", made.status == GLY_OK);
        CHECK("empty has no root", made.root == NULL);
        gly_arena_release(&made.arena);
    }
}

static void shows_a_mistake_at_its_place(void)
{
    static const struct {
        const char *why, *text, *words, *excerpt;
        uint32_t line, column;
    } rows[] = {
        {"an open bracket", "a: [1, 2\nb: 3\n", "not YAML", "b: 3", 2, 2},
        {"a tab as indent", "a:\n\tb: 1\n", "not YAML", "\tb: 1", 2, 1},
        {"a control character", "a: b\nword: x\x01y\n", "not YAML",
         "word: x\x01y", 2, 8},
        {"bytes that are no UTF-8", "a: b\nÉ: \xFF\n", "UTF-8", "É: \xFF", 2,
         4},
        {"an anchor", "a: &x 1\n", "anchors", "a: &x 1", 1, 4},
        {"an anchor of a list", "a: &x [1]\n", "anchors", "a: &x [1]", 1, 4},
        {"an alias", "a: *x\n", "anchors", "a: *x", 1, 4},
        {"a tag", "a: !!str 1\n", "tags", "a: !!str 1", 1, 4},
        {"a tag of a map", "a: !x {b: 1}\n", "tags", "a: !x {b: 1}", 1, 4},
        {"a second document", "a: 1\n---\nb: 2\n", "second document", "---", 2,
         1},
        {"a key that is a list", "? [a, b]\n: 1\n", "key must be a word",
         "? [a, b]", 1, 3},
        {"a key that stands twice", "a: 1\nb: 2\na: 3\n", "`a` stands twice",
         "a: 3", 3, 1},
        {"a line end of Mac OS 9", "a: 1\rb: *x\r", "aliases", "b: *x", 2, 4},
        {"U+2028 ends no line", "a: \"x\xE2\x80\xA8y\"\nb: *x\n", "aliases",
         "b: *x", 2, 4},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        reading made;
        start(&made, gly_text_of(rows[i].text));
        CHECK(rows[i].why, made.status == GLY_INVALID);
        REQUIRE(rows[i].why, made.problems.items.count == 1);
        const gly_problem *problem = problem_at(&made, 0);
        CHECK(rows[i].why,
              gly_text_find(problem->message, gly_text_of(rows[i].words), 0) !=
                  GLY_NONE);
        CHECK(rows[i].why, is(problem->path, "house.yml"));
        CHECK(rows[i].why, problem->line == rows[i].line);
        CHECK(rows[i].why, problem->column == rows[i].column);
        CHECK(rows[i].why, is(problem->excerpt, rows[i].excerpt));
        gly_arena_release(&made.arena);
    }
}

static void shows_a_byte_inside_a_scalar(void)
{
    static const struct {
        const char *why, *text;
        uint32_t offset, line, column;
    } rows[] = {
        {"plain", "a: xyz\n", 2, 1, 6},
        {"in single quotation marks", "a: 'é\\b('\n", 4, 1, 8},
        {"a doubled mark is one", "a: 'it''s ('\n", 5, 1, 11},
        {"escapes are longer than what they mean", "a: \"\\\\b\\u00e9(\"\n", 4,
         1, 14},
        {"in a block", "a: |\n  one\n  two(\n", 7, 3, 6},
        {"its end", "a: xyz\n", 3, 1, 7},
        {"past its end", "a: 'xyz'\n", 99, 1, 8},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        reading made;
        start(&made, gly_text_of(rows[i].text));
        REQUIRE(rows[i].why, made.status == GLY_OK);
        gly_yaml here =
            gly_yaml_within(&made.file, made.root->child, rows[i].offset);
        CHECK(rows[i].why, here.line == rows[i].line);
        CHECK(rows[i].why, here.column == rows[i].column);
        gly_arena_release(&made.arena);
    }
}

static void every_double_key_is_a_problem(void)
{
    reading made;
    start(&made, gly_text_of("a: 1\na: 2\nb: {c: 1, d: 2, c: 3}\na: 3\n"));
    CHECK("double keys are refused", made.status == GLY_INVALID);
    CHECK("all of them are told", made.problems.items.count == 3);
    gly_arena_release(&made.arena);
}

/* `count` times `part`, then `end`. */
static gly_text repeat(gly_arena *arena, const char *part, uint32_t count,
                       const char *end)
{
    size_t size = strlen(part), last = strlen(end);
    char *bytes = gly_arena_take(arena, size * count + last);
    for (uint32_t i = 0; bytes != NULL && i < count; i++)
        memcpy(bytes + size * i, part, size);
    if (bytes != NULL)
        memcpy(bytes + size * count, end, last);
    return (gly_text){bytes, bytes ? (uint32_t)(size * count + last) : 0};
}

static void stays_within_its_limits(void)
{
    static const struct {
        const char *why, *part, *end, *words;
        uint32_t count;
        gly_status status;
    } rows[] = {
        {"as deep as allowed", "[", "", "not YAML", GLY_LIMIT_YAML_DEPTH,
         GLY_INVALID},
        {"a level more", "[", "", "nested too deeply", GLY_LIMIT_YAML_DEPTH + 1,
         GLY_INVALID},
        {"very deep", "[", "", "nested too deeply", 100000, GLY_INVALID},
        {"deep maps", "{a: ", "", "nested too deeply", 1000, GLY_INVALID},
        {"many items", "- a\n", "", "too many parts", 150000, GLY_INVALID},
        {"a long file", "# comment\n", "", "over 1 MB", 200000, GLY_INVALID},
        {"a file of NULs", "", "", "not YAML", 0, GLY_OK},
        {"one long line", "a", "", "", 1000000, GLY_OK},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_arena arena = test_arena();
        reading made;
        start(&made, repeat(&arena, rows[i].part, rows[i].count, rows[i].end));
        CHECK(rows[i].why, made.status == rows[i].status);
        if (rows[i].status == GLY_INVALID) {
            REQUIRE(rows[i].why, made.problems.items.count == 1);
            CHECK(rows[i].why,
                  gly_text_find(problem_at(&made, 0)->message,
                                gly_text_of(rows[i].words), 0) != GLY_NONE);
        }
        gly_arena_release(&made.arena);
        gly_arena_release(&arena);
    }
}

static void a_file_of_nuls_is_refused(void)
{
    char nuls[64] = {0};
    reading made;
    start(&made, (gly_text){nuls, sizeof nuls});
    CHECK("NULs are no YAML", made.status == GLY_INVALID);
    CHECK("and one problem says so", made.problems.items.count == 1);
    gly_arena_release(&made.arena);
}

static void finds_the_nearest_name(void)
{
    static const char *const names[] = {"speaker", "source.kind", "words",
                                        "id"};
    static const struct {
        const char *why, *word, *nearest;
    } rows[] = {
        {"a letter left out", "speakr", "speaker"},
        {"two letters swapped", "wrods", "words"},
        {"a dotted name", "source.kin", "source.kind"},
        {"the name itself", "words", "words"},
        {"a short word allows one slip", "ix", "id"},
        {"nothing is near", "colour", NULL},
        {"nothing is near nothing", "", NULL},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        const char *nearest =
            gly_yaml_nearest(gly_text_of(rows[i].word), names, COUNT_OF(names));
        CHECK(rows[i].why, (nearest == NULL) == (rows[i].nearest == NULL));
        if (nearest != NULL && rows[i].nearest != NULL)
            CHECK(rows[i].why, strcmp(nearest, rows[i].nearest) == 0);
    }
}

/* Reads a file with every kind of node, and one with a mistake. */
static gly_status read_all(gly_arena *arena, void *context)
{
    (void)context;
    gly_problems problems;
    gly_problems_init(&problems, arena);
    gly_yaml_file file = {gly_text_of("house.yml"),
                          gly_text_of("a: [1, {b: 2, c: 3}]\nd: x\n"),
                          &problems};
    const gly_yaml *root = NULL;
    gly_status status = gly_yaml_read(&root, arena, &file);
    if (status != GLY_OK)
        return status;
    static const char *const wrong[] = {"{a: 1, a: 2}\n", "b: *x\n", "[1, 2"};
    for (size_t i = 0; i < COUNT_OF(wrong) && status != GLY_NO_MEMORY; i++) {
        file.text = gly_text_of(wrong[i]);
        status = gly_yaml_read(&root, arena, &file);
    }
    return status == GLY_INVALID ? GLY_OK : status;
}

static void ends_cleanly_without_memory(void)
{
    check_out_of_memory("reading YAML", read_all, NULL);
}

CU_TestInfo yaml_tests[] = {
    {"reads nodes with their places", reads_nodes_with_their_places},
    {"an empty file has no root", an_empty_file_has_no_root},
    {"shows a mistake at its place", shows_a_mistake_at_its_place},
    {"shows a byte inside a scalar", shows_a_byte_inside_a_scalar},
    {"every double key is a problem", every_double_key_is_a_problem},
    {"stays within its limits", stays_within_its_limits},
    {"a file of NULs is refused", a_file_of_nuls_is_refused},
    {"finds the nearest name", finds_the_nearest_name},
    {"ends cleanly without memory", ends_cleanly_without_memory},
    CU_TEST_INFO_NULL,
};
