/* text.h - a borrowed slice of bytes.
 * Never terminated, never owned: whoever made the bytes says how long they
 * live. Sizes are 32-bit because no document is larger (base/limits.h). */
#ifndef GLY_BASE_TEXT_H
#define GLY_BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "base/span.h"

typedef struct {
    const char *data; /* may be NULL only where size is 0 */
    uint32_t size;    /* bytes */
} gly_text;

/* A literal as a text, where a constant begins: in a table. */
#define GLY_TEXT(literal)                                                      \
    {                                                                          \
        literal, sizeof(literal) - 1                                           \
    }

/* The bytes of a C string without its terminator; lives as long as it. A
 * string over 4 GiB is cut there. Here, so that the size of a literal is known
 * when it is compiled. */
static inline gly_text gly_text_of(const char *string)
{
    size_t size = strlen(string);
    return (gly_text){string, size > UINT32_MAX ? UINT32_MAX : (uint32_t)size};
}

/* The part of `text` that `span` names, cut to what there is; never NULL. */
static inline gly_text gly_text_slice(gly_text text, gly_span span)
{
    if (span.offset >= text.size)
        return (gly_text){"", 0};
    uint32_t left = text.size - span.offset;
    return (gly_text){text.data + span.offset,
                      span.length < left ? span.length : left};
}

/* `text` without ASCII white space at its two ends. */
gly_text gly_text_trim(gly_text text);

/* Same bytes. */
static inline bool gly_text_equal(gly_text a, gly_text b)
{
    return a.size == b.size &&
           (a.size == 0 || memcmp(a.data, b.data, a.size) == 0);
}

/* Whether as many bytes at `b` as `a` has are the same when A-Z are read as
 * a-z; other letters are not folded. */
bool gly_text_same_letters(gly_text a, const char *b);

/* Same bytes when A-Z are read as a-z. */
static inline bool gly_text_equal_ascii(gly_text a, gly_text b)
{
    return a.size == b.size && gly_text_same_letters(a, b.data);
}

/* Order by bytes, shorter first: negative, 0 or positive, as memcmp. */
int gly_text_compare(gly_text a, gly_text b);

/* Whether `text` begins (ends) with `part`; every text does with "". */
bool gly_text_starts(gly_text text, gly_text part);
bool gly_text_ends(gly_text text, gly_text part);

/* How many bytes both begin with. */
uint32_t gly_text_common(gly_text a, gly_text b);

/* Where `part` first stands in `text` at or after `from`; GLY_NONE when it
 * does not. For configuration and messages: a draft is never searched for a
 * word to find its place. */
uint32_t gly_text_find(gly_text text, gly_text part, uint32_t from);

/* How often `byte` stands in `text`. */
uint32_t gly_text_count(gly_text text, char byte);

/* FNV-1a over the bytes: for tables, the same on every machine. */
uint64_t gly_text_hash(gly_text text);

/* The text as a number of four digits from `first` to `last`, as a year is
 * written; 0 for any other, and whether it is one. */
uint32_t gly_text_year(gly_text text, uint32_t first, uint32_t last);
bool gly_text_is_year(gly_text text, uint32_t first, uint32_t last);

/* Edit distance (Damerau-Levenshtein, adjacent swaps count one) in bytes, or
 * `most + 1` as soon as it is over `most`. Texts over 64 bytes are taken as
 * too far. For "did you mean". */
uint32_t gly_text_distance(gly_text a, gly_text b, uint32_t most);

#endif
