/* dates.h - when things happen: every expression of time in the article.
 *
 *     MARLOW, Dec. 10, 2025 - The council met on Tuesday. It had last met
 *     [day           ]                          [day = Dec. 9]
 *     three weeks before, from 7 to 11 p.m.; the mayor was away since 2019.
 *     [length    ]        [hours         ]                      [span      ]
 *
 * What is read is kept as written (a month and a day without a year) beside
 * what it means on the article's own date. Uncertain stays uncertain: a weekday
 * may lie before or behind, "early March" is a span of days. */
#ifndef GLY_ANNOTATE_DATES_DATES_H
#define GLY_ANNOTATE_DATES_DATES_H

#include <stdbool.h>
#include <stdint.h>

#include "annotate/annotate.h"
#include "annotate/reading.h"
#include "base/arena.h"
#include "base/span.h"
#include "base/status.h"

typedef enum {
    GLY_DATE_DAY,     /* "March 3", "Tuesday", "yesterday" */
    GLY_DATE_SPAN,    /* of days: "March", "2019-2021", "last week" */
    GLY_DATE_CLOCK,   /* "5:30 p.m.", on no day that is told */
    GLY_DATE_HOURS,   /* "from 5 to 7 p.m.", "in the morning" */
    GLY_DATE_MOMENT,  /* "Tuesday at 5:30 p.m." */
    GLY_DATE_MOMENTS, /* "Tuesday night" */
    GLY_DATE_LENGTH,  /* "three weeks" */
    GLY_DATE_OFTEN,   /* "every Tuesday", "weekly" */
    GLY_DATE_FORMS
} gly_date_form;

/* Units of time, from the shortest. */
typedef enum {
    GLY_TIME_NONE,
    GLY_TIME_SECOND,
    GLY_TIME_MINUTE,
    GLY_TIME_HOUR,
    GLY_TIME_DAY,
    GLY_TIME_WORKDAY,
    GLY_TIME_WEEKEND,
    GLY_TIME_WEEK,
    GLY_TIME_FORTNIGHT,
    GLY_TIME_MONTH,
    GLY_TIME_QUARTER,
    GLY_TIME_YEAR,
    GLY_TIME_DECADE,
    GLY_TIME_CENTURY,
} gly_time_unit;

/* How it is said that something lies before, behind, or within. */
typedef enum {
    GLY_DATE_PLAIN,
    GLY_DATE_BEFORE, /* "before March 3" */
    GLY_DATE_AFTER,
    GLY_DATE_SINCE, /* "since 2019", "from May 4 on" */
    GLY_DATE_UNTIL, /* "until Friday", "by 2030" */
} gly_date_side;

/* Bits of what is known of an expression. */
enum {
    GLY_DATE_KNOWN = 1 << 0,     /* `from` and `until` hold */
    GLY_DATE_RELATIVE = 1 << 1,  /* reckoned from the article's own date */
    GLY_DATE_GUESSED = 1 << 2,   /* the year (or month, or week) is not written
                                  * but the nearest to the article's date */
    GLY_DATE_NO_SUCH = 1 << 3,   /* "31 June", "25:30" */
    GLY_DATE_BACKWARDS = 1 << 4, /* a span that ends before it begins */
    GLY_DATE_FISCAL = 1 << 5,    /* a business year: its days are the firm's */
    GLY_DATE_ROUGH = 1 << 6,     /* "about", "early" */
    GLY_DATE_TOLD = 1 << 8,   /* "two days later": after what the story tells */
    GLY_DATE_AGE = 1 << 9,    /* a length: "61-year-old" */
    GLY_DATE_UNSURE = 1 << 7, /* "4/5/2024": day and month may be the other
                               * way round */
};

/* A feast has its day by a rule. */
typedef enum {
    GLY_FEAST_NONE,
    GLY_FEAST_FIXED,   /* value: month * 100 + day */
    GLY_FEAST_MOVING,  /* month * 100 + weekday * 10 + which one, 9 the last;
                        * and 10000 for each day after it */
    GLY_FEAST_EASTER,  /* days after Easter Sunday */
    GLY_FEAST_UNKNOWN, /* by another calendar, or by decree */
} gly_feast_rule;

/* What stands there; 0 (-1 for the clock) for what does not. */
typedef struct {
    int32_t year, month, day;
    int32_t weekday; /* 1 for Monday to 7 for Sunday */
    int32_t implied; /* the weekday that others of the article give it */
    int32_t hour, minute, second;
    bool half_day; /* "5 o'clock": no a.m., no p.m. */
    bool has_zone;
    int32_t zone;    /* minutes ahead of Greenwich, or GLY_ZONE_UNKNOWN */
    int32_t ahead;   /* units (or days) before or after the article's date */
    int32_t edge;    /* 1 for its start, 2 for its middle, 3 for its end */
    int32_t part;    /* one more than the gly_day_part */
    int32_t quarter; /* 1-4; 5 and 6 are the halves */
    int32_t season;  /* the month it begins in */
    gly_feast_rule feast;
    int32_t feast_value;
} gly_date_parts;

typedef struct {
    gly_date_form form;
    gly_date_side side;
    uint32_t flags;       /* GLY_DATE_… */
    uint32_t first, last; /* tokens of the expression, both included */
    gly_span text;        /* in the visible text; may begin or end inside a
                           * token ("3day") */
    gly_date_parts parts;
    gly_time_unit grain; /* the finest unit that is told */

    /* A length: so many of `unit`, seconds of all. How often: one in so many
     * of `unit`. */
    double amount;
    gly_time_unit unit;
    double seconds;

    /* From the first second to the one after the last, counted from the
     * midnight that begins January 1 of the year 1 (base/calendar.h), or, of a
     * clock and of hours, from any midnight. */
    int64_t from, until;

    /* The two ends of a span or of hours as they are written; GLY_NONE for
     * none. Indexes in gly_dates.ends. */
    uint32_t start, end;
} gly_date;

/* The article's own date: of its front matter, its dateline, its page. */
typedef struct {
    bool known;
    int32_t day;    /* as in base/calendar.h */
    int32_t second; /* of that day, where a time is told */
} gly_date_anchor;

typedef struct gly_dates {
    gly_date_anchor anchor;
    const gly_date *items; /* in order of place; none overlaps another */
    uint32_t count;
    const gly_date *ends; /* of spans */
    uint32_t end_count;
} gly_dates;

enum {
    GLY_SECONDS_OF_DAY = 24 * 60 * 60,
    GLY_ZONE_UNKNOWN = 10000, /* "local time" */
};

/* The tokens from `first` to `end` (exclusive). */
typedef struct {
    const gly_reading *reading;
    uint32_t first, end;
    const bool *named; /* by token: part of a person's name, no month; NULL for
                        * nobody */
} gly_date_range;

/* Read what stands in `range` on the day `anchor`. The result lives in
 * `arena`. */
gly_status gly_dates_read(gly_dates *out, gly_arena *arena,
                          const gly_date_range *range,
                          const gly_date_anchor *anchor);

/* The first expression that ends at token `token` or behind it; `count` for
 * none. O(log count). */
uint32_t gly_dates_at(const gly_dates *dates, uint32_t token);

/* Those that begin in the sentence of token `token`: from the index returned up
 * to `*end`, which is the same where the sentence tells none. */
uint32_t gly_dates_of_sentence(const gly_dates *dates,
                               const gly_reading *article, uint32_t token,
                               uint32_t *end);

/* The weekday that is written, that a feast always has, "Easter Monday", or
 * that others of the article give it: 1 Monday to 7 Sunday; 0 where none is
 * told. */
int32_t gly_date_weekday(const gly_date_parts *parts);

/* The first and the last day of an expression that is known, as in
 * base/calendar.h. */
int32_t gly_date_first_day(const gly_date *date);
int32_t gly_date_last_day(const gly_date *date);

#endif
