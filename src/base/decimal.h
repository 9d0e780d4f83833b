/* decimal.h - numbers as people write them: exact in tenths.
 *
 * “$0.10 and $0.20” is $0.30, which binary fractions cannot say. A decimal is
 * digits × 10^exponent. Sums, differences and products are exact as long as
 * the result has no more than 18 digits; of a longer one the last digit
 * may be off by one. No operation overflows: what is beyond 10^400 stays at
 * gly_decimal_most. */
#ifndef GLY_BASE_DECIMAL_H
#define GLY_BASE_DECIMAL_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/text.h"

/* Invariant: |digits| < 10^18 and |exponent| <= 400. The exponent tells how
 * it was written: 12.50 is 1250 × 10^-2. */
typedef struct {
    int64_t digits;
    int32_t exponent;
} gly_decimal;

enum { GLY_DECIMAL_DIGITS = 18, GLY_DECIMAL_EXPONENT = 400 };

/* `digits` × 10^`exponent`, brought within the bounds. */
gly_decimal gly_decimal_of(int64_t digits, int32_t exponent);

/* The greatest decimal: stands for "no upper bound". */
gly_decimal gly_decimal_most(void);

/* Whether `value` is as great as gly_decimal_most. */
bool gly_decimal_is_most(gly_decimal value);

/* Read ASCII digits with at most one full stop among them and maybe a minus
 * before: "1234.50". False, and `*out` as it was, for anything else. Any
 * count of digits is read; those after the 18th only set the exponent. */
bool gly_decimal_read(gly_decimal *out, gly_text text);

/* Their sum; their difference; how far they lie apart, which is never less than
 * nothing; their product. */
gly_decimal gly_decimal_add(gly_decimal a, gly_decimal b);
gly_decimal gly_decimal_subtract(gly_decimal a, gly_decimal b);
gly_decimal gly_decimal_apart(gly_decimal a, gly_decimal b);
gly_decimal gly_decimal_multiply(gly_decimal a, gly_decimal b);

/* `a` / `b` to 18 digits; gly_decimal_most where `b` is 0. */
gly_decimal gly_decimal_divide(gly_decimal a, gly_decimal b);

/* `value` × 10^`places`. */
gly_decimal gly_decimal_shift(gly_decimal value, int32_t places);

/* `value` rounded, half away from zero, to a multiple of 10^`exponent`. */
gly_decimal gly_decimal_round(gly_decimal value, int32_t exponent);

/* Negative, 0 or positive as `a` is less than, equal to or greater than `b`:
 * 12.50 equals 12.5. */
int gly_decimal_compare(gly_decimal a, gly_decimal b);

/* The same value with the fewest digits: 1200 × 10^0 as 12 × 10^2. */
gly_decimal gly_decimal_plain(gly_decimal value);

/* The nearest binary number. For ratios and shares; never for sums. */
double gly_decimal_double(gly_decimal value);

/* As a newspaper prints it: "1,234.5", "-0.25"; in `arena`, and empty when
 * there is no memory. Places after the 40th are cut, and 10^41 is "1e41". */
gly_text gly_decimal_text(gly_arena *arena, gly_decimal value);

#endif
