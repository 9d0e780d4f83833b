/* store.h - the lists as they are held: one trie over symbols.
 * Each list is a root, known by its name; an entry of three words is a path of
 * three nodes below it, and its last node says in which class it stands. A node
 * is found by its parent and its word in a hash table, so that finding a list,
 * or looking a token up in it, costs one probe. Most words are asked for in
 * lists that have no such entry, so each word holds marks of the lists that it
 * begins an entry of, and where the nodes of these lie. The lists that ship are
 * used where they lie in the program (image.h), until a newsroom adds to them.
 * Only this folder sees it.
 */
#ifndef GLY_LEXICON_STORE_H
#define GLY_LEXICON_STORE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/list.h"
#include "base/status.h"
#include "base/symbols.h"

/* One word of an entry, or the root of a list. */
typedef struct {
    uint32_t parent;  /* node; GLY_NONE for a root */
    gly_symbol word;  /* a root's is the name of its list */
    gly_symbol class; /* of the entry that ends here; 0 when none does */
    uint32_t file;    /* which load gave the class, from 1 */
    uint32_t line;    /* where that stands in its file */
    bool written;     /* as it stands in the file, not an inflected form */
    uint16_t next;    /* gly_store_bit of the words that go on: its children */
} gly_store_node;

/* One bit of 16 for a word; others may have the same. */
static inline uint16_t gly_store_bit(gly_symbol word)
{
    return (uint16_t)(1U << word % 16);
}

/* Of a word, the entries that it begins. */
typedef struct {
    uint32_t low, high;   /* gly_list_mark of their lists, in halves, as an
                           * image has numbers of 32 bits */
    uint32_t node, count; /* their first nodes that lie side by side; those of
                           * an image do, and none that was made later */
} gly_store_first;

/* Invariant: `slots` holds each node once, plus one, and is at most half
 * full. While `is_shared`, nodes, firsts and slots are the program's own,
 * which nobody may write to. */
struct gly_lexicon {
    gly_arena *arena;
    gly_symbols shipped; /* complete; the parent of `symbols`, or empty */
    gly_symbols symbols;
    bool is_shared;
    gly_list nodes;  /* gly_store_node */
    gly_list firsts; /* gly_store_first by symbol; a later one begins none */
    uint32_t *slots;
    uint32_t slot_count; /* 0 or a power of two */
    uint32_t files;      /* loads so far */
};

struct gly_lexicon;

/* The child of `parent` for `word`; of GLY_NONE, the root of the list that is
 * called so. GLY_NONE when there is none. */
uint32_t gly_store_child(const struct gly_lexicon *store, uint32_t parent,
                         gly_symbol word);

/* The same of a list, by what is known of the entries that `word` begins. */
uint32_t gly_store_begin(const struct gly_lexicon *store, uint32_t list,
                         gly_symbol word);

/* Copy what is shared; to be called before it changes. */
gly_status gly_store_own(struct gly_lexicon *store);

/* The same as gly_store_child, made if it is not there. */
gly_status gly_store_grow(uint32_t *out, struct gly_lexicon *store,
                          uint32_t parent, gly_symbol word);

/* A node; valid until the next one is made. */
gly_store_node *gly_store_at(const struct gly_lexicon *store, uint32_t node);

#endif
