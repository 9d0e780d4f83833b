/* fuzz_numbers.c - whatever the bytes, their numbers and days make sense.
 * Numbers stand in order and share no token; each lies within its bounds, and
 * so do the ends of a range; what is written out is read again as it was. The
 * expressions of time stand in order and end after they begin, but for spans
 * that are marked as backwards. The same bytes give the same answer again. */
#include <stdlib.h>

#include "annotate/annotate.h"
#include "annotate/dates/dates.h"
#include "annotate/numbers/numbers.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void must(bool holds)
{
    if (!holds)
        abort();
}

static bool is_at_most(gly_decimal a, gly_decimal b)
{
    return gly_decimal_compare(a, b) <= 0;
}

/* Decimals are written so that they can be read. */
static void check_decimal(gly_decimal value, gly_arena *arena)
{
    gly_decimal again;
    gly_decimal plain = gly_decimal_plain(value);
    must(gly_decimal_compare(plain, value) == 0);
    if (plain.exponent > GLY_DECIMAL_DIGITS ||
        plain.exponent < -GLY_DECIMAL_DIGITS)
        return;
    char bytes[64];
    gly_text text = gly_decimal_text(arena, plain);
    uint32_t kept = 0;
    must(text.size > 0);
    for (uint32_t i = 0; i < text.size && kept < sizeof bytes; i++) {
        if (text.data[i] != ',')
            bytes[kept++] = text.data[i];
    }
    if (gly_decimal_read(&again, (gly_text){bytes, kept}))
        must(gly_decimal_compare(again, plain) == 0);
}

static void check_number(const gly_numbers *numbers, uint32_t index,
                         gly_arena *arena)
{
    const gly_number *number = &numbers->items[index];
    must(number->first <= number->last);
    must(index == 0 || numbers->items[index - 1].last < number->first);
    for (uint32_t t = number->first; t <= number->last; t++)
        must(gly_number_index(numbers, t) == index);
    must(is_at_most(number->low, number->high));
    must(number->kind < GLY_NUMBER_KINDS && number->hedge < GLY_HEDGES);
    must(number->unit < GLY_UNITS);
    check_decimal(number->value, arena);
    check_decimal(number->low, arena);
}

static void check_numbers(const gly_annotations *annotations, gly_arena *arena)
{
    const gly_numbers *numbers = annotations->numbers;
    uint32_t count = annotations->language->tokens.count;
    for (uint32_t i = 0; i < numbers->count; i++) {
        must(numbers->items[i].last < count);
        check_number(numbers, i, arena);
    }
    for (uint32_t t = 0; t < count; t++)
        must(gly_number_index(numbers, t) == GLY_NONE ||
             gly_number_index(numbers, t) < numbers->count);
}

static void check_dates(const gly_annotations *annotations)
{
    const gly_dates *dates = annotations->dates;
    for (uint32_t i = 0; i < dates->count; i++) {
        const gly_date *date = &dates->items[i];
        must(date->first <= date->last);
        must(date->last < annotations->language->tokens.count);
        must(i == 0 || dates->items[i - 1].last <= date->first);
        must(date->from <= date->until || (date->flags & GLY_DATE_BACKWARDS));
        must(date->start == GLY_NONE || date->start < dates->end_count);
        must(date->end == GLY_NONE || date->end < dates->end_count);
    }
}

static void check_same(const gly_annotations *a, const gly_annotations *b)
{
    must(a->numbers->count == b->numbers->count);
    must(a->dates->count == b->dates->count);
    for (uint32_t i = 0; i < a->numbers->count; i++) {
        const gly_number *one = &a->numbers->items[i];
        const gly_number *two = &b->numbers->items[i];
        must(one->first == two->first && one->kind == two->kind);
        must(gly_decimal_compare(one->value, two->value) == 0);
    }
    for (uint32_t i = 0; i < a->dates->count; i++)
        must(a->dates->items[i].from == b->dates->items[i].from);
}

static void check(const gly_lexicon *lexicon, gly_text bytes)
{
    gly_arena arena;
    gly_arena_init(&arena, &gly_allocator_default);
    gly_document document;
    gly_language language;
    gly_annotations first, second;
    gly_input input = {.path = gly_text_of("draft.txt"), .bytes = bytes};
    if (gly_document_read(&document, &arena, &input) == GLY_OK) {
        must(gly_language_build(&language, &arena, &document, lexicon) ==
             GLY_OK);
        must(gly_annotations_build(&first, &arena, &language) == GLY_OK);
        must(gly_annotations_build(&second, &arena, &language) == GLY_OK);
        check_numbers(&first, &arena);
        check_dates(&first);
        check_same(&first, &second);
    }
    gly_arena_release(&arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static gly_arena arena; /* lasts as long as the process */
    static const gly_lexicon *lexicon;
    if (lexicon == NULL) {
        gly_arena_init(&arena, &gly_allocator_default);
        lexicon = gly_lexicon_build_shipped(&arena);
        must(lexicon != NULL);
    }
    if (size <= 64 * 1024)
        check(lexicon, (gly_text){(const char *)data, (uint32_t)size});
    return 0;
}
