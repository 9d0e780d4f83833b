/* config.h - what a newsroom has settled, as it was read.
 *
 *     levels: {vague-source: error}
 *     overrides:
 *       - paths: [opinion/]
 *         levels: {vague-source: off}
 *
 * is two entries of the key `levels` with the name "vague-source"; the second
 * holds for drafts that its globs stand for. What holds for a draft is found
 * by going through the entries in order, those of the files that are extended
 * first: the last one wins. One table says which keys there are; it drives the
 * reading of files and the schema that editor programs complete them by. */
#ifndef GLY_SESSION_CONFIG_H
#define GLY_SESSION_CONFIG_H

#include "base/arena.h"
#include "base/list.h"
#include "base/problem.h"
#include "galley.h"

/* What stands under a key. */
typedef enum {
    GLY_CONFIG_PATH,
    GLY_CONFIG_PATHS, /* one or a list */
    GLY_CONFIG_GLOBS, /* one or a list */
    GLY_CONFIG_CHOICE,
    GLY_CONFIG_RULES,      /* a map of rules' ids to levels */
    GLY_CONFIG_CATEGORIES, /* a map of categories to levels */
    GLY_CONFIG_FIELDS,     /* a map of an article's fields to keys */
    GLY_CONFIG_OVERRIDES,
} gly_config_kind;

typedef struct {
    const char *name;
    gly_config_kind kind;
    bool in_overrides;          /* may differ from path to path */
    const char *const *choices; /* of CHOICE, ended by NULL */
    const char *about;          /* for the schema */
} gly_config_key;

/* The keys of a file; what a level may be set to, and what the fields of an
 * article are called (both ended by NULL). */
const gly_config_key *gly_config_keys(uint32_t *count);
const char *const *gly_config_levels(void);
const char *const *gly_config_fields(void);

/* The paths that entries of an override are for. */
typedef struct {
    const gly_text *globs;
    uint32_t count;
} gly_override;

/* One thing that is set. */
typedef struct {
    const gly_config_key *key;
    gly_text name, value;      /* name: of a map's entry, else empty */
    const gly_override *under; /* NULL: for every path */
    uint32_t line, column;
    gly_span source; /* of the name, or of the value where there is none */
} gly_config_entry;

/* Everything lies in `arena`, this struct included. */
struct galley_config {
    gly_arena arena;
    gly_text path, bytes;
    gly_problems problems;
    gly_list entries; /* gly_config_entry, in order of the file */
    gly_list bases;   /* const galley_config *: what it extends */
};

/* Fill the entries of `config` from its bytes. Mistakes become problems, and
 * the call ends in GLY_INVALID. */
gly_status gly_config_load(galley_config *config);

/* Everything lies in `arena`, this struct included. */
struct galley_settings {
    gly_arena arena;
    gly_list items; /* galley_setting */
    bool is_ignored;
};

/* The level that `settings` (NULL for none) give to a rule, by its id or else
 * by its category: that of the rule, if they say nothing. False when it is
 * off. */
bool gly_settings_level(galley_level *level, const galley_settings *settings,
                        const galley_rule *rule);

#endif
