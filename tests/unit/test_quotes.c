#include "language/quotes.h"

#include <string.h>

#include "support/expect.h"
#include "support/reading.h"

static void pairs_marks(void)
{
    static const struct {
        const char *why, *text, *expected;
    } rows[] = {
        {"curly", "“No,” she said. “Never.”", "No,|Never."},
        {"straight", "\"No,\" she said. \"Never.\"", "No,|Never."},
        {"British", "‘We don’t know,’ he said.", "We don’t know,"},
        {"straight single", "'We don't know,' he said.", "We don't know,"},
        {"typewriter", "``No,'' he said.", "No,"},
        {"two single for a double", "''No,'' he said.", "No,"},
        {"French", "«No,» he said.", "No,"},
        {"one in the other", "“He told us ‘never’ again,” she said.",
         "He told us ‘never’ again,|>never"},
        {"straight in straight", "\"He told us 'never' again,\" she said.",
         "He told us 'never' again,|>never"},
        {"both close together", "“They said ‘no.’” He left.",
         "They said ‘no.’|>no."},
        {"a genitive is no mark", "The boys’ votes and the teachers’ fees.",
         ""},
        {"nor inside a quotation", "‘The players’ vote stands,’ he said.",
         "The players’ vote stands,"},
        {"nor a year", "“In the ‘90s,” she said, “it was ’04.”",
         "In the ‘90s,|it was ’04."},
        {"nor a short form", "He saw ’em at rock ’n’ roll.", ""},
        {"feet and inches are none", "At 5'11\" he is 6\" taller than 5'5\".",
         ""},
        {"inches inside a quotation", "\"It is 5\" wide,\" he said.",
         "It is 5\" wide,"},
        {"a missing blank", "\"Yes,\"she said. \"No.\"", "Yes,|No."},
        {"blanks inside the marks", "He called it \" fine \" twice.", "fine"},
        {"a blank before the closing mark",
         "It is the \"City of Light \"as it once was.", "City of Light"},
        {"a blank after the opening mark",
         "It was like,\" Stop that\" and \"Go.\"", "Stop that|Go."},
        {"an opening mark typed to close", "“They see that.“ He left.",
         "They see that."},
        {"a closing mark typed to open", "”They see that,” he said.",
         "They see that,"},
        {"a paragraph's mark is not new",
         "“It rained,” he said. “It poured.\n\n“It stopped.\n\n“We left.”",
         "It rained,|It poured.\n\n“It stopped.\n\n“We left.+"},
        {"closed in the next paragraph",
         "He said on Monday: “We stay for good.\n\nWe fight for it.”",
         "We stay for good.\n\nWe fight for it.+"},
        {"paragraphs run together", "\"It rained. \"It stopped,\" he said.",
         "It rained. \"It stopped,~"},
        {"curly marks inside straight ones that run on",
         "\"It held “nine rules,” he wrote.\n\n\"Nobody read them.\"",
         "It held “nine rules,” he wrote.\n\n\"Nobody read them.+|>nine "
         "rules,"},
        {"run together, and “them” is no speaker",
         "\"We saw lists, which they published them, and lost. \"It stopped,\" "
         "he said.",
         "We saw lists, which they published them, and lost. \"It stopped,~"},
        {"never closed", "“We stay, she said. It rained.\n\nShe left.",
         "We stay, she said. It rained.?"},
        {"never closed, and another follows",
         "\"We stay, she said. \"We fight.\"",
         "We stay, she said. \"We fight.\"?|>We fight."},
        {"never closed inside another", "“He told us ‘never again,” she said.",
         "He told us ‘never again,|>never again,?"},
        {"a stray closing mark", "It rained,” she said.", "!"},
        {"a stray single one", "It rained.’ She left.", "!"},
        {"a headline's does not run on",
         "“It is over\n\n“It rained all day in Porto,” said Ida Voss.",
         "It is over?|It rained all day in Porto,"},
    };
    test_desk desk;
    REQUIRE("the word lists load", test_desk_open(&desk));
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        test_reading reading;
        bool read = test_reading_of(&reading, &desk, rows[i].text);
        CHECK(rows[i].why, read && strcmp(test_reading_quotes(&reading),
                                          rows[i].expected) == 0);
        test_reading_release(&reading);
    }
    test_desk_close(&desk);
}

static void finds_the_innermost_quotation(void)
{
    test_desk desk;
    test_reading reading;
    REQUIRE("the word lists load", test_desk_open(&desk));
    REQUIRE("a nest is read",
            test_reading_of(&reading, &desk, "“a ‘b’ c ‘d’ e” f"));
    const gly_quotes *quotes = &reading.language.quotes;
    REQUIRE("it has three", quotes->count == 3);
    CHECK("the mark itself is outside",
          gly_quotes_around(quotes, 0) == GLY_NONE);
    CHECK("a is in the outer one", gly_quotes_around(quotes, 1) == 0);
    CHECK("b is in the first inner one", gly_quotes_around(quotes, 3) == 1);
    CHECK("c is in the outer one again", gly_quotes_around(quotes, 5) == 0);
    CHECK("d is in the second inner one", gly_quotes_around(quotes, 7) == 2);
    CHECK("e is in the outer one", gly_quotes_around(quotes, 9) == 0);
    CHECK("f is in none", gly_quotes_around(quotes, 11) == GLY_NONE);
    CHECK("the inner ones know the outer one",
          quotes->items[1].parent == 0 && quotes->items[2].parent == 0);
    test_reading_release(&reading);
    test_desk_close(&desk);
}

CU_TestInfo quotes_tests[] = {
    {"pairs marks", pairs_marks},
    {"finds the innermost quotation", finds_the_innermost_quotation},
    CU_TEST_INFO_NULL,
};
