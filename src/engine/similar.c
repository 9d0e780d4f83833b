/* similar.c - the prefix filter over an inverted index of words. */
#include "engine/similar.h"

#include <stdlib.h>

/* The distinct words of a wording, the rarest first. Words are renumbered by
 * how rare they are. */
typedef struct {
    const uint32_t *items;
    uint32_t count;
    uint32_t needed; /* words, if it is the shorter one */
    uint32_t prefix; /* as many of them find every longer partner */
} wording;

/* For each word the wordings added that have it, in order of adding: word w
 * has room for those from `starts[w]` to `starts[w + 1]`, and has `counts[w]`
 * by now. */
typedef struct {
    uint32_t *starts, *counts, *items;
} postings;

/* A bit for some of all words: what a wording lacks the bit of, it lacks (Bloom
 * 1970, "Space/time trade-offs in hash coding with allowable errors"). */
enum { SKETCH_BITS = 256, BLOCK_BITS = 64 };
typedef struct {
    uint64_t blocks[SKETCH_BITS / BLOCK_BITS];
} sketch;

/* `all` lists the wordings added that have a word, `rare` those that have it in
 * their prefix. */
struct gly_similar {
    gly_wordings given;
    wording *wordings;
    sketch *sketches; /* of each wording */
    postings all, rare;
    uint32_t *seen; /* by wording: who last looked at it, plus one */
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

static uint32_t bit_of(gly_symbol word)
{
    return (uint32_t)(hash_of(word) >> 56);
}

static sketch sketch_of(gly_words words)
{
    sketch made = {{0}};
    for (uint32_t i = 0; i < words.count; i++) {
        uint32_t bit = bit_of(words.items[i]);
        made.blocks[bit / BLOCK_BITS] |= UINT64_C(1) << (bit % BLOCK_BITS);
    }
    return made;
}

/* Whether two wordings may be near enough: the shorter one has no more words
 * that the sketch of the longer one lacks than it may have of its own. */
static bool may_be_near(const gly_similar *similar, uint32_t a, uint32_t b)
{
    const gly_words *items = similar->given.items;
    uint32_t less = items[a].count < items[b].count ? a : b;
    const sketch *in = &similar->sketches[less == a ? b : a];
    gly_words words = items[less];
    uint32_t needed = similar->wordings[less].needed;
    if (needed > words.count)
        return false;
    uint32_t spare = words.count - needed, lacking = 0;
    for (uint32_t i = 0; i < words.count && lacking <= spare; i++) {
        uint32_t bit = bit_of(words.items[i]);
        lacking +=
            (in->blocks[bit / BLOCK_BITS] >> (bit % BLOCK_BITS) & 1) == 0;
    }
    return lacking <= spare;
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
    if (count > 1)
        qsort(items, count, sizeof *items, by_number);
    wording *made = &similar->wordings[index];
    *made = (wording){
        .items = items,
        .count = count,
        .needed = gly_similar_needed(similar->given.nearness, words.count),
    };
    if (made->needed <= words.count)
        made->prefix = prefix_of(made, census, words.count - made->needed + 1);
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
    similar->sketches =
        gly_arena_array(arena, count, sizeof *similar->sketches);
    similar->seen = gly_arena_array(arena, count, sizeof *similar->seen);
    if (!similar->wordings || !similar->sketches || !similar->seen ||
        !has_counts(&similar->all, arena, census.used) ||
        !has_counts(&similar->rare, arena, census.used) ||
        !sort_wordings(similar, arena, &census))
        return GLY_NO_MEMORY;
    for (uint32_t i = 0; i < count; i++)
        similar->sketches[i] = sketch_of(wordings->items[i]);
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

static bool are_grouped(const gly_wordings *given, uint32_t a, uint32_t b)
{
    return given->groups != NULL && given->groups[a] == given->groups[b];
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
            similar->looked_at == GLY_SIMILAR_MOST ||
            are_grouped(&similar->given, index, one))
            continue;
        similar->seen[one] = index + 1;
        similar->looked_at++;
        if (may_be_near(similar, index, one))
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
    qsort(similar->found, similar->found_count, sizeof *similar->found,
          by_number);
    *found = similar->found;
    return similar->found_count;
}
