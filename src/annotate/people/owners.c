/* owners.c - climbs from what is owned to a subject. */
#include "annotate/people/owners.h"

#include "annotate/people/rivals.h"

/* How far a tree is climbed, and how many sentences before "her own" somebody
 * else may be meant where "he" is the subject. */
enum { CLIMBED = 12, OWN_NEAR = 3 };

static const gly_node *node_at(const gly_bindings *b, uint32_t token)
{
    return &b->reading->language->syntax.items[token];
}

static const gly_mention *mention_of(const gly_bindings *b, uint32_t index)
{
    return &b->annotations->mentions[index];
}

/* The person at `subject`, unless the sentence speaks of another whom the
 * pronoun may mean, "Powell told [her] to use her own email", or where "he" has
 * "her own", those before it. */
static uint32_t owner_of(const gly_bindings *b, uint32_t subject,
                         uint32_t index)
{
    uint32_t token = mention_of(b, index)->first;
    uint32_t person = b->mention_at[subject];
    if (person == GLY_NONE ||
        b->reading->quotes[subject] != b->reading->quotes[token])
        return GLY_NONE;
    uint32_t back = gly_rivals_is_pronoun(b, person, index) ? OWN_NEAR : 0;
    return gly_rivals_has(b, person, index, gly_rivals_start(b, token, back))
               ? GLY_NONE
               : person;
}

/* "[her] own": the subject of its own clause, whoever that is. */
static uint32_t find_own(const gly_bindings *b, uint32_t index)
{
    uint32_t token = mention_of(b, index)->first, at = token;
    if (!gly_reading_is_word(b->reading, token + 1, "own"))
        return GLY_NONE;
    for (uint32_t i = 0; i < CLIMBED && at != GLY_NONE; i++) {
        uint32_t subject = gly_bindings_subject(b, at);
        if (subject != GLY_NONE && subject < token)
            return owner_of(b, subject, index);
        at = node_at(b, at)->head;
    }
    return GLY_NONE;
}

/* "Adler said that [her] client was innocent": who speaks, as nobody else has
 * one. */
static uint32_t find_client(const gly_bindings *b, uint32_t index)
{
    uint32_t token = mention_of(b, index)->first, at = token;
    if (!gly_reading_is_word(b->reading, token + 1, "client") ||
        b->reading->quotes[token] != GLY_NONE)
        return GLY_NONE;
    for (uint32_t i = 0; i < CLIMBED && at != GLY_NONE; i++) {
        uint32_t subject = gly_bindings_subject(b, at);
        uint32_t person = subject == GLY_NONE || subject >= token
                              ? GLY_NONE
                              : gly_bindings_person(b, subject);
        if (person != GLY_NONE &&
            gly_reading_is(b->reading, at, GLY_IS_REPORTING))
            return mention_of(b, person)->form == GLY_MENTION_NAME ? person
                                                                   : GLY_NONE;
        at = node_at(b, at)->head;
    }
    return GLY_NONE;
}

uint32_t gly_owners_find(const gly_bindings *b, uint32_t index)
{
    uint32_t person = find_own(b, index);
    return person != GLY_NONE ? person : find_client(b, index);
}
