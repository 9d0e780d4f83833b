#include "cli/baseline.h"

#include <string.h>
#include <unistd.h>

#include "base/output.h"
#include "base/problem.h"
#include "cli/places.h"
#include "cli/say.h"

void gly_baselines_init(gly_baselines *out, const gly_settings *wanted)
{
    *out = (gly_baselines){wanted, gly_list_of(sizeof(gly_baseline *))};
}

/* The path of the baseline for a draft with `settings`; NULL for none. */
static const char *choose_path(const gly_baselines *all,
                               const galley_settings *settings)
{
    galley_setting said;
    galley_text none = {"", 0};
    const gly_settings *wanted = all->wanted;
    if (wanted->baseline != NULL)
        return wanted->baseline;
    if (galley_setting_find(&said, settings, "baseline", none))
        return gly_place_beside(wanted->arena, said.path, said.value);
    return wanted->command == GLY_COMMAND_BASELINE ? GLY_BASELINE_USUAL : NULL;
}

/* A new baseline for the file at `path`, read if it is there. */
static gly_baseline *open_baseline(gly_baselines *all, const char *path,
                                   int *status)
{
    gly_arena *arena = all->wanted->arena;
    gly_baseline *made = gly_arena_take(arena, sizeof *made);
    gly_baseline **added = made ? gly_list_add(&all->items, arena) : NULL;
    const char *slash = strrchr(path, '/');
    gly_text folder =
        slash == NULL
            ? gly_text_of(".")
            : gly_text_format(arena, "%.*s", (int)(slash - path) + 1, path);
    gly_place_room room;
    gly_text copy = {"", 0};
    if (folder.size > 0)
        copy = gly_text_of(gly_place_folder(&room, folder.data));
    if (added == NULL || folder.size == 0 ||
        gly_arena_text(&copy, arena, copy) != GLY_OK) {
        gly_say("%s", galley_status_text(GALLEY_NO_MEMORY));
        *status = GLY_EXIT_FAILED;
        return NULL;
    }
    *made = (gly_baseline){
        .path = path,
        .folder = copy.data,
        .entries = gly_list_of(sizeof(gly_baseline_entry)),
        .added = gly_list_of(sizeof(gly_baseline_entry)),
    };
    *added = made;
    *status = gly_baseline_read(made, arena,
                                all->wanted->command == GLY_COMMAND_BASELINE);
    return *status == GLY_EXIT_CLEAN ? made : NULL;
}

gly_baseline *gly_baselines_find(gly_baselines *all,
                                 const galley_settings *settings, int *status)
{
    const char *path = choose_path(all, settings);
    *status = GLY_EXIT_CLEAN;
    if (path == NULL)
        return NULL;
    for (uint32_t i = 0; i < all->items.count; i++) {
        gly_baseline *known = *(gly_baseline **)gly_list_at(&all->items, i);
        if (strcmp(known->path, path) == 0)
            return known;
    }
    return open_baseline(all, path, status);
}

/* The first entry whose path does not stand before `path`. */
static uint32_t first_at(const gly_baseline *baseline, gly_text path)
{
    uint32_t low = 0, high = baseline->entries.count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        const gly_baseline_entry *entry =
            gly_list_at(&baseline->entries, middle);
        if (gly_text_compare(entry->path, path) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

uint32_t gly_baseline_range(uint32_t *first, const gly_baseline *baseline,
                            const char *path)
{
    gly_place_room room;
    gly_text wanted =
        gly_text_of(gly_place_within(&room, baseline->folder, path));
    uint32_t at = first_at(baseline, wanted), count = 0;
    *first = at;
    for (; at + count < baseline->entries.count; count++) {
        const gly_baseline_entry *entry =
            gly_list_at(&baseline->entries, at + count);
        if (!gly_text_equal(entry->path, wanted))
            break;
    }
    return count;
}

void gly_baseline_note(gly_baseline *baseline, uint32_t first, uint32_t count,
                       const galley_article *article)
{
    for (uint32_t i = 0; i < count; i++) {
        gly_baseline_entry *entry = gly_list_at(&baseline->entries, first + i);
        entry->is_gone = !galley_known_met(article, i);
    }
}

static gly_status copy_text(gly_text *out, gly_arena *arena, galley_text text)
{
    return gly_arena_text(out, arena,
                          (gly_text){text.data, (uint32_t)text.size});
}

gly_status gly_baseline_add(gly_baseline *baseline, gly_arena *arena,
                            const char *path, const galley_article *article)
{
    gly_place_room room;
    uint32_t first, count = gly_baseline_range(&first, baseline, path);
    for (uint32_t i = 0; i < count; i++) {
        gly_baseline_entry *entry = gly_list_at(&baseline->entries, first + i);
        entry->is_gone = true;
    }
    gly_text place =
        gly_text_of(gly_place_within(&room, baseline->folder, path));
    gly_status status = gly_arena_text(&place, arena, place);
    size_t findings = galley_finding_count(article);
    for (size_t i = 0; i < findings && status == GLY_OK; i++) {
        galley_finding finding = galley_finding_at(article, i);
        gly_baseline_entry *entry = gly_list_add(&baseline->added, arena);
        if (entry == NULL)
            return GLY_NO_MEMORY;
        entry->path = place;
        status = copy_text(&entry->rule, arena, finding.rule);
        if (status == GLY_OK)
            status = copy_text(&entry->fingerprint, arena, finding.fingerprint);
        if (status == GLY_OK)
            status = copy_text(&entry->message, arena, finding.message);
    }
    baseline->drafts++;
    return status;
}

/* "12 findings of 3 drafts are in .galley-baseline.jsonl". */
static int say_written(const gly_baseline *baseline)
{
    gly_output output;
    gly_writer writer = {STDOUT_FILENO, 0};
    uint32_t count = baseline->added.count, drafts = baseline->drafts;
    gly_output_init(&output, gly_writer_sink, &writer);
    gly_output_format(&output, "%u finding%s of %u draft%s put to rest in ",
                      (unsigned)count, count == 1 ? "" : "s", (unsigned)drafts,
                      drafts == 1 ? "" : "s");
    gly_output_put(&output, baseline->path);
    gly_output_put(&output, "\n");
    return gly_say_end(&output, GLY_EXIT_CLEAN);
}

int gly_baselines_end(const gly_baselines *all, int status)
{
    bool is_new = all->wanted->command == GLY_COMMAND_BASELINE;
    if (!is_new && !all->wanted->prune)
        return status;
    for (uint32_t i = 0; i < all->items.count; i++) {
        const gly_baseline *one = *(gly_baseline **)gly_list_at(&all->items, i);
        int written = gly_baseline_write(one, all->wanted->arena);
        if (written == GLY_EXIT_CLEAN && is_new && !all->wanted->quiet)
            written = say_written(one);
        if (written != GLY_EXIT_CLEAN)
            status = written;
    }
    return status;
}
