/* spread_man.c - the manual page, in the language of man(7). */
#include "base/utf8.h"
#include "cli/spread.h"

/* One sign of ASCII. An empty line begins a paragraph. */
static void write_sign(gly_output *output, const char *at, bool is_first)
{
    if (is_first && (*at == '.' || *at == '\''))
        gly_output_put(output, "\\&");
    if (*at == '\\')
        gly_output_put(output, "\\e");
    else if (*at == '-')
        gly_output_put(output, "\\-");
    else if (at[0] == '\n' && at[1] == '\n')
        gly_output_put(output, "\n.PP");
    else
        gly_output_text(output, (gly_text){at, 1});
}

/* Words as they are: signs of roff are taken back, and a line does not begin
 * with one. */
static void write_words(gly_output *output, const char *words)
{
    bool is_first = true;
    gly_text text = gly_text_of(words);
    uint32_t length;
    for (const char *at = words; *at != '\0'; at += length) {
        uint32_t point = gly_utf8_at(text, (uint32_t)(at - words), &length);
        if (point > 0x7F)
            gly_output_format(output, "\\[u%04X]", (unsigned)point);
        else
            write_sign(output, at, is_first);
        is_first = *at == '\n';
    }
}

static void write_option(gly_output *output, const gly_option *option)
{
    gly_output_put(output, ".TP\n.B ");
    if (option->letter != 0)
        gly_output_format(output, "\\-%c, ", option->letter);
    gly_output_put(output, "\\-\\-");
    write_words(output, option->name);
    if (option->value != NULL) {
        gly_output_put(output, " \\fI");
        write_words(output, option->value);
        gly_output_put(output, "\\fR");
    }
    gly_output_put(output, "\n");
    write_words(output, option->about);
    gly_output_put(output, ".\n");
    gly_output_put(output, "Of ");
    const char *between = "";
    for (uint32_t i = 0; i < GLY_COMMAND_COUNT; i++) {
        if (!gly_spread_takes((gly_command_id)i, option))
            continue;
        gly_output_format(output, "%s%s", between,
                          gly_command_at((gly_command_id)i)->name);
        between = ", ";
    }
    gly_output_put(output, ".\n");
}

static void write_command(gly_output *output, const gly_command *command)
{
    gly_output_put(output, ".SS galley ");
    write_words(output, command->name);
    gly_output_put(output, " ");
    write_words(output, command->arguments);
    gly_output_put(output, "\n");
    write_words(output, command->about);
    gly_output_put(output, ".\n");
    if (command->more[0] == '\0')
        return;
    gly_output_put(output, ".PP\n");
    write_words(output, command->more);
    gly_output_put(output, "\n");
}

static void write_formats(gly_output *output, gly_command_id id)
{
    galley_subject subject;
    const char *name;
    if (!gly_spread_subject(&subject, id))
        return;
    gly_output_format(output, ".SS Of galley %s\n", gly_command_at(id)->name);
    for (size_t i = 0; (name = galley_format_name(subject, i)) != NULL; i++) {
        gly_output_put(output, ".TP\n.B ");
        write_words(output, name);
        gly_output_put(output, "\n");
        write_words(output, galley_format_about(subject, name));
        gly_output_put(output, ".\n");
    }
}

static const char before[] =
    ".SH NAME\n"
    "galley \\- find where a news draft contradicts itself or leaves a claim "
    "unsourced\n"
    ".SH SYNOPSIS\n"
    ".B galley\n"
    "[\\fICOMMAND\\fR] [\\fIOPTIONS\\fR] \\fIFILE\\fR|\\fIDIR\\fR|\\- ...\n"
    ".SH DESCRIPTION\n"
    "galley reads a draft of a news article, works out what it claims (who "
    "said\nwhat, how many, when, who is who), and tells line by line where the "
    "article\ncontradicts itself and where a claim has no source.\nBoth ends "
    "of "
    "a contradiction are shown; which of them is right is for a person\nto "
    "find out.\nA draft never leaves the machine.\n"
    ".SH COMMANDS\n";

static const char after[] =
    ".SH EXIT STATUS\n"
    ".TP\n.B 0\nNothing was found at or above \\-\\-fail\\-on; all examples "
    "pass.\n"
    ".TP\n.B 1\nThere are findings at or above \\-\\-fail\\-on, or an example "
    "fails.\n"
    ".TP\n.B 2\nThe command line, a configuration or a rule file is wrong.\n"
    ".TP\n.B 3\nA draft could not be read, or a report not written; the other "
    "drafts were\nchecked all the same.\n"
    ".SH ENVIRONMENT\n"
    ".TP\n.B NO_COLOR\nIf it is set, text is not coloured.\n"
    ".TP\n.B GITHUB_STEP_SUMMARY\nWith the format github, a table of the "
    "findings is put behind what this file\nholds.\n"
    ".TP\n.B CI\nIf it is set, no progress is shown.\n"
    ".SH FILES\n"
    ".TP\n.B .galley.yml\nThe configuration of the drafts in its folder and "
    "below.\n"
    ".TP\n.B .gitignore\nWhat it names is passed over when a folder is read.\n"
    ".SH EXAMPLES\n"
    ".TP\n.B galley draft.md\nWhat an editor should look at, line by line.\n"
    ".TP\n.B galley check \\-f html=page.html drafts/\nAll drafts of a folder, "
    "as a page for a browser.\n"
    ".TP\n.B galley explain quote\\-speaker\nWhy a rule is there, and how to "
    "silence it.\n";

void gly_spread_man(gly_output *output)
{
    gly_output_format(output,
                      ".TH GALLEY 1 \"\" \"galley %s\" \"User Commands\"\n",
                      galley_version());
    gly_output_put(output, before);
    for (uint32_t i = 0; i < GLY_COMMAND_COUNT; i++)
        write_command(output, gly_command_at((gly_command_id)i));
    gly_output_put(output, ".SH OPTIONS\n");
    for (uint32_t i = 0; i < gly_option_count(); i++)
        write_option(output, gly_option_at(i));
    gly_output_put(output, ".SH FORMATS\n");
    for (uint32_t i = 0; i < GLY_COMMAND_COUNT; i++)
        write_formats(output, (gly_command_id)i);
    gly_output_put(output, after);
}
