#include "annotate/event_days.h"

bool gly_event_day_is_sure(const gly_date *date)
{
    bool day = date->form == GLY_DATE_DAY || date->form == GLY_DATE_MOMENT ||
               date->form == GLY_DATE_MOMENTS || date->form == GLY_DATE_CLOCK;
    return day && date->side == GLY_DATE_PLAIN && date->start == GLY_NONE &&
           date->amount == 0 && date->grain <= GLY_TIME_DAY &&
           (date->flags & (GLY_DATE_TOLD | GLY_DATE_ROUGH | GLY_DATE_UNSURE |
                           GLY_DATE_NO_SUCH)) == 0;
}

static bool is_weekday_only(const gly_date *date)
{
    return date->parts.weekday != 0 && date->parts.month == 0;
}

static int64_t day_of(const gly_date *date)
{
    return date->from / GLY_SECONDS_OF_DAY;
}

/* Days that are written in the same way are compared as written. */
static bool days_meet(const gly_date *a, const gly_date *b)
{
    const gly_date_parts *x = &a->parts, *y = &b->parts;
    if (a->form == GLY_DATE_CLOCK || b->form == GLY_DATE_CLOCK)
        return true;
    if (is_weekday_only(a) && is_weekday_only(b))
        return x->weekday == y->weekday;
    if (x->month != 0 && x->day != 0 && y->month != 0 && y->day != 0) {
        bool years = x->year != 0 && y->year != 0 && x->year != y->year;
        return years || (x->month == y->month && x->day == y->day);
    }
    if ((a->flags & b->flags & GLY_DATE_KNOWN) == 0)
        return true;
    int64_t apart = day_of(a) - day_of(b);
    apart = apart < 0 ? -apart : apart;
    /* A night goes on into the next day. */
    bool night = a->form == GLY_DATE_MOMENTS || b->form == GLY_DATE_MOMENTS;
    if (is_weekday_only(a) || is_weekday_only(b))
        return apart % 7 == 0 || apart > 14 ||
               (night && (apart % 7 == 1 || apart % 7 == 6));
    return apart <= (night ? 1 : 0);
}

static bool has_clock(const gly_date *date)
{
    return (date->form == GLY_DATE_CLOCK || date->form == GLY_DATE_MOMENT) &&
           date->parts.hour >= 0 && !date->parts.half_day;
}

/* Hours in two zones are not compared. */
static bool hours_meet(const gly_date *a, const gly_date *b)
{
    if (!has_clock(a) || !has_clock(b) ||
        a->parts.has_zone != b->parts.has_zone ||
        a->parts.zone != b->parts.zone)
        return true;
    int64_t x = a->from % GLY_SECONDS_OF_DAY, y = b->from % GLY_SECONDS_OF_DAY;
    return x == y;
}

bool gly_event_days_meet(const gly_date *a, const gly_date *b)
{
    return days_meet(a, b) && hours_meet(a, b);
}
