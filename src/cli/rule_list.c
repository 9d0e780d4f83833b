/* rule_list.c - rules: all of them, for a person, a program or a page, and the
 * beginning of a new one. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/output.h"
#include "cli/commands.h"
#include "cli/desk.h"
#include "cli/say.h"

static gly_text text_of(galley_text text)
{
    return (gly_text){text.data, (uint32_t)text.size};
}

/* The first sentence of why a rule is there. */
static gly_text first_sentence(gly_text why)
{
    why = gly_text_trim(why);
    uint32_t end = gly_text_find(why, gly_text_of(". "), 0);
    uint32_t line = gly_text_find(why, gly_text_of("\n"), 0);
    if (line < end)
        return gly_text_slice(why, gly_span_between(0, line));
    return end == GLY_NONE ? why
                           : gly_text_slice(why, gly_span_between(0, end + 1));
}

static void write_text(gly_output *output, const galley *session)
{
    size_t count = galley_rule_count(session);
    size_t widest = 0;
    for (size_t i = 0; i < count; i++) {
        size_t width = galley_rule_at(session, i).id.size;
        widest = width > widest ? width : widest;
    }
    for (size_t i = 0; i < count; i++) {
        galley_rule rule = galley_rule_at(session, i);
        gly_output_text(output, text_of(rule.id));
        for (size_t j = rule.id.size; j < widest + 2; j++)
            gly_output_put(output, " ");
        gly_output_format(output, "%-12s", galley_level_name(rule.level));
        gly_output_text(output, first_sentence(text_of(rule.why)));
        gly_output_put(output, "\n");
    }
}

static void write_field(gly_output *output, const char *before, gly_text text)
{
    gly_output_put(output, before);
    gly_output_json(output, text);
}

static void write_examples(gly_output *output, const galley *session,
                           size_t rule)
{
    size_t count = galley_rule_at(session, rule).example_count;
    for (size_t i = 0; i < count; i++) {
        galley_example example = galley_example_at(session, rule, i);
        gly_output_put(output, i > 0 ? ",{" : "{");
        write_field(output, example.bad ? "\"bad\":" : "\"good\":",
                    text_of(example.draft));
        if (example.at.size > 0)
            write_field(output, ",\"at\":", text_of(example.at));
        gly_output_put(output, "}");
    }
}

static void write_json(gly_output *output, const galley *session)
{
    size_t count = galley_rule_count(session);
    for (size_t i = 0; i < count; i++) {
        galley_rule rule = galley_rule_at(session, i);
        gly_output_put(output, i > 0 ? ",\n{" : "[\n{");
        write_field(output, "\"id\":", text_of(rule.id));
        write_field(output, ",\"category\":", text_of(rule.category));
        write_field(output,
                    ",\"level\":", gly_text_of(galley_level_name(rule.level)));
        write_field(output, ",\"verb\":", gly_text_of(rule.verb));
        write_field(output, ",\"path\":", text_of(rule.path));
        write_field(output, ",\"why\":", text_of(rule.why));
        gly_output_put(output, ",\"examples\":[");
        write_examples(output, session, i);
        gly_output_put(output, "]}");
    }
    gly_output_put(output, count > 0 ? "\n]\n" : "[]\n");
}

static int by_path(const void *a, const void *b)
{
    const galley_rule *one = a, *two = b;
    return gly_text_compare(text_of(one->path), text_of(two->path));
}

/* A cell of a table: a bar would end it. */
static void write_cell(gly_output *output, gly_text words)
{
    if (gly_text_ends(words, gly_text_of(".")))
        words.size--;
    for (uint32_t i = 0; i < words.size; i++) {
        gly_output_put(output, words.data[i] == '|' ? "\\" : "");
        gly_output_text(output, (gly_text){words.data + i, 1});
    }
}

/* A table in order of the files, each rule with a link to its own. */
static void write_markdown(gly_output *output, const galley *session)
{
    size_t count = galley_rule_count(session);
    galley_rule *rules = calloc(count + 1, sizeof *rules);
    if (rules == NULL)
        return;
    for (size_t i = 0; i < count; i++)
        rules[i] = galley_rule_at(session, i);
    qsort(rules, count, sizeof *rules, by_path);
    gly_output_put(output, "| rule | level | category | what it tells |\n"
                           "|---|---|---|---|\n");
    for (size_t i = 0; i < count; i++) {
        gly_text path = text_of(rules[i].path), shipped = gly_text_of("rules/");
        if (gly_text_starts(path, shipped))
            path = gly_text_slice(path, (gly_span){shipped.size, path.size});
        gly_output_put(output, "| [`");
        gly_output_text(output, text_of(rules[i].id));
        gly_output_put(output, "`](");
        gly_output_text(output, path);
        gly_output_format(output, ") | %s | ",
                          galley_level_name(rules[i].level));
        gly_output_text(output, text_of(rules[i].category));
        gly_output_put(output, " | ");
        write_cell(output, first_sentence(text_of(rules[i].why)));
        gly_output_put(output, " |\n");
    }
    free(rules);
}

static const struct {
    const char *name;
    void (*write)(gly_output *output, const galley *session);
} formats[] = {
    {"text", write_text}, {"json", write_json}, {"markdown", write_markdown}};

enum { FORMATS = sizeof formats / sizeof *formats };

/* The format that is wanted; FORMATS for one that there is not, which is
 * told. */
static uint32_t choose_format(const gly_settings *wanted)
{
    if (wanted->formats.count == 0)
        return 0;
    const gly_format_request *request = gly_list_last(&wanted->formats);
    uint32_t i = 0;
    while (i < FORMATS && strcmp(request->format, formats[i].name) != 0)
        i++;
    if (i == FORMATS || request->path != NULL || wanted->formats.count > 1) {
        gly_say("galley rules has one format, to standard output");
        gly_say_hint("one of: text, json, markdown");
        return FORMATS;
    }
    return i;
}

/* A rule to begin with. It passes as it stands, and says what else there is. */
static int write_new(const char *id)
{
    gly_output output;
    gly_writer writer = {STDOUT_FILENO, 0};
    size_t size = strspn(id, "abcdefghijklmnopqrstuvwxyz0123456789-");
    if (id[size] != '\0' || size == 0) {
        gly_say("a rule cannot be called “%s”", id);
        gly_say_hint("an id is made of a-z, 0-9 and hyphens");
        return GLY_EXIT_USAGE;
    }
    gly_output_init(&output, gly_writer_sink, &writer);
    gly_output_put(&output, "id: ");
    gly_output_put(&output, id);
    gly_output_put(
        &output,
        "\n"
        "category: residue       # the kind of fault; a wrong word lists all\n"
        "level: suggestion       # suggestion, warning or error\n"
        "match: '\\butili[sz]e[sd]?\\b'   # PCRE2 over the text of a block\n"
        "scope: [headline, deck, paragraph, list-item]\n"
        "# Instead of `match`, `find: quotation` finds single claims and\n"
        "# `compare: quotation` pairs of them: see `galley claims DRAFT`.\n"
        "message: \"“{match}”: say “use”\"\n"
        "why: >\n"
        "  The reason for the rule, in a sentence that an editor reads.\n"
        "examples:               # `galley test FILE` runs them\n"
        "  - bad: The council utilized the pier.\n"
        "    at: utilized\n"
        "  - good: The council used the pier.\n");
    return gly_say_end(&output, GLY_EXIT_CLEAN);
}

static int write_rules(const gly_settings *wanted, uint32_t format)
{
    gly_desks desks;
    gly_output output;
    gly_writer writer = {STDOUT_FILENO, 0};
    gly_desks_init(&desks, wanted);
    const gly_desk *desk = gly_desks_find(&desks, NULL);
    int status = desk == NULL ? GLY_EXIT_FAILED : desk->status;
    gly_output_init(&output, gly_writer_sink, &writer);
    if (status == GLY_EXIT_CLEAN)
        formats[format].write(&output, desk->loaded.session);
    gly_desks_release(&desks);
    return gly_say_end(&output, status);
}

int gly_run_rules(const gly_settings *wanted)
{
    if (wanted->operands.count > 0) {
        gly_say("galley rules takes no %s",
                *(const char **)gly_list_at(&wanted->operands, 0));
        gly_say_hint("galley explain tells about one rule; --rules adds a "
                     "file");
        return GLY_EXIT_USAGE;
    }
    if (wanted->new_rule != NULL)
        return write_new(wanted->new_rule);
    uint32_t format = choose_format(wanted);
    return format == FORMATS ? GLY_EXIT_USAGE : write_rules(wanted, format);
}
