/* shipped.h - the rules and lexicons that are compiled into the program.
 * The build makes the list from every rules/FOLDER/NAME.yml, so that one file
 * is all there is to install. */
#ifndef GLY_LEXICON_SHIPPED_H
#define GLY_LEXICON_SHIPPED_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/text.h"
#include "base/yaml.h"

typedef struct {
    gly_text path; /* "rules/lexicon/reporting-verb.yml" */
    gly_text text; /* the file's bytes */
} gly_shipped_file;

/* All of them, in order of their paths; how many in `*count`. They live as
 * long as the program. */
const gly_shipped_file *gly_shipped_files(uint32_t *count);

/* Whether `file` is a word list: it stands in rules/lexicon. These are also in
 * the program in the form that gly_lexicon_build_shipped reads. */
static inline bool gly_shipped_is_lexicon(const gly_shipped_file *file)
{
    return gly_text_starts(file->path, gly_text_of("rules/lexicon/"));
}

/* The others as gly_yaml_read reads them, in their order, but without
 * `examples`, in a fraction of the time: the build has read them already
 * (lexicon/image.h). How many in `*count`; NULL when there is no memory. */
const gly_yaml *const *gly_shipped_rules(gly_arena *arena, uint32_t *count);

#endif
