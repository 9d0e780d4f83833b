/* clause_participants.c - whom a phrase names, and how many of them.
 *
 *     Most members of the union refused.     most, of the members
 *     Councilwoman Ines Okoro refused.       Ines Okoro
 */
#include "annotate/statements/clauses.h"

#include "annotate/reading.h"

static const gly_node *node_at(const gly_clauses *c, uint32_t token)
{
    return &c->reading->language->syntax.items[token];
}

static uint32_t child_of(const gly_clauses *c, uint32_t token,
                         gly_relation relation)
{
    return gly_syntax_child(&c->reading->language->syntax, token, relation);
}

static gly_quantity_word quantity_at(const gly_clauses *c, uint32_t token)
{
    gly_symbol class = gly_clauses_class(c, c->mood, token);
    if (class == 0)
        return GLY_QUANTITY_PLAIN;
    if (class == c->none)
        return GLY_QUANTITY_NONE;
    if (class == c->all)
        return GLY_QUANTITY_ALL;
    if (class == c->most)
        return GLY_QUANTITY_MOST;
    if (class == c->many)
        return GLY_QUANTITY_MANY;
    return class == c->some ? GLY_QUANTITY_SOME : GLY_QUANTITY_PLAIN;
}

/* "most residents", "neither council's plan", "all of them", "everyone". */
static gly_quantity_word quantity_of(const gly_clauses *c, uint32_t token)
{
    gly_quantity_word found = quantity_at(c, token);
    for (uint32_t child = node_at(c, token)->first_child;
         child != GLY_NONE && found == GLY_QUANTITY_PLAIN;
         child = node_at(c, child)->next_child) {
        gly_relation relation = node_at(c, child)->relation;
        if (relation == GLY_REL_DET || relation == GLY_REL_AMOD ||
            relation == GLY_REL_CC)
            found = quantity_at(c, child);
        if (relation == GLY_REL_ADVMOD && child < token &&
            quantity_at(c, child) == GLY_QUANTITY_NONE)
            found = GLY_QUANTITY_NONE; /* "not one ferry" */
        uint32_t owner = relation == GLY_REL_NMOD_POSS
                             ? child_of(c, child, GLY_REL_DET)
                             : GLY_NONE;
        if (owner != GLY_NONE && quantity_at(c, owner) == GLY_QUANTITY_NONE)
            found = GLY_QUANTITY_NONE;
    }
    return found;
}

gly_participant gly_clauses_nobody(void)
{
    return (gly_participant){
        .token = GLY_NONE, .mention = GLY_NONE, .group = GLY_NONE};
}

/* Whether nobody is known whom the mention means: "the Chief Minister". */
static bool is_open(const gly_clauses *c, uint32_t mention)
{
    return mention == GLY_NONE ||
           c->annotations->mentions[mention].entity == GLY_NONE;
}

/* The mention of whoever `token` names: of the person in "Councilwoman Ines
 * Okoro" and "the president of the union, Ines Okoro," too. */
static uint32_t mention_of(const gly_clauses *c, uint32_t token)
{
    uint32_t found = c->mentions[token];
    for (uint32_t child = node_at(c, token)->first_child;
         child != GLY_NONE && is_open(c, found);
         child = node_at(c, child)->next_child) {
        gly_relation relation = node_at(c, child)->relation;
        uint32_t mention = c->mentions[child];
        if (mention != GLY_NONE && child > token &&
            (relation == GLY_REL_FLAT || relation == GLY_REL_APPOS) &&
            gly_mention_names_person(c->annotations,
                                     &c->annotations->mentions[mention]))
            found = mention;
    }
    return found;
}

gly_participant gly_clauses_participant(const gly_clauses *c, uint32_t token)
{
    if (token == GLY_NONE)
        return gly_clauses_nobody();
    gly_participant out = {.token = token,
                           .mention = mention_of(c, token),
                           .quantity = quantity_of(c, token),
                           .group = GLY_NONE};
    gly_clauses_share(&out, c);
    return out;
}
