/* yaml.h - the one door to libyaml.
 * Rules, lexicons, configuration and front matter are read as events into
 * nodes that know their place, so that a mistake can be shown where it stands.
 * Anchors and aliases are refused, depth, size and number of nodes are bounded
 * (base/limits.h), a key that stands twice in a map is a problem. */
#ifndef GLY_BASE_YAML_H
#define GLY_BASE_YAML_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"
#include "base/problem.h"
#include "base/span.h"
#include "base/status.h"
#include "base/text.h"

typedef enum { GLY_YAML_SCALAR, GLY_YAML_LIST, GLY_YAML_MAP } gly_yaml_kind;

/* Children are linked by `next`; those of a map have a `key`. */
typedef struct gly_yaml {
    gly_yaml_kind kind;
    uint32_t line, column; /* from 1; column in code points */
    gly_span source;       /* bytes of the file */
    gly_text scalar;       /* decoded; empty for a list or a map */
    bool plain;            /* a scalar without quotation marks or block sign */
    uint32_t count;        /* children */
    const struct gly_yaml *key;
    const struct gly_yaml *child;
    const struct gly_yaml *next;
} gly_yaml;

/* A file that is being read, and where its mistakes go. */
typedef struct {
    gly_text path;
    gly_text text;
    gly_problems *problems;
} gly_yaml_file;

/* Read the one document of `file` into `*out`, in `arena`; an empty file gives
 * a NULL root. GLY_INVALID when it is not YAML or over a limit: the problem is
 * added to `file`. */
gly_status gly_yaml_read(const gly_yaml **out, gly_arena *arena,
                         const gly_yaml_file *file);

/* The value of key `name` of a map; NULL when it has none or is no map. */
const gly_yaml *gly_yaml_get(const gly_yaml *map, const char *name);

/* Add a problem at `node` (NULL: the file as a whole), with a copy of the line
 * it stands on. `message`, and `hint`, which may be empty, are borrowed and
 * must live as long as the problems. */
gly_status gly_yaml_problem(const gly_yaml_file *file, const gly_yaml *node,
                            gly_text message, gly_text hint);

/* A node to show byte `offset` of a decoded scalar with: the place in the file
 * that this byte was written at, quotation marks, escapes and indents allowed
 * for. */
gly_yaml gly_yaml_within(const gly_yaml_file *file, const gly_yaml *scalar,
                         uint32_t offset);

/* The nearest of `count` `names` to `word`, if it is near enough to be a slip
 * of the keys, or the same in capitals, else NULL. */
const char *gly_yaml_nearest(gly_text word, const char *const *names,
                             size_t count);

#endif
