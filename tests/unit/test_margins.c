/* Tables of sentences with what lies between two amounts. */
#include "support/expect.h"
#include "support/sums.h"

static void margins_and_shares_of_each(void)
{
    static const test_sum rows[] = {
        {"votes", "The bond failed by 1,640 votes, 20,650 to 19,204.",
         "margin ≠ 1,640"},
        {"points", "Quill led Sorin by seven points, 52% to 45%.",
         "margin = seven"},
        {"two counts and a margin",
         "Quill took 14,203 votes and Sorin took 11,876 votes, a majority of "
         "2,427.",
         "margin ≠ 2,427"},
        {"in another period", "The berth costs $50 a week, or $3,600 a year.",
         "period ≠ $3,600"},
        {"the other",
         "They said that 60% were for it and the other 30% against "
         "it.",
         "percent-sum ≠ 30%"},
        {"opposite ends",
         "He was convicted of six counts of fraud and two counts of theft. The "
         "jury acquitted him of four of the 11 counts.",
         "sum ≠ 11"},
        {"a whole", "They hold a majority of the 4,051, 52 to 45.", ""},
        {"each", "The town paid $2.4 million for 300 homes, or $9,000 each.",
         "each ≠ $9,000"},
        {"of a table of points",
         "The win takes Orford to 61 points from 30 matches. Adair, who have "
         "56, are now six points behind.",
         "margin ≠ six"},
        {"the gap of two who have points",
         "Orford lead with 68 points from 33 games and Adair have 63, so the "
         "gap is down to five points.",
         "margin = five"},
        {"what could be is none yet",
         "Orford lead with 68 points from 33 games. Adair, who have 63, could "
         "cut the gap to three points.",
         ""},
        {"behind an owner's apostrophe",
         "With three matches to play they have 68 points to their rivals' 64, "
         "a lead of five points.",
         "margin ≠ five"},
        {"far from the two",
         "The clinic counted 1,240 cases, compared with 960 a week earlier."
         "\n\nIt rained.\n\nThe increase of 380 cases was due to tests.",
         "difference ≠ 380"},
        {"far from two that bear it out",
         "The clinic counted 1,240 cases, compared with 960 a week earlier."
         "\n\nIt rained.\n\nThe increase of 280 cases was due to tests.",
         ""},
        {"far from a score",
         "The vote was 112 to 71.\n\nIt rained.\n\nThe margin of 31 votes was "
         "clear.",
         "margin ≠ 31"},
        {"of what was dealt out far before",
         "Jurors convicted him of nine of the 14 counts.\n\nIt rained.\n\nHe "
         "was acquitted on the remaining four counts.",
         "remainder ≠ four"},
        {"the rest told behind its number",
         "Jurors convicted him of nine of the 14 counts.\n\nIt rained.\n\nThe "
         "four remaining counts were dropped.",
         "remainder ≠ four"},
        {"the true rest is told as well",
         "They closed 27 of the 31 chapters, and the other four are on fish."
         "\n\nIt rained.\n\nThe other three chapters are long.",
         "sum = 31"},
        {"a total that is recalled",
         "Friends gave $14,200, firms gave $6,500 and a fete brought in $2,300."
         "\n\nThe total of $25,000 was more than was lost.",
         "sum ≠ $25,000"},
        {"so many are told",
         "Copper brought in $2.10 billion, zinc $0.81 billion and hay $0.54 "
         "billion.\n\nThe three together make up the firm's $3.36 billion.",
         "sum ≠ $3.36 billion"},
        {"more are told",
         "Copper brought in $2.10 billion, zinc $0.81 billion and hay $0.54 "
         "billion.\n\nThe four together make up the firm's $3.36 billion.",
         ""},
        {"those aboard",
         "There were 214 people on board.\n\nBy noon all were found: 199 "
         "survivors, nine dead and four missing.",
         "sum ≠ 214"},
        {"what two have who are named",
         "The League had won 78 of the 180 seats.\n\nThe Isles took 24 seats."
         "\n\nIt rained.\n\nThe League and the Isles would together have 104 "
         "seats.",
         "sum ≠ 104"},
        {"what a coalition of two has",
         "The League had won 78 of the 180 seats.\n\nThe Isles took 24 seats."
         "\n\nIt rained.\n\nA coalition of the League and the Isles has 104 "
         "seats.",
         "sum ≠ 104"},
        {"what two have between them",
         "The League had won 78 of the 180 seats.\n\nThe Isles took 24 seats."
         "\n\nIt rained.\n\nThe League and the Isles have 104 seats between "
         "them.",
         "sum ≠ 104"},
        {"all of so many in each",
         "The ice fills 320 boxes, each holding 12 cores.\n\nIt "
         "rained.\n\nWith "
         "3,640 cores in the boxes, that will take until June.",
         "each ≠ 3,640"},
        {"things that read as lengths",
         "The town will buy 420 meters at $850 apiece, a purchase of $397,000.",
         "each ≠ $850"},
        {"both sexes",
         "Of the 34 people who fell ill, 19 are men and 13 are women.",
         "sum ≠ 34"},
        {"points between shares of a table",
         "| Party | Vote |\n|---|---|\n| Alliance | 41.2% |\n| Orchard | "
         "30.5% |\n\nThe Alliance finished 11.7 percentage points ahead of "
         "Orchard.",
         "margin ≠ 11.7 percentage points"},
    };
    test_sums_check(rows, COUNT_OF(rows));
}

static void what_is_left_is_the_difference(void)
{
    static const test_sum rows[] = {
        {"leaving",
         "The fund held $90,000; the roof took $35,000, leaving $45,000.",
         "remainder ≠ $45,000"},
        {"remain", "Of the 60 houses, 22 are done and 28 remain.",
         "remainder ≠ 28"},
        {"short",
         "The club needs $50,000 and has raised $32,000, so it is $22,000 "
         "short.",
         "remainder ≠ $22,000"},
        {"of a whole told far before",
         "Ines Okoro must pay back $312,000, the judge ruled.\n\nIt was the "
         "third such case in a year.\n\nNobody from the club came to "
         "court.\n\nThe theft began in 2019, a lawyer said.\n\nShe has "
         "turned over $40,000 to the court. That leaves $282,000 to be paid.",
         "remainder ≠ $282,000"},
        {"more than a bound, of a number told far before",
         "The ship was carrying 212 people on Friday.\n\nNobody knew "
         "why.\n\nIt sank.\n\nThe ship was licensed to carry 180, so that it "
         "had 42 more on board than the law allows, the minister said.",
         "remainder ≠ 42"},
        {"a change from a number told far before",
         "The board told of 47 cases last week.\n\nNobody knew why.\n\nNow "
         "there are 62. That is an increase of 25 cases.",
         "remainder ≠ 25"},
        {"of one that is explained otherwise",
         "Ines Okoro must pay back $312,000, the judge ruled, and her brother "
         "$322,000.\n\nIt was the third such case in a year.\n\nNobody from "
         "the club came to court.\n\nThe theft began in 2019, a lawyer "
         "said.\n\nHe has turned over $40,000 to the court. That leaves "
         "$282,000 to be paid.",
         ""},
        {"it is right", "Of the 60 houses, 22 are done and 38 remain.",
         "sum = 60"},
        {"other words follow",
         "They saved 13 people, and four drowned. Eleven people remain "
         "missing.",
         ""},
        {"somebody left it to them",
         "The borough gave £600,000, the friends £450,000, and the last "
         "£100,000 was left by an aunt.",
         ""},
        {"the true one is told, too",
         "The man won 1,012 votes to 958. At the first count he was ahead by "
         "51. She asked for another and he went up to 54.",
         ""},
        {"for how many people is not told",
         "They were paid £900 apiece for each of six nights, or £18,600 in "
         "all.",
         ""},
        {"added to what was told before",
         "With the 55 of the League and the 13 of the Union they had made a "
         "total of 73 for it.",
         ""},
        {"a part of the one before",
         "She had five more pens, three of them by the gate, and the six pens "
         "together held 31 lambs.",
         ""},
        {"of few, told in the sentence before",
         "The town has 14 libraries. Six will close, leaving nine.",
         "remainder ≠ nine"},
        {"of few, told far before",
         "Six libraries will close, the council said.\n\nNobody knew "
         "why.\n\nThe town has 14 libraries, so the vote leaves it with "
         "nine.",
         "remainder ≠ nine"},
        {"of few, and it is right",
         "The town has 14 libraries. Six will close, leaving eight.", ""},
    };
    test_sums_check(rows, COUNT_OF(rows));
}

CU_TestInfo margins_tests[] = {
    {"margins and shares of each", margins_and_shares_of_each},
    {"what is left is the difference", what_is_left_is_the_difference},
    CU_TEST_INFO_NULL,
};
