/* detail_list.c - holds the names and days of headlines against the body.
 *
 * The words of the body are known by number, so to ask whether it has a name
 * costs nothing. The nearest sentence is found in one walk over the body for
 * each sentence of a headline; of these the first HEADS are looked at. */
#include "annotate/annotators.h"
#include "annotate/reading.h"
#include "annotate/statements/detail_words.h"
#include "annotate/statements/details.h"
#include "base/list.h"

enum {
    HEADS = 48,
    STEM = 5,
    SMALL = 2,
    PLACE_WORDS = 3,
    MONTH = 3,
    KIN_ASKED = 64
};

typedef struct {
    const gly_reading *reading;
    gly_arena *arena;
    gly_list list; /* gly_detail */
    gly_detail_reader reader;
    gly_list_id places;       /* states by what datelines shorten them to */
    const bool *held;         /* by symbol: whether the body has the word */
    const bool *peoples;      /* by class of a demonym or state: likewise */
    uint32_t *stamps;         /* by lemma: the last head that has it, plus 1 */
    uint32_t head, words;     /* the head that is looked at, its substance */
    uint32_t nearest, shared; /* the sentence of the body nearest to it */
    uint32_t kin_asked;       /* how often the whole body was looked through */
    uint32_t only_day;        /* where the body names one day and no other */
} holding;

static const gly_node *node_at(const holding *h, uint32_t token)
{
    return &h->reading->language->syntax.items[token];
}

static const gly_token *token_at(const holding *h, uint32_t token)
{
    return &h->reading->language->tokens.items[token];
}

static gly_block_kind block_kind(const holding *h, uint32_t block)
{
    return h->reading->language->document->blocks[block].kind;
}

/* Whether words of such a block count as the body's. */
static bool is_body(gly_block_kind kind)
{
    return !gly_block_is_summary(kind) && kind != GLY_BLOCK_BYLINE &&
           kind != GLY_BLOCK_FURNITURE;
}

/* --- The words of the body ---------------------------------------------- */

/* "Vermont" for "Vt.": the class of the state named at the token, or 0. */
static gly_symbol place_at(const holding *h, uint32_t token)
{
    uint32_t rest = h->reading->language->tokens.count - token;
    if (h->places == GLY_NONE ||
        !gly_reading_has(h->reading, token, GLY_TOKEN_CAPITAL))
        return 0;
    return gly_lexicon_find(h->reading->language->lexicon, h->places,
                            h->reading->forms + token,
                            rest < PLACE_WORDS ? rest : PLACE_WORDS)
        .class;
}

static gly_status note_words(holding *h)
{
    const gly_reading *reading = h->reading;
    const gly_tokens *tokens = &reading->language->tokens;
    uint32_t symbols = gly_symbols_end(tokens->symbols);
    bool *held = gly_arena_array(h->arena, symbols, sizeof *held);
    bool *peoples = gly_arena_array(h->arena, symbols, sizeof *peoples);
    h->stamps = gly_arena_array(h->arena, symbols, sizeof *h->stamps);
    if (held == NULL || peoples == NULL || h->stamps == NULL)
        return GLY_NO_MEMORY;
    uint32_t days = 0;
    h->only_day = GLY_NONE;
    for (uint32_t i = 0; i < tokens->count; i++) {
        if (!is_body(block_kind(h, tokens->items[i].block)))
            continue;
        bool is_day = gly_detail_is_day(&h->reader, i);
        if (is_day && !held[reading->forms[i]])
            h->only_day = days++ == 0 ? i : GLY_NONE;
        held[reading->forms[i]] = true;
        held[node_at(h, i)->lemma] = true;
        peoples[reading->demonyms[i]] = true;
        peoples[place_at(h, i)] = true;
    }
    h->held = held;
    h->peoples = peoples;
    return GLY_OK;
}

static bool is_substance(const holding *h, uint32_t token)
{
    return (token_at(h, token)->flags & GLY_TOKEN_WORD) != 0 &&
           !gly_reading_is(h->reading, token, GLY_IS_STOP | GLY_IS_AUXILIARY);
}

/* --- Whether the body has it --------------------------------------------- */

/* Whether the body has a word that begins as `word` does, in its first `bytes`;
 * one of a calendar where that is asked. */
static bool has_start(const holding *h, gly_text word, uint32_t bytes,
                      bool calendar)
{
    const gly_tokens *tokens = &h->reading->language->tokens;
    gly_text stem = {word.data, word.size < bytes ? word.size : bytes};
    for (uint32_t i = 0; i < tokens->count; i++) {
        gly_symbol other = tokens->items[i].folded;
        if (h->held[other] &&
            gly_text_starts(gly_symbols_text(tokens->symbols, other), stem) &&
            (!calendar || gly_reading_is(h->reading, i, GLY_IS_CALENDAR)))
            return true;
    }
    return false;
}

static gly_text form_text(const holding *h, uint32_t token)
{
    return gly_symbols_text(h->reading->language->tokens.symbols,
                            h->reading->forms[token]);
}

/* "Egyptian" for "Egypt", "National" for "Nat". Of more words than a headline
 * has, it is taken as given. */
static bool has_word(holding *h, uint32_t token)
{
    gly_text word = form_text(h, token);
    if (h->held[h->reading->forms[token]])
        return true;
    if (word.size <= SMALL || h->kin_asked++ >= KIN_ASKED)
        return word.size > SMALL;
    return has_start(h, word, STEM, false);
}

static bool is_held(holding *h, const gly_detail *d)
{
    const gly_reading *reading = h->reading;
    if (d->kind == GLY_DETAIL_PEOPLE)
        return h->peoples[reading->demonyms[d->first]] || has_word(h, d->first);
    if (d->kind == GLY_DETAIL_MONTH)
        return has_start(h, form_text(h, d->first), MONTH, true);
    if (d->kind != GLY_DETAIL_NAME)
        return h->held[reading->forms[d->first]];
    gly_symbol place = place_at(h, d->first);
    if (gly_reading_has(reading, d->first, GLY_TOKEN_CAPITALS) ||
        gly_detail_is_common(&h->reader, d) ||
        (place != 0 && h->peoples[place]))
        return true;
    if (gly_reading_is(reading, d->first, GLY_IS_GIVEN))
        return has_word(h, d->last);
    for (uint32_t i = d->first; i <= d->last; i++) {
        if (has_word(h, i))
            return true;
    }
    return false;
}

/* --- What the body has in its place --------------------------------------- */

/* Find the sentence of the body that shares most words with the head. */
static void find_nearest(holding *h, const gly_sentence *head)
{
    const gly_sentences *sentences = &h->reading->language->sentences;
    h->nearest = GLY_NONE;
    h->shared = h->words = 0;
    h->head++;
    for (uint32_t i = head->first; i < head->first + head->count; i++) {
        if (is_substance(h, i) &&
            h->stamps[node_at(h, i)->lemma] < h->head * 2) {
            h->stamps[node_at(h, i)->lemma] = h->head * 2;
            h->words++;
        }
    }
    for (uint32_t s = 0; s < sentences->count; s++) {
        const gly_sentence *in = &sentences->items[s];
        if (!is_body(block_kind(h, in->block)))
            continue;
        uint32_t shared = 0;
        for (uint32_t i = in->first; i < in->first + in->count; i++)
            shared += h->stamps[node_at(h, i)->lemma] == h->head * 2 &&
                      is_substance(h, i);
        if (shared > h->shared) {
            h->shared = shared;
            h->nearest = s;
        }
    }
}

/* Whether a word of the detail stands in the head itself, too. */
static bool in_head(const holding *h, const gly_detail *d)
{
    for (uint32_t i = d->first; i <= d->last; i++) {
        if (h->stamps[node_at(h, i)->lemma] == h->head * 2)
            return true;
    }
    return false;
}

static bool same_place(const holding *h, const gly_detail *a,
                       const gly_detail *b)
{
    const gly_node *one = node_at(h, a->last), *two = node_at(h, b->last);
    if (one->head == GLY_NONE || two->head == GLY_NONE)
        return one->head == two->head;
    return one->relation == two->relation &&
           node_at(h, one->head)->lemma == node_at(h, two->head)->lemma;
}

/* Whether the detail is the place of a dateline: "KILBIRNIE — The group …". */
static bool is_dateline(const holding *h, const gly_detail *d)
{
    enum { LETTERS_LEAST = 5 };
    const gly_sentence *in = gly_reading_sentence(h->reading, d->first);
    return d->first == in->first &&
           (token_at(h, d->first)->flags & GLY_TOKEN_CAPITALS) != 0 &&
           gly_reading_text(h->reading, d->first).size >= LETTERS_LEAST;
}

/* The first detail of the same kind in the nearest sentence; one in the same
 * place is better, and a people or a year must stand there, since a story names
 * several. False when there is none. */
static bool find_alike(gly_detail *found, const gly_detail *d, const holding *h)
{
    const gly_sentence *in = &h->reading->language->sentences.items[h->nearest];
    gly_detail other;
    found->first = GLY_NONE;
    for (uint32_t i = in->first; i < in->first + in->count;
         i = other.last + 1) {
        if (!gly_detail_at(&other, &h->reader, i) || other.kind != d->kind ||
            in_head(h, &other) || is_dateline(h, &other) ||
            (d->kind == GLY_DETAIL_NAME &&
             gly_detail_is_common(&h->reader, &other)))
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
static bool find_noun(gly_detail *found, const gly_detail *d, const holding *h)
{
    const gly_sentence *in = &h->reading->language->sentences.items[h->nearest];
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
                         const holding *h)
{
    const gly_sentence *in = &h->reading->language->sentences.items[h->nearest];
    gly_relation own = node_at(h, d->first)->relation;
    if (d->kind != GLY_DETAIL_NAME || d->held || d->last == d->first ||
        !gly_reading_is(h->reading, d->first, GLY_IS_GIVEN) ||
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

static void find_other(gly_detail *d, const holding *h)
{
    d->other_first = d->other_last = GLY_NONE;
    d->shared = h->shared;
    d->words = h->words;
    gly_detail other = {.first = h->only_day, .last = h->only_day};
    bool found = h->nearest != GLY_NONE &&
                 (find_alike(&other, d, h) || find_noun(&other, d, h) ||
                  find_subject(&other, d, h));
    if (!found && d->kind == GLY_DETAIL_DAY && h->only_day != GLY_NONE) {
        other = (gly_detail){.first = h->only_day, .last = h->only_day};
        found = true;
    }
    if (found) {
        d->other_first = other.first;
        d->other_last = other.last;
    }
}

/* Capitals tell no names in a headline where every word has one. */
static bool is_title_case(const holding *h, const gly_sentence *in)
{
    uint32_t small = 0, capital = 0;
    for (uint32_t i = in->first + 1; i < in->first + in->count; i++) {
        if (!is_substance(h, i))
            continue;
        if (gly_reading_has(h->reading, i, GLY_TOKEN_CAPITAL))
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
    bool first = h->head == 1 && in->block == 0;
    if (!first || !gly_reading_is(h->reading, in->first,
                                  GLY_IS_PRONOUN | GLY_IS_PLURAL_PRONOUN))
        return GLY_OK;
    gly_detail pronoun = {.kind = GLY_DETAIL_PRONOUN,
                          .first = in->first,
                          .last = in->first,
                          .other_first = GLY_NONE,
                          .other_last = GLY_NONE};
    return add(h, &pronoun);
}

static gly_status read_head(holding *h, const gly_sentence *in)
{
    bool titled = is_title_case(h, in);
    find_nearest(h, in);
    if (note_pronoun(h, in) != GLY_OK)
        return GLY_NO_MEMORY;
    gly_detail detail;
    for (uint32_t i = in->first; i < in->first + in->count;
         i = detail.last + 1) {
        if (!gly_detail_at(&detail, &h->reader, i) ||
            (titled && detail.kind == GLY_DETAIL_NAME))
            continue;
        detail.held = is_held(h, &detail);
        find_other(&detail, h);
        if (add(h, &detail) != GLY_OK)
            return GLY_NO_MEMORY;
    }
    return GLY_OK;
}

gly_status gly_annotate_detail_list(gly_annotations *annotations,
                                    gly_arena *arena)
{
    const gly_sentences *sentences = &annotations->language->sentences;
    holding h = {.reading = annotations->reading,
                 .arena = arena,
                 .list = gly_list_of(sizeof(gly_detail)),
                 .places = gly_lexicon_list(
                     annotations->reading->language->lexicon, "short-name"),
                 .reader = gly_detail_reader_of(annotations->reading)};
    gly_details *out = gly_arena_take(arena, sizeof *out);
    gly_status status = out == NULL ? GLY_NO_MEMORY : note_words(&h);
    uint32_t heads = 0;
    for (uint32_t s = 0;
         s < sentences->count && heads < HEADS && status == GLY_OK; s++) {
        if (!gly_block_is_summary(block_kind(&h, sentences->items[s].block)))
            continue;
        heads++;
        status = read_head(&h, &sentences->items[s]);
    }
    if (status == GLY_OK) {
        *out = (gly_details){h.list.items, h.list.count};
        annotations->details = out;
    }
    return status;
}
