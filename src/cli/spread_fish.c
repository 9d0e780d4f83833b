/* spread_fish.c - completions for fish: a line for each thing to be offered. */
#include "cli/spread.h"

/* In single quotes. */
static void write_quoted(gly_output *output, const char *about)
{
    gly_output_put(output, "'");
    gly_spread_about(output, about, "'\\", "\\");
    gly_output_put(output, "'");
}

static void write_values(gly_output *output, gly_command_id id,
                         const gly_option *option)
{
    if (option->value == NULL)
        return;
    switch (gly_spread_values(option)) {
    case GLY_VALUE_OF_CHOICES:
        gly_output_put(output, " -x -a '");
        gly_spread_choices(output, option);
        gly_output_put(output, "'");
        break;
    case GLY_VALUE_OF_FORMATS:
        gly_output_put(output, " -x -a '");
        gly_spread_formats(output, id);
        gly_output_put(output, "'");
        break;
    case GLY_VALUE_OF_FILES:
        gly_output_put(output, " -r -F");
        break;
    case GLY_VALUE_OF_ANYTHING:
        gly_output_put(output, " -x");
        break;
    }
}

static void write_option(gly_output *output, gly_command_id id,
                         const gly_option *option)
{
    gly_output_format(output, "complete -c galley -n '__galley_is %s' -l %s",
                      gly_command_at(id)->name, option->name);
    if (option->letter != 0)
        gly_output_format(output, " -s %c", option->letter);
    write_values(output, id, option);
    gly_output_put(output, " -d ");
    write_quoted(output, option->about);
    gly_output_put(output, "\n");
}

static void write_commands(gly_output *output, const char *when)
{
    for (uint32_t i = 0; i < GLY_COMMAND_COUNT; i++) {
        const gly_command *one = gly_command_at((gly_command_id)i);
        gly_output_format(output, "complete -c galley -n '%s' -a %s -d ", when,
                          one->name);
        write_quoted(output, one->about);
        gly_output_put(output, "\n");
    }
}

void gly_spread_fish(gly_output *output)
{
    gly_output_put(output, "# fish completion for galley: put it into\n"
                           "# ~/.config/fish/completions/galley.fish\n"
                           "function __galley_command\n"
                           "    for word in (commandline -opc)[2..-1]\n"
                           "        switch $word\n"
                           "            case");
    for (uint32_t i = 0; i < GLY_COMMAND_COUNT; i++)
        gly_output_format(output, " %s",
                          gly_command_at((gly_command_id)i)->name);
    gly_output_put(output, "\n"
                           "                echo $word\n"
                           "                return\n"
                           "        end\n"
                           "    end\n"
                           "    echo check\n"
                           "    return 1\n"
                           "end\n"
                           "function __galley_is\n"
                           "    test (__galley_command) = $argv[1]\n"
                           "end\n");
    write_commands(output, "not __galley_command >/dev/null");
    write_commands(output, "__galley_is help");
    gly_output_put(output, "complete -c galley -n '__galley_is completion' -f "
                           "-a 'bash zsh fish man'\n"
                           "complete -c galley -n '__galley_is schema' -f "
                           "-a 'rule lexicon config'\n"
                           "complete -c galley -n '__galley_is explain; or "
                           "__galley_is test' -a \"(galley rules 2>/dev/null | "
                           "string split -f 1 ' ')\"\n");
    for (uint32_t id = 0; id < GLY_COMMAND_COUNT; id++) {
        for (uint32_t i = 0; i < gly_option_count(); i++) {
            const gly_option *option = gly_option_at(i);
            if (gly_spread_takes((gly_command_id)id, option))
                write_option(output, (gly_command_id)id, option);
        }
    }
}
