/* schema_types.c - what a schema says of rules on each type of claims: the
 * fields that `where`, `same` and `differ` may name and how they are tested,
 * and the predicates of `unless`. */
#include "engine/loader.h"
#include "engine/schema_parts.h"

#define NUMBER "-?[0-9]{1,18}([.][0-9]{1,18})?"

void gly_schema_put(const gly_schema *to, const char *string)
{
    gly_output_put(to->output, string);
}

void gly_schema_word(const gly_schema *to, const char *word)
{
    gly_output_json(to->output, gly_text_of(word));
}

void gly_schema_next(const gly_schema *to, uint32_t index, const char *string)
{
    gly_schema_put(to, index > 0 ? "," : "");
    gly_schema_word(to, string);
}

void gly_schema_enum(const gly_schema *to, const char *const *words,
                     uint32_t count)
{
    gly_schema_put(to, "{\"enum\":[");
    for (uint32_t i = 0; i < count; i++)
        gly_schema_next(to, i, words[i]);
    gly_schema_put(to, "]}");
}

/* A test of a field. */
static void put_test(const gly_schema *to, const gly_field *field)
{
    switch (field->type) {
    case GLY_VALUE_TRUTH:
        gly_schema_put(to, "{\"enum\":[\"yes\",\"no\",\"none\",\"some\"]}");
        break;
    case GLY_VALUE_WORDS:
        gly_schema_put(to, "{\"enum\":[\"none\",\"some\"]}");
        break;
    case GLY_VALUE_NUMBER:
        gly_schema_put(
            to, "{\"type\":[\"number\",\"string\"],\"pattern\":\"^\\\\s*(none|"
                "some|(>=|<=|>|<|=)?\\\\s*" NUMBER ")\\\\s*$\"}");
        break;
    case GLY_VALUE_CHOICE:
        gly_schema_put(to, "{\"enum\":[\"none\",\"some\"");
        for (uint32_t i = 0; field->choices[i] != NULL; i++) {
            gly_text choice = gly_text_of(field->choices[i]);
            if (!gly_text_equal(choice, gly_text_of("none")))
                gly_schema_next(to, 1, field->choices[i]);
        }
        gly_schema_put(to, "]}");
        break;
    default:
        gly_schema_put(
            to, "{\"type\":[\"string\",\"number\",\"boolean\"],\"minLength\":"
                "1}");
    }
}

static void put_where(const gly_schema *to, const gly_claim_kind *kind)
{
    gly_schema_put(to, "{\"type\":\"object\",\"minProperties\":1,"
                       "\"additionalProperties\":false,\"properties\":{");
    static const char *const maps[] = {"any", "all"};
    for (uint32_t i = 0; i < 2; i++) {
        gly_schema_word(to, maps[i]);
        gly_schema_put(
            to, ":{\"type\":\"array\",\"minItems\":1,\"items\":{\"$ref\":"
                "\"#/definitions/where-");
        gly_schema_put(to, kind->name);
        gly_schema_put(to, "\"}},");
    }
    gly_schema_put(to, "\"not\":{\"$ref\":\"#/definitions/where-");
    gly_schema_put(to, kind->name);
    gly_schema_put(to, "\"}");
    for (uint32_t i = 0; i < kind->field_count; i++) {
        gly_schema_next(to, 1, kind->fields[i].name);
        gly_schema_put(to, ":{\"description\":");
        gly_schema_word(to, kind->fields[i].about);
        gly_schema_put(to, ",\"anyOf\":[");
        put_test(to, &kind->fields[i]);
        gly_schema_put(to, ",{\"type\":\"array\",\"minItems\":1,\"items\":");
        put_test(to, &kind->fields[i]);
        gly_schema_put(to, "}]}\n");
    }
    gly_schema_put(to, "}}");
}

/* A number that two values may be apart, or a share of the larger one. */
static void put_slack(const gly_schema *to, const gly_field *field)
{
    bool is_number = field->type == GLY_VALUE_NUMBER && field->differs == NULL;
    gly_schema_put(
        to, is_number
                ? ":{\"type\":[\"number\",\"string\"],\"minimum\":0,"
                  "\"pattern\":\"^\\\\s*(yes|[0-9]{1,18}([.][0-9]{1,15})?|"
                  "[0-9]{1,2}([.][0-9]{1,15})?\\\\s*%)\\\\s*$\"}"
                : ":{\"enum\":[\"yes\"]}");
}

/* `least` goes with a share of words. */
static void put_same(const gly_schema *to, const gly_claim_kind *kind)
{
    gly_schema_put(
        to, "{\"type\":\"object\",\"minProperties\":1,"
            "\"additionalProperties\":false,\"properties\":{\"least\":{"
            "\"type\":[\"number\",\"string\"],\"pattern\":\"^([1-9][0-9]{0,2}|"
            "1000)$\",\"minimum\":1,\"maximum\":1000}");
    for (uint32_t i = 0; i < kind->field_count; i++) {
        gly_schema_next(to, 1, kind->fields[i].name);
        if (kind->fields[i].type == GLY_VALUE_WORDS)
            gly_schema_put(
                to, ":{\"type\":[\"number\",\"string\"],\"pattern\":\"^(yes|"
                    "1([.]0+)?|0[.][0-9]*[1-9][0-9]*)$\",\"maximum\":1}");
        else
            put_slack(to, &kind->fields[i]);
    }
    gly_schema_put(to,
                   "},\"if\":{\"required\":[\"least\"]},\"then\":{\"anyOf\":[");
    uint32_t words = 0;
    for (uint32_t i = 0; i < kind->field_count; i++) {
        if (kind->fields[i].type != GLY_VALUE_WORDS)
            continue;
        gly_schema_put(to,
                       words++ > 0 ? ",{\"required\":[" : "{\"required\":[");
        gly_schema_word(to, kind->fields[i].name);
        gly_schema_put(to, "],\"properties\":{");
        gly_schema_word(to, kind->fields[i].name);
        gly_schema_put(to, ":{\"not\":{\"const\":\"yes\"}}}}");
    }
    gly_schema_put(to, words > 0 ? "]}}" : "false]}}");
}

static void put_differ(const gly_schema *to, const gly_claim_kind *kind)
{
    gly_schema_put(to, "{\"anyOf\":[{\"$ref\":\"#/definitions/field-");
    gly_schema_put(to, kind->name);
    gly_schema_put(to, "\"},{\"type\":\"array\",\"minItems\":1,\"items\":{"
                       "\"$ref\":\"#/definitions/field-");
    gly_schema_put(to, kind->name);
    gly_schema_put(to, "\"}},{\"type\":\"object\",\"minProperties\":1,"
                       "\"additionalProperties\":false,\"properties\":{");
    for (uint32_t i = 0; i < kind->field_count; i++) {
        gly_schema_next(to, i, kind->fields[i].name);
        put_slack(to, &kind->fields[i]);
    }
    gly_schema_put(to, "}}]}");
}

/* A predicate by its name alone, or with its argument. */
static void put_excuses(const gly_schema *to, const gly_claim_kind *kind,
                        bool is_pair)
{
    uint32_t plain = 0, argued = 0;
    gly_schema_put(to, "{\"anyOf\":[{\"enum\":[");
    for (uint32_t i = 0; i < gly_predicate_count(kind); i++) {
        const gly_predicate *one = gly_predicate_at(kind, i);
        if (one->argument == GLY_ARGUMENT_NONE && (is_pair || !one->of_pair))
            gly_schema_next(to, plain++, one->name);
    }
    gly_schema_put(to, "]},{\"type\":\"object\",\"additionalProperties\":false,"
                       "\"properties\":{");
    for (uint32_t i = 0; i < gly_predicate_count(kind); i++) {
        const gly_predicate *one = gly_predicate_at(kind, i);
        if (one->argument == GLY_ARGUMENT_NONE || (!is_pair && one->of_pair))
            continue;
        gly_schema_next(to, argued++, one->name);
        gly_schema_put(
            to, ":{\"type\":\"string\",\"pattern\":\"^\\\\s*([0-9]{1,3}|1000)"
                "\\\\s+sentences?\\\\s*$\"}");
    }
    gly_schema_put(to, "}}]}");
}

static void put_unless(const gly_schema *to, const char *verb, const char *type)
{
    gly_schema_put(to, "\"unless\":{\"anyOf\":[{\"$ref\":\"#/definitions/");
    gly_schema_put(to, verb);
    gly_schema_put(to, type);
    gly_schema_put(
        to, "\"},{\"type\":\"array\",\"items\":{\"$ref\":\"#/definitions/");
    gly_schema_put(to, verb);
    gly_schema_put(to, type);
    gly_schema_put(to, "\"}}]}");
}

static void put_definition(const gly_schema *to, const char *what,
                           const gly_claim_kind *kind)
{
    gly_schema_put(to, ",\n\"");
    gly_schema_put(to, what);
    gly_schema_put(to, kind->name);
    gly_schema_put(to, "\":");
}

void gly_schema_definitions(const gly_schema *to)
{
    uint32_t types = GLY_CLAIM_TYPES + to->rules->house.count;
    gly_schema_put(to, "\"definitions\":{\"block\":{\"enum\":[");
    for (uint32_t i = 0; i < GLY_BLOCK_KINDS; i++)
        gly_schema_next(to, i, gly_block_kind_name((gly_block_kind)i));
    gly_schema_put(to, "]}");
    for (uint32_t i = 0; i < types; i++) {
        const gly_claim_kind *kind = to->rules->kinds[i];
        put_definition(to, "field-", kind);
        gly_schema_put(to, "{\"enum\":[");
        for (uint32_t field = 0; field < kind->field_count; field++)
            gly_schema_next(to, field, kind->fields[field].name);
        gly_schema_put(to, "]}");
        put_definition(to, "where-", kind);
        put_where(to, kind);
        put_definition(to, "same-", kind);
        put_same(to, kind);
        put_definition(to, "find-", kind);
        put_excuses(to, kind, false);
        put_definition(to, "compare-", kind);
        put_excuses(to, kind, true);
    }
    gly_schema_put(to, "}");
}

/* What a rule on claims of type `kind` may say of them. */
static void put_branch(const gly_schema *to, const gly_claim_kind *kind,
                       gly_verb verb)
{
    const char *name = gly_verb_name(verb);
    bool is_pair = verb == GLY_VERB_COMPARE;
    gly_schema_put(to, ",\n{\"if\":{\"required\":[");
    gly_schema_word(to, name);
    gly_schema_put(to, "],\"properties\":{");
    gly_schema_word(to, name);
    gly_schema_put(to, ":{\"const\":");
    gly_schema_word(to, kind->name);
    gly_schema_put(to, "}}},\"then\":{\"properties\":{\"where\":{\"$ref\":\"#/"
                       "definitions/where-");
    gly_schema_put(to, kind->name);
    gly_schema_put(to, "\"},");
    put_unless(to, is_pair ? "compare-" : "find-", kind->name);
    if (is_pair) {
        gly_schema_put(to, ",\"same\":{\"$ref\":\"#/definitions/same-");
        gly_schema_put(to, kind->name);
        gly_schema_put(to, "\"},\"differ\":");
        put_differ(to, kind);
    }
    gly_schema_put(to, "}}}");
}

void gly_schema_branches(const gly_schema *to)
{
    uint32_t types = GLY_CLAIM_TYPES + to->rules->house.count;
    for (uint32_t i = 0; i < types; i++) {
        put_branch(to, to->rules->kinds[i], GLY_VERB_FIND);
        put_branch(to, to->rules->kinds[i], GLY_VERB_COMPARE);
    }
}
