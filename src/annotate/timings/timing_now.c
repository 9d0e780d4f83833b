/* timing_now.c - so long ago, or so long from now, and the day beside it.
 *
 *     who lost at Crale four months ago, on 5 October
 *     on Wednesday 19 March, less than two weeks from today
 *     comes into force in September 2026, in 18 months' time
 *     in the seat since May 2010, for nearly 15 years
 *
 * Counted to the article's date. Where the day has no year any year will do
 * that brings it about so far off; years before now, with a year beside them,
 * are counted in timing_lengths.c. */
#include "annotate/timings/timing_bounds.h"

#include <math.h>

#include "annotate/dates/date_settle.h"
#include "base/calendar.h"

enum {
    GAP = 5,    /* tokens between the two */
    YEARS = 12, /* that are tried for a day without one */
};

/* A length that is counted from now, and which way. */
typedef struct {
    const gly_date *date;
    gly_timing_bound bound;
    uint32_t first, last; /* tokens, the words that bound it included */
    int32_t way;          /* -1 back, 1 ahead */
    bool since;           /* "since May 2010, for 15 years" */
    bool in;              /* "in two weeks": may be how long it took */
} count;

static const gly_reading *reading_of(const gly_timing_search *search)
{
    return search->annotations->reading;
}

/* "in two weeks", "in 18 months' time", "two weeks away" */
static bool is_ahead(const gly_reading *reading, count *c)
{
    static const char *const behind[] = {"away", "off", "hence", NULL};
    uint32_t next = c->last + 1;
    bool time = gly_reading_is_word(reading, next + 1, "time") &&
                (gly_reading_is_word(reading, next, "'") ||
                 gly_reading_is_word(reading, next, "’") ||
                 gly_reading_is_owner_mark(reading, next));
    c->last += time ? 2 : 0;
    if (gly_reading_is_one_of(reading, next, behind)) {
        c->last = next;
        return true;
    }
    bool in = c->first > 0 && gly_reading_is_word(reading, c->first - 1, "in");
    c->first -= in;
    c->in = in && !time;
    return in;
}

/* Read `date` as a length counted from now; false for any other. */
static bool read_count(const gly_timing_search *search, const gly_date *date,
                       count *out)
{
    const gly_reading *reading = reading_of(search);
    bool relative = date->form == GLY_DATE_DAY && date->amount > 0 &&
                    (date->flags & GLY_DATE_RELATIVE) != 0 &&
                    date->unit >= GLY_TIME_DAY;
    uint32_t first;
    gly_timing_bound bound = gly_timing_bound_of(reading, date, &first);
    *out = (count){date, bound, first, date->last, 0, false, false};
    if (date->unit == GLY_TIME_WORKDAY || date->unit == GLY_TIME_WEEKEND ||
        date->unit > GLY_TIME_YEAR)
        return false;
    if (relative) {
        out->way = date->parts.ahead;
        return out->way == 1 || out->way == -1;
    }
    if (!gly_timing_is_length(date))
        return false;
    out->since = first > 0 && gly_reading_is_word(reading, first - 1, "for");
    out->way = out->since ? -1 : 1;
    out->first -= out->since;
    return out->since || is_ahead(reading, out);
}

/* A day or a month, or with a year, by itself; after "since" where the length
 * is of what has gone on. */
static bool is_day(const count *c, const gly_date *date)
{
    gly_date_side side = c->since ? GLY_DATE_SINCE : GLY_DATE_PLAIN;
    return (date->form == GLY_DATE_DAY || date->form == GLY_DATE_SPAN) &&
           date->start == GLY_NONE && date->amount == 0 && date->side == side &&
           (date->flags & GLY_DATE_KNOWN) != 0 &&
           (date->parts.month != 0 ||
            (date->parts.year != 0 && c->date->unit == GLY_TIME_YEAR)) &&
           (date->flags & (GLY_DATE_ROUGH | GLY_DATE_FISCAL | GLY_DATE_UNSURE |
                           GLY_DATE_RELATIVE | GLY_DATE_NO_SUCH)) == 0 &&
           date->grain <= GLY_TIME_YEAR && date->parts.season == 0;
}

/* Whether nothing but marks and small words stands between them. */
static bool is_beside(const gly_timing_search *search, const count *c,
                      const gly_date *day)
{
    const gly_reading *reading = reading_of(search);
    uint32_t from = day->last < c->first ? day->last + 1 : c->last + 1;
    uint32_t to = day->last < c->first ? c->first : day->first;
    if (to < from || to - from > GAP ||
        reading->sentences[day->first] != reading->sentences[c->first])
        return false;
    for (uint32_t i = from; i < to; i++) {
        bool small = gly_reading_at(reading, i, ',') ||
                     gly_reading_at(reading, i, '(') ||
                     gly_reading_is_dash(reading, i) ||
                     gly_reading_is_word(reading, i, "on") ||
                     gly_reading_is_word(reading, i, "in") ||
                     gly_reading_is_word(reading, i, "is") ||
                     gly_reading_is_word(reading, i, "just") ||
                     gly_reading_is_word(reading, i, "only") ||
                     gly_reading_is_word(reading, i, "exactly");
        if (!small)
            return false;
    }
    return true;
}

/* How long from the day to now, or from now to it, in the units of the count;
 * `years` are added to the day. */
static gly_timing_stretch gap_of(const gly_timing_search *search,
                                 const count *c, const gly_date *day,
                                 int32_t years)
{
    double unit = gly_timing_unit_seconds(c->date->unit);
    int64_t from = gly_date_moved(day->from, years, GLY_TIME_YEAR);
    int64_t until = gly_date_moved(day->until, years, GLY_TIME_YEAR);
    int64_t now = (int64_t)search->now.first * GLY_SECONDS_OF_DAY;
    int64_t end = ((int64_t)search->now.last + 1) * GLY_SECONDS_OF_DAY;
    return c->way < 0 ? (gly_timing_stretch){(double)(now - until) / unit,
                                             (double)(end - from) / unit}
                      : (gly_timing_stretch){(double)(from - end) / unit,
                                             (double)(until - now) / unit};
}

/* How far a plain count may be off: a day or two of days, half a week. */
static double slack_of(const count *c)
{
    return c->date->unit == GLY_TIME_DAY ? 1 : 0.75;
}

static bool fits(const gly_timing_search *search, const count *c,
                 const gly_date *day)
{
    gly_timing_stretch told =
        gly_timing_within(c->bound, c->date->amount, slack_of(c));
    int32_t tries = day->parts.year == 0 ? YEARS : 0;
    for (int32_t i = -1; i <= tries; i++) {
        gly_timing_stretch gap =
            gap_of(search, c, day, tries == 0 ? 0 : i * c->way);
        if (gap.most >= 0 && gap.most >= told.least && gap.least <= told.most)
            return true;
    }
    return false;
}

/* "3 or 4 weeks", "19 months": as it would have to be. */
static gly_text gap_text(gly_timing_search *search, const count *c,
                         const gly_date *day)
{
    gly_timing_stretch gap = gap_of(search, c, day, 0);
    if (gap.most < 0)
        gap = gap_of(search, c, day, c->way);
    double middle = fmax(0, (gap.least + gap.most) / 2);
    double shown = middle < 3 ? round(middle * 2) / 2 : round(middle);
    return gly_text_format(search->arena, "%g %s", shown,
                           gly_timing_unit_name(c->date->unit, shown != 1));
}

/* "In two weeks" before or behind a day to come, and not "filled the hold in
 * three days in October". */
static bool may_take_so_long(const gly_timing_search *search, const count *c,
                             const gly_date *day)
{
    bool ahead = gly_date_first_day(day) > search->now.last;
    bool set_off =
        gly_reading_at(reading_of(search),
                       day->last < c->first ? c->first - 1 : c->last + 1, ',');
    return c->in && !(ahead && set_off && day->grain <= c->date->unit &&
                      gly_timing_tense(search, day) >= 0);
}

static void check(gly_timing_search *search, const count *c,
                  const gly_date *day)
{
    bool elsewhere = c->way < 0 && !c->since && day->parts.year != 0 &&
                     c->date->unit >= GLY_TIME_MONTH;
    if (elsewhere || may_take_so_long(search, c, day) || !is_day(c, day) ||
        !is_beside(search, c, day))
        return;
    const gly_annotations *a = search->annotations;
    gly_timing_add(
        search, &(gly_timing){.kind = GLY_TIMING_AGO,
                              .text = c->date->text,
                              .sentence = a->reading->sentences[c->date->first],
                              .beside = {day->text},
                              .beside_count = 1,
                              .stated = gly_text_slice(
                                  a->language->document->text, day->text),
                              .expected = gap_text(search, c, day),
                              .fits = fits(search, c, day)});
}

void gly_timings_from_now(gly_timing_search *search)
{
    const gly_dates *dates = search->dates;
    if (!search->now.known)
        return;
    for (uint32_t i = 0; i < dates->count; i++) {
        count c;
        if (!read_count(search, &dates->items[i], &c))
            continue;
        if (i > 0)
            check(search, &c, &dates->items[i - 1]);
        if (i + 1 < dates->count)
            check(search, &c, &dates->items[i + 1]);
    }
}
