/* similar.c - the prefix filter over an inverted index of words. */
#include "engine/similar.h"

#include <stdlib.h>

/* A wording in the list of those that have a word. */
typedef struct {
    uint32_t wording;
    uint32_t next, before; /* in the list; GLY_NONE at its ends */
} posting;

/* First and last posting of a word; GLY_NONE when it has none. */
typedef struct {
    uint32_t first, last;
} postings;

/* A distinct word of a wording. Words are renumbered without gaps. */
typedef struct {
    uint32_t word;
    uint32_t rarity; /* how many wordings have it */
} rare_word;

/* The distinct words of a wording, the rarest first. */
typedef struct {
    const rare_word *items;
    uint32_t count;
    uint32_t prefix; /* as many of them find every longer partner */
} wording;

/* Invariant: `all[w]` lists the wordings added that have w, `rare[w]` those
 * that have it in their prefix, both in order of adding. */
struct gly_similar {
    gly_arena *arena;
    gly_wordings given;
    wording *wordings;
    gly_list postings;
    postings *all, *rare;
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

static int by_rarity(const void *a, const void *b)
{
    const rare_word *one = a, *two = b;
    if (one->rarity != two->rarity)
        return one->rarity < two->rarity ? -1 : 1;
    return (one->word > two->word) - (one->word < two->word);
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
    uint32_t *rarity;  /* by number */
    uint32_t *stamp;   /* by number: the wording that last had it, plus one */
    uint32_t *times;   /* by number: how often that one has it */
} word_census;

static gly_status take_census(word_census *out, gly_arena *arena,
                              const gly_words *words, uint32_t count)
{
    size_t symbols = (size_t)greatest(words, count) + 1;
    out->numbers = gly_arena_array(arena, symbols, sizeof(uint32_t));
    if (out->numbers == NULL)
        return GLY_NO_MEMORY;
    out->used = number_words(out->numbers, words, count) + 1;
    out->rarity = gly_arena_array(arena, out->used, sizeof(uint32_t));
    out->stamp = gly_arena_array(arena, out->used, sizeof(uint32_t));
    out->times = gly_arena_array(arena, out->used, sizeof(uint32_t));
    if (!out->rarity || !out->stamp || !out->times)
        return GLY_NO_MEMORY;
    for (uint32_t i = 0; i < count; i++) {
        for (uint32_t j = 0; j < words[i].count; j++) {
            uint32_t word = out->numbers[words[i].items[j]];
            out->rarity[word] += out->stamp[word] != i + 1;
            out->stamp[word] = i + 1;
        }
    }
    return GLY_OK;
}

/* How many of the rarest words make up `wanted` places of the wording. */
static uint32_t prefix_of(const wording *of, const word_census *census,
                          uint32_t wanted)
{
    uint32_t places = 0, prefix = 0;
    while (prefix < of->count && places < wanted)
        places += census->times[of->items[prefix++].word];
    return prefix;
}

/* Sort out wording `index`. Stamps begin after those of the census. */
static gly_status sort_words(gly_similar *similar, word_census *census,
                             uint32_t index)
{
    gly_words words = similar->given.items[index];
    uint32_t stamp = similar->given.count + 1 + index;
    rare_word *items =
        gly_arena_array(similar->arena, words.count, sizeof *items);
    if (items == NULL)
        return GLY_NO_MEMORY;
    uint32_t count = 0;
    for (uint32_t j = 0; j < words.count; j++) {
        uint32_t word = census->numbers[words.items[j]];
        if (census->stamp[word] != stamp) {
            census->stamp[word] = stamp;
            census->times[word] = 0;
            items[count++] = (rare_word){word, census->rarity[word]};
        }
        census->times[word]++;
    }
    if (count > 1)
        qsort(items, count, sizeof *items, by_rarity);
    wording *made = &similar->wordings[index];
    *made = (wording){items, count, 0};
    uint32_t needed = gly_similar_needed(similar->given.nearness, words.count);
    if (needed <= words.count)
        made->prefix = prefix_of(made, census, words.count - needed + 1);
    return GLY_OK;
}

static postings *no_postings(gly_arena *arena, uint32_t words)
{
    postings *made = gly_arena_array(arena, words, sizeof *made);
    for (uint32_t i = 0; made != NULL && i < words; i++)
        made[i] = (postings){GLY_NONE, GLY_NONE};
    return made;
}

gly_status gly_similar_build(gly_similar **out, gly_arena *arena,
                             const gly_wordings *wordings)
{
    word_census census;
    uint32_t count = wordings->count;
    gly_similar *similar = gly_arena_take(arena, sizeof *similar);
    if (similar == NULL ||
        take_census(&census, arena, wordings->items, count) != GLY_OK)
        return GLY_NO_MEMORY;
    similar->arena = arena;
    similar->given = *wordings;
    similar->postings = gly_list_of(sizeof(posting));
    similar->wordings =
        gly_arena_array(arena, count, sizeof *similar->wordings);
    similar->seen = gly_arena_array(arena, count, sizeof *similar->seen);
    similar->all = no_postings(arena, census.used);
    similar->rare = no_postings(arena, census.used);
    if (!similar->wordings || !similar->seen || !similar->all || !similar->rare)
        return GLY_NO_MEMORY;
    for (uint32_t i = 0; i < count; i++) {
        if (sort_words(similar, &census, i) != GLY_OK)
            return GLY_NO_MEMORY;
    }
    *out = similar;
    return GLY_OK;
}

static gly_status append(gly_similar *similar, postings *to, uint32_t index)
{
    uint32_t number = similar->postings.count;
    posting *added = gly_list_add(&similar->postings, similar->arena);
    if (added == NULL)
        return GLY_NO_MEMORY;
    *added = (posting){index, GLY_NONE, to->last};
    if (to->last == GLY_NONE) {
        to->first = number;
    } else {
        posting *last = gly_list_at(&similar->postings, to->last);
        last->next = number;
    }
    to->last = number;
    return GLY_OK;
}

gly_status gly_similar_add(gly_similar *similar, uint32_t index)
{
    const wording *added = &similar->wordings[index];
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < added->count && status == GLY_OK; i++) {
        uint32_t word = added->items[i].word;
        status = append(similar, &similar->all[word], index);
        if (status == GLY_OK && i < added->prefix)
            status = append(similar, &similar->rare[word], index);
    }
    return status;
}

/* Look at both ends of a list. */
static void gather(gly_similar *similar, const postings *from, uint32_t index)
{
    uint32_t at[2] = {from->first, from->last};
    for (uint32_t end = 0; end < 2; end++) {
        for (uint32_t i = 0; i < GLY_SIMILAR_ENDS && at[end] != GLY_NONE; i++) {
            const posting *one = gly_list_at(&similar->postings, at[end]);
            at[end] = end == 0 ? one->next : one->before;
            if (similar->seen[one->wording] == index + 1 ||
                similar->found_count == GLY_SIMILAR_MOST)
                continue;
            similar->seen[one->wording] = index + 1;
            similar->found[similar->found_count++] = one->wording;
        }
    }
}

static int by_number(const void *a, const void *b)
{
    uint32_t one = *(const uint32_t *)a, two = *(const uint32_t *)b;
    return (one > two) - (one < two);
}

uint32_t gly_similar_find(gly_similar *similar, uint32_t index,
                          const uint32_t **found)
{
    /* Its rare words find those that are as long or longer; the rare words of
     * the shorter ones are among all of its own. */
    const wording *asked = &similar->wordings[index];
    similar->found_count = 0;
    for (uint32_t i = 0; i < asked->count; i++) {
        uint32_t word = asked->items[i].word;
        gather(similar, &similar->rare[word], index);
        if (i < asked->prefix)
            gather(similar, &similar->all[word], index);
    }
    qsort(similar->found, similar->found_count, sizeof *similar->found,
          by_number);
    *found = similar->found;
    return similar->found_count;
}
