/* detail_sorts.c - holds the things of a headline against those of the body.
 *
 * Another one is in its place where both stand at one word ("species of bat"),
 * where both are what the first sentence and the headline are about, or where
 * both have the same age. Of some kinds a story tells of one thing alone. */
#include "annotate/statements/detail_sorts.h"

#include "annotate/statements/detail_opposites.h"

enum { STEM = 5, TOLD = 2, OPENING = 2, LEADING = 3, ASKED = 64 };

static const gly_node *node_at(const gly_detail_sorts *h, uint32_t token)
{
    return &h->places->body->reading->language->syntax.items[token];
}

static bool is_of_kind(const gly_detail_sorts *h, gly_symbol a, gly_symbol b)
{
    return gly_text_equal(gly_detail_sort_kind(h, a),
                          gly_detail_sort_kind(h, b));
}

/* --- What the headline has ------------------------------------------------ */

/* Whether the body has the thing, by any of its words, or a word that begins as
 * its last one does: "farms" for "farmer". */
static bool is_held(const gly_detail_sorts *h, const gly_detail_sort *own)
{
    const gly_detail_body *body = h->places->body;
    const gly_tokens *tokens = &body->reading->language->tokens;
    gly_text word =
        gly_symbols_text(tokens->symbols, body->reading->forms[own->last]);
    for (uint32_t i = 0; i < h->count; i++) {
        if (h->items[i].class == own->class)
            return true;
    }
    for (uint32_t i = 0; i < tokens->count; i++) {
        gly_symbol form = body->reading->forms[i];
        gly_detail_sort other;
        if (body->held[form] && !gly_detail_sort_at(&other, h, own->list, i) &&
            (form == body->reading->forms[own->last] ||
             gly_text_common(gly_symbols_text(tokens->symbols, form), word) >=
                 STEM))
            return true;
    }
    return false;
}

/* Whether the head has another thing of the kind: "owl eats bat". */
static bool has_two(const gly_detail_sorts *h, const gly_detail_sort *own)
{
    const gly_sentence *in = h->places->looked;
    gly_detail_sort other;
    for (uint32_t i = in->first; i < in->first + in->count; i++) {
        if (gly_detail_sort_at(&other, h, own->list, i) &&
            other.class != own->class && is_of_kind(h, other.class, own->class))
            return true;
    }
    return false;
}

/* "Swan Street", "Mr. Fox": part of a name; not the library of "Orford
 * Library". */
static bool is_named(const gly_detail_sorts *h, const gly_detail_sort *sort)
{
    const gly_annotations *a = h->places->body->annotations;
    const gly_mention *m = gly_mention_over(a, sort->last);
    return m != NULL &&
           (gly_mention_names_person(a, m) || m->last != sort->last);
}

/* --- What the body has in its place --------------------------------------- */

static bool is_subject(const gly_detail_sorts *h, uint32_t token)
{
    gly_relation relation = node_at(h, token)->relation;
    return relation == GLY_REL_NSUBJ || relation == GLY_REL_NSUBJ_PASS;
}

/* Whether the head is about the word at `token`. */
static bool leads_head(const gly_detail_sorts *h, uint32_t token)
{
    return (is_subject(h, token) ||
            node_at(h, token)->relation == GLY_REL_ROOT) &&
           token < h->places->looked->first + LEADING;
}

/* Whether the first sentence of the body, which tells what the head tells, is
 * about the word at `token`. */
static bool leads_body(const gly_detail_sorts *h, uint32_t token)
{
    const gly_reading *reading = h->places->body->reading;
    uint32_t head = node_at(h, token)->head;
    return reading->sentences[token] == h->opening && is_subject(h, token) &&
           head != GLY_NONE &&
           (node_at(h, head)->relation == GLY_REL_ROOT ||
            node_at(h, head)->relation == GLY_REL_CCOMP) &&
           gly_detail_places_shared(h->places, h->opening) >= TOLD;
}

/* The number beside a thing: "Woman, 82,", "an 82-year-old woman"; 0. */
static gly_symbol age_of(const gly_detail_sorts *h, const gly_detail_sort *sort)
{
    enum { BEFORE = 5, AFTER = 2 };
    const gly_reading *reading = h->places->body->reading;
    const gly_sentence *in = gly_reading_sentence(reading, sort->first);
    for (uint32_t i = 1; i <= BEFORE && sort->first >= in->first + i; i++) {
        if (gly_reading_has(reading, sort->first - i, GLY_TOKEN_NUMBER) &&
            gly_reading_is_word(reading, sort->first - 1, "old"))
            return reading->forms[sort->first - i];
    }
    uint32_t after = sort->last + AFTER;
    return after < in->first + in->count &&
                   gly_reading_at(reading, sort->last + 1, ',') &&
                   gly_reading_has(reading, after, GLY_TOKEN_NUMBER)
               ? reading->forms[after]
               : 0;
}

/* Whether the sentence of a thing of the body is one of those nearest. */
static bool is_near(const gly_detail_sorts *h, const gly_detail_sort *sort)
{
    uint32_t s = h->places->body->reading->sentences[sort->first];
    for (uint32_t i = 0; i < h->places->near_count; i++) {
        if (h->places->near[i].sentence == s)
            return h->places->near[i].shared >= TOLD;
    }
    return false;
}

static gly_detail_place place_of(const gly_detail_sorts *h,
                                 const gly_detail_sort *own,
                                 const gly_detail_sort *other)
{
    const gly_reading *reading = h->places->body->reading;
    gly_symbol age = age_of(h, own);
    if ((is_near(h, other) &&
         gly_detail_share_place(reading, own->last, other->last)) ||
        (age != 0 && age == age_of(h, other)))
        return GLY_DETAIL_SAME_PLACE;
    return leads_head(h, own->last) && leads_body(h, other->last)
               ? GLY_DETAIL_LIKE_PLACE
               : GLY_DETAIL_ELSEWHERE;
}

/* Kinds of which a story tells of several from the first: the mother of a boy
 * is somebody's daughter, and a storm brings a flood. */
static bool is_mixed(const gly_detail_sorts *h, gly_symbol class)
{
    static const char *const kinds[] = {"gender", "young",  "parent",
                                        "grand",  "player", NULL};
    gly_text kind = gly_detail_sort_kind(h, class),
             text = gly_detail_sort_class(h, class);
    for (uint32_t i = 0; kinds[i] != NULL; i++) {
        if (gly_text_equal(kind, gly_text_of(kinds[i])))
            return true;
    }
    return gly_text_equal(text, gly_text_of("ride-car")) ||
           gly_text_equal(text, gly_text_of("peril-flood")) ||
           gly_text_equal(text, gly_text_of("peril-slide"));
}

/* Whether sentences `from` up to `end` of the body have this thing of its kind
 * and no other one. */
static bool is_only(const gly_detail_sorts *h, const gly_detail_sort *sort,
                    uint32_t from, uint32_t end)
{
    const gly_reading *reading = h->places->body->reading;
    uint32_t s = reading->sentences[sort->first];
    if (s < from || s >= end)
        return false;
    for (uint32_t i = 0; i < h->count; i++) {
        s = reading->sentences[h->items[i].first];
        if (s >= from && s < end && h->items[i].class != sort->class &&
            is_of_kind(h, h->items[i].class, sort->class))
            return false;
    }
    return true;
}

/* Kinds of which a story mostly has one thing, wherever it tells of it. */
static bool is_rare(const gly_detail_sorts *h, gly_symbol class)
{
    static const char *const kinds[] = {
        "crop", "illness", "limb",   "supply", "room",   "dope",    "tune",
        "art",  "births",  "defect", "drink",  "health", "message", NULL};
    gly_text kind = gly_detail_sort_kind(h, class);
    for (uint32_t i = 0; kinds[i] != NULL; i++) {
        if (gly_text_equal(kind, gly_text_of(kinds[i])))
            return true;
    }
    return false;
}

/* Whether of its kind the story has this thing alone in its first sentences, or
 * in the one nearest to the head, or anywhere. */
static bool is_alone(const gly_detail_sorts *h, const gly_detail_sort *sort)
{
    const gly_detail_near *near = h->places->near;
    if (h->opening == GLY_NONE || is_mixed(h, sort->class) ||
        !gly_detail_sort_is_noun(h, sort))
        return false;
    if (is_only(h, sort, h->opening, h->opening + OPENING) ||
        (is_rare(h, sort->class) && is_only(h, sort, 0, GLY_NONE)))
        return true;
    return h->places->near_count > 0 && near[0].shared >= TOLD &&
           is_only(h, sort, near[0].sentence, near[0].sentence + 1);
}

/* Whether the body has the thing, and of its age where one is told. */
static bool is_borne_out(const gly_detail_sorts *h, const gly_detail_sort *own,
                         const gly_detail_sort *other)
{
    gly_symbol age = age_of(h, own);
    if (age == 0 || age != age_of(h, other))
        return is_held(h, own);
    for (uint32_t i = 0; i < h->count; i++) {
        if (h->items[i].class == own->class && age_of(h, &h->items[i]) == age)
            return true;
    }
    return false;
}

/* "a real power": none that is supplied. */
static bool is_other_sense(const gly_detail_sorts *h,
                           const gly_detail_sort *own)
{
    static const char *const lacks[] = {
        "without", "no",   "lose", "loses",   "lost",     "lack", "lacks",
        "cut",     "cuts", "off",  "restore", "restores", "of",   NULL};
    const gly_reading *reading = h->places->body->reading;
    return gly_text_equal(gly_detail_sort_kind(h, own->class),
                          gly_text_of("supply")) &&
           (own->first == h->places->looked->first ||
            !gly_reading_is_one_of(reading, own->first - 1, lacks));
}

/* "the Guildhall", "(The Morning Courier)": a capital inside a head of small
 * words makes it a name. */
static bool is_capital(const gly_detail_sorts *h, const gly_detail_sort *own)
{
    const gly_reading *reading = h->places->body->reading;
    const gly_sentence *in = h->places->looked;
    uint32_t small = 0, capital = 0;
    if (own->first == in->first ||
        !gly_reading_has(reading, own->first, GLY_TOKEN_CAPITAL))
        return false;
    for (uint32_t i = in->first; i < in->first + in->count; i++) {
        if (!gly_detail_is_substance(reading, i))
            continue;
        if (gly_reading_has(reading, i, GLY_TOKEN_CAPITAL))
            capital++;
        else
            small++;
    }
    return capital < small * 2;
}

/* "Seagrass [stores] more carbon": taken for a noun in the plural, and what
 * follows is its object. */
static bool may_be_verb(const gly_detail_sorts *h, const gly_detail_sort *own)
{
    const gly_reading *reading = h->places->body->reading;
    gly_text form = gly_symbols_text(reading->language->tokens.symbols,
                                     reading->forms[own->last]);
    if (own->first != own->last || !gly_text_ends(form, gly_text_of("s")) ||
        own->last + 1 >= reading->language->tokens.count ||
        gly_wordnet_lemma(form, GLY_VERB) == GLY_NONE)
        return false;
    gly_upos next = node_at(h, own->last + 1)->upos;
    return next != GLY_UPOS_ADP && next != GLY_UPOS_PUNCT &&
           next != GLY_UPOS_VERB && next != GLY_UPOS_AUX &&
           next != GLY_UPOS_CCONJ && next != GLY_UPOS_PART;
}

/* Whether a head has the thing for itself, so that what alone the story opens
 * with must be the same: of people, a caption shows any, and "generals, bishops
 * and spies" are mere instances. */
static bool is_single(const gly_detail_sorts *h, const gly_detail_sort *own)
{
    const gly_language *language = h->places->body->reading->language;
    if (is_mixed(h, own->class) || !gly_detail_sort_is_noun(h, own) ||
        is_capital(h, own))
        return false;
    gly_text kind = gly_detail_sort_kind(h, own->class);
    if (!gly_text_equal(kind, gly_text_of("role")) &&
        !gly_text_equal(kind, gly_text_of("mover")))
        return true;
    const gly_node *nodes = language->syntax.items;
    uint32_t child = nodes[own->last].first_child;
    for (; child != GLY_NONE; child = nodes[child].next_child) {
        if (nodes[child].relation == GLY_REL_CONJ)
            return false;
    }
    return nodes[own->last].relation != GLY_REL_CONJ &&
           language->document->blocks[h->places->looked->block].kind !=
               GLY_BLOCK_CAPTION;
}

/* What the body has in the place of `own`, of the list in which that stands. */
static const gly_detail_sort *find_other(gly_detail_place *best,
                                         const gly_detail_sorts *h,
                                         const gly_detail_sort *own)
{
    const gly_detail_sort *found = NULL;
    bool single = is_single(h, own);
    *best = GLY_DETAIL_ELSEWHERE;
    for (uint32_t i = 0; i < h->count; i++) {
        const gly_detail_sort *other = &h->items[i];
        if (!is_of_kind(h, own->class, other->class) || is_named(h, other) ||
            own->class == other->class)
            continue;
        gly_detail_place place = place_of(h, own, other);
        if (place > *best || (found == NULL && single && is_alone(h, other))) {
            *best = place;
            found = other;
        }
    }
    return found;
}

bool gly_detail_sort_of(gly_detail *out, gly_detail_sorts *sorts,
                        uint32_t token)
{
    gly_detail_sorts *h = sorts;
    gly_detail_sort own;
    gly_detail_place best = GLY_DETAIL_ELSEWHERE;
    const gly_detail_sort *found = NULL;
    for (uint32_t list = 0; list < GLY_DETAIL_SORT_LISTS && found == NULL;
         list++) {
        if (!gly_detail_sort_at(&own, h, list, token) || h->asked++ >= ASKED ||
            is_named(h, &own) || may_be_verb(h, &own) ||
            is_other_sense(h, &own) || has_two(h, &own) ||
            (age_of(h, &own) == 0 && is_held(h, &own)))
            continue;
        found = find_other(&best, h, &own);
        if (found != NULL && (is_borne_out(h, &own, found) ||
                              gly_detail_sort_is_hinted(h, &own)))
            found = NULL;
    }
    if (found == NULL)
        return false;
    *out = (gly_detail){
        .kind = GLY_DETAIL_SORT,
        .first = own.first,
        .last = own.last,
        .other_first = found->first,
        .other_last = found->last,
        .place = best,
        .shared = h->places->near_count == 0 ? 0 : h->places->near[0].shared,
        .words = h->places->words,
        .rival_first = GLY_NONE,
        .foremost = GLY_NONE};
    return true;
}
