#include "base/json.h"

#include <jansson.h>
#include <math.h>
#include <string.h>

#include "base/limits.h"

/* How deep a text goes and how many values it can have. */
typedef struct {
    uint32_t depth, values;
    uint32_t offset; /* where one of them goes over its limit */
} extent;

/* The offset behind the string whose first quotation mark stands at `i`. */
static uint32_t skip_string(gly_text text, uint32_t i)
{
    for (i++; i < text.size && text.data[i] != '"'; i++) {
        if (text.data[i] == '\\' && i + 1 < text.size)
            i++;
    }
    return i;
}

/* Whether the text keeps to the limits. Jansson's nodes are a hundred times as
 * large as the brackets that call for them, so this is asked first. */
static bool keeps_limits(extent *out, gly_text text)
{
    *out = (extent){0, 1, 0};
    uint32_t depth = 0;
    for (uint32_t i = 0; i < text.size; i++) {
        char byte = text.data[i];
        if (byte == '"')
            i = skip_string(text, i);
        bool opens = byte == '{' || byte == '[';
        depth += opens;
        depth -= (byte == '}' || byte == ']') && depth > 0;
        out->values += opens || byte == ',';
        if (depth > out->depth)
            out->depth = depth;
        out->offset = i;
        if (depth > GLY_LIMIT_JSON_DEPTH || out->values > GLY_LIMIT_JSON_VALUES)
            return false;
    }
    return true;
}

/* The bytes of an error's text are Jansson's own: only how it begins is looked
 * at, to tell a wrong escape from other slips. */
static const char *message_of(const json_error_t *error)
{
    switch (json_error_code(error)) {
    case json_error_invalid_utf8:
        return "this is not UTF-8";
    case json_error_null_character:
    case json_error_null_byte_in_key:
        return "a text holds a NUL";
    case json_error_duplicate_key:
        return "a key stands twice";
    case json_error_numeric_overflow:
        return "a number is too large";
    case json_error_premature_end_of_input:
        return "the JSON is not complete";
    case json_error_end_of_input_expected:
        return "something follows the JSON";
    default:
        break;
    }
    if (strncmp(error->text, "invalid escape", 14) == 0 ||
        strncmp(error->text, "invalid Unicode", 15) == 0)
        return "an escape stands for no character";
    return "this is not JSON";
}

/* Numbers over 2^63 are reals rather than the end of the text. */
static json_t *load(gly_text text, json_error_t *error)
{
    json_t *made =
        json_loadb(text.data, text.size, JSON_REJECT_DUPLICATES, error);
    if (made == NULL && json_error_code(error) == json_error_numeric_overflow)
        made =
            json_loadb(text.data, text.size,
                       JSON_REJECT_DUPLICATES | JSON_DECODE_INT_AS_REAL, error);
    return made;
}

/* Up to 2^53 a real holds whole numbers exactly. */
static void take_real(gly_json *node, double number)
{
    node->kind = GLY_JSON_REAL;
    if (fabs(number) > 9007199254740992.0 || floor(number) < number)
        return;
    node->kind = GLY_JSON_INTEGER;
    node->integer = (int64_t)number;
}

static gly_status take_scalar(gly_json *node, gly_arena *arena,
                              const json_t *from)
{
    gly_text text;
    switch (json_typeof(from)) {
    case JSON_STRING:
        node->kind = GLY_JSON_TEXT;
        text = (gly_text){json_string_value(from),
                          (uint32_t)json_string_length(from)};
        return gly_arena_text(&node->text, arena, text);
    case JSON_INTEGER:
        node->kind = GLY_JSON_INTEGER;
        node->integer = json_integer_value(from);
        break;
    case JSON_REAL:
        take_real(node, json_real_value(from));
        break;
    case JSON_TRUE:
    case JSON_FALSE:
        node->kind = GLY_JSON_TRUTH;
        break;
    default:
        node->kind = GLY_JSON_NULL;
    }
    return GLY_OK;
}

static gly_status take(gly_json **out, gly_arena *arena, json_t *from);

static gly_status take_list(gly_json *list, gly_arena *arena, json_t *from)
{
    const gly_json **end = &list->child;
    list->kind = GLY_JSON_LIST;
    for (size_t i = 0; i < json_array_size(from); i++) {
        gly_json *child;
        gly_status status = take(&child, arena, json_array_get(from, i));
        if (status != GLY_OK)
            return status;
        *end = child;
        end = &child->next;
    }
    return GLY_OK;
}

static gly_status take_map(gly_json *map, gly_arena *arena, json_t *from)
{
    const gly_json **end = &map->child;
    map->kind = GLY_JSON_MAP;
    for (void *at = json_object_iter(from); at != NULL;
         at = json_object_iter_next(from, at)) {
        gly_json *child;
        gly_status status = take(&child, arena, json_object_iter_value(at));
        if (status == GLY_OK)
            status = gly_arena_text(&child->key, arena,
                                    gly_text_of(json_object_iter_key(at)));
        if (status != GLY_OK)
            return status;
        *end = child;
        end = &child->next;
    }
    return GLY_OK;
}

/* As deep as GLY_LIMIT_JSON_DEPTH. */
static gly_status take(gly_json **out, gly_arena *arena, json_t *from)
{
    *out = gly_arena_take(arena, sizeof **out);
    if (*out == NULL)
        return GLY_NO_MEMORY;
    if (json_is_array(from))
        return take_list(*out, arena, from);
    if (json_is_object(from))
        return take_map(*out, arena, from);
    return take_scalar(*out, arena, from);
}

gly_status gly_json_read(const gly_json **out, gly_arena *arena, gly_text text,
                         gly_json_error *error)
{
    extent found;
    if (!keeps_limits(&found, text)) {
        bool is_deep = found.depth > GLY_LIMIT_JSON_DEPTH;
        *error = (gly_json_error){is_deep ? "the JSON is nested too deeply"
                                          : "the JSON has too many values",
                                  found.offset};
        return GLY_INVALID;
    }
    json_error_t reason = {.text = ""};
    json_t *made = load(text, &reason);
    if (made == NULL && (reason.text[0] == '\0' ||
                         json_error_code(&reason) == json_error_out_of_memory))
        return GLY_NO_MEMORY;
    if (made == NULL) {
        *error =
            (gly_json_error){message_of(&reason), (uint32_t)reason.position};
        return GLY_INVALID;
    }
    gly_json *root;
    gly_status status = take(&root, arena, made);
    json_decref(made);
    if (status == GLY_OK)
        *out = root;
    return status;
}

const gly_json *gly_json_get(const gly_json *map, gly_text name)
{
    if (map->kind != GLY_JSON_MAP)
        return NULL;
    const gly_json *child = map->child;
    while (child != NULL && !gly_text_equal(child->key, name))
        child = child->next;
    return child;
}
