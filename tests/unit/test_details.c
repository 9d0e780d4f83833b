#include "annotate/statements/details.h"
#include "support/article.h"
#include "support/expect.h"

/* The first detail of the article that is `words`; NULL for none. */
static const gly_detail *detail_of(const test_article *article,
                                   const char *words)
{
    const gly_details *all = article->annotations.details;
    for (uint32_t d = 0; d < all->count; d++) {
        const gly_detail *detail = &all->items[d];
        if (test_is(test_article_tokens(article, detail->first, detail->last),
                    words))
            return detail;
    }
    return NULL;
}

static void holds_names_of_headlines_against_the_body(void)
{
    static const struct {
        const char *why, *text, *detail, *other;
        bool held;
    } rows[] = {
        {"a name that the body has",
         "# Ines Okoro will close the old pier\n\nIt is old, Ines Okoro said "
         "of the pier.",
         "Ines Okoro", "", true},
        {"a day that it has not, beside another",
         "# Pier in Orford closes on Tuesday\n\nThe pier in Orford will close "
         "on Thursday, Ines Okoro said.",
         "Tuesday", "Thursday", false},
        {"a year likewise",
         "# Pier in Orford was built in 1911\n\nThe pier in Orford was built "
         "in 1921, Ines Okoro said.",
         "1911", "1921", false},
        {"a person in another's place",
         "# Marta Quill beats Sigrun Dahl\n\nInes Okoro beat Sigrun Dahl in "
         "the vote for the board.",
         "Marta Quill", "Ines Okoro", false},
        {"a country by its people",
         "# Russia closes a pier\n\nThe Russian ministry will close a pier.",
         "Russia", "", true},
        {"another given name with the surname",
         "# Joe Quill returns to Orford with his son\n\nTomas Quill went back "
         "to Orford on Monday with his son.",
         "Joe Quill", "Tomas Quill", false},
        {"one person's given name with another's surname",
         "# Tomas Quill returns to Orford with his son\n\nAmos Quill went back "
         "to Orford on Monday with his son. Tomas Brandt cheered.",
         "Tomas Quill", "Amos Quill", false},
        {"a given name that stands alone, too, may be of both",
         "# Tomas Quill returns to Orford with his son\n\nAmos Quill went back "
         "to Orford on Monday with his son Tomas. Tomas Brandt cheered.",
         "Tomas Quill", "", true},
        {"a short form of the given name",
         "# Tom Quill returns to Orford with his son\n\nThomas Quill went back "
         "to Orford on Monday with his son.",
         "Tom Quill", "", true},
        {"a country in another's place in a sentence less near",
         "# Scientists in France say corn needs no water\n\nThe scientists in "
         "Belgium say that the corn needs no water.",
         "France", "Belgium", false},
        {"a name in the middle of a headline, and one in the body",
         "# Firm in Tolney buys old pier\n\nThe firm in Brackmere will buy the "
         "old pier, Ines Okoro said.",
         "Tolney", "Brackmere", false},
        {"one country where the nearest sentence has another elsewhere",
         "# Okoro to miss the Norway match\n\nInes Okoro will miss the match "
         "that her team will play in Denmark.",
         "Norway", "Denmark", false},
        {"a name that is only spelled in another way",
         "# Okoro sells old pier to Brackmere firm\n\nA firm in Brakmere "
         "bought the old pier, Ines Okoro said.",
         "Brackmere", "", true},
        {"a word where the body has the opposite, at one word with it",
         "# Orford council calls down reserve firemen\n\nThe Orford council "
         "called up its reserve firemen on Monday.",
         "down", "up", false},
        {"a sum of money",
         "# Orford mill to pay $55,000 to hands it let go\n\nThe Orford mill "
         "is to pay $5,000 to the hands that it let go.",
         "$55,000", "$5,000", false},
        {"one that is rounded",
         "# Orford mill to pay $55,000 to hands it let go\n\nThe Orford mill "
         "is to pay $55,240 to the hands that it let go.",
         "$55,000", "", true},
        {"one that is added up",
         "# Orford mill lets 55 hands go\n\nThe Orford mill let 30 hands go in "
         "May and 25 hands in June.",
         "55", "", true},
        {"a toll, with no word shared",
         "# Storm kills 14\n\nTwo people were killed. Lines fell.", "14", "Two",
         false},
        {"a toll that grows",
         "# Storm kills 14\n\nTwo people were killed. Others died later.", "14",
         "", false},
        {"a toll of one",
         "# Two dead in Orford fire\n\nA 71-year-old man died. Two of them "
         "had gone home.",
         "Two", "A 71-year-old man", false},
        {"a toll of one, and his wife",
         "# Two dead in Orford fire\n\nA 71-year-old man and his wife died.",
         "Two", "", false},
        {"somebody kills, and is none of the dead",
         "# Nine dead in Orford\n\nA man opened fire, killing all of them.",
         "Nine", "", false},
        {"an opening pronoun stands for nobody",
         "**She has led the harbour board for nine years and will not stand "
         "again in May this year.**\n\nInes Okoro will leave the board.",
         "She", "", false},
    };
    test_desk desk;
    REQUIRE("the word lists load", test_desk_open(&desk));
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        test_article article;
        REQUIRE(rows[i].why, test_article_read(&article, &desk, rows[i].text));
        const gly_detail *found = detail_of(&article, rows[i].detail);
        REQUIRE(rows[i].why, found != NULL);
        if (found == NULL)
            return;
        CHECK(rows[i].why, found->held == rows[i].held);
        bool other = found->other_first != GLY_NONE;
        CHECK(rows[i].why,
              rows[i].other[0] == '\0'
                  ? found->held || !other
                  : other && test_is(test_article_tokens(&article,
                                                         found->other_first,
                                                         found->other_last),
                                     rows[i].other));
        test_article_release(&article);
    }
    test_desk_close(&desk);
}

static void tells_whom_the_story_is_about(void)
{
    static const struct {
        const char *why, *text, *foremost;
        uint32_t after, share;
        bool alone;
    } rows[] = {
        {"late and seldom",
         "# Quill walks out\n\nInes Okoro has left the board. Okoro was its "
         "head. Its books are kept by Marta Quill, who is 40.",
         "Ines Okoro", 2, 5, true},
        {"the headline has her name in another phrase",
         "# Quill hears Okoro speech\n\nInes Okoro has left the board. Its "
         "books are kept by Marta Quill, who is 40.",
         "", 0, 0, false},
        {"somebody stands before her who may be the one",
         "# Aide to Quill walks out\n\nInes Okoro has left the board. She "
         "worked for Marta Quill, who is 40.",
         "Ines Okoro", 1, 10, false},
    };
    test_desk desk;
    REQUIRE("the word lists load", test_desk_open(&desk));
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        test_article article;
        REQUIRE(rows[i].why, test_article_read(&article, &desk, rows[i].text));
        const gly_detail *found = detail_of(&article, "Quill");
        REQUIRE(rows[i].why, found != NULL);
        if (found == NULL)
            return;
        CHECK(rows[i].why, found->after == rows[i].after);
        CHECK(rows[i].why, found->share == rows[i].share);
        CHECK(rows[i].why, found->alone == rows[i].alone);
        const gly_mention *other =
            found->foremost == GLY_NONE
                ? NULL
                : &article.annotations.mentions[found->foremost];
        CHECK(rows[i].why,
              other == NULL ? rows[i].foremost[0] == '\0'
                            : test_is(test_article_tokens(
                                          &article, other->first, other->last),
                                      rows[i].foremost));
        test_article_release(&article);
    }
    test_desk_close(&desk);
}

CU_TestInfo details_tests[] = {
    {"holds names of headlines against the body",
     holds_names_of_headlines_against_the_body},
    {"tells whom the story is about", tells_whom_the_story_is_about},
    CU_TEST_INFO_NULL,
};
