/* symbols.h - a number for every distinct word.
 * A stage compares words by number, never by bytes. A table may stand on a
 * parent that is complete and only read: the session interns its lexicon once,
 * and each document adds its own words on top without touching it, so checks
 * run side by side. */
#ifndef GLY_BASE_SYMBOLS_H
#define GLY_BASE_SYMBOLS_H

#include <stdint.h>

#include "base/arena.h"
#include "base/list.h"

/* 0 is the empty text, and "no such word" in an answer. */
typedef uint32_t gly_symbol;

/* Texts that lie one behind the other in memory that is only read. */
typedef struct {
    const uint32_t *ends; /* where each one ends in `bytes`; NULL: none do */
    const char *bytes;
} gly_symbols_run;

/* Invariant: the numbers of a table follow those of its parent without a gap;
 * `slots` holds each own number once, at most half full. A table whose texts
 * are a run is complete, and its `slots` are only read. */
typedef struct gly_symbols {
    const struct gly_symbols *parent; /* NULL for none */
    gly_arena *arena;
    gly_list texts;      /* gly_text; of the symbol `first + index` */
    gly_symbols_run run; /* in their stead; `texts` then only counts them */
    gly_symbol *slots;   /* hash table of own symbols, 0 is free */
    uint32_t slot_count; /* 0 or a power of two */
    gly_symbol first;    /* the first own number */
} gly_symbols;

/* An empty table whose texts are copied into `arena`. `parent` may be NULL; it
 * must outlive the table and must not grow any more. */
void gly_symbols_init(gly_symbols *table, gly_arena *arena,
                      const gly_symbols *parent);

/* The number of `text`, new if it has none. GLY_NO_MEMORY leaves `*out` and
 * the table as they were. */
gly_status gly_symbols_add(gly_symbol *out, gly_symbols *table, gly_text text);

/* The number of `text`; 0 when the table and its parents lack it. */
gly_symbol gly_symbols_find(const gly_symbols *table, gly_text text);

/* The text of a number that this table or a parent gave; "" for 0. */
gly_text gly_symbols_text(const gly_symbols *table, gly_symbol symbol);

/* One more than the greatest number given so far: the size of an array that
 * has a place for every symbol. */
uint32_t gly_symbols_end(const gly_symbols *table);

#endif
