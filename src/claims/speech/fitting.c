/* fitting.c - fitting alignment of two wordings. */
#include "claims/speech/fitting.h"

static uint32_t least(uint32_t a, uint32_t b)
{
    return a < b ? a : b;
}

uint32_t gly_fitting_cost(gly_words part, gly_words whole)
{
    /* row[j]: cost of fitting the words of `part` so far so that they end
     * before word j of `whole`. */
    uint32_t row[GLY_FITTING_WORDS + 1] = {0};
    uint32_t part_count = least(part.count, GLY_FITTING_WORDS);
    uint32_t whole_count = least(whole.count, GLY_FITTING_WORDS);
    for (uint32_t i = 0; i < part_count; i++) {
        uint32_t diagonal = row[0];
        row[0] = i + 1;
        for (uint32_t j = 0; j < whole_count; j++) {
            uint32_t change = part.items[i] != whole.items[j];
            uint32_t best =
                least(diagonal + change, least(row[j], row[j + 1]) + 1);
            diagonal = row[j + 1];
            row[j + 1] = best;
        }
    }
    uint32_t best = row[0];
    for (uint32_t j = 0; j < whole_count; j++)
        best = least(best, row[j + 1]);
    return best;
}

/* How many words two wordings have in common from their places on, up to
 * `most`. */
static uint32_t alike(const gly_symbol *a, const gly_symbol *b, uint32_t most)
{
    uint32_t count = 0;
    while (count < most && a[count] == b[count])
        count++;
    return count;
}

/* The same, backwards from the ends of two that have `most` words. */
static uint32_t alike_at_end(const gly_symbol *a, const gly_symbol *b,
                             uint32_t most)
{
    uint32_t count = 0;
    while (count < most && a[most - 1 - count] == b[most - 1 - count])
        count++;
    return count;
}

/* Where one word is too many, it may as well be the first, or the last, that is
 * another in `whole`. */
bool gly_fitting_is_one(gly_words part, gly_words whole)
{
    uint32_t count = least(part.count, GLY_FITTING_WORDS);
    const gly_symbol *a = part.items, *b = whole.items;
    uint32_t first = alike(a, b, count);
    if (first == count)
        return false;
    uint32_t last = alike_at_end(a, b, count);
    uint32_t behind = count - 1 - first, before = count - 1 - last;
    return last >= behind ||
           alike(a + first + 1, b + first, behind) == behind ||
           alike(a, b + 1, before) == before;
}
