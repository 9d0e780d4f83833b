/* test_real.c - training's own exp, log and chance. */
#include "support/expect.h"
#include "train/real.h"

static void exp_and_log_are_near(void)
{
    static const struct {
        const char *why;
        double x, power, logarithm; /* e^-x and log x, from tables */
    } rows[] = {
        {"a small number", 0.1, 0.904837418036, -2.302585092994},
        {"one", 1.0, 0.367879441171, 0.0},
        {"between powers of two", 2.7, 0.067205512740, 0.993251773010},
        {"a large one", 30.0, 9.35762296884e-14, 3.401197381662},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        double power = (double)gly_real_exp((float)-rows[i].x);
        double off = power / rows[i].power - 1;
        CHECK(rows[i].why, off < 2e-6 && off > -2e-6);
        off = (double)gly_real_log((float)rows[i].x) - rows[i].logarithm;
        CHECK(rows[i].why, off < 2e-6 && off > -2e-6);
    }
    CHECK("very far down there is nothing", gly_real_exp(-90.0f) == 0.0f);
    CHECK("e to the nothing is one", gly_real_exp(0.0f) == 1.0f);
}

static void chance_is_the_same_everywhere(void)
{
    gly_random_source a = gly_random_from(1), b = gly_random_from(1);
    gly_random_source other = gly_random_from(2);
    uint32_t same = 0, above = 0;
    for (uint32_t i = 0; i < 1000; i++) {
        uint32_t bits = gly_random_bits(&a);
        CHECK("one seed, one row of numbers", bits == gly_random_bits(&b));
        same += bits == gly_random_bits(&other);
        float unit = gly_random_unit(&a);
        CHECK("a share is in [0, 1)", unit >= 0.0f && unit < 1.0f);
        above += unit >= 0.5f;
        gly_random_unit(&b);
    }
    CHECK("another seed gives other numbers", same < 3);
    CHECK("half of them are in the upper half", above > 440 && above < 560);
}

CU_TestInfo real_tests[] = {
    {"exp and log are near", exp_and_log_are_near},
    {"chance is the same everywhere", chance_is_the_same_everywhere},
    CU_TEST_INFO_NULL,
};
