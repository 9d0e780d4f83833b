#include "base/slips.h"

#include "support/expect.h"

static void tells_slips_of_the_hand(void)
{
    static const struct {
        const char *why, *one, *other;
        gly_slip slip;
    } rows[] = {
        {"two digits have changed places", "312", "321", GLY_SLIP_SWAP},
        {"apart from each other, too", "186", "681", GLY_SLIP_SWAP},
        {"of two digits both", "48", "84", GLY_SLIP_SWAP},
        {"one digit of three is another", "412", "482", GLY_SLIP_LONG},
        {"one digit of two", "62", "82", GLY_SLIP_SHORT},
        {"noughts at the end are no digits", "6200", "8200", GLY_SLIP_SHORT},
        {"one digit alone tells nothing", "6", "8", GLY_SLIP_NONE},
        {"nor do two that differ", "412", "483", GLY_SLIP_NONE},
        {"nor a digit more", "412", "4120.5", GLY_SLIP_NONE},
        {"behind the point it is the same", "4.7", "4.2", GLY_SLIP_SHORT},
        {"equal numbers are none", "412", "412", GLY_SLIP_NONE},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_decimal one, other;
        REQUIRE(rows[i].why,
                gly_decimal_read(&one, gly_text_of(rows[i].one)) &&
                    gly_decimal_read(&other, gly_text_of(rows[i].other)));
        CHECK(rows[i].why, gly_slip_of(one, other) == rows[i].slip);
        CHECK(rows[i].why, gly_slip_of(other, one) == rows[i].slip);
    }
}

CU_TestInfo slips_tests[] = {
    {"tells slips of the hand", tells_slips_of_the_hand},
    CU_TEST_INFO_NULL,
};
