/* tokens.c - galley's tokenizer of HTML, for the script beside it.
 *
 * Each line of standard input is a case: the initial state, the name of the
 * last start tag or "-", and the input in hexadecimal. For each the tokens are
 * printed, one a line, and then an empty line:
 *
 *     text 4f27        reference e28099        end 62
 *     start 70 636c617373=62796c696e65 /
 *     comment 20       doctype =68746d6c - - yes
 *
 * and "!" for a token whose place is wrong. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "document/html/html_tokens.h"

enum { MOST_BYTES = 1 << 16 };

static const char *const states[] = {"data",   "rcdata",    "rawtext",
                                     "script", "plaintext", "cdata"};

static void print_hex(gly_text text)
{
    for (uint32_t i = 0; text.data != NULL && i < text.size; i++)
        printf("%02x", (unsigned char)text.data[i]);
}

/* The value of an attribute with its references decoded. */
static void print_value(gly_text value)
{
    gly_html_reference reference;
    for (uint32_t i = 0; i < value.size;) {
        gly_text rest = gly_text_slice(value, (gly_span){i, UINT32_MAX});
        if (value.data[i] == '&' &&
            gly_html_reference_read(&reference, rest, true)) {
            print_hex((gly_text){reference.bytes, reference.size});
            i += reference.length;
        } else {
            print_hex((gly_text){rest.data, 1});
            i++;
        }
    }
}

static void print_attributes(gly_text text, const gly_html_token *token)
{
    gly_html_attribute attribute;
    uint32_t offset = gly_span_end(token->name);
    while (gly_html_attribute_next(&attribute, text, &offset)) {
        printf(" ");
        print_hex(attribute.name);
        printf("=");
        print_value(attribute.value);
    }
    if (token->is_self_closing)
        printf(" /");
}

/* "NAME PUBLIC SYSTEM yes"; "-" for what it does not say. */
static void print_doctype(const gly_html_doctype *doctype)
{
    const gly_text parts[] = {doctype->name, doctype->public_id,
                              doctype->system_id};
    for (size_t i = 0; i < 3; i++) {
        printf("%s", i > 0 && parts[i].data == NULL ? "-" : "=");
        print_hex(parts[i]);
        printf(" ");
    }
    printf("%s", doctype->is_correct ? "yes" : "no");
}

static void print_token(gly_text text, const gly_html_token *token)
{
    static const char *const names[] = {
        [GLY_HTML_TEXT] = "text",       [GLY_HTML_REFERENCE] = "reference",
        [GLY_HTML_START_TAG] = "start", [GLY_HTML_END_TAG] = "end",
        [GLY_HTML_COMMENT] = "comment", [GLY_HTML_DOCTYPE] = "doctype",
    };
    printf("%s ", names[token->kind]);
    if (token->kind == GLY_HTML_TEXT)
        print_hex(gly_text_slice(text, token->span));
    else if (token->kind == GLY_HTML_REFERENCE)
        print_hex((gly_text){token->reference.bytes, token->reference.size});
    else if (token->kind == GLY_HTML_DOCTYPE)
        print_doctype(&token->doctype);
    else
        print_hex(gly_text_slice(text, token->name));
    if (token->kind == GLY_HTML_START_TAG)
        print_attributes(text, token);
    printf("\n");
}

/* Whether a token lies after `end` and in the text, and its name in it. */
static bool is_placed(gly_text text, const gly_html_token *token, uint32_t end)
{
    return token->span.length > 0 && token->span.offset >= end &&
           gly_span_end(token->span) <= text.size &&
           (token->name.length == 0 ||
            gly_span_holds(token->span, token->name));
}

static void try_case(gly_html_tokens *tokens)
{
    gly_html_token token;
    uint32_t end = 0;
    while (gly_html_next(&token, tokens)) {
        if (!is_placed(tokens->text, &token, end))
            printf("!\n");
        print_token(tokens->text, &token);
        end = gly_span_end(token.span);
    }
    printf("\n");
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

static gly_html_state state_of(const char *name)
{
    for (size_t i = 0; i < sizeof states / sizeof *states; i++) {
        if (strcmp(states[i], name) == 0)
            return (gly_html_state)i;
    }
    fprintf(stderr, "no such state: %s\n", name);
    exit(EXIT_FAILURE);
}

int main(void)
{
    static char line[2 * MOST_BYTES + 256], bytes[MOST_BYTES];
    while (fgets(line, sizeof line, stdin) != NULL) {
        char *state = strtok(line, " \n"), *last = strtok(NULL, " \n");
        char *hex = strtok(NULL, " \n");
        if (state == NULL || last == NULL)
            return EXIT_FAILURE;
        gly_html_tokens tokens = {0};
        /* A copy of its exact size, so that a step past it is seen. */
        uint32_t size = hex == NULL ? 0 : read_hex(bytes, hex);
        char *exact = malloc(size == 0 ? 1 : size);
        if (exact == NULL)
            return EXIT_FAILURE;
        memcpy(exact, bytes, size);
        tokens.text = (gly_text){exact, size};
        if (strcmp(last, "-") != 0)
            tokens.last_tag = gly_text_of(last);
        gly_html_enter(&tokens, state_of(state));
        try_case(&tokens);
        free(exact);
    }
    return EXIT_SUCCESS;
}
