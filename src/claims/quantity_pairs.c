/* quantity_pairs.c - whether two numbers are one quantity.
 * Everything that could set them apart must be missing, and something must
 * say that they are one. */
#include "annotate/reading.h"
#include "claims/quantities.h"

/* Numbers this near to one of two may be what is between them: "16 signed up,
 * two dropped out … the 14". */
enum { NEAR = 6 };

bool gly_quantities_meet(const gly_quantity *a, const gly_quantity *b)
{
    if (a->unit != b->unit)
        return true;
    return gly_decimal_compare(a->low, b->high) <= 0 &&
           gly_decimal_compare(b->low, a->high) <= 0;
}

static bool tells(const gly_quantity *quantity, gly_symbol lemma)
{
    for (uint32_t i = 0; i < quantity->tell_count; i++) {
        if (quantity->tells[i] == lemma)
            return true;
    }
    return false;
}

/* How many words tell which ones `a` are and do not stand with `b`. */
static uint32_t own_tells(const gly_quantity *a, const gly_quantity *b)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < a->tell_count; i++)
        count += !tells(b, a->tells[i]) && a->tells[i] != b->doer.name;
    return count;
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

static const gly_number *number_at(const gly_claims *claims, uint32_t index)
{
    return &claims->annotations->numbers->items[index];
}

/* Whether the difference of both is a number beside one of them. */
static bool is_between(const gly_claims *claims, uint32_t one, uint32_t two)
{
    const gly_numbers *numbers = claims->annotations->numbers;
    gly_decimal difference = gly_decimal_subtract(numbers->items[one].value,
                                                  numbers->items[two].value);
    if (difference.digits < 0)
        difference.digits = -difference.digits;
    const uint32_t ends[] = {one, two};
    for (uint32_t e = 0; e < 2; e++) {
        uint32_t first = ends[e] > NEAR ? ends[e] - NEAR : 0;
        for (uint32_t i = first; i <= ends[e] + NEAR && i < numbers->count;
             i++) {
            if (i != one && i != two &&
                gly_decimal_compare(numbers->items[i].value, difference) == 0)
                return true;
        }
    }
    return false;
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

/* Whether the later one is of a year that the earlier one is not of. What is
 * definite takes its year from where it was spoken of before. */
static bool are_of_two_years(const gly_claims *claims, uint32_t earlier,
                             uint32_t later)
{
    const gly_quantity *b = &claims->quantities->items[later];
    int64_t one = year_of(claims, earlier), two = year_of(claims, later);
    bool taken = two == 0 && (b->flags & GLY_QUANTITY_DEFINITE);
    return one != two && !taken;
}

/* Whether two people say it who need not agree. */
static bool have_two_sources(const gly_claims *claims, const gly_quantity *a,
                             const gly_quantity *b)
{
    if (a->attribution == GLY_NONE || b->attribution == GLY_NONE)
        return false;
    const gly_attribution *said = claims->annotations->attributions;
    const gly_attribution *one = &said[a->attribution];
    const gly_attribution *two = &said[b->attribution];
    return one->entity == GLY_NONE || two->entity == GLY_NONE ||
           one->entity != two->entity;
}

/* Whether the number stands above the story and again in it: then the story's
 * own place is the one to show. */
static bool is_headline_of(const gly_claims *claims, uint32_t index)
{
    const gly_language *language = claims->annotations->language;
    uint32_t block =
        language->tokens.items[number_at(claims, index)->first].block;
    gly_block_kind kind = language->document->blocks[block].kind;
    return (claims->quantities->items[index].flags & GLY_QUANTITY_ECHOED) &&
           (kind == GLY_BLOCK_HEADLINE || kind == GLY_BLOCK_DECK);
}

/* Whether anything sets the two apart. */
static bool are_apart(const gly_claims *claims, uint32_t one, uint32_t two)
{
    const gly_quantity *a = &claims->quantities->items[one];
    const gly_quantity *b = &claims->quantities->items[two];
    uint32_t either = a->flags | b->flags;
    if (either & (GLY_QUANTITY_PART | GLY_QUANTITY_TIMED))
        return true;
    if ((either & GLY_QUANTITY_UPDATED) || are_of_two_years(claims, one, two))
        return true;
    if (own_tells(a, b) > 0 && own_tells(b, a) > 0)
        return true;
    if (is_known(&a->owner) && is_known(&b->owner) &&
        !is_same(&a->owner, &b->owner))
        return true;
    bool row = ((a->flags | b->flags) & GLY_QUANTITY_CELL) != 0;
    return (a->kind != GLY_NUMBER_SCORE && !row &&
            is_between(claims, one, two)) ||
           is_headline_of(claims, one) ||
           (have_two_sources(claims, a, b) && (either & GLY_QUANTITY_DISPUTED));
}

/* Whether a row of a table and a sentence speak of the same one. */
static bool is_row(const gly_quantity *a, const gly_quantity *b)
{
    bool cell = ((a->flags ^ b->flags) & GLY_QUANTITY_CELL) != 0;
    return cell && is_known(&a->doer) && is_same(&a->doer, &b->doer) &&
           a->tell_count + b->tell_count == 0;
}

/* "on a 5-2 vote … the 6-1 vote": the later one is definite. */
static bool is_vote(const gly_quantity *a, const gly_quantity *b)
{
    return a->kind == GLY_NUMBER_SCORE && b->kind == GLY_NUMBER_SCORE &&
           (b->flags & GLY_QUANTITY_DEFINITE) &&
           !(b->flags & GLY_QUANTITY_ECHOED) &&
           a->tell_count + b->tell_count == 0;
}

bool gly_quantities_are_one(const gly_claims *claims, uint32_t earlier,
                            uint32_t later)
{
    const gly_quantity *a = &claims->quantities->items[earlier];
    const gly_quantity *b = &claims->quantities->items[later];
    gly_decimal ten = gly_decimal_of(10, 0);
    if (a->of == 0 || b->of == 0 || are_apart(claims, earlier, later))
        return false;
    bool small = gly_decimal_compare(b->low, ten) < 0 ||
                 gly_decimal_compare(a->low, ten) < 0;
    bool owner = !is_known(&b->owner) || is_same(&b->owner, &a->owner) ||
                 is_same(&b->owner, &a->doer);
    bool bare = (a->flags & b->flags & GLY_QUANTITY_BARE) != 0;
    if ((b->flags & GLY_QUANTITY_DEFINITE) && !small && owner &&
        (!bare || is_known(&b->owner)) && !(b->flags & GLY_QUANTITY_ECHOED))
        return true;
    if (is_row(a, b) || is_vote(a, b))
        return true;
    if (bare)
        return false;
    bool subjects = !is_known(&a->doer) || !is_known(&b->doer) ||
                    is_same(&a->doer, &b->doer);
    return shares_act(a, b) && subjects && !small &&
           own_tells(a, b) + own_tells(b, a) == 0;
}
