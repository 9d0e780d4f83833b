/* quantity_scores.h - scores of one part of a match that differ: "5-4 on
 * penalties", "won the shootout 4-3". */
#ifndef GLY_CLAIMS_QUANTITIES_QUANTITY_SCORES_H
#define GLY_CLAIMS_QUANTITIES_QUANTITY_SCORES_H

#include "claims/quantities/quantities.h"

/* Join the two scores of a shootout, of a leg or on aggregate that differ, by
 * `rival` and `thread` of `items`, which are by number. Numbers that contradict
 * another already stay as they are. */
void gly_quantity_scores_join(gly_quantity *items,
                              const gly_annotations *annotations);

/* Whether two scores are one, whoever is named first. */
bool gly_quantity_scores_agree(const gly_decimal one[2],
                               const gly_decimal two[2]);

/* Make number `second` contradict `first`, unless they stand in one sentence or
 * one of them contradicts another already. Returns whether it does now. */
bool gly_quantity_scores_set_apart(gly_quantity *items,
                                   const gly_annotations *annotations,
                                   uint32_t first, uint32_t second);

#endif
