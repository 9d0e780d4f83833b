/* people.h - what the article says of each person: what he is, how old, whose.
 *
 *     Kyle Dragomir, 54, the former president of Local 1187, and his deputy …
 *                    age  role, former        of Local 1187
 *
 * A trait is one such phrase, at the mention it is said of. Traits are read
 * off the tree beside each mention of a person and by the words that carry
 * them: "Finance Director" before a name, ", the retired Swiss diplomat,"
 * after it, "is the mayor", "the 54-year-old", "his son-in-law", "Ms.". */
#ifndef GLY_ANNOTATE_PEOPLE_PEOPLE_H
#define GLY_ANNOTATE_PEOPLE_PEOPLE_H

#include <stdbool.h>
#include <stdint.h>

#include "annotate/annotate.h"

typedef enum {
    GLY_TRAIT_ROLE,     /* "president of Local 1187" */
    GLY_TRAIT_RELATION, /* "his son-in-law" */
    GLY_TRAIT_AGE,      /* "54"; `number` is the years */
    GLY_TRAIT_BIRTH,    /* "born in 1971"; `number` is the year */
    GLY_TRAIT_GENDER,   /* "Ms.", "she"; `number` is a gly_gender */
} gly_trait_kind;

/* When it holds, as the words beside it tell. */
typedef enum {
    GLY_TRAIT_NOW,
    GLY_TRAIT_PAST,   /* "former", "then-", "was … until" */
    GLY_TRAIT_ACTING, /* "acting", "interim" */
    GLY_TRAIT_COMING, /* "-elect", "will be" */
    GLY_TRAIT_DENIED, /* "is no longer the mayor", "not a doctor" */
} gly_trait_time;

/* Tokens are numbered over the document. */
typedef struct {
    gly_trait_kind kind;
    gly_trait_time time;
    uint32_t entity;            /* of whom it is said */
    uint32_t mention;           /* index of the mention beside it */
    uint32_t first, last;       /* the whole phrase */
    uint32_t head;              /* its noun, number or title */
    uint32_t of_first, of_last; /* whose: "Local 1187"; GLY_NONE for nobody */
    uint32_t number;
    bool meant; /* the phrase stands for the name, which is in a sentence
                 * beside, or a pronoun may be somebody else's: whom it means is
                 * a conclusion */
} gly_trait;

/* Mentions by index; GLY_NONE for none. */
typedef struct {
    uint32_t told;       /* the first in the story itself: no headline */
    uint32_t introduced; /* the first that says who it is, anywhere */
    uint32_t full;       /* the first with a given name, in the story */
    bool used;           /* the word stands in the text before `told` */
} gly_introduction;

/* Traits by entity, and of one entity those of a kind in order of place. */
struct gly_people {
    const gly_trait *traits;
    uint32_t trait_count;
    const uint32_t *first_of; /* by entity, its first trait; one entry more
                               * than there are entities */
    const uint32_t *likely;   /* by entity, whom its name most likely means:
                               * itself, or another if it is a slip */
    const gly_introduction *introductions; /* by entity */
    const uint32_t *referents; /* by token: whom a role that is a subject means,
                                * one more than an entity; 0 for nobody */
};

/* Whom the role at `token` means, "the mayor", as an entity; GLY_NONE for
 * nobody, and before people are gathered. O(1). */
uint32_t gly_role_meant(const gly_annotations *annotations, uint32_t token);

#endif
