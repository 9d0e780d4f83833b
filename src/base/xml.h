/* xml.h - the one door to expat.
 * Walks XML once and tells what stands where: for
 *
 *     <w:t>Mr. O&#x2019;Hara</w:t>
 *
 * an element "t" begins, and the texts "Mr. O", "’" and "Hara" come, each with
 * the bytes that it was made from. A DOCTYPE is refused, and with it every
 * entity that a file could define: no office file has one, and an attack
 * does. */
#ifndef GLY_BASE_XML_H
#define GLY_BASE_XML_H

#include <stdint.h>

#include "base/span.h"
#include "base/status.h"
#include "base/text.h"

/* A start tag. All of it is borrowed until the call ends. */
typedef struct {
    gly_text space;  /* the namespace's name; empty for none */
    gly_text name;   /* without prefix */
    gly_span source; /* the tag, in the bytes that are read */
    const char **attributes;
} gly_xml_tag;

/* Who is told. An answer other than GLY_OK ends the walk, and is its answer. */
typedef struct {
    gly_status (*enter)(void *context, const gly_xml_tag *tag);
    gly_status (*leave)(void *context); /* the last one that is open */
    /* `text` is what `source` stands for: mostly the same bytes, for a
     * character reference or a line end others. NULL: not asked for. */
    gly_status (*text)(void *context, gly_text text, gly_span source);
    void *context;
} gly_xml_listener;

/* Why a text cannot be read. */
typedef struct {
    const char *message; /* "is not well-formed"; static */
    uint32_t offset;     /* bytes before the place */
} gly_xml_error;

/* Walk `text`, which is UTF-8 whatever it says of itself. GLY_INVALID fills
 * `*error`: not well-formed, a DOCTYPE, or nested deeper than
 * GLY_LIMIT_XML_DEPTH. What expat needs is malloc's and is given back.
 * O(size). */
gly_status gly_xml_read(gly_text text, const gly_xml_listener *listener,
                        gly_xml_error *error);

/* The value of the attribute called `name`, of any namespace; its `data` is
 * NULL when there is none. */
gly_text gly_xml_attribute(const gly_xml_tag *tag, const char *name);

#endif
