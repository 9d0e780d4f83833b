/* quantity_together.c - reads the blocks that two numbers stand in. */
#include "claims/quantities/quantity_together.h"

#include "annotate/reading.h"

/* The first token of a block that opens with a label, "Wexcombe: Roe 12, Holt
 * 84, …"; GLY_NONE for another block. */
static uint32_t label_of(const gly_annotations *a, uint32_t number)
{
    enum { LONGEST = 3 };
    const gly_reading *reading = a->reading;
    uint32_t first =
        gly_reading_block_start(reading, a->numbers->items[number].first);
    for (uint32_t i = first + 1; i <= first + LONGEST; i++) {
        if (gly_reading_at(reading, i, ':'))
            return first;
    }
    return GLY_NONE;
}

static uint32_t block_of(const gly_annotations *a, uint32_t number)
{
    return a->language->tokens.items[a->numbers->items[number].first].block;
}

/* Whether so many numbers stand before it in its block. */
static bool is_in_row(const gly_annotations *a, uint32_t number)
{
    enum { BEFORE = 3 };
    return number >= BEFORE &&
           block_of(a, number - BEFORE) == block_of(a, number);
}

/* Whether two lines full of numbers tell of two by their labels. */
static bool are_labelled(const gly_annotations *a, uint32_t one, uint32_t two)
{
    const gly_symbol *forms = a->reading->forms;
    if (!is_in_row(a, one) || !is_in_row(a, two))
        return false;
    uint32_t first = label_of(a, one), second = label_of(a, two);
    return first != GLY_NONE && second != GLY_NONE &&
           forms[first] != forms[second];
}

gly_quantity_places gly_quantities_stand(const gly_annotations *a, uint32_t one,
                                         uint32_t two)
{
    uint32_t first = block_of(a, one), second = block_of(a, two);
    const gly_block *p = &a->language->document->blocks[first];
    const gly_block *q = &a->language->document->blocks[second];
    bool group = p->kind == GLY_BLOCK_CELL || p->kind == GLY_BLOCK_LIST_ITEM;
    if (first == second)
        return p->kind == GLY_BLOCK_PARAGRAPH ? GLY_QUANTITIES_IN_PARAGRAPH
                                              : GLY_QUANTITIES_BESIDE;
    bool beside = are_labelled(a, one, two) ||
                  (group && p->kind == q->kind && p->group == q->group);
    return beside ? GLY_QUANTITIES_BESIDE : GLY_QUANTITIES_APART;
}
