/* belied.c - weighs each pronoun as if the honorific were wrong. */
#include "annotate/people/belied.h"

#include "annotate/people/antecedents.h"
#include "annotate/people/courtesies.h"
#include "annotate/people/genders.h"
#include "annotate/people/openings.h"
#include "annotate/people/people.h"

/* How many points the one meant is before anybody else who may be. */
enum { LEAD = 4, NEAR = 2 };

typedef struct {
    const gly_bindings *b;
    gly_memory told;     /* who was spoken of outside quotations */
    gly_memory all;      /* and anywhere */
    gly_gender *genders; /* by entity */
    gly_gender *honored; /* by entity, what its honorifics tell, while nothing
                          * tells the other one; or UNKNOWN */
    uint32_t *times;     /* by entity, how often one does */
    uint32_t *at;        /* and its first token */
} weighing;

/* Whether the given name of a mention tells the gender. */
static bool is_named_so(const weighing *w, const gly_mention *m,
                        gly_gender gender)
{
    return m->given != GLY_NONE &&
           gly_bindings_gender(w->b->reading, m->given) == gender;
}

/* Whether the word is a courtesy of one person: "Mrs. Roe" is anybody's wife.
 */
static bool is_courtesy(const gly_reading *reading, uint32_t token)
{
    return gly_reading_is(reading, token, GLY_IS_HONORIFIC) &&
           gly_reading_entry(reading, "courtesy-title", token, 1).count > 0 &&
           !gly_reading_is_mrs(reading, token);
}

/* Note what the traits tell: one courtesy before a surname, or one pronoun that
 * belies the given name, of somebody who was named in full before. */
static void note_honorifics(weighing *w, const gly_list *traits)
{
    const gly_annotations *a = w->b->annotations;
    const gly_reading *reading = w->b->reading;
    for (uint32_t i = 0; i < traits->count; i++) {
        const gly_trait *trait = gly_list_at(traits, i);
        const gly_mention *m = &a->mentions[trait->mention];
        const gly_mention *first =
            &a->mentions[a->entities[trait->entity].first_mention];
        if (trait->kind != GLY_TRAIT_GENDER)
            continue;
        bool courtesy = m->form == GLY_MENTION_NAME && m->given == GLY_NONE &&
                        is_courtesy(reading, trait->head);
        gly_gender told = (gly_gender)trait->number;
        /* "Ada Roe … Roe, who left [his] post" */
        bool called = m->form == GLY_MENTION_PRONOUN &&
                      is_named_so(w, first, gly_genders_other(told));
        if ((courtesy || called) && first->given != GLY_NONE &&
            first->first < m->first && !is_named_so(w, first, told) &&
            !gly_courtesies_near_kin(reading, m->first) &&
            w->times[trait->entity]++ == 0) {
            w->honored[trait->entity] = told;
            w->at[trait->entity] = m->first;
        }
    }
    for (uint32_t i = 0; i < traits->count; i++) {
        const gly_trait *trait = gly_list_at(traits, i);
        if (trait->kind == GLY_TRAIT_GENDER &&
            (w->honored[trait->entity] != (gly_gender)trait->number ||
             w->times[trait->entity] > 1 || trait->head < w->at[trait->entity]))
            w->honored[trait->entity] = GLY_GENDER_UNKNOWN;
    }
}

/* Whether the rival was told of some sentences before the pronoun. */
static bool is_far(const weighing *w, const gly_remembered *rival,
                   uint32_t token)
{
    const uint32_t *sentences = w->b->reading->sentences;
    return sentences[rival->first] + NEAR < sentences[token];
}

/* The most likely person whom the pronoun at `token`, of the gender `own`,
 * means if an honorific is wrong, and nobody else; GLY_NONE for none. */
static uint32_t belied_by(weighing *w, uint32_t token, gly_gender own)
{
    const gly_annotations *a = w->b->annotations;
    for (uint32_t i = 0; i < w->told.count; i++) {
        uint32_t entity = w->told.items[i].entity;
        if (w->honored[entity] != gly_genders_other(own) ||
            w->at[entity] < token ||
            w->b->reading->sentences[w->told.items[i].first] + 1 <
                w->b->reading->sentences[token])
            continue;
        int points = 0, rival_points = 0;
        w->genders[entity] = own;
        const gly_remembered *meant = gly_memory_weigh(
            &w->told, w->b->reading,
            &(gly_wanted){w->genders, token, own, true}, &points);
        w->genders[entity] = gly_genders_other(own);
        const gly_remembered *rival = gly_memory_weigh(
            &w->all, w->b->reading,
            &(gly_wanted){w->genders, token, own, false}, &rival_points);
        w->genders[entity] = a->entities[entity].gender;
        if (meant != NULL && meant->entity == entity &&
            (rival == NULL ||
             (points - rival_points >= LEAD && is_far(w, rival, token))))
            return entity;
    }
    return GLY_NONE;
}

static gly_status begin(weighing *w, const gly_list *traits)
{
    const gly_annotations *a = w->b->annotations;
    w->genders =
        gly_arena_array(a->scratch, a->entity_count, sizeof *w->genders);
    w->honored =
        gly_arena_array(a->scratch, a->entity_count, sizeof *w->honored);
    w->times = gly_arena_array(a->scratch, a->entity_count, sizeof *w->times);
    w->at = gly_arena_array(a->scratch, a->entity_count, sizeof *w->at);
    if (w->genders == NULL || w->honored == NULL || w->times == NULL ||
        w->at == NULL)
        return GLY_NO_MEMORY;
    for (uint32_t i = 0; i < a->entity_count; i++)
        w->genders[i] = a->entities[i].gender;
    note_honorifics(w, traits);
    return GLY_OK;
}

gly_status gly_belied_read(gly_list *out, gly_arena *arena,
                           const gly_bindings *bindings)
{
    const gly_annotations *a = bindings->annotations;
    const gly_reading *reading = bindings->reading;
    weighing w = {.b = bindings};
    if (begin(&w, out) != GLY_OK)
        return GLY_NO_MEMORY;
    for (uint32_t i = 0; i < a->mention_count; i++) {
        const gly_mention *m = &a->mentions[i];
        bool quoted = reading->quotes[m->first] != GLY_NONE;
        gly_gender own = gly_bindings_gender(reading, m->first);
        uint32_t meant = m->form == GLY_MENTION_PRONOUN && !quoted
                             ? belied_by(&w, m->first, own)
                             : GLY_NONE;
        if (meant != GLY_NONE &&
            !gly_openings_follows_nameless(bindings, m->first)) {
            gly_trait *added = gly_list_add(out, arena);
            if (added == NULL)
                return GLY_NO_MEMORY;
            *added = gly_genders_trait(meant, i, m->first, own);
            w.honored[meant] = GLY_GENDER_UNKNOWN;
        }
        if (m->form == GLY_MENTION_NOMINAL || !gly_mention_is_person(a, m))
            continue;
        gly_memory_add(&w.all, reading, m);
        if (!quoted)
            gly_memory_add(&w.told, reading, m);
    }
    return GLY_OK;
}
