#include "engine/values.h"

#include <string.h>

#include "claims/house/house_values.h"

/* Bytes of values that are kept in any case. */
enum { VALUES_KEPT = 1024 * 1024 };

bool gly_values_are_many(const gly_values *values)
{
    return values->arena.total > VALUES_KEPT;
}

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

/* Where the value of claim `index` of the column's type is kept, and those of
 * the claims near it; NULL when there is no memory. */
static gly_near_values *near_values(gly_values *values,
                                    gly_value_column *column,
                                    gly_claim_type type, uint32_t index)
{
    const uint32_t *first = values->claims->first;
    uint32_t count = first[type + 1] - first[type];
    if (column->near == NULL)
        column->near = gly_arena_array(
            &values->arena, count / GLY_VALUES_NEAR + 1, sizeof *column->near);
    if (column->near == NULL)
        return NULL;
    gly_near_values **near = &column->near[index / GLY_VALUES_NEAR];
    if (*near == NULL)
        *near = gly_arena_take(&values->arena, sizeof **near);
    return *near;
}

/* A number is never shown as nothing, unless there was no memory for it. */
static bool is_lost(const gly_value *value)
{
    return value->type == GLY_VALUE_NUMBER && value->text.size == 0;
}

/* Ask the claim. */
static gly_value ask(gly_values *values, const gly_claim *asked, uint32_t field)
{
    const gly_field *from = &values->kinds[asked->type]->fields[field];
    gly_value value = from->get != NULL
                          ? from->get(values->claims, asked)
                          : gly_house_value(values->claims, asked, field);
    values->failed = values->failed || is_lost(&value);
    return value;
}

const gly_value *gly_values_get(gly_values *values, uint32_t claim,
                                uint32_t field)
{
    static const gly_value none = {.type = GLY_VALUE_NONE};
    const gly_claim *asked = &values->claims->items[claim];
    gly_value_column *columns = columns_of(values, asked->type);
    uint32_t index = claim - values->claims->first[asked->type];
    gly_near_values *near =
        columns == NULL
            ? NULL
            : near_values(values, &columns[field], asked->type, index);
    if (near == NULL) {
        values->failed = true;
        return &none;
    }
    uint32_t bit = UINT32_C(1) << index % GLY_VALUES_NEAR;
    gly_value *value = &near->items[index % GLY_VALUES_NEAR];
    if ((near->known & bit) == 0) {
        *value = ask(values, asked, field);
        near->known |= bit;
    }
    return value;
}

/* Whether the value is kept already. */
static bool is_known(const gly_values *values, const gly_claim *asked,
                     uint32_t index, uint32_t field)
{
    const gly_value_column *columns = values->columns[asked->type];
    gly_near_values **near = columns == NULL ? NULL : columns[field].near;
    const gly_near_values *at =
        near == NULL ? NULL : near[index / GLY_VALUES_NEAR];
    return at != NULL && (at->known >> index % GLY_VALUES_NEAR & 1) != 0;
}

const gly_value *gly_values_peek(gly_values *values, uint32_t claim,
                                 uint32_t field)
{
    const gly_claim *asked = &values->claims->items[claim];
    uint32_t index = claim - values->claims->first[asked->type];
    if (!gly_values_are_many(values) || is_known(values, asked, index, field))
        return gly_values_get(values, claim, field);
    values->peeked = ask(values, asked, field);
    return &values->peeked;
}
