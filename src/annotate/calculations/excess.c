/* excess.c - "18 more than allowed", told of amounts that stand before. */
#include "annotate/calculations/excess.h"

#include "annotate/calculations/terms.h"

/* Words from the amount to "more", from there to "than", and of a bound. */
enum { CUE_REACH = 4, THAN_REACH = 8 };

/* Whether "so" leads up to a conclusion: "so that it had 32 more on board". */
static bool says_so(const gly_calculator *c, uint32_t first, uint32_t end)
{
    for (uint32_t i = first + 1; i < end; i++) {
        if (gly_reading_is_word(c->reading, i, "so") &&
            gly_reading_at(c->reading, i - 1, ','))
            return true;
    }
    return false;
}

/* Whether the words from `first` on tell of a bound, "allowed", "the law
 * allows", and of no other time: "than last year", "than in May". */
static bool is_bound(const gly_calculator *c, uint32_t first, uint32_t end)
{
    const gly_node *nodes = c->reading->language->syntax.items;
    for (uint32_t i = first; i < end && i < first + CUE_REACH; i++) {
        if (gly_reading_is(c->reading, i, GLY_IS_PREPOSITION) ||
            gly_reading_has(c->reading, i, GLY_TOKEN_MARK))
            return false;
        if (nodes[i].upos == GLY_UPOS_VERB)
            return true;
    }
    return false;
}

/* "carried 68, or 18 more than allowed": more than what was told before, for no
 * amount stands behind. */
bool gly_excess_is_told(const gly_calculator *c, const gly_term *term)
{
    const gly_sentence *s = gly_reading_sentence(c->reading, term->first);
    uint32_t end = s->first + s->count, i = term->last + 1;
    uint32_t more =
        gly_calculator_find(c, i, i + CUE_REACH < end ? i + CUE_REACH : end,
                            GLY_CUE_MORE | GLY_CUE_LESS);
    bool set_off = term->first > s->first + 1 &&
                   (gly_reading_at(c->reading, term->first - 1, ',') ||
                    (term->cues & GLY_CUE_SAME) != 0 ||
                    gly_calculator_find(c, s->first, term->first,
                                        GLY_CUE_SAME) != GLY_NONE ||
                    says_so(c, s->first, term->first));
    if (more == GLY_NONE || !set_off)
        return false;
    uint32_t than = GLY_NONE;
    for (i = more + 1; i < end && i <= more + THAN_REACH; i++) {
        if (gly_number_index(c->numbers, i) != GLY_NONE)
            return false;
        if (than == GLY_NONE && gly_reading_is_word(c->reading, i, "than"))
            than = i;
    }
    return than != GLY_NONE && !gly_terms_is_points(c, term) &&
           is_bound(c, than + 1, end);
}
