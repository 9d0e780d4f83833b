/* number_list.c - every number of the article with its unit, hedge and use. */
#include "annotate/numbers.h"

#include "annotate/annotators.h"
#include "annotate/counted.h"
#include "annotate/number_hedges.h"
#include "annotate/number_units.h"
#include "annotate/number_use.h"
#include "annotate/numerals.h"
#include "base/list.h"

/* What the numbers of one article are read with. */
typedef struct {
    const gly_annotations *annotations;
    const gly_reading *reading;
    gly_number_words words;
    gly_unit_words units;
} reader;

static gly_number_kind kind_of_unit(gly_unit unit)
{
    switch (gly_unit_info_of(unit)->dimension) {
    case GLY_DIMENSION_MONEY:
        return GLY_NUMBER_MONEY;
    case GLY_DIMENSION_TIME:
        return GLY_NUMBER_DURATION;
    case GLY_DIMENSION_SHARE:
        return unit == GLY_UNIT_PERCENT       ? GLY_NUMBER_PERCENT
               : unit == GLY_UNIT_BASIS_POINT ? GLY_NUMBER_BASIS_POINT
                                              : GLY_NUMBER_POINT;
    default:
        return GLY_NUMBER_MEASURE;
    }
}

static gly_number_kind kind_of(const gly_numeral *numeral, gly_unit unit)
{
    if (unit != GLY_UNIT_NONE)
        return kind_of_unit(unit);
    return numeral->ordinal    ? GLY_NUMBER_ORDINAL
           : numeral->fraction ? GLY_NUMBER_FRACTION
           : numeral->multiple ? GLY_NUMBER_MULTIPLE
                               : GLY_NUMBER_CARDINAL;
}

static gly_number number_of(const gly_numeral *numeral)
{
    return (gly_number){
        .first = numeral->first,
        .last = numeral->last,
        .value = numeral->value,
        .parts = {numeral->parts[0], numeral->parts[1]},
        .unit_token = GLY_NONE,
        .per = GLY_NONE,
        .places = numeral->places,
        .words = numeral->words,
        .scaled = numeral->scaled,
        .use = numeral->decade || numeral->clock ? GLY_NUMBER_OF_CALENDAR
                                                 : GLY_NUMBER_COUNTS,
    };
}

/* Take in the unit before or after the numeral. */
static void add_unit(gly_number *number, const reader *r,
                     const gly_numeral *numeral)
{
    gly_unit_place place = {GLY_UNIT_NONE, 0, 0};
    if (!numeral->ordinal && number->use == GLY_NUMBER_COUNTS) {
        place = gly_unit_before(&r->units, numeral->first);
        if (place.unit == GLY_UNIT_NONE)
            place = gly_unit_after(&r->units, numeral);
    }
    number->unit = place.unit;
    number->kind = kind_of(numeral, place.unit);
    if (place.unit == GLY_UNIT_NONE)
        return;
    number->unit_token = place.first;
    number->first = place.first < number->first ? place.first : number->first;
    number->last = place.last > number->last ? place.last : number->last;
}

/* Read the number that begins at token `at`. */
static bool read_number(gly_number *number, const reader *r, uint32_t at)
{
    gly_numeral numeral;
    if (!gly_numeral_read(&numeral, &r->words, at))
        return false;
    *number = number_of(&numeral);
    add_unit(number, r, &numeral);
    return true;
}

static void finish(gly_number *number, const reader *r)
{
    gly_number_read_hedge(number, r->reading);
    gly_number_set_bounds(number);
    gly_number_set_use(number, r->annotations);
    gly_counted_read(&number->counted, r->annotations, number);
}

/* Whether a number may begin at token `at`: digits, or a word of numbers. */
static bool may_begin(const reader *r, uint32_t at)
{
    return gly_reading_has(r->reading, at, GLY_TOKEN_NUMBER) ||
           gly_number_word_at(&r->words, at).kind != GLY_NUMBER_WORD_NONE;
}

static gly_status add_all(gly_list *list, gly_arena *arena, const reader *r,
                          uint32_t *of_token)
{
    uint32_t count = r->reading->language->tokens.count;
    for (uint32_t i = 0; i < count; i++) {
        gly_number number;
        if (!may_begin(r, i) || !read_number(&number, r, i))
            continue;
        finish(&number, r);
        gly_number *added = gly_list_add(list, arena);
        if (added == NULL)
            return GLY_NO_MEMORY;
        *added = number;
        for (uint32_t t = number.first; t <= number.last; t++)
            of_token[t] = list->count - 1;
        i = number.last;
    }
    return GLY_OK;
}

gly_status gly_annotate_number_list(gly_annotations *annotations,
                                    gly_arena *arena)
{
    const gly_reading *reading = annotations->reading;
    uint32_t count = reading->language->tokens.count;
    reader r = {
        .annotations = annotations,
        .reading = reading,
        .words = gly_number_words_of(reading),
        .units = gly_unit_words_of(reading),
    };
    gly_list list = gly_list_of(sizeof(gly_number));
    uint32_t *of_token = gly_arena_array(arena, count, sizeof *of_token);
    gly_numbers *numbers = gly_arena_take(arena, sizeof *numbers);
    if (of_token == NULL || numbers == NULL)
        return GLY_NO_MEMORY;
    for (uint32_t i = 0; i < count; i++)
        of_token[i] = GLY_NONE;
    if (add_all(&list, arena, &r, of_token) != GLY_OK)
        return GLY_NO_MEMORY;
    *numbers = (gly_numbers){list.items, list.count, of_token};
    annotations->numbers = numbers;
    return GLY_OK;
}
