/* facts.h - what a newsroom knows, and a draft is held against.
 *
 *     facts:
 *       people:
 *         - {name: Tomas Lindqvar, title: special envoy, born: 1961-04-02}
 *       places: [{name: Kyiv, not: [Kiev]}]
 *
 * A fact sheet is a file of the house; the engine reads it. "Thomas Lindqvar,
 * 63, the envoy" is then wrong in two places of a draft, though the draft
 * itself agrees on both. */
#ifndef GLY_CLAIMS_HOUSE_FACTS_H
#define GLY_CLAIMS_HOUSE_FACTS_H

#include "annotate/annotate.h"
#include "base/list.h"

/* The parts of a sheet, in the order of their names there. */
typedef enum {
    GLY_FACT_PERSON,
    GLY_FACT_BODY,
    GLY_FACT_PLACE,
    GLY_FACT_FIGURE,
} gly_fact_kind;

typedef struct {
    gly_fact_kind kind;
    gly_text name;         /* as it is spelled; of a figure, what is counted */
    const gly_text *wrong; /* how it is not */
    uint32_t wrong_count;
    const gly_text *titles; /* what a person is; none where it is not told */
    uint32_t title_count;
    gly_gender gender;       /* of the pronoun */
    int32_t born, born_last; /* the days between which, base/calendar.h; born
                              * is -1 where it is not told */
    double value;            /* of a figure */
} gly_fact;

/* Invariant: every name has a character. */
typedef struct gly_facts {
    gly_list items; /* gly_fact */
} gly_facts;

#endif
