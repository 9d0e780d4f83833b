/* calculations.h - sums that the article itself lays open to a reader.
 *
 *     Sales slipped 3% to $640 million from $712 million.
 *             [stated] [ term   ]      [ term   ]
 *
 * A calculation is a relation that the text states between numbers: one of
 * them is the result, the others are its terms. The result is worked out from
 * the terms as an interval, by how precisely each is written and hedged, and
 * agrees where the two meet. Where words can be read in several ways, every
 * sensible reading is tried, and one that agrees is enough. */
#ifndef GLY_ANNOTATE_CALCULATIONS_CALCULATIONS_H
#define GLY_ANNOTATE_CALCULATIONS_CALCULATIONS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/span.h"
#include "base/text.h"

typedef enum {
#define CALCULATION_KIND(id, name) GLY_CALCULATION_##id,
#include "annotate/calculations/kinds.def"
#undef CALCULATION_KIND
    GLY_CALCULATION_KINDS
} gly_calculation_kind;

typedef struct {
    gly_calculation_kind kind;
    gly_span text; /* the stated result, in the visible text */
    uint32_t sentence;
    const gly_span *terms; /* in order of place, likewise */
    uint32_t term_count;
    bool again; /* the last of them is where the result was told first */
    bool agrees;
    gly_text sum; /* spelt out: "$712 million → $640 million is −10.1%" */
} gly_calculation;

/* All calculations of the article, in order of place. */
typedef struct gly_calculations {
    const gly_calculation *items;
    uint32_t count;
} gly_calculations;

/* "percent-change", "table": the word used for a kind in rules. */
const char *gly_calculation_kind_name(gly_calculation_kind kind);

#endif
