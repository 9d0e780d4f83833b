/* number_list.c - every number of the article, from the first to the last. */
#include "annotate/annotators.h"
#include "annotate/numbers/counted.h"
#include "annotate/numbers/number_hedges.h"
#include "annotate/numbers/number_pairs.h"
#include "annotate/numbers/number_read.h"
#include "annotate/numbers/number_use.h"
#include "base/list.h"

static void finish(gly_number *number, const gly_number_reader *reader)
{
    gly_number_read_hedge(number, reader->reading);
    gly_number_set_bounds(number);
    gly_number_set_use(number, reader->annotations);
    gly_counted_read(&number->counted, reader->annotations, number);
}

static gly_status add_all(gly_list *list, gly_arena *arena,
                          gly_number_reader *reader)
{
    uint32_t count = reader->reading->language->tokens.count;
    for (uint32_t i = 0; i < count; i++) {
        gly_number number;
        if (!gly_number_read(&number, reader, i) &&
            !gly_number_read_multiple(&number, reader, i))
            continue;
        gly_number_join(&number, reader);
        finish(&number, reader);
        if (number.first < reader->taken)
            number.first = reader->taken;
        reader->taken = number.last + 1;
        gly_number *added = gly_list_add(list, arena);
        if (added == NULL)
            return GLY_NO_MEMORY;
        *added = number;
        i = number.last;
    }
    return GLY_OK;
}

/* Mark the tokens on which numbers begin. */
static void mark_all(gly_numbers *numbers, uint32_t tokens)
{
    for (uint32_t i = 0, next = 0; i < tokens; i++) {
        bool begins = next < numbers->count && numbers->items[next].first == i;
        gly_ranks_add(&numbers->begins, begins);
        next += begins;
    }
}

gly_status gly_annotate_number_list(gly_annotations *annotations,
                                    gly_arena *arena)
{
    uint32_t count = annotations->language->tokens.count;
    gly_number_reader reader = gly_number_reader_of(annotations);
    gly_list list = gly_list_of(sizeof(gly_number));
    gly_numbers *numbers = gly_arena_take(arena, sizeof *numbers);
    if (numbers == NULL || add_all(&list, arena, &reader) != GLY_OK ||
        gly_ranks_build(&numbers->begins, arena, count) != GLY_OK)
        return GLY_NO_MEMORY;
    numbers->items = list.items;
    numbers->count = list.count;
    mark_all(numbers, count);
    annotations->numbers = numbers;
    return GLY_OK;
}
