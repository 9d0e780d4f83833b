#include "diagnostics/finding.h"

const char *gly_level_name(gly_level level)
{
    static const char *const names[] = {
        [GLY_LEVEL_SUGGESTION] = "suggestion",
        [GLY_LEVEL_WARNING] = "warning",
        [GLY_LEVEL_ERROR] = "error",
    };
    return names[level];
}
