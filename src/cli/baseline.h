/* baseline.h - the findings that a desk has put to rest.
 *
 *     {"galley-baseline":1}
 *     {"path":"pier.md","rule":"vague-source","fingerprint":"…","message":"…"}
 *
 * A desk that begins with galley writes down what is found in the drafts of
 * old; from then on only what is new is told. A line a finding, sorted, so that
 * two branches merge. Paths are seen from the file's own folder. A finding that
 * is gone is stale: it is told, and taken out when the file is pruned. */
#ifndef GLY_CLI_BASELINE_H
#define GLY_CLI_BASELINE_H

#include "base/list.h"
#include "cli/options.h"
#include "galley.h"

#define GLY_BASELINE_USUAL ".galley-baseline.jsonl"

/* A finding that is written down. */
typedef struct {
    gly_text path, rule, fingerprint, message;
    bool is_gone; /* it was looked for and not met */
} gly_baseline_entry;

/* A baseline file. Invariant: `entries` are in order of paths and, within one,
 * of fingerprints; `known` says the same of each to the library. */
typedef struct {
    const char *path;   /* as it was named */
    const char *folder; /* that it lies in, without links */
    gly_list entries;   /* gly_baseline_entry: as read */
    galley_known *known;
    gly_list added;  /* gly_baseline_entry: found in this run, to be written */
    uint32_t drafts; /* that were looked at */
} gly_baseline;

/* The baselines of a run: that of --baseline, or those of the configurations
 * of its drafts. */
typedef struct {
    const gly_settings *wanted;
    gly_list items; /* gly_baseline * */
} gly_baselines;

/* No baseline yet. */
void gly_baselines_init(gly_baselines *out, const gly_settings *wanted);

/* The baseline that the draft with `settings` (which may be NULL) is held
 * against, or written to; NULL for none. What is wrong with its file is told;
 * then `*status` is the exit status that follows. */
gly_baseline *gly_baselines_find(gly_baselines *all,
                                 const galley_settings *settings, int *status);

/* Which entries are about the draft at `path`: `*first` and the count. */
uint32_t gly_baseline_range(uint32_t *first, const gly_baseline *baseline,
                            const char *path);

/* Note which of these entries were met in a draft that was checked by them. */
void gly_baseline_note(gly_baseline *baseline, uint32_t first, uint32_t count,
                       const galley_article *article);

/* Write down the findings of `article`, which is at `path`, in place of those
 * that the baseline has of it. GLY_NO_MEMORY. */
gly_status gly_baseline_add(gly_baseline *baseline, gly_arena *arena,
                            const char *path, const galley_article *article);

/* Write the baselines anew where this is wanted: without what is stale, and
 * with what was added. Answers `status`, or what follows from a file that
 * cannot be written, which is told. */
int gly_baselines_end(const gly_baselines *all, int status);

/* Read the file at `baseline->path` into its entries; one that is not there is
 * empty if `may_miss`. What is wrong is told; the answer is the exit status. */
int gly_baseline_read(gly_baseline *baseline, gly_arena *arena, bool may_miss);

/* Write the file: the entries that are not gone and are about drafts that are
 * still there, and those that were added. */
int gly_baseline_write(const gly_baseline *baseline, gly_arena *arena);

#endif
