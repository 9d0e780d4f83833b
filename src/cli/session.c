#include "cli/session.h"

#include <errno.h>
#include <string.h>

#include "base/limits.h"
#include "cli/files.h"
#include "cli/say.h"

/* The rule files that are being gathered. Invariant: of `files` and `contents`
 * the first `count` are filled. */
typedef struct {
    const gly_settings *wanted;
    gly_list paths; /* const char * */
    galley_rule_file *files;
    gly_file *contents;
    uint32_t count;
} gathering;

static int out_of_memory(void)
{
    gly_say("%s", galley_status_text(GALLEY_NO_MEMORY));
    return GLY_EXIT_FAILED;
}

/* Add the files that one --rules names. */
static int find_files(gathering *all, const char *path)
{
    gly_arena *arena = all->wanted->arena;
    if (!gly_file_is_folder(path)) {
        const char **added = gly_list_add(&all->paths, arena);
        if (added == NULL)
            return out_of_memory();
        *added = path;
        return GLY_EXIT_CLEAN;
    }
    uint32_t before = all->paths.count;
    gly_folder folder = {
        .arena = arena, .filter = gly_file_is_rules, .paths = all->paths};
    if (gly_folder_list(&folder, path) != GLY_OK)
        return out_of_memory();
    all->paths = folder.paths;
    if (folder.failed)
        return GLY_EXIT_USAGE;
    if (all->paths.count > before)
        return GLY_EXIT_CLEAN;
    gly_say("the folder %s holds no rules", path);
    gly_say_hint("rules and word lists are files that end in .yml or .yaml");
    return GLY_EXIT_USAGE;
}

static int find_all(gathering *all, const gly_list *given)
{
    int status = GLY_EXIT_CLEAN;
    for (uint32_t i = 0; i < given->count && status == GLY_EXIT_CLEAN; i++)
        status = find_files(all, *(const char **)gly_list_at(given, i));
    return status;
}

static int say_unread(gly_file_result result, const char *path)
{
    if (result == GLY_FILE_NO_MEMORY)
        return out_of_memory();
    if (result == GLY_FILE_TOO_LARGE)
        gly_say("%s is larger than a rule file may be (%d MB)", path,
                GLY_LIMIT_YAML_BYTES >> 20);
    else
        gly_say("cannot read the rules in %s: %s", path, strerror(errno));
    gly_say_hint("--rules takes a YAML file, or a folder of such files");
    return GLY_EXIT_USAGE;
}

/* Read the files that were found. */
static int read_files(gathering *all)
{
    gly_arena *arena = all->wanted->arena;
    size_t room = (size_t)all->paths.count + 1;
    all->files = gly_arena_array(arena, room, sizeof *all->files);
    all->contents = gly_arena_array(arena, room, sizeof *all->contents);
    if (all->files == NULL || all->contents == NULL)
        return out_of_memory();
    for (uint32_t i = 0; i < all->paths.count; i++) {
        const char *path = *(const char **)gly_list_at(&all->paths, i);
        gly_file *content = &all->contents[i];
        gly_file_result result =
            gly_file_read(content, path, GLY_LIMIT_YAML_BYTES);
        if (result != GLY_FILE_READ)
            return say_unread(result, path);
        all->files[i] = (galley_rule_file){galley_text_of(path),
                                           {content->bytes, content->size}};
        all->count++;
    }
    return GLY_EXIT_CLEAN;
}

static int load(gly_rule_session *out, const gathering *all)
{
    galley *session = NULL;
    gly_command_id command = all->wanted->command;
    galley_options options = {.without_examples =
                                  command == GLY_COMMAND_CHECK ||
                                  command == GLY_COMMAND_CLAIMS ||
                                  command == GLY_COMMAND_BASELINE,
                              .files = all->files,
                              .file_count = all->count};
    galley_status status = galley_new(&session, &options);
    if (status == GALLEY_OK) {
        out->session = session;
        return GLY_EXIT_CLEAN;
    }
    if (status != GALLEY_INVALID)
        return out_of_memory();
    gly_say_problems(session);
    galley_free(session);
    return GLY_EXIT_USAGE;
}

int gly_session_load(gly_rule_session *out, const gly_settings *wanted,
                     const gly_list *house)
{
    gathering all = {wanted, gly_list_of(sizeof(const char *)), NULL, NULL, 0};
    int status = find_all(&all, house);
    uint32_t first = all.paths.count;
    if (status == GLY_EXIT_CLEAN)
        status = find_all(&all, &wanted->rules);
    if (status == GLY_EXIT_CLEAN)
        status = read_files(&all);
    if (status == GLY_EXIT_CLEAN)
        status = load(out, &all);
    for (uint32_t i = 0; i < all.count; i++)
        gly_file_release(&all.contents[i]);
    if (status == GLY_EXIT_CLEAN)
        out->named =
            (gly_list){(const char **)all.paths.items + first,
                       all.paths.count - first, 0, sizeof(const char *)};
    return status;
}

/* The level at which a run fails; false for never. */
static bool fails_on(galley_level *level, const gly_settings *wanted,
                     const galley_settings *settings)
{
    galley_setting said;
    galley_text none = {"", 0};
    *level = wanted->fail_on;
    if (wanted->fail_given ||
        !galley_setting_find(&said, settings, "fail-on", none))
        return !wanted->never_fail;
    gly_text word = {said.value.data, (uint32_t)said.value.size};
    for (*level = GALLEY_SUGGESTION; *level < GALLEY_ERROR; ++*level) {
        if (gly_text_equal(word, gly_text_of(galley_level_name(*level))))
            return true;
    }
    return !gly_text_equal(word, gly_text_of("never"));
}

bool gly_session_is_failed_by(const gly_settings *wanted,
                              const galley_settings *settings,
                              const galley_article *article)
{
    galley_level level;
    bool may = fails_on(&level, wanted, settings);
    size_t count = may ? galley_finding_count(article) : 0;
    for (size_t i = 0; i < count; i++) {
        if (galley_finding_at(article, i).level >= level)
            return true;
    }
    return false;
}
