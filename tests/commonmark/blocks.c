/* blocks.c - what is seen of a text, for the script beside it.
 *
 * Each line of standard input is a text: its format, "markdown" or "html", and
 * its bytes in hexadecimal. For each its blocks are printed, one a line as
 * "paragraph 4f6e65", and then an empty line. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support/document_flaw.h"

enum { MOST_BYTES = 1 << 16 };

static void print_blocks(const gly_document *document)
{
    for (uint32_t i = 0; i < document->block_count; i++) {
        const gly_block *block = &document->blocks[i];
        gly_text text = gly_text_slice(document->text, block->text);
        printf("%s ", gly_block_kind_name(block->kind));
        for (uint32_t k = 0; k < text.size; k++)
            printf("%02x", (unsigned char)text.data[k]);
        printf("\n");
    }
    printf("\n");
}

static bool read_text(gly_text bytes, gly_format format)
{
    gly_arena arena;
    gly_arena_init(&arena, &gly_allocator_default);
    gly_document document;
    gly_input input = {
        .path = gly_text_of("text"), .bytes = bytes, .format = format};
    gly_status status = gly_document_read(&document, &arena, &input);
    const char *flaw = status == GLY_OK ? document_flaw(&document) : "no text";
    if (flaw == NULL)
        print_blocks(&document);
    else
        fprintf(stderr, "blocks: %s: %.*s\n", flaw, (int)bytes.size,
                bytes.data);
    gly_arena_release(&arena);
    return flaw == NULL;
}

/* Bytes of `hex` into `out`; answers how many. */
static uint32_t read_hex(char *out, const char *hex)
{
    uint32_t size = 0;
    for (; hex[0] != '\0' && hex[1] != '\0'; hex += 2) {
        const char digits[] = {hex[0], hex[1], '\0'};
        out[size++] = (char)strtoul(digits, NULL, 16);
    }
    return size;
}

int main(void)
{
    static char line[2 * MOST_BYTES + 256], bytes[MOST_BYTES];
    while (fgets(line, sizeof line, stdin) != NULL) {
        const char *name = strtok(line, " \n"), *hex = strtok(NULL, " \n");
        bool is_html = name != NULL && strcmp(name, "html") == 0;
        uint32_t size = hex == NULL ? 0 : read_hex(bytes, hex);
        if (!read_text((gly_text){bytes, size},
                       is_html ? GLY_FORMAT_HTML : GLY_FORMAT_MARKDOWN))
            return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}
