/* detail_places.c - the sentence nearest to a headline, and what it says
 * instead. */
#include "annotate/statements/detail_places.h"

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
    *out = (gly_detail_places){
        .body = body,
        .stamps = gly_arena_array(arena, symbols, sizeof *out->stamps),
        .shares = gly_arena_array(arena, SENTENCES_ASKED, sizeof *out->shares)};
    return out->stamps == NULL || out->shares == NULL ? GLY_NO_MEMORY : GLY_OK;
}

static const gly_sentence *sentence_at(const gly_detail_places *h, uint32_t s)
{
    return &h->body->reading->language->sentences.items[s];
}

static bool in_stamps(const gly_detail_places *h, uint32_t token)
{
    return h->stamps[node_at(h, token)->lemma] == h->head * 2;
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

void gly_detail_places_look(gly_detail_places *places, const gly_sentence *head)
{
    gly_detail_places *h = places;
    const gly_sentences *sentences = &h->body->reading->language->sentences;
    h->near_count = h->words = 0;
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

/* The word of a detail that the others hang on. */
static uint32_t top_of(const gly_detail_places *h, const gly_detail *d)
{
    for (uint32_t i = d->first; i <= d->last; i++) {
        uint32_t head = node_at(h, i)->head;
        if (head == GLY_NONE || head < d->first || head > d->last)
            return i;
    }
    return d->last;
}

/* The preposition of the phrase whose noun is `top`, as a lemma; 0. */
static gly_symbol case_of(const gly_detail_places *h, uint32_t top)
{
    const gly_sentence *in = gly_reading_sentence(h->body->reading, top);
    for (uint32_t i = top; i > in->first; i--) {
        const gly_node *node = node_at(h, i - 1);
        if (node->relation == GLY_REL_CASE && node->head == top)
            return node->lemma;
    }
    return 0;
}

static gly_detail_place place_of(const gly_detail_places *h,
                                 const gly_detail *a, const gly_detail *b)
{
    uint32_t tops[2] = {top_of(h, a), top_of(h, b)};
    const gly_node *one = node_at(h, tops[0]), *two = node_at(h, tops[1]);
    if (one->relation != two->relation)
        return GLY_DETAIL_ELSEWHERE;
    if (one->head == GLY_NONE || two->head == GLY_NONE)
        return one->head == two->head ? GLY_DETAIL_SAME_PLACE
                                      : GLY_DETAIL_ELSEWHERE;
    gly_symbol case_one = case_of(h, tops[0]);
    if (case_one != case_of(h, tops[1]))
        return GLY_DETAIL_ELSEWHERE;
    if (node_at(h, one->head)->lemma == node_at(h, two->head)->lemma)
        return GLY_DETAIL_SAME_PLACE;
    return GLY_DETAIL_LIKE_PLACE;
}

/* Whether the detail is the place of a dateline: "KILBIRNIE — The group …". */
static bool is_dateline(const gly_detail_places *h, const gly_detail *d)
{
    enum { LETTERS_LEAST = 5 };
    const gly_reading *reading = h->body->reading;
    bool spelled = false;
    for (uint32_t i = d->first; i <= d->last; i++) {
        if (!gly_reading_has(reading, i, GLY_TOKEN_CAPITALS))
            break;
        spelled = spelled || gly_reading_text(reading, i).size >= LETTERS_LEAST;
    }
    return spelled &&
           d->first == gly_reading_sentence(reading, d->first)->first;
}

/* Whether they name one thing: "Jan.", "January"; "US", "American". */
static bool are_one(const gly_detail_places *h, const gly_detail *a,
                    const gly_detail *b)
{
    enum { MONTH = 3 };
    const gly_reading *reading = h->body->reading;
    gly_text one = gly_symbols_text(reading->language->tokens.symbols,
                                    reading->forms[a->first]);
    gly_text two = gly_symbols_text(reading->language->tokens.symbols,
                                    reading->forms[b->first]);
    if (a->kind == GLY_DETAIL_MONTH && one.size >= MONTH)
        return gly_text_starts(two, (gly_text){one.data, MONTH});
    return gly_text_equal(one, two) ||
           (gly_reading_demonym(reading, a->first) != 0 &&
            gly_reading_demonym(reading, a->first) ==
                gly_reading_demonym(reading, b->first));
}

/* Whether token `token` is in the name of a person. */
static bool is_person(const gly_detail_places *h, uint32_t token)
{
    const gly_annotations *a = h->body->annotations;
    const gly_mention *m = gly_mention_over(a, token);
    return m != NULL && gly_mention_names_person(a, m);
}

/* Whether one may be told in the place of the other. */
static bool is_kin(const gly_detail_places *h, const gly_detail *a,
                   const gly_detail *b)
{
    return a->kind == b->kind || (gly_detail_is_place(&h->body->reader, a) &&
                                  gly_detail_is_place(&h->body->reader, b));
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
            !is_kin(h, d, &other) || in_head(h, &other) ||
            are_one(h, d, &other) || is_dateline(h, &other) ||
            (other.kind == GLY_DETAIL_NAME &&
             gly_detail_is_common(&h->body->reader, &other)))
            continue;
        other.place = place_of(h, d, &other);
        if (other.place != GLY_DETAIL_SAME_PLACE &&
            is_person(h, d->first) != is_person(h, other.first))
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
    gly_relation relation = node_at(h, top_of(h, d))->relation;
    if (d->kind != GLY_DETAIL_NAME || d->held || relation == GLY_REL_ROOT)
        return false;
    for (uint32_t i = in->first; i < in->first + in->count; i++) {
        gly_detail other = {.first = i, .last = i};
        other.place = place_of(h, d, &other);
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
    gly_relation own = node_at(h, top_of(h, d))->relation;
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

/* Whether token `i` names what the detail names, or means it. */
static bool is_named_at(const gly_detail_places *h, const gly_detail *d,
                        uint32_t i)
{
    for (uint32_t t = d->first; t <= d->last; t++) {
        if (node_at(h, i)->lemma == node_at(h, t)->lemma)
            return true;
    }
    const gly_annotations *a = h->body->annotations;
    const gly_mention *own = gly_mention_over(a, top_of(h, d));
    if (own == NULL || own->entity == GLY_NONE)
        return false;
    uint32_t m = gly_mentions_before(a, i);
    return m < a->mention_count && a->mentions[m].first == i &&
           a->mentions[m].entity == own->entity;
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
        if (!is_named_at(h, d, i))
            continue;
        gly_detail own = {.first = i, .last = i};
        has = true;
        if (place_of(h, d, &own) == GLY_DETAIL_SAME_PLACE)
            return true;
    }
    /* A town stands in the place of the country that is told beside it. */
    if (has && gly_detail_is_place(&h->body->reader, d))
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
