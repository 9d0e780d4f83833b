#include "annotate/assertions/assertions.h"

#include <stdio.h>

#include "support/article.h"
#include "support/expect.h"

static const char *const kinds[] = {"superlative", "certainty", "verdict",
                                    "accusation",  "study",     "statistic"};
static const char *const backings[] = {"none", "near", "here"};

/* The first assertion as "study, none: A recent study"; "" for none. */
static const char *shown(const test_article *article, char *room, size_t size)
{
    const gly_assertions *found = article->annotations.assertions;
    room[0] = '\0';
    if (found->count == 0)
        return room;
    const gly_assertion *a = &found->items[0];
    gly_text words = test_article_tokens(article, a->first, a->last);
    snprintf(room, size, "%s, %s: %.*s", kinds[a->kind], backings[a->backing],
             (int)words.size, words.data);
    return room;
}

/* One deed, in two stories that differ in what they are about. */
static const char crime_story[] =
    "Tomas Lindqvar, 52, a former treasurer of a hockey club in Orford, "
    "pleaded not guilty on Monday to fraud and theft.\n\nProsecutors say he "
    "wrote 40 checks to himself. The judge told jurors that the trial would "
    "last a week.\n\nThe first witness was Ines Okoro, an auditor. She told "
    "the court that the club's accounts did not add up.\n\nLindqvar spent the "
    "club's money on a boat and two winter holidays in Varland.\n\nHis lawyer, "
    "Odile Quill, told the jury that "
    "the checks were wages and that the club owed him more.";
static const char fair_story[] =
    "Tomas Lindqvar, 52, a former treasurer of a hockey club in Orford, opened "
    "the fair on Monday.\n\nThe club says he wrote 40 letters for it. The "
    "mayor told guests that the fair would last a week.\n\nThe first guest "
    "was Ines Okoro, a singer. She told the crowd that the club's rink was "
    "cold.\n\nLindqvar spent the club's money on a boat and two winter "
    "holidays in Varland.\n\nHis friend, Odile "
    "Quill, told the crowd that the boat was for children and that the club "
    "owed him more.";

static void finds_what_asks_for_a_source(void)
{
    static const struct {
        const char *why, *text, *shown;
    } rows[] = {
        {"a superlative over all time",
         "It was the costliest dredging in the history of the towns.",
         "superlative, none: costliest dredging in the history"},
        {"since an age, not since a year",
         "It was the heaviest defeat that any mayor has suffered since "
         "independence.",
         "superlative, none: heaviest defeat that any mayor has suffered since "
         "independence"},
        {"a year can be looked up", "It was the heaviest defeat since 1998.",
         ""},
        {"one's own best is none", "It was her best finish ever.", ""},
        {"praise is none", "It is one of the greatest songs ever written.", ""},
        {"a record that was measured",
         "It was the wettest June on record since records began.", ""},
        {"no other", "No other singer from the islands has sold as many songs.",
         "superlative, none: No other singer from the islands has sold as many "
         "songs."},
        {"a place too wide to look over",
         "The bridge is the longest wooden bridge in the country.",
         "superlative, none: longest wooden bridge in the country"},
        {"an office that has found it so is a source",
         "The Statistics Office has found Varland to be the loneliest country "
         "in Europe.",
         ""},
        {"of all that any of its kind has done",
         "It was the boldest rescue any crew has made.",
         "superlative, none: boldest rescue any crew has made"},
        {"none has a worse one",
         "No goalkeeper in the league has a worse hand.",
         "superlative, none: No goalkeeper in the league has a worse hand."},
        {"the only one of its kind", "It is the only fair of its kind.",
         "superlative, none: only fair of its kind"},
        {"a multiple of a general subject",
         "Children in small schools are twice as likely to be absent.",
         "statistic, none: Children in small schools are twice as likely to be "
         "absent."},
        {"so many of every so many",
         "Rope eats up 60 cents of every dollar that a ferry earns.",
         "statistic, none: Rope eats up 60 cents of every dollar that a ferry "
         "earns."},
        {"those places were told of before",
         "All four of those islands are wetter than the national average.", ""},
        {"a rota is no statistic", "Teachers work one Friday a month.", ""},
        {"somebody who says so is a source",
         "It was the costliest dredging in history, Marta Quill said.",
         "superlative, here: costliest dredging in history"},
        {"certainty", "The old pier is undoubtedly the better one.",
         "certainty, none: undoubtedly"},
        {"what must happen", "The pier is bound to draw the ferries away.",
         "verdict, none: is bound to"},
        {"who is to blame", "The council is to blame for the flood.",
         "verdict, none: is to blame for"},
        {"wrongdoing by name", "Odile Marchetti forged the permits.",
         "accusation, none: forged the permits"},
        {"helping to do wrong", "Ruben Castellane helped him hide the money.",
         "accusation, none: helped him hide the money"},
        {"a wrong by what is said after it",
         "Tom Roe, a roofer, washed the coins in a mixer. He has not been "
         "charged.",
         "accusation, none: washed the coins in a mixer"},
        {"no answer makes none of a deed like any",
         "Tom Roe, a roofer, washed the coins in a mixer. He did not answer.",
         ""},
        {"of somebody else",
         "Tom Roe washed the coins in a mixer. Ada Quill has not been charged.",
         ""},
        {"an accuser is a source",
         "Prosecutors say Odile Marchetti forged the permits.",
         "accusation, here: forged the permits"},
        {"a verdict stands near",
         "Odile Marchetti was convicted on Monday. Marchetti forged the "
         "permits.",
         "accusation, near: forged the permits"},
        {"not done is no wrong", "Odile Marchetti never forged the permits.",
         ""},
        {"nobody by name", "Thieves stole the copper.", ""},
        {"gone on with before it was told",
         "Odile Marchetti had been stealing copper.",
         "accusation, none: stealing copper"},
        {"one who may be convicted is not",
         "Odile Marchetti could be convicted. Marchetti forged the permits.",
         "accusation, none: forged the permits"},
        {"a deed in a story about a crime", crime_story,
         "accusation, none: spent the club's money on a boat and two winter "
         "holidays in Varland"},
        {"the same deed in another story", fair_story, ""},
        {"a study without a maker",
         "The hall was full.\n\nA recent study found that children sleep less.",
         "study, none: A recent study"},
        {"its maker in the phrase",
         "A study by the Marlow Institute found that children sleep less.",
         "study, here: A study"},
        {"its maker in the next sentence",
         "A study found that children sleep less. It was published in the "
         "Harbour Review.",
         "study, near: A study"},
        {"a poll that is closed has found nothing",
         "Polls closed at six, and every station has reported.", ""},
        {"a share in general",
         "Test scores fall by an average of 9% in towns that close a school.",
         "statistic, none: Test scores fall by an average of 9% in towns that "
         "close a school."},
        {"what all others lack, but not more than",
         "No one, before her or after, has sailed a ferry better.",
         "superlative, none: No one, before her or after, has sailed a ferry "
         "better."},
        {"up to what follows by the way",
         "No harbour has a quay as narrow as this, and he knows it.",
         "superlative, none: No harbour has a quay as narrow as this"},
        {"the best is told of her",
         "She was the finest singer of her generation.",
         "superlative, none: finest singer of her generation"},
        {"how many at most", "No house has more than three rooms.", ""},
        {"a body that buys an officer",
         "Marlow Shipping has paid off customs officers.",
         "accusation, none: paid off customs officers"},
        {"no convictions are no verdict",
         "Ines Okoro has no previous convictions.\n\nIn May Ines Okoro forged "
         "the permits.",
         "accusation, none: forged the permits"},
        {"a share whose tree hangs it elsewhere",
         "About 1 in 10 people who get the fever die of it.",
         "statistic, none: About 1 in 10 people who get the fever die of it."},
        {"a share of whom a poll asks", "Some 38% of independents agree.", ""},
        {"what a share of those who were asked did",
         "Some 17% of the children who were given the drug had a sore arm.",
         ""},
        {"a share of those spoken of", "A third of the 240 clerks work nights.",
         ""},
        {"what happened once", "Test scores fell by 9% on Monday.", ""},
        {"a company's own figure", "Marlow Shipping holds 9% of the harbour.",
         ""},
    };
    test_desk desk;
    REQUIRE("the word lists load", test_desk_open(&desk));
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        test_article article;
        char room[256];
        REQUIRE(rows[i].why, test_article_read(&article, &desk, rows[i].text));
        CHECK(rows[i].why,
              test_is(gly_text_of(shown(&article, room, sizeof room)),
                      rows[i].shown));
        test_article_release(&article);
    }
    test_desk_close(&desk);
}

CU_TestInfo assertions_tests[] = {
    {"finds what asks for a source", finds_what_asks_for_a_source},
    CU_TEST_INFO_NULL,
};
