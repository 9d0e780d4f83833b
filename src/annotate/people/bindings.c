/* bindings.c - looks up the tree and back over the paragraph. */
#include "annotate/people/bindings.h"

#include "annotate/grammar.h"
#include "annotate/people/openings.h"
#include "annotate/people/owners.h"
#include "annotate/people/rivals.h"

/* How far a tree is climbed, how many sentences back somebody else may be
 * meant, how long a paragraph's only person is, and how many words may part
 * "herself" from her name. */
enum {
    CLIMBED = 12,
    BEFORE = 2,
    BEFORE_IN_SPEECH = 6,
    ONLY_NEAR = 4,
    APART = 16,
};

static const gly_node *node_at(const gly_bindings *b, uint32_t token)
{
    return &b->reading->language->syntax.items[token];
}

static const gly_mention *mention_of(const gly_bindings *b, uint32_t index)
{
    return &b->annotations->mentions[index];
}

static bool same_quote(const gly_bindings *b, uint32_t one, uint32_t other)
{
    return b->reading->quotes[one] == b->reading->quotes[other];
}

uint32_t gly_bindings_subject(const gly_bindings *b, uint32_t verb)
{
    const gly_syntax *syntax = &b->reading->language->syntax;
    uint32_t subject = gly_syntax_child(syntax, verb, GLY_REL_NSUBJ);
    return subject != GLY_NONE
               ? subject
               : gly_syntax_child(syntax, verb, GLY_REL_NSUBJ_PASS);
}

/* The latest mention by name of whom the role at `token` means; GLY_NONE. */
static uint32_t named_by(const gly_bindings *b, uint32_t token)
{
    enum { LOOKED = 100 };
    uint32_t first = gly_mentions_before(b->annotations, token);
    for (uint32_t i = first; b->role[token] != 0 && i > 0 && i + LOOKED > first;
         i--) {
        const gly_mention *m = mention_of(b, i - 1);
        if (m->entity == b->role[token] - 1 && m->form == GLY_MENTION_NAME)
            return i - 1;
    }
    return GLY_NONE;
}

uint32_t gly_bindings_person(const gly_bindings *b, uint32_t token)
{
    if (token == GLY_NONE || b->mention_at[token] != GLY_NONE)
        return token == GLY_NONE ? GLY_NONE : b->mention_at[token];
    uint32_t name =
        gly_syntax_child(&b->reading->language->syntax, token, GLY_REL_APPOS);
    bool apposed = name != GLY_NONE && name > token &&
                   node_at(b, token)->xpos == GLY_XPOS_NN;
    return apposed ? b->mention_at[name] : named_by(b, token);
}

/* The person whose name stands right before a verb that has lost its subject,
 * a comma between: "the planner, Robin Quill, [said]"; GLY_NONE. */
static uint32_t person_before(const gly_bindings *b, uint32_t verb)
{
    bool open = verb < 2 || !gly_reading_is(b->reading, verb, GLY_IS_SAYING) ||
                !gly_reading_at(b->reading, verb - 1, ',');
    return open ? GLY_NONE : b->mention_at[verb - 2];
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
    uint32_t subject = gly_bindings_subject(b, verb);
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
    uint32_t subject = gly_bindings_subject(b, verb);
    bool who =
        subject != GLY_NONE && gly_reading_is_word(b->reading, subject, "who");
    if (person == GLY_NONE || !has_who(b, verb) ||
        (who && (gly_grammar_is_done_to(b->reading, token, verb) ||
                 gly_grammar_is_of_another(b->reading, token, verb))) ||
        mention_of(b, person)->last > token ||
        mention_of(b, person)->form != GLY_MENTION_NAME ||
        !same_quote(b, mention_of(b, person)->first, token))
        return GLY_NONE;
    bool open =
        gly_rivals_has(b, person, index, gly_rivals_start(b, token, 0)) ||
        gly_rivals_has_role(b, person, index, verb);
    return open ? GLY_NONE : person;
}

/* Whether the pronoun, which is under the child `below` of the verb of a
 * relative clause, means its "who": no subject, or one of reported words that
 * no comma parts from the verb. */
static bool is_whose(const gly_bindings *b, uint32_t token, uint32_t below,
                     uint32_t verb)
{
    uint32_t first = gly_grammar_phrase(b->reading, below).first;
    return is_no_subject(b, token) ||
           (gly_reading_is(b->reading, verb, GLY_IS_SAYING) &&
            node_at(b, below)->relation == GLY_REL_CCOMP &&
            node_at(b, token)->head == below &&
            !(first > 0 && gly_reading_at(b->reading, first - 1, ',')));
}

/* Whether the pronoun is the subject of a clause that tells when: "before [she]
 * joined". */
static bool is_timed(const gly_bindings *b, uint32_t token)
{
    uint32_t verb = node_at(b, token)->head;
    return verb != GLY_NONE && node_at(b, token)->relation == GLY_REL_NSUBJ &&
           node_at(b, verb)->relation == GLY_REL_ADVCL && token > 0 &&
           node_at(b, verb)->head < token;
}

/* "Quill, who left [his] post", "Quill, who taught before [he] left", "Quill,
 * who said that [he] would leave" */
static uint32_t find_relative(const gly_bindings *b, uint32_t index)
{
    uint32_t token = mention_of(b, index)->first, at = token, below = token;
    bool time = is_timed(b, token);
    for (uint32_t i = 0; i < CLIMBED && at != GLY_NONE; i++) {
        if (node_at(b, at)->relation == GLY_REL_ACL_RELCL &&
            (time || is_whose(b, token, below, at))) {
            uint32_t person = about_in(b, at, index);
            bool open = person == GLY_NONE ||
                        (time && gly_rivals_is_near(b, index, person, BEFORE));
            return open ? GLY_NONE : person;
        }
        below = at;
        at = node_at(b, at)->head;
    }
    return GLY_NONE;
}

/* Whether the sentence names nobody but `entity` before the pronoun. */
static bool is_alone(const gly_bindings *b, uint32_t index, uint32_t entity)
{
    uint32_t from = gly_rivals_start(b, mention_of(b, index)->first, 0);
    for (uint32_t i = index; i > 0 && mention_of(b, i - 1)->first >= from;
         i--) {
        const gly_mention *m = mention_of(b, i - 1);
        if (m->entity != entity && m->form != GLY_MENTION_PRONOUN &&
            b->mention_at[m->first] != GLY_NONE)
            return false;
    }
    return true;
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
    /* "“…,” she said. Vail shook [her] hand." But "Vail rang before [she]
     * left". */
    bool timed = is_timed(b, token) && node_at(b, token)->head == way.first;
    uint32_t back = timed ? 0 : speech ? BEFORE_IN_SPEECH : owns ? 1 : BEFORE;
    return (owns || !same_verb) && !gly_rivals_follows(b, index) &&
           is_alone(b, index, entity) &&
           !gly_rivals_is_near(b, index, person,
                               gly_rivals_reach(b, person, back)) &&
           !gly_rivals_noun_near(b, index, person) &&
           !gly_rivals_has_role(b, person, index,
                                gly_rivals_start(b, token, 0));
}

/* Whether the one whom the role at `subject` means may be another for all that
 * the sentences before tell: "Pillai agreed. The judge accepted [his] view." */
static bool is_far(const gly_bindings *b, uint32_t index, uint32_t person,
                   uint32_t subject)
{
    uint32_t token = mention_of(b, index)->first;
    return b->mention_at[subject] == GLY_NONE && b->role[subject] != 0 &&
           (is_no_subject(b, token) ||
            gly_rivals_has(b, person, index,
                           gly_rivals_start(b, token, BEFORE)));
}

/* The mention by name that is the subject of a verb above the pronoun, in its
 * part of the sentence; "one who said she was ill" speaks of herself. */
static uint32_t find_above(const gly_bindings *b, uint32_t index)
{
    uint32_t token = mention_of(b, index)->first, at = token;
    uint32_t below = token;
    for (uint32_t i = 0; i < CLIMBED && at != GLY_NONE; i++) {
        if ((b->mention_at[at] != GLY_NONE && at != token) || has_who(b, at))
            return GLY_NONE;
        uint32_t subject = gly_bindings_subject(b, at);
        uint32_t person = subject == GLY_NONE ? person_before(b, at)
                                              : gly_bindings_person(b, subject);
        if (subject == GLY_NONE && person != GLY_NONE)
            subject = mention_of(b, person)->first;
        if (person != GLY_NONE && subject < token &&
            mention_of(b, person)->form == GLY_MENTION_NAME &&
            same_quote(b, subject, token))
            return is_bound(b, index, person, (gly_phrase){below, at}) &&
                           !is_far(b, index, person, subject)
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
 * where nobody else is named there whom it may mean. */
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
        else if (m->entity != mention_of(b, person)->entity &&
                 (!gly_rivals_is_open(b, person) ||
                  !gly_rivals_is_other_gender(b, m->entity, index)))
            return GLY_NONE;
    }
    return person;
}

/* Whether the pronoun says something at the head of its sentence: "Adler was
 * asked whether one nurse was enough. [She] said …" */
static bool answers(const gly_bindings *b, uint32_t index)
{
    uint32_t token = mention_of(b, index)->first;
    return gly_rivals_start(b, token, 0) == token &&
           gly_reading_is(b->reading, token + 1, GLY_IS_SAYING);
}

/* The only person that the paragraph names before the pronoun, which is a
 * subject as that name is. */
static uint32_t find_only(const gly_bindings *b, uint32_t index)
{
    const gly_token *tokens = b->reading->language->tokens.items;
    uint32_t token = mention_of(b, index)->first;
    uint32_t from = gly_rivals_start(b, token, ONLY_NEAR);
    while (tokens[from].block != tokens[token].block)
        from++;
    if (b->reading->quotes[token] != GLY_NONE ||
        !is_subject(b, mention_of(b, index)))
        return GLY_NONE;
    uint32_t person = only_named(b, index, from);
    if (person == GLY_NONE)
        return GLY_NONE;
    uint32_t after = mention_of(b, person)->first;
    uint32_t back = b->reading->sentences[token] - b->reading->sentences[after];
    bool next = back == 1, subject = is_subject(b, mention_of(b, person));
    if (b->reading->quotes[after] != GLY_NONE ||
        (back == 0 && !gly_reading_at(b->reading, token - 1, ':')) ||
        (!next && !subject))
        return GLY_NONE;
    if (next && subject && answers(b, index))
        after = token;
    bool told = next && subject && token == gly_rivals_start(b, token, 0);
    uint32_t reach =
        subject ? gly_rivals_reach(b, person, ONLY_NEAR) : ONLY_NEAR;
    bool open =
        gly_rivals_follows(b, index) ||
        gly_openings_has_somebody(b, token, mention_of(b, person)->entity) ||
        gly_rivals_has(b, person, index, from) ||
        (!told && gly_rivals_is_near(b, index, person, reach)) ||
        gly_rivals_has_role(b, person, index,
                            next ? gly_rivals_start(b, after, 0) : from) ||
        gly_rivals_noun_near(b, index, person);
    return open ? GLY_NONE : person;
}

/* "Adler, [herself] a nurse": the last who is named before the comma, with no
 * verb between. */
static uint32_t find_emphatic(const gly_bindings *b, uint32_t index)
{
    uint32_t token = mention_of(b, index)->first;
    bool reflexive =
        gly_text_ends(gly_reading_text(b->reading, token), gly_text_of("self"));
    if (!reflexive || token < 2 || !gly_reading_at(b->reading, token - 1, ','))
        return GLY_NONE;
    uint32_t from = gly_rivals_start(b, token, 0);
    for (uint32_t i = token - 1; i > from && token - i < APART; i--) {
        if (b->mention_at[i - 1] != GLY_NONE)
            return mention_of(b, b->mention_at[i - 1])->form == GLY_MENTION_NAME
                       ? b->mention_at[i - 1]
                       : GLY_NONE;
        if (node_at(b, i - 1)->upos == GLY_UPOS_VERB)
            return GLY_NONE;
    }
    return GLY_NONE;
}

/* "In [her] summary Adler said": the subject that comes after what opens the
 * sentence, where the one before speaks of nobody whom the pronoun may mean. */
static uint32_t find_ahead(const gly_bindings *b, uint32_t index)
{
    uint32_t token = mention_of(b, index)->first, at = token;
    uint32_t start = gly_rivals_start(b, token, 0);
    if (node_at(b, token)->relation != GLY_REL_NMOD_POSS)
        return GLY_NONE;
    for (uint32_t i = 0; i < CLIMBED && at != GLY_NONE; i++) {
        if (node_at(b, at)->relation == GLY_REL_OBL)
            break;
        at = node_at(b, at)->head;
    }
    uint32_t verb = at == GLY_NONE ? GLY_NONE : node_at(b, at)->head;
    uint32_t subject =
        verb == GLY_NONE ? GLY_NONE : gly_bindings_subject(b, verb);
    uint32_t person = gly_bindings_person(b, subject);
    if (person == GLY_NONE || subject < at ||
        gly_grammar_phrase(b->reading, at).first != start ||
        mention_of(b, person)->form != GLY_MENTION_NAME)
        return GLY_NONE;
    bool open =
        gly_rivals_has(b, person, index, gly_rivals_start(b, token, 1)) ||
        !same_quote(b, subject, token);
    return open ? GLY_NONE : person;
}

uint32_t gly_bindings_find(const gly_bindings *b, uint32_t index)
{
    uint32_t person = gly_owners_find(b, index);
    if (person == GLY_NONE)
        person = find_emphatic(b, index);
    if (person == GLY_NONE)
        person = find_ahead(b, index);
    if (person == GLY_NONE)
        person = find_relative(b, index);
    if (person == GLY_NONE)
        person = find_above(b, index);
    return person != GLY_NONE ? person : find_only(b, index);
}
