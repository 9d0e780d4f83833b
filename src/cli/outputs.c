#include "cli/outputs.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/yaml.h"
#include "cli/say.h"

/* What a report is called in a message. */
static const char *name_of(const gly_report_output *output)
{
    return output->target.path == NULL ? "standard output"
                                       : output->target.path;
}

static galley_status write_out(void *context, const char *bytes, size_t size)
{
    gly_status status = gly_writer_sink(context, bytes, size);
    return status == GLY_OK ? GALLEY_OK : GALLEY_IO;
}

bool gly_outputs_hit(const gly_outputs *outputs, const char *path)
{
    for (uint32_t i = 0; i < outputs->count; i++) {
        const gly_report_output *output = &outputs->items[i];
        if (output->target.temporary != NULL &&
            gly_target_is_there(&output->target, path))
            return true;
    }
    return false;
}

static bool wants_color(const gly_settings *wanted,
                        const gly_report_output *output)
{
    const char *no_color = getenv("NO_COLOR");
    const char *terminal = getenv("TERM");
    if (wanted->color != GLY_COLOR_AUTO)
        return wanted->color == GLY_COLOR_ALWAYS;
    if (output->target.path != NULL ||
        (no_color != NULL && no_color[0] != '\0') ||
        (terminal != NULL && strcmp(terminal, "dumb") == 0))
        return false;
    return isatty(STDOUT_FILENO) == 1;
}

static int say_unknown(const gly_settings *wanted, galley_subject subject,
                       const char *name)
{
    enum { MOST = 32 };
    const char *names[MOST];
    uint32_t count = 0;
    while (count < MOST && galley_format_name(subject, count) != NULL) {
        names[count] = galley_format_name(subject, count);
        count++;
    }
    const char *command = gly_command_at(wanted->command)->name;
    const char *nearest = gly_yaml_nearest(gly_text_of(name), names, count);
    gly_say("galley %s has no format “%s”", command, name);
    if (nearest != NULL)
        gly_say_hint("did you mean %s?", nearest);
    else
        gly_say_hint("galley help %s lists them", command);
    return GLY_EXIT_USAGE;
}

/* Open the file of a report and begin it. */
static int begin(gly_report_output *output, const gly_settings *wanted,
                 galley_report_options *options)
{
    if (!gly_target_open(&output->target, wanted->arena))
        return GLY_EXIT_FAILED;
    options->color = wants_color(wanted, output);
    options->write = write_out;
    options->context = &output->target.writer;
    galley_status status = galley_report_new(&output->report, options);
    if (status == GALLEY_OK)
        return GLY_EXIT_CLEAN;
    gly_say("%s", galley_status_text(status));
    return GLY_EXIT_FAILED;
}

/* Check a request against the reports that were begun before it. */
static int check_place(const gly_outputs *outputs, const char *path)
{
    if (path != NULL && path[0] == '\0') {
        gly_say("--format has = but no file behind it");
        gly_say_hint("write --format FMT=FILE, or --format FMT");
        return GLY_EXIT_USAGE;
    }
    for (uint32_t i = 0; i < outputs->count; i++) {
        const char *other = outputs->items[i].target.path;
        bool both_out = path == NULL && other == NULL;
        if (!both_out && (path == NULL || other == NULL ||
                          !gly_target_is_same(outputs->arena, path, other)))
            continue;
        gly_say("two reports cannot go to %s",
                both_out ? "standard output" : path);
        gly_say_hint("give each report a file of its own: --format FMT=FILE");
        return GLY_EXIT_USAGE;
    }
    return GLY_EXIT_CLEAN;
}

static int open_one(gly_outputs *outputs, const gly_settings *wanted,
                    galley_subject subject, const gly_format_request *request)
{
    const char *path = request->path;
    if (path != NULL && strcmp(path, "-") == 0)
        path = NULL;
    if (request->format != NULL &&
        galley_format_about(subject, request->format) == NULL)
        return say_unknown(wanted, subject, request->format);
    int status = check_place(outputs, path);
    if (status != GLY_EXIT_CLEAN)
        return status;
    galley_report_options options = {
        .subject = subject,
        .format = request->format,
        .level = wanted->level,
        .quiet = wanted->quiet,
        .session = outputs->session,
    };
    gly_report_output *output = &outputs->items[outputs->count++];
    output->target.path = path;
    output->target.is_added = request->is_added;
    return begin(output, wanted, &options);
}

/* Whether `format` is among those that are asked for. */
static bool is_wanted(const gly_settings *wanted, const char *format)
{
    for (uint32_t i = 0; i < wanted->formats.count; i++) {
        const gly_format_request *request = gly_list_at(&wanted->formats, i);
        if (request->format != NULL && strcmp(request->format, format) == 0)
            return true;
    }
    return false;
}

/* The summary that a job of GitHub Actions shows on its page. */
static int open_summary(gly_outputs *outputs, const gly_settings *wanted,
                        galley_subject subject)
{
    const char *path = getenv("GITHUB_STEP_SUMMARY");
    if (path == NULL || path[0] == '\0' || !is_wanted(wanted, "github"))
        return GLY_EXIT_CLEAN;
    gly_format_request summary = {"markdown", path, true};
    return open_one(outputs, wanted, subject, &summary);
}

int gly_outputs_open(gly_outputs *out, const gly_settings *wanted,
                     galley_subject subject)
{
    static const gly_format_request usual = {NULL, NULL, false};
    uint32_t count = wanted->formats.count;
    *out = (gly_outputs){.arena = wanted->arena, .session = out->session};
    out->items =
        gly_arena_array(wanted->arena, (size_t)count + 2, sizeof *out->items);
    if (out->items == NULL) {
        gly_say("%s", galley_status_text(GALLEY_NO_MEMORY));
        return GLY_EXIT_FAILED;
    }
    int status = GLY_EXIT_CLEAN;
    for (uint32_t i = 0; i < count && status == GLY_EXIT_CLEAN; i++)
        status =
            open_one(out, wanted, subject, gly_list_at(&wanted->formats, i));
    if (count == 0)
        status = open_one(out, wanted, subject, &usual);
    if (status == GLY_EXIT_CLEAN)
        status = open_summary(out, wanted, subject);
    if (status != GLY_EXIT_CLEAN)
        status = gly_outputs_close(out, status, false);
    return status;
}

galley_status gly_outputs_add(gly_outputs *outputs,
                              const galley_article *article)
{
    for (uint32_t i = 0; i < outputs->count; i++) {
        gly_report_output *output = &outputs->items[i];
        if (output->target.writer.error != 0)
            continue;
        galley_status status = galley_report_add(output->report, article);
        if (status != GALLEY_OK && status != GALLEY_IO)
            return status;
    }
    return GALLEY_OK;
}

bool gly_outputs_put(gly_outputs *outputs, gly_text bytes)
{
    bool can_write = false;
    for (uint32_t i = 0; i < outputs->count; i++) {
        gly_report_output *output = &outputs->items[i];
        if (output->target.writer.error != 0)
            continue;
        galley_report_flush(output->report);
        if (output->target.writer.error == 0)
            gly_writer_sink(&output->target.writer, bytes.data, bytes.size);
        can_write = can_write || output->target.writer.error == 0;
    }
    return can_write;
}

/* Put a complete report in its place. */
static void finish(gly_report_output *output)
{
    gly_writer *writer = &output->target.writer;
    if (writer->error == 0 && galley_report_end(output->report) != GALLEY_OK &&
        writer->error == 0)
        writer->error = ENOMEM;
    gly_target_finish(&output->target);
}

int gly_outputs_close(gly_outputs *outputs, int status, bool complete)
{
    for (uint32_t i = 0; i < outputs->count; i++) {
        gly_report_output *output = &outputs->items[i];
        if (complete)
            finish(output);
        else
            gly_target_drop(&output->target);
        galley_report_free(output->report);
        if (output->target.writer.error != 0) {
            gly_say_unwritten(name_of(output), output->target.writer.error);
            status = GLY_EXIT_FAILED;
        }
    }
    outputs->count = 0;
    return status;
}
