/* belied.h - an honorific or a pronoun that the others for its bearer belie.
 *
 *     Dr. Kim Roe said that [she] was late. … [Mr.] Roe left.
 *     Ada Roe left. [She] was tired. … Roe, who lost [his] hat,
 *
 * Before "Mr. Roe" stands, nothing forbids that "she" is Kim Roe. */
#ifndef GLY_ANNOTATE_PEOPLE_BELIED_H
#define GLY_ANNOTATE_PEOPLE_BELIED_H

#include "annotate/people/bindings.h"
#include "base/list.h"

/* Add to `out` (gly_trait), for each person whose gender one honorific or one
 * pronoun alone tells, the first pronoun of the other gender that most likely
 * means that person, if there is one. GLY_NO_MEMORY is the one way to fail. */
gly_status gly_belied_read(gly_list *out, gly_arena *arena,
                           const gly_bindings *bindings);

#endif
