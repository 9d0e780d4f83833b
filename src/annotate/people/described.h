/* described.h - persons who are meant by what they are, without a name.
 *
 *     O'Shea may go. The Ballyshane forwards coach is out of contract.
 *     [person      ] [description                ] */
#ifndef GLY_ANNOTATE_PEOPLE_DESCRIBED_H
#define GLY_ANNOTATE_PEOPLE_DESCRIBED_H

#include "annotate/people/people.h"
#include "base/list.h"

/* Add each description of a role that most likely goes on with the person
 * whom its paragraph has just named, or whom the next sentence names, to
 * `out`, as gly_trait of that person: words that the article uses of nobody
 * else. Linear in the text, but for the uses of one word, of which a limited
 * number is looked at. GLY_NO_MEMORY is the one way to fail. */
gly_status gly_described_read(gly_list *out, gly_arena *arena,
                              const gly_annotations *annotations);

#endif
