/* event_parties.c - who takes part in an event, and what tells it from another
 * of its kind.
 *
 *     Norvik bought the yard in 2014.     the purchase of the yard by Norvik
 *     agent         patient                               patient     agent
 *
 * "Keel's arrest" and "the council vote" leave open which of the two is meant:
 * that is the owner. */
#include "annotate/timings/events.h"

#include "annotate/grammar.h"
#include "annotate/people/people.h"
#include "annotate/reading.h"
#include "annotate/timings/event_days.h"
#include "lexicon/lexicon.h"
#include "lexicon/wordnet.h"

/* What the parties are read from. */
typedef struct {
    const gly_annotations *annotations;
    const gly_event_words *words;
    const gly_node *nodes;
    const gly_date *date;
} reader;

static const gly_party nobody = {.token = GLY_NONE, .entity = GLY_NONE};

static uint32_t child_of(const reader *r, uint32_t token, gly_relation relation)
{
    return gly_syntax_child(&r->annotations->language->syntax, token, relation);
}

static bool is_in_date(const reader *r, uint32_t token)
{
    return token >= r->date->first && token <= r->date->last;
}

/* Whether `token` stands in any expression of time: "last year's". */
static bool is_time(const reader *r, uint32_t token)
{
    const gly_dates *dates = r->annotations->dates;
    uint32_t at = gly_dates_at(dates, token);
    return at < dates->count && dates->items[at].first <= token;
}

/* "last year's festival", beside the date that tells the event. */
static bool is_other_year(const reader *r, uint32_t token)
{
    const gly_dates *dates = r->annotations->dates;
    const gly_date *date = &dates->items[gly_dates_at(dates, token)];
    return !is_in_date(r, token) && date->form == GLY_DATE_SPAN &&
           gly_event_year(date) != gly_event_year(r->date);
}

/* The entity that a mention over `token`, or "the nurse", stands for. */
static uint32_t entity_at(const reader *r, uint32_t token)
{
    const gly_annotations *a = r->annotations;
    for (uint32_t i = gly_mentions_before(a, token + 1); i-- > 0;) {
        if (a->mentions[i].last >= token)
            return a->mentions[i].entity;
        if (token - a->mentions[i].last > 8)
            break;
    }
    return gly_role_meant(a, token);
}

/* A mark that tells one from another: an adjective, a number in order. */
static gly_symbol mark_of(const reader *r, uint32_t noun)
{
    for (uint32_t child = r->nodes[noun].first_child; child != GLY_NONE;
         child = r->nodes[child].next_child) {
        if (r->nodes[child].relation == GLY_REL_AMOD && !is_in_date(r, child))
            return gly_event_mark(r->words, child);
    }
    return 0;
}

/* "[Talks] resume on Monday": one thing, though a bare plural. */
static bool is_one_of_many(const reader *r, uint32_t noun)
{
    gly_symbol class = gly_event_class(r->words, noun);
    return class != 0 && gly_event_kind_of(r->words, class) == GLY_EVENT_LONG;
}

/* Whether it is one that is known: no "a", no "some", no bare plural. */
static bool is_definite(const reader *r, uint32_t noun)
{
    static const char *const open[] = {"a",    "an",    "some",    "any", "no",
                                       "each", "every", "another", NULL};
    const gly_reading *reading = r->annotations->reading;
    uint32_t det = child_of(r, noun, GLY_REL_DET);
    if (det != GLY_NONE && gly_reading_is_one_of(reading, det, open))
        return false;
    bool plural =
        r->nodes[noun].xpos == GLY_XPOS_NNS && !is_one_of_many(r, noun);
    bool told =
        det != GLY_NONE || child_of(r, noun, GLY_REL_NMOD_POSS) != GLY_NONE;
    return told || (!plural && child_of(r, noun, GLY_REL_NUMMOD) == GLY_NONE);
}

/* "Kerr", not "a Kerr". */
static bool is_plain_name(const reader *r, uint32_t token)
{
    return r->nodes[token].upos == GLY_UPOS_PROPN &&
           child_of(r, token, GLY_REL_DET) == GLY_NONE;
}

/* "work on the bridge": the noun under it. */
static uint32_t noun_under(const reader *r, uint32_t noun)
{
    uint32_t under = child_of(r, noun, GLY_REL_NMOD);
    return under != GLY_NONE && !is_time(r, under) ? under : GLY_NONE;
}

/* The noun's base form, or what it may be taken up by: "plant" for "mill". */
static gly_symbol name_of(const reader *r, uint32_t noun)
{
    gly_symbol theme = gly_event_theme(r->words, noun);
    return theme != 0 ? theme : r->nodes[noun].lemma;
}

static gly_party party_of(const reader *r, uint32_t token)
{
    if (token == GLY_NONE || is_in_date(r, token))
        return nobody;
    uint32_t noun = gly_event_it(r->annotations->reading, token);
    if (noun != GLY_NONE)
        token = noun;
    bool pronoun = r->nodes[token].upos == GLY_UPOS_PRON;
    uint32_t entity = entity_at(r, token);
    uint32_t under = noun_under(r, token);
    return (gly_party){
        .token = token,
        .entity = entity,
        .lemma = pronoun ? 0 : name_of(r, token),
        .mark = pronoun ? 0 : mark_of(r, token),
        .of = under == GLY_NONE ? 0 : r->nodes[under].lemma,
        .named = r->nodes[token].upos == GLY_UPOS_PROPN || entity != GLY_NONE,
        .definite = pronoun ? !gly_event_is_open(r->annotations->reading, token)
                            : is_plain_name(r, token) || is_definite(r, token),
        .owned = child_of(r, token, GLY_REL_NMOD_POSS) != GLY_NONE,
    };
}

/* The first subject of a verb that stands in its clause. */
static uint32_t own_subject(const reader *r, uint32_t verb)
{
    const gly_syntax *syntax = &r->annotations->language->syntax;
    uint32_t start = gly_event_clause_start(r->annotations->reading, verb);
    uint32_t subject = child_of(r, verb, GLY_REL_NSUBJ);
    while (subject != GLY_NONE && subject < start)
        subject = gly_syntax_next(syntax, subject, GLY_REL_NSUBJ);
    return subject;
}

/* "the result [certified] on Friday": behind its noun, whatever it is read as.
 */
static bool is_behind_noun(const reader *r, uint32_t verb)
{
    const gly_node *node = &r->nodes[verb];
    return node->relation == GLY_REL_ACL ||
           (node->relation == GLY_REL_AMOD && node->head < verb &&
            node->xpos == GLY_XPOS_VBN);
}

/* The subject of a verb; of a clause that hangs on a noun, that noun. */
static uint32_t subject_of(const reader *r, uint32_t verb)
{
    const gly_node *node = &r->nodes[verb];
    uint32_t subject = own_subject(r, verb);
    if (subject == GLY_NONE)
        subject = child_of(r, verb, GLY_REL_NSUBJ_PASS);
    bool of_noun =
        is_behind_noun(r, verb) || node->relation == GLY_REL_ACL_RELCL;
    uint32_t beside = gly_event_beside(r->annotations->reading, verb);
    if (beside != GLY_NONE)
        return beside;
    bool relative =
        subject != GLY_NONE &&
        gly_event_is_relative(r->annotations->reading, subject, verb);
    if (of_noun && (subject == GLY_NONE || relative))
        return gly_event_antecedent(r->annotations->reading, verb);
    if (subject == GLY_NONE)
        subject = gly_grammar_subject_head(r->annotations->reading, verb);
    bool joined = subject == GLY_NONE && node->relation == GLY_REL_CONJ;
    return joined ? child_of(r, node->head, GLY_REL_NSUBJ_PASS) : subject;
}

static bool is_passive(const reader *r, uint32_t verb)
{
    return gly_event_beside(r->annotations->reading, verb) != GLY_NONE ||
           child_of(r, verb, GLY_REL_AUX_PASS) != GLY_NONE ||
           child_of(r, verb, GLY_REL_NSUBJ_PASS) != GLY_NONE ||
           (child_of(r, verb, GLY_REL_NSUBJ) == GLY_NONE &&
            is_behind_noun(r, verb) && r->nodes[verb].xpos == GLY_XPOS_VBN);
}

/* "the hall where they met", "the camper in which she died": what the clause
 * hangs on is where it happened. */
static bool tells_where(const reader *r, uint32_t verb)
{
    const gly_reading *reading = r->annotations->reading;
    uint32_t where = child_of(r, verb, GLY_REL_ADVMOD);
    uint32_t which = child_of(r, verb, GLY_REL_OBL);
    return (where != GLY_NONE &&
            gly_reading_is_word(reading, where, "where")) ||
           (which != GLY_NONE && gly_reading_is_word(reading, which, "which"));
}

/* "the medal that she was given", "the yard Norvik bought": what a relative
 * clause with a subject of its own hangs on. */
static uint32_t object_of(const reader *r, uint32_t verb)
{
    uint32_t object = gly_event_object(r->words, r->date, verb);
    uint32_t subject = child_of(r, verb, GLY_REL_NSUBJ);
    if (subject == GLY_NONE)
        subject = child_of(r, verb, GLY_REL_NSUBJ_PASS);
    bool relative =
        subject != GLY_NONE &&
        gly_event_is_relative(r->annotations->reading, subject, verb);
    bool pronoun = object != GLY_NONE &&
                   gly_event_is_relative(r->annotations->reading, object, verb);
    bool clause = r->nodes[verb].relation == GLY_REL_ACL_RELCL ||
                  (r->nodes[verb].relation == GLY_REL_ACL && pronoun);
    /* "the day they walked out" is no object. */
    bool day =
        clause && gly_reading_file(r->annotations->reading, r->nodes[verb].head,
                                   GLY_NOUN) == GLY_FILE_NOUN_TIME;
    if (clause && subject != GLY_NONE && !relative && !day &&
        !tells_where(r, verb) && (object == GLY_NONE || pronoun))
        return r->nodes[verb].head;
    return object;
}

/* "voted on the plan": what it is about. */
static uint32_t about(const reader *r, uint32_t verb)
{
    const gly_syntax *syntax = &r->annotations->language->syntax;
    const gly_reading *reading = r->annotations->reading;
    for (uint32_t child = child_of(r, verb, GLY_REL_OBL); child != GLY_NONE;
         child = gly_syntax_next(syntax, child, GLY_REL_OBL)) {
        uint32_t of = child_of(r, child, GLY_REL_CASE);
        if (!is_time(r, child) && of != GLY_NONE &&
            (gly_reading_is_word(reading, of, "on") ||
             gly_reading_is_word(reading, of, "for")))
            return child;
    }
    return GLY_NONE;
}

/* "why a filter that failed on Monday was in use": a thing that is known by
 * what happened to it. People of whom that is told may be several. */
static bool is_known_by(const reader *r, const gly_party *party, uint32_t verb)
{
    bool near = r->date->grain <= GLY_TIME_DAY && r->date->parts.year == 0;
    return near && r->nodes[verb].relation == GLY_REL_ACL_RELCL &&
           party->token == r->nodes[verb].head &&
           r->nodes[party->token].xpos == GLY_XPOS_NN &&
           gly_reading_file(r->annotations->reading, party->token, GLY_NOUN) !=
               GLY_FILE_NOUN_PERSON;
}

/* "Rosa Keel, baker, born 3 May 1941; died 13 January 2026": whom the line is
 * about; GLY_NONE where somebody else is told. */
static uint32_t named_first(const reader *r, const gly_event *out)
{
    const gly_annotations *a = r->annotations;
    const gly_sentence *s = gly_reading_sentence(a->reading, out->head);
    bool life = out->class == r->words->die || out->class == r->words->bear;
    for (uint32_t i = s->first; life && i < out->head; i++) {
        if (gly_person_at(a, i) == GLY_NONE)
            continue;
        return r->nodes[i].upos == GLY_UPOS_PROPN && i <= s->first + 1
                   ? i
                   : GLY_NONE;
    }
    return GLY_NONE;
}

static void of_verb(gly_event *out, const reader *r)
{
    uint32_t subject = subject_of(r, out->head);
    if (subject == GLY_NONE ||
        gly_event_is_trade(r->annotations->reading, subject, out->head)) {
        uint32_t named = named_first(r, out);
        subject = named != GLY_NONE ? named : subject;
    }
    bool passive = is_passive(r, out->head);
    uint32_t object = object_of(r, out->head);
    bool does = out->class == r->words->convict ||
                out->kind == GLY_EVENT_NEWS || out->kind == GLY_EVENT_BRIEF ||
                out->kind == GLY_EVENT_LONG;
    bool bare = object == GLY_NONE || is_in_date(r, object) ||
                out->kind == GLY_EVENT_LONG;
    if (object != GLY_NONE && object == r->nodes[out->head].head) {
        subject = child_of(r, out->head, GLY_REL_NSUBJ);
        out->patient = party_of(r, object);
        out->agent = party_of(r, passive ? GLY_NONE : subject);
    } else if (bare && does && !passive) {
        out->patient = party_of(r, about(r, out->head));
        out->agent = party_of(r, subject);
    } else if (passive || bare) {
        out->bare = !passive;
        out->patient = party_of(r, subject);
        out->agent = party_of(r, child_of(r, out->head, GLY_REL_OBL_AGENT));
    } else {
        out->patient = party_of(r, object);
        out->agent = party_of(r, subject);
    }
    out->definite = true;
    out->patient.definite =
        out->patient.definite || is_known_by(r, &out->patient, out->head);
}

/* "of the yard", "by Norvik", "on the merger": by the preposition. */
static void of_phrase(gly_event *out, const reader *r, uint32_t noun)
{
    static const char *const about[] = {"of", "for", "against",
                                        "on", "to",  NULL};
    const gly_reading *reading = r->annotations->reading;
    uint32_t of = child_of(r, noun, GLY_REL_CASE);
    /* "The last day to file": a verb, whatever the parser took it for. */
    if (of == GLY_NONE || (out->class == r->words->deadline &&
                           gly_reading_is_word(reading, of, "to")))
        return;
    if (gly_reading_is_word(reading, of, "by")) {
        out->agent = party_of(r, noun);
        return;
    }
    bool told =
        out->kind == GLY_EVENT_OPEN && gly_reading_is_word(reading, of, "with");
    told = told || gly_reading_is_one_of(reading, of, about);
    if (told && out->patient.token == GLY_NONE)
        out->patient = party_of(r, noun);
}

static void of_noun(gly_event *out, const reader *r)
{
    uint32_t start = gly_event_noun_start(r->words, out->head);
    out->definite = is_definite(r, out->head);
    /* "Keel has been in custody since Monday" */
    if (out->class == r->words->arrest &&
        child_of(r, out->head, GLY_REL_COP) != GLY_NONE)
        out->patient = party_of(r, subject_of(r, out->head));
    for (uint32_t child = r->nodes[out->head].first_child; child != GLY_NONE;
         child = r->nodes[child].next_child) {
        if (is_in_date(r, child))
            out->definite = true;
        if (is_time(r, child)) {
            out->other = out->other || is_other_year(r, child);
            continue;
        }
        /* "the championship game" is a final by both its words. */
        if (child >= start && child < out->head)
            continue;
        switch (r->nodes[child].relation) {
        case GLY_REL_NMOD_POSS:
            out->owner = party_of(r, child);
            break;
        case GLY_REL_NMOD:
            of_phrase(out, r, child);
            break;
        case GLY_REL_COMPOUND:
            if (out->mark == 0)
                out->mark = r->nodes[child].lemma;
            break;
        case GLY_REL_AMOD:
            if (gly_event_turn_at(r->words, r->date, child) == 0)
                out->mark = r->nodes[child].lemma;
            break;
        default:
            break;
        }
    }
}

void gly_event_parties(gly_event *out, const gly_annotations *annotations,
                       const gly_event_words *words)
{
    const reader r = {annotations, words, annotations->language->syntax.items,
                      out->date};
    out->patient = out->agent = out->owner = nobody;
    out->noun = gly_event_is_nominal(annotations->reading, out->head);
    /* Who calls and who strikes tells no call or robbery from another. */
    bool alone = out->class == words->alarm ||
                 (out->made && out->kind == GLY_EVENT_MISHAP);
    if (alone)
        out->definite = true;
    else if (out->noun)
        of_noun(out, &r);
    else
        of_verb(out, &r);
    gly_event_read_turns(out, words, out->head);
    gly_event_read_turns(out, words, out->patient.token);
    if (out->patient.token != GLY_NONE)
        gly_event_read_turns(out, words, noun_under(&r, out->patient.token));
    gly_event_places(out, annotations, words);
}
