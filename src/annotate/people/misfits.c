/* misfits.c - goes over the article as a reader does, and weighs each pronoun.
 */
#include "annotate/people/misfits.h"

#include "annotate/people/antecedents.h"
#include "annotate/people/genders.h"
#include "annotate/people/openings.h"
#include "annotate/people/people.h"

/* How many mentions around a pronoun are looked at, and how often somebody is
 * called by one gender where no name tells it, how many times as often as by
 * the other. */
enum {
    MENTIONS_MOST = 200,
    CALLED_LEAST = 2,
    CALLED_TIMES = 4,
    GENDERS = GLY_GENDER_FEMALE + 1
};

/* Points from which on a pronoun that is a subject is told, and one that owns;
 * fewer where the given name tells what nobody has called the person yet. */
enum { SURE_SUBJECT = 40, SURE = 45, NAMED_LESS = 10 };

/* What the leads and the points of who is meant are counted by, and how often
 * one was called otherwise. */
enum {
    LEAD = 4,
    WIDE = 12,
    WIDEST = 16,
    LIKELY = 10,
    LIKELIER = 14,
    OFTEN = 3
};

typedef enum {
#define MISFIT(name, points, about) MISFIT_##name,
#include "annotate/people/misfit.def"
#undef MISFIT
    MISFITS
} misfit;

static const int8_t points[MISFITS] = {
#define MISFIT(name, worth, about) worth,
#include "annotate/people/misfit.def"
#undef MISFIT
};

/* By which pronouns a person is meant: how often, and one more than the mention
 * of the first and of the latest so far; 0 for none. */
typedef struct {
    uint32_t times[GENDERS], first[GENDERS], latest[GENDERS];
    bool bound[GENDERS]; /* the grammar, or an honorific, has it so somewhere */
} calls;

/* The article read so far. */
typedef struct {
    gly_list *out;
    gly_arena *arena;
    const gly_bindings *b;
    gly_memory told;     /* who was spoken of outside quotations */
    gly_memory all;      /* and anywhere */
    gly_gender *genders; /* by entity, as names and pronouns tell */
    calls *called;       /* by entity */
    uint32_t *bound;     /* by mention, one more than the entity that it means
                          * by the grammar; or 0 */
    uint32_t total[GENDERS];
} reading_on;

/* A pronoun while it is weighed. */
typedef struct {
    gly_opening at;
    uint32_t index;
    const gly_remembered *meant; /* but for its gender; NULL */
    const gly_remembered *rival; /* with it; NULL */
    int meant_points, rival_points;
    uint32_t named; /* the mention whose given name alone tells the gender of
                     * the one meant; or GLY_NONE */
} weighed;

static const gly_mention *mention_of(const reading_on *r, uint32_t index)
{
    return &r->b->annotations->mentions[index];
}

static const gly_node *node_at(const reading_on *r, uint32_t token)
{
    return &r->b->reading->language->syntax.items[token];
}

static gly_gender gender_at(const reading_on *r, const gly_mention *m)
{
    return gly_bindings_gender(r->b->reading, m->first);
}

/* The gender of an entity by its names, or else by the pronouns for it but one
 * of the gender `without`. */
static gly_gender gender_of(const reading_on *r, uint32_t entity,
                            gly_gender without)
{
    gly_gender named = r->b->annotations->entities[entity].gender;
    const uint32_t *times = r->called[entity].times;
    uint32_t male = times[GLY_GENDER_MALE] - (without == GLY_GENDER_MALE);
    uint32_t female = times[GLY_GENDER_FEMALE] - (without == GLY_GENDER_FEMALE);
    if (named != GLY_GENDER_UNKNOWN)
        return named;
    if (male >= CALLED_LEAST && male >= CALLED_TIMES * female)
        return GLY_GENDER_MALE;
    if (female >= CALLED_LEAST && female >= CALLED_TIMES * male)
        return GLY_GENDER_FEMALE;
    return GLY_GENDER_UNKNOWN;
}

static void note(uint32_t *nearest, uint32_t away)
{
    if (away < *nearest)
        *nearest = away;
}

/* Note how far before the pronoun the mention stands. */
static void note_before(const reading_on *r, const weighed *w, uint32_t index,
                        gly_distances *d)
{
    const gly_mention *m = mention_of(r, index);
    uint32_t away = w->at.sentence - r->b->reading->sentences[m->first];
    if (m->form == GLY_MENTION_PRONOUN) {
        note(gender_at(r, m) == w->at.own ? &d->own : &d->other, away);
        return;
    }
    if (r->b->mention_at[m->first] == GLY_NONE || m->entity == GLY_NONE)
        return;
    gly_gender gender = r->genders[m->entity];
    if (gender == w->at.own)
        note(&d->named, away);
    else if (gender == GLY_GENDER_UNKNOWN)
        note(&d->open, away);
}

static gly_distances distances_of(const reading_on *r, const weighed *w)
{
    uint32_t count = r->b->annotations->mention_count;
    uint32_t start = w->index > MENTIONS_MOST ? w->index - MENTIONS_MOST : 0;
    uint32_t end =
        count - w->index > MENTIONS_MOST ? w->index + MENTIONS_MOST : count;
    gly_distances d = {GLY_OPENINGS_FAR, GLY_OPENINGS_FAR, GLY_OPENINGS_FAR,
                       GLY_OPENINGS_FAR, GLY_OPENINGS_FAR, GLY_OPENINGS_FAR};
    for (uint32_t i = w->index; i > start; i--)
        note_before(r, w, i - 1, &d);
    for (uint32_t i = w->index + 1; i < end; i++) {
        const gly_mention *m = mention_of(r, i);
        uint32_t away = r->b->reading->sentences[m->first] - w->at.sentence;
        if (m->form == GLY_MENTION_PRONOUN)
            note(gender_at(r, m) == w->at.own ? &d.own_after : &d.other_after,
                 away);
    }
    return d;
}

static int worth(misfit name, bool holds)
{
    return holds ? points[name] : 0;
}

/* What the likeness to others who may be meant is worth. */
static int sum_of_people(const reading_on *r, const weighed *w)
{
    const uint32_t *times = r->called[w->meant->entity].times;
    const gly_node *top = node_at(r, w->meant->top);
    uint32_t back = w->at.sentence - r->b->reading->sentences[w->meant->first];
    bool subject =
        top->relation == GLY_REL_NSUBJ || top->relation == GLY_REL_NSUBJ_PASS;
    int lead = w->rival == NULL ? 0 : w->meant_points - w->rival_points;
    return worth(MISFIT_ANY, true) + worth(MISFIT_NOBODY, w->rival == NULL) +
           worth(MISFIT_LEAD, lead >= LEAD) +
           worth(MISFIT_WIDE_LEAD, lead >= WIDE) +
           worth(MISFIT_WIDEST_LEAD, lead >= WIDEST) +
           worth(MISFIT_LIKELY, w->meant_points >= LIKELY) +
           worth(MISFIT_LIKELIER, w->meant_points >= LIKELIER) +
           worth(MISFIT_HERE, back == 0) + worth(MISFIT_BEFORE, back == 1) +
           worth(MISFIT_TAKES_UP, w->at.opens && back == 1 && subject) +
           worth(MISFIT_CALLED_SO, times[w->at.own] > 1) +
           worth(MISFIT_CALLED_OFTEN, times[w->at.own] > OFTEN);
}

/* What the pronouns and names around it are worth. */
static int sum_around(const reading_on *r, const weighed *w,
                      const gly_distances *d)
{
    uint32_t own = r->total[w->at.own], other = r->total[w->at.other];
    return worth(MISFIT_NAMED_NEAR, d->named <= 1) +
           worth(MISFIT_NAMED, d->named <= 2) +
           worth(MISFIT_CALLED_NEAR, d->own <= 2) +
           worth(MISFIT_CALLED, d->own <= 4) +
           worth(MISFIT_OTHER_BEFORE, d->other <= 3) +
           worth(MISFIT_OWN_HERE, d->own_after == 0) +
           worth(MISFIT_OWN_NEXT, d->own_after <= 1) +
           worth(MISFIT_OWN_AFTER, d->own_after <= 2) +
           worth(MISFIT_OTHER_HERE, d->other_after == 0) +
           worth(MISFIT_OTHER_NEXT, d->other_after <= 1) +
           worth(MISFIT_OTHER_AFTER, d->other_after <= 2) +
           worth(MISFIT_FOURTH, own * 4 <= other) +
           worth(MISFIT_HALF, own * 2 <= other) +
           worth(MISFIT_OWNER,
                 node_at(r, w->at.token)->relation == GLY_REL_NMOD_POSS);
}

/* The mention that first names the one meant, in a sentence before, by a given
 * name that tells the gender: "[Harold] Adler"; GLY_NONE for none. */
static uint32_t named_at(const reading_on *r, const weighed *w)
{
    const gly_annotations *a = r->b->annotations;
    uint32_t first = a->entities[w->meant->entity].first_mention;
    const gly_mention *m = mention_of(r, first);
    return m->given != GLY_NONE &&
                   r->b->reading->sentences[m->first] < w->at.sentence &&
                   gly_bindings_gender(r->b->reading, m->given) == w->at.other
               ? first
               : GLY_NONE;
}

/* Whether the pronoun may be held against what tells the gender of the one
 * meant: another pronoun, or the given name. A pronoun that the grammar ties to
 * somebody is held against no other's, and against pronouns it is already. */
static bool can_tell(const reading_on *r, weighed *w)
{
    if (w->meant == NULL)
        return false;
    uint32_t bound = r->bound[w->index];
    bool called = r->called[w->meant->entity].times[w->at.other] > 0;
    w->named = called ? GLY_NONE : named_at(r, w);
    /* "[Leonie Tranter]'s farce … what he said": nobody speaks of her. */
    if (w->meant->relation == GLY_REL_NMOD_POSS && !w->meant->pronoun &&
        w->meant->count == 1)
        return false;
    return called ? bound == 0
                  : w->named != GLY_NONE &&
                        (bound == 0 || bound == w->meant->entity + 1);
}

/* Whether the pronoun is most likely a slip for one that means `w->meant`. */
static bool is_misfit(const reading_on *r, weighed *w)
{
    w->meant = gly_memory_weigh(
        &r->told, r->b->reading,
        &(gly_wanted){r->genders, w->at.token, w->at.other, true},
        &w->meant_points);
    w->rival = gly_memory_weigh(
        &r->all, r->b->reading,
        &(gly_wanted){r->genders, w->at.token, w->at.own, false},
        &w->rival_points);
    if (!can_tell(r, w))
        return false;
    gly_distances d = distances_of(r, w);
    uint32_t meant = gly_mentions_before(r->b->annotations, w->meant->first);
    if (gly_openings_has(r->b, &w->at, &d, mention_of(r, meant)))
        return false;
    int least = (w->at.subject ? SURE_SUBJECT : SURE) -
                (w->named != GLY_NONE ? NAMED_LESS : 0);
    return sum_of_people(r, w) + sum_around(r, w, &d) >= least;
}

/* Add that the word at `token` of the mention tells a gender of `entity`, once
 * for each mention. */
static gly_status add(const reading_on *r, uint32_t mention, uint32_t token,
                      uint32_t entity)
{
    if (r->bound[mention] != 0)
        return GLY_OK;
    gly_trait *added = gly_list_add(r->out, r->arena);
    if (added == NULL)
        return GLY_NO_MEMORY;
    gly_gender gender = gly_bindings_gender(r->b->reading, token);
    *added = gly_genders_trait(entity, mention, token, gender);
    r->bound[mention] = entity + 1;
    return GLY_OK;
}

/* Tell the slip, and where nothing else is sure, the given name or the pronoun
 * nearest before it, or else the first behind, that means the same person
 * rightly. */
static gly_status tell(const reading_on *r, const weighed *w)
{
    uint32_t entity = w->meant->entity, right = w->named;
    const calls *c = &r->called[entity];
    if (right == GLY_NONE)
        right = (c->latest[w->at.other] != 0 ? c->latest[w->at.other]
                                             : c->first[w->at.other]) -
                1;
    uint32_t token = w->named == GLY_NONE ? mention_of(r, right)->first
                                          : mention_of(r, right)->given;
    gly_status status =
        c->bound[w->at.other] ? GLY_OK : add(r, right, token, entity);
    return status == GLY_OK ? add(r, w->index, w->at.token, entity) : status;
}

/* Weigh the pronoun, as if nobody knew yet that it is one of its gender. */
static gly_status weigh(reading_on *r, uint32_t index)
{
    const gly_mention *m = mention_of(r, index);
    gly_gender own = gender_at(r, m);
    weighed w = {.index = index,
                 .at =
                     gly_openings_at(r->b, index, own, gly_genders_other(own))};
    bool linked = m->entity != GLY_NONE;
    calls *c = &r->called[linked ? m->entity : 0];
    gly_gender gender = linked ? r->genders[m->entity] : own;
    if (linked) {
        r->genders[m->entity] = gender_of(r, m->entity, own);
        c->times[own]--;
    }
    r->total[own]--;
    gly_status status = is_misfit(r, &w) ? tell(r, &w) : GLY_OK;
    r->total[own]++;
    if (linked) {
        r->genders[m->entity] = gender;
        c->times[own]++;
        c->latest[own] = index + 1;
    }
    return status;
}

static void note_bound(reading_on *r, const gly_trait *trait)
{
    r->bound[trait->mention] = trait->entity + 1;
    r->called[trait->entity].bound[trait->number] = true;
}

static gly_status begin(reading_on *r)
{
    const gly_annotations *a = r->b->annotations;
    uint32_t traits = r->out->count;
    r->called = gly_arena_array(a->scratch, a->entity_count, sizeof *r->called);
    r->genders =
        gly_arena_array(a->scratch, a->entity_count, sizeof *r->genders);
    r->bound = gly_arena_array(a->scratch, a->mention_count, sizeof *r->bound);
    if (r->called == NULL || r->genders == NULL || r->bound == NULL)
        return GLY_NO_MEMORY;
    for (uint32_t i = 0; i < traits; i++) {
        const gly_trait *trait = gly_list_at(r->out, i);
        if (trait->kind == GLY_TRAIT_GENDER)
            note_bound(r, trait);
    }
    for (uint32_t i = 0; i < a->mention_count; i++) {
        const gly_mention *m = &a->mentions[i];
        if (m->form != GLY_MENTION_PRONOUN)
            continue;
        gly_gender gender = gender_at(r, m);
        r->total[gender]++;
        if (m->entity == GLY_NONE)
            continue;
        calls *c = &r->called[m->entity];
        c->first[gender] = c->times[gender]++ == 0 ? i + 1 : c->first[gender];
    }
    for (uint32_t e = 0; e < a->entity_count; e++)
        r->genders[e] = gender_of(r, e, GLY_GENDER_UNKNOWN);
    return GLY_OK;
}

gly_status gly_misfits_read(gly_list *out, gly_arena *arena,
                            const gly_bindings *bindings)
{
    const gly_annotations *a = bindings->annotations;
    reading_on r = {.out = out, .arena = arena, .b = bindings};
    gly_status status = begin(&r);
    for (uint32_t i = 0; i < a->mention_count && status == GLY_OK; i++) {
        const gly_mention *m = &a->mentions[i];
        bool quoted = bindings->reading->quotes[m->first] != GLY_NONE;
        if (m->form == GLY_MENTION_PRONOUN && !quoted)
            status = weigh(&r, i);
        if (m->form == GLY_MENTION_NOMINAL || !gly_mention_is_person(a, m))
            continue;
        gly_memory_add(&r.all, bindings->reading, m);
        if (!quoted)
            gly_memory_add(&r.told, bindings->reading, m);
    }
    return status;
}
