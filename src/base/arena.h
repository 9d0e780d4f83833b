/* arena.h - memory that goes all at once.
 * Everything of one document lives in one arena, everything of a rule set in
 * another; nothing is freed alone, but for a large list that has moved. Blocks
 * double up to a ceiling, so that a short draft stays small and a long one
 * makes few calls. */
#ifndef GLY_BASE_ARENA_H
#define GLY_BASE_ARENA_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/status.h"
#include "base/text.h"

/* Where memory comes from. `allocate` answers NULL when there is none and
 * memory aligned for any type otherwise; `release` takes back what it gave.
 * `allocate_zeroed` does the same as `allocate` where zeroed memory may come
 * cheaper: fresh pages are zero, and those of a large table that no word of the
 * draft leads to are never touched. NULL where it does not. A test hands in an
 * allocator that fails at its n-th call. */
typedef struct {
    void *(*allocate)(void *context, size_t size);
    void (*release)(void *context, void *block);
    void *context;
    void *(*allocate_zeroed)(void *context, size_t size);
} gly_allocator;

/* malloc, free and calloc. */
extern const gly_allocator gly_allocator_default;

/* Says whether whoever waits has given up. */
typedef struct {
    bool (*has_given_up)(void *context);
    void *context;
} gly_patience;

typedef struct gly_arena_block gly_arena_block;

/* Invariant: `used <= size` of the newest block; a zeroed arena is empty and
 * may be released. */
typedef struct {
    gly_allocator allocator;
    gly_arena_block *blocks;      /* newest first, but for those of one item */
    size_t next_size;             /* bytes of the block to come */
    size_t total;                 /* bytes taken from the allocator so far */
    const gly_patience *patience; /* NULL: there is no end to it */
    bool is_given_up;             /* it gives no memory any more */
} gly_arena;

/* An empty arena that takes its memory from `allocator` (copied). Takes none
 * yet, so it cannot fail. */
void gly_arena_init(gly_arena *arena, const gly_allocator *allocator);

/* Give back everything. The arena is empty again and may be used. */
void gly_arena_release(gly_arena *arena);

/* `size` zeroed bytes aligned for any type, never moved; NULL when there is no
 * memory. A size of 0 gives a pointer that may not be read. */
void *gly_arena_take(gly_arena *arena, size_t size);

/* Zeroed room for `count` items of `size` bytes; NULL when there is no memory
 * or the product overflows. */
void *gly_arena_array(gly_arena *arena, size_t count, size_t size);

/* Make the `from` bytes at `old`, taken from this arena, `to` bytes, more than
 * before. What the new ones hold is not said: a list has room for twice its
 * items, and memory that nobody touches costs nothing. The old ones stay where
 * they are when nothing has been taken since; else they move, `old` may no
 * longer be read, and where a block held nothing else it goes back to the
 * allocator. `old` may be NULL with `from` 0. NULL when there is no memory;
 * `old` is then as it was. */
void *gly_arena_grow(gly_arena *arena, void *old, size_t from, size_t to);

/* Whether the work that this arena is for is to be given up. Asked in long
 * loops, which then end as they do without memory; it is asked as well with
 * each new block. Once true it stays so, until the arena is released. */
bool gly_arena_is_given_up(gly_arena *arena);

/* A copy of `text` in the arena; GLY_NO_MEMORY leaves `*out` as it was. The
 * copy is followed by a NUL that does not count. */
gly_status gly_arena_text(gly_text *out, gly_arena *arena, gly_text text);

#endif
