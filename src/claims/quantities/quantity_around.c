/* quantity_around.c - what stands around two numbers: another time, a change,
 * a part, two who dispute it, and what is between them. */
#include "annotate/reading.h"
#include "claims/quantities/quantity_pair.h"

/* Numbers this near to one of two may be what is between them: "16 signed up,
 * two dropped out … the 14". So many in a sentence are many. */
enum { NEAR = 6, DENSE = 4 };

static const gly_number *number_at(const gly_claims *claims, uint32_t index)
{
    return &claims->annotations->numbers->items[index];
}

/* Whether `value` stands beside the number `index`, in its sentence. */
static bool stands_beside(const gly_quantity_pair *p, uint32_t index,
                          gly_decimal value)
{
    const gly_numbers *numbers = p->claims->annotations->numbers;
    const uint32_t *sentences = p->claims->annotations->reading->sentences;
    uint32_t own = sentences[numbers->items[index].first];
    uint32_t first = index > NEAR ? index - NEAR : 0;
    for (uint32_t i = first; i <= index + NEAR && i < numbers->count; i++) {
        const gly_number *other = &numbers->items[i];
        if (i != p->earlier && i != p->later &&
            sentences[other->first] == own &&
            gly_decimal_compare(other->value, value) == 0)
            return true;
    }
    return false;
}

gly_decimal gly_quantity_way(const gly_quantity_pair *p)
{
    gly_decimal one = p->one->value, two = p->two->value;
    return gly_decimal_compare(one, two) < 0 ? gly_decimal_subtract(two, one)
                                             : gly_decimal_subtract(one, two);
}

/* What is between the two, or the other one of them, beside one. */
static void weigh_beside(gly_quantity_pair *p)
{
    gly_decimal one = p->one->value, two = p->two->value;
    gly_decimal way = gly_quantity_way(p);
    bool between =
        stands_beside(p, p->earlier, way) || stands_beside(p, p->later, way);
    bool both =
        stands_beside(p, p->earlier, two) || stands_beside(p, p->later, one);
    bool row = (p->either & GLY_QUANTITY_CELL) != 0;
    bool score = p->a->kind == GLY_NUMBER_SCORE;
    gly_quantity_hold(p, GLY_SIGN_BETWEEN, between && !row && !score);
    gly_quantity_hold(p, GLY_SIGN_BOTH, both);
}

/* The year that the sentence of a number names; 0 for none. */
static int64_t year_of(const gly_claims *claims, uint32_t index)
{
    const gly_annotations *a = claims->annotations;
    uint32_t sentence = a->reading->sentences[number_at(claims, index)->first];
    uint32_t first = index > NEAR ? index - NEAR : 0;
    for (uint32_t i = first; i <= index + NEAR && i < a->numbers->count; i++) {
        const gly_number *number = number_at(claims, i);
        if (number->use == GLY_NUMBER_OF_CALENDAR &&
            a->reading->sentences[number->first] == sentence &&
            number->value.digits >= 1500)
            return number->value.digits;
    }
    return 0;
}

/* What is definite takes its year from where it was spoken of before. */
static void weigh_years(gly_quantity_pair *p)
{
    int64_t one = year_of(p->claims, p->earlier);
    int64_t two = year_of(p->claims, p->later);
    bool taken = two == 0 && (p->b->flags & GLY_QUANTITY_DEFINITE);
    bool both = one != 0 && two != 0;
    gly_quantity_hold(p, GLY_SIGN_YEARS, both && one != two);
    gly_quantity_hold(p, GLY_SIGN_YEAR, !both && one != two && !taken);
}

/* Whether two people say it who need not agree. */
static bool have_two_sources(const gly_quantity_pair *p)
{
    if (p->a->attribution == GLY_NONE || p->b->attribution == GLY_NONE)
        return false;
    const gly_attribution *said = p->claims->annotations->attributions;
    const gly_attribution *one = &said[p->a->attribution];
    const gly_attribution *two = &said[p->b->attribution];
    return one->entity == GLY_NONE || two->entity == GLY_NONE ||
           one->entity != two->entity;
}

/* Whether four numbers or more stand in the sentence of number `index`. */
static bool is_dense(const gly_claims *claims, uint32_t index)
{
    const gly_annotations *a = claims->annotations;
    const uint32_t *sentences = a->reading->sentences;
    uint32_t own = sentences[number_at(claims, index)->first], count = 1;
    for (uint32_t i = index; i > 0 && count < DENSE; i--) {
        if (sentences[number_at(claims, i - 1)->first] != own)
            break;
        count += number_at(claims, i - 1)->use == GLY_NUMBER_COUNTS;
    }
    for (uint32_t i = index + 1; i < a->numbers->count && count < DENSE; i++) {
        if (sentences[number_at(claims, i)->first] != own)
            break;
        count += number_at(claims, i)->use == GLY_NUMBER_COUNTS;
    }
    return count >= DENSE;
}

static void weigh_context(gly_quantity_pair *p)
{
    uint32_t one = p->a->flags ^ p->b->flags;
    bool disputed = (p->either & GLY_QUANTITY_DISPUTED) != 0;
    gly_quantity_hold(p, GLY_SIGN_PART,
                      (p->either & GLY_QUANTITY_PART) != 0 &&
                          (p->b->flags & GLY_QUANTITY_WHOLE) == 0);
    gly_quantity_hold(p, GLY_SIGN_TIMED, (one & GLY_QUANTITY_TIMED) != 0);
    gly_quantity_hold(p, GLY_SIGN_UPDATED,
                      (p->either & GLY_QUANTITY_UPDATED) != 0);
    gly_quantity_hold(p, GLY_SIGN_DISPUTED, disputed && have_two_sources(p));
    gly_quantity_hold(p, GLY_SIGN_DENSE, is_dense(p->claims, p->earlier));
}

void gly_quantity_weigh_around(gly_quantity_pair *p)
{
    weigh_context(p);
    weigh_beside(p);
    weigh_years(p);
}
