/* fingerprint.h - a hash of what a finding is about, wherever it stands. */
#ifndef GLY_DIAGNOSTICS_FINGERPRINT_H
#define GLY_DIAGNOSTICS_FINGERPRINT_H

#include <stdint.h>

#include "base/arena.h"
#include "base/status.h"
#include "base/text.h"

/* The hash of nothing, to begin with (FNV-1a, 64 bits). */
uint64_t gly_fingerprint_start(void);

/* `hash` with `text` added byte by byte, and its end. */
uint64_t gly_fingerprint_bytes(uint64_t hash, gly_text text);

/* `hash` with the words of well-formed `text` added: runs of letters, marks
 * and digits in lower case. A text without any is added byte by byte. */
uint64_t gly_fingerprint_words(uint64_t hash, gly_text text);

/* `hash` with a number added. */
uint64_t gly_fingerprint_number(uint64_t hash, uint32_t number);

/* 16 hexadecimal digits, in `arena`. */
gly_status gly_fingerprint_text(gly_text *out, gly_arena *arena, uint64_t hash);

#endif
