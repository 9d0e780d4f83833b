/* post_turns.c - tells two offices of one paragraph that cannot follow each
 * other from those that may. */
#include "claims/people/post_turns.h"

#include "annotate/reading.h"
#include "claims/kinds.h"
#include "claims/people/offices.h"

/* Words behind the later office that may tell of a change, too. */
enum { VERB_WORDS = 5, BEHIND = 12 };

static const gly_reading *reading_of(const gly_claims *claims)
{
    return claims->annotations->reading;
}

static const gly_trait *trait_of(const gly_claims *claims,
                                 const gly_claim *claim)
{
    return &claims->annotations->people->traits[claim->item];
}

bool gly_posts_held_still(const gly_claims *claims, const gly_trait *trait)
{
    const gly_reading *reading = reading_of(claims);
    uint32_t last = claims->annotations->mentions[trait->mention].last;
    uint32_t who = last + 2;
    return gly_reading_at(reading, last + 1, ',') &&
           gly_reading_is_word(reading, who, "who") && trait->first > who &&
           trait->first <= who + VERB_WORDS &&
           !gly_reading_is(reading, trait->first, GLY_IS_DETERMINER);
}

/* Whether the phrase is a rank right before a name: "Det Sgt Roe". */
static bool is_rank_before(const gly_claims *claims, const gly_trait *trait)
{
    const gly_mention *m = &claims->annotations->mentions[trait->mention];
    bool before = trait->last + 1 == m->first ||
                  (trait->last >= m->first && trait->last < m->last);
    return m->form == GLY_MENTION_NAME && before &&
           gly_reading_has(reading_of(claims), trait->last,
                           GLY_TOKEN_CAPITAL) &&
           gly_office_in(claims, trait, "rank").size > 0;
}

/* Whether a word from the earlier office on tells of another time or rank. */
static bool tells_change(const gly_claims *claims, const gly_trait *earlier,
                         const gly_trait *later)
{
    static const char *const words[] = {
        "promoted",  "promotion", "became", "become", "becoming", "demoted",
        "appointed", "replaced",  "rose",   "now",    "then",     "formerly",
        "former",    "retired",   "later",  NULL};
    const gly_reading *reading = reading_of(claims);
    const gly_token *tokens = reading->language->tokens.items;
    uint32_t count = reading->language->tokens.count;
    uint32_t start = gly_reading_sentence(reading, earlier->first)->first;
    for (uint32_t i = start; i < count && i <= later->last + BEHIND; i++) {
        if (tokens[i].block != tokens[later->first].block)
            return false;
        if (gly_reading_is_one_of(reading, i, words))
            return true;
    }
    return false;
}

/* "Mr. Roe, who is now treasurer": the office is a new one. */
static bool is_now(const gly_claims *claims, const gly_trait *trait)
{
    const gly_reading *reading = reading_of(claims);
    uint32_t first = trait->first;
    return gly_reading_is_word(reading, first, "now") ||
           (first > 0 && gly_reading_is_word(reading, first - 1, "now"));
}

bool gly_posts_may_turn(const gly_claims *claims, const gly_claim *claim,
                        const gly_claim *other, uint32_t argument)
{
    const gly_trait *a = trait_of(claims, claim), *b = trait_of(claims, other);
    const gly_trait *later = a->first > b->first ? a : b;
    const gly_trait *earlier = later == a ? b : a;
    if (is_now(claims, later) && !is_now(claims, earlier))
        return true;
    if (!gly_claims_in_one_block(claims, claim, other, argument))
        return false;
    if (a->kind == GLY_TRAIT_RELATION && b->kind == GLY_TRAIT_RELATION)
        return false; /* nobody's son becomes a nephew */
    bool ranks = is_rank_before(claims, a) && is_rank_before(claims, b);
    return (!ranks && !gly_posts_held_still(claims, later)) ||
           tells_change(claims, earlier, later);
}
