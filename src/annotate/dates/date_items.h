/* date_items.h - the pieces that expressions of time are put together from.
 *
 * "Tuesday, Nov. 19" is a weekday, a comma, a month and a number. A piece may
 * be several things at once: "12" is a number, a day, an hour. Pieces that
 * stand together become one ("Nov. 19" is a date), until nothing more can be
 * put together. */
#ifndef GLY_ANNOTATE_DATES_DATE_ITEMS_H
#define GLY_ANNOTATE_DATES_DATE_ITEMS_H

#include "annotate/dates/dates.h"
#include "base/list.h"

/* What a piece can be: by a word of the lexicon's list "date-word", by its
 * form, or, from DATE on, put together. */
typedef enum {
    GLY_PIECE_NUMBER,   /* "three", "2.5", with its amount */
    GLY_PIECE_DAY,      /* 1 to 31, "3rd" */
    GLY_PIECE_ORDINAL,  /* "3rd" */
    GLY_PIECE_YEAR,     /* "2019" */
    GLY_PIECE_SHORT,    /* two digits: "19" of "2018-19" */
    GLY_PIECE_HOUR,     /* 0 to 24 */
    GLY_PIECE_MONTH,    /* value 1 to 12 */
    GLY_PIECE_LOW,      /* "may", "march": a month only beside a day */
    GLY_PIECE_WEEKDAY,  /* value 1 to 7 */
    GLY_PIECE_WEEKDAYS, /* "Mondays" */
    GLY_PIECE_UNIT,     /* value: gly_time_unit */
    GLY_PIECE_HALF,
    GLY_PIECE_FISCAL, /* "financial" */
    GLY_PIECE_SEASON, /* value: the month it begins in */
    GLY_PIECE_SHIFT,  /* "yesterday": value in days */
    GLY_PIECE_TONIGHT,
    GLY_PIECE_NOW,
    GLY_PIECE_NEAR, /* "last", "this", "next": value -1, 0, 1 */
    GLY_PIECE_AGO,  /* "ago", "earlier", "later": value -1, 1 */
    GLY_PIECE_SIDE, /* "before", "since": value gly_date_side */
    GLY_PIECE_FROM, /* "from", "starting" */
    GLY_PIECE_TO,   /* "to", "through", "until" */
    GLY_PIECE_BY,   /* "by" */
    GLY_PIECE_BETWEEN,
    GLY_PIECE_AND,
    GLY_PIECE_OF, /* "of", "'s" */
    GLY_PIECE_IN,
    GLY_PIECE_ON,
    GLY_PIECE_AT,
    GLY_PIECE_FOR,
    GLY_PIECE_WITHIN,
    GLY_PIECE_ABOUT,
    GLY_PIECE_THE,
    GLY_PIECE_A,
    GLY_PIECE_ANOTHER,
    GLY_PIECE_SEVERAL,
    GLY_PIECE_COUPLE,
    GLY_PIECE_EVERY,
    GLY_PIECE_OTHER,
    GLY_PIECE_ALL,
    GLY_PIECE_OLD,
    GLY_PIECE_EDGE,  /* "early", "mid", "late": value 1, 2, 3 */
    GLY_PIECE_BRINK, /* "start", "end": as EDGE, but of something */
    GLY_PIECE_REST,
    GLY_PIECE_ONCE,
    GLY_PIECE_PART, /* "morning": value of gly_day_part */
    GLY_PIECE_OCLOCK,
    GLY_PIECE_MERIDIEM, /* value 0 or 12 hours */
    GLY_PIECE_OFTEN,    /* "weekly": value gly_time_unit */
    GLY_PIECE_ZONE,     /* value in minutes */
    GLY_PIECE_COMMA,
    GLY_PIECE_DASH,
    GLY_PIECE_SLASH,
    GLY_PIECE_DOTTED,  /* "9.30": a clock before "a.m." */
    GLY_PIECE_QUARTER, /* "Q3", "quarter" */
    GLY_PIECE_DATE,    /* days, moments: all with a place in the calendar */
    GLY_PIECE_CLOCK,   /* a clock or hours */
    GLY_PIECE_LENGTH,
    GLY_PIECE_OFTENS, /* "every Tuesday" */
    GLY_PIECE_BREAK,  /* no piece: nothing goes over it */
    GLY_PIECE_COUNT
} gly_piece_number;

_Static_assert(GLY_PIECE_COUNT <= 63, "pieces are bits of 64");

#define GLY_PIECE(name) (UINT64_C(1) << GLY_PIECE_##name)

typedef enum {
    GLY_PART_MORNING,
    GLY_PART_AFTERNOON,
    GLY_PART_EVENING,
    GLY_PART_NIGHT,
    GLY_PART_DAY,
    GLY_PART_LUNCH,
} gly_day_part;

typedef struct {
    uint64_t kinds; /* bits GLY_PIECE(…) */
    uint32_t first, last;
    gly_span text;
    int32_t value;
    uint32_t digits; /* of a number in digits; 0 in words */
    double amount;
    uint32_t date; /* of what is put together: index in the list of dates */
} gly_date_item;

/* Cut tokens into pieces, as gly_date_item in `items`, and what a piece
 * alone tells ("2024-03-01", "9:30") as gly_date in `dates`. All that is no
 * piece between two of them is one BREAK. */
gly_status gly_date_items_find(gly_list *items, gly_list *dates,
                               gly_arena *arena, const gly_date_range *range);

#endif
