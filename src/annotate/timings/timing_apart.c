/* timing_apart.c - so many days after or before another day, to the day.
 *
 *     It ends production on 29 May and leaves on Friday, 26 June, three weeks
 *                           [from ]              [day          ]  [length
 *     later.
 *          ]
 *     They broke in on Wednesday, 14 January. … were held on Saturday, two days
 *                      [from               ]                 [day    ] [length]
 *     after the robbery.
 *
 * "Later" is counted from the day before it, in its sentence or the one before;
 * "after" something is from a day whose sentence tells of that. Weekdays alone
 * are counted by the week. Silent where any day of the article would do. */
#include "annotate/timings/timing_bounds.h"

#include "annotate/dates/date_items.h"
#include "annotate/reading.h"
#include "annotate/timings/events.h"
#include "base/calendar.h"

#include <stdlib.h>

enum {
    LOOKED = 64, /* dates of the article that are tried, and words around one */
    STEM = 4,    /* letters that two words of one kind have alike */
    REACH = 6,   /* tokens from "after" to its noun or verb */
    WEEK = 7,
    SPARE = 3, /* days that so many weeks may be off */
};

typedef struct {
    gly_timing_search *search;
    const gly_reading *reading;
    const gly_date *length, *day;
    gly_event_words words;
    uint32_t side; /* token of "after" or "before"; GLY_NONE for "later" */
    uint32_t what; /* token of what it is after; GLY_NONE */
    int32_t way;   /* 1 after it, -1 before it */
} claim;

/* --- Days ------------------------------------------------------------------
 */

static bool is_day(const gly_date *date)
{
    bool form = date->form == GLY_DATE_DAY || date->form == GLY_DATE_MOMENT ||
                date->form == GLY_DATE_MOMENTS;
    return form && date->start == GLY_NONE && date->amount == 0 &&
           (date->flags & (GLY_DATE_UNSURE | GLY_DATE_ROUGH | GLY_DATE_NO_SUCH |
                           GLY_DATE_TOLD)) == 0;
}

/* A day with its month. */
static bool is_numbered(const gly_date *date)
{
    return is_day(date) && date->parts.month != 0 && date->parts.day != 0 &&
           (date->flags & GLY_DATE_RELATIVE) == 0;
}

/* A day with its month, or with its weekday. */
static bool is_placed(const gly_date *date)
{
    bool weekday = is_day(date) && date->parts.weekday != 0 &&
                   date->parts.month == 0 && date->parts.day == 0;
    return weekday || is_numbered(date);
}

/* Its weekday, as written or as the calendar has it; 0 where that is not
 * known. */
static int32_t weekday_of(const gly_date *date)
{
    if (date->parts.weekday != 0)
        return date->parts.weekday;
    return (date->flags & GLY_DATE_KNOWN) != 0
               ? gly_calendar_weekday(gly_date_first_day(date))
               : 0;
}

/* "Sunday night" may be taken for the day after, too. */
static bool is_night(const gly_date *date)
{
    int32_t part = date->parts.part - 1;
    return part == GLY_PART_EVENING || part == GLY_PART_NIGHT;
}

/* How many days the claim's day lies behind `from`, the years of both being
 * those that bring them together. */
static int32_t days_from(const claim *c, const gly_date *from)
{
    gly_date pair[2] = {*from, *c->day};
    gly_timing_tie(pair);
    return gly_date_first_day(&pair[1]) - gly_date_first_day(&pair[0]);
}

static int32_t days_told(const claim *c)
{
    int32_t unit = c->length->unit == GLY_TIME_DAY    ? 1
                   : c->length->unit == GLY_TIME_WEEK ? WEEK
                                                      : 2 * WEEK;
    return c->way * (int32_t)c->length->amount * unit;
}

/* Whether the day is told well enough to be counted from: by its number, or,
 * for some days, by its weekday. */
static bool can_tell(const claim *c, const gly_date *from)
{
    bool numbers = is_numbered(from) && is_numbered(c->day);
    return is_placed(from) &&
           (numbers || (c->length->unit == GLY_TIME_DAY &&
                        weekday_of(from) != 0 && weekday_of(c->day) != 0));
}

/* Whether the length may be counted from `from`: by the number of days, or by
 * the weekday. */
static bool fits_from(const claim *c, const gly_date *from)
{
    bool days = c->length->unit == GLY_TIME_DAY;
    int32_t night = is_night(from) || is_night(c->day) ? 1 : 0;
    if (is_numbered(from) && is_numbered(c->day))
        return abs(days_from(c, from) - days_told(c)) <= (days ? night : SPARE);
    int32_t apart = weekday_of(c->day) - weekday_of(from);
    int32_t off = ((apart - days_told(c)) % WEEK + WEEK) % WEEK;
    return off <= night || off >= WEEK - night;
}

/* Whether the length may be meant for what lies between: not half or double. */
static bool is_plausible(const claim *c, const gly_date *from)
{
    if (!is_numbered(from) || !is_numbered(c->day))
        return c->length->amount < 2 * WEEK && can_tell(c, from);
    int32_t gap = c->way * days_from(c, from), told = c->way * days_told(c);
    return gap > 0 && told < 2 * gap && gap < 2 * told;
}

/* Whether a month or a year that is told may hold the day that it would have to
 * be counted from. */
static bool may_hold(const claim *c, const gly_date *span)
{
    if (span->form != GLY_DATE_SPAN || !is_numbered(c->day))
        return false;
    gly_date day = *c->day;
    gly_date pair[2] = {day, day};
    gly_timing_tie(pair);
    gly_calendar_date from =
        gly_calendar_date_of(gly_date_first_day(&pair[0]) - days_told(c));
    return span->parts.month == from.month && span->grain == GLY_TIME_MONTH;
}

/* Whether any day of the article but its own would do. */
static bool fits_any(const claim *c)
{
    const gly_dates *dates = c->search->dates;
    for (uint32_t i = 0; i < dates->count && i < LOOKED; i++) {
        const gly_date *date = &dates->items[i], *ends[2] = {date, date};
        if (date == c->day || date == c->length)
            continue;
        if (date->start != GLY_NONE) {
            ends[0] = &dates->ends[date->start];
            ends[1] = &dates->ends[date->end];
        }
        for (uint32_t k = 0; k < 2; k++) {
            if ((can_tell(c, ends[k]) && fits_from(c, ends[k])) ||
                may_hold(c, ends[k]))
                return true;
        }
    }
    return false;
}

static void add(const claim *c, const gly_date *from)
{
    gly_text text = c->search->annotations->language->document->text;
    gly_text other = gly_timing_text_of(text, from);
    gly_timing_add(
        c->search,
        &(gly_timing){
            .kind = GLY_TIMING_LATER,
            .text = gly_span_join(c->length->text, c->day->text),
            .sentence = c->reading->sentences[c->length->first],
            .beside = {from->text},
            .beside_count = 1,
            .stated = gly_timing_text_of(text, c->day),
            .expected = gly_text_format(
                c->search->arena, "%g %s %s %.*s", c->length->amount,
                gly_timing_unit_name(c->length->unit, c->length->amount > 1),
                c->way > 0 ? "after" : "before", (int)other.size, other.data)});
}

/* --- What it is counted from -----------------------------------------------
 */

static uint32_t sentence_of(const claim *c, const gly_date *date)
{
    return c->reading->sentences[date->first];
}

/* "Three weeks later": the last day before, in the sentence or the one before;
 * NULL where another time is told between. */
static const gly_date *day_before(const claim *c)
{
    const gly_date *items = c->search->dates->items;
    const gly_date *first = c->day < c->length ? c->day : c->length;
    uint32_t own = sentence_of(c, first);
    for (const gly_date *date = first; date-- > items;) {
        if (sentence_of(c, date) + 1 < own || first - date > LOOKED)
            return NULL;
        if (date->form == GLY_DATE_LENGTH || date->form == GLY_DATE_OFTEN)
            continue;
        return is_placed(date) && date->side == GLY_DATE_PLAIN ? date : NULL;
    }
    return NULL;
}

/* The noun or verb behind "after" that tells what the day is after; GLY_NONE.
 */
static uint32_t what_behind(const claim *c)
{
    const gly_node *nodes = c->reading->language->syntax.items;
    uint32_t count = c->reading->language->tokens.count;
    for (uint32_t i = c->side + 1; i + 1 < count && i <= c->side + REACH; i++) {
        if (gly_reading_has(c->reading, i, GLY_TOKEN_MARK))
            break;
        /* "after oil [washed] ashore", but "before the [strike] begins" */
        gly_symbol class = gly_event_class(&c->words, i + 1);
        bool clause = nodes[i + 1].upos == GLY_UPOS_VERB &&
                      class != c->words.begin && class != c->words.end;
        bool noun = nodes[i].upos == GLY_UPOS_NOUN && !clause &&
                    nodes[i + 1].upos != GLY_UPOS_NOUN &&
                    !gly_reading_is(c->reading, i, GLY_IS_CALENDAR);
        if (noun || nodes[i].upos == GLY_UPOS_VERB)
            return i;
    }
    return GLY_NONE;
}

/* Whether the sentence of the date tells of the same, by its words or as an
 * event of one kind. */
static bool tells_of(const claim *c, const gly_date *date)
{
    const gly_sentence *s = gly_reading_sentence(c->reading, date->first);
    gly_symbol class = gly_event_class(&c->words, c->what);
    bool event = gly_event_kind_of(&c->words, class) < GLY_EVENT_NEWS;
    uint32_t from = s->first, to = s->first + s->count;
    from = date->first > from + LOOKED ? date->first - LOOKED : from;
    to = to > date->first + LOOKED ? date->first + LOOKED : to;
    for (uint32_t i = from; i < to; i++) {
        if (gly_reading_is_content(c->reading, i) &&
            gly_reading_lemmas_alike(c->reading, i, c->what, STEM))
            return true;
        if (event && gly_event_class(&c->words, i) == class)
            return true;
    }
    return false;
}

/* The day told with what it is after, "two days after Monday's vote", or else
 * the first whose sentence tells of it; NULL. */
static const gly_date *day_of_what(const claim *c)
{
    const gly_dates *dates = c->search->dates;
    const gly_date *found = NULL;
    for (uint32_t i = 0; c->what != GLY_NONE && i < dates->count && i < LOOKED;
         i++) {
        const gly_date *date = &dates->items[i];
        bool own = sentence_of(c, date) == sentence_of(c, c->length);
        if (own && date->first > c->side && date != c->day)
            return NULL;
        if (date->start != GLY_NONE)
            date = &dates->ends[date->start];
        bool side =
            date->side == GLY_DATE_PLAIN || date->form == GLY_DATE_MOMENT;
        if (found == NULL && !own && side && is_placed(date) &&
            is_plausible(c, date) && tells_of(c, date))
            found = date;
    }
    return found;
}

/* --- The claims ------------------------------------------------------------
 */

static bool is_counted(const gly_date *date)
{
    bool days = date->unit == GLY_TIME_DAY && date->amount >= 2;
    bool weeks =
        date->unit == GLY_TIME_WEEK || date->unit == GLY_TIME_FORTNIGHT;
    bool whole = date->amount >= 1 && date->amount < 365 &&
                 !((double)(int32_t)date->amount < date->amount);
    return (days || weeks) && whole && date->side == GLY_DATE_PLAIN;
}

/* "three weeks later": which way; 0 for none. */
static int32_t way_of_later(const gly_date *length)
{
    bool told = length->form == GLY_DATE_DAY &&
                (length->flags & GLY_DATE_TOLD) != 0 && is_counted(length);
    return told ? length->parts.ahead : 0;
}

static void check(claim *c, bool behind)
{
    uint32_t first;
    const gly_date *length = c->length;
    gly_timing_bound bound = gly_timing_bound_of(c->reading, length, &first);
    uint32_t last = behind ? length->first : c->day->first;
    uint32_t comma = behind ? c->day->last + 1 : length->last + 1;
    bool beside = behind ? first == comma + 1 : last <= comma + 2;
    if (bound != GLY_BOUND_PLAIN || !is_placed(c->day) || !beside ||
        c->day->side != GLY_DATE_PLAIN ||
        !gly_reading_at(c->reading, comma, ',') ||
        c->reading->quotes[length->first] != GLY_NONE)
        return;
    const gly_date *from = NULL;
    if (c->side == GLY_NONE) {
        from = day_before(c);
    } else {
        c->what = what_behind(c);
        from = day_of_what(c);
    }
    if (from != NULL && is_plausible(c, from) && !fits_any(c))
        add(c, from);
}

static void check_length(claim *c, uint32_t index)
{
    const gly_dates *dates = c->search->dates;
    const gly_date *length = c->length = &dates->items[index];
    uint32_t side = length->last + 1;
    bool after = gly_reading_is_word(c->reading, side, "after");
    bool before = gly_reading_is_word(c->reading, side, "before");
    int32_t later = way_of_later(length);
    bool counted = gly_timing_is_length(length) && is_counted(length);
    if (later == 0 && !(counted && (after || before)))
        return;
    c->way = later != 0 ? later : after ? 1 : -1;
    c->side = later != 0 ? GLY_NONE : side;
    if (index > 0) {
        c->day = length - 1;
        check(c, true);
    }
    if (later != 0 && index + 1 < dates->count) {
        c->day = length + 1;
        check(c, false);
    }
}

void gly_timings_apart(gly_timing_search *search)
{
    claim c = {.search = search,
               .reading = search->annotations->reading,
               .words = gly_event_words_of(search->annotations->reading),
               .what = GLY_NONE};
    for (uint32_t i = 0; i < search->dates->count; i++)
        check_length(&c, i);
}
