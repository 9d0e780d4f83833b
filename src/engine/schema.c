/* schema.c - the JSON Schema of rule files, for editor programs.
 * Written from the tables that the files are loaded by: the keys of a rule, the
 * claim types with their fields and predicates, the house's own among them. A
 * schema cannot know everything (whether a pattern compiles, what a message may
 * name); all that it refuses, the loader refuses. */
#include "engine/schema.h"

#include "engine/loader.h"
#include "engine/schema_parts.h"

/* Every scalar that is not empty. */
#define WORDS                                                                  \
    "{\"type\":[\"string\",\"number\",\"boolean\"],\"pattern\":\"\\\\S\"}"
#define NAME "\"pattern\":\"^[a-z0-9-]+$\""

/* One, or a list of one and more, of what `schema` says. */
static void put_one_or_more(const gly_schema *to, const char *schema)
{
    gly_schema_put(to, "{\"anyOf\":[");
    gly_schema_put(to, schema);
    gly_schema_put(to, ",{\"type\":\"array\",\"minItems\":1,\"items\":");
    gly_schema_put(to, schema);
    gly_schema_put(to, "}]}");
}

static void put_types(const gly_schema *to)
{
    uint32_t types = GLY_CLAIM_TYPES + to->rules->house.count;
    gly_schema_put(to, "{\"enum\":[");
    for (uint32_t i = 0; i < types; i++)
        gly_schema_next(to, i, to->rules->kinds[i]->name);
    gly_schema_put(to, "]}");
}

static void put_scope(const gly_schema *to)
{
    gly_schema_put(
        to, "{\"anyOf\":[{\"$ref\":\"#/definitions/block\"},{\"type\":"
            "\"array\",\"minItems\":1,\"items\":{\"$ref\":\"#/definitions/"
            "block\"}}]}");
}

static void put_claims(const gly_schema *to)
{
    gly_schema_put(
        to, "{\"type\":\"object\",\"minProperties\":1,\"propertyNames\":{" NAME
            "},\"additionalProperties\":{\"type\":\"object\",\"required\":["
            "\"about\",\"match\",\"captures\"],\"additionalProperties\":false,"
            "\"properties\":{\"about\":" WORDS ",\"match\":");
    put_one_or_more(to, WORDS);
    gly_schema_put(to, ",\"scope\":");
    put_scope(to);
    gly_schema_put(
        to, ",\"caseless\":{\"enum\":[\"yes\",\"no\"]},\"captures\":{\"type\":"
            "\"object\",\"minProperties\":1,\"propertyNames\":{\"not\":");
    uint32_t count;
    const char *const *taken = gly_capture_taken(&count);
    gly_schema_enum(to, taken, count);
    gly_schema_put(to, "},\"additionalProperties\":{\"enum\":[");
    for (uint32_t type = 0; type <= GLY_CAPTURE_DATE; type++) {
        const char *name = gly_capture_name((gly_capture_type)type);
        if (name != NULL)
            gly_schema_next(to, type, name);
    }
    gly_schema_put(to, "]}}}}}");
}

static void put_examples(const gly_schema *to)
{
    gly_schema_put(
        to,
        "{\"type\":\"array\",\"allOf\":[{\"contains\":{\"required\":[\"bad\"]}}"
        ",{\"contains\":{\"required\":[\"good\"]}}],\"items\":{\"type\":"
        "\"object\",\"additionalProperties\":false,\"properties\":{"
        "\"bad\":" WORDS ",\"good\":" WORDS ",\"at\":" WORDS
        "},\"oneOf\":[{\"required\":"
        "[\"bad\"]},{\"required\":[\"good\"],\"not\":{\"required\":[\"at\"]}}]"
        "}}");
}

/* What may stand under a key, as far as it does not hang on the claim type. */
static void put_key(const gly_schema *to, const gly_rule_key *key)
{
    uint32_t count;
    const char *const *names;
    switch (key->shape) {
    case GLY_SHAPE_ID:
        gly_schema_put(to, "{\"type\":[\"string\",\"number\"]," NAME "}");
        break;
    case GLY_SHAPE_CATEGORY:
        names = gly_rule_categories(&count);
        gly_schema_enum(to, names, count);
        break;
    case GLY_SHAPE_LEVEL:
        names = gly_rule_levels(&count);
        gly_schema_enum(to, names, count);
        break;
    case GLY_SHAPE_PATTERNS:
        put_one_or_more(to, WORDS);
        break;
    case GLY_SHAPE_TYPE:
        put_types(to);
        break;
    case GLY_SHAPE_TRUTH:
        gly_schema_put(to, "{\"enum\":[\"yes\",\"no\"]}");
        break;
    case GLY_SHAPE_SCOPE:
        put_scope(to);
        break;
    case GLY_SHAPE_CLAIMS:
        put_claims(to);
        break;
    case GLY_SHAPE_WORDS:
        gly_schema_put(to, WORDS);
        break;
    case GLY_SHAPE_EXAMPLES:
        put_examples(to);
        break;
    case GLY_SHAPE_FACTS:
        gly_schema_facts(to);
        break;
    case GLY_SHAPE_OF_TYPE:
        gly_schema_put(to, "{}");
        break;
    }
}

static void put_properties(const gly_schema *to)
{
    uint32_t count;
    const gly_rule_key *keys = gly_rule_keys(&count);
    gly_schema_put(to, "\"additionalProperties\":false,\"properties\":{");
    for (uint32_t i = 0; i < count; i++) {
        gly_schema_next(to, i, keys[i].name);
        gly_schema_put(to, ":{\"description\":");
        gly_schema_word(to, keys[i].about);
        gly_schema_put(to, ",\"allOf\":[");
        put_key(to, &keys[i]);
        gly_schema_put(to, "]}\n");
    }
    gly_schema_put(to, "}");
}

/* With its verb a rule may have these keys and must have those. */
static void put_verb(const gly_schema *to, gly_verb verb)
{
    uint32_t count;
    const gly_rule_key *keys = gly_rule_keys(&count);
    gly_schema_put(to, "{\"required\":[");
    gly_schema_word(to, gly_verb_name(verb));
    for (uint32_t i = 0; i < count; i++) {
        if ((keys[i].wanted & 1U << verb) != 0)
            gly_schema_next(to, 1, keys[i].name);
    }
    gly_schema_put(to, "],\"not\":{\"anyOf\":[");
    uint32_t others = 0;
    for (uint32_t i = 0; i < count; i++) {
        if ((keys[i].in & 1U << verb) != 0)
            continue;
        gly_schema_put(to,
                       others++ > 0 ? ",{\"required\":[" : "{\"required\":[");
        gly_schema_word(to, keys[i].name);
        gly_schema_put(to, "]}");
    }
    gly_schema_put(to, "]}}");
}

void gly_rules_schema(const gly_rules *rules, gly_output *output)
{
    const gly_schema to = {rules, output};
    gly_schema_put(&to,
                   "{\"$schema\":\"http://json-schema.org/draft-07/schema#\",\n"
                   "\"title\":\"A rule of galley\",\"type\":\"object\",\n");
    put_properties(&to);
    gly_schema_put(&to, ",\n\"allOf\":[{\"anyOf\":[{\"minProperties\":1,"
                        "\"propertyNames\":{\"enum\":[\"claims\",\"facts\"]}}"
                        ",{\"oneOf\":[");
    for (uint32_t verb = 0; verb <= GLY_VERB_COMPARE; verb++) {
        gly_schema_put(&to, verb > 0 ? ",\n" : "\n");
        put_verb(&to, (gly_verb)verb);
    }
    gly_schema_put(&to, "]}]}");
    gly_schema_branches(&to);
    gly_schema_put(&to, "],\n");
    gly_schema_definitions(&to);
    gly_schema_put(&to, "}\n");
}
