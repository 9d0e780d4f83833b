/* events.c - every event that a date of the article tells, span by span. */
#include "annotate/timings/event_finder.h"

#include "annotate/dates/date_settle.h"
#include "annotate/reading.h"
#include "annotate/timings/event_days.h"
#include "base/calendar.h"

/* "At 10 a.m. on Sundays" is no day, nor is "on a Friday". */
static bool is_often(const gly_event_finder *f, uint32_t index)
{
    const gly_dates *dates = f->annotations->dates;
    const gly_date *date = &dates->items[index];
    bool any = date->first > 0 && date->parts.weekday != 0 &&
               date->parts.month == 0 &&
               gly_reading_is_indefinite(f->reading, date->first - 1);
    return any || (index + 1 < dates->count && date[1].form == GLY_DATE_OFTEN &&
                   date[1].first <= date->last + 2);
}

/* The year that the sentence tells before a day without one: "In 2019 the fair
 * was held on July 21", "last year"; 0 for none. */
static int32_t year_before(const gly_event_finder *f, uint32_t index)
{
    const gly_dates *dates = f->annotations->dates;
    const gly_date *date = &dates->items[index];
    const uint32_t *sentences = f->reading->sentences;
    if (date->parts.year != 0 || date->parts.month == 0)
        return 0;
    for (uint32_t i = index; i-- > 0 && sentences[dates->items[i].first] ==
                                            sentences[date->first];) {
        const gly_date *other = &dates->items[i];
        bool year = other->form == GLY_DATE_SPAN && other->start == GLY_NONE &&
                    other->grain == GLY_TIME_YEAR &&
                    (other->flags & GLY_DATE_KNOWN) != 0;
        if (year)
            return gly_calendar_date_of(gly_date_first_day(other)).year;
    }
    return 0;
}

/* "from Nov. 1", "starting Monday" */
static bool starts(const gly_event_finder *f, const gly_date *date)
{
    static const char *const words[] = {"from", "starting", "beginning",
                                        "effective", NULL};
    return gly_reading_is_one_of(f->reading, date->first, words) ||
           (date->first > 0 &&
            gly_reading_is_one_of(f->reading, date->first - 1, words));
}

/* "before 5 April, the day he was told", "before 5 April, when fares rise" */
static bool goes_on(const gly_event_finder *f, uint32_t next)
{
    bool day = gly_reading_is_word(f->reading, next + 1, "the") &&
               gly_reading_is_word(f->reading, next + 2, "day");
    return gly_reading_at(f->reading, next, ',') &&
           (day || gly_reading_is_word(f->reading, next + 1, "when"));
}

/* "after Tuesday's inspection": the inspection was on Tuesday. The day without
 * its "after", in the arena; NULL without memory. */
static const gly_date *day_of_owner(gly_event_finder *f, const gly_date *date)
{
    uint32_t next = date->last + 1;
    bool side = date->side == GLY_DATE_BEFORE || date->side == GLY_DATE_AFTER;
    bool owns = gly_reading_is_owner_mark(f->reading, next) || goes_on(f, next);
    if (!side || !owns || date->first == date->last ||
        date->start != GLY_NONE || date->amount > 0)
        return date;
    gly_date *there = gly_event_copy(f, date);
    if (there == NULL)
        return NULL;
    there->side = GLY_DATE_PLAIN;
    there->first++;
    there->text = gly_tokens_span(&f->reading->language->tokens, there->first,
                                  there->last);
    return there;
}

/* "between 1 and 2 a.m. on 12 June": as much as a day. The day without the two
 * ends of its hours; NULL without memory. */
static const gly_date *day_of_hours(gly_event_finder *f, const gly_date *date)
{
    bool hours =
        date->form == GLY_DATE_MOMENTS && date->start != GLY_NONE &&
        f->annotations->dates->ends[date->start].form == GLY_DATE_CLOCK;
    gly_date *there = hours ? gly_event_copy(f, date) : NULL;
    if (!hours || there == NULL)
        return hours ? NULL : date;
    there->start = there->end = GLY_NONE;
    /* "early on Tuesday, between 2:10 and 2:25 a.m.": the day before it. */
    for (uint32_t i = there->first + 1; i < there->last; i++) {
        if (gly_reading_at(f->reading, i, ','))
            there->last = i - 1;
    }
    return there;
}

/* A date, or the two ends of a span. */
static void find_in(gly_event_finder *f, uint32_t index)
{
    const gly_dates *dates = f->annotations->dates;
    const gly_date *date = &dates->items[index];
    int32_t year = year_before(f, index);
    if (is_often(f, index))
        return;
    if (year != 0 && date->start == GLY_NONE)
        date = gly_event_in_year(f, date, year);
    date = date == NULL ? NULL : day_of_owner(f, date);
    date = date == NULL ? NULL : day_of_hours(f, date);
    if (date == NULL)
        return;

    const gly_date *ends[2] = {date, NULL};
    gly_event_phase phases[2] = {GLY_PHASE_WHOLE, GLY_PHASE_END};
    bool hours = date->form == GLY_DATE_HOURS || date->form == GLY_DATE_MOMENTS;
    if (date->start != GLY_NONE && hours)
        return;
    if (date->start != GLY_NONE) {
        ends[0] = &dates->ends[date->start];
        ends[1] = &dates->ends[date->end];
        phases[0] = GLY_PHASE_BEGIN;
    } else if (date->side == GLY_DATE_UNTIL) {
        phases[0] = GLY_PHASE_END;
    } else if (starts(f, date)) {
        phases[0] = GLY_PHASE_BEGIN;
    }
    for (uint32_t i = 0; i < 2 && ends[i] != NULL; i++) {
        f->date = ends[i];
        f->phase = phases[i];
        if (gly_event_day_is_sure(ends[i]))
            gly_event_find_at(f);
    }
}

/* "on 4 February, two days before the test came back": the length behind the
 * day, if that stands there; NULL. */
static const gly_date *length_behind(const gly_event_finder *f, uint32_t index)
{
    const gly_dates *dates = f->annotations->dates;
    const gly_date *day = &dates->items[index];
    if (index + 1 >= dates->count || day->form != GLY_DATE_DAY ||
        day->parts.month == 0 || day->parts.day == 0 ||
        day->side != GLY_DATE_PLAIN || (day->flags & GLY_DATE_KNOWN) == 0)
        return NULL;
    const gly_date *length = &day[1];
    bool counted =
        length->form == GLY_DATE_LENGTH && length->amount > 0 &&
        (length->unit == GLY_TIME_DAY || length->unit == GLY_TIME_WEEK) &&
        (length->flags & (GLY_DATE_ROUGH | GLY_DATE_AGE)) == 0;
    bool beside = length->first == day->last + 2 &&
                  gly_reading_at(f->reading, day->last + 1, ',');
    return counted && beside ? length : NULL;
}

/* The event of the clause that the day is reckoned from, on its own day. */
static void find_reckoned(gly_event_finder *f, uint32_t index)
{
    const gly_date *length = length_behind(f, index);
    if (length == NULL)
        return;
    uint32_t word = length->last + 1;
    bool before = gly_reading_is_word(f->reading, word, "before");
    if (!before && !gly_reading_is_word(f->reading, word, "after"))
        return;
    uint32_t verb = gly_event_verb_after(f, word);
    const gly_date *day = &f->annotations->dates->items[index];
    gly_date *there = verb == GLY_NONE ? NULL : gly_event_copy(f, day);
    if (there == NULL)
        return;
    there->first = length->first;
    there->last = length->last;
    there->text = gly_span_join(day->text, length->text);
    there->parts.month = there->parts.day = there->parts.weekday = 0;
    there->amount = length->amount;
    there->unit = length->unit;
    there->from = gly_date_moved(
        day->from, before ? length->amount : -length->amount, length->unit);
    there->until = there->from + GLY_SECONDS_OF_DAY;
    f->date = there;
    f->phase = GLY_PHASE_WHOLE;
    gly_event_add_verb(f, verb);
}

/* --- "has come out three years after the crash" --------------------------- */

/* Whether what the noun hangs under is told of now: "is", "has come out". */
static bool is_told_of_now(const gly_event_finder *f, uint32_t noun)
{
    enum { CLIMB = 4 };
    uint32_t token = f->nodes[noun].head;
    for (uint32_t up = 0; up < CLIMB && token != GLY_NONE; up++) {
        uint32_t aux = gly_event_child(f, token, GLY_REL_AUX);
        if (aux == GLY_NONE)
            aux = gly_event_child(f, token, GLY_REL_AUX_PASS);
        if (aux == GLY_NONE)
            aux = gly_event_child(f, token, GLY_REL_COP);
        if (aux != GLY_NONE || f->nodes[token].upos == GLY_UPOS_VERB) {
            gly_xpos tag = f->nodes[aux != GLY_NONE ? aux : token].xpos;
            return tag == GLY_XPOS_VBZ || tag == GLY_XPOS_VBP;
        }
        token = f->nodes[token].head;
    }
    return false;
}

/* The noun that a length is counted from, "three years after the [crash]", on
 * which nothing else is told; GLY_NONE. */
static uint32_t counted_from(const gly_event_finder *f, const gly_date *length)
{
    enum { REACH = 4 };
    uint32_t count = f->reading->language->tokens.count;
    uint32_t after = length->last + 1;
    if (!gly_reading_is_word(f->reading, after, "after") ||
        !gly_reading_is_word(f->reading, after + 1, "the"))
        return GLY_NONE;
    for (uint32_t i = after + 2; i < count && i < after + REACH; i++) {
        if (f->reading->sentences[i] != f->reading->sentences[after])
            break;
        if (gly_event_is_noun(f, i) && gly_event_class(&f->words, i) != 0)
            return i;
    }
    return GLY_NONE;
}

/* Whether another date is told in the sentence of the length. */
static bool has_other_date(const gly_event_finder *f, uint32_t index)
{
    const gly_dates *dates = f->annotations->dates;
    const uint32_t *sentences = f->reading->sentences;
    uint32_t own = sentences[dates->items[index].first];
    return (index > 0 && sentences[dates->items[index - 1].first] == own) ||
           (index + 1 < dates->count &&
            sentences[dates->items[index + 1].first] == own);
}

/* The event that happened so long before the article's own day. */
static void find_counted(gly_event_finder *f, uint32_t index)
{
    const gly_dates *dates = f->annotations->dates;
    const gly_date *length = &dates->items[index];
    bool long_ago =
        length->form == GLY_DATE_LENGTH && length->amount > 0 &&
        (length->unit == GLY_TIME_YEAR || length->unit == GLY_TIME_MONTH) &&
        (length->flags & GLY_DATE_AGE) == 0;
    uint32_t noun = long_ago && dates->anchor.known && !has_other_date(f, index)
                        ? counted_from(f, length)
                        : GLY_NONE;
    if (noun == GLY_NONE || f->reading->quotes[noun] != GLY_NONE ||
        !is_told_of_now(f, noun))
        return;
    gly_date *there = gly_event_copy(f, length);
    if (there == NULL)
        return;
    there->form = GLY_DATE_DAY;
    there->side = GLY_DATE_PLAIN;
    there->flags = GLY_DATE_KNOWN;
    there->parts.ahead = -1;
    there->text = gly_span_join(
        length->text,
        gly_tokens_span(&f->reading->language->tokens, noun, noun));
    int64_t now = (int64_t)dates->anchor.day * GLY_SECONDS_OF_DAY;
    there->from = gly_date_moved(now, -length->amount, length->unit);
    there->until = there->from + GLY_SECONDS_OF_DAY;
    f->date = there;
    f->phase = GLY_PHASE_WHOLE;
    f->verb = GLY_NONE;
    f->label = false;
    (void)gly_event_add_noun(f, noun, GLY_PHASE_WHOLE);
}

/* "Monday", "on Monday evening": a day by its name alone. */
static bool is_named_day(const gly_date *date)
{
    return date->parts.weekday != 0 && date->parts.month == 0 &&
           date->start == GLY_NONE;
}

/* Whether nothing but "and", "or" or a comma stands between the days. */
static bool are_joined(const gly_event_finder *f, const gly_date *a,
                       const gly_date *b)
{
    enum { BETWEEN = 3 };
    static const char *const small[] = {"and", "or", "on", NULL};
    bool joined = is_named_day(a) && is_named_day(b) &&
                  b->first > a->last + 1 && b->first <= a->last + 1 + BETWEEN;
    for (uint32_t i = a->last + 1; joined && i < b->first; i++)
        joined = gly_reading_at(f->reading, i, ',') ||
                 gly_reading_is_one_of(f->reading, i, small);
    return joined;
}

/* "Leaves Senn: Friday, Sunday and Tuesday at 9 p.m.": what is done on three
 * weekdays is done each week. */
static bool is_of_each_week(const gly_event_finder *f, uint32_t index)
{
    enum { MANY = 3 };
    const gly_dates *dates = f->annotations->dates;
    uint32_t first = index, last = index;
    while (first > 0 &&
           are_joined(f, &dates->items[first - 1], &dates->items[first]))
        first--;
    while (last + 1 < dates->count &&
           are_joined(f, &dates->items[last], &dates->items[last + 1]))
        last++;
    return last + 1 >= first + MANY;
}

gly_status gly_events_find(gly_list *out, gly_arena *arena,
                           const gly_annotations *annotations)
{
    gly_event_finder f = {.annotations = annotations,
                          .reading = annotations->reading,
                          .nodes = annotations->language->syntax.items,
                          .words = gly_event_words_of(annotations->reading),
                          .events = out,
                          .arena = arena,
                          .status = GLY_OK};
    for (uint32_t i = 0; i < annotations->dates->count && f.status == GLY_OK;
         i++) {
        if (gly_reading_is_dateline(f.reading,
                                    annotations->dates->items[i].first) ||
            is_of_each_week(&f, i))
            continue;
        find_in(&f, i);
        find_reckoned(&f, i);
        find_counted(&f, i);
    }
    return f.status;
}
