/* load_examples.c - the drafts that a rule is judged by:
 * `- bad: …`, maybe with `at: …`, and `- good: …`. */
#include "engine/loader.h"

static bool is_space(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n';
}

/* Whether `text` begins with `words`, where a blank may be a line end. */
static bool begins_with(gly_text text, gly_text words)
{
    uint32_t at = 0;
    for (uint32_t i = 0; i < words.size; i++) {
        bool blank = is_space(words.data[i]);
        if (at >= text.size ||
            (blank ? !is_space(text.data[at]) : words.data[i] != text.data[at]))
            return false;
        at++;
        while (blank && at < text.size && is_space(text.data[at]))
            at++;
        while (blank && i + 1 < words.size && is_space(words.data[i + 1]))
            i++;
    }
    return true;
}

static bool stands_in(gly_text words, gly_text draft)
{
    for (uint32_t from = 0; from < draft.size; from++) {
        gly_span rest = gly_span_between(from, draft.size);
        if (begins_with(gly_text_slice(draft, rest), words))
            return true;
    }
    return false;
}

static gly_status check_at(gly_rule_example *example, gly_loader *loader,
                           const gly_yaml *at)
{
    gly_status status = gly_loader_scalar(&example->at, loader, at, "at");
    if (status != GLY_OK || example->at.size == 0)
        return status;
    if (!example->bad)
        return gly_loader_say(
            loader, at->key,
            gly_loader_text(loader, "`at` has no meaning in a good example"),
            (gly_text){"", 0});
    if (stands_in(example->at, example->draft))
        return GLY_OK;
    return gly_loader_say(
        loader, at,
        gly_loader_text(loader, "these words do not stand in the example"),
        (gly_text){"", 0});
}

static gly_status load_example(gly_rule_example *example, gly_loader *loader,
                               const gly_yaml *node)
{
    const gly_yaml *bad = gly_yaml_get(node, "bad");
    const gly_yaml *good = gly_yaml_get(node, "good");
    if (node->kind != GLY_YAML_MAP || (bad == NULL) == (good == NULL))
        return gly_loader_say(
            loader, node,
            gly_loader_text(loader,
                            "an example must have either `bad` or `good`"),
            (gly_text){"", 0});
    static const char *const known[] = {"bad", "good", "at"};
    gly_names names = {known, 3, 3, NULL};
    gly_status status = gly_loader_keys(loader, node, &names);
    if (status != GLY_OK)
        return status;
    const gly_yaml *draft = bad ? bad : good;
    gly_text words = {"", 0};
    status = gly_loader_scalar(&words, loader, draft, bad ? "bad" : "good");
    example->bad = bad != NULL;
    example->draft = words.size > 0 ? draft->scalar : words;
    example->line = draft->key->line;
    const gly_yaml *at = gly_yaml_get(node, "at");
    return status == GLY_OK && at != NULL && words.size > 0
               ? check_at(example, loader, at)
               : status;
}

/* A rule is not believed before it has been seen to speak and to be silent. */
static gly_status want_both(gly_rule *rule, gly_loader *loader,
                            const gly_yaml *node)
{
    uint32_t count = rule->info.example_count, bad = 0;
    for (uint32_t i = 0; i < count; i++)
        bad += rule->info.examples[i].bad;
    if (bad > 0 && bad < count)
        return GLY_OK;
    return gly_loader_say(
        loader, node,
        gly_loader_text(loader, "`examples` has no %s example",
                        bad == 0 ? "bad" : "good"),
        gly_text_of(bad == 0 ? "- bad: a draft that the rule speaks of"
                             : "- good: a draft that it is silent on"));
}

gly_status gly_load_examples(gly_rule *rule, gly_loader *loader,
                             const gly_yaml *node)
{
    if (node->kind != GLY_YAML_LIST || node->count == 0)
        return gly_loader_say(
            loader, node, gly_loader_text(loader, "`examples` must be a list"),
            gly_text_of("- bad: a draft that the rule speaks of"));
    gly_rule_example *examples =
        gly_arena_array(loader->arena, node->count, sizeof *examples);
    if (examples == NULL)
        return GLY_NO_MEMORY;
    rule->info.examples = examples;
    rule->info.example_count = node->count;
    bool flawed_before = loader->flawed;
    loader->flawed = false;
    gly_status status = GLY_OK;
    const gly_yaml *item = node->child;
    for (uint32_t i = 0; i < node->count && status == GLY_OK; i++) {
        status = load_example(&examples[i], loader, item);
        item = item->next;
    }
    if (status == GLY_OK && !loader->flawed)
        status = want_both(rule, loader, node->key);
    loader->flawed = loader->flawed || flawed_before;
    return status;
}
