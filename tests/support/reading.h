/* reading.h - a plain text for a test of the language layer.
 * What the layer found is shown as one line of text, so that a row of a table
 * says what it expects in words: "did|n't", "She left. // He stayed." */
#ifndef GLY_SUPPORT_READING_H
#define GLY_SUPPORT_READING_H

#include "language/language.h"
#include "support/article.h"

/* The stages point at each other: it may not be moved. */
typedef struct {
    gly_arena arena;
    gly_document document;
    gly_language language;
    char shown[2048]; /* what the last call below answered */
} test_reading;

/* Read `text` as plain text up to its sentences; false when a stage fails.
 * Release it in either case. */
bool test_reading_of(test_reading *reading, const test_desk *desk,
                     const char *text);
void test_reading_release(test_reading *reading);

/* All tokens with a bar between them; all sentences with " // ". */
const char *test_reading_tokens(test_reading *reading);
const char *test_reading_sentences(test_reading *reading);

/* All quotations in their order with a bar between them: the words between
 * the marks, before them a ">" for each quotation around it, after them "+"
 * when it runs on over paragraphs, "~" when it is opened again within one,
 * "?" when it never closes. A stray closing
 * mark is "!". */
const char *test_reading_quotes(test_reading *reading);

#endif
