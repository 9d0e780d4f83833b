/* calculation_list.c - runs the finders of calculations and puts what they find
 * in order. */
#include "annotate/calculations/calculations.h"

#include "annotate/annotators.h"
#include "annotate/calculations/finders.h"

/* Where each sentence's calculations begin among all of them in order. */
static void count_by_sentence(uint32_t *starts, uint32_t sentences,
                              const gly_list *found)
{
    const gly_calculation *items = found->items;
    for (uint32_t i = 0; i < found->count; i++)
        starts[items[i].sentence + 1]++;
    for (uint32_t s = 0; s < sentences; s++)
        starts[s + 1] += starts[s];
}

/* In order of place. Sentences take their places at once; the few of one
 * sentence move past each other. */
static gly_status sort(gly_calculations *out, const gly_calculator *c)
{
    uint32_t count = c->found.count, sentences = gly_calculator_sentences(c);
    gly_calculation *sorted = gly_arena_array(c->arena, count, sizeof *sorted);
    uint32_t *starts =
        gly_arena_array(c->arena, (size_t)sentences + 1, sizeof *starts);
    if (sorted == NULL || starts == NULL)
        return GLY_NO_MEMORY;
    count_by_sentence(starts, sentences, &c->found);
    const gly_calculation *items = c->found.items;
    for (uint32_t i = 0; i < count; i++)
        sorted[starts[items[i].sentence]++] = items[i];
    for (uint32_t i = 1; i < count; i++) {
        gly_calculation moved = sorted[i];
        uint32_t at = i;
        for (; at > 0 && sorted[at - 1].text.offset > moved.text.offset; at--)
            sorted[at] = sorted[at - 1];
        sorted[at] = moved;
    }
    *out = (gly_calculations){sorted, count};
    return GLY_OK;
}

gly_status gly_annotate_calculation_list(gly_annotations *annotations,
                                         gly_arena *arena)
{
    static gly_status (*const finders[])(gly_calculator *) = {
#define FINDER(name) gly_calculate_##name,
#include "annotate/calculations/finders.def"
#undef FINDER
    };
    enum { FINDERS = sizeof finders / sizeof *finders };
    gly_calculator calculator;
    gly_status status = gly_calculator_build(&calculator, arena, annotations);
    for (uint32_t i = 0; i < FINDERS && status == GLY_OK; i++)
        status = finders[i](&calculator);
    gly_calculations *out = gly_arena_take(arena, sizeof *out);
    if (status != GLY_OK || out == NULL)
        return GLY_NO_MEMORY;
    annotations->calculations = out;
    return sort(out, &calculator);
}
