/* bindings.h - whom a pronoun must mean by the grammar alone.
 *
 *     Robin Quill said [her] building was old.     the subject of the verb that
 *                                                  the pronoun stands under
 *     Robin Quill, who left [his] post,            whom the clause is about
 *     Quill came in and brought [her] own cup.     the subject, by “own”
 *     Quill runs the yard. [She] has a flat there. the only one the paragraph
 *                                                  names
 *
 * What gender a person has is not asked, so that “she” and “he” for one person
 * can be held against each other. Whoever else may be meant makes it open:
 * another person, a pronoun of another's, a noun such as “her husband”. */
#ifndef GLY_ANNOTATE_PEOPLE_BINDINGS_H
#define GLY_ANNOTATE_PEOPLE_BINDINGS_H

#include "annotate/annotate.h"
#include "annotate/reading.h"

typedef struct {
    const gly_annotations *annotations;
    const gly_reading *reading;
    const uint32_t *mention_at; /* by token: the mention of a person that holds
                                 * it; GLY_NONE */
    gly_list_id nouns;          /* the list "gender-noun" */
    const uint32_t *bearer;     /* by symbol: whose surname it is (bearers.h) */
    const uint32_t *kind; /* and of which gender they are, in the same way */
    uint32_t main;        /* whom the article is about; GLY_NONE */
    const uint32_t *role; /* by token: whom it means (referents.h) */
} gly_bindings;

/* Whether the mention may be of another person of the same surname: a couple
 * that "Mr. Adler" and "Ms. Adler" tell apart, not brothers. */
bool gly_bindings_is_shared(const gly_bindings *b, const gly_mention *mention);

/* The mention by which the person is named or meant that the pronoun `index`,
 * a mention, must mean; GLY_NONE when that is open. */
uint32_t gly_bindings_find(const gly_bindings *b, uint32_t index);

/* The subject of the verb; GLY_NONE for none. */
uint32_t gly_bindings_subject(const gly_bindings *b, uint32_t verb);

/* The mention of the person that the noun at `token` is, by itself, by a name
 * in apposition, "the planner, [Robin Quill]", or as a role that stands for
 * one; GLY_NONE for none. */
uint32_t gly_bindings_person(const gly_bindings *b, uint32_t token);

/* The gender that the word at `token` tells; UNKNOWN for none. */
gly_gender gly_bindings_gender(const gly_reading *reading, uint32_t token);

/* The gender that the word at `token` tells by `list`, whose classes are male
 * and female; UNKNOWN where it is not in the list. */
gly_gender gly_bindings_listed(const gly_reading *reading, gly_list_id list,
                               uint32_t token);

#endif
