/* others.h - whether somebody else is meant.
 *
 *     “We were dead,” said their coach, Ines Okoro. … Marta Quill, the captain,
 *     … “We were dead,” the captain said.
 *
 *     Ms. Quill said the line in Ms. Okoro's speech about “a dead town” was
 *     what she heard. */
#ifndef GLY_CLAIMS_SPEECH_OTHERS_H
#define GLY_CLAIMS_SPEECH_OTHERS_H

#include "claims/claims.h"

/* Whether the noun at token `head` is the role of another person of the
 * article, and none of entity `entity`. O(traits of the article). */
bool gly_others_have_role(const gly_claims *claims, uint32_t head,
                          uint32_t entity);

/* Whether the name of another person or body than `entity` stands in tokens
 * [from, end) and may be who speaks there: with a word that reports after it,
 * or as an owner. O(log mentions + mentions and tokens there). */
bool gly_others_are_named(const gly_claims *claims, uint32_t from, uint32_t end,
                          uint32_t entity);

/* Whether the source `pronoun` is a pronoun of another gender than the person
 * that is `named`: "she" and "Mr. Roe", whoever she is. */
bool gly_others_are_of_gender(const gly_claims *claims,
                              const gly_attribution *pronoun,
                              const gly_attribution *named);

/* Whether one of two named sources is a surname alone that the other has, too:
 * "Clayton", where Tom and Ida Clayton are in the article. */
bool gly_others_share_name(const gly_claims *claims, const gly_attribution *one,
                           const gly_attribution *other);

/* Whether the words from behind the cue to the quotation at token `open` ask
 * rather than tell: "would not say whether it was “a mess”". */
bool gly_others_are_asked(const gly_claims *claims, uint32_t cue,
                          uint32_t open);

#endif
