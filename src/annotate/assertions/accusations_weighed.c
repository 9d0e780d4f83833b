/* accusations_weighed.c - a deed that accuses by where the story tells it.
 *
 *     Ruben Castellane, the treasurer's cousin, threw the books off the pier.
 *
 * No word of it is a wrong. In a story about an inquiry into lost books, where
 * nobody answers for the sentence, it tells one. Each tree of deed_trees.def
 * asks three of the signs of a deed one after the other, the next by the answer
 * to the last, and gives points; the sum over all trees tells.
 *
 * The trees are gradient boosted, and points are hundredths of a logit. They
 * were learned from the drafts of tests/desk alone: from all deeds that nobody
 * answers for, of persons and bodies, those that accuse against all others.
 * With an eighth of the writers left out in turn, 27 of 56 accusations were
 * found beside one false alarm, before a verdict on the doer is asked for. */
#include "annotate/assertions/accused.h"
#include "annotate/assertions/deeds.h"
#include "base/trees.h"

enum {
    BASE = -438,
    ENOUGH = -80 /* points of a deed that accuses */
};

#define ASK(name, most)                                                        \
    {                                                                          \
        GLY_DEED_##name, most                                                  \
    }

static const gly_tree trees[] = {
#define TREE GLY_TREE
#include "annotate/assertions/deed_trees.def"
#undef TREE
};

/* Whether the deed may be a wrong at all: something is done, and not to a span
 * of time or a thought, "spent [a week]"; of a body only by words for wrongs,
 * and by nobody in particular, "thieves". */
static bool may_accuse(const gly_deed *deed)
{
    uint32_t wrong = deed->signs[GLY_DEED_WRONG];
    uint32_t thing = deed->signs[GLY_DEED_THING];
    return (deed->signs[GLY_DEED_DEED] != 0 || wrong > 0) &&
           ((thing != GLY_THING_TIME && thing != GLY_THING_THOUGHT) ||
            wrong == GLY_WRONG_BY_ITSELF) &&
           (deed->signs[GLY_DEED_DOER] != GLY_DOER_BODY ||
            wrong == GLY_WRONG_BY_ITSELF) &&
           deed->signs[GLY_DEED_DOER] != GLY_DOER_OTHERS;
}

bool gly_accusation_weighed(gly_assertion *out,
                            const gly_assertion_search *search,
                            const gly_sentence *sentence)
{
    uint32_t at = search->reading->sentences[sentence->first];
    int32_t most = ENOUGH;
    bool found = false;
    if (search->attributed[at] ||
        gly_assertion_mentions(search, at, GLY_WORDS_ALLEGATION, NULL))
        return false;
    for (uint32_t i = sentence->first; i < sentence->first + sentence->count;
         i++) {
        gly_deed deed;
        if (!gly_deed_at(&deed, search, i) || !may_accuse(&deed))
            continue;
        int32_t points =
            BASE +
            gly_trees_points(trees, sizeof trees / sizeof trees[0], deed.signs);
        if (points <= most)
            continue;
        most = points;
        found = true;
        out->entity = deed.entity;
        out->who_first = deed.first;
        out->who_last = deed.last;
        gly_accused_tell(out, search, deed.carrier, i);
    }
    return found;
}
