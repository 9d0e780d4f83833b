/* comparison.h - what the verb `compare` knows of the claims that it holds
 * against each other: shared by the file that gets ready to look claims up
 * (comparison_index.c) and the one that looks at pairs (run_compare.c). */
#ifndef GLY_ENGINE_COMPARISON_H
#define GLY_ENGINE_COMPARISON_H

#include <stdbool.h>
#include <stdint.h>

#include "engine/run.h"
#include "engine/similar.h"

/* One rule over the claims that its conditions leave. Everything here is
 * indexed by the number of a claim among these, and lies in the run's
 * scratch. */
typedef struct {
    gly_pass *run;
    const gly_rule *rule;
    uint32_t *claims; /* which they are */
    uint32_t count;
    gly_words *words;  /* what they are looked up by */
    uint32_t *alike;   /* how many like it stand before */
    uint32_t *against; /* that it was reported against; GLY_NONE */
    gly_similar *index;
} gly_comparison;

/* The value of a field of a claim; never NULL. */
const gly_value *gly_comparison_value(const gly_comparison *all,
                                      uint32_t number, uint32_t field);

/* Whether two numbers may be apart and still be the same. */
bool gly_comparison_has_slack(const gly_tolerance *tolerance);

/* Find what the claims are looked up by, and how many are alike; none can be
 * found yet. GLY_NO_MEMORY without it. */
gly_status gly_comparison_index(gly_comparison *all);

#endif
