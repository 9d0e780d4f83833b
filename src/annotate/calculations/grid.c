#include "annotate/calculations/grid.h"

static const gly_block *block_at(const gly_calculator *c, uint32_t index)
{
    return &c->reading->language->document->blocks[index];
}

gly_status gly_grid_build(gly_grid *out, const gly_calculator *c,
                          uint32_t first, uint32_t end)
{
    const gly_tokens *tokens = &c->reading->language->tokens;
    *out = (gly_grid){NULL, 0, 0};
    uint32_t rows = 0, columns = 0;
    for (uint32_t i = first; i < end; i++) {
        const gly_block *block = block_at(c, i);
        rows = block->row >= rows ? block->row + 1U : rows;
        columns = block->column >= columns ? block->column + 1U : columns;
    }
    if (rows == 0 || columns == 0 || rows > GLY_GRID_CELLS / columns)
        return GLY_OK;
    uint32_t count = rows * columns;
    gly_cell *cells = gly_arena_array(c->arena, count, sizeof *cells);
    gly_term *terms = gly_arena_array(c->arena, count, sizeof *terms);
    if (cells == NULL || terms == NULL)
        return GLY_NO_MEMORY;
    for (uint32_t i = first; i < end; i++) {
        const gly_block *block = block_at(c, i);
        uint32_t at = block->row * columns + block->column;
        gly_cell *cell = &cells[at];
        uint32_t token = gly_tokens_at(tokens, block->text.offset);
        uint32_t stop = gly_span_end(block->text);
        cell->header = block->header;
        const gly_number *number = gly_number_at(c->numbers, token);
        bool alone = number != NULL && number->first == token &&
                     number->kind != GLY_NUMBER_ORDINAL &&
                     number->use != GLY_NUMBER_OF_NAME &&
                     number->use != GLY_NUMBER_OF_CALENDAR &&
                     (number->last + 1 >= tokens->count ||
                      tokens->items[number->last + 1].text.offset >= stop);
        if (alone) {
            terms[at] =
                (gly_term){number, number->first, number->last, GLY_NONE, 0};
            cell->term = &terms[at];
        }
        for (; token < tokens->count && tokens->items[token].text.offset < stop;
             token++) {
            cell->cues |= c->cues[token];
            cell->words = cell->words ||
                          gly_reading_has(c->reading, token, GLY_TOKEN_WORD);
        }
    }
    *out = (gly_grid){cells, rows, columns};
    return GLY_OK;
}

const gly_cell *gly_grid_at(const gly_grid *grid, uint32_t row, uint32_t column)
{
    return &grid->cells[row * grid->columns + column];
}

bool gly_grid_is_head(const gly_grid *grid, uint32_t row)
{
    bool number = false;
    for (uint32_t i = 0; i < grid->columns; i++) {
        if (gly_grid_at(grid, row, i)->header && i > 0)
            return true;
        number = number || gly_grid_at(grid, row, i)->term != NULL;
    }
    return !number;
}

uint32_t gly_grid_head(const gly_grid *grid, uint32_t column)
{
    uint32_t cues = 0;
    for (uint32_t row = 0; row < grid->rows; row++) {
        if (!gly_grid_is_head(grid, row))
            break;
        cues |= gly_grid_at(grid, row, column)->cues;
    }
    return cues;
}

uint32_t gly_grid_label(const gly_grid *grid, uint32_t row)
{
    uint32_t cues = 0;
    for (uint32_t i = 0; i < grid->columns; i++) {
        const gly_cell *cell = gly_grid_at(grid, row, i);
        if (cell->term != NULL)
            break;
        cues |= cell->cues;
    }
    return cues;
}
