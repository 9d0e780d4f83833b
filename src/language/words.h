/* words.h - where a written word ends, and whether a full stop is its own.
 *
 * A mark between two letters or digits may hold them together ("O'Hara",
 * "2,000", "7:30", "9/11", "R&D", "co-founder") or part them ("well-known",
 * "and/or", "2010-2015"). Which of the two is decided mark by mark, as the
 * treebanks do. A full stop is the word's own after "Mr", after "U.S" and
 * after an initial; the lexicon's lists `abbreviation`, `prefix` and `opener`
 * have the words. */
#ifndef GLY_LANGUAGE_WORDS_H
#define GLY_LANGUAGE_WORDS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"
#include "lexicon/lexicon.h"

/* The lists, and the classes of `abbreviation`, looked up once. A list that is
 * not loaded matches nothing. */
typedef struct {
    const gly_lexicon *lexicon;
    gly_list_id abbreviations, prefixes, openers;
    gly_symbol title;  /* "Mr.": a name follows */
    gly_symbol number; /* "No.": its full stop only before a digit */
    gly_symbol date;   /* "Sun.": only before a digit, comma, small letter */
    gly_symbol place;  /* "Wash.": only after a comma or a dash */
} gly_words;

gly_words gly_words_of(const gly_lexicon *lexicon);

/* A place in the text where a word begins. */
typedef struct {
    gly_text chunk; /* the text up to the next blank */
    gly_text block; /* the text up to the end of the block */
    uint32_t at;    /* where the word begins, in both */
} gly_word_place;

/* Where the word at `place` ends, its own full stop included. O(length). */
uint32_t gly_word_end(const gly_words *words, const gly_word_place *place);

/* The class of `form` in the list of abbreviations; 0 when it is none. `form`
 * is as written, with its full stop. */
gly_symbol gly_words_abbreviation(const gly_words *words, gly_text form);

/* Whether the word at `offset` of `text` is one that opens sentences far more
 * often than it follows an abbreviation or an initial: "The", "He". */
bool gly_words_is_opener(const gly_words *words, gly_text text,
                         uint32_t offset);

#endif
