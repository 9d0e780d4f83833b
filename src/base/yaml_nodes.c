/* yaml_nodes.c - finding keys in what was read, and showing where it is wrong.
 * The names a file may use are few, so a key that is none of them is compared
 * with each: "speakr" is told that "speaker" was probably meant. */
#include "base/yaml.h"

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
        problem.excerpt = line_around(file->text, node->source.offset);
    }
    return gly_problems_add(file->problems, &problem);
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
        uint32_t distance =
            gly_text_distance(word, gly_text_of(names[i]), most);
        if (distance <= most) {
            nearest = names[i];
            most = distance - (distance > 0);
        }
    }
    return nearest;
}
