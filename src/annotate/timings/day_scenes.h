/* day_scenes.h - what is told of a day: the words of its clause.
 *
 *     The plant ends production on Oct. 31, after 90 years.
 *     [subject] [verb] [object]             [around    ]
 *
 * Two scenes on two days that share such words may be one event. */
#ifndef GLY_ANNOTATE_TIMINGS_DAY_SCENES_H
#define GLY_ANNOTATE_TIMINGS_DAY_SCENES_H

#include "annotate/annotate.h"
#include "annotate/dates/dates.h"
#include "annotate/timings/events.h"

enum { GLY_DAY_WORDS = 24, GLY_DAY_SCENES = 96 };

/* How a word hangs together with the day. */
typedef enum {
    GLY_DAY_HEAD, /* the day hangs on it: "the vote on Friday" */
    GLY_DAY_VERB,
    GLY_DAY_SUBJECT,
    GLY_DAY_OBJECT,
    GLY_DAY_BESIDE, /* another part of the clause */
    GLY_DAY_AROUND, /* the rest of the sentence */
} gly_day_role;

typedef struct {
    uint32_t token;
    uint32_t entity; /* GLY_NONE */
    gly_symbol lemma;
    gly_symbol key; /* what a noun and a verb for one deed share */
    uint32_t told;  /* how often the lemma stands in the article */
    gly_day_role role;
    bool name;
} gly_day_word;

typedef struct {
    const gly_date *date;
    uint32_t head; /* token that the day hangs on; GLY_NONE */
    uint32_t verb; /* of the clause; GLY_NONE */
    gly_day_word words[GLY_DAY_WORDS];
    uint32_t count;
    bool owned;    /* "Friday's vote", "the June 18 hearing" */
    bool definite; /* the head has "the" or an owner */
    bool vague;    /* "a hearing on Friday" */
    bool recalled; /* the clause hangs on another: "when it closes on Friday" */
} gly_day_scene;

typedef struct {
    gly_day_scene *items; /* by the order of the article */
    uint32_t count;
} gly_day_scenes;

/* Read the scenes of the first GLY_DAY_SCENES days of the body, in the scratch
 * arena of `annotations`. GLY_NO_MEMORY is the one way to fail. O(tokens). */
gly_status gly_day_scenes_read(gly_day_scenes *out,
                               const gly_annotations *annotations,
                               const gly_event_words *words);

#endif
