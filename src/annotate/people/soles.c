/* soles.c - goes back over the paragraph of a pronoun. */
#include "annotate/people/soles.h"

#include <string.h>

#include "annotate/grammar.h"
#include "annotate/people/genders.h"
#include "annotate/people/openings.h"
#include "annotate/people/rivals.h"

/* Sentences that may lie between the pronoun and who was last spoken of, and
 * mentions and words before it that are looked at, also mentions around it. */
enum { PARTED = 1, MENTIONS_MOST = 40, TOKENS_MOST = 400, CALLED_MOST = 200 };

static const gly_node *node_at(const gly_bindings *b, uint32_t token)
{
    return &b->reading->language->syntax.items[token];
}

static const gly_mention *mention_of(const gly_bindings *b, uint32_t index)
{
    return &b->annotations->mentions[index];
}

static bool is_subject(const gly_bindings *b, uint32_t token)
{
    const gly_node *node = node_at(b, token);
    if (node->relation == GLY_REL_APPOS && node->head < token)
        node = node_at(b, node->head);
    return node->relation == GLY_REL_NSUBJ ||
           node->relation == GLY_REL_NSUBJ_PASS;
}

/* Whether the mention, or what it is in apposition to, is a subject. */
static bool has_subject(const gly_bindings *b, const gly_mention *m)
{
    for (uint32_t i = m->first; i <= m->last; i++) {
        if (is_subject(b, i))
            return true;
    }
    return false;
}

/* The mention by name of the one whom the tokens from `from` up to the pronoun
 * `index` name outside of quotations; GLY_NONE for nobody or two. */
static uint32_t only_named(const gly_bindings *b, uint32_t index, uint32_t from)
{
    uint32_t verb = node_at(b, mention_of(b, index)->first)->head;
    bool says =
        verb != GLY_NONE && gly_reading_is(b->reading, verb, GLY_IS_REPORTING);
    uint32_t found = GLY_NONE;
    for (uint32_t i = index, n = 0;
         i > 0 && mention_of(b, i - 1)->first >= from; i--) {
        const gly_mention *m = mention_of(b, i - 1);
        if (++n > MENTIONS_MOST || m->form == GLY_MENTION_NOMINAL)
            return GLY_NONE;
        bool quoted = b->reading->quotes[m->first] != GLY_NONE;
        if (m->form == GLY_MENTION_PRONOUN || (quoted && says))
            continue;
        if (m->entity == GLY_NONE)
            return GLY_NONE;
        if (b->mention_at[m->first] == GLY_NONE)
            continue;
        if (quoted ||
            (found != GLY_NONE && m->entity != mention_of(b, found)->entity))
            return GLY_NONE;
        if (found == GLY_NONE)
            found = i - 1;
    }
    return found;
}

/* Whether the pronouns from `from` up to the pronoun `index` leave open whom it
 * means: one of its gender in a sentence before, one of the other gender in its
 * own. Notes in `last` the last subject that may be who is meant. */
static bool is_crossed(const gly_bindings *b, uint32_t index, uint32_t from,
                       uint32_t *last)
{
    const gly_mention *it = mention_of(b, index);
    gly_gender gender = gly_bindings_gender(b->reading, it->first);
    for (uint32_t i = index; i > 0 && mention_of(b, i - 1)->first >= from;
         i--) {
        const gly_mention *m = mention_of(b, i - 1);
        if (m->form != GLY_MENTION_PRONOUN ||
            b->reading->quotes[m->first] != GLY_NONE)
            continue;
        bool own = gly_bindings_gender(b->reading, m->first) == gender;
        bool here =
            b->reading->sentences[m->first] == b->reading->sentences[it->first];
        if (own != here)
            return true;
        if (is_subject(b, m->first) && *last < m->first)
            *last = m->first;
    }
    return false;
}

/* Whether somebody without a name is spoken of from `from` up to the pronoun:
 * no noun of the other gender. */
static bool has_nameless(const gly_bindings *b, uint32_t from, uint32_t token,
                         uint32_t entity)
{
    gly_gender gender = gly_bindings_gender(b->reading, token);
    for (uint32_t i = from; i < token; i++) {
        gly_gender told = gly_bindings_listed(b->reading, b->nouns, i);
        if (b->reading->quotes[i] == GLY_NONE && b->role[i] != entity + 1 &&
            gly_openings_is_nameless(b, i) &&
            (told == GLY_GENDER_UNKNOWN || told == gender))
            return true;
    }
    return false;
}

/* Whether more than one sentence of the article's own lies between. */
static bool is_parted(const gly_bindings *b, uint32_t last, uint32_t token)
{
    const gly_sentence *items = b->reading->language->sentences.items;
    uint32_t parted = 0;
    for (uint32_t i = b->reading->sentences[last] + 1;
         i <= b->reading->sentences[token]; i++)
        parted += b->reading->quotes[items[i].first + (items[i].count > 1)] ==
                  GLY_NONE;
    return parted > PARTED;
}

/* Whether somebody whom the pronoun may mean is named behind it in its
 * sentence, which it does not open. */
static bool goes_before(const gly_bindings *b, uint32_t index, uint32_t entity)
{
    uint32_t token = mention_of(b, index)->first;
    return gly_rivals_start(b, token, 0) != token &&
           gly_openings_goes_before(b, index, entity);
}

/* Whether the article is about another of the pronoun's gender, whom any
 * sentence may take up. */
static bool is_about_another(const gly_bindings *b, uint32_t token,
                             uint32_t entity)
{
    gly_gender gender = gly_bindings_gender(b->reading, token);
    return b->main != GLY_NONE && b->main != entity &&
           gly_genders_agree(b->annotations->entities[b->main].gender, gender);
}

/* The first token of the paragraph, or one too far before. */
static uint32_t paragraph_of(const gly_bindings *b, uint32_t token)
{
    const gly_token *tokens = b->reading->language->tokens.items;
    uint32_t first = token;
    while (first > 0 && tokens[first - 1].block == tokens[token].block &&
           token - first <= TOKENS_MOST)
        first--;
    return first;
}

/* Whether the person has a name of two words: one may be none. */
static bool is_named(const gly_bindings *b, uint32_t entity)
{
    gly_text name = b->annotations->entities[entity].name;
    return memchr(name.data, ' ', name.size) != NULL;
}

uint32_t gly_soles_find(const gly_bindings *b, uint32_t index)
{
    const uint32_t *sentences = b->reading->sentences;
    uint32_t token = mention_of(b, index)->first;
    uint32_t from = paragraph_of(b, token);
    if (b->reading->quotes[token] != GLY_NONE || !is_subject(b, token) ||
        token - from > TOKENS_MOST)
        return GLY_NONE;
    uint32_t person = only_named(b, index, from);
    if (person == GLY_NONE)
        return GLY_NONE;
    const gly_mention *m = mention_of(b, person);
    uint32_t last = has_subject(b, m) ? m->first : 0;
    bool open = sentences[m->first] == sentences[token] ||
                is_about_another(b, token, m->entity) ||
                !is_named(b, m->entity) || goes_before(b, index, m->entity) ||
                is_crossed(b, index, from, &last) || last == 0 ||
                is_parted(b, last, token) ||
                has_nameless(b, from, token, m->entity);
    return open ? GLY_NONE : person;
}

bool gly_soles_pass_by(const gly_bindings *b, uint32_t entity,
                       gly_gender gender)
{
    const gly_annotations *a = b->annotations;
    uint32_t names = 0;
    bool another = false;
    for (uint32_t i = 0; i < a->mention_count && names < 2; i++) {
        const gly_mention *m = &a->mentions[i];
        if (m->form != GLY_MENTION_NAME || !gly_mention_names_person(a, m))
            continue;
        names += m->entity == entity;
        another = another || a->entities[m->entity].gender == gender;
    }
    return names < 2 && another;
}

uint32_t gly_soles_called(const gly_bindings *b, uint32_t entity,
                          uint32_t index)
{
    const gly_annotations *a = b->annotations;
    gly_gender own =
        gly_bindings_gender(b->reading, mention_of(b, index)->first);
    uint32_t from = index > CALLED_MOST ? index - CALLED_MOST : 0;
    uint32_t found = GLY_NONE;
    for (uint32_t i = from; i < a->mention_count && i < index + CALLED_MOST;
         i++) {
        const gly_mention *m = mention_of(b, i);
        if (m->form != GLY_MENTION_PRONOUN || m->entity != entity ||
            node_at(b, m->first)->relation != GLY_REL_NSUBJ ||
            gly_bindings_gender(b->reading, m->first) != gly_genders_other(own))
            continue;
        if (i > index && found != GLY_NONE)
            break;
        found = i;
    }
    return found;
}
