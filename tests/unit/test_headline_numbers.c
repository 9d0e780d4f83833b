#include "claims/quantities/quantities.h"

#include "support/article.h"
#include "support/expect.h"

/* The number of the body that stands in the place of the headline's first one
 * which the body does not have; "" for none. */
static gly_text meant_in(const test_article *article)
{
    const gly_headline_numbers *all = &article->claims.quantities->headline;
    if (all->count == 0)
        return gly_text_of("");
    const gly_number *number =
        &article->annotations.numbers->items[all->items[0].other];
    return test_article_tokens(article, number->first, number->last);
}

static void finds_what_the_headline_means(void)
{
    static const struct {
        const char *why, *text, *meant;
    } rows[] = {
        {"a number of the same things",
         "# 52 rowers saved\n\nThe coastguard went out at six. It saved 34 "
         "rowers.",
         "34"},
        {"what a quantity contradicts by itself: two digits are swapped",
         "# 312 rowers saved\n\nThe coastguard went out at six. It saved 321 "
         "rowers.",
         ""},
        {"one of whatever, where the rest is told alike",
         "# 44 hurt as coach leaves road\n\nThirty-four people were hurt when "
         "a coach left the road.",
         "Thirty-four"},
        {"a score that ended it, whatever was before",
         "# Adair win 3-1 at leaders Orford\n\nAdair came from two goals down "
         "to beat Orford 3-2.",
         "3-2"},
        {"of those who died, and not of the hurt beside them",
         "# Five dead as bus falls\n\nA bus fell on Friday, killing four "
         "people and injuring 37.",
         "four"},
        {"an age by its commas",
         "# Orford man, 79, dies\n\nThe 62-year-old man, of Orford, died.",
         "62-year-old"},
        {"it is there", "# 44 rowers saved\n\nIt saved 44 rowers, not 34.", ""},
        {"rounded", "# 40,000 march\n\nOn Sunday 38,600 people marched.", ""},
        {"cut", "# Index up 315 points\n\nThe index was up 315.79 points.", ""},
        {"a sum",
         "# 44 rowers saved\n\nIt saved 34 rowers at six and ten at nine.", ""},
        {"what is left of them",
         "# 44 rowers saved\n\nOf 50 rowers six drowned. 46 rowers had a boat.",
         ""},
        {"for each of two",
         "# Families get $14m\n\nEach of the two families will get $7m.", ""},
        {"and one more",
         "# 35 saved off Orford\n\nThirty-four rowers were saved off Orford, "
         "and their cox.",
         ""},
        {"far from it in size", "# 44 rowers saved\n\nIt saved 9 rowers.", ""},
        {"another unit", "# 44 rowers saved\n\nThey had rowed 34 miles.", ""},
        {"a part", "# 44 rowers saved\n\nThe other 34 rowers were saved.", ""},
        {"years that are worked out of dates",
         "# Railway opens after 61 years\n\nThe railway, shut in 1964, opens. "
         "He worked on railways for 40 years.",
         ""},
        {"a span of which much is told again",
         "# Strike at Orford mill ends after 61 days\n\nThe strike at the mill "
         "in Orford ended on its 52nd day. For 52 days the mill in Orford had "
         "stood still in a strike.",
         "52 days"},
        {"a multiple by a share",
         "# Waiting list halved at Orford\n\nThe waiting list at Orford saw a "
         "drop of 15 per cent.",
         "15 per cent"},
        {"one by two amounts",
         "# Orford rents doubled\n\nIn Orford rents rose to $900 from $600.",
         "$900"},
        {"the same by two amounts",
         "# Orford rents doubled\n\nIn Orford rents rose to $900 from $440. "
         "Brill rents rose by 3 per cent.",
         ""},
        {"a verb that is taken for a noun",
         "# Orford beaver numbers treble in four years\n\nBeaver numbers in "
         "Orford rose by 30 per cent.",
         "30 per cent"},
        {"how often, and no multiple",
         "# Orford mayor warned twice of rents\n\nThe mayor of Orford said "
         "that rents had risen by 30 per cent.",
         ""},
        {"a small number that stands elsewhere, of other things",
         "# Brill to shut three schools\n\nThe Brill board voted to shut two "
         "schools in June.\n\nThree boats lay in the harbour that night.",
         "two"},
        {"how many died, by other words",
         "# Storm leaves four dead along the coast\n\nThe storm came ashore on "
         "Monday, killing three people along the coast.\n\nFour boats sank.",
         "three"},
        {"what a deck counts",
         "# Schools\n\n**The Brill board votes to shut three schools.**\n\nThe "
         "Brill board voted to shut two schools in June.\n\nThree boats lay "
         "in the harbour that night.",
         "two"},
        {"those of one sentence come to it",
         "# Five boats leave Orford\n\nThree boats left Orford at six, and two "
         "lay in the bay for an hour.\n\nFive men cheered.",
         ""},
        {"somebody is named beside them",
         "# Three rowers saved off Orford\n\nA rower and his two sons were "
         "saved off Orford.\n\nThree boats sank.",
         ""},
        {"the past ones are picked out",
         "# Three polls have Okoro ahead\n\nOkoro is ahead, as in the past two "
         "polls.\n\nThree boats sank.",
         ""},
        {"a score of which one half is another",
         "# Rovers beat Orford 3-1\n\nRovers beat Orford 3-2 on Saturday. It "
         "was 2-0 at half-time.",
         "3-2"},
        {"a score told from the other side",
         "# Rovers beat Orford 3-1\n\nOrford lost the match to Rovers 1-3. "
         "Rovers had beaten Orford 3-0 in May.",
         ""},
        {"half-time alone",
         "# Rovers beat Orford 3-1\n\nRovers beat Orford on Saturday. Rovers "
         "led Orford 2-1 at half-time.",
         ""},
        {"one of several scores",
         "# Rovers beat Orford 3-2, and 4-4 over both legs\n\nRovers beat "
         "Orford 3-2, and drew with Orford over both legs. Rovers beat Orford "
         "4-3 in the shoot-out.",
         ""},
        {"both halves of a score apart",
         "# Board votes 9-6 for pier\n\nOf the board nine voted for the pier "
         "and six against it. The board had voted 9-5 on the mill.",
         ""},
        {"votes between two",
         "# Orford budget carried by 17 votes\n\nThe budget was carried. The "
         "vote was 31 to 24.",
         "31 to 24"},
        {"as many votes between two",
         "# Orford budget carried by seven votes\n\nThe budget was carried. "
         "The vote was 31 to 24.",
         ""},
        {"points between two",
         "# Okoro wins Orford seat by 10 points\n\nInes Okoro won the Orford "
         "seat by 6 percentage points.",
         "6 percentage points"},
        {"points between two shares",
         "# Okoro wins Orford seat by 10 points\n\nInes Okoro had 52 percent "
         "and Marta Quill 42 percent. In 2020 Okoro won the Orford seat by 6 "
         "percentage points.",
         ""},
        {"weeks in digits and in words",
         "# Orford bridge to close for 10 weeks\n\nThe Orford bridge is to "
         "close for eight weeks from May.",
         "eight weeks"},
        {"an age by its other half",
         "# Orford bars 12-Year-Olds from boats\n\nOrford bars boys from "
         "boats. The boats are for 17-year-olds.",
         ""},
    };
    test_desk desk;
    REQUIRE("the word lists load", test_desk_open(&desk));
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        test_article article;
        REQUIRE(rows[i].why, test_article_read(&article, &desk, rows[i].text));
        CHECK(rows[i].why, test_is(meant_in(&article), rows[i].meant));
        test_article_release(&article);
    }
    test_desk_close(&desk);
}

CU_TestInfo headline_numbers_tests[] = {
    {"finds what the headline means", finds_what_the_headline_means},
    CU_TEST_INFO_NULL,
};
