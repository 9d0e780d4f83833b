/* timing_years.c - the years that are tried for a day without one.
 *
 *     It was in 2020. On Thursday, Nov. 19, the pier fell.     2020
 *     Next year's fair runs from Thursday, July 1.             the next one
 *     the crash on 14 November last year … that 14 November    last year */
#include "annotate/timings/timing_years.h"

#include "annotate/timings/timing_births.h"
#include "base/calendar.h"

enum {
    /* A date without a year that lies farther off (days) may as well be of
     * the next year or the last. */
    FAR = 120,
};

static void try_year(gly_timing_years *tried, int32_t year)
{
    for (uint32_t i = 0; i < tried->count; i++) {
        if (tried->years[i] == year)
            return;
    }
    if (tried->count < GLY_TIMING_YEARS_MOST)
        tried->years[tried->count++] = year;
}

/* "Next year's fair runs from Thursday, July 1": the year of that sentence. */
static void try_next_year(gly_timing_years *tried,
                          const gly_timing_search *search, const gly_date *date)
{
    const gly_dates *dates = search->dates;
    uint32_t end, at = gly_dates_of_sentence(
                      dates, search->annotations->reading, date->first, &end);
    for (; at < end; at++) {
        const gly_date *other = &dates->items[at];
        if (other->form == GLY_DATE_SPAN && other->grain == GLY_TIME_YEAR &&
            other->parts.year == 0 && other->start == GLY_NONE &&
            other->parts.ahead != 0 && (other->flags & GLY_DATE_KNOWN) != 0)
            try_year(tried,
                     gly_calendar_date_of(gly_date_first_day(other)).year);
    }
}

/* "The first since 1986" goes back to that year and does not stay there, nor
 * does "Roe, who was born in 1986". */
static void try_year_of(gly_timing_years *tried,
                        const gly_timing_search *search, const gly_date *date)
{
    if (date->parts.year != 0 && date->side != GLY_DATE_SINCE &&
        !gly_birth_is_dated(search, date))
        try_year(tried, date->parts.year);
}

/* Years that the paragraph names up to the end of the day's sentence: a story
 * that goes back to 2019 means the days of that year. */
static void try_years_of_block(gly_timing_years *tried,
                               const gly_timing_search *search,
                               const gly_date *date)
{
    const gly_token *tokens = search->annotations->language->tokens.items;
    const uint32_t *sentences = search->annotations->reading->sentences;
    const gly_dates *dates = search->dates;
    uint32_t block = tokens[date->first].block;
    uint32_t at = gly_dates_at(dates, date->first);
    for (uint32_t i = at;
         i-- > 0 && tokens[dates->items[i].first].block == block;)
        try_year_of(tried, search, &dates->items[i]);
    for (uint32_t i = at;
         i < dates->count &&
         sentences[dates->items[i].first] == sentences[date->first];
         i++)
        try_year_of(tried, search, &dates->items[i]);
}

/* Whether the date tells a day or a month of a year that is told, too. */
static bool has_year(const gly_date *date)
{
    return date->parts.month != 0 && date->start == GLY_NONE &&
           date->grain <= GLY_TIME_MONTH &&
           (date->flags & GLY_DATE_KNOWN) != 0 &&
           (date->flags & GLY_DATE_GUESSED) == 0;
}

int32_t gly_timing_year_told(const gly_timing_search *search,
                             const gly_date *date)
{
    enum { LOOKED_AT = 512, NEAR = 45, YEARS = 3 };
    const gly_dates *dates = search->dates;
    int32_t own = gly_calendar_date_of(dates->anchor.day).year;
    const gly_date_parts *p = &date->parts;
    for (uint32_t i = 0; i < dates->count && i < LOOKED_AT; i++) {
        const gly_date *d = &dates->items[i];
        int32_t first = has_year(d) ? gly_date_first_day(d) : 0;
        int32_t year = has_year(d) ? gly_calendar_date_of(first).year : own;
        if (year == own || year + YEARS < own || year > own + 1 ||
            !gly_calendar_exists(year, p->month, p->day))
            continue;
        int32_t then = gly_calendar_day(year, p->month, p->day);
        if (then - first <= NEAR && first - then <= NEAR)
            return year;
    }
    return 0;
}

/* Of the years after the first leave those that the clause allows: what "will
 * open on Sunday 7 June" is not of 1987, and what opened is not of next year.
 */
static void keep_tense(gly_timing_years *tried, const gly_timing_search *search,
                       const gly_date *date)
{
    const gly_date_parts *p = &date->parts;
    int32_t tense = gly_timing_tense(search, date);
    uint32_t kept = 1;
    for (uint32_t i = 1; i < tried->count; i++) {
        int32_t year = tried->years[i];
        int32_t day = gly_calendar_exists(year, p->month, p->day)
                          ? gly_calendar_day(year, p->month, p->day)
                          : -1;
        int32_t ahead = day - search->dates->anchor.day;
        if (day >= 0 && tense * ahead >= 0)
            tried->years[kept++] = year;
    }
    tried->count = kept;
}

gly_timing_years gly_timing_years_of(const gly_timing_search *search,
                                     const gly_date *date)
{
    gly_timing_years tried = {.count = 0};
    if (date->parts.year != 0) {
        try_year(&tried, date->parts.year);
        return tried;
    }
    if (!search->dates->anchor.known || (date->flags & GLY_DATE_KNOWN) == 0)
        return tried;
    int32_t anchor = search->dates->anchor.day;
    int32_t day = gly_date_first_day(date);
    int32_t year = gly_calendar_date_of(day).year;
    try_year(&tried, year);
    if (day - anchor > FAR)
        try_year(&tried, year - 1);
    if (anchor - day > FAR)
        try_year(&tried, year + 1);
    try_years_of_block(&tried, search, date);
    try_next_year(&tried, search, date);
    int32_t told = gly_timing_year_told(search, date);
    if (told != 0)
        try_year(&tried, told);
    keep_tense(&tried, search, date);
    return tried;
}

gly_text gly_timing_years_text(gly_timing_search *search,
                               const gly_timing_years *tried)
{
    gly_text text = gly_text_format(search->arena, "%d", tried->years[0]);
    for (uint32_t i = 1; i < tried->count && text.size > 0; i++)
        text = gly_text_format(search->arena, "%.*s, %d", (int)text.size,
                               text.data, tried->years[i]);
    return text;
}
