/* detail_weighed.c - weighs what the body has in the place of a detail.
 *
 * The body is walked through once for each detail: a sentence is worth more the
 * more of the headline's words it has, and the rarer they are. Of those that
 * are worth most, each name of the detail's kind is held against it. */
#include "annotate/statements/detail_weighed.h"

#include "annotate/statements/detail_alike.h"
#include "annotate/statements/detail_roles.h"
#include "base/trees.h"

enum {
    ASKED = 2048, /* sentences */
    NEAR = 4,     /* sentences whose names are held against the detail */
    RIVALS = 8,   /* names of each of these */
    RATIO = 20,   /* parts of the whole */
    LEVEL = 32    /* points of equals */
};

typedef struct {
    uint32_t sentence, index; /* the latter counts those of the body alone */
    uint32_t shared, weight, rank;
    bool has; /* the detail */
} near_one;

typedef struct {
    const gly_detail_places *places;
    const gly_detail_body *body;
    const gly_detail *detail;
    near_one near[NEAR];
    uint32_t near_count;
    bool named; /* the body has it with a capital */
    uint32_t own_shared, own_weight, own_support, own_first, own_times;
    uint8_t signs[GLY_DETAIL_SIGNS];
} weighing;

static const gly_node *node_at(const weighing *w, uint32_t token)
{
    return &w->body->reading->language->syntax.items[token];
}

static const gly_sentence *sentence_at(const weighing *w, uint32_t s)
{
    return &w->body->reading->language->sentences.items[s];
}

static void hold(weighing *w, gly_detail_sign sign, uint32_t value)
{
    w->signs[sign] = gly_tree_answer(value);
}

static bool in_detail(const gly_detail *d, uint32_t token)
{
    return token >= d->first && token <= d->last;
}

/* What a word of the headline is worth where the body has it. */
static uint32_t worth(const weighing *w, uint32_t token)
{
    enum { RARE = 2, SELDOM = 5 };
    uint32_t count = w->places->counts[node_at(w, token)->lemma];
    return count <= RARE ? 3 : count <= SELDOM ? 2 : 1;
}

/* Whether a word of the body is one of the headline's beside the detail. */
static bool is_shared(const weighing *w, uint32_t token)
{
    if (!gly_detail_places_in_head(w->places, token) ||
        !gly_detail_is_substance(w->body->reading, token))
        return false;
    const gly_detail *d = w->detail;
    for (uint32_t i = d->first; i <= d->last; i++) {
        if (node_at(w, i)->lemma == node_at(w, token)->lemma)
            return false;
    }
    return true;
}

/* Keep a sentence among those that are worth most. */
static void keep(weighing *w, const near_one *one)
{
    uint32_t at = w->near_count;
    while (at > 0 && w->near[at - 1].weight < one->weight)
        at--;
    if (one->weight == 0 || at == NEAR)
        return;
    if (w->near_count < NEAR)
        w->near_count++;
    for (uint32_t i = w->near_count - 1; i > at; i--)
        w->near[i] = w->near[i - 1];
    w->near[at] = *one;
}

/* How well sentence `in` bears the detail out: the best place it has there. */
static gly_detail_place own_place(weighing *w, const gly_sentence *in,
                                  bool *has)
{
    gly_detail_place best = GLY_DETAIL_ELSEWHERE;
    *has = false;
    for (uint32_t i = in->first; i < in->first + in->count; i++) {
        if (!gly_detail_is_named_at(w->body, w->detail, i))
            continue;
        gly_detail own = {.first = i, .last = i};
        gly_detail_place place = gly_detail_place_of(w->body, w->detail, &own);
        best = place > best ? place : best;
        *has = true;
        w->named =
            w->named || gly_reading_has(w->body->reading, i, GLY_TOKEN_CAPITAL);
    }
    return best;
}

static void read_sentence(weighing *w, uint32_t s, uint32_t index)
{
    const gly_sentence *in = sentence_at(w, s);
    near_one one = {.sentence = s, .index = index};
    for (uint32_t i = in->first; i < in->first + in->count; i++) {
        if (is_shared(w, i)) {
            one.shared++;
            one.weight += worth(w, i);
        }
    }
    gly_detail_place place = own_place(w, in, &one.has);
    if (one.has) {
        w->own_first = w->own_times++ == 0 ? index : w->own_first;
        if (one.shared > w->own_shared)
            w->own_shared = one.shared;
        if (one.weight > w->own_weight)
            w->own_weight = one.weight;
        if (place == GLY_DETAIL_SAME_PLACE && one.weight > w->own_support)
            w->own_support = one.weight;
    }
    keep(w, &one);
}

static void read_body(weighing *w)
{
    const gly_sentences *all = &w->body->reading->language->sentences;
    uint32_t index = 0;
    for (uint32_t s = 0; s < all->count && index < ASKED; s++) {
        if (gly_detail_body_is(w->body, all->items[s].block))
            read_sentence(w, s, index++);
    }
}

/* --- The signs of one ----------------------------------------------------- */

static void hold_places(weighing *w, const gly_detail *o)
{
    uint32_t one = gly_detail_top(w->body, w->detail);
    uint32_t two = gly_detail_top(w->body, o);
    gly_symbol case_one = gly_detail_case(w->body, one);
    bool same = case_one == gly_detail_case(w->body, two);
    hold(w, GLY_DETAIL_BY_PLACE, gly_detail_place_of(w->body, w->detail, o));
    hold(w, GLY_DETAIL_BY_ROLE, gly_detail_role_of(node_at(w, one)->relation));
    hold(w, GLY_DETAIL_BY_OTHER_ROLE,
         gly_detail_role_of(node_at(w, two)->relation));
    hold(w, GLY_DETAIL_BY_CASE, same ? 1 + (case_one == 0) : 0);
    hold(w, GLY_DETAIL_BY_GOVERNOR,
         gly_detail_governors(w->places, w->detail, o));
    hold(w, GLY_DETAIL_BY_BESIDE, gly_detail_beside(w->body, w->detail, o));
}

/* What is known of the sentences that have the other one. */
static void hold_others(weighing *w, const gly_detail *o, const near_one *near)
{
    const gly_sentences *all = &w->body->reading->language->sentences;
    uint32_t index = 0, times = 0, best = 0, gap = GLY_ANSWER_MOST;
    for (uint32_t s = 0; s < all->count && index < ASKED; s++) {
        const gly_sentence *in = &all->items[s];
        bool has = false, own = false;
        uint32_t weight = 0;
        if (!gly_detail_body_is(w->body, in->block))
            continue;
        for (uint32_t i = in->first; i < in->first + in->count; i++) {
            has = has || gly_detail_is_named_at(w->body, o, i);
            own = own || gly_detail_is_named_at(w->body, w->detail, i);
            weight += is_shared(w, i) ? worth(w, i) : 0;
        }
        times += has;
        uint32_t far =
            index > near->index ? index - near->index : near->index - index;
        gap = own && far < gap ? far : gap;
        if (has && s != near->sentence && weight > best)
            best = weight;
        index++;
    }
    hold(w, GLY_DETAIL_BY_OTHER_TIMES, times);
    hold(w, GLY_DETAIL_BY_NEAR_OWN, gap);
    hold(w, GLY_DETAIL_BY_OTHER_BEST, best);
}

static uint32_t kindred(const weighing *w, const gly_sentence *in,
                        const gly_detail *but)
{
    uint32_t found = 0;
    gly_detail other;
    for (uint32_t i = in->first; i < in->first + in->count;
         i = other.last + 1) {
        found += gly_detail_at(&other, &w->body->reader, i) &&
                 gly_detail_is_kin(w->body, but, &other) &&
                 other.first != but->first;
    }
    return found;
}

static void hold_detail(weighing *w)
{
    const gly_detail *d = w->detail;
    const gly_sentence *head = w->places->looked;
    uint32_t words = 0;
    for (uint32_t i = head->first; i < head->first + head->count; i++)
        words +=
            !in_detail(d, i) && gly_detail_is_substance(w->body->reading, i);
    gly_block_kind block =
        w->body->reading->language->document->blocks[head->block].kind;
    hold(w, GLY_DETAIL_BY_KIND, d->kind);
    hold(w, GLY_DETAIL_BY_HELD, d->held);
    hold(w, GLY_DETAIL_BY_PERSON, gly_detail_is_person(w->body, d->first));
    hold(w, GLY_DETAIL_BY_SITE, d->site);
    hold(w, GLY_DETAIL_BY_WORDS, words);
    hold(w, GLY_DETAIL_BY_OWN_SHARED, w->own_shared);
    hold(w, GLY_DETAIL_BY_OWN_WEIGHT, w->own_weight);
    hold(w, GLY_DETAIL_BY_SUPPORT, w->own_support);
    hold(w, GLY_DETAIL_BY_OWN_DEPTH,
         w->own_times == 0 ? GLY_ANSWER_MOST : w->own_first);
    hold(w, GLY_DETAIL_BY_TIMES, w->own_times);
    hold(w, GLY_DETAIL_BY_BLOCK,
         block == GLY_BLOCK_HEADLINE  ? 0
         : block == GLY_BLOCK_CAPTION ? 2
                                      : 1);
    hold(w, GLY_DETAIL_BY_KINDRED, kindred(w, head, d));
    hold(w, GLY_DETAIL_BY_SIZE, d->last + 1 - d->first);
}

static void hold_near(weighing *w, const near_one *near)
{
    uint32_t words = w->signs[GLY_DETAIL_BY_WORDS];
    hold(w, GLY_DETAIL_BY_SHARED, near->shared);
    hold(w, GLY_DETAIL_BY_RATIO, words == 0 ? 0 : near->shared * RATIO / words);
    hold(w, GLY_DETAIL_BY_WEIGHT, near->weight);
    hold(w, GLY_DETAIL_BY_RANK, near->rank);
    hold(w, GLY_DETAIL_BY_DEPTH, near->index);
    hold(w, GLY_DETAIL_BY_LEAD,
         near->weight + LEVEL > w->own_weight
             ? near->weight + LEVEL - w->own_weight
             : 0);
    hold(w, GLY_DETAIL_BY_TOGETHER, near->has);
}

static void hold_rival(weighing *w, const gly_detail *o, const near_one *near)
{
    const gly_sentence *in = sentence_at(w, near->sentence);
    hold_near(w, near);
    hold_places(w, o);
    hold_others(w, o, near);
    bool in_head = false;
    for (uint32_t i = o->first; i <= o->last; i++)
        in_head = in_head || gly_detail_places_in_head(w->places, i);
    hold(w, GLY_DETAIL_BY_CHOICES, kindred(w, in, o));
    hold(w, GLY_DETAIL_BY_IN_HEAD, in_head);
    hold(w, GLY_DETAIL_BY_OTHER_SIZE, o->last + 1 - o->first);
}

static void weigh_near(weighing *w, gly_detail *out, const near_one *near)
{
    const gly_sentence *in = sentence_at(w, near->sentence);
    uint32_t rivals = 0;
    gly_detail other;
    for (uint32_t i = in->first; i < in->first + in->count && rivals < RIVALS;
         i = other.last + 1) {
        if (!gly_detail_at(&other, &w->body->reader, i) ||
            !gly_detail_may_be_meant(w->body, w->detail, &other))
            continue;
        rivals++;
        hold_rival(w, &other, near);
        int32_t points = gly_detail_points(w->signs);
        if (out->rival_first != GLY_NONE && points <= out->points)
            continue;
        out->rival_first = other.first;
        out->rival_last = other.last;
        out->points = points;
    }
}

/* Whether a word taken for somebody's name is none in the body: "Spurns" where
 * every word has a capital. */
static bool is_chance(const weighing *w)
{
    const gly_detail *d = w->detail;
    return d->kind == GLY_DETAIL_NAME && d->first == d->last && !w->named &&
           (w->own_times > 0 || gly_detail_is_person(w->body, d->first));
}

void gly_detail_weigh(gly_detail *detail, const gly_detail_places *places)
{
    weighing w = {.places = places, .body = places->body, .detail = detail};
    detail->rival_first = detail->rival_last = GLY_NONE;
    if (detail->kind > GLY_DETAIL_YEAR || detail->kind == GLY_DETAIL_PEOPLE)
        return;
    read_body(&w);
    if (is_chance(&w))
        return;
    hold_detail(&w);
    for (uint32_t i = 0; i < w.near_count; i++) {
        w.near[i].rank = i > 0 && w.near[i].weight == w.near[i - 1].weight
                             ? w.near[i - 1].rank
                             : i;
        weigh_near(&w, detail, &w.near[i]);
    }
}
