/* persons.c - gathers what is said of each person, in order. */
#include "annotate/people/people.h"

#include "annotate/annotators.h"
#include "annotate/people/age_trades.h"
#include "annotate/people/age_traits.h"
#include "annotate/people/ages.h"
#include "annotate/people/bindings.h"
#include "annotate/people/described.h"
#include "annotate/people/doubles.h"
#include "annotate/people/genders.h"
#include "annotate/people/introductions.h"
#include "annotate/people/referents.h"
#include "annotate/people/spouses.h"
#include "annotate/people/traits.h"

/* Where a trait stands among those of its person: what tells a gender by its
 * place, the others, which are read in order, behind. */
static uint32_t place_of(const gly_trait *trait, uint32_t tokens)
{
    return trait->kind == GLY_TRAIT_GENDER ? trait->first : tokens;
}

/* The indices of the traits in order of place in `order`, by counting those at
 * each of `tokens` tokens. */
static gly_status order_by_place(uint32_t *order, gly_arena *scratch,
                                 const gly_list *list, uint32_t tokens)
{
    const gly_trait *traits = list->items;
    uint32_t *next = gly_arena_array(scratch, (size_t)tokens + 2, sizeof *next);
    if (next == NULL)
        return GLY_NO_MEMORY;
    for (uint32_t i = 0; i < list->count; i++)
        next[place_of(&traits[i], tokens) + 1]++;
    for (uint32_t t = 0; t < tokens; t++)
        next[t + 1] += next[t];
    for (uint32_t i = 0; i < list->count; i++)
        order[next[place_of(&traits[i], tokens)]++] = i;
    return GLY_OK;
}

/* Put the traits in order of entities, those of one entity and kind in order of
 * place: count those of each, then deal them out. */
static gly_status sort_by_entity(gly_people *out, gly_arena *arena,
                                 const gly_annotations *a, const gly_list *list)
{
    const gly_trait *traits = list->items;
    uint32_t entities = a->entity_count;
    gly_trait *sorted = gly_arena_array(arena, list->count, sizeof *sorted);
    uint32_t *first =
        gly_arena_array(arena, (size_t)entities + 2, sizeof *first);
    uint32_t *order = gly_arena_array(a->scratch, list->count, sizeof *order);
    if (sorted == NULL || first == NULL || order == NULL ||
        order_by_place(order, a->scratch, list, a->language->tokens.count) !=
            GLY_OK)
        return GLY_NO_MEMORY;
    for (uint32_t i = 0; i < list->count; i++)
        first[traits[i].entity + 2]++;
    for (uint32_t e = 0; e < entities; e++)
        first[e + 2] += first[e + 1];
    for (uint32_t i = 0; i < list->count; i++)
        sorted[first[traits[order[i]].entity + 1]++] = traits[order[i]];
    *out = (gly_people){
        .traits = sorted, .trait_count = list->count, .first_of = first};
    return GLY_OK;
}

/* "Was [20]", "was already [20]", "had turned [20]": reached at the time that
 * is told, and not "by the time he was [20]" or "before he turned [20]". */
static bool is_reached(const gly_reading *reading, uint32_t number)
{
    static const char *const ahead[] = {"time", "until", "before", "till",
                                        NULL};
    enum { BACK = 5 };
    for (uint32_t i = number; i > 0 && i + BACK > number; i--) {
        if (gly_reading_is_one_of(reading, i, ahead))
            return false;
    }
    return gly_reading_is_word(reading, number - 1, "was") ||
           gly_reading_is_word(reading, number - 2, "was") ||
           (gly_reading_is_word(reading, number - 1, "turned") &&
            gly_reading_is_word(reading, number - 2, "had"));
}

/* "Was 15 when they met": the age is not that of the article's day, unless
 * somebody is younger now, "had turned 20" of Roe, 19. */
static void date_ages(const gly_list *traits, const gly_reading *reading)
{
    for (uint32_t i = 0; i < traits->count; i++) {
        gly_trait *trait = gly_list_at(traits, i);
        if (trait->kind == GLY_TRAIT_AGE &&
            gly_age_is_of_then(reading, trait->head))
            trait->time = GLY_TRAIT_PAST;
    }
    for (uint32_t i = 0; i < traits->count; i++) {
        gly_trait *trait = gly_list_at(traits, i);
        bool reached = trait->head > 1 && trait->kind == GLY_TRAIT_AGE &&
                       trait->time == GLY_TRAIT_PAST &&
                       is_reached(reading, trait->head);
        if (reached && gly_age_is_over(traits, trait))
            trait->time = GLY_TRAIT_NOW;
    }
}

/* Whether the subject of the sentence before is a noun of the pronoun's gender
 * with no name beside it, whom it means: "Roe's [father] sold it. He is 91." */
static bool follows_noun(const gly_annotations *annotations, uint32_t pronoun)
{
    const gly_reading *reading = annotations->reading;
    const gly_syntax *syntax = &reading->language->syntax;
    const gly_sentence *in = gly_reading_sentence(reading, pronoun);
    const gly_token *tokens = reading->language->tokens.items;
    if (in->first == 0 ||
        tokens[in->first - 1].block != tokens[in->first].block)
        return false;
    gly_list_id nouns =
        gly_lexicon_list(reading->language->lexicon, "gender-noun");
    in = gly_reading_sentence(reading, in->first - 1);
    for (uint32_t i = in->first; i < in->first + in->count; i++) {
        const gly_node *node = &syntax->items[i];
        if (node->relation == GLY_REL_NSUBJ && node->xpos == GLY_XPOS_NN &&
            gly_bindings_listed(reading, nouns, i) ==
                gly_bindings_gender(reading, pronoun) &&
            !gly_reading_has(reading, i + 1, GLY_TOKEN_CAPITAL) &&
            !gly_reading_has(reading, i + 2, GLY_TOKEN_CAPITAL))
            return true;
    }
    return false;
}

/* Whether the sentence before brings in another one whom the pronoun may mean:
 * "Roe's neighbour, Olive Dray, helped. [She] is 41." */
static bool follows_new(const gly_annotations *annotations, uint32_t index)
{
    const gly_mention *own = &annotations->mentions[index];
    const gly_token *tokens = annotations->language->tokens.items;
    const uint32_t *sentences = annotations->reading->sentences;
    gly_gender gender = gly_bindings_gender(annotations->reading, own->first);
    for (uint32_t i = index; i-- > 0;) {
        const gly_mention *m = &annotations->mentions[i];
        if (tokens[m->first].block != tokens[own->first].block ||
            sentences[m->first] + 1 < sentences[own->first])
            return false;
        if (m->entity != own->entity && gly_mention_is_person(annotations, m) &&
            annotations->entities[m->entity].first_mention == i &&
            gly_genders_agree(annotations->entities[m->entity].gender, gender))
            return true;
    }
    return false;
}

/* Whether what stands beside the mention is said of its person. */
static bool is_of_person(const gly_annotations *annotations, uint32_t index)
{
    const gly_mention *mention = &annotations->mentions[index];
    return gly_mention_is_person(annotations, mention) &&
           !(mention->form == GLY_MENTION_PRONOUN &&
             (follows_noun(annotations, mention->first) ||
              follows_new(annotations, index)));
}

/* Read what stands beside each mention, in order, and after those of a sentence
 * the age that it tells of the dead. */
static gly_status read_beside(gly_list *out, gly_arena *arena,
                              const gly_annotations *a)
{
    const uint32_t *sentences = a->reading->sentences;
    uint32_t count = a->language->sentences.count, i = 0;
    gly_status status = GLY_OK;
    for (uint32_t next = 0; next < count && status == GLY_OK; next++) {
        for (; i < a->mention_count && status == GLY_OK &&
               sentences[a->mentions[i].first] <= next;
             i++) {
            if (!is_of_person(a, i))
                continue;
            status = gly_traits_read(out, arena, a, i);
            if (status == GLY_OK)
                status = gly_age_traits_read(out, arena, a, i);
        }
        if (status == GLY_OK)
            status = gly_age_traits_obit(out, arena, a, next);
    }
    return status;
}

/* Whom a role means that stands for a name, and those of whom a description
 * tells that goes on with somebody. */
static gly_status find_referents(gly_people *out, gly_arena *arena,
                                 const gly_annotations *annotations,
                                 const gly_list *traits)
{
    uint32_t *referents = gly_referents_find(annotations, arena, traits);
    if (referents == NULL)
        return GLY_NO_MEMORY;
    for (uint32_t i = 0; i < traits->count; i++) {
        const gly_trait *t = gly_list_at(traits, i);
        if (t->kind == GLY_TRAIT_ROLE && t->meant && referents[t->head] == 0)
            referents[t->head] = t->entity + 1;
    }
    out->referents = referents;
    return GLY_OK;
}

gly_status gly_annotate_persons(gly_annotations *annotations, gly_arena *arena)
{
    gly_list list = gly_list_of(sizeof(gly_trait));
    gly_people *people = gly_arena_take(arena, sizeof *people);
    if (people == NULL)
        return GLY_NO_MEMORY;
    if (read_beside(&list, arena, annotations) != GLY_OK ||
        gly_described_read(&list, arena, annotations) != GLY_OK ||
        gly_age_traits_meant(&list, arena, annotations) != GLY_OK ||
        gly_age_traits_introduced(&list, arena, annotations) != GLY_OK ||
        gly_age_traits_pleaded(&list, arena, annotations) != GLY_OK ||
        gly_age_traits_told(&list, arena, annotations) != GLY_OK ||
        gly_age_traits_likely(&list, arena, annotations) != GLY_OK ||
        gly_age_traits_lede(&list, arena, annotations) != GLY_OK)
        return GLY_NO_MEMORY;
    gly_age_trades_drop(&list, annotations);
    date_ages(&list, annotations->reading);
    if (gly_age_traits_deaths(&list, arena, annotations) != GLY_OK ||
        gly_genders_read(&list, arena, annotations) != GLY_OK)
        return GLY_NO_MEMORY;
    annotations->people = people;
    uint32_t *likely = NULL;
    gly_introduction *introductions = NULL;
    if (sort_by_entity(people, arena, annotations, &list) != GLY_OK ||
        gly_doubles_find(&likely, arena, annotations, people) != GLY_OK ||
        gly_introductions_read(&introductions, arena, annotations, people) !=
            GLY_OK)
        return GLY_NO_MEMORY;
    gly_spouses_find(likely, annotations, people);
    people->likely = likely;
    people->introductions = introductions;
    return find_referents(people, arena, annotations, &list);
}

uint32_t gly_role_meant(const gly_annotations *annotations, uint32_t token)
{
    const gly_people *people = annotations->people;
    uint32_t meant = people == NULL || people->referents == NULL
                         ? 0
                         : people->referents[token];
    return meant == 0 ? GLY_NONE : meant - 1;
}
