/* table.c - the totals of tables, by row and by column.
 *
 *     | Team  | 1st | 2nd | 3rd | Final |
 *     | Quill |   3 |  14 |   7 |    34 |    3 + 14 + 7 = 24
 *     | Sorin |   7 |  10 |   7 |    24 |
 *
 * A row or a column is a total by its name. Not every column can be added up
 * (prices, averages): a total that does not fit is told where it is near, and
 * where others of its row or column fit. Where all but one of the last column
 * fit, it is one by its numbers, whatever it is called. Percentages that end
 * with "undecided" or "others" are all answers there are, and come to 100.
 * Rounding is let pass. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/grid.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/spelling.h"
#include "annotate/calculations/term_blocks.h"
#include "base/problem.h"

enum { NEVER_ADDED = GLY_CUE_AVERAGE | GLY_CUE_EACH };

/* Whether the row tells what those above it come to, by its name; "both" and
 * "all three" do so at the foot of the table. */
static bool is_total_row(const gly_calculator *c, const gly_grid *grid,
                         uint32_t row)
{
    uint32_t label = gly_grid_label(grid, row);
    const gly_cell *name = gly_grid_at(grid, row, 0);
    bool all = name->term == NULL && name->words &&
               ((label & GLY_CUE_FINAL) != 0 ||
                gly_reading_is_word(c->reading, name->first, "both"));
    return (label & GLY_CUE_TOTAL) != 0 || (all && row + 1 == grid->rows);
}

typedef struct {
    gly_calculator *c;
    gly_grid grid;
} search;

/* How the totals of a table turn out, and those that do not fit. */
typedef struct {
    uint32_t fitting, failing;
} tally;

static bool is_percent(const gly_term *term)
{
    return term->number->kind == GLY_NUMBER_PERCENT;
}

/* Whether the total of `parts` is the whole of them; a percentage that is not
 * 100 is a rate of its own. */
static bool can_add(const gly_parts *parts, const gly_term *total)
{
    gly_bounds all = gly_bounds_whole(100);
    for (uint32_t i = 0; i < parts->count; i++) {
        if (!gly_parts_alike(parts->items[i], total))
            return false;
    }
    return parts->count >= 2 &&
           (!is_percent(total) ||
            gly_bounds_meet(gly_bounds_loose(total->number), all));
}

/* Whether the sum is so near that it must be meant. */
static bool is_near(const gly_parts *parts, const gly_term *total)
{
    gly_bounds sum = gly_parts_sum(parts);
    gly_bounds wide = gly_bounds_widen(sum, gly_decimal_of(25, -2));
    return gly_bounds_meet(wide, gly_bounds_of(total->number));
}

/* Whether the parts come to the total. Cells of a table are written alike: one
 * "11,500" among them tells that "86,000" is no rounded figure, either. */
static bool fits_table(const gly_parts *parts, const gly_term *total)
{
    int32_t finest = total->number->places;
    gly_bounds sum = gly_bounds_whole(0);
    for (uint32_t i = 0; i < parts->count; i++) {
        const gly_number *part = parts->items[i]->number;
        finest = part->places < finest ? part->places : finest;
        sum = gly_bounds_add(sum, gly_bounds_at(part->value));
    }
    gly_decimal slack =
        gly_decimal_of(5 * ((int64_t)parts->count + 1), finest - 1);
    gly_bounds near = {gly_decimal_subtract(total->number->value, slack),
                       gly_decimal_add(total->number->value, slack)};
    return gly_parts_fit(parts, total) && gly_bounds_meet(sum, near);
}

/* --- Totals at the foot --------------------------------------------------- */

/* The numbers of `column` above `row`, up to the total before it. False where
 * one is no number. */
static bool gather_above(gly_parts *out, const search *s, uint32_t row,
                         uint32_t column)
{
    const gly_grid *grid = &s->grid;
    out->count = 0;
    uint32_t first = row;
    while (first > 0 && !gly_grid_is_head(grid, first - 1) &&
           !(gly_grid_label(grid, first - 1) & GLY_CUE_TOTAL))
        first--;
    for (uint32_t r = first; r < row; r++) {
        const gly_cell *cell = gly_grid_at(grid, r, column);
        if (cell->term == NULL && cell->words)
            return false;
        if (cell->term != NULL)
            gly_parts_push(out, cell->term);
    }
    return out->count < GLY_CALCULATION_TERMS;
}

static gly_status check_cell(const search *s, uint32_t row, uint32_t column,
                             tally *t)
{
    gly_parts parts;
    const gly_term *total = gly_grid_at(&s->grid, row, column)->term;
    if (total == NULL || !gather_above(&parts, s, row, column) ||
        !can_add(&parts, total) ||
        (gly_grid_head(&s->grid, column) & GLY_CUE_AVERAGE) != 0)
        return GLY_OK;
    bool fits = fits_table(&parts, total);
    t->fitting += fits;
    t->failing += !fits;
    if (!fits && !is_near(&parts, total))
        return GLY_OK;
    return gly_parts_report_as(s->c, GLY_CALCULATION_TABLE,
                               &(gly_addition){&parts, total, fits});
}

static gly_status check_rows(const search *s)
{
    tally t = {0, 0};
    gly_status status = GLY_OK;
    for (uint32_t row = 1; row < s->grid.rows; row++) {
        if (!is_total_row(s->c, &s->grid, row) ||
            gly_grid_is_head(&s->grid, row))
            continue;
        for (uint32_t i = 1; i < s->grid.columns && status == GLY_OK; i++)
            status = check_cell(s, row, i, &t);
    }
    return status;
}

/* --- Totals at the side --------------------------------------------------- */

/* The numbers of `row` left of `column`. */
static bool gather_left(gly_parts *out, const search *s, uint32_t row,
                        uint32_t column)
{
    const gly_term *total = gly_grid_at(&s->grid, row, column)->term;
    out->count = 0;
    for (uint32_t i = 0; i < column && total != NULL; i++) {
        const gly_cell *cell = gly_grid_at(&s->grid, row, i);
        bool added = (gly_grid_head(&s->grid, i) & NEVER_ADDED) == 0;
        if (cell->term != NULL && added)
            gly_parts_push(out, cell->term);
    }
    return total != NULL && can_add(out, total);
}

static tally count_column(const search *s, uint32_t column)
{
    tally t = {0, 0};
    gly_parts parts;
    for (uint32_t row = 0; row < s->grid.rows; row++) {
        if (gly_grid_is_head(&s->grid, row) ||
            !gather_left(&parts, s, row, column))
            continue;
        bool fits =
            fits_table(&parts, gly_grid_at(&s->grid, row, column)->term);
        t.fitting += fits;
        t.failing += !fits;
    }
    return t;
}

/* Whether the column is one of totals: by its name where it `is_named` so, and
 * some fit; else by its numbers, where all but one fit. */
static bool is_total_column(const search *s, uint32_t column, bool is_named)
{
    tally t = count_column(s, column);
    if (is_named)
        return t.fitting >= t.failing && t.fitting > 0;
    return column + 1 == s->grid.columns && t.fitting > 1 && t.failing == 1;
}

static gly_status check_column(const search *s, uint32_t column)
{
    gly_status status = GLY_OK;
    gly_parts parts;
    for (uint32_t row = 0; row < s->grid.rows && status == GLY_OK; row++) {
        if (gly_grid_is_head(&s->grid, row) ||
            !gather_left(&parts, s, row, column))
            continue;
        const gly_term *total = gly_grid_at(&s->grid, row, column)->term;
        status = gly_parts_report_as(
            s->c, GLY_CALCULATION_TABLE,
            &(gly_addition){&parts, total, fits_table(&parts, total)});
    }
    return status;
}

static gly_status check_columns(const search *s)
{
    gly_status status = GLY_OK;
    for (uint32_t i = 2; i < s->grid.columns && status == GLY_OK; i++) {
        uint32_t named =
            gly_grid_head(&s->grid, i) & (GLY_CUE_TOTAL | GLY_CUE_FINAL);
        if (is_total_column(s, i, named != 0))
            status = check_column(s, i);
    }
    return status;
}

/* --- All answers ---------------------------------------------------------- */

/* "100%": what the others come to, whatever its row is called. */
static bool is_all(const gly_term *term)
{
    return gly_decimal_compare(term->number->value, gly_decimal_of(100, 0)) ==
           0;
}

/* "+9.8%", "−8.4%": a change, and no share. */
static bool is_signed(const search *s, const gly_term *term)
{
    static const char minus[] = "\xE2\x88\x92";
    static const char *const signs[] = {"+", "-", minus};
    const gly_reading *reading = s->c->reading;
    uint32_t before = term->first > 0 ? term->first - 1 : term->first;
    bool found = false;
    for (uint32_t i = 0; i < sizeof signs / sizeof signs[0]; i++) {
        gly_text sign = gly_text_of(signs[i]);
        found = found ||
                gly_text_starts(gly_reading_text(reading, term->first), sign) ||
                gly_text_equal(gly_reading_text(reading, before), sign);
    }
    return found;
}

/* Whether the percentages of `column` have a row for all who gave no other
 * answer. */
static bool gather_answers(gly_parts *out, const search *s, uint32_t column)
{
    bool open = false;
    out->count = 0;
    for (uint32_t row = 0; row < s->grid.rows; row++) {
        const gly_term *term = gly_grid_at(&s->grid, row, column)->term;
        if (term == NULL || !is_percent(term) || is_all(term) ||
            (gly_grid_label(&s->grid, row) & GLY_CUE_TOTAL))
            continue;
        if (is_signed(s, term))
            return false;
        gly_parts_push(out, term);
        open = open || (gly_grid_label(&s->grid, row) &
                        (GLY_CUE_OPEN | GLY_CUE_REST)) != 0;
    }
    return open && out->count >= 3;
}

static gly_status check_answers(const search *s)
{
    gly_status status = GLY_OK;
    gly_parts parts;
    bool other = false;
    for (uint32_t i = 1; i < s->grid.columns; i++) {
        if (gather_answers(&parts, s, i))
            other = other || gly_parts_fit_all(&parts) == 0;
    }
    for (uint32_t i = 1; i < s->grid.columns && status == GLY_OK; i++) {
        if (!gather_answers(&parts, s, i))
            continue;
        int side = gly_parts_fit_all(&parts);
        if (side >= 0 || other)
            status = gly_parts_report_all(s->c, &parts, side == 0);
    }
    return status;
}

gly_status gly_calculate_table(gly_calculator *c)
{
    const gly_document *document = c->reading->language->document;
    gly_status status = GLY_OK;
    for (uint32_t i = 0, end; i < document->block_count && status == GLY_OK;
         i = end) {
        end = gly_block_group_end(c, i);
        if (document->blocks[i].kind != GLY_BLOCK_CELL)
            continue;
        search s = {.c = c};
        status = gly_grid_build(&s.grid, c, i, end);
        if (status == GLY_OK)
            status = check_rows(&s);
        if (status == GLY_OK)
            status = check_columns(&s);
        if (status == GLY_OK)
            status = check_answers(&s);
    }
    return status;
}
