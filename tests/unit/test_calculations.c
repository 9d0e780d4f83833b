/* Tables of sentences with the sums that they lay open. */
#include "support/expect.h"
#include "support/sums.h"

static void changes_follow_from_two_amounts(void)
{
    static const test_sum rows[] = {
        {"from and to, in either order", "Visits rose 25% from 1,200 to 1,700.",
         "percent-change ≠ 25%"},
        {"it is right", "Visits rose 41.7% to 1,700 from 1,200.",
         "percent-change = 41.7%"},
        {"a fraction", "The fee fell by a quarter to €120 from €150.",
         "percent-change ≠ a quarter"},
        {"a fraction that is near",
         "The fee fell by a fifth to €120 from €150.",
         "percent-change = a fifth"},
        {"what stands before is where it went to",
         "The shop had sales of $812,000, up 13% from $718,000.",
         "percent-change = 13%"},
        {"a verb with an object of its own tells how far that goes",
         "The ore has 2.1 per cent nickel, against 1.4 per cent in the old "
         "one, which would bring down the cost of a ton by a quarter.",
         ""},
        {"in fractions of a point",
         "The bank lifted its rate from 4% to 4.75%, a half-point increase.",
         "difference ≠ a half-point"},
        {"points between percentages",
         "Turnout was 61.4%, up 5.3 percentage points on the 57.9% of 2021.",
         "difference ≠ 5.3 percentage points"},
        {"per cent that mean points", "Support rose 5% to 15% from 10%.",
         "percent-change = 5%"},
        {"a currency has two sides",
         "The crown firmed to 24.95 to the mark from 25.00, a gain of 0.2%.",
         "percent-change = 0.2%"},
        {"an amount that compares with that of the sentence before",
         "The shop earned $118,000 in spring. That compares with $131,000 a "
         "year earlier, a drop of 19.9%.",
         "percent-change ≠ 19.9%"},
        {"another clause has its own amounts",
         "Rain rose 6% and the river went to 17 feet from 12.", ""},
        {"rounding is let pass",
         "Sales rose 7% to $1.8 billion from $1.7 "
         "billion.",
         "percent-change = 7%"},
        {"two amounts before a comma",
         "It had 420 pupils in May and has 310 now, a drop of 40%.",
         "percent-change ≠ 40%"},
        {"years beside the amounts",
         "It grew from 12,400 in 2011 to 18,600 in 2021, an increase of 35%.",
         "percent-change ≠ 35%"},
        {"a multiple", "Visits trebled from 40 to 95.", "multiple ≠ trebled"},
        {"a rise by a rounded amount",
         "The crew grew by 300 to 1,700 from "
         "1,200.",
         "difference ≠ 300"},
        {"a quarter of the year is no fraction",
         "In the second quarter sales rose to $120,000 from $80,000.", ""},
        {"a whole number of per cent is not one more",
         "The wage would go from 2,400 to 2,520 crowns, a rise of 6%.",
         "percent-change ≠ 6%"},
        {"above a price that is named",
         "Roe will pay 48 crowns a share. That is 20% above the closing price "
         "of 38.40 crowns on Wednesday.",
         "percent-change ≠ 20%"},
        {"a premium to it",
         "Roe will pay 48 crowns a share, a premium of 25% to the closing "
         "price of 38.40 crowns.",
         "percent-change = 25%"},
        {"what is added",
         "The trip will take an hour and 25 minutes by coach, against 48 "
         "minutes now, adding 27 minutes each way.",
         "difference ≠ 27 minutes"},
    };
    test_sums_check(rows, COUNT_OF(rows));
}

static void a_direction_is_that_of_its_amounts(void)
{
    static const test_sum rows[] = {
        {"rose to less", "Enrolment rose to 340 pupils from 380 pupils.",
         "direction ≠ 340"},
        {"from before to", "Ridership dropped from 12,400 to 13,900 in May.",
         "direction ≠ 13,900"},
        {"up from more", "The budget is $18.2 million, up from $19.4 million.",
         "direction ≠ $18.2 million"},
        {"it did", "Enrolment fell to 340 pupils from 380 pupils.", ""},
        {"it did not", "Enrolment did not rise to 340 pupils from 380.", ""},
        {"a loss", "The loss rose to $5 million from $9 million.", ""},
        {"a chart", "The song crept up from six to five.", ""},
    };
    test_sums_check(rows, COUNT_OF(rows));
}

static void a_rate_times_a_count_is_all(void)
{
    static const test_sum rows[] = {
        {"a day", "She packed 30 parcels a day for seven days, 240 in all.",
         "each ≠ 240"},
        {"each", "The club ordered 12 boxes at $4 each, for $58.", "each ≠ $4"},
        {"of", "The school has 24 classes of 30 pupils, 820 in all.",
         "each ≠ 820"},
        {"it is right",
         "She packed 30 parcels a day for seven days, 210 in all.", ""},
        {"another period", "Residents pay $8 a month, or $106 a year.",
         "period ≠ $106"},
    };
    test_sums_check(rows, COUNT_OF(rows));
}

static void shares_may_stand_apart(void)
{
    static const test_sum rows[] = {
        {"in the next sentence",
         "Of 1,200 pupils, 340 have been vaccinated. The rate, 42 percent, is "
         "the lowest.",
         "share ≠ 42 percent"},
        {"of the same",
         "The firm will cut 45 of its 300 workers, a quarter of the staff.",
         "share ≠ a quarter"},
        {"a clause of its own",
         "Only two of 12 dancers were local, a quarter of the company were "
         "from abroad.",
         ""},
        {"a step, a share and a level",
         "Shares fell 85 cents, or 5.2 percent, to $27.40.",
         "percent-change ≠ 5.2 percent"},
        {"it is right", "Shares fell 85 cents, or 3 percent, to $27.40.",
         "percent-change = 3 percent"},
        {"a rate is named, and another share told before it",
         "The target is 78 per cent, there were 11,840 calls and 8,051 people "
         "were helped within the hour, a rate of 72 per cent.",
         "share ≠ 72 per cent"},
    };
    test_sums_check(rows, COUNT_OF(rows));
}

static void parts_come_to_their_whole(void)
{
    static const test_sum rows[] = {
        {"in all",
         "The hall sold 120 seats upstairs and 80 downstairs, 210 in "
         "all.",
         "sum ≠ 210"},
        {"in all, in a sentence of its own",
         "The hall sold 120 seats upstairs and 80 downstairs. In all, 200 were "
         "sold.",
         "sum = 200"},
        {"behind a colon",
         "She built 27 piers: 19 in the north, seven in the south and two "
         "abroad.",
         "sum ≠ 27"},
        {"between dashes",
         "Nine cuts – five of a quarter-point and four of a half-point – were "
         "made.",
         "sum = Nine"},
        {"of them",
         "They pulled out 63 people, 50 of them adults and 12 of them "
         "children.",
         "sum ≠ 63"},
        {"one after the other is no whole with its parts",
         "They cast 42 votes for Ada, 18 for Bea and 16 for Cal.", ""},
        {"what is hedged is open",
         "There are 27 piers: more than 19 in the north and two abroad.", ""},
        {"behind of, more than there are",
         "Of the 45 who spoke, 30 were against it and 20 were for it.",
         "sum ≠ 45"},
        {"behind of, fewer",
         "Of the 45 who spoke, 20 were against it and 20 "
         "were for it.",
         ""},
        {"behind of, with a rest",
         "Of the 45 who spoke, 20 were against it and the other 20 were for "
         "it.",
         "sum ≠ 45"},
        {"a whole that was named before",
         "The blast injured 17 people. Of the injured, nine went home, five "
         "slept and six were treated.",
         "sum ≠ 17"},
        {"parts that no word tells, a slip away from their whole",
         "The moor has 263 hares. Wardens counted 104 old males, 98 old "
         "females and 51 that were young.",
         "sum ≠ 263"},
        {"with one left over, so that it may be no sum",
         "The moor has 263 hares. Wardens counted 104 old males, 98 old "
         "females, 51 that were young and nine more.",
         ""},
        {"parts far from their whole",
         "Revenue was $1.26 billion. It rained. The yard was shut. The boats "
         "were late. The north brought in $790 million, the south $310 million "
         "and the islands $140 million.",
         "sum ≠ $1.26 billion"},
        {"what they come to is told, too",
         "Revenue was $1.26 billion. It rained. The yard was shut. Sales of "
         "boats were $1.24 billion. The north brought in $790 million, the "
         "south $310 million and the islands $140 million.",
         ""},
        {"a share, a slip away from what is paid",
         "They get half of the profit, which came to $310,000, so that it "
         "would have been $115,000.",
         "each ≠ $115,000"},
        {"kinds of people behind a comma",
         "The ship was carrying 57 people, 48 passengers and 11 crew, when it "
         "sank.",
         "sum ≠ 57"},
        {"they come to it",
         "The ship was carrying 57 people, 46 passengers and 11 crew, when it "
         "sank.",
         "sum = 57"},
        {"the rest closes a row of parts",
         "The plan will cost 48 million crowns. The state is to pay 28 "
         "million, the city will borrow 14 million, and the remaining 8 "
         "million will come from a fund.",
         "sum ≠ 48 million"},
        {"not all of them are rounded to the utmost",
         "The plan will cost 48 million crowns. The state is to pay 28 "
         "million, the city will borrow 14 million, and the remaining 7 "
         "million will come from a fund.",
         "sum = 48 million"},
    };
    test_sums_check(rows, COUNT_OF(rows));
}

static void shares_fit_part_and_whole(void)
{
    static const test_sum rows[] = {
        {"behind", "The school lost 61 of its 290 teachers, or 31%.",
         "share ≠ 31%"},
        {"all but a part",
         "Buyers took all but 380 of the 9,500 bales, or 90%.", "share ≠ 90%"},
        {"of two sides",
         "The drivers voted: 512 voted for it and 128 against. That was a "
         "majority of 75%.",
         "share ≠ 75%"},
        {"of two sides, by how much",
         "The drivers voted: 512 voted for it and 128 against, a majority of "
         "60%.",
         "share = 60%"},
        {"in brackets", "In spring 466 of the 1,608 boats (29%) were mended.",
         "share = 29%"},
        {"in words",
         "The school lost 61 of its 290 teachers, one in five of "
         "them.",
         ""},
        {"a share of something else",
         "Only two of their 12 dancers were local, around a quarter of the "
         "crew were.",
         ""},
        {"a whole that opens the sentence",
         "Of the 1,608 boats, 466 (39%) were mended.", "share ≠ 39%"},
        {"a share of the whole first",
         "A third of the 45 members, 20 people, stayed away.",
         "share ≠ A third"},
        {"more than the whole", "By noon 52 of the 45 members had voted.",
         "part ≠ 52"},
    };
    test_sums_check(rows, COUNT_OF(rows));
}

static void measures_turn_into_each_other(void)
{
    static const test_sum rows[] = {
        {"miles", "It is 12 miles (25 km) away.", "conversion ≠ 25 km"},
        {"loosely", "It is 60 miles (100 km) away.", "conversion = 100 km"},
        {"degrees", "It was 19C (66F) on Sunday.", "conversion = 66F"},
        {"degrees as a difference", "It is 2C (3.6F) warmer.",
         "conversion = 3.6F"},
        {"money at the article's own rate",
         "It made €120m (£104m). It will spend €45m (£52m).",
         "exchange ≠ £52m"},
        {"money that was worth more long ago",
         "It made $10 (£5) in May, $20 (£10) in June and $10 (£6) in 1990.",
         ""},
    };
    test_sums_check(rows, COUNT_OF(rows));
}

static void tables_and_lists_are_added_up(void)
{
    static const test_sum rows[] = {
        {"a total at the side",
         "| Team | 1st | 2nd | Final |\n|---|---|---|---|\n"
         "| Quill | 3 | 14 | 34 |\n| Sorin | 7 | 10 | 17 |\n",
         "table ≠ 34; table = 17"},
        {"a total at the foot",
         "| Ward | Voters |\n|---|---|\n| North | 1,210 |\n"
         "| South | 1,305 |\n| Total | 2,615 |\n",
         "table ≠ 2,615"},
        {"an average is no total",
         "| Ward | Average age |\n|---|---|\n| North | 41 |\n"
         "| South | 47 |\n| Total | 44 |\n",
         ""},
        {"all answers",
         "| | June |\n|---|---|\n| For | 46% |\n| Against | 47% |\n"
         "| Undecided | 10% |\n",
         "percent-sum ≠ 10%"},
        {"items of a list",
         "The plan has five parts. They say that:\n\n- it stays;\n- it goes;\n",
         "list-count ≠ five"},
        {"a list in the sentence",
         "They had three reasons: rain, wind and fog.", "list-count = three"},
        {"members that are no words",
         "They had two points: bread and butter, "
         "and wine and cheese.",
         ""},
    };
    test_sums_check(rows, COUNT_OF(rows));
}

CU_TestInfo calculations_tests[] = {
    {"changes follow from two amounts", changes_follow_from_two_amounts},
    {"parts come to their whole", parts_come_to_their_whole},
    {"shares fit part and whole", shares_fit_part_and_whole},
    {"measures turn into each other", measures_turn_into_each_other},
    {"tables and lists are added up", tables_and_lists_are_added_up},
    {"a direction is that of its amounts", a_direction_is_that_of_its_amounts},
    {"a rate times a count is all", a_rate_times_a_count_is_all},
    {"shares may stand apart", shares_may_stand_apart},
    CU_TEST_INFO_NULL,
};
