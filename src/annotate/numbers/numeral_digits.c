/* numeral_digits.c - the digits of one token.
 *
 *     -1,234.5   1.234,5   1,00,000   3½   1/2   25th   1990s   4x   10:30
 */
#include "annotate/numbers/numerals.h"
#include "base/utf8.h"

/* A token while it is read. Digits that have no room in the value only move
 * its exponent. */
typedef struct {
    gly_text text;
    uint32_t at;
    int64_t digits;
    int32_t exponent;
    int32_t decimals; /* digits after the point */
    bool some;        /* any digit was read */
} scan;

static char byte_at(const scan *s, uint32_t index)
{
    return index < s->text.size ? s->text.data[index] : '\0';
}

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

static uint32_t digits_from(const scan *s, uint32_t at)
{
    uint32_t count = 0;
    while (is_digit(byte_at(s, at + count)))
        count++;
    return count;
}

/* Take `count` digits in; those after the point lower the exponent. */
static void keep_digits(scan *s, uint32_t count, bool after_point)
{
    for (uint32_t i = 0; i < count; i++) {
        char byte = s->text.data[s->at++];
        bool room = s->digits < INT64_C(100000000000000000);
        if (room)
            s->digits = s->digits * 10 + (byte - '0');
        s->exponent += (room ? 0 : 1) - (after_point ? 1 : 0);
        s->some = true;
    }
}

/* How many groups of three, each with `mark` before it, follow at `at`; with
 * "1,00,000" groups of two are taken as well. */
static uint32_t groups_from(const scan *s, uint32_t at, char mark)
{
    uint32_t groups = 0, pairs = 0;
    while (byte_at(s, at) == mark) {
        uint32_t count = digits_from(s, at + 1);
        if (count != 3 && (count != 2 || mark != ','))
            break;
        groups++;
        pairs = count == 2 ? pairs + 1 : 0;
        at += count + 1;
    }
    return groups - pairs;
}

static void keep_groups(scan *s, uint32_t groups)
{
    for (uint32_t i = 0; i < groups; i++) {
        s->at++;
        keep_digits(s, digits_from(s, s->at), false);
    }
}

/* The mark before decimals. A comma is one only where full stops divide. */
static void keep_decimals(scan *s, char mark)
{
    uint32_t count = digits_from(s, s->at + 1);
    if (byte_at(s, s->at) != mark || count == 0)
        return;
    s->at++;
    s->decimals =
        count < GLY_DECIMAL_EXPONENT ? (int32_t)count : GLY_DECIMAL_EXPONENT;
    keep_digits(s, count, true);
}

/* Whether full stops divide the groups: "1.234,5", "1.234.567". */
static bool is_continental(const scan *s, uint32_t groups)
{
    uint32_t end = s->at + 4 * groups;
    return groups > 1 || (groups == 1 && byte_at(s, end) == ',' &&
                          is_digit(byte_at(s, end + 1)));
}

static void keep_number(scan *s)
{
    uint32_t lead = digits_from(s, s->at);
    keep_digits(s, lead, false);
    uint32_t stops = lead > 0 && lead <= 3 ? groups_from(s, s->at, '.') : 0;
    if (is_continental(s, stops)) {
        keep_groups(s, stops);
        keep_decimals(s, ',');
        return;
    }
    if (lead > 0 && lead <= 3)
        keep_groups(s, groups_from(s, s->at, ','));
    keep_decimals(s, '.');
}

/* The fractions that have a character of their own. */
static const struct {
    uint32_t code;
    int64_t above, below;
} vulgar[] = {
    {0xBD, 1, 2},   {0xBC, 1, 4},   {0xBE, 3, 4},   {0x2153, 1, 3},
    {0x2154, 2, 3}, {0x2155, 1, 5}, {0x2156, 2, 5}, {0x2157, 3, 5},
    {0x2158, 4, 5}, {0x2159, 1, 6}, {0x215A, 5, 6}, {0x215B, 1, 8},
    {0x215C, 3, 8}, {0x215D, 5, 8}, {0x215E, 7, 8},
};

static void add_fraction(gly_numeral *out, int64_t above, int64_t below)
{
    gly_decimal divisor = gly_decimal_of(below, 0);
    gly_decimal whole = gly_decimal_multiply(out->value, divisor);
    out->parts[0] = gly_decimal_add(whole, gly_decimal_of(above, 0));
    out->parts[1] = divisor;
    out->fraction = out->value.digits == 0;
    out->value = gly_decimal_divide(out->parts[0], divisor);
    out->places = out->value.exponent < -2 ? -2 : out->value.exponent;
}

/* A vulgar fraction at the place; false for none. */
static bool take_vulgar(gly_numeral *out, scan *s)
{
    uint32_t size = 0;
    uint32_t code = gly_utf8_at(s->text, s->at, &size);
    for (uint32_t i = 0; i < sizeof vulgar / sizeof vulgar[0]; i++) {
        if (vulgar[i].code == code) {
            add_fraction(out, vulgar[i].above, vulgar[i].below);
            s->at += size;
            return true;
        }
    }
    return false;
}

/* "1/2": what is divided is less than what divides, and both are small. */
static bool take_slash(gly_numeral *out, scan *s)
{
    uint32_t count = digits_from(s, s->at + 1);
    if (byte_at(s, s->at) != '/' || count == 0 || count > 3 || s->decimals > 0)
        return false;
    gly_decimal below;
    if (!gly_decimal_read(
            &below, gly_text_slice(s->text, (gly_span){s->at + 1, count})))
        return false;
    if (below.digits < 2 || gly_decimal_compare(out->value, below) >= 0)
        return false;
    int64_t above = out->value.digits;
    out->value = gly_decimal_of(0, 0);
    add_fraction(out, above, below.digits);
    s->at += count + 1;
    return true;
}

/* Two digits from "00" to "59" at the place. */
static bool is_sixty(const char *at)
{
    return is_digit(at[0]) && is_digit(at[1]) && at[0] < '6';
}

/* Read ":57.84", the seconds that follow so many minutes; their places. */
static bool take_seconds(gly_numeral *out, gly_text rest)
{
    enum { POINT = 3 };
    gly_decimal seconds;
    if (!gly_decimal_read(&seconds,
                          gly_text_slice(rest, (gly_span){1, rest.size - 1})))
        return false;
    out->value = gly_decimal_add(
        gly_decimal_multiply(out->value, gly_decimal_of(60, 0)), seconds);
    out->places = rest.size > POINT ? -(int32_t)(rest.size - POINT - 1) : 0;
    out->lap = true;
    return true;
}

/* "1:57.84", "2:24:48": the minutes that were read, and seconds with their
 * decimals; or the hours, and minutes and seconds. */
static bool take_lap(gly_numeral *out, gly_text rest)
{
    enum { SHORTEST = 5, LONGEST = 7, POINT = 3, HOURS = 6 };
    if (out->value.exponent < 0 || rest.size < SHORTEST ||
        rest.data[0] != ':' || !is_sixty(rest.data + 1))
        return false;
    if (rest.size == HOURS && rest.data[POINT] == ':') {
        gly_decimal minutes =
            gly_decimal_of((rest.data[1] - '0') * 10 + (rest.data[2] - '0'), 0);
        out->value = gly_decimal_add(
            gly_decimal_multiply(out->value, gly_decimal_of(60, 0)), minutes);
        return is_sixty(rest.data + POINT + 1) &&
               take_seconds(out,
                            gly_text_slice(rest, (gly_span){POINT, POINT}));
    }
    return rest.size <= LONGEST && rest.data[POINT] == '.' &&
           take_seconds(out, rest);
}

/* What clings to the digits; false when the token is something else. */
static bool take_ending(gly_numeral *out, const scan *s)
{
    gly_text rest =
        gly_text_slice(s->text, (gly_span){s->at, s->text.size - s->at});
    static const char *const endings[] = {"st", "nd", "rd", "th"};
    for (uint32_t i = 0; i < sizeof endings / sizeof endings[0]; i++) {
        if (gly_text_equal_ascii(rest, gly_text_of(endings[i])))
            out->ordinal = true;
    }
    out->multiple = gly_text_equal_ascii(rest, gly_text_of("x"));
    out->decade = gly_text_equal_ascii(rest, gly_text_of("s"));
    out->clock = rest.size == 3 && rest.data[0] == ':' &&
                 is_digit(rest.data[1]) && is_digit(rest.data[2]);
    return rest.size == 0 || out->ordinal || out->multiple || out->decade ||
           out->clock || take_lap(out, rest);
}

/* Pass a minus or plus; answers whether it was a minus. */
static bool take_sign(scan *s)
{
    static const char minus[] = "\xE2\x88\x92";
    bool ascii = byte_at(s, 0) == '-' || byte_at(s, 0) == '+';
    if (ascii) {
        s->at = 1;
        return s->text.data[0] == '-';
    }
    bool wide = gly_text_starts(s->text, gly_text_of(minus));
    s->at = wide ? 3 : byte_at(s, 0) == '\'' ? 1 : 0;
    return wide;
}

/* 1,200 tells to the hundred. */
static int32_t places_of(gly_decimal value, int32_t decimals)
{
    if (decimals > 0)
        return -decimals;
    return value.digits == 0 ? 0 : gly_decimal_plain(value).exponent;
}

bool gly_numeral_digits(gly_numeral *out, gly_text token)
{
    scan s = {.text = token};
    *out = (gly_numeral){.words = false};
    bool negative = take_sign(&s);
    keep_number(&s);
    out->value = gly_decimal_of(s.digits, s.exponent);
    out->places = places_of(out->value, s.decimals);
    out->parts[0] = out->parts[1] = out->value;
    bool part = take_vulgar(out, &s) || (s.some && take_slash(out, &s));
    if ((!s.some && !part) || !take_ending(out, &s))
        return false;
    if (negative)
        out->value.digits = -out->value.digits;
    if (!part)
        out->parts[0] = out->parts[1] = out->value;
    return true;
}
