/* quantity_scene.c - reads what is around each number, once for all that it is
 * held against.
 *
 *     A cargo plane with vaccine for 180,000 people landed on Monday.
 *
 * Its words are cargo, plane, vaccine, people, landed and Monday. */
#include <string.h>

#include "annotate/dates/dates.h"
#include "annotate/reading.h"
#include "base/calendar.h"
#include "claims/quantities/quantity_pair.h"

/* Words this near to a number are its own, and so many at most; numbers this
 * near are beside it. So many numbers in a sentence are many. */
enum { WORDS = 18, WORDS_MOST = 36, NEAR = 6, DENSE = 4 };
enum { WHOLE = 100, YEAR_LEAST = 1500 };

/* How each lemma begins, by its symbol; NULL where there is no memory. */
static const uint32_t *read_stems(gly_arena *arena,
                                  const gly_language *language)
{
    const gly_symbols *symbols = language->tokens.symbols;
    uint32_t *stems =
        gly_arena_array(arena, gly_symbols_end(symbols), sizeof *stems);
    for (uint32_t i = 0; i < language->tokens.count && stems != NULL; i++) {
        gly_symbol lemma = language->syntax.items[i].lemma;
        gly_text text = gly_symbols_text(symbols, lemma);
        if (text.size >= sizeof *stems)
            memcpy(&stems[lemma], text.data, sizeof *stems);
    }
    return stems;
}

/* How many numbers are told in each unit; NULL where there is no memory. */
static const uint32_t *count_units(gly_arena *arena, const gly_quantity *items,
                                   uint32_t count)
{
    uint32_t *units = gly_arena_array(arena, GLY_UNITS, sizeof *units);
    for (uint32_t i = 0; i < count && units != NULL; i++)
        units[items[i].unit]++;
    return units;
}

/* Whether token `index` is a word of the news, and no number. */
static bool is_content(const gly_annotations *a, uint32_t index)
{
    return gly_number_index(a->numbers, index) == GLY_NONE &&
           gly_reading_is_content(a->reading, index);
}

/* List the words around `number`. */
static gly_status list_words(gly_quantity_around *out, gly_arena *arena,
                             const gly_annotations *a, const gly_number *number)
{
    uint32_t room[WORDS_MOST];
    const gly_sentence *s = gly_reading_sentence(a->reading, number->first);
    uint32_t end = s->first + s->count, count = 0;
    uint32_t first =
        number->first > s->first + WORDS ? number->first - WORDS : s->first;
    for (uint32_t i = first;
         i < end && i <= number->last + WORDS && count < WORDS_MOST; i++) {
        if (is_content(a, i))
            room[count++] = i;
    }
    uint32_t *words = gly_arena_array(arena, count, sizeof *words);
    if (words == NULL)
        return GLY_NO_MEMORY;
    for (uint32_t i = 0; i < count; i++)
        words[i] = room[i];
    out->words = words;
    out->word_count = count;
    return GLY_OK;
}

/* Find the numbers beside number `index`, up to NEAR on either side. */
static void find_beside(gly_quantity_around *out, const gly_annotations *a,
                        uint32_t index)
{
    const gly_number *items = a->numbers->items;
    const uint32_t *sentences = a->reading->sentences;
    uint32_t own = sentences[items[index].first];
    out->first = index;
    while (out->first > 0 && out->first + NEAR > index &&
           sentences[items[out->first - 1].first] == own)
        out->first--;
    out->end = index + 1;
    while (out->end < a->numbers->count && out->end <= index + NEAR &&
           sentences[items[out->end].first] == own)
        out->end++;
}

/* "the deadliest accident at sea since [2009]": when it was that bad before. */
static bool is_surpassed(const gly_annotations *a, uint32_t year)
{
    enum { REACH = 8 };
    const gly_node *nodes = a->language->syntax.items;
    if (year == 0 || !gly_reading_is_word(a->reading, year - 1, "since"))
        return false;
    for (uint32_t i = year - 1; i > 0 && i + REACH > year; i--) {
        if (nodes[i - 1].xpos == GLY_XPOS_JJS ||
            nodes[i - 1].xpos == GLY_XPOS_RBS)
            return true;
    }
    return false;
}

/* The first year among the numbers beside one; 0 for none. */
static int64_t year_of(const gly_annotations *a,
                       const gly_quantity_around *around)
{
    for (uint32_t i = around->first; i < around->end; i++) {
        const gly_number *number = &a->numbers->items[i];
        if (number->use == GLY_NUMBER_OF_CALENDAR &&
            number->value.digits >= YEAR_LEAST &&
            !is_surpassed(a, number->first))
            return number->value.digits;
    }
    return 0;
}

static bool is_year(const gly_number *number)
{
    return number != NULL && number->use == GLY_NUMBER_OF_CALENDAR &&
           number->value.digits >= YEAR_LEAST && number->first == number->last;
}

/* Where "[when] the crowd was 41" opens its clause, and ends the one that told
 * the year; GLY_NONE. */
static uint32_t when_before(const gly_reading *reading, uint32_t first,
                            uint32_t token)
{
    enum { REACH = 20 };
    for (uint32_t i = token; i > first + 1 && i + REACH > token; i--) {
        if (gly_reading_is_word(reading, i, "when") &&
            gly_reading_at(reading, i - 1, ','))
            return i;
        if (gly_reading_is(reading, i, GLY_IS_BREAK))
            break;
    }
    return GLY_NONE;
}

/* The year of "In 2009, 41 people were killed", "lost homes in February 2014,
 * when it burnt 41 of them", the sentence of `number`; NULL. */
static const gly_number *year_told(const gly_annotations *a,
                                   const gly_number *number)
{
    const gly_reading *reading = a->reading;
    uint32_t first = gly_reading_sentence(reading, number->first)->first;
    uint32_t when = when_before(reading, first, number->first);
    const gly_number *year = gly_number_at(a->numbers, first + 1);
    if (is_year(year) && gly_reading_is_word(reading, first, "in") &&
        gly_reading_at(reading, first + 2, ','))
        return year;
    year = when == GLY_NONE ? NULL : gly_number_at(a->numbers, when - 2);
    return is_year(year) ? year : NULL;
}

/* That year, if it is not the article's; 0. */
static int64_t opening_year(const gly_annotations *a, const gly_number *number)
{
    const gly_date_anchor *anchor = &a->dates->anchor;
    const gly_number *year = year_told(a, number);
    bool own = year != NULL && anchor->known &&
               gly_calendar_date_of(anchor->day).year == year->value.digits;
    return year != NULL && !own ? year->value.digits : 0;
}

/* Whether many numbers stand in the sentence of number `index`. */
static bool is_dense(const gly_annotations *a, uint32_t index)
{
    const gly_number *items = a->numbers->items;
    const uint32_t *sentences = a->reading->sentences;
    uint32_t own = sentences[items[index].first], count = 1;
    for (uint32_t i = index; i > 0 && count < DENSE; i--) {
        if (sentences[items[i - 1].first] != own)
            break;
        count += items[i - 1].use == GLY_NUMBER_COUNTS;
    }
    for (uint32_t i = index + 1; i < a->numbers->count && count < DENSE; i++) {
        if (sentences[items[i].first] != own)
            break;
        count += items[i].use == GLY_NUMBER_COUNTS;
    }
    return count >= DENSE;
}

gly_status gly_quantity_scene_read(gly_quantity_scene *out, gly_arena *arena,
                                   const gly_quantity *items,
                                   const gly_annotations *annotations)
{
    const gly_numbers *numbers = annotations->numbers;
    uint64_t tokens = annotations->language->tokens.count;
    gly_quantity_around *around =
        gly_arena_array(arena, numbers->count, sizeof *around);
    const uint32_t *units = count_units(arena, items, numbers->count);
    const uint16_t *often =
        gly_reading_count_lemmas(arena, annotations->language);
    const uint32_t *stems = read_stems(arena, annotations->language);
    if (around == NULL || units == NULL || often == NULL || stems == NULL)
        return GLY_NO_MEMORY;
    for (uint32_t i = 0; i < numbers->count; i++) {
        const gly_number *number = &numbers->items[i];
        if (number->use != GLY_NUMBER_COUNTS)
            continue;
        if (list_words(&around[i], arena, annotations, number) != GLY_OK)
            return GLY_NO_MEMORY;
        find_beside(&around[i], annotations, i);
        around[i].year = year_of(annotations, &around[i]);
        around[i].then = opening_year(annotations, number);
        around[i].dense = is_dense(annotations, i);
        around[i].depth =
            (uint32_t)((uint64_t)number->first * WHOLE / (tokens + 1));
    }
    *out =
        (gly_quantity_scene){annotations, items, around, units, often, stems};
    return GLY_OK;
}
