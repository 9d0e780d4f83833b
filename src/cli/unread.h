/* unread.h - why a draft could not be read or checked, and what to do. */
#ifndef GLY_CLI_UNREAD_H
#define GLY_CLI_UNREAD_H

#include "cli/jobs.h"
#include "cli/options.h"

/* The most bytes of a draft that are read. */
size_t gly_unread_most(const gly_settings *wanted);

/* Whether a draft that is not there was meant as a command: it is the first
 * word, is no path, and is nearly a command's name. */
bool gly_unread_is_slip(const gly_settings *wanted, const gly_job *job);

/* Tell so of `word`. */
void gly_unread_say_slip(const char *word);

/* Tell why the file of `job` could not be read. */
void gly_unread_say(const gly_job *job);

/* Tell why it was read but not checked or reported on, as `status` says. */
void gly_unread_say_unchecked(const gly_job *job, galley_status status);

#endif
