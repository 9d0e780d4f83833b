/* load_unless.c - excuses:
 * `unless: [joint-speakers, {named-within: 2 sentences}]`. */
#include "engine/loader.h"

static gly_status find_predicate(const gly_predicate **out, gly_loader *loader,
                                 const gly_rule *rule, const gly_yaml *name)
{
    const gly_claim_kind *kind = rule->kind;
    uint32_t count = gly_predicate_count(kind);
    gly_names names;
    gly_status status = gly_names_build(&names, loader, count);
    if (status != GLY_OK)
        return status;
    bool single = rule->verb == GLY_VERB_FIND;
    for (uint32_t i = 0; i < count; i++) {
        const gly_predicate *one = gly_predicate_at(kind, i);
        if (gly_text_equal(name->scalar, gly_text_of(one->name)))
            *out = one;
        if (!single || !one->of_pair)
            gly_names_add(&names, one->name);
    }
    gly_shown shown = gly_loader_shown(name->scalar);
    if (*out == NULL)
        return gly_loader_unknown(
            loader, name,
            gly_loader_text(loader,
                            "claims of type %s have no predicate `%.*s`",
                            kind->name, shown.size, shown.data),
            &names);
    if (!single || !(*out)->of_pair)
        return GLY_OK;
    *out = NULL;
    return gly_loader_say(
        loader, name,
        gly_loader_text(loader,
                        "`%.*s` is asked of two claims, and `find` has one",
                        shown.size, shown.data),
        (gly_text){"", 0});
}

/* "2 sentences", "1 sentence". */
static bool read_sentences(uint32_t *out, gly_text text)
{
    uint32_t blank = gly_text_find(text, gly_text_of(" "), 0);
    double number = 0;
    if (blank == GLY_NONE ||
        !gly_loader_number(&number, gly_text_slice(text, (gly_span){0, blank})))
        return false;
    gly_text unit =
        gly_text_trim(gly_text_slice(text, gly_span_between(blank, text.size)));
    *out = number >= 0 && number <= 1000 ? (uint32_t)number : GLY_NONE;
    return number >= *out && number <= *out && *out != GLY_NONE &&
           (gly_text_equal(unit, gly_text_of("sentence")) ||
            gly_text_equal(unit, gly_text_of("sentences")));
}

/* `argument` is NULL where the predicate stands alone. */
static gly_status load_argument(gly_excuse *excuse, gly_loader *loader,
                                const gly_yaml *name, const gly_yaml *argument)
{
    const char *called = excuse->predicate->name;
    if (excuse->predicate->argument == GLY_ARGUMENT_NONE) {
        return argument == NULL
                   ? GLY_OK
                   : gly_loader_say(loader, argument,
                                    gly_loader_text(loader,
                                                    "`%s` takes no argument",
                                                    called),
                                    (gly_text){"", 0});
    }
    gly_text words =
        argument ? gly_text_trim(argument->scalar) : (gly_text){"", 0};
    if (argument != NULL && argument->kind == GLY_YAML_SCALAR &&
        read_sentences(&excuse->argument, words))
        return GLY_OK;
    return gly_loader_say(
        loader, argument ? argument : name,
        gly_loader_text(loader, "`%s` needs a number of sentences", called),
        gly_loader_text(loader, "{%s: 2 sentences}", called));
}

static gly_status add_excuse(gly_rule *rule, gly_loader *loader,
                             const gly_yaml *name, const gly_yaml *argument)
{
    const gly_predicate *predicate = NULL;
    gly_status status = find_predicate(&predicate, loader, rule, name);
    if (status != GLY_OK || predicate == NULL)
        return status;
    gly_excuse *room = gly_arena_array(
        loader->arena, (size_t)rule->excuse_count + 1, sizeof *room);
    if (room == NULL)
        return GLY_NO_MEMORY;
    for (uint32_t i = 0; i < rule->excuse_count; i++)
        room[i] = rule->excuses[i];
    room[rule->excuse_count].predicate = predicate;
    rule->excuses = room;
    return load_argument(&room[rule->excuse_count++], loader, name, argument);
}

/* A name, or a map of names and arguments. */
static gly_status load_one(gly_rule *rule, gly_loader *loader,
                           const gly_yaml *node)
{
    if (node->kind == GLY_YAML_SCALAR)
        return add_excuse(rule, loader, node, NULL);
    if (node->kind == GLY_YAML_LIST)
        return gly_loader_say(
            loader, node,
            gly_loader_text(loader, "`unless` must not hold a list in a list"),
            (gly_text){"", 0});
    gly_status status = GLY_OK;
    for (const gly_yaml *value = node->child; value != NULL && status == GLY_OK;
         value = value->next)
        status = add_excuse(rule, loader, value->key, value);
    return status;
}

gly_status gly_load_unless(gly_rule *rule, gly_loader *loader,
                           const gly_yaml *node)
{
    if (node->kind != GLY_YAML_LIST)
        return load_one(rule, loader, node);
    gly_status status = GLY_OK;
    for (const gly_yaml *item = node->child; item != NULL && status == GLY_OK;
         item = item->next)
        status = load_one(rule, loader, item);
    return status;
}
