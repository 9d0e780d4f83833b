#include "base/arena.h"

#include <stdalign.h>
#include <stdlib.h>
#include <string.h>

/* What is LARGE has a block of its own, so that a list which has outgrown it
 * can give it back. */
enum { FIRST_BLOCK = 16 * 1024, LARGEST_BLOCK = 256 * 1024, LARGE = 32 * 1024 };

struct gly_arena_block {
    gly_arena_block *older;
    size_t size; /* of `bytes` */
    size_t used;
    alignas(max_align_t) char bytes[];
};

static void *allocate(void *context, size_t size)
{
    (void)context;
    return malloc(size);
}

static void *allocate_zeroed(void *context, size_t size)
{
    (void)context;
    return calloc(1, size);
}

static void release(void *context, void *block)
{
    (void)context;
    free(block);
}

const gly_allocator gly_allocator_default = {
    .allocate = allocate,
    .release = release,
    .allocate_zeroed = allocate_zeroed,
};

void gly_arena_init(gly_arena *arena, const gly_allocator *allocator)
{
    *arena = (gly_arena){.allocator = *allocator, .next_size = FIRST_BLOCK};
}

void gly_arena_release(gly_arena *arena)
{
    while (arena->blocks != NULL) {
        gly_arena_block *older = arena->blocks->older;
        arena->allocator.release(arena->allocator.context, arena->blocks);
        arena->blocks = older;
    }
    arena->next_size = FIRST_BLOCK;
    arena->total = 0;
    arena->is_given_up = false;
}

bool gly_arena_is_given_up(gly_arena *arena)
{
    const gly_patience *patience = arena->patience;
    if (patience != NULL && !arena->is_given_up)
        arena->is_given_up = patience->has_given_up(patience->context);
    return arena->is_given_up;
}

/* A new block with `room` bytes, zeroed or not, to stand where `link`
 * points. */
static gly_arena_block *add_block(gly_arena *arena, gly_arena_block **link,
                                  size_t room, bool zeroed)
{
    const gly_allocator *from = &arena->allocator;
    if (room > SIZE_MAX - sizeof(gly_arena_block) ||
        gly_arena_is_given_up(arena))
        return NULL;
    gly_arena_block *block = (zeroed ? from->allocate_zeroed : from->allocate)(
        from->context, sizeof *block + room);
    if (block == NULL)
        return NULL;
    *block = (gly_arena_block){.older = *link, .size = room};
    *link = block;
    arena->total += sizeof *block + room;
    return block;
}

/* A block for `size` bytes alone. It stands behind the newest, which may still
 * have room. */
static gly_arena_block *own_block(gly_arena *arena, size_t size, bool zeroed)
{
    gly_arena_block *newest = arena->blocks;
    return add_block(arena, newest == NULL ? &arena->blocks : &newest->older,
                     size, zeroed);
}

/* The block that `size` bytes are taken from. */
static gly_arena_block *block_for(gly_arena *arena, size_t size)
{
    gly_arena_block *newest = arena->blocks;
    if (size >= LARGE)
        return own_block(arena, size, false);
    if (newest != NULL && newest->size - newest->used >= size)
        return newest;
    newest =
        add_block(arena, &arena->blocks,
                  arena->next_size > size ? arena->next_size : size, false);
    if (newest != NULL && arena->next_size < LARGEST_BLOCK)
        arena->next_size *= 2;
    return newest;
}

static size_t round_up(size_t size)
{
    size_t unit = alignof(max_align_t);
    return (size + unit - 1) / unit * unit;
}

/* Room for `size` bytes, whatever they hold. */
static void *take(gly_arena *arena, size_t size)
{
    if (size > SIZE_MAX - alignof(max_align_t))
        return NULL;
    size_t rounded = round_up(size);
    gly_arena_block *block = block_for(arena, rounded);
    if (block == NULL)
        return NULL;
    void *taken = block->bytes + block->used;
    block->used += rounded;
    return taken;
}

void *gly_arena_take(gly_arena *arena, size_t size)
{
    if (size < LARGE || size > SIZE_MAX - alignof(max_align_t) ||
        arena->allocator.allocate_zeroed == NULL) {
        void *taken = take(arena, size);
        return taken == NULL ? NULL : memset(taken, 0, size);
    }
    gly_arena_block *block = own_block(arena, round_up(size), true);
    if (block == NULL)
        return NULL;
    block->used = block->size;
    return block->bytes;
}

/* Whether what was taken last, at `old`, can have `to` bytes where it is. */
static bool stretch(gly_arena *arena, const void *old, size_t from, size_t to)
{
    gly_arena_block *block = arena->blocks;
    if (old == NULL || block == NULL || block->used < round_up(from) ||
        (const char *)old != block->bytes + block->used - round_up(from) ||
        block->size - block->used < round_up(to) - round_up(from))
        return false;
    block->used += round_up(to) - round_up(from);
    return true;
}

/* Give a block back that held `size` bytes at `old` and nothing else. */
static void give_back(gly_arena *arena, const void *old, size_t size)
{
    gly_arena_block **link = &arena->blocks;
    while (*link != NULL && (*link)->bytes != (const char *)old)
        link = &(*link)->older;
    gly_arena_block *block = *link;
    if (block == NULL || block->used != round_up(size))
        return;
    *link = block->older;
    arena->total -= sizeof *block + block->size;
    arena->allocator.release(arena->allocator.context, block);
}

void *gly_arena_grow(gly_arena *arena, void *old, size_t from, size_t to)
{
    if (to > SIZE_MAX - alignof(max_align_t))
        return NULL;
    if (stretch(arena, old, from, to))
        return old;
    void *taken = take(arena, to);
    if (taken == NULL || old == NULL)
        return taken;
    memcpy(taken, old, from);
    give_back(arena, old, from);
    return taken;
}

void *gly_arena_array(gly_arena *arena, size_t count, size_t size)
{
    if (size != 0 && count > SIZE_MAX / size)
        return NULL;
    return gly_arena_take(arena, count * size);
}

gly_status gly_arena_text(gly_text *out, gly_arena *arena, gly_text text)
{
    char *copy = gly_arena_take(arena, (size_t)text.size + 1);
    if (copy == NULL)
        return GLY_NO_MEMORY;
    if (text.size > 0)
        memcpy(copy, text.data, text.size);
    *out = (gly_text){copy, text.size};
    return GLY_OK;
}
