/* unproven.c - what is told as known, and left open beside it. */
#include "claims/statements/unproven.h"

#include "annotate/reading.h"

enum { ENTRY_WORDS = 3 };

static const gly_node *node_at(const gly_annotations *a, uint32_t token)
{
    return &a->language->syntax.items[token];
}

static uint32_t child_of(const gly_annotations *a, uint32_t token,
                         gly_relation relation)
{
    return gly_syntax_child(&a->language->syntax, token, relation);
}

static bool is_of(const gly_annotations *a, uint32_t token, const char *class)
{
    return token != GLY_NONE &&
           gly_reading_is_of(a->reading, "unproven", class, token);
}

static bool is_plain(const gly_statement *s)
{
    return !s->negative && !s->asked && !s->conditional && !s->nominal &&
           s->certainty == GLY_CERTAINTY_IS;
}

/* --- What brought it about ----------------------------------------------- */

/* A fire, a crash: what has a cause that is looked for. */
static bool is_event(const gly_annotations *a, uint32_t token)
{
    if (token == GLY_NONE || node_at(a, token)->upos != GLY_UPOS_NOUN)
        return false;
    uint8_t file = gly_reading_file(a->reading, token, GLY_NOUN);
    return file == GLY_FILE_NOUN_EVENT || file == GLY_FILE_NOUN_PHENOMENON ||
           file == GLY_FILE_NOUN_ACT;
}

/* "started the fire", "was to blame", "was the cause". */
static bool tells_cause(const gly_annotations *a, const gly_statement *s)
{
    bool blamed =
        s->predicate > 0 && gly_reading_entry(a->reading, "cause-noun",
                                              s->predicate - 1, ENTRY_WORDS)
                                    .count == 2;
    bool verb =
        gly_reading_entry(a->reading, "cause", s->predicate, ENTRY_WORDS)
                .count > 0 &&
        is_event(a, s->patient.token);
    /* "The blast caused a fire": its cause may be meant. */
    return is_plain(s) && (blamed || verb) && !is_event(a, s->agent.token);
}

/* Whether a clause is about the noun "cause", and not that of something else
 * than `event`. */
static bool is_about_cause(const gly_annotations *a, const gly_statement *o,
                           uint32_t event)
{
    uint32_t noun =
        o->patient.token != GLY_NONE ? o->patient.token : o->agent.token;
    if (noun == GLY_NONE || !gly_reading_is_word(a->reading, noun, "cause"))
        return false;
    uint32_t of = child_of(a, noun, GLY_REL_NMOD);
    return of == GLY_NONE || event == GLY_NONE ||
           node_at(a, of)->lemma == node_at(a, event)->lemma;
}

/* "the cause has not been established", "is unknown", "was yet to be
 * determined", "was being investigated". */
static bool is_cause_open(const gly_annotations *a, const gly_statement *o,
                          uint32_t event)
{
    uint32_t below = child_of(a, o->predicate, GLY_REL_ADVCL);
    if (!is_about_cause(a, o, event) || o->asked)
        return false;
    bool yet = gly_reading_is_word(a->reading, o->predicate, "yet") &&
               is_of(a, below, "found");
    return yet || (o->negative && is_of(a, o->predicate, "found")) ||
           (!o->negative && (is_of(a, o->predicate, "unknown") ||
                             is_of(a, o->predicate, "sought")));
}

/* "would not draw a conclusion", and nothing behind that tells about what. */
static bool is_unjudged(const gly_annotations *a, const gly_statement *o)
{
    uint32_t noun = child_of(a, o->predicate, GLY_REL_OBJ);
    return o->negative && is_of(a, o->predicate, "drawn") &&
           is_of(a, noun, "conclusion") &&
           child_of(a, noun, GLY_REL_NMOD) == GLY_NONE &&
           child_of(a, noun, GLY_REL_ACL) == GLY_NONE &&
           !gly_reading_is_word(a->reading, noun + 1, "on") &&
           !gly_reading_is_word(a->reading, noun + 1, "about");
}

/* --- Of what they are sure ----------------------------------------------- */

/* "too early to be certain": of nothing else. */
static bool is_too_early(const gly_annotations *a, const gly_statement *o)
{
    uint32_t clause = child_of(a, o->predicate, GLY_REL_XCOMP);
    if (clause == GLY_NONE)
        clause = child_of(a, o->predicate, GLY_REL_ADVCL);
    return is_of(a, o->predicate, "early") && clause != GLY_NONE &&
           o->predicate > 0 &&
           gly_reading_is_word(a->reading, o->predicate - 1, "too") &&
           (is_of(a, clause, "certain") || is_of(a, clause, "told")) &&
           child_of(a, clause, GLY_REL_CCOMP) == GLY_NONE &&
           child_of(a, clause, GLY_REL_OBL) == GLY_NONE &&
           child_of(a, clause, GLY_REL_OBJ) == GLY_NONE;
}

/* "could not be certain until they had spoken to him". */
static bool is_waited_for(const gly_annotations *a, const gly_statement *o)
{
    uint32_t clause = child_of(a, o->predicate, GLY_REL_ADVCL);
    uint32_t mark =
        clause == GLY_NONE ? GLY_NONE : child_of(a, clause, GLY_REL_MARK);
    return o->negative && is_of(a, o->predicate, "certain") &&
           mark == o->predicate + 1 &&
           gly_reading_is_word(a->reading, mark, "until");
}

/* What a body says that happened: whoever saw it himself may be in doubt. */
static bool is_of_body(const gly_annotations *a, const gly_statement *s)
{
    return is_plain(s) && s->attribution != GLY_NONE &&
           a->attributions[s->attribution].kind != GLY_SOURCE_PERSON &&
           node_at(a, s->predicate)->relation == GLY_REL_CCOMP &&
           node_at(a, s->predicate)->upos == GLY_UPOS_VERB;
}

bool gly_statements_are_unproven(const gly_annotations *a,
                                 const gly_statement *s, const gly_statement *o)
{
    if (tells_cause(a, s) &&
        (is_cause_open(a, o, s->patient.token) || is_unjudged(a, o)))
        return true;
    if (is_plain(s) && is_of(a, s->predicate, "certain"))
        return is_too_early(a, o);
    return is_of_body(a, s) && is_waited_for(a, o);
}
