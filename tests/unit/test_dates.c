#include "annotate/dates/dates.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/calendar.h"
#include "support/article.h"
#include "support/expect.h"

/* What is known of an expression: "2025-11-19", "2019-01-01..2021-12-31",
 * "17:30", "2 week", "?" for a day that nobody can know. */
static void show_days(char *out, size_t room, const gly_date *date)
{
    if ((date->flags & GLY_DATE_NO_SUCH) != 0 ||
        (date->flags & GLY_DATE_KNOWN) == 0) {
        snprintf(out, room, "%s",
                 (date->flags & GLY_DATE_NO_SUCH) != 0 ? "none" : "?");
        return;
    }
    gly_calendar_date a = gly_calendar_date_of(gly_date_first_day(date));
    gly_calendar_date b =
        gly_calendar_date_of((int32_t)((date->until - 1) / GLY_SECONDS_OF_DAY));
    int size = snprintf(out, room, "%d-%02d-%02d", a.year, a.month, a.day);
    if (a.year != b.year || a.month != b.month || a.day != b.day)
        snprintf(out + size, room - (size_t)size, "..%d-%02d-%02d", b.year,
                 b.month, b.day);
}

static void show_one(char *out, size_t room, const gly_date *date)
{
    char hours[40] = "";
    long from = (long)(date->from % GLY_SECONDS_OF_DAY) / 60;
    long until = (long)(date->until % GLY_SECONDS_OF_DAY) / 60;
    bool is_moment = date->form == GLY_DATE_MOMENT;
    if (date->form == GLY_DATE_CLOCK || is_moment)
        snprintf(hours, sizeof hours, "%02ld:%02ld", from / 60, from % 60);
    else if (date->form == GLY_DATE_HOURS || date->form == GLY_DATE_MOMENTS)
        snprintf(hours, sizeof hours, "%02ld:%02ld..%02ld:%02ld", from / 60,
                 from % 60, until / 60, until % 60);
    if (date->form == GLY_DATE_HOURS && date->until > GLY_SECONDS_OF_DAY)
        strncat(hours, " +1", sizeof hours - strlen(hours) - 1);
    if (date->form == GLY_DATE_LENGTH || date->form == GLY_DATE_OFTEN) {
        snprintf(out, room, "%s%g of %d",
                 date->form == GLY_DATE_OFTEN ? "every " : "", date->amount,
                 (int)date->unit);
        return;
    }
    char days[80] = "";
    if (date->form != GLY_DATE_CLOCK && date->form != GLY_DATE_HOURS)
        show_days(days, sizeof days, date);
    snprintf(out, room, "%s%s%s", days,
             days[0] != '\0' && hours[0] != '\0' ? " " : "", hours);
}

/* All expressions of the last paragraph, with a bar between. */
static void show(char *out, size_t room, const test_article *article)
{
    const gly_dates *dates = article->annotations.dates;
    const gly_token *tokens = article->language.tokens.items;
    uint32_t block = article->document.block_count - 1;
    size_t size = 0;
    *out = '\0';
    for (uint32_t i = 0; i < dates->count && size < room; i++) {
        char one[160];
        if (tokens[dates->items[i].first].block != block)
            continue;
        show_one(one, sizeof one, &dates->items[i]);
        size += (size_t)snprintf(out + size, room - size, "%s%s",
                                 size > 0 ? " | " : "", one);
    }
}

typedef struct {
    const char *text, *shown;
} row;

static void check_rows(const char *before, const row *rows, size_t count)
{
    test_desk desk;
    REQUIRE("the word lists load", test_desk_open(&desk));
    for (size_t i = 0; i < count; i++) {
        test_article article;
        char text[512], shown[512];
        snprintf(text, sizeof text, "%s%s", before, rows[i].text);
        REQUIRE(rows[i].text, test_article_read(&article, &desk, text));
        show(shown, sizeof shown, &article);
        CHECK(rows[i].text, strcmp(shown, rows[i].shown) == 0);
        test_article_release(&article);
    }
    test_desk_close(&desk);
}

#define ON_DEC_10 "---\ndate: 2025-12-10\n---\n\n"

static void reads_days_in_all_styles(void)
{
    static const row rows[] = {
        {"The pier fell on March 3, 2024.", "2024-03-03"},
        {"The pier fell on 3 March 2024.", "2024-03-03"},
        {"The pier fell on the 3rd of March, 2024.", "2024-03-03"},
        {"The pier fell on Sunday, March 3, 2024.", "2024-03-03"},
        {"The pier fell on Sunday 3 March 2024.", "2024-03-03"},
        {"The pier fell on Sept. 3, 2024.", "2024-09-03"},
        {"The pier fell on 2024-03-03.", "2024-03-03"},
        {"The pier fell on 13/03/2024.", "2024-03-13"},
        {"The pier fell in March 2024.", "2024-03-01..2024-03-31"},
        {"The pier fell in 2024.", "2024-01-01..2024-12-31"},
        {"Piers fell in the 1990s.", "1990-01-01..1999-12-31"},
        {"The pier fell in the second quarter of 2024.",
         "2024-04-01..2024-06-30"},
        {"The pier is of the 19th century.", "1801-01-01..1900-12-31"},
        {"The pier fell on Christmas 2019.", "2019-12-25"},
        {"The pier closes from March 3 to May 5, 2024.",
         "2024-03-03..2024-05-05"},
        {"The pier was shut from 2019 to 2021.", "2019-01-01..2021-12-31"},
        {"The pier was shut in 2019-21.", "2019-01-01..2021-12-31"},
        {"The pier is shut June 3-5, 2024.", "2024-06-03..2024-06-05"},
        {"The pier is shut 3-5 June 2024.", "2024-06-03..2024-06-05"},
        {"The pier fell on February 30, 2024.", "none"},
        {"The pier fell on 31 June.", "none"},
        {"It may be 1,200 people, or 300 in 5 boats.", ""},
    };
    check_rows("", rows, COUNT_OF(rows));
}

static void reads_days_on_the_dateline(void)
{
    static const row rows[] = {
        {"It fell on Nov. 19.", "2025-11-19"},
        {"It reopens on Jan. 5.", "2026-01-05"},
        {"It fell on Tuesday.", "2025-12-09"},
        {"It fell yesterday.", "2025-12-09"},
        {"It fell last month.", "2025-11-01..2025-11-30"},
        {"It fell nine years ago.", "2016-12-10"},
        {"It reopens in two weeks' time or this year.",
         "2 of 7 | 2025-01-01..2025-12-31"},
        {"It fell three days after March 3, 2024.", "2024-03-06"},
        {"It fell on Tuesday night.", "2025-12-09 20:00..00:00"},
        {"It fell at 5:30 p.m. on Tuesday.", "2025-12-09 17:30"},
        {"It fell on Tuesday at 14.50.", "2025-12-09"},
        {"It fell on Tuesday at 14.50 BST.", "2025-12-09 14:50"},
        {"It opens every week from 5 to 7 p.m. for two and a half years.",
         "every 1 of 7 | 17:00..19:01 | 2.5 of 11"},
        {"It is shut from 10 p.m. to 6 a.m.", "22:00..06:01 +1"},
        {"It is open from 11:00 to 1:30.", "11:00..13:31"},
        {"It is shut Tuesday from 10 p.m. to 6 a.m.",
         "2025-12-09..2025-12-10 22:00..06:01"},
        {"It fell late this afternoon.", "2025-12-10 14:00..16:00"},
        {"It fell at a quarter to six.", "05:45"},
        {"It fell at 20 minutes past eight p.m.", "20:20"},
        {"It fell this morning at 7.", "2025-12-10 07:00"},
        {"It is later this week.", "2025-12-10..2025-12-14"},
        {"It is shut for the rest of the year.", "2025-12-10..2025-12-31"},
        {"It must be gone within five days.", "2025-12-10..2025-12-14"},
        {"It fell in the third week of July 2025.", "2025-07-14..2025-07-20"},
        {"It fell on the first Friday of next month.", "2026-01-02"},
        {"It opens on the 20th of next month.", "2026-01-20"},
        {"It fell on the first day of October.", "2025-10-01"},
        {"It fell the week of Nov. 12.", "2025-11-10..2025-11-16"},
        {"It fell last Christmas.", "2024-12-25"},
        {"It fell in the '70s.", "1970-01-01..1979-12-31"},
        {"It fell on the 27th floor.", ""},
        {"It opens once a week and every morning.",
         "every 1 of 7 | every 1 of 4"},
    };
    check_rows(ON_DEC_10, rows, COUNT_OF(rows));
}

/* Without a date of its own the article leaves open what it only hints at. */
static void leaves_open_what_is_not_told(void)
{
    static const row rows[] = {
        {"It fell on Tuesday.", "?"},
        {"It fell on Nov. 19.", "?"},
        {"It fell yesterday.", "?"},
        {"It fell nine years ago.", "?"},
    };
    check_rows("", rows, COUNT_OF(rows));
}

static void finds_the_date_of_the_article(void)
{
    static const struct {
        const char *text;
        int32_t year, month, day; /* 0 for none */
    } rows[] = {
        {"---\ndate: 2025-12-10\n---\n\nIt fell.", 2025, 12, 10},
        {"---\ndate: December 10, 2025 5:30 PM\n---\n\nIt fell.", 2025, 12, 10},
        {"---\npublished: 10 Dec 2025\n---\n\nIt fell.", 2025, 12, 10},
        {"# The pier fell\n\nBy Ines Okoro\n\nDec. 10, 2025\n\nIt fell.", 2025,
         12, 10},
        {"# The pier fell\n\nIt fell on Dec. 10, 2025.", 0, 0, 0},
    };
    test_desk desk;
    REQUIRE("the word lists load", test_desk_open(&desk));
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        test_article article;
        REQUIRE(rows[i].text, test_article_read(&article, &desk, rows[i].text));
        gly_date_anchor anchor = article.annotations.dates->anchor;
        CHECK(rows[i].text, anchor.known == (rows[i].year != 0));
        if (anchor.known)
            CHECK(rows[i].text,
                  anchor.day == gly_calendar_day(rows[i].year, rows[i].month,
                                                 rows[i].day));
        test_article_release(&article);
    }
    test_desk_close(&desk);
}

/* One day in each style, and back. */
static void reads_back_what_it_writes(void)
{
    static const char *const months[] = {
        "January", "February", "March",     "April",   "May",      "June",
        "July",    "August",   "September", "October", "November", "December"};
    test_desk desk;
    REQUIRE("the word lists load", test_desk_open(&desk));
    for (int32_t day = gly_calendar_day(1951, 1, 1);
         day < gly_calendar_day(2050, 1, 1); day += 397) {
        gly_calendar_date d = gly_calendar_date_of(day);
        const char *month = months[d.month - 1];
        char text[512], shown[512], wanted[512];
        snprintf(text, sizeof text,
                 "It fell on %s %d, %d; on %d %s %d; on %.3s %d, %d; on "
                 "%d-%02d-%02d; on the %d of %s, %d.",
                 month, d.day, d.year, d.day, month, d.year, month, d.day,
                 d.year, d.year, d.month, d.day, d.day, month, d.year);
        char one[24];
        snprintf(one, sizeof one, "%d-%02d-%02d", d.year, d.month, d.day);
        snprintf(wanted, sizeof wanted, "%s | %s | %s | %s | %s", one, one, one,
                 one, one);
        test_article article;
        REQUIRE(text, test_article_read(&article, &desk, text));
        show(shown, sizeof shown, &article);
        CHECK(text, strcmp(shown, wanted) == 0);
        test_article_release(&article);
    }
    test_desk_close(&desk);
}

/* Any digits at all: the expressions lie in order, inside the text, and what is
 * known of them lies in the years there are. */
static void bears_any_digits(void)
{
    static const char pieces[][10] = {
        "9",    "99", "31",        "/",       "-",     ":",      ".",
        " ",    ",",  "999999999", "2024",    " May ", "th ",    " of ",
        " to ", "00", "s ",        " BST",    " ago",  " years", "Q",
        "FY",   "T",  "'",         " Monday "};
    test_desk desk;
    REQUIRE("the word lists load", test_desk_open(&desk));
    uint32_t seed = 1;
    for (int round = 0; round < 400; round++) {
        char text[256] = ON_DEC_10 "On ";
        size_t size = strlen(text);
        for (int i = 0; i < 16; i++) {
            seed = seed * 1664525U + 1013904223U;
            size += (size_t)snprintf(text + size, sizeof text - size, "%s",
                                     pieces[(seed >> 16) % COUNT_OF(pieces)]);
        }
        test_article article;
        REQUIRE(text, test_article_read(&article, &desk, text));
        const gly_dates *dates = article.annotations.dates;
        uint32_t end = 0;
        for (uint32_t i = 0; i < dates->count; i++) {
            const gly_date *date = &dates->items[i];
            CHECK(text, date->text.offset >= end && date->text.length > 0);
            end = gly_span_end(date->text);
            CHECK(text, end <= article.document.text.size);
            CHECK(text, llabs(date->from) < (int64_t)1 << 40);
        }
        test_article_release(&article);
    }
    test_desk_close(&desk);
}

CU_TestInfo dates_tests[] = {
    {"reads days in all styles", reads_days_in_all_styles},
    {"reads days on the dateline", reads_days_on_the_dateline},
    {"leaves open what is not told", leaves_open_what_is_not_told},
    {"finds the date of the article", finds_the_date_of_the_article},
    {"reads back what it writes", reads_back_what_it_writes},
    {"bears any digits", bears_any_digits},
    CU_TEST_INFO_NULL,
};
