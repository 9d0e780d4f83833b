#include "claims/words.h"

#include <stdlib.h>
#include <string.h>

enum { BITS = 64, BLOCKS = GLY_WORDS_COMPARED / BITS };

static uint32_t cut(uint32_t count)
{
    return count < GLY_WORDS_COMPARED ? count : GLY_WORDS_COMPARED;
}

/* A bit for each of `count` words that is `word`. */
static uint64_t places_of(gly_symbol word, const gly_symbol *words,
                          uint32_t count)
{
    uint64_t places = 0;
    for (uint32_t i = 0; i < count; i++)
        places |= (uint64_t)(words[i] == word) << i;
    return places;
}

/* Bring the row up to one more word of the other wording. A zero bit stands
 * where the common subsequence grows. */
static void add_word(uint64_t *row, gly_words a, gly_symbol word)
{
    uint64_t carry = 0;
    for (uint32_t at = 0; at < a.count; at += BITS) {
        uint32_t count = a.count - at < BITS ? a.count - at : BITS;
        uint64_t before = row[at / BITS];
        uint64_t places = places_of(word, a.items + at, count);
        uint64_t kept = before & ~places;
        uint64_t sum = before + (before & places);
        uint64_t over = sum < before;
        sum += carry;
        carry = over | (sum < carry);
        row[at / BITS] = sum | kept;
    }
}

/* Take the words off that both begin with, and those that both end with: all
 * are of a longest common subsequence. Answers how many they are. */
static uint32_t take_ends(gly_words *a, gly_words *b)
{
    uint32_t least = a->count < b->count ? a->count : b->count;
    uint32_t first = 0, last = 0;
    while (first < least && a->items[first] == b->items[first])
        first++;
    while (last < least - first &&
           a->items[a->count - 1 - last] == b->items[b->count - 1 - last])
        last++;
    *a = (gly_words){a->items + first, a->count - first - last};
    *b = (gly_words){b->items + first, b->count - first - last};
    return first + last;
}

uint32_t gly_words_common(gly_words a, gly_words b)
{
    uint64_t row[BLOCKS];
    a.count = cut(a.count);
    b.count = cut(b.count);
    uint32_t common = take_ends(&a, &b);
    memset(row, 0xFF, (a.count + BITS - 1) / BITS * sizeof *row);
    for (uint32_t i = 0; i < b.count; i++)
        add_word(row, a, b.items[i]);
    for (uint32_t i = 0; i < a.count; i++)
        common += (row[i / BITS] >> (i % BITS) & 1) == 0;
    return common;
}

bool gly_words_within(gly_words part, gly_words whole)
{
    uint32_t found = 0;
    whole.count = cut(whole.count);
    for (uint32_t i = 0; i < whole.count && found < part.count; i++)
        found += whole.items[i] == part.items[found];
    return found == part.count;
}

uint32_t gly_words_find(gly_words whole, gly_words part)
{
    if (part.count == 0)
        return 0;
    for (uint32_t at = 0;
         part.count <= whole.count && at <= whole.count - part.count; at++) {
        if (whole.items[at] == part.items[0] &&
            memcmp(whole.items + at, part.items,
                   part.count * sizeof *part.items) == 0)
            return at;
    }
    return GLY_NONE;
}

static int by_symbol(const void *a, const void *b)
{
    gly_symbol one = *(const gly_symbol *)a, two = *(const gly_symbol *)b;
    return (one > two) - (one < two);
}

uint32_t gly_words_as_set(gly_symbol *words, uint32_t count)
{
    uint32_t kept = 0;
    if (count > 1)
        qsort(words, count, sizeof *words, by_symbol);
    for (uint32_t i = 0; i < count; i++) {
        if (kept == 0 || words[i] != words[kept - 1])
            words[kept++] = words[i];
    }
    return kept;
}
