/* quantity_places.c - where two numbers stand.
 *
 * What is told twice is told in the beginning and taken up at the end, in a
 * list or below a picture: “Forty-one people drowned”, and far below “the 44
 * who drowned”. What stands side by side is told to be set apart. */
#include "annotate/reading.h"
#include "claims/quantities/quantity_pair.h"

/* Blocks from one to the next. */
enum { BESIDE = 1 };
/* Hundredths of the article. */
enum {
    FIRST_THIRD = 33,
    LAST_THIRD = 67,
    END = 85,
    APART = 65,
    FAR_APART = 80,
};

static const gly_block *block_of(const gly_quantity_pair *p,
                                 const gly_number *number)
{
    const gly_language *language = p->annotations->language;
    return &language->document
                ->blocks[language->tokens.items[number->first].block];
}

/* How many blocks the later one stands behind the earlier. */
static uint32_t blocks_between(const gly_quantity_pair *p)
{
    const gly_token *tokens = p->annotations->language->tokens.items;
    return tokens[p->two->first].block - tokens[p->one->first].block;
}

/* "Sixteen signed up. Two dropped out later. … the 14": whether what is between
 * them is told on the way from one to the other. */
static bool is_accounted_for(const gly_quantity_pair *p)
{
    enum { ON_THE_WAY = 16, OF_ONE = 2 };
    const gly_number *numbers = p->annotations->numbers->items;
    gly_decimal way = gly_quantity_way(p);
    /* "One" is told of much. */
    bool single = gly_decimal_compare(way, gly_decimal_of(1, 0)) == 0;
    uint32_t end = p->earlier + (single ? OF_ONE : ON_THE_WAY);
    for (uint32_t i = p->earlier + 1; i < p->later && i <= end; i++) {
        if (gly_decimal_compare(numbers[i].value, way) == 0)
            return true;
    }
    return false;
}

/* "the six satellites", and nothing behind the noun: no "the 16 films that
 * compete", no "the 16 towns of the north", no "its 16 trips". */
static bool is_plainly_known(const gly_quantity_pair *p)
{
    const gly_annotations *a = p->annotations;
    const gly_syntax *syntax = &a->language->syntax;
    uint32_t noun = p->two->counted.noun, first = p->two->first;
    if (noun == GLY_NONE || first == 0 ||
        !(gly_reading_is_word(a->reading, first - 1, "the") ||
          gly_reading_is_word(a->reading, first - 1, "these") ||
          gly_reading_is_word(a->reading, first - 1, "all")))
        return false;
    return gly_syntax_child(syntax, noun, GLY_REL_ACL) == GLY_NONE &&
           gly_syntax_child(syntax, noun, GLY_REL_ACL_RELCL) == GLY_NONE &&
           gly_syntax_child(syntax, noun, GLY_REL_NMOD) == GLY_NONE;
}

/* Whether the later one takes up what was counted, and nothing is told that
 * would set it apart: "five satellites … the six satellites were to have
 * measured the wind". */
static bool is_taken_up(const gly_quantity_pair *p)
{
    const gly_quantity *a = p->a, *b = p->b;
    uint32_t apart = GLY_QUANTITY_PART | GLY_QUANTITY_RATE |
                     GLY_QUANTITY_TIMED | GLY_QUANTITY_UPDATED |
                     GLY_QUANTITY_PLANNED | GLY_QUANTITY_DISPUTED;
    if (a->of == 0 || a->of != b->of || b->kind != GLY_NUMBER_CARDINAL ||
        (a->flags & GLY_QUANTITY_DEFINITE) != 0 || (p->either & apart) != 0 ||
        (b->flags & GLY_QUANTITY_ANYONE) != 0)
        return false;
    for (uint32_t i = 0; i < b->tell_count; i++) {
        if (!gly_quantity_tells(a, b->tells[i]))
            return false;
    }
    return is_plainly_known(p) && !is_accounted_for(p);
}

/* "The 60-day pause": what is known already, and measured. */
static bool is_joined(const gly_quantity_pair *p)
{
    return (p->b->flags & GLY_QUANTITY_DEFINITE) != 0 &&
           p->b->unit != GLY_UNIT_NONE &&
           gly_reading_at(p->annotations->reading, p->two->first + 1, '-');
}

/* Whether no third amount in the unit of the later one is about as great. */
static bool is_only_rival(const gly_quantity_pair *p)
{
    gly_decimal third = gly_decimal_of(15, -1);
    gly_decimal most = gly_decimal_multiply(p->b->value, third);
    for (uint32_t i = 0; i < p->annotations->numbers->count; i++) {
        const gly_quantity *other = &p->scene->items[i];
        gly_decimal much = gly_decimal_multiply(other->value, third);
        bool same = gly_decimal_compare(other->value, p->a->value) == 0 ||
                    gly_decimal_compare(other->value, p->b->value) == 0;
        if (other->unit == p->b->unit && !same &&
            gly_decimal_compare(much, p->b->value) >= 0 &&
            gly_decimal_compare(other->value, most) <= 0)
            return false;
    }
    return true;
}

/* "The sixteen men in the hole", where no other sixteen are told: people who
 * are known already, and not a whole nation. */
static bool is_orphaned(const gly_quantity_pair *p)
{
    enum { NATION = 6 }; /* a million and more */
    bool people = (p->a->flags & p->b->flags & GLY_QUANTITY_PEOPLE) != 0;
    return people && (p->b->flags & GLY_QUANTITY_DEFINITE) != 0 &&
           (p->b->flags & GLY_QUANTITY_TWICE) == 0 &&
           gly_decimal_compare(p->b->value, gly_decimal_of(1, NATION)) < 0;
}

/* In which kinds of blocks they stand. */
static void weigh_blocks(gly_quantity_pair *p)
{
    gly_block_kind later = block_of(p, p->two)->kind;
    bool above = (p->either & GLY_QUANTITY_SUMMARY) != 0;
    gly_quantity_hold(p, GLY_SIGN_BESIDE, blocks_between(p) <= BESIDE);
    gly_quantity_hold(p, GLY_SIGN_LABELLED,
                      (p->b->flags & GLY_QUANTITY_LABELLED) != 0);
    gly_quantity_hold(p, GLY_SIGN_CELL, later == GLY_BLOCK_CELL);
    gly_quantity_hold(p, GLY_SIGN_CAPTION, later == GLY_BLOCK_CAPTION);
    gly_quantity_hold(p, GLY_SIGN_SUMMARY, above);
    gly_quantity_hold(p, GLY_SIGN_BELOW_SUMMARY,
                      (p->a->flags & GLY_QUANTITY_SUMMARY) != 0);
    gly_quantity_hold(p, GLY_SIGN_ECHOED,
                      !above && (p->b->flags & GLY_QUANTITY_ECHOED) != 0);
}

static void weigh_depths(gly_quantity_pair *p)
{
    uint32_t one = p->by_a->depth, two = p->by_b->depth;
    bool late = two >= LAST_THIRD;
    gly_quantity_hold(p, GLY_SIGN_LATE, late);
    gly_quantity_hold(p, GLY_SIGN_VERY_LATE, two >= END);
    gly_quantity_hold(p, GLY_SIGN_RECALLED, late && one < FIRST_THIRD);
    gly_quantity_hold(p, GLY_SIGN_APART, two >= one + APART);
    gly_quantity_hold(p, GLY_SIGN_FAR_APART, two >= one + FAR_APART);
}

void gly_quantity_weigh_places(gly_quantity_pair *p)
{
    gly_quantity_hold(p, GLY_SIGN_DEFINITE,
                      (p->b->flags & GLY_QUANTITY_DEFINITE) != 0);
    gly_quantity_hold(p, GLY_SIGN_ORPHANED, is_orphaned(p));
    gly_quantity_hold(p, GLY_SIGN_REPEATED,
                      (p->a->flags & GLY_QUANTITY_TWICE) != 0);
    gly_quantity_hold(p, GLY_SIGN_JOINED, is_joined(p) && is_only_rival(p));
    gly_quantity_hold(p, GLY_SIGN_CLAUSE, p->two->counted.clause != GLY_NONE);
    gly_quantity_hold(p, GLY_SIGN_TAKEN_UP, is_taken_up(p));
    weigh_blocks(p);
    weigh_depths(p);
}
