/* Plain text, as desks send it: each row is a draft and its blocks. */
#include "support/drafts.h"
#include "support/expect.h"

#define BODY       "The harbor board voted on Tuesday.\n"
#define BODY_BLOCK "paragraph: The harbor board voted on Tuesday."

static void joins_what_a_program_wrapped(void)
{
    static const draft_row rows[] = {
        {"wrapped prose is one paragraph",
         "The harbor board voted 5-2 on Tuesday night to raise the toll on\n"
         "the old bridge, and the mayor said she would sign it.\n",
         "paragraph: The harbor board voted 5-2 on Tuesday night to raise the "
         "toll on the old bridge, and the mayor said she would sign it."},
        {"whatever ends its lines, and with blanks around them",
         "The harbor board voted 5-2 on Tuesday night to raise the toll on \r\n"
         " the old bridge.\r\n",
         "paragraph: The harbor board voted 5-2 on Tuesday night to raise the "
         "toll on the old bridge."},
        {"a line end that the width does not explain parts two blocks",
         "The harbor board voted 5-2 on Tuesday to raise the toll.\n"
         "It did.\n"
         "The mayor, who had been against it, said she would sign it soon.\n",
         "paragraph: The harbor board voted 5-2 on Tuesday to raise the "
         "toll.\nparagraph: It did.\nparagraph: The mayor, who had been "
         "against it, said she would sign it soon."},
        {"an early line end in the middle of a sentence does not",
         "The harbor board voted 5-2\n"
         "on Tuesday. So it raised the toll for all who cross the old bridge, "
         "and\nthe mayor signed it.\n",
         "paragraph: The harbor board voted 5-2 on Tuesday. So it raised the "
         "toll for all who cross the old bridge, and the mayor signed it."},
        {"one paragraph a line, as word processors save, stays so",
         "The harbor board voted 5-2 on Tuesday night to raise the toll on the "
         "old bridge, and the mayor, Ida Lund, said she would sign it.\n"
         "The vote came after four hours of talk, in which forty people spoke "
         "and two were led out, said the clerk of the board.\n",
         "paragraph: The harbor board voted 5-2 on Tuesday night to raise the "
         "toll on the old bridge, and the mayor, Ida Lund, said she would "
         "sign it.\nparagraph: The vote came after four hours of talk, in "
         "which forty people spoke and two were led out, said the clerk of "
         "the board."},
        {"an indent begins a paragraph where there are no empty lines",
         "   The harbor board voted 5-2 on Tuesday night to raise the toll\n"
         "on the bridge. The mayor, Ida Lund, said that she would sign it.\n"
         "   The vote came late.\n",
         "paragraph: The harbor board voted 5-2 on Tuesday night to raise the "
         "toll on the bridge. The mayor, Ida Lund, said that she would sign "
         "it.\nparagraph: The vote came late."},
        {"a line of one endless word is read", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
         "paragraph: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"},
    };
    check_drafts(GLY_FORMAT_PLAIN, rows, COUNT_OF(rows));
}

static void tells_the_head_from_the_story(void)
{
    static const draft_row rows[] = {
        {"a byline, a masthead and a date on adjacent lines",
         "Harbor board backs toll plan\n\nBy Renata Colby\nMarlow Falls "
         "Ledger\nDec. 10, 2025\n\nMARLOW FALLS, Ohio \xE2\x80\x94 It did.\n",
         "headline: Harbor board backs toll plan\nbyline: By Renata Colby\n"
         "furniture: Marlow Falls Ledger\ndateline: Dec. 10, 2025\n"
         "paragraph: [MARLOW FALLS, Ohio \xE2\x80\x94 ] It did."},
        {"a headline and its deck in one paragraph",
         "Board closes the pier;\nThe mayor wants it back by May.\n\n" BODY,
         "headline: Board closes the pier;\n"
         "deck: The mayor wants it back by May.\n" BODY_BLOCK},
        {"a headline that ends with a stop",
         "Dahl Calls the Harbor Toll \xE2\x80\x98"
         "A Disgrace.\xE2\x80\x99\n\n" BODY,
         "headline: Dahl Calls the Harbor Toll \xE2\x80\x98"
         "A Disgrace.\xE2\x80\x99\n" BODY_BLOCK},
        {"the account of a content system and a reading time",
         "Board Backs Plan\n\nadmin\n9 Min Read\n\n" BODY,
         "headline: Board Backs Plan\nbyline: admin\n"
         "furniture: 9 Min Read\n" BODY_BLOCK},
        {"all of it on one line, between bars",
         "Board backs plan\n\nBy admin | Roads | May 4, 2025 | 5 min "
         "read\n\n" BODY,
         "headline: Board backs plan\nbyline: By admin | Roads | May 4, 2025 "
         "| 5 min read\n" BODY_BLOCK},
        {"a name alone", "Board backs plan\n\nIda Lund-Marsh\n\n" BODY,
         "headline: Board backs plan\nbyline: Ida Lund-Marsh\n" BODY_BLOCK},
        {"names alone, right under the headline and wider than its words",
         "Harbor board backs the toll plan after a long debate\nIda Lund and "
         "Renata Colby\nMarlow Falls Ledger, Tuesday 9 December 2025\n\n" BODY,
         "headline: Harbor board backs the toll plan after a long debate\n"
         "byline: Ida Lund and Renata Colby\n"
         "dateline: Marlow Falls Ledger, Tuesday 9 December 2025\n" BODY_BLOCK},
        {"a headline of two lines over a deck and a byline",
         "Harbor board backs the toll plan after a long debate at\nMarlow "
         "Falls\nMayor wants the bridge repaired by next May\nObituary by Ida "
         "Lund\n\n" BODY,
         "headline: Harbor board backs the toll plan after a long debate at "
         "Marlow Falls\ndeck: Mayor wants the bridge repaired by next May\n"
         "byline: Obituary by Ida Lund\n" BODY_BLOCK},
        {"a summary for another page, below the story",
         "Board backs plan\n\n" BODY "\nSummary for web: The toll will rise in "
         "May.\n",
         "headline: Board backs plan\n" BODY_BLOCK
         "\ncaption: [Summary for web: ] The toll will rise in May."},
        {"a sentence that begins with a name and a place is no byline",
         "Opera house to reopen\n\nThe Grand Opera in Castle Square will open "
         "again in May.\n\n" BODY,
         "headline: Opera house to reopen\nparagraph: The Grand Opera in "
         "Castle Square will open again in May.\n" BODY_BLOCK},
        {"prose right under the headline is prose",
         "The harbor board backed the toll plan on Tuesday after a\nTuesday "
         "of debate. Ida Lund was for it.\n\nBy Ida Lund\n\n" BODY,
         "paragraph: The harbor board backed the toll plan on Tuesday after a "
         "Tuesday of debate. Ida Lund was for it.\nheading: By Ida "
         "Lund\n" BODY_BLOCK},
        {"a place and a date",
         "Board backs plan\n\nBy Ida Lund\nMarlow Falls, Tuesday 9 December "
         "2025 16.10 GMT\n\n" BODY,
         "headline: Board backs plan\nbyline: By Ida Lund\ndateline: Marlow "
         "Falls, Tuesday 9 December 2025 16.10 GMT\n" BODY_BLOCK},
        {"a deck is a longer line, or a sentence that a byline follows",
         "Board backs plan\n\nThe toll will rise in May.\n\nBy Ida "
         "Lund\n\n" BODY,
         "headline: Board backs plan\ndeck: The toll will rise in May.\n"
         "byline: By Ida Lund\n" BODY_BLOCK},
        {"a first paragraph over a short heading is none",
         "Board backs plan\n\nThe toll will rise in May.\n\nCouncil "
         "Seats\n\n" BODY,
         "headline: Board backs plan\nparagraph: The toll will rise in May.\n"
         "heading: Council Seats\n" BODY_BLOCK},
        {"a dateline with whose report it is",
         "Board backs plan\nBy Ida Lund\nHOLT BAY (Capital Wire), Tuesday, "
         "Sept. 22, 2026\n\n" BODY,
         "headline: Board backs plan\nbyline: By Ida Lund\ndateline: HOLT BAY "
         "(Capital Wire), Tuesday, Sept. 22, 2026\n" BODY_BLOCK},
        {"nor is a sentence after the date",
         "Board backs plan\n\nMay 4, 2025\n\nThe toll will rise in "
         "June.\n\nRoad Tolls\n\n" BODY,
         "headline: Board backs plan\ndateline: May 4, 2025\nparagraph: The "
         "toll will rise in June.\nheading: Road Tolls\n" BODY_BLOCK},
        {"a short line over a list is a heading, not a name",
         "Board backs plan\n\nKey Points\n\n- It rose.\n",
         "headline: Board backs plan\nheading: Key Points\n"
         "list-item: It rose."},
        {"what a label of a picture stands before is its caption",
         "Board backs plan\n\n" BODY "\nMain photo: Rowers pass the old "
         "lighthouse\n",
         "headline: Board backs plan\n" BODY_BLOCK "\n"
         "caption: [Main photo: ] Rowers pass the old lighthouse"},
        {"\"main\" alone is no such label",
         "Board backs plan\n\n" BODY "\nMain: rowers pass the old "
         "lighthouse.\n",
         "headline: Board backs plan\n" BODY_BLOCK "\n"
         "paragraph: Main: rowers pass the old lighthouse."},
        {"a section in capitals may stand above",
         "LOCAL NEWS\n\nBoard backs plan after long night\n\n" BODY,
         "furniture: LOCAL NEWS\nheadline: Board backs plan after long "
         "night\n" BODY_BLOCK},
        {"a headline may ask", "Will the toll rise?\n\n" BODY,
         "headline: Will the toll rise?\n" BODY_BLOCK},
        {"a text that begins with a sentence has none", BODY "\nIt did.\n",
         BODY_BLOCK "\nparagraph: It did."},
        {"nor has one that is only a line", "Board backs plan",
         "paragraph: Board backs plan"},
        {"a sentence that begins with \"by\" is no byline",
         "Board backs plan\n\nBy Monday, the board had voted.\n\n" BODY,
         "headline: Board backs plan\nparagraph: By Monday, the board had "
         "voted.\n" BODY_BLOCK},
    };
    check_drafts(GLY_FORMAT_PLAIN, rows, COUNT_OF(rows));
}

static void tells_the_body_from_what_stands_in_it(void)
{
    static const draft_row rows[] = {
        {"a short line without a full stop is a heading",
         BODY "\nWhat it costs\n\nIt costs $2.\n",
         BODY_BLOCK "\nheading: What it costs\nparagraph: It costs $2."},
        {"also in capitals, and in quotation marks",
         BODY "\nTOLLS UP, TRUCKS DOWN\n\nIt did.\n\n\xE2\x80\x98My bridge"
              "\xE2\x80\x99\n\nIt is.\n",
         BODY_BLOCK "\nheading: TOLLS UP, TRUCKS DOWN\nparagraph: It did.\n"
                    "heading: \xE2\x80\x98My bridge\xE2\x80\x99\n"
                    "paragraph: It is."},
        {"a line that introduces something is none",
         BODY "\nShe wrote:\n\n\xE2\x80\x9CIt rose.\xE2\x80\x9D\n",
         BODY_BLOCK "\nparagraph: She wrote:\nparagraph: \xE2\x80\x9CIt "
                    "rose.\xE2\x80\x9D"},
        {"nor is one that is broken off",
         BODY "\nAll she said was \xE2\x80\x94\n\nIt rose.\n",
         BODY_BLOCK "\nparagraph: All she said was \xE2\x80\x94\nparagraph: "
                    "It rose."},
        {"nor is one in whose sentence the next goes on",
         BODY "\nThe mayor, who had been against it\n\nsigned it.\n",
         BODY_BLOCK "\nparagraph: The mayor, who had been against it\n"
                    "paragraph: signed it."},
        {"a question alone is one of an FAQ",
         BODY "\nWhat role did the U.S. Navy play?\n\nNone.\n",
         BODY_BLOCK "\nquestion: What role did the U.S. Navy play?\n"
                    "paragraph: None."},
        {"a question that someone asks is prose",
         BODY "\nShe asked, \xE2\x80\x9CWho pays?\xE2\x80\x9D\n",
         BODY_BLOCK "\nparagraph: She asked, \xE2\x80\x9CWho pays?"
                    "\xE2\x80\x9D"},
        {"the time of an entry in a live report is a dateline",
         BODY "\n18.05 BST\n\nFirst boats out\n\nThey left.\n",
         BODY_BLOCK "\ndateline: 18.05 BST\nheading: First boats out\n"
                    "paragraph: They left."},
        {"a heading over a heading heads nothing",
         BODY "\nRead more: 15 bridges to see\n\nWhat it costs\n\n$2.\n",
         BODY_BLOCK "\nfurniture: Read more: 15 bridges to see\nheading: What "
                    "it costs\nparagraph: $2."},
        {"lines after the last paragraph are left-overs",
         BODY "\nShare This Article\nLeave a Comment\n",
         BODY_BLOCK "\nfurniture: Share This Article\nfurniture: Leave a "
                    "Comment"},
        {"but who reported is said there too",
         BODY "\n(Reporting by Ida Lund; editing by R. Teale.)\n",
         BODY_BLOCK "\nbyline: (Reporting by Ida Lund; editing by R. "
                    "Teale.)"},
        {"the label of a picture is a caption",
         BODY "\nPhoto: Ida Lund / Ledger\n\nIt did.\n",
         BODY_BLOCK "\ncaption: Photo: Ida Lund / Ledger\nparagraph: It did."},
        {"a line of signs is furniture", BODY "\n* * *\n\nIt did.\n",
         BODY_BLOCK "\nfurniture: * * *\nparagraph: It did."},
        {"so is the mark that an agency ends with", BODY "\n-30-\n",
         BODY_BLOCK "\nfurniture: -30-"},
        {"and what silences a rule",
         BODY "\n[galley-disable-next-line date]\nIt did.\n",
         BODY_BLOCK "\nfurniture: [galley-disable-next-line date]\n"
                    "paragraph: It did."},
    };
    check_drafts(GLY_FORMAT_PLAIN, rows, COUNT_OF(rows));
}

static void reads_lists(void)
{
    static const draft_row rows[] = {
        {"marks are no part of the items", "- cars\n* trucks\n2. boats\n",
         "list-item: cars\nlist-item: trucks\nlist-item: boats"},
        {"an item may be wrapped",
         "- cars and all else that has four wheels and weighs under a\n"
         "  ton\n- trucks\n",
         "list-item: cars and all else that has four wheels and weighs under a "
         "ton\nlist-item: trucks"},
        {"a number that a time begins with is none", "18.05 was early.\n",
         "paragraph: 18.05 was early."},
        {"a dash that names a speaker is none", "\xE2\x80\x94 Ida Lund said.\n",
         "paragraph: \xE2\x80\x94 Ida Lund said."},
        {"dashes in a row are marks",
         "\xE2\x80\x94 cars\n\n\xE2\x80\x94 trucks\n\xE2\x80\x93 boats\n",
         "list-item: cars\nlist-item: trucks\nlist-item: boats"},
    };
    check_drafts(GLY_FORMAT_PLAIN, rows, COUNT_OF(rows));

    gly_arena arena = test_arena();
    gly_document document;
    gly_input input = {gly_text_of("a.txt"),
                       gly_text_of("- a\n  - b\n\nText.\n\n- c\n"),
                       GLY_FORMAT_PLAIN, .max_size = 0};
    REQUIRE("it is read",
            gly_document_read(&document, &arena, &input) == GLY_OK);
    const gly_block *blocks = document.blocks;
    REQUIRE("it has four blocks", document.block_count == 4);
    CHECK("items of a list share a number", blocks[0].group == blocks[1].group);
    CHECK("those of another list have another",
          blocks[3].group != blocks[0].group);
    CHECK("prose has none", blocks[2].group == GLY_NONE);
    CHECK("an indented item is nested",
          blocks[0].level == 1 && blocks[1].level == 2);
    gly_arena_release(&arena);
}

static void finds_the_dateline_of_a_paragraph(void)
{
    static const draft_row rows[] = {
        {"a place in capitals", "WASHINGTON - It rose.",
         "paragraph: [WASHINGTON - ] It rose."},
        {"with its state and an agency", "MIAMI, Fla. (Reuters) -- It rose.",
         "paragraph: [MIAMI, Fla. (Reuters) -- ] It rose."},
        {"with a date", "PUNE, Friday, October 24, 2025 - It rose.",
         "paragraph: [PUNE, Friday, October 24, 2025 - ] It rose."},
        {"before a quotation",
         "LONDON \xE2\x80\x93 \xE2\x80\x9CIt rose."
         "\xE2\x80\x9D",
         "paragraph: [LONDON \xE2\x80\x93 ] \xE2\x80\x9CIt rose.\xE2\x80\x9D"},
        {"an aside after an acronym is none", "NASA - the agency - said so.",
         "paragraph: NASA - the agency - said so."},
        {"a slogan is none", "TOLLS TO RISE AGAIN NEXT YEAR - It is so.",
         "paragraph: TOLLS TO RISE AGAIN NEXT YEAR - It is so."},
        {"a name is none", "Ida Lund - The mayor - said so.",
         "paragraph: Ida Lund - The mayor - said so."},
    };
    check_drafts(GLY_FORMAT_PLAIN, rows, COUNT_OF(rows));
}

CU_TestInfo plain_tests[] = {
    {"joins what a program wrapped", joins_what_a_program_wrapped},
    {"tells the head from the story", tells_the_head_from_the_story},
    {"tells the body from what stands in it",
     tells_the_body_from_what_stands_in_it},
    {"reads lists", reads_lists},
    {"finds the dateline of a paragraph", finds_the_dateline_of_a_paragraph},
    CU_TEST_INFO_NULL,
};
