#include "annotate/timings/timings.h"

#include "annotate/dates/date_settle.h"
#include "base/calendar.h"
#include "base/problem.h"

/* The first place that tells the article's own date with its year; NULL. */
static const gly_date *own_day(const gly_timing_search *search)
{
    enum { LOOKED_AT = 512 };
    const gly_dates *dates = search->dates;
    gly_calendar_date own = gly_calendar_date_of(dates->anchor.day);
    for (uint32_t i = 0; i < dates->count && i < LOOKED_AT; i++) {
        const gly_date_parts *p = &dates->items[i].parts;
        if (dates->anchor.known && p->year == own.year &&
            p->month == own.month && p->day == own.day)
            return &dates->items[i];
    }
    return NULL;
}

void gly_timing_add(gly_timing_search *search, const gly_timing *timing)
{
    gly_timing *added = search->status == GLY_OK
                            ? gly_list_add(&search->list, search->arena)
                            : NULL;
    if (added == NULL)
        search->status = GLY_NO_MEMORY;
    else
        *added = *timing;
    const gly_date *own = added != NULL && timing->kind == GLY_TIMING_AGO &&
                                  timing->beside_count < GLY_TIMING_BESIDE
                              ? own_day(search)
                              : NULL;
    if (own != NULL)
        added->beside[added->beside_count++] = own->text;
}

bool gly_timing_is_held(const gly_timing_search *search, const gly_date *length)
{
    enum { MOST = 4096 };
    uint32_t count = search->list.count;
    for (uint32_t i = count > MOST ? count - MOST : 0; i < count; i++) {
        const gly_timing *told = gly_list_at(&search->list, i);
        if (gly_span_holds(told->text, length->text))
            return true;
    }
    return false;
}

gly_text gly_timing_day_text(gly_timing_search *search, int32_t day)
{
    static const char *const months[] = {
        "January", "February", "March",     "April",   "May",      "June",
        "July",    "August",   "September", "October", "November", "December"};
    gly_calendar_date date = gly_calendar_date_of(day);
    return gly_text_format(search->arena, "%s %d, %d", months[date.month - 1],
                           date.day, date.year);
}

/* A mark, or a word that joins a day and a length: "in", "for", "of", "a run
 * of". */
static bool joins(const gly_reading *reading, uint32_t token)
{
    bool of = reading->language->syntax.items[token].upos == GLY_UPOS_NOUN &&
              gly_reading_is_word(reading, token + 1, "of");
    return of || gly_reading_has(reading, token, GLY_TOKEN_MARK) ||
           gly_reading_is(reading, token,
                          GLY_IS_PREPOSITION | GLY_IS_DETERMINER |
                              GLY_IS_HEDGE);
}

bool gly_timing_adjacent(const gly_timing_search *search, const gly_date *a,
                         const gly_date *b)
{
    enum { GAP = 4 };
    const gly_reading *reading = search->annotations->reading;
    const gly_date *left = a->first < b->first ? a : b;
    const gly_date *right = left == a ? b : a;
    if (right->first <= left->last || right->first - left->last > GAP + 1 ||
        reading->sentences[left->last] != reading->sentences[right->first])
        return false;
    for (uint32_t i = left->last + 1; i < right->first; i++) {
        if (!joins(reading, i) || gly_reading_at(reading, i, ';') ||
            gly_reading_at(reading, i, ':'))
            return false;
    }
    return true;
}

bool gly_timing_is_point(const gly_date *date)
{
    return (date->form == GLY_DATE_DAY || date->form == GLY_DATE_SPAN) &&
           date->start == GLY_NONE && date->amount == 0 &&
           (date->flags & GLY_DATE_KNOWN) != 0 &&
           (date->parts.year != 0 || date->parts.month != 0) &&
           (date->flags & (GLY_DATE_FISCAL | GLY_DATE_UNSURE | GLY_DATE_ROUGH |
                           GLY_DATE_NO_SUCH | GLY_DATE_RELATIVE)) == 0 &&
           date->grain <= GLY_TIME_YEAR;
}

gly_text gly_timing_text_of(gly_text all, const gly_date *date)
{
    gly_text text = gly_text_slice(all, date->text);
    uint32_t blank = gly_text_find(text, gly_text_of(" "), 0);
    return date->side == GLY_DATE_PLAIN || blank == GLY_NONE
               ? text
               : gly_text_slice(text, (gly_span){blank + 1, text.size});
}

bool gly_timing_is_yearless(const gly_date *date)
{
    return date->form == GLY_DATE_DAY && date->start == GLY_NONE &&
           date->amount == 0 && date->parts.year == 0 &&
           date->parts.month != 0 && date->parts.day != 0 &&
           (date->flags & (GLY_DATE_UNSURE | GLY_DATE_ROUGH | GLY_DATE_NO_SUCH |
                           GLY_DATE_RELATIVE)) == 0;
}

void gly_timing_tie(gly_date pair[2])
{
    enum { PLAIN = 2001 }; /* a year like most */
    bool open[2] = {gly_timing_is_yearless(&pair[0]),
                    gly_timing_is_yearless(&pair[1])};
    gly_date_anchor near = {.known = true,
                            .day = gly_calendar_day(PLAIN, 7, 1)};
    if (open[0] && !open[1])
        near.day = gly_date_first_day(&pair[1]);
    if (open[0] && (!open[1] || (pair[0].flags & GLY_DATE_KNOWN) == 0))
        gly_date_settle(&pair[0], &near);
    near.day = gly_date_first_day(&pair[0]);
    if (open[1])
        gly_date_settle(&pair[1], &near);
}

uint32_t gly_timing_sentence_end(const gly_timing_search *search,
                                 uint32_t first)
{
    const gly_dates *dates = search->dates;
    const uint32_t *sentences = search->annotations->reading->sentences;
    uint32_t own = sentences[dates->items[first].first], end = first + 1;
    while (end < dates->count && sentences[dates->items[end].first] == own)
        end++;
    return end;
}

gly_timing_now gly_timing_now_of(const gly_annotations *a)
{
    enum { OPENING = 8, MONTH = 31, RECENT = 1990 };
    const gly_dates *dates = a->dates;
    int32_t day = dates->anchor.day;
    if (dates->anchor.known)
        return (gly_timing_now){true, day, day};
    for (uint32_t i = 0; i < dates->count; i++) {
        const gly_date *date = &dates->items[i];
        const gly_date_parts *p = &date->parts;
        if (a->language->tokens.items[date->first].block >= OPENING)
            break;
        if (date->form != GLY_DATE_DAY || p->weekday == 0 || p->day == 0 ||
            p->year < RECENT || date->side != GLY_DATE_PLAIN ||
            (date->flags & GLY_DATE_KNOWN) == 0)
            continue;
        day = gly_date_first_day(date);
        return (gly_timing_now){true, day, day + MONTH};
    }
    return (gly_timing_now){false, 0, 0};
}

gly_timing_stretch gly_timing_since(const gly_timing_search *search,
                                    const gly_date *day, gly_time_unit unit)
{
    const gly_timing_now *now = &search->now;
    int64_t first = ((int64_t)now->first + 1) * GLY_SECONDS_OF_DAY;
    int64_t last = ((int64_t)now->last + 1) * GLY_SECONDS_OF_DAY;
    double seconds = gly_timing_unit_seconds(unit);
    return (gly_timing_stretch){.least = (double)(first - day->until) / seconds,
                                .most = (double)(last - day->from) / seconds};
}

bool gly_timing_is_told_again(const gly_timing_search *search,
                              const gly_date *length)
{
    for (uint32_t i = 0; i < search->dates->count; i++) {
        const gly_date *date = &search->dates->items[i];
        if (date != length && date->form == GLY_DATE_LENGTH &&
            date->unit == length->unit && date->amount == length->amount)
            return true;
    }
    return false;
}

bool gly_timing_is_length(const gly_date *date)
{
    return date->form == GLY_DATE_LENGTH && date->unit >= GLY_TIME_DAY &&
           date->unit != GLY_TIME_WORKDAY && date->unit != GLY_TIME_WEEKEND &&
           date->end == GLY_NONE &&
           (date->flags & (GLY_DATE_AGE | GLY_DATE_ROUGH)) == 0;
}

double gly_timing_unit_seconds(gly_time_unit unit)
{
    return unit == GLY_TIME_YEAR     ? 365.2425 * GLY_SECONDS_OF_DAY
           : unit == GLY_TIME_MONTH  ? 30.436875 * GLY_SECONDS_OF_DAY
           : unit == GLY_TIME_DECADE ? 3652.425 * GLY_SECONDS_OF_DAY
                                     : gly_time_unit_seconds(unit);
}

const char *gly_timing_unit_name(gly_time_unit unit, bool plural)
{
    static const char *const names[][2] = {
        [GLY_TIME_NONE] = {"unit", "units"},
        [GLY_TIME_SECOND] = {"second", "seconds"},
        [GLY_TIME_MINUTE] = {"minute", "minutes"},
        [GLY_TIME_HOUR] = {"hour", "hours"},
        [GLY_TIME_DAY] = {"day", "days"},
        [GLY_TIME_WORKDAY] = {"working day", "working days"},
        [GLY_TIME_WEEKEND] = {"weekend", "weekends"},
        [GLY_TIME_WEEK] = {"week", "weeks"},
        [GLY_TIME_FORTNIGHT] = {"fortnight", "fortnights"},
        [GLY_TIME_MONTH] = {"month", "months"},
        [GLY_TIME_QUARTER] = {"quarter", "quarters"},
        [GLY_TIME_YEAR] = {"year", "years"},
        [GLY_TIME_DECADE] = {"decade", "decades"},
        [GLY_TIME_CENTURY] = {"century", "centuries"}};
    return names[unit][plural];
}
