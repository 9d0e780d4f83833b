/* desk.h - the house that a draft belongs to: its configuration and rules.
 *
 *     ~/news/.galley.yml          levels: {vague-source: error}
 *     ~/news/sports/game.md       is checked by it
 *
 * The configuration of a draft is the nearest `.galley.yml` in its folder or
 * above. Drafts of one run may belong to different houses; each is opened when
 * its first draft is met, and its rules are loaded once. */
#ifndef GLY_CLI_DESK_H
#define GLY_CLI_DESK_H

#include "cli/options.h"
#include "cli/session.h"
#include "galley.h"

/* A house. Invariant: once it is open, `status` is GLY_EXIT_CLEAN, or mistakes
 * were told and it is what the run must end with. */
typedef struct {
    const char *path;      /* of the configuration; NULL: there is none */
    const char *folder;    /* that it lies in, without links */
    gly_list configs;      /* galley_config *: its own last, for freeing */
    galley_config *config; /* its own; NULL for none */
    gly_list rules;        /* const char *: files and folders that it names */
    gly_rule_session loaded;
    int status;
} gly_desk;

typedef struct {
    const gly_settings *wanted;
    gly_list items;   /* gly_desk * */
    gly_list folders; /* which desk is whose; see desk.c */
} gly_desks;

/* No desk yet. What is told goes to standard error. */
void gly_desks_init(gly_desks *out, const gly_settings *wanted);

/* The desk of the draft, or of the drafts in the folder, at `path`; "-" and
 * NULL stand for the folder that the program runs in. NULL when there is no
 * memory, which is told; its status says how opening it went. */
gly_desk *gly_desks_find(gly_desks *desks, const char *path);

/* What holds for the draft at `path` (NULL for none in particular), which may
 * be NULL: nothing is configured. GALLEY_NO_MEMORY. */
galley_status gly_desk_settle(galley_settings **out, const gly_desk *desk,
                              const char *path);

/* Close all desks. */
void gly_desks_release(gly_desks *desks);

/* Read the configuration at `desk->path` and what it extends into the desk,
 * and list the rules they name. Mistakes are told, all of them; the answer is
 * the exit status that follows. */
int gly_desk_read(gly_desk *desk, gly_arena *arena);

/* Tell of the rules that its configurations name and that are not loaded. */
int gly_desk_check(const gly_desk *desk);

#endif
