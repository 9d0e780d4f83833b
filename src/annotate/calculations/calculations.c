#include "annotate/calculations/calculations.h"

static const char *const names[GLY_CALCULATION_KINDS] = {
#define CALCULATION_KIND(id, name) name,
#include "annotate/calculations/kinds.def"
#undef CALCULATION_KIND
};

const char *gly_calculation_kind_name(gly_calculation_kind kind)
{
    return names[kind];
}
