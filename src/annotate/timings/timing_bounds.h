/* timing_bounds.h - what the words around a length leave open.
 *
 *     three weeks               two and a half to three and a half
 *     more than three weeks     three at least
 *     nearly three weeks        a little less than three
 *     less than three weeks     three at most
 *     about three weeks         a third more or less */
#ifndef GLY_ANNOTATE_TIMINGS_TIMING_BOUNDS_H
#define GLY_ANNOTATE_TIMINGS_TIMING_BOUNDS_H

#include "annotate/timings/timings.h"

typedef enum {
    GLY_BOUND_PLAIN,
    GLY_BOUND_MORE,
    GLY_BOUND_JUST_OVER,
    GLY_BOUND_LESS,
    GLY_BOUND_NEARLY,
    GLY_BOUND_ABOUT,
} gly_timing_bound;

/* How the words before and behind the length bound it. The first token of what
 * they are is left in `*first`: "more" of "more than three weeks". */
gly_timing_bound gly_timing_bound_of(const gly_reading *reading,
                                     const gly_date *length, uint32_t *first);

/* What may lie within that bound of `amount`, where a plain one may be off by
 * `slack`; all in one unit. */
gly_timing_stretch gly_timing_within(gly_timing_bound bound, double amount,
                                     double slack);

/* Whether the length, with the words around it, may be meant for what lasted
 * `real` of its units. */
bool gly_timing_may_last(const gly_reading *reading, const gly_date *length,
                         gly_timing_stretch real);

#endif
