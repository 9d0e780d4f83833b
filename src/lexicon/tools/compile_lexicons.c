/* compile_lexicons.c - the shipped lists to the image of lexicon/image.h.
 * Run by make:
 *
 *     compile-lexicons build/generated/lexicon.bin
 *
 * The lists are those of gly_shipped_files. A mistake in one of them ends the
 * build with its place. Exit status 0, or 1 with a message on standard
 * error. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "lexicon/image.h"
#include "lexicon/lexicon.h"
#include "lexicon/shipped.h"
#include "lexicon/store.h"

static int fail(const char *what)
{
    fprintf(stderr, "compile-lexicons: %s\n", what);
    return 1;
}

/* --- The image ---------------------------------------------------------- */

/* That a file could not be written tells ferror, once for all. */
static void put(FILE *file, const void *items, size_t count, size_t size)
{
    (void)fwrite(items, size, count, file);
}

static void put_ends(FILE *file, const gly_list *texts)
{
    uint32_t end = 0;
    for (uint32_t i = 0; i < texts->count; i++) {
        end += ((const gly_text *)gly_list_at(texts, i))->size;
        put(file, &end, 1, sizeof end);
    }
}

static void put_bytes(FILE *file, const gly_list *texts)
{
    for (uint32_t i = 0; i < texts->count; i++) {
        const gly_text *text = gly_list_at(texts, i);
        put(file, text->data, text->size, 1);
    }
}

/* The lists have been loaded from many files, but to a newsroom they are one:
 * what stands there already. */
static void make_one_load(const gly_list *nodes)
{
    for (uint32_t i = 0; i < nodes->count; i++)
        ((gly_store_node *)gly_list_at(nodes, i))->file = 1;
}

static void put_image(FILE *file, const gly_lexicon *lexicon)
{
    const gly_symbols *symbols = &lexicon->symbols;
    const gly_list *nodes = &lexicon->nodes;
    uint32_t counts[GLY_IMAGE_FIELDS] = {
        [GLY_IMAGE_TEXTS] = symbols->texts.count,
        [GLY_IMAGE_SYMBOLS] = symbols->slot_count,
        [GLY_IMAGE_NODES] = nodes->count,
        [GLY_IMAGE_SLOTS] = lexicon->slot_count};
    put(file, counts, GLY_IMAGE_FIELDS, sizeof *counts);
    put_ends(file, &symbols->texts);
    put(file, symbols->slots, symbols->slot_count, sizeof(gly_symbol));
    make_one_load(nodes);
    put(file, nodes->items, nodes->count, nodes->size);
    put(file, lexicon->slots, lexicon->slot_count, sizeof(uint32_t));
    put_bytes(file, &symbols->texts);
}

static int write_image(const char *path, const gly_lexicon *lexicon)
{
    FILE *file = fopen(path, "wb");
    if (file == NULL)
        return fail(strerror(errno));
    put_image(file, lexicon);
    bool failed = ferror(file) != 0;
    if (fclose(file) != 0 || failed)
        return fail(strerror(errno));
    return 0;
}

/* --- The lists ---------------------------------------------------------- */

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

static int compile(gly_arena *arena, const char *path)
{
    gly_problems problems;
    gly_problems_init(&problems, arena);
    gly_lexicon *lexicon = gly_lexicon_build(arena);
    if (lexicon == NULL)
        return fail("memory is exhausted");
    uint32_t count;
    const gly_shipped_file *files = gly_shipped_files(&count);
    for (uint32_t i = 0; i < count; i++) {
        if (!gly_shipped_is_lexicon(&files[i]))
            continue;
        if (gly_lexicon_load(lexicon, files[i].path, files[i].text,
                             &problems) == GLY_NO_MEMORY)
            return fail("memory is exhausted");
    }
    show_problems(&problems);
    return problems.items.count > 0 ? 1 : write_image(path, lexicon);
}

int main(int argc, char **argv)
{
    if (argc != 2)
        return fail("one argument is needed: the image to write");
    gly_arena arena;
    gly_arena_init(&arena, &gly_allocator_default);
    int result = compile(&arena, argv[1]);
    gly_arena_release(&arena);
    return result;
}
