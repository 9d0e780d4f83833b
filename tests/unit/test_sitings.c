#include "annotate/sites/sitings.h"

#include <stdio.h>
#include <string.h>

#include "support/article.h"
#include "support/expect.h"

/* One article, and what it puts in two places: "Keel: Orford | Brill", the
 * later place first; "" for nothing. */
typedef struct {
    const char *why, *text;
    gly_siting_kind kind;
    const char *pair;
} row;

enum { ROOM = 200 };

/* The first siting as a row tells it. */
static void write_pair(char room[ROOM], const test_article *article)
{
    const gly_siting *s = &article->annotations.sitings->items[0];
    gly_text later = test_article_text(article, s->text);
    snprintf(room, ROOM, "%.*s: %.*s | %.*s", (int)s->stated.size,
             s->stated.data, (int)later.size, later.data, (int)s->expected.size,
             s->expected.data);
}

static void check_rows(const row *rows, size_t count)
{
    test_desk desk;
    REQUIRE("the word lists load", test_desk_open(&desk));
    for (size_t i = 0; i < count; i++) {
        test_article article;
        char pair[ROOM] = "";
        REQUIRE(rows[i].why, test_article_read(&article, &desk, rows[i].text));
        const gly_sitings *found = article.annotations.sitings;
        if (found->count > 0)
            write_pair(pair, &article);
        CHECK(rows[i].why, found->count == (*rows[i].pair != '\0'));
        CHECK(rows[i].why, strcmp(pair, rows[i].pair) == 0);
        CHECK(rows[i].why,
              found->count == 0 || found->items[0].kind == rows[i].kind);
        test_article_release(&article);
    }
    test_desk_close(&desk);
}

static void holds_the_steps_of_a_life_together(void)
{
    static const row rows[] = {
        {"a birth and a town of birth",
         "Ines Okoro was born in Brill in 1941.\n\n"
         "In 2018 she went back to Orford, the town of her birth.",
         GLY_SITING_BIRTH,
         "Ines Okoro: Orford, the town of her birth | in Brill"},
        {"a house where somebody was born",
         "Ines Okoro was born in the village of Brill. Okoro left at 16.\n\n"
         "Okoro never saw Orford, and the house where she had been born, "
         "again.",
         GLY_SITING_BIRTH, "Ines Okoro: Orford | in the village of Brill"},
        {"a town that is called after a lake",
         "Ines Quill was born Ines Okoro in Senn Lake in 1941. Quill left.\n\n"
         "Quill never sold the house in Brill, where she was born.",
         GLY_SITING_BIRTH, "Ines Quill: Brill | in Senn Lake"},
        {"a town in which somebody grew up",
         "Ines Okoro grew up in Brill.\n\n"
         "The town in which Okoro grew up, Orford, has no school.",
         GLY_SITING_HOME, ""},
        {"her birthplace",
         "Ines Okoro was born in Brill.\n\n"
         "Okoro's birthplace, Orford, has a museum.",
         GLY_SITING_BIRTH, "Ines Okoro: Orford | in Brill"},
        {"a home town in front of a name",
         "Ines Okoro, 71, a painter from Brill, won.\n\n"
         "Okoro is unknown in her home town of Orford.",
         GLY_SITING_HOME, "Ines Okoro: in her home town of Orford | Brill"},
        {"a home town behind a name",
         "Ines Okoro, 71, a painter from Brill, won.\n\n"
         "Okoro went back to Orford, her home town, in May.",
         GLY_SITING_HOME, "Ines Okoro: Orford, her home town | Brill"},
        {"somebody of a town",
         "Tom Keel, 52, of Brill, was fined.\n\n"
         "At home in Orford, Keel has fixed the roof.",
         GLY_SITING_HOME, "Tom Keel: Orford | of Brill"},
        {"a native of a town",
         "Ines Okoro, a painter from Brill, won the prize.\n\n"
         "Okoro, 71, a native of Orford, paints birds.",
         GLY_SITING_HOME, "Ines Okoro: Orford | Brill"},
        {"a home and a ward",
         "Tom Keel died on Friday at his home in Senn.\n\n"
         "In a ward at Brill Hospital, his sons sang to him, and Keel died at "
         "dawn.",
         GLY_SITING_DEATH, "Tom Keel: Brill Hospital | Senn"},
        {"two places of burial",
         "Tom Keel was buried in Brill on Monday.\n\n"
         "Keel was buried in Orford, beside his wife.",
         GLY_SITING_BURIAL, "Tom Keel: in Orford, beside his wife | in Brill"},
        {"two places where somebody was killed",
         "Tom Keel was killed in Brill in 1944.\n\n"
         "Few go to Orford, where Keel was killed.",
         GLY_SITING_DEATH, "Tom Keel: Orford | in Brill"},
        {"a grave",
         "Tom Keel was buried in Brill on Monday.\n\n"
         "Keel's grave in Orford has no stone.",
         GLY_SITING_BURIAL, "Tom Keel: Orford | in Brill"},
        {"a home of somebody's own",
         "Rosa Quigg, 68, a seamstress from Brill, fell in February.\n\n"
         "Quigg was found at her home in Orford.",
         GLY_SITING_HOME, "Rosa Quigg: Orford | Brill"},
        {"a line of facts about the hero",
         "Tom Keel was born in Brill on March 2, 1941. Keel fished for cod.\n\n"
         "Keel sold the boat. Keel kept bees.\n\n"
         "Born: March 2, 1941, Senn Station, La.",
         GLY_SITING_BIRTH, "Tom Keel: Senn Station, La. | in Brill"},
    };
    check_rows(rows, COUNT_OF(rows));
}

static void leaves_other_lives_alone(void)
{
    static const row rows[] = {
        {"a brother",
         "Marta Quill was born in Brill.\n\n"
         "Her brother Tomas Quill was born in Orford.",
         0, ""},
        {"a street may lie in a town",
         "Ines Okoro was born in Brill in 1941.\n\n"
         "In 2018 she saw the house in Quay Street where she was born.",
         0, ""},
        {"one moves",
         "Ines Okoro was born in Brill, and grew up in Orford.\n\n"
         "Okoro lives in Senn.",
         0, ""},
        {"a town may lie in a county",
         "Tom Keel was born in Kent.\n\n"
         "Few in Brill, where he was born, remember Keel.",
         0, ""},
        {"what is denied",
         "Ines Okoro was born in Brill.\n\n"
         "Okoro was not born in Orford, as she had said.",
         0, ""},
        {"what is quoted",
         "Ines Okoro was born in Brill.\n\n"
         "“Okoro was born in Orford,” Mr. Keel said.",
         0, ""},
        {"whom somebody killed is not dead",
         "Tom Keel was killed in Brill in 1944.\n\n"
         "In Orford Keel killed a wolf.",
         0, ""},
        {"two towns that are named side by side",
         "Ines Okoro grew up in Brill, near Orford.\n\n"
         "The bus stops in Orford, where Okoro grew up.",
         0, ""},
    };
    check_rows(rows, COUNT_OF(rows));
}

static void holds_things_and_events_together(void)
{
    static const row rows[] = {
        {"two headings of one town",
         "The tanker rolled over six miles north of Brill.\n\n"
         "Nobody slept.\n\n"
         "The tanker rolled over south of Brill.",
         GLY_SITING_EVENT, "rolled: south of Brill | north of Brill"},
        {"what \"it was there that\" brings out",
         "The ferry sank in Brill.\n\n"
         "Nobody slept.\n\n"
         "It was in Orford that the ferry sank.",
         GLY_SITING_EVENT, "sank: in Orford | in Brill"},
        {"a hospital with a name",
         "The worst hurt were flown to St Brannan's hospital in Port Senn.\n\n"
         "A note on the door of St Brannan's, in Orford, warns staff.",
         GLY_SITING_THING, "St Brannan: in Orford | in Port Senn"},
        {"two banks",
         "The fire station is on the east bank, with two shops.\n\n"
         "She parked at the fire station, on the west bank.",
         GLY_SITING_THING, "fire station: on the west bank | on the east bank"},
        {"one thing named twice more",
         "Marlow's cinema, on Station Road, will close. It was late.\n\n"
         "Tom Keel locked the doors of the cinema, on Hill Lane, at midnight. "
         "The cinema, on Station Road, had been his for years.",
         GLY_SITING_THING, "cinema: on Station Road | on Hill Lane"},
        {"two roads",
         "Two were hurt when their tanker rolled over on Sawpit "
         "Road on Friday.\n\n"
         "The bend on Gap Road where their tanker rolled over is "
         "closed.",
         GLY_SITING_EVENT, "rolled: Gap Road | on Sawpit Road"},
        {"two numbered roads",
         "Two were hurt when their tanker rolled over on the A69 "
         "on Friday.\n\n"
         "The bend on the A68 where their tanker rolled over is "
         "closed.",
         GLY_SITING_EVENT, "rolled: the A68 | on the A69"},
        {"two counties",
         "She was married in Senn, Co Wexford.\n\n"
         "He was buried in Orford, a long way from Senn, Co Waterford.",
         GLY_SITING_THING, "Senn: Senn, Co Waterford | in Senn, Co Wexford"},
        {"two states",
         "The firm was founded in Orford, Ohio.\n\n"
         "Its plant in Orford, Ind., was shut in May.",
         GLY_SITING_THING, "Orford: in Orford, Ind. | in Orford, Ohio"},
        {"an arrest",
         "Tom Keel was arrested in Marlow on Friday.\n\n"
         "Keel's arrest, in Tarn, came as a shock.",
         GLY_SITING_EVENT, "arrest: in Tarn | in Marlow"},
        {"a question between",
         "The ministers signed a treaty in Marlow.\n\n"
         "When and where was the treaty signed?\n\n"
         "On June 26 in Tarn, at a ceremony that nobody else was let into.",
         GLY_SITING_EVENT, "signed: in Tarn, at a ceremony | in Marlow"},
        {"a bridge which was hit",
         "A lorry hit the bridge on Mill Road.\n\n"
         "The bridge on Hill Road, which was hit by "
         "a lorry, is shut.",
         GLY_SITING_EVENT, "was hit by a lorry: Hill Road | on Mill Road"},
        {"tents at a gate",
         "About 150 relatives have pitched tents at the Santa Lucia gate.\n\n"
         "At the Dos Rios gate, where the relatives' tents are, there is soup.",
         GLY_SITING_EVENT,
         "the relatives' tents are: At the Dos Rios gate | at the Santa Lucia "
         "gate"},
    };
    check_rows(rows, COUNT_OF(rows));
}

static void leaves_other_things_alone(void)
{
    static const row rows[] = {
        {"two headings that meet",
         "The tanker rolled over six miles north of Brill.\n\n"
         "Nobody slept.\n\n"
         "The tanker rolled over west of Brill.",
         GLY_SITING_EVENT, ""},
        {"there are several",
         "The registration centre at Brill is full. So is "
         "the registration centre at Senn, and more such "
         "centres are planned.",
         0, ""},
        {"two hospitals",
         "The hospital in Brill is full.\n\nThe hospital in Senn has beds.", 0,
         ""},
        {"another year",
         "The team won in Marlow.\n\n"
         "In Tarn, where the team won in 2019, it rained.",
         0, ""},
        {"again",
         "Tom Keel was arrested in Marlow in 2019.\n\n"
         "Keel was arrested again, in Tarn, in 2021.",
         0, ""},
        {"one state in two ways",
         "The firm was founded in Orford, Indiana.\n\n"
         "Its plant in Orford, Ind., was shut in May.",
         0, ""},
        {"two towns that the article tells apart",
         "The firm was founded in Orford, Ohio.\n\n"
         "No plant is left in Orford, Ohio, or in Orford, Ind., its rival.\n\n"
         "Its shop in Orford, Ind., was shut in May.",
         0, ""},
        {"states in a row",
         "The firm sells in Kansas, Ohio, and Texas.\n\n"
         "It was fined in Kansas, Iowa, and Texas.",
         0, ""},
        {"two days",
         "The council met in Marlow on Tuesday.\n\n"
         "The council met in Tarn on Friday.",
         0, ""},
        {"a town near the other",
         "The two ministers signed the treaty in Lund, near Malmo, on "
         "Friday.\n\n"
         "The hall in Malmo where the treaty was signed is closed.",
         0, ""},
    };
    check_rows(rows, COUNT_OF(rows));
}

#define LATER                                                                  \
    "\n\nThe count went on until dawn.\n\nTwo of the clerks had gone home.\n"  \
    "\nNobody had written it down.\n\n"

static void weighs_what_is_told_of_places(void)
{
    static const row rows[] = {
        {"a clause that recalls",
         "Tom Keel came out onto the balcony of the office in Brill at "
         "midnight "
         "and gave a speech." LATER
         "From the balcony in Orford, where he had given his speech, somebody "
         "had hung a sheet.",
         GLY_SITING_EVENT, "he had given his speech: Orford | Brill"},
        {"rare words",
         "The couple live in Brill, 740 metres from the nearest mast." LATER
         "The couple, who live 740 metres from the mast at Orford, sat in "
         "front.",
         GLY_SITING_EVENT, "mast: at Orford | in Brill"},
        {"a thing that is known by then",
         "Everything was carried over the stile at the end of Peat Lane." LATER
         "Volunteers meet at the stile at the end of Quarry Lane at ten.",
         GLY_SITING_EVENT, "stile: of Quarry Lane | of Peat Lane"},
        {"in the next paragraph it may be another one",
         "Everything was carried over the stile at the end of Peat Lane.\n\n"
         "Volunteers meet at the stile at the end of Quarry Lane at ten.",
         GLY_SITING_EVENT, ""},
        {"two of what two words tell apart",
         "Keel took his law degree at Brill College." LATER
         "He paid for his undergraduate degree at Orford College with a job.",
         GLY_SITING_EVENT, ""},
        {"one of several",
         "Keel gave a speech in Brill, and promised lower rents." LATER
         "In a speech in Orford, Keel spoke of rents.",
         GLY_SITING_EVENT, ""},
        {"two who teach",
         "Ann Sorel, a professor of law at Brill College, fears a split." LATER
         "Kim Oduya, a professor of law at Orford College, hopes for none.",
         GLY_SITING_EVENT, ""},
    };
    check_rows(rows, sizeof rows / sizeof rows[0]);
}

CU_TestInfo sitings_tests[] = {
    {"holds the steps of a life together", holds_the_steps_of_a_life_together},
    {"leaves other lives alone", leaves_other_lives_alone},
    {"holds things and events together", holds_things_and_events_together},
    {"leaves other things alone", leaves_other_things_alone},
    {"weighs what is told of places", weighs_what_is_told_of_places},
    CU_TEST_INFO_NULL,
};
