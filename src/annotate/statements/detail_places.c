/* detail_places.c - the sentence nearest to a headline, and what it says
 * instead. */
#include "annotate/statements/detail_places.h"

static const gly_node *node_at(const gly_detail_places *h, uint32_t token)
{
    return &h->body->reading->language->syntax.items[token];
}

gly_status gly_detail_places_init(gly_detail_places *out, gly_arena *arena,
                                  const gly_detail_body *body)
{
    uint32_t symbols = gly_symbols_end(body->reading->language->tokens.symbols);
    *out = (gly_detail_places){
        .body = body,
        .stamps = gly_arena_array(arena, symbols, sizeof *out->stamps),
        .nearest = GLY_NONE};
    return out->stamps == NULL ? GLY_NO_MEMORY : GLY_OK;
}

void gly_detail_places_look(gly_detail_places *places, const gly_sentence *head)
{
    gly_detail_places *h = places;
    const gly_sentences *sentences = &h->body->reading->language->sentences;
    h->nearest = GLY_NONE;
    h->shared = h->words = 0;
    h->head++;
    for (uint32_t i = head->first; i < head->first + head->count; i++) {
        if (gly_detail_is_substance(h->body->reading, i) &&
            h->stamps[node_at(h, i)->lemma] < h->head * 2) {
            h->stamps[node_at(h, i)->lemma] = h->head * 2;
            h->words++;
        }
    }
    for (uint32_t s = 0; s < sentences->count; s++) {
        const gly_sentence *in = &sentences->items[s];
        if (!gly_detail_body_is(h->body, in->block))
            continue;
        uint32_t shared = 0;
        for (uint32_t i = in->first; i < in->first + in->count; i++)
            shared += h->stamps[node_at(h, i)->lemma] == h->head * 2 &&
                      gly_detail_is_substance(h->body->reading, i);
        if (shared > h->shared) {
            h->shared = shared;
            h->nearest = s;
        }
    }
}

/* Whether a word of the detail stands in the head itself, too. */
static bool in_head(const gly_detail_places *h, const gly_detail *d)
{
    for (uint32_t i = d->first; i <= d->last; i++) {
        if (h->stamps[node_at(h, i)->lemma] == h->head * 2)
            return true;
    }
    return false;
}

static bool same_place(const gly_detail_places *h, const gly_detail *a,
                       const gly_detail *b)
{
    const gly_node *one = node_at(h, a->last), *two = node_at(h, b->last);
    if (one->head == GLY_NONE || two->head == GLY_NONE)
        return one->head == two->head;
    return one->relation == two->relation &&
           node_at(h, one->head)->lemma == node_at(h, two->head)->lemma;
}

/* Whether the detail is the place of a dateline: "KILBIRNIE — The group …". */
static bool is_dateline(const gly_detail_places *h, const gly_detail *d)
{
    enum { LETTERS_LEAST = 5 };
    const gly_sentence *in = gly_reading_sentence(h->body->reading, d->first);
    return d->first == in->first &&
           gly_reading_has(h->body->reading, d->first, GLY_TOKEN_CAPITALS) &&
           gly_reading_text(h->body->reading, d->first).size >= LETTERS_LEAST;
}

/* The first detail of the same kind in the nearest sentence; one in the same
 * place is better, and a people or a year must stand there, since a story names
 * several. False when there is none. */
static bool find_alike(gly_detail *found, const gly_detail *d,
                       const gly_detail_places *h)
{
    const gly_sentence *in =
        &h->body->reading->language->sentences.items[h->nearest];
    gly_detail other;
    found->first = GLY_NONE;
    for (uint32_t i = in->first; i < in->first + in->count;
         i = other.last + 1) {
        if (!gly_detail_at(&other, &h->body->reader, i) ||
            other.kind != d->kind || in_head(h, &other) ||
            is_dateline(h, &other) ||
            (d->kind == GLY_DETAIL_NAME &&
             gly_detail_is_common(&h->body->reader, &other)))
            continue;
        bool better = same_place(h, d, &other);
        if (found->first == GLY_NONE || better)
            *found = other;
        if (better)
            break;
    }
    bool strict = d->kind == GLY_DETAIL_PEOPLE || d->kind == GLY_DETAIL_YEAR;
    return found->first != GLY_NONE && (!strict || same_place(h, d, found));
}

/* A noun or pronoun that the nearest sentence has in the place of a name that
 * the body has nowhere: "He lost", "the driver lost". */
static bool find_noun(gly_detail *found, const gly_detail *d,
                      const gly_detail_places *h)
{
    const gly_sentence *in =
        &h->body->reading->language->sentences.items[h->nearest];
    gly_relation relation = node_at(h, d->last)->relation;
    if (d->kind != GLY_DETAIL_NAME || d->held || relation == GLY_REL_ROOT)
        return false;
    for (uint32_t i = in->first; i < in->first + in->count; i++) {
        gly_detail other = {.first = i, .last = i};
        if (!in_head(h, &other) && same_place(h, d, &other)) {
            *found = other;
            return true;
        }
    }
    return false;
}

/* The subject of the nearest sentence, where a person that the body has
 * nowhere is the subject of this one. */
static bool find_subject(gly_detail *found, const gly_detail *d,
                         const gly_detail_places *h)
{
    const gly_sentence *in =
        &h->body->reading->language->sentences.items[h->nearest];
    gly_relation own = node_at(h, d->first)->relation;
    if (d->kind != GLY_DETAIL_NAME || d->held || d->last == d->first ||
        !gly_reading_is(h->body->reading, d->first, GLY_IS_GIVEN) ||
        (own != GLY_REL_NSUBJ && own != GLY_REL_NSUBJ_PASS))
        return false;
    for (uint32_t i = in->first; i < in->first + in->count; i++) {
        gly_relation relation = node_at(h, i)->relation;
        gly_detail other = {.first = i, .last = i};
        if ((relation == GLY_REL_NSUBJ || relation == GLY_REL_NSUBJ_PASS) &&
            !in_head(h, &other)) {
            *found = other;
            return true;
        }
    }
    return false;
}

void gly_detail_places_fill(gly_detail *detail, const gly_detail_places *places)
{
    gly_detail *d = detail;
    const gly_detail_places *h = places;
    d->other_first = d->other_last = GLY_NONE;
    d->shared = h->shared;
    d->words = h->words;
    gly_detail other = {.first = h->body->only_day, .last = h->body->only_day};
    bool found = h->nearest != GLY_NONE &&
                 (find_alike(&other, d, h) || find_noun(&other, d, h) ||
                  find_subject(&other, d, h));
    if (!found && d->kind == GLY_DETAIL_DAY && h->body->only_day != GLY_NONE) {
        other =
            (gly_detail){.first = h->body->only_day, .last = h->body->only_day};
        found = true;
    }
    if (found) {
        d->other_first = other.first;
        d->other_last = other.last;
    }
}
