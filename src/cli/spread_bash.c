/* spread_bash.c - completions for bash.
 * bash parts words at "=", so that "--level=warn" arrives as three. */
#include "cli/spread.h"

static void write_commands(gly_output *output, const char *between)
{
    for (uint32_t i = 0; i < GLY_COMMAND_COUNT; i++)
        gly_output_format(output, "%s%s", i == 0 ? "" : between,
                          gly_command_at((gly_command_id)i)->name);
}

/* A line for an option with a value: what is offered behind it. */
static void write_value(gly_output *output, const gly_option *option)
{
    if (option->value == NULL)
        return;
    gly_output_format(output, "    --%s", option->name);
    if (option->letter != 0)
        gly_output_format(output, " | -%c", option->letter);
    gly_output_put(output, ")\n");
    switch (gly_spread_values(option)) {
    case GLY_VALUE_OF_CHOICES:
        gly_output_put(output, "        offer \"");
        gly_spread_choices(output, option);
        gly_output_put(output, "\" ;;\n");
        break;
    case GLY_VALUE_OF_FORMATS:
        gly_output_put(output, "        case $command in\n");
        for (uint32_t i = 0; i < GLY_COMMAND_COUNT; i++) {
            galley_subject subject;
            if (!gly_spread_subject(&subject, (gly_command_id)i))
                continue;
            gly_output_format(output, "        %s) offer \"",
                              gly_command_at((gly_command_id)i)->name);
            gly_spread_formats(output, (gly_command_id)i);
            gly_output_put(output, "\" ;;\n");
        }
        gly_output_put(output, "        esac ;;\n");
        break;
    case GLY_VALUE_OF_FILES:
        gly_output_put(output, "        COMPREPLY=() ;;\n");
        break;
    case GLY_VALUE_OF_ANYTHING:
        gly_output_put(output, "        compopt +o default +o bashdefault "
                               "2>/dev/null ;;\n");
        break;
    }
}

static void write_options(gly_output *output, gly_command_id id)
{
    gly_output_format(output, "        %s) offer \"", gly_command_at(id)->name);
    const char *between = "";
    for (uint32_t i = 0; i < gly_option_count(); i++) {
        const gly_option *option = gly_option_at(i);
        if (!gly_spread_takes(id, option))
            continue;
        gly_output_format(output, "%s--%s", between, option->name);
        between = " ";
    }
    gly_output_put(output, "\" ;;\n");
}

static void write_operands(gly_output *output)
{
    gly_output_put(output, "    case $command in\n");
    for (uint32_t i = 0; i < GLY_COMMAND_COUNT; i++)
        gly_output_format(output, "    %s) _galley_%s ;;\n",
                          gly_command_at((gly_command_id)i)->name,
                          gly_spread_operands((gly_command_id)i));
    gly_output_put(output, "    esac\n}\n"
                           "complete -o bashdefault -o default -F _galley "
                           "galley\n");
}

void gly_spread_bash(gly_output *output)
{
    gly_output_put(
        output,
        "# bash completion for galley: source it, or put it into\n"
        "# /usr/share/bash-completion/completions/galley\n"
        "_galley() {\n"
        "    local cur=${COMP_WORDS[COMP_CWORD]} prev= command=check given= i\n"
        "    COMPREPLY=()\n"
        "    [ \"$COMP_CWORD\" -lt 1 ] || prev=${COMP_WORDS[COMP_CWORD - 1]}\n"
        "    if [ \"$cur\" = = ]; then\n"
        "        cur=\n"
        "    elif [ \"$prev\" = = ]; then\n"
        "        prev=${COMP_WORDS[COMP_CWORD - 2]}\n"
        "    fi\n"
        "    for ((i = 1; i < COMP_CWORD; i++)); do\n"
        "        case ${COMP_WORDS[i]} in\n"
        "        ");
    write_commands(output, " | ");
    gly_output_put(
        output, ")\n"
                "            command=${COMP_WORDS[i]} given=1\n"
                "            break ;;\n"
                "        esac\n"
                "    done\n"
                "    offer() { COMPREPLY=($(compgen -W \"$1\" -- \"$cur\")); "
                "}\n"
                "    _galley_files() {\n"
                "        [ -n \"$given\" ] || offer \"");
    write_commands(output, " ");
    gly_output_put(
        output,
        "\"\n    }\n"
        "    _galley_rules() {\n"
        "        offer \"$(galley rules 2>/dev/null | cut -d ' ' -f 1)\"\n"
        "    }\n"
        "    _galley_commands() { offer \"");
    write_commands(output, " ");
    gly_output_put(output, "\"; }\n"
                           "    _galley_shells() { offer \"bash zsh fish "
                           "man\"; }\n"
                           "    _galley_schemas() { offer \"rule lexicon "
                           "config\"; }\n"
                           "    case $prev in\n");
    for (uint32_t i = 0; i < gly_option_count(); i++)
        write_value(output, gly_option_at(i));
    gly_output_put(output, "    *) prev= ;;\n"
                           "    esac\n"
                           "    [ -z \"$prev\" ] || return 0\n"
                           "    case $cur in\n"
                           "    -*)\n"
                           "        case $command in\n");
    for (uint32_t i = 0; i < GLY_COMMAND_COUNT; i++)
        write_options(output, (gly_command_id)i);
    gly_output_put(output, "        esac\n"
                           "        return 0 ;;\n"
                           "    esac\n");
    write_operands(output);
}
