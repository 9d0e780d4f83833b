#include "support/article.h"
#include "support/expect.h"

static const gly_attribution *attribution(const test_article *article,
                                          uint32_t index)
{
    return index < article->annotations.attribution_count
               ? &article->annotations.attributions[index]
               : NULL;
}

static gly_text source_text(const test_article *article,
                            const gly_attribution *a)
{
    if (a == NULL || a->kind == GLY_SOURCE_NONE)
        return gly_text_of("");
    return test_article_tokens(article, a->first, a->last);
}

static void finds_source_and_content(void)
{
    static const struct {
        const char *why, *text, *source, *content;
    } rows[] = {
        {"the subject before the verb", "Marta Quill said the pier was closed.",
         "Marta Quill", "the pier was closed"},
        {"what stands before an inverted speaker may be no subject",
         "Tickets rose from 1,200 to 1,700, an increase of 25 percent, said "
         "Marta Quill, the harbour master.",
         "Marta Quill",
         "Tickets rose from 1,200 to 1,700, an increase of 25 percent"},
        {"an apposition is stepped over",
         "Marta Quill, the harbour master, said the pier was closed.",
         "Marta Quill", "the pier was closed"},
        {"so is a phrase that introduces",
         "On Sunday, Marta Quill said the pier was closed.", "Marta Quill",
         "the pier was closed"},
        {"the subject after the verb",
         "“The pier is closed,” said Marta Quill.", "Marta Quill",
         "“The pier is closed,”"},
        {"a clause-final cue", "The pier was closed, Marta Quill said.",
         "Marta Quill", "The pier was closed"},
        {"according to", "The pier is closed, according to Marta Quill.",
         "Marta Quill", "The pier is closed"},
        {"according to, at the head",
         "According to Marta Quill, the pier is closed.", "Marta Quill",
         "the pier is closed"},
        {"a pronoun", "Marta Quill left. “It is late,” she said.", "she",
         "“It is late,”"},
        {"a sentence that ends with a quotation and goes on behind the cue",
         "The pier is “a wreck,” Marta Quill said, “and we knew it.”",
         "Marta Quill", "The pier is “a wreck,”"},
        {"a collective", "Harbour officials said that the pier was closed.",
         "Harbour officials", "that the pier was closed"},
        {"who hears it does not say it",
         "“We built it well,” the chief engineer, Marta Quill, told analysts.",
         "Marta Quill", "“We built it well,”"},
        {"an office in capitals is told by the name behind it",
         "“The pier is closed,” said the Harbour Minister, Marta Quill.",
         "the Harbour Minister, Marta Quill", "“The pier is closed,”"},
        {"a dateline is none",
         "MARLOW (Newswire) - Marta Quill said the pier was closed.",
         "Marta Quill", "the pier was closed"},
        {"all of them may say it", "The ministers all said that it was late.",
         "The ministers", "that it was late"},
        {"of two subjects the nearer one",
         "The toll, which the owners called unfair, was dropped.", "the owners",
         "unfair"},
        {"a share of those asked may say it",
         "About one in five said the pier was closed.", "one in five",
         "the pier was closed"},
        {"a survey is the source of what it found",
         "In a survey by the union, half were late with the rent.", "a survey",
         "half were late with the rent"},
        {"what is asked first is not what is said",
         "Asked whether it was late, Marta Quill said no.", "Marta Quill",
         "no"},
        {"what owns is not the source",
         "Mr. Sorin’s envoy said the pier was closed.", "envoy",
         "the pier was closed"},
    };
    test_desk desk;
    REQUIRE("the word lists load", test_desk_open(&desk));
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        test_article article;
        REQUIRE(rows[i].why, test_article_read(&article, &desk, rows[i].text));
        const gly_attribution *a = attribution(&article, 0);
        gly_text source = source_text(&article, a);
        CHECK(rows[i].why, gly_text_ends(source, gly_text_of(rows[i].source)));
        CHECK(rows[i].why,
              a != NULL && a->content_count > 0 &&
                  test_is(test_article_text(&article, a->content[0]),
                          rows[i].content));
        test_article_release(&article);
    }
    test_desk_close(&desk);
}

static void finds_whose_words_a_verb_hands_on(void)
{
    static const struct {
        const char *why, *text, *source, *content;
        uint32_t index;
    } rows[] = {
        {"the nearer of two subjects",
         "Those who do pay in full struggle, even with a good wage, she said.",
         "she", "Those who do pay in full struggle, even with a good wage", 0},
        {"a participle goes on with the speaker, not with who is told of",
         "Marta Quill said that Mr. Sorin filed his papers on Friday, saying "
         "they set a new mark for the harbour.",
         "Marta Quill", "they set a new mark for the harbour", 1},
        {"and what was said before ends there",
         "Marta Quill said that Mr. Sorin filed his papers on Friday, saying "
         "they set a new mark for the harbour.",
         "Marta Quill", "that Mr. Sorin filed his papers on Friday", 0},
        {"who asks is not who answers",
         "When asked by Marta Quill whether the pier was lost, Mr. Sorin said "
         "it was.",
         "Marta Quill", "whether the pier was lost", 0},
        {"who is in a state of mind",
         "Marta Quill is convinced that the pier is lost.", "Marta Quill",
         "that the pier is lost", 0},
        {"who issues a statement",
         "Marta Quill issued a statement saying that the pier was lost.",
         "Marta Quill", "that the pier was lost", 0},
        {"whom something helps to speak",
         "The storm helped Marta Quill argue that the pier was lost.",
         "Marta Quill", "that the pier was lost", 0},
        {"words that the article knows nothing of",
         "The pier is lost, according to early returns.", "early returns",
         "The pier is lost", 0},
        {"according to words about which more is told",
         "According to two letters from her aides, the pier was lost.",
         "two letters", "the pier was lost", 0},
        {"who is made to speak",
         "The storm led the board to say that the pier was lost.", "the board",
         "that the pier was lost", 0},
        {"but not a speaker's own self",
         "Marta Quill allowed herself to say that the pier was lost.",
         "Marta Quill", "that the pier was lost", 0},
        {"who stands right before a participle",
         "The meeting ended with Marta Quill saying that the pier was lost.",
         "Marta Quill", "that the pier was lost", 0},
        {"but not who is written to",
         "Marta Quill sent an email to supporters saying that it was late.",
         "Marta Quill", "that it was late", 0},
        {"the noun before a relative that",
         "There were shops that warned of rain.", "shops that", "of rain", 0},
        {"who stands before a relative clause with a speaker of its own",
         "Marta Quill, who says Mr. Sorin lost the pier, said Mr. Sorin should "
         "go.",
         "Marta Quill", "Mr. Sorin should go", 1},
    };
    test_desk desk;
    REQUIRE("the word lists load", test_desk_open(&desk));
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        test_article article;
        REQUIRE(rows[i].why, test_article_read(&article, &desk, rows[i].text));
        const gly_attribution *a = attribution(&article, rows[i].index);
        CHECK(rows[i].why, test_is(source_text(&article, a), rows[i].source));
        CHECK(rows[i].why,
              a != NULL && a->content_count > 0 &&
                  test_is(test_article_text(&article, a->content[0]),
                          rows[i].content));
        test_article_release(&article);
    }
    test_desk_close(&desk);
}

static void tells_the_form_of_the_content(void)
{
    static const struct {
        const char *text, *content;
        gly_content_form form;
    } rows[] = {
        {"Marta Quill said that the pier was closed.",
         "that the pier was closed", GLY_FORM_CLAUSE},
        {"“The pier is closed,” Marta Quill said.", "“The pier is closed,”",
         GLY_FORM_QUOTATION},
        {"Marta Quill criticized the plan for its cost.",
         "the plan for its cost", GLY_FORM_OBJECT},
        {"Marta Quill and others urged the council to raise the limit to $9.",
         "the council to raise the limit to $9", GLY_FORM_OBJECT},
        {"Nine of ten stand (the true number is six, according to Marta "
         "Quill).",
         "the true number is six", GLY_FORM_CLAUSE},
        {"Marta Quill took to the radio to criticize the plan.", "the plan",
         GLY_FORM_OBJECT},
        {"Marta Quill raised questions about the pier.",
         "questions about the pier", GLY_FORM_OBJECT},
        {"The board announced plans Tuesday to close the pier.",
         "plans Tuesday to close the pier", GLY_FORM_OBJECT},
        {"Marta Quill attacked the plan by reminding them of the storm.",
         "the plan", GLY_FORM_OBJECT},
        {"The firm, which was criticized by Marta Quill, left.",
         "The firm, which", GLY_FORM_PASSIVE},
        {"Marta Quill noted that it was late and asked whether it was dark.",
         "that it was late", GLY_FORM_CLAUSE},
        {"The pier was closed, Marta Quill said on Radio West’s “Night Desk.”",
         "The pier was closed", GLY_FORM_CLAUSE},
        {"Marta Quill promised to close the pier.", "to close the pier",
         GLY_FORM_INFINITIVE},
        {"Marta Quill replied to the criticism of the plan.",
         "to the criticism of the plan", GLY_FORM_PHRASE},
        {"Marta Quill was critical of the plan.", "of the plan",
         GLY_FORM_PHRASE},
        {"The pier, Marta Quill said, was closed.", "The pier",
         GLY_FORM_CLAUSE},
        {"The toll, which Marta Quill opposed, was dropped.", "The toll, which",
         GLY_FORM_OBJECT},
        {"The tolls, which Marta Quill said will go up in May, are dear.",
         "which", GLY_FORM_CLAUSE},
        {"Marta Quill took issue with the toll.", "issue with the toll",
         GLY_FORM_OBJECT},
        {"Marta Quill has played down the risk of a fire.",
         "the risk of a fire", GLY_FORM_OBJECT},
        {"Marta Quill made it clear that the pier was closed.",
         "that the pier was closed", GLY_FORM_CLAUSE},
        {"Marta Quill sees the toll as a burden.", "the toll as a burden",
         GLY_FORM_OBJECT},
        {"The pier was closed, Marta Quill said this week in Lund.",
         "The pier was closed", GLY_FORM_CLAUSE},
        {"While it burned, Marta Quill refused to leave.", "to leave",
         GLY_FORM_INFINITIVE},
        {"As Marta Quill noted, the pier was closed.", "the pier was closed",
         GLY_FORM_CLAUSE},
        {"Marta Quill denied the claim of the owner that it was late.",
         "the claim of the owner that it was late", GLY_FORM_OBJECT},
        {"They laughed at her claim that the pier is closed.",
         "that the pier is closed", GLY_FORM_NOUN},
        {"The estimate of nine days comes from the council.", "nine days",
         GLY_FORM_NOUN},
        {"The estimate of nine days is the council’s.", "nine days",
         GLY_FORM_NOUN},
        {"The $9 estimate was supplied by the council.", "The $9 estimate",
         GLY_FORM_NOUN},
        {"The council came up with the sum of nine pounds.", "nine pounds",
         GLY_FORM_NOUN},
        {"The nine days, a figure that she took from the council, are over.",
         "The nine days", GLY_FORM_NOUN},
        {"The pier is reportedly closed.", "The pier is reportedly closed",
         GLY_FORM_ADVERB},
        {"QUILL: Honestly, I believe that it is late.\n\n"
         "ADLER: So do I.",
         "Honestly, I believe that it is late.", GLY_FORM_CLAUSE},
        {"The plan was criticized by Marta Quill.", "The plan",
         GLY_FORM_PASSIVE},
        {"Marta Quill described the offer as “rather small” and late.",
         "the offer as “rather small” and late", GLY_FORM_OBJECT},
    };
    test_desk desk;
    REQUIRE("the word lists load", test_desk_open(&desk));
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        test_article article;
        REQUIRE(rows[i].text, test_article_read(&article, &desk, rows[i].text));
        const gly_attribution *a = attribution(&article, 0);
        CHECK(rows[i].text, a != NULL && a->form == rows[i].form);
        CHECK(rows[i].text,
              a != NULL && a->content_count > 0 &&
                  test_is(test_article_text(&article, a->content[0]),
                          rows[i].content));
        test_article_release(&article);
    }
    test_desk_close(&desk);
}

static void hears_no_speaker_in_who_is_asked(void)
{
    test_desk desk;
    test_article article;
    REQUIRE("the word lists load", test_desk_open(&desk));
    REQUIRE("the article is read",
            test_article_read(&article, &desk,
                              "When asked about the pier, Mr. Sorin left."));
    CHECK("nobody says it", attribution(&article, 0) == NULL);
    test_article_release(&article);
    test_desk_close(&desk);
}

static void reports_nothing_of_these(void)
{
    static const char *const rows[] = {
        "The crew found the key under the stairs.",
        "Marta Quill wanted to criticize the plan.",
        "The council rejected by Marta Quill met at noon.",
        "The letter, signed by Marta Quill, lay on the desk.",
        "The cook added salt.",
        "Marta Quill spoke to the guests of the club.",
    };
    test_desk desk;
    REQUIRE("the word lists load", test_desk_open(&desk));
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        test_article article;
        REQUIRE(rows[i], test_article_read(&article, &desk, rows[i]));
        const gly_attribution *a = attribution(&article, 0);
        CHECK(rows[i], a == NULL || a->form != GLY_FORM_OBJECT);
        test_article_release(&article);
    }
    test_desk_close(&desk);
}

/* The name of the speaker of the last quotation; "" when nobody says it. */
static gly_text last_speaker(const test_article *article)
{
    const gly_annotations *a = &article->annotations;
    if (a->quotation_count == 0)
        return gly_text_of("");
    uint32_t index = a->speakers[a->quotation_count - 1];
    if (index == GLY_NONE || a->attributions[index].entity == GLY_NONE)
        return gly_text_of("");
    return a->entities[a->attributions[index].entity].name;
}

static void gives_a_quotation_its_speaker(void)
{
    static const struct {
        const char *why, *text, *speaker;
    } rows[] = {
        {"a colon leads up to a paragraph of its own",
         "Tomas Lindqvar praised the talks. He wrote on social media:\n\n"
         "“We remain devoted to this.”",
         "Tomas Lindqvar"},
        {"who warned of it, not who hands that on",
         "Ines Okoro said that she had it from Marta Quill, who had warned "
         "that “we are one late boat away.”",
         "Marta Quill"},
        {"whose remark it is",
         "People repeated the line, Ines Okoro’s remark about asking “children "
         "to walk past an empty ferry.”",
         "Ines Okoro"},
        {"whose promise it was, it said",
         "The letter quoted her: Ines Okoro’s promise, it said, was to “count "
         "every crate.”",
         "Ines Okoro"},
        {"whom the sentence puts in front",
         "Ines Okoro spoke. It was she who first told the board that “a pier "
         "is "
         "a hole.”",
         "Ines Okoro"},
        {"which somebody had said",
         "Ines Okoro left. The sign repeated the line about “a gut punch to a "
         "pier,” which Okoro, the mayor, had said.",
         "Ines Okoro"},
        {"which somebody only heard",
         "Marta Quill spoke of “a gut punch to a pier,” which Okoro "
         "heard.",
         "Marta Quill"},
        {"a quotation goes on after the cue",
         "“It is late,” Marta Quill said. “It is far too late now.”",
         "Marta Quill"},
        {"and in a paragraph of its own",
         "“It is late,” Marta Quill said.\n\n“It is far too late now.”",
         "Marta Quill"},
        {"but not with what somebody would not say",
         "Marta Quill would not say why.\n\n“It is far too late now.”", ""},
        {"nor with what somebody asks for",
         "Marta Quill ordered tests.\n\n“It is far too late now.”", ""},
        {"a line under it signs it",
         "> “It is far too late now.”\n> — Marta Quill\n\nMarta Quill left.",
         "Marta Quill"},
        {"described as", "Marta Quill described the offer as “rather small.”",
         "Marta Quill"},
        {"nobody says it", "They explored the “further growth of the list.”",
         ""},
        {"somebody else is named between",
         "“It is late,” Marta Quill said. Harold Brandt left. “It is far too "
         "late now.”",
         ""},
    };
    test_desk desk;
    REQUIRE("the word lists load", test_desk_open(&desk));
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        test_article article;
        REQUIRE(rows[i].why, test_article_read(&article, &desk, rows[i].text));
        CHECK(rows[i].why, test_is(last_speaker(&article), rows[i].speaker));
        test_article_release(&article);
    }
    test_desk_close(&desk);
}

CU_TestInfo attributions_tests[] = {
    {"finds source and content", finds_source_and_content},
    {"finds whose words a verb hands on", finds_whose_words_a_verb_hands_on},
    {"tells the form of the content", tells_the_form_of_the_content},
    {"hears no speaker in who is asked", hears_no_speaker_in_who_is_asked},
    {"reports nothing of these", reports_nothing_of_these},
    {"gives a quotation its speaker", gives_a_quotation_its_speaker},
    CU_TEST_INFO_NULL,
};
