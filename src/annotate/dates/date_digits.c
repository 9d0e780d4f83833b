#include "annotate/dates/date_digits.h"

enum {
    DIGITS_MOST = 15, /* that a double holds exactly */
    PIVOT = 30,       /* "'29" is 2029, "'30" is 1930 */
};

/* A run of digits. */
typedef struct {
    uint32_t count;
    int64_t value;
} digits;

static bool is_digit(gly_text text, uint32_t at)
{
    return at < text.size && text.data[at] >= '0' && text.data[at] <= '9';
}

static char byte_at(gly_text text, uint32_t at)
{
    return at < text.size ? text.data[at] : '\0';
}

static bool is_letter(gly_text text, uint32_t at)
{
    char byte = (char)(byte_at(text, at) | 0x20);
    return byte >= 'a' && byte <= 'z';
}

static digits digits_at(gly_text text, uint32_t at)
{
    digits run = {0, 0};
    for (; is_digit(text, at + run.count); run.count++) {
        if (run.count < DIGITS_MOST)
            run.value = run.value * 10 + (text.data[at + run.count] - '0');
    }
    return run;
}

gly_date gly_date_blank(void)
{
    return (gly_date){.parts = {.hour = -1, .minute = -1, .second = -1},
                      .start = GLY_NONE,
                      .end = GLY_NONE};
}

static int32_t full_year(digits run)
{
    if (run.count > 2)
        return (int32_t)run.value;
    return (int32_t)run.value + (run.value < PIVOT ? 2000 : 1900);
}

/* "12/05/2024" is a day of May or of December; "13/05/2024" is sure. */
static void set_order(gly_date *date, int32_t a, int32_t b)
{
    bool day_first = a > 12 && b <= 12;
    date->parts.month = day_first ? b : a;
    date->parts.day = day_first ? a : b;
    if (a <= 12 && b <= 12 && a != b)
        date->flags |= GLY_DATE_UNSURE;
}

void gly_date_order(gly_date *date, gly_english english)
{
    if ((date->flags & GLY_DATE_UNSURE) == 0 || english == GLY_ENGLISH_ANY)
        return;
    date->flags &= (uint32_t)~GLY_DATE_UNSURE;
    if (english == GLY_ENGLISH_UK) {
        int32_t month = date->parts.month;
        date->parts.month = date->parts.day;
        date->parts.day = month;
    }
}

/* Two groups of digits more, after the first one, with one mark between. */
static bool three_groups(digits group[3], uint32_t *length, gly_text text)
{
    group[0] = digits_at(text, 0);
    uint32_t at = group[0].count;
    char mark = byte_at(text, at);
    if (mark != '-' && mark != '/' && mark != '.')
        return false;
    for (uint32_t i = 1; i < 3; i++) {
        if (byte_at(text, at) != mark)
            return false;
        group[i] = digits_at(text, at + 1);
        if (group[i].count == 0)
            return false;
        at += 1 + group[i].count;
    }
    *length = at;
    return !(byte_at(text, at) == mark && is_digit(text, at + 1));
}

/* "2024-03-01" and "3/1/2024". */
static bool read_date(gly_date_digits *out, gly_text text)
{
    digits group[3];
    uint32_t length = 0;
    if (!three_groups(group, &length, text) || group[1].count > 2)
        return false;
    bool year_first = group[0].count == 4 && group[2].count <= 2;
    bool year_last = group[0].count <= 2 &&
                     (group[2].count == 4 ||
                      (group[2].count == 2 && byte_at(text, length) == '\0'));
    if (!year_first && !year_last)
        return false;
    gly_date date = gly_date_blank();
    date.form = GLY_DATE_DAY;
    date.parts.year = full_year(group[year_first ? 0 : 2]);
    if (year_first) {
        date.parts.month = (int32_t)group[1].value;
        date.parts.day = (int32_t)group[2].value;
    } else {
        set_order(&date, (int32_t)group[0].value, (int32_t)group[1].value);
    }
    if (date.parts.month < 1 || date.parts.month > 12 || date.parts.day < 1 ||
        date.parts.year < 1)
        return false;
    *out = (gly_date_digits){
        .length = length, .kinds = GLY_PIECE(DATE), .date = date};
    return true;
}

/* "9:30", "21:05:59". */
static bool read_clock(gly_date_digits *out, gly_text text)
{
    digits hour = digits_at(text, 0);
    if (hour.count > 2 || byte_at(text, hour.count) != ':')
        return false;
    digits minute = digits_at(text, hour.count + 1);
    uint32_t length = hour.count + 1 + minute.count;
    /* "9:75" is no such time, if it is one. */
    if (minute.count != 2)
        return false;
    gly_date date = gly_date_blank();
    date.form = GLY_DATE_CLOCK;
    date.parts.hour = (int32_t)hour.value;
    date.parts.minute = (int32_t)minute.value;
    digits second = digits_at(text, length + 1);
    if (byte_at(text, length) == ':' && second.count == 2) {
        date.parts.second = (int32_t)second.value;
        length += 3;
    }
    date.parts.half_day = hour.value > 0 && hour.value <= 12;
    *out = (gly_date_digits){
        .length = length, .kinds = GLY_PIECE(CLOCK), .date = date};
    return true;
}

/* "2016-12-16T12:23:59" */
static void read_stamp(gly_date_digits *out, gly_text text)
{
    gly_date_digits clock;
    if (byte_at(text, out->length) != 'T')
        return;
    gly_text rest =
        gly_text_slice(text, (gly_span){out->length + 1, text.size});
    if (!is_digit(rest, 0) || !read_clock(&clock, rest))
        return;
    out->length += 1 + clock.length;
    out->date.form = GLY_DATE_MOMENT;
    out->date.parts.hour = clock.date.parts.hour;
    out->date.parts.minute = clock.date.parts.minute;
    out->date.parts.second = clock.date.parts.second;
}

/* "1990s", "90s", "1990's": the years of a decade. */
static bool read_decade(gly_date_digits *out, gly_text text)
{
    digits run = digits_at(text, 0);
    uint32_t at = run.count + (byte_at(text, run.count) == '\'');
    bool long_mark =
        gly_text_starts(gly_text_slice(text, (gly_span){run.count, text.size}),
                        gly_text_of("’"));
    at = long_mark ? run.count + 3 : at;
    if ((run.count != 4 && run.count != 2) || run.value % 10 != 0 ||
        byte_at(text, at) != 's' || is_letter(text, at + 1))
        return false;
    gly_date date = gly_date_blank();
    date.form = GLY_DATE_SPAN;
    date.parts.year = full_year(run);
    date.grain = GLY_TIME_DECADE;
    *out = (gly_date_digits){
        .length = at + 1, .kinds = GLY_PIECE(DATE), .date = date};
    return true;
}

static bool is_ordinal(gly_text text, uint32_t at)
{
    static const char *const ends[] = {"st", "nd", "rd", "th"};
    gly_text end = gly_text_slice(text, (gly_span){at, 2});
    for (uint32_t i = 0; i < 4; i++) {
        if (gly_text_equal_ascii(end, gly_text_of(ends[i])))
            return !is_letter(text, at + 2);
    }
    return false;
}

/* What a whole number may be. */
static uint64_t kinds_of(digits run)
{
    uint64_t kinds = GLY_PIECE(NUMBER);
    if (run.count <= 2 && run.value >= 1 && run.value <= 31)
        kinds |= GLY_PIECE(DAY);
    if (run.count <= 2 && run.value <= 24)
        kinds |= GLY_PIECE(HOUR);
    if (run.count == 2)
        kinds |= GLY_PIECE(SHORT);
    if (run.count == 4 && run.value >= 1000 && run.value < 3000)
        kinds |= GLY_PIECE(YEAR);
    return kinds;
}

/* "1,200", "2.5": digits go on behind the mark. */
static bool goes_on(gly_text text, uint32_t at)
{
    char mark = byte_at(text, at);
    return (mark == ',' || mark == '.') && is_digit(text, at + 1);
}

/* A number with groups or decimals; "9.30" may be a clock. */
static gly_date_digits read_long(gly_text text, digits run)
{
    gly_date_digits out = {.length = run.count, .kinds = GLY_PIECE(NUMBER)};
    double amount = (double)run.value, scale = 1;
    uint32_t groups = 0;
    digits next = {0, 0};
    bool decimals = false;
    while (goes_on(text, out.length) && !decimals) {
        decimals = byte_at(text, out.length) == '.';
        next = digits_at(text, out.length + 1);
        for (uint32_t i = 0; i < next.count; i++)
            scale = decimals ? scale * 10 : scale;
        amount = decimals ? amount + (double)next.value / scale
                          : amount * 1000 + (double)next.value;
        out.length += 1 + next.count;
        groups++;
    }
    out.amount = amount;
    if (groups == 1 && decimals && run.count <= 2 && run.value <= 24 &&
        next.count == 2 && next.value < 60) {
        out.kinds |= GLY_PIECE(DOTTED);
        out.value = (int32_t)(run.value * 100 + next.value);
    }
    return out;
}

static gly_date_digits read_number(gly_text text)
{
    digits run = digits_at(text, 0);
    if (run.count > 9)
        return (gly_date_digits){.length = run.count};
    if (goes_on(text, run.count))
        return read_long(text, run);
    gly_date_digits out = {.length = run.count,
                           .kinds = kinds_of(run),
                           .value = (int32_t)run.value,
                           .digits = run.count,
                           .amount = (double)run.value};
    if (is_ordinal(text, run.count)) {
        out.length += 2;
        out.kinds = GLY_PIECE(ORDINAL) | (out.kinds & GLY_PIECE(DAY));
    }
    return out;
}

/* "Q3", "H1", "FY2024". */
static gly_date_digits read_lettered(gly_text text)
{
    gly_date_digits out = {0};
    bool fiscal = gly_text_starts(text, gly_text_of("FY"));
    uint32_t letters = fiscal ? 2 : 1;
    digits run = digits_at(text, letters);
    if (is_letter(text, letters + run.count) || run.count == 0)
        return out;
    char letter = byte_at(text, 0);
    int32_t most = letter == 'Q' || letter == 'q' ? 4 : letter == 'H' ? 2 : 0;
    if (fiscal && (run.count == 2 || run.count == 4)) {
        out.kinds = GLY_PIECE(DATE);
        out.date = gly_date_blank();
        out.date.form = GLY_DATE_SPAN;
        out.date.flags = GLY_DATE_FISCAL;
        out.date.parts.year = full_year(run);
    } else if (run.count == 1 && run.value >= 1 && run.value <= most) {
        out.kinds = GLY_PIECE(QUARTER);
        out.value = (int32_t)run.value + (letter == 'H' ? 4 : 0);
    }
    out.length = out.kinds != 0 ? letters + run.count : 0;
    return out;
}

gly_date_digits gly_date_digits_at(gly_text text)
{
    gly_date_digits out = {0};
    if (!is_digit(text, 0))
        return read_lettered(text);
    if (read_date(&out, text))
        read_stamp(&out, text);
    else if (!read_clock(&out, text) && !read_decade(&out, text))
        out = read_number(text);
    return out;
}
