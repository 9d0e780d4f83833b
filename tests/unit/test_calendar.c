#include "base/calendar.h"

#include "support/expect.h"

static int32_t day_of(int32_t year, int32_t month, int32_t day)
{
    return gly_calendar_day(year, month, day);
}

static bool is_date(int32_t day, int32_t year, int32_t month, int32_t of_month)
{
    gly_calendar_date date = gly_calendar_date_of(day);
    return date.year == year && date.month == month && date.day == of_month;
}

/* Each day of the 9,999 years becomes a date and that a day again; dates come
 * in order, weekdays in turn. */
static void goes_there_and_back(void)
{
    gly_calendar_date before = gly_calendar_date_of(0);
    bool back = true, in_order = true, in_turn = true, exist = true;
    for (int32_t day = 1; day < GLY_DAYS_MOST; day++) {
        gly_calendar_date date = gly_calendar_date_of(day);
        back = back && day_of(date.year, date.month, date.day) == day;
        exist = exist && gly_calendar_exists(date.year, date.month, date.day);
        bool next_day = date.year == before.year &&
                        date.month == before.month &&
                        date.day == before.day + 1;
        bool next_month = date.day == 1 && before.day >= 28;
        in_order = in_order && (next_day || next_month);
        in_turn = in_turn && date.weekday == before.weekday % 7 + 1;
        before = date;
    }
    CHECK("back", back);
    CHECK("exist", exist);
    CHECK("in order", in_order);
    CHECK("in turn", in_turn);
    CHECK("to the end", before.year == GLY_YEAR_MOST && before.month == 12 &&
                            before.day == 31);
}

static void knows_days_of_history(void)
{
    static const struct {
        const char *name;
        int32_t year, month, day, weekday;
    } rows[] = {
        {"the calendar's first day", 1582, 10, 15, 5},
        {"the landing on the moon", 1969, 7, 20, 7},
        {"the first day of the epoch", 1970, 1, 1, 4},
        {"a leap day", 2000, 2, 29, 2},
        {"a day of our time", 2025, 11, 19, 3},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        CHECK(rows[i].name,
              gly_calendar_weekday(day_of(rows[i].year, rows[i].month,
                                          rows[i].day)) == rows[i].weekday);
    CHECK("days between", day_of(2000, 1, 1) - day_of(1900, 1, 1) == 36524);
}

static void knows_which_days_exist(void)
{
    CHECK("31 June", !gly_calendar_exists(2025, 6, 31));
    CHECK("29 February 2023", !gly_calendar_exists(2023, 2, 29));
    CHECK("29 February 1900", !gly_calendar_exists(1900, 2, 29));
    CHECK("29 February 2000", gly_calendar_exists(2000, 2, 29));
    CHECK("month 13", !gly_calendar_exists(2025, 13, 1));
    CHECK("the year 0", !gly_calendar_exists(0, 1, 1));
    CHECK("the nearest day", day_of(2025, 6, 31) == day_of(2025, 6, 30));
    CHECK("the last day",
          day_of(INT32_MAX, INT32_MAX, INT32_MAX) == GLY_DAYS_MOST - 1);
    CHECK("the first day", day_of(INT32_MIN, INT32_MIN, INT32_MIN) == 0);
}

static void moves_by_months(void)
{
    int32_t day = day_of(2024, 1, 31);
    CHECK("the month's last day",
          is_date(gly_calendar_add_months(day, 1), 2024, 2, 29));
    CHECK("a year back",
          is_date(gly_calendar_add_months(day, -12), 2023, 1, 31));
    CHECK("over the year",
          is_date(gly_calendar_add_months(day, 13), 2025, 2, 28));
    CHECK("no further than the last day",
          gly_calendar_add_months(day, INT32_MAX) == GLY_DAYS_MOST - 1);
    CHECK("nor than the first", gly_calendar_add_months(day, INT32_MIN) == 0);
}

static void finds_movable_days(void)
{
    CHECK("fourth Thursday of November",
          is_date(gly_calendar_nth(2025, 11, 4, 4), 2025, 11, 27));
    CHECK("last Monday of May",
          is_date(gly_calendar_nth(2025, 5, 1, -1), 2025, 5, 26));
    CHECK("Easter 2025", is_date(gly_calendar_easter(2025), 2025, 4, 20));
    CHECK("Easter 2024", is_date(gly_calendar_easter(2024), 2024, 3, 31));
    CHECK("Easter 1818", is_date(gly_calendar_easter(1818), 1818, 3, 22));
    CHECK("Easter 1943", is_date(gly_calendar_easter(1943), 1943, 4, 25));
}

CU_TestInfo calendar_tests[] = {
    {"goes there and back", goes_there_and_back},
    {"knows days of history", knows_days_of_history},
    {"knows which days exist", knows_which_days_exist},
    {"moves by months", moves_by_months},
    {"finds movable days", finds_movable_days},
    CU_TEST_INFO_NULL,
};
