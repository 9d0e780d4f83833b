/* stream.c - one article a line, one record a finding.
 * Everything of an article goes before the next one is read, and what is said
 * of it is written out before, so the memory stays that of the longest article
 * and a writer that waits for an answer gets it. A line that cannot be read is
 * one record of its own kind, {"error": …, "line": …, "id": …}, and the others
 * are still read. */
#include "cli/stream.h"

#include <errno.h>
#include <inttypes.h>
#include <string.h>
#include <unistd.h>

#include "base/problem.h"
#include "cli/deadline.h"
#include "cli/desk.h"
#include "cli/lines.h"
#include "cli/outputs.h"
#include "cli/record.h"

/* A run over a stream. */
typedef struct {
    const gly_settings *wanted;
    const galley *session;
    galley_settings *settings; /* NULL for none */
    gly_record_keys keys;
    gly_outputs outputs;
    gly_lines lines;
    galley_depth depth;
    bool found;  /* a finding at or above --fail-on */
    bool unread; /* a line that could not be read */
} stream;

/* A sink that writes a record to every report. */
static gly_status put_record(void *context, const char *bytes, size_t size)
{
    gly_text record = {bytes, (uint32_t)size};
    gly_outputs_put(context, record);
    return GLY_OK;
}

static void put_error(stream *now, gly_text id, gly_text problem)
{
    gly_output output;
    now->unread = true;
    gly_output_init(&output, put_record, &now->outputs);
    gly_output_put(&output, "{\"error\":");
    gly_output_json(&output, problem);
    gly_output_format(&output,
                      ",\"line\":%" PRIu64 ",\"id\":", now->lines.number);
    if (id.size > 0)
        gly_output_text(&output, id);
    else
        gly_output_put(&output, "null");
    gly_output_put(&output, "}\n");
    gly_output_flush(&output);
}

static void put_status(stream *now, gly_text id, galley_status status)
{
    put_error(now, id, gly_text_of(galley_status_text(status)));
}

static void put_given_up(stream *now, gly_text id)
{
    put_error(now, id,
              gly_text_format(now->wanted->arena,
                              "it takes longer than %g seconds",
                              now->wanted->timeout));
}

static gly_text problem_of(const galley_article *article)
{
    galley_text problem = galley_article_problem(article);
    return (gly_text){problem.data, (uint32_t)problem.size};
}

static void check(stream *now, const gly_record *record)
{
    galley_draft draft = {
        .path = galley_text_of("-"),
        .bytes = record->body,
        .input = record->input == GALLEY_INPUT_GUESS ? now->wanted->input
                                                     : record->input,
        .max_size = now->lines.most,
        .depth = now->depth,
        .head = &record->head,
        .id = {record->id.data, record->id.size},
        .settings = now->settings,
    };
    gly_deadline deadline;
    galley_article *article;
    gly_deadline_set(&draft, &deadline, now->wanted->timeout);
    galley_status status = galley_check(&article, now->session, &draft);
    if (status == GALLEY_OK) {
        now->found = now->found || gly_session_is_failed_by(
                                       now->wanted, now->settings, article);
        status = gly_outputs_add(&now->outputs, article);
        galley_article_free(article);
    }
    if (status == GALLEY_INVALID) {
        put_error(now, record->id, problem_of(article));
        galley_article_free(article);
    } else if (status == GALLEY_GIVEN_UP) {
        put_given_up(now, record->id);
    } else if (status != GALLEY_OK) {
        put_status(now, record->id, status);
    }
}

static void read_record(stream *now, gly_text line)
{
    gly_arena arena;
    gly_record record;
    gly_arena_init(&arena, &gly_allocator_default);
    gly_status status = gly_record_read(&record, &arena, line, &now->keys);
    if (status != GLY_OK)
        put_status(now, record.id, GALLEY_NO_MEMORY);
    else if (record.problem.size > 0)
        put_error(now, record.id, record.problem);
    else
        check(now, &record);
    gly_arena_release(&arena);
}

static void put_too_long(stream *now)
{
    gly_text problem =
        gly_text_format(now->wanted->arena, "the line is longer than %u bytes",
                        (unsigned)now->lines.most);
    put_error(now, (gly_text){"", 0}, problem);
}

/* One line; false when there is none any more. An empty one says nothing. */
static bool read_line(stream *now)
{
    gly_text line;
    static const char mark[] = "\xEF\xBB\xBF";
    switch (gly_lines_next(&line, &now->lines)) {
    case GLY_LINE_READ:
        if (now->lines.number == 1 && gly_text_starts(line, gly_text_of(mark)))
            line = gly_text_slice(line, gly_span_between(3, line.size));
        if (gly_text_trim(line).size > 0)
            read_record(now, line);
        return true;
    case GLY_LINE_TOO_LONG:
        put_too_long(now);
        return true;
    case GLY_LINE_NO_MEMORY:
        put_status(now, (gly_text){"", 0}, GALLEY_NO_MEMORY);
        return false;
    case GLY_LINE_FAILED:
        gly_say("cannot read standard input: %s", strerror(errno));
        now->unread = true;
        return false;
    case GLY_LINE_END:
        break;
    }
    return false;
}

static int status_of(const stream *now)
{
    if (now->unread)
        return GLY_EXIT_FAILED;
    return now->found ? GLY_EXIT_FINDINGS : GLY_EXIT_CLEAN;
}

static void read_all(stream *now)
{
    bool more = true;
    while (more && gly_outputs_put(&now->outputs, (gly_text){"", 0}))
        more = read_line(now);
}

/* What is of drafts in a folder has no meaning for a stream, and is not passed
 * over in silence. */
static int check_no_files(const gly_settings *wanted)
{
    const struct {
        const char *option;
        bool given;
    } options[] = {
        {"--baseline", wanted->baseline != NULL},
        {"--prune", wanted->prune},
        {"--diff", wanted->since != NULL},
        {"--stdin-path", wanted->stdin_path != NULL},
    };
    for (size_t i = 0; i < sizeof options / sizeof *options; i++) {
        if (!options[i].given)
            continue;
        gly_say("with --stdin-format, %s has no meaning: the articles are no "
                "files",
                options[i].option);
        gly_say_hint("keep the fingerprints of the records yourself, or check "
                     "files");
        return GLY_EXIT_USAGE;
    }
    return GLY_EXIT_CLEAN;
}

/* Records are told apart by their lines, so jsonl is the one format. */
static int check_wanted(const gly_settings *wanted)
{
    uint32_t count = wanted->operands.count;
    for (uint32_t i = 0; i < count; i++) {
        const char *operand = *(const char **)gly_list_at(&wanted->operands, i);
        if (count == 1 && strcmp(operand, "-") == 0)
            continue;
        gly_say("with --stdin-format, articles come from standard input alone");
        gly_say_hint("leave out %s, or leave out --stdin-format", operand);
        return GLY_EXIT_USAGE;
    }
    for (uint32_t i = 0; i < wanted->formats.count; i++) {
        const gly_format_request *request = gly_list_at(&wanted->formats, i);
        if (strcmp(request->format, "jsonl") == 0)
            continue;
        gly_say("a stream has no format “%s”", request->format);
        gly_say_hint("jsonl is the one there is, and the usual one");
        return GLY_EXIT_USAGE;
    }
    return check_no_files(wanted);
}

static int open_outputs(stream *now, galley_subject subject)
{
    static const gly_format_request records = {"jsonl", NULL, false};
    gly_settings own = *now->wanted;
    if (own.formats.count == 0) {
        gly_format_request *added = gly_list_add(&own.formats, own.arena);
        if (added == NULL) {
            gly_say("%s", galley_status_text(GALLEY_NO_MEMORY));
            return GLY_EXIT_FAILED;
        }
        *added = records;
    }
    return gly_outputs_open(&now->outputs, &own, subject);
}

/* What the system calls the fields: as --keys says, or the configuration. */
static void choose_keys(stream *now)
{
    now->keys = now->wanted->keys;
    for (uint32_t i = 0; i < GLY_RECORD_FIELDS; i++) {
        galley_setting said;
        galley_text name =
            galley_text_of(gly_record_field_name((gly_record_field)i));
        if (now->keys.paths[i].size == 0 &&
            galley_setting_find(&said, now->settings, "keys", name))
            now->keys.paths[i] =
                (gly_text){said.value.data, (uint32_t)said.value.size};
    }
}

static int run(stream *now, galley_subject subject)
{
    int status = open_outputs(now, subject);
    if (status != GLY_EXIT_CLEAN)
        return status;
    size_t most = now->wanted->max_size > 0 ? now->wanted->max_size
                                            : galley_size_limit(false);
    gly_lines_init(&now->lines, STDIN_FILENO, (uint32_t)most);
    read_all(now);
    gly_lines_release(&now->lines);
    return gly_outputs_close(&now->outputs, status_of(now), true);
}

int gly_stream_run(const gly_settings *wanted, gly_stream_work work)
{
    gly_desks desks;
    stream now = {.wanted = wanted, .depth = work.depth};
    int status = check_wanted(wanted);
    if (status != GLY_EXIT_CLEAN)
        return status;
    gly_desks_init(&desks, wanted);
    const gly_desk *desk = gly_desks_find(&desks, NULL);
    status = desk == NULL ? GLY_EXIT_FAILED : desk->status;
    if (status == GLY_EXIT_CLEAN &&
        gly_desk_settle(&now.settings, desk, NULL) != GALLEY_OK)
        status = GLY_EXIT_FAILED;
    if (status == GLY_EXIT_CLEAN) {
        now.session = now.outputs.session = desk->loaded.session;
        choose_keys(&now);
        status = run(&now, work.subject);
    }
    galley_settings_free(now.settings);
    gly_desks_release(&desks);
    return status;
}
