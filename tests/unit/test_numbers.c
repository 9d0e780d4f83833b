#include "annotate/numbers/numbers.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/problem.h"
#include "support/article.h"
#include "support/expect.h"

/* All numbers that count, as "kind value unit hedge", with a bar between. */
static void show(char *out, size_t room, const test_article *article)
{
    const gly_numbers *numbers = article->annotations.numbers;
    size_t size = 0;
    *out = '\0';
    for (uint32_t i = 0; i < numbers->count && size < room; i++) {
        const gly_number *number = &numbers->items[i];
        if (number->use != GLY_NUMBER_COUNTS)
            continue;
        size += (size_t)snprintf(out + size, room - size, "%s%s %.10g",
                                 size > 0 ? " | " : "",
                                 gly_number_kind_name(number->kind),
                                 gly_decimal_double(number->value));
        if (number->unit != GLY_UNIT_NONE && size < room)
            size += (size_t)snprintf(out + size, room - size, " %s",
                                     gly_unit_info_of(number->unit)->name);
        if (number->hedge != GLY_HEDGE_NONE && size < room)
            size += (size_t)snprintf(out + size, room - size, " %s",
                                     gly_hedge_name(number->hedge));
    }
}

static void reads_numbers_as_they_are_written(void)
{
    static const struct {
        const char *text, *shown;
    } rows[] = {
        {"The harbour sold 1,234.5 crates.", "cardinal 1234.5"},
        {"It paid $3.5m for the pier.", "money 3500000 dollar"},
        {"A $3T plan.", "money 3e+12 dollar"},
        {"It costs $1.4t.", "money 1.4e+12 dollar"},
        {"It weighs 3 t.", "cardinal 3"},
        {"Some towns paid 3.5 million euros.", "money 3500000 euro"},
        {"They need two and a half million bricks.", "cardinal 2500000"},
        {"The shop sold three hundred and fifty kites.", "cardinal 350"},
        {"Two-thirds of voters stayed at home.", "fraction 0.6666666667"},
        {"Half a million gulls came back.", "cardinal 500000"},
        {"They bought a dozen eggs.", "cardinal 12"},
        {"Sales fell 12.5 percent.", "percent 12.5 percent"},
        {"Rates rose 25bps.", "basis-point 25 basis-point"},
        {"They lent Rs 500 crore.", "money 5000000000 rupee"},
        {"The road is 10km long.", "measure 10 kilometre"},
        {"They waited 3½ hours.", "duration 3.5 hour"},
        {"She ran it in 1:57.84 on Friday.", "duration 117.84 second"},
        {"They rowed it in six minutes 45.9, a record.",
         "duration 405.9 second"},
        {"Nearly 1,200 people marched.", "cardinal 1200 nearly"},
        {"At least 12 boats sank.", "cardinal 12 at-least"},
        {"It cost up to $5m to mend.", "money 5000000 dollar at-most"},
        {"The council voted 5-2 to close the pier.", "score 5"},
        {"It takes 10 to 15 miles.", "measure 10 mile"},
        {"It costs $5-$10.", "money 5 dollar"},
        {"Between 1.2 and 1.5 million people live there.", "cardinal 1200000"},
        {"One in three voters stayed at home.", "ratio 0.3333333333"},
        {"She is a 54-year-old baker.", "age 54 year"},
        {"He is 5ft 6in tall.", "measure 66 inch"},
        {"The firm doubled its staff.", "multiple 2"},
        {"They ran for 2 hours and 30 minutes.", "duration 150 minute"},
        {"They ran for an hour and 25 minutes.", "duration 85 minute"},
        {"It took a year and four months.", "duration 16 month"},
        {"It was nearly as much as the 47 tons of May.", "measure 47 ton"},
        {"About 40 gulls came, and 30 or so left.",
         "cardinal 40 about | cardinal 30 about"},
        {"The loan is paid back over 12 years.", "duration 12 year"},
        {"The leak over those 43 hours cost them their beds.",
         "duration 43 hour"},
        {"She has waited for over 12 years.", "duration 12 year more-than"},
        {"It took over two hours.", "duration 2 hour more-than"},
        {"The hearing ran to well over 12 hours.",
         "duration 12 hour more-than"},
        {"She turned over $40,000 to the court.", "money 40000 dollar"},
        {"It cost over $40,000 to mend.", "money 40000 dollar more-than"},
        {"They drew 1-1 in the 2019-20 season.", "score 1"},
        {"They took in 112, 64 and 41 people.",
         "cardinal 112 | cardinal 64 | cardinal 41"},
        {"The holes reached 241 and 183 metres.",
         "measure 241 metre | measure 183 metre"},
        {"One of the men left.", ""},
        {"The ferry runs in 2019 and on March 4.", ""},
        {"Members of Local 1187 met.", ""},
    };
    test_desk desk;
    REQUIRE("the word lists load", test_desk_open(&desk));
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        test_article article;
        char shown[512];
        REQUIRE(rows[i].text, test_article_read(&article, &desk, rows[i].text));
        show(shown, sizeof shown, &article);
        CHECK(rows[i].text, strcmp(shown, rows[i].shown) == 0);
        test_article_release(&article);
    }
    test_desk_close(&desk);
}

/* What galley prints it reads, with any count of digits. */
static void reads_back_what_it_prints(void)
{
    test_desk desk;
    REQUIRE("the word lists load", test_desk_open(&desk));
    for (int32_t exponent = -3; exponent <= 12; exponent += 3) {
        gly_decimal value = {123457, exponent};
        gly_arena arena = test_arena();
        gly_text shown = gly_decimal_text(&arena, value);
        gly_text draft = gly_text_format(&arena, "They sold %.*s boats.",
                                         (int)shown.size, shown.data);
        test_article article;
        REQUIRE("the draft is read",
                test_article_read(&article, &desk, draft.data));
        const gly_numbers *numbers = article.annotations.numbers;
        CHECK(draft.data,
              numbers->count == 1 &&
                  gly_decimal_compare(numbers->items[0].value, value) == 0);
        test_article_release(&article);
        gly_arena_release(&arena);
    }
    test_desk_close(&desk);
}

/* There and back for every pair of units of one base. */
static void converts_there_and_back(void)
{
    gly_decimal value = {375, -1};
    for (int from = 1; from < GLY_UNITS; from++) {
        for (int to = 1; to < GLY_UNITS; to++) {
            gly_decimal there, back;
            if (!gly_unit_convert(&there, value, (gly_unit)from, (gly_unit)to))
                continue;
            CHECK("back again",
                  gly_unit_convert(&back, there, (gly_unit)to, (gly_unit)from));
            gly_decimal off = gly_decimal_subtract(back, value);
            CHECK(gly_unit_info_of((gly_unit)from)->name,
                  fabs(gly_decimal_double(off)) < 1e-6);
        }
    }
}

CU_TestInfo numbers_tests[] = {
    {"reads numbers as they are written", reads_numbers_as_they_are_written},
    {"reads back what it prints", reads_back_what_it_prints},
    {"converts there and back", converts_there_and_back},
    CU_TEST_INFO_NULL,
};
