/* parts.h - the words that a claim rests on.
 * The attribution in "“Costs rose,” Ms. Adler said on Monday, “by half.”" has
 * four parts: the source "Ms. Adler", the cue "said", and two stretches of
 * content. Of a relative clause, "Ms. Adler, who said …", the source is the
 * "who", the mention that stands nearest. Other claims are their own place and
 * have no parts. */
#ifndef GLY_REPORT_PARTS_H
#define GLY_REPORT_PARTS_H

#include <stdint.h>

#include "claims/claims.h"

enum { GLY_PARTS_MOST = GLY_CONTENT_PIECES + 2 };

typedef struct {
    const char *name; /* "source", "cue", "content" */
    gly_span text;    /* in the visible text */
} gly_part;

/* Fill `parts` in the order of their names above; answers how many. */
uint32_t gly_parts_of(gly_part parts[GLY_PARTS_MOST], const gly_claims *claims,
                      const gly_claim *claim);

#endif
