/* load_rule.h - a whole rule from the map of its file. */
#ifndef GLY_ENGINE_LOAD_RULE_H
#define GLY_ENGINE_LOAD_RULE_H

#include "engine/loader.h"

/* Read the rule under `loader->root`, which may be NULL or no map, into
 * `*rule`, zeroed before. Every mistake in it is told, and sets
 * `loader->flawed`. */
gly_status gly_load_rule(gly_rule *rule, gly_loader *loader);

#endif
