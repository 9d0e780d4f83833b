/* quantity_around.c - what stands around two numbers: another time, a change,
 * a part, two who dispute it, and what is between them. */
#include "annotate/reading.h"
#include "claims/quantities/quantity_pair.h"

/* Numbers before and behind one that stand near it. */
enum { NEAR = 3 };

/* "Her staff of nine would begin with the 621 ballots": whether number `i` is
 * one of the small ones that stand everywhere, and counts other things than the
 * two, which are great. */
static bool counts_others(const gly_quantity_pair *p, uint32_t i)
{
    const gly_quantity *other = &p->scene->items[i];
    return other->of != 0 && p->a->of != 0 && p->a->of == p->b->of &&
           other->of != p->a->of &&
           gly_decimal_compare(other->value, gly_decimal_of(10, 0)) < 0 &&
           gly_decimal_compare(p->one->value, gly_decimal_of(20, 0)) >= 0 &&
           gly_decimal_compare(p->two->value, gly_decimal_of(20, 0)) >= 0;
}

static bool has_act(const gly_quantity *quantity, const gly_quantity_act *act)
{
    for (uint32_t i = 0; i < quantity->act_count; i++) {
        if (quantity->acts[i].verb == act->verb)
            return true;
    }
    return false;
}

/* "Killing four and injuring 37 … the 41 people injured": whether one thing was
 * done to the two, and another to those of number `i`. */
static bool suffers_others(const gly_quantity_pair *p, uint32_t i)
{
    const gly_quantity *other = &p->scene->items[i];
    bool people = (p->b->flags & other->flags & GLY_QUANTITY_PEOPLE) != 0;
    bool one = false, own = people && other->act_count > 0;
    for (uint32_t k = 0; k < p->b->act_count; k++)
        one = one || has_act(p->a, &p->b->acts[k]);
    for (uint32_t k = 0; k < other->act_count; k++)
        own = own && !has_act(p->a, &other->acts[k]) &&
              !has_act(p->b, &other->acts[k]);
    return one && own;
}

/* Whether number `i` may tell what is between two of the kind: "41 miles over
 * six years … 47 miles" leaves no six miles. Shares go up by points. */
static bool is_of_unit(const gly_quantity_pair *p, uint32_t i)
{
    const gly_quantity *other = &p->scene->items[i];
    bool bare = other->unit == GLY_UNIT_NONE && other->of == 0;
    return other->unit == p->b->unit || other->kind == p->b->kind ||
           p->b->unit == GLY_UNIT_PERCENT ||
           (p->b->unit != GLY_UNIT_NONE && bare);
}

/* What is looked for around one of the two: what is between them, the other
 * one, what both come to. Bits of what a number is. */
enum { WAY, OTHER, SUM, SOUGHT };
enum { IS_WAY = 1 << WAY, IS_OTHER = 1 << OTHER, IS_SUM = 1 << SUM };

/* Which of the values number `i` is, neither of the two. */
static unsigned which_of(const gly_quantity_pair *p, uint32_t i,
                         const gly_decimal sought[SOUGHT])
{
    unsigned found = 0;
    gly_decimal value = p->annotations->numbers->items[i].value;
    if (i == p->earlier || i == p->later || !is_of_unit(p, i))
        return 0;
    for (uint32_t k = 0; k < SOUGHT; k++) {
        if (gly_decimal_compare(value, sought[k]) == 0)
            found |= 1U << k;
    }
    return found != 0 && !counts_others(p, i) && !suffers_others(p, i) ? found
                                                                       : 0;
}

/* Which of them stand beside one of the two: "16 signed up, two dropped out …
 * the 14". */
static unsigned seen_beside(const gly_quantity_pair *p,
                            const gly_quantity_around *around,
                            const gly_decimal sought[SOUGHT])
{
    unsigned found = 0;
    for (uint32_t i = around->first; i < around->end; i++)
        found |= which_of(p, i, sought);
    return found;
}

/* Which of them stand near number `index` in its paragraph: "nine posts. Five
 * are filled … the four empty ones". */
static unsigned seen_near(const gly_quantity_pair *p, uint32_t index,
                          const gly_decimal sought[SOUGHT])
{
    const gly_numbers *numbers = p->annotations->numbers;
    const gly_token *tokens = p->annotations->language->tokens.items;
    uint32_t first = index > NEAR ? index - NEAR : 0;
    uint32_t block = tokens[numbers->items[index].first].block;
    unsigned found = 0;
    for (uint32_t i = first; i <= index + NEAR && i < numbers->count; i++) {
        if (tokens[numbers->items[i].first].block == block)
            found |= which_of(p, i, sought);
    }
    return found;
}

/* Whether number `i`, neither of the two, is `value` and stands in the
 * paragraph of number `index`. */
static bool is_told_by(const gly_quantity_pair *p, uint32_t i, uint32_t index,
                       gly_decimal value)
{
    const gly_number *numbers = p->annotations->numbers->items;
    const gly_token *tokens = p->annotations->language->tokens.items;
    return i != p->earlier && i != p->later &&
           tokens[numbers[i].first].block ==
               tokens[numbers[index].first].block &&
           gly_decimal_compare(numbers[i].value, value) == 0 &&
           !counts_others(p, i);
}

/* Whether it is no small number, which may stand near by chance: "41,948
 * records. We removed [688], which left 41,260." */
static bool is_great(gly_decimal value)
{
    enum { SMALL = 10 };
    return gly_decimal_compare(value, gly_decimal_of(SMALL, 0)) >= 0;
}

/* Whether the paragraph of the later one tells the earlier value of the same
 * things: "three women are to join … the two women who have been named". */
static bool tells_both(const gly_quantity_pair *p)
{
    uint32_t first = p->later > NEAR ? p->later - NEAR : 0;
    for (uint32_t i = first; i < p->later && p->a->of != 0; i++) {
        if (p->scene->items[i].of == p->a->of &&
            is_told_by(p, i, p->later, p->one->value))
            return true;
    }
    return false;
}

gly_decimal gly_quantity_way(const gly_quantity_pair *p)
{
    return gly_decimal_apart(p->one->value, p->two->value);
}

/* "Varland and 16 [other] states" are the 17. */
static bool counts_one_more(const gly_quantity_pair *p, gly_decimal way)
{
    return (p->either & GLY_QUANTITY_PART) != 0 &&
           gly_decimal_compare(way, gly_decimal_of(1, 0)) == 0;
}

/* "72 stations, [three-quarters] of the total" of 96: whether a share beside
 * the one makes it of the other. */
static bool is_share_of(const gly_quantity_pair *p,
                        const gly_quantity_around *around,
                        const gly_number *own, const gly_number *other)
{
    const gly_number *numbers = p->annotations->numbers->items;
    for (uint32_t i = around->first; i < around->end; i++) {
        const gly_number *share = &numbers[i];
        bool percent = share->kind == GLY_NUMBER_PERCENT;
        if (!percent && share->kind != GLY_NUMBER_FRACTION)
            continue;
        gly_decimal part = gly_decimal_multiply(share->value, other->value);
        part = gly_decimal_round(gly_decimal_shift(part, percent ? -2 : 0), 0);
        if (gly_decimal_compare(part, gly_decimal_round(own->value, 0)) == 0)
            return true;
    }
    return false;
}

/* What is between the two, or the other one of them, beside one. */
static void weigh_beside(gly_quantity_pair *p)
{
    gly_decimal one = p->one->value, two = p->two->value;
    gly_decimal way = gly_quantity_way(p), sum = gly_decimal_add(one, two);
    const gly_decimal by_one[SOUGHT] = {way, two, sum};
    const gly_decimal by_two[SOUGHT] = {way, one, sum};
    unsigned beside =
        seen_beside(p, p->by_a, by_one) | seen_beside(p, p->by_b, by_two);
    unsigned near_one = seen_near(p, p->earlier, by_one);
    unsigned near_two = seen_near(p, p->later, by_two);
    unsigned near = near_one | near_two;
    bool between =
        (beside & IS_WAY) != 0 || ((near & IS_WAY) != 0 && is_great(way));
    bool both = (beside & IS_OTHER) != 0 ||
                ((near_one & IS_OTHER) != 0 && is_great(two)) ||
                ((near_two & IS_OTHER) != 0 && is_great(one));
    bool parts = p->b->kind == GLY_NUMBER_CARDINAL && (near & IS_SUM) != 0;
    bool row = (p->either & GLY_QUANTITY_CELL) != 0;
    bool score = p->a->kind == GLY_NUMBER_SCORE;
    bool share = is_share_of(p, p->by_a, p->one, p->two) ||
                 is_share_of(p, p->by_b, p->two, p->one);
    p->beside =
        share || between || both || tells_both(p) || counts_one_more(p, way);
    gly_quantity_hold(p, GLY_SIGN_BETWEEN, between && !row && !score);
    gly_quantity_hold(p, GLY_SIGN_BOTH, both);
    gly_quantity_hold(p, GLY_SIGN_PARTS, parts && !row && !between);
}

/* What is definite takes its year from where it was spoken of before. */
static void weigh_years(gly_quantity_pair *p)
{
    int64_t one = p->by_a->year, two = p->by_b->year;
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
    const gly_attribution *said = p->annotations->attributions;
    const gly_attribution *one = &said[p->a->attribution];
    const gly_attribution *two = &said[p->b->attribution];
    return one->entity == GLY_NONE || two->entity == GLY_NONE ||
           one->entity != two->entity;
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
    gly_quantity_hold(p, GLY_SIGN_DENSE, p->by_a->dense);
}

void gly_quantity_weigh_around(gly_quantity_pair *p)
{
    weigh_context(p);
    weigh_beside(p);
    weigh_years(p);
}
