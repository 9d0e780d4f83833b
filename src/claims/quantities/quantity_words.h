/* quantity_words.h - the words around a number, and what they say of it.
 *
 *     Police have named all 41 of the people who drowned in the other boat.
 *                       [all] whole, known already          [other] a part
 *
 * The words stand in rules/lexicon/quantity-context.yml and definite.yml. */
#ifndef GLY_CLAIMS_QUANTITIES_QUANTITY_WORDS_H
#define GLY_CLAIMS_QUANTITIES_QUANTITY_WORDS_H

#include "annotate/reading.h"
#include "claims/quantities/quantities.h"

/* The lists that tell, as one lexicon numbers them. */
typedef struct {
    const gly_annotations *annotations;
    const gly_reading *reading;
    const gly_lexicon *lexicon;
    gly_list_id counted, field, stricken, act, context, definite, units;
    gly_symbol whole, part, portion, rate, lead, update, time, plan, dispute;
    gly_symbol people, attendee;
    gly_symbol light; /* class of verbs that are no act */
} gly_quantity_words;

/* The lists of the lexicon of `annotations`; borrowed. */
gly_quantity_words gly_quantity_words_of(const gly_annotations *annotations);

/* The node of token `token`. */
const gly_node *gly_quantity_node(const gly_quantity_words *l, uint32_t token);

/* The entry of `list` at token `at`, within its sentence; none where the
 * lexicon lacks the list. */
gly_entry gly_quantity_entry(const gly_quantity_words *l, gly_list_id list,
                             uint32_t at);

/* GLY_QUANTITY_… flags: what stands around the number says of it. O(1). */
uint32_t gly_quantity_context(const gly_quantity_words *l,
                              const gly_number *number);

/* Whether "all" stands right before a number that counts nothing itself. */
bool gly_quantity_is_all(const gly_quantity_words *l, const gly_number *number);

/* Whether it is an age, a year or a time of day that no sign tells:
 * "Ines Okoro, 43, said", "the 1967 strike", "at 14.50". */
bool gly_quantity_is_none(const gly_quantity_words *l,
                          const gly_number *number);

#endif
