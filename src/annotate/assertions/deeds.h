/* deeds.h - what is known of a deed that an article tells of somebody.
 *
 *     The treasurer's cousin, Ruben Castellane, [threw] the books off the pier.
 *
 * Whether that accuses him depends on the story: in one about an inquiry into
 * lost books, in a sentence that nobody answers for, it does. */
#ifndef GLY_ANNOTATE_ASSERTIONS_DEEDS_H
#define GLY_ANNOTATE_ASSERTIONS_DEEDS_H

#include "annotate/assertions/assertion_finders.h"

/* A question of deed_signs.def: GLY_DEED_DOER, … */
typedef enum {
#define SIGN(name, about) GLY_DEED_##name,
#include "annotate/assertions/deed_signs.def"
#undef SIGN
    GLY_DEED_SIGNS
} gly_deed_sign;

/* Answers to GLY_DEED_DOER. */
enum {
    GLY_DOER_THEY = 1,
    GLY_DOER_PRONOUN = 3,
    GLY_DOER_BODY,
    GLY_DOER_NAME,
    GLY_DOER_OFFICE, /* "the guards", "his cousin" */
    GLY_DOER_OTHERS  /* "guards" */
};

/* The answer to GLY_DEED_WRONG where the verb alone tells a wrong: "forged". */
enum { GLY_WRONG_BY_ITSELF = 3 };

/* Answers to GLY_DEED_THING: what the deed is done to. */
enum {
    GLY_THING_OTHER = 1,
    GLY_THING_MADE,
    GLY_THING_MONEY,
    GLY_THING_WRITTEN,
    GLY_THING_PEOPLE,
    GLY_THING_TIME,
    GLY_THING_THOUGHT
};

/* What is counted once for an article. */
typedef struct gly_deed_article {
    const uint8_t *marks;    /* by sentence: GLY_DEED_IS_… */
    const uint16_t *lemmas;  /* how often each lemma stands in it */
    const uint16_t *accused; /* by lemma: sentences about crime that have it */
    const uint16_t *told;    /* by entity: sentences that speak of it */
    const uint16_t *speaks;  /* by entity: attributions to it */
    uint32_t alleged, crime; /* sentences, in hundredths */
    uint32_t sources, verdicts;
} gly_deed_article;

enum {
    GLY_DEED_IS_ALLEGED = 1, /* speaks of courts, charges or suspects */
    GLY_DEED_IS_CRIME = 2,   /* or of a crime or an inquiry */
    GLY_DEED_IS_VERDICT = 4
};

/* Somebody has done something. */
typedef struct {
    uint32_t verb;        /* the token that tells it */
    uint32_t carrier;     /* the finite verb of its clause */
    uint32_t first, last; /* tokens of the subject */
    uint32_t head;        /* and its noun */
    uint32_t entity;      /* who that is by name; GLY_NONE */
    uint8_t signs[GLY_DEED_SIGNS];
} gly_deed;

/* Count what the article tells; NULL where there is no memory. In `arena`.
 * O(words). */
const gly_deed_article *gly_deed_article_of(const gly_assertion_search *search,
                                            gly_arena *arena);

/* What the verb at token `i` tells somebody to have done before the story was
 * written; false where it tells no such thing. O(words of the sentence). */
bool gly_deed_at(gly_deed *out, const gly_assertion_search *search, uint32_t i);

/* The deed of `sentence` that accuses somebody by where the story tells it;
 * false for none. O(words of the sentence, for each of its verbs). */
bool gly_accusation_weighed(gly_assertion *out,
                            const gly_assertion_search *search,
                            const gly_sentence *sentence);

#endif
