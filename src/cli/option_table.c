/* option_table.c - every option that galley has. */
#include <stdlib.h>
#include <string.h>

#include "base/decimal.h"
#include "base/limits.h"
#include "base/problem.h"
#include "cli/keys.h"
#include "cli/options.h"

#define JOBS_MOST 64u

#define BIT(command) (1u << GLY_COMMAND_##command)

enum {
    STREAMED = BIT(CHECK) | BIT(CLAIMS),
    READING = BIT(CHECK) | BIT(CLAIMS) | BIT(PARSE) | BIT(BASELINE),
    REPORTING = BIT(CHECK) | BIT(CLAIMS) | BIT(PARSE) | BIT(RULES) | BIT(TEST),
    RULED = BIT(CHECK) | BIT(CLAIMS) | BIT(PARSE) | BIT(EXPLAIN) | BIT(RULES) |
            BIT(TEST) | BIT(CONFIG) | BIT(BASELINE) | BIT(SCHEMA),
    ALL = RULED | BIT(COMPLETION) | BIT(HELP)
};

static const char *const levels[] = {"suggestion", "warning", "error", NULL};
static const char *const fail_levels[] = {"suggestion", "warning", "error",
                                          "never", NULL};
static const char *const inputs[] = {"auto", "plain", "markdown", "html",
                                     "docx", "odt",   NULL};
static const char *const streams[] = {"ndjson", NULL};
static const char *const colors[] = {"auto", "always", "never", NULL};

/* The place of `value` in `choices`, which is known to hold it. */
static uint32_t choice(const char *const *choices, const char *value)
{
    uint32_t index = 0;
    while (choices[index] != NULL && strcmp(choices[index], value) != 0)
        index++;
    return index;
}

static gly_status set_level(gly_settings *wanted, const char *value,
                            gly_usage_error *error)
{
    (void)error;
    wanted->level = (galley_level)choice(levels, value);
    return GLY_OK;
}

static gly_status set_fail_on(gly_settings *wanted, const char *value,
                              gly_usage_error *error)
{
    (void)error;
    wanted->fail_given = true;
    wanted->never_fail = strcmp(value, "never") == 0;
    if (!wanted->never_fail)
        wanted->fail_on = (galley_level)choice(fail_levels, value);
    return GLY_OK;
}

static gly_status set_input(gly_settings *wanted, const char *value,
                            gly_usage_error *error)
{
    (void)error;
    wanted->input = (galley_input)choice(inputs, value);
    return GLY_OK;
}

static gly_status set_color(gly_settings *wanted, const char *value,
                            gly_usage_error *error)
{
    (void)error;
    wanted->color = (gly_color_choice)choice(colors, value);
    return GLY_OK;
}

/* "8M", "500k" or a number of bytes; 0 for what is none or too much. */
static size_t size_of(const char *value)
{
    char *end;
    if (value[0] < '0' || value[0] > '9')
        return 0;
    unsigned long long number = strtoull(value, &end, 10);
    unsigned shift = 0;
    if (*end == 'k' || *end == 'K')
        shift = 10;
    else if (*end == 'm' || *end == 'M')
        shift = 20;
    if (shift > 0)
        end++;
    size_t most = galley_size_limit(true);
    if (*end != '\0' || number > most >> shift)
        return 0;
    return (size_t)number << shift;
}

static gly_status set_max_size(gly_settings *wanted, const char *value,
                               gly_usage_error *error)
{
    wanted->max_size = size_of(value);
    if (wanted->max_size > 0)
        return GLY_OK;
    error->message =
        gly_text_format(wanted->arena, "--max-size cannot be “%s”", value);
    error->hint = gly_text_format(wanted->arena,
                                  "give bytes, or 500K or 20M; at most %uM",
                                  (unsigned)(galley_size_limit(true) >> 20));
    return GLY_INVALID;
}

/* "5" or "0.2"; not "1e3" and not "inf". */
static gly_status set_timeout(gly_settings *wanted, const char *value,
                              gly_usage_error *error)
{
    gly_decimal seconds;
    if (value[0] != '-' && gly_decimal_read(&seconds, gly_text_of(value)))
        wanted->timeout = gly_decimal_double(seconds);
    if (wanted->timeout > 0 && wanted->timeout <= GLY_LIMIT_TIMEOUT)
        return GLY_OK;
    error->message =
        gly_text_format(wanted->arena, "--timeout cannot be “%s”", value);
    error->hint = gly_text_of("give seconds, such as 5 or 0.5; a day at most");
    return GLY_INVALID;
}

static gly_status set_stream(gly_settings *wanted, const char *value,
                             gly_usage_error *error)
{
    (void)value, (void)error;
    wanted->is_stream = true;
    return GLY_OK;
}

static gly_status set_jobs(gly_settings *wanted, const char *value,
                           gly_usage_error *error)
{
    char *end;
    unsigned long number = strtoul(value, &end, 10);
    if (value[0] >= '1' && value[0] <= '9' && *end == '\0' &&
        number <= JOBS_MOST) {
        wanted->jobs = (uint32_t)number;
        return GLY_OK;
    }
    error->message =
        gly_text_format(wanted->arena, "--jobs cannot be “%s”", value);
    error->hint = gly_text_format(
        wanted->arena, "give a number of threads from 1 to %u", JOBS_MOST);
    return GLY_INVALID;
}

static gly_status set_stdin_path(gly_settings *wanted, const char *value,
                                 gly_usage_error *error)
{
    (void)error;
    wanted->stdin_path = value;
    return GLY_OK;
}

static gly_status set_watch(gly_settings *wanted, const char *value,
                            gly_usage_error *error)
{
    (void)value, (void)error;
    wanted->watch = true;
    return GLY_OK;
}

static gly_status set_no_ignore(gly_settings *wanted, const char *value,
                                gly_usage_error *error)
{
    (void)value, (void)error;
    wanted->no_ignore = true;
    return GLY_OK;
}

/* FMT or FMT=FILE; whether there is such a format depends on the command and
 * is asked when that is known. */
static gly_status add_format(gly_settings *wanted, const char *value,
                             gly_usage_error *error)
{
    (void)error;
    const char *sign = strchr(value, '=');
    size_t size = sign == NULL ? strlen(value) : (size_t)(sign - value);
    gly_format_request *request = gly_list_add(&wanted->formats, wanted->arena);
    char *name = gly_arena_take(wanted->arena, size + 1);
    if (request == NULL || name == NULL)
        return GLY_NO_MEMORY;
    memcpy(name, value, size);
    *request =
        (gly_format_request){name, sign == NULL ? NULL : sign + 1, false};
    return GLY_OK;
}

static gly_status add_rules(gly_settings *wanted, const char *value,
                            gly_usage_error *error)
{
    (void)error;
    const char **path = gly_list_add(&wanted->rules, wanted->arena);
    if (path == NULL)
        return GLY_NO_MEMORY;
    *path = value;
    return GLY_OK;
}

static gly_status set_config(gly_settings *wanted, const char *value,
                             gly_usage_error *error)
{
    (void)error;
    wanted->config = value;
    return GLY_OK;
}

static gly_status set_no_config(gly_settings *wanted, const char *value,
                                gly_usage_error *error)
{
    (void)value, (void)error;
    wanted->no_config = true;
    return GLY_OK;
}

static gly_status set_baseline(gly_settings *wanted, const char *value,
                               gly_usage_error *error)
{
    (void)error;
    wanted->baseline = value;
    return GLY_OK;
}

static gly_status set_prune(gly_settings *wanted, const char *value,
                            gly_usage_error *error)
{
    (void)value, (void)error;
    wanted->prune = true;
    return GLY_OK;
}

static gly_status set_since(gly_settings *wanted, const char *value,
                            gly_usage_error *error)
{
    wanted->since = value;
    if (value[0] != '-' && value[0] != '\0')
        return GLY_OK;
    error->message =
        gly_text_format(wanted->arena, "--diff cannot be “%s”", value);
    error->hint = gly_text_of("give a commit, a branch or a tag");
    return GLY_INVALID;
}

static gly_status set_new_rule(gly_settings *wanted, const char *value,
                               gly_usage_error *error)
{
    (void)error;
    wanted->new_rule = value;
    return GLY_OK;
}

static gly_status set_quiet(gly_settings *wanted, const char *value,
                            gly_usage_error *error)
{
    (void)value, (void)error;
    wanted->quiet = true;
    return GLY_OK;
}

static gly_status set_verbose(gly_settings *wanted, const char *value,
                              gly_usage_error *error)
{
    (void)value, (void)error;
    wanted->verbose = true;
    return GLY_OK;
}

static gly_status set_version(gly_settings *wanted, const char *value,
                              gly_usage_error *error)
{
    (void)value, (void)error;
    wanted->version = true;
    return GLY_OK;
}

static gly_status set_help(gly_settings *wanted, const char *value,
                           gly_usage_error *error)
{
    (void)value, (void)error;
    wanted->help = true;
    return GLY_OK;
}

static const gly_option options[] = {
    {"format", 'f', "FMT[=FILE]", NULL,
     "how to report; into FILE, or to standard output; may\n"
     "be given several times",
     REPORTING, add_format},
    {"level", 'l', "LEVEL", levels,
     "show findings of LEVEL and above: suggestion, warning\n"
     "(what is usual) or error",
     BIT(CHECK), set_level},
    {"fail-on", 0, "LEVEL", fail_levels,
     "end with status 1 for findings of LEVEL and above:\n"
     "suggestion, warning, error (what is usual) or never",
     BIT(CHECK), set_fail_on},
    {"rules", 'r', "DIR|FILE", NULL,
     "add rules and word lists; a rule takes the place of\n"
     "the one with its id",
     RULED, add_rules},
    {"config", 'c', "FILE", NULL,
     "the configuration, instead of the nearest .galley.yml\n"
     "above each draft",
     RULED, set_config},
    {"no-config", 0, NULL, NULL, "heed no configuration", RULED, set_no_config},
    {"baseline", 'b', "FILE", NULL,
     "leave out the findings that FILE knows, as galley\n"
     "baseline writes it",
     BIT(CHECK) | BIT(BASELINE), set_baseline},
    {"prune", 0, NULL, NULL, "take out of the baseline what is found no more",
     BIT(CHECK), set_prune},
    {"diff", 'd', "REVISION", NULL,
     "only findings with an end in lines that have changed\n"
     "since a commit, branch or tag of git",
     BIT(CHECK), set_since},
    {"new", 0, "ID", NULL, "print a rule to begin with", BIT(RULES),
     set_new_rule},
    {"input", 'i', "KIND", inputs,
     "read drafts as plain, markdown, html, docx or odt; auto\n"
     "(what is usual) goes by name and content",
     READING, set_input},
    {"stdin-format", 0, "FMT", streams,
     "read articles from standard input: ndjson has one JSON\n"
     "object a line, with id, headline, body, body_type,\n"
     "date and byline; all but body may be missing",
     STREAMED, set_stream},
    {"keys", 0, "NAME=KEY", NULL,
     "what a system calls these, commas between:\n"
     "id=slug,body=content.text",
     STREAMED, gly_keys_add},
    {"max-size", 0, "SIZE", NULL,
     "refuse larger drafts: bytes, or 500K or 20M; 8M is\n"
     "usual",
     READING, set_max_size},
    {"timeout", 0, "SECONDS", NULL,
     "give up a draft that takes longer, such as 5 or 0.5;\n"
     "the others are still checked",
     READING, set_timeout},
    {"stdin-path", 0, "PATH", NULL,
     "what - is called in reports, and whose configuration\n"
     "holds for it: for editor programs",
     READING, set_stdin_path},
    {"jobs", 'j', "N", NULL,
     "check N drafts at a time; as many as there are\n"
     "processors, but 8 at most, is usual",
     READING, set_jobs},
    {"watch", 'w', NULL, NULL, "check again whenever a draft is saved",
     BIT(CHECK), set_watch},
    {"no-ignore", 0, NULL, NULL, "in folders, read also what .gitignore names",
     READING, set_no_ignore},
    {"color", 0, "WHEN", colors,
     "auto (on a terminal, unless NO_COLOR is set), always\n"
     "or never",
     BIT(CHECK), set_color},
    {"quiet", 'q', NULL, NULL, "leave out the summary and remarks", READING,
     set_quiet},
    {"help", 'h', NULL, NULL, "show help for the command", ALL, set_help},
    {"version", 'V', NULL, NULL, "show the version", ALL, set_version},
    {"verbose", 'v', NULL, NULL,
     "with --version: the notices of what galley is made of", ALL, set_verbose},
};

uint32_t gly_option_count(void)
{
    return sizeof options / sizeof *options;
}

const gly_option *gly_option_at(uint32_t index)
{
    return &options[index];
}
