/* quantity_shared.c - the words that the sentences of two numbers share.
 *
 *     A cargo plane with vaccine for 180,000 people landed on Monday.
 *     The 150,000 doses on the aircraft came from a vaccine bank.
 *
 * "Vaccine" stands in these two alone, so they may tell of one thing, although
 * people are counted here and doses there. */
#include "claims/quantities/quantity_pair.h"

/* Words this near to a number are its very neighbours. */
enum { NEAR = 5 };
/* Values that two numbers have which no third is told with. */
enum { TWO = 2 };
/* A word that stands so often at most is a rare one. Shared ones that count.
 * Letters that a shape of a word may end with. */
enum { RARE = 3, RARE_NEAR = 4, RAREST = 2, MOST = 2, ENDING = 3 };

static gly_symbol lemma_of(const gly_quantity_pair *p, uint32_t token)
{
    return p->annotations->language->syntax.items[token].lemma;
}

/* Whether the two words are one in two shapes: export, exported; worker,
 * working. */
static bool are_kin(const gly_quantity_pair *p, gly_symbol one, gly_symbol two)
{
    const uint32_t *stems = p->scene->stems;
    if (stems[one] == 0 || stems[one] != stems[two])
        return false;
    const gly_symbols *symbols = p->annotations->language->tokens.symbols;
    gly_text a = gly_symbols_text(symbols, one);
    gly_text b = gly_symbols_text(symbols, two);
    uint32_t same = gly_text_common(a, b);
    return a.size - same <= ENDING && b.size - same <= ENDING;
}

static bool is_near(const gly_number *number, uint32_t token)
{
    return token + NEAR >= number->first && token <= number->last + NEAR;
}

/* How a word stands beside the earlier number. */
typedef enum { ABSENT, IN_ANOTHER_SHAPE, THERE, THERE_NEAR } presence;

static presence find(const gly_quantity_pair *p, gly_symbol lemma)
{
    presence found = ABSENT;
    for (uint32_t k = 0; k < p->by_a->word_count; k++) {
        uint32_t token = p->by_a->words[k];
        gly_symbol other = lemma_of(p, token);
        if (other == lemma && is_near(p->one, token))
            return THERE_NEAR;
        if (other == lemma)
            found = THERE;
        else if (found == ABSENT && are_kin(p, lemma, other))
            found = IN_ANOTHER_SHAPE;
    }
    return found;
}

/* Whether the word `k` of the later number stands among those before it. */
static bool is_again(const gly_quantity_pair *p, uint32_t k)
{
    for (uint32_t i = 0; i < k; i++) {
        if (lemma_of(p, p->by_b->words[i]) == lemma_of(p, p->by_b->words[k]))
            return true;
    }
    return false;
}

static bool differ_by_one(const gly_quantity_pair *p)
{
    return gly_decimal_compare(gly_quantity_way(p), gly_decimal_of(1, 0)) == 0;
}

static void weigh_rare(gly_quantity_pair *p)
{
    const uint16_t *often = p->scene->often;
    uint32_t rare = 0, rarest = 0, near = 0;
    for (uint32_t k = 0; k < p->by_b->word_count; k++) {
        uint32_t token = p->by_b->words[k];
        gly_symbol lemma = lemma_of(p, token);
        if (often[lemma] > RARE_NEAR || is_again(p, k))
            continue;
        presence there = find(p, lemma);
        rare += there != ABSENT && often[lemma] <= RARE;
        rarest += there != ABSENT && often[lemma] <= RAREST;
        near += there == THERE_NEAR && is_near(p->two, token);
    }
    bool alone = p->a->of != 0 && p->a->of == p->b->of && p->b->values == TWO &&
                 (p->a->flags & p->b->flags & GLY_QUANTITY_BARE) == 0;
    gly_quantity_hold(p, GLY_SIGN_LIKENED,
                      alone && rarest > 0 && near > 0 && !p->beside &&
                          !p->others && !differ_by_one(p));
    gly_quantity_hold(p, GLY_SIGN_FEW_ALIKE, p->few && p->near && rarest > 0);
    p->linked |= rare > 0;
    for (uint32_t i = 0; i < MOST; i++) {
        gly_quantity_hold(p, GLY_SIGN_RAREST_WORD, i < rarest);
        gly_quantity_hold(p, GLY_SIGN_RARE_NEAR, i < near);
    }
}

/* Whether the lemma itself stands beside the earlier number. */
static bool stands_there(const gly_quantity_pair *p, gly_symbol lemma)
{
    for (uint32_t k = 0; k < p->by_a->word_count; k++) {
        if (lemma_of(p, p->by_a->words[k]) == lemma)
            return true;
    }
    return false;
}

void gly_quantity_weigh_shared(gly_quantity_pair *p)
{
    uint32_t one = p->one->counted.noun, two = p->two->counted.noun;
    bool other = two != GLY_NONE &&
                 (one == GLY_NONE || lemma_of(p, one) != lemma_of(p, two));
    bool noun = other && stands_there(p, lemma_of(p, two));
    gly_quantity_hold(p, GLY_SIGN_NOUN_NEAR, noun);
    bool tell = false;
    for (uint32_t i = 0; i < p->b->tell_count && !tell; i++)
        tell = stands_there(p, p->b->tells[i]);
    gly_quantity_hold(p, GLY_SIGN_TELL_NEAR, tell);
    p->linked |= noun || tell;
    weigh_rare(p);
}
