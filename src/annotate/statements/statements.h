/* statements.h - what the article says happened, clause by clause.
 *
 *     The mill did not refuse to sign the accord, Ms. Okoro said on Friday.
 *         agent mill · predicate sign · patient accord · it happened ·
 *         said by Ms. Okoro · on Friday
 *
 * One statement a verb, adjective or noun that is told of something. Words
 * that name the same kind of news from two sides ("upheld", "overturned") have
 * a topic and a side (rules/lexicon/news-opposite.yml). A greedy parser makes
 * mistakes, so what is compared must agree on more than one word. */
#ifndef GLY_ANNOTATE_STATEMENTS_STATEMENTS_H
#define GLY_ANNOTATE_STATEMENTS_STATEMENTS_H

#include "annotate/annotate.h"

/* How sure the clause is of what it says, from weak to strong. */
typedef enum {
    GLY_CERTAINTY_WISHED,  /* "wants to", "was asked to", "should" */
    GLY_CERTAINTY_ALLEGED, /* "allegedly", "is accused of" */
    GLY_CERTAINTY_MAY,     /* "may", "could", "is expected to" */
    GLY_CERTAINTY_WOULD,
    GLY_CERTAINTY_WILL,
    GLY_CERTAINTY_IS, /* it happens or happened */
} gly_certainty;

/* How much of the subject is meant. */
typedef enum {
    GLY_QUANTITY_PLAIN,
    GLY_QUANTITY_NONE,  /* "no", "neither", "nobody" */
    GLY_QUANTITY_SHARE, /* "38 % of members": less than half */
    GLY_QUANTITY_SOME,
    GLY_QUANTITY_MANY,
    GLY_QUANTITY_MOST,
    GLY_QUANTITY_ALL,
} gly_quantity_word;

/* Somebody or something that a statement is about: the head of its phrase. */
typedef struct {
    uint32_t token;   /* GLY_NONE for nobody */
    uint32_t mention; /* index in mentions; GLY_NONE */
    uint32_t group;   /* head of the noun that the quantity is of: "members" in
                       * "most members", "40 % of members"; GLY_NONE */
    gly_quantity_word quantity : 8;
    bool denied : 1; /* it is said not to be done to: "never paid a dividend" */
} gly_participant;

/* How many of those that stand beside a statement are kept. */
enum { GLY_BESIDE_MOST = 4 };

typedef struct {
    uint32_t predicate;            /* token */
    uint32_t first, last;          /* the words of the clause, its participants
                                    * included; tokens */
    gly_symbol lemma;              /* of the predicate, its particle left out */
    gly_symbol particle;           /* "out" of "pull out"; 0 */
    gly_symbol side;               /* class of news-opposite; 0 for none */
    gly_participant agent;         /* who does it, or of whom it is said */
    gly_participant patient;       /* to whom or what it is done */
    const gly_participant *beside; /* who else is named in it: "bail to Mr.
                                    * Quill", "members of the union" */
    uint32_t attribution;          /* whose words it stands in; GLY_NONE */
    uint32_t sentence;
    uint8_t beside_count;
    gly_certainty certainty : 8;
    bool nominal : 1;  /* told by a noun: "the board's approval of the lease" */
    bool paired : 1;   /* its object is part of what it tells: "reported a
                        * loss" */
    bool loose : 1;    /* told by words that stand beside its predicate */
    bool complete : 1; /* its side takes more than a word: "took the stand" */
    bool negative : 1;
    bool quoted : 1;      /* between quotation marks */
    bool asked : 1;       /* in a question */
    bool conditional : 1; /* under "if", or with an "if" under it */
    bool timed : 1;       /* conditional by "when" or "until" alone */
    bool lasting : 1;     /* "still", "yet", "never": it is said of all that
                           * went before */
} gly_statement;

/* In order of the predicates. */
typedef struct gly_statements {
    const gly_statement *items;
    uint32_t count;
} gly_statements;

#endif
