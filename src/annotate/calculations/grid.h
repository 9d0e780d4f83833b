/* grid.h - a table of the article as rows and columns of numbers. */
#ifndef GLY_ANNOTATE_CALCULATIONS_GRID_H
#define GLY_ANNOTATE_CALCULATIONS_GRID_H

#include "annotate/calculations/calculator.h"

/* A table of more cells than this is data and no reader's sum. */
enum { GLY_GRID_CELLS = 2048 };

typedef struct {
    const gly_term *term; /* the number that the cell holds and nothing else */
    uint32_t first;       /* token that it begins with, if it has any */
    uint32_t cues;        /* of all its words together */
    bool words;           /* holds something that is no number */
    bool header;
} gly_cell;

typedef struct {
    gly_cell *cells; /* row by row */
    uint32_t rows, columns;
} gly_grid;

/* Read the table whose cells are the blocks from `first` up to and without
 * `end`. One that is too large has no rows. GLY_NO_MEMORY is the one way to
 * fail. */
gly_status gly_grid_build(gly_grid *out, const gly_calculator *calculator,
                          uint32_t first, uint32_t end);

/* The cell in `row` and `column`, which must be there. */
const gly_cell *gly_grid_at(const gly_grid *grid, uint32_t row,
                            uint32_t column);

/* The cues of the words at the head of `column`; of those before the first
 * number of `row`. */
uint32_t gly_grid_head(const gly_grid *grid, uint32_t column);
uint32_t gly_grid_label(const gly_grid *grid, uint32_t row);

/* Whether `row` is a head of the table: it has no number, or is marked so. */
bool gly_grid_is_head(const gly_grid *grid, uint32_t row);

#endif
