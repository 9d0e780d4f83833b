/* explain.c - explain: what a rule is for, without a network. */
#include <string.h>
#include <unistd.h>

#include "base/output.h"
#include "base/problem.h"
#include "base/utf8.h"
#include "base/yaml.h"
#include "cli/commands.h"
#include "cli/desk.h"
#include "cli/say.h"

enum { PAGE_COLUMNS = 78 };

static gly_text text_of(galley_text text)
{
    return (gly_text){text.data, (uint32_t)text.size};
}

/* The word at the head of `*text`, which is cut off with what follows up to
 * the next word. */
static gly_text next_word(gly_text *text)
{
    uint32_t size = 0;
    while (size < text->size && text->data[size] != ' ')
        size++;
    gly_text word = {text->data, size};
    while (size < text->size && text->data[size] == ' ')
        size++;
    *text = (gly_text){text->data + size, text->size - size};
    return word;
}

/* Write a line of any length as lines of a page, indented. */
static void write_wrapped(gly_output *output, gly_text line)
{
    uint32_t column = PAGE_COLUMNS + 1;
    while (line.size > 0) {
        gly_text word = next_word(&line);
        uint32_t width = gly_utf8_count(word);
        if (column + 1 + width > PAGE_COLUMNS) {
            gly_output_put(output, column > PAGE_COLUMNS ? "  " : "\n  ");
            column = 2;
        } else {
            gly_output_put(output, " ");
            column++;
        }
        gly_output_text(output, word);
        column += width;
    }
    gly_output_put(output, "\n");
}

/* The line at the head of `*text`, which is cut off. */
static gly_text next_line(gly_text *text)
{
    uint32_t size = 0;
    while (size < text->size && text->data[size] != '\n')
        size++;
    gly_text line = {text->data, size};
    uint32_t step = size < text->size ? size + 1 : size;
    *text = (gly_text){text->data + step, text->size - step};
    return line;
}

/* Each line of a folded scalar is a paragraph. */
static void write_why(gly_output *output, gly_text why)
{
    why = gly_text_trim(why);
    while (why.size > 0) {
        gly_text line = gly_text_trim(next_line(&why));
        if (line.size == 0)
            continue;
        write_wrapped(output, line);
        gly_output_put(output, "\n");
    }
}

static void write_example(gly_output *output, const galley_example *example)
{
    gly_text draft = gly_text_trim(text_of(example->draft));
    while (draft.size > 0) {
        gly_text line = next_line(&draft);
        gly_output_put(output, line.size > 0 ? "  | " : "  |");
        gly_output_text(output, line);
        gly_output_put(output, "\n");
    }
    if (example->bad && example->at.size > 0) {
        gly_output_put(output, "  it speaks of: ");
        gly_output_text(output, text_of(example->at));
        gly_output_put(output, "\n");
    }
    gly_output_put(output, "\n");
}

static void write_examples(gly_output *output, const galley *session,
                           size_t rule, bool bad)
{
    size_t count = galley_rule_at(session, rule).example_count;
    bool first = true;
    for (size_t i = 0; i < count; i++) {
        galley_example example = galley_example_at(session, rule, i);
        if (example.bad != bad)
            continue;
        if (first)
            gly_output_put(output, bad ? "It speaks here:\n\n"
                                       : "It is silent here:\n\n");
        first = false;
        write_example(output, &example);
    }
}

static void write_overruling(gly_output *output, const galley_rule *rule)
{
    gly_output_put(output, "To overrule it, copy its file, ");
    gly_output_text(output, text_of(rule->path));
    gly_output_put(output,
                   ", change it\n(“level: suggestion” makes it speak softly), "
                   "and name the copy with --rules:\na rule takes the place of "
                   "the one with its id.\n");
}

static void write_rule(gly_output *output, const galley *session, size_t index)
{
    galley_rule rule = galley_rule_at(session, index);
    gly_output_text(output, text_of(rule.id));
    gly_output_format(output, " (%s, ", galley_level_name(rule.level));
    gly_output_text(output, text_of(rule.category));
    gly_output_put(output, ")\n\n");
    write_why(output, text_of(rule.why));
    write_examples(output, session, index, true);
    write_examples(output, session, index, false);
    write_overruling(output, &rule);
}

/* Say that there is no such rule, and which may have been meant. */
static int say_unknown(const gly_settings *wanted, const galley *session,
                       const char *id)
{
    size_t count = galley_rule_count(session);
    const char **names =
        gly_arena_array(wanted->arena, count + 1, sizeof *names);
    gly_text copy;
    for (size_t i = 0; names != NULL && i < count; i++) {
        gly_text name = text_of(galley_rule_at(session, i).id);
        bool made = gly_arena_text(&copy, wanted->arena, name) == GLY_OK;
        names[i] = made ? copy.data : "";
    }
    const char *nearest =
        names == NULL ? NULL : gly_yaml_nearest(gly_text_of(id), names, count);
    gly_say("there is no rule “%s”", id);
    if (nearest != NULL)
        gly_say_hint("did you mean %s?", nearest);
    else
        gly_say_hint("galley rules lists them");
    return GLY_EXIT_USAGE;
}

static int explain_all(const gly_settings *wanted, const galley *session)
{
    gly_output output;
    gly_writer writer = {STDOUT_FILENO, 0};
    gly_output_init(&output, gly_writer_sink, &writer);
    int status = GLY_EXIT_CLEAN;
    for (uint32_t i = 0; i < wanted->operands.count; i++) {
        const char *id = *(const char **)gly_list_at(&wanted->operands, i);
        size_t rule;
        if (!galley_rule_find(session, galley_text_of(id), &rule)) {
            status = say_unknown(wanted, session, id);
            continue;
        }
        gly_output_put(&output, i > 0 ? "\n\n" : "");
        write_rule(&output, session, rule);
    }
    return gly_say_end(&output, status);
}

int gly_run_explain(const gly_settings *wanted)
{
    gly_desks desks;
    if (wanted->operands.count == 0) {
        gly_say("no rule is named");
        gly_say_hint("write galley explain RULE; galley rules lists them");
        return GLY_EXIT_USAGE;
    }
    gly_desks_init(&desks, wanted);
    const gly_desk *desk = gly_desks_find(&desks, NULL);
    int status = desk == NULL ? GLY_EXIT_FAILED : desk->status;
    if (status == GLY_EXIT_CLEAN)
        status = explain_all(wanted, desk->loaded.session);
    gly_desks_release(&desks);
    return status;
}
