/* participant_pronouns.c - whom a word means, and what a pronoun stands for, of
 * nouns.
 *
 *     The permit expires in May. It was extended …     the permit
 */
#include "claims/statements/participants.h"

#include "annotate/people/people.h"
#include "annotate/reading.h"

static const gly_node *node_at(const gly_claims *claims, uint32_t token)
{
    return &claims->annotations->language->syntax.items[token];
}

/* "Chief [Minister] Gajanan Deole": whose title the word is; GLY_NONE. */
static uint32_t titled_by(const gly_claims *claims, uint32_t token)
{
    enum { BEFORE = 2 };
    uint32_t name = node_at(claims, token)->head;
    return name != GLY_NONE && name > token && name <= token + BEFORE &&
                   node_at(claims, token)->upos == GLY_UPOS_PROPN &&
                   node_at(claims, name)->upos == GLY_UPOS_PROPN
               ? gly_person_at(claims->annotations, name)
               : GLY_NONE;
}

/* The same, or whom "the guide" means where nobody else is one; GLY_NONE. */
static uint32_t called(const gly_claims *claims, uint32_t token)
{
    uint32_t titled = titled_by(claims, token);
    return titled == GLY_NONE ? gly_role_meant(claims->annotations, token)
                              : titled;
}

uint32_t gly_participant_entity(const gly_claims *claims,
                                const gly_participant *p)
{
    if (p->token == GLY_NONE)
        return GLY_NONE;
    const gly_mention *mention =
        p->mention == GLY_NONE ? NULL
                               : &claims->annotations->mentions[p->mention];
    if (mention == NULL || mention->entity == GLY_NONE)
        return called(claims, p->token);
    bool sure = mention->form != GLY_MENTION_PRONOUN ||
                claims->only_named[p->mention] == mention->entity;
    return sure ? mention->entity : GLY_NONE;
}

gly_stands_for gly_participant_stands_for(const gly_claims *claims,
                                          const gly_participant *participant)
{
    const gly_reading *reading = claims->annotations->reading;
    uint32_t token = participant->token;
    if (token == GLY_NONE)
        return GLY_STANDS_FOR_NONE;
    if (gly_reading_is_word(reading, token, "they") ||
        gly_reading_is_word(reading, token, "them"))
        return GLY_STANDS_FOR_SEVERAL;
    bool one = gly_reading_is_word(reading, token, "it") ||
               gly_reading_is_word(reading, token, "this") ||
               gly_reading_is_word(reading, token, "that");
    return one ? GLY_STANDS_FOR_ONE : GLY_STANDS_FOR_NONE;
}

static bool is_told_of(const gly_node *node)
{
    return node->upos == GLY_UPOS_NOUN &&
           (node->relation == GLY_REL_NSUBJ ||
            node->relation == GLY_REL_NSUBJ_PASS ||
            node->relation == GLY_REL_OBJ);
}

/* Where what a pronoun may stand for begins: with the sentence before it. */
static uint32_t scope_of(const gly_claims *claims, uint32_t pronoun)
{
    const gly_annotations *a = claims->annotations;
    const gly_sentence *items = a->language->sentences.items;
    uint32_t at = a->reading->sentences[pronoun];
    return at > 0 && items[at - 1].block == items[at].block
               ? items[at - 1].first
               : items[at].first;
}

bool gly_participant_may_stand_for(const gly_claims *claims,
                                   const gly_participant *pronoun,
                                   const gly_participant *noun)
{
    if (noun->token == GLY_NONE ||
        node_at(claims, noun->token)->upos != GLY_UPOS_NOUN)
        return false;
    gly_stands_for things = gly_participant_stands_for(claims, pronoun);
    if (things == GLY_STANDS_FOR_NONE)
        return false;
    bool plural = things == GLY_STANDS_FOR_SEVERAL;
    uint32_t i = scope_of(claims, pronoun->token);
    for (; i < pronoun->token; i++) {
        gly_participant one = {.token = i, .mention = GLY_NONE, .denied = true};
        if (is_told_of(node_at(claims, i)) &&
            gly_xpos_is_plural(node_at(claims, i)->xpos) == plural &&
            gly_participants_relate(claims, &one, noun) == GLY_LIKENESS_SAME)
            return true;
    }
    return false;
}
