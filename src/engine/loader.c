#include "engine/loader.h"

#include <stdarg.h>
#include <stdio.h>

#include "base/utf8.h"

/* Bytes of a word that a message shows. */
enum { SHOWN = 60 };

gly_status gly_loader_say(gly_loader *loader, const gly_yaml *node,
                          gly_text message, gly_text hint)
{
    loader->flawed = true;
    return message.size == 0
               ? GLY_NO_MEMORY
               : gly_yaml_problem(&loader->file, node, message, hint);
}

gly_status gly_loader_say_within(gly_loader *loader, gly_yaml_byte place,
                                 gly_text message, gly_text hint)
{
    gly_yaml here = gly_yaml_within(&loader->file, place.scalar, place.offset);
    return gly_loader_say(loader, &here, message, hint);
}

gly_text gly_loader_text(gly_loader *loader, const char *format, ...)
{
    char line[1024];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(line, sizeof line, format, arguments);
    va_end(arguments);
    gly_text made = {"", 0};
    gly_arena_text(&made, loader->file.problems->arena, gly_text_of(line));
    return made;
}

gly_shown gly_loader_shown(gly_text text)
{
    uint32_t end = text.size < SHOWN ? text.size : SHOWN;
    while (end < text.size && end > 0 &&
           ((unsigned char)text.data[end] & 0xC0) == 0x80)
        end--;
    return (gly_shown){(int)end, text.data};
}

gly_status gly_names_build(gly_names *out, gly_loader *loader, uint32_t room)
{
    const char **adding = gly_arena_array(loader->arena, room, sizeof *adding);
    *out = (gly_names){adding, 0, room, adding};
    return adding == NULL ? GLY_NO_MEMORY : GLY_OK;
}

void gly_names_add(gly_names *names, const char *name)
{
    if (names->count < names->room)
        names->adding[names->count++] = name;
}

/* "one of: error, warning, suggestion" */
static gly_text list_names(gly_loader *loader, const gly_names *names)
{
    char line[512];
    int used = snprintf(line, sizeof line, "one of:");
    for (uint32_t i = 0; i < names->count; i++) {
        size_t room = sizeof line - (size_t)used;
        int more = snprintf(line + used, room, "%s %s", i == 0 ? "" : ",",
                            names->names[i]);
        if (more < 0 || (size_t)more >= room) {
            line[used] = '\0';
            return gly_loader_text(loader, "%s, …", line);
        }
        used += more;
    }
    return gly_loader_text(loader, "%s", line);
}

gly_status gly_loader_unknown(gly_loader *loader, const gly_yaml *node,
                              gly_text message, const gly_names *names)
{
    const char *near =
        gly_yaml_nearest(node->scalar, names->names, names->count);
    gly_text hint = {"", 0};
    if (near != NULL)
        hint = gly_loader_text(loader, "did you mean `%s`?", near);
    else if (names->count > 0)
        hint = list_names(loader, names);
    if (hint.size == 0 && names->count > 0)
        return GLY_NO_MEMORY;
    return gly_loader_say(loader, node, message, hint);
}

gly_status gly_loader_scalar(gly_text *out, gly_loader *loader,
                             const gly_yaml *node, const char *name)
{
    static const char *const kinds[] = {
        [GLY_YAML_SCALAR] = "empty",
        [GLY_YAML_LIST] = "a list",
        [GLY_YAML_MAP] = "a map",
    };
    gly_text words = gly_text_trim(node->scalar);
    if (node->kind != GLY_YAML_SCALAR || words.size == 0)
        return gly_loader_say(loader, node,
                              gly_loader_text(loader,
                                              "`%s` must be words, and is %s",
                                              name, kinds[node->kind]),
                              (gly_text){"", 0});
    *out = words;
    return GLY_OK;
}

bool gly_loader_is_truth(const gly_yaml *node, bool *truth)
{
    bool yes = gly_text_equal(node->scalar, gly_text_of("yes"));
    bool no = gly_text_equal(node->scalar, gly_text_of("no"));
    *truth = yes;
    return node->kind == GLY_YAML_SCALAR && node->plain && (yes || no);
}

/* What to write instead of words that are nearly yes or no. */
static const char *nearly_truth(const gly_yaml *node)
{
    static const char *const words[][2] = {
        {"yes", "without quotation marks: yes"},
        {"no", "without quotation marks: no"},
        {"true", "write yes"},
        {"on", "write yes"},
        {"false", "write no"},
        {"off", "write no"},
    };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (gly_text_equal_ascii(node->scalar, gly_text_of(words[i][0])))
            return words[i][1];
    }
    return "";
}

gly_status gly_loader_truth(bool *out, gly_loader *loader, const gly_yaml *node,
                            const char *name)
{
    bool truth = false;
    if (!gly_loader_is_truth(node, &truth))
        return gly_loader_say(
            loader, node,
            gly_loader_text(loader, "`%s` must be yes or no", name),
            gly_text_of(nearly_truth(node)));
    *out = truth;
    return GLY_OK;
}

bool gly_loader_number(double *out, gly_text text)
{
    uint32_t i = text.size > 0 && text.data[0] == '-';
    uint32_t start = i;
    double whole = 0, scale = 1;
    bool fraction = false;
    for (; i < text.size; i++) {
        char byte = text.data[i];
        if (byte == '.' && !fraction && i > start && i + 1 < text.size) {
            fraction = true;
            continue;
        }
        if (byte < '0' || byte > '9' || i > 18)
            return false;
        whole = whole * 10 + (byte - '0');
        scale = fraction ? scale * 10 : scale;
    }
    if (i == start)
        return false;
    *out = (start == 1 ? -whole : whole) / scale;
    return true;
}

gly_status gly_loader_keys(gly_loader *loader, const gly_yaml *map,
                           const gly_names *names)
{
    gly_status status = GLY_OK;
    for (const gly_yaml *value = map->child; value != NULL && status == GLY_OK;
         value = value->next) {
        bool known = false;
        for (uint32_t i = 0; i < names->count && !known; i++)
            known = gly_text_equal(value->key->scalar,
                                   gly_text_of(names->names[i]));
        gly_shown shown = gly_loader_shown(value->key->scalar);
        if (!known)
            status =
                gly_loader_unknown(loader, value->key,
                                   gly_loader_text(loader, "unknown key `%.*s`",
                                                   shown.size, shown.data),
                                   names);
    }
    return status;
}

/* Tell of a name that is no field; `more` are other words that it could have
 * been. */
static gly_status no_field(gly_loader *loader, const gly_claim_kind *kind,
                           const gly_yaml *name, const gly_names *more)
{
    gly_names names;
    gly_status status =
        gly_names_build(&names, loader, kind->field_count + more->count);
    if (status != GLY_OK)
        return status;
    for (uint32_t i = 0; i < kind->field_count; i++)
        gly_names_add(&names, kind->fields[i].name);
    for (uint32_t i = 0; i < more->count; i++)
        gly_names_add(&names, more->names[i]);
    gly_shown shown = gly_loader_shown(name->scalar);
    return gly_loader_unknown(
        loader, name,
        gly_loader_text(loader, "claims of type %s have no field `%.*s`",
                        kind->name, shown.size, shown.data),
        &names);
}

gly_status gly_loader_field(uint32_t *out, const gly_field_reader *reader,
                            const gly_yaml *name)
{
    const gly_claim_kind *kind = reader->rule->kind;
    *out = GLY_NONE;
    for (uint32_t i = 0; i < kind->field_count; i++) {
        if (gly_text_equal(name->scalar, gly_text_of(kind->fields[i].name)))
            *out = i;
    }
    return *out != GLY_NONE
               ? GLY_OK
               : no_field(reader->loader, kind, name, &reader->more);
}
