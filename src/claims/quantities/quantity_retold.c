/* quantity_retold.c - a number told once more, in other words.
 *
 *     It sold out all nine shows. … Each of its eight performances was full.
 *                    [one  ]                   [retold]
 *
 * What somebody says of a story, and what is taken up in it ("those 23 parks"),
 * is mostly what was told before. Where the things are of one field, or the
 * unit is one, no other value of them is told that is about as great, and the
 * later value stands nowhere else and is not worked out, one of the two is
 * wrong. */
#include "annotate/reading.h"
#include "base/slips.h"
#include "claims/quantities/quantity_pair.h"

enum { NUMBERS_MOST = 120, LONGEST = 100000000, NEAR = 6 };

/* What sets a number apart, and one that is held against it. */
enum {
    OWN = GLY_QUANTITY_PART | GLY_QUANTITY_TIMED | GLY_QUANTITY_UPDATED,
    CHANGED = GLY_QUANTITY_PART | GLY_QUANTITY_UPDATED,
};

static bool is_counted(const gly_quantity *quantity)
{
    return quantity->kind == GLY_NUMBER_CARDINAL &&
           quantity->unit == GLY_UNIT_NONE;
}

/* Whether one thing was done to the people that both count: "killing three …
 * the four dead". */
static bool suffer_one(const gly_quantity *b, const gly_quantity *other)
{
    if ((b->flags & other->flags & GLY_QUANTITY_PEOPLE) == 0)
        return false;
    for (uint32_t i = 0; i < b->act_count; i++) {
        for (uint32_t k = 0; k < other->act_count; k++) {
            if (b->acts[i].suffered && b->acts[i].verb == other->acts[k].verb)
                return true;
        }
    }
    return false;
}

static bool is_of_field(const gly_quantity *b, const gly_quantity *other)
{
    return other->kind == b->kind && other->unit == b->unit &&
           (!is_counted(b) || (b->field != 0 && b->field == other->field) ||
            suffer_one(b, other));
}

/* Whether `other` may be about the things of `b`: of its field or people both,
 * or in its unit. */
static bool is_of_kind(const gly_quantity *b, const gly_quantity *other)
{
    return is_of_field(b, other) ||
           (is_counted(b) && is_counted(other) &&
            (b->flags & other->flags & GLY_QUANTITY_PEOPLE) != 0);
}

static bool is_equal(gly_decimal a, gly_decimal b)
{
    return gly_decimal_compare(a, b) == 0;
}

/* Whether one may be the other with a slip: of great numbers more must be
 * alike. */
static bool is_alike(const gly_quantity_pair *p)
{
    enum { GREAT = 20, MUCH = 7, SOME = 6 };
    gly_decimal one = p->a->value, two = p->b->value;
    bool great = gly_decimal_compare(one, gly_decimal_of(GREAT, 0)) >= 0 &&
                 gly_decimal_compare(two, gly_decimal_of(GREAT, 0)) >= 0;
    return gly_quantity_are_near(one, two, great ? MUCH : SOME) ||
           (gly_quantity_are_near(one, two, SOME) &&
            gly_slip_of(p->one->value, p->two->value) == GLY_SLIP_SWAP);
}

/* Whether the sentence of the later one tells the value of the earlier, too. */
static bool tells_both(const gly_quantity_pair *p)
{
    for (uint32_t i = p->by_b->first; i < p->by_b->end; i++) {
        const gly_quantity *q = &p->scene->items[i];
        if (i != p->later && q->kind == p->a->kind &&
            is_equal(q->value, p->a->value))
            return true;
    }
    return false;
}

/* Whether both are told under one act. */
static bool share_act(const gly_quantity *a, const gly_quantity *b)
{
    for (uint32_t i = 0; i < b->act_count; i++) {
        for (uint32_t k = 0; k < a->act_count; k++) {
            if (b->acts[i].verb == a->acts[k].verb)
                return true;
        }
    }
    return false;
}

/* "The 438 rams that were entered": known by what is told of them, which is
 * not told of the earlier ones. */
static bool is_told_apart(const gly_quantity_pair *p)
{
    const gly_reading *reading = p->annotations->reading;
    const gly_node *nodes = p->annotations->language->syntax.items;
    uint32_t clause = p->two->counted.clause;
    return clause != GLY_NONE && !share_act(p->a, p->b) &&
           reading->quotes[clause] == GLY_NONE &&
           nodes[clause].relation == GLY_REL_ACL_RELCL;
}

/* Whether number `i` stands in the sentence of one of the two, or no more than
 * `reach` from it. */
static bool is_close(const gly_quantity_pair *p, uint32_t i, uint32_t reach)
{
    const uint32_t *sentences = p->annotations->reading->sentences;
    uint32_t own = sentences[p->annotations->numbers->items[i].first];
    uint32_t one = sentences[p->one->first], two = sentences[p->two->first];
    return (own + reach >= one && own <= one + reach) ||
           (own + reach >= two && own <= two + reach);
}

/* Whether the two come to `value`, or are so far apart. */
static bool come_to(gly_decimal one, gly_decimal two, gly_decimal value)
{
    return is_equal(gly_decimal_add(one, two), value) ||
           is_equal(gly_decimal_apart(one, two), value);
}

/* Whether two of the numbers that may be about the things of the later one, or
 * have no noun, come to its value, or are so far apart; of one that stands near
 * and is of others, and the earlier: "nine nurses. Five posts are filled … the
 * four empty posts". */
static bool is_worked_out(const gly_quantity_pair *p)
{
    enum { BESIDE = 1, FAR = 5 };
    const gly_quantity *items = p->scene->items;
    const gly_number *numbers = p->annotations->numbers->items;
    uint32_t count = p->annotations->numbers->count, kept = 0;
    gly_decimal values[NUMBERS_MOST];
    for (uint32_t i = 0; i < count && kept < NUMBERS_MOST; i++) {
        const gly_quantity *q = &items[i];
        bool counted = is_counted(p->b) && is_counted(q);
        bool bare = counted && is_close(p, i, FAR) &&
                    (q->of == 0 || (q->flags & GLY_QUANTITY_OF_SUBJECT) != 0);
        if (i == p->later || numbers[i].use != GLY_NUMBER_COUNTS ||
            (q->flags & GLY_QUANTITY_NOT_ONE) != 0)
            continue;
        if (bare || is_of_kind(p->b, q))
            values[kept++] = q->value;
        else if (counted && is_close(p, i, BESIDE) &&
                 come_to(q->value, p->a->value, p->b->value))
            return true;
    }
    for (uint32_t i = 0; i < kept; i++) {
        for (uint32_t k = 0; k < i; k++) {
            if (come_to(values[i], values[k], p->b->value))
                return true;
        }
    }
    return false;
}

/* "In January 2019 five people died there": whether number `i` is of a year
 * that is not told with the later one. */
static bool is_of_another_year(const gly_quantity_pair *p, uint32_t i)
{
    int64_t year = p->scene->around[i].year;
    return year != 0 && year != p->by_b->year;
}

/* How many numbers of the kind tell the value of the earlier one in `*told`,
 * and whether one tells a third that is about as great. */
static bool has_third(const gly_quantity_pair *p, uint32_t *told)
{
    const gly_quantity *items = p->scene->items;
    const gly_number *numbers = p->annotations->numbers->items;
    bool third = false;
    *told = 0;
    for (uint32_t i = 0; i < p->annotations->numbers->count; i++) {
        const gly_quantity *q = &items[i];
        if (i == p->later || numbers[i].use != GLY_NUMBER_COUNTS ||
            (q->flags & GLY_QUANTITY_NOT_ONE) != 0 || !is_of_kind(p->b, q))
            continue;
        if (is_equal(q->value, p->a->value))
            ++*told;
        else
            third |= (q->flags & OWN) == 0 && !is_of_another_year(p, i) &&
                     gly_quantity_are_near(q->value, p->b->value, NEAR);
    }
    return third;
}

/* The class of `word` in the list `counted-field`, else the word. */
static gly_symbol field_of(const gly_quantity_pair *p, gly_symbol word)
{
    const gly_lexicon *lexicon = p->annotations->language->lexicon;
    gly_list_id list = gly_lexicon_list(lexicon, "counted-field");
    gly_entry entry = list == GLY_NONE
                          ? (gly_entry){0, 0}
                          : gly_lexicon_find(lexicon, list, &word, 1);
    return entry.count > 0 ? entry.class : word;
}

/* Whether `a` has a word that tells which ones, and no such word of `b` is of
 * its field. */
static bool has_tell_of_its_own(const gly_quantity_pair *p,
                                const gly_quantity *a, const gly_quantity *b)
{
    for (uint32_t i = 0; i < a->tell_count; i++) {
        gly_symbol field = field_of(p, a->tells[i]);
        bool shared = a->tells[i] == b->of || field == b->field;
        for (uint32_t k = 0; k < b->tell_count && !shared; k++)
            shared = field == field_of(p, b->tells[k]);
        if (!shared)
            return true;
    }
    return false;
}

/* Whether each has words that tell which ones and do not stand with the other:
 * "12 films of the drama section", "the 16 of the documentary one", "seven fit
 * players", "11 players to play on". */
static bool have_own_tells(const gly_quantity_pair *p)
{
    const gly_quantity *a = p->a, *b = p->b;
    bool one =
        p->one->counted.clause != GLY_NONE || has_tell_of_its_own(p, a, b);
    bool two =
        p->two->counted.clause != GLY_NONE || has_tell_of_its_own(p, b, a);
    return one && two && (a->flags & b->flags & GLY_QUANTITY_WHOLE) == 0;
}

/* "We will have 11 players": whether it is not so yet. */
static bool is_to_come(const gly_annotations *a, const gly_number *number)
{
    static const char *const words[] = {
        "will", "would", "could", "may", "might", "should", "'ll", "’ll", NULL};
    const gly_syntax *syntax = &a->language->syntax;
    uint32_t verb = number->counted.verb;
    uint32_t helper = verb == GLY_NONE
                          ? GLY_NONE
                          : gly_syntax_child(syntax, verb, GLY_REL_AUX);
    return helper != GLY_NONE &&
           gly_reading_is_one_of(a->reading, helper, words);
}

/* "six games left", "the eight matches since then": of another time, by the
 * word behind. */
static bool is_left(const gly_annotations *a, const gly_number *number)
{
    static const char *const words[] = {
        "left", "remaining", "remained", "since", "now", "to", NULL};
    uint32_t noun = number->counted.noun;
    return noun != GLY_NONE &&
           gly_reading_is_one_of(a->reading, noun + 1, words);
}

/* "a $12 wage": new, and not told before. */
static bool is_new(const gly_quantity_pair *p)
{
    uint32_t start = gly_number_start(p->two);
    return start > 0 &&
           gly_reading_is_indefinite(p->annotations->reading, start - 1);
}

/* "Two counts of theft. … all three charges": what stands so near and is a
 * little more may count in what was told without a number. */
static bool is_enlarged(const gly_quantity_pair *p)
{
    const gly_token *tokens = p->annotations->language->tokens.items;
    return tokens[p->one->first].block == tokens[p->two->first].block &&
           gly_decimal_compare(p->b->value, p->a->value) > 0 &&
           gly_decimal_compare(gly_quantity_way(p), gly_decimal_of(2, 0)) <= 0;
}

static bool is_plain(const gly_number *number)
{
    return number->hedge <= GLY_HEDGE_EXACTLY && !number->range;
}

/* Whether two digits of three or more have changed places: 1,860 and 1,680. */
static bool is_swapped(const gly_quantity_pair *p)
{
    enum { LENGTHY = 100 };
    return gly_decimal_plain(p->two->value).digits >= LENGTHY &&
           gly_slip_of(p->one->value, p->two->value) == GLY_SLIP_SWAP;
}

/* Whether they stand in two sentences, the later one where somebody speaks, or
 * where it is known already. */
static bool is_said_again(const gly_quantity_pair *p)
{
    const gly_reading *reading = p->annotations->reading;
    uint32_t one = p->one->first, two = p->two->first;
    bool known = (p->b->flags & GLY_QUANTITY_DEFINITE) != 0 ||
                 reading->quotes[two] != GLY_NONE || is_swapped(p);
    bool both = reading->quotes[one] != GLY_NONE &&
                reading->quotes[two] != GLY_NONE; /* quotations are compared */
    return known && !both && reading->sentences[one] != reading->sentences[two];
}

/* Whether both are told of things of one field, and not by their unit alone. */
static bool is_one_field(const gly_quantity_pair *p)
{
    return (p->either & GLY_QUANTITY_BARE) == 0 && p->b->field != 0 &&
           p->a->field == p->b->field;
}

/* Whether what is measured is one thing: its value is told twice before, or
 * nothing else is told in its unit. */
static bool is_one_measure(const gly_quantity_pair *p, uint32_t told)
{
    bool unit = p->b->kind == GLY_NUMBER_MONEY ||
                p->b->kind == GLY_NUMBER_MEASURE ||
                p->b->kind == GLY_NUMBER_PERCENT;
    return is_counted(p->b) ||
           (unit && (p->either & GLY_QUANTITY_RATE) == 0 &&
            (p->a->flags & GLY_QUANTITY_TIMED) == 0 &&
            (p->linked || (is_one_field(p))) &&
            (told > 1 || p->scene->units[p->b->unit] <= 2 || is_one_field(p)));
}

bool gly_quantity_is_retold(const gly_quantity_pair *p)
{
    uint32_t told = 0;
    return p->annotations->numbers->count <= NUMBERS_MOST &&
           (p->b->flags & (OWN | GLY_QUANTITY_TWICE)) == 0 &&
           (p->a->flags & (CHANGED | GLY_QUANTITY_IN_BOX)) == 0 &&
           (!is_counted(p->a) || (p->either & GLY_QUANTITY_OF_SUBJECT) == 0) &&
           is_of_field(p->b, p->a) && is_alike(p) && is_plain(p->one) &&
           is_plain(p->two) && is_said_again(p) &&
           gly_decimal_compare(p->b->value, gly_decimal_of(LONGEST, 0)) < 0 &&
           !gly_quantity_are_of_two(p) && !tells_both(p) && !is_told_apart(p) &&
           !is_new(p) && !is_left(p->annotations, p->one) &&
           !is_left(p->annotations, p->two) && !is_enlarged(p) &&
           (is_swapped(p) || !is_to_come(p->annotations, p->two) ||
            is_to_come(p->annotations, p->one)) &&
           !have_own_tells(p) && !has_third(p, &told) &&
           is_one_measure(p, told) && !is_worked_out(p);
}
