/* choices.h - which findings of a draft a run is about.
 * Those that the baseline does not know, and with --diff those that the change
 * since a revision has an end in. */
#ifndef GLY_CLI_CHOICES_H
#define GLY_CLI_CHOICES_H

#include "cli/baseline.h"
#include "cli/options.h"
#include "galley.h"

typedef struct {
    const gly_settings *wanted;
    gly_baselines baselines;
} gly_choices;

/* What is chosen for one draft. */
typedef struct {
    const char *path;
    gly_baseline *baseline; /* NULL for none */
    uint32_t first;         /* entry of the baseline that `choice` begins at */
    galley_choice choice;
    gly_arena arena; /* of the draft's lines */
} gly_draft_choice;

/* Nothing is chosen yet. */
void gly_choices_init(gly_choices *out, const gly_settings *wanted);

/* Choose for the draft at `path`, which has `settings` (or NULL). What goes
 * wrong is told; the answer is the exit status that follows. In any case
 * `*out` is to be released. */
int gly_choices_make(gly_draft_choice *out, gly_choices *all,
                     const galley_settings *settings, const char *path);

/* Note what the checked draft says to the baseline. GLY_NO_MEMORY. */
gly_status gly_choices_note(const gly_choices *all, gly_draft_choice *choice,
                            const galley_article *article);

/* Give back the memory of a draft's choice. */
void gly_choices_release(gly_draft_choice *choice);

#endif
