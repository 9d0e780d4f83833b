/* desk_config.c - reading a configuration and all that it stands on. */
#include <errno.h>
#include <string.h>
#include <sys/stat.h>

#include "base/limits.h"
#include "base/problem.h"
#include "cli/desk.h"
#include "cli/files.h"
#include "cli/places.h"
#include "cli/say.h"

/* A chain of configurations that is being read. */
typedef struct {
    gly_desk *desk;
    gly_arena *arena;
    uint32_t depth;
    size_t mistakes;
} chain;

static int out_of_memory(void)
{
    gly_say("%s", galley_status_text(GALLEY_NO_MEMORY));
    return GLY_EXIT_FAILED;
}

static int say_unread(const char *path, gly_file_result result)
{
    if (result == GLY_FILE_NO_MEMORY)
        return out_of_memory();
    if (result == GLY_FILE_TOO_LARGE)
        gly_say("%s is larger than a configuration may be (%d MB)", path,
                GLY_LIMIT_YAML_BYTES >> 20);
    else if (result == GLY_FILE_FOLDER)
        gly_say("cannot read the configuration %s: it is a folder", path);
    else
        gly_say("cannot read the configuration %s: %s", path, strerror(errno));
    return GLY_EXIT_USAGE;
}

/* Say that what `setting` names is not there. */
static int say_missing(const galley_setting *setting)
{
    gly_say("%.*s:%u: `%s` names %.*s: %s", (int)setting->path.size,
            setting->path.data, (unsigned)setting->line, setting->key,
            (int)setting->value.size, setting->value.data, strerror(errno));
    gly_say_hint("paths are relative to the folder of the file that names "
                 "them");
    return GLY_EXIT_USAGE;
}

static void tell(chain *now, const galley_config *config)
{
    size_t count = galley_config_problem_count(config);
    for (size_t i = 0; i < count; i++)
        gly_say_problem(galley_config_problem_at(config, i));
    now->mistakes += count;
}

static int read_config(galley_config **out, chain *now, const char *path);

/* Follow one path that `config` names. */
static int follow(chain *now, galley_config *config,
                  const galley_setting *setting)
{
    struct stat about;
    const char *path =
        gly_place_beside(now->arena, setting->path, setting->value);
    if (path == NULL)
        return out_of_memory();
    if (stat(path, &about) != 0)
        return say_missing(setting);
    if (strcmp(setting->key, "extends") != 0) {
        const char **added = gly_list_add(&now->desk->rules, now->arena);
        if (added == NULL)
            return out_of_memory();
        *added = path;
        return GLY_EXIT_CLEAN;
    }
    galley_config *base = NULL;
    int status = read_config(&base, now, path);
    if (status == GLY_EXIT_CLEAN &&
        galley_config_extend(config, base) != GALLEY_OK)
        return out_of_memory();
    return status;
}

/* Files that are extended, then rules, so that those of the house that is
 * extended are loaded first. */
static int follow_all(chain *now, galley_config *config)
{
    static const char *const keys[] = {"extends", "rules", "facts"};
    galley_settings *own;
    if (galley_settings_new(&own, config, galley_text_of("")) != GALLEY_OK)
        return out_of_memory();
    int status = GLY_EXIT_CLEAN;
    size_t count = galley_setting_count(own);
    gly_list settings = gly_list_of(sizeof(galley_setting));
    for (uint32_t key = 0; key < 3; key++) {
        for (size_t i = 0; i < count; i++) {
            galley_setting setting = galley_setting_at(own, i);
            if (strcmp(setting.key, keys[key]) != 0)
                continue;
            galley_setting *kept = gly_list_add(&settings, now->arena);
            if (kept == NULL)
                status = out_of_memory();
            else
                *kept = setting;
        }
    }
    galley_settings_free(own);
    for (uint32_t i = 0; i < settings.count && status == GLY_EXIT_CLEAN; i++)
        status = follow(now, config, gly_list_at(&settings, i));
    return status;
}

/* The configuration in `file`, kept by the desk, which frees it. */
static int take(galley_config **out, chain *now, const char *path,
                const gly_file *file)
{
    galley_config *config = NULL;
    galley_rule_file source = {galley_text_of(path), {file->bytes, file->size}};
    galley_status status = galley_config_new(&config, &source, NULL);
    if (status != GALLEY_OK && status != GALLEY_INVALID)
        return out_of_memory();
    galley_config **kept = gly_list_add(&now->desk->configs, now->arena);
    if (kept == NULL) {
        galley_config_free(config);
        return out_of_memory();
    }
    *kept = *out = config;
    if (status == GALLEY_OK)
        return GLY_EXIT_CLEAN;
    tell(now, config);
    return GLY_EXIT_USAGE;
}

static int read_config(galley_config **out, chain *now, const char *path)
{
    gly_file file;
    if (now->depth == GLY_LIMIT_CONFIG_CHAIN) {
        gly_say("%s extends itself by way of other files", path);
        gly_say_hint("take it out of `extends` in one of them");
        return GLY_EXIT_USAGE;
    }
    gly_file_result result = gly_file_read(&file, path, GLY_LIMIT_YAML_BYTES);
    if (result != GLY_FILE_READ)
        return say_unread(path, result);
    int status = take(out, now, path, &file);
    gly_file_release(&file);
    now->depth++;
    if (status == GLY_EXIT_CLEAN)
        status = follow_all(now, *out);
    now->depth--;
    return status;
}

static int say_mistakes(size_t count)
{
    if (count == 0)
        return GLY_EXIT_CLEAN;
    gly_say("%zu mistake%s in the configuration; nothing was checked", count,
            count == 1 ? "" : "s");
    return GLY_EXIT_USAGE;
}

int gly_desk_read(gly_desk *desk, gly_arena *arena)
{
    chain now = {desk, arena, 0, 0};
    int status = read_config(&desk->config, &now, desk->path);
    say_mistakes(now.mistakes);
    return status;
}

int gly_desk_check(const gly_desk *desk)
{
    chain now = {0};
    for (uint32_t i = 0; i < desk->configs.count; i++) {
        galley_config *config =
            *(galley_config **)gly_list_at(&desk->configs, i);
        galley_status status =
            galley_config_check(config, desk->loaded.session);
        if (status == GALLEY_INVALID)
            tell(&now, config);
        else if (status != GALLEY_OK)
            return out_of_memory();
    }
    return say_mistakes(now.mistakes);
}
