#include "base/trees.h"

#include <stdbool.h>

enum { DEEP = 3 };

static int32_t points_of(const gly_tree *tree, const uint8_t *answers)
{
    uint32_t at = 0;
    for (uint32_t i = 0; i < DEEP; i++) {
        bool more =
            answers[tree->questions[at].asked] > tree->questions[at].most;
        at = 2 * at + 1 + more;
    }
    return tree->leaves[at - GLY_TREE_QUESTIONS];
}

uint8_t gly_tree_answer(int64_t value)
{
    if (value < 0)
        return 0;
    return (uint8_t)(value < GLY_ANSWER_MOST ? value : GLY_ANSWER_MOST);
}

int32_t gly_trees_points(const gly_tree *trees, uint32_t count,
                         const uint8_t *answers)
{
    int32_t points = 0;
    for (uint32_t i = 0; i < count; i++)
        points += points_of(&trees[i], answers);
    return points;
}
