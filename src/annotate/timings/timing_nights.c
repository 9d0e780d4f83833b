/* timing_nights.c - so many nights, and the two days that they lie between.
 *
 *     The team camped there from Monday 1 June and left on Friday 12 June,
 *                           [from            ]           [to            ]
 *     after 15 nights under canvas.
 *           [nights]                               1 June to 12 June are 11
 *
 * The two days, or the ends of one stretch of them, are all that the sentence
 * tells. Shows are on both of them, sleepers on the first alone. */
#include "annotate/timings/timings.h"

#include "annotate/numbers/numbers.h"
#include "annotate/reading.h"
#include "base/problem.h"

enum { NIGHTS_MOST = 400 };

/* The nights of the number, "15 nights"; 0 for none. */
static double nights_of(const gly_timing_search *search,
                        const gly_number *number)
{
    static const char *const leads[] = {"after", "for",   "of",   "over", ",",
                                        "spent", "lasts", "last", NULL};
    static const char *const behind[] = {"in", "later", "away", NULL};
    const gly_reading *reading = search->annotations->reading;
    uint32_t next = number->last + 1;
    if (number->kind != GLY_NUMBER_CARDINAL || number->range ||
        number->use != GLY_NUMBER_COUNTS || number->hedge > GLY_HEDGE_EXACTLY ||
        number->first == 0 || !gly_reading_is_word(reading, next, "nights") ||
        !(gly_reading_is_one_of(reading, number->first - 1, leads) ||
          gly_reading_is_one_of(reading, next + 1, behind)))
        return 0;
    double nights = gly_decimal_double(number->value);
    return nights >= 2 && nights < NIGHTS_MOST ? nights : 0;
}

static bool is_day(const gly_date *date)
{
    return gly_timing_is_yearless(date) ||
           (gly_timing_is_point(date) && date->grain == GLY_TIME_DAY);
}

/* The two days of the sentence of token `at`; false where it tells others. */
static bool find_days(gly_date days[2], const gly_timing_search *search,
                      uint32_t at)
{
    const gly_dates *dates = search->dates;
    uint32_t end, count = 0;
    uint32_t first =
        gly_dates_of_sentence(dates, search->annotations->reading, at, &end);
    for (uint32_t i = first; i < end; i++) {
        const gly_date *date = &dates->items[i];
        if (date->form == GLY_DATE_LENGTH)
            continue;
        if (end == first + 1 && date->start != GLY_NONE) {
            days[0] = dates->ends[date->start];
            days[1] = dates->ends[date->end];
            count = 2;
        } else if (count < 2) {
            days[count++] = *date;
        } else {
            return false;
        }
    }
    return count == 2 && is_day(&days[0]) && is_day(&days[1]);
}

static void check(gly_timing_search *search, const gly_number *number,
                  double told)
{
    const double least = 0.5, most = 2;
    const gly_annotations *a = search->annotations;
    gly_date days[2];
    if (!find_days(days, search, number->first))
        return;
    gly_timing_tie(days);
    double nights = (double)(days[1].from - days[0].from) / GLY_SECONDS_OF_DAY;
    if (nights < 2 || told < least * nights || told > most * nights ||
        (told > nights - 1 && told < nights + 2))
        return;
    gly_text text = a->language->document->text;
    gly_text from = gly_timing_text_of(text, &days[0]);
    gly_text to = gly_timing_text_of(text, &days[1]);
    gly_timing_add(
        search,
        &(gly_timing){.kind = GLY_TIMING_SPAN,
                      .text = gly_tokens_span(&a->language->tokens,
                                              number->first, number->last + 1),
                      .sentence = a->reading->sentences[number->first],
                      .beside = {days[0].text, days[1].text},
                      .beside_count = 2,
                      .stated = gly_text_format(search->arena, "%.*s to %.*s",
                                                (int)from.size, from.data,
                                                (int)to.size, to.data),
                      .expected =
                          gly_text_format(search->arena, "%g nights", nights),
                      .fits = false});
}

void gly_timings_of_nights(gly_timing_search *search)
{
    const gly_numbers *numbers = search->annotations->numbers;
    for (uint32_t i = 0; i < numbers->count; i++) {
        double nights = nights_of(search, &numbers->items[i]);
        if (nights > 0)
            check(search, &numbers->items[i], nights);
    }
}
