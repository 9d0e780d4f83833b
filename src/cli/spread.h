/* spread.h - what the tables of options.h say, for programs that help a person
 * type: shells and the manual's reader.
 *
 *     galley draft.md --le<Tab>        --level
 *     galley draft.md --level <Tab>    suggestion  warning  error
 *
 * Each writer is a file of its own; all of them ask the same questions, which
 * are answered here. */
#ifndef GLY_CLI_SPREAD_H
#define GLY_CLI_SPREAD_H

#include "base/output.h"
#include "cli/options.h"

/* Write completions for a shell, or the manual page in the language of man. */
typedef void gly_spread_write(gly_output *output);
gly_spread_write gly_spread_bash;
gly_spread_write gly_spread_zsh;
gly_spread_write gly_spread_fish;
gly_spread_write gly_spread_man;

/* What the value of an option may be. */
typedef enum {
    GLY_VALUE_OF_CHOICES, /* one of the option's choices */
    GLY_VALUE_OF_FORMATS, /* a format of the command's reports */
    GLY_VALUE_OF_FILES,
    GLY_VALUE_OF_ANYTHING,
} gly_option_values;

/* What the value of `option`, which has one, may be. */
gly_option_values gly_spread_values(const gly_option *option);

/* Whether a command takes an option. */
bool gly_spread_takes(gly_command_id id, const gly_option *option);

/* What stands behind a command: "files", "rules", "commands", "shells",
 * "schemas". */
const char *gly_spread_operands(gly_command_id id);

/* What a command reports on; false for one without reports. */
bool gly_spread_subject(galley_subject *out, gly_command_id id);

/* Write the names of all formats of a command, blanks between. */
void gly_spread_formats(gly_output *output, gly_command_id id);

/* Write the choices of an option, blanks between. */
void gly_spread_choices(gly_output *output, const gly_option *option);

/* Write what something is about on one line, `before` in front of each byte
 * that is one of `signs`. */
void gly_spread_about(gly_output *output, const char *about, const char *signs,
                      const char *before);

#endif
