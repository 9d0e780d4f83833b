/* config.c - config: what holds for a draft, and which line of which file says
 * so; schema: what such files may hold. */
#include <string.h>
#include <unistd.h>

#include "base/output.h"
#include "base/utf8.h"
#include "cli/commands.h"
#include "cli/desk.h"
#include "cli/say.h"

/* What one setting is called: "levels.vague-source" or "fail-on". */
typedef struct {
    const char *key;
    galley_text name;
} called;

static gly_text text_of(galley_text text)
{
    return (gly_text){text.data, (uint32_t)text.size};
}

static void put_padded(gly_output *output, size_t width, size_t columns)
{
    for (; width < columns; width++)
        gly_output_put(output, " ");
}

static size_t width_of(called what)
{
    return strlen(what.key) + (what.name.size > 0) +
           gly_utf8_count(text_of(what.name));
}

static void put_called(gly_output *output, called what, size_t columns)
{
    gly_output_put(output, "  ");
    gly_output_put(output, what.key);
    gly_output_put(output, what.name.size > 0 ? "." : "");
    gly_output_text(output, text_of(what.name));
    put_padded(output, width_of(what), columns + 2);
}

/* How wide the two columns of a page are. */
typedef struct {
    size_t called, value;
} columns;

static columns measure(const galley_settings *settings)
{
    columns widest = {strlen("fail-on"), strlen("suggestion")};
    size_t count = settings == NULL ? 0 : galley_setting_count(settings);
    for (size_t i = 0; i < count; i++) {
        galley_setting one = galley_setting_at(settings, i);
        size_t name = width_of((called){one.key, one.name});
        size_t value = gly_utf8_count(text_of(one.value));
        widest.called = name > widest.called ? name : widest.called;
        widest.value = value > widest.value ? value : widest.value;
    }
    return widest;
}

static void put_setting(gly_output *output, const galley_setting *one,
                        columns wide)
{
    put_called(output, (called){one->key, one->name}, wide.called);
    gly_output_text(output, text_of(one->value));
    put_padded(output, gly_utf8_count(text_of(one->value)), wide.value + 2);
    gly_output_text(output, text_of(one->path));
    gly_output_format(output, ":%u\n", (unsigned)one->line);
}

static void put_settings(gly_output *output, const gly_settings *wanted,
                         const galley_settings *settings)
{
    columns wide = measure(settings);
    size_t count = settings == NULL ? 0 : galley_setting_count(settings);
    galley_setting fail;
    galley_text none = {"", 0};
    for (size_t i = 0; i < count; i++) {
        galley_setting one = galley_setting_at(settings, i);
        put_setting(output, &one, wide);
    }
    if (galley_setting_find(&fail, settings, "fail-on", none))
        return;
    put_called(output, (called){"fail-on", none}, wide.called);
    gly_output_put(output, galley_level_name(wanted->fail_on));
    gly_output_put(output, "  (usual)\n");
}

/* The page of one draft; `path` is NULL for any draft in the folder that the
 * program runs in. */
static int show(gly_output *output, const gly_settings *wanted,
                gly_desks *desks, const char *path)
{
    galley_settings *settings = NULL;
    const gly_desk *desk = gly_desks_find(desks, path);
    if (desk == NULL || desk->status != GLY_EXIT_CLEAN)
        return desk == NULL ? GLY_EXIT_FAILED : desk->status;
    if (gly_desk_settle(&settings, desk, path) != GALLEY_OK)
        return GLY_EXIT_FAILED;
    gly_output_put(output, path == NULL ? "a draft in this folder" : path);
    if (desk->path == NULL)
        gly_output_put(output, " has no configuration");
    else if (galley_settings_ignore(settings))
        gly_output_put(output, " is not checked, says ");
    else
        gly_output_put(output, " is checked by ");
    gly_output_put(output, desk->path == NULL ? "" : desk->path);
    gly_output_put(output, "\n");
    put_settings(output, wanted, settings);
    galley_settings_free(settings);
    return GLY_EXIT_CLEAN;
}

int gly_run_config(const gly_settings *wanted)
{
    gly_output output;
    gly_writer writer = {STDOUT_FILENO, 0};
    gly_desks desks;
    gly_desks_init(&desks, wanted);
    gly_output_init(&output, gly_writer_sink, &writer);
    uint32_t count = wanted->operands.count;
    int status = GLY_EXIT_CLEAN;
    if (count == 0)
        status = show(&output, wanted, &desks, NULL);
    for (uint32_t i = 0; i < count && status == GLY_EXIT_CLEAN; i++) {
        const char *path = *(const char **)gly_list_at(&wanted->operands, i);
        gly_output_put(&output, i > 0 ? "\n" : "");
        status = show(&output, wanted, &desks, path);
    }
    gly_desks_release(&desks);
    return gly_say_end(&output, status);
}

static galley_status write_out(void *context, const char *bytes, size_t size)
{
    return gly_writer_sink(context, bytes, size) == GLY_OK ? GALLEY_OK
                                                           : GALLEY_IO;
}

static int write_schema(const gly_settings *wanted, galley_schema_kind kind)
{
    gly_desks desks;
    gly_writer writer = {STDOUT_FILENO, 0};
    gly_desks_init(&desks, wanted);
    const gly_desk *desk = gly_desks_find(&desks, NULL);
    int status = desk == NULL ? GLY_EXIT_FAILED : desk->status;
    if (status == GLY_EXIT_CLEAN &&
        galley_schema(desk->loaded.session, kind, write_out, &writer) !=
            GALLEY_OK) {
        gly_say_unwritten("standard output", writer.error);
        status = GLY_EXIT_FAILED;
    }
    gly_desks_release(&desks);
    return status;
}

int gly_run_schema(const gly_settings *wanted)
{
    static const char *const kinds[] = {
        [GALLEY_SCHEMA_RULE] = "rule",
        [GALLEY_SCHEMA_LEXICON] = "lexicon",
        [GALLEY_SCHEMA_CONFIG] = "config",
    };
    for (uint32_t i = 0; wanted->operands.count == 1 && i < 3; i++) {
        const char *word = *(const char **)gly_list_at(&wanted->operands, 0);
        if (strcmp(word, kinds[i]) == 0)
            return write_schema(wanted, (galley_schema_kind)i);
    }
    gly_say("galley schema takes the kind of file");
    gly_say_hint("one of: rule, lexicon, config");
    return GLY_EXIT_USAGE;
}
