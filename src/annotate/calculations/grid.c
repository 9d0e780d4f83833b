#include "annotate/calculations/grid.h"

static const gly_block *block_at(const gly_calculator *c, uint32_t index)
{
    return &c->reading->language->document->blocks[index];
}

/* Whether "+" or a minus stands at `token`, before the sign of a currency. */
static bool is_plus(const gly_reading *reading, uint32_t token)
{
    return gly_reading_at(reading, token, '+');
}

static bool is_minus(const gly_reading *reading, uint32_t token)
{
    static const char minus[] = "\xE2\x88\x92";
    return gly_reading_at(reading, token, '-') ||
           gly_reading_is_dash(reading, token) ||
           gly_text_equal(gly_reading_text(reading, token), gly_text_of(minus));
}

/* The number of "−£8.00", less than nothing; NULL without memory. */
static const gly_number *negated(const gly_calculator *c,
                                 const gly_number *number)
{
    gly_number *out = gly_arena_take(c->arena, sizeof *out);
    if (out == NULL)
        return NULL;
    gly_decimal none = {0, 0};
    *out = *number;
    out->value = gly_decimal_subtract(none, number->value);
    out->low = gly_decimal_subtract(none, number->high);
    out->high = gly_decimal_subtract(none, number->low);
    out->parts[0] = out->parts[1] = out->value;
    return out;
}

/* The number of an amount of money that is all of a cell but for the sign at
 * `token`, with that sign; NULL. */
static const gly_number *number_behind_sign(const gly_calculator *c,
                                            uint32_t token)
{
    const gly_reading *reading = c->reading;
    bool minus = is_minus(reading, token);
    const gly_number *number = minus || is_plus(reading, token)
                                   ? gly_number_at(c->numbers, token + 1)
                                   : NULL;
    if (number == NULL || number->first != token + 1 || number->range ||
        number->kind != GLY_NUMBER_MONEY)
        return NULL;
    return minus ? negated(c, number) : number;
}

static const gly_number *number_at_start(const gly_calculator *c,
                                         uint32_t token)
{
    const gly_number *number = gly_number_at(c->numbers, token);
    return number != NULL && number->first == token ? number : NULL;
}

/* The number that the cell from `token` to before the byte `stop` holds and
 * nothing else; NULL. */
static const gly_number *number_of_cell(const gly_calculator *c, uint32_t token,
                                        uint32_t stop)
{
    const gly_tokens *tokens = &c->reading->language->tokens;
    const gly_number *number = number_behind_sign(c, token);
    if (number == NULL)
        number = number_at_start(c, token);
    bool alone = number != NULL && number->kind != GLY_NUMBER_ORDINAL &&
                 number->use != GLY_NUMBER_OF_NAME &&
                 number->use != GLY_NUMBER_OF_CALENDAR &&
                 (number->last + 1 >= tokens->count ||
                  tokens->items[number->last + 1].text.offset >= stop);
    return alone ? number : NULL;
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
        cell->first = token;
        const gly_number *number = number_of_cell(c, token, stop);
        if (number != NULL) {
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
