/* schema_facts.c - what a fact sheet may hold, by the table that it is read
 * by. */
#include "engine/loader.h"
#include "engine/schema_parts.h"

#define WORDS                                                                  \
    "{\"type\":[\"string\",\"number\",\"boolean\"],\"pattern\":\"\\\\S\"}"

static void put_shape(const gly_schema *to, gly_fact_shape shape)
{
    uint32_t count;
    const char *const *names;
    switch (shape) {
    case GLY_FACT_WORDS:
        gly_schema_put(to, WORDS);
        break;
    case GLY_FACT_SPELLINGS:
        gly_schema_put(to, "{\"anyOf\":[" WORDS ",{\"type\":\"array\","
                           "\"minItems\":1,\"items\":" WORDS "}]}");
        break;
    case GLY_FACT_PRONOUN:
        names = gly_fact_pronouns(&count);
        gly_schema_enum(to, names, count);
        break;
    case GLY_FACT_DAY:
        gly_schema_put(to, "{\"type\":[\"string\",\"number\"],\"pattern\":"
                           "\"^\\\\s*[0-9]{1,4}(-[0-9]{1,4}-[0-9]{1,4})?"
                           "\\\\s*$\"}");
        break;
    case GLY_FACT_NUMBER:
        gly_schema_put(to, "{\"type\":[\"string\",\"number\"],\"pattern\":"
                           "\"^\\\\s*-?[0-9]{1,18}([.][0-9]{1,15})?\\\\s*$\"}");
        break;
    }
}

/* An entry of a part of the sheet, written as a map. */
static void put_map(const gly_schema *to, unsigned part)
{
    uint32_t count, put = 0;
    const gly_fact_key *keys = gly_fact_keys(&count);
    gly_schema_put(to, "{\"type\":\"object\",\"additionalProperties\":false,"
                       "\"required\":[");
    for (uint32_t i = 0; i < count; i++) {
        if ((keys[i].wanted & part) != 0)
            gly_schema_next(to, put++, keys[i].name);
    }
    gly_schema_put(to, "],\"properties\":{");
    put = 0;
    for (uint32_t i = 0; i < count; i++) {
        if ((keys[i].in & part) == 0)
            continue;
        gly_schema_next(to, put++, keys[i].name);
        gly_schema_put(to, ":{\"description\":");
        gly_schema_word(to, keys[i].about);
        gly_schema_put(to, ",\"allOf\":[");
        put_shape(to, keys[i].shape);
        gly_schema_put(to, "]}");
    }
    gly_schema_put(to, "}}");
}

void gly_schema_facts(const gly_schema *to)
{
    uint32_t count;
    const char *const *parts = gly_fact_parts(&count);
    gly_schema_put(to, "{\"type\":\"object\",\"minProperties\":1,"
                       "\"additionalProperties\":false,\"properties\":{");
    for (uint32_t i = 0; i < count; i++) {
        gly_schema_next(to, i, parts[i]);
        gly_schema_put(to, ":{\"type\":\"array\",\"minItems\":1,\"items\":");
        gly_schema_put(to, i == GLY_FACT_FIGURE ? "{\"anyOf\":["
                                                : "{\"anyOf\":[" WORDS ",");
        put_map(to, 1U << i);
        gly_schema_put(to, "]}}");
    }
    gly_schema_put(to, "}}");
}
