/* openings.c - looks over the nouns and verbs before a pronoun. */
#include "annotate/people/openings.h"

#include "annotate/people/ages.h"
#include "annotate/people/genders.h"
#include "annotate/people/rivals.h"

/* How many sentences back somebody without a name makes it open, one whose
 * gender is not known, a noun of the pronoun's gender and a pronoun of it. */
enum { ROLE_NEAR = 1, OPEN_NEAR = 1, NOUN_NEAR = 2, CALLED_NEAR = 1 };

static const gly_node *node_at(const gly_bindings *b, uint32_t token)
{
    return &b->reading->language->syntax.items[token];
}

static bool is_subject(const gly_bindings *b, uint32_t token)
{
    return node_at(b, token)->relation == GLY_REL_NSUBJ ||
           node_at(b, token)->relation == GLY_REL_NSUBJ_PASS;
}

gly_opening gly_openings_at(const gly_bindings *b, uint32_t index,
                            gly_gender own, gly_gender other)
{
    uint32_t token = b->annotations->mentions[index].first;
    bool first = gly_rivals_start(b, token, 0) == token;
    return (gly_opening){.index = index,
                         .token = token,
                         .sentence = b->reading->sentences[token],
                         .own = own,
                         .other = other,
                         .opens = first && is_subject(b, token),
                         .subject = is_subject(b, token),
                         .suffers =
                             !is_subject(b, token) &&
                             node_at(b, token)->relation != GLY_REL_NMOD_POSS};
}

/* Whether the noun at `token` is what a person with a name is, or part of
 * another noun: "the [baker] Ada Poe", "Poe, a [baker],", "Poe is a [baker]".
 */
static bool is_told_of(const gly_bindings *b, uint32_t token)
{
    const gly_syntax *syntax = &b->reading->language->syntax;
    const gly_node *node = node_at(b, token);
    uint32_t name = gly_syntax_child(syntax, token, GLY_REL_APPOS);
    return node->relation == GLY_REL_COMPOUND ||
           gly_reading_has(b->reading, token + 1, GLY_TOKEN_CAPITAL) ||
           gly_reading_is(b->reading, token + 1, GLY_IS_ROLE) ||
           b->mention_at[token] != GLY_NONE ||
           gly_syntax_child(syntax, token, GLY_REL_COP) != GLY_NONE ||
           (name != GLY_NONE && b->mention_at[name] != GLY_NONE) ||
           (node->relation == GLY_REL_APPOS &&
            b->mention_at[node->head] != GLY_NONE);
}

/* "the [accused] was" */
static bool is_adjective(const gly_bindings *b, uint32_t token)
{
    gly_upos upos = node_at(b, token)->upos;
    return token > 0 && (upos == GLY_UPOS_ADJ || upos == GLY_UPOS_VERB) &&
           gly_reading_is_word(b->reading, token - 1, "the") &&
           node_at(b, token + 1)->upos == GLY_UPOS_AUX;
}

static bool is_person_noun(const gly_bindings *b, uint32_t token)
{
    return gly_reading_is(b->reading, token, GLY_IS_ROLE) ||
           gly_reading_file(b->reading, token, GLY_NOUN) ==
               GLY_FILE_NOUN_PERSON;
}

/* "the 36-year-[old] in the fourth row": nobody who was told of before. */
static bool is_aged(const gly_bindings *b, uint32_t token)
{
    enum { BEFORE = GLY_AGE_TOKENS - 1 };
    const gly_syntax *syntax = &b->reading->language->syntax;
    gly_relation relation = node_at(b, token)->relation;
    uint32_t place = gly_syntax_child(syntax, token, GLY_REL_OBL);
    if (place == GLY_NONE)
        place = gly_syntax_child(syntax, token, GLY_REL_NMOD);
    return token >= BEFORE && gly_age_is_spelled(b->reading, token - BEFORE) &&
           relation != GLY_REL_AMOD && relation != GLY_REL_COMPOUND &&
           place != GLY_NONE && place > token;
}

/* Whether the word at `token` is one person without a name. */
static bool is_somebody(const gly_bindings *b, uint32_t token)
{
    return is_adjective(b, token) || is_aged(b, token) ||
           (node_at(b, token)->xpos == GLY_XPOS_NN &&
            is_person_noun(b, token) && !is_told_of(b, token));
}

/* "[somebody] at the back", "[anyone]" */
static bool is_anybody(const gly_bindings *b, uint32_t token)
{
    gly_text word = gly_reading_text(b->reading, token);
    return b->reading->quotes[token] == GLY_NONE &&
           (gly_text_ends(word, gly_text_of("body")) ||
            gly_text_ends(word, gly_text_of("one"))) &&
           node_at(b, token)->upos == GLY_UPOS_PRON && is_subject(b, token);
}

bool gly_openings_has_somebody(const gly_bindings *b, uint32_t token,
                               uint32_t entity)
{
    gly_gender own = gly_bindings_gender(b->reading, token);
    for (uint32_t i = gly_rivals_start(b, token, 0); i < token; i++) {
        gly_gender told = gly_bindings_listed(b->reading, b->nouns, i);
        bool somebody = is_aged(b, i) || is_anybody(b, i) ||
                        (is_subject(b, i) && gly_openings_is_nameless(b, i));
        if (somebody && b->role[i] != entity + 1 &&
            (told == GLY_GENDER_UNKNOWN || told == own))
            return true;
    }
    return false;
}

/* Whether a noun shortly before may be whom the pronoun means. */
static bool follows_noun(const gly_bindings *b, const gly_opening *at)
{
    const uint32_t *sentences = b->reading->sentences;
    for (uint32_t i = gly_rivals_start(b, at->token, NOUN_NEAR); i < at->token;
         i++) {
        gly_xpos tag = node_at(b, i)->xpos;
        gly_gender told = tag == GLY_XPOS_NN || tag == GLY_XPOS_NNP
                              ? gly_bindings_listed(b->reading, b->nouns, i)
                              : GLY_GENDER_UNKNOWN;
        bool near = at->sentence - sentences[i] <= ROLE_NEAR;
        if (told == at->own ||
            (told == GLY_GENDER_UNKNOWN && near && is_somebody(b, i)))
            return true;
    }
    return false;
}

bool gly_openings_is_nameless(const gly_bindings *b, uint32_t noun)
{
    const gly_syntax *syntax = &b->reading->language->syntax;
    uint32_t name = gly_syntax_child(syntax, noun, GLY_REL_APPOS);
    uint32_t of = node_at(b, noun)->head;
    uint32_t who = gly_syntax_child(syntax, noun, GLY_REL_NSUBJ);
    return node_at(b, noun)->xpos == GLY_XPOS_NN &&
           node_at(b, noun)->relation != GLY_REL_COMPOUND &&
           is_person_noun(b, noun) && b->mention_at[noun] == GLY_NONE &&
           (name == GLY_NONE || b->mention_at[name] == GLY_NONE) &&
           (who == GLY_NONE || b->mention_at[who] == GLY_NONE) &&
           !(node_at(b, noun)->relation == GLY_REL_APPOS &&
             b->mention_at[of] != GLY_NONE);
}

bool gly_openings_follows_nameless(const gly_bindings *b, uint32_t token)
{
    const uint32_t *sentences = b->reading->sentences;
    gly_gender own = gly_bindings_gender(b->reading, token);
    for (uint32_t i = token; i > gly_rivals_start(b, token, 1); i--) {
        uint32_t noun = i - 1, mention = b->mention_at[noun];
        if (mention != GLY_NONE &&
            b->annotations->mentions[mention].form == GLY_MENTION_NAME)
            return false;
        if (gly_openings_is_nameless(b, noun) &&
            (sentences[noun] == sentences[token] ||
             gly_bindings_listed(b->reading, b->nouns, noun) == own))
            return true;
    }
    return false;
}

/* "On [his] last visit the engineer found it": a subject without a name, right
 * behind what opens the sentence. */
static bool goes_before_nameless(const gly_bindings *b, const gly_opening *at)
{
    const gly_reading *reading = b->reading;
    const gly_sentence *s = gly_reading_sentence(reading, at->token);
    if (at->subject)
        return false;
    for (uint32_t i = at->token + 1; i < s->first + s->count; i++) {
        if (is_subject(b, i) &&
            node_at(b, node_at(b, i)->head)->head == GLY_NONE)
            return gly_openings_is_nameless(b, i);
    }
    return false;
}

/* "his [or] her", "s/he" */
static bool is_either(const gly_bindings *b, uint32_t token)
{
    return gly_reading_is(b->reading, token + 1, GLY_IS_AND) ||
           gly_reading_at(b->reading, token + 1, '/') ||
           (token > 0 && (gly_reading_is_word(b->reading, token - 1, "or") ||
                          gly_reading_at(b->reading, token - 1, '/')));
}

/* "[She] gave him the afternoon off": whoever she is, he is another. */
static bool does_to(const gly_bindings *b, const gly_opening *at,
                    uint32_t entity)
{
    uint32_t verb = node_at(b, at->token)->head;
    uint32_t child = at->subject && verb != GLY_NONE
                         ? node_at(b, verb)->first_child
                         : GLY_NONE;
    for (; child != GLY_NONE; child = node_at(b, child)->next_child) {
        gly_relation relation = node_at(b, child)->relation;
        uint32_t mention = b->mention_at[child];
        if ((relation == GLY_REL_OBJ || relation == GLY_REL_IOBJ ||
             relation == GLY_REL_OBL) &&
            mention != GLY_NONE && node_at(b, child)->upos == GLY_UPOS_PRON &&
            b->annotations->mentions[mention].entity == entity &&
            !gly_text_ends(gly_reading_text(b->reading, child),
                           gly_text_of("self")))
            return true;
    }
    return false;
}

bool gly_openings_goes_before(const gly_bindings *b, uint32_t index,
                              uint32_t entity)
{
    const gly_annotations *a = b->annotations;
    const uint32_t *sentences = b->reading->sentences;
    uint32_t token = a->mentions[index].first;
    gly_gender own = gly_bindings_gender(b->reading, token);
    for (uint32_t i = index + 1;
         i < a->mention_count &&
         sentences[a->mentions[i].first] == sentences[token];
         i++) {
        const gly_mention *m = &a->mentions[i];
        if (gly_mention_names_person(a, m) && m->entity != entity &&
            gly_genders_agree(a->entities[m->entity].gender, own))
            return true;
    }
    return false;
}

/* Whether the subject of a verb of speech is another than `meant`. */
static bool is_another(const gly_bindings *b, const gly_opening *at,
                       uint32_t subject, uint32_t meant)
{
    uint32_t speaker = b->mention_at[subject];
    if (speaker == GLY_NONE)
        return true;
    const gly_mention *m = &b->annotations->mentions[speaker];
    return m->form == GLY_MENTION_PRONOUN
               ? gly_bindings_gender(b->reading, subject) != at->other
               : m->entity != meant;
}

/* Whether another than who is likely meant spoke last before the pronoun, which
 * is the subject of a verb of speech. */
static bool follows_speaker(const gly_bindings *b, const gly_opening *at,
                            uint32_t meant)
{
    const gly_reading *reading = b->reading;
    uint32_t verb = node_at(b, at->token)->head;
    if (verb == GLY_NONE || !gly_reading_is(reading, verb, GLY_IS_REPORTING))
        return false;
    uint32_t from = gly_rivals_start(b, at->token, GLY_OPENINGS_FAR);
    for (uint32_t i = at->token; i > from; i--) {
        uint32_t subject = GLY_NONE;
        if (i - 1 != verb && reading->quotes[i - 1] == GLY_NONE &&
            gly_reading_is(reading, i - 1, GLY_IS_SAYING) &&
            node_at(b, i - 1)->upos == GLY_UPOS_VERB)
            subject = gly_syntax_child(&reading->language->syntax, i - 1,
                                       GLY_REL_NSUBJ);
        if (subject != GLY_NONE)
            return is_another(b, at, subject, meant);
    }
    return false;
}

bool gly_openings_has(const gly_bindings *b, const gly_opening *at,
                      const gly_distances *d, const gly_mention *meant)
{
    bool inside = at->subject && !at->opens;
    bool shared =
        meant->form == GLY_MENTION_NAME && gly_bindings_is_shared(b, meant);
    return at->suffers || shared || d->open <= OPEN_NEAR ||
           d->own <= CALLED_NEAR || is_either(b, at->token) ||
           follows_noun(b, at) || does_to(b, at, meant->entity) ||
           (!at->opens && (d->other == 0 ||
                           gly_openings_goes_before(b, at->index, GLY_NONE) ||
                           goes_before_nameless(b, at))) ||
           (inside && follows_speaker(b, at, meant->entity));
}
