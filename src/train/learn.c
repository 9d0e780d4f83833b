#include "train/learn.h"

#include <pthread.h>
#include <string.h>

#include "train/reported.h"

enum { HALVES = 2, HALF = 6 }; /* sentences of a half of a batch */

/* How often a sentence is shown in another case; headlines and shouting. */
static const float CHANCE_LOWER = 0.04f, CHANCE_UPPER = 0.04f,
                   CHANCE_TITLE = 0.03f;

/* How often a sentence is replaced by a reported one (reported.h). */
static const float CHANCE_REPORTED = 0.06f;

/* How often a sentence loses its full stop. */
static const float CHANCE_HEADLINE = 0.05f;

/* One of the two halves: its sentences and all it writes to. */
typedef struct {
    const gly_pass_net *net;
    const gly_train_sentence *sentences[HALF];
    uint32_t count;
    float explore;
    gly_train_pass passes[HALF];
    gly_reported reported[HALF];
    gly_params gradient;
    gly_random_source chance;
} half;

typedef struct {
    gly_optimizer optimizer;
    gly_pass_transposes transposes;
    gly_pass_net net;
    half halves[HALVES];
    uint32_t *order; /* of the sentences */
    uint32_t sentences;
    gly_random_source chance;
    const gly_learn_plan *plan;
    double loss;
    uint32_t words; /* of the batch at hand */
} learner;

static gly_case look_of(gly_random_source *chance)
{
    float drawn = gly_random_unit(chance);
    if (drawn < CHANCE_LOWER)
        return GLY_CASE_LOWER;
    if (drawn < CHANCE_LOWER + CHANCE_UPPER)
        return GLY_CASE_UPPER;
    if (drawn < CHANCE_LOWER + CHANCE_UPPER + CHANCE_TITLE)
        return GLY_CASE_TITLE;
    return GLY_CASE_AS_WRITTEN;
}

/* Sentence `i` of the half, or one made in its place. */
static const gly_train_sentence *choose_sentence(half *h, uint32_t i)
{
    const gly_train_sentence *made = NULL;
    float drawn = gly_random_unit(&h->chance);
    if (drawn < CHANCE_REPORTED)
        made = gly_reported_make(&h->reported[i], &h->chance);
    else if (drawn < CHANCE_REPORTED + CHANCE_HEADLINE)
        made = gly_reported_headline(&h->reported[i], h->sentences[i]);
    return made == NULL ? h->sentences[i] : made;
}

static void *do_half(void *context)
{
    half *h = context;
    for (uint32_t i = 0; i < h->count; i++) {
        const gly_train_sentence *sentence = choose_sentence(h, i);
        gly_pass_manner manner = {&h->chance, look_of(&h->chance), h->explore};
        gly_train_pass *pass = &h->passes[i];
        pass->loss = 0;
        gly_pass_encode(pass, h->net, sentence, &manner);
        gly_pass_tag(pass, h->net, true);
        gly_pass_parse(pass, h->net, &manner);
        gly_pass_back(pass, h->net, &h->gradient);
    }
    return NULL;
}

static gly_status build_half(half *h, gly_arena *arena, const gly_pass_net *net)
{
    h->net = net;
    gly_status status = gly_params_build(&h->gradient, arena, 1);
    for (uint32_t i = 0; status == GLY_OK && i < HALF; i++)
        status = gly_pass_build(&h->passes[i], arena);
    return status;
}

static gly_status build(learner *l, gly_arena *arena,
                        const gly_learn_plan *plan,
                        const gly_learn_input *input)
{
    uint32_t count = input->bank->sentences.count;
    l->plan = plan;
    l->chance = gly_random_from(plan->seed);
    l->order = gly_arena_array(arena, count + 1, sizeof *l->order);
    if (l->order == NULL ||
        gly_optimizer_build(&l->optimizer, arena, input->words->word_rows) !=
            GLY_OK ||
        gly_pass_transposes_build(&l->transposes, arena) != GLY_OK)
        return GLY_NO_MEMORY;
    gly_reported made;
    if (gly_reported_build(&made, arena, input->bank) != GLY_OK)
        return GLY_NO_MEMORY;
    l->net =
        (gly_pass_net){&l->optimizer.weights, &l->transposes, input->words};
    for (uint32_t i = 0; i < HALVES; i++) {
        l->halves[i].chance = gly_random_from(plan->seed * 31 + 1 + i);
        if (build_half(&l->halves[i], arena, &l->net) != GLY_OK)
            return GLY_NO_MEMORY;
        for (uint32_t k = 0; k < HALF; k++)
            l->halves[i].reported[k] = made;
    }
    gly_params_guess(&l->optimizer.weights, input->words->word_rows,
                     &l->chance);
    gly_optimizer_begin(&l->optimizer);
    for (uint32_t i = 0; i < count; i++) {
        const gly_train_sentence *s = gly_list_at(&input->bank->sentences, i);
        if (s->count <= PASS_LONGEST)
            l->order[l->sentences++] = i;
    }
    return GLY_OK;
}

/* Fisher and Yates. */
static void shuffle(learner *l)
{
    for (uint32_t i = l->sentences; i > 1; i--) {
        uint32_t k = gly_random_bits(&l->chance) % i;
        uint32_t kept = l->order[i - 1];
        l->order[i - 1] = l->order[k];
        l->order[k] = kept;
    }
}

/* Hand the sentences from `first` on to the halves. */
static void deal(learner *l, const gly_treebank *bank, uint32_t first)
{
    for (uint32_t h = 0; h < HALVES; h++) {
        l->halves[h].count = 0;
        for (uint32_t i = 0; i < HALF && first < l->sentences; i++, first++) {
            const gly_train_sentence *s =
                gly_list_at(&bank->sentences, l->order[first]);
            l->halves[h].sentences[l->halves[h].count++] = s;
        }
    }
}

static gly_status run_halves(learner *l)
{
    pthread_t other;
    bool beside = l->plan->threads > 1 &&
                  pthread_create(&other, NULL, do_half, &l->halves[1]) == 0;
    do_half(&l->halves[0]);
    if (!beside)
        do_half(&l->halves[1]);
    else if (pthread_join(other, NULL) != 0)
        return GLY_INVALID;
    return GLY_OK;
}

/* Gradients of the rows that a sentence showed. */
static void gather_rows(gly_optimizer *o, const gly_train_pass *pass)
{
    for (uint32_t t = 0; t < pass->count; t++) {
        const float *d = pass->d_input + (size_t)t * GLY_NET_INPUT;
        const gly_features *f = pass->shown[t];
        gly_optimizer_add_row(&o->words, pass->hidden[t] ? 0 : f->word, d);
        for (uint32_t a = 0; a < GLY_AFFIXES; a++)
            gly_optimizer_add_row(&o->affixes, f->affixes[a],
                                  d + GLY_NET_WORD + GLY_NET_VECTOR);
    }
}

/* Add up the halves in their order, and leave them empty. */
static void gather(learner *l)
{
    gly_optimizer *o = &l->optimizer;
    l->words = 0;
    for (uint32_t h = 0; h < HALVES; h++) {
        half *part = &l->halves[h];
        for (uint32_t i = 0; i < o->dense; i++)
            o->gradient.dense[i] += part->gradient.dense[i];
        memset(part->gradient.dense, 0, o->dense * sizeof(float));
        for (uint32_t i = 0; i < part->count; i++) {
            gather_rows(o, &part->passes[i]);
            l->loss += part->passes[i].loss;
            l->words += part->passes[i].count;
        }
    }
}

static gly_status run_epoch(learner *l, const gly_treebank *bank,
                            uint32_t epoch)
{
    uint32_t batch = HALVES * HALF;
    float all = (float)l->plan->epochs * (float)l->sentences;
    l->loss = 0;
    shuffle(l);
    for (uint32_t first = 0; first < l->sentences; first += batch) {
        float done = ((float)epoch * (float)l->sentences + (float)first) / all;
        deal(l, bank, first);
        for (uint32_t h = 0; h < HALVES; h++)
            l->halves[h].explore = epoch == 0 ? 0.0f : 0.9f;
        gly_pass_transpose(&l->transposes, &l->optimizer.weights);
        if (run_halves(l) != GLY_OK)
            return GLY_INVALID;
        gather(l);
        gly_optimizer_step(&l->optimizer, l->plan->rate * (1.0f - 0.95f * done),
                           (float)l->words);
    }
    gly_optimizer_settle(&l->optimizer);
    return GLY_OK;
}

gly_status gly_learn(gly_params *out, gly_arena *arena,
                     const gly_learn_plan *plan, const gly_learn_input *input)
{
    learner *l = gly_arena_take(arena, sizeof *l);
    if (l == NULL)
        return GLY_NO_MEMORY;
    gly_status status = build(l, arena, plan, input);
    for (uint32_t e = 0; status == GLY_OK && e < plan->epochs; e++) {
        status = run_epoch(l, input->bank, e);
        if (status == GLY_OK && input->report != NULL)
            input->report(input->context, e, l->loss, &l->optimizer.average);
    }
    *out = l->optimizer.average;
    return status;
}
