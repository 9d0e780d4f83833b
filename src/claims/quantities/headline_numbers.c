/* headline_numbers.c - holds each number of a headline against the body. */
#include "claims/quantities/headline_numbers.h"

#include "annotate/reading.h"
#include "base/list.h"
#include "base/slips.h"
#include "claims/quantities/headline_multiples.h"
#include "claims/quantities/headline_orders.h"
#include "claims/quantities/headline_pair.h"
#include "claims/quantities/headline_percents.h"
#include "claims/quantities/headline_scores.h"
#include "claims/quantities/headline_units.h"

/* Numbers of headlines that are looked at; of the body those of one unit that
 * are added up, and those near one. */
enum { HEADS = 16, RIVALS = GLY_HEADLINE_RIVALS, ADDENDS = 48, NEAR = 40 };
/* Words shared that make two sentences tell one thing; of spans more, which a
 * headline works out of dates: "after 61 years". */
enum { TOLD = 2, LASTING = 3 };
/* A number so great stands in a story by chance no more. So many may be counted
 * one by one. */
enum { GREAT = 13, FEW = 20, TEN = 10 };

/* --- Whether the body bears it out ---------------------------------------- */

static bool is_great(const gly_headline_search *s)
{
    return gly_decimal_compare(gly_headline_at(s, s->head)->value,
                               gly_decimal_of(GREAT, 0)) >= 0;
}

/* A small number stands somewhere by chance: it must be of what the headline
 * tells. */
static bool is_there(const gly_headline_search *s)
{
    uint32_t count = s->annotations->numbers->count, asked = 0;
    bool great = is_great(s);
    for (uint32_t i = 0; i < count; i++) {
        bool counts = gly_headline_at(s, i)->use == GLY_NUMBER_COUNTS;
        if (!gly_headline_in_body(s, i) || !gly_headline_is_equal(s, i) ||
            !(great || counts)) /* "Oct. 5" are no five people */
            continue;
        if (great || asked++ >= RIVALS || gly_headline_counts_same(s, i) ||
            gly_headline_shared(s, i) > 0)
            return true;
    }
    return false;
}

static bool is_about(gly_decimal a, gly_decimal b)
{
    gly_decimal way = gly_decimal_subtract(a, b);
    if (way.digits < 0)
        way.digits = -way.digits;
    return gly_decimal_compare(
               way, gly_decimal_multiply(b, gly_decimal_of(2, -2))) <= 0;
}

/* Whether two numbers stand so near to each other that a reader adds them up:
 * in one paragraph or in neighbouring sentences. Years are added from
 * everywhere. */
static bool are_added(const gly_headline_search *s, uint32_t one, uint32_t two)
{
    if (gly_headline_at(s, s->head)->kind == GLY_NUMBER_DURATION ||
        gly_headline_is_age(s, s->head))
        return true;
    const uint32_t *sentences = s->annotations->reading->sentences;
    const gly_sentence *items = s->annotations->language->sentences.items;
    uint32_t a = sentences[gly_headline_at(s, one)->first];
    uint32_t b = sentences[gly_headline_at(s, two)->first];
    return items[a].block == items[b].block || (a <= b + 1 && b <= a + 1);
}

/* "The driver and three of his guests": whether another may be counted with
 * those of number `index`. With "four people died" nobody is left out. */
static bool may_be_one_more(const gly_headline_search *s, uint32_t index)
{
    const gly_number *number = gly_headline_at(s, index);
    bool age = number->kind == GLY_NUMBER_AGE ||
               gly_headline_is_how_old(s, index); /* it has been a birthday */
    return (number->kind == GLY_NUMBER_CARDINAL || age) &&
           (s->items[index].flags & GLY_QUANTITY_ANYONE) == 0;
}

/* Whether it is so many times number `index`: for each of three, for a dozen,
 * or one more. */
static bool is_multiple(const gly_headline_search *s, uint32_t index)
{
    gly_decimal head = gly_headline_at(s, s->head)->value;
    gly_decimal value = gly_headline_at(s, index)->value;
    gly_decimal one = gly_decimal_of(1, 0);
    if (is_about(gly_decimal_multiply(value, gly_decimal_of(2, 0)), head) ||
        is_about(gly_decimal_multiply(value, gly_decimal_of(12, 0)), head) ||
        (may_be_one_more(s, index) &&
         gly_decimal_compare(gly_decimal_add(value, one), head) == 0))
        return true;
    uint32_t count = s->annotations->numbers->count;
    for (uint32_t i = 0; i < count && i < RIVALS; i++) {
        const gly_number *times = gly_headline_at(s, i);
        if (times->kind == GLY_NUMBER_CARDINAL && gly_headline_in_body(s, i) &&
            are_added(s, i, index) &&
            gly_decimal_compare(times->value, gly_decimal_of(FEW, 0)) <= 0 &&
            is_about(gly_decimal_multiply(value, times->value), head))
            return true;
    }
    return false;
}

/* The first numbers of the body in the headline's unit. */
static uint32_t list_addends(const gly_headline_search *s,
                             uint32_t out[ADDENDS])
{
    uint32_t count = s->annotations->numbers->count, found = 0;
    for (uint32_t i = 0; i < count && i < RIVALS && found < ADDENDS; i++) {
        if (gly_headline_in_body(s, i) &&
            gly_headline_at(s, i)->use == GLY_NUMBER_COUNTS &&
            gly_headline_at(s, i)->unit == gly_headline_at(s, s->head)->unit)
            out[found++] = i;
    }
    return found;
}

/* Whether it is a sum, a difference or a multiple of what the body tells. */
static bool is_worked_out(const gly_headline_search *s)
{
    uint32_t addends[ADDENDS], count = list_addends(s, addends);
    gly_decimal head = gly_headline_at(s, s->head)->value;
    for (uint32_t i = 0; i < count; i++) {
        gly_decimal one = gly_headline_at(s, addends[i])->value;
        if (gly_headline_shared(s, addends[i]) > 0 &&
            is_multiple(s, addends[i]))
            return true;
        for (uint32_t k = 0; k < count; k++) {
            gly_decimal two = gly_headline_at(s, addends[k])->value;
            if (i != k && are_added(s, addends[i], addends[k]) &&
                (gly_decimal_compare(gly_decimal_add(one, two), head) == 0 ||
                 gly_headline_is_told_by(head, gly_decimal_subtract(one, two))))
                return true;
        }
    }
    return false;
}

/* --- What the body has in its place --------------------------------------- */

/* Whether no other number of its kind stands in the sentence of `index`. */
static bool is_alone(const gly_headline_search *s, uint32_t index)
{
    const gly_numbers *numbers = s->annotations->numbers;
    const uint32_t *sentences = s->annotations->reading->sentences;
    const gly_number *own = gly_headline_at(s, index);
    for (uint32_t i = index > NEAR ? index - NEAR : 0;
         i < numbers->count && i < index + NEAR; i++) {
        uint32_t sentence = sentences[gly_headline_at(s, i)->first];
        if (i != index && sentence == sentences[own->first] &&
            gly_headline_are_alike(s, i, index))
            return false;
    }
    return true;
}

/* Whether number `index` is a part of something: "rose by 6%" is none. */
static bool is_part(const gly_headline_search *s, uint32_t index)
{
    uint32_t first = gly_headline_at(s, index)->first;
    return (s->items[index].flags & GLY_QUANTITY_PART) != 0 && first > 0 &&
           !gly_reading_is_word(s->annotations->reading, first - 1, "by");
}

/* "18%" for "8%": a digit before it too many, where the sentences share as
 * much as two that tell one thing. */
static bool is_overwritten(const gly_headline_search *s, uint32_t index)
{
    enum { ALIKE = 3 };
    int64_t head = gly_decimal_plain(gly_headline_at(s, s->head)->value).digits;
    int64_t own = gly_decimal_plain(gly_headline_at(s, index)->value).digits;
    int64_t more = head > own ? head : own, less = head > own ? own : head;
    const gly_number *number = gly_headline_at(s, index);
    bool lasts =
        number->kind == GLY_NUMBER_DURATION || number->kind == GLY_NUMBER_AGE;
    return !lasts && less > 1 && less < TEN && more > TEN && more < TEN * TEN &&
           more % TEN == less && gly_headline_shared(s, index) >= ALIKE;
}

/* "90,000" for 9,000, "£4bn" for £4m, "64" for 46: noughts too many, or two
 * digits that have changed places. */
static bool is_mistyped(const gly_headline_search *s, uint32_t index)
{
    gly_decimal head = gly_decimal_plain(gly_headline_at(s, s->head)->value);
    gly_decimal own = gly_decimal_plain(gly_headline_at(s, index)->value);
    int32_t noughts = head.exponent - own.exponent;
    bool many =
        is_great(s) && gly_decimal_compare(gly_headline_at(s, index)->value,
                                           gly_decimal_of(TEN, 0)) >= 0;
    return (many && head.digits == own.digits &&
            (noughts == 1 || noughts == -1 || noughts == 3 || noughts == -3)) ||
           gly_slip_of(head, own) == GLY_SLIP_SWAP;
}

static bool is_near(const gly_headline_search *s, uint32_t index)
{
    gly_decimal head = gly_headline_at(s, s->head)->value;
    gly_decimal own = gly_headline_at(s, index)->value;
    gly_decimal two = gly_decimal_of(2, 0);
    return (gly_decimal_compare(gly_decimal_multiply(own, two), head) > 0 &&
            gly_decimal_compare(gly_decimal_multiply(head, two), own) > 0) ||
           is_overwritten(s, index) || is_mistyped(s, index);
}

/* Whether number `index` may be what the headline means: it is of the same kind
 * and unit, no part of anything, and neither is twice the other. */
static bool may_be_meant(const gly_headline_search *s, uint32_t index)
{
    return gly_headline_in_body(s, index) &&
           gly_headline_are_alike(s, index, s->head) &&
           gly_headline_at(s, index)->value.digits > 0 && !is_part(s, index) &&
           is_near(s, index);
}

/* How many numbers may be what the headline means. */
static uint32_t count_meant(const gly_headline_search *s)
{
    uint32_t count = s->annotations->numbers->count, found = 0;
    for (uint32_t i = 0; i < count && i < RIVALS; i++)
        found += may_be_meant(s, i);
    return found;
}

/* Whether enough speaks for `one`, of which there are `rivals`: what it counts,
 * or words that both sentences have; the only one needs fewer, unless it is a
 * span, which is worked out of dates. */
static bool is_told_there(const gly_headline_search *s,
                          const gly_headline_number *one, uint32_t rivals)
{
    bool lasts = gly_headline_at(s, s->head)->kind == GLY_NUMBER_DURATION;
    bool only = rivals == 1 && !lasts;
    uint32_t least = lasts ? LASTING : TOLD;
    if (one->same ||
        (one->shared > 0 &&
         gly_slip_of(gly_headline_at(s, one->number)->value,
                     gly_headline_at(s, one->other)->value) == GLY_SLIP_LONG))
        return true;
    if (!is_alone(s, one->other))
        return only && one->shared > least;
    return one->shared + only >= least;
}

/* The number that most speaks for; false where there is none. */
static bool find_meant(gly_headline_number *out, const gly_headline_search *s)
{
    uint32_t count = s->annotations->numbers->count;
    uint32_t rivals = count_meant(s);
    bool found = false;
    for (uint32_t i = 0; i < count && i < RIVALS; i++) {
        if (!may_be_meant(s, i))
            continue;
        gly_headline_number one = {.number = s->head,
                                   .other = i,
                                   .shared = gly_headline_shared(s, i),
                                   .same = gly_headline_counts_same(s, i)};
        bool better = !found || one.same > out->same ||
                      (one.same == out->same && one.shared > out->shared);
        if (is_told_there(s, &one, rivals) && better) {
            *out = one;
            found = true;
        }
    }
    return found;
}

/* "'98", a year, or a number that the body has, whatever it tells there. */
static bool is_written(const gly_headline_search *s)
{
    const gly_reading *reading = s->annotations->reading;
    const gly_tokens *tokens = &reading->language->tokens;
    uint32_t own = gly_headline_at(s, s->head)->first;
    gly_text text = gly_reading_text(reading, own);
    bool year = gly_text_starts(text, gly_text_of("'")) ||
                gly_text_starts(text, gly_text_of("\xE2\x80\x99")) ||
                gly_text_starts(text, gly_text_of("\xE2\x80\x98"));
    bool digits = gly_reading_has(reading, own, GLY_TOKEN_NUMBER);
    for (uint32_t i = 0; i < tokens->count && digits && !year; i++) {
        const gly_block *block =
            &reading->language->document->blocks[tokens->items[i].block];
        if (reading->forms[i] == reading->forms[own] &&
            !gly_block_is_summary(block->kind))
            return true;
    }
    return year;
}

/* Counted on the fingers, or of nothing that is named: "dies at 86". */
static bool is_bare(const gly_headline_search *s, uint32_t index)
{
    const gly_number *number = gly_headline_at(s, index);
    return number->kind == GLY_NUMBER_CARDINAL &&
           (number->counted.noun == GLY_NONE ||
            gly_decimal_compare(number->value, gly_decimal_of(TEN, 0)) < 0);
}

/* Whether number `index` is of the headline's kind, however great. */
static bool is_of_kind(const gly_headline_search *s, uint32_t index)
{
    return gly_headline_in_body(s, index) &&
           gly_headline_are_alike(s, index, s->head) &&
           gly_headline_at(s, index)->value.digits > 0 && !is_bare(s, index);
}

/* The one number of the headline's kind that the body has, or of several the
 * one whose sentence has most of the headline's words, where the headline's is
 * no length of time and none that is counted on the fingers. */
static bool find_only(gly_headline_number *out, const gly_headline_search *s)
{
    const gly_number *head = gly_headline_at(s, s->head);
    uint32_t count = s->annotations->numbers->count, found = 0;
    if (head->kind == GLY_NUMBER_DURATION || is_bare(s, s->head) ||
        gly_headline_is_reckoned_percent(s) || is_written(s))
        return false;
    for (uint32_t i = 0; i < count && i < RIVALS; i++) {
        if (!is_of_kind(s, i))
            continue;
        gly_headline_number one = {.number = s->head,
                                   .other = i,
                                   .shared = gly_headline_shared(s, i),
                                   .same = gly_headline_counts_same(s, i)};
        if (found++ == 0 || one.shared > out->shared)
            *out = one;
    }
    return found > 0 && out->shared + (found == 1) >= TOLD;
}

/* Whether a number is one that a story bears out: "one of them" is not, nor is
 * the 500 of an index, nor what is contradicted as a quantity. */
static bool is_asked(const gly_headline_search *s)
{
    const gly_number *head = gly_headline_at(s, s->head);
    bool age = gly_headline_is_age(s, s->head);
    return (age || gly_headline_is_amount(s, s->head)) &&
           (head->kind == GLY_NUMBER_CARDINAL ||
            head->kind == GLY_NUMBER_MONEY ||
            head->kind == GLY_NUMBER_MEASURE ||
            head->kind == GLY_NUMBER_PERCENT ||
            head->kind == GLY_NUMBER_DURATION || age) &&
           gly_decimal_compare(head->value, gly_decimal_of(2, 0)) >= 0 &&
           s->items[s->head].thread == GLY_NONE &&
           !gly_headline_is_how_old(s, s->head);
}

/* What the body has in the place of a number of a headline. */
static bool find_by_words(gly_headline_number *out,
                          const gly_headline_search *s)
{
    return !is_there(s) && !is_worked_out(s) &&
           (find_meant(out, s) || find_only(out, s));
}

static gly_status read_all(gly_list *list, gly_arena *arena,
                           gly_headline_search *s,
                           const gly_quantity_scene *scene)
{
    uint32_t count = s->annotations->numbers->count;
    for (uint32_t i = 0, asked = 0; i < count && asked < HEADS; i++) {
        gly_headline_number found;
        if (!gly_block_is_summary(gly_headline_block(s, i)))
            continue;
        gly_headline_search_for(s, i);
        asked++;
        if (!gly_headline_find_score(&found, s) &&
            !gly_headline_find_margin(&found, s) &&
            !gly_headline_find_multiple(&found, s) &&
            !gly_headline_find_unit(&found, s) &&
            !gly_headline_find_order(&found, s) &&
            (!is_asked(s) || (!find_by_words(&found, s) &&
                              !gly_headline_weigh(&found, s, scene))))
            continue;
        gly_headline_number *added = gly_list_add(list, arena);
        if (added == NULL)
            return GLY_NO_MEMORY;
        *added = found;
    }
    return GLY_OK;
}

gly_status gly_headline_numbers_read(gly_headline_numbers *out,
                                     gly_arena *arena,
                                     const gly_quantity_scene *scene,
                                     gly_arena *scratch)
{
    gly_list list = gly_list_of(sizeof(gly_headline_number));
    gly_headline_search s;
    gly_status status =
        gly_headline_search_init(&s, scratch, scene->items, scene->annotations);
    if (status == GLY_OK)
        status = read_all(&list, arena, &s, scene);
    *out = (gly_headline_numbers){list.items, list.count};
    return status;
}
