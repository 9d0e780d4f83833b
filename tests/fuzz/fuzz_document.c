/* fuzz_document.c - any bytes, read as plain text and as Markdown, make a
 * document of which all holds, and the same one each time. */
#include <stdio.h>
#include <stdlib.h>

#include "support/document_flaw.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(const char *flaw)
{
    if (flaw == NULL)
        return;
    fprintf(stderr, "fuzz_document: %s\n", flaw);
    abort();
}

static void read_twice(gly_text bytes, gly_format format)
{
    gly_arena arenas[2];
    gly_document documents[2];
    gly_input input = {
        .path = gly_text_of("draft"), .bytes = bytes, .format = format};
    for (int i = 0; i < 2; i++) {
        gly_arena_init(&arenas[i], &gly_allocator_default);
        gly_status status =
            gly_document_read(&documents[i], &arenas[i], &input);
        require(status == GLY_OK ? NULL : "it cannot be read");
        require(document_flaw(&documents[i]));
    }
    require(gly_text_equal(documents[0].text, documents[1].text) &&
                    documents[0].run_count == documents[1].run_count
                ? NULL
                : "the same bytes give two documents");
    for (int i = 0; i < 2; i++)
        gly_arena_release(&arenas[i]);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    gly_text bytes = {(const char *)data, (uint32_t)size};
    if (size > 1 << 20)
        return 0;
    read_twice(bytes, GLY_FORMAT_PLAIN);
    read_twice(bytes, GLY_FORMAT_MARKDOWN);
    return 0;
}
