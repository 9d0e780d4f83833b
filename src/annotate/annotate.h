/* annotate.h - what is marked in the text: quotations, mentions, attributions.
 * Each list is made by one annotator from the language layer and the lists
 * before it, and is never changed by a later one. */
#ifndef GLY_ANNOTATE_ANNOTATE_H
#define GLY_ANNOTATE_ANNOTATE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/span.h"
#include "base/status.h"
#include "language/language.h"

/* Why words stand between quotation marks. */
typedef enum {
    GLY_QUOTATION_SPEECH, /* somebody's words */
    GLY_QUOTATION_TERM,   /* a title, a name, a word as a word, scare quotes */
} gly_quotation_kind;

/* Tokens are numbered over the document; the marks are not part. */
typedef struct {
    uint32_t quote;       /* index in language.quotes */
    uint32_t first, last; /* tokens between the marks, both included; a
                           * stray closing mark stands for itself */
    gly_quotation_kind kind;
} gly_quotation;

typedef enum {
    GLY_ENTITY_PERSON,
    GLY_ENTITY_BODY,
    GLY_ENTITY_PLACE,
} gly_entity_kind;

typedef enum {
    GLY_MENTION_NAME,
    GLY_MENTION_NOMINAL, /* "the minister" */
    GLY_MENTION_PRONOUN,
} gly_mention_form;

typedef enum {
    GLY_GENDER_UNKNOWN,
    GLY_GENDER_MALE,
    GLY_GENDER_FEMALE
} gly_gender;

typedef struct {
    gly_mention_form form;
    uint32_t first, last; /* tokens, an honorific included */
    uint32_t entity;      /* index in entities; GLY_NONE if not known */
    uint32_t given;       /* token of the given name; GLY_NONE if none */
    uint32_t surname;     /* token of the surname, or of the only name;
                           * GLY_NONE in what is no name of a person */
} gly_mention;

typedef struct {
    gly_entity_kind kind;
    gly_gender gender;
    gly_text name;          /* its fullest form in the article */
    uint32_t first_mention; /* index in mentions */
} gly_entity;

/* How the source of an attribution is given. */
typedef enum {
    GLY_SOURCE_PERSON, /* a named person, or a pronoun that stands for one */
    GLY_SOURCE_BODY,   /* a named body, office or document */
    GLY_SOURCE_COLLECTIVE, /* "analysts", "officials", with no name */
    GLY_SOURCE_DESCRIBED,  /* "the minister", "a spokeswoman" */
    GLY_SOURCE_NONE,       /* "it is believed" */
} gly_source_kind;

/* What an attribution hands on, as words stand in the sentence. Clauses and
 * quotations are claims that can be true or false; the rest ("criticized the
 * plan") tells what somebody said without saying it. */
typedef enum {
    GLY_FORM_NONE,       /* nothing that was found */
    GLY_FORM_QUOTATION,  /* “It is late,” she said. */
    GLY_FORM_CLAUSE,     /* She said that it was late. */
    GLY_FORM_OBJECT,     /* She criticized the plan for its cost. */
    GLY_FORM_INFINITIVE, /* She promised to close the pier. */
    GLY_FORM_PHRASE,     /* She called for an inquiry. */
    GLY_FORM_PASSIVE,    /* The plan was described as lazy. */
    GLY_FORM_NOUN,       /* her claim that it was late */
    GLY_FORM_ADVERB,     /* It was reportedly late. */
} gly_content_form;

enum { GLY_CONTENT_PIECES = 8 };

typedef struct {
    gly_source_kind kind;
    uint32_t first, last; /* tokens of the source; GLY_NONE if none */
    uint32_t relative;    /* the "who" that stands for it; GLY_NONE if none */
    uint32_t cue_first, cue_last;         /* "said"; GLY_NONE if none */
    gly_span content[GLY_CONTENT_PIECES]; /* in the visible text, in order */
    uint32_t content_count; /* pieces: two around an interrupting cue, more
                             * where a quotation goes on after it */
    uint32_t entity;        /* the speaker; GLY_NONE if not known */
    uint32_t entities[4];   /* all of them, for "A and B said" */
    uint32_t entity_count;
    gly_symbol class; /* of a collective: "expert", "official"; or 0 */
    gly_content_form form;
    bool passive; /* the cue is one: "is believed to" */
    bool direct;  /* the content is a quotation */
} gly_attribution;

/* "9 Min Read", and how many words there are to read. */
typedef struct {
    gly_span text; /* in the visible text */
    uint32_t sentence;
    double minutes;
    uint32_t words; /* of headings, paragraphs, lists and quotations */
} gly_reading_time;

typedef struct gly_reading gly_reading;
typedef struct gly_people gly_people;     /* people.h */
typedef struct gly_dates gly_dates;       /* dates.h */
typedef struct gly_variants gly_variants; /* variants.h */

typedef struct {
    const gly_language *language;
    const gly_reading *reading;  /* what the lexicon knows of each token */
    const gly_mention *mentions; /* in order of place */
    uint32_t mention_count;
    const gly_entity *entities;
    uint32_t entity_count;
    const gly_people *people;        /* roles, ages and more of each person */
    const gly_variants *variants;    /* other names that are spelled twice */
    const gly_quotation *quotations; /* in order of place */
    uint32_t quotation_count;
    const gly_attribution *attributions; /* in order of place */
    uint32_t attribution_count;
    const uint32_t *speakers; /* attribution of each quotation, or GLY_NONE */
    const struct gly_statements
        *statements;                   /* annotate/statements/statements.h */
    const struct gly_details *details; /* annotate/statements/details.h */
    const gly_reading_time *reading_times;
    uint32_t reading_time_count;
    const struct gly_numbers *numbers;       /* annotate/numbers/numbers.h */
    const gly_dates *dates;                  /* every expression of time */
    const struct gly_assertions *assertions; /* assertions.h */
    const struct gly_calculations *calculations; /* calculations.h */
    const struct gly_timings *timings; /* annotate/timings/timings.h */
    const struct gly_sitings *sitings; /* annotate/sites/sitings.h */
    const struct gly_facts *facts; /* of the house, claims/house/facts.h; NULL
                                    * for none */
    gly_arena *scratch; /* for what an annotator needs only while it runs; NULL
                         * once all have */
} gly_annotations;

/* How many mentions begin before token `token`: the index of the first one that
 * begins there or behind it. O(log mentions). */
uint32_t gly_mentions_before(const gly_annotations *annotations,
                             uint32_t token);

/* The mention that holds token `token`; NULL for none. O(log mentions). */
const gly_mention *gly_mention_over(const gly_annotations *annotations,
                                    uint32_t token);

/* The person whose mention holds token `token`, as an entity; GLY_NONE. */
uint32_t gly_person_at(const gly_annotations *annotations, uint32_t token);

/* Whether the mention, by name or not, is of a person that is known. */
bool gly_mention_is_person(const gly_annotations *annotations,
                           const gly_mention *mention);

/* Whether the mention is the name of a person. */
bool gly_mention_names_person(const gly_annotations *annotations,
                              const gly_mention *mention);

/* Run every annotator over `language`, which must outlive the result. */
gly_status gly_annotations_build(gly_annotations *out, gly_arena *arena,
                                 const gly_language *language);

#endif
