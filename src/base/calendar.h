/* calendar.h - days of the proleptic Gregorian calendar, exactly.
 * "Nov. 19, 2025" is one number, and so the weekday of a date and the days
 * between two of them are sums. Day 0 is Monday, January 1, of the year 1; the
 * rules of leap years are carried back to it. Nothing asks the machine's
 * clock or its time zone. */
#ifndef GLY_BASE_CALENDAR_H
#define GLY_BASE_CALENDAR_H

#include <stdbool.h>
#include <stdint.h>

enum {
    GLY_YEAR_LEAST = 1,
    GLY_YEAR_MOST = 9999,
    GLY_DAYS_MOST = 3652059, /* in those years: one more than the last day */
};

/* Month 1-12, day from 1, weekday 1-7 from Monday. */
typedef struct {
    int32_t year;
    int32_t month, day;
    int32_t weekday;
} gly_calendar_date;

/* Whether there is such a day in the years 1 to 9999. */
bool gly_calendar_exists(int32_t year, int32_t month, int32_t day);

/* The number of a day that exists; for any other, that of the last day of its
 * month, a month or year out of range being brought into it. */
int32_t gly_calendar_day(int32_t year, int32_t month, int32_t day);

/* The date of day number `day`, which is brought into the years 1 to 9999. */
gly_calendar_date gly_calendar_date_of(int32_t day);

/* The weekday of day number `day`: 1 for Monday to 7 for Sunday. */
int32_t gly_calendar_weekday(int32_t day);

/* The day `months` later (or earlier): the same day of the month, or its last
 * one, as a lease runs from January 31 to February 28. */
int32_t gly_calendar_add_months(int32_t day, int32_t months);

/* The day of the n-th `weekday` of a month, counted from 1; from its end for
 * -1 (the last one) and below. */
int32_t gly_calendar_nth(int32_t year, int32_t month, int32_t weekday,
                         int32_t n);

/* Easter Sunday of the western churches (Meeus, Jones and Butcher). */
int32_t gly_calendar_easter(int32_t year);

/* Years that are full between two days, as a person's age counts: a birthday
 * on February 29 is kept on March 1. Negative when `to` lies before `from`. */
int32_t gly_calendar_full_years(int32_t from, int32_t to);

#endif
