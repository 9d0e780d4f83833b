/* quantity_trees.c - what the grades of two numbers are worth together.
 *
 * Signs alone add up: a digit that differs speaks for a slip, and so does a
 * word that stands beside both, but of two numbers whose digits are alike the
 * same words say far more. Each tree of quantity_trees.def asks three grades
 * one after the other, the next by the answer to the last, and gives points;
 * the sum over all trees tells.
 *
 * The trees are gradient boosted, and points are hundredths of a logit. They
 * were learned from the drafts of tests/desk alone: from the quantities that
 * are told in two ways there, and from numbers that stand twice there of which
 * one was changed by a slip of the hand, against all other pairs with points of
 * their own. */
#include "claims/quantities/quantity_pair.h"

enum { QUESTIONS = 7, LEAVES = 8, DEEP = 3, BASE = -270 };

/* Question `n` is followed by 2n + 1 where the grade is `most` or less, and by
 * 2n + 2 where it is more; those past the last are the leaves. */
typedef struct {
    struct {
        uint8_t grade, most;
    } questions[QUESTIONS];
    int16_t leaves[LEAVES];
} tree;

#define ASK(name, most)                                                        \
    {                                                                          \
        GLY_GRADE_##name, most                                                 \
    }

static const tree trees[] = {
#define TREE(a, b, c, d, e, f, g, ...) {{a, b, c, d, e, f, g}, {__VA_ARGS__}},
#include "claims/quantities/quantity_trees.def"
#undef TREE
};

static int32_t points_of(const tree *t, const uint8_t *grades)
{
    uint32_t at = 0;
    for (uint32_t i = 0; i < DEEP; i++) {
        bool more = grades[t->questions[at].grade] > t->questions[at].most;
        at = 2 * at + 1 + more;
    }
    return t->leaves[at - QUESTIONS];
}

int32_t gly_quantity_odds(gly_quantity_pair *pair)
{
    int32_t odds = BASE;
    gly_quantity_grade_all(pair);
    for (size_t i = 0; i < sizeof trees / sizeof trees[0]; i++)
        odds += points_of(&trees[i], pair->grades);
    return odds;
}
