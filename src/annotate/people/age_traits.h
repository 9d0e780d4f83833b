/* age_traits.h - ages that are told in a sentence's own words.
 *
 *     At 69 she is up before six.      Kray, a quiet man of 48
 *     She is 67 and swims.             Kray, who at 52 is a decade younger
 *     Roe had turned 20 in August.     the 32-year-old mother said
 *
 * Ages right beside a name ("Kray, 48,") are read with the other traits. */
#ifndef GLY_ANNOTATE_PEOPLE_AGE_TRAITS_H
#define GLY_ANNOTATE_PEOPLE_AGE_TRAITS_H

#include "annotate/people/people.h"
#include "base/list.h"

/* Add the ages that the words around the mention `mention` of a person tell of
 * the present, as gly_trait. GLY_NO_MEMORY is the one way to fail. */
gly_status gly_age_traits_read(gly_list *out, gly_arena *arena,
                               const gly_annotations *annotations,
                               uint32_t mention);

/* Add the age of "She was 86.", where that is the sentence number `sentence`
 * and closes a paragraph, to whom the first sentence of that tells to have
 * died, but for one that `out` has already (age_obits.c). GLY_NO_MEMORY is the
 * one way to fail. */
gly_status gly_age_traits_obit(gly_list *out, gly_arena *arena,
                               const gly_annotations *annotations,
                               uint32_t sentence);

/* Add the ages of "the 32-year-old mother" to the persons that are meant, by
 * the ages that `out` has already: the one person whose age is told, or the one
 * named last, or the only one of the gender that the noun tells
 * (age_meant.c). Nothing is added where somebody else may be meant. */
gly_status gly_age_traits_meant(gly_list *out, gly_arena *arena,
                                const gly_annotations *annotations);

/* Add the age of "The 22-year-old" that opens a sentence to the person whom the
 * one before names, of whom `out` has none (age_introduced.c). O(tokens). */
gly_status gly_age_traits_introduced(gly_list *out, gly_arena *arena,
                                     const gly_annotations *annotations);

/* Add the ages of "a man of 59 with no record" that somebody says of a person
 * who is not named beside, by the ages that `out` has already
 * (age_pleaded.c). */
gly_status gly_age_traits_pleaded(gly_list *out, gly_arena *arena,
                                  const gly_annotations *annotations);

/* Add the ages of "The locksmith, 49," to the only person with that role, and
 * of "At 85 he was" where nobody has told that he is so old, by the ages that
 * `out` has already (age_told.c). */
gly_status gly_age_traits_told(gly_list *out, gly_arena *arena,
                               const gly_annotations *annotations);

/* Add the ages of "the 57-year-old", "a man of 57" and "at 57 he" to the person
 * who is most likely meant where no other reading gave them to anybody, by the
 * ages that `out` has already (age_likely.c). O(tokens). */
gly_status gly_age_traits_likely(gly_list *out, gly_arena *arena,
                                 const gly_annotations *annotations);

/* Add the ages that the words of a death tell of the one person who has died,
 * by the ages that `out` has already (age_deaths.c). O(tokens). */
gly_status gly_age_traits_deaths(gly_list *out, gly_arena *arena,
                                 const gly_annotations *annotations);

/* Add the ages of "The composer was 86" and "The composer died, aged 86", told
 * of the one who has died, whose age is `dead` (age_closings.c). O(tokens). */
gly_status gly_age_traits_closing(gly_list *out, gly_arena *arena,
                                  const gly_annotations *annotations,
                                  const gly_trait *dead);

/* Add the age of "A 67-year-old farmer was killed", on which the story opens,
 * to the one who is named later, by the ages that `out` has already
 * (age_ledes.c). O(tokens). */
gly_status gly_age_traits_lede(gly_list *out, gly_arena *arena,
                               const gly_annotations *annotations);

/* Whether the person of `age`, one of `traits`, is told to be younger now, and
 * not to be as old (age_told.c). O(traits). */
bool gly_age_is_over(const gly_list *traits, const gly_trait *age);

#endif
