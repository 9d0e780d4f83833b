/* quantity_recall.c - a count that is known already, and no such one was told.
 *
 *     It has 64 pupils. …        "All 74 children cheered," the teacher said.
 *            [one]                    [recalled]
 *
 * "All 74", "those 58 people", "our 12 helpers" take up what was told. Where
 * the value stands nowhere else and is neither the sum nor the difference of
 * two others of the kind, and only one other value of these things, or of
 * people, is told that is about as great, that one is meant. */
#include "annotate/reading.h"
#include "claims/quantities/quantity_pair.h"

enum { NUMBERS_MOST = 120, HALF = 5 };

/* Whether `other` counts what `b` does, or both count people. */
static bool are_of_kind(const gly_quantity *b, const gly_quantity *other)
{
    bool people = (b->flags & other->flags & GLY_QUANTITY_PEOPLE) != 0;
    return other->kind == GLY_NUMBER_CARDINAL &&
           (people || (b->of != 0 && b->of == other->of));
}

static bool is_equal(gly_decimal a, gly_decimal b)
{
    return gly_decimal_compare(a, b) == 0;
}

/* Whether the value of `b` is what two others of the kind come to, or what is
 * between them. */
static bool is_worked_out(const gly_quantity_pair *p)
{
    const gly_quantity *items = p->scene->items;
    uint32_t count = p->annotations->numbers->count;
    for (uint32_t i = 0; i < count; i++) {
        for (uint32_t k = 0; k < i && i != p->later; k++) {
            if (k == p->later || items[i].kind != GLY_NUMBER_CARDINAL ||
                items[k].kind != GLY_NUMBER_CARDINAL)
                continue;
            gly_decimal one = items[i].value, two = items[k].value;
            if (is_equal(gly_decimal_add(one, two), p->b->value) ||
                is_equal(gly_decimal_apart(one, two), p->b->value))
                return true;
        }
    }
    return false;
}

/* Whether no other value of the kind is told that is about as great. */
static bool is_only_one(const gly_quantity_pair *p)
{
    const gly_quantity *items = p->scene->items;
    const gly_number *numbers = p->annotations->numbers->items;
    for (uint32_t i = 0; i < p->annotations->numbers->count; i++) {
        if (i != p->later && numbers[i].use == GLY_NUMBER_COUNTS &&
            (items[i].flags & GLY_QUANTITY_NOT_ONE) == 0 &&
            are_of_kind(p->b, &items[i]) &&
            gly_quantity_are_near(items[i].value, p->b->value, HALF) &&
            !is_equal(items[i].value, p->a->value))
            return false;
    }
    return true;
}

/* "the 438 rams that were entered", "the 31 who spoke": they may be others. */
static bool are_told_apart(const gly_quantity_pair *p)
{
    const gly_reading *reading = p->annotations->reading;
    uint32_t noun = p->two->counted.noun;
    return p->two->counted.clause != GLY_NONE ||
           (noun != GLY_NONE &&
            (gly_reading_is(reading, noun + 1, GLY_IS_RELATIVE) ||
             gly_reading_is_word(reading, noun + 1, "now")));
}

bool gly_quantity_are_of_two(const gly_quantity_pair *p)
{
    const gly_party *one = &p->a->owner, *two = &p->b->owner;
    bool known = one->name != 0 && two->name != 0;
    return p->others ||
           (known && one->name != two->name &&
            (one->entity == GLY_NONE || one->entity != two->entity));
}

bool gly_quantity_is_recalled(const gly_quantity_pair *p)
{
    enum {
        APART = GLY_QUANTITY_PART | GLY_QUANTITY_TIMED | GLY_QUANTITY_RATE |
                GLY_QUANTITY_UPDATED
    };
    return p->b->kind == GLY_NUMBER_CARDINAL &&
           (p->b->flags & GLY_QUANTITY_DEFINITE) != 0 &&
           (p->b->flags & GLY_QUANTITY_TWICE) == 0 && !are_told_apart(p) &&
           (p->either & APART) == 0 && are_of_kind(p->b, p->a) &&
           p->one->hedge <= GLY_HEDGE_EXACTLY &&
           p->two->hedge <= GLY_HEDGE_EXACTLY && !gly_quantity_are_of_two(p) &&
           gly_quantity_are_near(p->a->value, p->b->value, HALF) &&
           p->annotations->numbers->count <= NUMBERS_MOST && is_only_one(p) &&
           !is_worked_out(p);
}
