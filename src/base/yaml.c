#include "base/yaml.h"

#include <stdlib.h>
#include <string.h>
#include <yaml.h>

#include "base/limits.h"
#include "base/utf8.h"

/* A place in the file. libyaml counts code points and knows line ends that no
 * editor program shows (U+0085, U+2028), so lines and columns are counted
 * here. */
typedef struct {
    size_t point; /* code points before it */
    uint32_t byte;
    uint32_t line, column; /* from 1 */
} cursor;

/* A list or map whose end has not come yet. */
typedef struct {
    gly_yaml *node;
    gly_yaml *last;      /* child, to link the next one to */
    const gly_yaml *key; /* of a map: read, and waiting for its value */
} level;

/* Invariant: `levels[0 .. depth)` are open, the outermost first. */
typedef struct {
    gly_arena *arena;
    const gly_yaml_file *file;
    yaml_parser_t *parser;
    gly_text body; /* the file without its byte order mark */
    bool ascii;    /* and nothing but ASCII: libyaml's marks can be used */
    cursor at, until;
    uint32_t nodes;
    uint32_t depth;
    level levels[GLY_LIMIT_YAML_DEPTH];
    gly_yaml *root;
    uint32_t documents;
    bool flawed; /* a problem was added that reading went on after */
} reading;

static const gly_text no_hint = {"", 0};

/* One code point on. CR LF is one line end, and so is a CR alone. */
static inline void step(gly_text text, cursor *at)
{
    unsigned char first = (unsigned char)text.data[at->byte];
    if (first >= ' ' && first < 0x80) { /* nearly all */
        at->byte++;
        at->point++;
        at->column++;
        return;
    }
    uint32_t length = 1;
    uint32_t point = first;
    if (point >= 0x80)
        gly_utf8_at(text, at->byte, &length);
    bool pair = point == '\r' && at->byte + 1 < text.size &&
                text.data[at->byte + 1] == '\n';
    at->byte += length;
    at->point++;
    at->column++;
    if (point == '\n' || (point == '\r' && !pair)) {
        at->line++;
        at->column = 1;
    }
}

/* The first place after a byte order mark. */
static cursor start_of(const reading *reader)
{
    return (cursor){0, reader->file->text.size - reader->body.size, 1, 1};
}

/* Move to a byte; what stands before it is UTF-8. */
static void move_to_byte(const reading *reader, cursor *at, uint32_t byte)
{
    while (at->byte < byte && at->byte < reader->file->text.size)
        step(reader->file->text, at);
}

/* Move to where libyaml has put `mark`. Marks ascend, so reading is linear. */
static void move(const reading *reader, cursor *at, const yaml_mark_t *mark)
{
    gly_text text = reader->file->text;
    /* At the end of the text libyaml begins a line that is not there. */
    if (reader->ascii && mark->index < reader->body.size) {
        uint32_t byte = start_of(reader).byte + (uint32_t)mark->index;
        *at = (cursor){mark->index, byte, (uint32_t)mark->line + 1,
                       (uint32_t)mark->column + 1};
        return;
    }
    if (mark->index < at->point)
        *at = start_of(reader);
    cursor now = *at;
    while (now.point < mark->index && now.byte < text.size)
        step(text, &now);
    *at = now;
}

/* Add a problem at `at`; NULL means the file as a whole. */
static gly_status add_problem(const reading *reader, const cursor *at,
                              gly_text message, gly_text hint)
{
    if (at == NULL)
        return gly_yaml_problem(reader->file, NULL, message, hint);
    gly_yaml here = {
        .line = at->line, .column = at->column, .source = {at->byte, 0}};
    return gly_yaml_problem(reader->file, &here, message, hint);
}

/* A problem after which the rest of the file cannot be read. */
static gly_status refuse(const reading *reader, const cursor *at,
                         const char *message, const char *hint)
{
    gly_status status =
        add_problem(reader, at, gly_text_of(message), gly_text_of(hint));
    return status == GLY_OK ? GLY_INVALID : status;
}

/* What libyaml stumbled over, in its words and at its place. */
static gly_status refuse_syntax(reading *reader)
{
    const yaml_parser_t *parser = reader->parser;
    if (parser->error == YAML_MEMORY_ERROR)
        return GLY_NO_MEMORY;
    cursor at = start_of(reader);
    if (parser->error == YAML_READER_ERROR)
        move_to_byte(reader, &at, at.byte + (uint32_t)parser->problem_offset);
    else
        move(reader, &at, &parser->problem_mark);
    gly_arena *arena = reader->file->problems->arena;
    const char *words = parser->problem ? parser->problem : "cannot be read";
    const char *context = parser->context ? parser->context : "";
    gly_text message = gly_text_format(arena, "not YAML: %s%s%s", words,
                                       context[0] != '\0' ? " " : "", context);
    if (message.size == 0)
        return GLY_NO_MEMORY;
    gly_status status = add_problem(reader, &at, message, no_hint);
    return status == GLY_OK ? GLY_INVALID : status;
}

/* Put `node` where it belongs: root, item of a list, key or value. */
static gly_status place_node(reading *reader, gly_yaml *node)
{
    if (reader->depth == 0) {
        reader->root = node;
        return GLY_OK;
    }
    level *open = &reader->levels[reader->depth - 1];
    if (open->node->kind == GLY_YAML_MAP && open->key == NULL) {
        open->key = node;
        return node->kind == GLY_YAML_SCALAR
                   ? GLY_OK
                   : refuse(reader, &reader->at, "a key must be a word", "");
    }
    node->key = open->key;
    open->key = NULL;
    if (open->last == NULL)
        open->node->child = node;
    else
        open->last->next = node;
    open->last = node;
    open->node->count++;
    return GLY_OK;
}

/* A new node for `event`, with its place. */
static gly_status add_node(gly_yaml **out, reading *reader,
                           const yaml_event_t *event)
{
    move(reader, &reader->at, &event->start_mark);
    if (++reader->nodes > GLY_LIMIT_YAML_NODES)
        return refuse(reader, &reader->at, "the file has too many parts", "");
    gly_yaml *node = gly_arena_take(reader->arena, sizeof *node);
    if (node == NULL)
        return GLY_NO_MEMORY;
    move(reader, &reader->until, &event->end_mark);
    uint32_t end = reader->until.byte;
    node->line = reader->at.line;
    node->column = reader->at.column;
    node->source = gly_span_between(
        reader->at.byte, end > reader->at.byte ? end : reader->at.byte);
    *out = node;
    return GLY_OK;
}

static gly_status read_scalar(reading *reader, const yaml_event_t *event)
{
    if (event->data.scalar.anchor != NULL || event->data.scalar.tag != NULL)
        return refuse(reader, &reader->at,
                      "anchors, aliases and tags are not allowed",
                      "write the value out, or put it in quotation marks");
    gly_yaml *node = NULL;
    gly_status status = add_node(&node, reader, event);
    if (node == NULL)
        return status;
    gly_text value = {(const char *)event->data.scalar.value,
                      (uint32_t)event->data.scalar.length};
    node->kind = GLY_YAML_SCALAR;
    node->plain = event->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
    status = gly_arena_text(&node->scalar, reader->arena, value);
    return status == GLY_OK ? place_node(reader, node) : status;
}

static gly_status open_level(reading *reader, const yaml_event_t *event)
{
    bool map = event->type == YAML_MAPPING_START_EVENT;
    if (map ? event->data.mapping_start.anchor || event->data.mapping_start.tag
            : event->data.sequence_start.anchor ||
                  event->data.sequence_start.tag)
        return refuse(reader, &reader->at,
                      "anchors, aliases and tags are not allowed",
                      "write the value out, or put it in quotation marks");
    gly_yaml *node = NULL;
    gly_status status = add_node(&node, reader, event);
    if (node == NULL)
        return status;
    node->kind = map ? GLY_YAML_MAP : GLY_YAML_LIST;
    if (reader->depth == GLY_LIMIT_YAML_DEPTH)
        return refuse(reader, &reader->at, "the file is nested too deeply", "");
    status = place_node(reader, node);
    reader->levels[reader->depth++] = (level){node, NULL, NULL};
    return status;
}

static int by_key(const void *a, const void *b)
{
    const gly_yaml *one = (*(const gly_yaml *const *)a)->key;
    const gly_yaml *two = (*(const gly_yaml *const *)b)->key;
    int order = gly_text_compare(one->scalar, two->scalar);
    return order != 0 ? order
                      : (one->source.offset > two->source.offset) -
                            (one->source.offset < two->source.offset);
}

/* Every key of `map` that stands before is a problem; reading goes on. */
static gly_status check_keys(reading *reader, const gly_yaml *map)
{
    const gly_yaml **values =
        gly_arena_array(reader->arena, map->count, sizeof(gly_yaml *));
    if (values == NULL)
        return GLY_NO_MEMORY;
    uint32_t count = 0;
    for (const gly_yaml *value = map->child; value; value = value->next)
        values[count++] = value;
    qsort(values, count, sizeof(gly_yaml *), by_key);
    for (uint32_t i = 1; i < count; i++) {
        const gly_yaml *key = values[i]->key, *before = values[i - 1]->key;
        if (!gly_text_equal(key->scalar, before->scalar))
            continue;
        gly_text message = gly_text_format(
            reader->file->problems->arena,
            "key `%.*s` stands twice; the first is on line %u",
            (int)key->scalar.size, key->scalar.data, before->line);
        if (message.size == 0 ||
            gly_yaml_problem(reader->file, key, message, no_hint) != GLY_OK)
            return GLY_NO_MEMORY;
        reader->flawed = true;
    }
    return GLY_OK;
}

/* A list or map ends with its bracket, or with its last item. */
static gly_status close_level(reading *reader, const yaml_event_t *event)
{
    level *open = &reader->levels[--reader->depth];
    gly_yaml *node = open->node;
    uint32_t end = node->source.offset;
    if (event->end_mark.index > event->start_mark.index) {
        move(reader, &reader->until, &event->end_mark);
        end = reader->until.byte;
    } else if (open->last != NULL) {
        end = gly_span_end(open->last->source);
    }
    if (end > gly_span_end(node->source))
        node->source = gly_span_between(node->source.offset, end);
    return node->kind == GLY_YAML_MAP && node->count > 1
               ? check_keys(reader, node)
               : GLY_OK;
}

static gly_status read_event(reading *reader, const yaml_event_t *event)
{
    move(reader, &reader->at, &event->start_mark);
    switch (event->type) {
    case YAML_DOCUMENT_START_EVENT:
        return ++reader->documents > 1
                   ? refuse(reader, &reader->at,
                            "a second document begins here", "")
                   : GLY_OK;
    case YAML_ALIAS_EVENT:
        return refuse(reader, &reader->at,
                      "anchors, aliases and tags are not allowed",
                      "write the value out, or put it in quotation marks");
    case YAML_SCALAR_EVENT:
        return read_scalar(reader, event);
    case YAML_SEQUENCE_START_EVENT:
    case YAML_MAPPING_START_EVENT:
        return open_level(reader, event);
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT:
        /* libyaml ends nothing that it did not open. */
        return reader->depth > 0 ? close_level(reader, event) : GLY_OK;
    default:
        return GLY_OK;
    }
}

static gly_status read_events(reading *reader)
{
    gly_status status = GLY_OK;
    for (bool more = true; more && status == GLY_OK;) {
        yaml_event_t event;
        if (!yaml_parser_parse(reader->parser, &event))
            return refuse_syntax(reader);
        more = event.type != YAML_STREAM_END_EVENT;
        status = read_event(reader, &event);
        yaml_event_delete(&event);
    }
    return status == GLY_OK && reader->flawed ? GLY_INVALID : status;
}

/* What can be said before libyaml sees a byte. */
static gly_status check_bytes(reading *reader)
{
    gly_text text = reader->file->text;
    if (text.size > GLY_LIMIT_YAML_BYTES)
        return refuse(reader, NULL, "the file is over 1 MB",
                      "divide it into several");
    uint32_t bad = gly_utf8_check(text);
    if (bad == text.size)
        return GLY_OK;
    move_to_byte(reader, &reader->at, bad);
    return refuse(reader, &reader->at, "this is not UTF-8 from here on",
                  "save the file as UTF-8");
}

gly_status gly_yaml_read(const gly_yaml **out, gly_arena *arena,
                         const gly_yaml_file *file)
{
    gly_text body = file->text;
    if (gly_text_starts(body, gly_text_of("\xEF\xBB\xBF")))
        body = gly_text_slice(body, (gly_span){3, body.size});
    reading reader = {.arena = arena, .file = file, .body = body};
    reader.ascii = gly_utf8_count(body) == body.size;
    reader.at = reader.until = start_of(&reader);
    gly_status status = check_bytes(&reader);
    if (status != GLY_OK)
        return status;

    yaml_parser_t parser;
    if (!yaml_parser_initialize(&parser))
        return GLY_NO_MEMORY;
    reader.parser = &parser;
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
    const char *bytes = body.size > 0 ? body.data : "";
    yaml_parser_set_input_string(&parser, (const unsigned char *)bytes,
                                 body.size);
    status = read_events(&reader);
    yaml_parser_delete(&parser);
    if (status == GLY_OK)
        *out = reader.root;
    return status;
}
