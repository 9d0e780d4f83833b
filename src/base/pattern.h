/* pattern.h - the one door to PCRE2.
 * Patterns are compiled with JIT where the machine has it. Every match runs
 * under the limits of base/limits.h, so a pattern that backtracks without end
 * ends in GLY_TOO_LARGE and can be named. Text is checked once as UTF-8 by its
 * reader and never again here. */
#ifndef GLY_BASE_PATTERN_H
#define GLY_BASE_PATTERN_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/span.h"
#include "base/status.h"
#include "base/text.h"

typedef struct gly_pattern gly_pattern;

/* What is wrong with a pattern. */
typedef struct {
    gly_text message; /* PCRE2's words, in the arena */
    uint32_t offset;  /* bytes into the pattern */
} gly_pattern_error;

/* Compile `source` (PCRE2 with UTF and UCP, ^ and $ at lines; caseless if
 * asked). All memory, PCRE2's own included, is the arena's. GLY_INVALID fills
 * `*error`. */
gly_status gly_pattern_build(gly_pattern **out, gly_arena *arena,
                             gly_text source, bool caseless,
                             gly_pattern_error *error);

/* Room for the matches of one run; one per thread. */
typedef struct gly_matcher gly_matcher;
gly_status gly_matcher_build(gly_matcher **out, gly_arena *arena);

/* The first match in `text` at or after `from`: `*found` tells whether there
 * is one, `*match` where. An empty match is passed over. */
gly_status gly_pattern_find(const gly_pattern *pattern, gly_matcher *matcher,
                            gly_text text, uint32_t from, bool *found,
                            gly_span *match);

/* Group `name` of the last match; false when it took no part. */
bool gly_pattern_group(const gly_pattern *pattern, const gly_matcher *matcher,
                       const char *name, gly_span *group);

#endif
