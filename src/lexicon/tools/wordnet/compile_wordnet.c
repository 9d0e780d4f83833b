/* compile_wordnet.c - WordNet's text files to the table of wordnet_format.h.
 * Run by make:
 *
 *     compile-wordnet /usr/share/wordnet build/generated/wordnet.bin
 *
 * Exit status 0, or 1 with a message on standard error. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "lexicon/tools/wordnet/write.h"

static int fail(const char *what, const char *path)
{
    fprintf(stderr, "compile-wordnet: %s: %s\n", path, what);
    return 1;
}

static int write_file(gly_text table, const char *path)
{
    FILE *file = fopen(path, "wb");
    if (file == NULL)
        return fail(strerror(errno), path);
    bool written = fwrite(table.data, 1, table.size, file) == table.size;
    if (fclose(file) != 0 || !written)
        return fail(strerror(errno), path);
    return 0;
}

static int compile(gly_arena *arena, const char *folder, const char *path)
{
    gly_source source;
    gly_status status = gly_source_read(&source, arena, folder);
    if (status == GLY_IO)
        return fail("cannot be read (Debian's package is wordnet-base; make "
                    "WORDNET=DIR names another place)",
                    source.missing);
    gly_gathering all;
    gly_text table = {NULL, 0};
    if (status == GLY_OK)
        status = gly_gather_words(&all, arena, &source);
    if (status == GLY_OK)
        status = gly_gather_links(&all, arena, &source);
    if (status == GLY_OK)
        status = gly_gather_irregulars(&all, arena, &source);
    if (status == GLY_OK)
        status = gly_table_write(&table, arena, &all);
    if (status == GLY_NO_MEMORY)
        return fail("memory is exhausted", folder);
    if (status != GLY_OK)
        return fail("these are not the files of WordNet 3.0", folder);
    return write_file(table, path);
}

int main(int argc, char **argv)
{
    if (argc != 3) {
        fputs("usage: compile-wordnet FOLDER TABLE\n", stderr);
        return 1;
    }
    gly_arena arena;
    gly_arena_init(&arena, &gly_allocator_default);
    int result = compile(&arena, argv[1], argv[2]);
    gly_arena_release(&arena);
    return result;
}
