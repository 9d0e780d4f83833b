#include "base/text.h"

#include <string.h>

enum { LONGEST_COMPARED = 64 };

static bool is_space(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

gly_text gly_text_trim(gly_text text)
{
    while (text.size > 0 && is_space(text.data[0])) {
        text.data++;
        text.size--;
    }
    while (text.size > 0 && is_space(text.data[text.size - 1]))
        text.size--;
    return text;
}

static char lower(char byte)
{
    return byte >= 'A' && byte <= 'Z' ? (char)(byte - 'A' + 'a') : byte;
}

bool gly_text_same_letters(gly_text a, const char *b)
{
    for (uint32_t i = 0; i < a.size; i++) {
        if (lower(a.data[i]) != lower(b[i]))
            return false;
    }
    return true;
}

int gly_text_compare(gly_text a, gly_text b)
{
    uint32_t shared = a.size < b.size ? a.size : b.size;
    int order = shared == 0 ? 0 : memcmp(a.data, b.data, shared);
    if (order != 0)
        return order;
    return (a.size > b.size) - (a.size < b.size);
}

bool gly_text_starts(gly_text text, gly_text part)
{
    return part.size <= text.size &&
           gly_text_equal((gly_text){text.data, part.size}, part);
}

bool gly_text_ends(gly_text text, gly_text part)
{
    if (part.size > text.size)
        return false;
    uint32_t from = text.size - part.size;
    return gly_text_equal(gly_text_slice(text, (gly_span){from, part.size}),
                          part);
}

uint32_t gly_text_common(gly_text a, gly_text b)
{
    uint32_t same = 0;
    while (same < a.size && same < b.size && a.data[same] == b.data[same])
        same++;
    return same;
}

uint32_t gly_text_find(gly_text text, gly_text part, uint32_t from)
{
    if (part.size == 0)
        return from <= text.size ? from : GLY_NONE;
    while (part.size <= text.size && from <= text.size - part.size) {
        const char *found = memchr(text.data + from, part.data[0],
                                   text.size - part.size - from + 1);
        if (found == NULL)
            return GLY_NONE;
        from = (uint32_t)(found - text.data);
        if (gly_text_equal((gly_text){found, part.size}, part))
            return from;
        from++;
    }
    return GLY_NONE;
}

uint32_t gly_text_count(gly_text text, char byte)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < text.size; i++)
        count += text.data[i] == byte;
    return count;
}

uint64_t gly_text_hash(gly_text text)
{
    uint64_t hash = 0xcbf29ce484222325U;
    for (uint32_t i = 0; i < text.size; i++)
        hash = (hash ^ (unsigned char)text.data[i]) * 0x100000001b3U;
    return hash;
}

uint32_t gly_text_year(gly_text text, uint32_t first, uint32_t last)
{
    enum { DIGITS = 4 };
    uint32_t year = 0;
    for (uint32_t i = 0; i < text.size; i++) {
        if (text.data[i] < '0' || text.data[i] > '9' || i == DIGITS)
            return 0;
        year = year * 10 + (uint32_t)(text.data[i] - '0');
    }
    return text.size == DIGITS && year >= first && year <= last ? year : 0;
}

bool gly_text_is_year(gly_text text, uint32_t first, uint32_t last)
{
    return gly_text_year(text, first, last) != 0;
}

static uint32_t least(uint32_t a, uint32_t b)
{
    return a < b ? a : b;
}

uint32_t gly_text_distance(gly_text a, gly_text b, uint32_t most)
{
    if (a.size > LONGEST_COMPARED || b.size > LONGEST_COMPARED)
        return most + 1;

    /* Three rows of the table: the one before last is for swaps. */
    uint32_t rows[3][LONGEST_COMPARED + 1];
    uint32_t *before = rows[0], *last = rows[1], *now = rows[2];
    for (uint32_t j = 0; j <= b.size; j++)
        last[j] = before[j] = j;
    for (uint32_t i = 1; i <= a.size; i++) {
        now[0] = i;
        for (uint32_t j = 1; j <= b.size; j++) {
            uint32_t change = a.data[i - 1] != b.data[j - 1];
            now[j] =
                least(least(last[j] + 1, now[j - 1] + 1), last[j - 1] + change);
            if (i > 1 && j > 1 && a.data[i - 1] == b.data[j - 2] &&
                a.data[i - 2] == b.data[j - 1])
                now[j] = least(now[j], before[j - 2] + 1);
        }
        uint32_t *oldest = before;
        before = last;
        last = now;
        now = oldest;
    }
    return least(last[b.size], most + 1);
}
