/* trends.h - what goes up or down, stays as it was, or is the highest ever.
 *
 *     Headline:  Orford Mills [lifts] its [dividend]              up
 *     Line 9:    The [dividend] is [held] at 3p.                  as it was
 *
 *     Headline:  [Record turnout] in Brill                        a height
 *     Line 4:    [Turnout] was 52 per cent, [the lowest since] …  a low
 *
 * A word that tells a way ("lifts", "higher", "a rise in") is tied to the noun
 * of measure that it is told of (list "measure"), whatever the clause is like.
 */
#ifndef GLY_CLAIMS_STATEMENTS_TRENDS_H
#define GLY_CLAIMS_STATEMENTS_TRENDS_H

#include "annotate/statements/statements.h"
#include "claims/claims.h"

typedef enum {
    GLY_TREND_NONE,
    GLY_TREND_UP,
    GLY_TREND_DOWN,
    GLY_TREND_SAME,
    GLY_TREND_HIGH, /* as high as never, or as not for long */
    GLY_TREND_LOW,
    GLY_TREND_WAYS
} gly_trend_way;

typedef struct {
    gly_trend_way way;
    uint32_t word, last;     /* tokens of the word that tells it */
    uint32_t noun;           /* of what it is told; a token */
    gly_symbol thing;        /* class of the noun in the list "measure" */
    gly_statement statement; /* that it stands in, or one of its words alone */
    bool level; /* told by two amounts: "412 pupils, 90 fewer than last" */
    bool known; /* told as known: "the rise in profit", "higher sales" */
    bool sure;  /* it happened or will, as the clause has it */
} gly_trend;

/* In order of their words. */
typedef struct gly_trends {
    const gly_trend *items;
    uint32_t count;
    gly_list_id measures;
    gly_symbol plain; /* its class of words that set nothing apart */
} gly_trends;

/* Read all of the article that `claims` are of; fills claims->trends. Lives in
 * the claims' arena. GLY_NO_MEMORY or GLY_OK. O(words of their sentences, for
 * each word that tells a way). */
gly_status gly_trends_build(gly_claims *claims);

/* Whether both cannot hold of one thing: up and down, or up and as it was. */
bool gly_trends_oppose(gly_trend_way a, gly_trend_way b);

/* Whether what both say can be one thing told twice. */
bool gly_trends_agree(gly_trend_way a, gly_trend_way b);

#endif
