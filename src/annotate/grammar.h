/* grammar.h - what a sentence's tree says of a clause.
 *
 *     Officials in the town, who asked for time, fear that the pier is gone.
 *     [subject        ]                          [content                ]
 *
 * One arc in eight is wrong, so this is evidence beside the order of the
 * words, not in place of it. */
#ifndef GLY_ANNOTATE_GRAMMAR_H
#define GLY_ANNOTATE_GRAMMAR_H

#include <stdbool.h>
#include <stdint.h>

#include "annotate/reading.h"

/* Tokens first to last, both included. */
typedef struct {
    uint32_t first, last;
} gly_phrase;

/* Whether the tagger reads token `index` as a verb. */
bool gly_grammar_is_verb(const gly_reading *reading, uint32_t index);

/* The noun phrase that `head` and the children that name it make up, without
 * appositions and relative clauses. */
gly_phrase gly_grammar_phrase(const gly_reading *reading, uint32_t head);

/* The same up to before token `end`, without marks at its end: what "which" at
 * `end` stands for. `head` is not behind `end`. */
gly_phrase gly_grammar_phrase_before(const gly_reading *reading, uint32_t head,
                                     uint32_t end);

/* What the name at `token` says that it is: "Dam" of "the Hatcher Dam". The
 * token itself for a noun, and for a name of one word. */
uint32_t gly_grammar_kind(const gly_reading *reading, uint32_t token);

/* The head noun of the subject of `verb`, as gly_grammar_subject finds it;
 * GLY_NONE for none. */
uint32_t gly_grammar_subject_head(const gly_reading *reading, uint32_t verb);

/* The "who" that is the subject of `verb` in a relative clause; GLY_NONE for
 * none. */
uint32_t gly_grammar_relative(const gly_reading *reading, uint32_t verb);

/* The noun phrase that is the subject of `verb`, without appositions and
 * relative clauses; that of the verb it is joined to or hangs on where it has
 * none of its own, the noun that "who" stands for, the "by" phrase of a
 * passive. False when there is none. */
bool gly_grammar_subject(gly_phrase *out, const gly_reading *reading,
                         uint32_t verb);

/* Whether `token` is what the subject of `verb` does something to, which nobody
 * is to himself: "saw [her]", "went to see [her]", but not "asked them to see
 * [her]", "saw [her] mother". */
bool gly_grammar_is_done_to(const gly_reading *reading, uint32_t token,
                            uint32_t verb);

/* Whether the possessive `token` tells whose the subject of the predicate
 * `noun` is, and so is not he himself: "was [her] deputy", but not "was her own
 * deputy", "was in her 40s". */
bool gly_grammar_is_of_another(const gly_reading *reading, uint32_t token,
                               uint32_t noun);

#endif
