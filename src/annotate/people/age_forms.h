/* age_forms.h - ages that stand without the name of whose they are.
 *
 *     The 57-year-old will be free in June.   a man of 57 with no record
 *     At 57 he is the oldest there.           She was already 57. */
#ifndef GLY_ANNOTATE_PEOPLE_AGE_FORMS_H
#define GLY_ANNOTATE_PEOPLE_AGE_FORMS_H

#include "annotate/annotate.h"
#include "annotate/reading.h"

/* How an age is told. */
typedef enum {
    GLY_AGE_FORM_NONE,
    GLY_AGE_FORM_THE, /* "the 57-year-old" */
    GLY_AGE_FORM_ONE, /* "a 57-year-old", "a man of 57" */
    GLY_AGE_FORM_OF,  /* whose clause it is in: "at 57 he", "she was already 57"
                       */
    GLY_AGE_FORM_QUOTED, /* “He is 57,” of whom somebody speaks */
} gly_age_form;

/* `number` is among the tokens from `first` to `last`. */
typedef struct {
    gly_age_form form;
    uint32_t first, last; /* tokens of the phrase */
    uint32_t number, years;
    uint32_t noun; /* "a [man] of 57", "the 57-year-old [baker]"; GLY_NONE */
} gly_age_told;

/* Read the age whose number is at `token`; false where none stands there in one
 * of these forms, or within a quotation. */
bool gly_age_told_read(gly_age_told *out, const gly_reading *reading,
                       uint32_t token);

/* Whether the noun at token `noun` is one for a person. */
bool gly_age_noun_is_person(const gly_reading *reading, uint32_t noun);

/* Whether the noun at `token` is one person, "a clerk", who has no name as far
 * as is known. */
bool gly_age_is_somebody(const gly_annotations *annotations, uint32_t token);

/* The same of a noun that tells of no trade, whom "the 34-year-old" may mean
 * some sentences later: "a man", "a suspect". */
bool gly_age_is_unnamed(const gly_annotations *annotations, uint32_t token);

#endif
