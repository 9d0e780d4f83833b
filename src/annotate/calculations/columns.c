/* columns.c - a column of a table that is reckoned from two others.
 *
 *     | School  | 2015 | 2025 | Change |
 *     | Larch   |  400 |  300 | −25.0% |
 *     | Quill   |  500 |  450 | −10.0% |
 *     | Sorin   |  200 |  150 | −35.0% |    150 is 25.0% less than 200
 *
 * No name tells so: a column is reckoned where all of its rows but one or two
 * agree with one way of reckoning it from the same two columns. Readings: the
 * change from one to the other in per cent, the one in per cent of the other,
 * what lies between them. A row of shares comes to 100 where all others do; and
 * a column that is so many times another one is so in every row: pence a litre,
 * pounds for 500 litres. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/grid.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/spelling.h"
#include "annotate/calculations/term_blocks.h"
#include "base/problem.h"

/* Rows that must agree; rows for each one that may not; columns looked at. */
enum { AGREEING = 3, SHARE_AGREEING = 2, ROWS_EACH = 3, COLUMNS = 12 };

typedef enum { CHANGE, SHARE, DIFFERENCE, WAYS } way;

typedef struct {
    gly_calculator *c;
    gly_grid grid;
    way way;
    uint32_t one, two, result; /* columns */
    uint32_t fitting, failing;
} search;

static const gly_term *term_at(const search *s, uint32_t row, uint32_t column)
{
    return gly_grid_at(&s->grid, row, column)->term;
}

static gly_bounds without_sign(const gly_number *number)
{
    gly_number plain = *number;
    if (plain.value.digits < 0) {
        plain.value.digits = -plain.value.digits;
        gly_decimal low = plain.low;
        plain.low = gly_decimal_subtract((gly_decimal){0, 0}, plain.high);
        plain.high = gly_decimal_subtract((gly_decimal){0, 0}, low);
    }
    return gly_bounds_loose(&plain);
}

/* What lies between the two, whichever is more. */
static gly_bounds between(gly_bounds a, gly_bounds b)
{
    bool less = gly_decimal_compare(a.low, b.low) < 0;
    return less ? gly_bounds_subtract(b, a) : gly_bounds_subtract(a, b);
}

/* What the result comes to in `row`. */
static gly_bounds reckon(const search *s, uint32_t row)
{
    gly_bounds one = gly_bounds_of(term_at(s, row, s->one)->number);
    gly_bounds two = gly_bounds_of(term_at(s, row, s->two)->number);
    gly_bounds all = gly_bounds_whole(100);
    switch (s->way) {
    case CHANGE:
        return between(gly_bounds_percent(two, one), all);
    case SHARE:
        return gly_bounds_percent(one, two);
    default:
        return between(one, two);
    }
}

/* Nothing is a base for a share; the difference to it is what there is. */
static bool is_base(const search *s, const gly_term *term)
{
    int64_t digits = term->number->value.digits;
    return digits > 0 || (digits == 0 && s->way == DIFFERENCE);
}

/* Whether `row` has numbers to reckon with in all three columns. */
static bool has_all(const search *s, uint32_t row)
{
    const gly_term *one = term_at(s, row, s->one);
    const gly_term *two = term_at(s, row, s->two);
    const gly_term *result = term_at(s, row, s->result);
    return !gly_grid_is_head(&s->grid, row) && one != NULL && two != NULL &&
           result != NULL && gly_parts_alike(one, two) && is_base(s, one) &&
           is_base(s, two) && result->number->value.digits != 0 &&
           !result->number->range;
}

static bool fits(const search *s, uint32_t row)
{
    return gly_bounds_meet(reckon(s, row),
                           without_sign(term_at(s, row, s->result)->number));
}

/* Whether a column of this kind can be the result of the way. */
static bool may_result(const search *s, uint32_t row)
{
    const gly_term *result = term_at(s, row, s->result);
    bool percent = result->number->kind == GLY_NUMBER_PERCENT;
    return s->way == DIFFERENCE
               ? gly_parts_alike(result, term_at(s, row, s->one))
               : percent;
}

static void count(search *s)
{
    s->fitting = s->failing = 0;
    for (uint32_t row = 0; row < s->grid.rows; row++) {
        if (!has_all(s, row) || !may_result(s, row))
            continue;
        bool agrees = fits(s, row);
        s->fitting += agrees;
        s->failing += !agrees;
    }
}

/* Whether so many rows agree that the others must be wrong. */
static bool is_reckoned(const search *s)
{
    uint32_t least = s->way == DIFFERENCE ? AGREEING : SHARE_AGREEING;
    return s->fitting >= least && s->failing > 0 &&
           s->failing * ROWS_EACH <= s->fitting + s->failing;
}

static gly_status report(const search *s, uint32_t row)
{
    const gly_term *one = term_at(s, row, s->one);
    const gly_term *two = term_at(s, row, s->two);
    const gly_term *result = term_at(s, row, s->result);
    gly_text first = gly_calculator_text(s->c, one);
    gly_text second = gly_calculator_text(s->c, two);
    gly_decimal from = one->number->value, to = two->number->value;
    gly_text value = s->way == CHANGE ? gly_spell_change(s->c, from, to)
                     : s->way == SHARE
                         ? gly_spell_share(s->c, from, to)
                         : gly_spell(s->c, gly_bounds_middle(reckon(s, row)));
    static const char *const joints[WAYS] = {"→", "of", "and"};
    gly_calculation_draft draft = {
        .kind = GLY_CALCULATION_TABLE,
        .result = result,
        .terms = {s->one < s->two ? one : two, s->one < s->two ? two : one},
        .count = 2,
        .sum = gly_text_format(s->c->arena, "%.*s %s %.*s is %.*s",
                               GLY_SPELT(first), joints[s->way],
                               GLY_SPELT(second), GLY_SPELT(value)),
    };
    return gly_calculator_add(s->c, &draft);
}

/* Whether all rows agree with the change the other way round: the newer column
 * may stand first. */
static bool is_turned(const search *s)
{
    search other = *s;
    other.one = s->two;
    other.two = s->one;
    count(&other);
    return s->way == CHANGE && other.failing == 0;
}

static gly_status check(search *s)
{
    gly_status status = GLY_OK;
    count(s);
    if (!is_reckoned(s) || is_turned(s))
        return GLY_OK;
    for (uint32_t row = 0; row < s->grid.rows && status == GLY_OK; row++) {
        if (has_all(s, row) && may_result(s, row) && !fits(s, row) &&
            !gly_calculator_is_told(s->c, term_at(s, row, s->result)))
            status = report(s, row);
    }
    return status;
}

/* Try every two columns as what column `result` is reckoned from. */
static gly_status check_column(search *s, uint32_t result)
{
    gly_status status = GLY_OK;
    uint32_t pairs = s->grid.columns * s->grid.columns;
    s->result = result;
    for (uint32_t i = 0; i < pairs * WAYS && status == GLY_OK; i++) {
        s->way = (way)(i / pairs);
        s->one = i % pairs / s->grid.columns;
        s->two = i % s->grid.columns;
        bool apart = s->one != s->two && s->one != result && s->two != result;
        if (apart && !(s->way == DIFFERENCE && s->one > s->two))
            status = check(s);
    }
    return status;
}

/* --- Rows of shares ------------------------------------------------------- */

/* The numbers of `row` where they can be shares of one whole. */
static bool gather_shares(gly_parts *out, const search *s, uint32_t row)
{
    gly_decimal hundred = {100, 0};
    out->count = 0;
    for (uint32_t i = 1; i < s->grid.columns; i++) {
        const gly_term *term = term_at(s, row, i);
        if (term == NULL || term->number->value.digits < 0 ||
            gly_decimal_compare(term->number->value, hundred) >= 0 ||
            (out->count > 0 && !gly_parts_alike(term, out->items[0])))
            return false;
        gly_parts_push(out, term);
    }
    return out->count >= 3 && !gly_grid_is_head(&s->grid, row);
}

/* Whether they come to 100, by as much as their rounding lets them. */
static bool fits_all(const gly_parts *parts)
{
    gly_bounds sum = gly_bounds_whole(0);
    for (uint32_t i = 0; i < parts->count; i++)
        sum = gly_bounds_add(sum, gly_bounds_loose(parts->items[i]->number));
    gly_decimal one = {1, 0};
    gly_bounds near = {gly_decimal_subtract(sum.low, one),
                       gly_decimal_add(sum.high, one)};
    return gly_bounds_meet(near, gly_bounds_whole(100));
}

static gly_status check_shares(search *s)
{
    gly_parts parts;
    gly_status status = GLY_OK;
    s->fitting = s->failing = 0;
    for (uint32_t row = 0; row < s->grid.rows; row++) {
        if (!gather_shares(&parts, s, row))
            continue;
        bool agrees = fits_all(&parts);
        s->fitting += agrees;
        s->failing += !agrees;
    }
    s->way = DIFFERENCE;
    if (!is_reckoned(s))
        return GLY_OK;
    for (uint32_t row = 0; row < s->grid.rows && status == GLY_OK; row++) {
        if (gather_shares(&parts, s, row) && !fits_all(&parts))
            status = gly_parts_report_all(s->c, &parts, false);
    }
    return status;
}

/* --- A column that is so many times another ------------------------------- */

/* Numbers of both columns in `row`, and more than nothing. */
static bool has_two(const search *s, uint32_t row)
{
    const gly_term *one = term_at(s, row, s->one);
    const gly_term *result = term_at(s, row, s->result);
    return !gly_grid_is_head(&s->grid, row) && one != NULL && result != NULL &&
           !one->number->range && !result->number->range &&
           one->number->value.digits > 0 && result->number->value.digits > 0;
}

/* Whether `row` has the result so many times the other, as `model` has, or
 * where `rough` nearly so, or but for a unit of its last digit. */
static bool is_as_many_times(const search *s, uint32_t model, uint32_t row,
                             bool rough)
{
    gly_decimal one = term_at(s, model, s->one)->number->value;
    gly_decimal all = term_at(s, model, s->result)->number->value;
    gly_decimal own = term_at(s, row, s->one)->number->value;
    const gly_number *stated = term_at(s, row, s->result)->number;
    gly_decimal unit = gly_decimal_of(rough, stated->places);
    gly_bounds times = gly_bounds_at(gly_decimal_divide(all, one));
    gly_bounds made =
        gly_bounds_widen(gly_bounds_multiply(gly_bounds_at(own), times),
                         gly_decimal_of(1, rough ? -2 : -3));
    gly_bounds told = {gly_decimal_subtract(stated->value, unit),
                       gly_decimal_add(stated->value, unit)};
    return gly_bounds_meet(made, told);
}

static gly_status report_times(search *s, uint32_t model, uint32_t row)
{
    const gly_term *one = term_at(s, row, s->one);
    const gly_term *all = term_at(s, model, s->result);
    const gly_term *per = term_at(s, model, s->one);
    gly_text own = gly_calculator_text(s->c, one);
    gly_decimal times =
        gly_decimal_divide(all->number->value, per->number->value);
    gly_text factor = gly_spell(s->c, times);
    gly_text value =
        gly_spell(s->c, gly_decimal_multiply(one->number->value, times));
    gly_calculation_draft draft = {
        .kind = GLY_CALCULATION_TABLE,
        .result = term_at(s, row, s->result),
        .terms = {one},
        .count = 1,
        .sum =
            gly_text_format(s->c->arena, "%.*s × %.*s is %.*s", GLY_SPELT(own),
                            GLY_SPELT(factor), GLY_SPELT(value)),
    };
    return gly_calculator_add(s->c, &draft);
}

/* Report the one row that has it otherwise, if four or more agree. */
static gly_status check_times(search *s)
{
    enum { ROWS = 4 };
    for (uint32_t model = 0; model < s->grid.rows; model++) {
        uint32_t other = model;
        s->fitting = s->failing = 0;
        for (uint32_t row = 0; has_two(s, model) && row < s->grid.rows; row++) {
            if (!has_two(s, row))
                continue;
            bool near = is_as_many_times(s, model, row, true);
            s->fitting += is_as_many_times(s, model, row, false);
            s->failing += !near;
            other = near ? other : row;
        }
        if (s->fitting >= ROWS && s->failing == 1 &&
            !gly_calculator_is_told(s->c, term_at(s, other, s->result)))
            return report_times(s, model, other);
    }
    return GLY_OK;
}

static gly_status check_all_times(search *s)
{
    gly_status status = GLY_OK;
    for (s->one = 0; s->one < s->grid.columns && status == GLY_OK; s->one++) {
        for (s->result = s->one + 1;
             s->result < s->grid.columns && status == GLY_OK; s->result++)
            status = check_times(s);
    }
    return status;
}

static gly_status check_table(search *s)
{
    gly_status status = GLY_OK;
    if (s->grid.columns > COLUMNS)
        return GLY_OK;
    for (uint32_t i = 0; i < s->grid.columns && status == GLY_OK; i++)
        status = check_column(s, i);
    status = status == GLY_OK ? check_shares(s) : status;
    return status == GLY_OK ? check_all_times(s) : status;
}

gly_status gly_calculate_columns(gly_calculator *c)
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
            status = check_table(&s);
    }
    return status;
}
