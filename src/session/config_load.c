/* config_load.c - a `.galley.yml`, read so that one run tells every mistake. */
#include "base/glob.h"
#include "base/yaml.h"
#include "engine/loader.h"
#include "session/config.h"

static const char *const levels[] = {"off", "suggestion", "warning", "error",
                                     NULL};
static const char *const fail_levels[] = {"suggestion", "warning", "error",
                                          "never", NULL};
static const char *const englishes[] = {"us", "uk", NULL};
static const char *const reasons[] = {"required", "optional", NULL};
static const char *const fields[] = {"id",   "headline", "body", "body_type",
                                     "date", "byline",   NULL};

static const gly_config_key keys[] = {
    {"extends", GLY_CONFIG_PATHS, false, NULL,
     "files of the same kind that this one stands on; what it says itself "
     "wins"},
    {"rules", GLY_CONFIG_PATHS, false, NULL,
     "rules and word lists of the house: YAML files or folders of them"},
    {"facts", GLY_CONFIG_PATHS, false, NULL,
     "fact sheets of the house: names, titles and figures as they are"},
    {"ignore", GLY_CONFIG_GLOBS, false, NULL,
     "drafts that are not checked: patterns as in git's ignore files"},
    {"levels", GLY_CONFIG_RULES, true, NULL, "levels of rules, by their ids"},
    {"categories", GLY_CONFIG_CATEGORIES, true, NULL,
     "levels of all rules of a category that have none of their own here"},
    {"fail-on", GLY_CONFIG_CHOICE, true, fail_levels,
     "findings from this level on make the run end with status 1"},
    {"english", GLY_CONFIG_CHOICE, true, englishes,
     "whose English it is: 3/4/2025 is a day of March in us, of April in uk, "
     "and single quotation marks stand within double ones in us"},
    {"reasons", GLY_CONFIG_CHOICE, true, reasons,
     "whether what a draft silences must have a reason behind --"},
    {"baseline", GLY_CONFIG_PATH, false, NULL,
     "the file of known findings, as `galley baseline` writes it"},
    {"keys", GLY_CONFIG_FIELDS, false, NULL,
     "what a publishing system calls the fields of an article in a stream"},
    {"overrides", GLY_CONFIG_OVERRIDES, false, NULL,
     "what else holds for some paths"},
};

enum { KEYS = sizeof keys / sizeof *keys };

/* A file that is being read. */
typedef struct {
    gly_loader loader;
    galley_config *config;
    const gly_override *under;
} reading;

const gly_config_key *gly_config_keys(uint32_t *count)
{
    *count = KEYS;
    return keys;
}

const char *const *gly_config_fields(void)
{
    return fields;
}

const char *const *gly_config_levels(void)
{
    return levels;
}

static gly_status say(reading *in, const gly_yaml *node, gly_text message,
                      const char *hint)
{
    return gly_loader_say(&in->loader, node, message, gly_text_of(hint));
}

static gly_names names_of(const char *const *list)
{
    gly_names names = {list, 0, 0, NULL};
    while (list[names.count] != NULL)
        names.count++;
    return names;
}

static bool is_one_of(gly_text word, const gly_names *names)
{
    for (uint32_t i = 0; i < names->count; i++) {
        if (gly_text_equal(word, gly_text_of(names->names[i])))
            return true;
    }
    return false;
}

/* Set `value`; where it stands in a map, under its key's name. */
static gly_status add(reading *in, const gly_config_key *key,
                      const gly_yaml *value, bool is_named)
{
    gly_config_entry *entry =
        gly_list_add(&in->config->entries, &in->config->arena);
    if (entry == NULL)
        return GLY_NO_MEMORY;
    const gly_yaml *place = is_named ? value->key : value;
    *entry = (gly_config_entry){
        .key = key,
        .name = is_named ? value->key->scalar : (gly_text){"", 0},
        .value = gly_text_trim(value->scalar),
        .under = in->under,
        .line = place->line,
        .column = place->column,
        .source = place->source,
    };
    return GLY_OK;
}

static gly_status load_path(reading *in, const gly_config_key *key,
                            const gly_yaml *node)
{
    gly_text word = {"", 0};
    gly_status status = gly_loader_scalar(&word, &in->loader, node, key->name);
    return status == GLY_OK && word.size > 0 ? add(in, key, node, false)
                                             : status;
}

static gly_status check_glob(reading *in, const gly_yaml *node, gly_text glob)
{
    const char *fault = gly_glob_fault(glob);
    gly_shown shown = gly_loader_shown(glob);
    return fault == NULL ? GLY_OK
                         : say(in, node,
                               gly_loader_text(&in->loader, "`%.*s` %s",
                                               shown.size, shown.data, fault),
                               "patterns are those of git's ignore files");
}

static gly_status load_glob(reading *in, const gly_config_key *key,
                            const gly_yaml *node)
{
    gly_text word = {"", 0};
    gly_status status = gly_loader_scalar(&word, &in->loader, node, key->name);
    if (status == GLY_OK && word.size > 0)
        status = check_glob(in, node, word);
    return status == GLY_OK && word.size > 0 ? add(in, key, node, false)
                                             : status;
}

/* One, or a list of them. */
static gly_status load_each(reading *in, const gly_config_key *key,
                            const gly_yaml *node)
{
    bool list = node->kind == GLY_YAML_LIST;
    const gly_yaml *item = list ? node->child : node;
    gly_status status = GLY_OK;
    for (; item != NULL && status == GLY_OK; item = list ? item->next : NULL)
        status = key->kind == GLY_CONFIG_GLOBS ? load_glob(in, key, item)
                                               : load_path(in, key, item);
    return status;
}

/* The word under `node`, which must be one of `list`. */
static gly_status load_word(reading *in, const char *const *list,
                            const gly_yaml *node)
{
    const char *name = node->key->scalar.data;
    gly_names names = names_of(list);
    gly_text word = {"", 0};
    gly_status status = gly_loader_scalar(&word, &in->loader, node, name);
    gly_shown shown = gly_loader_shown(word);
    if (status != GLY_OK || word.size == 0 || is_one_of(word, &names))
        return status;
    return gly_loader_unknown(&in->loader, node,
                              gly_loader_text(&in->loader,
                                              "`%s` cannot be `%.*s`", name,
                                              shown.size, shown.data),
                              &names);
}

static gly_status load_choice(reading *in, const gly_config_key *key,
                              const gly_yaml *node)
{
    gly_status status = load_word(in, key->choices, node);
    return status == GLY_OK ? add(in, key, node, false) : status;
}

/* The names that the map under `key` may have; none for any. */
static gly_names names_for(const gly_config_key *key)
{
    gly_names names = {NULL, 0, 0, NULL};
    if (key->kind == GLY_CONFIG_FIELDS)
        names = names_of(fields);
    if (key->kind == GLY_CONFIG_CATEGORIES)
        names.names = gly_rule_categories(&names.count);
    return names;
}

static gly_status load_named(reading *in, const gly_config_key *key,
                             const gly_yaml *node)
{
    gly_names names = names_for(key);
    gly_text name = node->key->scalar, word;
    gly_shown shown = gly_loader_shown(name);
    gly_status status = GLY_OK;
    if (names.count > 0 && !is_one_of(name, &names))
        status = gly_loader_unknown(
            &in->loader, node->key,
            gly_loader_text(&in->loader,
                            key->kind == GLY_CONFIG_FIELDS
                                ? "an article has no field `%.*s`"
                                : "`%.*s` is no category",
                            shown.size, shown.data),
            &names);
    if (status == GLY_OK)
        status = key->kind == GLY_CONFIG_FIELDS
                     ? gly_loader_scalar(&word, &in->loader, node, name.data)
                     : load_word(in, levels, node);
    return status == GLY_OK ? add(in, key, node, true) : status;
}

static gly_status load_map(reading *in, const gly_config_key *key,
                           const gly_yaml *node)
{
    if (node->kind != GLY_YAML_MAP)
        return say(
            in, node,
            gly_loader_text(&in->loader, "`%s` must be a map", key->name),
            key->kind == GLY_CONFIG_FIELDS ? "keys: {id: slug}"
            : key->kind == GLY_CONFIG_RULES
                ? "levels: {vague-source: error}"
                : "categories: {residue: suggestion}");
    gly_status status = GLY_OK;
    for (const gly_yaml *value = node->child; value != NULL && status == GLY_OK;
         value = value->next)
        status = load_named(in, key, value);
    return status;
}

static gly_status load_overrides(reading *in, const gly_yaml *node);

static gly_status load_key(reading *in, const gly_config_key *key,
                           const gly_yaml *node)
{
    switch (key->kind) {
    case GLY_CONFIG_PATH:
        return load_path(in, key, node);
    case GLY_CONFIG_PATHS:
    case GLY_CONFIG_GLOBS:
        return load_each(in, key, node);
    case GLY_CONFIG_CHOICE:
        return load_choice(in, key, node);
    case GLY_CONFIG_OVERRIDES:
        return load_overrides(in, node);
    default:
        return load_map(in, key, node);
    }
}

/* The keys of `map` that may stand there; `extra` is one more, or NULL. */
static gly_status load_keys(reading *in, const gly_yaml *map, const char *extra)
{
    const char *known[KEYS + 1];
    gly_names names = {known, 0, KEYS + 1, known};
    for (uint32_t i = 0; i < KEYS; i++) {
        if (in->under == NULL || keys[i].in_overrides)
            gly_names_add(&names, keys[i].name);
    }
    if (extra != NULL)
        gly_names_add(&names, extra);
    gly_status status = gly_loader_keys(&in->loader, map, &names);
    for (uint32_t i = 0; i < KEYS && status == GLY_OK; i++) {
        const gly_yaml *value = gly_yaml_get(map, keys[i].name);
        if (value != NULL && (in->under == NULL || keys[i].in_overrides))
            status = load_key(in, &keys[i], value);
    }
    return status;
}

/* The globs of an override. */
static gly_status load_paths(gly_override *out, reading *in,
                             const gly_yaml *node)
{
    bool list = node->kind == GLY_YAML_LIST;
    gly_text *globs = gly_arena_array(&in->config->arena,
                                      list ? node->count : 1, sizeof *globs);
    if (globs == NULL)
        return GLY_NO_MEMORY;
    gly_status status = GLY_OK;
    const gly_yaml *item = list ? node->child : node;
    for (; item != NULL && status == GLY_OK; item = list ? item->next : NULL) {
        gly_text *glob = &globs[out->count];
        *glob = (gly_text){"", 0};
        status = gly_loader_scalar(glob, &in->loader, item, "paths");
        if (status == GLY_OK && glob->size > 0) {
            out->count++;
            status = check_glob(in, item, *glob);
        }
    }
    out->globs = globs;
    return status;
}

static gly_status load_override(reading *in, const gly_yaml *node)
{
    gly_override *override =
        gly_arena_take(&in->config->arena, sizeof *override);
    if (override == NULL)
        return GLY_NO_MEMORY;
    const gly_yaml *paths = gly_yaml_get(node, "paths");
    if (paths == NULL)
        return say(in, node,
                   gly_loader_text(&in->loader, "the override has no `paths`"),
                   "- paths: [opinion/]");
    gly_status status = load_paths(override, in, paths);
    in->under = override;
    if (status == GLY_OK)
        status = load_keys(in, node, "paths");
    in->under = NULL;
    return status;
}

static gly_status load_overrides(reading *in, const gly_yaml *node)
{
    if (node->kind != GLY_YAML_LIST)
        return say(in, node,
                   gly_loader_text(&in->loader, "`overrides` must be a list"),
                   "- paths: [opinion/]");
    gly_status status = GLY_OK;
    for (const gly_yaml *item = node->child; item != NULL && status == GLY_OK;
         item = item->next)
        status = load_override(in, item);
    return status;
}

gly_status gly_config_load(galley_config *config)
{
    reading in = {
        .loader = {.arena = &config->arena,
                   .file = {config->path, config->bytes, &config->problems}},
        .config = config,
    };
    const gly_yaml *root = NULL;
    gly_status status = gly_yaml_read(&root, &config->arena, &in.loader.file);
    if (status == GLY_OK && root != NULL && root->kind != GLY_YAML_MAP)
        status = say(&in, root,
                     gly_loader_text(&in.loader, "a configuration is a map"),
                     "fail-on: warning");
    else if (status == GLY_OK && root != NULL)
        status = load_keys(&in, root, NULL);
    gly_problems_sort(&config->problems, 0);
    return status == GLY_OK && in.loader.flawed ? GLY_INVALID : status;
}
