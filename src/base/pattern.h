/* pattern.h - the one door to PCRE2.
 * Patterns are compiled to machine code where there can be such, once somebody
 * looks for one: that takes four times as long as reading them. Those that are
 * known to be right are not even read before. Threads may
 * share a pattern. Every match runs under the limits of base/limits.h, so a
 * pattern that backtracks without end ends in GLY_TOO_LARGE and can be named;
 * the longer the text, the sooner. Text is checked once as UTF-8 by its reader
 * and never again here. */
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
    uint32_t offset;  /* bytes into the pattern, at most its size */
} gly_pattern_error;

/* What is to be compiled. */
typedef struct {
    gly_text text; /* PCRE2 with UTF and UCP, ^ and $ at lines */
    bool caseless;
    bool known; /* to be right, and `text` outlives the pattern */
} gly_pattern_source;

/* Compile `source`. The pattern is the arena's; what PCRE2 has of it is taken
 * from the arena's allocator, now and when it is first looked for, by whichever
 * thread does so, and goes with gly_pattern_release. GLY_INVALID fills
 * `*error`. */
gly_status gly_pattern_build(gly_pattern **out, gly_arena *arena,
                             const gly_pattern_source *source,
                             gly_pattern_error *error);

/* Give back what PCRE2 has of `pattern`, which may then not be used; call it
 * before the arena is released. NULL does nothing. */
void gly_pattern_release(gly_pattern *pattern);

/* Whether it may match without taking a byte, as "a*" and "\b" do. */
bool gly_pattern_may_be_empty(const gly_pattern *pattern);

/* How many named groups there are, and the name of one, which ends in a NUL
 * and lives as long as the pattern; in the order of the names. */
uint32_t gly_pattern_name_count(const gly_pattern *pattern);
const char *gly_pattern_name(const gly_pattern *pattern, uint32_t index);

/* Room for the matches of one run; one per thread. Nothing to give back but
 * the arena. */
typedef struct gly_matcher gly_matcher;
gly_status gly_matcher_build(gly_matcher **out, gly_arena *arena);

/* A walk from match to match. `from` must not split a character. */
typedef struct {
    gly_text text;
    uint32_t from;  /* where to look on; behind the match once it is found */
    bool found;     /* whether there was one */
    gly_span match; /* and where */
} gly_search;

/* The first match of `search->text` at or after `search->from`. An empty match
 * is passed over. Look-behinds see the text before `from`. GLY_TOO_LARGE when
 * a limit is met, GLY_NO_MEMORY without memory; nothing is found then. */
gly_status gly_pattern_find(gly_search *search, const gly_pattern *pattern,
                            gly_matcher *matcher);

/* Whether looking for a match in `text`, of the size of a paragraph, takes many
 * times as many steps at one place as the text has bytes
 * (GLY_LIMIT_MATCH_SLOW). GLY_NO_MEMORY without memory. */
gly_status gly_pattern_is_slow(bool *out, const gly_pattern *pattern,
                               gly_matcher *matcher, gly_text text);

/* Group `name` of the last match; false when it took no part or there is no
 * such group. */
bool gly_pattern_group(const gly_pattern *pattern, const gly_matcher *matcher,
                       const char *name, gly_span *group);

#endif
