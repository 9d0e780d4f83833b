#include "annotate/timings/day_pairs.h"

#include <stdio.h>
#include <string.h>

#include "annotate/timings/events.h"
#include "base/list.h"
#include "support/article.h"
#include "support/expect.h"

/* Two sentences with a day each: what the second day hangs on, how many words
 * of the two clauses are one, and whether two persons do it. */
typedef struct {
    const char *why, *text;
    const char *head;
    uint32_t shared;
    bool owned, recalled, others;
} row;

static void check_pair(const row *r, const gly_day_article *article)
{
    const gly_day_scene *scenes = article->scenes->items;
    CHECK(r->why, article->scenes->count == 2);
    if (article->scenes->count != 2)
        return;
    gly_day_pair pair = gly_day_pair_of(article, &scenes[0], &scenes[1]);
    gly_text head =
        gly_reading_text(article->annotations->reading, scenes[1].head);
    CHECK(r->why, gly_text_equal(head, gly_text_of(r->head)));
    CHECK(r->why, pair.shared == r->shared);
    CHECK(r->why, scenes[1].owned == r->owned);
    CHECK(r->why, scenes[1].recalled == r->recalled);
    CHECK(r->why, gly_day_subjects_differ(&scenes[0], &scenes[1]) == r->others);
    CHECK(r->why, (pair.best != GLY_NONE) == (pair.shared > 0));
    CHECK(r->why, pair.grades[GLY_DAY_GAP] == 2);
    CHECK(r->why, (pair.grades[GLY_DAY_HEAD_AGAIN] > 0) ==
                      (gly_day_head_before(&scenes[0], &scenes[1]) != NULL));
}

/* Read the article of the row, as far as its days, and hold them together. */
static void check_row(const row *r, const test_desk *desk)
{
    test_article read;
    gly_arena arena;
    REQUIRE(r->why, test_article_read(&read, desk, r->text));
    gly_arena_init(&arena, &gly_allocator_default);
    gly_annotations annotations = read.annotations;
    annotations.scratch = &arena;
    const gly_event_words words = gly_event_words_of(annotations.reading);
    gly_day_scenes scenes;
    gly_list events = gly_list_of(sizeof(gly_event));
    gly_day_article article = {.annotations = &annotations,
                               .words = &words,
                               .scenes = &scenes,
                               .events = &events};
    CHECK(r->why, gly_events_find(&events, &arena, &annotations) == GLY_OK);
    CHECK(r->why, gly_day_scenes_read(&scenes, &annotations, &words) == GLY_OK);
    CHECK(r->why, gly_day_article_weigh(&article) == GLY_OK);
    check_pair(r, &article);
    gly_arena_release(&arena);
    test_article_release(&read);
}

static void holds_two_days_together(void)
{
    static const row rows[] = {
        {"a verb and its noun",
         "The mill closes on Friday.\n\nThe closure on Monday is a blow.",
         "closure", 1, false, false, false},
        {"a day that owns its noun",
         "The council votes on Friday.\n\nMonday's vote will be close.", "vote",
         1, true, false, false},
        {"a clause that is taken for known",
         "The road opens on Friday.\n\n"
         "Ann Sorel will sing when the road opens on Monday.",
         "opens", 2, false, true, false},
        {"two who do the same",
         "Ann Sorel sang on Friday.\n\nTom Keel sang on Monday.", "sang", 1,
         false, false, true},
        {"nothing in common",
         "Ann Sorel sang on Friday.\n\nThe road opens on Monday.", "opens", 0,
         false, false, false},
    };
    test_desk desk;
    REQUIRE("the word lists load", test_desk_open(&desk));
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        check_row(&rows[i], &desk);
    test_desk_close(&desk);
}

CU_TestInfo day_pairs_tests[] = {
    {"holds two days together", holds_two_days_together},
    CU_TEST_INFO_NULL,
};
