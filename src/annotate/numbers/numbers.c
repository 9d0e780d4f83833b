/* numbers.c - numbers by their tokens, and the names of their kinds. */
#include "annotate/numbers/numbers.h"

static const char *const kind_names[GLY_NUMBER_KINDS] = {
    [GLY_NUMBER_CARDINAL] = "cardinal",
    [GLY_NUMBER_ORDINAL] = "ordinal",
    [GLY_NUMBER_FRACTION] = "fraction",
    [GLY_NUMBER_PERCENT] = "percent",
    [GLY_NUMBER_POINT] = "percentage-point",
    [GLY_NUMBER_BASIS_POINT] = "basis-point",
    [GLY_NUMBER_MONEY] = "money",
    [GLY_NUMBER_MEASURE] = "measure",
    [GLY_NUMBER_DURATION] = "duration",
    [GLY_NUMBER_AGE] = "age",
    [GLY_NUMBER_RATIO] = "ratio",
    [GLY_NUMBER_SCORE] = "score",
    [GLY_NUMBER_MULTIPLE] = "multiple",
};

const char *gly_number_kind_name(gly_number_kind kind)
{
    return kind_names[kind < GLY_NUMBER_KINDS ? kind : GLY_NUMBER_CARDINAL];
}

uint32_t gly_number_index(const gly_numbers *numbers, uint32_t index)
{
    uint32_t begun = gly_ranks_before(&numbers->begins, index + 1);
    return begun > 0 && numbers->items[begun - 1].last >= index ? begun - 1
                                                                : GLY_NONE;
}

const gly_number *gly_number_at(const gly_numbers *numbers, uint32_t index)
{
    uint32_t number = gly_number_index(numbers, index);
    return number == GLY_NONE ? NULL : &numbers->items[number];
}
