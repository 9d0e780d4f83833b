/* acronyms.h - bodies by their initials, two of which have changed places.
 *
 *     The TUC has called on the government. … The TUC said. … The TCU met.
 */
#ifndef GLY_ANNOTATE_PEOPLE_ACRONYMS_H
#define GLY_ANNOTATE_PEOPLE_ACRONYMS_H

#include "annotate/annotate.h"
#include "base/list.h"

/* Add to `out` (of gly_variant, in `arena`), in any order, each acronym that
 * stands once, in no dictionary and unexplained, and of which another that
 * stands more often differs by two neighbours that have changed places.
 * GLY_NO_MEMORY or GLY_OK. O(tokens + acronyms × log acronyms). */
gly_status gly_acronyms_find(gly_list *out, gly_arena *arena,
                             const gly_annotations *annotations);

#endif
