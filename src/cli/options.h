/* options.h - the command line, read into settings.
 * One table says what options there are: it drives the reading of the command
 * line, the help pages and what is suggested after a slip of the keys. Both
 * `--level warning` and `--level=warning` are read, `-q` stands for `--quiet`,
 * letters may be joined (`-qV`), and `--` ends the options. */
#ifndef GLY_CLI_OPTIONS_H
#define GLY_CLI_OPTIONS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/list.h"
#include "cli/record.h"
#include "galley.h"

typedef enum {
    GLY_COMMAND_CHECK,
    GLY_COMMAND_CLAIMS,
    GLY_COMMAND_PARSE,
    GLY_COMMAND_EXPLAIN,
    GLY_COMMAND_RULES,
    GLY_COMMAND_TEST,
    GLY_COMMAND_CONFIG,
    GLY_COMMAND_BASELINE,
    GLY_COMMAND_SCHEMA,
    GLY_COMMAND_COMPLETION,
    GLY_COMMAND_HELP,
    GLY_COMMAND_COUNT
} gly_command_id;

/* A command, for the help pages. */
typedef struct {
    const char *name;
    const char *arguments; /* "FILE|DIR|- …" */
    const char *about;     /* a line */
    const char *more;      /* a paragraph or two for its own page */
} gly_command;

typedef enum {
    GLY_COLOR_AUTO,
    GLY_COLOR_ALWAYS,
    GLY_COLOR_NEVER
} gly_color_choice;

/* A report that was asked for. */
typedef struct {
    const char *format; /* NULL: the usual one */
    const char *path;   /* NULL: standard output */
    bool is_added;      /* behind what the file holds already */
} gly_format_request;

/* What the person wants. Strings are those of the command line or lie in the
 * arena. */
typedef struct {
    gly_command_id command;
    bool command_given; /* else it is `check` because no name was given */
    bool help, version, verbose, quiet;
    bool never_fail; /* --fail-on never */
    bool fail_given; /* --fail-on, whatever it is */
    bool no_config;
    const char *config;   /* NULL: the nearest above a draft */
    const char *baseline; /* NULL: that of the configuration, if any */
    bool prune;
    const char *since;    /* --diff; NULL when not given */
    const char *new_rule; /* --new; likewise */
    galley_level level, fail_on;
    galley_input input;
    size_t max_size; /* bytes; 0 when not given */
    double timeout;  /* seconds for a draft; 0 when not given */
    uint32_t jobs;   /* threads; 0: as many as there are processors */
    bool watch, no_ignore;
    const char *stdin_path; /* the name of what "-" is; NULL for none */
    bool is_stream;         /* --stdin-format */
    gly_record_keys keys;
    gly_color_choice color;
    gly_list formats;  /* gly_format_request */
    gly_list rules;    /* const char *: files or folders */
    gly_list operands; /* const char * */
    gly_arena *arena;
    uint32_t seen; /* a bit for every option of the table that was given */
} gly_settings;

/* Why a command line cannot be read, and what to do; both empty when it can
 * be. */
typedef struct {
    gly_text message, hint;
} gly_usage_error;

/* One option of the table. */
typedef struct {
    const char *name;
    char letter;                /* 0 for none */
    const char *value;          /* "LEVEL"; NULL for an option without one */
    const char *const *choices; /* ended by NULL; NULL: any value */
    const char *about;          /* lines for the help pages */
    uint32_t commands;          /* a bit for every command that takes it */

    /* Take the value (NULL without one) into the settings. */
    gly_status (*apply)(gly_settings *wanted, const char *value,
                        gly_usage_error *error);
} gly_option;

/* The tables. An index must be below the count; commands stand at the index of
 * their id. */
uint32_t gly_option_count(void);
const gly_option *gly_option_at(uint32_t index);
const gly_command *gly_command_at(gly_command_id id);

/* The command called `name`; GLY_COMMAND_COUNT when there is none. */
gly_command_id gly_command_named(const char *name);

/* The command that `word` was probably meant to be; NULL for none. */
const char *gly_command_nearest(const char *word);

/* The arguments of main, without the program's own name. */
typedef struct {
    const char *const *items;
    uint32_t count;
} gly_arguments;

/* Read the command line. GLY_INVALID fills `*error`. */
gly_status gly_options_read(gly_settings *out, gly_arena *arena,
                            gly_arguments given, gly_usage_error *error);

#endif
