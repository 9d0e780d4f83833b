/* reported.h - sentences of news made from sentences of the treebanks.
 *
 * The treebanks have little news, and what news says most often, “…,” said
 * somebody, they show a few dozen times. So training also sees sentences of
 * theirs as reported ones: from "The bridge will close in May." and a subject
 * and a verb met elsewhere comes
 *
 *     “The bridge will close in May,” said the mayor.
 *     The bridge will close in May, the mayor said.
 *     The mayor said that the bridge will close in May.
 *
 * with the tree that the treebanks give such sentences: the verb is the root,
 * what is said its ccomp. No word is made up; verbs are those that WordNet
 * files under communication and that take a ccomp in the treebank. */
#ifndef GLY_TRAIN_REPORTED_H
#define GLY_TRAIN_REPORTED_H

#include "train/real.h"
#include "train/treebank.h"

enum { REPORTED_LONGEST = 60 }; /* words of a sentence that is made */

/* A word of the treebank, or a phrase: the words under `head`. */
typedef struct {
    const gly_train_sentence *sentence;
    uint32_t head, first, count;
} gly_reported_part;

typedef struct {
    gly_list subjects, verbs, contents; /* reported_part */
    const gly_train_word *open, *close, *comma, *stop, *colon, *that;
    gly_train_word words[REPORTED_LONGEST]; /* of the sentence made last */
    gly_train_sentence made;
} gly_reported;

/* Gather parts from `bank`, in `arena`. The words' features must be there. */
gly_status gly_reported_build(gly_reported *out, gly_arena *arena,
                              const gly_treebank *bank);

/* Make a sentence. It is overwritten by the next call. NULL when the treebank
 * has no parts. */
const gly_train_sentence *gly_reported_make(gly_reported *r,
                                            gly_random_source *chance);

/* `sentence` without the full stop at its end, as headlines and captions are
 * written; NULL when it has none. It is overwritten by the next call. */
const gly_train_sentence *
gly_reported_headline(gly_reported *r, const gly_train_sentence *sentence);

#endif
