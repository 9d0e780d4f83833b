/* pairing.h - quotations while their marks are being paired.
 * quotes.c walks the blocks of a document; here is the stack of what is open
 * and what one more mark does to it. */
#ifndef GLY_LANGUAGE_PAIRING_H
#define GLY_LANGUAGE_PAIRING_H

#include "base/list.h"
#include "language/quote_marks.h"
#include "language/quotes.h"

/* Invariant: `notes` has one item for each of `quotes`; `stack` holds indexes
 * of quotations that are open, each inside the one before it. */
typedef struct {
    gly_arena *arena;
    const gly_quote_input *input;
    gly_list_id verbs; /* of saying */
    gly_list_id prepositions;
    gly_symbol persons[3]; /* "he", "she", "they" */
    gly_list quotes;       /* gly_quote */
    gly_list notes;        /* gly_quote_note */
    gly_list stack;        /* uint32_t */
    uint32_t base;         /* levels below it do not belong to the block */
} gly_pairing;

/* What is known of a quotation until all are paired. */
typedef struct {
    /* another of its kind was opened in it: it cannot run on; a curly one in a
     * straight one is of another kind */
    bool nested;
    bool straight;  /* its mark may be an apostrophe */
    bool credited;  /* somebody was named as its speaker since `start` … */
    uint32_t start; /* the last of its marks that opened */
    uint32_t from;  /* … as far as this token */
} gly_quote_note;

/* What is still to come in the block after a mark. */
typedef struct {
    bool close; /* a single mark that can close */
    bool firm;  /* a firm one before the next single mark that opens */
    bool inch;  /* the next double mark can only close */
} gly_outlook;

/* Nothing is open yet; all lists will live in `arena`. */
gly_pairing gly_pairing_of(gly_arena *arena, const gly_quote_input *input);

/* How many quotations are open; the one at a level; what is noted of it. */
uint32_t gly_pairing_depth(const gly_pairing *pairing);
gly_quote *gly_pairing_open(const gly_pairing *pairing, uint32_t level);
gly_quote_note *gly_pairing_note(const gly_pairing *pairing, uint32_t level);

/* Take what is open from `level` on off the stack: it ends with the token
 * `last`. */
void gly_pairing_leave(gly_pairing *pairing, uint32_t level, uint32_t last);

/* The quotation at `level` runs on: `token` is its mark again. */
void gly_pairing_resume(gly_pairing *pairing, uint32_t level, uint32_t token);

/* Let `mark` open or close a quotation, or be none. */
gly_status gly_pairing_add(gly_pairing *pairing, const gly_quote_mark *mark,
                           const gly_outlook *ahead);

#endif
