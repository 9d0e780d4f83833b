#include "cli/record.h"

#include <inttypes.h>
#include <string.h>

#include "base/json.h"
#include "base/limits.h"
#include "base/output.h"
#include "base/problem.h"

/* A line that is being read. */
typedef struct {
    gly_record *record;
    gly_arena *arena;
    const gly_json *root;
    const gly_record_keys *keys;
} reading;

const char *gly_record_field_name(gly_record_field field)
{
    static const char *const names[GLY_RECORD_FIELDS] = {
        "id", "headline", "body", "body_type", "date", "byline",
    };
    return names[field];
}

/* What is wrong. Out of memory for it, GLY_NO_MEMORY. */
static gly_status refuse(reading *from, gly_text problem)
{
    from->record->problem = problem;
    return problem.size == 0 ? GLY_NO_MEMORY : GLY_INVALID;
}

static gly_status refuse_field(reading *from, gly_record_field field,
                               const char *why)
{
    gly_text path = from->keys->paths[field];
    if (path.size == 0)
        path = gly_text_of(gly_record_field_name(field));
    return refuse(from, gly_text_format(from->arena, "%.*s %s", (int)path.size,
                                        path.data, why));
}

/* What stands at `path`. A key that has dots itself is tried before the dots
 * part keys. NULL for nothing and for null. */
static const gly_json *at_path(const gly_json *map, gly_text path)
{
    while (map != NULL) {
        const gly_json *whole = gly_json_get(map, path);
        uint32_t dot = gly_text_find(path, gly_text_of("."), 0);
        if (whole != NULL || dot == GLY_NONE)
            return whole == NULL || whole->kind == GLY_JSON_NULL ? NULL : whole;
        map = gly_json_get(map, gly_text_slice(path, (gly_span){0, dot}));
        path = gly_text_slice(path, gly_span_between(dot + 1, path.size));
    }
    return NULL;
}

static const gly_json *find(const reading *from, gly_record_field field)
{
    gly_text path = from->keys->paths[field];
    if (path.size == 0)
        path = gly_text_of(gly_record_field_name(field));
    return at_path(from->root, path);
}

/* The text of a field that may be missing; empty then. */
static gly_status take_text(gly_text *out, reading *from,
                            gly_record_field field)
{
    const gly_json *found = find(from, field);
    *out = (gly_text){"", 0};
    if (found == NULL)
        return GLY_OK;
    if (found->kind != GLY_JSON_TEXT)
        return refuse_field(from, field, "is not a string");
    *out = found->text;
    return GLY_OK;
}

static gly_status take_part(galley_text *out, reading *from,
                            gly_record_field field)
{
    gly_text text;
    gly_status status = take_text(&text, from, field);
    *out = (galley_text){text.data, text.size};
    return status;
}

/* A sink that appends to the text `context`, which has room. */
static gly_status append(void *context, const char *bytes, size_t size)
{
    gly_text *text = context;
    memcpy((char *)text->data + text->size, bytes, size);
    text->size += (uint32_t)size;
    return GLY_OK;
}

/* The id as JSON again. */
static gly_status take_id(reading *from)
{
    const gly_json *found = find(from, GLY_RECORD_ID);
    if (found == NULL)
        return GLY_OK;
    if (found->kind == GLY_JSON_REAL)
        return refuse_field(from, GLY_RECORD_ID,
                            "is a number that is not whole or too large: "
                            "write it as a string");
    if (found->kind != GLY_JSON_TEXT && found->kind != GLY_JSON_INTEGER)
        return refuse_field(from, GLY_RECORD_ID,
                            "is neither a string nor a number");
    if (found->text.size > GLY_LIMIT_ID)
        return refuse_field(from, GLY_RECORD_ID, "is too long");
    enum { MOST_ESCAPED = 6, NUMBER = 24 };
    gly_text id = {
        gly_arena_take(from->arena, MOST_ESCAPED * GLY_LIMIT_ID + NUMBER), 0};
    gly_output output;
    if (id.data == NULL)
        return GLY_NO_MEMORY;
    gly_output_init(&output, append, &id);
    if (found->kind == GLY_JSON_INTEGER)
        gly_output_format(&output, "%" PRId64, found->integer);
    else
        gly_output_json(&output, found->text);
    gly_status status = gly_output_flush(&output);
    from->record->id = id;
    return status;
}

/* How the body is written: by its short name or as the web calls it. */
static gly_status take_type(reading *from)
{
    static const struct {
        const char *name, *media;
        galley_input input;
    } types[] = {
        {"plain", "text/plain", GALLEY_INPUT_PLAIN},
        {"markdown", "text/markdown", GALLEY_INPUT_MARKDOWN},
        {"html", "text/html", GALLEY_INPUT_HTML},
    };
    gly_text type;
    gly_status status = take_text(&type, from, GLY_RECORD_BODY_TYPE);
    if (status != GLY_OK || type.size == 0)
        return status;
    for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
        if (!gly_text_equal_ascii(type, gly_text_of(types[i].name)) &&
            !gly_text_equal_ascii(type, gly_text_of(types[i].media)))
            continue;
        from->record->input = types[i].input;
        return GLY_OK;
    }
    return refuse_field(from, GLY_RECORD_BODY_TYPE,
                        "is not plain, markdown or html");
}

static gly_status take_fields(reading *from)
{
    gly_record *record = from->record;
    gly_status status = take_id(from);
    if (status == GLY_OK)
        status = take_part(&record->head.headline, from, GLY_RECORD_HEADLINE);
    if (status == GLY_OK)
        status = take_part(&record->head.byline, from, GLY_RECORD_BYLINE);
    if (status == GLY_OK)
        status = take_part(&record->head.date, from, GLY_RECORD_DATE);
    if (status == GLY_OK)
        status = take_type(from);
    if (status == GLY_OK && find(from, GLY_RECORD_BODY) == NULL)
        status = refuse_field(from, GLY_RECORD_BODY, "is missing");
    if (status == GLY_OK)
        status = take_part(&record->body, from, GLY_RECORD_BODY);
    return status;
}

gly_status gly_record_read(gly_record *out, gly_arena *arena, gly_text line,
                           const gly_record_keys *keys)
{
    *out = (gly_record){.input = GALLEY_INPUT_GUESS};
    reading from = {out, arena, NULL, keys};
    gly_json_error error;
    gly_status status = gly_json_read(&from.root, arena, line, &error);
    if (status == GLY_INVALID)
        status = refuse(&from,
                        gly_text_format(arena, "%s, at byte %u", error.message,
                                        (unsigned)error.offset + 1));
    else if (status == GLY_OK && from.root->kind != GLY_JSON_MAP)
        status = refuse(&from, gly_text_of("this is not an object"));
    else if (status == GLY_OK)
        status = take_fields(&from);
    return status == GLY_INVALID ? GLY_OK : status;
}
