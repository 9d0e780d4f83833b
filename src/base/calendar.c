/* calendar.c - sums of days, after Howard Hinnant's "chrono-compatible
 * low-level date algorithms": a year begins in March, so that the odd day is
 * its last. */
#include "base/calendar.h"

enum {
    DAYS_OF_400_YEARS = 146097,
    DAYS_BEFORE_MARCH = 306, /* from March 1, year 0, to January 1, year 1 */
};

static int32_t between(int32_t value, int32_t least, int32_t most)
{
    if (value < least)
        return least;
    return value > most ? most : value;
}

static bool is_leap(int32_t year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int32_t month_days(int32_t year, int32_t month)
{
    static const int8_t days[] = {31, 28, 31, 30, 31, 30,
                                  31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12)
        return 0;
    return days[month - 1] + (month == 2 && is_leap(year));
}

bool gly_calendar_exists(int32_t year, int32_t month, int32_t day)
{
    return year >= GLY_YEAR_LEAST && year <= GLY_YEAR_MOST && day >= 1 &&
           day <= month_days(year, month);
}

int32_t gly_calendar_day(int32_t year, int32_t month, int32_t day)
{
    year = between(year, GLY_YEAR_LEAST, GLY_YEAR_MOST);
    month = between(month, 1, 12);
    day = between(day, 1, month_days(year, month));
    int32_t y = month <= 2 ? year - 1 : year;
    int32_t era = y / 400, of_era = y % 400;
    int32_t of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5;
    return era * DAYS_OF_400_YEARS + of_era * 365 + of_era / 4 - of_era / 100 +
           of_year + day - 1 - DAYS_BEFORE_MARCH;
}

gly_calendar_date gly_calendar_date_of(int32_t day)
{
    day = between(day, 0, GLY_DAYS_MOST - 1);
    int32_t since = day + DAYS_BEFORE_MARCH;
    int32_t era = since / DAYS_OF_400_YEARS;
    int32_t of_era = since % DAYS_OF_400_YEARS;
    int32_t year = (of_era - of_era / 1460 + of_era / 36524 -
                    of_era / (DAYS_OF_400_YEARS - 1)) /
                   365;
    int32_t of_year = of_era - (365 * year + year / 4 - year / 100);
    int32_t from_march = (5 * of_year + 2) / 153;
    int32_t month = from_march < 10 ? from_march + 3 : from_march - 9;
    return (gly_calendar_date){
        .year = year + era * 400 + (month <= 2),
        .month = month,
        .day = of_year - (153 * from_march + 2) / 5 + 1,
        .weekday = gly_calendar_weekday(day),
    };
}

int32_t gly_calendar_weekday(int32_t day)
{
    return between(day, 0, GLY_DAYS_MOST - 1) % 7 + 1;
}

int32_t gly_calendar_add_months(int32_t day, int32_t months)
{
    gly_calendar_date date = gly_calendar_date_of(day);
    int64_t count = (int64_t)date.year * 12 + date.month - 1 + months;
    if (count < 12)
        return 0;
    if (count >= (int64_t)(GLY_YEAR_MOST + 1) * 12)
        return GLY_DAYS_MOST - 1;
    return gly_calendar_day((int32_t)(count / 12), (int32_t)(count % 12) + 1,
                            date.day);
}

int32_t gly_calendar_nth(int32_t year, int32_t month, int32_t weekday,
                         int32_t n)
{
    if (n > 0) {
        int32_t first = gly_calendar_day(year, month, 1);
        int32_t ahead = (weekday - gly_calendar_weekday(first) + 7) % 7;
        return first + ahead + 7 * (n - 1);
    }
    int32_t last = gly_calendar_day(year, month, 31);
    int32_t behind = (gly_calendar_weekday(last) - weekday + 7) % 7;
    return last - behind + 7 * (n + 1);
}

int32_t gly_calendar_easter(int32_t year)
{
    int32_t a = year % 19, b = year / 100, c = year % 100;
    int32_t d = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
    int32_t e = (32 + 2 * (b % 4) + 2 * (c / 4) - d - c % 4) % 7;
    int32_t f = d + e - 7 * ((a + 11 * d + 22 * e) / 451) + 114;
    return gly_calendar_day(year, f / 31, f % 31 + 1);
}

int32_t gly_calendar_full_years(int32_t from, int32_t to)
{
    if (to < from)
        return -gly_calendar_full_years(to, from);
    gly_calendar_date a = gly_calendar_date_of(from);
    gly_calendar_date b = gly_calendar_date_of(to);
    bool before = b.month < a.month || (b.month == a.month && b.day < a.day);
    return b.year - a.year - before;
}
