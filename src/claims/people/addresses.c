/* addresses.c - holds titles before a name, and offices of one body, against
 * each other. */
#include "claims/people/addresses.h"

#include "annotate/reading.h"
#include "claims/people/offices.h"

static const gly_reading *reading_of(const gly_claims *claims)
{
    return claims->annotations->reading;
}

/* The class of the title; 0 for none. */
static gly_symbol title_of(const gly_claims *claims, const gly_trait *trait)
{
    return gly_offices_entry(claims, "address-title", trait->head, trait->head)
        .class;
}

/* Whether the article may call one person both. */
static bool go_together(const gly_claims *claims, gly_symbol a, gly_symbol b)
{
    const gly_lexicon *lexicon = claims->annotations->language->lexicon;
    gly_list_id both = gly_lexicon_list(lexicon, "address-both");
    gly_symbol pairs[2][2] = {{a, b}, {b, a}};
    return both != GLY_NONE &&
           (gly_lexicon_find(lexicon, both, pairs[0], 2).count == 2 ||
            gly_lexicon_find(lexicon, both, pairs[1], 2).count == 2);
}

/* Whether a word of the phrase tells of another time: "then-Senator Roe". */
static bool is_of_then(const gly_claims *claims, const gly_trait *trait)
{
    for (uint32_t i = trait->first; i <= trait->head; i++) {
        if (gly_offices_entry(claims, "tenure", i, i).count > 0)
            return true;
    }
    return false;
}

/* Whether the phrase is a title right before a name, or opens it. */
static bool is_address(const gly_claims *claims, const gly_trait *trait)
{
    const gly_mention *m = &claims->annotations->mentions[trait->mention];
    const gly_reading *reading = reading_of(claims);
    return trait->kind == GLY_TRAIT_ROLE && trait->time == GLY_TRAIT_NOW &&
           !trait->meant && m->form == GLY_MENTION_NAME &&
           (gly_reading_has(reading, trait->head, GLY_TOKEN_CAPITAL) ||
            gly_reading_has(reading, trait->first, GLY_TOKEN_CAPITAL)) &&
           (trait->last + 1 == m->first ||
            (trait->last >= m->first && trait->last < m->last)) &&
           !is_of_then(claims, trait);
}

static bool is_deputy(const gly_claims *claims, const gly_trait *trait)
{
    return trait->head > 0 &&
           gly_offices_is(claims, "standing", "deputy", trait->head - 1);
}

/* Whether the article says in more places than one that the person holds the
 * office. */
static bool is_told_again(const gly_claims *claims, const gly_trait *trait)
{
    const gly_people *people = claims->annotations->people;
    gly_symbol title = title_of(claims, trait);
    for (uint32_t i = people->first_of[trait->entity];
         i < people->first_of[trait->entity + 1]; i++) {
        const gly_trait *other = &people->traits[i];
        if (other->kind == GLY_TRAIT_ROLE && other->head != trait->head &&
            title_of(claims, other) == title)
            return true;
    }
    return false;
}

/* Whether the word may tell of which body or place an office is: "the [trust]'s
 * treasurer", "mayor of [Farnham]". */
static bool tells_body(const gly_claims *claims, const gly_trait *trait,
                       uint32_t token)
{
    const gly_reading *reading = reading_of(claims);
    return token != trait->head &&
           (gly_reading_is(reading, token, GLY_IS_BODY) ||
            (gly_reading_has(reading, token, GLY_TOKEN_CAPITAL) &&
             !gly_reading_is(reading, token, GLY_IS_STOP | GLY_IS_ROLE)));
}

/* Whether both phrases have the word of one body: "the former Dunmore clerk",
 * "a former mayor of Dunmore". */
static bool share_body(const gly_claims *claims, const gly_trait *a,
                       const gly_trait *b)
{
    const gly_symbol *forms = reading_of(claims)->forms;
    for (uint32_t i = a->first; i <= a->last; i++) {
        for (uint32_t j = b->first; j <= b->last && tells_body(claims, a, i);
             j++) {
            if (forms[i] == forms[j] && tells_body(claims, b, j))
                return true;
        }
    }
    return false;
}

/* Whether both are offices of one body at one time. */
static bool are_of_body(const gly_claims *claims, const gly_trait *a,
                        const gly_trait *b)
{
    return a->kind == GLY_TRAIT_ROLE && b->kind == GLY_TRAIT_ROLE &&
           a->time == b->time && a->time <= GLY_TRAIT_PAST && !a->meant &&
           !b->meant && share_body(claims, a, b);
}

bool gly_addresses_exclude(const gly_claims *claims, const gly_trait *a,
                           const gly_trait *b)
{
    if (!(is_address(claims, a) && is_address(claims, b)) &&
        !are_of_body(claims, a, b))
        return false;
    gly_symbol one = title_of(claims, a), two = title_of(claims, b);
    if (one == 0 || two == 0 || one == two || go_together(claims, one, two) ||
        is_deputy(claims, a) != is_deputy(claims, b))
        return false;
    return !is_told_again(claims, a->first > b->first ? a : b);
}
