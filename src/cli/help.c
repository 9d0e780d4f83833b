/* help.c - help pages and the version, made from the tables of options.h. */
#include <string.h>
#include <unistd.h>

#include "base/output.h"
#include "cli/commands.h"
#include "cli/say.h"

enum { OPTION_COLUMNS = 27 };

static void fill(gly_output *output, size_t width, size_t columns)
{
    for (; width < columns; width++)
        gly_output_put(output, " ");
}

/* "  -f, --format FMT[=FILE]", and its lines beside it. */
static void write_option(gly_output *output, const gly_option *which)
{
    size_t width = strlen("  -x, --") + strlen(which->name);
    if (which->letter != 0)
        gly_output_format(output, "  -%c, --%s", which->letter, which->name);
    else
        gly_output_format(output, "      --%s", which->name);
    if (which->value != NULL) {
        gly_output_format(output, " %s", which->value);
        width += 1 + strlen(which->value);
    }
    fill(output, width, OPTION_COLUMNS);
    gly_output_put(output, width >= OPTION_COLUMNS ? "  " : "");
    for (const char *at = which->about; *at != '\0'; at++) {
        gly_output_text(output, (gly_text){at, 1});
        if (*at == '\n')
            fill(output, 0, OPTION_COLUMNS);
    }
    gly_output_put(output, "\n");
}

static void write_options(gly_output *output, gly_command_id id)
{
    gly_output_put(output, "\nOptions:\n");
    for (uint32_t i = 0; i < gly_option_count(); i++) {
        const gly_option *which = gly_option_at(i);
        if ((which->commands & 1u << id) != 0)
            write_option(output, which);
    }
}

static void write_formats(gly_output *output, gly_command_id id)
{
    static const galley_subject subjects[] = {
        [GLY_COMMAND_CHECK] = GALLEY_REPORT_FINDINGS,
        [GLY_COMMAND_CLAIMS] = GALLEY_REPORT_CLAIMS,
        [GLY_COMMAND_PARSE] = GALLEY_REPORT_TREES,
    };
    if (id > GLY_COMMAND_PARSE || galley_format_name(subjects[id], 0) == NULL)
        return;
    gly_output_put(output, "\nFormats, the usual one first:\n");
    const char *name;
    for (size_t i = 0; (name = galley_format_name(subjects[id], i)) != NULL;
         i++)
        gly_output_format(output, "  %-20s%s\n", name,
                          galley_format_about(subjects[id], name));
}

static void write_status(gly_output *output)
{
    gly_output_put(
        output, "\nExit status:\n"
                "  0  nothing at or above --fail-on; all examples pass\n"
                "  1  findings at or above --fail-on; an example that fails\n"
                "  2  the command line or a rule file is wrong\n"
                "  3  a draft could not be read, or a report not written\n");
}

static void write_overview(gly_output *output)
{
    gly_output_put(output, "galley - finds where a news draft contradicts "
                           "itself or leaves a claim unsourced\n\n"
                           "Usage: galley [COMMAND] [OPTIONS] FILE …\n\n"
                           "Commands:\n");
    for (uint32_t i = 0; i < GLY_COMMAND_COUNT; i++) {
        const gly_command *one = gly_command_at((gly_command_id)i);
        gly_output_format(output, "  %-10s%s%s\n", one->name, one->about,
                          i == GLY_COMMAND_CHECK ? " (the usual one)" : "");
    }
    write_options(output, GLY_COMMAND_CHECK);
    write_formats(output, GLY_COMMAND_CHECK);
    write_status(output);
    gly_output_put(output, "\ngalley help COMMAND shows a command's own "
                           "page.\nA draft never leaves this machine.\n");
}

static void write_page(gly_output *output, gly_command_id id)
{
    const gly_command *one = gly_command_at(id);
    gly_output_format(output, "galley %s - %s\n\nUsage: galley %s %s\n",
                      one->name, one->about, one->name, one->arguments);
    if (one->more[0] != '\0')
        gly_output_format(output, "\n%s\n", one->more);
    write_options(output, id);
    write_formats(output, id);
    write_status(output);
}

/* The command that help is wanted about; GLY_COMMAND_COUNT for all. */
static gly_command_id subject_of(const gly_settings *wanted)
{
    if (wanted->command != GLY_COMMAND_HELP)
        return wanted->command_given ? wanted->command : GLY_COMMAND_COUNT;
    if (wanted->operands.count == 0)
        return GLY_COMMAND_COUNT;
    return gly_command_named(*(const char **)gly_list_at(&wanted->operands, 0));
}

int gly_run_help(const gly_settings *wanted)
{
    gly_output output;
    gly_writer writer = {STDOUT_FILENO, 0};
    gly_command_id id = subject_of(wanted);
    if (wanted->command == GLY_COMMAND_HELP && id == GLY_COMMAND_COUNT &&
        wanted->operands.count > 0) {
        const char *word = *(const char **)gly_list_at(&wanted->operands, 0);
        const char *nearest = gly_command_nearest(word);
        gly_say("there is no command “%s”", word);
        gly_say_hint(nearest != NULL ? "did you mean galley help %s?"
                                     : "galley help lists them%s",
                     nearest != NULL ? nearest : "");
        return GLY_EXIT_USAGE;
    }
    gly_output_init(&output, gly_writer_sink, &writer);
    if (id == GLY_COMMAND_COUNT)
        write_overview(&output);
    else
        write_page(&output, id);
    return gly_say_end(&output, GLY_EXIT_CLEAN);
}

int gly_run_version(const gly_settings *wanted)
{
    gly_output output;
    gly_writer writer = {STDOUT_FILENO, 0};
    gly_output_init(&output, gly_writer_sink, &writer);
    gly_output_format(&output, "galley %s\n", galley_version());
    if (wanted->verbose) {
        gly_output_put(&output, "\n");
        gly_output_put(&output, galley_notices());
    }
    return gly_say_end(&output, GLY_EXIT_CLEAN);
}
