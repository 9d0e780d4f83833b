/* disclaimers.h - what a paper adds when it has told a wrong of somebody.
 *
 *     Tom Roe washed the coins in a mixer. He has not been charged.
 *
 * What somebody did need be no wrong by its words: that it is one, the next
 * sentence shows. */
#ifndef GLY_ANNOTATE_ASSERTIONS_DISCLAIMERS_H
#define GLY_ANNOTATE_ASSERTIONS_DISCLAIMERS_H

#include "annotate/assertions/assertion_finders.h"

typedef enum {
    GLY_DISCLAIMER_NONE,
    GLY_DISCLAIMER_UNANSWERED, /* "did not return two calls" */
    GLY_DISCLAIMER_UNCHARGED,
} gly_disclaimer;

/* What the sentences of the paragraph right after `sentence` say of `entity`,
 * of anybody where it is GLY_NONE. */
gly_disclaimer gly_disclaimer_after(const gly_assertion_search *search,
                                    uint32_t sentence, uint32_t entity);

/* Whether `verb` tells a deed that only what is said after it may make a wrong:
 * something is done, taken, kept or made, and nobody speaks, thinks, moves or
 * is something. */
bool gly_disclaimer_is_deed(const gly_assertion_search *search, uint32_t verb);

#endif
