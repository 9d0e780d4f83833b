/* command_table.c - every command that galley has. */
#include "cli/options.h"

static const gly_command commands[GLY_COMMAND_COUNT] = {
    [GLY_COMMAND_CHECK] =
        {"check", "[OPTIONS] FILE|DIR|- …",
         "report contradictions and sourcing gaps of drafts",
         "Reads each draft, and each .txt, .md, .markdown, .html, .htm, .docx "
         "or .odt file\nof a folder, and reports what an editor should look "
         "at. - is "
         "standard input. The name of the\ncommand may be left out: galley "
         "draft.md.\n\nWith --stdin-format ndjson, standard input holds "
         "articles, a JSON object a line;\nwhat comes out is a JSON object a "
         "line, too: a finding with the id of its article\nand the field that "
         "it is in, or, for a line that cannot be read, its error."},
    [GLY_COMMAND_CLAIMS] =
        {"claims", "[OPTIONS] FILE|DIR|- …",
         "list what drafts claim: who says what, by which word",
         "Prints what the rules are run over, so that a ledger of sources can "
         "be checked by\nhand and a rule can be written against it."},
    [GLY_COMMAND_PARSE] =
        {"parse", "[OPTIONS] FILE|DIR|- …",
         "print the sentences of drafts with their grammar",
         "Prints what the rules' language layer sees: tokens, word classes, "
         "lemmas, relations."},
    [GLY_COMMAND_EXPLAIN] =
        {"explain", "[OPTIONS] RULE …",
         "say why a rule is there, with its examples",
         "Prints a rule's reason, the examples it is tested on, and how to "
         "silence it."},
    [GLY_COMMAND_RULES] =
        {"rules", "[OPTIONS]", "list the rules, or begin a new one",
         "Prints a line for every rule: its id, its level and what it is for; "
         "--format json\nor markdown prints them for programs and pages. --new "
         "ID prints a rule that passes,\nto be changed: galley rules --new "
         "house-style >rules/house-style.yml"},
    [GLY_COMMAND_TEST] =
        {"test", "[OPTIONS] [RULE|FILE|DIR …]",
         "run rules on their own examples",
         "Checks every example of the rules: a bad one must be reported, at "
         "the words it\nnames, and a good one must not. Names patterns that "
         "backtrack without end, and those\nthat no example shows. RULE is the "
         "id of a rule; the rules of a FILE or DIR are\nloaded as with --rules "
         "and only they are tested. --format text or junit[=FILE]."},
    [GLY_COMMAND_CONFIG] =
        {"config", "[OPTIONS] [FILE …]",
         "print what is configured for drafts, and where",
         "The configuration of a draft is the nearest .galley.yml in its "
         "folder "
         "or above.\nPrints every setting that holds for FILE, or for a draft "
         "in this folder, with the\nfile and line that say so."},
    [GLY_COMMAND_BASELINE] =
        {"baseline", "[OPTIONS] FILE|DIR …", "put what is found today to rest",
         "Writes down every finding of these drafts, so that galley check "
         "tells only what is\nnew. What the file holds of other drafts stays "
         "if they are still there. It is the\none that --baseline or the "
         "configuration names, or else .galley-baseline.jsonl."},
    [GLY_COMMAND_SCHEMA] =
        {"schema", "[OPTIONS] rule|lexicon|config",
         "print the JSON Schema of the files that a house writes",
         "An editor program completes and checks rules, word lists and "
         ".galley.yml by it:\ngalley schema rule >rule.schema.json. The "
         "house's "
         "own rules and claim types are in it."},
    [GLY_COMMAND_COMPLETION] =
        {"completion", "bash|zsh|fish|man",
         "print completions for a shell, or the manual page",
         "Made from the same table as this page. For bash:\n\n"
         "  galley completion bash "
         ">~/.local/share/bash-completion/completions/galley\n\n"
         "for zsh, as _galley in a folder of $fpath; for fish, as galley.fish "
         "in\n~/.config/fish/completions; man prints the page that man(1) "
         "shows."},
    [GLY_COMMAND_HELP] = {"help", "[COMMAND]",
                          "show this page or a command's own", ""},
};

const gly_command *gly_command_at(gly_command_id id)
{
    return &commands[id];
}
