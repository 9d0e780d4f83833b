/* fact_people.c - an index of surnames and one of given names. */
#include "claims/house/fact_people.h"

#include <stdlib.h>

#include "base/utf8.h"
#include "claims/house/fact_words.h"

/* People of one name that are looked at. */
enum { ALIKE_MOST = 48 };

static int by_hash(const void *a, const void *b)
{
    const gly_fact_key_of *one = a, *two = b;
    if (one->hash != two->hash)
        return one->hash < two->hash ? -1 : 1;
    return (one->fact > two->fact) - (one->fact < two->fact);
}

static const gly_fact *fact_at(const gly_fact_people *in, uint32_t index)
{
    return gly_list_at(in->facts, index);
}

static void fill(gly_fact_keys_of *out, const gly_fact_people *in, bool surname)
{
    for (uint32_t i = 0; i < in->facts->count; i++) {
        const gly_fact *fact = fact_at(in, i);
        gly_text word = surname ? gly_fact_last_word(fact->name)
                                : gly_fact_first_word(fact->name);
        if (fact->kind == GLY_FACT_PERSON)
            out->items[out->count++] =
                (gly_fact_key_of){gly_utf8_hash_folded(word), i};
    }
    if (out->count > 1)
        qsort(out->items, out->count, sizeof *out->items, by_hash);
}

gly_status gly_fact_people_build(gly_fact_people *out, gly_arena *arena,
                                 const gly_list *facts)
{
    *out = (gly_fact_people){.facts = facts};
    out->surnames.items =
        gly_arena_array(arena, facts->count, sizeof(gly_fact_key_of));
    out->givens.items =
        gly_arena_array(arena, facts->count, sizeof(gly_fact_key_of));
    if (out->surnames.items == NULL || out->givens.items == NULL)
        return GLY_NO_MEMORY;
    fill(&out->surnames, out, true);
    fill(&out->givens, out, false);
    return GLY_OK;
}

/* The first key of `word`; `count` if there is none. */
static uint32_t find_key(const gly_fact_keys_of *in, gly_text word)
{
    uint64_t hash = gly_utf8_hash_folded(word);
    uint32_t low = 0, high = in->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (in->items[middle].hash < hash)
            low = middle + 1;
        else
            high = middle;
    }
    return low < in->count && in->items[low].hash == hash ? low : in->count;
}

/* The end of the keys that are like the one at `from`, not far on. */
static uint32_t end_of_alike(const gly_fact_keys_of *in, uint32_t from)
{
    uint32_t end = from;
    while (end < in->count && end - from < ALIKE_MOST &&
           in->items[end].hash == in->items[from].hash)
        end++;
    return end;
}

static bool is_given(const gly_fact *fact, gly_text given)
{
    gly_text own = gly_fact_first_word(fact->name);
    bool initial =
        given.size <= 2 && given.size > 0 && own.data[0] == given.data[0];
    return initial || gly_utf8_equal_folded(own, given);
}

const gly_fact *gly_fact_people_is(const gly_fact_people *people,
                                   gly_fact_name name)
{
    uint32_t from = find_key(&people->surnames, name.surname);
    uint32_t end = end_of_alike(&people->surnames, from), found = 0;
    const gly_fact *fact = NULL;
    for (uint32_t i = from; i < end; i++) {
        const gly_fact *one = fact_at(people, people->surnames.items[i].fact);
        if (name.given.size > 0 && !is_given(one, name.given))
            continue;
        fact = one;
        found++;
    }
    return found == 1 ? fact : NULL;
}

const gly_fact *gly_fact_people_near(const gly_fact_people *people,
                                     gly_fact_name name)
{
    uint32_t from = find_key(&people->givens, name.given);
    uint32_t end = end_of_alike(&people->givens, from);
    for (uint32_t i = from; i < end; i++) {
        const gly_fact *fact = fact_at(people, people->givens.items[i].fact);
        if (gly_fact_is_slip(name.surname, gly_fact_last_word(fact->name)))
            return fact;
    }
    from = find_key(&people->surnames, name.surname);
    end = end_of_alike(&people->surnames, from);
    for (uint32_t i = from; i < end; i++) {
        const gly_fact *fact = fact_at(people, people->surnames.items[i].fact);
        if (gly_fact_is_slip(name.given, gly_fact_first_word(fact->name)))
            return fact;
    }
    return NULL;
}
