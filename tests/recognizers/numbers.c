/* numbers.c - the numbers that galley reads, for the script beside it.
 *
 * Each line of standard input is a text in hexadecimal. For each its numbers
 * are printed, one a line, and then an empty line:
 *
 *     offset length hedged-offset hedged-length kind use value low high parts
 *     hedge unit noun verb
 *
 * with a tab between, offsets in bytes of the text, "-" for what there is not.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "annotate/numbers/numbers.h"
#include "support/article.h"

enum { MOST_BYTES = 1 << 20 };

static const char *const uses[] = {
    [GLY_NUMBER_COUNTS] = "counts",        [GLY_NUMBER_OF_NAME] = "name",
    [GLY_NUMBER_OF_CALENDAR] = "calendar", [GLY_NUMBER_OF_LIST] = "list",
    [GLY_NUMBER_OF_WORD] = "word",
};

static void print_decimal(gly_decimal value)
{
    if (gly_decimal_is_most(value))
        printf("\tmost");
    else
        printf("\t%.15g", gly_decimal_double(value));
}

static void print_token(const test_article *article, uint32_t token)
{
    gly_text text = token == GLY_NONE
                        ? gly_text_of("-")
                        : test_article_tokens(article, token, token);
    printf("\t%.*s", (int)text.size, text.data);
}

static void print_place(const test_article *article, uint32_t first,
                        uint32_t last)
{
    gly_span span = gly_document_source(
        &article->document,
        gly_tokens_span(&article->language.tokens, first, last));
    printf("%u\t%u\t", (unsigned)span.offset, (unsigned)span.length);
}

static void print_number(const test_article *article, const gly_number *number)
{
    uint32_t first = number->first, last = number->last;
    print_place(article, first, last);
    if (number->hedge_first != GLY_NONE && number->hedge_first < first)
        first = number->hedge_first;
    print_place(article, first, last);
    printf("%s\t%s", gly_number_kind_name(number->kind), uses[number->use]);
    print_decimal(number->value);
    print_decimal(number->low);
    print_decimal(number->high);
    print_decimal(number->parts[0]);
    print_decimal(number->parts[1]);
    printf("\t%s\t%s", gly_hedge_name(number->hedge),
           gly_unit_info_of(number->unit)->name);
    print_token(article, number->counted.noun);
    print_token(article, number->counted.verb);
    printf("\n");
}

static void try_text(const test_desk *desk, const char *text)
{
    test_article article;
    if (test_article_read(&article, desk, text)) {
        const gly_numbers *numbers = article.annotations.numbers;
        for (uint32_t i = 0; i < numbers->count; i++)
            print_number(&article, &numbers->items[i]);
    }
    printf("\n");
    test_article_release(&article);
}

/* The bytes of `hex` as a string in `out`. */
static void read_hex(char *out, const char *hex)
{
    for (; hex[0] > ' ' && hex[1] > ' '; hex += 2) {
        const char digits[] = {hex[0], hex[1], '\0'};
        *out++ = (char)strtoul(digits, NULL, 16);
    }
    *out = '\0';
}

int main(void)
{
    static char line[2 * MOST_BYTES + 2], text[MOST_BYTES + 1];
    test_desk desk;
    if (!test_desk_open(&desk))
        return EXIT_FAILURE;
    while (fgets(line, sizeof line, stdin) != NULL) {
        read_hex(text, line);
        try_text(&desk, text);
    }
    test_desk_close(&desk);
    return EXIT_SUCCESS;
}
