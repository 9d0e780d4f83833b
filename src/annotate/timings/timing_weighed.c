/* timing_weighed.c - one event on two days, by all signs of two clauses.
 *
 *     Production there ends on Sept. 26, and the work moves to Senn. …
 *     He had heard that the plant was ending production on Oct. 31.
 *
 * Where the kind of event is on no list, or who takes part is told in other
 * words, no single sign tells that two clauses are one event. Each tree of
 * day_trees.def asks three of the grades of the two one after the other, the
 * next by the answer to the last, and gives points; the sum over all trees
 * tells.
 *
 * The trees are gradient boosted, and points are hundredths of a logit. They
 * were learned from the drafts of tests/desk alone: from all pairs of days that
 * cannot be one, those of one event against all others. */
#include "annotate/timings/timings.h"

#include "annotate/reading.h"
#include "annotate/timings/day_pairs.h"
#include "annotate/timings/event_days.h"
#include "annotate/timings/event_likeness.h"
#include "base/trees.h"

enum {
    BASE = -491,
    ENOUGH = -105, /* points of two that are one … */
    DOUBTED = 0,   /* … although something speaks for two events … */
    SAID = 70,     /* … and although something is only said to be */
    TOLD = 12,     /* pairs of an article that are told */
};

#define ASK(name, most)                                                        \
    {                                                                          \
        GLY_DAY_##name, most                                                   \
    }

static const gly_tree trees[] = {
#define TREE GLY_TREE
#include "annotate/timings/day_trees.def"
#undef TREE
};

typedef struct {
    gly_timing_search *search;
    const gly_day_article *article;
    bool told[GLY_DAY_SCENES]; /* by scene: its day is told as wrong already */
} weigher;

/* Two scenes with their points. */
typedef struct {
    const gly_day_scene *a, *b;
    uint32_t token; /* what they have in common */
    int32_t points;
} candidate;

/* --- Which days are told -------------------------------------------------- */

static void note_told(weigher *w, gly_span text)
{
    const gly_day_scenes *all = w->article->scenes;
    for (uint32_t i = 0; i < all->count; i++)
        w->told[i] =
            w->told[i] || gly_span_overlaps(text, all->items[i].date->text);
}

static void note_all_told(weigher *w)
{
    for (uint32_t i = 0; i < w->search->list.count; i++) {
        const gly_timing *timing = gly_list_at(&w->search->list, i);
        if (timing->fits)
            continue;
        note_told(w, timing->text);
        for (uint32_t k = 0; k < timing->beside_count; k++)
            note_told(w, timing->beside[k]);
    }
}

static bool is_told(const weigher *w, const gly_day_scene *scene)
{
    return w->told[scene - w->article->scenes->items];
}

/* --- The weighing --------------------------------------------------------- */

/* A word for what the two tell: that both share, or that the later day hangs
 * on. A number tells nothing: "the last [six]". */
static uint32_t word_of(const weigher *w, const gly_day_pair *p)
{
    const gly_node *nodes = w->article->annotations->language->syntax.items;
    uint32_t found = p->best != GLY_NONE      ? p->best
                     : p->b->head != GLY_NONE ? p->b->head
                                              : p->b->verb;
    bool number = found != GLY_NONE && nodes[found].upos == GLY_UPOS_NUM;
    return number ? GLY_NONE : found;
}

/* The points of the two; of those that cannot be one less than is enough. */
static candidate weigh(const weigher *w, const gly_day_scene *a,
                       const gly_day_scene *b)
{
    candidate c = {.a = a, .b = b, .points = ENOUGH - 1};
    if (gly_event_days_meet(a->date, b->date))
        return c;
    gly_day_pair p = gly_day_pair_of(w->article, a, b);
    c.token = word_of(w, &p);
    if (c.token == GLY_NONE || gly_day_are_apart(w->article, &p))
        return c;
    int32_t points =
        BASE +
        gly_trees_points(trees, sizeof trees / sizeof trees[0], p.grades);
    int32_t enough = gly_day_only_say(w->article, &p)       ? SAID
                     : gly_day_are_doubtful(w->article, &p) ? DOUBTED
                                                            : ENOUGH;
    if (points >= enough)
        c.points = points;
    return c;
}

static gly_status list_candidates(gly_list *out, const weigher *w)
{
    const gly_day_scenes *all = w->article->scenes;
    for (uint32_t k = 1; k < all->count; k++) {
        for (uint32_t i = 0; i < k; i++) {
            if (w->told[i] || w->told[k])
                continue;
            candidate c = weigh(w, &all->items[i], &all->items[k]);
            if (c.points < ENOUGH)
                continue;
            candidate *added =
                gly_list_add(out, w->search->annotations->scratch);
            if (added == NULL)
                return GLY_NO_MEMORY;
            *added = c;
        }
    }
    return GLY_OK;
}

static void report(weigher *w, const candidate *c)
{
    const gly_annotations *a = w->search->annotations;
    gly_text text = a->language->document->text;
    gly_timing_add(
        w->search,
        &(gly_timing){.kind = GLY_TIMING_EVENT,
                      .text = c->b->date->text,
                      .sentence = a->reading->sentences[c->b->date->first],
                      .stated = gly_reading_text(a->reading, c->token),
                      .expected = gly_text_slice(text, c->a->date->text),
                      .beside = {c->a->date->text},
                      .beside_count = 1});
    note_told(w, c->a->date->text);
    note_told(w, c->b->date->text);
}

/* Tell the likeliest pair, and again, each day once. */
static void report_best(weigher *w, const gly_list *candidates)
{
    for (uint32_t told = 0; told < TOLD; told++) {
        const candidate *best = NULL;
        for (uint32_t i = 0; i < candidates->count; i++) {
            const candidate *c = gly_list_at(candidates, i);
            if ((best == NULL || c->points > best->points) &&
                !is_told(w, c->a) && !is_told(w, c->b))
                best = c;
        }
        if (best == NULL)
            return;
        report(w, best);
    }
}

void gly_timings_weighed(gly_timing_search *search, const gly_list *events)
{
    const gly_annotations *annotations = search->annotations;
    const gly_event_words words = gly_event_words_of(annotations->reading);
    gly_day_scenes scenes = {.count = 0};
    gly_day_article article = {.annotations = annotations,
                               .words = &words,
                               .scenes = &scenes,
                               .events = events};
    weigher w = {.search = search, .article = &article};
    gly_list candidates = gly_list_of(sizeof(candidate));
    if (search->status == GLY_OK)
        search->status = gly_day_scenes_read(&scenes, annotations, &words);
    if (search->status == GLY_OK)
        search->status = gly_day_article_weigh(&article);
    note_all_told(&w);
    if (search->status == GLY_OK)
        search->status = list_candidates(&candidates, &w);
    if (search->status == GLY_OK)
        report_best(&w, &candidates);
}
