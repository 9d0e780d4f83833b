/* outcome_trees.c - what the signs of two statements are worth together.
 *
 * Signs alone tell little: that the same one does it in both speaks for a
 * contradiction where the later clause is at the end of the article, and for
 * none where the two stand side by side. Each tree of outcome_trees.def asks
 * three signs one after the other, the next by the answer to the last, and
 * gives points; the sum over all trees tells.
 *
 * The trees are gradient boosted (100 of depth 3, rate 0.06, ten pairs in a
 * leaf at least), and points are hundredths of a logit. Of all pairs that may
 * be weighed (outcome_pairs.c) in the drafts of eighteen writers (tests/desk, a
 * to r), 96 contradict each other, 81 contradictions in all; they were held
 * against 2,597 others there. With each writer left out in turn, 29
 * contradictions were found beside 2 false alarms; in 985,000 words of
 * published news, of which nothing was learned, 5. */
#include "claims/outcomes/outcome_pair.h"

enum { QUESTIONS = 7, LEAVES = 8, DEEP = 3 };

/* Question `n` is followed by 2n + 1 where the sign is `most` or less, and by
 * 2n + 2 where it is more; those past the last are the leaves. */
typedef struct {
    struct {
        uint8_t sign, most;
    } questions[QUESTIONS];
    int16_t leaves[LEAVES];
} tree;

#define ASK(name, most)                                                        \
    {                                                                          \
        GLY_OUTCOME_##name, most                                               \
    }

static const tree trees[] = {
#define TREE(a, b, c, d, e, f, g, ...) {{a, b, c, d, e, f, g}, {__VA_ARGS__}},
#include "claims/outcomes/outcome_trees.def"
#undef TREE
};

static int32_t points_of(const tree *t, const uint8_t *signs)
{
    uint32_t at = 0;
    for (uint32_t i = 0; i < DEEP; i++) {
        bool more = signs[t->questions[at].sign] > t->questions[at].most;
        at = 2 * at + 1 + more;
    }
    return t->leaves[at - QUESTIONS];
}

int32_t gly_outcome_points(const gly_outcome_pair *pair)
{
    int32_t points = 0;
    for (size_t i = 0; i < sizeof trees / sizeof trees[0]; i++)
        points += points_of(&trees[i], pair->signs);
    return points;
}
