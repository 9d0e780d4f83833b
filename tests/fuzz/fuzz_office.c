/* fuzz_office.c - any bytes, read as an office file, make a document of which
 * all holds, and the same one each time, or are refused with a reason. Bytes
 * that begin as a zip are the file; others are the XML of its text, so that a
 * changed byte comes through to the readers in spite of the checksum. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support/document_flaw.h"
#include "support/zips.h"

enum { MOST_BYTES = 1 << 18, MOST_UNPACKED = 1 << 22 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(const char *flaw)
{
    if (flaw == NULL)
        return;
    fprintf(stderr, "fuzz_office: %s\n", flaw);
    abort();
}

/* Every place of a document stands in one of its parts. */
static const char *spots_flaw(const gly_document *document)
{
    for (uint32_t i = 0; i < document->block_count; i++) {
        gly_span text = document->blocks[i].text;
        gly_spot spot =
            gly_document_spot(document, gly_document_source(document, text));
        if (spot.part == NULL || spot.source.length == 0)
            return "a block stands in no part";
        if (spot.start.line != i + 1 || spot.start.column != 1)
            return "a block is not its own line";
        if (spot.words.offset != text.offset ||
            spot.words.length != text.length)
            return "the way back from the part is another";
    }
    return NULL;
}

/* A number that stands for the document of `bytes`, or for why it is none. */
static uint64_t read_once(gly_text bytes, gly_format format)
{
    gly_arena arena;
    gly_document document = {0};
    gly_input input = {.path = gly_text_of("draft"),
                       .bytes = bytes,
                       .format = format,
                       .max_size = MOST_UNPACKED};
    gly_arena_init(&arena, &gly_allocator_default);
    gly_status status = gly_document_read(&document, &arena, &input);
    require(status == GLY_NO_MEMORY || status == GLY_IO ? "it fails" : NULL);
    require((status == GLY_INVALID) != (document.problem.size > 0)
                ? "a problem without a reason, or the other way round"
                : NULL);
    uint64_t sum = (uint64_t)status;
    if (status == GLY_OK) {
        require(document_flaw(&document));
        require(spots_flaw(&document));
        sum += gly_text_hash(document.text) * 31 + document.run_count;
    } else {
        sum += gly_text_hash(document.problem);
    }
    gly_arena_release(&arena);
    return sum;
}

static void read_twice(gly_text bytes, gly_format format)
{
    uint64_t first = read_once(bytes, format);
    uint64_t second = read_once(bytes, format);
    require(first == second ? NULL : "the same bytes give two documents");
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    gly_text bytes = {(const char *)data, (uint32_t)size};
    gly_arena arena;
    gly_text xml;
    if (size > MOST_BYTES)
        return 0;
    gly_arena_init(&arena, &gly_allocator_default);
    if (gly_text_starts(bytes, gly_text_of("PK"))) {
        read_twice(bytes, GLY_FORMAT_DOCX);
        read_twice(bytes, GLY_FORMAT_ODT);
    } else if (gly_arena_text(&xml, &arena, bytes) == GLY_OK) {
        read_twice(make_docx_of(&arena, xml.data), GLY_FORMAT_DOCX);
        read_twice(make_odt_of(&arena, xml.data), GLY_FORMAT_ODT);
    }
    gly_arena_release(&arena);
    return 0;
}
