/* slips.h - single words that are nearly a known person's surname. */
#ifndef GLY_ANNOTATE_PEOPLE_SLIPS_H
#define GLY_ANNOTATE_PEOPLE_SLIPS_H

#include "annotate/people/names.h"

/* Make a person's name of each single open run of `names` (gly_name) that is no
 * word of the language and a slip for the surname of somebody named in full:
 * "Wieczorak" beside Tomasz Wieczorek. */
gly_status gly_slips_promote(gly_list *names, gly_arena *arena,
                             const gly_reading *reading);

#endif
