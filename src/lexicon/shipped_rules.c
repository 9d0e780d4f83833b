/* shipped_rules.c - the shipped rules from the image that the build made.
 * Nodes point at each other, so they are made anew; their words stay where they
 * lie in the program. */
#include "lexicon/image.h"
#include "lexicon/shipped.h"

/* Where the image is read, and where the next node goes. */
typedef struct {
    const gly_image_node *next;
    const char *bytes;
    gly_yaml *room;
} reader;

/* The node that is next, and all below it; as deep as a YAML file may be. */
static const gly_yaml *read_node(reader *from)
{
    const gly_image_node *read = from->next++;
    gly_yaml *node = from->room++;
    *node = (gly_yaml){.kind = (gly_yaml_kind)read->kind,
                       .line = read->line,
                       .column = read->column,
                       .source = read->source,
                       .scalar = {from->bytes + read->start, read->size},
                       .plain = read->plain != 0,
                       .count = read->count};
    const gly_yaml **link = &node->child;
    for (uint32_t i = 0; i < read->count; i++) {
        const gly_yaml *key =
            node->kind == GLY_YAML_MAP ? read_node(from) : NULL;
        gly_yaml *value = from->room;
        *link = read_node(from);
        value->key = key;
        link = &value->next;
    }
    return node;
}

const gly_yaml *const *gly_shipped_rules(gly_arena *arena, uint32_t *count)
{
    const void *image = gly_rules_image;
    const uint32_t *counts = image;
    uint32_t files = counts[GLY_IMAGE_RULE_FILES];
    uint32_t nodes = counts[GLY_IMAGE_RULE_NODES];
    const gly_yaml **roots = gly_arena_array(arena, files, sizeof *roots);
    const void *first = counts + GLY_IMAGE_RULE_FIELDS;
    reader from = {.next = first};
    from.bytes = (const char *)(from.next + nodes);
    from.room = gly_arena_array(arena, nodes, sizeof *from.room);
    if (roots == NULL || from.room == NULL)
        return NULL;
    for (uint32_t i = 0; i < files; i++)
        roots[i] = read_node(&from);
    *count = files;
    return roots;
}
