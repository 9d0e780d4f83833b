/* rivals.h - whether a pronoun may mean somebody else.
 *
 *     Roe met her husband. He …        a noun of that gender
 *     Roe was sued by a novelist. He … somebody without a name
 *     He said that she …               two people, whoever they are */
#ifndef GLY_ANNOTATE_PEOPLE_RIVALS_H
#define GLY_ANNOTATE_PEOPLE_RIVALS_H

#include "annotate/people/bindings.h"

/* The first token of the sentence `back` sentences before that of `token`. */
uint32_t gly_rivals_start(const gly_bindings *b, uint32_t token, uint32_t back);

/* Whether somebody else than the person of the mention `person` is spoken of
 * from token `from` up to the pronoun, whom it may mean. */
bool gly_rivals_has(const gly_bindings *b, uint32_t person, uint32_t pronoun,
                    uint32_t from);

/* Whether one person whom no name tells is spoken of from token `from` up to
 * the pronoun: "sued by a [novelist], who says that her …" */
bool gly_rivals_has_role(const gly_bindings *b, uint32_t person,
                         uint32_t pronoun, uint32_t from);

/* Whether the mention is a pronoun of the other gender than `index`. */
bool gly_rivals_is_pronoun(const gly_bindings *b, uint32_t mention,
                           uint32_t index);

/* Whether the sentence has a pronoun of the other gender before it: "He said
 * that [she] had turned it down". */
bool gly_rivals_follows(const gly_bindings *b, uint32_t index);

/* Whether a person is known to be of the other gender than the pronoun. */
bool gly_rivals_is_other_gender(const gly_bindings *b, uint32_t entity,
                                uint32_t pronoun);

/* Whether it is not known what gender the person of a mention is of. */
bool gly_rivals_is_open(const gly_bindings *b, uint32_t mention);

/* Whether the one whom the pronoun would else mean than the person of the
 * mention `person` was spoken of in the last `back` sentences. */
bool gly_rivals_is_near(const gly_bindings *b, uint32_t pronoun,
                        uint32_t person, uint32_t back);

/* How many sentences back others than the person of a mention, a subject, are
 * looked for, at most `most`: fewer where nothing but the pronoun tells that
 * it may be another's. */
uint32_t gly_rivals_reach(const gly_bindings *b, uint32_t person,
                          uint32_t most);

/* Whether a noun of the pronoun's gender that is not the person's stands in
 * the last sentences of its paragraph. */
bool gly_rivals_noun_near(const gly_bindings *b, uint32_t index,
                          uint32_t person);

#endif
