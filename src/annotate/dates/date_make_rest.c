/* date_make_rest.c - what is left of a span, or gone of it, on the article's
 * own date: "later this week", "the rest of the year", "within five days". */
#include "annotate/dates/date_makers.h"

#include "annotate/dates/date_settle.h"
#include "base/calendar.h"

static int64_t now_of(const gly_date_match *match)
{
    return (int64_t)match->anchor->day * GLY_SECONDS_OF_DAY;
}

/* Cut what lies behind (way 1) or ahead (-1) of the article's date. */
static void cut(gly_date *out, const gly_date_match *match, int32_t way)
{
    int64_t now = now_of(match);
    out->flags |= GLY_DATE_ROUGH | GLY_DATE_RELATIVE;
    if ((out->flags & GLY_DATE_KNOWN) == 0 || now < out->from ||
        now >= out->until)
        return;
    if (way > 0)
        out->from = now;
    else
        out->until = now;
}

/* "later this week", "earlier in the year" */
uint64_t gly_date_make_later(gly_date *out, gly_date_match *match)
{
    const gly_date_item *ago = gly_date_matched(match, GLY_PIECE(AGO), 0);
    if (ago == NULL || (ago->value != 2 && ago->value != -2) ||
        !gly_date_take_span(out, match) || out->form != GLY_DATE_SPAN ||
        out->parts.ahead != 0 || (out->flags & GLY_DATE_RELATIVE) == 0)
        return 0;
    cut(out, match, ago->value);
    return GLY_PIECE(DATE);
}

/* "the rest of the week", "the rest of the day" */
uint64_t gly_date_make_rest(gly_date *out, gly_date_match *match)
{
    if (!gly_date_take_span(out, match))
        return 0;
    bool today = out->form == GLY_DATE_DAY && out->grain == GLY_TIME_DAY &&
                 (out->flags & GLY_DATE_RELATIVE) != 0;
    if (out->form != GLY_DATE_SPAN && !today)
        return 0;
    cut(out, match, 1);
    if (today) {
        out->form = GLY_DATE_MOMENTS;
        out->from += match->anchor->second;
    }
    return GLY_PIECE(DATE);
}

static bool is_near_year(const gly_date *date)
{
    return date->form == GLY_DATE_SPAN && date->grain == GLY_TIME_YEAR &&
           date->parts.year == 0 && date->amount == 0 &&
           (date->flags & GLY_DATE_RELATIVE) != 0 && date->parts.edge == 0;
}

static bool lacks_year(const gly_date *date)
{
    bool day = date->form == GLY_DATE_DAY || date->form == GLY_DATE_SPAN;
    return day && date->parts.year == 0 &&
           (date->parts.month != 0 || date->parts.quarter != 0 ||
            date->parts.feast != GLY_FEAST_NONE) &&
           (date->flags & GLY_DATE_RELATIVE) == 0;
}

/* The days of a quarter, or of a half, of its year. */
static void set_quarter(gly_date *out)
{
    bool half = out->parts.quarter > 4;
    int32_t months = half ? 6 : 3;
    int32_t index = half ? out->parts.quarter - 5 : out->parts.quarter - 1;
    int32_t first = gly_calendar_day(out->parts.year, 1 + index * months, 1);
    gly_date_set_days(out, first, gly_calendar_add_months(first, months) - 1);
}

/* "June 14 last year", "the third quarter this year", "next year's Easter" */
uint64_t gly_date_make_of_year(gly_date *out, gly_date_match *match)
{
    const gly_date *one = gly_date_matched_date(match, GLY_PIECE(DATE), 0);
    const gly_date *two = gly_date_matched_date(match, GLY_PIECE(DATE), 1);
    const gly_date_item *of = gly_date_matched(match, GLY_PIECE(OF), 0);
    if (one == NULL || two == NULL)
        return 0;
    bool behind = is_near_year(one) && of != NULL;
    const gly_date *year = behind ? one : two;
    const gly_date *date = behind ? two : one;
    uint32_t end = out->last + 1;
    if (!is_near_year(year) || !lacks_year(date) ||
        gly_reading_is_owner_mark(match->reading, end))
        return 0;
    gly_date place = *out;
    *out = *date;
    out->first = place.first;
    out->last = place.last;
    out->text = place.text;
    out->flags &= ~(uint32_t)GLY_DATE_GUESSED;
    out->flags |= GLY_DATE_RELATIVE;
    if (!match->anchor->known) {
        out->flags &= ~(uint32_t)GLY_DATE_KNOWN;
        return GLY_PIECE(DATE);
    }
    out->parts.year =
        gly_calendar_date_of(match->anchor->day).year + year->parts.ahead;
    if (out->parts.quarter != 0)
        set_quarter(out);
    else
        gly_date_settle(out, match->anchor);
    out->flags |= GLY_DATE_RELATIVE;
    return GLY_PIECE(DATE);
}

/* "within five days" */
uint64_t gly_date_make_within(gly_date *out, gly_date_match *match)
{
    const gly_date *length = gly_date_matched_date(match, GLY_PIECE(LENGTH), 0);
    const gly_date_item *near = gly_date_matched(match, GLY_PIECE(NEAR), 0);
    if (length == NULL || (near != NULL && near->value < 0))
        return 0;
    bool hours = length->grain < GLY_TIME_DAY;
    out->form = hours ? GLY_DATE_MOMENTS : GLY_DATE_SPAN;
    out->grain = out->unit = length->unit;
    out->amount = length->amount;
    out->seconds = length->seconds;
    out->parts.ahead = 1;
    out->flags |= GLY_DATE_RELATIVE | GLY_DATE_ROUGH;
    if (!match->anchor->known)
        return GLY_PIECE(DATE);
    out->from = now_of(match) + (hours ? match->anchor->second : 0);
    out->until = length->end != GLY_NONE
                     ? out->from + (int64_t)length->seconds
                     : gly_date_moved(out->from, length->amount, length->unit);
    out->flags |= GLY_DATE_KNOWN;
    return GLY_PIECE(DATE);
}

/* "last Christmas", "next Easter": the nearest that is past, or to come. */
uint64_t gly_date_make_near_feast(gly_date *out, gly_date_match *match)
{
    const gly_date *date = gly_date_matched_date(match, GLY_PIECE(DATE), 0);
    const gly_date_item *near = gly_date_matched(match, GLY_PIECE(NEAR), 0);
    if (date == NULL || date->parts.feast == GLY_FEAST_NONE ||
        date->parts.year != 0)
        return 0;
    gly_date place = *out;
    *out = *date;
    out->first = place.first;
    out->last = place.last;
    out->text = place.text;
    out->flags |= GLY_DATE_RELATIVE;
    if (!match->anchor->known)
        return GLY_PIECE(DATE);
    int32_t year = gly_calendar_date_of(match->anchor->day).year;
    for (int32_t i = 0; i < 3; i++) {
        out->parts.year = near->value < 0 ? year - i : year + i;
        gly_date_settle(out, match->anchor);
        int32_t day = gly_date_first_day(out);
        if (near->value == 0 || (out->flags & GLY_DATE_KNOWN) == 0 ||
            (near->value < 0 ? day < match->anchor->day
                             : day > match->anchor->day))
            break;
    }
    out->parts.year = 0;
    return GLY_PIECE(DATE);
}

/* "the week after next" */
uint64_t gly_date_make_after_next(gly_date *out, gly_date_match *match)
{
    const gly_date_item *side = gly_date_matched(match, GLY_PIECE(SIDE), 0);
    const gly_date_item *near = gly_date_matched(match, GLY_PIECE(NEAR), 0);
    const gly_date_item *unit = gly_date_matched(match, GLY_PIECE(UNIT), 0);
    bool after = side->value == GLY_DATE_AFTER && near->value > 0;
    bool before = side->value == GLY_DATE_BEFORE && near->value < 0;
    if (!after && !before)
        return 0;
    int32_t days[2];
    out->form = GLY_DATE_SPAN;
    out->grain = (gly_time_unit)unit->value;
    out->flags |= GLY_DATE_RELATIVE;
    out->parts.ahead = after ? 2 : -2;
    if (match->anchor->known &&
        gly_date_unit_days(days, match->anchor->day, out->grain,
                           out->parts.ahead))
        gly_date_set_days(out, days[0], days[1]);
    return out->grain < GLY_TIME_DAY ? 0 : GLY_PIECE(DATE);
}
