/* date_make_near.c - days that are told from the article's own date, or from
 * another one: "yesterday", "last week", "three weeks after March 3". */
#include "annotate/dates/date_makers.h"

#include "annotate/dates/date_settle.h"
#include "base/calendar.h"

static const gly_date_item *unit_of(const gly_date_match *match)
{
    return gly_date_matched(match, GLY_PIECE(UNIT), 0);
}

static int32_t near_of(const gly_date_match *match)
{
    const gly_date_item *near = gly_date_matched(match, GLY_PIECE(NEAR), 0);
    return near == NULL ? 0 : near->value;
}

/* "yesterday": one day behind. */
uint64_t gly_date_make_shift(gly_date *out, gly_date_match *match)
{
    const gly_date_item *shift = gly_date_matched(match, GLY_PIECE(SHIFT), 0);
    out->form = GLY_DATE_DAY;
    out->grain = GLY_TIME_DAY;
    out->flags |= GLY_DATE_RELATIVE;
    out->parts.ahead = shift->value;
    if (match->anchor->known)
        gly_date_set_days(out, match->anchor->day + shift->value,
                          match->anchor->day + shift->value);
    return GLY_PIECE(DATE);
}

/* So many quarters that are over on the day, or that begin after it; so many
 * days from Monday to Friday. */
static void set_whole(gly_date *out, int32_t day, int32_t near)
{
    int32_t days[2], count = (int32_t)out->amount;
    if (out->unit == GLY_TIME_QUARTER &&
        gly_date_unit_days(days, day, GLY_TIME_QUARTER, near > 0)) {
        int64_t edge = (int64_t)days[0] * GLY_SECONDS_OF_DAY;
        int64_t there = gly_date_moved(edge, near * count, out->unit);
        out->from = near < 0 ? there : edge;
        out->until = near < 0 ? edge : there;
        return;
    }
    int32_t there = day;
    while (count > 0) {
        there += near < 0 ? -1 : 1;
        count -= gly_calendar_weekday(there) <= 5;
    }
    out->from = (int64_t)(near < 0 ? there : day + 1) * GLY_SECONDS_OF_DAY;
    out->until = (int64_t)(near < 0 ? day : there + 1) * GLY_SECONDS_OF_DAY;
}

/* "the last three weeks", "the next 10 days" */
static uint64_t near_length(gly_date *out, const gly_date_match *match,
                            const gly_date *length)
{
    int32_t near = near_of(match);
    if (near == 0)
        return 0;
    out->form = length->unit < GLY_TIME_DAY ? GLY_DATE_MOMENTS : GLY_DATE_SPAN;
    out->grain = length->unit;
    out->amount = length->amount;
    out->unit = length->unit;
    out->seconds = length->seconds;
    out->parts.ahead = near;
    if (!match->anchor->known)
        return GLY_PIECE(DATE);
    bool hours = length->unit < GLY_TIME_DAY;
    int64_t now = (int64_t)match->anchor->day * GLY_SECONDS_OF_DAY +
                  (hours      ? match->anchor->second
                   : near > 0 ? GLY_SECONDS_OF_DAY
                              : 0);
    int64_t there = gly_date_moved(now, near * length->amount, length->unit);
    out->from = near < 0 ? there : now;
    out->until = near < 0 ? now : there;
    enum { COUNT_MOST = 1000 };
    if ((length->unit == GLY_TIME_QUARTER ||
         length->unit == GLY_TIME_WORKDAY) &&
        length->amount < COUNT_MOST)
        set_whole(out, match->anchor->day, near);
    out->flags |= GLY_DATE_KNOWN | GLY_DATE_ROUGH;
    return GLY_PIECE(DATE);
}

static bool is_plural(const gly_date_match *match, const gly_date_item *unit)
{
    gly_text text = gly_reading_text(match->reading, unit->last);
    return text.size > 0 && (text.data[text.size - 1] | 0x20) == 's';
}

/* "the last day to file", "the last day of the fair": no yesterday. */
static bool is_final(const gly_date_match *match, const gly_date_item *unit)
{
    static const char *const tells[] = {"to", "of", "for", NULL};
    return near_of(match) < 0 &&
           gly_reading_is_one_of(match->reading, unit->last + 1, tells);
}

/* "last week", "this year", "the next financial year" */
uint64_t gly_date_make_near(gly_date *out, gly_date_match *match)
{
    const gly_date *length = gly_date_matched_date(match, GLY_PIECE(LENGTH), 0);
    const gly_date_item *unit = unit_of(match);
    int32_t days[2];
    out->flags |= GLY_DATE_RELATIVE;
    const gly_date_item *number = gly_date_matched(match, GLY_PIECE(NUMBER), 0);
    if (length != NULL)
        return near_length(out, match, length);
    /* "five upcoming years", not "we are three next week" */
    if (number != NULL && !is_plural(match, unit))
        return 0;
    if (unit != NULL &&
        (number != NULL || (unit->value < GLY_TIME_DAY && unit->value > 0))) {
        gly_date counted = {.amount = number == NULL ? 1 : number->amount,
                            .unit = (gly_time_unit)unit->value};
        counted.seconds = counted.amount * gly_time_unit_seconds(counted.unit);
        return near_length(out, match, &counted);
    }
    gly_time_unit grain =
        unit == NULL ? GLY_TIME_NONE : (gly_time_unit)unit->value;
    if (grain < GLY_TIME_DAY ||
        (grain == GLY_TIME_DAY && is_final(match, unit)))
        return 0;
    if (gly_date_matched(match, GLY_PIECE(FISCAL), 0) != NULL)
        out->flags |= GLY_DATE_FISCAL;
    out->form = grain == GLY_TIME_DAY ? GLY_DATE_DAY : GLY_DATE_SPAN;
    out->grain = grain;
    out->parts.ahead = near_of(match);
    if (match->anchor->known &&
        gly_date_unit_days(days, match->anchor->day, grain, near_of(match)))
        gly_date_set_days(out, days[0], days[1]);
    return GLY_PIECE(DATE);
}

/* "last March": the one of this year or of the one beside it. */
static void set_near_month(gly_date *out, const gly_date_match *match)
{
    gly_calendar_date today = gly_calendar_date_of(match->anchor->day);
    int32_t near = near_of(match), month = out->parts.month;
    int32_t year = today.year;
    if (near < 0 && month >= today.month)
        year--;
    if (near > 0 && month <= today.month)
        year++;
    int32_t first = gly_calendar_day(year, month, 1);
    gly_date_set_days(out, first, gly_calendar_add_months(first, 1) - 1);
}

/* "last Tuesday", "Monday of next week", "next March": what writers mean by
 * "next Tuesday" differs by a week. */
uint64_t gly_date_make_near_day(gly_date *out, gly_date_match *match)
{
    const gly_date_item *weekday =
        gly_date_matched(match, GLY_PIECE(WEEKDAY), 0);
    const gly_date_item *month = gly_date_matched(match, GLY_PIECE(MONTH), 0);
    const gly_date_item *unit = unit_of(match);
    if (unit != NULL && unit->value != GLY_TIME_WEEK)
        return 0;
    out->form = month != NULL ? GLY_DATE_SPAN : GLY_DATE_DAY;
    out->grain = month != NULL ? GLY_TIME_MONTH : GLY_TIME_DAY;
    out->parts.weekday = weekday == NULL ? 0 : weekday->value;
    out->parts.month = month == NULL ? 0 : month->value;
    const gly_date_item *second = gly_date_matched(match, GLY_PIECE(NEAR), 1);
    int32_t near = second != NULL ? second->value : near_of(match);
    out->parts.ahead = near;
    out->flags |= GLY_DATE_RELATIVE | (unit == NULL ? GLY_DATE_GUESSED : 0);
    if (!match->anchor->known)
        return GLY_PIECE(DATE);
    int32_t days[2];
    if (month != NULL) {
        set_near_month(out, match);
    } else if (gly_date_unit_days(days, match->anchor->day, GLY_TIME_WEEK,
                                  second != NULL ? 0 : near)) {
        int32_t day = days[0] + out->parts.weekday - 1;
        gly_date_set_days(out, day, day);
    }
    return GLY_PIECE(DATE);
}

/* The time that lies `length` before or after `second`. */
static void set_moved(gly_date *out, const gly_date *length, int64_t second,
                      int32_t way)
{
    out->amount = length->amount;
    out->unit = out->grain = length->unit;
    out->seconds = length->seconds;
    out->parts.ahead = way;
    bool hours = length->grain < GLY_TIME_DAY;
    out->form = hours ? GLY_DATE_MOMENT : GLY_DATE_DAY;
    if (length->seconds > 1e11)
        return;
    out->from = gly_date_moved(second, way * length->amount, length->unit);
    if (length->end != GLY_NONE) {
        double rest = length->seconds -
                      length->amount * gly_time_unit_seconds(length->unit);
        out->from += (int64_t)(way * rest);
    }
    out->until = out->from + (hours ? 1 : GLY_SECONDS_OF_DAY);
    out->flags |= GLY_DATE_KNOWN;
    if (out->grain > GLY_TIME_DAY)
        out->flags |= GLY_DATE_ROUGH;
}

/* "three weeks ago"; "three weeks later" is reckoned from what the story has
 * come to, not from its date. */
uint64_t gly_date_make_ago(gly_date *out, gly_date_match *match)
{
    const gly_date *length = gly_date_matched_date(match, GLY_PIECE(LENGTH), 0);
    const gly_date_item *ago = gly_date_matched(match, GLY_PIECE(AGO), 0);
    if (length == NULL || ago == NULL)
        return 0;
    bool told = ago->value == -2 || ago->value == 2;
    out->flags |= told ? GLY_DATE_TOLD : GLY_DATE_RELATIVE;
    int32_t way = ago->value < 0 ? -1 : 1;
    int64_t now = (int64_t)match->anchor->day * GLY_SECONDS_OF_DAY;
    if (length->unit < GLY_TIME_DAY)
        now += match->anchor->second;
    set_moved(out, length, now, way);
    if (!match->anchor->known)
        out->flags &= ~(uint32_t)GLY_DATE_KNOWN;
    return GLY_PIECE(DATE);
}

/* "two weeks starting May 20": from there on, for that long. */
static void set_begun(gly_date *out, int64_t from)
{
    bool hours = out->form == GLY_DATE_MOMENT;
    out->form = hours ? GLY_DATE_MOMENTS : GLY_DATE_SPAN;
    out->until = out->from;
    out->from = from;
}

/* "two days before March 3", "three weeks from tomorrow" */
uint64_t gly_date_make_from_day(gly_date *out, gly_date_match *match)
{
    const gly_date *length = gly_date_matched_date(match, GLY_PIECE(LENGTH), 0);
    const gly_date *date = gly_date_matched_date(match, GLY_PIECE(DATE), 0);
    const gly_date_item *side = gly_date_matched(match, GLY_PIECE(SIDE), 0);
    bool to_now = date == NULL;
    static const char *const to[] = {"to", "until", "till", "through", NULL};
    uint32_t end = out->last + 1;
    /* "a week before Tuesday's collapse": before the collapse. "the 26 weeks
     * from October to March": as many, and when they are. */
    if (gly_reading_is_owner_mark(match->reading, end) ||
        (side == NULL && gly_reading_is_one_of(match->reading, end, to)))
        return 0;
    /* "closed for ten weeks from January" */
    if (side == NULL && out->first > 0 && !to_now &&
        date->grain > GLY_TIME_DAY &&
        gly_reading_is_word(match->reading, out->first - 1, "for"))
        return 0;
    if (length == NULL ||
        (side != NULL && side->value != GLY_DATE_BEFORE &&
         side->value != GLY_DATE_AFTER) ||
        (to_now && !match->anchor->known))
        return 0;
    int32_t way = side != NULL && side->value == GLY_DATE_BEFORE ? -1 : 1;
    bool known = to_now || (date->flags & GLY_DATE_KNOWN) != 0;
    int64_t from =
        to_now ? (int64_t)match->anchor->day * GLY_SECONDS_OF_DAY : date->from;
    if (!to_now)
        out->flags |= date->flags & (GLY_DATE_RELATIVE | GLY_DATE_GUESSED |
                                     GLY_DATE_TOLD | GLY_DATE_ROUGH);
    out->flags |= to_now ? GLY_DATE_RELATIVE : 0;
    set_moved(out, length, from, way);
    const gly_date_item *start = gly_date_matched(match, GLY_PIECE(FROM), 0);
    if (start != NULL && start->value > 0)
        set_begun(out, from);
    if (!known)
        out->flags &= ~(uint32_t)GLY_DATE_KNOWN;
    return GLY_PIECE(DATE);
}

/* Move both ends in days of the span, counted from its first one. */
static void keep_days(gly_date *out, int32_t first, int32_t last)
{
    int64_t start = out->from;
    out->from = start + (int64_t)first * GLY_SECONDS_OF_DAY;
    if (last > 0)
        out->until = start + (int64_t)last * GLY_SECONDS_OF_DAY;
}

/* The first, middle or last part of a span: halves of years, months and weeks,
 * thirds of all else. */
static void cut(gly_date *out, int32_t edge, bool brink)
{
    int64_t third = (out->until - out->from) / 3;
    gly_calendar_date first = gly_calendar_date_of(gly_date_first_day(out));
    int32_t year = first.year, start = gly_date_first_day(out);
    int32_t half = out->grain == GLY_TIME_MONTH  ? 15
                   : out->grain == GLY_TIME_WEEK ? 3
                   : out->grain == GLY_TIME_YEAR
                       ? gly_calendar_day(year, 7, 1) - start
                       : 0;
    if (half == 0 && edge == GLY_EDGE_MIDDLE) {
        out->from += third;
        out->until -= third;
    } else if (half == 0 && edge == GLY_EDGE_START) {
        out->until = out->from + third;
    } else if (half == 0) {
        out->from = out->until - third;
    } else if (out->grain == GLY_TIME_YEAR &&
               (brink || edge == GLY_EDGE_MIDDLE)) {
        int32_t may = gly_calendar_day(year, 5, 1) - start;
        int32_t september = gly_calendar_day(year, 9, 1) - start;
        keep_days(out,
                  edge == GLY_EDGE_START    ? 0
                  : edge == GLY_EDGE_MIDDLE ? may
                                            : september,
                  edge == GLY_EDGE_START    ? may
                  : edge == GLY_EDGE_MIDDLE ? september
                                            : 0);
    } else if (edge == GLY_EDGE_START) {
        keep_days(out, 0, half);
    } else if (edge == GLY_EDGE_END) {
        keep_days(out, half, 0);
    } else if (out->grain == GLY_TIME_MONTH) {
        keep_days(out, 9, 20);
    } else {
        keep_days(out, 1, 5);
    }
}

bool gly_date_take_span(gly_date *out, gly_date_match *match)
{
    const gly_date *date = gly_date_matched_date(match, GLY_PIECE(DATE), 0);
    const gly_date_item *unit = unit_of(match);
    gly_date place = *out;
    if (unit != NULL)
        return gly_date_make_near(out, match) != 0;
    if (date == NULL)
        return gly_date_make_year(out, match) != 0;
    *out = *date;
    out->first = place.first;
    out->last = place.last;
    out->text = place.text;
    return true;
}

/* "early 2019", "mid-March", "the end of the year" */
uint64_t gly_date_make_edge(gly_date *out, gly_date_match *match)
{
    const gly_date_item *edge =
        gly_date_matched(match, GLY_PIECE(EDGE) | GLY_PIECE(BRINK), 0);
    if (edge == NULL || !gly_date_take_span(out, match) ||
        out->form != GLY_DATE_SPAN)
        return 0;
    out->flags |= GLY_DATE_ROUGH;
    out->parts.edge = edge->value;
    if ((out->flags & GLY_DATE_KNOWN) != 0)
        cut(out, edge->value, (edge->kinds & GLY_PIECE(BRINK)) != 0);
    return GLY_PIECE(DATE);
}
