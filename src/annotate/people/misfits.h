/* misfits.h - pronouns of the wrong gender that no grammar tells.
 *
 *     Ada Poe has run the yard since May. She sold it twice, she said.
 *
 *     [He] added that the boats were old.        nobody but Poe can be meant
 *
 * Whom "he" means is open where the tree does not bind it (bindings.h); but
 * where nobody else is near whom it could mean, and the one of whom everything
 * else is said is a woman, a reader takes it for a slip. */
#ifndef GLY_ANNOTATE_PEOPLE_MISFITS_H
#define GLY_ANNOTATE_PEOPLE_MISFITS_H

#include "annotate/people/bindings.h"
#include "base/list.h"

/* Add a trait of gender to `out`, a list of gly_trait, for each pronoun that is
 * most likely a slip, of the person who is meant, and one for a right pronoun
 * of that person. Linear in the text. GLY_NO_MEMORY is the one way to fail. */
gly_status gly_misfits_read(gly_list *out, gly_arena *arena,
                            const gly_bindings *bindings);

#endif
