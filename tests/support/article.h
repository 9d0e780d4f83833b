/* article.h - an article for a test, read by the real stages.
 * A desk holds the shipped word lists; it is set up once a test and reads as
 * many articles as there are rows. */
#ifndef GLY_SUPPORT_ARTICLE_H
#define GLY_SUPPORT_ARTICLE_H

#include "annotate/annotate.h"
#include "claims/claims.h"
#include "language/language.h"

typedef struct {
    gly_arena arena;
    gly_lexicon *lexicon;
} test_desk;

/* The stages point at each other: it may not be moved. */
typedef struct {
    gly_arena arena;
    gly_document document;
    gly_language language;
    gly_annotations annotations;
    gly_claims claims;
} test_article;

/* Load the shipped word lists; false when that fails. */
bool test_desk_open(test_desk *desk);
void test_desk_close(test_desk *desk);

/* Read `text` as Markdown up to its claims; false when a stage fails. Release
 * it in either case. */
bool test_article_read(test_article *article, const test_desk *desk,
                       const char *text);
void test_article_release(test_article *article);

/* The visible words of a span, and of tokens [first, last]. */
gly_text test_article_text(const test_article *article, gly_span span);
gly_text test_article_tokens(const test_article *article, uint32_t first,
                             uint32_t last);

/* Whether `text` is `expected`. */
bool test_is(gly_text text, const char *expected);

#endif
