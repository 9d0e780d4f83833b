/* fake_claims.h - claims without an article to read them from.
 * A test of the engine writes down quotations with their speakers and does not
 * depend on how well anybody reads English. */
#ifndef GLY_SUPPORT_FAKE_CLAIMS_H
#define GLY_SUPPORT_FAKE_CLAIMS_H

#include "claims/claims.h"
#include "diagnostics/findings.h"
#include "document/document.h"

/* One quotation; its words stand between ‘[’ and ‘]’ in the draft. */
typedef struct {
    const char *speaker; /* NULL for nobody */
    const char *kind;    /* "speech", "term"; NULL for speech */
} fake_quotation;

/* A draft of paragraphs with its quotations, in order of place. */
typedef struct {
    const char *draft;
    const fake_quotation *quotations;
} fake_article;

/* The tables of the claim types: only that of the quotation has fields (words,
 * text, speaker, kind, attributed, count, line) and predicates (joint-speakers
 * of a pair, quoted-before of one, named-within with a number). */
const gly_claim_kind *const *fake_kinds(void);

/* Read `article` as plain text, in `arena`, with a claim for every pair of
 * brackets. Words are compared letter by letter, in lower case. */
gly_status fake_read(gly_document *document, gly_claims *claims,
                     gly_arena *arena, const fake_article *article);

#endif
