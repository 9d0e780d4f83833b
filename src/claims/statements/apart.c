/* apart.c - holds two statements apart by what is known of both. */
#include "claims/statements/apart.h"

#include "claims/statements/headlines.h"
#include "claims/statements/opposition.h"
#include "claims/statements/sameness.h"
#include "claims/statements/statement_parts.h"
#include "claims/statements/told_apart.h"

/* Whether a word of the paragraph of `s` has the lemma. */
static bool is_told_in(const gly_claims *claims, const gly_statement *s,
                       gly_symbol lemma)
{
    const gly_language *language = claims->annotations->language;
    const gly_token *tokens = language->tokens.items;
    uint32_t block = tokens[s->predicate].block;
    uint32_t first = s->predicate;
    while (first > 0 && tokens[first - 1].block == block)
        first--;
    for (uint32_t i = first;
         i < language->tokens.count && tokens[i].block == block; i++) {
        if (language->syntax.items[i].lemma == lemma)
            return true;
    }
    return false;
}

static bool is_vote(const gly_claims *claims, const gly_statement *s)
{
    const gly_lexicon *lexicon = claims->annotations->language->lexicon;
    return s->side != 0 &&
           (s->side == gly_lexicon_symbol(lexicon, "support-yes") ||
            s->side == gly_lexicon_symbol(lexicon, "support-no"));
}

/* "Almanza and Nguyen voted": a list of names that is given once. */
static bool is_joint(const gly_claims *claims, const gly_statement *s)
{
    return s->agent.token != GLY_NONE &&
           gly_syntax_child(&claims->annotations->language->syntax,
                            s->agent.token, GLY_REL_CONJ) != GLY_NONE;
}

static bool is_without(const gly_statement *s)
{
    return s->patient.token == GLY_NONE && s->beside_count == 0;
}

/* "The calendar passed. Almanza and Nguyen voted no. … Nguyen voted for [the
 * raises]": whether one tells of a vote on something that the paragraph of the
 * other, where several voted and it is not said on what, does not speak of. */
static bool are_on_other_motions(const gly_claims *claims,
                                 const gly_statement *a, const gly_statement *b)
{
    const gly_statement *bare = is_without(a) ? a : b;
    const gly_statement *full = bare == a ? b : a;
    if (!(is_joint(claims, a) || is_joint(claims, b)) || !is_without(bare) ||
        full->patient.token == GLY_NONE || !is_vote(claims, bare))
        return false;
    const gly_node *on =
        &claims->annotations->language->syntax.items[full->patient.token];
    return on->upos == GLY_UPOS_NOUN && !is_told_in(claims, bare, on->lemma);
}

bool gly_statement_pair_apart(const gly_claims *claims, const gly_claim *claim,
                              const gly_claim *other, uint32_t argument)
{
    (void)argument;
    const gly_statement *a = gly_statement_of(claims, claim),
                        *b = gly_statement_of(claims, other);
    if (are_on_other_motions(claims, a, b) ||
        gly_statements_told_apart(claims, a, b))
        return true;
    bool full = a->patient.token != GLY_NONE && b->patient.token != GLY_NONE;
    bool lacks = full && a->side != 0 && gly_statements_lack(claims, a, b);
    if ((!lacks && gly_statements_meet(claims, a, b)) ||
        ((a->side != 0 || a->lasting || b->lasting) &&
         gly_statements_sameness(claims, a, b) >= GLY_SAMENESS_ENOUGH))
        return false;
    return a->side == 0 || a->side == b->side || lacks ||
           !gly_statements_are_near(claims, a, b) ||
           !gly_statements_may_meet(claims, a, b);
}
