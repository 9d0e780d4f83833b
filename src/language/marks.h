/* marks.h - punctuation and symbols as tokens.
 * Most marks are a token each. A run of one sign is one ("...", "--", "?!"),
 * so are smileys and emoji with what varies them; a few marks belong to the
 * word beside them: "’90s", "#budget", "@desk", "+44", ".265", "US$". */
#ifndef GLY_LANGUAGE_MARKS_H
#define GLY_LANGUAGE_MARKS_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"
#include "language/characters.h"

/* Where the mark at `at` ends; always after it. `text` ends with the run of
 * characters without a blank. */
uint32_t gly_mark_end(gly_text text, uint32_t at);

/* Whether the mark from `at` to `end` begins the word after it. */
bool gly_mark_opens_word(gly_text text, uint32_t at, uint32_t end);

/* `end` of a word, moved past a sign that ends it: the "$" of "US$". */
uint32_t gly_mark_ends_word(gly_text text, uint32_t end);

/* Whether `mark` can be a quotation mark, of either side. */
bool gly_mark_is_quote(gly_text mark);

/* The sign of a currency. */
bool gly_mark_is_money(gly_char character);

#endif
