/* glob.h - which paths a pattern of file names stands for.
 * As in git's ignore files, which newsrooms that keep drafts in git know:
 *
 *     *.txt          in any folder
 *     /wire          at the top, and all that is in it
 *     old/           any folder called old, and all that is in it
 *     sports/[a-m]?  in the folder sports at the top, not in folders of it
 *     !keep.md       not this one after all
 *
 * and two stars between slashes, or at an end, for any number of folders.
 * Paths are relative, with slashes, and have no "." or "..". */
#ifndef GLY_BASE_GLOB_H
#define GLY_BASE_GLOB_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"

/* Whether a list of patterns stands for the file at `path`: of the last that
 * fits it or a folder it is in, whether it begins without "!". As in git,
 * what is in a folder that the list stands for cannot be taken out again. A
 * pattern costs at most about the product of the two sizes. */
bool gly_glob_holds(const gly_text *patterns, uint32_t count, gly_text path);

/* Why `pattern` can stand for nothing, or NULL. */
const char *gly_glob_fault(gly_text pattern);

#endif
