/* sitings.h - one thing, event or step of a life that is put in two places.
 *
 *     She was born in Whitby. … Scarborough, the town of her birth
 */
#ifndef GLY_ANNOTATE_SITES_SITINGS_H
#define GLY_ANNOTATE_SITES_SITINGS_H

#include "annotate/annotate.h"
#include "annotate/sites/sites.h"
#include "base/list.h"
#include "base/text.h"

typedef enum {
    GLY_SITING_BIRTH,
    GLY_SITING_HOME,
    GLY_SITING_DEATH,
    GLY_SITING_BURIAL,
    GLY_SITING_THING,
    GLY_SITING_EVENT,
    GLY_SITING_KINDS
} gly_siting_kind;

enum { GLY_SITING_BESIDE = 3 };

typedef struct {
    gly_siting_kind kind;
    gly_span text; /* in the visible text: the place that is told later */
    uint32_t sentence;
    gly_span beside[GLY_SITING_BESIDE]; /* the other one, and where else its
                                         * name stands first */
    uint32_t beside_count;
    gly_text stated;   /* what is put there: "Keel", "crash"; in the arena */
    gly_text expected; /* the other place; in the arena */
} gly_siting;

typedef struct gly_sitings {
    const gly_siting *items;
    uint32_t count;
} gly_sitings;

/* The sitings while they are found. */
typedef struct {
    const gly_annotations *annotations;
    gly_sites places;
    gly_arena *arena;
    gly_list list;  /* gly_siting */
    uint32_t pairs; /* of steps of lives that were held against each other */
    gly_status status;
} gly_siting_search;

/* What is put in two places. */
typedef struct {
    gly_siting_kind kind;
    gly_text stated; /* in the arena */
    gly_site_rest earlier, later;
} gly_siting_pair;

/* Add a pair; after a failure nothing is added any more. */
void gly_siting_add(gly_siting_search *search, const gly_siting_pair *pair);

/* Whether the place is told already: "was born" is a step of a life and an
 * event. */
bool gly_siting_is_told(const gly_siting_search *search, gly_span text);

/* The place that holds token `token`; NULL for none. O(log places). */
const gly_site *gly_siting_place(const gly_siting_search *search,
                                 uint32_t token);

/* The place from the part that holds token `token` on; its site may be NULL. */
gly_site_rest gly_siting_rest_at(const gly_siting_search *search,
                                 uint32_t token);

/* Where somebody was born, grew up, died, is buried (siting_lives.c). */
void gly_sitings_of_lives(gly_siting_search *search);

/* Where a thing is that there is one of (siting_things.c). */
void gly_sitings_of_things(gly_siting_search *search);

/* What is called by another town than it is put in (siting_modified.c). */
void gly_sitings_modified(gly_siting_search *search);

/* Which state or county a town lies in (siting_states.c). */
void gly_sitings_of_states(gly_siting_search *search);

/* Where an event is that is told of again (siting_events.c). */
void gly_sitings_of_events(gly_siting_search *search);

/* In which room a fire began (siting_origins.c). */
void gly_sitings_of_origins(gly_siting_search *search);

/* In which hospital a patient lies (siting_patients.c). */
void gly_sitings_of_patients(gly_siting_search *search);

/* Where a clause recalls that something is (siting_recalled.c). */
void gly_sitings_recalled(gly_siting_search *search);

/* Where something is by what two places have told of them
 * (siting_weighed.c). */
void gly_sitings_weighed(gly_siting_search *search);

#endif
