/* syntax.h - the grammar of every sentence: word classes, lemmas, a tree.
 *
 *     “The talks were serious,” Adler said Tuesday.
 *
 *     said      root                  its source hangs on it as nsubj, what
 *     Adler     nsubj of said         was said as ccomp, the day as
 *     serious   ccomp of said         obl:unmarked
 *
 * Labels are those of Universal Dependencies (labels.h). A greedy parser makes
 * mistakes: about one arc in eight of news is wrong. What is read from a tree
 * must bear that. */
#ifndef GLY_LANGUAGE_SYNTAX_H
#define GLY_LANGUAGE_SYNTAX_H

#include "base/arena.h"
#include "base/status.h"
#include "language/labels.h"
#include "language/quotes.h"
#include "language/sentences.h"
#include "language/tokens.h"

/* What is known of one token. */
typedef struct {
    uint32_t head; /* token of the document; GLY_NONE for a sentence's root */
    uint32_t first_child; /* the leftmost; GLY_NONE for none */
    uint32_t next_child;  /* of the same head, to the right; GLY_NONE */
    gly_symbol lemma;     /* in the tokens' table: "say" for "said", the folded
                           * form where WordNet has no base form */
    gly_relation relation : 8;
    gly_xpos xpos : 8;
    gly_upos upos : 8;
} gly_node;

/* Parallel to the document's tokens. Invariant: every sentence has exactly one
 * root and no cycle; no arc leaves a sentence. Behind the last one stands one
 * that is no word, so that what follows a token may be asked of each. */
typedef struct {
    const gly_node *items;
    uint32_t count;
} gly_syntax;

/* What is parsed. */
typedef struct {
    const gly_document *document;
    const gly_tokens *tokens;
    const gly_quotes *quotes;
    const gly_sentences *sentences;
} gly_syntax_input;

/* Tag and parse every sentence, in `arena`. Lemmas are added to the tokens'
 * symbol table. A sentence of more than GLY_LIMIT_SENTENCE tokens is parsed in
 * windows of that many, whose roots hang on the first one's as parataxis.
 * GLY_INVALID when the weights do not fit the program. */
gly_status gly_syntax_build(gly_syntax *out, gly_arena *arena,
                            const gly_syntax_input *input);

/* The first child of `token` with `relation`, from the left; GLY_NONE. */
uint32_t gly_syntax_child(const gly_syntax *syntax, uint32_t token,
                          gly_relation relation);

/* The next one after the child `child`; GLY_NONE. */
uint32_t gly_syntax_next(const gly_syntax *syntax, uint32_t child,
                         gly_relation relation);

/* The first token from `first` to `last` that hangs on none of them: the top of
 * a name or a date. */
uint32_t gly_syntax_top(const gly_syntax *syntax, uint32_t first,
                        uint32_t last);

/* Whether `token` is `ancestor` or hangs under it. O(depth of the tree). */
bool gly_syntax_is_under(const gly_syntax *syntax, uint32_t token,
                         uint32_t ancestor);

/* The leftmost and rightmost token of all that hangs under `token`, itself
 * included. O(size of that subtree). */
void gly_syntax_reach(const gly_syntax *syntax, uint32_t token, uint32_t *first,
                      uint32_t *last);

#endif
