/* earlier.h - how it was before the news.
 *
 *     Headline:  Tram line reopens
 *     Line 3:    The line [was closed for eight months].
 */
#ifndef GLY_CLAIMS_STATEMENTS_EARLIER_H
#define GLY_CLAIMS_STATEMENTS_EARLIER_H

#include <stdbool.h>

#include "annotate/statements/statements.h"
#include "claims/claims.h"

/* Whether `s` tells how it was until what `head` tells: a state in the past
 * perfect ("had never won"), or a first one of a topic in a relative clause
 * ("who was missing"), or one that went on for a while, where `head` tells of a
 * return ("reopens").
 */
bool gly_statement_is_earlier(const gly_claims *claims, const gly_statement *s,
                              const gly_statement *head);

#endif
