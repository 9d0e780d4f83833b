/* timing_told.c - what the story itself reckons with.
 *
 *     The dam was built in 1971. Three years later, in 1975, it broke.
 *     The museum opened in 2004, two years after the fire of 2001.
 *     She has run the school for seven years, since 2016.
 *     She joined in 1971. … and was captain for 22 years, until 1988.
 *     It reopens on Oct. 18. … two days before the reopening, on Oct. 15.
 *
 * A length and a day stand together, and the day that it is reckoned from
 * stands before: any one of its paragraph and of the one before will do, or one
 * that a noun takes up. */
#include "annotate/timings/timing_births.h"

#include <math.h>

#include "annotate/dates/date_settle.h"
#include "annotate/reading.h"
#include "base/problem.h"

enum {
    BACK = 8,         /* dates before that a length may be reckoned from */
    REACH = 7,        /* tokens from "after" to the day of what it is after */
    AFTER_REACH = 9,  /* from a day to the "after" behind it */
    FARTHEST = 40000, /* days that such a length has */
};

static bool is_day(const gly_date *date)
{
    return (date->form == GLY_DATE_DAY || date->form == GLY_DATE_SPAN ||
            date->form == GLY_DATE_MOMENT || date->form == GLY_DATE_MOMENTS) &&
           date->start == GLY_NONE && date->amount == 0 &&
           (date->flags & GLY_DATE_KNOWN) != 0 &&
           (date->flags & (GLY_DATE_TOLD | GLY_DATE_FISCAL | GLY_DATE_UNSURE |
                           GLY_DATE_ROUGH | GLY_DATE_NO_SUCH)) == 0 &&
           date->grain < GLY_TIME_DECADE;
}

/* A weekday alone is of one week or another. */
static bool is_sure_day(const gly_date *date)
{
    return is_day(date) && date->side == GLY_DATE_PLAIN &&
           (date->parts.year != 0 || date->parts.month != 0);
}

static uint32_t block_of(const gly_timing_search *search, const gly_date *date)
{
    return search->annotations->language->tokens.items[date->first].block;
}

/* Whether `later` may lie `amount` units after `earlier`. */
static bool may_lie(const gly_date *later, const gly_date *earlier,
                    double amount, gly_time_unit unit)
{
    double length = gly_timing_unit_seconds(unit);
    double least = (double)(later->from - earlier->until + 1) / length;
    double most = (double)(later->until - earlier->from) / length;
    return amount >= least - GLY_TIMING_SLACK &&
           amount <= most + GLY_TIMING_SLACK;
}

/* A statement of this kind, and what it was held against. */
typedef struct {
    const gly_date *length, *day, *from;
    int32_t way; /* 1 for later, -1 for earlier */
    bool fits;
} reckoning;

static void add(gly_timing_search *search, const reckoning *r)
{
    bool one = !(r->length->amount > 1) && !(r->length->amount < 1);
    const gly_annotations *a = search->annotations;
    gly_text text = a->language->document->text;
    gly_text from = gly_text_slice(text, r->from->text);
    gly_timing_add(
        search,
        &(gly_timing){.kind = GLY_TIMING_LATER,
                      .text = gly_span_join(r->length->text, r->day->text),
                      .sentence = a->reading->sentences[r->length->first],
                      .beside = {r->from->text},
                      .beside_count = 1,
                      .stated = gly_text_slice(text, r->day->text),
                      .expected = gly_text_format(
                          search->arena, "%g %s %s %.*s", r->length->amount,
                          gly_timing_unit_name(r->length->unit, !one),
                          r->way > 0 ? "after" : "before", (int)from.size,
                          from.data),
                      .fits = r->fits});
}

/* Years are taken from each other: 1971 and three years is 1974. */
static bool are_years(const reckoning *r, const gly_date *from)
{
    return r->length->unit == GLY_TIME_YEAR && r->day->parts.year != 0 &&
           from->parts.year != 0 && from->grain == GLY_TIME_YEAR &&
           r->day->grain == GLY_TIME_YEAR;
}

/* The day as it is told beside one of a year: "on July 24, 2022, and nine days
 * later, on [August 2]", is not of the article's year. */
static gly_date day_beside(const reckoning *r, const gly_date *from)
{
    gly_date day = *r->day;
    if (day.form != GLY_DATE_DAY || day.parts.year != 0 ||
        day.parts.month == 0 || from->parts.year == 0)
        return day;
    double days = r->length->amount * gly_timing_unit_seconds(r->length->unit) /
                  gly_timing_unit_seconds(GLY_TIME_DAY);
    if (days > FARTHEST)
        return day;
    gly_date_anchor then = {.known = true,
                            .day = gly_date_first_day(from) +
                                   r->way * (int32_t)days};
    gly_date_settle(&day, &then);
    return day;
}

static bool fits_from(const reckoning *r, const gly_date *from)
{
    const gly_date *length = r->length;
    gly_date day = day_beside(r, from);
    int32_t years = r->way * (r->day->parts.year - from->parts.year);
    if (are_years(r, from))
        return fabs(length->amount - years) < 1;
    return r->way > 0 ? may_lie(&day, from, length->amount, length->unit)
                      : may_lie(from, &day, length->amount, length->unit);
}

/* "Three years later, in 1975": against the days told before. */
static void check_later(gly_timing_search *search, uint32_t index,
                        const gly_date *day)
{
    const gly_date *items = search->dates->items;
    const gly_date *length = &items[index];
    reckoning r = {.length = length, .day = day, .way = length->parts.ahead};
    uint32_t block = block_of(search, length), tried = 0;
    for (uint32_t i = index;
         i-- > 0 && tried < BACK && block_of(search, &items[i]) + 1 >= block;) {
        if (&items[i] == day || items[i].form == GLY_DATE_OFTEN ||
            items[i].form == GLY_DATE_LENGTH)
            continue;
        if (!is_day(&items[i]) || items[i].grain > length->unit)
            return; /* it may be reckoned from there */
        tried++;
        r.from = r.from == NULL ? &items[i] : r.from;
        r.fits = r.fits || fits_from(&r, &items[i]);
    }
    if (r.from != NULL && is_sure_day(r.from))
        add(search, &r);
}

/* The day that stands behind "after" or "before" at `token`: "the fire of
 * 2001". NULL for none. */
static const gly_date *day_behind(const gly_timing_search *search,
                                  uint32_t token)
{
    const gly_dates *dates = search->dates;
    const gly_reading *reading = search->annotations->reading;
    uint32_t at = gly_dates_at(dates, token);
    if (at >= dates->count || !is_sure_day(&dates->items[at]) ||
        dates->items[at].first > token + REACH ||
        reading->sentences[dates->items[at].first] != reading->sentences[token])
        return NULL;
    for (uint32_t i = token + 1; i < dates->items[at].first; i++) {
        if (gly_reading_has(reading, i, GLY_TOKEN_MARK) ||
            gly_reading_is(reading, i, GLY_IS_AND))
            return NULL;
    }
    return &dates->items[at];
}

/* "in 2004, two years after the fire of 2001" */
static void check_after(gly_timing_search *search, const gly_date *length,
                        const gly_date *day)
{
    const gly_reading *reading = search->annotations->reading;
    uint32_t token = length->last + 1;
    bool after = gly_reading_is_word(reading, token, "after");
    if (!after && !gly_reading_is_word(reading, token, "before"))
        return;
    reckoning r = {.length = length,
                   .day = day,
                   .from = day_behind(search, token),
                   .way = after ? 1 : -1};
    if (r.from == NULL || r.from == day)
        return;
    r.fits = fits_from(&r, r.from);
    add(search, &r);
}

/* "for seven years, since 2016": up to the article's date. */
static void check_since(gly_timing_search *search, const gly_date *length,
                        const gly_date *since)
{
    const gly_date_anchor *anchor = &search->dates->anchor;
    if (!anchor->known || since->side != GLY_DATE_SINCE || !is_day(since) ||
        since->parts.year == 0)
        return;
    gly_date now = {.form = GLY_DATE_DAY, .text = since->text};
    gly_date_set_days(&now, anchor->day, anchor->day);
    const reckoning r = {
        .length = length,
        .day = since,
        .from = since,
        .way = 1,
        .fits = may_lie(&now, since, length->amount, length->unit)};
    add(search, &r);
}

static bool is_told(const gly_date *date)
{
    return (date->flags & GLY_DATE_TOLD) != 0 && date->amount > 0 &&
           date->unit >= GLY_TIME_DAY && date->unit < GLY_TIME_DECADE &&
           date->side == GLY_DATE_PLAIN;
}

/* A date with the one beside it. */
static void check_pair(gly_timing_search *search, uint32_t index,
                       const gly_date *day)
{
    const gly_date *length = &search->dates->items[index];
    const gly_reading *reading = search->annotations->reading;
    bool hedged = length->first > 0 &&
                  gly_reading_is(reading, length->first - 1, GLY_IS_HEDGE);
    if (hedged || !gly_timing_adjacent(search, length, day))
        return;
    if (is_told(length) && is_sure_day(day) && day->grain <= length->unit)
        check_later(search, index, day);
    else if (gly_timing_is_length(length) && is_sure_day(day) &&
             day->grain <= length->unit && day->last < length->first)
        check_after(search, length, day);
    else if (gly_timing_is_length(length) && length->unit >= GLY_TIME_MONTH &&
             length->first > 0 &&
             gly_reading_is_word(reading, length->first - 1, "for"))
        check_since(search, length, day);
}

/* --- "for 22 years, until 1988" ------------------------------------------- */

static bool has_year(const gly_date *date)
{
    return is_sure_day(date) && date->parts.year != 0;
}

/* Whether so many years may be meant for those between the two. */
static bool is_plausible(const reckoning *r)
{
    double span = r->day->parts.year - r->from->parts.year;
    return r->length->amount < 2 * span && span < 2 * r->length->amount;
}

/* The token "after" that leads up to the length, "after her 22 years", "after a
 * marriage of 22 years"; GLY_NONE. */
static uint32_t after_of(const gly_timing_search *search,
                         const gly_date *length)
{
    const gly_reading *reading = search->annotations->reading;
    const gly_node *nodes = reading->language->syntax.items;
    uint32_t first = length->first;
    if (first > 1 && gly_reading_is_word(reading, first - 1, "of") &&
        nodes[first - 2].upos == GLY_UPOS_NOUN)
        first -= 2;
    while (first > 0 &&
           gly_reading_is(reading, first - 1, GLY_IS_DETERMINER | GLY_IS_HEDGE))
        first--;
    return first > 0 && gly_reading_is_word(reading, first - 1, "after")
               ? first - 1
               : GLY_NONE;
}

/* The last year of the sentence before token `after`, "left it in 2021 as its
 * director, after 37 years"; NULL for none. */
static const gly_date *year_before(const gly_timing_search *search,
                                   uint32_t index, uint32_t after)
{
    const gly_date *items = search->dates->items;
    const gly_reading *reading = search->annotations->reading;
    for (uint32_t i = index; i-- > 0;) {
        bool here = reading->sentences[items[i].first] ==
                    reading->sentences[items[index].first];
        if (!here || items[i].last + AFTER_REACH < after)
            return NULL;
        if (items[i].first < after && has_year(&items[i]))
            return &items[i];
    }
    return NULL;
}

/* The year that the length at `index` ends in; NULL for none. */
static const gly_date *end_of(const gly_timing_search *search, uint32_t index)
{
    const gly_dates *dates = search->dates;
    const gly_reading *reading = search->annotations->reading;
    const gly_date *length = &dates->items[index];
    uint32_t until = length->last + 1;
    until += gly_reading_at(reading, until, ',');
    if (index + 1 < dates->count &&
        gly_reading_is_word(reading, until, "until") &&
        dates->items[index + 1].first <= until + REACH &&
        reading->sentences[dates->items[index + 1].first] ==
            reading->sentences[length->first])
        return &dates->items[index + 1];
    /* "after 25 years as its treasurer": of what began later, perhaps. */
    uint32_t after = gly_reading_is_word(reading, length->last + 1, "as")
                         ? GLY_NONE
                         : after_of(search, length);
    return after == GLY_NONE ? NULL : year_before(search, index, after);
}

/* So many years up to one that is told: against the years told before it in
 * the paragraph, and behind it in the sentence. */
static void check_until(gly_timing_search *search, uint32_t index)
{
    const gly_date *items = search->dates->items;
    const uint32_t *sentences = search->annotations->reading->sentences;
    reckoning r = {.length = &items[index], .way = 1};
    bool years = gly_timing_is_length(r.length) &&
                 r.length->unit == GLY_TIME_YEAR && r.length->amount >= 2;
    r.day = years ? end_of(search, index) : NULL;
    if (r.day == NULL || r.day->parts.year == 0 ||
        !(has_year(r.day) || r.day->side == GLY_DATE_UNTIL))
        return;
    uint32_t end = index;
    while (end + 1 < search->dates->count &&
           sentences[items[end + 1].first] == sentences[r.length->first])
        end++;
    for (uint32_t i = end + 1; i-- > 0 && block_of(search, &items[i]) ==
                                              block_of(search, r.length);) {
        if (&items[i] == r.day || !has_year(&items[i]) ||
            items[i].parts.year >= r.day->parts.year ||
            gly_birth_is_dated(search, &items[i]))
            continue;
        int32_t span = r.day->parts.year - items[i].parts.year;
        r.from = r.from == NULL ? &items[i] : r.from;
        r.fits = r.fits || fabs(r.length->amount - span) <= 1;
    }
    if (r.from != NULL && is_plausible(&r))
        add(search, &r);
}

/* --- "two days before the reopening, on Oct. 15" -------------------------- */

/* Whether the sentence of token `at` has a word such as `noun`: "reopen"; none
 * with the first of its days for what comes `after`. */
static bool tells_of(const gly_timing_search *search, uint32_t at,
                     uint32_t noun, bool after)
{
    enum { STEM = 4 };
    static const char *const first[] = {
        "opens",   "opened", "open", "began", "begins",  "begin", "starts",
        "started", "start",  "from", "until", "through", NULL};
    const gly_reading *reading = search->annotations->reading;
    const gly_sentence *s = gly_reading_sentence(reading, at);
    bool told = false, opens = false;
    for (uint32_t i = s->first; i < s->first + s->count; i++) {
        opens = opens || gly_reading_is_one_of(reading, i, first);
        told = told || gly_reading_lemmas_alike(reading, i, noun, STEM);
    }
    return told && !(after && opens);
}

static void check_edge(gly_timing_search *search, uint32_t index)
{
    enum { PARTED = 3, LOOKED_AT = 32 };
    const gly_date *items = search->dates->items;
    const gly_reading *reading = search->annotations->reading;
    reckoning r = {.length = &items[index], .way = 1};
    uint32_t side = r.length->last + 1, noun = side + 2;
    bool before = gly_reading_is_word(reading, side, "before");
    if (!gly_timing_is_length(r.length) || index + 1 >= search->dates->count ||
        !(before || gly_reading_is_word(reading, side, "after")) ||
        !gly_reading_is(reading, side + 1, GLY_IS_DETERMINER) ||
        !gly_reading_at(reading, noun + 1, ','))
        return;
    r.day = r.length + 1;
    r.way = before ? -1 : 1;
    if (r.day->form != GLY_DATE_DAY || r.day->side != GLY_DATE_PLAIN ||
        r.day->parts.day == 0 || r.day->first > noun + PARTED)
        return;
    for (uint32_t i = index, n = 0; i-- > 0 && n < LOOKED_AT; n++) {
        if (!is_sure_day(&items[i]) || items[i].grain > GLY_TIME_DAY ||
            !tells_of(search, items[i].first, noun, !before))
            continue;
        r.from = &items[i];
        r.fits = r.fits || fits_from(&r, r.from);
    }
    if (r.from != NULL)
        add(search, &r);
}

void gly_timings_of_told(gly_timing_search *search)
{
    for (uint32_t i = 0; i < search->dates->count; i++) {
        check_until(search, i);
        check_edge(search, i);
        if (i > 0)
            check_pair(search, i, &search->dates->items[i - 1]);
        if (i + 1 < search->dates->count)
            check_pair(search, i, &search->dates->items[i + 1]);
    }
}
