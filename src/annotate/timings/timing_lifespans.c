/* timing_lifespans.c - birth, death and age in one breath, of whom no grammar
 * need tell.
 *
 *     Ada Poe, nurse. Born August 4, 1938; died June 9, 2026, aged 88.
 *                          [born        ]       [died      ]       [age]
 *     Mourners at her funeral on June 6 …
 *
 * One who was born on the first day and died on the second was 87. */
#include "annotate/timings/timings.h"

#include "annotate/numbers/numbers.h"
#include "annotate/reading.h"
#include "annotate/timings/timing_births.h"
#include "base/problem.h"

/* Words between "born" and its date, and from the death to the age. */
enum { BESIDE = 3, AGE_REACH = 6, OLDEST = 120 };

/* Whether one of `words` stands in the few words before the date. */
static bool has_before(const gly_timing_search *search, const gly_date *date,
                       const char *const *words)
{
    for (uint32_t i = date->first; i-- > 0 && i + BESIDE >= date->first;) {
        if (gly_reading_is_one_of(search->annotations->reading, i, words))
            return true;
    }
    return false;
}

static uint32_t block_of(const gly_timing_search *search, uint32_t token)
{
    return search->annotations->language->tokens.items[token].block;
}

static bool is_day(const gly_date *date)
{
    return gly_birth_tells_year(date) && date->start == GLY_NONE &&
           (date->flags & (GLY_DATE_ROUGH | GLY_DATE_UNSURE)) == 0;
}

/* The number of the age behind the death, "aged [88]"; NULL for none. */
static const gly_number *age_behind(const gly_timing_search *search,
                                    const gly_date *death)
{
    static const char *const aged[] = {"aged", "age", "at", NULL};
    const gly_annotations *a = search->annotations;
    for (uint32_t i = death->last + 1; i <= death->last + AGE_REACH; i++) {
        const gly_number *number = gly_number_at(a->numbers, i);
        if (i >= a->language->tokens.count ||
            block_of(search, i) != block_of(search, death->first) ||
            gly_reading_at(a->reading, i, '.'))
            return NULL;
        if (number == NULL)
            continue;
        bool whole = number->value.exponent == 0 && number->value.digits > 0 &&
                     number->value.digits <= OLDEST && !number->range;
        bool told =
            number->kind == GLY_NUMBER_AGE ||
            gly_reading_is_one_of(a->reading, number->first - 1, aged) ||
            gly_reading_is_one_of(a->reading, number->first, aged);
        return whole && told ? number : NULL;
    }
    return NULL;
}

/* Whether the age was held against a birth before. */
static bool is_told(const gly_timing_search *search, const gly_number *age)
{
    const gly_annotations *a = search->annotations;
    gly_span at = gly_tokens_span(&a->language->tokens, age->first, age->last);
    for (uint32_t i = 0; i < search->list.count; i++) {
        const gly_timing *t = gly_list_at(&search->list, i);
        if (t->kind == GLY_TIMING_AGE && (gly_span_overlaps(t->beside[0], at) ||
                                          gly_span_overlaps(t->text, at)))
            return true;
    }
    return false;
}

static void check(gly_timing_search *search, const gly_date *from,
                  const gly_date *death, const gly_number *age)
{
    const gly_annotations *a = search->annotations;
    gly_birth born = {.first = gly_date_first_day(from),
                      .last = gly_date_last_day(from),
                      .from = from->first,
                      .to = from->last,
                      .entity = GLY_NONE};
    int32_t first = gly_date_first_day(death), last = gly_date_last_day(death);
    uint32_t years = (uint32_t)age->value.digits;
    gly_timing_add(
        search,
        &(gly_timing){
            .kind = GLY_TIMING_AGE,
            .text = gly_tokens_span(&a->language->tokens, born.from, born.to),
            .sentence = a->reading->sentences[born.from],
            .beside = {gly_tokens_span(&a->language->tokens, age->first,
                                       age->last)},
            .beside_count = 1,
            .stated = gly_text_format(search->arena, "%u", years),
            .expected = gly_birth_years(search, &born, first, last),
            .fits = gly_birth_may_be(&born, first, last, years)});
}

void gly_timings_of_lifespans(gly_timing_search *search)
{
    static const char *const born[] = {"born", "b.", NULL};
    static const char *const died[] = {"died", "dies", "d.", NULL};
    const gly_dates *dates = search->dates;
    for (uint32_t i = 0; i + 1 < dates->count; i++) {
        const gly_date *from = &dates->items[i], *death = from + 1;
        const gly_number *age;
        if (!is_day(from) || !is_day(death) ||
            block_of(search, from->first) != block_of(search, death->first) ||
            !has_before(search, from, born) ||
            !has_before(search, death, died) ||
            (age = age_behind(search, death)) == NULL || is_told(search, age))
            continue;
        check(search, from, death, age);
    }
}
