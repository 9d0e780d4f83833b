/* shipped.h - the rules and lexicons that are compiled into the program.
 * The build makes the list from every rules/FOLDER/NAME.yml, so that one file
 * is all there is to install. */
#ifndef GLY_LEXICON_SHIPPED_H
#define GLY_LEXICON_SHIPPED_H

#include <stdint.h>

#include "base/text.h"

typedef struct {
    gly_text path; /* "rules/lexicon/reporting-verb.yml" */
    gly_text text; /* the file's bytes */
} gly_shipped_file;

/* All of them, in order of their paths; how many in `*count`. They live as
 * long as the program. */
const gly_shipped_file *gly_shipped_files(uint32_t *count);

#endif
