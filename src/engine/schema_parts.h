/* schema_parts.h - the pieces that the schema of rule files is written in. */
#ifndef GLY_ENGINE_SCHEMA_PARTS_H
#define GLY_ENGINE_SCHEMA_PARTS_H

#include "base/output.h"
#include "engine/rule.h"

/* What a schema is written from, and where to. */
typedef struct {
    const gly_rules *rules;
    gly_output *output;
} gly_schema;

/* Write a C string as it is, and as a JSON string. */
void gly_schema_put(const gly_schema *to, const char *string);
void gly_schema_word(const gly_schema *to, const char *word);

/* Write a JSON string, after a comma if it is not the first (0) of a list. */
void gly_schema_next(const gly_schema *to, uint32_t index, const char *string);

/* Write a schema that only these words fit. */
void gly_schema_enum(const gly_schema *to, const char *const *words,
                     uint32_t count);

/* Write the definitions of what rules may say of claims of each type, and the
 * branches that lead to them, each after a comma. */
void gly_schema_definitions(const gly_schema *to);
void gly_schema_branches(const gly_schema *to);

/* What a fact sheet may hold. */
void gly_schema_facts(const gly_schema *to);

#endif
