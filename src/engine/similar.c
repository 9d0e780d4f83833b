/* similar.c - the prefix filter over an inverted index of words. */
#include "engine/similar.h"

#include <stdlib.h>

#include "engine/sketches.h"

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
    gly_sketch *sketches; /* of each wording */
    postings all, rare;
    uint32_t found[GLY_SIMILAR_MOST];
    uint32_t found_count, looked_at;
};

uint32_t gly_similar_needed(gly_nearness nearness, uint32_t count)
{
    double part = nearness.share * count;
    uint32_t needed = (uint32_t)part;
    /* A share such as 0.8 of 5 is meant to be 4, whatever is left over. */
    needed += part - needed > 1e-6;
    return needed > nearness.least ? needed : nearness.least;
}

/* A symbol spread over 64 bits, of which the upper ones are the best. */
static uint64_t hash_of(gly_symbol word)
{
    return word * 0x9E3779B97F4A7C15U;
}

/* Symbols by their numbers, from 1: a hash table of the words of these wordings
 * alone, for an article has few and the lexicon many thousands. */
typedef struct {
    uint32_t *slots; /* numbers; 0 is free */
    size_t mask;     /* slots less one, which are a power of two */
    gly_symbol *symbols;
    uint32_t used;
} numbering;

/* Slots of the first words; a table has room for two words in three slots. */
enum { FIRST_SLOTS = 1024 };

static size_t slot_of(const numbering *numbers, gly_symbol symbol)
{
    size_t at = (hash_of(symbol) >> 32) & numbers->mask;
    while (numbers->slots[at] != 0 &&
           numbers->symbols[numbers->slots[at]] != symbol)
        at = (at + 1) & numbers->mask;
    return at;
}

/* Make `slots` slots for the words there are and more. */
static bool make_slots(numbering *numbers, gly_arena *arena, size_t slots)
{
    size_t before = numbers->symbols == NULL ? 0 : numbers->mask + 2;
    numbers->slots = gly_arena_array(arena, slots, sizeof *numbers->slots);
    numbers->symbols =
        gly_arena_grow(arena, numbers->symbols, before * sizeof(gly_symbol),
                       (slots + 1) * sizeof(gly_symbol));
    numbers->mask = slots - 1;
    if (numbers->slots == NULL || numbers->symbols == NULL)
        return false;
    for (uint32_t i = 1; i <= numbers->used; i++)
        numbers->slots[slot_of(numbers, numbers->symbols[i])] = i;
    return true;
}

/* The number of a symbol, in order of first use; 0 without memory. */
static uint32_t number_of(numbering *numbers, gly_arena *arena,
                          gly_symbol symbol)
{
    size_t slots = numbers->mask + 1;
    if (numbers->used >= slots / 3 * 2 &&
        !make_slots(numbers, arena, slots * 2))
        return 0;
    size_t at = slot_of(numbers, symbol);
    if (numbers->slots[at] == 0) {
        numbers->slots[at] = ++numbers->used;
        numbers->symbols[numbers->used] = symbol;
    }
    return numbers->slots[at];
}

static size_t places_of(const gly_wordings *wordings)
{
    size_t places = 0;
    for (uint32_t i = 0; i < wordings->count; i++)
        places += wordings->items[i].count;
    return places;
}

/* What is needed while the words are counted. */
typedef struct {
    uint32_t used;    /* words, one more than the greatest number */
    uint32_t *words;  /* by place, wording after wording: the word's number */
    uint32_t *rarity; /* by number: how many wordings have it */
    uint32_t *stamp;  /* by number: the wording that last had it, plus one */
    uint32_t *times;  /* by number: how often that one has it */
} word_census;

/* Count in how many wordings each word is. */
static void count_words(word_census *census, const gly_wordings *wordings)
{
    const uint32_t *words = census->words;
    for (uint32_t i = 0; i < wordings->count; i++) {
        for (uint32_t j = 0; j < wordings->items[i].count; j++) {
            uint32_t word = *words++;
            census->rarity[word] += census->stamp[word] != i + 1;
            census->stamp[word] = i + 1;
        }
    }
}

/* Number the words anew, the rarest first, and of two that are as rare the one
 * that comes first. `times` is what the new numbers are put in. */
static gly_status rank_words(word_census *census, gly_arena *arena,
                             const gly_wordings *wordings, size_t places)
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
    for (size_t i = 0; i < places; i++)
        census->words[i] = census->times[census->words[i]];
    census->rarity = rarity;
    return GLY_OK;
}

/* Write down the number of each word, place by place. */
static bool number_words(word_census *out, gly_arena *arena,
                         const gly_wordings *wordings, size_t places)
{
    numbering numbers = {.used = 0};
    out->words = gly_arena_array(arena, places, sizeof *out->words);
    if (out->words == NULL || !make_slots(&numbers, arena, FIRST_SLOTS))
        return false;
    uint32_t *next = out->words;
    bool complete = true;
    for (uint32_t i = 0; i < wordings->count && complete; i++) {
        for (uint32_t j = 0; j < wordings->items[i].count && complete; j++) {
            *next = number_of(&numbers, arena, wordings->items[i].items[j]);
            complete = *next++ != 0;
        }
    }
    out->used = numbers.used + 1;
    return complete;
}

static gly_status take_census(word_census *out, gly_arena *arena,
                              const gly_wordings *wordings)
{
    size_t places = places_of(wordings);
    if (!number_words(out, arena, wordings, places))
        return GLY_NO_MEMORY;
    out->rarity = gly_arena_array(arena, out->used, sizeof(uint32_t));
    out->stamp = gly_arena_array(arena, out->used, sizeof(uint32_t));
    out->times = gly_arena_array(arena, out->used, sizeof(uint32_t));
    if (!out->rarity || !out->stamp || !out->times)
        return GLY_NO_MEMORY;
    count_words(out, wordings);
    return rank_words(out, arena, wordings, places);
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

/* Put numbers in ascending order; most of the time they are few. */
static void put_in_order(uint32_t *items, uint32_t count)
{
    enum { FEW = 32 };
    if (count > FEW) {
        qsort(items, count, sizeof *items, by_number);
        return;
    }
    for (uint32_t i = 1; i < count; i++) {
        uint32_t item = items[i], at = i;
        for (; at > 0 && items[at - 1] > item; at--)
            items[at] = items[at - 1];
        items[at] = item;
    }
}

/* Sort out wording `index`, whose words stand in `items` and give way to those
 * that differ. A stamp is by wording; those of the census came before. */
static void sort_words(gly_similar *similar, word_census *census,
                       uint32_t *items, uint32_t index)
{
    gly_words words = similar->given.items[index];
    uint32_t stamp = similar->given.count + 1 + index, count = 0;
    for (uint32_t j = 0; j < words.count; j++) {
        uint32_t word = items[j];
        if (census->stamp[word] != stamp) {
            census->stamp[word] = stamp;
            census->times[word] = 0;
            items[count++] = word;
        }
        census->times[word]++;
    }
    put_in_order(items, count);
    wording *made = &similar->wordings[index];
    *made = (wording){.items = items, .count = count};
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

/* Sort out all wordings, each where its words stand in the census. */
static bool sort_wordings(gly_similar *similar, gly_arena *arena,
                          word_census *census)
{
    const gly_wordings *given = &similar->given;
    uint32_t *items = census->words;
    for (uint32_t i = 0; i < given->count; i++) {
        sort_words(similar, census, items, i);
        items += given->items[i].count;
    }
    return make_room(&similar->all, arena, census->used) &&
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
    similar->sketches = gly_sketches_build(arena, wordings);
    if (!similar->wordings || !similar->sketches ||
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

/* Look at both ends of the list of a word, as long as more may be looked at. */
static void gather(gly_similar *similar, const postings *from, uint32_t word,
                   uint32_t index)
{
    const uint32_t *items = from->items + from->starts[word];
    const gly_sketch *own = &similar->sketches[index];
    uint32_t count = from->counts[word];
    uint32_t most = count < GLY_SIMILAR_ENDS ? count : GLY_SIMILAR_ENDS;
    for (uint32_t i = 0; i < 2 * most && similar->looked_at < GLY_SIMILAR_MOST;
         i++) {
        uint32_t one = i < most ? items[i] : items[count - 1 - (i - most)];
        gly_sketch *other = &similar->sketches[one];
        if (other->seen_by == index + 1 || gly_sketches_grouped(own, other))
            continue;
        other->seen_by = index + 1;
        similar->looked_at++;
        if (gly_sketches_near(own, other))
            similar->found[similar->found_count++] = one;
    }
}

uint32_t gly_similar_find(gly_similar *similar, uint32_t index,
                          const uint32_t **found)
{
    /* Its rare words find those that are as long or longer; the rare words of
     * the shorter ones are among all of its own. */
    const wording *asked = &similar->wordings[index];
    similar->found_count = similar->looked_at = 0;
    for (uint32_t i = 0; i < asked->count; i++) {
        uint32_t word = asked->items[i];
        gather(similar, &similar->rare, word, index);
        if (i < asked->prefix)
            gather(similar, &similar->all, word, index);
    }
    put_in_order(similar->found, similar->found_count);
    *found = similar->found;
    return similar->found_count;
}
