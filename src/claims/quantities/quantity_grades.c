/* quantity_grades.c - how much of it there is between two numbers.
 *
 *     Ms. Okoro needs 2,383 delegates to be nominated.
 *     A candidate needs 2,388 delegates, and she has 1,700.
 *
 * One digit of four differs, two words stand right beside both, one word
 * follows both and none goes before both. */
#include "annotate/reading.h"
#include "base/slips.h"
#include "base/trees.h"
#include "claims/quantities/quantity_pair.h"

/* Words this near to a number are its very neighbours; so many words in a row
 * are held against each other. Numbers that are looked at. */
enum { NEAR = 5, ROW = 3, LOOKED_AT = 300, MOST = 255 };
/* How often rare words stand in the article, at most. */
enum { RAREST = 2, RARE = 3, SELDOM = 6 };

static void grade(gly_quantity_pair *p, gly_quantity_grade what, int64_t value)
{
    p->grades[what] = gly_tree_answer(value);
}

static gly_symbol lemma_of(const gly_quantity_pair *p, uint32_t token)
{
    return p->annotations->language->syntax.items[token].lemma;
}

/* --- The words around them ------------------------------------------------ */

static bool is_near(const gly_number *number, uint32_t token)
{
    return token + NEAR >= number->first && token <= number->last + NEAR;
}

/* Whether the word `k` of the later number stands among those before it. */
static bool is_again(const gly_quantity_pair *p, uint32_t k)
{
    gly_symbol lemma = lemma_of(p, p->by_b->words[k]);
    for (uint32_t i = 0; i < k; i++) {
        if (lemma_of(p, p->by_b->words[i]) == lemma)
            return true;
    }
    return false;
}

/* How a word of the later number stands around the earlier one. */
typedef struct {
    bool there, near;
} presence;

static presence find(const gly_quantity_pair *p, uint32_t token)
{
    presence found = {false, false};
    for (uint32_t i = 0; i < p->by_a->word_count; i++) {
        uint32_t other = p->by_a->words[i];
        if (lemma_of(p, other) != lemma_of(p, token))
            continue;
        found.there = true;
        found.near =
            found.near || (is_near(p->one, other) && is_near(p->two, token));
    }
    return found;
}

static uint32_t rarity(uint16_t often)
{
    return 1U + (often <= SELDOM) + (often <= RARE) + (often <= RAREST);
}

static void grade_words(gly_quantity_pair *p)
{
    uint32_t shared = 0, near = 0, rare = 0;
    for (uint32_t k = 0; k < p->by_b->word_count; k++) {
        uint32_t token = p->by_b->words[k];
        presence found = find(p, token);
        if (!found.there || is_again(p, k))
            continue;
        shared++;
        near += found.near;
        rare += rarity(p->scene->often[lemma_of(p, token)]);
    }
    grade(p, GLY_GRADE_SHARED, shared);
    grade(p, GLY_GRADE_SHARED_NEAR, near);
    grade(p, GLY_GRADE_RARITY, rare);
}

static void grade_rows(gly_quantity_pair *p)
{
    uint32_t count = p->annotations->language->tokens.count;
    uint32_t behind = 0, before = 0;
    while (behind < ROW && p->two->last + 1 + behind < count &&
           lemma_of(p, p->one->last + 1 + behind) ==
               lemma_of(p, p->two->last + 1 + behind))
        behind++;
    while (before < ROW && p->one->first > before &&
           lemma_of(p, p->one->first - 1 - before) ==
               lemma_of(p, p->two->first - 1 - before))
        before++;
    grade(p, GLY_GRADE_BEHIND, behind);
    grade(p, GLY_GRADE_BEFORE, before);
}

/* --- What they are -------------------------------------------------------- */

/* Whether `other` may be of what the two are of: by name, or as it is measured.
 */
static bool may_be_of(const gly_quantity_pair *p, const gly_quantity *other)
{
    bool named =
        other->of != 0 && (other->of == p->a->of || other->of == p->b->of);
    bool measured =
        other->unit != GLY_UNIT_NONE && other->unit != GLY_UNIT_PERCENT;
    return other->unit == p->b->unit && (named || measured) &&
           (other->flags & GLY_QUANTITY_NOT_ONE) == 0;
}

/* How many other numbers tell the one value or the other of the same. */
static void grade_told(gly_quantity_pair *p)
{
    const gly_numbers *numbers = p->annotations->numbers;
    uint32_t one = 0, two = 0;
    for (uint32_t i = 0; i < numbers->count && i < LOOKED_AT; i++) {
        const gly_quantity *other = &p->scene->items[i];
        if (i == p->earlier || i == p->later || !may_be_of(p, other))
            continue;
        one += gly_decimal_compare(other->value, p->a->value) == 0;
        two += gly_decimal_compare(other->value, p->b->value) == 0;
    }
    grade(p, GLY_GRADE_TOLD, one);
    grade(p, GLY_GRADE_LATER_TOLD, two);
}

static uint32_t digits_of(gly_decimal value)
{
    uint32_t count = 0;
    for (int64_t rest = gly_decimal_plain(value).digits; rest > 0; rest /= 10)
        count++;
    return count;
}

/* The lesser of two in whole hundredths of the greater. */
static int64_t hundredths(gly_decimal less, gly_decimal more)
{
    if (more.digits <= 0 || less.digits < 0)
        return 0;
    gly_decimal share = gly_decimal_shift(gly_decimal_divide(less, more), 2);
    share = gly_decimal_round(share, 0);
    int64_t value = share.digits;
    for (int32_t i = 0; i < share.exponent && value <= MOST; i++)
        value *= 10;
    return value;
}

static void grade_values(gly_quantity_pair *p)
{
    gly_decimal a = p->a->value, b = p->b->value;
    bool falls = gly_decimal_compare(b, a) < 0;
    grade(p, GLY_GRADE_FALLS, falls);
    grade(p, GLY_GRADE_LESSER, hundredths(falls ? b : a, falls ? a : b));
    grade(p, GLY_GRADE_DIGITS, digits_of(p->two->value));
    grade(p, GLY_GRADE_SLIP, gly_slip_of(p->one->value, p->two->value));
    grade(p, GLY_GRADE_DIGITS_APART,
          gly_slip_digits_apart(p->one->value, p->two->value));
    grade(p, GLY_GRADE_SPELLED,
          (p->one->words ? 1 : 0) + (p->two->words ? 2 : 0));
}

static void grade_things(gly_quantity_pair *p)
{
    uint32_t one = p->one->counted.verb, two = p->two->counted.verb;
    bool verbs = one != GLY_NONE && two != GLY_NONE;
    grade(p, GLY_GRADE_SAME_OF, p->a->of != 0 && p->a->of == p->b->of);
    grade(p, GLY_GRADE_KNOWN, (p->b->flags & GLY_QUANTITY_DEFINITE) != 0);
    grade(p, GLY_GRADE_VERB, verbs && lemma_of(p, one) == lemma_of(p, two));
}

static void grade_places(gly_quantity_pair *p)
{
    const gly_token *tokens = p->annotations->language->tokens.items;
    grade(p, GLY_GRADE_VALUES, p->b->values);
    grade(p, GLY_GRADE_OF_UNIT, p->scene->units[p->b->unit]);
    grade(p, GLY_GRADE_DEPTH, p->by_b->depth);
    grade(p, GLY_GRADE_FIRST_DEPTH, p->by_a->depth);
    grade(p, GLY_GRADE_BETWEEN,
          tokens[p->two->first].block - tokens[p->one->first].block);
}

void gly_quantity_grade_all(gly_quantity_pair *p)
{
    grade(p, GLY_GRADE_POINTS, p->points / 2);
    grade_words(p);
    grade_rows(p);
    grade_told(p);
    grade_values(p);
    grade_things(p);
    grade_places(p);
}
