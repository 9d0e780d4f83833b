/* calculator.h - what the finders of calculations share.
 *
 * A finder looks for one way of stating a sum. It sees the numbers of a
 * sentence as terms, each with the word that it hangs on ("from 1,200": FROM),
 * and the words that speak of sums as cues. */
#ifndef GLY_ANNOTATE_CALCULATIONS_CALCULATOR_H
#define GLY_ANNOTATE_CALCULATIONS_CALCULATOR_H

#include <stdbool.h>
#include <stdint.h>

#include "annotate/annotate.h"
#include "annotate/calculations/bounds.h"
#include "annotate/calculations/calculations.h"
#include "annotate/numbers/numbers.h"
#include "annotate/reading.h"
#include "base/list.h"

/* Bits: what a word says of the numbers beside it. The words stand in
 * rules/lexicon/change-word.yml and calculation-cue.yml. */
typedef enum {
    GLY_CUE_RISE = 1 << 0, /* rose, an increase */
    GLY_CUE_FALL = 1 << 1,
    GLY_CUE_UP = 1 << 2,   /* up, higher */
    GLY_CUE_DOWN = 1 << 3, /* down, lower */
    GLY_CUE_MORE = 1 << 4, /* more, extra */
    GLY_CUE_LESS = 1 << 5, /* fewer, less */
    GLY_CUE_FROM = 1 << 6,
    GLY_CUE_TO = 1 << 7,
    GLY_CUE_BY = 1 << 8,
    GLY_CUE_AGAINST = 1 << 9, /* compared with, against, than, on */
    GLY_CUE_OF = 1 << 10,
    GLY_CUE_TOTAL = 1 << 11,   /* in all, altogether, combined */
    GLY_CUE_EACH = 1 << 12,    /* each, apiece, per head */
    GLY_CUE_REST = 1 << 13,    /* the other, the remaining */
    GLY_CUE_LEAVE = 1 << 14,   /* leaving, left */
    GLY_CUE_AVERAGE = 1 << 15, /* on average, a mean of */
    GLY_CUE_INCLUDE = 1 << 16, /* including, among them */
    GLY_CUE_MARGIN = 1 << 17,  /* margin, majority, lead */
    GLY_CUE_OPEN = 1 << 18,    /* undecided: what closes a list of answers */
    GLY_CUE_SAME = 1 << 19,    /* or, that is: in other words */
    GLY_CUE_FOR = 1 << 20,
    GLY_CUE_SPREAD = 1 << 22, /* may overlap: also, both, some of whom */
    GLY_CUE_SIDE = 1 << 23,   /* for, against; approve, disapprove */
    GLY_CUE_WIN = 1 << 24,    /* won, beat, passed, failed */
    GLY_CUE_THIS = 1 << 25,   /* that, this: what was just told */
    GLY_CUE_BETWEEN = 1 << 27,
    GLY_CUE_FINAL = 1 << 28, /* final, all: a total at the head of a column */
    GLY_CUE_LOSS = 1 << 29,  /* loss, deficit: less than nothing */
    GLY_CUE_SHORT = 1 << 30, /* short, over budget, empty */
    GLY_CUE_RATE = 1 << 21,  /* rate, share: of what was just told */
    GLY_CUE_BASE = 1 << 26,  /* on: "up 3% on last year's 1,200" */
} gly_cue;

enum { GLY_CUE_CHANGE = GLY_CUE_RISE | GLY_CUE_FALL };

/* A number that counts or measures something. */
typedef struct {
    const gly_number *number;
    uint32_t first, last; /* tokens, a hedge before it included */
    uint32_t lead;        /* token of the cue that it hangs on; GLY_NONE */
    uint32_t cues;        /* of that token */
} gly_term;

/* Terms in a row, in order of place. */
typedef struct {
    const gly_term *items;
    uint32_t count;
} gly_terms;

typedef struct {
    const gly_annotations *annotations;
    const gly_reading *reading;
    const gly_numbers *numbers;
    const uint32_t *cues; /* gly_cue bits of each token */
    bool *told; /* by token: whether a result that begins there is known */
    gly_arena *arena;
    gly_terms all;               /* of the document */
    const uint32_t *first_terms; /* by sentence, one more at the end */
    gly_list found;              /* gly_calculation */
} gly_calculator;

enum { GLY_CALCULATION_TERMS = 32 };

/* A calculation as a finder makes it. */
typedef struct {
    gly_calculation_kind kind;
    const gly_term *result;
    const gly_term *terms[GLY_CALCULATION_TERMS];
    uint32_t count;
    bool agrees;
    gly_text sum; /* in the calculator's arena */
} gly_calculation_draft;

/* Gather terms and cues. GLY_NO_MEMORY is the one way to fail. */
gly_status gly_calculator_build(gly_calculator *out, gly_arena *arena,
                                const gly_annotations *annotations);

/* Add a calculation. One that disagrees is dropped where its sum is empty,
 * since there was no memory to spell it out: GLY_NO_MEMORY. */
gly_status gly_calculator_add(gly_calculator *calculator,
                              const gly_calculation_draft *draft);

/* Whether a calculation with the result `term` was added already. */
bool gly_calculator_is_told(const gly_calculator *calculator,
                            const gly_term *term);

/* Whether a calculation that was added and does not agree has `term` among its
 * terms. O(calculations). */
bool gly_calculator_is_disputed(const gly_calculator *calculator,
                                const gly_term *term);

/* The terms of sentence number `sentence`; none past the end, and none of a
 * sentence with more than GLY_CALCULATION_TERMS of them, which no reader adds
 * up. */
gly_terms gly_calculator_sentence(const gly_calculator *calculator,
                                  uint32_t sentence);

/* How many sentences there are. */
uint32_t gly_calculator_sentences(const gly_calculator *calculator);

/* Looks for calculations in sentence number `sentence`. */
typedef gly_status gly_calculator_check(gly_calculator *calculator,
                                        uint32_t sentence);

/* Call `check` for each sentence in order, up to the first that fails. */
gly_status gly_calculator_each(gly_calculator *calculator,
                               gly_calculator_check *check);

/* Whether token `index` has any of the cues; a token past the end has none. */
bool gly_calculator_is(const gly_calculator *calculator, uint32_t index,
                       uint32_t cues);

/* The first token from `first` up to and without `end` that has any of the
 * cues; GLY_NONE. */
uint32_t gly_calculator_find(const gly_calculator *calculator, uint32_t first,
                             uint32_t end, uint32_t cues);

/* The words of the number itself: "$3.5m". */
gly_text gly_calculator_text(const gly_calculator *calculator,
                             const gly_term *term);

/* Whether the two are amounts of one kind: both dollars, both per cent, both
 * counts, and not of two different things. */
bool gly_calculator_alike(const gly_calculator *calculator, const gly_term *a,
                          const gly_term *b);

/* Whether a clause of its own begins between the tokens: a finite verb that
 * "and", "but", "while" or a semicolon has introduced. */
bool gly_calculator_parted(const gly_calculator *calculator, uint32_t first,
                           uint32_t end);

#endif
