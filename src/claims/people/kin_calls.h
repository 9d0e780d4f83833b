/* kin_calls.h - what somebody's relative calls him, and cannot.
 *
 *     Ada Roe's sister, Lena, said [her husband] was well.   a wife would
 *     Her niece, Sue, said: “[My mother] did it.”            a daughter would
 *     Her son, Tom, said: “[My wife] did it.”                that is another
 *
 * A story that lets a relative speak of another, without a name, mostly means
 * the one whose relative that is. Where both are of the same kin, such as two
 * sisters of one mother, it may be anybody. */
#ifndef GLY_CLAIMS_PEOPLE_KIN_CALLS_H
#define GLY_CLAIMS_PEOPLE_KIN_CALLS_H

#include <stdbool.h>

#include "annotate/people/people.h"

/* Tokens, both included. */
typedef struct {
    uint32_t first, last;
} gly_kin_call;

/* Find the first words by which the person of the trait, a relation, calls the
 * one whose relative that is another than the trait lets. False for none.
 * O(tokens of the next blocks times quotations). */
bool gly_kin_call_find(gly_kin_call *out, const gly_annotations *annotations,
                       const gly_trait *trait);

#endif
