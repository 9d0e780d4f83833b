#include "claims/statements/statement_parts.h"

enum { AGENT = GLY_BESIDE_MOST };

const gly_statement *gly_statement_of(const gly_claims *claims,
                                      const gly_claim *claim)
{
    uint32_t parts =
        claim->type == GLY_CLAIM_STATEMENT ? 1 : GLY_STATEMENT_PARTS;
    return &claims->annotations->statements->items[claim->item / parts];
}

const gly_participant *gly_statement_part(const gly_statements *statements,
                                          uint32_t item)
{
    const gly_statement *s = &statements->items[item / GLY_STATEMENT_PARTS];
    uint32_t part = item % GLY_STATEMENT_PARTS;
    const gly_participant *p = &s->patient;
    if (part < AGENT)
        p = part < s->beside_count ? &s->beside[part] : NULL;
    else if (part == AGENT)
        p = &s->agent;
    else if (part == GLY_PART_DEED)
        p = NULL;
    return p == NULL || p->token == GLY_NONE ? NULL : p;
}
