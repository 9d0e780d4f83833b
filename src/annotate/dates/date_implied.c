/* date_implied.c - the weekday of a day of an article that tells no date of its
 * own, by the days that have one.
 *
 *     A fire broke out early Thursday. … The first was on Thursday, Jan. 23.
 *     The Feb. 13 fire was the second.
 *         [day: a Thursday, too]
 *
 * Days of one season go by one calendar, whatever the year; a day with its year
 * goes by that of the year. */
#include "annotate/dates/date_implied.h"

#include "base/calendar.h"

enum {
    LOOKED = 256, /* dates that are looked at for one with a weekday */
    NEAR = 120,   /* days: those of one season */
    PLAIN = 2001, /* a year without a 29 February … */
    YEAR = 365,   /* … and its days */
    WEEK = 7,
    MARCH = 3,
};

static bool is_numbered(const gly_date_parts *p)
{
    return p->month != 0 && p->day != 0 &&
           gly_calendar_exists(PLAIN, p->month, p->day);
}

/* A day with its weekday and without its year. */
static bool is_witness(const gly_date *date)
{
    return date->parts.weekday != 0 && date->parts.year == 0 &&
           is_numbered(&date->parts) &&
           (date->flags & (GLY_DATE_UNSURE | GLY_DATE_NO_SUCH)) == 0;
}

/* Days from `a` to `b` over the turn of the year where that is nearer; FARTHEST
 * where a 29 February may lie between. */
static int32_t apart(const gly_date_parts *a, const gly_date_parts *b)
{
    enum { FARTHEST = 1000 };
    int32_t gap = gly_calendar_day(PLAIN, b->month, b->day) -
                  gly_calendar_day(PLAIN, a->month, a->day);
    bool turns = gap > YEAR / 2 || gap < -YEAR / 2;
    const gly_date_parts *first = a->month < b->month ? a : b;
    bool leap = turns ? first->month >= MARCH
                      : (a->month >= MARCH) != (b->month >= MARCH);
    if (leap)
        return FARTHEST;
    return gap > YEAR / 2 ? gap - YEAR : gap < -YEAR / 2 ? gap + YEAR : gap;
}

static int32_t size_of(int32_t gap)
{
    return gap < 0 ? -gap : gap;
}

const gly_date *gly_date_witness(const gly_dates *dates, const gly_date *date)
{
    const gly_date *found = NULL;
    for (uint32_t i = 0; i < dates->count && i < LOOKED; i++) {
        const gly_date *other = &dates->items[i];
        if (other->start != GLY_NONE &&
            dates->ends[other->start].form != GLY_DATE_CLOCK)
            other = &dates->ends[other->start];
        if (!is_witness(other))
            continue;
        int32_t gap = size_of(apart(&other->parts, &date->parts));
        if (gap <= NEAR && (found == NULL ||
                            gap < size_of(apart(&found->parts, &date->parts))))
            found = other;
    }
    return found;
}

/* The weekday of the day; 0 where nothing tells it. */
static int32_t implied(const gly_dates *dates, const gly_date *date)
{
    const gly_date_parts *p = &date->parts;
    bool day = date->form == GLY_DATE_DAY || date->form == GLY_DATE_MOMENT ||
               date->form == GLY_DATE_MOMENTS;
    if (!day || date->start != GLY_NONE || p->weekday != 0 || !is_numbered(p) ||
        (date->flags & (GLY_DATE_UNSURE | GLY_DATE_NO_SUCH)) != 0)
        return 0;
    if (p->year != 0)
        return (date->flags & GLY_DATE_KNOWN) != 0
                   ? gly_calendar_weekday(gly_date_first_day(date))
                   : 0;
    const gly_date *witness = gly_date_witness(dates, date);
    if (witness == NULL)
        return 0;
    int32_t gap = apart(&witness->parts, p);
    return ((witness->parts.weekday - 1 + gap) % WEEK + WEEK) % WEEK + 1;
}

void gly_dates_imply(const gly_dates *dates, gly_date *items)
{
    for (uint32_t i = 0; i < dates->count && !dates->anchor.known; i++)
        items[i].parts.implied = implied(dates, &items[i]);
}
