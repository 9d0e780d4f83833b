#include "support/article.h"
#include "support/expect.h"

/* The name of who is meant by the mention that reads `words`, the `nth` of
 * them from 0; "-" for nobody, "" when there is no such mention. */
static gly_text meant_by(const test_article *article, const char *words,
                         uint32_t nth)
{
    const gly_annotations *a = &article->annotations;
    for (uint32_t i = 0; i < a->mention_count; i++) {
        const gly_mention *m = &a->mentions[i];
        if (!test_is(test_article_tokens(article, m->first, m->last), words))
            continue;
        if (nth-- > 0)
            continue;
        return m->entity == GLY_NONE ? gly_text_of("-")
                                     : a->entities[m->entity].name;
    }
    return gly_text_of("");
}

static void knows_who_is_meant(void)
{
    static const struct {
        const char *why, *text, *mention, *name;
    } rows[] = {
        {"a surname after an honorific is the person's of that surname",
         "Pavel Sorin left. Mr. Sorin was tired.", "Mr. Sorin", "Pavel Sorin"},
        {"a surname alone is, too", "Harold Brandt spoke. Then Brandt left.",
         "Brandt", "Harold Brandt"},
        {"a headline names people ahead of their introduction",
         "# Brandt Leaves the Council\n\nHarold Brandt spoke for an hour.",
         "Brandt", "Harold Brandt"},
        {"an initial in the middle changes nothing",
         "Harold Brandt spoke. Harold P. Brandt left.", "Harold P. Brandt",
         "Harold P. Brandt"},
        {"a knight is called by title and given name",
         "Sir Rollo Brandt spoke. Then Sir Rollo left.", "Sir Rollo",
         "Rollo Brandt"},
        {"the first of two last names may stand alone",
         "Rosa Villagra Sorin spoke. Then Villagra left.", "Villagra",
         "Rosa Villagra Sorin"},
        {"a last name may open with a particle in capitals",
         "Salim Al Sorin spoke. Then Al Sorin left.", "Al Sorin",
         "Salim Al Sorin"},
        {"a title is none of the name before a last name that is a plural",
         "Ada Fields spoke. Then Senator Fields left.", "Fields", "Ada Fields"},
        {"what only a person is called is one where places stand, too",
         "A letter went to Ottilie. It was late.", "Ottilie", "Ottilie"},
        {"a given name before a city makes it a surname",
         "Dwayne Cardiff, the chief, spoke. Then Cardiff left.", "Cardiff",
         "Dwayne Cardiff"},
        {"what is told behind a comma makes a month a given name",
         "It was late. May Wood, 52, spoke. Then Wood left.", "Wood",
         "May Wood"},
        {"accents make no other person",
         "José Brandt spoke. Then Jose Brandt left.", "Jose Brandt",
         "José Brandt"},
        {"a surname opens a sentence that the tagger takes for a noun",
         "The vote was close, said Peter Lunt. Lunt, the board's vice chair, "
         "left.",
         "Lunt", "Peter Lunt"},
        {"two people with one surname stay two",
         "Harold Brandt spoke. Carol Brandt listened.", "Carol Brandt",
         "Carol Brandt"},
        {"an honorific tells which of two is meant",
         "Harold Brandt spoke. Carol Brandt listened. Mr. Brandt left.",
         "Mr. Brandt", "Harold Brandt"},
        {"a role before a name is not part of it",
         "Finance Director Ottilie Marn spoke.", "Ottilie Marn",
         "Ottilie Marn"},
        {"nor is what the role is of",
         "Commissioner of Railway Safety Ottilie Marn spoke.", "Ottilie Marn",
         "Ottilie Marn"},
        {"a pronoun is the person named last whose gender fits",
         "Mr. Sorin met Ms. Okoro. He was late.", "He", "Sorin"},
        {"a name that its pronoun takes up",
         "Mr. Sorin founded the club. He ran it. He was its voice. Mr. Sorin "
         "did it all. Josh Vale, he ran the bar.",
         "he", "Josh Vale"},
        {"somebody told as hers is not she",
         "Varvara Bystrova plays. Her father, Olev Tamm, left; she stayed.",
         "she", "Varvara Bystrova"},
        {"nor is a niece her own",
         "Varvara Tamm died. Judith Lund, her niece, left.", "her",
         "Varvara Tamm"},
        {"one who only owns something is not meant",
         "Ms. Okoro met Mr. Sorin’s driver. She was late.", "She", "Okoro"},
        {"a mother of some age is who was spoken of",
         "Ada Rash, 29, waits. For Rash it is late. The 32-year-old mother "
         "said so.",
         "The 32-year-old", "Ada Rash"},
        {"not where somebody else has that age",
         "Ada Rash, 29, waits with a driver, 32. The 32-year-old said so.",
         "The 32-year-old", ""},
        {"a relative does not take the surname over",
         "Jason Kimbel was booked.\n\nHis mother, Gail Kimbel, came.\n\n"
         "The jail holds Kimbel.",
         "Kimbel", "Jason Kimbel"},
        {"a hyphenated surname is one",
         "Mayor Denise Adler-Quill spoke. Adler-Quill left.", "Adler-Quill",
         "Denise Adler-Quill"},
        {"a given name alone is the one person's who has it",
         "Karen Marsh left. “We love Karen,” her sister said.", "Karen",
         "Karen Marsh"},
        {"somebody whom “he” takes up is a person",
         "Dossou said he would not sign.", "Dossou", "Dossou"},
        {"what “its” takes up is none",
         "Ostrava said it would sell two of its ships.", "Ostrava", ""},
        {"nor what a noun says to be a thing",
         "Shares of carmaker Opusia fell. The firm was closed.", "Opusia", ""},
        {"nor a storm", "Cyclone Ines destroyed the pier.", "Cyclone Ines", ""},
        {"nor is God", "It was late. God knew that it was.", "God", ""},
        {"a surname may be a plural word", "Mr. Balls was late.", "Mr. Balls",
         "Balls"},
        {"what stands behind an article says what somebody is, not who",
         "The Spaniard said he was late.", "Spaniard", "-"},
        {"a title in place of a name is the one person's who is called by it",
         "Senator Denise Adler spoke. Aides left when the Senator did.",
         "Senator", "Denise Adler"},
        {"not where two are",
         "Senator Denise Adler met Senator Ada Roe. Then the Senator left.",
         "Senator", "-"},
        {"nor where her deputy is",
         "Vice President Denise Adler spoke. Then the President left.",
         "President", "-"},
        {"nor where more is said of it",
         "President Denise Adler spoke. Then the President of Ostrava left.",
         "President", "-"},
        {"particles belong to the name", "Ursula van den Berg spoke.",
         "Ursula van den Berg", "Ursula van den Berg"},
    };
    test_desk desk;
    REQUIRE("the word lists load", test_desk_open(&desk));
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        test_article article;
        REQUIRE(rows[i].why, test_article_read(&article, &desk, rows[i].text));
        CHECK(rows[i].why,
              test_is(meant_by(&article, rows[i].mention, 0), rows[i].name));
        test_article_release(&article);
    }
    test_desk_close(&desk);
}

static void takes_no_word_for_a_name(void)
{
    static const struct {
        const char *why, *text;
    } rows[] = {
        {"a capital at the head of a sentence", "Critics said nothing."},
        {"a day", "On Monday the council met."},
        {"a line in title case", "# Council Approves Budget After Long Night"},
        {"a country", "The ships left Russia in May."},
    };
    test_desk desk;
    REQUIRE("the word lists load", test_desk_open(&desk));
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        test_article article;
        REQUIRE(rows[i].why, test_article_read(&article, &desk, rows[i].text));
        CHECK(rows[i].why, article.annotations.mention_count == 0);
        test_article_release(&article);
    }
    test_desk_close(&desk);
}

CU_TestInfo entities_tests[] = {
    {"knows who is meant", knows_who_is_meant},
    {"takes no word for a name", takes_no_word_for_a_name},
    CU_TEST_INFO_NULL,
};
