/* share_backing.h - who answers for a share that opens its sentence.
 *
 *     The ward lost $1 million, Quill said. Half of rural wards nationwide lose
 *     money.                              Quill spoke of one ward: nobody
 *     One in three families say that they would move.
 *                                         the families answer for none but
 *                                         themselves: nobody
 */
#ifndef GLY_ANNOTATE_ASSERTIONS_SHARE_BACKING_H
#define GLY_ANNOTATE_ASSERTIONS_SHARE_BACKING_H

#include "annotate/assertions/assertion_finders.h"

/* The backing of the statistic `found` in `sentence`, which knows some. */
gly_backing gly_share_backing(const gly_assertion_search *search,
                              const gly_sentence *sentence,
                              const gly_assertion *found);

#endif
