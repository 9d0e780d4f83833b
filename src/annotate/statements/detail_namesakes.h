/* detail_namesakes.h - a thing of a headline that the body calls by another
 * name.
 *
 *     Headline:  Council rejects plan for homes at Church Farm
 *     Body:      Nine members voted against the scheme at Pound Farm …
 *
 * Both names end in one noun of the list "named-thing", or begin with it, and
 * the word that says which farm it is stands nowhere in the body. */
#ifndef GLY_ANNOTATE_STATEMENTS_DETAIL_NAMESAKES_H
#define GLY_ANNOTATE_STATEMENTS_DETAIL_NAMESAKES_H

#include "annotate/statements/detail_body.h"

/* The one thing of the noun that the body names, into `*found`, where the body
 * has the name `detail` of a headline nowhere; false for none, and where it
 * names several. O(words of the body). */
bool gly_detail_namesake_thing(gly_detail *found, const gly_detail *detail,
                               const gly_detail_body *body);

#endif
