/* What desks type around a story in plain text: each row is a draft and its
 * blocks. */
#include "document/plain/desk.h"
#include "support/drafts.h"
#include "support/expect.h"

#define BODY       "The harbor board voted on Tuesday.\n"
#define BODY_BLOCK "paragraph: The harbor board voted on Tuesday."

static void reads_the_fields_of_mail_and_systems(void)
{
    static const draft_row rows[] = {
        {"who sends it is the byline, what it is about the headline",
         "From: \"Ida Lund\" <ida@ledger.example>\r\nTo: "
         "desk@ledger.example\r\n"
         "Subject: Toll to rise\r\nDate: Tue, 3 Mar 2026 14:05:00 "
         "+0000\r\n\r\n" BODY,
         "byline: Ida Lund\nfurniture: desk@ledger.example\n"
         "headline: Toll to rise\ndateline: Tue, 3 Mar 2026 14:05:00 "
         "+0000\n" BODY_BLOCK},
        {"a value may go on in the next line",
         "Subject: Toll to rise\n  in May\nFrom: ida@ledger.example\n\n" BODY,
         "headline: Toll to rise in May\nbyline: "
         "ida@ledger.example\n" BODY_BLOCK},
        {"fields of a desk",
         "SLUG: toll-2\nHED: Toll to rise\nDEK: By two "
         "dollars\nBY: Ida Lund\nCc:\n\n" BODY,
         "furniture: toll-2\nheadline: Toll to rise\ndeck: By two dollars\n"
         "byline: Ida Lund\n" BODY_BLOCK},
        {"a headline may stand below them",
         "Slug: toll\nDesk: metro\n\nToll to rise\n\nBy Ida Lund\n\n" BODY,
         "furniture: toll\nfurniture: metro\nheadline: Toll to rise\n"
         "byline: By Ida Lund\n" BODY_BLOCK},
        {"one line alone is none", "From: all of us, thanks.\n\n" BODY,
         "paragraph: From: all of us, thanks.\n" BODY_BLOCK},
        {"nor are two further down", BODY "\nFrom: May\nTo: June\n\nIt did.\n",
         BODY_BLOCK "\nfurniture: From: May\nheading: To: June\n"
                    "paragraph: It did."},
    };
    check_drafts(GLY_FORMAT_PLAIN, rows, COUNT_OF(rows));
}

static void sets_slugs_and_ends_apart(void)
{
    static const draft_row rows[] = {
        {"a slug above the headline", "HARBOR-TOLL-2\n\nToll to rise\n\n" BODY,
         "furniture: HARBOR-TOLL-2\nheadline: Toll to rise\n" BODY_BLOCK},
        {"with its name", "Slug: toll vote\n\nToll to rise\n\n" BODY,
         "furniture: Slug: toll vote\nheadline: Toll to rise\n" BODY_BLOCK},
        {"a headline of one word is none", "Re-elected\n\nBy Ida Lund\n\n" BODY,
         "headline: Re-elected\nbyline: By Ida Lund\n" BODY_BLOCK},
        {"ends, in whatever dress", BODY "\nENDS\n",
         BODY_BLOCK "\nfurniture: ENDS"},
        {"between dashes",
         BODY "\xE2\x80\x94"
              "30\xE2\x80\x94\n",
         BODY_BLOCK "\nfurniture: \xE2\x80\x94"
                    "30\xE2\x80\x94"},
        {"a database tells what the story is about",
         "Toll to rise\n\nABSTRACT.\n\nThe toll is to rise, it was "
         "voted.\n\nFULL TEXT.\n\n" BODY,
         "headline: Toll to rise\nfurniture: ABSTRACT.\n"
         "quote: The toll is to rise, it was voted.\n"
         "furniture: FULL TEXT.\n" BODY_BLOCK},
        {"a page that goes on", BODY "\n(more)\n\nIt did.\n",
         BODY_BLOCK "\nfurniture: (more)\nparagraph: It did."},
        {"also right below a line that goes on",
         BODY
         "\nThe harbor board voted 5-2 on Tuesday night to raise the toll and\n"
         "-more-\nthe mayor signed it.\n",
         BODY_BLOCK
         "\nparagraph: The harbor board voted 5-2 on Tuesday night to raise "
         "the "
         "toll and\nfurniture: -more-\nparagraph: the mayor signed it."},
        {"more alone is a word", BODY "\nMore\n\nIt did.\n",
         BODY_BLOCK "\nheading: More\nparagraph: It did."},
    };
    check_drafts(GLY_FORMAT_PLAIN, rows, COUNT_OF(rows));
    CHECK("a name with underlines is a slug",
          gly_desk_is_slug(gly_text_of("toll_vote_v3")));
    CHECK("a sentence is none", !gly_desk_is_slug(gly_text_of("It rose 5-2.")));
    CHECK("a number between stars is an end",
          gly_desk_is_end_mark(gly_text_of("** 30 **")));
    CHECK("a number alone is none", !gly_desk_is_end_mark(gly_text_of("30")));
}

static void tells_the_turns_of_an_interview(void)
{
    static const draft_row rows[] = {
        {"each is a block, whatever the width of its lines",
         "Q: Who pays the toll that the board raised on Tuesday night, the\n"
         "trucks or all?\nA: All who cross the old bridge, by car or by truck, "
         "will.\nQ. When?\nA. In May.\n",
         "question: Q: Who pays the toll that the board raised on Tuesday "
         "night, the trucks or all?\nparagraph: A: All who cross the old "
         "bridge, by car or by truck, will.\nquestion: Q. When?\n"
         "paragraph: A. In May."},
        {"a name is no answer where nobody asks",
         "The toll on the old bridge will rise in May, said the mayor, and\n"
         "A. Lund, the clerk.\n",
         "paragraph: The toll on the old bridge will rise in May, said the "
         "mayor, and A. Lund, the clerk."},
    };
    check_drafts(GLY_FORMAT_PLAIN, rows, COUNT_OF(rows));
}

static void finds_what_stands_before_a_sentence(void)
{
    static const draft_row rows[] = {
        {"a place, a date and an agency",
         "LONDON, March 3 (Agency) \xE2\x80\x94 "
         "It rose.",
         "paragraph: [LONDON, March 3 (Agency) \xE2\x80\x94 ] It rose."},
        {"a dash without blanks", "NEW YORK\xE2\x80\x94It rose.",
         "paragraph: [NEW YORK\xE2\x80\x94] It rose."},
        {"the time of an entry", "14:05 GMT \xE2\x80\x93 It rose.",
         "paragraph: [14:05 GMT \xE2\x80\x93 ] It rose."},
        {"with a colon", "10.42am: \xE2\x80\x9CIt rose,\xE2\x80\x9D she said.",
         "paragraph: [10.42am: ] \xE2\x80\x9CIt rose,\xE2\x80\x9D she said."},
        {"a score is none", "3-2: It was close.",
         "paragraph: 3-2: It was close."},
        {"an aside in a word is none",
         "FIFA\xE2\x80\x94the body\xE2\x80\x94 rose.",
         "paragraph: FIFA\xE2\x80\x94the body\xE2\x80\x94 rose."},
    };
    check_drafts(GLY_FORMAT_PLAIN, rows, COUNT_OF(rows));
}

CU_TestInfo desk_tests[] = {
    {"reads the fields of mail and systems",
     reads_the_fields_of_mail_and_systems},
    {"sets slugs and ends apart", sets_slugs_and_ends_apart},
    {"tells the turns of an interview", tells_the_turns_of_an_interview},
    {"finds what stands before a sentence",
     finds_what_stands_before_a_sentence},
    CU_TEST_INFO_NULL,
};
