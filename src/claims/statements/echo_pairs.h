/* echo_pairs.h - joins those of the echoes that contradict each other.
 *
 *     [Its driver was badly hurt]. He climbed out “[without a scratch]”.
 */
#ifndef GLY_CLAIMS_STATEMENTS_ECHO_PAIRS_H
#define GLY_CLAIMS_STATEMENTS_ECHO_PAIRS_H

#include "claims/statements/echoes.h"

/* Give those of `items`, in order of their words, that contradict each other
 * one thread. O(count). */
void gly_echo_pairs_join(const gly_annotations *annotations, gly_echo *items,
                         uint32_t count);

#endif
