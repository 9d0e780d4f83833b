/* spread_zsh.c - completions for zsh, which shows what each is about. */
#include "cli/spread.h"

/* In a specification of _arguments within single quotes. */
static void write_about(gly_output *output, const char *about)
{
    for (const char *at = about; *at != '\0'; at++) {
        if (*at == '\'')
            gly_output_put(output, "'\\''");
        else if (*at == '[' || *at == ']' || *at == ':' || *at == '\\')
            gly_output_format(output, "\\%c", *at);
        else
            gly_output_text(output, (gly_text){*at == '\n' ? " " : at, 1});
    }
}

static void write_value(gly_output *output, gly_command_id id,
                        const gly_option *option)
{
    if (option->value == NULL)
        return;
    gly_output_put(output, ":");
    write_about(output, option->value);
    switch (gly_spread_values(option)) {
    case GLY_VALUE_OF_CHOICES:
        gly_output_put(output, ":(");
        gly_spread_choices(output, option);
        gly_output_put(output, ")");
        break;
    case GLY_VALUE_OF_FORMATS:
        gly_output_put(output, ":(");
        gly_spread_formats(output, id);
        gly_output_put(output, ")");
        break;
    case GLY_VALUE_OF_FILES:
        gly_output_put(output, ":_files");
        break;
    case GLY_VALUE_OF_ANYTHING:
        gly_output_put(output, ": ");
        break;
    }
}

/* An option that is given once or more often: '*-l+[about]:LEVEL:(…)'. */
static void write_option(gly_output *output, gly_command_id id,
                         const gly_option *option)
{
    if (option->letter != 0) {
        gly_output_format(output, " \\\n            '*-%c%s[", option->letter,
                          option->value == NULL ? "" : "+");
        write_about(output, option->about);
        gly_output_put(output, "]");
        write_value(output, id, option);
        gly_output_put(output, "'");
    }
    gly_output_format(output, " \\\n            '*--%s%s[", option->name,
                      option->value == NULL ? "" : "=");
    write_about(output, option->about);
    gly_output_put(output, "]");
    write_value(output, id, option);
    gly_output_put(output, "'");
}

static void write_command(gly_output *output, gly_command_id id)
{
    gly_output_format(output, "    %s)\n        _arguments -s -S",
                      gly_command_at(id)->name);
    for (uint32_t i = 0; i < gly_option_count(); i++) {
        const gly_option *option = gly_option_at(i);
        if (gly_spread_takes(id, option))
            write_option(output, id, option);
    }
    gly_output_format(output, " \\\n            '*: :_galley_%s' ;;\n",
                      gly_spread_operands(id));
}

void gly_spread_zsh(gly_output *output)
{
    gly_output_put(output,
                   "#compdef galley\n"
                   "# zsh completion for galley: put it as _galley into a\n"
                   "# folder of $fpath\n"
                   "_galley_commands() {\n"
                   "    local -a all\n"
                   "    all=(\n");
    for (uint32_t i = 0; i < GLY_COMMAND_COUNT; i++) {
        const gly_command *one = gly_command_at((gly_command_id)i);
        gly_output_format(output, "        '%s:", one->name);
        write_about(output, one->about);
        gly_output_put(output, "'\n");
    }
    gly_output_put(
        output,
        "    )\n"
        "    _describe -t commands command all\n"
        "}\n"
        "_galley_files() {\n"
        "    (( given )) || _galley_commands\n"
        "    _files\n"
        "}\n"
        "_galley_rules() {\n"
        "    local -a all\n"
        "    all=(${(f)\"$(_call_program rules galley rules 2>/dev/null |\n"
        "        cut -d ' ' -f 1)\"})\n"
        "    compadd -a all\n"
        "}\n"
        "_galley_shells() { compadd bash zsh fish man }\n"
        "_galley_schemas() { compadd rule lexicon config }\n"
        "_galley() {\n"
        "    local command=check given=0 word\n"
        "    for word in ${words[2,CURRENT-1]}; do\n"
        "        case $word in\n"
        "        (");
    for (uint32_t i = 0; i < GLY_COMMAND_COUNT; i++)
        gly_output_format(output, "%s%s", i == 0 ? "" : "|",
                          gly_command_at((gly_command_id)i)->name);
    gly_output_put(output, ") command=$word given=1; break ;;\n"
                           "        esac\n"
                           "    done\n"
                           "    case $command in\n");
    for (uint32_t i = 0; i < GLY_COMMAND_COUNT; i++)
        write_command(output, (gly_command_id)i);
    gly_output_put(output, "    esac\n"
                           "}\n"
                           "if [ \"$funcstack[1]\" = _galley ]; then\n"
                           "    _galley \"$@\"\n"
                           "else\n"
                           "    compdef _galley galley\n"
                           "fi\n");
}
