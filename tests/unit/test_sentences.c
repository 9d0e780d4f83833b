#include "language/sentences.h"

#include <string.h>

#include "base/limits.h"
#include "support/expect.h"
#include "support/reading.h"

static void divides_where_sentences_end(void)
{
    static const struct {
        const char *why, *text, *expected;
    } rows[] = {
        {"an abbreviation ends none",
         "Mr. Adler of the U.S. Dept. of Labor left. He slept.",
         "Mr. Adler of the U.S. Dept. of Labor left. // He slept."},
        {"the word after p.m. decides",
         "It began at 5 p.m. The vote came at 6 p.m. Monday.",
         "It began at 5 p.m. // The vote came at 6 p.m. Monday."},
        {"a capital before a verb begins one",
         "It began at 5 p.m. Police said so.",
         "It began at 5 p.m. // Police said so."},
        {"a company's name goes on",
         "She left Orr Inc. Chairman Bo Lind to pay.",
         "She left Orr Inc. Chairman Bo Lind to pay."},
        {"a zone of time begins none", "It ends at 7 p.m. Eastern and then.",
         "It ends at 7 p.m. Eastern and then."},
        {"capitals all around mean nothing",
         "Pact Lets Nurses Enter U.S. As Planned",
         "Pact Lets Nurses Enter U.S. As Planned"},
        {"initials are a name's", "J. K. Ferro spoke. She sat.",
         "J. K. Ferro spoke. // She sat."},
        {"a quotation may hold several", "“It rained. It stopped,” she said.",
         "“It rained. // It stopped,” she said."},
        {"closing marks belong to what they end",
         "He said, “It rained.” (It had not.) She left.",
         "He said, “It rained.” // (It had not.) // She left."},
        {"a question may go on", "“Who pays?” he asked. Nobody did.",
         "“Who pays?” he asked. // Nobody did."},
        {"its speaker may be named", "“Who pays?” Adler asked. Nobody did.",
         "“Who pays?” Adler asked. // Nobody did."},
        {"but a new one may begin", "“Who pays?” The hall was silent.",
         "“Who pays?” // The hall was silent."},
        {"an ellipsis goes on before a small letter",
         "They went ... and came. Well ... They stayed.",
         "They went ... and came. // Well ... // They stayed."},
        {"a number at the head numbers",
         "Do two things. 1. Pay the fee. 2. Wait.",
         "Do two things. // 1. Pay the fee. // 2. Wait."},
        {"a dateline says nothing with its sentence",
         "PORTO (Newswire) — The mayor of Porto resigned on Monday.",
         "PORTO (Newswire) — // The mayor of Porto resigned on Monday."},
        {"nor one whose place is not in capitals",
         "Porto (Newswire) - The mayor of Porto resigned on Monday.",
         "Porto (Newswire) - // The mayor of Porto resigned on Monday."},
        {"a place before a dash alone is none",
         "Porto - The mayor of Porto resigned on Monday.",
         "Porto - The mayor of Porto resigned on Monday."},
        {"a credit of two words belongs to its question",
         "“Is it late?” Ida Voss went on.", "“Is it late?” Ida Voss went on."},
        {"a dash may break off", "It was so — That is mine. Really.",
         "It was so — // That is mine. // Really."},
        {"nor does the time of an entry",
         "8:20 a.m. — The buses of Porto stand still.",
         "8:20 a.m. — // The buses of Porto stand still."},
        {"a credit belongs to its quotation", "“We lost.” — Ida Voss",
         "“We lost.” — Ida Voss"},
        {"blocks share none", "The mayor resigned on Monday\n\nIt is over.",
         "The mayor resigned on Monday // It is over."},
        {"a note ends with it", "It grew. [3] Then it fell.",
         "It grew. [3] // Then it fell."},
        {"a decimal is no end", "It rose 3.5 percent. U.S. prices fell.",
         "It rose 3.5 percent. // U.S. prices fell."},
        {"exclamations", "Stop! Now! She ran.", "Stop! // Now! // She ran."},
    };
    test_desk desk;
    REQUIRE("the word lists load", test_desk_open(&desk));
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        test_reading reading;
        bool read = test_reading_of(&reading, &desk, rows[i].text);
        CHECK(rows[i].why, read && strcmp(test_reading_sentences(&reading),
                                          rows[i].expected) == 0);
        test_reading_release(&reading);
    }
    test_desk_close(&desk);
}

static void finds_the_sentence_of_a_token(void)
{
    test_desk desk;
    test_reading reading;
    REQUIRE("the word lists load", test_desk_open(&desk));
    REQUIRE("two sentences are read",
            test_reading_of(&reading, &desk, "It rained. It stopped."));
    const gly_sentences *sentences = &reading.language.sentences;
    CHECK("the first token is in the first",
          gly_sentences_of(sentences, 0) == 0);
    CHECK("so is its full stop", gly_sentences_of(sentences, 2) == 0);
    CHECK("the next begins the second", gly_sentences_of(sentences, 3) == 1);
    test_reading_release(&reading);
    test_desk_close(&desk);
}

/* “and he said and he said …”, of so many words, and "It rained." behind it. */
static void cuts_what_never_ends(void)
{
    enum { WORDS = 2 * GLY_LIMIT_SENTENCE_WHOLE + 3, ROOM = 5 * WORDS };
    static char text[ROOM + 16];
    test_desk desk;
    test_reading reading;
    for (size_t i = 0; i < ROOM; i += 5)
        memcpy(text + i, i == 0 ? "They " : "said ", 5);
    memcpy(text + ROOM, ". It rained.", 13);
    REQUIRE("the word lists load", test_desk_open(&desk));
    REQUIRE("it is read", test_reading_of(&reading, &desk, text));
    const gly_sentences *found = &reading.language.sentences;
    REQUIRE("four sentences", found->count == 4);
    CHECK("the first is as long as one may be",
          found->items[0].count == GLY_LIMIT_SENTENCE_WHOLE);
    CHECK("the second begins where it ends",
          found->items[1].first == GLY_LIMIT_SENTENCE_WHOLE);
    CHECK("the third has what is left and the stop",
          found->items[2].count == 4);
    CHECK("the last is one of its own", found->items[3].count == 3);
    test_reading_release(&reading);
    test_desk_close(&desk);
}

CU_TestInfo sentences_tests[] = {
    {"cuts what never ends", cuts_what_never_ends},
    {"divides where sentences end", divides_where_sentences_end},
    {"finds the sentence of a token", finds_the_sentence_of_a_token},
    CU_TEST_INFO_NULL,
};
