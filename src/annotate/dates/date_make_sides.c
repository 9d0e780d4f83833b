/* date_make_sides.c - what lies before or after a day, and how often. */
#include "annotate/dates/date_makers.h"

#include "annotate/dates/date_digits.h"

/* "before March 3", "since 2019", "by Friday" */
uint64_t gly_date_make_side(gly_date *out, gly_date_match *match)
{
    const gly_date_item *side = gly_date_matched(match, GLY_PIECE(SIDE), 0);
    const gly_date_item *from = gly_date_matched(match, GLY_PIECE(FROM), 0);
    const gly_date *date =
        gly_date_matched_date(match, GLY_PIECE(DATE) | GLY_PIECE(CLOCK), 0);
    uint32_t end = out->last + 1;
    /* "before Tuesday's vote": before the vote. "From" alone may be of a range
     * that is told otherwise. */
    if (date == NULL || (side == NULL && from == NULL) ||
        (from != NULL && from->value == 0) ||
        gly_reading_is_owner_mark(match->reading, end))
        return 0;
    gly_date made = *date;
    made.first = out->first;
    made.last = out->last;
    made.text = out->text;
    made.side = from != NULL ? GLY_DATE_SINCE : (gly_date_side)side->value;
    *out = made;
    return date->form == GLY_DATE_CLOCK || date->form == GLY_DATE_HOURS
               ? GLY_PIECE(CLOCK)
               : GLY_PIECE(DATE);
}

/* "every Tuesday", "every other week", "weekly" */
uint64_t gly_date_make_often(gly_date *out, gly_date_match *match)
{
    const gly_date_item *unit =
        gly_date_matched(match, GLY_PIECE(UNIT) | GLY_PIECE(OFTEN), 0);
    const gly_date_item *weekday =
        gly_date_matched(match, GLY_PIECE(WEEKDAY) | GLY_PIECE(WEEKDAYS), 0);
    const gly_date *date =
        gly_date_matched_date(match, GLY_PIECE(DATE) | GLY_PIECE(LENGTH), 0);
    bool other = gly_date_matched(match, GLY_PIECE(OTHER), 0) != NULL;
    out->form = GLY_DATE_OFTEN;
    out->amount = other ? 2 : 1;
    if (unit != NULL)
        out->unit = (gly_time_unit)unit->value;
    else if (weekday != NULL)
        out->unit = GLY_TIME_WEEK;
    else if (gly_date_matched(match, GLY_PIECE(PART), 0) != NULL)
        out->unit = GLY_TIME_DAY;
    else if (date != NULL && date->form == GLY_DATE_LENGTH) {
        out->unit = date->unit;
        out->amount = date->amount;
    } else if (date != NULL) {
        out->parts = date->parts;
        out->unit = date->parts.month != 0 ? GLY_TIME_YEAR : GLY_TIME_WEEK;
    }
    out->parts.weekday = weekday != NULL ? weekday->value : out->parts.weekday;
    out->grain = out->unit;
    return GLY_PIECE(OFTENS);
}
