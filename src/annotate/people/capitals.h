/* capitals.h - runs of capitalized words, in which names are looked for. */
#ifndef GLY_ANNOTATE_PEOPLE_CAPITALS_H
#define GLY_ANNOTATE_PEOPLE_CAPITALS_H

#include <stdbool.h>
#include <stdint.h>

#include "annotate/reading.h"

/* A run while it is looked at: tokens [first, last] of one sentence. */
typedef struct {
    const gly_reading *reading;
    const gly_sentence *sentence;
    const bool *ending; /* by symbol: it ends a name elsewhere; NULL if not
                         * known */
    uint32_t first, last;
    bool nickname; /* one in quotation marks or brackets is inside */
} gly_capitals;

/* The run that token `first`, which may be part of one, opens in the sentence
 * of `here`. */
gly_capitals gly_capitals_at(const gly_capitals *here, uint32_t first);

/* Set `ending` for each word that ends a name of two words or more inside of
 * a sentence: at the head of one it is no common noun. */
void gly_capitals_endings(bool *ending, const gly_reading *reading);

/* Whether token `i` of the run's sentence may be part of a name by its look and
 * its tag. A capital at the head of a sentence needs the tag. */
bool gly_capitals_is_part(const gly_capitals *r, uint32_t i);

/* Whether the tagger sees a proper noun. */
bool gly_capitals_is_tagged(const gly_reading *reading, uint32_t token);

/* Whether the run of tokens [first, last] is a party and where somebody was
 * elected for it: "Sen. Ada Roe, [D-Allegheny], said". */
bool gly_capitals_are_constituency(const gly_reading *reading, uint32_t first,
                                   uint32_t last);

/* Whether capitals tell nothing: "Council Approves Budget After Long Night". */
bool gly_capitals_tell_nothing(const gly_reading *reading,
                               const gly_sentence *sentence);

#endif
