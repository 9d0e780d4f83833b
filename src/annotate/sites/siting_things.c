/* siting_things.c - where a thing is that there is one of.
 *
 *     St Brannan's hospital in Port Senn      St Brannan's, in Orford
 *     the registration centre at Brill        the registration centre at Senn
 *     The fire station is on the east bank.   the fire station, on the west
 *                                             bank
 */
#include "annotate/reading.h"
#include "annotate/sites/sitings.h"

#include <stdlib.h>

enum { SIDE_MOST = 8 }; /* of one name, held against each other */

typedef struct {
    const gly_site_part *thing;
    gly_site_rest place;
    gly_symbol key;       /* the first word of its name, or its noun */
    gly_symbol owner;     /* "the federation's station": its noun */
    uint32_t first, last; /* tokens that tell it from others of its noun */
    bool named;
    bool bare;   /* "the cinema": nothing tells which */
    bool opens;  /* "a cinema": told for the first time */
    bool lies;   /* a clause tells it: "the cinema stands in Senn" */
    bool beside; /* the place only adds to it: ", on Mill Lane" */
    uint32_t order;
} fact;

typedef struct {
    gly_siting_search *search;
    const gly_annotations *annotations;
    const gly_reading *reading;
    const gly_node *nodes;
    gly_list facts;
} finder;

/* --- Which thing ---------------------------------------------------------- */

/* "its station": the subject of the sentence, which "its" stands for. */
static uint32_t owner_meant(const finder *f, uint32_t owner)
{
    if (f->nodes[owner].upos != GLY_UPOS_PRON)
        return owner;
    uint32_t first = gly_reading_sentence(f->reading, owner)->first;
    for (uint32_t i = first; i < owner; i++) {
        gly_relation relation = f->nodes[i].relation;
        if (relation == GLY_REL_NSUBJ || relation == GLY_REL_NSUBJ_PASS)
            return i;
    }
    return GLY_NONE;
}

static bool is_noun(const finder *f, uint32_t token)
{
    return gly_site_noun(&f->search->places.words, token) != GLY_SITE_OTHER;
}

/* "St Brannan's hospital" and "St Brannan's" are one: the words of the name
 * without what it is called. */
static bool read_name(const finder *f, fact *out)
{
    const gly_site_part *thing = out->thing;
    out->first = thing->name_first;
    out->last = thing->name_last;
    if (out->last > out->first && is_noun(f, out->last))
        out->last--;
    bool owner = gly_reading_is_owner(f->reading, out->last);
    out->key = f->reading->forms[out->first];
    out->named = true;
    /* "The Rivoli, in Senn", "the Rivoli theatre" */
    bool article = thing->kind == GLY_SITE_OTHER && thing->noun == GLY_NONE &&
                   thing->first < thing->name_first;
    return thing->kind == GLY_SITE_BUILDING || article ||
           (thing->kind == GLY_SITE_TOWN && owner);
}

/* "the registration centre", "its station": one that is described. */
static bool read_noun(const finder *f, fact *out)
{
    const gly_site_part *thing = out->thing;
    out->first = thing->owner != GLY_NONE ? thing->owner + 1 : thing->first + 1;
    out->last = thing->noun;
    while (out->first < out->last &&
           (f->nodes[out->first].upos == GLY_UPOS_PART ||
            gly_reading_has(f->reading, out->first, GLY_TOKEN_MARK)))
        out->first++;
    if (thing->owner != GLY_NONE) {
        uint32_t owner = owner_meant(f, thing->owner);
        out->owner = owner == GLY_NONE ? 0 : f->nodes[owner].lemma;
    }
    out->key = f->nodes[thing->noun].lemma;
    out->bare = thing->owner == GLY_NONE && out->first == out->last;
    bool one = f->nodes[thing->noun].xpos == GLY_XPOS_NN ||
               out->key == f->reading->forms[thing->noun];
    bool home = thing->kind == GLY_SITE_HOME && thing->owner != GLY_NONE;
    out->opens =
        !thing->definite && gly_reading_is_indefinite(f->reading, thing->first);
    return (thing->definite || out->opens) && one &&
           (thing->kind == GLY_SITE_BUILDING || home) &&
           (thing->owner == GLY_NONE || out->owner != 0);
}

/* "St Brannan's hospital": a name of two words that owns what it is called. */
static bool read_owner(const finder *f, fact *out)
{
    const gly_site_part *thing = out->thing;
    uint32_t owner = thing->owner;
    if (owner == GLY_NONE || owner + 2 != thing->noun ||
        thing->kind != GLY_SITE_BUILDING || owner <= thing->first ||
        !gly_reading_has(f->reading, owner, GLY_TOKEN_CAPITAL) ||
        !gly_reading_has(f->reading, owner - 1, GLY_TOKEN_CAPITAL))
        return false;
    out->first = owner - 1;
    out->last = owner;
    out->key = f->reading->forms[out->first];
    return out->named = true;
}

static void add(finder *f, const gly_site_part *thing, gly_site_rest place,
                bool lies)
{
    const gly_site_part *part = &place.site->parts[place.from];
    fact found = {.thing = thing,
                  .place = place,
                  .lies = lies,
                  .beside = place.from == 0 || part->set_off,
                  .order = f->facts.count};
    bool one = gly_site_is_named(thing)
                   ? read_name(f, &found)
                   : read_owner(f, &found) || read_noun(f, &found);
    if (!one || f->search->status != GLY_OK ||
        f->reading->quotes[thing->first] != GLY_NONE)
        return;
    fact *added = gly_list_add(&f->facts, f->annotations->scratch);
    if (added == NULL)
        f->search->status = GLY_NO_MEMORY;
    else
        *added = found;
}

/* --- Where ---------------------------------------------------------------- */

/* "the centre, in a shed at Senn": each part lies in those behind it. */
static void of_parts(finder *f, const gly_site *place)
{
    for (uint32_t i = 0; i + 1 < place->count; i++)
        if (!place->parts[i + 1].of)
            add(f, &place->parts[i], (gly_site_rest){place, i + 1}, false);
}

static bool is_lying(const finder *f, uint32_t token)
{
    const gly_site_words *words = &f->search->places.words;
    return words->lies != 0 && gly_site_word(words, token) == words->lies;
}

/* "The fire station is on the east bank": the place behind the verb. */
static void of_clause(finder *f, const gly_site *thing)
{
    uint32_t verb = thing->last + 1;
    if (!is_lying(f, verb))
        return;
    const gly_site *place = gly_siting_place(f->search, verb + 2);
    if (place != NULL && place->in == verb + 1)
        add(f, &thing->parts[0], (gly_site_rest){place, 0}, true);
}

/* "Senn, where the fire station is": the place before the clause. */
static void of_where(finder *f, const gly_site *thing)
{
    if (thing->first < 3 || !is_lying(f, thing->last + 1) ||
        !gly_reading_is_word(f->reading, thing->first - 1, "where"))
        return;
    uint32_t before = thing->first - 2;
    before -= gly_reading_at(f->reading, before, ',');
    const gly_site *place = gly_siting_place(f->search, before);
    if (place != NULL)
        add(f, &thing->parts[0], (gly_site_rest){place, 0}, false);
}

/* --- Two of them ---------------------------------------------------------- */

static int by_key(const void *a, const void *b)
{
    const fact *x = a, *y = b;
    if (x->key != y->key)
        return x->key < y->key ? -1 : 1;
    return x->order < y->order ? -1 : x->order > y->order;
}

/* Whether the article speaks of "the mill" again and again. */
static bool is_topic(const finder *f, const fact *a)
{
    enum { OFTEN = 4, LOOKED = 16 * 1024 };
    uint32_t told = 0, count = f->annotations->language->tokens.count;
    for (uint32_t i = 1; i < count && i < LOOKED && told < OFTEN; i++)
        told += f->nodes[i].lemma == a->key &&
                gly_reading_is_word(f->reading, i - 1, "the");
    return told >= OFTEN;
}

/* "a cold store in Senn … the store in Brill": whether the article tells of one
 * such thing alone, and each word of the second stands in the first. */
static bool is_opened(const finder *f, const fact *a, const fact *b)
{
    enum { BACK = 4, LOOKED = 16 * 1024 };
    uint32_t count = f->annotations->language->tokens.count;
    for (uint32_t i = b->first; i <= b->last; i++) {
        bool told = gly_reading_is_word(f->reading, i, "same");
        for (uint32_t k = a->first; k <= a->last && !told; k++)
            told = f->nodes[i].lemma == f->nodes[k].lemma;
        if (!told)
            return false;
    }
    for (uint32_t i = 1; i < count && i < LOOKED; i++) {
        if (f->nodes[i].lemma != a->key || i == a->thing->noun)
            continue;
        for (uint32_t k = i; k-- > 0 && i - k <= BACK;) {
            if (gly_reading_is_indefinite(f->reading, k) ||
                gly_reading_is_word(f->reading, k, "another") ||
                gly_reading_is_word(f->reading, k, "other"))
                return false;
        }
    }
    return true;
}

static bool are_one(const finder *f, const fact *a, const fact *b)
{
    uint32_t count = a->last - a->first;
    if (a->opens || b->opens)
        return a->opens && !b->opens && !b->named && a->owner == 0 &&
               b->owner == 0 && is_opened(f, a, b);
    if (a->named != b->named || b->last - b->first != count ||
        a->owner != b->owner)
        return false;
    for (uint32_t i = 0; i <= count; i++) {
        if (f->reading->forms[a->first + i] != f->reading->forms[b->first + i])
            return false;
    }
    /* "the school in Senn" may be another one. */
    if (a->bare && (!a->beside || !b->beside) &&
        !((a->lies || b->lies) && is_topic(f, a)))
        return false;
    uint32_t x = a->thing->noun, y = b->thing->noun;
    return x == GLY_NONE || y == GLY_NONE ||
           f->nodes[x].lemma == f->nodes[y].lemma;
}

/* Whether the article tells of several such things: "both centres". */
static bool are_many(const finder *f, const fact *a)
{
    if (a->named)
        return false;
    for (uint32_t i = 0; i < f->annotations->language->tokens.count; i++) {
        if (f->nodes[i].xpos == GLY_XPOS_NNS && f->nodes[i].lemma == a->key &&
            f->reading->forms[i] != a->key)
            return true;
    }
    return false;
}

static void compare(finder *f, const fact *facts, uint32_t count)
{
    const uint32_t *sentences = f->reading->sentences;
    for (uint32_t i = 1; i < count && i < SIDE_MOST; i++) {
        for (uint32_t k = 0; k < i; k++) {
            const gly_site *one = facts[k].place.site;
            const gly_site *two = facts[i].place.site;
            if (sentences[one->first] == sentences[two->first] ||
                !are_one(f, &facts[k], &facts[i]) ||
                !gly_sites_apart(&f->search->places.words, facts[k].place,
                                 facts[i].place) ||
                are_many(f, &facts[i]))
                continue;
            gly_span name = gly_tokens_span(&f->annotations->language->tokens,
                                            facts[i].first, facts[i].last);
            gly_text text =
                gly_text_slice(f->annotations->language->document->text, name);
            gly_siting_add(f->search,
                           &(gly_siting_pair){GLY_SITING_THING, text,
                                              facts[k].place, facts[i].place});
            break;
        }
    }
}

void gly_sitings_of_things(gly_siting_search *search)
{
    const gly_annotations *a = search->annotations;
    finder f = {search, a, a->reading, a->language->syntax.items,
                gly_list_of(sizeof(fact))};
    for (uint32_t i = 0; i < search->places.list.count; i++) {
        const gly_site *place = gly_list_at(&search->places.list, i);
        of_parts(&f, place);
        of_clause(&f, place);
        of_where(&f, place);
    }
    if (f.facts.count > 1)
        qsort(f.facts.items, f.facts.count, sizeof(fact), by_key);
    const fact *all = f.facts.items;
    for (uint32_t first = 0, end; first < f.facts.count; first = end) {
        end = first + 1;
        while (end < f.facts.count && all[end].key == all[first].key)
            end++;
        compare(&f, all + first, end - first);
    }
}
