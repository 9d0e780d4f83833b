/* bindings.c - looks up the tree and back over the paragraph. */
#include "annotate/people/bindings.h"

#include "annotate/grammar.h"

/* How far a tree is climbed, how many sentences back somebody else may be
 * meant, and how long a paragraph's only person is. */
enum {
    CLIMBED = 12,
    BEFORE = 2,
    BEFORE_IN_SPEECH = 6,
    NOUN_BEFORE = 2,
    ONLY_NEAR = 4,
};

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

/* The gender that the noun at `token` tells of one person: "her husband". */
static gly_gender noun_gender(const gly_bindings *b, uint32_t token)
{
    const gly_lexicon *lexicon = b->reading->language->lexicon;
    gly_symbol form = b->reading->forms[token];
    if (node_at(b, token)->xpos != GLY_XPOS_NN || b->nouns == GLY_NONE ||
        form >= gly_symbols_end(gly_lexicon_symbols(lexicon)))
        return GLY_GENDER_UNKNOWN;
    gly_entry entry = gly_lexicon_find(lexicon, b->nouns, &form, 1);
    if (entry.count == 0)
        return GLY_GENDER_UNKNOWN;
    return entry.class == gly_lexicon_symbol(lexicon, "male")
               ? GLY_GENDER_MALE
               : GLY_GENDER_FEMALE;
}

/* Whether the noun at `token` only says what the person of the mention is:
 * "[Principal] Quill", "Quill, the [referee]". */
static bool is_of(const gly_bindings *b, const gly_mention *person,
                  uint32_t token)
{
    uint32_t head = node_at(b, token)->head;
    bool apposed = node_at(b, token)->relation == GLY_REL_APPOS;
    for (uint32_t i = person->first; i <= person->last; i++)
        apposed = apposed || (node_at(b, i)->relation == GLY_REL_APPOS &&
                              node_at(b, i)->head == token);
    return token + 1 == person->first ||
           (apposed && ((head >= person->first && head <= person->last) ||
                        node_at(b, token)->relation != GLY_REL_APPOS));
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

/* Whether somebody else than the person of the mention `person` is spoken of
 * from token `from` up to the pronoun, whom it may mean. */
static bool has_rival(const gly_bindings *b, uint32_t person, uint32_t pronoun,
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

/* Whether one person whom no name tells is spoken of from token `from` up to
 * the pronoun: "sued by a [novelist], who says that her …" */
static bool has_other_role(const gly_bindings *b, uint32_t person,
                           uint32_t pronoun, uint32_t from)
{
    const gly_mention *who = mention_of(b, person);
    for (uint32_t i = from; i < mention_of(b, pronoun)->first; i++) {
        if (node_at(b, i)->xpos == GLY_XPOS_NN &&
            gly_reading_is(b->reading, i, GLY_IS_ROLE) && !is_of(b, who, i))
            return true;
    }
    return false;
}

/* The first token of the sentence `back` sentences before that of `token`. */
static uint32_t start_before(const gly_bindings *b, uint32_t token,
                             uint32_t back)
{
    uint32_t sentence = b->reading->sentences[token];
    sentence = sentence > back ? sentence - back : 0;
    return b->reading->language->sentences.items[sentence].first;
}

static bool same_quote(const gly_bindings *b, uint32_t one, uint32_t other)
{
    return b->reading->quotes[one] == b->reading->quotes[other];
}

static uint32_t subject_of(const gly_bindings *b, uint32_t verb)
{
    const gly_syntax *syntax = &b->reading->language->syntax;
    uint32_t subject = gly_syntax_child(syntax, verb, GLY_REL_NSUBJ);
    return subject != GLY_NONE
               ? subject
               : gly_syntax_child(syntax, verb, GLY_REL_NSUBJ_PASS);
}

/* The person at `subject`, unless the sentence speaks of another whom the
 * pronoun may mean: "Powell told [her] to use her own email". */
static uint32_t owner_of(const gly_bindings *b, uint32_t subject,
                         uint32_t index)
{
    uint32_t token = mention_of(b, index)->first;
    uint32_t person = b->mention_at[subject];
    bool open = person == GLY_NONE || !same_quote(b, subject, token) ||
                has_rival(b, person, index, start_before(b, token, 0));
    return open ? GLY_NONE : person;
}

/* "[her] own": the subject of its own clause, whoever that is. */
static uint32_t find_own(const gly_bindings *b, uint32_t index)
{
    uint32_t token = mention_of(b, index)->first, at = token;
    if (!gly_reading_is_word(b->reading, token + 1, "own"))
        return GLY_NONE;
    for (uint32_t i = 0; i < CLIMBED && at != GLY_NONE; i++) {
        uint32_t subject = subject_of(b, at);
        if (subject != GLY_NONE && subject < token)
            return owner_of(b, subject, index);
        at = node_at(b, at)->head;
    }
    return GLY_NONE;
}

/* The mention that a relative clause at `head` is about: it hangs on the name,
 * or on what is in apposition to it. */
static uint32_t clause_about(const gly_bindings *b, uint32_t head)
{
    if (head == GLY_NONE || b->mention_at[head] != GLY_NONE)
        return head == GLY_NONE ? GLY_NONE : b->mention_at[head];
    uint32_t first = gly_grammar_phrase(b->reading, head).first;
    bool apposed = first >= 2 && gly_reading_at(b->reading, first - 1, ',') &&
                   node_at(b, head)->relation == GLY_REL_APPOS;
    return apposed ? b->mention_at[first - 2] : GLY_NONE;
}

/* Whether the pronoun owns something or suffers it, and is no subject. */
static bool is_no_subject(const gly_bindings *b, uint32_t token)
{
    gly_relation relation = node_at(b, token)->relation;
    return relation == GLY_REL_NMOD_POSS || relation == GLY_REL_OBJ ||
           relation == GLY_REL_IOBJ || relation == GLY_REL_OBL;
}

/* Whether the verb has "who" for its subject, or "whose mother". */
static bool has_who(const gly_bindings *b, uint32_t verb)
{
    uint32_t subject = subject_of(b, verb);
    return subject != GLY_NONE &&
           (gly_reading_is_word(b->reading, subject, "who") ||
            (subject > 0 &&
             gly_reading_is_word(b->reading, subject - 1, "whose")));
}

/* The mention by name that the relative clause with the verb `verb` is about;
 * GLY_NONE where the pronoun may mean another. */
static uint32_t about_in(const gly_bindings *b, uint32_t verb, uint32_t index)
{
    uint32_t token = mention_of(b, index)->first;
    uint32_t head = node_at(b, verb)->head;
    uint32_t person = clause_about(b, head);
    bool suffers = node_at(b, token)->head == verb &&
                   node_at(b, token)->relation != GLY_REL_NMOD_POSS;
    uint32_t subject = subject_of(b, verb);
    bool who =
        subject != GLY_NONE && gly_reading_is_word(b->reading, subject, "who");
    if (person == GLY_NONE || !has_who(b, verb) || (suffers && who) ||
        mention_of(b, person)->last > token ||
        mention_of(b, person)->form != GLY_MENTION_NAME ||
        !same_quote(b, mention_of(b, person)->first, token))
        return GLY_NONE;
    bool open = has_rival(b, person, index, start_before(b, token, 0)) ||
                has_other_role(b, person, index, verb);
    return open ? GLY_NONE : person;
}

/* "Quill, who left [his] post" */
static uint32_t find_relative(const gly_bindings *b, uint32_t index)
{
    uint32_t at = mention_of(b, index)->first;
    if (!is_no_subject(b, at))
        return GLY_NONE;
    for (uint32_t i = 0; i < CLIMBED && at != GLY_NONE; i++) {
        if (node_at(b, at)->relation == GLY_REL_ACL_RELCL)
            return about_in(b, at, index);
        at = node_at(b, at)->head;
    }
    return GLY_NONE;
}

/* Whether the sentence names nobody but `entity` before the pronoun. */
static bool is_alone(const gly_bindings *b, uint32_t index, uint32_t entity)
{
    uint32_t from = start_before(b, mention_of(b, index)->first, 0);
    for (uint32_t i = index; i > 0 && mention_of(b, i - 1)->first >= from;
         i--) {
        const gly_mention *m = mention_of(b, i - 1);
        if (m->entity != entity && m->form != GLY_MENTION_PRONOUN &&
            b->mention_at[m->first] != GLY_NONE)
            return false;
    }
    return true;
}

/* Whether the one whom the pronoun would else mean was spoken of in the last
 * `back` sentences. */
static bool other_is_near(const gly_bindings *b, uint32_t index,
                          uint32_t entity, uint32_t back)
{
    const gly_mention *it = mention_of(b, index);
    uint32_t from = start_before(b, it->first, back);
    if (it->entity == entity || it->entity == GLY_NONE)
        return false;
    for (uint32_t i = index; i > 0 && mention_of(b, i - 1)->first >= from;
         i--) {
        if (mention_of(b, i - 1)->entity == it->entity)
            return true;
    }
    return false;
}

/* Whether a noun of the pronoun's gender stands in the last sentences. */
static bool noun_is_near(const gly_bindings *b, uint32_t index, uint32_t person)
{
    uint32_t token = mention_of(b, index)->first;
    gly_gender gender = gly_bindings_gender(b->reading, token);
    for (uint32_t i = start_before(b, token, NOUN_BEFORE); i < token; i++) {
        if (noun_gender(b, i) == gender && !is_of(b, mention_of(b, person), i))
            return true;
    }
    return false;
}

/* Whether the pronoun can mean nobody else than `person`, the subject of the
 * verb `way.last`, under which it hangs by its child `way.first`. */
static bool is_bound(const gly_bindings *b, uint32_t index, uint32_t person,
                     gly_phrase way)
{
    uint32_t token = mention_of(b, index)->first, verb = way.last;
    uint32_t entity = mention_of(b, person)->entity;
    bool speech = gly_reading_is(b->reading, verb, GLY_IS_REPORTING);
    bool same_verb = node_at(b, token)->head == verb;
    bool owns = node_at(b, token)->relation == GLY_REL_NMOD_POSS;
    bool thought = node_at(b, way.first)->relation == GLY_REL_CCOMP &&
                   !gly_reading_is(b->reading, verb, GLY_IS_SAYING);
    if (thought && !owns)
        return false;
    uint32_t back = speech ? BEFORE_IN_SPEECH : owns ? 0 : BEFORE;
    return (owns || !same_verb) && is_alone(b, index, entity) &&
           !other_is_near(b, index, entity, back) &&
           !noun_is_near(b, index, person) &&
           !has_other_role(b, person, index, start_before(b, token, 0));
}

/* The mention by name that is the subject of a verb above the pronoun, in its
 * part of the sentence. */
static uint32_t find_above(const gly_bindings *b, uint32_t index)
{
    uint32_t token = mention_of(b, index)->first, at = token;
    uint32_t below = token;
    for (uint32_t i = 0; i < CLIMBED && at != GLY_NONE; i++) {
        if (b->mention_at[at] != GLY_NONE && at != token)
            return GLY_NONE;
        uint32_t subject = subject_of(b, at);
        uint32_t person =
            subject == GLY_NONE ? GLY_NONE : b->mention_at[subject];
        if (person != GLY_NONE && subject < token &&
            mention_of(b, person)->form == GLY_MENTION_NAME &&
            same_quote(b, subject, token))
            return is_bound(b, index, person, (gly_phrase){below, at})
                       ? person
                       : GLY_NONE;
        below = at;
        at = node_at(b, at)->head;
    }
    return GLY_NONE;
}

/* Whether the mention, or what it is in apposition to, is a subject. */
static bool is_subject(const gly_bindings *b, const gly_mention *m)
{
    for (uint32_t i = m->first; i <= m->last; i++) {
        const gly_node *node = node_at(b, i);
        if (node->relation == GLY_REL_APPOS && node->head < m->first)
            node = node_at(b, node->head);
        if (node->relation == GLY_REL_NSUBJ ||
            node->relation == GLY_REL_NSUBJ_PASS)
            return true;
    }
    return false;
}

/* The latest mention by name in the pronoun's paragraph, from token `from` on,
 * where nobody else is named there. */
static uint32_t only_named(const gly_bindings *b, uint32_t index, uint32_t from)
{
    uint32_t person = GLY_NONE;
    for (uint32_t i = index; i > 0 && mention_of(b, i - 1)->first >= from;
         i--) {
        const gly_mention *m = mention_of(b, i - 1);
        if (m->form != GLY_MENTION_NAME || b->mention_at[m->first] == GLY_NONE)
            continue;
        if (person == GLY_NONE)
            person = i - 1;
        else if (m->entity != mention_of(b, person)->entity)
            return GLY_NONE;
    }
    return person;
}

/* The only person that the paragraph names before the pronoun, which is a
 * subject as that name is. */
static uint32_t find_only(const gly_bindings *b, uint32_t index)
{
    const gly_token *tokens = b->reading->language->tokens.items;
    uint32_t token = mention_of(b, index)->first;
    uint32_t from = start_before(b, token, ONLY_NEAR);
    while (tokens[from].block != tokens[token].block)
        from++;
    if (b->reading->quotes[token] != GLY_NONE ||
        !is_subject(b, mention_of(b, index)))
        return GLY_NONE;
    uint32_t person = only_named(b, index, from);
    if (person == GLY_NONE ||
        b->reading->quotes[mention_of(b, person)->first] != GLY_NONE ||
        !is_subject(b, mention_of(b, person)) ||
        b->reading->sentences[mention_of(b, person)->first] ==
            b->reading->sentences[token])
        return GLY_NONE;
    uint32_t after = mention_of(b, person)->first;
    bool open = has_rival(b, person, index, after) ||
                has_other_role(b, person, index, from) ||
                noun_is_near(b, index, person);
    return open ? GLY_NONE : person;
}

uint32_t gly_bindings_find(const gly_bindings *b, uint32_t index)
{
    uint32_t person = find_own(b, index);
    if (person == GLY_NONE)
        person = find_relative(b, index);
    if (person == GLY_NONE)
        person = find_above(b, index);
    return person != GLY_NONE ? person : find_only(b, index);
}
