/* number_read.c - a numeral and the unit beside it become a number. */
#include "annotate/numbers/number_read.h"

gly_number_reader gly_number_reader_of(const gly_annotations *annotations)
{
    return (gly_number_reader){
        .annotations = annotations,
        .reading = annotations->reading,
        .words = gly_number_words_of(annotations->reading),
        .units = gly_unit_words_of(annotations->reading),
        .multiples =
            gly_lexicon_list(annotations->language->lexicon, "multiple"),
    };
}

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
        .scale = numeral->scale,
        .use = numeral->decade || numeral->clock ? GLY_NUMBER_OF_CALENDAR
                                                 : GLY_NUMBER_COUNTS,
    };
}

/* Take in the unit before or after the numeral. */
static void add_unit(gly_number *number, const gly_number_reader *reader,
                     const gly_numeral *numeral)
{
    gly_unit_place place = {GLY_UNIT_NONE, 0, 0};
    if (numeral->lap) {
        number->unit = GLY_UNIT_SECOND;
        number->kind = GLY_NUMBER_DURATION;
        return;
    }
    if (!numeral->ordinal && number->use == GLY_NUMBER_COUNTS) {
        place = gly_unit_before(&reader->units, numeral->first);
        if (place.unit == GLY_UNIT_NONE || place.first < reader->taken)
            place = gly_unit_after(&reader->units, numeral);
    }
    number->unit = place.unit;
    number->kind = kind_of(numeral, place.unit);
    if (place.unit == GLY_UNIT_NONE)
        return;
    number->unit_token = place.first;
    number->first = place.first < number->first ? place.first : number->first;
    number->last = place.last > number->last ? place.last : number->last;
}

/* Whether the sentence of token `at` tells a percentage. */
static bool tells_percent(const gly_reading *reading, uint32_t at)
{
    const gly_sentence *s = gly_reading_sentence(reading, at);
    for (uint32_t i = s->first; i < s->first + s->count; i++) {
        if (gly_reading_at(reading, i, '%') ||
            gly_reading_is_word(reading, i, "percent") ||
            gly_reading_is_word(reading, i, "cent"))
            return true;
    }
    return false;
}

/* "a quarter point", "half a point", "three quarters of a point", "a
 * quarter-point rise" beside a percentage: so many points of it. */
static void add_point(gly_number *number, const gly_reading *reading)
{
    uint32_t at = number->last + 1;
    if (number->kind != GLY_NUMBER_FRACTION)
        return;
    at += gly_reading_at(reading, at, '-');
    at += gly_reading_is_word(reading, at, "of");
    at += gly_reading_is_word(reading, at, "a");
    bool point = gly_reading_is_word(reading, at, "point") ||
                 gly_reading_is_word(reading, at, "points");
    if (!point || !tells_percent(reading, at))
        return;
    number->kind = GLY_NUMBER_POINT;
    number->unit = GLY_UNIT_POINT;
    number->unit_token = number->last = at;
}

/* "Revenue ($ million)", "(Rs crore)": the unit of the column below. */
static bool is_unit_alone(const gly_number *number)
{
    return number->scaled && number->words && number->first < number->last &&
           number->unit_token == number->first &&
           number->first + 1 == number->last;
}

bool gly_number_read(gly_number *number, const gly_number_reader *reader,
                     uint32_t at)
{
    bool may_begin =
        gly_reading_has(reader->reading, at, GLY_TOKEN_NUMBER) ||
        gly_number_word_at(&reader->words, at).kind != GLY_NUMBER_WORD_NONE;
    if (!may_begin)
        return false;
    gly_numeral numeral;
    if (!gly_numeral_read(&numeral, &reader->words, at))
        return false;
    *number = number_of(&numeral);
    add_unit(number, reader, &numeral);
    add_point(number, reader->reading);
    return !is_unit_alone(number);
}
