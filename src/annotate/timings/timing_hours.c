/* timing_hours.c - so many hours, and the two times of day that they lie
 * between: "from 9 a.m. to 5 p.m., seven hours a day".
 *
 *     Crews were called at 1.50am and found the roof alight. The fire was out
 *     at 5.20am, three and a half hours later.
 *
 * What is told to be later is so behind a time of the paragraph, or of the one
 * before. */
#include "annotate/timings/timings.h"

#include <math.h>

#include "base/calendar.h"
#include "base/problem.h"

/* Words that may stand between the times and the length, and how many times of
 * day a sentence may tell to be asked. */
enum { GAP = 4, TIMES = 2, DAY = 24 * 60, HALF = 12 * 60, EARLIER = 16 };

/* The times of day of a sentence, in minutes, and its length. */
typedef struct {
    int32_t minutes[TIMES];
    bool half[TIMES]; /* "at 9": of either half of the day */
    uint32_t count;   /* of all that are told */
    const gly_date *first, *last, *length;
    uint32_t lengths;
} times;

static void add_time(times *out, const gly_date_parts *parts)
{
    if (out->count < TIMES) {
        out->minutes[out->count] =
            parts->hour * 60 + (parts->minute > 0 ? parts->minute : 0);
        out->half[out->count] = parts->half_day;
    }
    out->count++;
}

/* Note what `date` tells. */
static void read(times *out, const gly_dates *dates, const gly_date *date)
{
    bool hours = date->form == GLY_DATE_HOURS && date->start != GLY_NONE;
    bool clock =
        (date->form == GLY_DATE_CLOCK || date->form == GLY_DATE_MOMENT) &&
        date->parts.hour >= 0;
    if (hours) {
        add_time(out, &dates->ends[date->start].parts);
        add_time(out, &dates->ends[date->end].parts);
    } else if (clock) {
        add_time(out, &date->parts);
    }
    if (hours || clock) {
        out->first = out->first == NULL ? date : out->first;
        out->last = date;
    }
    bool later = (date->flags & GLY_DATE_RELATIVE) == 0 &&
                 date->form != GLY_DATE_LENGTH && date->parts.ahead == 1;
    bool length =
        (date->form == GLY_DATE_LENGTH || later) && date->amount > 0 &&
        (date->unit == GLY_TIME_HOUR || date->unit == GLY_TIME_MINUTE) &&
        (date->flags & (GLY_DATE_ROUGH | GLY_DATE_AGE)) == 0;
    if (length) {
        out->length = date;
        out->lengths++;
    }
}

/* Whether the length stands right before or behind the times, in the same
 * clause. */
static bool is_beside(const gly_timing_search *search, const times *t)
{
    const gly_reading *reading = search->annotations->reading;
    bool behind = t->length->first > t->last->last;
    bool within = t->length->first > t->first->last && !behind &&
                  gly_reading_is_word(reading, t->length->first - 1, "for");
    uint32_t first = behind ? t->last->last + 1 : t->length->last + 1;
    uint32_t end = behind   ? t->length->first
                   : within ? t->last->first
                            : t->first->first;
    if (first > end || end - first > GAP)
        return false;
    for (uint32_t i = first; i < end; i++) {
        if (gly_reading_is(reading, i, GLY_IS_AND | GLY_IS_BREAK) ||
            gly_reading_at(reading, i, ';'))
            return false;
    }
    return true;
}

/* "2 hours", "43 minutes", "three and a half": as it would have to be. */
static gly_text length_text(gly_timing_search *search, int32_t minutes,
                            gly_time_unit unit)
{
    if (unit == GLY_TIME_HOUR && minutes % 30 == 0)
        return gly_text_format(search->arena, "%g hours", minutes / 60.0);
    if (minutes < 60 || (unit == GLY_TIME_MINUTE && minutes < 2 * 60))
        return gly_text_format(search->arena, "%d minutes", (int)minutes);
    return gly_text_format(search->arena, "%d hours and %d minutes",
                           (int)(minutes / 60), (int)(minutes % 60));
}

/* What lies between the two times, in minutes. */
static int32_t way_of(const times *t)
{
    int32_t way = (t->minutes[1] - t->minutes[0] + DAY) % DAY;
    return t->half[0] || t->half[1] ? way % HALF : way;
}

/* The length that is told, in minutes. */
static double stated_by(const times *t)
{
    enum { SECONDS = 60 };
    const gly_date *length = t->length;
    double minutes = length->amount * (length->unit == GLY_TIME_HOUR ? 60 : 1);
    return length->seconds > 0 ? length->seconds / SECONDS : minutes;
}

static bool fits(const times *t)
{
    enum { HALF_HOUR = 30 };
    bool rough = fmod(stated_by(t), HALF_HOUR) == 0 &&
                 t->length->unit == GLY_TIME_HOUR; /* "three hours" */
    return fabs(stated_by(t) - way_of(t)) <= (rough ? HALF_HOUR : 1);
}

static void check(gly_timing_search *search, const times *t)
{
    int32_t way = way_of(t);
    double stated = stated_by(t);
    bool near = stated < 2.0 * way && way < 2.0 * stated;
    if (way == 0 || !near)
        return;
    const gly_annotations *a = search->annotations;
    gly_text text = a->language->document->text;
    gly_span span = {t->first->text.offset,
                     gly_span_end(t->last->text) - t->first->text.offset};
    gly_timing_add(
        search,
        &(gly_timing){.kind = GLY_TIMING_SPAN,
                      .text = t->length->text,
                      .sentence = a->reading->sentences[t->length->first],
                      .beside = {span},
                      .beside_count = 1,
                      .stated = gly_text_slice(text, span),
                      .expected = length_text(search, way, t->length->unit),
                      .fits = fits(t)});
}

/* --- A time of another sentence ------------------------------------------- */

/* The last times of day that were told, each in its sentence. */
typedef struct {
    times items[EARLIER];
    uint32_t count; /* of all, modulo EARLIER the place of the next */
} told_times;

/* "at 5.20am, three hours later", "two hours after the first call" */
static bool is_told_later(const gly_reading *reading, const times *t)
{
    static const char *const words[] = {"later", "after", "afterwards", NULL};
    bool later = false;
    for (uint32_t i = t->length->first; i <= t->length->last + 1; i++)
        later = later || gly_reading_is_one_of(reading, i, words);
    return later && t->length->first > t->last->last;
}

static uint32_t block_of(const gly_timing_search *search, const times *t)
{
    return search->annotations->language->tokens.items[t->first->first].block;
}

/* `t`, with the time of `before` as the first of its two. */
static times joined(const times *before, const times *t)
{
    times both = *t;
    both.count = TIMES;
    both.minutes[1] = t->minutes[0];
    both.half[1] = t->half[0];
    both.minutes[0] = before->minutes[before->count - 1];
    both.half[0] = before->half[before->count - 1];
    both.first = before->last;
    return both;
}

/* Hold what is told to be so much later against the last time of the paragraph
 * or the one before, where no earlier one fits. */
static void check_later(gly_timing_search *search, const told_times *told,
                        const times *t)
{
    uint32_t first = told->count > EARLIER ? told->count - EARLIER : 0;
    for (uint32_t i = first; i < told->count; i++) {
        times both = joined(&told->items[i % EARLIER], t);
        if (fits(&both))
            return;
    }
    if (told->count == 0)
        return;
    const times *last = &told->items[(told->count - 1) % EARLIER];
    times both = joined(last, t);
    if (block_of(search, last) + 1 >= block_of(search, t))
        check(search, &both);
}

void gly_timings_of_hours(gly_timing_search *search)
{
    const gly_dates *dates = search->dates;
    const gly_reading *reading = search->annotations->reading;
    const uint32_t *sentences = reading->sentences;
    told_times told = {.count = 0};
    for (uint32_t i = 0; i < dates->count;) {
        uint32_t sentence = sentences[dates->items[i].first];
        times t = {.count = 0};
        for (; i < dates->count && sentences[dates->items[i].first] == sentence;
             i++)
            read(&t, dates, &dates->items[i]);
        if (t.count == TIMES && t.lengths == 1 && is_beside(search, &t))
            check(search, &t);
        else if (t.count == 1 && t.lengths == 1 && is_beside(search, &t) &&
                 is_told_later(reading, &t))
            check_later(search, &told, &t);
        if (t.count == 1 || t.count == TIMES)
            told.items[told.count++ % EARLIER] = t;
    }
}
