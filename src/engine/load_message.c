/* load_message.c - messages with placeholders:
 * "“{words}” is credited to {other.speaker} on line {other.line}". Each must be
 * known when the rule is loaded. `{{` is a brace. */
#include <string.h>

#include "engine/loader.h"

/* A message that is being read. */
typedef struct {
    gly_loader *loader;
    const gly_rule *rule;
    const gly_yaml *node;
    gly_piece *pieces;
    uint32_t count;
} template;

static bool is(gly_text text, const char *string)
{
    return gly_text_equal(text, gly_text_of(string));
}

/* Group `name` of the rule's patterns, or NULL. */
static const char *find_group(const gly_rule *rule, gly_text name)
{
    for (uint32_t i = 0; i < rule->pattern_count; i++) {
        uint32_t count = gly_pattern_name_count(rule->patterns[i]);
        for (uint32_t group = 0; group < count; group++) {
            const char *known = gly_pattern_name(rule->patterns[i], group);
            if (is(name, known))
                return known;
        }
    }
    return NULL;
}

/* Fill `piece` with what `name` stands for; false when it is not known. */
static bool look_up(gly_piece *piece, const gly_rule *rule, gly_text name)
{
    gly_text prefix = gly_text_of("other.");
    piece->other =
        rule->verb == GLY_VERB_COMPARE && gly_text_starts(name, prefix);
    if (piece->other)
        name = gly_text_slice(name, (gly_span){prefix.size, name.size});
    if (is(name, "match") || is(name, "line")) {
        piece->kind = is(name, "match") ? GLY_PIECE_MATCH : GLY_PIECE_LINE;
        return true;
    }
    if (rule->kind != NULL && is(name, "beside.line")) {
        piece->kind = GLY_PIECE_BESIDE_LINE;
        return true;
    }
    const char *group = find_group(rule, name);
    if (group != NULL) {
        piece->kind = GLY_PIECE_GROUP;
        piece->text = gly_text_of(group);
        return true;
    }
    uint32_t count = rule->kind != NULL ? rule->kind->field_count : 0;
    piece->kind = GLY_PIECE_FIELD;
    for (piece->field = 0; piece->field < count; piece->field++) {
        if (is(name, rule->kind->fields[piece->field].name))
            return true;
    }
    return false;
}

static void add_groups(gly_names *names, const gly_rule *rule)
{
    for (uint32_t i = 0; i < rule->pattern_count; i++) {
        uint32_t count = gly_pattern_name_count(rule->patterns[i]);
        for (uint32_t group = 0; group < count; group++)
            gly_names_add(names, gly_pattern_name(rule->patterns[i], group));
    }
}

/* Every placeholder that the message could have meant. */
static gly_status list_known(gly_names *names, const template *reading)
{
    gly_loader *loader = reading->loader;
    const gly_rule *rule = reading->rule;
    uint32_t fields = rule->kind != NULL ? rule->kind->field_count : 0;
    uint32_t room = 2 * fields + 5;
    for (uint32_t i = 0; i < rule->pattern_count; i++)
        room += gly_pattern_name_count(rule->patterns[i]);
    gly_status status = gly_names_build(names, loader, room);
    if (status != GLY_OK)
        return status;
    bool pair = rule->verb == GLY_VERB_COMPARE;
    gly_names_add(names, "match");
    gly_names_add(names, "line");
    if (pair) {
        gly_names_add(names, "other.match");
        gly_names_add(names, "other.line");
    }
    if (rule->kind != NULL)
        gly_names_add(names, "beside.line");
    add_groups(names, rule);
    for (uint32_t i = 0; i < fields; i++) {
        const char *field = rule->kind->fields[i].name;
        gly_text other = pair ? gly_loader_text(loader, "other.%s", field)
                              : (gly_text){"", 0};
        gly_names_add(names, field);
        if (other.size > 0)
            gly_names_add(names, other.data);
    }
    return GLY_OK;
}

static gly_status say_unknown(const template *reading, uint32_t offset,
                              gly_text name)
{
    gly_loader *loader = reading->loader;
    gly_names names;
    gly_status status = list_known(&names, reading);
    if (status != GLY_OK)
        return status;
    gly_shown shown = gly_loader_shown(name);
    const char *near = gly_yaml_nearest(name, names.names, names.count);
    gly_text message = gly_loader_text(loader, "unknown placeholder `{%.*s}`",
                                       shown.size, shown.data);
    gly_text hint =
        near ? gly_loader_text(loader, "did you mean `{%s}`?", near)
             : gly_loader_text(loader, "fields of the claim, match and line "
                                       "are known");
    return gly_loader_say_within(loader, (gly_yaml_byte){reading->node, offset},
                                 message, hint);
}

static void add_text(template *reading, gly_text text)
{
    if (text.size > 0)
        reading->pieces[reading->count++] =
            (gly_piece){.kind = GLY_PIECE_TEXT, .text = text};
}

/* The placeholder that opens at `open`; `*next` is set after it. */
static gly_status add_placeholder(template *reading, uint32_t open,
                                  uint32_t *next)
{
    gly_text text = reading->node->scalar;
    if (open + 1 < text.size && text.data[open + 1] == '{') {
        add_text(reading, gly_text_slice(text, (gly_span){open, 1}));
        *next = open + 2;
        return GLY_OK;
    }
    uint32_t close = gly_text_find(text, gly_text_of("}"), open);
    *next = close == GLY_NONE ? text.size : close + 1;
    if (close == GLY_NONE)
        return gly_loader_say_within(reading->loader,
                                     (gly_yaml_byte){reading->node, open},
                                     gly_text_of("this `{` is never closed"),
                                     gly_text_of("write `{{` for a brace"));
    gly_text name = gly_text_slice(text, gly_span_between(open + 1, close));
    gly_piece piece = {.kind = GLY_PIECE_TEXT};
    if (!look_up(&piece, reading->rule, name))
        return say_unknown(reading, open, name);
    reading->pieces[reading->count++] = piece;
    return GLY_OK;
}

gly_status gly_load_message(gly_message *out, gly_loader *loader,
                            const gly_rule *rule, const gly_yaml *node)
{
    gly_text text = node->scalar;
    uint32_t room = 2 * gly_text_count(text, '{') + 1;
    template reading = {loader, rule, node, NULL, 0};
    reading.pieces =
        gly_arena_array(loader->arena, room, sizeof *reading.pieces);
    if (reading.pieces == NULL)
        return GLY_NO_MEMORY;
    gly_status status = GLY_OK;
    for (uint32_t at = 0; at < text.size && status == GLY_OK;) {
        uint32_t open = gly_text_find(text, gly_text_of("{"), at);
        uint32_t end = open == GLY_NONE ? text.size : open;
        add_text(&reading, gly_text_slice(text, gly_span_between(at, end)));
        at = end;
        if (open != GLY_NONE)
            status = add_placeholder(&reading, open, &at);
    }
    *out = (gly_message){reading.pieces, reading.count};
    return status;
}
