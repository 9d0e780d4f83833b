/* image_rules.c - the shipped rules as trees of nodes, less their examples.
 * Three fifths of the text of the rules are examples, which only a test and an
 * explanation want; these read the files themselves. */
#include "base/yaml.h"
#include "lexicon/image.h"
#include "lexicon/shipped.h"
#include "lexicon/tools/images.h"

/* The trees in one row, and the bytes of their scalars. */
typedef struct {
    gly_arena *arena;
    gly_list nodes, texts; /* gly_image_node, gly_text */
    uint32_t files, bytes;
} image;

static bool is_left_out(const gly_yaml *value, uint32_t depth)
{
    return depth == 1 && value->key != NULL &&
           gly_text_equal(value->key->scalar, gly_text_of("examples"));
}

/* Add `node` and what stands below it, `depth` levels down; a file has at most
 * GLY_LIMIT_YAML_DEPTH. */
static gly_status add(image *to, const gly_yaml *node, uint32_t depth)
{
    gly_text *text = gly_list_add(&to->texts, to->arena);
    gly_image_node *made = gly_list_add(&to->nodes, to->arena);
    if (text == NULL || made == NULL)
        return GLY_NO_MEMORY;
    *text = node->scalar;
    *made = (gly_image_node){.kind = (uint32_t)node->kind,
                             .plain = node->plain,
                             .line = node->line,
                             .column = node->column,
                             .source = node->source,
                             .start = to->bytes,
                             .size = node->scalar.size};
    to->bytes += node->scalar.size + 1;
    uint32_t place = to->nodes.count - 1, count = 0;
    gly_status status = GLY_OK;
    for (const gly_yaml *value = node->child; value && status == GLY_OK;
         value = value->next) {
        if (is_left_out(value, depth + 1))
            continue;
        count++;
        if (value->key != NULL)
            status = add(to, value->key, depth + 1);
        if (status == GLY_OK)
            status = add(to, value, depth + 1);
    }
    ((gly_image_node *)gly_list_at(&to->nodes, place))->count = count;
    return status;
}

static gly_status add_file(image *to, const gly_shipped_file *from,
                           gly_problems *problems)
{
    const gly_yaml *root = NULL;
    const gly_yaml_file file = {from->path, from->text, problems};
    gly_status status = gly_yaml_read(&root, to->arena, &file);
    if (status == GLY_OK && root == NULL)
        status = gly_yaml_problem(&file, NULL, gly_text_of("it is empty"),
                                  (gly_text){"", 0});
    to->files++;
    return status == GLY_OK && root != NULL ? add(to, root, 0) : status;
}

/* The bytes of a scalar end in a NUL, as those that gly_yaml_read makes. */
static void put_image(gly_output *out, const image *from)
{
    uint32_t counts[GLY_IMAGE_RULE_FIELDS] = {
        [GLY_IMAGE_RULE_FILES] = from->files,
        [GLY_IMAGE_RULE_NODES] = from->nodes.count};
    gly_image_put(out, counts, GLY_IMAGE_RULE_FIELDS, sizeof *counts);
    gly_image_put(out, from->nodes.items, from->nodes.count, from->nodes.size);
    for (uint32_t i = 0; i < from->texts.count; i++) {
        const gly_text *text = gly_list_at(&from->texts, i);
        gly_image_put(out, text->data, text->size, 1);
        gly_image_put(out, "", 1, sizeof(char));
    }
}

gly_status gly_image_rules(gly_output *out, gly_arena *arena,
                           gly_problems *problems)
{
    image to = {.arena = arena,
                .nodes = gly_list_of(sizeof(gly_image_node)),
                .texts = gly_list_of(sizeof(gly_text))};
    uint32_t count;
    const gly_shipped_file *files = gly_shipped_files(&count);
    for (uint32_t i = 0; i < count; i++) {
        if (!gly_shipped_is_lexicon(&files[i]) &&
            add_file(&to, &files[i], problems) == GLY_NO_MEMORY)
            return GLY_NO_MEMORY;
    }
    put_image(out, &to);
    return GLY_OK;
}
