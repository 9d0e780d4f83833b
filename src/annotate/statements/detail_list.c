/* detail_list.c - holds the names and days of headlines against the body.
 *
 * Of the sentences of headlines the first HEADS are looked at, of their names
 * that may be of another river or farm the first NAMES. */
#include "annotate/annotators.h"
#include "annotate/reading.h"
#include "annotate/statements/detail_cast.h"
#include "annotate/statements/detail_namesakes.h"
#include "annotate/statements/detail_news.h"
#include "annotate/statements/detail_numbers.h"
#include "annotate/statements/detail_opposites.h"
#include "annotate/statements/detail_places.h"
#include "annotate/statements/detail_sorts.h"
#include "annotate/statements/detail_tolls.h"
#include "annotate/statements/detail_weighed.h"
#include "base/list.h"

enum { HEADS = 48, NAMES = 64 };

typedef struct {
    gly_arena *arena;
    gly_list list; /* gly_detail */
    gly_detail_body body;
    gly_detail_places places;
    gly_detail_cast cast;
    gly_detail_sorts sorts;
    gly_detail_news news;
    uint32_t names;
} holding;

/* Capitals tell no names in a headline where every word has one. */
static bool is_title_case(const holding *h, const gly_sentence *in)
{
    uint32_t small = 0, capital = 0;
    for (uint32_t i = in->first + 1; i < in->first + in->count; i++) {
        if (!gly_detail_is_substance(h->body.reading, i) ||
            gly_reading_has(h->body.reading, i, GLY_TOKEN_NUMBER))
            continue;
        if (gly_reading_has(h->body.reading, i, GLY_TOKEN_CAPITAL))
            capital++;
        else
            small++;
    }
    return capital > small * 4;
}

static gly_status add(holding *h, const gly_detail *detail)
{
    gly_detail *added = gly_list_add(&h->list, h->arena);
    if (added == NULL)
        return GLY_NO_MEMORY;
    *added = *detail;
    return GLY_OK;
}

/* The word that an article opens with, when it is "he" or "they": nobody has
 * been named whom it could stand for. */
static gly_status note_pronoun(holding *h, const gly_sentence *in)
{
    bool first = h->places.head == 1 && in->block == 0;
    if (!first || !gly_reading_is(h->body.reading, in->first,
                                  GLY_IS_PRONOUN | GLY_IS_PLURAL_PRONOUN))
        return GLY_OK;
    gly_detail pronoun = {.kind = GLY_DETAIL_PRONOUN,
                          .first = in->first,
                          .last = in->first,
                          .other_first = GLY_NONE,
                          .other_last = GLY_NONE,
                          .foremost = GLY_NONE};
    return add(h, &pronoun);
}

static bool detail_at(gly_detail *out, const holding *h, uint32_t token)
{
    return gly_detail_toll_at(out, &h->body, token) ||
           gly_detail_number_at(out, &h->body, token) ||
           gly_detail_at(out, &h->body.reader, token);
}

static bool is_person(const holding *h, const gly_detail *d)
{
    const gly_annotations *a = h->body.annotations;
    const gly_mention *m = gly_mention_over(a, d->first);
    return m != NULL && gly_mention_names_person(a, m);
}

/* "Hospital" at the beginning of a headline names none of the two that the body
 * tells of, nor does "Hunter" there, where the body has no such word. */
static bool is_plain_word(const holding *h, const gly_detail *d)
{
    return d->kind == GLY_DETAIL_NAME &&
           gly_detail_is_common(&h->body.reader, d) &&
           !(is_person(h, d) && h->body.held[h->body.reading->forms[d->first]]);
}

/* Whether a detail is none where every word has a capital: what is no place and
 * no person whom the body has, too, or by another given name, may be any word,
 * and a day part of a name, as in "Super Tuesday" and "Tuesday's Briefing". */
static bool is_by_capitals(const holding *h, const gly_detail *d)
{
    const gly_annotations *a = h->body.annotations;
    const gly_sentence *in = gly_reading_sentence(h->body.reading, d->first);
    if (d->kind == GLY_DETAIL_DAY)
        return in->first == d->first ||
               gly_reading_has(h->body.reading, d->first - 1,
                               GLY_TOKEN_CAPITAL);
    if (d->kind != GLY_DETAIL_NAME)
        return false;
    bool person =
        is_person(h, d) &&
        (d->held || gly_detail_body_namesake(&h->body, d) != GLY_NONE);
    return a->language->document->blocks[in->block].kind !=
               GLY_BLOCK_HEADLINE ||
           !(person || gly_detail_is_place(&h->body.reader, d));
}

/* "Two dead", where the body tells that a man died: another "two" that it has
 * bears nothing out. */
static void hold_against_one(gly_detail *detail, const holding *h)
{
    gly_detail one;
    if (detail->kind != GLY_DETAIL_TOLL ||
        !gly_detail_toll_single(&one, detail, &h->body))
        return;
    detail->held = false;
    detail->other_first = one.first;
    detail->other_last = one.last;
    detail->place = one.place;
}

/* "Church Farm", where the body has Pound Farm alone: that it has a farm bears
 * nothing out. A caption tells of where it was taken, too. */
static void hold_against_namesake(gly_detail *detail, holding *h)
{
    gly_detail other;
    const gly_language *language = h->body.reading->language;
    uint32_t block = language->tokens.items[detail->first].block;
    if (language->document->blocks[block].kind == GLY_BLOCK_CAPTION ||
        detail->kind != GLY_DETAIL_NAME || h->names++ >= NAMES ||
        !gly_detail_namesake_thing(&other, detail, &h->body))
        return;
    detail->held = false;
    detail->other_first = other.first;
    detail->other_last = other.last;
    detail->place = GLY_DETAIL_SAME_PLACE;
}

static gly_status read_head(holding *h, const gly_sentence *in)
{
    bool titled = is_title_case(h, in);
    gly_detail_places_look(&h->places, in);
    if (note_pronoun(h, in) != GLY_OK)
        return GLY_NO_MEMORY;
    gly_detail detail;
    for (uint32_t i = in->first; i < in->first + in->count;
         i = detail.last + 1) {
        if (!detail_at(&detail, h, i) || is_plain_word(h, &detail)) {
            gly_detail word;
            if ((gly_detail_opposite(&word, &h->places, i) ||
                 gly_detail_sort_of(&word, &h->sorts, i)) &&
                add(h, &word) != GLY_OK)
                return GLY_NO_MEMORY;
            if (gly_detail_news_of(&word, &h->news, i) &&
                add(h, &word) != GLY_OK)
                return GLY_NO_MEMORY;
            continue;
        }
        detail.held = gly_detail_body_has(&h->body, &detail);
        detail.wide = detail.kind == GLY_DETAIL_PEOPLE &&
                      (gly_detail_body_is_wide(&h->body, i) ||
                       gly_detail_is_epithet(h->body.reading, &detail));
        if (titled && is_by_capitals(h, &detail))
            continue;
        detail.site = gly_detail_body_is_site(&h->body, &detail);
        gly_detail_places_fill(&detail, &h->places);
        detail.grows = detail.kind == GLY_DETAIL_TOLL &&
                       gly_detail_toll_grows(&h->body, &detail);
        hold_against_one(&detail, h);
        hold_against_namesake(&detail, h);
        gly_detail_weigh(&detail, &h->places);
        detail.foremost = GLY_NONE;
        gly_detail_cast_fill(&detail, &h->cast);
        if (add(h, &detail) != GLY_OK)
            return GLY_NO_MEMORY;
    }
    return GLY_OK;
}

/* Read a headline part by part: what one says before a semicolon is not held
 * against what tells of the other. */
static gly_status read_parts(holding *h, const gly_sentence *in)
{
    gly_status status = GLY_OK;
    gly_sentence part = *in;
    uint32_t end = in->first + in->count;
    for (uint32_t i = in->first; i < end && status == GLY_OK; i++) {
        bool ends = gly_reading_at(h->body.reading, i, ';') || i + 1 == end;
        part.count = i + 1 - part.first;
        if (!ends)
            continue;
        status = read_head(h, &part);
        part.first = i + 1;
    }
    return status;
}

gly_status gly_annotate_detail_list(gly_annotations *annotations,
                                    gly_arena *arena)
{
    const gly_sentences *sentences = &annotations->language->sentences;
    const gly_document *document = annotations->language->document;
    holding h = {.arena = arena, .list = gly_list_of(sizeof(gly_detail))};
    gly_details *out = gly_arena_take(arena, sizeof *out);
    gly_status status = out == NULL ? GLY_NO_MEMORY : GLY_OK;
    if (status == GLY_OK)
        status = gly_detail_body_init(&h.body, arena, annotations);
    if (status == GLY_OK)
        status = gly_detail_places_init(&h.places, arena, &h.body);
    if (status == GLY_OK)
        status = gly_detail_cast_init(&h.cast, arena, &h.body);
    if (status == GLY_OK)
        status = gly_detail_sorts_init(&h.sorts, arena, &h.places);
    if (status == GLY_OK)
        status = gly_detail_news_init(&h.news, arena, &h.places);
    uint32_t heads = 0;
    for (uint32_t s = 0;
         s < sentences->count && heads < HEADS && status == GLY_OK; s++) {
        const gly_sentence *in = &sentences->items[s];
        if (!gly_block_is_summary(document->blocks[in->block].kind))
            continue;
        heads++;
        status = read_parts(&h, in);
    }
    if (status == GLY_OK) {
        *out = (gly_details){h.list.items, h.list.count};
        annotations->details = out;
    }
    return status;
}
