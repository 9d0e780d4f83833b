/* trees.h - what many answers are worth together, by boosted decision trees.
 *
 * Each tree asks three questions one after the other, the next by the answer to
 * the last, and gives points; the sum over all trees tells. After J. Friedman,
 * "Greedy Function Approximation: A Gradient Boosting Machine", 2001.
 *
 *     static const gly_tree trees[] = {
 *     #define TREE GLY_TREE
 *     #include "outcome_trees.def"
 *     #undef TREE
 *     };
 */
#ifndef GLY_BASE_TREES_H
#define GLY_BASE_TREES_H

#include <stdint.h>

enum { GLY_TREE_QUESTIONS = 7, GLY_TREE_LEAVES = 8 };

/* Question `n` is followed by 2n + 1 where the answer is `most` or less, and by
 * 2n + 2 where it is more; those past the last are the leaves. */
typedef struct {
    struct {
        uint8_t asked, most; /* `asked`: the number of an answer */
    } questions[GLY_TREE_QUESTIONS];
    int16_t leaves[GLY_TREE_LEAVES]; /* points */
} gly_tree;

/* A tree by its questions, {asked, most} each, and its leaves. */
#define GLY_TREE(a, b, c, d, e, f, g, ...)                                     \
    {{a, b, c, d, e, f, g}, {__VA_ARGS__}},

/* What an answer holds of `value`: no less than 0, and 255 of all that is more.
 */
enum { GLY_ANSWER_MOST = 255 };
uint8_t gly_tree_answer(int64_t value);

/* The sum of the points of `count` trees for `answers`, which has all that is
 * asked for. */
int32_t gly_trees_points(const gly_tree *trees, uint32_t count,
                         const uint8_t *answers);

#endif
