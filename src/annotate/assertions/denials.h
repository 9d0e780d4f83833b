/* denials.h - a superlative told by what all others lack.
 *
 *     No museum in Europe has lost so much since the war.
 *     No closer in the league has a nastier slider.
 *     Nobody has done more for the waterways of the north. */
#ifndef GLY_ANNOTATE_ASSERTIONS_DENIALS_H
#define GLY_ANNOTATE_ASSERTIONS_DENIALS_H

#include "annotate/assertions/assertion_finders.h"

/* Whether such a claim begins at token `i` of the sentence. Linear in the
 * sentence where it opens with "no" or "nobody". */
bool gly_denials_begin(const gly_assertion_search *search,
                       const gly_sentence *sentence, uint32_t i);

/* The last token of one that opens the sentence: before ", and". */
uint32_t gly_denials_end(const gly_assertion_search *search,
                         const gly_sentence *sentence);

/* Whether token `i` compares: "nastier", "more". */
bool gly_denials_is_comparative(const gly_assertion_search *search, uint32_t i);

#endif
