/* siting_steps.c - two places of one step of a life. */
#include "annotate/sites/siting_steps.h"

#include "annotate/reading.h"

#include <stdlib.h>

enum {
    SIDE_MOST = 8, /* facts of one person that are compared */
    PAIRS = 512,   /* of an article: each may take a look through all of it */
};

static int by_person(const void *a, const void *b)
{
    const gly_life_fact *x = a, *y = b;
    if (x->person != y->person)
        return x->person < y->person ? -1 : 1;
    return x->order < y->order ? -1 : x->order > y->order;
}

static bool is_of(const gly_life_fact *a, const gly_life_fact *b,
                  gly_life_step step)
{
    return a->step == step || b->step == step;
}

/* What two steps are of one kind: whoever is from somewhere grew up there, and
 * a native was born there. */
static bool are_one(const gly_life_fact *a, const gly_life_fact *b)
{
    bool from = is_of(a, b, GLY_STEP_FROM);
    if (a->step == b->step ||
        (is_of(a, b, GLY_STEP_NATIVE) && (from || is_of(a, b, GLY_STEP_BORN))))
        return true;
    bool home = is_of(a, b, GLY_STEP_GREW) || is_of(a, b, GLY_STEP_LIVES);
    return from && home;
}

static gly_siting_kind kind_of(const gly_life_fact *a)
{
    switch (a->step) {
    case GLY_STEP_BORN:
        return GLY_SITING_BIRTH;
    case GLY_STEP_DIED:
        return GLY_SITING_DEATH;
    case GLY_STEP_BURIED:
        return GLY_SITING_BURIAL;
    default:
        return GLY_SITING_HOME;
    }
}

static bool has_kind(const gly_site *place, gly_site_kind kind)
{
    for (uint32_t i = 0; i < place->count; i++) {
        if (place->parts[i].kind == kind)
            return true;
    }
    return false;
}

/* "born in Senn Lake": the town that is called so. */
static gly_site town_of(const gly_site *place)
{
    gly_site town = *place;
    gly_site_part *part = &town.parts[0];
    if (town.in != GLY_NONE && part->first == part->name_first &&
        (part->kind == GLY_SITE_WATER || part->kind == GLY_SITE_LAND))
        part->kind = GLY_SITE_TOWN;
    return town;
}

/* Whoever dies at home dies in no hospital. */
static bool are_apart(gly_siting_search *search, const gly_life_fact *a,
                      const gly_life_fact *b)
{
    if (++search->pairs > PAIRS)
        return false;
    const gly_site_words *words = &search->places.words;
    bool home = has_kind(a->place, GLY_SITE_HOME);
    bool other = has_kind(b->place, GLY_SITE_HOME);
    bool building = has_kind(home ? b->place : a->place, GLY_SITE_BUILDING);
    if (a->step == GLY_STEP_DIED && home != other && building)
        return true;
    gly_site one = town_of(a->place), two = town_of(b->place);
    return gly_sites_apart(words, (gly_site_rest){&one, 0},
                           (gly_site_rest){&two, 0});
}

static void compare(gly_siting_search *search, const gly_life_fact *facts,
                    uint32_t count)
{
    for (uint32_t i = 1; i < count && i < SIDE_MOST; i++) {
        for (uint32_t k = 0; k < i; k++) {
            const uint32_t *sentences = search->annotations->reading->sentences;
            bool beside = sentences[facts[i].place->first] ==
                          sentences[facts[k].place->first];
            if (beside || !are_one(&facts[k], &facts[i]) ||
                !are_apart(search, &facts[k], &facts[i]))
                continue;
            gly_siting_add(
                search, &(gly_siting_pair){
                            kind_of(&facts[i]),
                            search->annotations->entities[facts[i].person].name,
                            {facts[k].place, 0},
                            {facts[i].place, 0}});
            break;
        }
    }
}

void gly_siting_compare_steps(gly_siting_search *search, gly_list *facts)
{
    if (facts->count > 1)
        qsort(facts->items, facts->count, sizeof(gly_life_fact), by_person);
    const gly_life_fact *all = facts->items;
    for (uint32_t first = 0, end; first < facts->count; first = end) {
        end = first + 1;
        while (end < facts->count && all[end].person == all[first].person)
            end++;
        compare(search, all + first, end - first);
    }
}
