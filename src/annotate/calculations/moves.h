/* moves.h - from where, to where and how far: "from 1,200 to 1,700, up 25%".
 * The change is a per cent, a fraction, a multiple or an amount of the same
 * kind as the two levels. */
#ifndef GLY_ANNOTATE_CALCULATIONS_MOVES_H
#define GLY_ANNOTATE_CALCULATIONS_MOVES_H

#include "annotate/calculations/calculator.h"

typedef struct {
    const gly_term *change, *from, *to;
    int sign; /* 1: it is said to have gone up; -1: down */
} gly_move;

/* Whether `term` can measure a change between amounts such as `level`. */
bool gly_move_measures(const gly_calculator *calculator, const gly_term *term,
                       const gly_term *level);

/* Whether something may have gone from `base` to `term`: one is not a twentieth
 * of the other. */
bool gly_move_is_near(const gly_term *base, const gly_term *term);

/* Whether something can go from `term` or to it: it is more than nothing. */
bool gly_move_may_begin(const gly_term *term);

/* Whether `term` is a level of its own: a plain amount or a per cent, neither
 * rounded nor a range. */
bool gly_move_is_level(const gly_term *term);

/* "from a 9 percent [increase] to", "38 per cent, [against] 43": whether the
 * base is no level that another per cent, `change`, is a change of. */
bool gly_move_is_no_level(const gly_calculator *c, const gly_term *base,
                          const gly_term *change);

/* Whether the change is as far as both levels are apart, in some reading. */
bool gly_move_fits(const gly_move *move);

/* Whether they may be meant at all: the result is not two and a half times what
 * the change is said to be, nor that much less. */
bool gly_move_is_plausible(const gly_move *move);

/* Whether an amount that stands before the change, up to TRIED terms back, is
 * where it went to from where it came: "3,412 started … 225 were picked up.
 * That was up from 2,890, a rise of 18 per cent." O(1). */
bool gly_move_is_explained(const gly_calculator *calculator,
                           const gly_move *move);

/* Add the calculation: "1,200 → 1,700 is +41.7%". */
gly_status gly_move_add(gly_calculator *calculator, const gly_move *move,
                        bool agrees);

/* "from £512m, and those in Asia [doubled]": whether the change is a verb with
 * subject of its own behind the base. */
bool gly_move_is_of_own_clause(const gly_calculator *calculator,
                               const gly_term *base, const gly_term *change);

#endif
