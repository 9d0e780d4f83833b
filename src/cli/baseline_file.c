/* baseline_file.c - a baseline on disk, read line by line and written anew. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/json.h"
#include "base/limits.h"
#include "base/output.h"
#include "base/problem.h"
#include "cli/baseline.h"
#include "cli/files.h"
#include "cli/say.h"

static int out_of_memory(void)
{
    gly_say("%s", galley_status_text(GALLEY_NO_MEMORY));
    return GLY_EXIT_FAILED;
}

static gly_text text_at(const gly_json *map, const char *name)
{
    const gly_json *found = gly_json_get(map, gly_text_of(name));
    return found != NULL && found->kind == GLY_JSON_TEXT ? found->text
                                                         : (gly_text){"", 0};
}

static int say_wrong(const gly_baseline *baseline, unsigned line,
                     const char *message)
{
    gly_say("%s:%u: %s", baseline->path, line, message);
    gly_say_hint("galley baseline writes the file anew");
    return GLY_EXIT_USAGE;
}

/* One line; the first says what the file is. */
static int read_line(gly_baseline *baseline, gly_arena *arena, gly_text text,
                     unsigned line)
{
    const gly_json *root;
    gly_json_error error;
    gly_status status = gly_json_read(&root, arena, text, &error);
    if (status == GLY_INVALID)
        return say_wrong(baseline, line, error.message);
    if (status != GLY_OK)
        return out_of_memory();
    if (line == 1) {
        const gly_json *version =
            gly_json_get(root, gly_text_of("galley-baseline"));
        bool is_one = version != NULL && version->kind == GLY_JSON_INTEGER &&
                      version->integer == 1;
        return is_one ? GLY_EXIT_CLEAN
                      : say_wrong(baseline, 1, "this is no baseline of galley");
    }
    gly_baseline_entry entry = {
        .path = text_at(root, "path"),
        .rule = text_at(root, "rule"),
        .fingerprint = text_at(root, "fingerprint"),
        .message = text_at(root, "message"),
    };
    if (entry.path.size == 0 || entry.fingerprint.size == 0)
        return say_wrong(baseline, line,
                         "a finding has a `path` and a `fingerprint`");
    gly_baseline_entry *added = gly_list_add(&baseline->entries, arena);
    if (added == NULL)
        return out_of_memory();
    *added = entry;
    return GLY_EXIT_CLEAN;
}

static int by_path(const void *a, const void *b)
{
    const gly_baseline_entry *one = a, *two = b;
    int order = gly_text_compare(one->path, two->path);
    return order != 0 ? order
                      : gly_text_compare(one->fingerprint, two->fingerprint);
}

/* Put the entries in order, and tell the library of them. */
static int close_entries(gly_baseline *baseline, gly_arena *arena)
{
    uint32_t count = baseline->entries.count;
    gly_baseline_entry *entries = baseline->entries.items;
    baseline->known = gly_arena_array(arena, count, sizeof(galley_known));
    if (baseline->known == NULL)
        return out_of_memory();
    if (count > 1)
        qsort(entries, count, sizeof *entries, by_path);
    for (uint32_t i = 0; i < count; i++)
        baseline->known[i] = (galley_known){
            {entries[i].fingerprint.data, entries[i].fingerprint.size},
            {entries[i].rule.data, entries[i].rule.size}};
    return GLY_EXIT_CLEAN;
}

static int read_lines(gly_baseline *baseline, gly_arena *arena, gly_text text)
{
    int status = GLY_EXIT_CLEAN;
    unsigned line = 1;
    for (uint32_t at = 0; at < text.size && status == GLY_EXIT_CLEAN; line++) {
        uint32_t end = gly_text_find(text, gly_text_of("\n"), at);
        if (end == GLY_NONE)
            end = text.size;
        gly_text slice = gly_text_slice(text, gly_span_between(at, end));
        at = end + 1;
        if (gly_text_trim(slice).size > 0)
            status = read_line(baseline, arena, slice, line);
    }
    return status;
}

int gly_baseline_read(gly_baseline *baseline, gly_arena *arena, bool may_miss)
{
    gly_file file = {NULL, 0};
    gly_file_result result =
        gly_file_read(&file, baseline->path, GLY_LIMIT_BASELINE);
    if (result == GLY_FILE_FAILED && errno == ENOENT && may_miss)
        result = GLY_FILE_READ;
    if (result == GLY_FILE_NO_MEMORY)
        return out_of_memory();
    if (result != GLY_FILE_READ) {
        gly_say("cannot read the baseline %s: %s", baseline->path,
                result == GLY_FILE_FAILED   ? strerror(errno)
                : result == GLY_FILE_FOLDER ? "it is a folder"
                                            : "it is too large");
        gly_say_hint("galley baseline writes one");
        return GLY_EXIT_USAGE;
    }
    int status = read_lines(baseline, arena,
                            (gly_text){file.bytes, (uint32_t)file.size});
    gly_file_release(&file);
    return status == GLY_EXIT_CLEAN ? close_entries(baseline, arena) : status;
}

/* --- Writing -------------------------------------------------------------- */

static void put_entry(gly_output *output, const gly_baseline_entry *entry)
{
    const struct {
        const char *name;
        gly_text text;
    } fields[] = {
        {"{\"path\":", entry->path},
        {",\"rule\":", entry->rule},
        {",\"fingerprint\":", entry->fingerprint},
        {",\"message\":", entry->message},
    };
    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++) {
        gly_output_put(output, fields[i].name);
        gly_output_json(output, fields[i].text);
    }
    gly_output_put(output, "}\n");
}

/* Whether the draft of an entry is still there, or nobody can tell. */
static bool is_there(const gly_baseline *baseline, gly_arena *arena,
                     const gly_baseline_entry *entry)
{
    gly_text path = gly_text_format(arena, "%s/%.*s", baseline->folder,
                                    (int)entry->path.size, entry->path.data);
    return path.size == 0 || access(path.data, F_OK) == 0 ||
           (errno != ENOENT && errno != ENOTDIR);
}

/* What is to be written, in order. */
static gly_status gather(gly_list *out, const gly_baseline *baseline,
                         gly_arena *arena)
{
    const gly_list *lists[] = {&baseline->entries, &baseline->added};
    for (uint32_t list = 0; list < 2; list++) {
        for (uint32_t i = 0; i < lists[list]->count; i++) {
            const gly_baseline_entry *entry = gly_list_at(lists[list], i);
            if (entry->is_gone ||
                (list == 0 && !is_there(baseline, arena, entry)))
                continue;
            gly_baseline_entry *kept = gly_list_add(out, arena);
            if (kept == NULL)
                return GLY_NO_MEMORY;
            *kept = *entry;
        }
    }
    if (out->count > 1)
        qsort(out->items, out->count, sizeof(gly_baseline_entry), by_path);
    return GLY_OK;
}

static int say_unwritten(const gly_baseline *baseline, int error)
{
    gly_say("cannot write the baseline %s: %s", baseline->path,
            strerror(error));
    return GLY_EXIT_FAILED;
}

/* Write beside the file, and put what is complete in its place. */
static int write_entries(const gly_baseline *baseline, gly_arena *arena,
                         const gly_list *entries)
{
    gly_text name = gly_text_format(arena, "%s.XXXXXX", baseline->path);
    char *path = gly_arena_take(arena, (size_t)name.size + 1);
    if (path == NULL || name.size == 0)
        return out_of_memory();
    memcpy(path, name.data, name.size);
    gly_output output;
    gly_writer writer = {mkstemp(path), 0};
    if (writer.descriptor < 0)
        return say_unwritten(baseline, errno);
    mode_t mask = umask(0);
    umask(mask);
    gly_output_init(&output, gly_writer_sink, &writer);
    gly_output_put(&output, "{\"galley-baseline\":1}\n");
    for (uint32_t i = 0; i < entries->count; i++)
        put_entry(&output, gly_list_at(entries, i));
    gly_output_flush(&output);
    if (writer.error == 0 && fchmod(writer.descriptor, 0666 & ~mask) != 0)
        writer.error = errno;
    if (close(writer.descriptor) != 0 && writer.error == 0)
        writer.error = errno;
    if (writer.error == 0 && rename(path, baseline->path) != 0)
        writer.error = errno;
    if (writer.error == 0)
        return GLY_EXIT_CLEAN;
    unlink(path);
    return say_unwritten(baseline, writer.error);
}

int gly_baseline_write(const gly_baseline *baseline, gly_arena *arena)
{
    gly_list entries = gly_list_of(sizeof(gly_baseline_entry));
    if (gather(&entries, baseline, arena) != GLY_OK)
        return out_of_memory();
    return write_entries(baseline, arena, &entries);
}
