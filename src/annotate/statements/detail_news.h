/* detail_news.h - the news of a headline that its story opens with the other
 * way round.
 *
 *     Headline:  Former nurse jailed for theft
 *     Body:      A former nurse has been found not guilty of theft …
 *
 * Newspapers have many words for one outcome, and a story of which the headline
 * is right has some of them. So no clause is read: the first sentences have
 * words of the other side of the list "lead-news", and the body has nowhere any
 * of the headline's side. The lists "lead-first" and those behind it hold what
 * a story may tell anywhere: who has won a seat, that there was no overtime. */
#ifndef GLY_ANNOTATE_STATEMENTS_DETAIL_NEWS_H
#define GLY_ANNOTATE_STATEMENTS_DETAIL_NEWS_H

#include "annotate/statements/detail_places.h"

enum { GLY_DETAIL_NEWS_LISTS = 8 };

/* Words of the body that tell some news. */
typedef struct {
    uint32_t first, last;
    gly_symbol class;
    uint32_t list; /* which list has them: its number among the lists */
    bool denied;   /* "was not jailed": it is of the other side */
} gly_detail_told;

/* The first of them, in order of place. */
typedef struct {
    const gly_detail_places *places;
    gly_list_id lists[GLY_DETAIL_NEWS_LISTS];
    const gly_detail_told *items;
    uint32_t count;
    uint32_t opening; /* the sentence that opens the body; GLY_NONE */
    uint32_t asked;   /* how often the body was looked through */
} gly_detail_news;

/* Gather the news of the body; the result lives in `arena`. */
gly_status gly_detail_news_init(gly_detail_news *out, gly_arena *arena,
                                const gly_detail_places *places);

/* Whether the news that `token` begins to tell, in the head that was looked at
 * last, is told the other way round; both as a detail into `*out`. O(news of
 * the body), for the first 64 that are asked. */
bool gly_detail_news_of(gly_detail *out, gly_detail_news *news, uint32_t token);

#endif
