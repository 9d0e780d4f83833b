/* main.c - runs the parts of the test and sums their checks.
 *
 *     api [threads]    all parts, or the one that has threads */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "api/api.h"

static size_t passed, failed;

const char api_article[] =
    "Envoy leaves talks\n"
    "\n"
    "“Our town remains wholly devoted to the river treaty,” Nadia Brandt said "
    "on Monday.\n"
    "\n"
    "TK\n"
    "\n"
    "Oskar Lindholm said his office was “wholly devoted to the river "
    "treaty.”\n";

const char api_rule[] = "id: blue\n" API_RULE;

const char api_wrong_rule[] = "id: wrong\n"
                              "categry: placeholder\n"
                              "level: loud\n"
                              "match: '('\n"
                              "message: nothing\n"
                              "why: nothing\n";

const char api_config[] = "levels: {placeholder: warning, blue: error}\n"
                          "ignore: old/\n"
                          "overrides:\n"
                          "  - paths: [opinion/]\n"
                          "    levels: {placeholder: off}\n"
                          "    fail-on: never\n";

bool api_check(const char *why, bool holds)
{
    if (holds) {
        passed++;
        return true;
    }
    failed++;
    printf("failed: %s\n", why);
    return false;
}

bool api_is(galley_text text, const char *expected)
{
    return text.size == strlen(expected) &&
           (text.size == 0 || memcmp(text.data, expected, text.size) == 0);
}

galley_draft api_draft(const char *path, const char *text)
{
    return (galley_draft){.path = galley_text_of(path),
                          .bytes = galley_text_of(text)};
}

static void *allocate(void *context, size_t size)
{
    api_memory *memory = context;
    if (++memory->calls == memory->fail_at)
        return NULL;
    void *block = malloc(size);
    memory->held += block != NULL;
    return block;
}

static void release(void *context, void *block)
{
    api_memory *memory = context;
    memory->held -= block != NULL;
    free(block);
}

galley_allocator api_allocator(api_memory *memory)
{
    return (galley_allocator){allocate, release, memory};
}

galley_status api_write(void *context, const char *bytes, size_t size)
{
    api_paper *paper = context;
    size_t room = paper->room == 0 ? sizeof paper->bytes : paper->room;
    if (size > room - paper->size)
        return GALLEY_IO;
    memcpy(paper->bytes + paper->size, bytes, size);
    paper->size += size;
    return GALLEY_OK;
}

int main(int count, char **arguments)
{
    bool all = count < 2 || strcmp(arguments[1], "threads") != 0;
    if (all) {
        api_test_session();
        api_test_config();
        api_test_articles();
        api_test_reports();
        api_test_memory();
    }
    api_test_threads();
    printf("%zu passed, %zu failed\n", passed, failed);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
