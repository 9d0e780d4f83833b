/* headline_verbs.h - the verb of a headline that was read as having none.
 *
 *     Sorvane lifts ban on rice exports      "lifts" looks like two of them
 *     Orford shares slide                    and "slide" like one
 *     Councillors back plan                  "back" looks like an adverb
 *
 * A headline leaves out articles, by which a noun is told from a verb, so a
 * word that is both is often taken for a noun. Where no verb is left, one of
 * them must be it. */
#ifndef GLY_LANGUAGE_HEADLINE_VERBS_H
#define GLY_LANGUAGE_HEADLINE_VERBS_H

#include "base/symbols.h"
#include "language/parser.h"

/* A headline as it was read. */
typedef struct {
    const gly_symbols *symbols;
    const gly_symbol *folded; /* its words */
    const gly_parser *read;
    uint32_t count;
} gly_headline;

/* The word that must be its verb, and in `*stand_in` a word in its place that
 * nobody takes for a noun; GLY_NONE where it has a verb, or none is likely. */
uint32_t gly_headline_verb(gly_text *stand_in, const gly_headline *headline);

/* Whether the headline, read with the stand-in, has that verb for its root. */
bool gly_headline_is_verb(const gly_headline *headline, uint32_t word);

#endif
