/* day_nouns.h - nouns that the article puts on a day, whatever they are.
 *
 *     Thursday night's debate          owned: the day stands before it
 *     the debate on Thursday           beside: the day hangs on it
 *     They met in a debate Thursday.   clause: both hang on one verb
 *
 * Other than an event of the lists, such a noun has only its word. */
#ifndef GLY_ANNOTATE_TIMINGS_DAY_NOUNS_H
#define GLY_ANNOTATE_TIMINGS_DAY_NOUNS_H

#include "annotate/annotate.h"
#include "annotate/dates/dates.h"
#include "annotate/timings/events.h"
#include "base/list.h"

typedef enum {
    GLY_TIE_OWNED,
    GLY_TIE_BESIDE,
    GLY_TIE_CLAUSE,
} gly_day_tie;

typedef struct {
    const gly_date *date;
    gly_day_tie tie;
    gly_symbol lemma;
    uint32_t token; /* of the noun */
    uint32_t order; /* in the article */
    bool definite;  /* by the day, "the", "that" or an owner */
} gly_day_noun;

/* Find them all, as gly_day_noun in `out`, by the order of the dates. */
gly_status gly_day_nouns_find(gly_list *out, gly_arena *arena,
                              const gly_annotations *annotations);

#endif
