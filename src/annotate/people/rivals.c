/* rivals.c - looks over the sentences before a pronoun for others. */
#include "annotate/people/rivals.h"

#include "annotate/people/bearers.h"
#include "annotate/people/genders.h"

/* Sentences back in which a noun of the pronoun's gender makes it open, and in
 * which somebody else does where a name tells no gender. */
enum { NOUN_BEFORE = 2, OPEN_NEAR = 1 };

static const gly_node *node_at(const gly_bindings *b, uint32_t token)
{
    return &b->reading->language->syntax.items[token];
}

static const gly_mention *mention_of(const gly_bindings *b, uint32_t index)
{
    return &b->annotations->mentions[index];
}

gly_gender gly_bindings_gender(const gly_reading *reading, uint32_t token)
{
    bool male = gly_reading_is(reading, token, GLY_IS_MALE);
    bool female = gly_reading_is(reading, token, GLY_IS_FEMALE);
    if (male == female)
        return GLY_GENDER_UNKNOWN;
    return male ? GLY_GENDER_MALE : GLY_GENDER_FEMALE;
}

gly_gender gly_bindings_listed(const gly_reading *reading, gly_list_id list,
                               uint32_t token)
{
    const gly_lexicon *lexicon = reading->language->lexicon;
    gly_entry entry =
        gly_lexicon_find(lexicon, list, &reading->forms[token], 1);
    if (entry.count == 0)
        return GLY_GENDER_UNKNOWN;
    return entry.class == gly_lexicon_symbol(lexicon, "male")
               ? GLY_GENDER_MALE
               : GLY_GENDER_FEMALE;
}

bool gly_bindings_is_shared(const gly_bindings *b, const gly_mention *mention)
{
    if (mention->surname == GLY_NONE || mention->given != GLY_NONE)
        return mention->surname == GLY_NONE;
    gly_symbol form = b->reading->forms[mention->surname];
    uint32_t kind = b->kind[form];
    bool alike = kind != 0 && kind != GLY_BEARERS_SEVERAL &&
                 kind - 1 != GLY_GENDER_UNKNOWN;
    return b->bearer[form] == GLY_BEARERS_SEVERAL && !alike;
}

uint32_t gly_rivals_start(const gly_bindings *b, uint32_t token, uint32_t back)
{
    uint32_t sentence = b->reading->sentences[token];
    sentence = sentence > back ? sentence - back : 0;
    return b->reading->language->sentences.items[sentence].first;
}

/* The gender that the noun at `token` tells of one person: "her husband". */
static gly_gender noun_gender(const gly_bindings *b, uint32_t token)
{
    return node_at(b, token)->xpos == GLY_XPOS_NN
               ? gly_bindings_listed(b->reading, b->nouns, token)
               : GLY_GENDER_UNKNOWN;
}

/* Whether the noun at `token` only says what the person of the mention is:
 * "[Principal] Quill", "Quill, the [referee]", "Quill, who is a [nurse]". */
static bool is_of(const gly_bindings *b, const gly_mention *person,
                  uint32_t token)
{
    uint32_t head = node_at(b, token)->head;
    bool apposed = (node_at(b, token)->relation == GLY_REL_APPOS ||
                    node_at(b, token)->relation == GLY_REL_ACL_RELCL) &&
                   head >= person->first && head <= person->last;
    for (uint32_t i = person->first; i <= person->last; i++)
        apposed = apposed || (node_at(b, i)->relation == GLY_REL_APPOS &&
                              node_at(b, i)->head == token);
    return apposed || token + 1 == person->first ||
           b->role[token] == person->entity + 1;
}

/* Whether a mention is of somebody else whom a pronoun of `gender` may mean. */
static bool is_rival(const gly_bindings *b, const gly_mention *m,
                     uint32_t entity, gly_gender gender)
{
    if (m->entity == GLY_NONE)
        return m->form == GLY_MENTION_PRONOUN &&
               gly_bindings_gender(b->reading, m->first) == gender;
    const gly_entity *other = &b->annotations->entities[m->entity];
    if (m->entity == entity || other->kind != GLY_ENTITY_PERSON)
        return false;
    if (m->form == GLY_MENTION_PRONOUN)
        return gly_bindings_gender(b->reading, m->first) == gender;
    return other->gender == GLY_GENDER_UNKNOWN || other->gender == gender;
}

bool gly_rivals_has(const gly_bindings *b, uint32_t person, uint32_t pronoun,
                    uint32_t from)
{
    const gly_mention *who = mention_of(b, person);
    const gly_mention *it = mention_of(b, pronoun);
    gly_gender gender = gly_bindings_gender(b->reading, it->first);
    for (uint32_t i = pronoun; i > 0 && mention_of(b, i - 1)->first >= from;
         i--) {
        if (is_rival(b, mention_of(b, i - 1), who->entity, gender))
            return true;
    }
    for (uint32_t i = from; i < it->first; i++) {
        if (noun_gender(b, i) == gender && !is_of(b, who, i))
            return true;
    }
    return false;
}

/* Whether the word at `token` is somebody without a name: "the [doctor]", "the
 * [accused] was"; not "in person". */
static bool is_somebody(const gly_bindings *b, uint32_t token)
{
    if (node_at(b, token)->xpos == GLY_XPOS_NN)
        return gly_reading_is(b->reading, token, GLY_IS_ROLE) &&
               !(token > 0 && node_at(b, token - 1)->upos == GLY_UPOS_ADP);
    gly_upos upos = node_at(b, token)->upos;
    return token > 0 && (upos == GLY_UPOS_ADJ || upos == GLY_UPOS_VERB) &&
           gly_reading_is_word(b->reading, token - 1, "the") &&
           node_at(b, token + 1)->upos == GLY_UPOS_AUX;
}

bool gly_rivals_has_role(const gly_bindings *b, uint32_t person,
                         uint32_t pronoun, uint32_t from)
{
    const gly_mention *who = mention_of(b, person);
    for (uint32_t i = from; i < mention_of(b, pronoun)->first; i++) {
        if (is_somebody(b, i) &&
            !gly_reading_is(b->reading, i + 1, GLY_IS_ROLE) &&
            !is_of(b, who, i))
            return true;
    }
    return false;
}

bool gly_rivals_is_pronoun(const gly_bindings *b, uint32_t mention,
                           uint32_t index)
{
    return mention_of(b, mention)->form == GLY_MENTION_PRONOUN &&
           gly_bindings_gender(b->reading, mention_of(b, mention)->first) !=
               gly_bindings_gender(b->reading, mention_of(b, index)->first);
}

bool gly_rivals_follows(const gly_bindings *b, uint32_t index)
{
    uint32_t from = gly_rivals_start(b, mention_of(b, index)->first, 0);
    for (uint32_t i = index; i > 0 && mention_of(b, i - 1)->first >= from;
         i--) {
        if (gly_rivals_is_pronoun(b, i - 1, index))
            return true;
    }
    return false;
}

bool gly_rivals_noun_near(const gly_bindings *b, uint32_t index,
                          uint32_t person)
{
    uint32_t token = mention_of(b, index)->first;
    gly_gender gender = gly_bindings_gender(b->reading, token);
    const gly_token *tokens = b->reading->language->tokens.items;
    for (uint32_t i = gly_rivals_start(b, token, NOUN_BEFORE); i < token; i++) {
        if (tokens[i].block == tokens[token].block &&
            noun_gender(b, i) == gender && !is_of(b, mention_of(b, person), i))
            return true;
    }
    return false;
}

bool gly_rivals_is_open(const gly_bindings *b, uint32_t mention)
{
    uint32_t entity = mention_of(b, mention)->entity;
    return b->annotations->entities[entity].gender == GLY_GENDER_UNKNOWN;
}

bool gly_rivals_is_near(const gly_bindings *b, uint32_t index, uint32_t person,
                        uint32_t back)
{
    const gly_mention *it = mention_of(b, index);
    uint32_t from = gly_rivals_start(b, it->first, back);
    if (it->entity == mention_of(b, person)->entity || it->entity == GLY_NONE)
        return false;
    for (uint32_t i = index; i > 0 && mention_of(b, i - 1)->first >= from;
         i--) {
        if (mention_of(b, i - 1)->entity == it->entity)
            return true;
    }
    return false;
}

uint32_t gly_rivals_reach(const gly_bindings *b, uint32_t person, uint32_t most)
{
    return gly_rivals_is_open(b, person) && most > OPEN_NEAR ? OPEN_NEAR : most;
}

bool gly_rivals_is_other_gender(const gly_bindings *b, uint32_t entity,
                                uint32_t pronoun)
{
    uint32_t token = mention_of(b, pronoun)->first;
    return !gly_genders_agree(b->annotations->entities[entity].gender,
                              gly_bindings_gender(b->reading, token));
}
