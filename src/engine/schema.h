/* schema.h - what rule files may hold, as a JSON Schema. */
#ifndef GLY_ENGINE_SCHEMA_H
#define GLY_ENGINE_SCHEMA_H

#include "base/output.h"
#include "engine/rules.h"

/* Write the schema (draft 7) of the files that `rules` would load, the claim
 * types that it has got from files included. How writing went, `output`
 * knows. */
void gly_rules_schema(const gly_rules *rules, gly_output *output);

#endif
