#include "annotate/timings/event_days.h"

#include "annotate/dates/date_items.h"
#include "annotate/reading.h"
#include "base/calendar.h"

static bool is_span(const gly_date *date)
{
    return date->form == GLY_DATE_SPAN;
}

/* A month or a year; "early 2019" is a year that is cut. */
static bool is_sure_span(const gly_date *date)
{
    const gly_date_parts *p = &date->parts;
    bool month = p->month != 0 && date->grain == GLY_TIME_MONTH;
    bool year = p->month == 0 && p->year != 0 && date->grain == GLY_TIME_YEAR;
    bool near =
        p->month == 0 && p->year == 0 && date->amount == 0 &&
        (date->grain == GLY_TIME_YEAR || date->grain == GLY_TIME_MONTH) &&
        (date->flags & GLY_DATE_KNOWN) != 0;
    bool cut = p->edge != 0 && !month;
    return is_span(date) && !cut && p->season == 0 && p->quarter == 0 &&
           (month || year || near);
}

/* "the summer of 2024"; "late summer" is one that is cut, and "this summer" may
 * have just begun. */
static bool is_season(const gly_date *date)
{
    return is_span(date) && date->parts.season != 0 && date->parts.year != 0 &&
           date->parts.edge == 0 && date->grain == GLY_TIME_QUARTER;
}

/* "a week before Christmas": about that day. */
static bool is_about(const gly_date *date)
{
    return date->form == GLY_DATE_DAY && date->amount > 0 &&
           (date->unit == GLY_TIME_WEEK || date->unit == GLY_TIME_DAY) &&
           (date->flags & GLY_DATE_KNOWN) != 0;
}

static bool is_weekday_only(const gly_date *date)
{
    return date->parts.weekday != 0 && date->parts.month == 0;
}

/* "three years ago": about then. "Ten years ago" is too round to tell. */
static bool is_long_ago(const gly_date *date)
{
    bool round = date->amount >= 10 && (int64_t)date->amount % 5 == 0;
    return date->form == GLY_DATE_DAY && date->amount > 0 && !round &&
           (date->unit == GLY_TIME_YEAR || date->unit == GLY_TIME_MONTH) &&
           (date->flags & GLY_DATE_KNOWN) != 0 &&
           (date->flags & GLY_DATE_TOLD) == 0 && date->side == GLY_DATE_PLAIN &&
           date->parts.ahead < 0;
}

/* Half a unit and what is left of the other expression to spare: "three years
 * ago" is of the year before, too. */
static bool long_ago_meets(const gly_date *ago, const gly_date *other)
{
    int64_t spare =
        (ago->unit == GLY_TIME_YEAR ? 366 : 31) * (int64_t)GLY_SECONDS_OF_DAY;
    if ((other->flags & GLY_DATE_KNOWN) == 0 || is_weekday_only(other))
        return true;
    return ago->from - spare < other->until && other->from - spare < ago->until;
}

bool gly_event_day_is_sure(const gly_date *date)
{
    if (is_long_ago(date))
        return true;
    if (is_about(date) && date->side == GLY_DATE_PLAIN &&
        (date->flags & GLY_DATE_TOLD) == 0)
        return true;

    bool day = date->form == GLY_DATE_DAY || date->form == GLY_DATE_MOMENT ||
               date->form == GLY_DATE_MOMENTS || date->form == GLY_DATE_CLOCK;
    /* "The second" is seldom a day. */
    bool bare = date->parts.day != 0 && date->parts.month == 0 &&
                date->parts.weekday == 0;
    /* "Shortly before midnight on Wednesday" is on Wednesday. */
    bool beside = date->form == GLY_DATE_MOMENT;
    bool told =
        day && !bare && date->amount == 0 && date->grain <= GLY_TIME_DAY;
    bool season = is_season(date);
    return (told || season || is_sure_span(date)) && date->start == GLY_NONE &&
           (beside ||
            (date->side != GLY_DATE_BEFORE && date->side != GLY_DATE_AFTER)) &&
           (season || date->parts.edge != 0 ||
            (date->flags & GLY_DATE_ROUGH) == 0) &&
           (date->flags & (GLY_DATE_TOLD | GLY_DATE_UNSURE | GLY_DATE_NO_SUCH |
                           GLY_DATE_FISCAL)) == 0;
}

static int64_t day_of(const gly_date *date)
{
    return date->from / GLY_SECONDS_OF_DAY;
}

/* The first and the last day that an expression with a month leaves open, as
 * if each month had as many: "mid-April" is from the 10th to the 20th. */
static void written_days(const gly_date_parts *p, int32_t *first, int32_t *last)
{
    enum { MONTH = 31, THIRD = 10 };
    int32_t from = p->day != 0 ? p->day : 1, to = p->day != 0 ? p->day : MONTH;
    if (p->day == 0 && p->edge != 0) {
        from = 1 + (p->edge - 1) * THIRD;
        to = p->edge == 3 ? MONTH : p->edge * THIRD;
    }
    *first = p->month * MONTH + from;
    *last = p->month * MONTH + to;
}

/* The same of two whose year is not told, each with a month. */
static bool written_meet(const gly_date_parts *x, const gly_date_parts *y)
{
    enum { SPARE = 5, YEAR = 12 * 31 };
    int32_t a, b, c, d;
    if (x->month == 0 || y->month == 0)
        return true;
    if (x->year != 0 && y->year != 0 && x->year != y->year)
        return false;
    written_days(x, &a, &b);
    written_days(y, &c, &d);
    for (int32_t shift = -YEAR; shift <= YEAR; shift += YEAR) {
        if (a + shift <= d + SPARE && c <= b + shift + SPARE)
            return true;
    }
    return false;
}

/* "early March", with some days to spare on both sides. */
static bool edges_meet(const gly_date *a, const gly_date *b)
{
    enum { SPARE = 5 * GLY_SECONDS_OF_DAY };
    if ((a->flags & b->flags & GLY_DATE_KNOWN) == 0)
        return written_meet(&a->parts, &b->parts);
    return a->from - SPARE < b->until && b->from - SPARE < a->until;
}

/* Whether the month lies in the season, with a month to spare at both ends. */
static bool is_in_season(int32_t season, int32_t month)
{
    enum { YEAR = 12, LAST = 4 };
    return (month - (season - 1) + YEAR) % YEAR <= LAST;
}

/* Where `a` is a season; the winter of 2024 begins in that year or ends. */
static bool season_meets(const gly_date *a, const gly_date *b)
{
    enum { WINTER = 12 };
    int32_t season = a->parts.season, other = b->parts.season;
    if (other != 0
            ? other != season
            : b->parts.month != 0 && !is_in_season(season, b->parts.month))
        return false;
    int32_t x = a->parts.year, y = b->parts.year;
    int32_t spare = season == WINTER ? 1 : 0;
    return x == 0 || y == 0 || (x - y <= spare && y - x <= spare);
}

/* Where one of the two is a month or a year: whether the other may lie in it.
 */
static bool spans_meet(const gly_date *a, const gly_date *b)
{
    const gly_date_parts *x = &a->parts, *y = &b->parts;
    bool guessed = ((a->flags | b->flags) & GLY_DATE_GUESSED) != 0;
    if (is_weekday_only(a) || is_weekday_only(b))
        return true;
    if (x->season != 0 || y->season != 0)
        return x->season != 0 ? season_meets(a, b) : season_meets(b, a);
    if (x->edge != 0 || y->edge != 0)
        return edges_meet(a, b);
    bool plain = ((a->flags | b->flags) & GLY_DATE_KNOWN) == 0;
    if (plain && is_span(a) && is_span(b))
        return true;
    if (x->month != 0 && y->month != 0 && x->month != y->month)
        return false;
    if (x->year != 0 && y->year != 0)
        return x->year == y->year;
    bool known = (a->flags & b->flags & GLY_DATE_KNOWN) != 0;
    return guessed || !known || (a->from < b->until && b->from < a->until);
}

/* A night goes on into the next day, but no morning does, and no hour of it.
 */
static bool is_night(const gly_date *date)
{
    enum { NOON = 12 };
    int32_t part = date->parts.part - 1, hour = date->parts.hour;
    return date->form == GLY_DATE_MOMENTS &&
           (part < 0 || part == GLY_PART_EVENING || part == GLY_PART_NIGHT) &&
           (hour < 0 || hour >= NOON);
}

/* Whether what was in the night of the one day may be told as of `next`, the
 * day behind it: "Monday night", "on Tuesday", "early on Tuesday". */
static bool may_follow(const gly_date *night, const gly_date *next)
{
    bool early =
        is_night(next) && next->parts.part == 0 && next->parts.edge != 3;
    bool late =
        is_night(night) && !(night->parts.part == 0 && night->parts.edge == 1);
    return early || (late && (night->parts.part != next->parts.part ||
                              night->parts.part == 0));
}

/* Whether the weekday may be `day`: it may if that is farther than two weeks
 * from the article's own day, which is at most six behind the weekday, and so
 * cannot be meant by its name alone, but for "Saturday, March 28". */
static bool weekday_meets(const gly_date *weekday, const gly_date *day)
{
    enum { WEEK = 7, FAR = 14 };
    int64_t ahead = day_of(day) - day_of(weekday);
    int64_t off = (ahead % WEEK + WEEK) % WEEK;
    bool night = is_night(weekday) || is_night(day);
    bool named = day->parts.weekday != 0 && !night && ahead > 0;
    if (named && day->parts.weekday != weekday->parts.weekday)
        return false;
    return off == 0 || ahead < -FAR || ahead > FAR + WEEK - 1 ||
           (off == 1 && may_follow(weekday, day)) ||
           (off == WEEK - 1 && may_follow(day, weekday));
}

/* Days that are written in the same way are compared as written. */
static bool days_meet(const gly_date *a, const gly_date *b)
{
    const gly_date_parts *x = &a->parts, *y = &b->parts;
    if (a->form == GLY_DATE_CLOCK || b->form == GLY_DATE_CLOCK)
        return true;
    if (is_long_ago(a) || is_long_ago(b))
        return is_long_ago(a) ? long_ago_meets(a, b) : long_ago_meets(b, a);
    if (is_span(a) || is_span(b))
        return spans_meet(a, b);
    if (is_weekday_only(a) && is_weekday_only(b))
        return x->weekday == y->weekday;
    if (x->month != 0 && x->day != 0 && y->month != 0 && y->day != 0) {
        bool years = x->year != 0 && y->year != 0 && x->year != y->year;
        bool same = x->month == y->month && x->day == y->day;
        return years != same;
    }
    if ((a->flags & b->flags & GLY_DATE_KNOWN) == 0) {
        int32_t one = gly_date_weekday(x), two = gly_date_weekday(y);
        return one == 0 || two == 0 || one == two;
    }
    int64_t ahead = day_of(b) - day_of(a);
    int64_t apart = ahead < 0 ? -ahead : ahead;
    if (is_about(a) || is_about(b))
        return apart <=
               (a->unit == GLY_TIME_WEEK || b->unit == GLY_TIME_WEEK ? 6 : 1);
    if (is_weekday_only(a) || is_weekday_only(b))
        return is_weekday_only(b) ? weekday_meets(b, a) : weekday_meets(a, b);
    return ahead == 0 || (ahead == 1 && may_follow(a, b)) ||
           (ahead == -1 && may_follow(b, a));
}

static bool has_clock(const gly_date *date)
{
    return (date->form == GLY_DATE_CLOCK || date->form == GLY_DATE_MOMENT) &&
           date->parts.hour >= 0 && !date->parts.half_day &&
           date->side != GLY_DATE_BEFORE && date->side != GLY_DATE_AFTER;
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

int32_t gly_event_year(const gly_date *date)
{
    bool clock = date->form == GLY_DATE_CLOCK || date->form == GLY_DATE_HOURS;
    if (date->parts.year != 0)
        return date->parts.year;
    return clock || (date->flags & GLY_DATE_KNOWN) == 0
               ? 0
               : gly_calendar_date_of(gly_date_first_day(date)).year;
}

bool gly_event_days_clash(const gly_annotations *annotations, uint32_t one,
                          uint32_t two)
{
    const gly_dates *dates = annotations->dates;
    const gly_reading *reading = annotations->reading;
    uint32_t end, other_end;
    uint32_t from = gly_dates_of_sentence(dates, reading, one, &end);
    uint32_t other = gly_dates_of_sentence(dates, reading, two, &other_end);
    for (uint32_t i = from; i < end; i++) {
        const gly_date *x = &dates->items[i];
        for (uint32_t k = other; gly_event_day_is_sure(x) && k < other_end;
             k++) {
            const gly_date *y = &dates->items[k];
            if (gly_event_day_is_sure(y) && !gly_event_days_meet(x, y))
                return true;
        }
    }
    return false;
}

/* "on Saturday, 11 days after the [vote]": the noun stands behind the date. */
static bool is_edge_behind(const gly_reading *reading, uint32_t noun,
                           const gly_date *date)
{
    enum { BACK = 4 };
    static const char *const edges[] = {"after", "before", NULL};
    static const char *const lengths[] = {"day",   "days",   "week",  "weeks",
                                          "month", "months", "hours", NULL};
    for (uint32_t i = noun; i > date->last + 2 && i + BACK > noun; i--) {
        if (gly_reading_is_one_of(reading, i - 1, edges))
            return gly_reading_is_word(reading, i, "the") &&
                   gly_reading_is_one_of(reading, i - 2, lengths);
    }
    return false;
}

bool gly_event_is_edge(const gly_reading *reading, uint32_t noun,
                       const gly_date *date)
{
    enum { BACK = 4 };
    if (noun > date->last)
        return is_edge_behind(reading, noun, date);
    const gly_node *nodes = reading->language->syntax.items;
    uint32_t at = date->first;
    at -= at > 0 && nodes[at - 1].upos == GLY_UPOS_ADP;
    if (at == 0 || at - 1 <= noun || !gly_reading_at(reading, at - 1, ','))
        return false;
    static const char *const lengths[] = {"day",   "days",   "week", "weeks",
                                          "month", "months", NULL};
    for (uint32_t i = noun; i > 1 && i + BACK > noun; i--)
        if (gly_reading_is_word(reading, i - 1, "before") ||
            (gly_reading_is_word(reading, i - 1, "after") &&
             gly_reading_is_one_of(reading, i - 2, lengths)))
            return true;
    return false;
}

bool gly_event_is_next(const gly_reading *reading, uint32_t noun)
{
    enum { BACK = 4 };
    uint32_t first = gly_reading_sentence(reading, noun)->first;
    for (uint32_t i = noun; i > first && i + BACK > noun; i--) {
        bool side = gly_reading_is_word(reading, i - 1, "next") ||
                    gly_reading_is_word(reading, i - 1, "last");
        if (side && gly_reading_is_word(reading, i, "year"))
            return true;
    }
    return false;
}

bool gly_event_is_where(const gly_reading *reading, uint32_t noun)
{
    static const char *const places[] = {
        "scene",  "site",    "spot",     "place",      "town",
        "city",   "village", "parish",   "county",     "country",
        "island", "house",   "hospital", "street",     "home",
        "land",   "suburb",  "port",     "birthplace", NULL};
    const gly_syntax *syntax = &reading->language->syntax;
    uint32_t lead = gly_syntax_child(syntax, noun, GLY_REL_CASE);
    uint32_t head = syntax->items[noun].head;
    return lead != GLY_NONE && gly_reading_is_word(reading, lead, "of") &&
           head != GLY_NONE && head < noun &&
           gly_reading_is_one_of(reading, head, places);
}

bool gly_event_is_numbered(const gly_reading *reading, uint32_t noun)
{
    const gly_node *nodes = reading->language->syntax.items;
    return noun + 1 < reading->language->tokens.count &&
           nodes[noun + 1].relation == GLY_REL_FLAT &&
           nodes[noun + 1].upos == GLY_UPOS_NUM;
}

bool gly_event_is_traded(const gly_reading *reading, uint32_t token)
{
    static const char *const traded[] = {"shares",  "share", "stock",  "stocks",
                                         "index",   "price", "prices", "bell",
                                         "futures", NULL};
    return gly_reading_is_one_of(reading, token, traded);
}
