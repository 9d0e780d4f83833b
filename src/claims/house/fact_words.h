/* fact_words.h - the words of a fact sheet against those of a draft. */
#ifndef GLY_CLAIMS_HOUSE_FACT_WORDS_H
#define GLY_CLAIMS_HOUSE_FACT_WORDS_H

#include <stdbool.h>

#include "base/text.h"
#include "lexicon/lexicon.h"

/* The first and the last word of a name. */
gly_text gly_fact_first_word(gly_text name);
gly_text gly_fact_last_word(gly_text name);

/* Whether `told` is most likely a slip for `held`: one letter of four or more
 * is another, lacks or is too much, or two of eight or more. */
bool gly_fact_is_slip(gly_text told, gly_text held);

typedef enum {
    GLY_TITLE_FITS,  /* “the envoy” of a special envoy */
    GLY_TITLE_OTHER, /* “operations director” of a finance director */
    GLY_TITLE_APART, /* another noun: somebody may be both */
} gly_title_relation;

enum { GLY_TITLE_WORDS = 12 };

/* Words of a title up to its noun, which is the last of them. */
typedef struct {
    gly_text items[GLY_TITLE_WORDS];
    uint32_t count;
} gly_title_words;

/* Hold the words of a draft against a title: where the noun is the same, one of
 * the two is a deputy (list "standing"), or each has a word that the other has
 * not. */
gly_title_relation gly_fact_hold_title(const gly_title_words *told,
                                       gly_text title,
                                       const gly_lexicon *lexicon);

/* Whether a word makes a deputy of an office: "vice". */
bool gly_fact_is_deputy(const gly_lexicon *lexicon, gly_text word);

/* Whether a number of `noun` in a sentence is that of the figure `name`, such
 * as "seats on the council": it counts the first word of the name, and the
 * sentence has the others. Endings of one or two letters do not count. */
bool gly_fact_is_counted(gly_text noun, gly_text sentence, gly_text name);

#endif
