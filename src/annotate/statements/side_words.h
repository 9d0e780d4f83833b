/* side_words.h - which words may tell news by themselves.
 *
 *     the pier was closed, the pier closed in May     a verb
 *     the closed pier, frozen food                    only called so
 *     the fall in prices                              a noun
 *     in the fall                                     a time of the year
 */
#ifndef GLY_ANNOTATE_STATEMENTS_SIDE_WORDS_H
#define GLY_ANNOTATE_STATEMENTS_SIDE_WORDS_H

#include "annotate/reading.h"

/* Whether `token` only describes a noun: "the closed pier". */
bool gly_side_only_describes(const gly_reading *r, uint32_t token);

/* Whether it tells news as a verb does, and as a noun does. O(children). */
bool gly_side_is_verb(const gly_reading *r, uint32_t token);
bool gly_side_is_noun(const gly_reading *r, uint32_t token);

/* "with [the amendment] in force", "with two of [the men] in hospital, she
 * said": the noun that a state behind it is told of; GLY_NONE where it is told
 * of a clause. */
uint32_t gly_side_noun_with(const gly_reading *r, uint32_t first,
                            uint32_t last);

/* Whether the state of a contest that the words up to `last` name is somebody
 * else's than the subject's: "beat [runner-up] Ines Okoro", "lost to the
 * [defending champion]"; "finished as runner-up", "was runner-up" are not. */
bool gly_side_is_anothers(const gly_reading *r, gly_entry state, uint32_t last);

/* "[her husband] had never complained": a state that is the subject of a verb
 * which is denied, but is not denied itself. O(children). */
bool gly_side_is_denied_of(const gly_reading *r, uint32_t first, uint32_t last);

/* "agreed [on Tuesday] to sell it", "declined [on Monday] to comment": the
 * entry of `list` that a verb begins and that goes on with "to" further on; {0,
 * 0} for none. O(children). */
gly_entry gly_side_far_infinitive(const gly_reading *r, gly_list_id list,
                                  uint32_t verb);

/* "the child, [who was unvaccinated], is four": whether the clause tells by
 * "who", "which" or "that" of one who is named. */
bool gly_side_is_whose(const gly_reading *reading, uint32_t token);

/* Whether a day or a year begins at `token`, or past the end. */
bool gly_side_is_date(const gly_reading *reading, uint32_t token);

#endif
