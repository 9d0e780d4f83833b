/* date_make_clocks.c - clocks, parts of days, and both on a day. */
#include "annotate/date_makers.h"

#include "annotate/date_settle.h"

enum { NOON = 12 };

static void add_meridiem(gly_date *out, const gly_date_item *meridiem)
{
    if (meridiem == NULL)
        return;
    if (out->parts.hour <= NOON)
        out->parts.hour = out->parts.hour % NOON + meridiem->value;
    out->parts.half_day = false;
}

/* "5 p.m.", "9:30 a.m. EST", "21.05 BST", "7 o'clock", "12 noon" */
uint64_t gly_date_make_clock(gly_date *out, gly_date_match *match)
{
    const gly_date_item *hour =
        gly_date_matched(match, GLY_PIECE(HOUR) | GLY_PIECE(DOTTED), 0);
    const gly_date *clock = gly_date_matched_date(match, GLY_PIECE(CLOCK), 0);
    const gly_date_item *zone = gly_date_matched(match, GLY_PIECE(ZONE), 0);
    if (hour != NULL && clock != NULL && clock->parts.hour % NOON != 0)
        return 0;
    out->form = GLY_DATE_CLOCK;
    if (clock != NULL) {
        out->parts = clock->parts;
    } else if (hour != NULL && hour->kinds & GLY_PIECE(DOTTED)) {
        out->parts.hour = hour->value / 100;
        out->parts.minute = hour->value % 100;
        out->parts.half_day = out->parts.hour <= NOON;
    } else if (hour != NULL) {
        out->parts.hour = hour->value;
        out->parts.half_day = hour->value <= NOON;
    }
    add_meridiem(out, gly_date_matched(match, GLY_PIECE(MERIDIEM), 0));
    out->parts.has_zone = zone != NULL;
    out->parts.zone = zone == NULL ? 0 : zone->value;
    gly_date_settle(out, match->anchor);
    return GLY_PIECE(CLOCK);
}

/* "half past 5" */
uint64_t gly_date_make_past_hour(gly_date *out, gly_date_match *match)
{
    const gly_date_item *hour = gly_date_matched(match, GLY_PIECE(HOUR), 0);
    const gly_date_item *past = gly_date_matched(match, GLY_PIECE(NEAR), 0);
    if (hour == NULL || past == NULL || past->value != -1)
        return 0;
    out->form = GLY_DATE_CLOCK;
    out->parts.hour = hour->value;
    out->parts.minute = 30;
    out->parts.half_day = hour->value <= NOON;
    gly_date_settle(out, match->anchor);
    return GLY_PIECE(CLOCK);
}

/* The hours of a part of the day. */
static void set_hours(gly_date *out, int32_t part)
{
    static const struct {
        int8_t from, until;
    } hours[] = {
        [GLY_PART_MORNING] = {0, 12},  [GLY_PART_AFTERNOON] = {12, 18},
        [GLY_PART_EVENING] = {16, 22}, [GLY_PART_NIGHT] = {18, 30},
        [GLY_PART_DAY] = {6, 20},      [GLY_PART_LUNCH] = {11, 14},
    };
    out->from += hours[part].from * 3600;
    out->until = out->from - hours[part].from * 3600 + hours[part].until * 3600;
    out->parts.part = part + 1;
    out->grain = GLY_TIME_HOUR;
}

/* "5 in the afternoon" */
static uint64_t clock_in_part(gly_date *out, gly_date_match *match,
                              const gly_date_item *part)
{
    uint64_t kind = gly_date_make_clock(out, match);
    bool later = part->value == GLY_PART_AFTERNOON ||
                 part->value == GLY_PART_EVENING ||
                 (part->value == GLY_PART_NIGHT && out->parts.hour > 4);
    gly_date_item half = {.value = later ? NOON : 0};
    if (kind == 0 || !out->parts.half_day)
        return 0;
    add_meridiem(out, &half);
    gly_date_settle(out, match->anchor);
    return kind;
}

/* The day that a part is of: the one told, or near the article's own date.
 * "Last night" is the night before. */
static uint64_t day_of_part(gly_date *out, gly_date_match *match)
{
    const gly_date *date = gly_date_matched_date(match, GLY_PIECE(DATE), 0);
    const gly_date_item *near = gly_date_matched(match, GLY_PIECE(NEAR), 0);
    gly_date place = *out;
    if (date != NULL && date->form != GLY_DATE_DAY)
        return 0;
    if (date != NULL) {
        *out = *date;
        out->first = place.first;
        out->last = place.last;
        out->text = place.text;
    } else {
        out->parts.ahead = near == NULL ? 0 : near->value;
        out->flags |= GLY_DATE_RELATIVE;
        int32_t day = match->anchor->day + out->parts.ahead;
        if (match->anchor->known)
            gly_date_set_days(out, day, day);
    }
    return GLY_PIECE(DATE);
}

/* "Tuesday night", "last night", "tonight", "the morning of March 3" */
uint64_t gly_date_make_part(gly_date *out, gly_date_match *match)
{
    const gly_date_item *part = gly_date_matched(match, GLY_PIECE(PART), 0);
    const gly_date_item *edge = gly_date_matched(match, GLY_PIECE(EDGE), 0);
    if (part != NULL &&
        gly_date_matched(match, GLY_PIECE(CLOCK) | GLY_PIECE(HOUR), 0) != NULL)
        return clock_in_part(out, match, part);
    uint64_t kind = day_of_part(out, match);
    out->form = GLY_DATE_MOMENTS;
    out->parts.edge = edge == NULL ? 0 : edge->value;
    if (kind != 0 && part != NULL)
        set_hours(out, part->value);
    else if (gly_date_matched(match, GLY_PIECE(TONIGHT), 0) != NULL)
        set_hours(out, GLY_PART_NIGHT);
    return kind;
}

/* "Tuesday at 5:30 p.m.", "6am on March 3", "March 3, from 5 to 7 p.m." */
uint64_t gly_date_make_moment(gly_date *out, gly_date_match *match)
{
    const gly_date *date = gly_date_matched_date(match, GLY_PIECE(DATE), 0);
    const gly_date *clock = gly_date_matched_date(match, GLY_PIECE(CLOCK), 0);
    if (date == NULL || clock == NULL ||
        (date->form != GLY_DATE_DAY && date->form != GLY_DATE_MOMENTS))
        return 0;
    gly_date made = *date;
    bool hours = clock->form == GLY_DATE_HOURS;
    made.text = out->text;
    made.first = out->first;
    made.last = out->last;
    made.form = hours ? GLY_DATE_MOMENTS : GLY_DATE_MOMENT;
    made.grain = clock->grain;
    made.parts.hour = clock->parts.hour;
    made.parts.minute = clock->parts.minute;
    made.parts.second = clock->parts.second;
    made.parts.half_day = clock->parts.half_day;
    made.parts.has_zone = clock->parts.has_zone;
    made.parts.zone = clock->parts.zone;
    made.start = clock->start;
    made.end = clock->end;
    int64_t day = made.from / GLY_SECONDS_OF_DAY * GLY_SECONDS_OF_DAY;
    made.from = day + clock->from;
    made.until = day + clock->until;
    made.flags |= clock->flags & (GLY_DATE_NO_SUCH | GLY_DATE_BACKWARDS);
    *out = made;
    return GLY_PIECE(DATE);
}
