/* kinds.h - one table a kind of claim, and what their getters share. */
#ifndef GLY_CLAIMS_KINDS_H
#define GLY_CLAIMS_KINDS_H

#include "base/list.h"
#include "claims/claims.h"

/* The table of each kind, in a file of its own. */
#define CLAIM_KIND(id, name) extern const gly_claim_kind gly_claim_kind_##name;
#include "claims/kinds.def"
#undef CLAIM_KIND

/* The claims of a document while they are gathered. */
typedef struct gly_gathering {
    const gly_annotations *annotations;
    const struct gly_quantities *quantities; /* quantities.h */
    const struct gly_outcomes *outcomes;     /* outcomes.h */
    const struct gly_fact_checks *checks;    /* fact_checks.h */
    const struct gly_trends *trends;         /* trends.h */
    const struct gly_echoes *echoes;         /* echoes.h */
    const struct gly_recalls *recalls;       /* recalls.h */
    gly_arena *arena;
    gly_list list;     /* gly_claim */
    gly_status status; /* GLY_NO_MEMORY once that has happened */
} gly_gathering;

/* Add a claim; after a failure nothing is added any more. */
void gly_gathering_add(gly_gathering *gathering, const gly_claim *claim);

/* The place of tokens [first, last], and the sentence of a token. */
gly_span gly_gathering_span(const gly_gathering *gathering, uint32_t first,
                            uint32_t last);
uint32_t gly_gathering_sentence(const gly_gathering *gathering, uint32_t token);

/* The same place, for the `beside` of one claim; NULL without memory, which the
 * gathering then tells of. */
const gly_span *gly_gathering_beside(gly_gathering *gathering, uint32_t first,
                                     uint32_t last);

/* Adds the quotations; their fields are in quotation_claims.c. */
void gly_gather_quotations(gly_gathering *gathering);

/* Whether its marks are those of the draft's English, as one of the choices
 * (ended by NULL). “Double ‘and single’ within” is usual everywhere; single
 * marks outside are, unless the English is that of the US; marks within marks
 * of the same kind are unusual. */
gly_value gly_quotation_marks(const gly_claims *claims, const gly_claim *claim);

/* Whether the block names a person or body, or whoever may say the quotation,
 * outside of it. */
bool gly_quotation_is_named_beside(const gly_claims *claims,
                                   const gly_claim *claim,
                                   const gly_claim *other, uint32_t argument);

/* Predicate of a quotation: the one before it, a block further up, is speech
 * that nobody is said to say. */
bool gly_quotation_goes_on(const gly_claims *claims, const gly_claim *claim,
                           const gly_claim *other, uint32_t argument);

/* Predicate of a quotation: it opens a paragraph, and the one before hands
 * on what one says who is known, or tells of nobody but one who speaks
 * elsewhere. O(words of both, up to a bound, + log attributions). */
bool gly_quotation_is_led_up(const gly_claims *claims, const gly_claim *claim,
                             const gly_claim *other, uint32_t argument);

/* Predicate of a quotation: the sentence behind it says whose it was. O(words
 * of that and of its own, + log mentions). */
bool gly_quotation_is_taken_up(const gly_claims *claims, const gly_claim *claim,
                               const gly_claim *other, uint32_t argument);

/* Predicate of two quotations: one quotes the other's words within itself.
 * O(quotations within it). */
bool gly_quotation_is_requoted(const gly_claims *claims, const gly_claim *claim,
                               const gly_claim *other, uint32_t argument);

/* Whether the quotation stands in the headline. */
bool gly_quotation_heads(const gly_claims *claims, const gly_claim *claim);

/* Whether one of the two stands in the headline, in words that no quotation of
 * the story has. O(words of the first 512 quotations). */
bool gly_quotation_is_headlined(const gly_claims *claims, const gly_claim *a,
                                const gly_claim *b);

/* Predicate of a quotation: another mark without partner stands before it in
 * its paragraph. */
bool gly_quotation_is_again(const gly_claims *claims, const gly_claim *claim,
                            const gly_claim *other, uint32_t argument);
extern const char *const gly_quotation_mark_choices[];

/* Field values. A choice is one of the words that its field lists. */
gly_value gly_value_none(void);
gly_value gly_value_of_text(gly_text text);
gly_value gly_value_of_choice(const char *choice);
gly_value gly_value_of_number(const gly_claims *claims, double number);
gly_value gly_value_of_truth(bool truth);

/* The visible text of a span. */
gly_text gly_claims_text(const gly_claims *claims, gly_span span);

/* What the claim of an attribution, or of a quotation, was made from. */
const gly_attribution *gly_claims_attribution(const gly_claims *claims,
                                              const gly_claim *claim);
const gly_quotation *gly_claims_quotation(const gly_claims *claims,
                                          const gly_claim *claim);

/* The words among tokens [first, last], without punctuation: a slice of those
 * that were gathered when the claims were built. The second says where they
 * stand, too. */
gly_words gly_claims_wording(const gly_claims *claims, uint32_t first,
                             uint32_t last);
gly_value gly_claims_words(const gly_claims *claims, uint32_t first,
                           uint32_t last);

/* The name of the kind of block that the claim stands in, as a choice. The
 * words themselves end with NULL, as a field's `choices`. */
gly_value gly_claims_block(const gly_claims *claims, const gly_claim *claim);
extern const char *const gly_block_choices[];

/* The speaker of an attribution: its entity, else the words of its source,
 * else none. `attribution` may be GLY_NONE. */
gly_value gly_claims_speaker(const gly_claims *claims, uint32_t attribution);

/* Predicate of a pair: both stand in one block. */
bool gly_claims_in_one_block(const gly_claims *claims, const gly_claim *claim,
                             const gly_claim *other, uint32_t argument);

/* Its row in the table of a kind that has it. */
#define GLY_SAME_PARAGRAPH                                                     \
    {                                                                          \
        "same-paragraph", "both stand in one block", GLY_ARGUMENT_NONE, true,  \
            gly_claims_in_one_block                                            \
    }

/* Predicate of a pair: both stand in paragraphs, a few apart. Somebody who goes
 * on to speak says a thing again, and not in the same words. */
bool gly_quotation_is_near(const gly_claims *claims, const gly_claim *claim,
                           const gly_claim *other, uint32_t argument);

#endif
