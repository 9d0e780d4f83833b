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
#include "base/trees.h"
#include "claims/quantities/quantity_pair.h"

enum { BASE = -270 };

#define ASK(name, most)                                                        \
    {                                                                          \
        GLY_GRADE_##name, most                                                 \
    }

static const gly_tree trees[] = {
#define TREE GLY_TREE
#include "claims/quantities/quantity_trees.def"
#undef TREE
};

int32_t gly_quantity_odds(gly_quantity_pair *pair)
{
    gly_quantity_grade_all(pair);
    return BASE + gly_trees_points(trees, sizeof trees / sizeof trees[0],
                                   pair->grades);
}
