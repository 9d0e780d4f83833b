/* vocabulary.h - the words that the tokenizer and the sentence divider know.
 * They are lists of the lexicon: `abbreviation` (whose full stop is their
 * own), `prefix` (which keeps its hyphen: "co-founder") and `opener` (which
 * begins sentences: "at 5 p.m. The vote"). */
#ifndef GLY_LANGUAGE_VOCABULARY_H
#define GLY_LANGUAGE_VOCABULARY_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"
#include "lexicon/lexicon.h"

/* The lists, and the classes of `abbreviation`, looked up once. A list that is
 * not loaded matches nothing. */
typedef struct {
    const gly_lexicon *lexicon;
    gly_list_id abbreviations, prefixes, openers;
    gly_symbol joining; /* class of `openers`: "and", "or", "to" */
    gly_symbol zone;    /* class of `openers`: "Eastern", which opens none */
    gly_symbol title;   /* "Mr.": a name follows */
    gly_symbol number;  /* "No.": its full stop only before a digit */
    gly_symbol date;    /* "Sun.": only before a digit, comma, small letter */
    gly_symbol place;   /* "Wash.": only after a comma or a dash */
} gly_words;

/* Look the lists up in `lexicon`, which must outlive the answer. */
gly_words gly_words_of(const gly_lexicon *lexicon);

/* A place in the text where a word begins. */
typedef struct {
    gly_text chunk; /* the text up to the next blank */
    gly_text block; /* the text up to the end of the block */
    uint32_t at;    /* where the word begins, in both */
} gly_word_place;

/* The class of `form` in the list of abbreviations; 0 when it is none. `form`
 * is as written, with its full stop. */
gly_symbol gly_words_abbreviation(const gly_words *words, gly_text form);

/* Whether `form` is a prefix that keeps its hyphen. */
bool gly_words_is_prefix(const gly_words *words, gly_text form);

/* Whether the word at `offset` of `text` names a zone of time: "Eastern". */
bool gly_words_is_zone(const gly_words *words, gly_text text, uint32_t offset);

/* Whether the word at `offset` of `text` joins two parts: "and", "or", "to". */
bool gly_words_is_joining(const gly_words *words, gly_text text,
                          uint32_t offset);

/* Whether the word at `offset` of `text` is one that opens sentences far more
 * often than it follows an abbreviation or an initial: "The", "He". */
bool gly_words_is_opener(const gly_words *words, gly_text text,
                         uint32_t offset);

#endif
