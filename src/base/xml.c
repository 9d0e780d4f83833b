#include "base/xml.h"

#include <expat.h>
#include <stdbool.h>
#include <string.h>

#include "base/limits.h"

/* Between a namespace and a name: what can stand in neither. */
enum { BETWEEN = '\n', LEAST_CHUNK = 64 * 1024, CHUNKS = 16 };

/* A walk. */
typedef struct {
    XML_Parser parser;
    const gly_xml_listener *listener;
    gly_xml_error *error;
    uint32_t depth;
    gly_status status;
} walk;

static void stop(walk *now, gly_status status)
{
    if (status == GLY_OK || now->status != GLY_OK)
        return;
    now->status = status;
    XML_StopParser(now->parser, XML_FALSE);
}

static void refuse(walk *now, const char *message)
{
    if (now->status != GLY_OK)
        return;
    XML_Index at = XML_GetCurrentByteIndex(now->parser);
    *now->error = (gly_xml_error){message, at < 0 ? 0 : (uint32_t)at};
    stop(now, GLY_INVALID);
}

static gly_span place(const walk *now)
{
    return (gly_span){(uint32_t)XML_GetCurrentByteIndex(now->parser),
                      (uint32_t)XML_GetCurrentByteCount(now->parser)};
}

/* `full` without the namespace that may stand before it, which is `*space`. */
static gly_text local(gly_text full, gly_text *space)
{
    const char *sign =
        full.size == 0 ? NULL : memchr(full.data, BETWEEN, full.size);
    *space = (gly_text){full.data, 0};
    if (sign == NULL)
        return full;
    space->size = (uint32_t)(sign - full.data);
    return gly_text_slice(full, gly_span_between(space->size + 1, full.size));
}

static void on_enter(void *context, const char *name, const char **attributes)
{
    walk *now = context;
    if (now->status != GLY_OK)
        return;
    if (++now->depth > GLY_LIMIT_XML_DEPTH) {
        refuse(now, "is nested too deeply");
        return;
    }
    gly_xml_tag tag = {.source = place(now), .attributes = attributes};
    tag.name = local(gly_text_of(name), &tag.space);
    stop(now, now->listener->enter(now->listener->context, &tag));
}

static void on_leave(void *context, const char *name)
{
    walk *now = context;
    (void)name;
    if (now->status != GLY_OK)
        return;
    now->depth--;
    stop(now, now->listener->leave(now->listener->context));
}

static void on_text(void *context, const char *data, int bytes)
{
    walk *now = context;
    gly_text text = {data, (uint32_t)bytes};
    if (now->status == GLY_OK)
        stop(now,
             now->listener->text(now->listener->context, text, place(now)));
}

static void on_doctype(void *context, const char *name, const char *system,
                       const char *public_id, int has_subset)
{
    (void)name, (void)system, (void)public_id, (void)has_subset;
    refuse(context, "has a DOCTYPE, which is refused");
}

static void parse(walk *now, gly_text text)
{
    uint32_t chunk = text.size / CHUNKS, at = 0;
    bool is_last = false;
    if (chunk < LEAST_CHUNK)
        chunk = LEAST_CHUNK;
    while (!is_last && now->status == GLY_OK) {
        uint32_t size = text.size - at < chunk ? text.size - at : chunk;
        is_last = at + size == text.size;
        if (XML_Parse(now->parser, text.data + at, (int)size, is_last) ==
            XML_STATUS_OK) {
            at += size;
            continue;
        }
        if (XML_GetErrorCode(now->parser) == XML_ERROR_NO_MEMORY)
            now->status = GLY_NO_MEMORY;
        refuse(now, "is not well-formed");
    }
}

gly_status gly_xml_read(gly_text text, const gly_xml_listener *listener,
                        gly_xml_error *error)
{
    walk now = {.listener = listener, .error = error};
    now.parser = XML_ParserCreateNS("UTF-8", BETWEEN);
    if (now.parser == NULL)
        return GLY_NO_MEMORY;
    XML_SetUserData(now.parser, &now);
    XML_SetElementHandler(now.parser, on_enter, on_leave);
    if (listener->text != NULL)
        XML_SetCharacterDataHandler(now.parser, on_text);
    XML_SetStartDoctypeDeclHandler(now.parser, on_doctype);
    parse(&now, text);
    XML_ParserFree(now.parser);
    return now.status;
}

gly_text gly_xml_attribute(const gly_xml_tag *tag, const char *name)
{
    gly_text wanted = gly_text_of(name), unused;
    for (const char **pair = tag->attributes; pair[0] != NULL; pair += 2) {
        if (gly_text_equal(local(gly_text_of(pair[0]), &unused), wanted))
            return gly_text_of(pair[1]);
    }
    return (gly_text){NULL, 0};
}
