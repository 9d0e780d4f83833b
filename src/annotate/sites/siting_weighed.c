/* siting_weighed.c - one event or thing that two scenes put in two places.
 *
 *     He came onto the balcony of the party's headquarters in Senn. …
 *     From the balcony in Orford, where he had given his speech, hung a sheet.
 *
 * No single sign tells that two scenes are one. They are weighed together. */
#include "annotate/reading.h"
#include "annotate/sites/site_scenes.h"
#include "annotate/timings/event_days.h"

enum {
    SCENES = 192, /* of an article that are compared */
    ENOUGH = 74,  /* points of two that are one */
    COMMON = 3,   /* sentences that name a place often */
};

typedef enum {
#define SIGN(name, points, about) SIGN_##name,
#include "annotate/sites/siting_signs.def"
#undef SIGN
    SIGNS
} sign;

static const int32_t points_of[SIGNS] = {
#define SIGN(name, points, about) (points),
#include "annotate/sites/siting_signs.def"
#undef SIGN
};

typedef struct {
    const gly_scene_reader *reader;
    const gly_site_scene *a, *b; /* by their order in the article */
    uint32_t words[3], persons;  /* nouns, names, verbs they share */
    uint32_t rare, recalled, well_recalled, told_before;
    bool heads;
    uint32_t one, best; /* tokens: what they have in common; GLY_NONE */
    int32_t points;
} pair;

static void give(pair *p, sign which, bool told)
{
    p->points += told ? points_of[which] : 0;
}

/* --- What they share ------------------------------------------------------ */

static void share(pair *p, const gly_scene_word *a, const gly_scene_word *b)
{
    const gly_node *x = &p->reader->nodes[a->token];
    const gly_node *y = &p->reader->nodes[b->token];
    bool named =
        b->person != GLY_NONE ||
        gly_reading_has(p->reader->reading, b->token, GLY_TOKEN_CAPITAL);
    p->recalled += b->recalled && !named;
    p->well_recalled += b->recalled;
    p->told_before += a->recalled;
    if (b->person != GLY_NONE) {
        p->persons++;
        return;
    }
    p->words[y->upos == GLY_UPOS_VERB ? 2 : y->upos == GLY_UPOS_PROPN]++;
    p->rare += b->told == 2 && x->lemma == y->lemma;
    bool heads = a->head && b->head;
    if (p->best == GLY_NONE || (heads && !p->heads)) {
        p->one = a->token;
        p->best = b->token;
    }
    p->heads = p->heads || heads;
}

static void compare_words(pair *p)
{
    for (uint32_t i = 0; i < p->b->count; i++) {
        const gly_scene_word *b = &p->b->words[i];
        uint32_t k = 0;
        while (k < p->a->count &&
               !gly_scene_words_meet(p->reader, &p->a->words[k], b))
            k++;
        if (k < p->a->count)
            share(p, &p->a->words[k], b);
    }
}

static void weigh_words(pair *p)
{
    uint32_t kinds = p->persons > 0;
    for (uint32_t i = 0; i < 3; i++)
        kinds += p->words[i] > 0;
    give(p, SIGN_KINDS, kinds >= 2);
    give(p, SIGN_MANY_KINDS, kinds >= 3);
    give(p, SIGN_PERSON, p->persons > 0);
    give(p, SIGN_RARE, p->rare >= 1);
    give(p, SIGN_RARER, p->rare >= 2);
    give(p, SIGN_RAREST, p->rare >= 3);
    give(p, SIGN_RECALLED, p->recalled > 0);
    give(p, SIGN_WELL_RECALLED, p->well_recalled > 1);
    give(p, SIGN_TOLD_BEFORE, p->told_before > 0);
    give(p, SIGN_HEADS, p->heads);
    give(p, SIGN_KNOWN_HEAD, p->heads && p->b->definite);
    give(p, SIGN_SOMEBODYS, p->heads && p->persons > 0);
}

/* --- How and where they are told ------------------------------------------ */

/* The auxiliaries before the verb of a scene. */
static bool has_before(const pair *p, const gly_site_scene *scene, bool had)
{
    if (scene->verb == GLY_NONE)
        return false;
    const gly_node *nodes = p->reader->nodes;
    for (uint32_t i = nodes[scene->verb].first_child; i != GLY_NONE;
         i = nodes[i].next_child) {
        if (had ? gly_reading_is_word(p->reader->reading, i, "had")
                : nodes[i].xpos == GLY_XPOS_MD)
            return true;
    }
    return false;
}

static bool is_now(const pair *p)
{
    if (p->b->verb == GLY_NONE)
        return false;
    gly_xpos xpos = p->reader->nodes[p->b->verb].xpos;
    return xpos == GLY_XPOS_VBZ || xpos == GLY_XPOS_VBP;
}

static bool is_plural(const pair *p, const gly_site_scene *scene)
{
    return scene->head != GLY_NONE &&
           p->reader->nodes[scene->head].xpos == GLY_XPOS_NNS;
}

static void weigh_telling(pair *p)
{
    const gly_site_scene *a = p->a, *b = p->b;
    give(p, SIGN_BEFORE, has_before(p, a, true));
    give(p, SIGN_MAY, has_before(p, a, false) || has_before(p, b, false));
    give(p, SIGN_NOW, is_now(p));
    give(p, SIGN_SEVERAL, is_plural(p, a) || is_plural(p, b));
    give(p, SIGN_TURNED, a->turned || b->turned);
    give(p, SIGN_OTHER_DAY,
         gly_event_days_clash(p->reader->annotations, a->first, b->first));
    give(p, SIGN_KNOWN_PLACE,
         b->place.from > 0 && b->place.site->parts[0].definite);
    give(p, SIGN_ONCE, b->named == 1);
    give(p, SIGN_OFTEN, b->named > COMMON);
}

static void weigh_places(pair *p)
{
    const gly_tokens *tokens = &p->reader->annotations->language->tokens;
    uint32_t gap =
        tokens->items[p->b->first].block - tokens->items[p->a->first].block;
    give(p, SIGN_ONE_PARAGRAPH, gap == 0);
    give(p, SIGN_NEXT_PARAGRAPH, gap == 1);
    give(p, SIGN_NEAR, gap == 2);
    give(p, SIGN_LATE, p->b->first / 2 > tokens->count / 3);
    give(p, SIGN_FAR, p->b->first - p->a->first > tokens->count / 2);
}

/* --- Whether they are two places ------------------------------------------ */

static const gly_site_part *part_of(const gly_site_scene *scene)
{
    return &scene->place.site->parts[scene->place.from];
}

/* Whether the one may lie in the other: a street in a town. */
static bool may_lie_in(const gly_site_part *a, const gly_site_part *b)
{
    return a->kind == GLY_SITE_ROAD && b->kind != GLY_SITE_ROAD;
}

/* Whether both places have no word in common and never stand side by side. */
static bool are_unlike(const pair *p)
{
    const gly_site_part *a = part_of(p->a), *b = part_of(p->b);
    const gly_node *nodes = p->reader->nodes;
    for (uint32_t i = a->first; i <= a->last; i++) {
        for (uint32_t k = b->first; k <= b->last; k++) {
            if (nodes[i].upos == GLY_UPOS_PROPN &&
                nodes[i].lemma == nodes[k].lemma)
                return false;
        }
    }
    return !may_lie_in(a, b) && !may_lie_in(b, a) &&
           !gly_sites_together(p->reader->annotations, a->name_first,
                               b->name_first);
}

/* What tells the word at `token` from others: "law" of "law degree". */
static bool is_mark(const pair *p, uint32_t token)
{
    gly_relation relation = p->reader->nodes[token].relation;
    return relation == GLY_REL_COMPOUND || relation == GLY_REL_AMOD;
}

/* Whether both of what they hang on have such words and none in common. */
static bool are_marked_apart(const pair *p)
{
    const gly_node *nodes = p->reader->nodes;
    bool one = false, two = false;
    for (uint32_t i = nodes[p->one].first_child; i != GLY_NONE;
         i = nodes[i].next_child) {
        for (uint32_t k = nodes[p->best].first_child;
             k != GLY_NONE && is_mark(p, i); k = nodes[k].next_child) {
            one = true;
            two = two || is_mark(p, k);
            if (is_mark(p, k) && nodes[i].lemma == nodes[k].lemma)
                return false;
        }
    }
    return one && two;
}

/* "a rally in Senn", "the rally in Orford": what may come again. */
static bool may_recur(const pair *p)
{
    const gly_event_words *words = &p->reader->words;
    gly_symbol class = gly_event_class(words, p->best);
    return class != 0 && gly_event_kind_of(words, class) == GLY_EVENT_BRIEF &&
           p->well_recalled == 0 && p->rare == 0;
}

/* Whether what is told of both is another's deed or another one: "a speech". */
static bool are_others(const pair *p)
{
    const gly_site_scene *a = p->a, *b = p->b;
    if (p->well_recalled > 0 && has_before(p, b, false))
        return true;
    bool others = a->person != GLY_NONE && b->person != GLY_NONE &&
                  a->person != b->person;
    return p->recalled == 0 &&
           (others || b->vague ||
            (p->heads && (may_recur(p) || are_marked_apart(p))));
}

/* Whether the points would do if the two places were apart. */
static bool may_do(const pair *p)
{
    return p->points + points_of[SIGN_APART] >= ENOUGH;
}

/* The pair as a whole. Places are looked at last, and only where they can still
 * decide: that takes longest. */
static bool are_one(pair *p)
{
    const uint32_t *sentences = p->reader->reading->sentences;
    if (sentences[p->a->first] == sentences[p->b->first])
        return false;
    compare_words(p);
    if (p->best == GLY_NONE && p->persons == 0)
        return false;
    weigh_words(p);
    weigh_places(p);
    bool towns = part_of(p->a)->kind == GLY_SITE_TOWN &&
                 part_of(p->b)->kind == GLY_SITE_TOWN;
    give(p, SIGN_TOWNS, towns);
    if (are_others(p))
        return false;
    weigh_telling(p);
    if (!may_do(p))
        return false;
    bool apart = gly_sites_apart(&p->reader->search->places.words, p->a->place,
                                 p->b->place);
    give(p, SIGN_APART, apart);
    return p->points >= ENOUGH && (apart || are_unlike(p));
}

/* --- All of them ---------------------------------------------------------- */

/* Tell the earlier scene that has most in common with scene `at`. */
static void compare(const gly_scene_reader *reader, const gly_site_scene *all,
                    uint32_t at)
{
    pair best = {.points = 0};
    for (uint32_t i = 0; i < at; i++) {
        pair p = {
            .reader = reader, .a = &all[i], .b = &all[at], .best = GLY_NONE};
        if (are_one(&p) && p.points > best.points)
            best = p;
    }
    if (best.points == 0)
        return;
    uint32_t token = best.best != GLY_NONE ? best.best : best.b->verb;
    gly_siting_add(reader->search,
                   &(gly_siting_pair){GLY_SITING_EVENT,
                                      gly_reading_text(reader->reading, token),
                                      best.a->place, best.b->place});
}

void gly_sitings_weighed(gly_siting_search *search)
{
    gly_scene_reader reader;
    gly_site_scene *scenes =
        gly_arena_array(search->annotations->scratch, SCENES, sizeof *scenes);
    uint32_t count = 0;
    if (scenes == NULL)
        search->status = GLY_NO_MEMORY;
    if (scenes == NULL || !gly_scene_reader_open(&reader, search))
        return;
    for (uint32_t i = 0; i < search->places.list.count; i++) {
        const gly_site *site = gly_list_at(&search->places.list, i);
        for (uint32_t from = 0;
             from < site->count && count < SCENES && !site->many; from++) {
            gly_site_rest place = {site, from};
            if (gly_site_is_named(&site->parts[from]))
                count += gly_site_scene_read(&reader, &scenes[count], place);
        }
    }
    for (uint32_t i = 1; i < count; i++)
        compare(&reader, scenes, i);
}
