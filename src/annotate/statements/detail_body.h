/* detail_body.h - the words of the body, as a headline is held against them. */
#ifndef GLY_ANNOTATE_STATEMENTS_DETAIL_BODY_H
#define GLY_ANNOTATE_STATEMENTS_DETAIL_BODY_H

#include "annotate/statements/detail_words.h"

typedef struct {
    const gly_annotations *annotations;
    const gly_reading *reading;
    gly_detail_reader reader;
    gly_list_id places;  /* states by what datelines shorten them to */
    gly_list_id wide;    /* regions of many countries: "Europe" */
    gly_symbol homes[3]; /* demonyms of those that a story tells a part of */
    gly_list_id fates;   /* what befell people: "killed" */
    const bool *held;    /* by symbol: whether the body has the word */
    const bool *peoples; /* by class of a demonym or state: likewise */
    uint32_t kin_asked;  /* how often the whole body was looked through */
    uint32_t only_day;   /* where the body names one day and no other */
} gly_detail_body;

/* Note the words of the body; the result lives in `arena`. */
gly_status gly_detail_body_init(gly_detail_body *out, gly_arena *arena,
                                const gly_annotations *annotations);

/* Whether words of such a block count as the body's. */
bool gly_detail_body_is(const gly_detail_body *body, uint32_t block);

/* Whether the body has the detail: its words, or others for the same. */
bool gly_detail_body_has(gly_detail_body *body, const gly_detail *detail);

/* Whether the people or country at `token` is so wide that a story may tell of
 * a part of it alone: "European". */
bool gly_detail_body_is_wide(const gly_detail_body *body, uint32_t token);

/* Whether the detail is the name of a country or town: "Chad", "Lyon", not
 * "Chadian", nor a state that a story need not name beside its towns. */
bool gly_detail_body_is_site(const gly_detail_body *body,
                             const gly_detail *detail);

/* The mention of the body by which another person has the surname of `detail`,
 * whose given name the body never has: "Scott Shirley" for "Joe Shirley".
 * GLY_NONE for none, and where one of the surname may be meant. O(mentions). */
uint32_t gly_detail_body_namesake(const gly_detail_body *body,
                                  const gly_detail *detail);

/* Whether a word carries the substance of its sentence. */
bool gly_detail_is_substance(const gly_reading *reading, uint32_t token);

#endif
