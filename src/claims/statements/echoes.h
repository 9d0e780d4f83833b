/* echoes.h - what a sentence tells and the one beside it tells over again.
 *
 *     [Nobody was hurt]. “We have [no injuries] to report,” she said.
 *
 * Newspapers say a thing and let somebody say it once more, in words of his
 * own. A wording of the list "echo" has a topic and a side, which a word that
 * denies it turns; what only may be tells nothing. Where two sentences side by
 * side, or a sentence and a quotation behind it, are on two sides of one topic,
 * and no other sentence near them takes the side of the second, one of the two
 * is wrong. */
#ifndef GLY_CLAIMS_STATEMENTS_ECHOES_H
#define GLY_CLAIMS_STATEMENTS_ECHOES_H

#include <stdbool.h>

#include "claims/claims.h"

typedef struct {
    uint32_t first, last; /* tokens, from where its clause begins */
    uint32_t word;        /* from which it tells it */
    uint32_t sentence, block;
    uint32_t thread;  /* the same for those that contradict each other */
    gly_symbol class; /* of the list "echo": "hurt-yes" */
    gly_text topic;   /* "hurt" */
    bool yes;         /* its side, turned where it is denied */
    bool quoted;
    /* Whether its sentence tells of another time or of others before it, and
     * from its clause on. */
    bool before, behind;
} gly_echo;

/* In order of their words; those without a thread are left out. */
typedef struct gly_echoes {
    const gly_echo *items;
    uint32_t count;
} gly_echoes;

/* Read all of the article that `claims` are of; fills claims->echoes. Lives in
 * the claims' arena. GLY_NO_MEMORY or GLY_OK. O(tokens). */
gly_status gly_echoes_build(gly_claims *claims);

#endif
