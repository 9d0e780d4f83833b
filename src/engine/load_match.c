/* load_match.c - patterns: `match`, `scope` and the limits on what they say. */
#include "engine/loader.h"

gly_status gly_load_pattern(gly_pattern **out, gly_loader *loader,
                            const gly_yaml *node,
                            const gly_pattern_source *source)
{
    gly_pattern **slot = gly_list_add(&loader->rules->patterns, loader->arena);
    if (slot == NULL)
        return GLY_NO_MEMORY;
    gly_pattern_error error = {{"", 0}, 0};
    gly_pattern_source from = *source;
    from.known = loader->spare_examples; /* a rule of the program */
    gly_status status = gly_pattern_build(slot, loader->arena, &from, &error);
    *out = *slot;
    uint32_t start = (uint32_t)(source->text.data - node->scalar.data);
    if (status == GLY_INVALID)
        return gly_loader_say_within(
            loader, (gly_yaml_byte){node, start + error.offset},
            gly_loader_text(loader, "the pattern cannot be read: %.*s",
                            (int)error.message.size, error.message.data),
            (gly_text){"", 0});
    if (status != GLY_OK || !gly_pattern_may_be_empty(*out))
        return status;
    return gly_loader_say(
        loader, node,
        gly_loader_text(loader, "the pattern can match the empty text"),
        gly_text_of("a part of it must take at least one character"));
}

static gly_status add_pattern(gly_rule *rule, gly_loader *loader,
                              const gly_yaml *node, bool caseless)
{
    gly_text words = {"", 0};
    gly_status status = gly_loader_scalar(&words, loader, node, "match");
    if (status != GLY_OK || words.size == 0)
        return status;
    /* The line end of a block is none of the pattern. */
    gly_pattern_source source = {.text = node->scalar, .caseless = caseless};
    if (!node->plain && gly_text_ends(source.text, gly_text_of("\n")))
        source.text.size--;
    gly_pattern *made = NULL;
    status = gly_load_pattern(&made, loader, node, &source);
    if (made != NULL)
        rule->patterns[rule->pattern_count++] = made;
    return status;
}

static gly_status add_patterns(gly_rule *rule, gly_loader *loader,
                               const gly_yaml *node, bool caseless)
{
    uint32_t count = node->kind == GLY_YAML_LIST ? node->count : 1;
    rule->patterns =
        gly_arena_array(loader->arena, count, sizeof *rule->patterns);
    if (rule->patterns == NULL)
        return GLY_NO_MEMORY;
    if (node->kind != GLY_YAML_LIST)
        return add_pattern(rule, loader, node, caseless);
    if (count == 0)
        return gly_loader_say(loader, node,
                              gly_loader_text(loader, "`match` has no pattern"),
                              (gly_text){"", 0});
    gly_status status = GLY_OK;
    for (const gly_yaml *item = node->child; item != NULL && status == GLY_OK;
         item = item->next)
        status = add_pattern(rule, loader, item, caseless);
    return status;
}

static gly_status add_scope(gly_rule *rule, gly_loader *loader,
                            const gly_yaml *node)
{
    gly_names names;
    gly_text word = {"", 0};
    gly_status status = gly_loader_scalar(&word, loader, node, "scope");
    if (status != GLY_OK || word.size == 0)
        return status;
    status = gly_names_build(&names, loader, GLY_BLOCK_KINDS);
    if (status != GLY_OK)
        return status;
    for (uint32_t kind = 0; kind < GLY_BLOCK_KINDS; kind++) {
        const char *name = gly_block_kind_name((gly_block_kind)kind);
        gly_names_add(&names, name);
        if (!gly_text_equal(word, gly_text_of(name)))
            continue;
        rule->scope |= UINT32_C(1) << kind;
        return GLY_OK;
    }
    gly_shown shown = gly_loader_shown(word);
    return gly_loader_unknown(loader, node,
                              gly_loader_text(loader,
                                              "`%.*s` is no kind of block",
                                              shown.size, shown.data),
                              &names);
}

static gly_status load_scope(gly_rule *rule, gly_loader *loader)
{
    const gly_yaml *node = gly_yaml_get(loader->root, "scope");
    if (node == NULL) {
        rule->scope = UINT32_MAX;
        return GLY_OK;
    }
    if (node->kind != GLY_YAML_LIST)
        return add_scope(rule, loader, node);
    if (node->count == 0)
        return gly_loader_say(loader, node,
                              gly_loader_text(loader, "`scope` names no block"),
                              (gly_text){"", 0});
    gly_status status = GLY_OK;
    for (const gly_yaml *item = node->child; item != NULL && status == GLY_OK;
         item = item->next)
        status = add_scope(rule, loader, item);
    return status;
}

gly_status gly_load_match(gly_rule *rule, gly_loader *loader,
                          const gly_yaml *node)
{
    bool caseless = false;
    const gly_yaml *wanted = gly_yaml_get(loader->root, "caseless");
    gly_status status = GLY_OK;
    if (wanted != NULL)
        status = gly_loader_truth(&caseless, loader, wanted, "caseless");
    if (status == GLY_OK)
        status = add_patterns(rule, loader, node, caseless);
    return status == GLY_OK ? load_scope(rule, loader) : status;
}
