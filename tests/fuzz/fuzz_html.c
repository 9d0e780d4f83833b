/* fuzz_html.c - any bytes, read as HTML, make a document of which all holds,
 * and the same one each time; so does each part that a file may be cut to. */
#include <stdio.h>
#include <stdlib.h>

#include "support/document_flaw.h"

enum { CUTS = 4, MOST_BYTES = 1 << 20 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(const char *flaw)
{
    if (flaw == NULL)
        return;
    fprintf(stderr, "fuzz_html: %s\n", flaw);
    abort();
}

/* A number that stands for the document of `bytes`. */
static uint64_t read_once(gly_text bytes)
{
    gly_arena arena;
    gly_document document;
    gly_input input = {.path = gly_text_of("draft"),
                       .bytes = bytes,
                       .format = GLY_FORMAT_HTML};
    gly_arena_init(&arena, &gly_allocator_default);
    gly_status status = gly_document_read(&document, &arena, &input);
    require(status == GLY_OK ? NULL : "it cannot be read");
    require(document_flaw(&document));
    uint64_t sum = gly_text_hash(document.text);
    sum = sum * 31 + document.run_count;
    sum = sum * 31 + document.meta_count;
    gly_arena_release(&arena);
    return sum;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    gly_text bytes = {(const char *)data, (uint32_t)size};
    if (size > MOST_BYTES)
        return 0;
    uint64_t first = read_once(bytes), second = read_once(bytes);
    require(first == second ? NULL : "the same bytes give two documents");
    for (uint32_t i = 1; i < CUTS; i++)
        read_once((gly_text){bytes.data, bytes.size / CUTS * i});
    return 0;
}
