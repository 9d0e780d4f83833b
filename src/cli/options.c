#include "cli/options.h"

#include <string.h>

#include "base/problem.h"
#include "base/yaml.h"

/* A command line that is being read. */
typedef struct {
    gly_settings *wanted;
    gly_arguments given;
    uint32_t at;     /* the argument to look at next */
    bool words_only; /* after "--" */
    gly_usage_error *error;
} reader;

gly_command_id gly_command_named(const char *name)
{
    gly_command_id id = GLY_COMMAND_CHECK;
    while (id < GLY_COMMAND_COUNT &&
           strcmp(gly_command_at(id)->name, name) != 0)
        id++;
    return id;
}

const char *gly_command_nearest(const char *word)
{
    const char *names[GLY_COMMAND_COUNT];
    for (uint32_t i = 0; i < GLY_COMMAND_COUNT; i++)
        names[i] = gly_command_at((gly_command_id)i)->name;
    return gly_yaml_nearest(gly_text_of(word), names, GLY_COMMAND_COUNT);
}

static gly_status refuse(reader *from, gly_text message, gly_text hint)
{
    *from->error = (gly_usage_error){message, hint};
    return GLY_INVALID;
}

/* "did you mean --level?", or an empty text. */
static gly_text meant(reader *from, const char *sign, const char *nearest)
{
    if (nearest == NULL)
        return (gly_text){"", 0};
    return gly_text_format(from->wanted->arena, "did you mean %s%s?", sign,
                           nearest);
}

static gly_status unknown_option(reader *from, gly_text name)
{
    enum { MOST_NAMES = 32 };
    const char *names[MOST_NAMES];
    uint32_t count = 0;
    for (; count < gly_option_count() && count < MOST_NAMES; count++)
        names[count] = gly_option_at(count)->name;
    gly_text message =
        gly_text_format(from->wanted->arena, "there is no option --%.*s",
                        (int)name.size, name.data);
    return refuse(from, message,
                  meant(from, "--", gly_yaml_nearest(name, names, count)));
}

/* "suggestion, warning, error" */
static gly_text list_choices(reader *from, const char *const *choices)
{
    gly_text list = gly_text_of(choices[0]);
    for (uint32_t i = 1; choices[i] != NULL; i++)
        list = gly_text_format(
            from->wanted->arena, "%.*s%s%s", (int)list.size, list.data,
            choices[i + 1] == NULL ? " or " : ", ", choices[i]);
    return list;
}

static gly_status check_choice(reader *from, const gly_option *which,
                               const char *value)
{
    if (which->choices == NULL)
        return GLY_OK;
    for (uint32_t i = 0; which->choices[i] != NULL; i++) {
        if (strcmp(which->choices[i], value) == 0)
            return GLY_OK;
    }
    gly_text list = list_choices(from, which->choices);
    return refuse(from,
                  gly_text_format(from->wanted->arena, "--%s cannot be “%s”",
                                  which->name, value),
                  gly_text_format(from->wanted->arena, "give %.*s",
                                  (int)list.size, list.data));
}

static gly_status take(reader *from, uint32_t index, const char *value)
{
    const gly_option *which = gly_option_at(index);
    if (which->value != NULL) {
        gly_status status = check_choice(from, which, value);
        if (status != GLY_OK)
            return status;
    }
    from->wanted->seen |= 1u << index;
    return which->apply(from->wanted, value, from->error);
}

/* The value of an option that has none joined to it: the next argument. */
static gly_status take_next(reader *from, uint32_t index)
{
    const gly_option *which = gly_option_at(index);
    if (which->value == NULL)
        return take(from, index, NULL);
    if (from->at < from->given.count)
        return take(from, index, from->given.items[from->at++]);
    gly_arena *arena = from->wanted->arena;
    return refuse(
        from, gly_text_format(arena, "--%s needs a value", which->name),
        gly_text_format(arena, "write --%s %s", which->name, which->value));
}

/* "--level=warning" or "--level", without the two signs. */
static gly_status read_long(reader *from, const char *word)
{
    const char *sign = strchr(word, '=');
    gly_text name = gly_text_of(word);
    if (sign != NULL)
        name.size = (uint32_t)(sign - word);
    for (uint32_t i = 0; i < gly_option_count(); i++) {
        const gly_option *which = gly_option_at(i);
        if (!gly_text_equal(name, gly_text_of(which->name)))
            continue;
        if (sign == NULL)
            return take_next(from, i);
        if (which->value != NULL)
            return take(from, i, sign + 1);
        return refuse(from,
                      gly_text_format(from->wanted->arena,
                                      "--%s takes no value", which->name),
                      gly_text_format(from->wanted->arena, "write --%s alone",
                                      which->name));
    }
    return unknown_option(from, name);
}

/* One letter of "-qfjsonl"; what follows it is its value if it has one. */
static gly_status read_letter(reader *from, const char **letters)
{
    char letter = *(*letters)++;
    for (uint32_t i = 0; i < gly_option_count(); i++) {
        const gly_option *which = gly_option_at(i);
        if (which->letter != letter)
            continue;
        if (which->value == NULL || **letters == '\0')
            return take_next(from, i);
        const char *value = *letters;
        *letters += strlen(value);
        return take(from, i, value);
    }
    return refuse(
        from,
        gly_text_format(from->wanted->arena, "there is no option -%c", letter),
        gly_text_of("a file whose name begins with - is written "
                    "./- or comes after --"));
}

static gly_status read_letters(reader *from, const char *letters)
{
    gly_status status = GLY_OK;
    while (*letters != '\0' && status == GLY_OK)
        status = read_letter(from, &letters);
    return status;
}

/* The first word is the command, if there is one of its name. */
static gly_status read_word(reader *from, const char *word)
{
    gly_settings *wanted = from->wanted;
    if (wanted->operands.count == 0 && !wanted->command_given &&
        !from->words_only && gly_command_named(word) != GLY_COMMAND_COUNT) {
        wanted->command = gly_command_named(word);
        wanted->command_given = true;
        return GLY_OK;
    }
    const char **operand = gly_list_add(&wanted->operands, wanted->arena);
    if (operand == NULL)
        return GLY_NO_MEMORY;
    *operand = word;
    return GLY_OK;
}

static gly_status read_argument(reader *from)
{
    const char *word = from->given.items[from->at++];
    if (from->words_only || word[0] != '-' || word[1] == '\0')
        return read_word(from, word);
    if (word[1] != '-')
        return read_letters(from, word + 1);
    if (word[2] != '\0')
        return read_long(from, word + 2);
    from->words_only = true;
    return GLY_OK;
}

/* Options may stand before the command, so whether they belong to it is known
 * at the end. */
static gly_status check_command(reader *from)
{
    const gly_settings *wanted = from->wanted;
    for (uint32_t i = 0; i < gly_option_count(); i++) {
        const gly_option *which = gly_option_at(i);
        if ((wanted->seen & 1u << i) == 0 ||
            (which->commands & 1u << wanted->command) != 0)
            continue;
        const char *name = gly_command_at(wanted->command)->name;
        return refuse(from,
                      gly_text_format(wanted->arena, "galley %s takes no --%s",
                                      name, which->name),
                      gly_text_format(wanted->arena,
                                      "galley help %s shows what it takes",
                                      name));
    }
    return GLY_OK;
}

/* Names of keys say nothing of files. */
static gly_status check_keys(reader *from)
{
    bool has_keys = false;
    for (uint32_t i = 0; i < GLY_RECORD_FIELDS; i++)
        has_keys = has_keys || from->wanted->keys.paths[i].size > 0;
    if (!has_keys || from->wanted->is_stream)
        return GLY_OK;
    return refuse(from, gly_text_of("--keys goes with --stdin-format"),
                  gly_text_of("write --stdin-format ndjson, too, and send the "
                              "articles to standard input"));
}

gly_status gly_options_read(gly_settings *out, gly_arena *arena,
                            gly_arguments given, gly_usage_error *error)
{
    *error = (gly_usage_error){{"", 0}, {"", 0}};
    *out = (gly_settings){
        .command = GLY_COMMAND_CHECK,
        .level = GALLEY_WARNING,
        .fail_on = GALLEY_ERROR,
        .formats = gly_list_of(sizeof(gly_format_request)),
        .rules = gly_list_of(sizeof(const char *)),
        .operands = gly_list_of(sizeof(const char *)),
        .arena = arena,
    };
    reader from = {out, given, 0, false, error};
    gly_status status = GLY_OK;
    while (from.at < given.count && status == GLY_OK)
        status = read_argument(&from);
    if (status == GLY_OK && !out->help && !out->version)
        status = check_command(&from);
    if (status == GLY_OK)
        status = check_keys(&from);
    return status;
}
