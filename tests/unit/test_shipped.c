/* The rules as the program has them are what their files say. */
#include "base/problem.h"
#include "lexicon/shipped.h"
#include "support/expect.h"

/* Whether two nodes are the same in themselves. */
static bool same_node(const gly_yaml *a, const gly_yaml *b)
{
    return a->kind == b->kind && a->plain == b->plain && a->count == b->count &&
           a->line == b->line && a->column == b->column &&
           a->source.offset == b->source.offset &&
           a->source.length == b->source.length &&
           gly_text_equal(a->scalar, b->scalar) &&
           b->scalar.data[b->scalar.size] == '\0';
}

static bool is_examples(const gly_yaml *value)
{
    return value->key != NULL &&
           gly_text_equal(value->key->scalar, gly_text_of("examples"));
}

/* How many nodes below `read` are otherwise in `image`. The children of a node
 * are gone through in a loop, what is below them by recursion. */
static uint32_t differences(const gly_yaml *read, const gly_yaml *image)
{
    uint32_t count = !same_node(read, image);
    const gly_yaml *there = image->child;
    for (const gly_yaml *one = read->child; one != NULL; one = one->next) {
        if (there == NULL)
            return count + 1;
        count += differences(one, there);
        count += (one->key == NULL) != (there->key == NULL);
        if (one->key != NULL && there->key != NULL)
            count += !same_node(one->key, there->key);
        there = there->next;
    }
    return count + (there != NULL);
}

/* Take the examples out of the map `root`, where they are its last key. */
static void leave_examples_out(gly_arena *arena, gly_yaml *root)
{
    const gly_yaml **link = &root->child;
    while (*link != NULL && !is_examples(*link)) {
        gly_yaml *copy = gly_arena_take(arena, sizeof *copy);
        REQUIRE("there is memory", copy != NULL);
        *copy = **link;
        *link = copy;
        link = &copy->next;
    }
    CHECK("a rule has examples", *link != NULL);
    if (*link != NULL) {
        *link = (*link)->next;
        root->count--;
    }
}

static void the_rules_are_what_the_files_say(void)
{
    gly_arena arena;
    gly_problems problems;
    gly_arena_init(&arena, &gly_allocator_default);
    gly_problems_init(&problems, &arena);
    uint32_t count, trees = 0, rules = 0;
    const gly_shipped_file *files = gly_shipped_files(&count);
    const gly_yaml *const *image = gly_shipped_rules(&arena, &trees);
    REQUIRE("there is memory", image != NULL);
    for (uint32_t i = 0; i < count && rules < trees; i++) {
        const gly_yaml *read = NULL;
        const gly_yaml_file file = {files[i].path, files[i].text, &problems};
        if (gly_shipped_is_lexicon(&files[i]))
            continue;
        REQUIRE(file.path.data,
                gly_yaml_read(&read, &arena, &file) == GLY_OK && read != NULL);
        gly_yaml root = *read;
        leave_examples_out(&arena, &root);
        CHECK(file.path.data, differences(&root, image[rules]) == 0);
        rules++;
    }
    CHECK("each file has its tree", rules == trees && trees > 80);
    gly_arena_release(&arena);
}

static gly_status build_rules(gly_arena *arena, void *context)
{
    (void)context;
    uint32_t count;
    return gly_shipped_rules(arena, &count) == NULL ? GLY_NO_MEMORY : GLY_OK;
}

static void the_rules_survive_without_memory(void)
{
    check_out_of_memory("the shipped rules", build_rules, NULL);
}

CU_TestInfo shipped_tests[] = {
    {"the rules are what the files say", the_rules_are_what_the_files_say},
    {"the rules survive without memory", the_rules_survive_without_memory},
    CU_TEST_INFO_NULL,
};
