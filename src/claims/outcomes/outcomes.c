/* outcomes.c - finds the pairs to weigh, and settles on one for each. */
#include "claims/outcomes/outcomes.h"

#include "claims/outcomes/outcome_keys.h"
#include "claims/statements/opposition.h"
#include "claims/statements/sameness.h"

/* Others of a key that a statement is held against: so many of the latest and
 * the first. So many of the first are looked at for what tells the same. */
enum { LATEST = 16, FIRST = 10, ALIKE = 24 };
/* Only what stands in the second half is taken for known. */
enum { WHOLE = 100, HALF = 50 };

typedef struct {
    gly_outcome_keys keys;
    gly_outcome *items;
} search;

static const gly_statement *at(const search *s, const gly_outcome_entry *entry)
{
    return &s->keys.all[entry->statement];
}

/* The entries of one key. */
typedef struct {
    uint32_t first, end;
} group;

/* How many of the first of a key before `later` tell what that tells, and have
 * words in common with it. */
static uint32_t count_echoes(const search *s, const group *g,
                             const gly_outcome_entry *earlier,
                             const gly_outcome_entry *later)
{
    const gly_outcome_keys *keys = &s->keys;
    uint32_t found = 0;
    for (uint32_t i = g->first; i < g->first + ALIKE; i++) {
        const gly_outcome_entry *other = &keys->entries[i];
        if (other >= later)
            break;
        if (other->statement == earlier->statement ||
            other->statement == later->statement ||
            !gly_outcome_opposes(keys, other, earlier))
            continue;
        found += gly_cores_shared(keys->claims, &keys->cores[other->statement],
                                  &keys->cores[later->statement]) > 0;
    }
    return found;
}

static gly_outcome_pair pair_of(const search *s, const gly_outcome_entry *one,
                                const gly_outcome_entry *two)
{
    const gly_outcome_keys *keys = &s->keys;
    return (gly_outcome_pair){
        .claims = keys->claims,
        .a = at(s, one),
        .b = at(s, two),
        .core_a = &keys->cores[one->statement],
        .core_b = &keys->cores[two->statement],
        .whole_a = &keys->wholes[at(s, one)->sentence],
        .whole_b = &keys->wholes[at(s, two)->sentence],
        .how = one->how,
    };
}

static void weigh(search *s, const group *g, const gly_outcome_entry *one,
                  const gly_outcome_entry *two)
{
    const gly_outcome_keys *keys = &s->keys;
    if (gly_outcome_block(keys, one->statement) ==
            gly_outcome_block(keys, two->statement) ||
        !gly_outcome_opposes(keys, one, two))
        return;
    gly_outcome_pair p = pair_of(s, one, two);
    if (!gly_outcome_may_be(&p))
        return;
    gly_outcome_weigh_places(&p);
    gly_outcome_weigh_parts(&p);
    gly_outcome_weigh_shared(&p);
    gly_outcome_hold(&p, GLY_OUTCOME_TOGETHER, g->end - g->first);
    gly_outcome_hold(&p, GLY_OUTCOME_ECHOED, count_echoes(s, g, one, two));
    int32_t points = gly_outcome_points(&p);
    gly_outcome *out = &s->items[two->statement];
    if (points <= out->points)
        return;
    out->points = points;
    out->nearest = one->statement;
    if (points >= GLY_OUTCOME_POINTS)
        out->rival = one->statement;
}

static bool is_late(const search *s, const gly_outcome_entry *entry)
{
    const gly_language *language = s->keys.claims->annotations->language;
    return at(s, entry)->sentence * WHOLE >= language->sentences.count * HALF;
}

/* Weigh what has one key: each against the latest before it and the first. */
static void weigh_key(search *s, const group *g)
{
    const gly_outcome_entry *entries = s->keys.entries;
    for (uint32_t i = g->first + 1; i < g->end; i++) {
        const gly_outcome_entry *later = &entries[i];
        if (!is_late(s, later))
            continue;
        for (uint32_t k = 1; k <= LATEST && k <= i - g->first; k++)
            weigh(s, g, later - k, later);
        for (uint32_t k = g->first; k < g->first + FIRST && k + LATEST < i; k++)
            weigh(s, g, &entries[k], later);
    }
}

static void weigh_all(search *s)
{
    const gly_outcome_keys *keys = &s->keys;
    for (uint32_t first = 0, i = 1; i <= keys->count; i++) {
        if (i < keys->count && keys->entries[i].key == keys->entries[first].key)
            continue;
        weigh_key(s, &(group){first, i});
        first = i;
    }
}

/* Whether another statement of the same sentence has more points. */
static bool is_second(const search *s, uint32_t index, uint32_t count)
{
    const gly_statement *all = s->keys.all;
    const gly_outcome *items = s->items;
    uint32_t sentence = all[index].sentence, first = index;
    while (first > 0 && all[first - 1].sentence == sentence)
        first--;
    for (uint32_t i = first; i < count && all[i].sentence == sentence; i++) {
        if (items[i].rival != GLY_NONE &&
            (items[i].points > items[index].points ||
             (i < index && items[i].points == items[index].points)))
            return true;
    }
    return false;
}

/* Join each to the one that it contradicts, one of each sentence. */
static void join(search *s, uint32_t count)
{
    gly_outcome *items = s->items;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t rival = items[i].rival;
        if (rival == GLY_NONE || is_second(s, i, count))
            continue;
        if (items[rival].thread == GLY_NONE)
            items[rival].thread = rival;
        items[i].thread = items[rival].thread;
    }
}

gly_status gly_outcomes_build(gly_claims *claims)
{
    const gly_statements *all = claims->annotations->statements;
    gly_outcomes *made = gly_arena_take(claims->arena, sizeof *made);
    gly_outcome *items =
        gly_arena_array(claims->arena, all->count, sizeof *items);
    if (made == NULL || items == NULL)
        return GLY_NO_MEMORY;
    for (uint32_t i = 0; i < all->count; i++)
        items[i] = (gly_outcome){GLY_NONE, GLY_NONE, GLY_NONE, 0};
    *made = (gly_outcomes){items, all->count};
    claims->outcomes = made;
    search s = {.items = items};
    gly_arena scratch;
    gly_arena_init(&scratch, &claims->arena->allocator);
    gly_status status = gly_outcome_keys_build(&s.keys, &scratch, claims);
    if (status == GLY_OK) {
        weigh_all(&s);
        join(&s, all->count);
    }
    gly_arena_release(&scratch);
    return status;
}
