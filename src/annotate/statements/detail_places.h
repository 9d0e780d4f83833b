/* detail_places.h - what the body has in the place of a detail.
 *
 *     Deck:   The mill in Orford closed on Tuesday.
 *     Body:   The mill in Orford closed on Thursday, Ms. Okoro said.
 *
 * A sentence of a headline is looked at once, and the nearest one of the body
 * found in one walk; then its details are asked for. */
#ifndef GLY_ANNOTATE_STATEMENTS_DETAIL_PLACES_H
#define GLY_ANNOTATE_STATEMENTS_DETAIL_PLACES_H

#include "annotate/statements/detail_body.h"

typedef struct {
    const gly_detail_body *body;
    uint32_t *stamps;         /* by lemma: the last head that has it, twice */
    uint32_t head, words;     /* the head that is looked at, its substance */
    uint32_t nearest, shared; /* the sentence of the body nearest to it */
} gly_detail_places;

/* Get ready to look at the heads of an article; what `body` notes must outlive
 * it. GLY_NO_MEMORY or GLY_OK. */
gly_status gly_detail_places_init(gly_detail_places *out, gly_arena *arena,
                                  const gly_detail_body *body);

/* Find the sentence of the body that shares most words with `head`. O(words of
 * the body). */
void gly_detail_places_look(gly_detail_places *places,
                            const gly_sentence *head);

/* Fill what that sentence has in the place of `detail`, which stands in the
 * head that was looked at last. */
void gly_detail_places_fill(gly_detail *detail,
                            const gly_detail_places *places);

#endif
