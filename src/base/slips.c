#include "base/slips.h"

enum { MOST = 18 };

/* The digits of `value` in tenths of `exponent`, the last first; how many. */
static uint32_t digits_of(uint8_t out[MOST], gly_decimal value,
                          int32_t exponent)
{
    uint32_t count = 0;
    int64_t rest = value.digits < 0 ? -value.digits : value.digits;
    for (int32_t i = exponent; i < value.exponent && count < MOST; i++)
        out[count++] = 0;
    for (; rest > 0 && count < MOST; rest /= 10)
        out[count++] = (uint8_t)(rest % 10);
    return count;
}

gly_slip gly_slip_of(gly_decimal a, gly_decimal b)
{
    gly_decimal one = gly_decimal_plain(a), two = gly_decimal_plain(b);
    int32_t least = one.exponent < two.exponent ? one.exponent : two.exponent;
    uint8_t first[MOST], second[MOST];
    uint32_t count = digits_of(first, one, least), apart = 0, at[2] = {0, 0};
    if (count < 2 || count != digits_of(second, two, least))
        return GLY_SLIP_NONE;
    for (uint32_t i = 0; i < count; i++) {
        if (first[i] == second[i])
            continue;
        if (apart == 2)
            return GLY_SLIP_NONE;
        at[apart++] = i;
    }
    if (apart == 1)
        return count > 2 ? GLY_SLIP_LONG : GLY_SLIP_SHORT;
    bool swapped = apart == 2 && first[at[0]] == second[at[1]] &&
                   first[at[1]] == second[at[0]];
    return swapped ? GLY_SLIP_SWAP : GLY_SLIP_NONE;
}

uint32_t gly_slip_digits_apart(gly_decimal a, gly_decimal b)
{
    gly_decimal one = gly_decimal_plain(a), two = gly_decimal_plain(b);
    int32_t least = one.exponent < two.exponent ? one.exponent : two.exponent;
    uint8_t first[MOST], second[MOST];
    uint32_t count = digits_of(first, one, least), apart = 0;
    if (count != digits_of(second, two, least))
        return MOST;
    for (uint32_t i = 0; i < count; i++)
        apart += first[i] != second[i];
    return apart;
}
