/* quantities.h - what each number of the article is a quantity of.
 *
 *     Forty-one people drowned on Sunday.
 *     Police have asked for help to name the 44 people who drowned.
 *
 * Both are of "person", whole numbers, under the act "drown"; the second one
 * is definite: it speaks of people who are known already. So they are one
 * quantity with two values. Two numbers of the same things are far more often
 * two quantities ("three people left, five stayed"): everything that could
 * set them apart is kept beside them. */
#ifndef GLY_CLAIMS_QUANTITIES_QUANTITIES_H
#define GLY_CLAIMS_QUANTITIES_QUANTITIES_H

#include "annotate/numbers/numbers.h"
#include "claims/claims.h"

/* What may set a quantity apart from another of the same things. */
enum {
    GLY_QUANTITY_DEFINITE = 1 << 0, /* "the 44 people", "all 36 flats" */
    GLY_QUANTITY_PART = 1 << 1,     /* "other", "more", "of them" beside it */
    GLY_QUANTITY_UPDATED = 1 << 2,  /* "since", "up from" in its sentence */
    GLY_QUANTITY_TIMED = 1 << 3,    /* "last year" in its sentence */
    GLY_QUANTITY_PLANNED = 1 << 4,  /* "would", "target" in its sentence */
    GLY_QUANTITY_DISPUTED = 1 << 5, /* "but", "puts" in its sentence */
    GLY_QUANTITY_BARE = 1 << 7,     /* nothing is measured: "60m" */
    GLY_QUANTITY_CELL = 1 << 8,     /* named by its row and column */
    GLY_QUANTITY_ECHOED = 1 << 6,   /* stands with the same value elsewhere */
    GLY_QUANTITY_SUMMARY = 1 << 9,  /* in the headline, deck or a caption */
    GLY_QUANTITY_PEOPLE = 1 << 10,  /* people are counted */
    GLY_QUANTITY_LAPSE = 1 << 11,   /* "five days before", and nothing lasts */
    GLY_QUANTITY_RATE = 1 << 12,    /* "each", "a day" beside it */
    GLY_QUANTITY_WHOLE = 1 << 13,   /* "all 36" */
    GLY_QUANTITY_ANYONE = 1 << 15,  /* just "people" */
    GLY_QUANTITY_OF_SUBJECT = 1 << 14, /* no noun: of the verb's subject */
    GLY_QUANTITY_LABELLED = 1 << 16,   /* "Reward: £5,000" */
    GLY_QUANTITY_NOT_ONE = 1 << 17,    /* an age or a year after all */
    GLY_QUANTITY_TWICE = 1 << 18,  /* its value stands elsewhere, of whatever */
    GLY_QUANTITY_RETOLD = 1 << 19, /* it tells its rival once more */
    GLY_QUANTITY_ON_BASIS = 1 << 20, /* "without food, the rate was 4%" */
    GLY_QUANTITY_IN_BOX = GLY_QUANTITY_CELL | GLY_QUANTITY_LABELLED,
};

enum { GLY_QUANTITY_ACTS = 3, GLY_QUANTITY_TELLS = 8, GLY_QUANTITY_ALSO = 4 };

/* An act that the counted things do or suffer. */
typedef struct {
    gly_symbol verb; /* its lemma, or the class of the list `act` */
    gly_symbol lemma;
    bool suffered;
} gly_quantity_act;

/* Who or what a token means. */
typedef struct {
    uint32_t entity; /* GLY_NONE if not known */
    gly_symbol name; /* lemma, of a name its last word; 0 for a pronoun */
    bool proper;     /* it is a name */
} gly_party;

typedef struct {
    gly_symbol of;    /* lemma of what is counted, or the class of the list
                       * `counted`; 0 where it is not known */
    gly_symbol field; /* that of its noun in the list `counted-field`, else the
                       * same as `of` */
    gly_number_kind kind : 8;
    gly_unit unit : 8; /* the base of the number's unit */
    uint8_t act_count, tell_count, also_count;
    gly_decimal low, high; /* in it */
    gly_decimal value;     /* likewise, as it is written */
    gly_quantity_act acts[GLY_QUANTITY_ACTS];
    gly_symbol tells[GLY_QUANTITY_TELLS]; /* lemmas that tell which ones */
    uint32_t whose;        /* token of the owner: "Mapleton's 12 bridges" */
    uint32_t subject;      /* token of the verb's subject */
    gly_party owner, doer; /* the same two; no name where there is none */
    uint32_t attribution;  /* that says it; GLY_NONE */
    uint32_t flags;        /* GLY_QUANTITY_… */
    uint32_t values;       /* that are told of these things in this unit */
    uint32_t rival;        /* the earlier number that it contradicts; or NONE */
    uint32_t also[GLY_QUANTITY_ALSO]; /* numbers that say what the rival does */
    uint32_t thread; /* the first of numbers that contradict each other */
} gly_quantity;

/* A number of a headline that the body does not bear out
 * (headline_numbers.h). */
typedef struct {
    uint32_t number; /* of the headline */
    uint32_t other;  /* of the body, in its place */
    uint32_t shared; /* words of substance that headline and sentence share */
    bool same;       /* both count the same things */
    bool weighed;    /* found by all signs of the two (headline_signs.def) */
    uint32_t until;  /* the last word of what is told there; 0 for the number */
} gly_headline_number;

/* In order of place. */
typedef struct {
    const gly_headline_number *items;
    uint32_t count;
} gly_headline_numbers;

/* By number of the article. */
typedef struct gly_quantities {
    const gly_quantity *items;
    uint32_t count;
    gly_headline_numbers headline;
} gly_quantities;

/* Read the quantities into `claims` and its arena. */
gly_status gly_quantities_build(gly_claims *claims);

/* Whether the quantities of two numbers may be one: two spans, "between 20 and
 * 30", and two results, "9-5", are where both their numbers are, other
 * quantities where their bounds meet; true where they cannot be compared. */
bool gly_quantities_agree(const gly_quantity *items, const gly_number *numbers,
                          uint32_t one, uint32_t two);

/* Whether both tell when, and only one of them is to come: "72,000 visitors
 * last year", "hopes for 80,000 this year". */
bool gly_quantities_of_two_times(const gly_quantity *a, const gly_quantity *b);

#endif
