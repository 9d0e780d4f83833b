/* fate_words.h - what happened to people: those who were killed, hurt, saved.
 * The words stand in rules/lexicon/fate.yml. */
#ifndef GLY_ANNOTATE_CALCULATIONS_FATE_WORDS_H
#define GLY_ANNOTATE_CALCULATIONS_FATE_WORDS_H

#include "annotate/calculations/calculator.h"
#include "lexicon/lexicon.h"

/* The list of these words; GLY_NONE where the lexicon has none. */
gly_list_id gly_fate_words(const gly_calculator *calculator);

/* What happened to those that the word at `token` names: "dead", as "killed"
 * is, too; 0 for nothing, and for GLY_NONE. */
gly_symbol gly_fate_of(const gly_calculator *calculator, gly_list_id fates,
                       uint32_t token);

#endif
