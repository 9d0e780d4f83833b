#include "engine/values.h"

#include <string.h>

#include "claims/house/house_values.h"

void gly_values_init(gly_values *values, const gly_allocator *allocator,
                     const gly_claims *claims,
                     const gly_claim_kind *const *kinds)
{
    *values =
        (gly_values){.claims = claims, .kinds = kinds, .stopped = GLY_NONE};
    gly_arena_init(&values->arena, allocator);
}

void gly_values_forget(gly_values *values)
{
    gly_arena_release(&values->arena);
    memset(values->columns, 0, sizeof values->columns);
}

/* The columns of a claim type, made when the first is asked for. */
static gly_value_column *columns_of(gly_values *values, gly_claim_type type)
{
    if (values->columns[type] == NULL)
        values->columns[type] =
            gly_arena_array(&values->arena, values->kinds[type]->field_count,
                            sizeof(gly_value_column));
    return values->columns[type];
}

/* Make room for a value of each claim of `type`. */
static bool open_column(gly_values *values, gly_value_column *column,
                        gly_claim_type type)
{
    const uint32_t *first = values->claims->first;
    uint32_t count = first[type + 1] - first[type];
    gly_value *items = gly_arena_array(&values->arena, count, sizeof *items);
    bool *known = gly_arena_array(&values->arena, count, sizeof *known);
    if (items == NULL || known == NULL)
        return false;
    *column = (gly_value_column){items, known};
    return true;
}

/* A number is never shown as nothing, unless there was no memory for it. */
static bool is_lost(const gly_value *value)
{
    return value->type == GLY_VALUE_NUMBER && value->text.size == 0;
}

const gly_value *gly_values_get(gly_values *values, uint32_t claim,
                                uint32_t field)
{
    static const gly_value none = {.type = GLY_VALUE_NONE};
    const gly_claim *asked = &values->claims->items[claim];
    gly_value_column *columns = columns_of(values, asked->type);
    gly_value_column *column = columns ? &columns[field] : NULL;
    if (column == NULL ||
        (column->known == NULL && !open_column(values, column, asked->type))) {
        values->failed = true;
        return &none;
    }
    uint32_t index = claim - values->claims->first[asked->type];
    if (!column->known[index]) {
        const gly_field *from = &values->kinds[asked->type]->fields[field];
        column->items[index] =
            from->get != NULL ? from->get(values->claims, asked)
                              : gly_house_value(values->claims, asked, field);
        column->known[index] = true;
        values->failed = values->failed || is_lost(&column->items[index]);
    }
    return &column->items[index];
}
