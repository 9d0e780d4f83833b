/* detail_roles.h - what a name or day of a headline, and one that the body has
 * instead, are to their clauses, and what stands around both. */
#ifndef GLY_ANNOTATE_STATEMENTS_DETAIL_ROLES_H
#define GLY_ANNOTATE_STATEMENTS_DETAIL_ROLES_H

#include "annotate/statements/detail_places.h"

typedef enum {
    GLY_DETAIL_ROLE_OTHER,
    GLY_DETAIL_ROLE_SUBJECT,
    GLY_DETAIL_ROLE_OBJECT,
    GLY_DETAIL_ROLE_PHRASE,  /* "in Orford" of a verb */
    GLY_DETAIL_ROLE_OF_NOUN, /* "the mill in Orford" */
    GLY_DETAIL_ROLE_PART,    /* "the Orford mill" */
    GLY_DETAIL_ROLE_ROOT
} gly_detail_role;

/* What a word of such a relation is to its clause. */
gly_detail_role gly_detail_role_of(gly_relation relation);

/* How many of the words of substance right before and after `d` stand right
 * before and after `o`, too: 0 to 2. O(words of the two sentences). */
uint32_t gly_detail_beside(const gly_detail_body *body, const gly_detail *d,
                           const gly_detail *o);

/* How many of the two words that they hang on the other's sentence has: that
 * of `o`, or the head that was looked at last. O(words of a sentence). */
uint32_t gly_detail_governors(const gly_detail_places *places,
                              const gly_detail *d, const gly_detail *o);

#endif
