#include "base/decimal.h"

#include <math.h>
#include <stdlib.h>

#include "base/slips.h"
#include "support/expect.h"

static gly_decimal of(const char *string)
{
    gly_decimal value = {-1, -1};
    (void)gly_decimal_read(&value, gly_text_of(string));
    return value;
}

static void reads_digits_and_nothing_else(void)
{
    static const struct {
        const char *text;
        bool reads;
        gly_decimal value;
    } rows[] = {
        {"0", true, {0, 0}},
        {"1200", true, {1200, 0}},
        {"12.50", true, {1250, -2}},
        {".5", true, {5, -1}},
        {"-3.25", true, {-325, -2}},
        {"", false, {0, 0}},
        {"-", false, {0, 0}},
        {".", false, {0, 0}},
        {"1.2.3", false, {0, 0}},
        {"12a", false, {0, 0}},
        {"1234567890123456789", true, {123456789012345678, 1}},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_decimal value = {0, 0};
        gly_text text = gly_text_of(rows[i].text);
        CHECK(rows[i].text, gly_decimal_read(&value, text) == rows[i].reads);
        CHECK(rows[i].text, value.digits == rows[i].value.digits &&
                                value.exponent == rows[i].value.exponent);
    }
}

static void reckons_exactly(void)
{
    static const struct {
        const char *a;
        char sign;
        const char *b, *result;
    } rows[] = {
        {"0.1", '+', "0.2", "0.3"},
        {"1200", '+', "0.05", "1200.05"},
        {"5", '-', "12.5", "-7.5"},
        {"0.1", '*', "0.2", "0.02"},
        {"-3.5", '*', "1000000", "-3500000"},
        {"123456789", '*', "987654321", "121932631112635269"},
        {"3", '|', "5.5", "2.5"},
        {"5.5", '|', "3", "2.5"},
        {"-3", '|', "-3", "0"},
        {"7", '/', "4", "1.75"},
        {"-1", '/', "8", "-0.125"},
        {"999999999999999999", '+', "1", "1000000000000000000"},
        {"999999999999999999", '*', "1000000000",
         "999999999999999999000000000"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_decimal a = of(rows[i].a), b = of(rows[i].b);
        gly_decimal result = rows[i].sign == '+'   ? gly_decimal_add(a, b)
                             : rows[i].sign == '-' ? gly_decimal_subtract(a, b)
                             : rows[i].sign == '|' ? gly_decimal_apart(a, b)
                             : rows[i].sign == '*' ? gly_decimal_multiply(a, b)
                                                   : gly_decimal_divide(a, b);
        CHECK(rows[i].result,
              gly_decimal_compare(result, of(rows[i].result)) == 0);
    }
}

static void never_leaves_its_bounds(void)
{
    gly_decimal most = gly_decimal_most();
    gly_decimal all[] = {most,     {-most.digits, most.exponent}, {1, -400},
                         {0, 400}, {999999999999999999, -400},    {1, 0}};
    for (size_t i = 0; i < COUNT_OF(all) * COUNT_OF(all); i++) {
        gly_decimal a = all[i / COUNT_OF(all)], b = all[i % COUNT_OF(all)];
        gly_decimal results[] = {
            gly_decimal_add(a, b),      gly_decimal_subtract(a, b),
            gly_decimal_multiply(a, b), gly_decimal_divide(a, b),
            gly_decimal_shift(a, 300),  gly_decimal_shift(a, -300),
            gly_decimal_apart(a, b)};
        for (size_t j = 0; j < COUNT_OF(results); j++)
            CHECK("within the bounds",
                  llabs(results[j].digits) < 1000000000000000000 &&
                      abs(results[j].exponent) <= GLY_DECIMAL_EXPONENT);
    }
    CHECK("nothing is more", gly_decimal_is_most(gly_decimal_add(most, most)));
    CHECK("a division by nothing",
          gly_decimal_is_most(gly_decimal_divide(of("1"), of("0"))));
}

static void prints_what_reads_back(void)
{
    static const struct {
        gly_decimal value;
        const char *text;
    } rows[] = {
        {{0, 0}, "0"},         {{12345, -1}, "1,234.5"},
        {{-25, -2}, "-0.25"},  {{35, 5}, "3,500,000"},
        {{100, 0}, "100"},     {{5, -3}, "0.005"},
        {{1250, -2}, "12.50"}, {{1000000, 0}, "1,000,000"},
        {{7, 41}, "7e41"},
    };
    gly_arena arena = test_arena();
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_text text = gly_decimal_text(&arena, rows[i].value);
        CHECK(rows[i].text, gly_text_equal(text, gly_text_of(rows[i].text)));
    }
    gly_arena_release(&arena);
}

static void rounds_half_away_from_zero(void)
{
    static const struct {
        const char *value;
        int32_t exponent;
        const char *rounded;
    } rows[] = {
        {"1.25", -1, "1.3"}, {"-1.25", -1, "-1.3"}, {"1249", 2, "1200"},
        {"1250", 2, "1300"}, {"0.4", 0, "0"},       {"12", -3, "12"},
        {"49", 2, "0"},      {"50", 2, "100"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_decimal value = of(rows[i].value);
        value = gly_decimal_round(value, rows[i].exponent);
        CHECK(rows[i].value,
              gly_decimal_compare(value, of(rows[i].rounded)) == 0);
    }
    CHECK("a binary number",
          fabs(gly_decimal_double(of("12.5")) - 12.5) < 1e-9);
}

static void counts_digits_apart(void)
{
    static const struct {
        const char *one, *two;
        uint32_t apart;
    } rows[] = {
        {"2383", "2388", 1}, {"312", "321", 2}, {"40", "50", 1},
        {"4000", "4010", 1}, {"12", "12", 0},   {"8.5", "8", 1},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++)
        CHECK(rows[i].one,
              gly_slip_digits_apart(of(rows[i].one), of(rows[i].two)) ==
                  rows[i].apart);
    CHECK("not as many", gly_slip_digits_apart(of("99"), of("100")) > 3);
}

CU_TestInfo decimal_tests[] = {
    {"reads digits and nothing else", reads_digits_and_nothing_else},
    {"reckons exactly", reckons_exactly},
    {"never leaves its bounds", never_leaves_its_bounds},
    {"prints what reads back", prints_what_reads_back},
    {"rounds half away from zero", rounds_half_away_from_zero},
    {"counts digits apart", counts_digits_apart},
    CU_TEST_INFO_NULL,
};
