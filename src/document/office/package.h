/* package.h - an office file: a zip of XML parts.
 *
 *     draft.docx   [Content_Types].xml   what is what
 *                  word/document.xml     the text         laid
 *                  word/styles.xml       "heading 1", …   read
 *                  word/footnotes.xml    the notes        laid
 *
 * A reader reads the parts that it needs, and lays those with text of the
 * article one after another: they become the source of the document, and each
 * is a part of it, in which a finding has its bytes. */
#ifndef GLY_DOCUMENT_OFFICE_PACKAGE_H
#define GLY_DOCUMENT_OFFICE_PACKAGE_H

#include <stdbool.h>

#include "base/list.h"
#include "base/xml.h"
#include "base/zip.h"
#include "document/decode.h"
#include "document/document.h"

/* Invariant: `parts` lie in `source` in order. */
typedef struct gly_package {
    gly_arena *arena;
    gly_zip zip;
    uint64_t left;    /* bytes that may still be unpacked */
    gly_text problem; /* why a call ended in GLY_INVALID */
    gly_text source;  /* followed by LF and NUL */
    gly_list parts;   /* gly_document_part, without lines */
} gly_package;

/* A part that was unpacked. */
typedef struct {
    const char *name;
    gly_text bytes; /* `data` is NULL when there is no such part */
} gly_package_part;

/* What `bytes` are, by their first ones and by what is in the zip:
 * GLY_FORMAT_GUESS if no office file. A zip that is damaged, or holds
 * something else, is taken for the format of most, so that reading it tells
 * what is wrong. */
gly_format gly_package_format(gly_text bytes);

/* Open `bytes`, which must outlive the package; at most `most` bytes will be
 * unpacked. GLY_INVALID with a problem, GLY_NO_MEMORY. */
gly_status gly_package_open(gly_package *out, gly_arena *arena, gly_text bytes,
                            uint32_t most);

/* Give back what is no arena's. */
void gly_package_close(gly_package *package);

/* Say why the package cannot be read: GLY_INVALID, or GLY_NO_MEMORY. `name` is
 * the part that is at fault, or NULL. */
gly_status gly_package_refuse(gly_package *package, const char *name,
                              const char *problem);

/* Unpack the part called `name` (copied), if there is one. GLY_TOO_LARGE over
 * what may be unpacked, GLY_INVALID with a problem. */
gly_status gly_package_read(gly_package_part *out, gly_package *package,
                            const char *name);

/* Walk a part that is not laid. GLY_INVALID with a problem. */
gly_status gly_package_walk(gly_package *package, const gly_package_part *part,
                            const gly_xml_listener *listener);

/* Make `parts`, a list of gly_package_part, the source. A part may stand in it
 * twice: what is passed over the first time is then read. */
gly_status gly_package_lay(gly_package *package, const gly_list *parts);

#endif
