/* left_open.h - whether the next sentence leaves open what one tells as sure.
 *
 *     The firm [has sold the block]. It has [not made up its mind], he said.
 */
#ifndef GLY_CLAIMS_STATEMENTS_LEFT_OPEN_H
#define GLY_CLAIMS_STATEMENTS_LEFT_OPEN_H

#include <stdbool.h>

#include "annotate/statements/statements.h"

/* The tokens of the words of the sentence behind that of `s`, in its paragraph,
 * that leave open whether anything will be done at all. False for none.
 * O(words of that sentence). */
bool gly_sentence_leaves_open(uint32_t *first, uint32_t *last,
                              const gly_annotations *annotations,
                              const gly_statement *s);

#endif
