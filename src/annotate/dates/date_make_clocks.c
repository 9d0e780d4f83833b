/* date_make_clocks.c - clocks, parts of days, and both on a day. */
#include "annotate/dates/date_makers.h"

#include "annotate/dates/date_settle.h"

enum { NOON = 12 };

static void add_meridiem(gly_date *out, const gly_date_item *meridiem)
{
    if (meridiem == NULL)
        return;
    if (out->parts.hour <= NOON)
        out->parts.hour = out->parts.hour % NOON + meridiem->value;
    out->parts.half_day = false;
}

/* "seven thirty p.m.": the number behind the hour; NULL for none. */
static const gly_date_item *minutes_behind(const gly_date_match *match,
                                           const gly_date_item *hour)
{
    for (uint32_t n = 0; n < 2 && hour != NULL; n++) {
        const gly_date_item *number =
            gly_date_matched(match, GLY_PIECE(NUMBER), n);
        if (number != NULL && number->first > hour->last &&
            number->digits == 0 && number->value < 60)
            return number;
    }
    return NULL;
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
    const gly_date_item *minutes = minutes_behind(match, hour);
    if (minutes != NULL)
        out->parts.minute = minutes->value;
    add_meridiem(out, gly_date_matched(match, GLY_PIECE(MERIDIEM), 0));
    out->parts.has_zone = zone != NULL;
    out->parts.zone = zone == NULL ? 0 : zone->value;
    gly_date_settle(out, match->anchor);
    return GLY_PIECE(CLOCK);
}

/* The minutes of "half", "a quarter", "20 minutes", "ten"; -1 for none. */
static int32_t minutes_of(const gly_date_match *match)
{
    const gly_date *length = gly_date_matched_date(match, GLY_PIECE(LENGTH), 0);
    const gly_date_item *number = gly_date_matched(match, GLY_PIECE(NUMBER), 0);
    const gly_date_item *unit = gly_date_matched(match, GLY_PIECE(UNIT), 0);
    if (gly_date_matched(match, GLY_PIECE(HALF), 0) != NULL)
        return NOON + 18;
    if (length != NULL && length->unit == GLY_TIME_QUARTER)
        return length->amount == 1 ? 15 : -1;
    if (length != NULL)
        return length->unit == GLY_TIME_MINUTE && length->amount < 60
                   ? (int32_t)length->amount
                   : -1;
    if (unit != NULL)
        return unit->value == GLY_TIME_QUARTER ? 15 : -1;
    return number != NULL && number->amount < 60 ? (int32_t)number->amount : -1;
}

/* "half past 5", "a quarter to six", "20 minutes past eight" */
uint64_t gly_date_make_past_hour(gly_date *out, gly_date_match *match)
{
    const gly_date_item *past = gly_date_matched(match, GLY_PIECE(NEAR), 0);
    const gly_date_item *to = gly_date_matched(match, GLY_PIECE(TO), 0);
    const gly_date_item *hour = NULL;
    for (uint32_t n = 0; n < 2; n++) {
        const gly_date_item *item = gly_date_matched(match, GLY_PIECE(HOUR), n);
        bool behind = item != NULL && (past != NULL ? past : to) != NULL &&
                      item->first > (past != NULL ? past : to)->first;
        hour = behind ? item : hour;
    }
    int32_t minutes = minutes_of(match);
    const gly_date *clock = gly_date_matched_date(match, GLY_PIECE(CLOCK), 0);
    if ((hour == NULL && (clock == NULL || clock->parts.minute > 0)) ||
        minutes < 0 || (past != NULL && past->value != -1))
        return 0;
    int32_t of_day = hour != NULL ? hour->value : clock->parts.hour;
    out->form = GLY_DATE_CLOCK;
    out->parts.hour = of_day;
    out->parts.minute = minutes;
    if (past == NULL && minutes > 0) {
        out->parts.hour = (of_day + 23) % 24;
        out->parts.minute = 60 - minutes;
    }
    out->parts.half_day = hour != NULL ? of_day <= NOON : clock->parts.half_day;
    gly_date_settle(out, match->anchor);
    return GLY_PIECE(CLOCK);
}

/* The hours of a part of the day. */
static void set_hours(gly_date *out, int32_t part)
{
    static const struct {
        int8_t from, until;
    } hours[] = {
        [GLY_PART_MORNING] = {8, 12},  [GLY_PART_AFTERNOON] = {12, 16},
        [GLY_PART_EVENING] = {16, 20}, [GLY_PART_NIGHT] = {20, 24},
        [GLY_PART_DAY] = {8, 18},      [GLY_PART_LUNCH] = {11, 13},
    };
    int64_t day = out->from;
    int32_t half = (hours[part].until - hours[part].from) * 1800;
    out->from = day + hours[part].from * 3600;
    out->until = day + hours[part].until * 3600;
    if (out->parts.edge == GLY_EDGE_START)
        out->until -= half;
    else if (out->parts.edge == GLY_EDGE_END)
        out->from += half;
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

/* "late this morning", "later this afternoon" */
static uint64_t edge_of_part(gly_date *out, gly_date_match *match)
{
    const gly_date *whole = gly_date_matched_date(match, GLY_PIECE(DATE), 0);
    const gly_date_item *edge =
        gly_date_matched(match, GLY_PIECE(EDGE) | GLY_PIECE(AGO), 0);
    gly_date place = *out;
    if (edge == NULL)
        return 0;
    bool start = (edge->kinds & GLY_PIECE(EDGE)) != 0
                     ? edge->value == GLY_EDGE_START
                     : edge->value < 0;
    *out = *whole;
    out->first = place.first;
    out->last = place.last;
    out->text = place.text;
    int64_t half = (out->until - out->from) / 2;
    out->parts.edge = start ? GLY_EDGE_START : GLY_EDGE_END;
    if (start)
        out->until -= half;
    else
        out->from += half;
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
    const gly_date *whole = gly_date_matched_date(match, GLY_PIECE(DATE), 0);
    if (whole != NULL && whole->form == GLY_DATE_MOMENTS &&
        whole->parts.part > 0 && whole->parts.edge == 0 && part == NULL)
        return edge_of_part(out, match);
    uint64_t kind = day_of_part(out, match);
    const gly_date_item *ago = gly_date_matched(match, GLY_PIECE(AGO), 0);
    if (ago != NULL && ago->value != 2 && ago->value != -2)
        return 0;
    out->form = GLY_DATE_MOMENTS;
    out->parts.edge = edge != NULL     ? edge->value
                      : ago == NULL    ? 0
                      : ago->value > 0 ? GLY_EDGE_END
                                       : GLY_EDGE_START;
    if (kind != 0 && part != NULL)
        set_hours(out, part->value);
    else if (gly_date_matched(match, GLY_PIECE(TONIGHT), 0) != NULL)
        set_hours(out, GLY_PART_NIGHT);
    return kind;
}

/* "in the early morning", on no day that is told */
uint64_t gly_date_make_part_alone(gly_date *out, gly_date_match *match)
{
    const gly_date_item *part = gly_date_matched(match, GLY_PIECE(PART), 0);
    const gly_date_item *edge = gly_date_matched(match, GLY_PIECE(EDGE), 0);
    const gly_date_item *ago = gly_date_matched(match, GLY_PIECE(AGO), 0);
    bool at = gly_date_matched(match, GLY_PIECE(AT), 0) != NULL;
    if (part == NULL || (part->value == GLY_PART_LUNCH && !at) ||
        (ago != NULL && ago->value != 2 && ago->value != -2))
        return 0;
    out->form = GLY_DATE_HOURS;
    out->parts.edge = edge != NULL     ? edge->value
                      : ago == NULL    ? 0
                      : ago->value > 0 ? GLY_EDGE_END
                                       : GLY_EDGE_START;
    out->flags |= GLY_DATE_KNOWN | GLY_DATE_ROUGH;
    set_hours(out, part->value);
    return GLY_PIECE(CLOCK);
}

/* "this morning at 7", "7 tonight", "in the morning at 7" */
uint64_t gly_date_make_part_hour(gly_date *out, gly_date_match *match)
{
    const gly_date *date = gly_date_matched_date(match, GLY_PIECE(DATE), 0);
    const gly_date *hours = gly_date_matched_date(match, GLY_PIECE(CLOCK), 0);
    const gly_date *clock = gly_date_matched_date(match, GLY_PIECE(CLOCK), 1);
    const gly_date_item *hour = gly_date_matched(match, GLY_PIECE(HOUR), 0);
    const gly_date *base = date != NULL ? date : hours;
    clock = date != NULL ? hours : clock;
    bool part =
        base != NULL && base->parts.part > 0 &&
        (base->form == GLY_DATE_MOMENTS || base->form == GLY_DATE_HOURS);
    /* "voted 5-2 Tuesday night": a score, and no hour. */
    bool score = hour != NULL && hour->first > 0 &&
                 gly_reading_at(match->reading, hour->first - 1, '-');
    if (!part || score || (hour == NULL && clock == NULL) ||
        (clock != NULL && !clock->parts.half_day))
        return 0;
    gly_date place = *out;
    *out = *base;
    out->first = place.first;
    out->last = place.last;
    out->text = place.text;
    out->flags &= ~(uint32_t)GLY_DATE_ROUGH;
    int32_t of_day = hour != NULL ? hour->value : clock->parts.hour;
    bool late = base->parts.part != GLY_PART_MORNING + 1 && of_day < NOON &&
                !(base->parts.part == GLY_PART_NIGHT + 1 && of_day < 5);
    out->parts.hour = of_day + (late ? NOON : 0);
    out->parts.minute = clock != NULL ? clock->parts.minute : -1;
    out->form = date != NULL ? GLY_DATE_MOMENT : GLY_DATE_CLOCK;
    out->grain = out->parts.minute >= 0 ? GLY_TIME_MINUTE : GLY_TIME_HOUR;
    int64_t day = base->from / GLY_SECONDS_OF_DAY * GLY_SECONDS_OF_DAY;
    out->from = day + out->parts.hour * 3600 +
                (out->parts.minute > 0 ? out->parts.minute * 60 : 0);
    out->until = out->from + 60;
    return date != NULL ? GLY_PIECE(DATE) : GLY_PIECE(CLOCK);
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
    const gly_date_item *side = gly_date_matched(match, GLY_PIECE(SIDE), 0);
    if (side != NULL)
        made.side = (gly_date_side)side->value;
    *out = made;
    return GLY_PIECE(DATE);
}

/* "between 3 and 5 on Jan. 1", "from 7 to 9 last night" */
uint64_t gly_date_make_day_hours(gly_date *out, gly_date_match *match)
{
    const gly_date *date = gly_date_matched_date(match, GLY_PIECE(DATE), 0);
    const gly_date_item *from = gly_date_matched(match, GLY_PIECE(HOUR), 0);
    const gly_date_item *until = gly_date_matched(match, GLY_PIECE(HOUR), 1);
    if (date == NULL || from == NULL || until == NULL ||
        (date->form != GLY_DATE_DAY && date->form != GLY_DATE_MOMENTS))
        return 0;
    gly_date place = *out;
    *out = *date;
    out->first = place.first;
    out->last = place.last;
    out->text = place.text;
    bool late = date->parts.part > GLY_PART_MORNING + 1 && until->value <= NOON;
    int32_t add = late ? NOON : 0;
    int64_t day = date->from / GLY_SECONDS_OF_DAY * GLY_SECONDS_OF_DAY;
    out->form = GLY_DATE_MOMENTS;
    out->grain = GLY_TIME_HOUR;
    out->parts.half_day = !late && until->value <= NOON;
    out->parts.hour = from->value + add;
    out->from = day + (from->value + add) * 3600;
    out->until = day + (until->value + add) * 3600;
    return until->value > from->value ? GLY_PIECE(DATE) : 0;
}
