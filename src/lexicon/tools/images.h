/* images.h - what the build writes for the program to read (lexicon/image.h).
 * Each part is written as it lies in memory. */
#ifndef GLY_LEXICON_TOOLS_IMAGES_H
#define GLY_LEXICON_TOOLS_IMAGES_H

#include "base/arena.h"
#include "base/output.h"
#include "base/problem.h"
#include "base/status.h"

/* Read the shipped lists, or the other shipped files, in `arena`, and write
 * their image to `out`. What is wrong with one of them goes to `problems`, and
 * the image is then of no use. GLY_NO_MEMORY ends it early. */
gly_status gly_image_lists(gly_output *out, gly_arena *arena,
                           gly_problems *problems);
gly_status gly_image_rules(gly_output *out, gly_arena *arena,
                           gly_problems *problems);

/* `count` items of `size` bytes. */
static inline void gly_image_put(gly_output *out, const void *items,
                                 uint32_t count, size_t size)
{
    gly_output_text(out, (gly_text){items, count * (uint32_t)size});
}

#endif
