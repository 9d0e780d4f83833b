#include "cli/spread.h"

#include <string.h>
#include <unistd.h>

#include "cli/commands.h"
#include "cli/say.h"

gly_option_values gly_spread_values(const gly_option *option)
{
    if (option->choices != NULL)
        return GLY_VALUE_OF_CHOICES;
    if (strncmp(option->value, "FMT", 3) == 0)
        return GLY_VALUE_OF_FORMATS;
    if (strstr(option->value, "FILE") != NULL ||
        strstr(option->value, "PATH") != NULL)
        return GLY_VALUE_OF_FILES;
    return GLY_VALUE_OF_ANYTHING;
}

bool gly_spread_takes(gly_command_id id, const gly_option *option)
{
    return (option->commands & 1u << id) != 0;
}

const char *gly_spread_operands(gly_command_id id)
{
    switch (id) {
    case GLY_COMMAND_EXPLAIN:
    case GLY_COMMAND_TEST:
        return "rules";
    case GLY_COMMAND_HELP:
        return "commands";
    case GLY_COMMAND_COMPLETION:
        return "shells";
    case GLY_COMMAND_SCHEMA:
        return "schemas";
    default:
        return "files";
    }
}

bool gly_spread_subject(galley_subject *out, gly_command_id id)
{
    *out = GALLEY_REPORT_FINDINGS;
    if (id == GLY_COMMAND_CLAIMS)
        *out = GALLEY_REPORT_CLAIMS;
    if (id == GLY_COMMAND_PARSE)
        *out = GALLEY_REPORT_TREES;
    return id == GLY_COMMAND_CHECK || id == GLY_COMMAND_CLAIMS ||
           id == GLY_COMMAND_PARSE;
}

void gly_spread_formats(gly_output *output, gly_command_id id)
{
    galley_subject subject;
    const char *name;
    if (!gly_spread_subject(&subject, id))
        return;
    for (size_t i = 0; (name = galley_format_name(subject, i)) != NULL; i++)
        gly_output_format(output, "%s%s", i == 0 ? "" : " ", name);
}

void gly_spread_choices(gly_output *output, const gly_option *option)
{
    for (size_t i = 0; option->choices[i] != NULL; i++)
        gly_output_format(output, "%s%s", i == 0 ? "" : " ",
                          option->choices[i]);
}

void gly_spread_about(gly_output *output, const char *about, const char *signs,
                      const char *before)
{
    for (const char *at = about; *at != '\0'; at++) {
        if (strchr(signs, *at) != NULL)
            gly_output_put(output, before);
        gly_output_text(output, (gly_text){*at == '\n' ? " " : at, 1});
    }
}

int gly_run_completion(const gly_settings *wanted)
{
    static const struct {
        const char *name;
        gly_spread_write *write;
    } kinds[] = {
        {"bash", gly_spread_bash},
        {"zsh", gly_spread_zsh},
        {"fish", gly_spread_fish},
        {"man", gly_spread_man},
    };
    const char *name = NULL;
    if (wanted->operands.count == 1)
        name = *(const char **)gly_list_at(&wanted->operands, 0);
    for (size_t i = 0; name != NULL && i < sizeof kinds / sizeof *kinds; i++) {
        if (strcmp(kinds[i].name, name) != 0)
            continue;
        gly_output output;
        gly_writer writer = {STDOUT_FILENO, 0};
        gly_output_init(&output, gly_writer_sink, &writer);
        kinds[i].write(&output);
        return gly_say_end(&output, GLY_EXIT_CLEAN);
    }
    if (name != NULL)
        gly_say("there are no completions for “%s”", name);
    else
        gly_say("one shell is to be named");
    gly_say_hint("write galley completion bash, zsh or fish; or man");
    return GLY_EXIT_USAGE;
}
