#include "base/text.h"
#include "support/expect.h"

static void trims_white_space_at_the_ends(void)
{
    static const struct {
        const char *why, *text, *trimmed;
    } rows[] = {
        {"nothing stays nothing", "", ""},
        {"blanks alone leave nothing", " \t\r\n ", ""},
        {"blanks inside stay", "  Ida  Voss \n", "Ida  Voss"},
    };
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        gly_text trimmed = gly_text_trim(gly_text_of(rows[i].text));
        CHECK(rows[i].why,
              gly_text_equal(trimmed, gly_text_of(rows[i].trimmed)));
    }
}

CU_TestInfo text_tests[] = {
    {"trims white space at the ends", trims_white_space_at_the_ends},
    CU_TEST_INFO_NULL,
};
