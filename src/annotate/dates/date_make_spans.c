/* date_make_spans.c - how long, from when to when, how often. */
#include "annotate/dates/date_makers.h"

#include "annotate/dates/date_digits.h"
#include "annotate/dates/date_settle.h"
#include "base/calendar.h"

static const gly_date_item *unit_of(const gly_date_match *match)
{
    return gly_date_matched(match, GLY_PIECE(UNIT), 0);
}

static uint64_t set_length(gly_date *out, double amount, gly_time_unit unit)
{
    out->form = GLY_DATE_LENGTH;
    out->amount = amount;
    out->unit = out->grain = unit;
    out->seconds = amount * gly_time_unit_seconds(out->unit);
    return GLY_PIECE(LENGTH);
}

/* "three weeks", "a year", "a couple of days", "a 61-year-old" */
uint64_t gly_date_make_length(gly_date *out, gly_date_match *match)
{
    const gly_date_item *number = gly_date_matched(match, GLY_PIECE(NUMBER), 0);
    const gly_date_item *unit = unit_of(match);
    double amount = 1;
    if (unit == NULL)
        return 0;
    if (number != NULL)
        amount = number->amount;
    else if (gly_date_matched(match, GLY_PIECE(COUPLE), 0) != NULL)
        amount = 2;
    else if (gly_date_matched(match, GLY_PIECE(SEVERAL), 0) != NULL) {
        amount = 3;
        out->flags |= GLY_DATE_ROUGH;
    }
    if (gly_date_matched(match, GLY_PIECE(OLD), 0) != NULL)
        out->flags |= GLY_DATE_AGE;
    return set_length(out, amount, (gly_time_unit)unit->value);
}

/* "half an hour", "two and a half years", "a year and a half" */
uint64_t gly_date_make_half(gly_date *out, gly_date_match *match)
{
    const gly_date_item *number = gly_date_matched(match, GLY_PIECE(NUMBER), 0);
    bool more = gly_date_matched(match, GLY_PIECE(AND), 0) != NULL;
    const gly_date_item *unit = unit_of(match);
    if (unit == NULL)
        return 0;
    double whole = number != NULL ? number->amount : more ? 1 : 0;
    return set_length(out, whole + 0.5, (gly_time_unit)unit->value);
}

/* "two years and three months", "2 years, 1 month, 21 days": of several
 * units. */
uint64_t gly_date_make_sum(gly_date *out, gly_date_match *match)
{
    const gly_date *first = gly_date_matched_date(match, GLY_PIECE(LENGTH), 0);
    uint64_t kind = set_length(out, first->amount, first->unit);
    gly_time_unit before = first->unit;
    for (uint32_t n = 1; n < 4; n++) {
        const gly_date *next =
            gly_date_matched_date(match, GLY_PIECE(LENGTH), n);
        if (next == NULL)
            break;
        if (next->unit == before || next->form != first->form ||
            (n == 1 && match->count < 4 && next->unit > before))
            return 0;
        before = next->unit;
        out->seconds += next->seconds;
        out->grain = next->unit < out->grain ? next->unit : out->grain;
    }
    out->end = 0;
    return kind;
}

static gly_date *keep(gly_date_match *match, const gly_date *date)
{
    gly_date *kept = gly_list_add(match->dates, match->arena);
    if (kept == NULL)
        match->status = GLY_NO_MEMORY;
    else
        *kept = *date;
    return kept;
}

/* The second end of "Nov. 19-20", "2018-19", "9-11 a.m.": a bare number has
 * its month, year or half of the day from the other end. */
static bool end_of_number(gly_date *end, const gly_date *start,
                          const gly_date_match *match)
{
    const gly_date_item *day = gly_date_matched(match, GLY_PIECE(DAY), 0);
    const gly_date_item *year = gly_date_matched(match, GLY_PIECE(SHORT), 0);
    *end = *start;
    if (year != NULL) {
        if (start->form != GLY_DATE_SPAN || start->parts.year == 0 ||
            start->parts.month != 0)
            return false;
        end->parts.year = start->parts.year / 100 * 100 + year->value;
        gly_date_settle(end, match->anchor);
        return end->parts.year > start->parts.year;
    }
    const gly_date_item *hour = gly_date_matched(match, GLY_PIECE(HOUR), 0);
    if (start->form == GLY_DATE_CLOCK && hour != NULL) {
        bool later = hour->value < 12 && hour->value < start->parts.hour;
        end->parts.hour = hour->value + (later ? 12 : 0);
        end->parts.minute = -1;
        gly_date_settle(end, match->anchor);
        return true;
    }
    if (day == NULL || start->form != GLY_DATE_DAY || start->parts.day == 0 ||
        start->parts.month == 0)
        return false;
    end->parts.day = day->value;
    end->parts.weekday = 0;
    gly_date_settle(end, match->anchor);
    return true;
}

/* The first end of "3-5 March" and of "5-7 p.m.". */
static bool start_of_number(gly_date *start, const gly_date *end,
                            const gly_date_match *match)
{
    const gly_date_item *number = gly_date_matched(
        match, GLY_PIECE(DAY) | GLY_PIECE(HOUR) | GLY_PIECE(DOTTED), 0);
    *start = *end;
    if (number == NULL)
        return false;
    if (end->form == GLY_DATE_CLOCK) {
        bool dotted = (number->kinds & GLY_PIECE(DOTTED)) != 0;
        int32_t hour = dotted ? number->value / 100 : number->value;
        bool later =
            end->parts.hour >= 12 && hour < 12 && hour + 12 <= end->parts.hour;
        start->parts.hour = hour + (later ? 12 : 0);
        start->parts.minute = dotted ? number->value % 100 : -1;
        gly_date_settle(start, match->anchor);
        return true;
    }
    if (end->form != GLY_DATE_DAY || end->parts.day == 0)
        return false;
    start->parts.day = number->value;
    start->parts.weekday = 0;
    gly_date_settle(start, match->anchor);
    return true;
}

/* What stands at one end only holds for both: "March to May 2019", "from
 * Nov. 3, 2024, to Jan. 5". */
static void share(gly_date *start, gly_date *end, const gly_date_anchor *anchor)
{
    if (start->parts.year == 0 && end->parts.year != 0 &&
        start->parts.month != 0) {
        start->parts.year =
            end->parts.year -
            (start->parts.month > end->parts.month && end->parts.month != 0);
        gly_date_settle(start, anchor);
    } else if (end->parts.year == 0 && start->parts.year != 0 &&
               end->parts.month != 0) {
        end->parts.year =
            start->parts.year + (end->parts.month < start->parts.month);
        gly_date_settle(end, anchor);
    }
}

/* "from 2:00 to 2:30 p.m.": the half of the day holds for both. */
static void share_half(gly_date *start, const gly_date *end,
                       const gly_date_anchor *anchor)
{
    if (start->form != GLY_DATE_CLOCK || end->form != GLY_DATE_CLOCK ||
        !start->parts.half_day || end->parts.half_day)
        return;
    int32_t from = start->parts.hour % 12;
    int32_t until = end->parts.hour;
    bool same = until >= 12 && from + 12 <= until;
    bool night = until < 12 && from > until;
    start->parts.hour = from + (same || night ? 12 : 0);
    if (from == 0 && start->parts.hour == 0 && until >= 12)
        start->parts.hour = 12;
    start->parts.half_day = false;
    gly_date_settle(start, anchor);
}

/* "from April the ninth till the seventeenth": the month holds for both. */
static void share_month(gly_date *start, gly_date *end,
                        const gly_date_anchor *anchor)
{
    bool tail = end->parts.day != 0 && end->parts.month == 0 &&
                end->parts.weekday == 0 && start->parts.month != 0;
    bool lead = start->parts.day != 0 && start->parts.month == 0 &&
                start->parts.weekday == 0 && end->parts.month != 0;
    if (tail) {
        bool next = end->parts.day < start->parts.day;
        end->parts.month = start->parts.month % 12 + (next ? 1 : 0);
        end->parts.month += !next && start->parts.month == 12 ? 12 : 0;
        gly_date_settle(end, anchor);
    } else if (lead) {
        start->parts.month = end->parts.month;
        gly_date_settle(start, anchor);
    }
}

/* Years are guessed for each end by itself: the second end comes after the
 * first. */
static void put_in_order(gly_date *start, gly_date *end)
{
    bool guessed = ((start->flags | end->flags) & GLY_DATE_GUESSED) != 0;
    int64_t back = end->until;
    if (!guessed || end->until > start->from)
        return;
    if (end->parts.weekday != 0 && end->parts.month == 0) {
        end->from += 7 * (int64_t)GLY_SECONDS_OF_DAY;
        end->until += 7 * (int64_t)GLY_SECONDS_OF_DAY;
    } else if (end->parts.month != 0) {
        int32_t day = (int32_t)(end->from / GLY_SECONDS_OF_DAY);
        end->from =
            (int64_t)gly_calendar_add_months(day, 12) * GLY_SECONDS_OF_DAY;
        end->until = end->from + (back - (int64_t)day * GLY_SECONDS_OF_DAY);
    }
}

static bool find_ends(gly_date *start, gly_date *end,
                      const gly_date_match *match)
{
    uint64_t kind = GLY_PIECE(DATE) | GLY_PIECE(CLOCK);
    const gly_date *a = gly_date_matched_date(match, kind, 0);
    const gly_date *b = gly_date_matched_date(match, kind, 1);
    if (a == NULL)
        return false;
    if (b != NULL) {
        *start = *a;
        *end = *b;
        return true;
    }
    *start = *end = *a;
    uint32_t first = match->items == NULL ? 0 : a->first;
    const gly_date_item *number = gly_date_matched(
        match,
        GLY_PIECE(DAY) | GLY_PIECE(HOUR) | GLY_PIECE(DOTTED) | GLY_PIECE(SHORT),
        0);
    if (number == NULL)
        return false;
    return number->first < first ? start_of_number(start, a, match)
                                 : end_of_number(end, a, match);
}

static bool are_alike(const gly_date *a, const gly_date *b)
{
    bool clocks = a->form == GLY_DATE_CLOCK && b->form == GLY_DATE_CLOCK;
    bool days = a->form != GLY_DATE_CLOCK && b->form != GLY_DATE_CLOCK &&
                a->form != GLY_DATE_HOURS && b->form != GLY_DATE_HOURS;
    return clocks || days;
}

/* Hours end after they begin: "from 10 p.m. to 6 a.m." on the next day, and
 * "from 11 to 1" in the next half of the day. */
static int64_t end_of_hours(const gly_date *start, const gly_date *end)
{
    int64_t half = GLY_SECONDS_OF_DAY / 2, until = end->until;
    if (until > start->from)
        return until;
    bool open = start->parts.half_day && end->parts.half_day;
    return until + (open && until + half > start->from ? half : 2 * half);
}

/* What lies between the two ends, which are kept. */
static uint64_t set_range(gly_date *out, gly_date_match *match,
                          const gly_date ends[2])
{
    const gly_date *start = &ends[0], *end = &ends[1];
    bool clocks = start->form == GLY_DATE_CLOCK;
    bool moments =
        start->form >= GLY_DATE_MOMENT || end->form >= GLY_DATE_MOMENT;
    out->form = clocks    ? GLY_DATE_HOURS
                : moments ? GLY_DATE_MOMENTS
                          : GLY_DATE_SPAN;
    out->grain = start->grain < end->grain ? start->grain : end->grain;
    out->from = start->from;
    out->until = clocks ? end_of_hours(start, end) : end->until;
    out->flags = start->flags | end->flags;
    out->parts.hour = start->parts.hour;
    out->parts.minute = start->parts.minute;
    if ((start->flags & end->flags & GLY_DATE_KNOWN) == 0) {
        out->flags &= ~(uint32_t)GLY_DATE_KNOWN;
        /* "9 a.m. Monday–Friday" of no week: only its hour is known. */
        if (out->until < out->from)
            out->until = out->from;
    } else if (!clocks && end->until <= start->from) {
        out->flags |= GLY_DATE_BACKWARDS;
    }
    gly_date *kept = keep(match, start);
    out->start = match->dates->count - 1;
    if (kept != NULL)
        kept = keep(match, end);
    out->end = match->dates->count - 1;
    return kept == NULL ? 0 : clocks ? GLY_PIECE(CLOCK) : GLY_PIECE(DATE);
}

/* "June 3-5, 2024", "3-5 June", "from 3 to 5 June 2024", "Friday 3 to Sunday 5
 * June" */
uint64_t gly_date_make_day_range(gly_date *out, gly_date_match *match)
{
    const gly_date_item *month = gly_date_matched(match, GLY_PIECE(MONTH), 0);
    const gly_date_item *year = gly_date_matched(match, GLY_PIECE(YEAR), 0);
    gly_date ends[2] = {gly_date_blank(), gly_date_blank()};
    for (uint32_t i = 0; i < 2; i++) {
        const gly_date_item *day = gly_date_matched(match, GLY_PIECE(DAY), i);
        const gly_date_item *weekday =
            gly_date_matched(match, GLY_PIECE(WEEKDAY), i);
        if (day == NULL || month == NULL)
            return 0;
        ends[i].form = GLY_DATE_DAY;
        ends[i].first = out->first;
        ends[i].last = out->last;
        ends[i].text = out->text;
        ends[i].parts.day = (int32_t)day->amount;
        ends[i].parts.weekday = weekday == NULL ? 0 : weekday->value;
        ends[i].parts.month = month->value;
        ends[i].parts.year = year == NULL ? 0 : year->value;
        gly_date_settle(&ends[i], match->anchor);
    }
    return set_range(out, match, ends);
}

/* "from the 4th to the 22nd of this month" */
uint64_t gly_date_make_days_near(gly_date *out, gly_date_match *match)
{
    const gly_date *month = gly_date_matched_date(match, GLY_PIECE(DATE), 0);
    if (month == NULL || month->grain != GLY_TIME_MONTH || month->amount != 0 ||
        month->parts.edge != 0 ||
        (month->flags & (GLY_DATE_RELATIVE | GLY_DATE_KNOWN)) !=
            (GLY_DATE_RELATIVE | GLY_DATE_KNOWN))
        return 0;
    gly_calendar_date first = gly_calendar_date_of(gly_date_first_day(month));
    gly_date ends[2] = {gly_date_blank(), gly_date_blank()};
    for (uint32_t i = 0; i < 2; i++) {
        const gly_date_item *day = gly_date_matched(match, GLY_PIECE(DAY), i);
        if (day == NULL)
            return 0;
        ends[i].form = GLY_DATE_DAY;
        ends[i].first = out->first;
        ends[i].last = out->last;
        ends[i].text = out->text;
        ends[i].parts.day = (int32_t)day->amount;
        ends[i].parts.month = first.month;
        ends[i].parts.year = first.year;
        gly_date_settle(&ends[i], match->anchor);
        ends[i].flags |= GLY_DATE_RELATIVE;
    }
    return set_range(out, match, ends);
}

/* "from March 3 to May 5", "2019-2021", "between 5 and 7 p.m." */
uint64_t gly_date_make_range(gly_date *out, gly_date_match *match)
{
    gly_date ends[2];
    if (!find_ends(&ends[0], &ends[1], match) || !are_alike(&ends[0], &ends[1]))
        return 0;
    share_half(&ends[0], &ends[1], match->anchor);
    share_month(&ends[0], &ends[1], match->anchor);
    share(&ends[0], &ends[1], match->anchor);
    put_in_order(&ends[0], &ends[1]);
    return set_range(out, match, ends);
}

/* "between now and Nov. 15", "from Jan. 22 to now" */
uint64_t gly_date_make_to_now(gly_date *out, gly_date_match *match)
{
    const gly_date *date = gly_date_matched_date(match, GLY_PIECE(DATE), 0);
    const gly_date_item *now = gly_date_matched(match, GLY_PIECE(NOW), 0);
    if (date == NULL || now == NULL || !match->anchor->known)
        return 0;
    gly_date today = gly_date_blank();
    today.form = GLY_DATE_DAY;
    today.grain = GLY_TIME_DAY;
    today.flags = GLY_DATE_RELATIVE;
    today.first = now->first;
    today.last = now->last;
    today.text = now->text;
    gly_date_set_days(&today, match->anchor->day, match->anchor->day);
    bool ahead = now->first < date->first;
    gly_date ends[2] = {ahead ? today : *date, ahead ? *date : today};
    return set_range(out, match, ends);
}
