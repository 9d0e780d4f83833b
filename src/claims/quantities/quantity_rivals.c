/* quantity_rivals.c - finds the pairs to weigh, and settles on one. */
#include "claims/quantities/quantity_rivals.h"

#include "annotate/reading.h"
#include "base/limits.h"
#include "base/slips.h"
#include "claims/quantities/quantity_rounding.h"
#include "claims/quantities/quantity_together.h"
#include "claims/quantities/quantity_tolls.h"

#include <stdlib.h>

/* Keys of one number; others of a key that it is held against: so many of the
 * latest and the first. */
enum { KEYS = 24, LATEST = 24, FIRST = 8, TELLS = 3 };
/* The points of what may stand beside a rival, and of who is taken up again
 * without a noun. */
enum { ALIKE = 40, TAKEN_UP = 71, SURE = 1000 };
enum { LONG = 10 };             /* so many digits are no count any more */
enum { LOOKED_AT = 1000 };      /* numbers that may stand beside a rival */
enum { NEAR = 256, BITS = 64 }; /* numbers before one whose pairs are noted */

/* What a key is of. */
enum {
    KEY_WORD,
    KEY_ACT,
    KEY_PEOPLE,
    KEY_UNIT,
    KEY_DIGITS,
    KEY_GAP,
    KEY_FIELD
};

typedef struct {
    uint64_t key;
    uint32_t number;
} entry;

/* An earlier number, what speaks for it, and, where it differs, how likely it
 * is the same quantity. */
typedef struct {
    uint32_t number;
    int32_t points, odds;
} choice;

/* Which of the NEAR numbers before one it was held against: bit 0 is of the
 * one right before it. */
typedef struct {
    uint64_t bits[NEAR / BITS];
} weighed;

typedef struct {
    const gly_annotations *annotations;
    gly_quantity *items;
    const gly_quantity_scene *scene;
    entry *entries;
    uint32_t count;
    choice *best, *agree; /* by number: that differs, that does not */
    weighed *weighed;     /* by number */
} search;

static uint64_t mix(uint64_t key, uint64_t value)
{
    key ^= value + 0x9e3779b97f4a7c15U + (key << 6) + (key >> 2);
    return key * 0xff51afd7ed558ccdU;
}

static void add(search *s, uint32_t number, uint64_t kind, uint64_t value)
{
    uint64_t key = mix(mix(kind, s->items[number].unit), value);
    s->entries[s->count++] = (entry){key, number};
}

/* All digits, in whatever order, and those without the one at each place. */
static void add_digits(search *s, uint32_t number, gly_decimal value)
{
    uint8_t digits[LONG] = {0}, often[LONG] = {0};
    gly_decimal plain = gly_decimal_plain(value);
    uint32_t count = 0;
    for (int64_t rest = plain.digits; rest > 0 && count < LONG; rest /= 10)
        digits[count++] = (uint8_t)(rest % 10);
    if (count < 2 || count == LONG)
        return;
    uint64_t sorted = 0;
    for (uint32_t i = 0; i < count; i++)
        often[digits[i]]++;
    for (uint32_t i = 0; i < LONG; i++)
        sorted = mix(sorted, often[i]);
    add(s, number, KEY_DIGITS, sorted);
    for (uint32_t gap = 0; gap < count && count > 2; gap++) {
        uint64_t masked = gap;
        for (uint32_t i = 0; i < count; i++)
            masked = mix(masked, i == gap ? LONG : digits[i]);
        add(s, number, KEY_GAP, masked);
    }
}

static void add_keys(search *s, uint32_t number)
{
    const gly_quantity *q = &s->items[number];
    const gly_number *n = &s->annotations->numbers->items[number];
    if (q->of != 0)
        add(s, number, KEY_WORD, q->of);
    if (q->field != q->of)
        add(s, number, KEY_FIELD, q->field);
    for (uint32_t i = 0; i < q->tell_count && i < TELLS; i++)
        add(s, number, KEY_WORD, q->tells[i]);
    for (uint32_t i = 0; i < q->act_count; i++)
        add(s, number, KEY_ACT, q->acts[i].verb);
    if (q->flags & GLY_QUANTITY_PEOPLE)
        add(s, number, KEY_PEOPLE, 0);
    if (n->kind == GLY_NUMBER_SCORE)
        return;
    add(s, number, KEY_UNIT, n->kind == GLY_NUMBER_CARDINAL);
    add_digits(s, number, n->value);
}

static int by_key(const void *a, const void *b)
{
    const entry *one = a, *two = b;
    if (one->key != two->key)
        return one->key < two->key ? -1 : 1;
    return (one->number > two->number) - (one->number < two->number);
}

/* --- The best of those before --------------------------------------------- */

/* Whether the number can count things: 17.3 shops are millions. */
static bool is_whole(const gly_quantity *quantity)
{
    return gly_decimal_plain(quantity->value).exponent >= 0;
}

/* "300 patients a year", "the 418 walkers who crossed the moor": one only is
 * told of a time that comes again, and they are not of the same things. */
static bool is_other_rate(const gly_quantity *a, const gly_quantity *b)
{
    return ((a->flags ^ b->flags) & GLY_QUANTITY_RATE) != 0 && a->of != 0 &&
           b->of != 0 && a->of != b->of &&
           (a->flags & b->flags & GLY_QUANTITY_PEOPLE) != 0;
}

static bool may_differ(const gly_quantity *a, const gly_quantity *b)
{
    bool measured = a->unit != GLY_UNIT_NONE;
    if (!measured && is_whole(a) != is_whole(b))
        return false;
    return ((a->flags | b->flags) & GLY_QUANTITY_NOT_ONE) == 0 &&
           ((a->flags ^ b->flags) & GLY_QUANTITY_LAPSE) == 0 &&
           a->unit == b->unit && (measured || a->kind == b->kind) &&
           b->kind != GLY_NUMBER_ORDINAL && b->kind != GLY_NUMBER_AGE &&
           a->kind != GLY_NUMBER_AGE && !gly_quantities_of_two_times(a, b) &&
           ((a->flags ^ b->flags) & GLY_QUANTITY_ON_BASIS) == 0 &&
           !is_other_rate(a, b);
}

/* Whether `b` has no noun and takes up people who were counted before: "the
 * nine who were freed". */
static bool is_taken_up(const gly_quantity *a, const gly_quantity *b)
{
    return b->of == 0 && (b->flags & GLY_QUANTITY_ANYONE) != 0 &&
           (a->flags & GLY_QUANTITY_PEOPLE) != 0;
}

/* Whether two numbers were weighed before, under another key; where they are
 * far apart, nobody knows. Notes that they are. */
static bool is_weighed(search *s, uint32_t earlier, uint32_t later)
{
    if (earlier >= later || later - earlier > NEAR)
        return false;
    uint32_t at = later - earlier - 1;
    uint64_t *bits = &s->weighed[later].bits[at / BITS];
    uint64_t bit = UINT64_C(1) << at % BITS;
    bool before = (*bits & bit) != 0;
    *bits |= bit;
    return before;
}

/* What it adds that two digits of the one have changed places in the other, as
 * happens in copying: £22,300 and £23,200.  Of two digits alone it tells less,
 * and nothing where one is far greater; much where both are followed by the
 * same words: "£35,000 from parish reserves". */
static int32_t turned(const gly_quantity_pair *pair)
{
    enum { LENGTHY = 100, SIXTHS = 6, ALL = 300, MUCH = 140, SOME = 100 };
    gly_decimal one = pair->one->value, two = pair->two->value;
    bool less = gly_decimal_compare(one, two) < 0;
    gly_decimal share =
        less ? gly_decimal_divide(one, two) : gly_decimal_divide(two, one);
    if (gly_slip_of(one, two) != GLY_SLIP_SWAP ||
        gly_decimal_compare(share, gly_decimal_of(SIXTHS, -1)) < 0)
        return 0;
    if (gly_quantity_is_followed_alike(pair))
        return ALL;
    return gly_decimal_plain(two).digits >= LENGTHY ? MUCH : SOME;
}

/* What it adds that both are told of one measure, or that the later one is
 * known already. */
static int32_t named(const gly_quantity_pair *pair)
{
    enum { MUCH = 450, SOME = 450 };
    if ((pair->either & GLY_QUANTITY_UPDATED) != 0)
        return 0;
    int32_t ways = gly_quantity_dimensions(pair);
    return ways != 0                              ? ways * MUCH
           : gly_quantity_is_of_one_measure(pair) ? MUCH
           : gly_quantity_is_recalled(pair)       ? SOME
                                                  : 0;
}

/* "In 2009, 41 people were killed": of a year that the other is not told of. */
static bool is_back_then(const search *s, uint32_t one, uint32_t other)
{
    int64_t then = s->scene->around[one].then;
    return then != 0 && s->scene->around[other].year != then;
}

/* Weigh two numbers, and keep the earlier one where it is the best so far. */
static void weigh(search *s, uint32_t earlier, uint32_t later)
{
    const gly_quantity *a = &s->items[earlier], *b = &s->items[later];
    if (earlier == later || is_weighed(s, earlier, later) || !may_differ(a, b))
        return;
    const gly_number *numbers = s->annotations->numbers->items;
    bool same = (gly_quantities_agree(s->items, numbers, earlier, later) &&
                 !gly_quantities_are_two_bounds(s->annotations->numbers,
                                                s->items, earlier, later)) ||
                gly_quantities_are_rounded(s->annotations->numbers, s->items,
                                           earlier, later);
    choice *out = same ? &s->agree[later] : &s->best[later];
    bool spans = numbers[earlier].range != numbers[later].range; /* hoped for */
    bool apart = spans || is_back_then(s, earlier, later) ||
                 is_back_then(s, later, earlier);
    gly_quantity_places places =
        gly_quantities_stand(s->annotations, earlier, later);
    bool together = places != GLY_QUANTITIES_APART;
    if (!same && (apart || places == GLY_QUANTITIES_BESIDE))
        return;
    gly_quantity_pair pair = gly_quantity_pair_of(s->scene, earlier, later);
    bool retold = !same && gly_quantity_is_retold(&pair);
    if (!same && together && !retold)
        return;
    choice found = {earlier, pair.points, 0};
    if (same && is_taken_up(a, b))
        found.points += TAKEN_UP;
    gly_quantity_kinship kinship =
        same ? GLY_KINSHIP_NONE : gly_quantity_kin_of(&pair);
    bool kin = kinship == GLY_KINSHIP_SAME ||
               (!same && (gly_quantity_is_toll_again(&pair) ||
                          gly_quantity_is_of_one_build(&pair)));
    bool weak = (pair.points <= 0 && gly_quantity_dimensions(&pair) <= 0) ||
                pair.beside;
    if (!same && !kin &&
        (kinship == GLY_KINSHIP_OTHERS || (weak && !retold) ||
         gly_quantity_is_anothers(&pair)))
        return;
    if (kin || retold)
        found.points = SURE;
    found.odds = same || kin || retold
                     ? found.points
                     : gly_quantity_odds(&pair) + turned(&pair) + named(&pair);
    if (out->number == GLY_NONE || found.odds > out->odds)
        *out = found;
}

/* Weigh what has one key: each against the latest before it and the first. */
static void weigh_key(search *s, uint32_t first, uint32_t end)
{
    for (uint32_t i = first + 1; i < end; i++) {
        uint32_t later = s->entries[i].number;
        for (uint32_t k = 1; k <= LATEST && k <= i - first; k++)
            weigh(s, s->entries[i - k].number, later);
        for (uint32_t k = first; k < first + FIRST && k + LATEST < i; k++)
            weigh(s, s->entries[k].number, later);
    }
}

static void weigh_all(search *s)
{
    if (s->count > 1)
        qsort(s->entries, s->count, sizeof *s->entries, by_key);
    for (uint32_t first = 0, i = 1; i <= s->count; i++) {
        if (i < s->count && s->entries[i].key == s->entries[first].key)
            continue;
        weigh_key(s, first, i);
        first = i;
    }
}

/* Note where else the rival of `later` stands: with the same value, of the same
 * things or alike in what speaks for it. No article has more numbers than are
 * looked at. */
static void note_also(search *s, uint32_t later)
{
    gly_quantity *q = &s->items[later];
    const gly_number *numbers = s->annotations->numbers->items;
    const gly_quantity *rival = &s->items[q->rival];
    uint32_t count = s->annotations->numbers->count;
    count = count < LOOKED_AT ? count : LOOKED_AT;
    for (uint32_t i = 0; i < count && q->also_count < GLY_QUANTITY_ALSO; i++) {
        const gly_quantity *other = &s->items[i];
        bool same =
            i != q->rival && numbers[i].use == GLY_NUMBER_COUNTS &&
            may_differ(rival, other) &&
            gly_decimal_compare(numbers[i].value, numbers[q->rival].value) == 0;
        if (same && ((other->of != 0 && other->of == rival->of) ||
                     gly_quantity_pair_of(s->scene, i, later).points > ALIKE))
            q->also[q->also_count++] = i;
    }
}

/* Join the two to what they are joined to already. */
static void join(gly_quantity *items, uint32_t earlier, uint32_t later)
{
    uint32_t thread = items[earlier].thread;
    thread = thread == GLY_NONE ? earlier : thread;
    items[earlier].thread = items[later].thread = thread;
    items[later].rival = earlier;
}

/* Of a number that differs from the headline's, the first place of the body
 * that tells it of the same things: the story's opening, and not a line far
 * below.
 */
static uint32_t first_place(const search *s, uint32_t rival, uint32_t later)
{
    const gly_number *numbers = s->annotations->numbers->items;
    const gly_quantity *q = &s->items[later];
    if ((s->items[rival].flags & GLY_QUANTITY_SUMMARY) == 0 || q->of == 0)
        return later;
    for (uint32_t i = rival + 1; i < later; i++) {
        const gly_quantity *other = &s->items[i];
        if (numbers[i].use == GLY_NUMBER_COUNTS && other->of == q->of &&
            (other->flags & GLY_QUANTITY_SUMMARY) == 0 &&
            other->thread == GLY_NONE && may_differ(&s->items[rival], other) &&
            gly_decimal_compare(numbers[i].value, numbers[later].value) == 0)
            return i;
    }
    return later;
}

/* Whether an earlier number is held against `rival` with the value of `later`:
 * one finding is enough. */
static bool is_told_already(const search *s, uint32_t rival, uint32_t later)
{
    const gly_number *numbers = s->annotations->numbers->items;
    uint32_t first = later > LOOKED_AT ? later - LOOKED_AT : 0;
    for (uint32_t i = first; i < later; i++) {
        if (s->items[i].rival == rival &&
            gly_decimal_compare(numbers[i].value, numbers[later].value) == 0)
            return true;
    }
    return false;
}

/* Weigh all, and settle on one for each. */
static gly_status find_rivals(search *s, gly_arena *scratch)
{
    const gly_numbers *numbers = s->annotations->numbers;
    uint32_t count = numbers->count;
    s->entries =
        gly_arena_array(scratch, (size_t)count * KEYS, sizeof *s->entries);
    s->best = gly_arena_array(scratch, count, sizeof *s->best);
    s->agree = gly_arena_array(scratch, count, sizeof *s->agree);
    s->weighed = gly_arena_array(scratch, count, sizeof *s->weighed);
    if (s->entries == NULL || s->best == NULL || s->agree == NULL ||
        s->weighed == NULL)
        return GLY_NO_MEMORY;
    for (uint32_t i = 0; i < count; i++) {
        s->best[i] = s->agree[i] = (choice){GLY_NONE, 0, 0};
        if (numbers->items[i].use == GLY_NUMBER_COUNTS)
            add_keys(s, i);
    }
    weigh_all(s);
    for (uint32_t i = 0; i < count; i++) {
        choice best = s->best[i], agree = s->agree[i];
        if (best.number != GLY_NONE && best.odds >= GLY_QUANTITY_ODDS &&
            (agree.number == GLY_NONE || best.points > agree.points) &&
            !is_told_already(s, best.number, i))
            join(s->items, best.number, first_place(s, best.number, i));
        if (s->items[i].rival != GLY_NONE && best.points == SURE)
            s->items[i].flags |= GLY_QUANTITY_RETOLD;
        if (s->items[i].rival != GLY_NONE)
            note_also(s, i);
    }
    return GLY_OK;
}

gly_status gly_quantity_rivals(gly_quantity *items,
                               const gly_quantity_scene *scene,
                               gly_arena *scratch)
{
    uint32_t count = scene->annotations->numbers->count;
    search s = {
        .annotations = scene->annotations, .items = items, .scene = scene};
    if (count < 2 || count > GLY_LIMIT_NUMBERS)
        return GLY_OK;
    return find_rivals(&s, scratch);
}
