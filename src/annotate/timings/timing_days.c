/* timing_days.c - a date by itself: its weekday, whether it exists, whether a
 * span ends before it begins. */
#include "annotate/timings/timing_years.h"

#include "base/calendar.h"
#include "base/problem.h"

enum {
    /* Before it, Russia and others still kept the Julian calendar. */
    FIRST_YEAR = 1924,
};

static const char *const weekdays[] = {"",          "Monday",   "Tuesday",
                                       "Wednesday", "Thursday", "Friday",
                                       "Saturday",  "Sunday"};

static bool is_weekday(const gly_date *date, int32_t year)
{
    const gly_date_parts *p = &date->parts;
    return gly_calendar_exists(year, p->month, p->day) &&
           gly_calendar_weekday(gly_calendar_day(year, p->month, p->day)) ==
               p->weekday;
}

/* "Saturday the 14th": in this month, the last one or the next. */
static void check_day_only(gly_timing_search *search, const gly_date *date)
{
    const gly_date_anchor *anchor = &search->dates->anchor;
    const gly_date_parts *p = &date->parts;
    bool fits = false;
    if (!anchor->known || p->weekday == 0 || p->month != 0 || p->day == 0)
        return;
    gly_calendar_date now = gly_calendar_date_of(anchor->day);
    int32_t month = anchor->day - (now.day - 1), nearest = -1;
    for (int32_t ahead = -1; ahead <= 1; ahead++) {
        int32_t first = gly_calendar_add_months(month, ahead);
        gly_calendar_date there = gly_calendar_date_of(first);
        int32_t day = first + p->day - 1;
        if (!gly_calendar_exists(there.year, there.month, p->day))
            continue;
        fits = fits || gly_calendar_weekday(day) == p->weekday;
        if (nearest < 0 || ahead == 0)
            nearest = day;
    }
    if (nearest < 0)
        return;
    gly_text text = gly_timing_day_text(search, nearest);
    gly_timing timing = {
        .kind = GLY_TIMING_WEEKDAY,
        .text = date->text,
        .sentence = search->annotations->reading->sentences[date->first],
        .stated = gly_text_of(weekdays[p->weekday]),
        .expected =
            gly_text_format(search->arena, "%.*s, is a %s", (int)text.size,
                            text.data, weekdays[gly_calendar_weekday(nearest)]),
        .readings = gly_text_of("the months around"),
        .fits = fits};
    gly_timing_add(search, &timing);
}

/* The same day elsewhere with the weekday that it has in `year`, or else the
 * first day that has its own: by that one the article goes by this year. NULL
 * for none among the first ones. */
static const gly_date *find_witness(const gly_timing_search *search,
                                    const gly_date *date, int32_t year)
{
    enum { LOOKED_AT = 512 };
    const gly_dates *dates = search->dates;
    const gly_date *found = NULL;
    for (uint32_t i = 0; i < dates->count && i < LOOKED_AT; i++) {
        const gly_date *d = &dates->items[i];
        const gly_date_parts *p = &d->parts;
        if (p->weekday == 0 || p->month == 0 || p->day == 0 ||
            (p->year != 0 && p->year != year) || !is_weekday(d, year))
            continue;
        if (p->month == date->parts.month && p->day == date->parts.day)
            return d;
        found = found == NULL ? d : found;
    }
    return found;
}

/* The first day without a weekday, of the same week, that has the weekday of
 * `date` in `year`: "Memorial Day, which falls on May 25" beside "Monday, May
 * 26". NULL for none among the first ones. */
static const gly_date *find_near(const gly_timing_search *search,
                                 const gly_date *date, int32_t year)
{
    enum { LOOKED_AT = 512, WEEK = 7 };
    const gly_dates *dates = search->dates;
    int32_t day = gly_calendar_day(year, date->parts.month, date->parts.day);
    for (uint32_t i = 0; i < dates->count && i < LOOKED_AT; i++) {
        const gly_date_parts *p = &dates->items[i].parts;
        if (p->weekday != 0 || p->month == 0 || p->day == 0 ||
            (p->year != 0 && p->year != year) ||
            !gly_calendar_exists(year, p->month, p->day))
            continue;
        int32_t other = gly_calendar_day(year, p->month, p->day);
        int32_t apart = other > day ? other - day : day - other;
        if (apart < WEEK && gly_calendar_weekday(other) == date->parts.weekday)
            return &dates->items[i];
    }
    return NULL;
}

/* The year of those that were tried in which the same day stands elsewhere with
 * its weekday, or else the first one, and what bears it out; NULL for nothing.
 */
static int32_t witnessed_year(const gly_date **witness,
                              const gly_timing_search *search,
                              const gly_date *date,
                              const gly_timing_years *tried)
{
    for (uint32_t i = 0; i < tried->count; i++) {
        const gly_date *d = find_witness(search, date, tried->years[i]);
        if (d != NULL && d->parts.month == date->parts.month &&
            d->parts.day == date->parts.day) {
            *witness = d;
            return tried->years[i];
        }
    }
    *witness = find_witness(search, date, tried->years[0]);
    if (*witness == NULL)
        *witness = find_near(search, date, tried->years[0]);
    return tried->years[0];
}

static void check_weekday(gly_timing_search *search, const gly_date *date)
{
    const gly_date_parts *p = &date->parts;
    if (p->weekday == 0 || p->month == 0 || p->day == 0 ||
        (date->flags & (GLY_DATE_NO_SUCH | GLY_DATE_UNSURE)) != 0)
        return;
    gly_timing_years tried = gly_timing_years_of(search, date);
    if (tried.count == 0 || tried.years[0] < FIRST_YEAR)
        return;
    gly_timing timing = {
        .kind = GLY_TIMING_WEEKDAY,
        .text = date->text,
        .sentence = search->annotations->reading->sentences[date->first],
        .stated = gly_text_of(weekdays[p->weekday]),
        .readings = gly_timing_years_text(search, &tried),
    };
    for (uint32_t i = 0; i < tried.count; i++)
        timing.fits = timing.fits || is_weekday(date, tried.years[i]);
    const gly_date *witness = NULL;
    int32_t year = timing.fits ? tried.years[0]
                               : witnessed_year(&witness, search, date, &tried);
    int32_t day = gly_calendar_day(year, p->month, p->day);
    gly_text text = gly_timing_day_text(search, day);
    timing.expected =
        gly_text_format(search->arena, "%.*s, is a %s", (int)text.size,
                        text.data, weekdays[gly_calendar_weekday(day)]);
    if (witness != NULL) {
        timing.beside[0] = witness->text;
        timing.beside_count = 1;
    }
    gly_timing_add(search, &timing);
}

/* "31 June"; a clock is judged where it cannot be a score or a running time:
 * it has its day or its half of the day beside it. */
static void check_exists(gly_timing_search *search, const gly_date *date)
{
    bool clock = date->form == GLY_DATE_CLOCK && date->last == date->first;
    if ((date->flags & GLY_DATE_NO_SUCH) == 0 ||
        (date->flags & GLY_DATE_UNSURE) != 0 || clock ||
        date->form == GLY_DATE_HOURS)
        return;
    gly_timing_add(
        search,
        &(gly_timing){.kind = GLY_TIMING_IMPOSSIBLE,
                      .text = date->text,
                      .sentence =
                          search->annotations->reading->sentences[date->first],
                      .expected = gly_text_of("no such day")});
}

/* "would bring it [forward] by four years, from 2058 to 2054": the day itself
 * goes back. */
static bool is_moved(const gly_timing_search *search, const gly_date *date)
{
    static const char *const words[] = {"forward",   "earlier", "sooner",
                                        "backdated", "back",    NULL};
    const gly_reading *reading = search->annotations->reading;
    uint32_t first = gly_reading_sentence(reading, date->first)->first;
    return gly_reading_has_one_of(reading, first, date->first, words);
}

/* "from 2019 to 2017": with "from" or "between", or with days or months, so
 * that it is no score and no pair of numbers. */
static void check_backwards(gly_timing_search *search, const gly_date *date)
{
    if ((date->flags & GLY_DATE_BACKWARDS) == 0 ||
        (date->flags &
         (GLY_DATE_GUESSED | GLY_DATE_UNSURE | GLY_DATE_RELATIVE)) != 0 ||
        date->start == GLY_NONE)
        return;
    const gly_date *start = &search->dates->ends[date->start];
    const gly_date *end = &search->dates->ends[date->end];
    bool led = date->first < start->first;
    if ((!led && start->parts.month == 0) || is_moved(search, date))
        return;
    gly_timing timing = {
        .kind = GLY_TIMING_BACKWARDS,
        .text = date->text,
        .sentence = search->annotations->reading->sentences[date->first],
        .expected = gly_timing_day_text(search, gly_date_first_day(start)),
        .stated = gly_timing_day_text(search, gly_date_first_day(end)),
    };
    gly_timing_add(search, &timing);
}

/* Whether only a bracket or a comma stands between the two: "Wednesday (5
 * October)", "Tuesday night, July 1". */
static bool is_set_off(const gly_reading *reading, const gly_date *weekday,
                       const gly_date *day)
{
    uint32_t between = weekday->last + 1;
    if (day->first != between + 1)
        return false;
    return weekday->form == GLY_DATE_MOMENTS
               ? gly_reading_at(reading, between, ',')
               : gly_reading_at(reading, between, '(') &&
                     gly_reading_at(reading, day->last + 1, ')');
}

bool gly_timing_day_set_off(gly_date *out, const gly_timing_search *search,
                            uint32_t index)
{
    const gly_dates *dates = search->dates;
    const gly_date *weekday = &dates->items[index];
    const gly_date *day = weekday + 1;
    if (index + 1 >= dates->count || weekday->parts.weekday == 0 ||
        weekday->parts.month != 0 || weekday->start != GLY_NONE ||
        (weekday->form != GLY_DATE_DAY && weekday->form != GLY_DATE_MOMENTS) ||
        (weekday->flags & GLY_DATE_RELATIVE) != 0 ||
        !is_set_off(search->annotations->reading, weekday, day) ||
        day->form != GLY_DATE_DAY || day->parts.weekday != 0)
        return false;
    *out = *day;
    out->parts.weekday = weekday->parts.weekday;
    out->text = gly_span_join(weekday->text, day->text);
    return true;
}

/* "every Tuesday, starting on 8 July": the first of them, as a day with that
 * weekday; false for any other. */
static bool is_first_of_many(gly_date *out, const gly_timing_search *search,
                             uint32_t index)
{
    enum { BETWEEN = 3 };
    static const char *const leads[] = {"starting", "beginning", "from", NULL};
    const gly_reading *reading = search->annotations->reading;
    const gly_dates *dates = search->dates;
    const gly_date *often = &dates->items[index], *day = often + 1;
    if (index + 1 >= dates->count || often->form != GLY_DATE_OFTEN ||
        often->parts.weekday == 0 || day->form != GLY_DATE_DAY ||
        day->parts.weekday != 0 || day->start != GLY_NONE ||
        day->first > often->last + BETWEEN + 1 ||
        reading->sentences[day->first] != reading->sentences[often->first])
        return false;
    bool led = gly_reading_is_one_of(reading, day->first, leads);
    for (uint32_t i = often->last + 1; i < day->first; i++)
        led = led || gly_reading_is_one_of(reading, i, leads);
    *out = *day;
    out->parts.weekday = often->parts.weekday;
    out->text = gly_span_join(often->text, day->text);
    return led;
}

static void check_one(gly_timing_search *search, const gly_date *date)
{
    check_weekday(search, date);
    check_day_only(search, date);
    check_exists(search, date);
}

void gly_timings_of_days(gly_timing_search *search)
{
    for (uint32_t i = 0; i < search->dates->count; i++) {
        const gly_date *date = &search->dates->items[i];
        check_backwards(search, date);
        gly_date set_off;
        if (gly_timing_day_set_off(&set_off, search, i))
            check_weekday(search, &set_off);
        if (is_first_of_many(&set_off, search, i))
            check_weekday(search, &set_off);
        bool ranged = date->start != GLY_NONE &&
                      search->dates->ends[date->start].form != GLY_DATE_CLOCK;
        if (!ranged) {
            check_one(search, date);
            continue;
        }
        check_one(search, &search->dates->ends[date->start]);
        check_one(search, &search->dates->ends[date->end]);
    }
}
