/* deadline.h - until when a draft must be checked.
 * An article takes some hundredths of a second, a book some seconds. Where
 * others hand in what is checked, `--timeout` keeps one draft from holding up
 * the rest: it is told as one that cannot be checked. */
#ifndef GLY_CLI_DEADLINE_H
#define GLY_CLI_DEADLINE_H

#include <time.h>

#include "galley.h"

typedef struct {
    struct timespec end; /* of the clock that only goes forward */
} gly_deadline;

/* Give up `draft` when `seconds` from now are over; 0 for never. `*deadline`
 * must outlive the check. */
void gly_deadline_set(galley_draft *draft, gly_deadline *deadline,
                      double seconds);

#endif
