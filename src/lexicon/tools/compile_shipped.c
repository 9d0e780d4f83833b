/* compile_shipped.c - the shipped files to the images of lexicon/image.h.
 * Run by make:
 *
 *     compile-shipped lists build/generated/lexicon.bin
 *     compile-shipped rules build/generated/rules.bin
 *
 * The files are those of gly_shipped_files. A mistake in one of them ends the
 * build with its place. Exit status 0, or 1 with a message on standard
 * error. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "lexicon/tools/images.h"

static int fail(const char *what)
{
    fprintf(stderr, "compile-shipped: %s\n", what);
    return 1;
}

static void show_problems(const gly_problems *problems)
{
    for (uint32_t i = 0; i < problems->items.count; i++) {
        const gly_problem *problem = gly_list_at(&problems->items, i);
        fprintf(stderr, "%.*s:%u:%u: %.*s; %.*s\n", (int)problem->path.size,
                problem->path.data, (unsigned)problem->line,
                (unsigned)problem->column, (int)problem->message.size,
                problem->message.data, (int)problem->hint.size,
                problem->hint.data);
    }
}

static gly_status write_file(void *context, const char *bytes, size_t size)
{
    return fwrite(bytes, 1, size, context) == size ? GLY_OK : GLY_INVALID;
}

static int compile(gly_arena *arena, const char *what, const char *path)
{
    gly_problems problems;
    gly_problems_init(&problems, arena);
    FILE *file = fopen(path, "wb");
    if (file == NULL)
        return fail(strerror(errno));
    gly_output output;
    gly_output_init(&output, write_file, file);
    gly_status status = strcmp(what, "lists") == 0
                            ? gly_image_lists(&output, arena, &problems)
                            : gly_image_rules(&output, arena, &problems);
    bool failed = gly_output_flush(&output) != GLY_OK;
    if (fclose(file) != 0 || failed)
        return fail(strerror(errno));
    show_problems(&problems);
    if (status == GLY_NO_MEMORY)
        return fail("memory is exhausted");
    return status != GLY_OK || problems.items.count > 0;
}

int main(int argc, char **argv)
{
    if (argc != 3)
        return fail("two arguments are needed: lists or rules, and the image");
    gly_arena arena;
    gly_arena_init(&arena, &gly_allocator_default);
    int result = compile(&arena, argv[1], argv[2]);
    gly_arena_release(&arena);
    return result;
}
