/* conllu.h - what the language layer sees, as CoNLL-U.
 * For `galley parse`: a rule author looks, a scorer measures. */
#ifndef GLY_REPORT_CONLLU_H
#define GLY_REPORT_CONLLU_H

#include "base/output.h"
#include "language/language.h"

/* Print every sentence of `language`: "# newdoc id" with the file's name, "#
 * newpar" at each block, "# text", and a line a token with the byte of the
 * source it stands at (Offset) in the last column. Failures stick in `output`.
 * O(tokens log runs). */
void gly_conllu_write(gly_output *output, const gly_language *language);

#endif
