/* tokens.c - each token of a text and where it stands, for the script beside
 * it.
 *
 * Standard input holds texts, each after a line with its format and its size
 * in bytes: "markdown 1204". For each text its tokens are printed, one a line,
 * and then a line with a full stop:
 *
 *     17 6 2 5 2 11 74656c6c65
 *
 * is a token from byte 17, 6 bytes long, from line 2, column 5 to line 2,
 * column 11, that reads "telle". What is wrong with a document ends its list
 * as a line "! what". */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support/article.h"
#include "support/document_flaw.h"

enum { MOST_BYTES = 1 << 22 };

static const char *const names[] = {"",     "plain", "markdown",
                                    "html", "docx",  "odt"};

static void print_token(const gly_document *document, gly_span token)
{
    gly_span source = gly_document_source(document, token);
    gly_spot spot = gly_document_spot(document, source);
    gly_text text = gly_text_slice(document->text, token);
    printf("%u %u %u %u %u %u ", spot.source.offset, spot.source.length,
           spot.start.line, spot.start.column, spot.end.line, spot.end.column);
    for (uint32_t i = 0; i < text.size; i++)
        printf("%02x", (unsigned char)text.data[i]);
    printf("\n");
}

static const char *print_tokens(const gly_input *input, const test_desk *desk,
                                gly_arena *arena)
{
    gly_document document;
    gly_tokens tokens;
    gly_symbols symbols;
    if (gly_document_read(&document, arena, input) != GLY_OK)
        return "it cannot be read";
    const char *flaw = document_flaw(&document);
    gly_symbols_init(&symbols, arena, gly_lexicon_symbols(desk->lexicon));
    if (flaw == NULL &&
        gly_tokens_build(&tokens, &symbols, &document, desk->lexicon) != GLY_OK)
        flaw = "it has no tokens";
    for (uint32_t i = 0; flaw == NULL && i < tokens.count; i++)
        print_token(&document, tokens.items[i].text);
    return flaw;
}

static gly_format format_of(const char *name)
{
    for (uint32_t i = 1; i < sizeof names / sizeof *names; i++) {
        if (strcmp(names[i], name) == 0)
            return (gly_format)i;
    }
    return GLY_FORMAT_GUESS;
}

/* Read one text of `size` bytes; false at the end of the input. */
static bool read_text(const char *format, uint32_t size, const test_desk *desk)
{
    char *bytes = malloc(size == 0 ? 1 : size);
    bool is_there = bytes != NULL && fread(bytes, 1, size, stdin) == size;
    gly_input input = {.path = gly_text_of("text"),
                       .bytes = {bytes, size},
                       .format = format_of(format)};
    gly_arena arena;
    gly_arena_init(&arena, &gly_allocator_default);
    const char *flaw = is_there ? print_tokens(&input, desk, &arena) : NULL;
    if (flaw != NULL)
        printf("! %s\n", flaw);
    printf(".\n");
    gly_arena_release(&arena);
    free(bytes);
    return is_there;
}

int main(void)
{
    test_desk desk;
    char line[64], format[16];
    bool is_well = test_desk_open(&desk);
    while (is_well && fgets(line, sizeof line, stdin) != NULL) {
        char *size = strchr(line, ' ');
        is_well = size != NULL && size - line < (long)sizeof format;
        if (!is_well)
            break;
        memcpy(format, line, (size_t)(size - line));
        format[size - line] = '\0';
        unsigned long bytes = strtoul(size, NULL, 10);
        is_well =
            bytes <= MOST_BYTES && read_text(format, (uint32_t)bytes, &desk);
    }
    test_desk_close(&desk);
    return is_well ? EXIT_SUCCESS : EXIT_FAILURE;
}
