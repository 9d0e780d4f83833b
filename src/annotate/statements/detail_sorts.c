/* detail_sorts.c - gathers the things of the body and holds those of a headline
 * against them.
 *
 * Another one is in its place where both stand at one word ("species of bat"),
 * where both are what the first sentence and the headline are about, or where
 * both have the same age. Of some kinds a story tells of one thing alone. */
#include "annotate/statements/detail_sorts.h"

#include "annotate/statements/detail_opposites.h"
#include "base/list.h"

enum {
    WORDS = 3,
    THINGS = 2048,
    STEM = 5,
    TOLD = 2,
    OFTEN = 2,
    LEADING = 3,
    ASKED = 64
};

static const gly_node *node_at(const gly_detail_sorts *h, uint32_t token)
{
    return &h->places->body->reading->language->syntax.items[token];
}

static gly_text class_text(const gly_detail_sorts *h, gly_symbol class)
{
    const gly_lexicon *lexicon = h->places->body->reading->language->lexicon;
    return gly_symbols_text(gly_lexicon_symbols(lexicon), class);
}

/* "beast" of "beast-owl". */
static gly_text kind_of(const gly_detail_sorts *h, gly_symbol class)
{
    gly_text text = class_text(h, class);
    uint32_t dash = gly_text_find(text, gly_text_of("-"), 0);
    return gly_text_slice(text, (gly_span){0, dash});
}

static bool is_of_kind(const gly_detail_sorts *h, gly_symbol a, gly_symbol b)
{
    return gly_text_equal(kind_of(h, a), kind_of(h, b));
}

static bool sort_at(gly_detail_sort *out, const gly_detail_sorts *h,
                    uint32_t token)
{
    gly_entry entry =
        gly_reading_find(h->places->body->reading, h->list, token, WORDS);
    *out = (gly_detail_sort){token, token + entry.count - 1, entry.class};
    return entry.count > 0;
}

gly_status gly_detail_sorts_init(gly_detail_sorts *out, gly_arena *arena,
                                 const gly_detail_places *places)
{
    const gly_language *language = places->body->reading->language;
    gly_list list = gly_list_of(sizeof(gly_detail_sort));
    *out =
        (gly_detail_sorts){.places = places,
                           .list = gly_lexicon_list(language->lexicon, "sort"),
                           .opening = GLY_NONE};
    if (out->list == GLY_NONE)
        return GLY_OK;
    for (uint32_t i = 0; i < language->tokens.count && list.count < THINGS;
         i++) {
        uint32_t block = language->tokens.items[i].block;
        gly_detail_sort sort;
        if (!gly_detail_body_is(places->body, block))
            continue;
        if (out->opening == GLY_NONE &&
            language->document->blocks[block].kind == GLY_BLOCK_PARAGRAPH)
            out->opening = places->body->reading->sentences[i];
        if (!sort_at(&sort, out, i))
            continue;
        gly_detail_sort *added = gly_list_add(&list, arena);
        if (added == NULL)
            return GLY_NO_MEMORY;
        *added = sort;
        i = sort.last;
    }
    out->items = list.items;
    out->count = list.count;
    return GLY_OK;
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
        if (body->held[form] && !sort_at(&other, h, i) &&
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
        if (sort_at(&other, h, i) && other.class != own->class &&
            is_of_kind(h, other.class, own->class))
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

/* Whether of its kind the body has this one alone, and tells of it at once or
 * often. */
static bool is_alone(const gly_detail_sorts *h, const gly_detail_sort *sort)
{
    static const char *const kinds[] = {"beast", "crop",   "illness",
                                        "limb",  "supply", NULL};
    const gly_reading *reading = h->places->body->reading;
    gly_text kind = kind_of(h, sort->class);
    uint32_t told = 0;
    bool single = false, opens = false;
    for (uint32_t i = 0; kinds[i] != NULL; i++)
        single = single || gly_text_equal(kind, gly_text_of(kinds[i]));
    for (uint32_t i = 0; i < h->count && single; i++) {
        if (!is_of_kind(h, h->items[i].class, sort->class))
            continue;
        if (h->items[i].class != sort->class)
            return false;
        told++;
        opens = opens || reading->sentences[h->items[i].first] == h->opening;
    }
    return single && h->places->near_count > 0 && (told > OFTEN || opens);
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
    return gly_text_equal(kind_of(h, own->class), gly_text_of("supply")) &&
           (own->first == h->places->looked->first ||
            !gly_reading_is_one_of(reading, own->first - 1, lacks));
}

bool gly_detail_sort_of(gly_detail *out, gly_detail_sorts *sorts,
                        uint32_t token)
{
    gly_detail_sorts *h = sorts;
    gly_detail_sort own;
    gly_detail_place best = GLY_DETAIL_ELSEWHERE;
    const gly_detail_sort *found = NULL;
    if (h->list == GLY_NONE || !sort_at(&own, h, token) ||
        h->asked++ >= ASKED || is_named(h, &own) || is_other_sense(h, &own) ||
        has_two(h, &own) || (age_of(h, &own) == 0 && is_held(h, &own)))
        return false;
    for (uint32_t i = 0; i < h->count; i++) {
        const gly_detail_sort *other = &h->items[i];
        if (!is_of_kind(h, own.class, other->class) || is_named(h, other) ||
            own.class == other->class)
            continue;
        gly_detail_place place = place_of(h, &own, other);
        if (place > best || (found == NULL && is_alone(h, other))) {
            best = place;
            found = other;
        }
    }
    if (found == NULL || is_borne_out(h, &own, found))
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
