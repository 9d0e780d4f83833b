/* write.h - the table's bytes from what was gathered.
 * Part of the table's compiler. */
#ifndef GLY_LEXICON_TOOLS_WORDNET_WRITE_H
#define GLY_LEXICON_TOOLS_WORDNET_WRITE_H

#include "lexicon/tools/wordnet/gather.h"

/* Lay out the table (lexicon/wordnet_format.h) in `arena`. The same input
 * gives the same bytes. GLY_TOO_LARGE: a number does not fit its field. */
gly_status gly_table_write(gly_text *out, gly_arena *arena,
                           const gly_gathering *gathering);

#endif
