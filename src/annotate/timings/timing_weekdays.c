/* timing_weekdays.c - weekdays of an article that tells no year of its own.
 *
 *     She died Friday, Nov. 14. … A service is on Saturday, Nov. 23.
 *
 * Nine days after a Friday is a Sunday, whatever the year. Days of one season
 * are held against each other; the one that goes with fewest is told. */
#include "annotate/timings/timings.h"

#include "annotate/reading.h"
#include "base/calendar.h"

enum {
    MOST = 24,    /* days that are looked at */
    NEAR = 120,   /* days: those of one season */
    PLAIN = 2001, /* a year without a 29 February … */
    YEAR = 365,   /* … and its days */
    WEEK = 7,
};

static const char *const weekdays[] = {"",          "Monday",   "Tuesday",
                                       "Wednesday", "Thursday", "Friday",
                                       "Saturday",  "Sunday"};

typedef struct {
    const gly_date *of[MOST];
    uint32_t count;
    uint32_t against[MOST]; /* how many others each one does not go with */
    uint32_t other[MOST];   /* the first of them */
    gly_date joined[MOST];  /* "Tuesday night, July 1", where that is one */
} days;

static bool fits_year(const gly_date_parts *p, int32_t year)
{
    return gly_calendar_exists(year, p->month, p->day) &&
           gly_calendar_weekday(gly_calendar_day(year, p->month, p->day)) ==
               p->weekday;
}

/* Whether the day may be of a year that its sentence or the one before names,
 * or that its sentence only hints at: "last year". */
static bool is_of_told_year(const gly_timing_search *search,
                            const gly_date *date)
{
    const uint32_t *sentences = search->annotations->reading->sentences;
    uint32_t own = sentences[date->first];
    for (uint32_t i = 0; i < search->dates->count; i++) {
        const gly_date *near = &search->dates->items[i];
        uint32_t there = sentences[near->first];
        int32_t year = near->parts.year;
        bool close = there == own || there + 1 == own;
        bool hint = there == own && year == 0 && near->grain == GLY_TIME_YEAR &&
                    near->form == GLY_DATE_SPAN;
        if (hint || (close && year != 0 && fits_year(&date->parts, year)))
            return true;
    }
    return false;
}

/* The latest year that the article names; 0 for none. */
static int32_t latest_year(const gly_dates *dates)
{
    int32_t latest = 0;
    for (uint32_t i = 0; i < dates->count; i++) {
        int32_t year = dates->items[i].parts.year;
        latest = year > latest ? year : latest;
    }
    return latest;
}

/* Keep a weekday with its date that is of the article's own year as far as
 * anybody can tell. */
static void keep(days *found, const gly_timing_search *search,
                 const gly_date *date, int32_t latest)
{
    const gly_date_parts *p = &date->parts;
    if (found->count == MOST || p->weekday == 0 || p->month == 0 ||
        p->day == 0 ||
        (date->flags & (GLY_DATE_NO_SUCH | GLY_DATE_UNSURE)) != 0 ||
        !gly_calendar_exists(PLAIN, p->month, p->day))
        return;
    bool own = p->year == 0 ? !is_of_told_year(search, date)
                            : p->year == latest && fits_year(p, p->year);
    if (own)
        found->of[found->count++] = date;
}

/* Days from `a` to `b` in a year without a 29 February, or over the turn of the
 * year; `*leap` tells whether there may be such a day between. */
static int32_t apart(const gly_date_parts *a, const gly_date_parts *b,
                     bool *leap)
{
    int32_t gap = gly_calendar_day(PLAIN, b->month, b->day) -
                  gly_calendar_day(PLAIN, a->month, a->day);
    bool turns = gap > YEAR / 2 || gap < -YEAR / 2;
    const gly_date_parts *first = a->month < b->month ? a : b;
    *leap = turns ? first->month > 2 : (a->month > 2) != (b->month > 2);
    if (gap > YEAR / 2)
        return gap - YEAR;
    return gap < -YEAR / 2 ? gap + YEAR : gap;
}

/* Whether there is a year that has both. */
static bool go_together(const gly_date *a, const gly_date *b)
{
    bool leap;
    int32_t gap = apart(&a->parts, &b->parts, &leap);
    if (gap > NEAR || gap < -NEAR)
        return true;
    int32_t off = (b->parts.weekday - a->parts.weekday - gap) % WEEK;
    off = (off + WEEK) % WEEK;
    return off == 0 || (leap && off == (gap > 0 ? 1 : WEEK - 1));
}

/* Count for each one the others that it does not go with. */
static void hold_together(days *found)
{
    for (uint32_t i = 0; i < found->count; i++)
        found->against[i] = 0;
    for (uint32_t i = 1; i < found->count; i++) {
        for (uint32_t k = 0; k < i; k++) {
            if (go_together(found->of[k], found->of[i]))
                continue;
            if (found->against[i]++ == 0)
                found->other[i] = k;
            if (found->against[k]++ == 0)
                found->other[k] = i;
        }
    }
}

/* Tell that the day `odd` has the weekday that follows from the other one. */
static void report(gly_timing_search *search, const days *found, uint32_t odd)
{
    const gly_date *date = found->of[odd];
    const gly_date *other = found->of[found->other[odd]];
    bool leap;
    int32_t gap = apart(&other->parts, &date->parts, &leap);
    int32_t weekday =
        ((other->parts.weekday - 1 + gap) % WEEK + WEEK) % WEEK + 1;
    gly_text day = gly_timing_day_text(
        search, gly_calendar_day(PLAIN, date->parts.month, date->parts.day));
    gly_text beside = gly_text_slice(
        search->annotations->language->document->text, other->text);
    uint32_t comma = 0;
    while (comma < day.size && day.data[comma] != ',')
        comma++;
    gly_timing_add(
        search,
        &(gly_timing){
            .kind = GLY_TIMING_WEEKDAY,
            .text = date->text,
            .sentence = search->annotations->reading->sentences[date->first],
            .beside = {other->text},
            .beside_count = 1,
            .stated = gly_text_of(weekdays[date->parts.weekday]),
            .expected =
                gly_text_format(search->arena, "%.*s is a %s", (int)comma,
                                day.data, weekdays[weekday]),
            .readings = gly_text_format(search->arena, "a year that has “%.*s”",
                                        (int)beside.size, beside.data)});
}

void gly_timings_of_weekdays(gly_timing_search *search)
{
    const gly_dates *dates = search->dates;
    days found = {.count = 0};
    if (dates->anchor.known)
        return;
    int32_t latest = latest_year(dates);
    for (uint32_t i = 0; i < dates->count && found.count < MOST; i++) {
        const gly_date *date = &dates->items[i];
        gly_date *joined = &found.joined[found.count];
        if (gly_timing_day_set_off(joined, search, i))
            keep(&found, search, joined, latest);
        /* "Between 9 and 10 p.m. on Friday, May 1" has one day. */
        if (date->start == GLY_NONE ||
            dates->ends[date->start].form == GLY_DATE_CLOCK) {
            keep(&found, search, date, latest);
            continue;
        }
        keep(&found, search, &dates->ends[date->start], latest);
        keep(&found, search, &dates->ends[date->end], latest);
    }
    for (;;) {
        uint32_t odd = 0;
        hold_together(&found);
        for (uint32_t i = 1; i < found.count; i++)
            odd = found.against[i] >= found.against[odd] ? i : odd;
        if (found.count < 2 || found.against[odd] == 0)
            return;
        report(search, &found, odd);
        for (uint32_t i = odd; i + 1 < found.count; i++)
            found.of[i] = found.of[i + 1];
        found.count--;
    }
}
