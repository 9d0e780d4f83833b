/* timing_hours.c - so many hours, and the two times of day that they lie
 * between: "from 9 a.m. to 5 p.m., seven hours a day".
 *
 *     Crews were called at 1.50am and found the roof alight. The fire was out
 *     at 5.20am, three and a half hours later.
 *
 * What is told to be later is so behind a time of the paragraph, or of the one
 * before; what is late or early, or after what the sentence tells next, is so
 * many minutes off between the two:
 *
 *     was to begin at 11am and got under way 45 minutes late, at 11.45am
 *     announced at 3.20am, more than five hours after the polls closed at 10pm
 */
#include "annotate/timings/timing_bounds.h"

#include <math.h>

#include "base/calendar.h"
#include "base/problem.h"

/* Words that may stand between the times and the length, and how many times of
 * day a sentence may tell to be asked. */
enum { GAP = 4, TIMES = 2, DAY = 24 * 60, HALF = 12 * 60, EARLIER = 16 };

/* The times of day of a sentence, in minutes, and its length. */
typedef struct {
    int32_t minutes[TIMES];
    int32_t weekday[TIMES]; /* 0 where none is told */
    bool half[TIMES];       /* "at 9": of either half of the day */
    uint32_t count;         /* of all that are told */
    const gly_date *first, *last, *length;
    uint32_t lengths;
} times;

static void add_time(times *out, const gly_date_parts *parts)
{
    if (out->count < TIMES) {
        out->minutes[out->count] =
            parts->hour * 60 + (parts->minute > 0 ? parts->minute : 0);
        out->half[out->count] = parts->half_day;
        out->weekday[out->count] = parts->weekday;
    }
    out->count++;
}

/* Note what `date` tells. */
static void read(times *out, const gly_dates *dates, const gly_date *date)
{
    bool ends = date->start != GLY_NONE &&
                dates->ends[date->start].parts.hour >= 0 &&
                dates->ends[date->end].parts.hour >= 0;
    bool hours =
        (date->form == GLY_DATE_HOURS || date->form == GLY_DATE_MOMENTS) &&
        ends;
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

/* The first token of the length, with "more than". */
static uint32_t length_first(const gly_reading *reading, const times *t)
{
    uint32_t first;
    gly_timing_bound_of(reading, t->length, &first);
    return first;
}

/* Whether the length stands right before or behind the times, in the same
 * clause. */
static bool is_beside(const gly_timing_search *search, const times *t)
{
    const gly_reading *reading = search->annotations->reading;
    uint32_t start = length_first(reading, t);
    bool behind = t->length->first > t->last->last;
    bool within = t->length->first > t->first->last && !behind &&
                  gly_reading_is_word(reading, start - 1, "for");
    uint32_t first = behind ? t->last->last + 1 : t->length->last + 1;
    uint32_t end = behind ? start : within ? t->last->first : t->first->first;
    if (first > end || end - first > GAP)
        return false;
    for (uint32_t i = first; i < end; i++) {
        bool after = i + 1 == start && gly_reading_is_word(reading, i, "after");
        if ((gly_reading_is(reading, i, GLY_IS_AND | GLY_IS_BREAK) && !after) ||
            gly_reading_at(reading, i, ';'))
            return false;
    }
    return true;
}

/* 1 where the length between the two times leads from the first to the second,
 * "begin at 11, got under way 45 minutes late, at 11.45"; -1 where it leads
 * back, "at 3.20, five hours after the polls closed at 10"; 0 for neither. */
static int32_t way_between(const gly_timing_search *search, const times *t)
{
    enum { REACH = 12 };
    static const char *const late[] = {"late", "behind", NULL};
    static const char *const early[] = {"early", NULL};
    const gly_reading *reading = search->annotations->reading;
    uint32_t next = t->length->last + 1;
    if (t->length->first < t->first->last || t->length->last > t->last->first ||
        t->last->first - t->length->last > REACH)
        return 0;
    bool joined = true;
    for (uint32_t i = next; i < t->last->first; i++)
        joined = joined && !gly_reading_has(reading, i, GLY_TOKEN_MARK) &&
                 !gly_reading_is(reading, i, GLY_IS_AND);
    uint32_t comma = next + 1;
    bool told =
        gly_reading_at(reading, comma, ',') && t->last->first <= comma + 2;
    if (told && gly_reading_is_one_of(reading, next, late))
        return 1;
    if (told && gly_reading_is_one_of(reading, next, early))
        return -1;
    bool near = length_first(reading, t) <= t->first->last + 2;
    return !joined || !near                               ? 0
           : gly_reading_is_word(reading, next, "after")  ? -1
           : gly_reading_is_word(reading, next, "before") ? 1
                                                          : 0;
}

/* The two the other way round. */
static times turned(const times *t)
{
    times back = *t;
    for (uint32_t i = 0; i < TIMES; i++) {
        back.minutes[i] = t->minutes[1 - i];
        back.half[i] = t->half[1 - i];
        back.weekday[i] = t->weekday[1 - i];
    }
    return back;
}

/* "2 hours", "43 minutes", "three and a half": as it would have to be. */
static gly_text length_text(gly_timing_search *search, int32_t minutes,
                            gly_time_unit unit)
{
    if (unit == GLY_TIME_HOUR && minutes % 30 == 0)
        return gly_text_format(search->arena, "%g hours", minutes / 60.0);
    if (minutes < 60 || (unit == GLY_TIME_MINUTE && minutes < 2 * 60))
        return gly_text_format(search->arena, "%d minutes", (int)minutes);
    return gly_text_format(search->arena, "%d hour%s and %d minutes",
                           (int)(minutes / 60), minutes < 2 * 60 ? "" : "s",
                           (int)(minutes % 60));
}

/* What lies between the two times, in minutes: within a day, unless weekdays
 * tell of more. */
static int32_t way_of(const times *t)
{
    enum { WEEK = 7 };
    int32_t way = t->minutes[1] - t->minutes[0];
    bool told = t->weekday[0] != 0 && t->weekday[1] != 0;
    int32_t days = told ? (t->weekday[1] - t->weekday[0] + WEEK) % WEEK : 0;
    way = days > 0 ? way + days * DAY : (way + DAY) % DAY;
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

/* Whether it is what lies between them, half an hour of hours let pass, within
 * what "more than" leaves open. */
static bool fits(const gly_timing_search *search, const times *t)
{
    enum { HALF_HOUR = 30 };
    const double hour = 60;
    uint32_t first;
    gly_timing_bound bound =
        gly_timing_bound_of(search->annotations->reading, t->length, &first);
    bool hours = t->length->unit == GLY_TIME_HOUR;
    bool rough =
        fmod(stated_by(t), HALF_HOUR) == 0 && hours; /* "three hours" */
    double unit = hours ? hour : 1, slack = (rough ? HALF_HOUR : 1) / unit;
    gly_timing_stretch told =
        gly_timing_within(bound, stated_by(t) / unit, slack);
    const double about = 0.15; /* of the hours between two times, or one */
    if (bound == GLY_BOUND_ABOUT && hours) {
        double off = fmax(1, about * (stated_by(t) / unit));
        told = (gly_timing_stretch){(stated_by(t) / unit) - off,
                                    (stated_by(t) / unit) + off};
    }
    double way = way_of(t) / unit;
    const double least = 1e-9;
    return way >= told.least - least && way <= told.most + least;
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
                      .fits = fits(search, t)});
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
    both.weekday[0] = both.weekday[1] = 0;
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
        if (fits(search, &both))
            return;
    }
    if (told->count == 0)
        return;
    const times *last = &told->items[(told->count - 1) % EARLIER];
    times both = joined(last, t);
    if (block_of(search, last) + 1 >= block_of(search, t))
        check(search, &both);
}

/* --- The one pair of times of the article --------------------------------- */

/* "Was put out after burning for nine hours": how long something took. */
static bool is_taken(const gly_reading *reading, const times *t)
{
    static const char *const leads[] = {"for", "after", "took", "lasted", NULL};
    uint32_t start = length_first(reading, t);
    return t->length->unit == GLY_TIME_HOUR && t->length->amount >= 2 &&
           start > 0 && gly_reading_is_one_of(reading, start - 1, leads);
}

/* Hold the only length in hours of the article, told in a sentence without a
 * time of day, against its only two times, which one sentence has. */
static void check_far(gly_timing_search *search, const times *length,
                      const times *pair)
{
    enum { APART = 2 }; /* paragraphs */
    const double less = 0.6, more = 1.67;
    const gly_token *tokens = search->annotations->language->tokens.items;
    uint32_t one = tokens[length->length->first].block;
    uint32_t two = tokens[pair->first->first].block;
    times both = *pair;
    both.length = length->length;
    /* "By 6pm some were back, and by midnight all": no end of anything. */
    if (gly_reading_is_word(search->annotations->reading, pair->first->first,
                            "by"))
        return;
    if (!is_taken(search->annotations->reading, length) || two > one + APART ||
        one > two + APART || pair->first == pair->last || pair->half[0] ||
        pair->half[1] || stated_by(&both) < less * way_of(pair) ||
        stated_by(&both) > more * way_of(pair))
        return;
    check(search, &both);
}

/* What the article tells of hours, sentence by sentence. */
typedef struct {
    times length, pair;        /* the last sentence with either */
    uint32_t lengths, moments; /* of all */
    bool paired;
} summary;

static void note(summary *all, const times *t)
{
    all->lengths += t->lengths;
    all->moments += t->count;
    if (t->lengths == 1 && t->count == 0)
        all->length = *t;
    if (t->count == TIMES && t->lengths == 0) {
        all->pair = *t;
        all->paired = true;
    }
}

void gly_timings_of_hours(gly_timing_search *search)
{
    const gly_dates *dates = search->dates;
    const gly_reading *reading = search->annotations->reading;
    const uint32_t *sentences = reading->sentences;
    told_times told = {.count = 0};
    summary all = {.paired = false};
    for (uint32_t i = 0; i < dates->count;) {
        uint32_t sentence = sentences[dates->items[i].first];
        times t = {.count = 0};
        for (; i < dates->count && sentences[dates->items[i].first] == sentence;
             i++)
            read(&t, dates, &dates->items[i]);
        note(&all, &t);
        int32_t way = t.count == TIMES && t.lengths == 1 && t.first != t.last
                          ? way_between(search, &t)
                          : 0;
        times back = way < 0 ? turned(&t) : t;
        if (way != 0)
            check(search, &back);
        else if (t.count == TIMES && t.lengths == 1 && is_beside(search, &t))
            check(search, &t);
        else if (t.count == 1 && t.lengths == 1 && is_beside(search, &t) &&
                 is_told_later(reading, &t))
            check_later(search, &told, &t);
        if (t.count == 1 || t.count == TIMES)
            told.items[told.count++ % EARLIER] = t;
    }
    if (all.paired && all.moments == TIMES && all.lengths == 1 &&
        all.length.length != NULL)
        check_far(search, &all.length, &all.pair);
}
