/* yaml_nodes.c - finding keys in what was read, and showing where it is wrong.
 * The names a file may use are few, so a key that is none of them is compared
 * with each: "speakr" is told that "speaker" was probably meant. */
#include "base/yaml.h"

#include "base/utf8.h"

/* A longer line is not shown with a problem: nobody wrote it by hand. */
enum { LONGEST_EXCERPT = 4096 };

/* The line that byte `offset` stands on; empty when it is very long. */
static gly_text line_around(gly_text text, uint32_t offset)
{
    uint32_t start = offset, end = offset;
    while (start > 0 && text.data[start - 1] != '\n' &&
           text.data[start - 1] != '\r' && offset - start < LONGEST_EXCERPT)
        start--;
    while (end < text.size && text.data[end] != '\n' &&
           text.data[end] != '\r' && end - offset < LONGEST_EXCERPT)
        end++;
    if (end - start >= LONGEST_EXCERPT)
        return (gly_text){"", 0};
    gly_text line = gly_text_slice(text, gly_span_between(start, end));
    gly_text mark = gly_text_of("\xEF\xBB\xBF");
    return start == 0 && gly_text_starts(line, mark)
               ? gly_text_slice(line, (gly_span){3, line.size})
               : line;
}

gly_status gly_yaml_problem(const gly_yaml_file *file, const gly_yaml *node,
                            gly_text message, gly_text hint)
{
    gly_problem problem = {
        .path = file->path, .message = message, .hint = hint};
    if (node != NULL) {
        problem.line = node->line;
        problem.column = node->column;
        gly_text line = line_around(file->text, node->source.offset);
        if (gly_arena_text(&problem.excerpt, file->problems->arena, line) !=
            GLY_OK)
            return GLY_NO_MEMORY;
    }
    return gly_problems_add(file->problems, &problem);
}

/* Bytes that the escape `\\x..` at `source` takes. */
static uint32_t escape_size(gly_text source, uint32_t at)
{
    char kind = at + 1 < source.size ? source.data[at + 1] : '\0';
    return kind == 'x' ? 4 : kind == 'u' ? 6 : kind == 'U' ? 10 : 2;
}

/* Where the text of a scalar begins in its source: after its quotation mark,
 * after the line of its block sign. */
static uint32_t text_start(gly_text source, bool plain)
{
    if (plain || source.size == 0)
        return 0;
    if (source.data[0] == '\'' || source.data[0] == '"')
        return 1;
    uint32_t line_end = gly_text_find(source, gly_text_of("\n"), 0);
    return line_end == GLY_NONE ? 0 : line_end + 1;
}

/* The byte of `source`, as written, that byte `offset` of `scalar`, as read,
 * comes from. The two are walked side by side. */
static uint32_t written_at(gly_text source, const gly_yaml *scalar,
                           uint32_t offset)
{
    char mark = source.size > 0 && !scalar->plain ? source.data[0] : ' ';
    uint32_t at = text_start(source, scalar->plain);
    uint32_t i = 0, length = 0;
    while (i < offset && i < scalar->scalar.size && at < source.size) {
        char byte = source.data[at];
        gly_utf8_at(scalar->scalar, i, &length);
        if (mark == '"' && byte == '\\') {
            at += escape_size(source, at);
            i += length;
        } else if (byte == scalar->scalar.data[i]) {
            at += mark == '\'' && byte == '\'' ? 2 : 1;
            i++;
        } else {
            at++; /* an indent, or a line end that was folded */
        }
    }
    return at < source.size ? at : source.size;
}

gly_yaml gly_yaml_within(const gly_yaml_file *file, const gly_yaml *scalar,
                         uint32_t offset)
{
    gly_text source = gly_text_slice(file->text, scalar->source);
    gly_yaml here = *scalar;
    source.size = written_at(source, scalar, offset);
    here.source.offset += source.size;
    for (uint32_t i = 0; i < source.size; i++) {
        unsigned char byte = (unsigned char)source.data[i];
        if (byte == '\n') {
            here.line++;
            here.column = 1;
        } else if ((byte & 0xC0) != 0x80) {
            here.column++;
        }
    }
    return here;
}

const gly_yaml *gly_yaml_get(const gly_yaml *map, const char *name)
{
    if (map == NULL || map->kind != GLY_YAML_MAP)
        return NULL;
    gly_text wanted = gly_text_of(name);
    for (const gly_yaml *value = map->child; value; value = value->next) {
        if (gly_text_equal(value->key->scalar, wanted))
            return value;
    }
    return NULL;
}

const char *gly_yaml_nearest(gly_text word, const char *const *names,
                             size_t count)
{
    uint32_t most = word.size < 4 ? 1 : word.size < 8 ? 2 : 3;
    const char *nearest = NULL;
    for (size_t i = 0; i < count && most > 0; i++) {
        if (gly_text_equal_ascii(word, gly_text_of(names[i])))
            return names[i];
        uint32_t distance =
            gly_text_distance(word, gly_text_of(names[i]), most);
        if (distance <= most) {
            nearest = names[i];
            most = distance - (distance > 0);
        }
    }
    return nearest;
}
