/* detail_places.c - the sentence nearest to a headline, and what it says
 * instead. */
#include "annotate/statements/detail_places.h"

#include "annotate/statements/detail_alike.h"
#include "annotate/statements/detail_numbers.h"
#include "annotate/statements/detail_tolls.h"

/* How many sentences of the body are held against one of a headline, and how
 * many words a sentence shares with it that is near. */
enum { SENTENCES_ASKED = 2048, SHARED_LEAST = 2 };

static const gly_node *node_at(const gly_detail_places *h, uint32_t token)
{
    return &h->body->reading->language->syntax.items[token];
}

gly_status gly_detail_places_init(gly_detail_places *out, gly_arena *arena,
                                  const gly_detail_body *body)
{
    uint32_t symbols = gly_symbols_end(body->reading->language->tokens.symbols);
    const gly_tokens *tokens = &body->reading->language->tokens;
    *out = (gly_detail_places){
        .body = body,
        .stamps = gly_arena_array(arena, symbols, sizeof *out->stamps),
        .counts = gly_arena_array(arena, symbols, sizeof *out->counts),
        .shares = gly_arena_array(arena, SENTENCES_ASKED, sizeof *out->shares)};
    if (out->stamps == NULL || out->shares == NULL || out->counts == NULL)
        return GLY_NO_MEMORY;
    for (uint32_t i = 0; i < tokens->count; i++) {
        uint16_t *count = &out->counts[node_at(out, i)->lemma];
        if (gly_detail_body_is(body, tokens->items[i].block))
            *count = (uint16_t)(*count + (*count < UINT16_MAX));
    }
    return GLY_OK;
}

static const gly_sentence *sentence_at(const gly_detail_places *h, uint32_t s)
{
    return &h->body->reading->language->sentences.items[s];
}

static bool in_stamps(const gly_detail_places *h, uint32_t token)
{
    return h->stamps[node_at(h, token)->lemma] == h->head * 2;
}

bool gly_detail_places_in_head(const gly_detail_places *places, uint32_t token)
{
    return in_stamps(places, token);
}

/* Keep sentence `s` among the nearest ones, which go down by what they share;
 * of two that share as much the first comes first. */
static void keep(gly_detail_places *h, uint32_t s, uint32_t shared)
{
    uint32_t at = h->near_count;
    while (at > 0 && h->near[at - 1].shared < shared)
        at--;
    if (shared == 0 || at == GLY_DETAIL_NEAR)
        return;
    if (h->near_count < GLY_DETAIL_NEAR)
        h->near_count++;
    for (uint32_t i = h->near_count - 1; i > at; i--)
        h->near[i] = h->near[i - 1];
    h->near[at] = (gly_detail_near){s, shared};
}

/* "M Ride 12, I Ash 84, D Orm 31, …": a card of a match, whose names stand in
 * no place of a clause. */
static bool is_card(const gly_detail_places *h, const gly_sentence *in)
{
    enum { FIGURES = 8, PARTS = 6 };
    uint32_t figures = 0;
    for (uint32_t i = in->first; i < in->first + in->count; i++)
        figures += gly_reading_has(h->body->reading, i, GLY_TOKEN_NUMBER);
    return figures >= FIGURES && figures * PARTS > in->count;
}

void gly_detail_places_look(gly_detail_places *places, const gly_sentence *head)
{
    gly_detail_places *h = places;
    const gly_sentences *sentences = &h->body->reading->language->sentences;
    h->near_count = h->words = 0;
    h->looked = head;
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
        if (s < SENTENCES_ASKED)
            h->shares[s] = 0;
        if (!gly_detail_body_is(h->body, in->block) || is_card(h, in))
            continue;
        uint32_t shared = 0;
        for (uint32_t i = in->first; i < in->first + in->count; i++)
            shared +=
                in_stamps(h, i) && gly_detail_is_substance(h->body->reading, i);
        if (s < SENTENCES_ASKED)
            h->shares[s] = shared;
        keep(h, s, shared);
    }
}

uint32_t gly_detail_places_shared(const gly_detail_places *places, uint32_t s)
{
    const gly_sentences *all = &places->body->reading->language->sentences;
    return s < SENTENCES_ASKED && s < all->count &&
                   gly_detail_body_is(places->body, all->items[s].block)
               ? places->shares[s]
               : 0;
}

/* --- What stands in its place --------------------------------------------- */

/* Whether a word of the detail stands in the head itself, too. */
static bool in_head(const gly_detail_places *h, const gly_detail *d)
{
    for (uint32_t i = d->first; i <= d->last; i++) {
        if (in_stamps(h, i))
            return true;
    }
    return false;
}

/* Whether it may stand for what stands anywhere else in the sentence. A story
 * names several peoples and years: one that it has must be placed well, and so
 * must what is wide, such as Europe. */
static bool is_loose(const gly_detail_places *h, const gly_detail *d)
{
    if (d->kind == GLY_DETAIL_PEOPLE)
        return !d->held && !gly_detail_body_is_wide(h->body, d->first);
    return d->kind != GLY_DETAIL_YEAR;
}

/* The word that what `token` stands in hangs on: "[won]" of "Italian Carla
 * Rossi won". */
static uint32_t over(const gly_detail_places *h, uint32_t token)
{
    enum { CLIMB = 4 };
    for (uint32_t i = 0; i < CLIMB && node_at(h, token)->head != GLY_NONE;
         i++) {
        gly_relation relation = node_at(h, token)->relation;
        uint32_t head = node_at(h, token)->head;
        bool within = relation == GLY_REL_AMOD ||
                      relation == GLY_REL_COMPOUND ||
                      relation == GLY_REL_FLAT ||
                      (relation == GLY_REL_NMOD && token < head);
        token = head;
        if (!within)
            break;
    }
    return token;
}

bool gly_detail_is_epithet(const gly_reading *reading, const gly_detail *d)
{
    const gly_node *node = &reading->language->syntax.items[d->first];
    return d->kind == GLY_DETAIL_PEOPLE &&
           gly_reading_file(reading, d->first, GLY_NOUN) ==
               GLY_FILE_NOUN_PERSON &&
           !gly_xpos_is_plural(node->xpos) && node->relation != GLY_REL_AMOD &&
           node->relation != GLY_REL_COMPOUND &&
           node->relation != GLY_REL_NMOD_POSS;
}

/* "[Spaniard] wins stage", "[the Dane] had worn the jersey": told of somebody
 * else, unless both do the same. */
static bool is_somebody_else(const gly_detail_places *h, const gly_detail *d,
                             const gly_detail *other)
{
    return gly_detail_is_epithet(h->body->reading, d) &&
           other->kind == GLY_DETAIL_PEOPLE &&
           node_at(h, over(h, d->first))->lemma !=
               node_at(h, over(h, other->first))->lemma;
}

/* The detail of sentence `s` that stands in the place of `d`: the first one of
 * its kind, where none is better placed. */
static bool find_alike(gly_detail *found, const gly_detail *d,
                       const gly_detail_places *h, uint32_t s)
{
    const gly_sentence *in = sentence_at(h, s);
    gly_detail other;
    found->first = GLY_NONE;
    found->place = GLY_DETAIL_ELSEWHERE;
    if (d->kind == GLY_DETAIL_NUMBER)
        return gly_detail_number_alike(found, d, h->body, in);
    for (uint32_t i = in->first; i < in->first + in->count;
         i = other.last + 1) {
        if (!gly_detail_at(&other, &h->body->reader, i) ||
            !gly_detail_is_kin(h->body, d, &other) || in_head(h, &other) ||
            gly_detail_are_one(h->body, d, &other) ||
            gly_detail_is_dateline(h->body, &other) ||
            is_somebody_else(h, d, &other) ||
            (other.kind == GLY_DETAIL_NAME &&
             gly_detail_is_common(&h->body->reader, &other)))
            continue;
        other.place = gly_detail_place_of(h->body, d, &other);
        if (other.place != GLY_DETAIL_SAME_PLACE &&
            gly_detail_is_person(h->body, d->first) !=
                gly_detail_is_person(h->body, other.first))
            continue;
        if (other.place > found->place ||
            (found->first == GLY_NONE && is_loose(h, d)))
            *found = other;
    }
    return found->first != GLY_NONE;
}

/* A noun or pronoun that the nearest sentence has in the place of a name that
 * the body has nowhere: "He lost", "the driver lost". */
static bool find_noun(gly_detail *found, const gly_detail *d,
                      const gly_detail_places *h)
{
    const gly_sentence *in = sentence_at(h, h->near[0].sentence);
    gly_relation relation = node_at(h, gly_detail_top(h->body, d))->relation;
    if (d->kind != GLY_DETAIL_NAME || d->held || relation == GLY_REL_ROOT)
        return false;
    for (uint32_t i = in->first; i < in->first + in->count; i++) {
        gly_detail other = {.first = i, .last = i};
        other.place = gly_detail_place_of(h->body, d, &other);
        if (!in_head(h, &other) && other.place == GLY_DETAIL_SAME_PLACE) {
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
    const gly_sentence *in = sentence_at(h, h->near[0].sentence);
    gly_relation own = node_at(h, gly_detail_top(h->body, d))->relation;
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

/* Another person of the surname. */
static bool find_namesake(gly_detail *found, const gly_detail *d,
                          const gly_detail_places *h)
{
    const gly_annotations *a = h->body->annotations;
    uint32_t m = d->held ? GLY_NONE : gly_detail_body_namesake(h->body, d);
    if (m == GLY_NONE)
        return false;
    found->first = a->mentions[m].first;
    found->last = a->mentions[m].last;
    found->place = GLY_DETAIL_SAME_PLACE;
    return true;
}

/* What stands well in its place in one of the near sentences, or else in any
 * place in the nearest one. */
static bool find_other(gly_detail *found, const gly_detail *d,
                       const gly_detail_places *h)
{
    if (d->kind == GLY_DETAIL_TOLL)
        return gly_detail_toll_find(found, d, h->body);
    if (find_namesake(found, d, h))
        return true;
    for (uint32_t i = 0; i < h->near_count; i++) {
        const gly_detail_near *near = &h->near[i];
        if (near->shared < SHARED_LEAST || near->shared * 2 < h->near[0].shared)
            break;
        if (find_alike(found, d, h, near->sentence) &&
            found->place > GLY_DETAIL_ELSEWHERE) {
            found->shared = near->shared;
            return true;
        }
    }
    return h->near_count > 0 &&
           (find_alike(found, d, h, h->near[0].sentence) ||
            find_noun(found, d, h) || find_subject(found, d, h));
}

/* "Polish yard wins", borne out by "are to be built in [Poland]", whatever else
 * is Scottish there. */
static bool tells_country(const gly_detail_places *h, const gly_detail *d,
                          const gly_sentence *in)
{
    const gly_reading *reading = h->body->reading;
    gly_symbol people = gly_reading_demonym(reading, d->first);
    for (uint32_t i = in->first; i < in->first + in->count; i++) {
        if (people != 0 && node_at(h, i)->upos == GLY_UPOS_PROPN &&
            node_at(h, i)->lemma != node_at(h, d->first)->lemma &&
            gly_reading_demonym(reading, i) == people)
            return d->kind == GLY_DETAIL_PEOPLE;
    }
    return false;
}

/* Whether sentence `s` bears the detail out as far as is known: it has it, and
 * no other one stands in its place there. */
static bool bears_out(const gly_detail_places *h, const gly_detail *d,
                      uint32_t s)
{
    const gly_sentence *in = sentence_at(h, s);
    bool has = false;
    if (d->kind == GLY_DETAIL_NUMBER)
        return gly_detail_number_in(h->body, d, in);
    for (uint32_t i = in->first; i < in->first + in->count; i++) {
        if (!gly_detail_is_named_at(h->body, d, i))
            continue;
        gly_detail own = {.first = i, .last = i};
        has = true;
        if (gly_detail_place_of(h->body, d, &own) == GLY_DETAIL_SAME_PLACE)
            return true;
    }
    /* A town stands in the place of the country that is told beside it. */
    if ((has && gly_detail_is_place(&h->body->reader, d)) ||
        tells_country(h, d, in))
        return true;
    gly_detail other;
    return has && !(find_alike(&other, d, h, s) &&
                    other.place == GLY_DETAIL_SAME_PLACE);
}

/* The most words that a sentence which bears the detail out shares with its
 * head, the detail left out. */
static uint32_t support_of(const gly_detail_places *h, const gly_detail *d)
{
    const gly_sentences *sentences = &h->body->reading->language->sentences;
    bool number = d->kind == GLY_DETAIL_NUMBER; /* no substance */
    uint32_t own = number ? 0 : d->last + 1 - d->first, most = 0;
    for (uint32_t s = 0; s < sentences->count && s < SENTENCES_ASKED; s++) {
        uint32_t shared = h->shares[s] > own ? h->shares[s] - own : 0;
        if (shared > most && bears_out(h, d, s))
            most = shared;
    }
    return most;
}

void gly_detail_places_fill(gly_detail *detail, const gly_detail_places *places)
{
    gly_detail *d = detail;
    const gly_detail_places *h = places;
    d->other_first = d->other_last = GLY_NONE;
    d->shared = h->near_count == 0 ? 0 : h->near[0].shared;
    d->words = h->words;
    gly_detail other = {.first = GLY_NONE, .shared = d->shared};
    bool found = find_other(&other, d, h);
    uint32_t support = d->held && found ? support_of(h, d) : 0;
    bool reckoned = d->kind == GLY_DETAIL_NUMBER &&
                    gly_detail_number_is_reckoned(h->body, d);
    d->lead = other.shared > support && !reckoned ? other.shared - support : 0;
    if (!found && d->kind == GLY_DETAIL_DAY && h->body->only_day != GLY_NONE) {
        other =
            (gly_detail){.first = h->body->only_day, .last = h->body->only_day};
        found = true;
    }
    if (found) {
        d->other_first = other.first;
        d->other_last = other.last;
        d->place = other.place;
    }
}
