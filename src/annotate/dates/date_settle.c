#include "annotate/dates/date_settle.h"

#include "base/calendar.h"

double gly_time_unit_seconds(gly_time_unit unit)
{
    static const double seconds[] = {
        [GLY_TIME_SECOND] = 1,           [GLY_TIME_MINUTE] = 60,
        [GLY_TIME_HOUR] = 3600,          [GLY_TIME_DAY] = 86400,
        [GLY_TIME_WORKDAY] = 86400,      [GLY_TIME_WEEKEND] = 172800,
        [GLY_TIME_WEEK] = 604800,        [GLY_TIME_FORTNIGHT] = 1209600,
        [GLY_TIME_MONTH] = 2592000,      [GLY_TIME_QUARTER] = 7776000,
        [GLY_TIME_YEAR] = 31536000,      [GLY_TIME_DECADE] = 315360000,
        [GLY_TIME_CENTURY] = 3153600000,
    };
    return seconds[unit];
}

void gly_date_set_days(gly_date *date, int32_t first, int32_t last)
{
    date->from = (int64_t)first * GLY_SECONDS_OF_DAY;
    date->until = ((int64_t)last + 1) * GLY_SECONDS_OF_DAY;
    date->flags |= GLY_DATE_KNOWN;
    if (last < first)
        date->flags |= GLY_DATE_BACKWARDS;
}

int32_t gly_date_first_day(const gly_date *date)
{
    return (int32_t)(date->from / GLY_SECONDS_OF_DAY);
}

int32_t gly_date_last_day(const gly_date *date)
{
    return (int32_t)((date->until - 1) / GLY_SECONDS_OF_DAY);
}

/* The years that a unit counted in years begins and ends in. */
static void set_years(int32_t days[2], int32_t first, int32_t last)
{
    days[0] = gly_calendar_day(first, 1, 1);
    days[1] = gly_calendar_day(last, 12, 31);
}

static void set_months(int32_t days[2], int32_t month_day, int32_t count)
{
    days[0] = month_day;
    days[1] = gly_calendar_add_months(month_day, count) - 1;
}

bool gly_date_unit_days(int32_t days[2], int32_t day, gly_time_unit unit,
                        int32_t ahead)
{
    gly_calendar_date date = gly_calendar_date_of(day);
    int32_t monday = day - (date.weekday - 1);
    int32_t month = day - (date.day - 1);
    switch (unit) {
    case GLY_TIME_DAY:
    case GLY_TIME_WORKDAY:
        days[0] = days[1] = day + ahead;
        return true;
    case GLY_TIME_WEEK:
    case GLY_TIME_WEEKEND:
        days[0] = monday + 7 * ahead + (unit == GLY_TIME_WEEKEND ? 5 : 0);
        days[1] = monday + 7 * ahead + 6;
        return true;
    case GLY_TIME_FORTNIGHT:
        days[0] = monday + 14 * ahead;
        days[1] = days[0] + 13;
        return true;
    case GLY_TIME_MONTH:
        set_months(days, gly_calendar_add_months(month, ahead), 1);
        return true;
    case GLY_TIME_QUARTER:
        month =
            gly_calendar_add_months(month, 3 * ahead - (date.month - 1) % 3);
        set_months(days, month, 3);
        return true;
    case GLY_TIME_YEAR:
        set_years(days, date.year + ahead, date.year + ahead);
        return true;
    case GLY_TIME_DECADE:
        date.year = date.year / 10 * 10 + 10 * ahead;
        set_years(days, date.year, date.year + 9);
        return true;
    case GLY_TIME_CENTURY:
        date.year = (date.year - 1) / 100 * 100 + 1 + 100 * ahead;
        set_years(days, date.year, date.year + 99);
        return true;
    default:
        return false;
    }
}

int64_t gly_date_moved(int64_t second, double amount, gly_time_unit unit)
{
    int32_t months = unit == GLY_TIME_MONTH     ? 1
                     : unit == GLY_TIME_QUARTER ? 3
                     : unit == GLY_TIME_YEAR    ? 12
                     : unit == GLY_TIME_DECADE  ? 120
                     : unit == GLY_TIME_CENTURY ? 1200
                                                : 0;
    double limit = 1e9;
    if (amount > limit || amount < -limit)
        amount = 0;
    double whole = amount * months;
    if (months == 0 || whole > 1e6 || whole < -1e6 ||
        whole != (double)(int32_t)whole)
        return second + (int64_t)(amount * gly_time_unit_seconds(unit));
    int64_t day = second / GLY_SECONDS_OF_DAY;
    return (int64_t)gly_calendar_add_months((int32_t)day, (int32_t)whole) *
               GLY_SECONDS_OF_DAY +
           second % GLY_SECONDS_OF_DAY;
}

static int32_t feast_day(const gly_date_parts *parts, int32_t year)
{
    int32_t value = parts->feast_value;
    switch (parts->feast) {
    case GLY_FEAST_FIXED:
        return gly_calendar_day(year, value / 100, value % 100);
    case GLY_FEAST_MOVING:
        return value / 10000 +
               gly_calendar_nth(year, value % 10000 / 100, value / 10 % 10,
                                value % 10 == 9 ? -1 : value % 10);
    case GLY_FEAST_EASTER:
        return gly_calendar_easter(year) + value;
    default:
        return -1;
    }
}

int32_t gly_date_weekday(const gly_date_parts *parts)
{
    int32_t value = parts->feast_value;
    if (parts->feast == GLY_FEAST_MOVING)
        return 1 + (value / 10 % 10 + value / 10000 + 6) % 7;
    if (parts->feast == GLY_FEAST_EASTER)
        return 1 + (value % 7 + 6) % 7;
    return parts->weekday != 0 ? parts->weekday : parts->implied;
}

static int32_t distance(int32_t a, int32_t b)
{
    return a > b ? a - b : b - a;
}

/* The day of the written parts in `year`; -1 for none. */
static int32_t day_in_year(const gly_date_parts *parts, int32_t year)
{
    if (parts->feast != GLY_FEAST_NONE)
        return feast_day(parts, year);
    int32_t day = parts->day == 0 ? 1 : parts->day;
    return gly_calendar_exists(year, parts->month, day)
               ? gly_calendar_day(year, parts->month, day)
               : -1;
}

/* The year in which month and day lie nearest to the article's date. */
static int32_t nearest_year(const gly_date_parts *parts, int32_t anchor)
{
    enum { AROUND = 4 }; /* a leap year is never farther, but for 1900 */
    int32_t own = gly_calendar_date_of(anchor).year, best = own;
    int32_t least = INT32_MAX;
    for (int32_t year = own - AROUND; year <= own + AROUND; year++) {
        int32_t day = day_in_year(parts, year);
        if (day >= 0 && distance(day, anchor) < least) {
            least = distance(day, anchor);
            best = year;
        }
    }
    return best;
}

/* "the 22nd": of the month that brings it nearest. */
static int32_t nearest_day(int32_t of_month, int32_t anchor)
{
    gly_calendar_date date = gly_calendar_date_of(anchor);
    int32_t month = anchor - (date.day - 1), best = anchor;
    int32_t least = INT32_MAX;
    for (int32_t ahead = -1; ahead <= 1; ahead++) {
        int32_t first = gly_calendar_add_months(month, ahead);
        gly_calendar_date there = gly_calendar_date_of(first);
        int32_t day = first + of_month - 1;
        if (gly_calendar_exists(there.year, there.month, of_month) &&
            distance(day, anchor) < least) {
            least = distance(day, anchor);
            best = day;
        }
    }
    return best;
}

/* "Monday the 13th": the nearest month in which that day is a Monday. */
static int32_t nearest_weekday(const gly_date_parts *parts, int32_t anchor)
{
    enum { MONTHS = 9 };
    gly_calendar_date date = gly_calendar_date_of(anchor);
    int32_t month = anchor - (date.day - 1), least = INT32_MAX, best = -1;
    for (int32_t ahead = -MONTHS; ahead <= MONTHS; ahead++) {
        int32_t first = gly_calendar_add_months(month, ahead);
        gly_calendar_date there = gly_calendar_date_of(first);
        int32_t day = first + parts->day - 1;
        if (!gly_calendar_exists(there.year, there.month, parts->day) ||
            gly_calendar_weekday(day) != parts->weekday ||
            distance(day, anchor) >= least)
            continue;
        least = distance(day, anchor);
        best = day;
    }
    return best >= 0 ? best : nearest_day(parts->day, anchor);
}

/* A decade, a year, a month of it. */
static void settle_span(gly_date *date, int32_t year)
{
    const gly_date_parts *parts = &date->parts;
    int32_t days[2];
    if (date->grain != GLY_TIME_DECADE && date->grain != GLY_TIME_CENTURY)
        date->grain = parts->month != 0 ? GLY_TIME_MONTH : GLY_TIME_YEAR;
    int32_t first =
        gly_calendar_day(year, parts->month == 0 ? 1 : parts->month, 1);
    if (gly_date_unit_days(days, first, date->grain, 0))
        gly_date_set_days(date, days[0], days[1]);
}

static void settle_day(gly_date *date, int32_t year)
{
    date->grain = GLY_TIME_DAY;
    int32_t day = day_in_year(&date->parts, year);
    if (day >= 0)
        gly_date_set_days(date, day, day);
    else if (date->parts.feast == GLY_FEAST_NONE)
        date->flags |= GLY_DATE_NO_SUCH;
}

/* A weekday alone: the last one before the article or on its day. */
static void settle_weekday(gly_date *date, int32_t anchor)
{
    int32_t back = (gly_calendar_weekday(anchor) - date->parts.weekday + 7) % 7;
    date->grain = GLY_TIME_DAY;
    gly_date_set_days(date, anchor - back, anchor - back);
}

/* No year is written: the article's date tells. */
static void guess(gly_date *date, const gly_date_anchor *anchor)
{
    const gly_date_parts *parts = &date->parts;
    bool named = parts->month != 0 || parts->feast != GLY_FEAST_NONE;
    bool day = parts->day != 0 || parts->feast != GLY_FEAST_NONE;
    date->grain = day || parts->weekday != 0 ? GLY_TIME_DAY : GLY_TIME_MONTH;
    if (parts->month != 0 && parts->day != 0 &&
        !gly_calendar_exists(2000, parts->month, parts->day))
        date->flags |= GLY_DATE_NO_SUCH;
    if (!anchor->known || (date->flags & GLY_DATE_NO_SUCH) != 0)
        return;
    date->flags |= GLY_DATE_GUESSED;
    if (named && day)
        settle_day(date, nearest_year(parts, anchor->day));
    else if (named)
        settle_span(date, nearest_year(parts, anchor->day));
    else if (parts->day != 0) {
        int32_t there = parts->weekday != 0
                            ? nearest_weekday(parts, anchor->day)
                            : nearest_day(parts->day, anchor->day);
        gly_date_set_days(date, there, there);
    } else if (parts->weekday != 0)
        settle_weekday(date, anchor->day);
}

/* Seconds from midnight; -1 where there is no such time. */
static int64_t settle_clock(gly_date *date)
{
    const gly_date_parts *parts = &date->parts;
    int32_t minute = parts->minute < 0 ? 0 : parts->minute;
    int32_t second = parts->second < 0 ? 0 : parts->second;
    date->grain = parts->second >= 0   ? GLY_TIME_SECOND
                  : parts->minute >= 0 ? GLY_TIME_MINUTE
                                       : GLY_TIME_HOUR;
    int32_t all = parts->hour * 3600 + minute * 60 + second;
    if (minute > 59 || second > 60 || all > GLY_SECONDS_OF_DAY) {
        date->flags |= GLY_DATE_NO_SUCH;
        return -1;
    }
    return all;
}

static void settle_days(gly_date *date, const gly_date_anchor *anchor)
{
    const gly_date_parts *parts = &date->parts;
    if (parts->year == 0)
        guess(date, anchor);
    else if (parts->day != 0 || parts->feast != GLY_FEAST_NONE)
        settle_day(date, parts->year);
    else
        settle_span(date, parts->year);
}

void gly_date_settle(gly_date *date, const gly_date_anchor *anchor)
{
    date->flags &= ~(uint32_t)(GLY_DATE_KNOWN | GLY_DATE_GUESSED |
                               GLY_DATE_NO_SUCH | GLY_DATE_BACKWARDS);
    bool clock_only = date->form == GLY_DATE_CLOCK;
    if (!clock_only)
        settle_days(date, anchor);
    if (date->parts.hour < 0)
        return;
    int64_t second = settle_clock(date);
    if (second < 0)
        return;
    if (clock_only)
        date->from = 0;
    bool placed = clock_only || (date->flags & GLY_DATE_KNOWN) != 0;
    date->from += second;
    date->until =
        date->from + (int64_t)gly_time_unit_seconds(date->grain == GLY_TIME_HOUR
                                                        ? GLY_TIME_MINUTE
                                                        : date->grain);
    date->flags |= placed ? GLY_DATE_KNOWN : 0;
}
