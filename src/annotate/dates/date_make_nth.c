/* date_make_nth.c - the n-th day, weekday or week of a month or year. */
#include "annotate/dates/date_makers.h"

#include "annotate/dates/date_settle.h"
#include "base/calendar.h"

static int32_t value_of(const gly_date_match *match, uint64_t kind)
{
    const gly_date_item *item = gly_date_matched(match, kind, 0);
    return item == NULL ? 0 : item->value;
}

static int32_t year_of(const gly_date_match *match)
{
    return value_of(match, GLY_PIECE(YEAR));
}

/* From 1; -1 for "the last"; 0 for "next" and what is no number. */
static int32_t which_of(const gly_date_match *match)
{
    const gly_date_item *which =
        gly_date_matched(match, GLY_PIECE(ORDINAL) | GLY_PIECE(NEAR), 0);
    if (which == NULL)
        return 0;
    bool last = (which->kinds & GLY_PIECE(NEAR)) != 0;
    return last ? (which->value < 0 ? -1 : 0) : (int32_t)which->amount;
}

/* The month or year that a last "this", "next" or "last" tells from the
 * article's date, in `out`; false for another unit. */
static bool near_span(gly_date *out, const gly_date_match *match,
                      gly_time_unit unit)
{
    const gly_date_item *near = NULL, *last = NULL;
    for (uint32_t n = 0; n < 2; n++) {
        const gly_date_item *item = gly_date_matched(match, GLY_PIECE(NEAR), n);
        near = item != NULL ? item : near;
        item = gly_date_matched(match, GLY_PIECE(UNIT), n);
        last = item != NULL ? item : last;
    }
    int32_t days[2];
    if (near == NULL || last == NULL || last->value != (int32_t)unit ||
        near->first > last->first)
        return false;
    out->grain = unit;
    out->flags |= GLY_DATE_RELATIVE;
    out->parts.ahead = near->value;
    if (match->anchor->known &&
        gly_date_unit_days(days, match->anchor->day, unit, near->value))
        gly_date_set_days(out, days[0], days[1]);
    return true;
}

/* "20th of next month": the month is told from the article's date. */
uint64_t gly_date_make_of_month(gly_date *out, gly_date_match *match)
{
    int32_t day = which_of(match);
    if (day < 1 || day > 31 || !near_span(out, match, GLY_TIME_MONTH))
        return 0;
    out->form = GLY_DATE_DAY;
    out->grain = GLY_TIME_DAY;
    out->parts.day = day;
    if ((out->flags & GLY_DATE_KNOWN) == 0)
        return GLY_PIECE(DATE);
    int32_t first = gly_date_first_day(out);
    if (day > gly_date_last_day(out) - first + 1)
        out->flags |= GLY_DATE_NO_SUCH;
    else
        gly_date_set_days(out, first + day - 1, first + day - 1);
    return GLY_PIECE(DATE);
}

/* The first week of a span is the one that holds its fourth day, or its first
 * Thursday. */
static void set_week(gly_date *out, int32_t first, int32_t last, int32_t which)
{
    int32_t thursday = first + (4 - gly_calendar_weekday(first) + 7) % 7;
    int32_t end = last - (gly_calendar_weekday(last) - 4 + 7) % 7;
    int32_t middle = which > 0 ? thursday + 7 * (which - 1) : end;
    gly_date_set_days(out, middle - 3, middle + 3);
}

/* The month or the year as it is written. */
static bool written_span(gly_date *out, const gly_date_match *match)
{
    out->form = GLY_DATE_SPAN;
    out->parts.month = value_of(match, GLY_PIECE(MONTH));
    out->parts.year = year_of(match);
    if (out->parts.month == 0 && out->parts.year == 0)
        return false;
    gly_date_settle(out, match->anchor);
    return true;
}

/* "the third week of July", "the last week of 2016" */
uint64_t gly_date_make_nth_week_of(gly_date *out, gly_date_match *match)
{
    int32_t which = which_of(match);
    if (value_of(match, GLY_PIECE(UNIT)) != GLY_TIME_WEEK || which == 0 ||
        !(near_span(out, match, GLY_TIME_MONTH) ||
          near_span(out, match, GLY_TIME_YEAR) || written_span(out, match)))
        return 0;
    out->form = GLY_DATE_SPAN;
    out->grain = GLY_TIME_WEEK;
    if ((out->flags & GLY_DATE_KNOWN) != 0)
        set_week(out, gly_date_first_day(out), gly_date_last_day(out), which);
    out->parts.month = out->parts.year = 0;
    return GLY_PIECE(DATE);
}

/* The year or month that "the first three months of" goes on with. */
static bool whole_of(gly_date *out, const gly_date_match *match)
{
    bool near = gly_date_matched(match, GLY_PIECE(UNIT), 1) != NULL &&
                (near_span(out, match, GLY_TIME_YEAR) ||
                 near_span(out, match, GLY_TIME_MONTH));
    return near || written_span(out, match);
}

/* So many units from the start of the span (which 1) or to its end (-1). Weeks
 * are those that have their Thursday in it. */
static void set_first(gly_date *out, gly_time_unit unit, double amount,
                      int32_t which)
{
    if (unit == GLY_TIME_WEEK)
        set_week(out, gly_date_first_day(out), gly_date_last_day(out), which);
    int64_t from = out->from, until = out->until;
    if (which > 0)
        out->until = gly_date_moved(from, amount, unit);
    else
        out->from = gly_date_moved(until, -amount, unit);
}

/* "the first two weeks of 2021", "the last four months of last year" */
uint64_t gly_date_make_first_of(gly_date *out, gly_date_match *match)
{
    int32_t which = which_of(match);
    const gly_date_item *number = gly_date_matched(match, GLY_PIECE(NUMBER), 0);
    gly_time_unit unit = (gly_time_unit)value_of(match, GLY_PIECE(UNIT));
    if ((which != 1 && which != -1) || number == NULL || unit < GLY_TIME_DAY ||
        unit == GLY_TIME_WORKDAY || unit >= GLY_TIME_YEAR ||
        !whole_of(out, match))
        return 0;
    out->form = GLY_DATE_SPAN;
    out->grain = unit;
    out->amount = number->amount;
    out->unit = unit;
    out->flags |= GLY_DATE_ROUGH;
    if ((out->flags & GLY_DATE_KNOWN) != 0)
        set_first(out, unit, number->amount, which);
    out->parts.month = out->parts.year = 0;
    return GLY_PIECE(DATE);
}

/* "the third month of 2021" */
uint64_t gly_date_make_nth_month(gly_date *out, gly_date_match *match)
{
    int32_t which = which_of(match);
    if (which < 1 || which > 12 ||
        value_of(match, GLY_PIECE(UNIT)) != GLY_TIME_MONTH ||
        !whole_of(out, match) || out->grain != GLY_TIME_YEAR)
        return 0;
    out->form = GLY_DATE_SPAN;
    out->grain = GLY_TIME_MONTH;
    if ((out->flags & GLY_DATE_KNOWN) == 0)
        return GLY_PIECE(DATE);
    int32_t first = gly_calendar_add_months(gly_date_first_day(out), which - 1);
    gly_date_set_days(out, first, gly_calendar_add_months(first, 1) - 1);
    out->parts.month = which;
    return GLY_PIECE(DATE);
}

/* "Labor Day weekend", "the weekend of Halloween": from Saturday, or the feast
 * before it, to Sunday, or the Monday after it. */
uint64_t gly_date_make_feast_weekend(gly_date *out, gly_date_match *match)
{
    const gly_date *date = gly_date_matched_date(match, GLY_PIECE(DATE), 0);
    if (date == NULL || date->parts.feast == GLY_FEAST_NONE ||
        value_of(match, GLY_PIECE(UNIT)) != GLY_TIME_WEEKEND)
        return 0;
    gly_date feast = *date;
    if (year_of(match) != 0) {
        feast.parts.year = year_of(match);
        gly_date_settle(&feast, match->anchor);
    }
    out->form = GLY_DATE_SPAN;
    out->grain = GLY_TIME_WEEKEND;
    out->flags = feast.flags;
    if ((feast.flags & GLY_DATE_KNOWN) == 0)
        return GLY_PIECE(DATE);
    int32_t day = gly_date_first_day(&feast);
    int32_t weekday = gly_calendar_weekday(day);
    int32_t saturday = weekday == 1 ? day - 2 : day + 6 - weekday;
    gly_date_set_days(out, weekday == 4 || weekday == 5 ? day : saturday,
                      weekday == 1 ? day : saturday + 1);
    return GLY_PIECE(DATE);
}

/* "the first Friday of next month" */
uint64_t gly_date_make_nth_of(gly_date *out, gly_date_match *match)
{
    int32_t which = which_of(match);
    if (which == 0 || which > 5 || !near_span(out, match, GLY_TIME_MONTH))
        return 0;
    out->form = GLY_DATE_DAY;
    out->grain = GLY_TIME_DAY;
    out->parts.weekday = value_of(match, GLY_PIECE(WEEKDAY));
    if ((out->flags & GLY_DATE_KNOWN) == 0)
        return GLY_PIECE(DATE);
    gly_calendar_date first = gly_calendar_date_of(gly_date_first_day(out));
    int32_t day =
        gly_calendar_nth(first.year, first.month, out->parts.weekday, which);
    gly_date_set_days(out, day, day);
    return GLY_PIECE(DATE);
}

/* "the first Monday of May", "the last Friday of June 2024" */
uint64_t gly_date_make_nth_weekday(gly_date *out, gly_date_match *match)
{
    const gly_date_item *which =
        gly_date_matched(match, GLY_PIECE(ORDINAL) | GLY_PIECE(NEAR), 0);
    bool last = which != NULL && (which->kinds & GLY_PIECE(NEAR)) != 0;
    if (which == NULL || (last && which->value >= 0) ||
        (!last && (which->amount < 1 || which->amount > 5)))
        return 0;
    out->form = GLY_DATE_DAY;
    out->parts.feast = GLY_FEAST_MOVING;
    out->parts.feast_value = value_of(match, GLY_PIECE(MONTH)) * 100 +
                             value_of(match, GLY_PIECE(WEEKDAY)) * 10 +
                             (last ? 9 : (int32_t)which->amount);
    out->parts.year = year_of(match);
    gly_date_settle(out, match->anchor);
    return GLY_PIECE(DATE);
}

/* "the first day of October", "the last day of June 2024" */
uint64_t gly_date_make_nth_day(gly_date *out, gly_date_match *match)
{
    const gly_date_item *which =
        gly_date_matched(match, GLY_PIECE(ORDINAL) | GLY_PIECE(NEAR), 0);
    int32_t month = value_of(match, GLY_PIECE(MONTH));
    if (which == NULL || value_of(match, GLY_PIECE(UNIT)) != GLY_TIME_DAY)
        return 0;
    bool last = (which->kinds & GLY_PIECE(NEAR)) != 0;
    if (last && which->value >= 0)
        return 0;
    out->form = GLY_DATE_DAY;
    out->parts.year = year_of(match);
    out->parts.month = month;
    out->parts.day = (int32_t)which->amount;
    if (last) {
        int32_t year = out->parts.year != 0 ? out->parts.year
                       : match->anchor->known
                           ? gly_calendar_date_of(match->anchor->day).year
                           : 2001;
        int32_t first = gly_calendar_day(year, month, 1);
        out->parts.day =
            gly_calendar_date_of(gly_calendar_add_months(first, 1) - 1).day;
    }
    gly_date_settle(out, match->anchor);
    return GLY_PIECE(DATE);
}

/* "the week of Nov. 30": the one that the day is in. */
uint64_t gly_date_make_week_of(gly_date *out, gly_date_match *match)
{
    const gly_date *date = gly_date_matched_date(match, GLY_PIECE(DATE), 0);
    int32_t days[2];
    if (date == NULL || date->form != GLY_DATE_DAY ||
        (date->flags & GLY_DATE_KNOWN) == 0 ||
        value_of(match, GLY_PIECE(UNIT)) != GLY_TIME_WEEK ||
        !gly_date_unit_days(days, gly_date_first_day(date), GLY_TIME_WEEK, 0))
        return 0;
    out->form = GLY_DATE_SPAN;
    out->grain = GLY_TIME_WEEK;
    out->flags = date->flags;
    gly_date_set_days(out, days[0], days[1]);
    return GLY_PIECE(DATE);
}
