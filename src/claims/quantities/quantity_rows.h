/* quantity_rows.h - quantities that only their surroundings name.
 *
 *     | Party   | Seats |        The freed soldiers were aboard. All 19 were
 *     | Orchard | 12    |        seen by a doctor.
 *
 * 12 is of "seat" and Orchard's; 19 is of "soldier". */
#ifndef GLY_CLAIMS_QUANTITIES_QUANTITY_ROWS_H
#define GLY_CLAIMS_QUANTITIES_QUANTITY_ROWS_H

#include "claims/quantities/quantities.h"

/* The cells of a table that name what stands in another one: tokens of the
 * head of its column and of the first cell of its row; GLY_NONE for none. */
typedef struct {
    uint32_t column, row;
    uint32_t row_last; /* last noun of the row's first cell */
    /* The words that stand for what is told, where there are only these:
     * "Reward: £5,000", or the left cell of two. Tokens from `label` up to
     * and without `label_end`; none where both are equal. */
    uint32_t label, label_end;
} gly_quantity_cell;

/* Fill `*out`, in `arena`, with what names each number of `annotations` that
 * stands in a cell or behind a label; by number. O(blocks + numbers). */
gly_status gly_quantity_cells(gly_quantity_cell **out, gly_arena *arena,
                              const gly_annotations *annotations);

/* The noun that "all 19" stands for: the last one in the plural before the
 * number, in its sentence or the one before; GLY_NONE for none. */
uint32_t gly_quantity_antecedent(const gly_annotations *annotations,
                                 const gly_number *number);

/* Set GLY_QUANTITY_ECHOED where a quantity stands with the same value
 * elsewhere. `items` are by number. O(numbers log numbers). */
gly_status gly_quantity_mark_echoes(gly_quantity *items,
                                    const gly_annotations *annotations,
                                    gly_arena *arena);

#endif
