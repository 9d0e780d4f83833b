/* utf8.h - code points in bytes.
 * A document's source is checked once, when it is read; after that every
 * stage may decode without asking. */
#ifndef GLY_BASE_UTF8_H
#define GLY_BASE_UTF8_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/text.h"

/* Where the first byte stands that is not part of well-formed UTF-8 (RFC 3629:
 * no surrogates, no overlong forms, nothing over U+10FFFF); `text.size` when
 * all is well. */
uint32_t gly_utf8_check(gly_text text);

/* The code point at `offset` of well-formed `text`; its bytes in `*length`.
 * At or past the end: 0 and a length of 0. */
uint32_t gly_utf8_at(gly_text text, uint32_t offset, uint32_t *length);

/* The code point that ends before `offset`, likewise. */
uint32_t gly_utf8_before(gly_text text, uint32_t offset, uint32_t *length);

/* Write `point` to `out`, which has room for 4 bytes; answers how many. A
 * value that is no code point is written as U+FFFD. */
uint32_t gly_utf8_put(char *out, uint32_t point);

/* How many code points well-formed `text` has. */
uint32_t gly_utf8_count(gly_text text);

/* Letters of any script; upper case; decimal digits; white space (the no-break
 * and thin spaces included); marks that combine with the letter before. */
bool gly_utf8_is_letter(uint32_t point);
bool gly_utf8_is_upper(uint32_t point);
bool gly_utf8_is_digit(uint32_t point);
bool gly_utf8_is_space(uint32_t point);
bool gly_utf8_is_mark(uint32_t point);

/* The lower case of a code point, by itself where it has none. */
uint32_t gly_utf8_lower(uint32_t point);

/* The letter without its accents: "ç" is "c", by itself where it has none. */
uint32_t gly_utf8_plain(uint32_t point);

/* Whether two well-formed texts are the same when case is folded, and a hash
 * that is then the same. Nothing is taken from an arena. */
bool gly_utf8_equal_folded(gly_text a, gly_text b);
uint64_t gly_utf8_hash_folded(gly_text text);

/* Columns of a terminal that a character takes: 2 for wide ones, 0 for marks
 * and others that are not seen, else 1. */
uint32_t gly_utf8_width(uint32_t point);

/* `text` in lower case, with the typographic apostrophe as the straight one:
 * a key to look words up by, never a position, since its length may differ.
 * Where nothing changes it is `text` itself, else it is in `arena`. */
gly_status gly_utf8_fold(gly_text *out, gly_arena *arena, gly_text text);

#endif
