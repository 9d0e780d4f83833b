/* decimal.c - arithmetic on digits × 10^exponent without overflow.
 * A product has up to 36 digits: it is held in two halves of 18. */
#include "base/decimal.h"

#include <math.h>
#include <string.h>

#include "base/problem.h"

/* 10^18 and 10^9: a half, and a quarter, of a product. */
static const int64_t HALF = 1000000000000000000;
static const int64_t QUARTER = 1000000000;

enum { PLACES_SHOWN = 40 };

/* `digits` / 10, rounded half away from zero. */
static int64_t tenth(int64_t digits)
{
    return digits / 10 + (digits % 10) / 5;
}

static gly_decimal greatest(bool negative)
{
    return (gly_decimal){negative ? 1 - HALF : HALF - 1, GLY_DECIMAL_EXPONENT};
}

/* Bring an exponent that may lie outside of its bounds within them. */
static gly_decimal bounded(int64_t digits, int64_t exponent)
{
    while (digits != 0 && exponent > GLY_DECIMAL_EXPONENT &&
           digits < HALF / 10 && digits > -HALF / 10) {
        digits *= 10;
        exponent--;
    }
    while (digits != 0 && exponent < -GLY_DECIMAL_EXPONENT) {
        digits = tenth(digits);
        exponent++;
    }
    if (digits == 0)
        exponent = exponent < -GLY_DECIMAL_EXPONENT  ? -GLY_DECIMAL_EXPONENT
                   : exponent > GLY_DECIMAL_EXPONENT ? GLY_DECIMAL_EXPONENT
                                                     : exponent;
    if (exponent > GLY_DECIMAL_EXPONENT)
        return greatest(digits < 0);
    return (gly_decimal){digits, (int32_t)exponent};
}

gly_decimal gly_decimal_of(int64_t digits, int32_t exponent)
{
    int64_t wide = exponent;
    while (digits >= HALF || digits <= -HALF) {
        digits = tenth(digits);
        wide++;
    }
    return bounded(digits, wide);
}

gly_decimal gly_decimal_most(void)
{
    return greatest(false);
}

bool gly_decimal_is_most(gly_decimal value)
{
    return value.digits == HALF - 1 && value.exponent == GLY_DECIMAL_EXPONENT;
}

/* Take one more digit in; those that have no room only count. */
static void read_digit(int64_t *digits, int64_t *exponent, char byte)
{
    if (*digits < HALF / 10)
        *digits = *digits * 10 + (byte - '0');
    else
        ++*exponent;
}

bool gly_decimal_read(gly_decimal *out, gly_text text)
{
    int64_t digits = 0, exponent = 0;
    uint32_t start = text.size > 0 && text.data[0] == '-' ? 1 : 0;
    uint32_t seen = 0;
    bool point = false;
    for (uint32_t i = start; i < text.size; i++) {
        char byte = text.data[i];
        if (byte == '.' && !point) {
            point = true;
            continue;
        }
        if (byte < '0' || byte > '9')
            return false;
        seen++;
        exponent -= point;
        read_digit(&digits, &exponent, byte);
    }
    if (seen == 0)
        return false;
    *out = bounded(start > 0 ? -digits : digits, exponent);
    return true;
}

/* Write both over one exponent, as low as the digits of the higher one have
 * room for. */
static int32_t align(gly_decimal *a, gly_decimal *b)
{
    gly_decimal *high = a->exponent > b->exponent ? a : b;
    gly_decimal *low = high == a ? b : a;
    while (high->exponent > low->exponent && high->digits < HALF / 10 &&
           high->digits > -HALF / 10 && high->digits != 0) {
        high->digits *= 10;
        high->exponent--;
    }
    if (high->digits == 0)
        high->exponent = low->exponent;
    while (low->exponent < high->exponent && low->digits != 0) {
        low->digits = tenth(low->digits);
        low->exponent++;
    }
    return high->exponent;
}

gly_decimal gly_decimal_add(gly_decimal a, gly_decimal b)
{
    int32_t exponent = align(&a, &b);
    return gly_decimal_of(a.digits + b.digits, exponent);
}

static gly_decimal negative(gly_decimal value)
{
    return (gly_decimal){-value.digits, value.exponent};
}

gly_decimal gly_decimal_subtract(gly_decimal a, gly_decimal b)
{
    return gly_decimal_add(a, negative(b));
}

gly_decimal gly_decimal_apart(gly_decimal a, gly_decimal b)
{
    gly_decimal way = gly_decimal_subtract(a, b);
    return way.digits < 0 ? negative(way) : way;
}

/* `high` × 10^18 + `low`, neither negative, by its 18 first digits. */
static gly_decimal joined(int64_t high, int64_t low, int64_t exponent)
{
    while (high > 0) {
        int64_t rest = high % 10;
        high /= 10;
        low = tenth(low);
        low += rest * (HALF / 10);
        exponent++;
        if (low >= HALF) {
            low -= HALF;
            high++;
        }
    }
    return bounded(low, exponent);
}

gly_decimal gly_decimal_multiply(gly_decimal a, gly_decimal b)
{
    bool minus = (a.digits < 0) != (b.digits < 0);
    int64_t x = a.digits < 0 ? -a.digits : a.digits;
    int64_t y = b.digits < 0 ? -b.digits : b.digits;
    int64_t middle = x / QUARTER * (y % QUARTER) + x % QUARTER * (y / QUARTER);
    int64_t low = middle % QUARTER * QUARTER + x % QUARTER * (y % QUARTER);
    int64_t high = x / QUARTER * (y / QUARTER) + middle / QUARTER;
    high += low / HALF;
    gly_decimal product =
        joined(high, low % HALF, (int64_t)a.exponent + b.exponent);
    return minus ? negative(product) : product;
}

gly_decimal gly_decimal_divide(gly_decimal a, gly_decimal b)
{
    bool minus = (a.digits < 0) != (b.digits < 0);
    b = gly_decimal_plain(b);
    uint64_t rest = (uint64_t)(a.digits < 0 ? -a.digits : a.digits);
    uint64_t by = (uint64_t)(b.digits < 0 ? -b.digits : b.digits);
    if (by == 0)
        return gly_decimal_most();
    int64_t digits = (int64_t)(rest / by);
    int64_t exponent = (int64_t)a.exponent - b.exponent;
    rest %= by;
    while (rest != 0 && digits < HALF / 10) {
        rest *= 10;
        digits = digits * 10 + (int64_t)(rest / by);
        rest %= by;
        exponent--;
    }
    digits += rest != 0 && rest >= by - rest;
    return gly_decimal_of(minus ? -digits : digits, (int32_t)exponent);
}

gly_decimal gly_decimal_shift(gly_decimal value, int32_t places)
{
    return bounded(value.digits, (int64_t)value.exponent + places);
}

gly_decimal gly_decimal_round(gly_decimal value, int32_t exponent)
{
    int64_t digits = value.digits;
    int32_t at = value.exponent, dropped = 0;
    int64_t unit = 1;
    while (at + dropped < exponent && dropped < GLY_DECIMAL_DIGITS) {
        unit *= 10;
        dropped++;
    }
    if (dropped == 0)
        return value;
    int64_t rest = digits % unit, whole = digits / unit;
    if (at + dropped < exponent)
        return (gly_decimal){0, exponent};
    whole += rest >= unit - rest ? 1 : -rest >= unit + rest ? -1 : 0;
    return bounded(whole, exponent);
}

/* Write the higher one over the exponent of the lower one where it has room for
 * the digits: both stay what they are. */
static void align_whole(gly_decimal *a, gly_decimal *b)
{
    static const int64_t powers[] = {1,         10,        100,     1000,
                                     10000,     100000,    1000000, 10000000,
                                     100000000, 1000000000};
    enum { MOST = sizeof powers / sizeof *powers - 1 };
    gly_decimal *high = a->exponent > b->exponent ? a : b;
    int32_t gap = high->exponent - (high == a ? b : a)->exponent;
    if (gap > 2 * MOST)
        return;
    int64_t times = powers[gap < MOST ? gap : MOST];
    times *= powers[gap < MOST ? 0 : gap - MOST];
    if (high->digits >= HALF / times || high->digits <= -HALF / times)
        return;
    high->digits *= times;
    high->exponent -= gap;
}

int gly_decimal_compare(gly_decimal a, gly_decimal b)
{
    if (a.exponent != b.exponent)
        align_whole(&a, &b);
    if (a.exponent != b.exponent) {
        a = gly_decimal_plain(a);
        b = gly_decimal_plain(b);
    }
    if (a.exponent == b.exponent)
        return (a.digits > b.digits) - (a.digits < b.digits);
    gly_decimal difference = gly_decimal_subtract(a, b);
    if (difference.digits != 0)
        return difference.digits < 0 ? -1 : 1;
    return 0;
}

gly_decimal gly_decimal_plain(gly_decimal value)
{
    if (value.digits == 0)
        return (gly_decimal){0, 0};
    while (value.digits % 10 == 0 && value.exponent < GLY_DECIMAL_EXPONENT) {
        value.digits /= 10;
        value.exponent++;
    }
    return value;
}

double gly_decimal_double(gly_decimal value)
{
    double digits = (double)value.digits;
    if (value.exponent >= 0)
        return digits * pow(10, value.exponent);
    if (value.exponent < -GLY_DECIMAL_DIGITS * 10)
        return digits * pow(10, value.exponent);
    return digits / pow(10, -value.exponent);
}

/* The digits before the point, with a comma before every third. */
static uint32_t put_whole(char *out, const char *digits, uint32_t count)
{
    uint32_t size = 0;
    for (uint32_t i = 0; i < count; i++) {
        if (i > 0 && (count - i) % 3 == 0)
            out[size++] = ',';
        out[size++] = digits[i];
    }
    return size;
}

gly_text gly_decimal_text(gly_arena *arena, gly_decimal value)
{
    char digits[2 * PLACES_SHOWN + 64] = "", whole[4 * PLACES_SHOWN] = "";
    gly_decimal shown = gly_decimal_round(value, -PLACES_SHOWN);
    if (shown.exponent > PLACES_SHOWN && shown.digits != 0)
        return gly_text_format(arena, "%llde%d", (long long)shown.digits,
                               (int)shown.exponent);
    int64_t left = shown.digits < 0 ? -shown.digits : shown.digits;
    uint32_t places = shown.exponent < 0 ? (uint32_t)-shown.exponent : 0;
    uint32_t zeros = shown.exponent > 0 ? (uint32_t)shown.exponent : 0;
    char *end = digits + sizeof digits - 1, *at = end;
    for (uint32_t i = 0; i < zeros && left != 0; i++)
        *--at = '0';
    for (uint32_t i = 0; left != 0 || i <= places; i++) {
        *--at = (char)('0' + left % 10);
        left /= 10;
    }
    uint32_t count = (uint32_t)(end - at) - places;
    whole[put_whole(whole, at, count)] = '\0';
    return gly_text_format(arena, "%s%s%s%s", shown.digits < 0 ? "-" : "",
                           whole, places > 0 ? "." : "", at + count);
}
