/* events.h - what the article puts on a day: the event that a date belongs to.
 *
 *     Tom Keel was arrested on Oct. 3. … since his arrest on Oct. 13
 *     [deed: arrest, of Keel        ]        [deed: arrest, of Keel]
 *
 * The words stand in the lists event-noun and event-verb; there a noun and a
 * verb of one name are one event. */
#ifndef GLY_ANNOTATE_TIMINGS_EVENTS_H
#define GLY_ANNOTATE_TIMINGS_EVENTS_H

#include "annotate/annotate.h"
#include "annotate/dates/dates.h"
#include "base/list.h"

typedef enum {
    GLY_EVENT_BRIEF,  /* has one day, and may come again: a vote */
    GLY_EVENT_LONG,   /* begins and ends: a trial */
    GLY_EVENT_MISHAP, /* one in a story: a fire */
    GLY_EVENT_DEED,   /* somebody's or something's: an arrest */
    GLY_EVENT_NEWS,   /* compared only with what is told of it in other words */
    GLY_EVENT_OPEN,   /* a verb of no list, with what it is done to */
    GLY_EVENT_KINDS
} gly_event_kind;

typedef enum {
    GLY_PHASE_WHOLE,
    GLY_PHASE_BEGIN,
    GLY_PHASE_END,
} gly_event_phase;

/* Who or what takes part. */
typedef struct {
    uint32_t token;   /* GLY_NONE for nobody that is told */
    uint32_t entity;  /* of a name or a pronoun; GLY_NONE */
    gly_symbol lemma; /* 0 for what a pronoun leaves open */
    gly_symbol mark;  /* "its second hall": what tells it from another */
    gly_symbol of;    /* "work on the bridge" */
    bool named;       /* by a name */
    bool definite;    /* no "a", no "some" */
    bool owned;       /* "his house" */
} gly_party;

typedef struct {
    const gly_date *date;
    gly_event_kind kind;
    gly_event_phase phase;
    gly_symbol class;
    gly_party patient; /* what it happens to, or who does what needs no object
                        */
    gly_party agent;   /* who does it to another */
    gly_party owner;   /* "Keel's arrest", "the council vote": either */
    gly_symbol mark;   /* "the budget hearing" */
    gly_symbol place;  /* "in Marlow": its name */
    uint32_t head;     /* token of the noun or verb */
    uint32_t verb;     /* of what the noun does or has done to it; or head */
    uint32_t order;    /* in the article */
    int32_t time;      /* -1 in the past, 1 in the future, 0 not told */
    bool fronted;    /* the place opens the sentence: "In Marlow, polls …" */
    bool noun;       /* by a noun */
    bool definite;   /* a noun with "the", an owner, a day */
    bool bare;       /* its patient may be the agent: "who joined in 1996" */
    bool label;      /* "Start | 1 April": in a table, a box, an answer */
    gly_symbol turn; /* "first" of "the first concert"; 0 */
    bool made;       /* "the robber struck": by its doer, whom alone it tells */
    bool other;      /* "a second hearing" */
    bool moved;      /* "was put off until Friday": its new day */
    bool next;       /* "the next hearing": another than the one before */
} gly_event;

/* The words of events. */
typedef struct {
    const gly_reading *reading;
    const gly_lexicon *lexicon;
    gly_list_id nouns, verbs, synonyms, turns, themes, tenures, moments, doers,
        doings;
    gly_symbol say, hear, deadline, give, win, survey, light, lead, perform,
        contest, match, approve, reject, dismiss, appoint, vote, decide, bear,
        die, convict, found, complete, set, held, moved, begin, end, open,
        close, until, renewed, alarm, publish, arrest, premiere, festival,
        exhibition, polls; /* tasks */
    gly_symbol turn, other, next, first;
} gly_event_words;

/* Look the lists up in the lexicon of `reading`. */
gly_event_words gly_event_words_of(const gly_reading *reading);

/* Whether the word stands as a noun: by its class, or, as "final" in "Friday's
 * final is sold out", by its place in the sentence. */
bool gly_event_is_nominal(const gly_reading *reading, uint32_t token);

/* The class of the event noun or verb at `token`, by its word class; 0. */
gly_symbol gly_event_class(const gly_event_words *words, uint32_t token);

/* What a noun of no list is called after, as a symbol: the verb that it is
 * derived from ("inspection": inspect), if that is a deed; 0 for no event. */
gly_symbol gly_event_verb_of(const gly_event_words *words, uint32_t noun);

/* What a deed of no list is called: the class of its verb, whose base form is
 * `verb` and which may stand at `token` (GLY_NONE for nowhere), in the list
 * event-synonym, or else `verb`. */
gly_symbol gly_event_deed(const gly_event_words *words, gly_symbol verb,
                          uint32_t token);

/* The first token of the entry that the noun at `token` ends: "first" of "first
 * night"; `token` where it is one word or none. */
uint32_t gly_event_noun_start(const gly_event_words *words, uint32_t token);

/* How many tokens the entry of the verb at `token` has: two for "takes
 * effect"; 0 for none. */
uint32_t gly_event_length(const gly_event_words *words, uint32_t token);

/* The class of the noun at `token` in the list event-theme; 0. */
gly_symbol gly_event_theme(const gly_event_words *words, uint32_t token);

/* The kind that the class is named after; GLY_EVENT_KINDS for a phase and the
 * other tasks. */
gly_event_kind gly_event_kind_of(const gly_event_words *words,
                                 gly_symbol class);

/* Whether the class puts an event on a day: "set", "was held". */
bool gly_event_is_set(const gly_event_words *words, gly_symbol class);

/* Whether the word at `at`, in the sentence of `token`, tells that. */
bool gly_event_turns_at(const gly_event_words *words, uint32_t at,
                        uint32_t token);

/* Whether the sentence of `token` tells that a day was changed, or that it
 * means another one: "originally", "was moved". */
bool gly_event_is_turned(const gly_event_words *words, uint32_t token);

/* Whether a pronoun takes up nobody: "each was sent a letter". */
bool gly_event_is_open(const gly_reading *reading, uint32_t token);

/* What the adjective tells one thing from another by: of "the new fares" and
 * "the higher fares" the same. */
gly_symbol gly_event_mark(const gly_event_words *words, uint32_t adjective);

/* Fill in who takes part, when it is told, and what tells the event at
 * out->head from another one (event_parties.c). */
void gly_event_parties(gly_event *out, const gly_annotations *annotations,
                       const gly_event_words *words);

/* The class of the word at `token` in the list event-turn, if it is no part of
 * the date; 0 (event_turns.c). */
gly_symbol gly_event_turn_at(const gly_event_words *words, const gly_date *date,
                             uint32_t token);

/* Fill in what the words beside `head`, which may be GLY_NONE, tell of its
 * turn: "second", "next" (event_turns.c). */
void gly_event_read_turns(gly_event *out, const gly_event_words *words,
                          uint32_t head);

/* Fill in where the event is, and as what somebody takes part
 * (event_places.c). */
void gly_event_places(gly_event *out, const gly_annotations *annotations,
                      const gly_event_words *words);

/* "how loud the crowd was [when] the train pulled out": the word that opens the
 * clause of `verb`, before which no part of it stands; 0 for none that is told
 * (event_clauses.c). */
uint32_t gly_event_clause_start(const gly_reading *reading, uint32_t verb);

/* The object of `verb`, of which neither its own entry ("takes effect") nor a
 * day is one ("began Tuesday"; `date` is the one that is looked at); GLY_NONE
 * (event_clauses.c). */
uint32_t gly_event_object(const gly_event_words *words, const gly_date *date,
                          uint32_t verb);

/* The noun that the clause of `verb` says something of: "the club, founded in
 * 1912" (event_clauses.c). */
uint32_t gly_event_antecedent(const gly_reading *reading, uint32_t verb);

/* Whether the token opens a relative clause: "who", "which", and "that" where
 * it stands before its verb. */
bool gly_event_is_relative(const gly_reading *reading, uint32_t token,
                           uint32_t verb);

/* The noun that "it" or "they" at `pronoun` stands for as a subject: "The mill,
 * when it opens in May, will", "The bridge is old. It was closed in May"; of
 * the clause, the sentence or the one before; GLY_NONE (event_clauses.c). */
uint32_t gly_event_it(const gly_reading *reading, uint32_t pronoun);

/* "Under the deal, signed on Monday, both will leave": the noun before the
 * comma that the participle `verb` stands behind, where the parser took it for
 * something else; GLY_NONE. */
uint32_t gly_event_beside(const gly_reading *reading, uint32_t verb);

/* "Keel, baker and poet, born in 1941": whether the noun only tells what
 * somebody is who stands before it, and the clause of `verb` is about them
 * (event_clauses.c). */
bool gly_event_is_trade(const gly_reading *reading, uint32_t noun,
                        uint32_t verb);

/* Every event that a date of the article tells, as gly_event in `out`, by the
 * order of the dates. The dates are those of the annotations. */
gly_status gly_events_find(gly_list *out, gly_arena *arena,
                           const gly_annotations *annotations);

/* Whether the sentence puts the verb over `token` before now (-1) or after it
 * (1); 0 where it does not tell. */
int32_t gly_event_tense(const gly_event_words *words, uint32_t token);

#endif
