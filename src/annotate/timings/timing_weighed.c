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

/* --- What tells two events apart ------------------------------------------ */

/* The scene in the sentence of `one` that tells the day of `two`, too: "on Feb.
 * 3 in Senn, on Feb. 5 in Orford"; NULL for none. */
static const gly_day_scene *other_beside(const weigher *w,
                                         const gly_day_scene *one,
                                         const gly_day_scene *two)
{
    const gly_day_scenes *all = w->article->scenes;
    const uint32_t *sentences = w->article->annotations->reading->sentences;
    for (uint32_t i = 0; i < all->count; i++) {
        const gly_date *date = all->items[i].date;
        if (sentences[date->first] == sentences[one->date->first] &&
            gly_event_days_meet(date, two->date))
            return &all->items[i];
    }
    return NULL;
}

/* Whether a sentence tells one noun of both days: "Lund's sentencing is June 18
 * and Roe's sentencing June 28". */
static bool are_set_apart(const weigher *w, const gly_day_pair *p)
{
    const gly_node *nodes = w->article->annotations->language->syntax.items;
    const gly_day_scene *x = other_beside(w, p->b, p->a);
    uint32_t said = 0;
    if (x == NULL || p->best == GLY_NONE)
        return false;
    const gly_sentence *s = gly_reading_sentence(
        w->article->annotations->reading, p->b->date->first);
    for (uint32_t i = s->first; i < s->first + s->count; i++)
        said += nodes[i].lemma == nodes[p->best].lemma;
    return said > 1;
}

/* Whether both are items of one list or cells of one table. */
static bool are_listed(const weigher *w, const gly_day_pair *p)
{
    const gly_language *language = w->article->annotations->language;
    const gly_token *tokens = language->tokens.items;
    const gly_block *blocks = language->document->blocks;
    uint32_t group = blocks[tokens[p->a->date->first].block].group;
    return group != GLY_NONE &&
           group == blocks[tokens[p->b->date->first].block].group;
}

/* "The council met on Wednesday … will meet on Tuesday": what has one day and
 * comes again is another one. */
static bool is_next(const weigher *w, const gly_day_pair *p)
{
    gly_symbol class =
        p->best == GLY_NONE ? 0 : gly_event_class(w->article->words, p->best);
    return class != 0 && gly_day_opposed(p) &&
           gly_event_kind_of(w->article->words, class) == GLY_EVENT_BRIEF;
}

/* What comes again came again: in another year it is another one, unless all
 * that is told of both is one. */
static bool comes_again(const gly_day_pair *p)
{
    enum { SAME = 3 };
    int32_t x = gly_event_year(p->a->date), y = gly_event_year(p->b->date);
    return x != 0 && y != 0 && x != y && p->grades[GLY_DAY_LIKENESS] != SAME;
}

/* "Tuesday's primaries" are not the primary. */
static bool are_more(const weigher *w, const gly_day_pair *p)
{
    const gly_node *nodes = w->article->annotations->language->syntax.items;
    const gly_day_word *before = gly_day_head_before(p->a, p->b);
    return p->b->owned && before != NULL &&
           nodes[before->token].upos == GLY_UPOS_NOUN &&
           (nodes[before->token].xpos == GLY_XPOS_NNS) !=
               (nodes[p->b->head].xpos == GLY_XPOS_NNS);
}

/* Whether a word by which a day is changed stands near the day or what it
 * hangs on: "was moved to Friday". */
static bool is_turned(const weigher *w, const gly_day_scene *scene)
{
    enum { REACH = 5 };
    const gly_date *date = scene->date;
    uint32_t head = scene->head == GLY_NONE ? date->first : scene->head;
    const gly_sentence *s =
        gly_reading_sentence(w->article->annotations->reading, date->first);
    for (uint32_t i = s->first; i < s->first + s->count; i++) {
        bool near = (i + REACH >= date->first && i <= date->last + REACH) ||
                    (i + REACH >= head && i <= head + REACH);
        if (near && gly_event_turns_at(w->article->words, i, head))
            return true;
    }
    return false;
}

/* Whether what the later day hangs on is told on three days or more. */
static bool are_many(const weigher *w, const gly_day_scene *scene)
{
    enum { MOST = 2 };
    const gly_day_scenes *all = w->article->scenes;
    const gly_date *days[MOST];
    uint32_t kept = 0;
    for (uint32_t i = 0; i < all->count; i++) {
        bool seen = !gly_day_heads_meet(&all->items[i], scene);
        for (uint32_t k = 0; k < kept && !seen; k++)
            seen = gly_event_days_meet(days[k], all->items[i].date);
        if (!seen && kept == MOST)
            return true;
        if (!seen)
            days[kept++] = all->items[i].date;
    }
    return false;
}

/* Whether both have one verb, and another person does it. */
static bool have_other_subjects(const weigher *w, const gly_day_pair *p)
{
    const gly_node *nodes = w->article->annotations->language->syntax.items;
    return p->a->verb != GLY_NONE && p->b->verb != GLY_NONE &&
           nodes[p->a->verb].lemma == nodes[p->b->verb].lemma &&
           gly_day_subjects_differ(p->a, p->b);
}

/* "Tom Keel was arrested on Friday. His brother was arrested on Monday":
 * whether one paragraph, or two persons who do the same, tell the two apart. */
static bool are_others(const weigher *w, const gly_day_pair *p)
{
    enum { OTHER = 1 };
    return (p->grades[GLY_DAY_LIKENESS] == OTHER &&
            p->grades[GLY_DAY_GAP] == 1) ||
           have_other_subjects(w, p);
}

/* Whether one deed at the most is all that they share. */
static bool share_little(const gly_day_pair *p)
{
    return p->best != GLY_NONE && p->grades[GLY_DAY_DEEDS] <= 1;
}

/* "he wrote on Friday": what is said again and again is all that they share. */
static bool only_say(const weigher *w, const gly_day_pair *p)
{
    return share_little(p) && gly_reading_is(w->article->annotations->reading,
                                             p->best, GLY_IS_REPORTING);
}

/* "the ferry I took on Friday", "took the midday boat on Monday": all that they
 * share is a verb that tells nothing alone. */
static bool only_take(const weigher *w, const gly_day_pair *p)
{
    static const char *const verbs[] = {"take", "took", "takes", "taken",
                                        "give", "gave", "gives", "given",
                                        "put",  NULL};
    return share_little(p) &&
           gly_reading_is_one_of(w->article->annotations->reading, p->best,
                                 verbs);
}

/* "the March 1 states": what has many days. */
static bool is_no_event(const weigher *w, const gly_day_pair *p)
{
    const gly_reading *reading = w->article->annotations->reading;
    uint8_t file = p->b->owned ? gly_reading_file(reading, p->b->head, GLY_NOUN)
                               : GLY_FILE_NOUN_ACT;
    return file != GLY_FILE_NOUN_ACT && file != GLY_FILE_NOUN_EVENT &&
           file != GLY_FILE_NOUN_COMMUNICATION &&
           gly_event_class(w->article->words, p->b->head) == 0;
}

/* "before the reopening, on Thursday", "next year's festival": of what both
 * share only the other end, or the next one, is told on one of the days. */
static bool is_edge(const weigher *w, const gly_day_pair *p)
{
    const gly_reading *reading = w->article->annotations->reading;
    const gly_day_scene *scenes[] = {p->a, p->b};
    for (uint32_t s = 0; s < 2 && p->best != GLY_NONE; s++)
        for (uint32_t i = 0; i < scenes[s]->count; i++) {
            uint32_t token = scenes[s]->words[i].token;
            if (gly_reading_lemmas_alike(reading, token, p->best, 5) &&
                (gly_event_is_edge(reading, token, scenes[s]->date) ||
                 gly_event_is_next(reading, token)))
                return true;
        }
    return false;
}

/* Whether two events are told apart at first sight: by the year, by the number,
 * by who takes part, by a word of change. */
static bool are_apart(const weigher *w, const gly_day_pair *p)
{
    return comes_again(p) || is_next(w, p) || is_edge(w, p) || are_more(w, p) ||
           are_others(w, p) || only_take(w, p) || are_set_apart(w, p) ||
           gly_event_one_is_last(w->article->annotations->reading, p->a->date,
                                 p->b->date) ||
           are_many(w, p->b) || is_turned(w, p->a) || is_turned(w, p->b) ||
           (p->a->owned && p->b->owned && !gly_day_heads_meet(p->a, p->b)) ||
           p->grades[GLY_DAY_GAP] == 0 || are_listed(w, p) ||
           (p->b->owned && p->grades[GLY_DAY_HEAD_AGAIN] == 0);
}

/* Whether something speaks for two events that may be outweighed: their clauses
 * share no word, one is past and the other to come, a sentence tells both days,
 * or it is hardly an event. */
static bool are_doubtful(const weigher *w, const gly_day_pair *p)
{
    return p->shared == 0 || gly_day_opposed(p) || is_no_event(w, p) ||
           other_beside(w, p->a, p->b) != NULL ||
           other_beside(w, p->b, p->a) != NULL;
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
    if (c.token == GLY_NONE || are_apart(w, &p))
        return c;
    int32_t points =
        BASE +
        gly_trees_points(trees, sizeof trees / sizeof trees[0], p.grades);
    int32_t enough = only_say(w, &p)       ? SAID
                     : are_doubtful(w, &p) ? DOUBTED
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
