/* courtesies.h - "Mr." and "Mrs." before one surname: a couple, or a slip.
 *
 *     John Roe … Mr. Roe … Mr. Roe … [Mrs. Roe]      one Roe, once called wrong
 *     Mr. and Mrs. Roe … his wife, Ann … Mrs. Roe    two of them
 *
 * How often each form stands in the whole article tells the odd one out, and a
 * second Roe is introduced before she is "Mrs. Roe". */
#ifndef GLY_ANNOTATE_PEOPLE_COURTESIES_H
#define GLY_ANNOTATE_PEOPLE_COURTESIES_H

#include "annotate/people/names.h"

/* Give each of `names` (gly_name) that stands behind the wrong courtesy the
 * gender that its only bearer has, so that it is found to be his. O(names). */
gly_status gly_courtesies_settle(gly_list *names, gly_arena *arena,
                                 const gly_reading *reading);

/* Whether a relative is spoken of shortly before the name at `token` or behind
 * it: "his wife, Ann, [Mrs. Roe]". */
bool gly_courtesies_near_kin(const gly_reading *reading, uint32_t token);

#endif
