#include "cli/keys.h"

#include "base/problem.h"

/* The field of an article called `name`; GLY_RECORD_FIELDS for none. */
static gly_record_field field_named(gly_text name)
{
    gly_record_field field = GLY_RECORD_ID;
    while (field < GLY_RECORD_FIELDS &&
           !gly_text_equal(name, gly_text_of(gly_record_field_name(field))))
        field++;
    return field;
}

/* "body=content.text" */
static gly_status add_key(gly_settings *wanted, gly_text pair,
                          gly_usage_error *error)
{
    uint32_t sign = gly_text_find(pair, gly_text_of("="), 0);
    if (sign == GLY_NONE || sign + 1 == pair.size) {
        error->message =
            gly_text_format(wanted->arena, "--keys cannot have “%.*s”",
                            (int)pair.size, pair.data);
        error->hint = gly_text_of("write NAME=KEY, as in "
                                  "id=slug,body=content.text");
        return GLY_INVALID;
    }
    gly_text name = gly_text_slice(pair, (gly_span){0, sign});
    gly_record_field field = field_named(name);
    if (field == GLY_RECORD_FIELDS) {
        error->message =
            gly_text_format(wanted->arena, "an article has no field “%.*s”",
                            (int)name.size, name.data);
        error->hint = gly_text_of("there are id, headline, body, body_type, "
                                  "date and byline");
        return GLY_INVALID;
    }
    wanted->keys.paths[field] =
        gly_text_slice(pair, gly_span_between(sign + 1, pair.size));
    return GLY_OK;
}

gly_status gly_keys_add(gly_settings *wanted, const char *value,
                        gly_usage_error *error)
{
    gly_text rest = gly_text_of(value);
    gly_status status = GLY_OK;
    for (uint32_t start = 0; start <= rest.size && status == GLY_OK;) {
        uint32_t end = gly_text_find(rest, gly_text_of(","), start);
        if (end == GLY_NONE)
            end = rest.size;
        status = add_key(
            wanted, gly_text_slice(rest, gly_span_between(start, end)), error);
        start = end + 1;
    }
    return status;
}
