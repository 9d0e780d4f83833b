/* date_match.h - pieces that stand in the order of a pattern become one.
 *
 *     PATTERN(parts, MAYBE(WEEKDAY), MAYBE(COMMA), IS(MONTH), IS(DAY), …)
 *
 * The patterns stand in date_patterns.def, in levels: what one level has put
 * together is a piece for the next. At each place the pattern that takes the
 * most pieces wins; of two that take as many, the earlier one. */
#ifndef GLY_ANNOTATE_DATES_DATE_MATCH_H
#define GLY_ANNOTATE_DATES_DATE_MATCH_H

#include "annotate/dates/date_items.h"

enum { GLY_DATE_SLOTS = 9 };

/* What the patterns cannot do without, found once for a text. */
typedef struct gly_date_needs gly_date_needs;

/* NULL: no memory. */
const gly_date_needs *gly_date_needs_build(gly_arena *arena);

/* Pieces that stand where a pattern wants them. */
typedef struct {
    const gly_reading *reading;
    const gly_date_anchor *anchor;
    const gly_date_needs *needs;
    const gly_list *items; /* gly_date_item of this level */
    gly_list *dates;       /* gly_date: what was put together before */
    gly_arena *arena;
    uint32_t first, count;       /* pieces that are taken */
    const uint64_t *slots;       /* of the pattern, and by slot … */
    uint32_t at[GLY_DATE_SLOTS]; /* … the piece; GLY_NONE for one left out */
    gly_status status;
} gly_date_match;

/* The n-th piece (from 0) that stands in a slot for `kind`; NULL for none. */
const gly_date_item *gly_date_matched(const gly_date_match *match,
                                      uint64_t kind, uint32_t n);

/* Likewise a date, a clock or a length that was put together. */
const gly_date *gly_date_matched_date(const gly_date_match *match,
                                      uint64_t kind, uint32_t n);

/* Put everything together, in `items`. Of what is left the pieces of kinds
 * DATE, CLOCK, LENGTH and OFTENS stand for a gly_date each. */
gly_status gly_date_match_all(gly_list *items, gly_list *dates,
                              gly_arena *arena,
                              const gly_date_match *surroundings);

#endif
