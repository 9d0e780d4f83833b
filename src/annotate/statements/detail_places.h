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

enum { GLY_DETAIL_NEAR = 3 };

/* A sentence of the body, and how many words of substance it shares. */
typedef struct {
    uint32_t sentence, shared;
} gly_detail_near;

typedef struct {
    const gly_detail_body *body;
    uint32_t *stamps;           /* by lemma: the last head that has it, twice */
    uint32_t *shares;           /* by sentence: how many words it shares */
    uint16_t *counts;           /* by lemma: how often the body has it */
    const gly_sentence *looked; /* the head that is looked at */
    uint32_t head, words;       /* the head that is looked at, its substance */
    gly_detail_near near[GLY_DETAIL_NEAR]; /* the nearest ones, in order */
    uint32_t near_count;
} gly_detail_places;

/* Get ready to look at the heads of an article; what `body` notes must outlive
 * it. GLY_NO_MEMORY or GLY_OK. */
gly_status gly_detail_places_init(gly_detail_places *out, gly_arena *arena,
                                  const gly_detail_body *body);

/* Find the sentences of the body that share most words with `head`. O(words of
 * the body). */
void gly_detail_places_look(gly_detail_places *places,
                            const gly_sentence *head);

/* Whether the head that was looked at last has the word at `token`. */
bool gly_detail_places_in_head(const gly_detail_places *places, uint32_t token);

/* How many words of substance sentence `s` of the body shares with the head
 * that was looked at last; 0 for one that is not asked. */
uint32_t gly_detail_places_shared(const gly_detail_places *places, uint32_t s);

/* Fill what these sentences have in the place of `detail`, which stands in the
 * head that was looked at last. */
void gly_detail_places_fill(gly_detail *detail,
                            const gly_detail_places *places);

/* Whether one person is called by a people, "Spaniard wins stage": which the
 * body may leave out. O(1). */
bool gly_detail_is_epithet(const gly_reading *reading, const gly_detail *d);

#endif
