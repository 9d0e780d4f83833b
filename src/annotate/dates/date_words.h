/* date_words.h - what the lexicon's list "date-word" says of a word.
 * Its classes are KIND or KIND-VALUE: "weekday-1", "unit-week", "clock-1200".
 */
#ifndef GLY_ANNOTATE_DATES_DATE_WORDS_H
#define GLY_ANNOTATE_DATES_DATE_WORDS_H

#include "annotate/dates/date_items.h"
#include "lexicon/lexicon.h"

/* The lists that words are looked up in. */
typedef struct {
    const gly_lexicon *lexicon;
    gly_list_id words;      /* date-word */
    gly_list_id homographs; /* date-homograph: "may", "march", "sat" */
} gly_date_words;

/* What was found. */
typedef struct {
    uint32_t count; /* words; 0 for none */
    uint64_t kinds;
    int32_t value;
    gly_date date; /* if kinds has DATE or CLOCK */
} gly_date_word;

/* The lists of `lexicon`. */
gly_date_words gly_date_words_of(const gly_lexicon *lexicon);

/* What the next `count` folded words begin with. `small` tells that the first
 * one is written without a capital: "may" is then a month beside a day only. */
gly_date_word gly_date_words_find(const gly_date_words *words,
                                  const gly_symbol *forms, uint32_t count,
                                  bool small);

#endif
