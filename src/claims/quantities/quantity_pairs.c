/* quantity_pairs.c - what speaks for two numbers being one quantity. */
#include "base/slips.h"
#include "claims/quantities/quantity_pair.h"

/* So few numbers in one unit are not many, and so many are. Values that are
 * told of the same things. */
enum { UNIT_FEW = 4, UNIT_MANY = 8, TWO = 2, FIVE = 5, EIGHT = 8 };

static const int32_t sign_points[] = {
#define SIGN(name, points, about) (points),
#include "claims/quantities/quantity_signs.def"
#undef SIGN
};

void gly_quantity_hold(gly_quantity_pair *p, gly_quantity_sign sign, bool holds)
{
    if (holds)
        p->points += sign_points[sign];
}

/* Whether the bounds of both meet, once both are in one unit; true where they
 * cannot be compared. */
static bool meet(const gly_quantity *a, const gly_quantity *b)
{
    if (a->unit != b->unit)
        return true;
    return gly_decimal_compare(a->low, b->high) <= 0 &&
           gly_decimal_compare(b->low, a->high) <= 0;
}

bool gly_quantities_agree(const gly_quantity *items, const gly_number *numbers,
                          uint32_t one, uint32_t two)
{
    const gly_number *a = &numbers[one], *b = &numbers[two];
    bool twofold = (a->range && b->range) || a->kind == GLY_NUMBER_SCORE;
    if (!twofold || a->unit != b->unit || a->kind != b->kind)
        return meet(&items[one], &items[two]);
    return gly_decimal_compare(a->parts[0], b->parts[0]) == 0 &&
           gly_decimal_compare(a->parts[1], b->parts[1]) == 0;
}

bool gly_quantities_of_two_times(const gly_quantity *a, const gly_quantity *b)
{
    const gly_quantity *now = (a->flags & GLY_QUANTITY_PLANNED) != 0 ? b : a;
    /* "all 85,000 homes": those that were told of */
    return ((a->flags ^ b->flags) & GLY_QUANTITY_PLANNED) != 0 &&
           (now->flags & GLY_QUANTITY_TIMED) != 0 &&
           (b->flags & GLY_QUANTITY_WHOLE) == 0;
}

bool gly_quantity_tells(const gly_quantity *quantity, gly_symbol lemma)
{
    for (uint32_t i = 0; i < quantity->tell_count; i++) {
        if (quantity->tells[i] == lemma)
            return true;
    }
    return false;
}

static bool is_known(const gly_party *party)
{
    return party->entity != GLY_NONE || party->name != 0;
}

static bool is_same(const gly_party *a, const gly_party *b)
{
    if (a->entity != GLY_NONE && b->entity != GLY_NONE)
        return a->entity == b->entity;
    return a->name != 0 && a->name == b->name;
}

/* --- What is counted ------------------------------------------------------ */

static bool shares_act(const gly_quantity *a, const gly_quantity *b)
{
    for (uint32_t i = 0; i < a->act_count; i++) {
        for (uint32_t j = 0; j < b->act_count; j++) {
            if (a->acts[i].verb == b->acts[j].verb &&
                a->acts[i].suffered == b->acts[j].suffered)
                return true;
        }
    }
    return false;
}

/* Whether a word that tells of which `a` are says what `b` do: "the 68 damaged
 * houses". */
static bool told_act(const gly_quantity *a, const gly_quantity *b)
{
    for (uint32_t i = 0; i < b->act_count; i++) {
        if (b->acts[i].verb == a->of || b->acts[i].lemma == a->of ||
            gly_quantity_tells(a, b->acts[i].verb) ||
            gly_quantity_tells(a, b->acts[i].lemma))
            return true;
    }
    return false;
}

/* Whether `quantity` counts a noun of its own, and measures nothing. */
static bool counts(const gly_quantity *quantity)
{
    return quantity->of != 0 && quantity->kind == GLY_NUMBER_CARDINAL &&
           (quantity->flags & GLY_QUANTITY_OF_SUBJECT) == 0;
}

/* Whether something else is counted with each, whoever does what. */
static bool count_others(const gly_quantity_pair *p)
{
    const gly_quantity *a = p->a, *b = p->b;
    bool people = (a->flags & b->flags & GLY_QUANTITY_PEOPLE) != 0;
    bool deeds = shares_act(a, b) || told_act(a, b) || told_act(b, a);
    return counts(a) && counts(b) && !people && !deeds;
}

static void weigh_things(gly_quantity_pair *p)
{
    const gly_quantity *a = p->a, *b = p->b;
    bool measured =
        b->kind == GLY_NUMBER_MEASURE || b->kind == GLY_NUMBER_DURATION;
    bool nameless = a->of == 0 || b->of == 0;
    bool unlike = !nameless && a->of != b->of;
    gly_quantity_hold(p, GLY_SIGN_NAMELESS, nameless);
    gly_quantity_hold(p, GLY_SIGN_NO_NOUN,
                      nameless && b->kind == GLY_NUMBER_CARDINAL);
    gly_quantity_hold(p, GLY_SIGN_UNLIKE, unlike);
    gly_quantity_hold(p, GLY_SIGN_OTHER_THINGS, unlike && count_others(p));
    gly_quantity_hold(p, GLY_SIGN_SAME_UNIT, measured && (nameless || unlike));
    gly_quantity_hold(p, GLY_SIGN_ANYONE,
                      (b->flags & GLY_QUANTITY_ANYONE) != 0);
    gly_quantity_hold(p, GLY_SIGN_OF_SUBJECT,
                      (b->flags & GLY_QUANTITY_OF_SUBJECT) != 0);
}

/* How many numbers are told in the unit, and values of the same things. */
static void weigh_company(gly_quantity_pair *p)
{
    const gly_quantity *b = p->b;
    bool measured = b->unit != GLY_UNIT_NONE;
    uint32_t others = p->scene->units[b->unit];
    bool same = p->a->of != 0 && p->a->of == b->of;
    bool bare = (p->a->flags & b->flags & GLY_QUANTITY_BARE) != 0;
    p->few = measured && b->kind != GLY_NUMBER_DURATION && others <= UNIT_FEW;
    gly_quantity_hold(p, GLY_SIGN_FEW_OF_UNIT, p->few);
    gly_quantity_hold(p, GLY_SIGN_MANY_OF_UNIT,
                      measured && others >= UNIT_MANY);
    gly_quantity_hold(p, GLY_SIGN_ALONE, same && b->values == TWO && !bare);
    gly_quantity_hold(p, GLY_SIGN_TWO_VALUES, b->values == TWO);
    gly_quantity_hold(p, GLY_SIGN_FIVE_VALUES, b->values >= FIVE);
    gly_quantity_hold(p, GLY_SIGN_EIGHT_VALUES, b->values >= EIGHT);
}

/* Whether one verb governs both. */
static bool have_one_verb(const gly_quantity_pair *p)
{
    const gly_node *nodes = p->annotations->language->syntax.items;
    uint32_t one = p->one->counted.verb, two = p->two->counted.verb;
    return one != GLY_NONE && two != GLY_NONE &&
           nodes[one].lemma == nodes[two].lemma;
}

/* How many words tell which ones `a` are and do not stand with `b`; those that
 * do are counted in `*shared`. */
static uint32_t own_tells(const gly_quantity *a, const gly_quantity *b,
                          uint32_t *shared)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < a->tell_count; i++) {
        gly_symbol tell = a->tells[i];
        bool with =
            gly_quantity_tells(b, tell) || (tell == b->of && tell != a->of);
        *shared += with;
        count += !with && tell != b->doer.name && tell != b->owner.name;
    }
    return count;
}

static void weigh_tells(gly_quantity_pair *p)
{
    uint32_t shared = 0;
    uint32_t one = own_tells(p->a, p->b, &shared);
    uint32_t two = own_tells(p->b, p->a, &shared);
    p->linked |= shared > 0;
    gly_quantity_hold(p, GLY_SIGN_OWN_TELLS, shared == 0 && one > 0 && two > 0);
    gly_quantity_hold(p, GLY_SIGN_SAME_VERB, have_one_verb(p));
}

static void weigh_parties(gly_quantity_pair *p)
{
    const gly_quantity *a = p->a, *b = p->b;
    bool owners = is_known(&a->owner) && is_known(&b->owner);
    bool owned = is_known(&b->owner) && (is_same(&a->owner, &b->owner) ||
                                         is_same(&a->doer, &b->owner));
    bool doers = is_known(&a->doer) && is_known(&b->doer);
    bool same = doers && is_same(&a->doer, &b->doer);
    bool row = ((a->flags ^ b->flags) & GLY_QUANTITY_IN_BOX) != 0;
    gly_quantity_hold(p, GLY_SIGN_SAME_OWNER, owned);
    gly_quantity_hold(p, GLY_SIGN_OTHER_OWNER, owners && !owned);
    bool entities =
        (a->doer.entity != GLY_NONE && b->doer.entity != GLY_NONE) ||
        (a->doer.proper && b->doer.proper);
    bool known = (b->flags & GLY_QUANTITY_DEFINITE) != 0;
    p->others = doers && !same && !known && entities;
    gly_quantity_hold(p, GLY_SIGN_OTHER_DOER, p->others);
    gly_quantity_hold(p, GLY_SIGN_ROW, row && same);
}

/* --- The values ----------------------------------------------------------- */

static gly_decimal share_of(gly_decimal a, gly_decimal b)
{
    bool less = gly_decimal_compare(a, b) < 0;
    return less ? gly_decimal_divide(a, b) : gly_decimal_divide(b, a);
}

/* Whether three digits or more are told, and no noughts at the end. */
static bool is_exact(const gly_number *number)
{
    return gly_decimal_plain(number->value).digits >= 100;
}

static gly_slip weigh_slip(gly_quantity_pair *p)
{
    gly_slip slip = gly_slip_of(p->one->value, p->two->value);
    bool swap = slip == GLY_SLIP_SWAP;
    bool two = gly_decimal_plain(p->two->value).digits < 100;
    p->linked |= swap && !two;
    bool named =
        p->two->counted.noun != GLY_NONE || p->b->unit != GLY_UNIT_NONE;
    p->linked |= slip == GLY_SLIP_LONG && named && is_exact(p->one) &&
                 is_exact(p->two); /* no "767" and "the 717" */
    gly_quantity_hold(p, GLY_SIGN_SWAP, swap && !two);
    gly_quantity_hold(p, GLY_SIGN_SHORT_SWAP, swap && two);
    gly_quantity_hold(p, GLY_SIGN_SAME_SWAP,
                      swap && p->a->of != 0 && p->a->of == p->b->of);
    gly_quantity_hold(p, GLY_SIGN_SLIP, slip == GLY_SLIP_LONG);
    gly_quantity_hold(p, GLY_SIGN_SHORT_SLIP, slip == GLY_SLIP_SHORT);
    return slip;
}

static void weigh_share(gly_quantity_pair *p)
{
    if (p->b->unit != GLY_UNIT_PERCENT)
        return;
    gly_decimal hundred = gly_decimal_of(100, 0);
    gly_decimal sum = gly_decimal_add(p->a->low, p->b->low);
    gly_quantity_hold(p, GLY_SIGN_SHARE, true);
    gly_quantity_hold(p, GLY_SIGN_REST, gly_decimal_compare(sum, hundred) == 0);
}

/* How near the two values are. */
static void weigh_nearness(gly_quantity_pair *p, gly_slip slip)
{
    gly_decimal share = share_of(p->a->value, p->b->value);
    gly_quantity_hold(p, GLY_SIGN_OVER_85,
                      gly_decimal_compare(share, gly_decimal_of(85, -2)) > 0);
    gly_quantity_hold(p, GLY_SIGN_OVER_75,
                      gly_decimal_compare(share, gly_decimal_of(75, -2)) >= 0);
    p->near = slip == GLY_SLIP_SWAP ||
              gly_decimal_compare(share, gly_decimal_of(6, -1)) > 0;
    gly_quantity_hold(p, GLY_SIGN_OVER_60, p->near);
    gly_quantity_hold(p, GLY_SIGN_UNDER_50,
                      gly_decimal_compare(share, gly_decimal_of(5, -1)) < 0 &&
                          slip != GLY_SLIP_SWAP);
    gly_quantity_hold(p, GLY_SIGN_UNDER_25,
                      gly_decimal_compare(share, gly_decimal_of(25, -2)) < 0);
}

static bool is_hedged(const gly_number *number)
{
    return number->hedge == GLY_HEDGE_ABOUT ||
           number->hedge == GLY_HEDGE_NEARLY || number->hedge == GLY_HEDGE_OVER;
}

/* How great they are. */
static void weigh_sizes(gly_quantity_pair *p)
{
    gly_decimal one = p->a->value, two = p->b->value;
    bool first = gly_decimal_compare(one, two) < 0;
    gly_decimal less = first ? one : two, more = first ? two : one;
    bool counted = p->b->kind == GLY_NUMBER_CARDINAL;
    gly_decimal way = gly_decimal_subtract(more, less);
    gly_quantity_hold(p, GLY_SIGN_BY_ONE,
                      counted &&
                          gly_decimal_compare(way, gly_decimal_of(1, 0)) == 0);
    gly_quantity_hold(p, GLY_SIGN_BIG,
                      gly_decimal_compare(more, gly_decimal_of(100, 0)) >= 0);
    gly_quantity_hold(p, GLY_SIGN_HEDGED,
                      is_hedged(p->one) || is_hedged(p->two));
}

static void weigh_values(gly_quantity_pair *p)
{
    gly_slip slip = weigh_slip(p);
    weigh_share(p);
    weigh_nearness(p, slip);
    weigh_sizes(p);
}

static void weigh_votes(gly_quantity_pair *p)
{
    const gly_number *one = p->one;
    const gly_number *two = p->two;
    if (p->a->kind != GLY_NUMBER_SCORE || p->b->kind != GLY_NUMBER_SCORE)
        return;
    gly_decimal first = gly_decimal_add(one->parts[0], one->parts[1]);
    gly_decimal second = gly_decimal_add(two->parts[0], two->parts[1]);
    gly_quantity_hold(p, GLY_SIGN_VOTERS,
                      gly_decimal_compare(first, second) == 0);
}

bool gly_quantity_are_near(gly_decimal a, gly_decimal b, int64_t tenths)
{
    gly_decimal most = gly_decimal_of(tenths, -1);
    return gly_decimal_compare(a, gly_decimal_multiply(b, most)) > 0 &&
           gly_decimal_compare(b, gly_decimal_multiply(a, most)) > 0;
}

gly_quantity_pair gly_quantity_pair_of(const gly_quantity_scene *scene,
                                       uint32_t earlier, uint32_t later)
{
    const gly_quantity *items = scene->items;
    const gly_number *numbers = scene->annotations->numbers->items;
    gly_quantity_pair p = {
        .scene = scene,
        .annotations = scene->annotations,
        .earlier = earlier,
        .later = later,
        .one = &numbers[earlier],
        .two = &numbers[later],
        .a = &items[earlier],
        .b = &items[later],
        .by_a = &scene->around[earlier],
        .by_b = &scene->around[later],
        .either = items[earlier].flags | items[later].flags,
    };
    weigh_things(&p);
    weigh_company(&p);
    weigh_tells(&p);
    weigh_parties(&p);
    weigh_values(&p);
    weigh_votes(&p);
    gly_quantity_weigh_places(&p);
    gly_quantity_weigh_around(&p);
    gly_quantity_weigh_shared(&p);
    bool same = p.a->of != 0 && p.a->of == p.b->of;
    gly_quantity_hold(&p, GLY_SIGN_UNLINKED, !same && !p.linked);
    return p;
}
