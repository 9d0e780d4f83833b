/* rules_build.c - a set of rules over the claims that galley publishes. */
#include "engine/rule.h"

gly_rules *gly_rules_build(gly_arena *arena)
{
    const gly_claim_kind *kinds[GLY_CLAIM_TYPES];
    for (uint32_t type = 0; type < GLY_CLAIM_TYPES; type++)
        kinds[type] = gly_claim_kind_of((gly_claim_type)type);
    return gly_rules_build_over(arena, kinds);
}
