/* choice.h - what an editor is shown of all that was found.
 *
 * A desk that begins with galley has old drafts full of findings: those that
 * its baseline knows are left out, by their fingerprints. A review of a change
 * wants what the change has brought about: a finding without an end in the
 * lines that were changed is left out, too. */
#ifndef GLY_DIAGNOSTICS_CHOICE_H
#define GLY_DIAGNOSTICS_CHOICE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/list.h"
#include "diagnostics/finding.h"

/* A finding that a baseline knows. */
typedef struct {
    gly_text fingerprint, rule;
} gly_known;

/* Lines of the draft, from 1, both included. */
typedef struct {
    uint32_t first, last;
} gly_lines_of;

/* All zero: everything is shown. */
typedef struct {
    const gly_known *known; /* in order of fingerprints */
    uint32_t known_count;
    bool *met;        /* one for each of `known`: set to whether it was found */
    bool tells_stale; /* a notice tells of those that were not */
    bool by_lines;    /* `lines` count, even if there are none */
    const gly_lines_of *lines; /* in order, none in another */
    uint32_t line_count;
} gly_choice;

/* Take what is not to be shown out of `items`, a list of gly_finding. What is
 * known goes to `hushed`, a list of gly_hushed, in `arena`, wherever it stands.
 * O(n log n). GLY_NO_MEMORY. */
gly_status gly_choice_apply(const gly_choice *choice, gly_list *items,
                            gly_list *hushed, gly_arena *arena);

/* How many of the known findings were not met; `*first` is one of them. */
uint32_t gly_choice_stale(const gly_choice *choice, const gly_known **first);

#endif
