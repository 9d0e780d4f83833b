/* config_schema.c - the JSON Schema of `.galley.yml`, and of all files that a
 * house writes, for users of galley.h. */
#include "engine/schema.h"
#include "session/config.h"
#include "session/session.h"

#define WORDS                                                                  \
    "{\"type\":[\"string\",\"number\",\"boolean\"],\"pattern\":\"\\\\S\"}"

/* What a schema is written from, and where to. */
typedef struct {
    const gly_rules *rules;
    gly_output *output;
} writing;

static void put(const writing *to, const char *string)
{
    gly_output_put(to->output, string);
}

/* "one","two" of a list that NULL ends. */
static void put_words(const writing *to, const char *const *words)
{
    for (uint32_t i = 0; words[i] != NULL; i++) {
        put(to, i > 0 ? "," : "");
        gly_output_json(to->output, gly_text_of(words[i]));
    }
}

/* A map whose values are `value` and whose keys are listed by `names`. */
static void put_map(const writing *to, void (*names)(const writing *),
                    const char *value)
{
    put(to, "\"type\":\"object\",\"propertyNames\":{\"enum\":[");
    names(to);
    put(to, "]},\"additionalProperties\":");
    put(to, value);
}

static void put_rules(const writing *to)
{
    uint32_t count = gly_rules_count(to->rules);
    for (uint32_t i = 0; i < count; i++) {
        put(to, i > 0 ? "," : "");
        gly_output_json(to->output, gly_rules_info(to->rules, i)->id);
    }
}

static void put_categories(const writing *to)
{
    uint32_t count;
    const char *const *names = gly_rule_categories(&count);
    for (uint32_t i = 0; i < count; i++) {
        put(to, i > 0 ? "," : "");
        gly_output_json(to->output, gly_text_of(names[i]));
    }
}

static void put_fields(const writing *to)
{
    put_words(to, gly_config_fields());
}

static void put_keys(const writing *to, bool is_override);

static void put_value(const writing *to, const gly_config_key *key)
{
    static const char level[] = "{\"$ref\":\"#/definitions/level\"}";
    switch (key->kind) {
    case GLY_CONFIG_PATH:
        put(to, "\"type\":[\"string\",\"number\",\"boolean\"],\"pattern\":"
                "\"\\\\S\"");
        break;
    case GLY_CONFIG_PATHS:
    case GLY_CONFIG_GLOBS:
        put(to,
            "\"anyOf\":[" WORDS ",{\"type\":\"array\",\"items\":" WORDS "}]");
        break;
    case GLY_CONFIG_CHOICE:
        put(to, "\"enum\":[");
        put_words(to, key->choices);
        put(to, "]");
        break;
    case GLY_CONFIG_RULES:
        put_map(to, put_rules, level);
        break;
    case GLY_CONFIG_CATEGORIES:
        put_map(to, put_categories, level);
        break;
    case GLY_CONFIG_FIELDS:
        put_map(to, put_fields, WORDS);
        break;
    case GLY_CONFIG_OVERRIDES:
        put(to, "\"type\":\"array\",\"items\":{\"type\":\"object\","
                "\"required\":[\"paths\"],");
        put_keys(to, true);
        put(to, "}");
        break;
    }
}

static void put_keys(const writing *to, bool is_override)
{
    uint32_t count, written = 0;
    const gly_config_key *keys = gly_config_keys(&count);
    put(to, "\"additionalProperties\":false,\"properties\":{\n");
    if (is_override) {
        put(to, "\"paths\":{\"anyOf\":[" WORDS
                ",{\"type\":\"array\",\"items\":" WORDS "}]}");
        written++;
    }
    for (uint32_t i = 0; i < count; i++) {
        if (is_override && !keys[i].in_overrides)
            continue;
        put(to, written++ > 0 ? ",\n" : "");
        gly_output_json(to->output, gly_text_of(keys[i].name));
        put(to, ":{\"description\":");
        gly_output_json(to->output, gly_text_of(keys[i].about));
        put(to, ",");
        put_value(to, &keys[i]);
        put(to, "}");
    }
    put(to, "}");
}

static void put_config(const gly_rules *rules, gly_output *output)
{
    const writing to = {rules, output};
    put(&to, "{\"$schema\":\"http://json-schema.org/draft-07/schema#\",\n"
             "\"title\":\"What a newsroom settles for galley\",\"type\":"
             "\"object\",");
    put_keys(&to, false);
    put(&to, ",\n\"definitions\":{\"level\":{\"enum\":[");
    put_words(&to, gly_config_levels());
    put(&to, "]}}}\n");
}

/* Where the bytes of a schema go. */
typedef struct {
    galley_write *write;
    void *context;
} target;

static gly_status write_out(void *context, const char *bytes, size_t size)
{
    const target *to = context;
    return (gly_status)to->write(to->context, bytes, size);
}

galley_status galley_schema(const galley *session, galley_schema_kind kind,
                            galley_write *write, void *context)
{
    gly_output output;
    target to = {write, context};
    gly_output_init(&output, write_out, &to);
    switch (kind) {
    case GALLEY_SCHEMA_RULE:
        gly_rules_schema(session->rules, &output);
        break;
    case GALLEY_SCHEMA_LEXICON:
        gly_lexicon_schema(&output);
        break;
    case GALLEY_SCHEMA_CONFIG:
        put_config(session->rules, &output);
        break;
    }
    return gly_session_status(gly_output_flush(&output));
}
