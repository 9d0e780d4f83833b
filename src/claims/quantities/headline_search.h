/* headline_search.h - a number of a headline while the body is searched for
 * what bears it out or stands in its place. */
#ifndef GLY_CLAIMS_QUANTITIES_HEADLINE_SEARCH_H
#define GLY_CLAIMS_QUANTITIES_HEADLINE_SEARCH_H

#include "claims/quantities/quantities.h"

/* Words of a headline that are looked for; numbers of the body that may stand
 * in the place of one. */
enum { GLY_HEADLINE_WORDS = 64, GLY_HEADLINE_RIVALS = 256 };

typedef struct {
    const gly_annotations *annotations;
    const gly_quantity *items;          /* by number */
    uint32_t head;                      /* the number of the headline */
    uint32_t words[GLY_HEADLINE_WORDS]; /* tokens of substance around it */
    uint32_t word_count;

    /* By form: which of the words it is kin to, a bit for each, and for which
     * headline number that was asked. */
    uint64_t *kin;
    uint32_t *asked;
} gly_headline_search;

/* A search among `items`, which are by number; it lives in `arena`.
 * GLY_NO_MEMORY is the one way to fail. */
gly_status gly_headline_search_init(gly_headline_search *out, gly_arena *arena,
                                    const gly_quantity *items,
                                    const gly_annotations *annotations);

/* Search for number `head` from now on. */
void gly_headline_search_for(gly_headline_search *search, uint32_t head);

/* The number `index` of the article. */
const gly_number *gly_headline_at(const gly_headline_search *s, uint32_t index);

/* The kind of block that number `index` stands in. */
gly_block_kind gly_headline_block(const gly_headline_search *s, uint32_t index);

/* Whether number `index` stands in the story itself. */
bool gly_headline_in_body(const gly_headline_search *s, uint32_t index);

/* "The 54-year-old", and "Ines Okoro, 54,", which is one by its commas. */
bool gly_headline_is_age(const gly_headline_search *s, uint32_t index);

/* "12-Year-Olds": a length of time that is an age after all. */
bool gly_headline_is_how_old(const gly_headline_search *s, uint32_t index);

/* Whether number `index` counts or measures, and is no range. */
bool gly_headline_is_amount(const gly_headline_search *s, uint32_t index);

/* Whether two numbers are of one kind and unit. */
bool gly_headline_are_alike(const gly_headline_search *s, uint32_t one,
                            uint32_t two);

/* Whether number `index` counts what the headline's does, by name. */
bool gly_headline_counts_same(const gly_headline_search *s, uint32_t index);

/* Whether what number `of` counts is named beside number `in`. */
bool gly_headline_names_counted(const gly_headline_search *s, uint32_t of,
                                uint32_t in);

/* How many words of substance around the headline's number stand around number
 * `index`, too, and how many in its paragraph. O(words around it). */
uint32_t gly_headline_shared(const gly_headline_search *s, uint32_t index);
uint32_t gly_headline_block_shared(const gly_headline_search *s,
                                   uint32_t index);

/* Whether one of `words`, which NULL ends, stands in the sentence of number
 * `index`. O(words of its sentence). */
bool gly_headline_stands_with(const gly_headline_search *s, uint32_t index,
                              const char *const *words);

/* "Two others died", "$2m each", "the past two": whether number `index` may be
 * a part of what the headline tells. O(words of its sentence). */
bool gly_headline_is_part(const gly_headline_search *s, uint32_t index);

/* Whether number `index` makes the headline's with others of its sentence, with
 * one of a neighbour that counts the same, or with somebody who is named beside
 * it: "a rower and his two sons". O(numbers beside it, squared). */
bool gly_headline_is_reckoned(const gly_headline_search *s, uint32_t index);

/* Whether `value` is as great as `of`, or `of` cut or rounded to the last digit
 * of `value` that is no nought: 40,000 of 38,600, and 315 of 315.79. */
bool gly_headline_is_told_by(gly_decimal value, gly_decimal of);

/* Whether number `index` is the headline's, as it is or about. */
bool gly_headline_is_equal(const gly_headline_search *s, uint32_t index);

#endif
