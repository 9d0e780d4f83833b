/* siting_steps.h - the steps of lives, each with its place. */
#ifndef GLY_ANNOTATE_SITES_SITING_STEPS_H
#define GLY_ANNOTATE_SITES_SITING_STEPS_H

#include "annotate/sites/sitings.h"

typedef enum {
    GLY_STEP_BORN,
    GLY_STEP_GREW,   /* grew up */
    GLY_STEP_FROM,   /* "a seamstress from Senn" */
    GLY_STEP_NATIVE, /* "a native of Senn": born there, and from there */
    GLY_STEP_LIVES,  /* "at her home in Senn" */
    GLY_STEP_DIED,
    GLY_STEP_BURIED,
    GLY_STEPS
} gly_life_step;

typedef struct {
    gly_life_step step;
    uint32_t person; /* entity */
    uint32_t order;  /* in which it was found */
    const gly_site *place;
} gly_life_fact;

/* Sort the gly_life_fact of `facts` by person, and add each that tells another
 * place than one of the first eight of its person. */
void gly_siting_compare_steps(gly_siting_search *search, gly_list *facts);

#endif
