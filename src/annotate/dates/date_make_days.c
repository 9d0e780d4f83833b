/* date_make_days.c - days, months, quarters and years as they are written. */
#include "annotate/dates/date_makers.h"

#include "annotate/dates/date_settle.h"
#include "base/calendar.h"

enum {
    SURE_YEAR = 1900, /* four digits without a comma, from here on … */
    LAST_SURE = 2099, /* … to here: a count is written with one */
};

static int32_t value_of(const gly_date_match *match, uint64_t kind)
{
    const gly_date_item *item = gly_date_matched(match, kind, 0);
    return item == NULL ? 0 : item->value;
}

/* "Second" is two, and a unit of time. */
static int32_t number_of(const gly_date_match *match, uint64_t kind, uint32_t n)
{
    const gly_date_item *item = gly_date_matched(match, kind, n);
    return item == NULL ? 0 : (int32_t)item->amount;
}

static int32_t year_of(const gly_date_match *match)
{
    const gly_date_item *item =
        gly_date_matched(match, GLY_PIECE(YEAR) | GLY_PIECE(SHORT), 0);
    if (item == NULL)
        return 0;
    return item->digits > 2 ? item->value
                            : item->value + (item->value < 30 ? 2000 : 1900);
}

/* "the 27th floor": no day. */
static bool counts_noun(const gly_date_match *match, uint32_t token)
{
    const gly_language *language = match->reading->language;
    if (token >= language->tokens.count)
        return false;
    gly_upos upos = language->syntax.items[token].upos;
    return upos == GLY_UPOS_NOUN || upos == GLY_UPOS_PROPN ||
           upos == GLY_UPOS_ADJ;
}

uint64_t gly_date_make_parts(gly_date *out, gly_date_match *match)
{
    out->parts.month = value_of(match, GLY_PIECE(MONTH) | GLY_PIECE(LOW));
    out->parts.day = number_of(match, GLY_PIECE(DAY) | GLY_PIECE(ORDINAL), 0);
    out->parts.weekday = value_of(match, GLY_PIECE(WEEKDAY));
    out->parts.year = year_of(match);
    bool bare = out->parts.month == 0 && out->parts.weekday == 0;
    if (out->parts.day > 31 || (bare && counts_noun(match, out->last + 1)))
        return 0;
    out->form = out->parts.day != 0 || out->parts.weekday != 0 ? GLY_DATE_DAY
                                                               : GLY_DATE_SPAN;
    gly_date_settle(out, match->anchor);
    return GLY_PIECE(DATE);
}

/* Whether a sum of money, a house or a telephone number goes on here. */
static bool is_in_number(const gly_reading *reading, uint32_t token)
{
    static const char marks[] = "$#+";
    gly_text before =
        token == 0 ? (gly_text){"", 0} : gly_reading_text(reading, token - 1);
    bool sum = before.size == 1 &&
               gly_text_find(gly_text_of(marks), before, 0) != GLY_NONE;
    return sum || gly_text_equal(before, gly_text_of("£")) ||
           gly_text_equal(before, gly_text_of("€")) ||
           gly_text_equal(before, gly_text_of("¥")) ||
           gly_text_equal(before, gly_text_of("№")) ||
           gly_reading_at(reading, token + 1, '%');
}

/* "1066": a year where the words around say so. */
static bool is_year(const gly_date_match *match, const gly_date_item *item)
{
    const gly_reading *reading = match->reading;
    if (is_in_number(reading, item->first))
        return false;
    if (item->value >= SURE_YEAR && item->value <= LAST_SURE)
        return true;
    const gly_node *node = &reading->language->syntax.items[item->first];
    return item->first > 0 && node->relation != GLY_REL_NUMMOD &&
           gly_reading_is(reading, item->first - 1, GLY_IS_PREPOSITION);
}

uint64_t gly_date_make_year(gly_date *out, gly_date_match *match)
{
    const gly_date_item *item = gly_date_matched(match, GLY_PIECE(YEAR), 0);
    if (item == NULL || !is_year(match, item))
        return 0;
    out->form = GLY_DATE_SPAN;
    out->parts.year = item->value;
    gly_date_settle(out, match->anchor);
    return GLY_PIECE(DATE);
}

/* A quarter (1-4) or a half (5-6) of a year. */
static void set_quarter(gly_date *out, int32_t number, int32_t year)
{
    int32_t length = number > 4 ? 6 : 3;
    int32_t first = gly_calendar_day(
        year, (number > 4 ? number - 5 : number - 1) * length + 1, 1);
    out->grain = GLY_TIME_QUARTER;
    gly_date_set_days(out, first, gly_calendar_add_months(first, length) - 1);
}

/* "the third quarter of 2024", "Q3": of the article's year if none is told. */
uint64_t gly_date_make_quarter(gly_date *out, gly_date_match *match)
{
    const gly_date_item *letter =
        gly_date_matched(match, GLY_PIECE(QUARTER), 0);
    const gly_date_item *which =
        gly_date_matched(match, GLY_PIECE(ORDINAL) | GLY_PIECE(NEAR), 0);
    int32_t number = letter != NULL ? letter->value : 0;
    if (letter == NULL) {
        bool last = which != NULL && (which->kinds & GLY_PIECE(NEAR)) != 0;
        if (which == NULL ||
            value_of(match, GLY_PIECE(UNIT)) != GLY_TIME_QUARTER ||
            (last && which->value != -1))
            return 0;
        number = last ? 4 : (int32_t)which->amount;
    }
    if (number < 1 || number > 6 || (letter == NULL && number > 4))
        return 0;
    out->form = GLY_DATE_SPAN;
    out->grain = GLY_TIME_QUARTER;
    out->flags |= GLY_DATE_FISCAL;
    out->parts.year = year_of(match);
    out->parts.quarter = number;
    if (out->parts.year != 0)
        set_quarter(out, number, out->parts.year);
    else if (match->anchor->known) {
        set_quarter(out, number, gly_calendar_date_of(match->anchor->day).year);
        out->flags |= GLY_DATE_GUESSED;
    }
    return GLY_PIECE(DATE);
}

/* "the 19th century" */
uint64_t gly_date_make_century(gly_date *out, gly_date_match *match)
{
    int32_t number = number_of(match, GLY_PIECE(ORDINAL), 0);
    if (value_of(match, GLY_PIECE(UNIT)) != GLY_TIME_CENTURY || number < 1 ||
        number > 30)
        return 0;
    int32_t days[2];
    out->form = GLY_DATE_SPAN;
    out->grain = GLY_TIME_CENTURY;
    if (gly_date_unit_days(days, gly_calendar_day(number * 100, 1, 1),
                           GLY_TIME_CENTURY, 0))
        gly_date_set_days(out, days[0], days[1]);
    return GLY_PIECE(DATE);
}

/* "summer 2024", "last winter": three months, more or less. */
uint64_t gly_date_make_season(gly_date *out, gly_date_match *match)
{
    const gly_date_item *near = gly_date_matched(match, GLY_PIECE(NEAR), 0);
    int32_t month = value_of(match, GLY_PIECE(SEASON));
    int32_t year = year_of(match);
    if (month < 1 || month > 12)
        return 0;
    out->form = GLY_DATE_SPAN;
    out->grain = GLY_TIME_QUARTER;
    out->flags |= GLY_DATE_ROUGH;
    out->parts.season = month;
    out->parts.year = year;
    if (near != NULL && match->anchor->known) {
        year = gly_calendar_date_of(match->anchor->day).year + near->value;
        out->flags |= GLY_DATE_RELATIVE | GLY_DATE_GUESSED;
    }
    if (year == 0)
        return GLY_PIECE(DATE);
    int32_t first = gly_calendar_day(year, month, 1);
    gly_date_set_days(out, first, gly_calendar_add_months(first, 3) - 1);
    return GLY_PIECE(DATE);
}

/* A weekday or a year beside what is a date already: "Friday, 3/5/2024",
 * "Christmas 2019", "the month of May". */
uint64_t gly_date_make_whole(gly_date *out, gly_date_match *match)
{
    const gly_date *date = gly_date_matched_date(match, GLY_PIECE(DATE), 0);
    const gly_date_item *unit = gly_date_matched(match, GLY_PIECE(UNIT), 0);
    int32_t weekday = value_of(match, GLY_PIECE(WEEKDAY));
    int32_t year = year_of(match);
    if (date == NULL ||
        (unit != NULL && date->grain != (gly_time_unit)unit->value))
        return 0;
    bool feast = date->parts.feast != GLY_FEAST_NONE;
    bool day = date->parts.day != 0 || feast;
    if ((year != 0 && (date->parts.year != 0 || !day)) ||
        (weekday != 0 && !day))
        return 0;
    gly_span place = out->text;
    uint32_t first = out->first, last = out->last;
    *out = *date;
    out->text = place;
    out->first = first;
    out->last = last;
    if (year != 0)
        out->parts.year = year;
    if (weekday != 0)
        out->parts.weekday = weekday;
    if (unit == NULL)
        gly_date_settle(out, match->anchor);
    return GLY_PIECE(DATE);
}

/* "the 1970s", "the '70s" */
uint64_t gly_date_make_decade(gly_date *out, gly_date_match *match)
{
    const gly_date *date = gly_date_matched_date(match, GLY_PIECE(DATE), 0);
    if (date == NULL || date->grain != GLY_TIME_DECADE)
        return 0;
    gly_span place = out->text;
    uint32_t first = out->first;
    *out = *date;
    out->text = place;
    out->first = first;
    return GLY_PIECE(DATE);
}
