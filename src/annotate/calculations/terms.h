/* terms.h - the numbers of an article as the terms of sums, each with the word
 * that it hangs on: "from 1,200" is 1,200 with FROM. */
#ifndef GLY_ANNOTATE_CALCULATIONS_TERMS_H
#define GLY_ANNOTATE_CALCULATIONS_TERMS_H

#include "annotate/calculations/calculator.h"

/* Gather the terms of `calculator`, whose cues are known. GLY_NO_MEMORY is the
 * one way to fail. */
gly_status gly_terms_build(gly_calculator *calculator);

/* Whether the tagger reads token `index` as a finite verb, an infinitive or a
 * modal. */
bool gly_terms_is_verb(const gly_reading *reading, uint32_t index);

/* Whether sentence number `sentence` goes on with one before it in its
 * paragraph, so that it may speak of the terms there. */
bool gly_terms_go_on(const gly_calculator *calculator, uint32_t sentence);

/* Whether "point" or "points" stands right behind `term`: what percentages
 * differ by. */
bool gly_terms_is_points(const gly_calculator *calculator,
                         const gly_term *term);

/* Whether "of them", "of whom" or "of which" stands right behind `term`. */
bool gly_terms_is_of_them(const gly_calculator *calculator,
                          const gly_term *term);

/* Whether no noun behind `term` is what it counts: "down from [80]". */
bool gly_terms_is_nounless(const gly_term *term);

/* Whether the count stands behind "at" and before no noun: "gave up at [70],
 * took it up again at 72" tells ages or hours. */
bool gly_terms_is_at(const gly_calculator *calculator, const gly_term *term);

/* What the term counts, in its base form; 0 where no noun behind it tells. */
gly_symbol gly_terms_noun(const gly_calculator *calculator,
                          const gly_term *term);

/* Whether `term` has another value than `other`, which may be NULL. */
bool gly_terms_differ(const gly_term *term, const gly_term *other);

/* Whether a cue of `cues`, such as "to", leads up to `two` at most `reach`
 * words behind `one`: "1,104 to 276". */
bool gly_terms_are_joined(const gly_term *one, const gly_term *two,
                          uint32_t cues, uint32_t reach);

/* Whether "vote", "votes" or "voted" stands in tokens [first, end). */
bool gly_terms_speak_of_votes(const gly_calculator *calculator, uint32_t first,
                              uint32_t end);

#endif
