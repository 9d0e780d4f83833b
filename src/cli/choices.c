#include "cli/choices.h"

#include "cli/changes.h"
#include "cli/say.h"

void gly_choices_init(gly_choices *out, const gly_settings *wanted)
{
    out->wanted = wanted;
    gly_baselines_init(&out->baselines, wanted);
}

int gly_choices_make(gly_draft_choice *out, gly_choices *all,
                     const galley_settings *settings, const char *path)
{
    const gly_settings *wanted = all->wanted;
    int status = GLY_EXIT_CLEAN;
    gly_changes changes;
    *out = (gly_draft_choice){.path = path};
    gly_arena_init(&out->arena, &gly_allocator_default);
    if (wanted->command != GLY_COMMAND_CHECK &&
        wanted->command != GLY_COMMAND_BASELINE)
        return GLY_EXIT_CLEAN;
    out->baseline = gly_baselines_find(&all->baselines, settings, &status);
    galley_choice *choice = &out->choice;
    if (out->baseline != NULL && wanted->command == GLY_COMMAND_CHECK) {
        choice->known_count =
            gly_baseline_range(&out->first, out->baseline, path);
        choice->known = out->baseline->known + out->first;
        choice->tells_stale = !wanted->prune;
    }
    if (status != GLY_EXIT_CLEAN || wanted->since == NULL)
        return status;
    status = gly_changes_find(&changes, &out->arena, wanted->since, path);
    choice->by_lines = !changes.is_all;
    choice->lines = changes.lines.items;
    choice->line_count = changes.lines.count;
    return status;
}

gly_status gly_choices_note(const gly_choices *all, gly_draft_choice *choice,
                            const galley_article *article)
{
    if (choice->baseline == NULL)
        return GLY_OK;
    if (all->wanted->command == GLY_COMMAND_BASELINE)
        return gly_baseline_add(choice->baseline, all->wanted->arena,
                                choice->path, article);
    gly_baseline_note(choice->baseline, choice->first,
                      (uint32_t)choice->choice.known_count, article);
    return GLY_OK;
}

void gly_choices_release(gly_draft_choice *choice)
{
    gly_arena_release(&choice->arena);
}
