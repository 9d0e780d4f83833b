/* config.c - configurations for users of galley.h, and what holds for a
 * draft. */
#include "session/config.h"

#include "base/glob.h"
#include "base/yaml.h"
#include "session/session.h"

/* Copy the file, since entries and problems keep slices of it. */
static gly_status take_file(galley_config *config, const galley_rule_file *file)
{
    gly_text path, bytes;
    gly_status status = gly_session_take(&path, file->path);
    if (status == GLY_OK)
        status = gly_session_take(&bytes, file->bytes);
    if (status == GLY_OK)
        status = gly_arena_text(&config->path, &config->arena, path);
    if (status == GLY_OK)
        status = gly_arena_text(&config->bytes, &config->arena, bytes);
    return status;
}

galley_status galley_config_new(galley_config **out,
                                const galley_rule_file *file,
                                const galley_allocator *allocator)
{
    gly_arena arena = gly_session_arena(allocator);
    galley_config *config = gly_arena_take(&arena, sizeof *config);
    if (config == NULL) {
        gly_arena_release(&arena);
        return GALLEY_NO_MEMORY;
    }
    config->arena = arena;
    config->entries = gly_list_of(sizeof(gly_config_entry));
    config->bases = gly_list_of(sizeof(const galley_config *));
    gly_problems_init(&config->problems, &config->arena);
    gly_status status = take_file(config, file);
    if (status == GLY_OK)
        status = gly_config_load(config);
    if (status == GLY_OK || status == GLY_INVALID)
        *out = config;
    else
        galley_config_free(config);
    return gly_session_status(status);
}

void galley_config_free(galley_config *config)
{
    if (config == NULL)
        return;
    gly_arena arena = config->arena; /* holds the configuration itself */
    gly_arena_release(&arena);
}

galley_status galley_config_extend(galley_config *config,
                                   const galley_config *base)
{
    const galley_config **added = gly_list_add(&config->bases, &config->arena);
    if (added == NULL)
        return GALLEY_NO_MEMORY;
    *added = base;
    return GALLEY_OK;
}

size_t galley_config_problem_count(const galley_config *config)
{
    return config->problems.items.count;
}

galley_problem galley_config_problem_at(const galley_config *config,
                                        size_t index)
{
    return gly_session_problem(&config->problems, index);
}

/* The ids of the rules of `session`, for what may have been meant. */
static const char **list_ids(gly_arena *arena, const galley *session,
                             uint32_t *count)
{
    *count = gly_rules_count(session->rules);
    const char **ids = gly_arena_array(arena, *count, sizeof *ids);
    for (uint32_t i = 0; ids != NULL && i < *count; i++) {
        gly_text id;
        if (gly_arena_text(&id, arena, gly_rules_info(session->rules, i)->id) !=
            GLY_OK)
            return NULL;
        ids[i] = id.data;
    }
    return ids;
}

/* Say that `entry` names a rule that is not there. */
static gly_status say_no_rule(galley_config *config, const galley *session,
                              const gly_config_entry *entry)
{
    uint32_t count;
    gly_arena *arena = &config->arena;
    const char **ids = list_ids(arena, session, &count);
    gly_text message = gly_text_format(arena, "there is no rule `%.*s`",
                                       (int)entry->name.size, entry->name.data);
    if (ids == NULL || message.size == 0)
        return GLY_NO_MEMORY;
    const char *near = gly_yaml_nearest(entry->name, ids, count);
    gly_text hint = near != NULL
                        ? gly_text_format(arena, "did you mean `%s`?", near)
                        : gly_text_of("galley rules lists them");
    gly_yaml place = {
        .line = entry->line, .column = entry->column, .source = entry->source};
    gly_yaml_file file = {config->path, config->bytes, &config->problems};
    return gly_yaml_problem(&file, &place, message, hint);
}

galley_status galley_config_check(galley_config *config, const galley *session)
{
    gly_status status = GLY_OK;
    uint32_t before = config->problems.items.count;
    for (uint32_t i = 0; i < config->entries.count && status == GLY_OK; i++) {
        const gly_config_entry *entry = gly_list_at(&config->entries, i);
        galley_text id = gly_session_text(entry->name);
        size_t rule;
        if (entry->key->kind == GLY_CONFIG_RULES &&
            !galley_rule_find(session, id, &rule))
            status = say_no_rule(config, session, entry);
    }
    if (status == GLY_OK && config->problems.items.count > before)
        status = GLY_INVALID;
    return gly_session_status(status);
}

/* --- What holds for a draft ----------------------------------------------- */

/* Going through the entries of a configuration and of its bases. */
typedef struct {
    galley_settings *settings;
    gly_text place;
    gly_list ignore; /* gly_text: the patterns met so far */
} settling;

static bool replaces(const galley_setting *old, const gly_config_entry *new)
{
    return gly_text_equal(gly_text_of(old->key), gly_text_of(new->key->name)) &&
           old->name.size ==
               new->name.size &&gly_text_equal(
                   (gly_text){old->name.data, (uint32_t)old->name.size},
                   new->name);
}

/* Whether every value of the key counts and not only the last. */
static bool gathers(gly_config_kind kind)
{
    return kind == GLY_CONFIG_PATHS || kind == GLY_CONFIG_GLOBS;
}

static gly_status settle_entry(settling *now, const galley_config *config,
                               const gly_config_entry *entry)
{
    gly_list *items = &now->settings->items;
    galley_setting *setting = NULL;
    for (uint32_t i = 0; i < items->count && !gathers(entry->key->kind); i++) {
        galley_setting *old = gly_list_at(items, i);
        if (replaces(old, entry))
            setting = old;
    }
    if (setting == NULL)
        setting = gly_list_add(items, &now->settings->arena);
    if (setting == NULL)
        return GLY_NO_MEMORY;
    *setting = (galley_setting){
        .key = entry->key->name,
        .name = gly_session_text(entry->name),
        .value = gly_session_text(entry->value),
        .path = gly_session_text(config->path),
        .line = entry->line,
    };
    if (entry->key->kind != GLY_CONFIG_GLOBS)
        return GLY_OK;
    gly_text *pattern = gly_list_add(&now->ignore, &now->settings->arena);
    if (pattern == NULL)
        return GLY_NO_MEMORY;
    *pattern = entry->value;
    return GLY_OK;
}

static bool is_meant(const gly_config_entry *entry, gly_text place)
{
    return entry->under == NULL ||
           (place.size > 0 &&
            gly_glob_holds(entry->under->globs, entry->under->count, place));
}

/* The bases come first, so that what stands on them wins. Whoever made the
 * configurations has seen to it that none stands on itself. */
static gly_status settle(settling *now, const galley_config *config)
{
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < config->bases.count && status == GLY_OK; i++)
        status = settle(
            now, *(const galley_config *const *)gly_list_at(&config->bases, i));
    for (uint32_t i = 0; i < config->entries.count && status == GLY_OK; i++) {
        const gly_config_entry *entry = gly_list_at(&config->entries, i);
        if (is_meant(entry, now->place))
            status = settle_entry(now, config, entry);
    }
    return status;
}

galley_status galley_settings_new(galley_settings **out,
                                  const galley_config *config,
                                  galley_text place)
{
    gly_arena arena;
    gly_arena_init(&arena, &config->arena.allocator);
    galley_settings *settings = gly_arena_take(&arena, sizeof *settings);
    if (settings == NULL) {
        gly_arena_release(&arena);
        return GALLEY_NO_MEMORY;
    }
    settings->arena = arena;
    settings->items = gly_list_of(sizeof(galley_setting));
    settling now = {settings, {"", 0}, gly_list_of(sizeof(gly_text))};
    gly_status status = gly_session_take(&now.place, place);
    if (status == GLY_OK)
        status = gly_session_clean(&now.place, &settings->arena, now.place);
    if (status == GLY_OK)
        status = settle(&now, config);
    if (status != GLY_OK) {
        galley_settings_free(settings);
        return gly_session_status(status);
    }
    settings->is_ignored =
        now.place.size > 0 &&
        gly_glob_holds(now.ignore.items, now.ignore.count, now.place);
    *out = settings;
    return GALLEY_OK;
}

void galley_settings_free(galley_settings *settings)
{
    if (settings == NULL)
        return;
    gly_arena arena = settings->arena; /* holds the settings themselves */
    gly_arena_release(&arena);
}

bool galley_settings_ignore(const galley_settings *settings)
{
    return settings->is_ignored;
}

size_t galley_setting_count(const galley_settings *settings)
{
    return settings->items.count;
}

galley_setting galley_setting_at(const galley_settings *settings, size_t index)
{
    return *(const galley_setting *)gly_list_at(&settings->items,
                                                (uint32_t)index);
}

bool galley_setting_find(galley_setting *out, const galley_settings *settings,
                         const char *key, galley_text name)
{
    gly_text wanted = {name.data, (uint32_t)name.size};
    size_t count = settings == NULL ? 0 : settings->items.count;
    for (size_t i = 0; i < count; i++) {
        galley_setting setting = galley_setting_at(settings, i);
        gly_text its = {setting.name.data, (uint32_t)setting.name.size};
        if (!gly_text_equal(gly_text_of(setting.key), gly_text_of(key)) ||
            !gly_text_equal(its, wanted))
            continue;
        *out = setting;
        return true;
    }
    return false;
}

bool gly_settings_level(galley_level *level, const galley_settings *settings,
                        const galley_rule *rule)
{
    galley_setting said;
    *level = rule->level;
    if (!galley_setting_find(&said, settings, "levels", rule->id) &&
        !galley_setting_find(&said, settings, "categories", rule->category))
        return true;
    const char *const *levels = gly_config_levels();
    gly_text word = {said.value.data, (uint32_t)said.value.size};
    for (uint32_t i = 1; levels[i] != NULL; i++) {
        if (!gly_text_equal(word, gly_text_of(levels[i])))
            continue;
        *level = (galley_level)(i - 1);
        return true;
    }
    return false;
}
