/* details.h - what a headline, summary or caption names, held against the body.
 *
 *     Deck:   The mill in Orford closed on Tuesday.
 *     Body:   The mill in Brill closed on Thursday, Ms. Okoro said.
 *         Orford: not in the body; its sentence has Brill in that place
 *         Tuesday: not in the body; its sentence has Thursday
 *
 * A name or a day that the body never has may be meant as a picture, or be
 * known to every reader. Where the body's sentence that shares most words with
 * it has another in the same place, one of the two is wrong. */
#ifndef GLY_ANNOTATE_STATEMENTS_DETAILS_H
#define GLY_ANNOTATE_STATEMENTS_DETAILS_H

#include "annotate/annotate.h"

typedef enum {
    GLY_DETAIL_NAME,
    GLY_DETAIL_PEOPLE, /* "Russian": who belongs to a country or body */
    GLY_DETAIL_DAY,
    GLY_DETAIL_MONTH,
    GLY_DETAIL_YEAR,
    GLY_DETAIL_NUMBER,
    GLY_DETAIL_TOLL,    /* "Three die" */
    GLY_DETAIL_WORD,    /* "admits", where the body has "denied" */
    GLY_DETAIL_SORT,    /* "owl", where the body has "bat" */
    GLY_DETAIL_NEWS,    /* "jailed", where the body has "not guilty" */
    GLY_DETAIL_PRONOUN, /* "He" as the first word of all */
} gly_detail_kind;

/* How well one stands where the other does. */
typedef enum {
    GLY_DETAIL_ELSEWHERE,
    GLY_DETAIL_LIKE_PLACE, /* "in Orford", "in Brill", whatever happens there */
    GLY_DETAIL_SAME_PLACE, /* "closed in Orford", "closed in Brill" */
} gly_detail_place;

typedef struct {
    gly_detail_kind kind;
    uint32_t first, last; /* tokens */
    bool held;            /* whether the body has it */
    bool site;            /* whether it is the name of a country or town */
    bool wide;            /* a people or country of which a story may tell a
                           * part alone, "European", or what one person is
                           * called by it: "Spaniard" */

    /* What stands in its place in the sentence of the body that is nearest to
     * its own; GLY_NONE for nothing. */
    uint32_t other_first, other_last;
    gly_detail_place place; /* how well it stands there */
    uint32_t shared; /* words of substance that the two sentences share */
    uint32_t lead;   /* how many words more the sentence that has it shares
                      * than any that bears the detail out */
    uint32_t words;  /* words of substance beside it in its own sentence */

    /* What is weighed against it by the signs of detail_signs.def, GLY_NONE for
     * nothing, and in how many points. */
    uint32_t rival_first, rival_last;
    int32_t points;

    /* Of a person whom the body names, where it opens with somebody whom no
     * headline does; 0 or GLY_NONE of others. */
    uint32_t after;    /* sentences of the body before the first that has him */
    uint32_t share;    /* how often it tells of him, of ten times that it tells
                        * of the one whom it opens with */
    uint32_t foremost; /* the mention by which that one is first named */
    bool alone;        /* nobody is told of before him in the headline */

    bool grows; /* of a toll: the body tells of more whom the same befell */
} gly_detail;

/* In order of place. */
typedef struct gly_details {
    const gly_detail *items;
    uint32_t count;
} gly_details;

#endif
