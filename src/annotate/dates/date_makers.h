/* date_makers.h - what a pattern of pieces means.
 * A maker reads the pieces of a match into `out`, whose place is set already,
 * and answers what kind of piece that is; 0 when it is no expression of time
 * after all. */
#ifndef GLY_ANNOTATE_DATES_DATE_MAKERS_H
#define GLY_ANNOTATE_DATES_DATE_MAKERS_H

#include "annotate/dates/date_match.h"

typedef uint64_t gly_date_maker(gly_date *out, gly_date_match *match);

/* Days and months as written, and feasts (date_make_days.c,
 * date_make_nth.c). */
gly_date_maker gly_date_make_parts;
gly_date_maker gly_date_make_year;
gly_date_maker gly_date_make_nth_weekday;
gly_date_maker gly_date_make_nth_day;
gly_date_maker gly_date_make_quarter;
gly_date_maker gly_date_make_century;
gly_date_maker gly_date_make_season;
gly_date_maker gly_date_make_whole;
gly_date_maker gly_date_make_decade;
gly_date_maker gly_date_make_week_of;
gly_date_maker gly_date_make_of_month;
gly_date_maker gly_date_make_nth_week_of;
gly_date_maker gly_date_make_nth_of;
gly_date_maker gly_date_make_first_of;
gly_date_maker gly_date_make_nth_month;
gly_date_maker gly_date_make_feast_weekend;

/* Into `out`, whose place stays as it is, the span that a match is a part of:
 * "2019" of "early 2019", "this week" or "the week" of "the rest of the week".
 * False for none. */
bool gly_date_take_span(gly_date *out, gly_date_match *match);

/* Days told from the article's own date (date_make_near.c). */
gly_date_maker gly_date_make_shift;
gly_date_maker gly_date_make_near;
gly_date_maker gly_date_make_near_day;
gly_date_maker gly_date_make_ago;
gly_date_maker gly_date_make_from_day;
gly_date_maker gly_date_make_edge;
gly_date_maker gly_date_make_near_feast;
gly_date_maker gly_date_make_after_next;
gly_date_maker gly_date_make_later;
gly_date_maker gly_date_make_of_year;
gly_date_maker gly_date_make_rest;
gly_date_maker gly_date_make_within;

/* Clocks, and clocks on days (date_make_clocks.c). */
gly_date_maker gly_date_make_clock;
gly_date_maker gly_date_make_past_hour;
gly_date_maker gly_date_make_part;
gly_date_maker gly_date_make_part_alone;
gly_date_maker gly_date_make_part_hour;
gly_date_maker gly_date_make_day_hours;
gly_date_maker gly_date_make_moment;

/* Lengths and spans (date_make_spans.c), sides and how often
 * (date_make_sides.c). */
gly_date_maker gly_date_make_length;
gly_date_maker gly_date_make_half;
gly_date_maker gly_date_make_sum;
gly_date_maker gly_date_make_range;
gly_date_maker gly_date_make_day_range;
gly_date_maker gly_date_make_days_near;
gly_date_maker gly_date_make_side;
gly_date_maker gly_date_make_to_now;
gly_date_maker gly_date_make_often;

#endif
