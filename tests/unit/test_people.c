#include "annotate/people/people.h"
#include "support/article.h"
#include "support/expect.h"

/* The words of the first trait of `kind` that the article gives; "" for none.
 */
static gly_text first_trait(const test_article *article, gly_trait_kind kind)
{
    const gly_people *people = article->annotations.people;
    for (uint32_t i = 0; i < people->trait_count; i++) {
        const gly_trait *trait = &people->traits[i];
        if (trait->kind == kind)
            return test_article_tokens(article, trait->first, trait->last);
    }
    return gly_text_of("");
}

static void reads_what_is_said_of_people(void)
{
    static const struct {
        const char *why, *text;
        gly_trait_kind kind;
        const char *words;
    } rows[] = {
        {"a role before the name", "Finance Director Ottilie Marn spoke.",
         GLY_TRAIT_ROLE, "Finance Director"},
        {"a participle in a role before the name",
         "Chief operating officer Marn spoke. Ottilie Marn was late.",
         GLY_TRAIT_ROLE, "Chief operating officer"},
        {"a role after it", "Ottilie Marn, the finance director, spoke.",
         GLY_TRAIT_ROLE, "the finance director"},
        {"what the name is in apposition to",
         "The mediator, Urs Roth, left on Monday.", GLY_TRAIT_ROLE,
         "The mediator"},
        {"a predicate", "Ottilie Marn is a retired diplomat.", GLY_TRAIT_ROLE,
         "a retired diplomat"},
        {"a relative clause with “has been”",
         "Ottilie Marn, who has been treasurer since May, spoke.",
         GLY_TRAIT_ROLE, "treasurer since May"},
        {"what somebody serves as", "Ottilie Marn serves as treasurer.",
         GLY_TRAIT_ROLE, "treasurer"},
        {"a verb that is an office", "Ottilie Marn chairs the council.",
         GLY_TRAIT_ROLE, "chairs the council"},
        {"one of what a clause is about",
         "Ottilie Marn said the council, which she chairs, would help.",
         GLY_TRAIT_ROLE, "the council, which she chairs"},
        {"as what somebody does something",
         "Ottilie Marn opened the meeting as mayor.", GLY_TRAIT_ROLE, "mayor"},
        {"not what somebody else is hired as",
         "Ottilie Marn hired Urs Roth as mayor.", GLY_TRAIT_ROLE, ""},
        {"not as what somebody is seen",
         "Ottilie Marn was seen as mayor by all.", GLY_TRAIT_ROLE, ""},
        {"a party in brackets", "Ottilie Marn (Lib Dem) spoke of the rain.",
         GLY_TRAIT_ROLE, "Lib Dem"},
        {"a party behind the name", "Ottilie Marn, of the Greens, spoke first.",
         GLY_TRAIT_ROLE, "Greens"},
        {"a party before the name", "It rained. Labour’s Ottilie Marn spoke.",
         GLY_TRAIT_ROLE, "Labour"},
        {"no party before a noun", "Ottilie Marn of the Labour group spoke.",
         GLY_TRAIT_ROLE, ""},
        {"a party that somebody leads",
         "Ottilie Marn, who leads the Conservatives, spoke.", GLY_TRAIT_ROLE,
         "leads the Conservatives"},
        {"no team that somebody leads",
         "Ottilie Marn, who leads the series, spoke.", GLY_TRAIT_ROLE, ""},
        {"a party in the cell behind the name’s",
         "| Name | Party |\n|---|---|\n| Ottilie Marn | Labour |",
         GLY_TRAIT_ROLE, "Labour"},
        {"the cell of a table before the name’s own",
         "| Post | Name |\n|---|---|\n| Finance director | Ottilie Marn |",
         GLY_TRAIT_ROLE, "Finance director"},
        {"an age with “now”", "Ottilie Marn, now 64, spoke.", GLY_TRAIT_AGE,
         "64"},
        {"an age before a comma", "At 64, Ottilie Marn is the oldest.",
         GLY_TRAIT_AGE, "64"},
        {"not the age at which something was",
         "At 18, Ottilie Marn left the town.", GLY_TRAIT_AGE, ""},
        {"an age before the comma that the name follows",
         "A 64-year-old mother of three, Marn joined the yard in May.",
         GLY_TRAIT_AGE, "64"},
        {"an age in a relative clause",
         "Ottilie Marn, who at 64 is the oldest, spoke.", GLY_TRAIT_AGE, "64"},
        {"no number of other things", "Ottilie Marn is 64 points ahead.",
         GLY_TRAIT_AGE, ""},
        {"an age of an apposition", "Urs Roth, a quiet man of 48, spoke.",
         GLY_TRAIT_AGE, "48"},
        {"an age at a death", "Ottilie Marn, aged 64 at her death, spoke well.",
         GLY_TRAIT_AGE, "aged 64"},
        {"the age of whom a dateline leads up to",
         "ORFORD, May 3 - Ottilie Marn, the potter whose jars about fear sold, "
         "has died. She was 64.",
         GLY_TRAIT_AGE, "She was 64"},
        {"an age after the name", "Ottilie Marn, 64, spoke.", GLY_TRAIT_AGE,
         "64"},
        {"an age in place of the name",
         "Ottilie Marn, 64, spoke. The 64-year-old was tired.", GLY_TRAIT_AGE,
         "64"},
        {"an age behind “their”",
         "Ottilie Marn, their 64-year-old captain, spoke.", GLY_TRAIT_AGE,
         "64"},
        {"a year of birth", "Ottilie Marn was born in Graz in May 1971.",
         GLY_TRAIT_BIRTH, "born in Graz in May 1971"},
        {"an honorific", "Ms. Marn spoke. Ottilie Marn was late.",
         GLY_TRAIT_GENDER, "Ms."},
        {"a pronoun that tells against an honorific",
         "A student named Kim Marn asked if she might sit. It was late.\n\n"
         "Mr. Marn left.",
         GLY_TRAIT_GENDER, "she"},
        {"a pronoun under the name's own verb",
         "Ottilie Marn said her office was closed.", GLY_TRAIT_GENDER, "her"},
        {"a pronoun in a clause about the name",
         "Ottilie Marn, who left her post in May, met Urs Roth.",
         GLY_TRAIT_GENDER, "her"},
        {"not one that “who” acts upon",
         "Ottilie Marn, who won a title under him, left.", GLY_TRAIT_GENDER,
         ""},
        {"“own” is the subject’s",
         "The driver met Ottilie Marn. She came in and brought her own cup.",
         GLY_TRAIT_GENDER, "her"},
        {"the only person of a paragraph",
         "Marn said nothing on Friday. When the bus stopped he sent a boy.",
         GLY_TRAIT_GENDER, "he"},
        {"no object of the name’s own verb", "Ottilie Marn told him.",
         GLY_TRAIT_GENDER, ""},
        {"no owner of what the name is",
         "Ottilie Marn, nominally her deputy, left.", GLY_TRAIT_GENDER, ""},
        {"“himself” right after a name",
         "Robin Marn, himself a nurse, met Urs Roth.", GLY_TRAIT_GENDER,
         "himself"},
        {"a pronoun before the subject that it means",
         "In her summary Robin Marn thanked the board.", GLY_TRAIT_GENDER,
         "her"},
        {"one whom the sentence before may give",
         "The woman was late. In her summary Robin Marn thanked the board.",
         GLY_TRAIT_GENDER, ""},
        {"“who” says it of herself",
         "It went to Robin Marn, who said that she would stay.",
         GLY_TRAIT_GENDER, "she"},
        {"not where a comma ends what “who” says",
         "It was Robin Marn, who told the court of the fire, that he thanked.",
         GLY_TRAIT_GENDER, ""},
        {"a role that the name itself bears",
         "Robin Marn, who is a doctor in Graz, said she would stay.",
         GLY_TRAIT_GENDER, "she"},
        {"not whom “who” goes to see",
         "Robin Marn, who went to see her on Sunday, was tired.",
         GLY_TRAIT_GENDER, ""},
        {"but whose mother “who” goes to see",
         "Robin Marn, who went to see her mother on Sunday, was tired.",
         GLY_TRAIT_GENDER, "her"},
        {"who is asked answers",
         "Robin Marn was asked whether one nurse was enough. She said it was.",
         GLY_TRAIT_GENDER, "She"},
        {"not one that may mean another",
         "Ottilie Marn met the driver, who said her office was closed.",
         GLY_TRAIT_GENDER, ""},
    };
    test_desk desk;
    REQUIRE("the word lists load", test_desk_open(&desk));
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        test_article article;
        REQUIRE(rows[i].why, test_article_read(&article, &desk, rows[i].text));
        CHECK(rows[i].why,
              test_is(first_trait(&article, rows[i].kind), rows[i].words));
        test_article_release(&article);
    }
    test_desk_close(&desk);
}

/* How many people of the surname "Marn" the article has. */
static uint32_t count_bearers(const test_article *article)
{
    const gly_annotations *a = &article->annotations;
    uint32_t bearers = 0;
    for (uint32_t e = 0; e < a->entity_count; e++)
        bearers += gly_text_ends(a->entities[e].name, gly_text_of("Marn"));
    return bearers;
}

static void parts_couples_from_slips(void)
{
    static const struct {
        const char *why, *text;
        uint32_t bearers;
    } rows[] = {
        {"the odd courtesy is a slip",
         "Thomas Marn spoke. Mr. Marn sat. It was late. Mrs. Marn left.", 1},
        {"though no given name is known",
         "Mr. Marn spoke. Mr. Marn sat. It was late. Mrs. Marn left.", 1},
        {"not where as many tell each", "Mr. Marn spoke. Mrs. Marn left.", 2},
        {"nor where another is named in full",
         "Thomas Marn spoke. Mr. Marn sat. Ottilie Marn stood. Mrs. Marn left.",
         2},
        {"nor beside the other one",
         "Thomas Marn spoke. Mr. Marn sat. It was late. Mr. Marn left when "
         "Mrs. Marn did.",
         2},
        {"nor after a word of kin",
         "Thomas Marn spoke. Mr. Marn sat. His wife wept. Mrs. Marn left.", 2},
        {"nor with a couple",
         "Thomas Marn spoke. Mr. and Mrs. Marn sat. It was late. Mrs. Marn "
         "left.",
         2},
        {"a lord has a lady",
         "Ottilie Marn spoke. Lady Marn sat. It was late. Lord Marn left.", 2},
        {"a surname that is a given name, too, tells no gender",
         "Ottilie Marn spoke. It was late. Secretary Marn left.", 1},
    };
    test_desk desk;
    REQUIRE("the word lists load", test_desk_open(&desk));
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        test_article article;
        REQUIRE(rows[i].why, test_article_read(&article, &desk, rows[i].text));
        CHECK(rows[i].why, count_bearers(&article) == rows[i].bearers);
        test_article_release(&article);
    }
    test_desk_close(&desk);
}

/* Whether any person's name is likely a slip for another one's. */
static bool has_slip(const test_article *article)
{
    const gly_annotations *a = &article->annotations;
    for (uint32_t e = 0; e < a->entity_count; e++) {
        if (a->people->likely[e] != e)
            return true;
    }
    return false;
}

static void finds_slips_of_names(void)
{
    static const struct {
        const char *why, *text;
        bool slip;
    } rows[] = {
        {"a surname that nobody bears and that is nearly a known one",
         "Harold Stambauer spoke. It was late. Stambaur said so.", true},
        {"two people who are both introduced",
         "Harold Stambauer spoke. It was late. Peter Stambaur said so.", false},
        {"a second given name before one surname",
         "Latoya Quill spoke. It was late. Latonya Quill said so.", true},
        {"a double name of which the second half is spelled in two ways",
         "Davi Quill-Reyes spoke. It was late. It was for Quill-Reys, who "
         "left.",
         true},
        {"a given name before the same surname in a line-up",
         "Kieran Quill spoke. It was late.\n\nDUNMORE: Kieron Quill; Oldham.",
         true},
        {"a silent letter at the end of a surname",
         "Brett Quil spoke. It was late. Mr Quile said so.", true},
        {"two in one sentence are two",
         "Latoya Quill spoke when Latonya Quill said so.", false},
        {"a relative is another person",
         "Alma Quill spoke. It was late. Her sister, Anna Quill, said so.",
         false},
        {"a surname in two spellings after one given name",
         "Tyler Quillan spoke. Quillan was late. The grandson, Tyler Quillen, "
         "said so.",
         true},
        {"two people with given names that are far apart",
         "Tyler Quillan spoke. It was late. Roy Quillen said so.", false},
        {"a family in the plural",
         "Ada Gallon spoke. It was late. Ada Gallons do not.", false},
        {"one office under two short surnames",
         "Judge Ada Velk spoke. It was late.\n\nJudge Velck said so.", true},
        {"one office under two names that are both respelled",
         "The controller, Kirsty Lamond, spoke. It was late.\n\nKirsten "
         "Lamont, "
         "the controller, said so.",
         true},
        {"a husband behind his trade",
         "Ada Poe was a potter. In 1962 she married a surveyor, Desmond "
         "Keel.\n\nHer husband, Dermot Keel, is buried here.",
         true},
        {"a short form is one name",
         "Robert Quill spoke. It was late. Bob Quill said so.", false},
    };
    test_desk desk;
    REQUIRE("the word lists load", test_desk_open(&desk));
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        test_article article;
        REQUIRE(rows[i].why, test_article_read(&article, &desk, rows[i].text));
        CHECK(rows[i].why, has_slip(&article) == rows[i].slip);
        test_article_release(&article);
    }
    test_desk_close(&desk);
}

static void knows_where_people_are_introduced(void)
{
    static const char text[] = "The house was old.\n\nKowal said it was new. "
                               "The manager, Leonard Kowal, will return.";
    test_desk desk;
    test_article article;
    REQUIRE("the word lists load", test_desk_open(&desk));
    REQUIRE("the article", test_article_read(&article, &desk, text));
    const gly_people *people = article.annotations.people;
    const gly_introduction *how = &people->introductions[0];
    CHECK("told by surname first", how->told == 0);
    CHECK("introduced later",
          how->introduced != GLY_NONE && how->introduced > how->told);
    CHECK("in full there", how->full == how->introduced);
    CHECK("and never told before", !how->used);
    test_article_release(&article);
    test_desk_close(&desk);
}

CU_TestInfo people_tests[] = {
    {"reads what is said of people", reads_what_is_said_of_people},
    {"parts couples from slips", parts_couples_from_slips},
    {"finds slips of names", finds_slips_of_names},
    {"knows where people are introduced", knows_where_people_are_introduced},
    CU_TEST_INFO_NULL,
};
