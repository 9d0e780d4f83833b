/* similar.c - the prefix filter over an inverted index of words. */
#include "engine/similar.h"

#include <stdlib.h>

/* The distinct words of a wording, the rarest first. Words are renumbered by
 * how rare they are. */
typedef struct {
    const uint32_t *items;
    uint32_t count;
    uint32_t prefix; /* as many of them find every longer partner */
} wording;

/* For each word the wordings added that have it, in order of adding: word w
 * has room for those from `starts[w]` to `starts[w + 1]`, and has `counts[w]`
 * by now. */
typedef struct {
    uint32_t *starts, *counts, *items;
} postings;

/* `all` lists the wordings added that have a word, `rare` those that have it in
 * their prefix. */
struct gly_similar {
    gly_wordings given;
    wording *wordings;
    postings all, rare;
    uint32_t *seen; /* by wording: who last looked at it, plus one */
    uint32_t found[GLY_SIMILAR_MOST];
    uint32_t found_count;
};

uint32_t gly_similar_needed(gly_nearness nearness, uint32_t count)
{
    double part = nearness.share * count;
    uint32_t needed = (uint32_t)part;
    /* A share such as 0.8 of 5 is meant to be 4, whatever is left over. */
    needed += part - needed > 1e-6;
    return needed > nearness.least ? needed : nearness.least;
}

/* Give each symbol a number without gaps, in order of first use, in
 * `numbers`, which is one higher. Answers how many there are. */
static uint32_t number_words(uint32_t *numbers, const gly_words *words,
                             uint32_t count)
{
    uint32_t used = 0;
    for (uint32_t i = 0; i < count; i++) {
        for (uint32_t j = 0; j < words[i].count; j++) {
            uint32_t *number = &numbers[words[i].items[j]];
            *number = *number == 0 ? ++used : *number;
        }
    }
    return used;
}

static gly_symbol greatest(const gly_words *words, uint32_t count)
{
    gly_symbol most = 0;
    for (uint32_t i = 0; i < count; i++) {
        for (uint32_t j = 0; j < words[i].count; j++)
            most = words[i].items[j] > most ? words[i].items[j] : most;
    }
    return most;
}

/* What is needed while the words are counted. */
typedef struct {
    uint32_t used;     /* words, one more than the greatest number */
    uint32_t *numbers; /* by symbol, from 1 */
    uint32_t *rarity;  /* by number: how many wordings have it */
    uint32_t *stamp;   /* by number: the wording that last had it, plus one */
    uint32_t *times;   /* by number: how often that one has it */
} word_census;

/* Count in how many wordings each word is. */
static void count_words(word_census *census, const gly_wordings *wordings)
{
    for (uint32_t i = 0; i < wordings->count; i++) {
        gly_words words = wordings->items[i];
        for (uint32_t j = 0; j < words.count; j++) {
            uint32_t word = census->numbers[words.items[j]];
            census->rarity[word] += census->stamp[word] != i + 1;
            census->stamp[word] = i + 1;
        }
    }
}

/* Number the words anew, the rarest first, and of two that are as rare the one
 * that comes first. `times` is what the new numbers are put in. */
static gly_status rank_words(word_census *census, gly_arena *arena,
                             const gly_wordings *wordings, size_t symbols)
{
    uint32_t *ends =
        gly_arena_array(arena, (size_t)wordings->count + 2, sizeof *ends);
    uint32_t *rarity = gly_arena_array(arena, census->used, sizeof *rarity);
    if (ends == NULL || rarity == NULL)
        return GLY_NO_MEMORY;
    for (uint32_t i = 1; i < census->used; i++)
        ends[census->rarity[i] + 1]++;
    for (uint32_t i = 1; i < wordings->count + 2; i++)
        ends[i] += ends[i - 1];
    for (uint32_t i = 1; i < census->used; i++) {
        census->times[i] = ++ends[census->rarity[i]];
        rarity[census->times[i]] = census->rarity[i];
    }
    for (size_t i = 0; i < symbols; i++)
        census->numbers[i] = census->times[census->numbers[i]];
    census->rarity = rarity;
    return GLY_OK;
}

static gly_status take_census(word_census *out, gly_arena *arena,
                              const gly_wordings *wordings)
{
    size_t symbols = (size_t)greatest(wordings->items, wordings->count) + 1;
    out->numbers = gly_arena_array(arena, symbols, sizeof(uint32_t));
    if (out->numbers == NULL)
        return GLY_NO_MEMORY;
    out->used =
        number_words(out->numbers, wordings->items, wordings->count) + 1;
    out->rarity = gly_arena_array(arena, out->used, sizeof(uint32_t));
    out->stamp = gly_arena_array(arena, out->used, sizeof(uint32_t));
    out->times = gly_arena_array(arena, out->used, sizeof(uint32_t));
    if (!out->rarity || !out->stamp || !out->times)
        return GLY_NO_MEMORY;
    count_words(out, wordings);
    return rank_words(out, arena, wordings, symbols);
}

/* How many of the rarest words make up `wanted` places of the wording. */
static uint32_t prefix_of(const wording *of, const word_census *census,
                          uint32_t wanted)
{
    uint32_t places = 0, prefix = 0;
    while (prefix < of->count && places < wanted)
        places += census->times[of->items[prefix++]];
    return prefix;
}

static int by_number(const void *a, const void *b)
{
    uint32_t one = *(const uint32_t *)a, two = *(const uint32_t *)b;
    return (one > two) - (one < two);
}

/* Sort out wording `index` into `items`, which has room for all its words. A
 * stamp is by wording; those of the census came before. */
static void sort_words(gly_similar *similar, word_census *census,
                       uint32_t *items, uint32_t index)
{
    gly_words words = similar->given.items[index];
    uint32_t stamp = similar->given.count + 1 + index, count = 0;
    for (uint32_t j = 0; j < words.count; j++) {
        uint32_t word = census->numbers[words.items[j]];
        if (census->stamp[word] != stamp) {
            census->stamp[word] = stamp;
            census->times[word] = 0;
            items[count++] = word;
        }
        census->times[word]++;
    }
    if (count > 1)
        qsort(items, count, sizeof *items, by_number);
    wording *made = &similar->wordings[index];
    *made = (wording){items, count, 0};
    uint32_t needed = gly_similar_needed(similar->given.nearness, words.count);
    if (needed <= words.count)
        made->prefix = prefix_of(made, census, words.count - needed + 1);
    for (uint32_t i = 0; i < count; i++) {
        similar->all.counts[items[i]]++;
        similar->rare.counts[items[i]] += i < made->prefix;
    }
}

static bool has_counts(postings *of, gly_arena *arena, uint32_t words)
{
    of->starts = gly_arena_array(arena, (size_t)words + 1, sizeof(uint32_t));
    of->counts = gly_arena_array(arena, words, sizeof(uint32_t));
    return of->starts != NULL && of->counts != NULL;
}

/* Make room for as many as were counted, and have none. */
static bool make_room(postings *of, gly_arena *arena, uint32_t words)
{
    uint64_t sum = 0;
    for (uint32_t i = 0; i < words && sum <= UINT32_MAX; i++) {
        of->starts[i] = (uint32_t)sum;
        sum += of->counts[i];
        of->counts[i] = 0;
    }
    if (sum > UINT32_MAX)
        return false;
    of->starts[words] = (uint32_t)sum;
    of->items = gly_arena_array(arena, (size_t)sum, sizeof *of->items);
    return of->items != NULL;
}

/* Sort out all wordings; their words lie one after another. */
static bool sort_wordings(gly_similar *similar, gly_arena *arena,
                          word_census *census)
{
    const gly_wordings *given = &similar->given;
    size_t most = 0;
    for (uint32_t i = 0; i < given->count; i++)
        most += given->items[i].count;
    uint32_t *items = gly_arena_array(arena, most, sizeof *items);
    for (uint32_t i = 0; items != NULL && i < given->count; i++) {
        sort_words(similar, census, items, i);
        items += similar->wordings[i].count;
    }
    return items != NULL && make_room(&similar->all, arena, census->used) &&
           make_room(&similar->rare, arena, census->used);
}

gly_status gly_similar_build(gly_similar **out, gly_arena *arena,
                             const gly_wordings *wordings)
{
    word_census census;
    uint32_t count = wordings->count;
    gly_similar *similar = gly_arena_take(arena, sizeof *similar);
    if (similar == NULL || take_census(&census, arena, wordings) != GLY_OK)
        return GLY_NO_MEMORY;
    similar->given = *wordings;
    similar->wordings =
        gly_arena_array(arena, count, sizeof *similar->wordings);
    similar->seen = gly_arena_array(arena, count, sizeof *similar->seen);
    if (!similar->wordings || !similar->seen ||
        !has_counts(&similar->all, arena, census.used) ||
        !has_counts(&similar->rare, arena, census.used) ||
        !sort_wordings(similar, arena, &census))
        return GLY_NO_MEMORY;
    *out = similar;
    return GLY_OK;
}

static void append(postings *to, uint32_t word, uint32_t index)
{
    to->items[to->starts[word] + to->counts[word]++] = index;
}

void gly_similar_add(gly_similar *similar, uint32_t index)
{
    const wording *added = &similar->wordings[index];
    for (uint32_t i = 0; i < added->count; i++) {
        append(&similar->all, added->items[i], index);
        if (i < added->prefix)
            append(&similar->rare, added->items[i], index);
    }
}

/* Look at both ends of the list of a word. */
static void gather(gly_similar *similar, const postings *from, uint32_t word,
                   uint32_t index)
{
    const uint32_t *items = from->items + from->starts[word];
    uint32_t count = from->counts[word];
    uint32_t most = count < GLY_SIMILAR_ENDS ? count : GLY_SIMILAR_ENDS;
    for (uint32_t i = 0; i < 2 * most; i++) {
        uint32_t one = i < most ? items[i] : items[count - 1 - (i - most)];
        if (similar->seen[one] == index + 1 ||
            similar->found_count == GLY_SIMILAR_MOST)
            continue;
        similar->seen[one] = index + 1;
        similar->found[similar->found_count++] = one;
    }
}

uint32_t gly_similar_find(gly_similar *similar, uint32_t index,
                          const uint32_t **found)
{
    /* Its rare words find those that are as long or longer; the rare words of
     * the shorter ones are among all of its own. */
    const wording *asked = &similar->wordings[index];
    similar->found_count = 0;
    for (uint32_t i = 0; i < asked->count; i++) {
        uint32_t word = asked->items[i];
        gather(similar, &similar->rare, word, index);
        if (i < asked->prefix)
            gather(similar, &similar->all, word, index);
    }
    qsort(similar->found, similar->found_count, sizeof *similar->found,
          by_number);
    *found = similar->found;
    return similar->found_count;
}
