#include "language/tokens.h"

#include <string.h>

#include "support/expect.h"
#include "support/reading.h"

typedef struct {
    const char *text, *expected;
} row;

static void check_rows(const row *rows, size_t count)
{
    test_desk desk;
    REQUIRE("the word lists load", test_desk_open(&desk));
    for (size_t i = 0; i < count; i++) {
        test_reading reading;
        bool read = test_reading_of(&reading, &desk, rows[i].text);
        CHECK(rows[i].text, read && strcmp(test_reading_tokens(&reading),
                                           rows[i].expected) == 0);
        test_reading_release(&reading);
    }
    test_desk_close(&desk);
}

static void cuts_clitics(void)
{
    static const row rows[] = {
        {"Adler didn't go.", "Adler|did|n't|go|."},
        {"They can’t, and won’t.", "They|ca|n’t|,|and|wo|n’t|."},
        {"We cannot stay", "We|can|not|stay"},
        {"Dorn's boat, the Dorns' boat", "Dorn|'s|boat|,|the|Dorns|'|boat"},
        {"I’d say they’re right", "I|’d|say|they|’re|right"},
        {"She's gonna leave", "She|'s|gon|na|leave"},
        {"A lotta rain, said Lotta", "A|lot|ta|rain|,|said|Lotta"},
        {"He shouldn't've come", "He|should|n't|'ve|come"},
        {"the U.S.'s reply", "the|U.S.|'s|reply"},
        {"“Macbeth”’s cast", "“|Macbeth|”|’s|cast"},
        {"Y'all know at five o'clock", "Y'|all|know|at|five|o'clock"},
        {"Mr. O'Hara and D’Arcy", "Mr.|O'Hara|and|D’Arcy"},
        {"the 1930's, not 2003's", "the|1930's|,|not|2003|'s"},
        {"rock ’n’ roll in the ’90s", "rock|’n’|roll|in|the|’90s"},
        {"DIDN'T HE", "DID|N'T|HE"},
        {"dont ask", "do|nt|ask"},
    };
    check_rows(rows, COUNT_OF(rows));
}

static void cuts_at_hyphens_and_slashes(void)
{
    static const row rows[] = {
        {"a well-known co-founder", "a|well|-|known|co-founder"},
        {"a 14-year-old re-elected mayor",
         "a|14|-|year|-|old|re-elected|mayor"},
        {"in the mid-1980s", "in|the|mid-1980s"},
        {"the UN-led talks", "the|UN|-|led|talks"},
        {"two- and three-year terms", "two|-|and|three|-|year|terms"},
        {"I was go- going", "I|was|go-|going"},
        {"he/she and/or them", "he|/|she|and|/|or|them"},
        {"on 9/11, 1/2 a day", "on|9/11|,|1/2|a|day"},
        {"al-Rashid said", "al|-|Rashid|said"},
        {"a deal—a bad one—fell", "a|deal|—|a|bad|one|—|fell"},
        {"pages 12–15 and 2-3", "pages|12|–|15|and|2|-|3"},
        {"call 202-555-0142", "call|202-555-0142"},
        {"on 2015-03-14", "on|2015-03-14"},
    };
    check_rows(rows, COUNT_OF(rows));
}

static void reads_numbers_and_units(void)
{
    static const row rows[] = {
        {"$3.5m and £2bn", "$|3.5|m|and|£|2|bn"},
        {"It cost US$40,000.", "It|cost|US$|40,000|."},
        {"a 5km race at 7:30pm", "a|5|km|race|at|7:30|pm"},
        {"at 7p.m. or 1:30A.M. on", "at|7|p.m.|or|1:30|A.M.|on"},
        {"the 21st of 30 at 40%", "the|21st|of|30|at|40|%"},
        {"it fell .5 to 1,234.56.", "it|fell|.5|to|1,234.56|."},
        {"3D films on 4G", "3D|films|on|4G"},
        {"rooms 12,13 and 14", "rooms|12|,|13|and|14"},
        {"She is 5'4\" tall", "She|is|5|'|4|\"|tall"},
        {"24°C outside", "24|°|C|outside"},
        {"1½ miles, +44 feet", "1½|miles|,|+44|feet"},
        {"the 1970s and 80s", "the|1970s|and|80s"},
        {"No. 5, not no. Five", "No.|5|,|not|no|.|Five"},
    };
    check_rows(rows, COUNT_OF(rows));
}

static void keeps_full_stops_with_their_words(void)
{
    static const row rows[] = {
        {"Ms. Adler of the U.S. left.", "Ms.|Adler|of|the|U.S.|left|."},
        {"at 5 p.m. on Jan. 3", "at|5|p.m.|on|Jan.|3"},
        {"the cat sat. It", "the|cat|sat|.|It"},
        {"on Sat. 3 May, in the sun.", "on|Sat.|3|May|,|in|the|sun|."},
        {"J. K. Ferro and J.K. Voss", "J.|K.|Ferro|and|J.K.|Voss"},
        {"It was plan B.", "It|was|plan|B|."},
        {"It was plan B. The other", "It|was|plan|B|.|The|other"},
        {"in Salem, Ore., on Friday", "in|Salem|,|Ore.|,|on|Friday"},
        {"Salt and ore. Then", "Salt|and|ore|.|Then"},
        {"Ph.D. students, etc.", "Ph.D.|students|,|etc."},
        {"wait... what?!", "wait|...|what|?!"},
        {"He left.Then she", "He|left|.|Then|she"},
    };
    check_rows(rows, COUNT_OF(rows));
}

static void keeps_addresses_and_signs_whole(void)
{
    static const row rows[] = {
        {"see www.example.org/a-b.", "see|www.example.org/a-b|."},
        {"(https://example.org/x_(y))", "(|https://example.org/x_(y)|)"},
        {"write to desk@example.org, or", "write|to|desk@example.org|,|or"},
        {"on Example.com today", "on|Example.com|today"},
        {"@desk on #budget", "@desk|on|#budget"},
        {"Thanks :-) Bye", "Thanks|:-)|Bye"},
        {"one thing: (two)", "one|thing|:|(|two|)"},
        {"R&D at Orr & Sons", "R&D|at|Orr|&|Sons"},
        {"``No,'' he said", "``|No|,|''|he|said"},
        {"-- then ---", "--|then|---"},
        {"na\xC3\xAFve caf\xC3\xA9s", "na\xC3\xAFve|caf\xC3\xA9s"},
        {"", ""},
    };
    check_rows(rows, COUNT_OF(rows));
}

static void tells_what_a_token_looks_like(void)
{
    static const struct {
        const char *text;
        uint32_t flags;
    } rows[] = {
        {"mayor", GLY_TOKEN_WORD},
        {"Mayor", GLY_TOKEN_WORD | GLY_TOKEN_CAPITAL},
        {"NATO", GLY_TOKEN_WORD | GLY_TOKEN_CAPITAL | GLY_TOKEN_CAPITALS},
        {"\xC3\x89lan", GLY_TOKEN_WORD | GLY_TOKEN_CAPITAL},
        {"12", GLY_TOKEN_NUMBER},
        {"21st", GLY_TOKEN_NUMBER | GLY_TOKEN_WORD},
        {"-5", GLY_TOKEN_NUMBER},
        {";", GLY_TOKEN_MARK},
        {"“", GLY_TOKEN_MARK | GLY_TOKEN_QUOTE},
    };
    test_desk desk;
    REQUIRE("the word lists load", test_desk_open(&desk));
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        test_reading reading;
        REQUIRE(rows[i].text, test_reading_of(&reading, &desk, rows[i].text));
        REQUIRE(rows[i].text, reading.language.tokens.count == 1);
        CHECK(rows[i].text,
              reading.language.tokens.items[0].flags == rows[i].flags);
        test_reading_release(&reading);
    }
    test_desk_close(&desk);
}

static void folds_and_finds_tokens(void)
{
    test_desk desk;
    test_reading reading;
    REQUIRE("the word lists load", test_desk_open(&desk));
    REQUIRE("a line is read",
            test_reading_of(&reading, &desk, "ADLER’S  DON’T don't"));
    const gly_tokens *tokens = &reading.language.tokens;
    REQUIRE("it has six tokens", tokens->count == 6);
    CHECK("capitals and curly apostrophes are folded",
          tokens->folded[3] == tokens->folded[5]);
    CHECK("the key is in lower case",
          test_is(gly_symbols_text(tokens->symbols, tokens->folded[1]), "'s"));
    CHECK("a clitic is glued to its word",
          (tokens->items[1].flags & GLY_TOKEN_GLUED) != 0);
    CHECK("the word after a blank is not",
          (tokens->items[2].flags & GLY_TOKEN_GLUED) == 0);
    CHECK("a byte of a token finds it", gly_tokens_at(tokens, 4) == 0);
    CHECK("a blank finds the next one", gly_tokens_at(tokens, 9) == 2);
    CHECK("past the end there is none", gly_tokens_at(tokens, 99) == 6);
    CHECK("a span runs from the first to the last",
          gly_tokens_span(tokens, 0, 1).length == 9);
    test_reading_release(&reading);
    test_desk_close(&desk);
}

typedef struct {
    const gly_document *document;
    const gly_lexicon *lexicon;
} language_source;

static gly_status read_language(gly_arena *arena, void *context)
{
    const language_source *source = context;
    gly_language language;
    return gly_language_build(&language, arena, source->document,
                              source->lexicon);
}

static void survives_a_lack_of_memory(void)
{
    test_desk desk;
    test_reading reading;
    REQUIRE("the word lists load", test_desk_open(&desk));
    REQUIRE("a draft is read",
            test_reading_of(&reading, &desk,
                            "“It ‘rained’ in \xC3\x89vry,” said Ida Voss.\n\n"
                            "“It stopped. 'Twas late.\n\n“Then we left.”"));
    language_source source = {&reading.document, desk.lexicon};
    check_out_of_memory("reading a draft's language", read_language, &source);
    test_reading_release(&reading);
    test_desk_close(&desk);
}

CU_TestInfo tokens_tests[] = {
    {"cuts clitics", cuts_clitics},
    {"cuts at hyphens and slashes", cuts_at_hyphens_and_slashes},
    {"reads numbers and units", reads_numbers_and_units},
    {"keeps full stops with their words", keeps_full_stops_with_their_words},
    {"keeps addresses and signs whole", keeps_addresses_and_signs_whole},
    {"tells what a token looks like", tells_what_a_token_looks_like},
    {"folds and finds tokens", folds_and_finds_tokens},
    {"survives a lack of memory", survives_a_lack_of_memory},
    CU_TEST_INFO_NULL,
};
