/* traits.h - what stands beside one mention of a person. */
#ifndef GLY_ANNOTATE_PEOPLE_TRAITS_H
#define GLY_ANNOTATE_PEOPLE_TRAITS_H

#include "annotate/people/people.h"
#include "base/list.h"

/* Add the traits that the words beside the mention `mention` give its person
 * to `out`, as gly_trait. GLY_NO_MEMORY is the one way to fail. */
gly_status gly_traits_read(gly_list *out, gly_arena *arena,
                           const gly_annotations *annotations,
                           uint32_t mention);

#endif
