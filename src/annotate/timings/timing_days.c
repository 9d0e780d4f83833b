/* timing_days.c - a date by itself: its weekday, whether it exists, whether a
 * span ends before it begins. */
#include "annotate/timings/timing_births.h"

#include "base/calendar.h"
#include "base/problem.h"

enum {
    /* Before it, Russia and others still kept the Julian calendar. */
    FIRST_YEAR = 1924,
    /* A date without a year that lies farther off (days) may as well be of
     * the next year or the last. */
    FAR = 120,
    YEARS_MOST = 8,
};

static const char *const weekdays[] = {"",          "Monday",   "Tuesday",
                                       "Wednesday", "Thursday", "Friday",
                                       "Saturday",  "Sunday"};

/* The years in which a date may lie. */
typedef struct {
    int32_t years[YEARS_MOST];
    uint32_t count;
} years_tried;

static void try_year(years_tried *tried, int32_t year)
{
    for (uint32_t i = 0; i < tried->count; i++) {
        if (tried->years[i] == year)
            return;
    }
    if (tried->count < YEARS_MOST)
        tried->years[tried->count++] = year;
}

/* "Next year's fair runs from Thursday, July 1": the year of that sentence. */
static void try_next_year(years_tried *tried, const gly_timing_search *search,
                          const gly_date *date)
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
static void try_year_of(years_tried *tried, const gly_timing_search *search,
                        const gly_date *date)
{
    if (date->parts.year != 0 && date->side != GLY_DATE_SINCE &&
        !gly_birth_is_dated(search, date))
        try_year(tried, date->parts.year);
}

/* Years that the paragraph names up to the end of the day's sentence: a story
 * that goes back to 2019 means the days of that year. */
static void try_years_of_block(years_tried *tried,
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

/* Of the years after the first leave those that the clause allows: what "will
 * open on Sunday 7 June" is not of 1987, and what opened is not of next year.
 */
static void keep_tense(years_tried *tried, const gly_timing_search *search,
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

static years_tried years_of(const gly_timing_search *search,
                            const gly_date *date)
{
    years_tried tried = {.count = 0};
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
    keep_tense(&tried, search, date);
    return tried;
}

/* "2025, 2026" */
static gly_text years_text(gly_timing_search *search, const years_tried *tried)
{
    gly_text text = gly_text_format(search->arena, "%d", tried->years[0]);
    for (uint32_t i = 1; i < tried->count && text.size > 0; i++)
        text = gly_text_format(search->arena, "%.*s, %d", (int)text.size,
                               text.data, tried->years[i]);
    return text;
}

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

static void check_weekday(gly_timing_search *search, const gly_date *date)
{
    const gly_date_parts *p = &date->parts;
    if (p->weekday == 0 || p->month == 0 || p->day == 0 ||
        (date->flags & (GLY_DATE_NO_SUCH | GLY_DATE_UNSURE)) != 0)
        return;
    years_tried tried = years_of(search, date);
    if (tried.count == 0 || tried.years[0] < FIRST_YEAR)
        return;
    gly_timing timing = {
        .kind = GLY_TIMING_WEEKDAY,
        .text = date->text,
        .sentence = search->annotations->reading->sentences[date->first],
        .stated = gly_text_of(weekdays[p->weekday]),
        .readings = years_text(search, &tried),
    };
    for (uint32_t i = 0; i < tried.count; i++)
        timing.fits = timing.fits || is_weekday(date, tried.years[i]);
    int32_t day = gly_calendar_day(tried.years[0], p->month, p->day);
    gly_text text = gly_timing_day_text(search, day);
    timing.expected =
        gly_text_format(search->arena, "%.*s, is a %s", (int)text.size,
                        text.data, weekdays[gly_calendar_weekday(day)]);
    const gly_date *witness =
        timing.fits ? NULL : find_witness(search, date, tried.years[0]);
    if (!timing.fits && witness == NULL)
        witness = find_near(search, date, tried.years[0]);
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
    if (!led && start->parts.month == 0)
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
