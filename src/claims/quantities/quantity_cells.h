/* quantity_cells.h - what a table has in a row, and what a sentence tells of
 * that row: "The Green Bloc came third with 15 seats". */
#ifndef GLY_CLAIMS_QUANTITIES_QUANTITY_CELLS_H
#define GLY_CLAIMS_QUANTITIES_QUANTITY_CELLS_H

#include "claims/quantities/quantities.h"

/* Join a number of the text with the cell that it contradicts, by `rival` and
 * `thread` of `items`, which are by number. Numbers that contradict another
 * already stay as they are. What is needed on the way stays in `scratch`;
 * GLY_NO_MEMORY is the one way to fail. */
gly_status gly_quantity_cells_join(gly_quantity *items,
                                   const gly_annotations *annotations,
                                   gly_arena *scratch);

#endif
