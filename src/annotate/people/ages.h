/* ages.h - ages as they stand beside names. */
#ifndef GLY_ANNOTATE_PEOPLE_AGES_H
#define GLY_ANNOTATE_PEOPLE_AGES_H

#include "annotate/grammar.h"
#include "annotate/people/people.h"
#include "annotate/reading.h"

/* The years that the digits at `token` give to somebody alive, at most 120; 0
 * for anything else. */
uint32_t gly_age_at(const gly_reading *reading, uint32_t token);

/* The age that follows the name that ends at `last`, "Adler, 64," or "Adler
 * (aged 64)", and its token; 0 for none. */
uint32_t gly_age_after(uint32_t *token, const gly_reading *reading,
                       uint32_t last);

/* Whether one of the two ages may be a slip of the other: not far from it, or
 * wrong in one digit or in their order. */
bool gly_age_may_slip(uint32_t a, uint32_t b);

/* Whether somebody of that age is a child beside somebody of age `other`, and
 * too young to be meant by it. */
bool gly_age_is_child_of(uint32_t age, uint32_t other);

/* Whether "58-year-old" begins at `token`. It has five tokens. */
bool gly_age_is_spelled(const gly_reading *reading, uint32_t token);

/* Whether "at the age of" begins at `token`. It has four tokens. */
bool gly_age_is_led(const gly_reading *reading, uint32_t token);

/* Whether "the 68-year-old" begins at `token` and stands for a person: no noun
 * follows, or one that tells no more than "the 68-year-old mother". */
bool gly_age_stands_alone(const gly_reading *reading, uint32_t token);

/* The noun behind "58-year-old" at `number`, past what describes it: "the
 * 58-year-old retired teaching [assistant]". The token right behind where it is
 * none. */
uint32_t gly_age_noun_behind(const gly_reading *reading, uint32_t number);

/* Whether the number at `token` stands in the text before, a few pages back at
 * most: it may be the age of somebody who has no name. */
bool gly_age_was_told(const gly_reading *reading, uint32_t token);

/* Whether the number at `token` is an age at some other time than the
 * article's: "was a [15]-year-old pupil when they met", "by the time he is
 * [30]", "the then [35]-year-old". */
bool gly_age_is_of_then(const gly_reading *reading, uint32_t token);

/* Whether the number at `token`, which may be an hour, is an age by the words
 * behind it: "at 21 she had just begun", "at 24, her coach said, she has". */
bool gly_age_is_no_hour(const gly_reading *reading, uint32_t token);

/* Whether tokens [first, end) tell that somebody "is survived by" others. */
bool gly_age_is_survived(const gly_reading *reading, uint32_t first,
                         uint32_t end);

enum { GLY_AGE_TOKENS = 5, GLY_AGE_LEAD = 4, GLY_AGE_OLDEST = 120 };

/* The age whose number is at `age`, told by `phrase` of the person of
 * `mention`. */
gly_trait gly_age_trait(const gly_annotations *annotations, uint32_t mention,
                        gly_phrase phrase, uint32_t age);

/* Add `trait` to `out` (of gly_trait, in `arena`). */
gly_status gly_age_trait_add(gly_list *out, gly_arena *arena,
                             const gly_trait *trait);

#endif
