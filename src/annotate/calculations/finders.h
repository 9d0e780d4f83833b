/* finders.h - every finder of calculations by name, and what they share of
 * reading a stated result. */
#ifndef GLY_ANNOTATE_CALCULATIONS_FINDERS_H
#define GLY_ANNOTATE_CALCULATIONS_FINDERS_H

#include "annotate/calculations/calculator.h"

/* Each adds what it finds in the whole document. GLY_NO_MEMORY is the one way
 * to fail. */
#define FINDER(name)                                                           \
    gly_status gly_calculate_##name(gly_calculator *calculator);
#include "annotate/calculations/finders.def"
#undef FINDER

#endif
