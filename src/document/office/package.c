#include "document/office/package.h"

#include <string.h>

#include "base/problem.h"

static const char between_parts[] = "\n\n";

enum { BETWEEN = sizeof between_parts - 1 };

/* What every zip begins with, and what every file of the old word processors
 * does; an encrypted DOCX is such a file. */
static const char zip_sign[] = "PK\x03\x04", empty_zip_sign[] = "PK\x05\x06";
static const char compound_sign[] = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

static bool starts(gly_text bytes, const char *sign)
{
    return gly_text_starts(bytes, gly_text_of(sign));
}

gly_format gly_package_format(gly_text bytes)
{
    /* The first entry of an ODT is called so, and holds the type unpacked. */
    static const char odt[] = "mimetypeapplication/vnd.oasis.opendocument";
    enum { NAME_AT = 30 };
    if (starts(bytes, compound_sign))
        return GLY_FORMAT_DOCX;
    if (!starts(bytes, zip_sign) && !starts(bytes, empty_zip_sign))
        return GLY_FORMAT_GUESS;
    gly_text name =
        gly_text_slice(bytes, gly_span_between(NAME_AT, UINT32_MAX));
    if (starts(name, odt))
        return GLY_FORMAT_ODT;
    const char *unused;
    gly_zip zip;
    gly_zip_entry entry;
    if (gly_zip_open(&zip, bytes, &unused) != GLY_OK)
        return GLY_FORMAT_DOCX;
    bool is_odt = !gly_zip_find(&entry, &zip, "[Content_Types].xml") &&
                  gly_zip_find(&entry, &zip, "content.xml");
    gly_zip_close(&zip);
    return is_odt ? GLY_FORMAT_ODT : GLY_FORMAT_DOCX;
}

gly_status gly_package_refuse(gly_package *package, const char *name,
                              const char *problem)
{
    package->problem = gly_text_format(
        package->arena, "%s%s%s", name == NULL ? "it" : name, " ", problem);
    return package->problem.size == 0 ? GLY_NO_MEMORY : GLY_INVALID;
}

gly_status gly_package_open(gly_package *out, gly_arena *arena, gly_text bytes,
                            uint32_t most)
{
    const char *problem = "";
    *out = (gly_package){.arena = arena,
                         .left = most,
                         .parts = gly_list_of(sizeof(gly_document_part))};
    if (starts(bytes, compound_sign))
        return gly_package_refuse(out, NULL,
                                  "is encrypted, or a file of an old word "
                                  "processor: save it as DOCX without a "
                                  "password");
    gly_status status = gly_zip_open(&out->zip, bytes, &problem);
    return status == GLY_INVALID ? gly_package_refuse(out, NULL, problem)
                                 : status;
}

void gly_package_close(gly_package *package)
{
    gly_zip_close(&package->zip);
}

gly_status gly_package_read(gly_package_part *out, gly_package *package,
                            const char *name)
{
    gly_zip_entry entry;
    gly_text copy;
    const char *problem = "";
    gly_status status =
        gly_arena_text(&copy, package->arena, gly_text_of(name));
    if (status != GLY_OK)
        return status;
    *out = (gly_package_part){copy.data, {NULL, 0}};
    if (!gly_zip_find(&entry, &package->zip, name))
        return GLY_OK;
    if (entry.size > package->left)
        return GLY_TOO_LARGE;
    package->left -= entry.size;
    char *bytes =
        gly_arena_take(package->arena, (size_t)entry.size + BETWEEN + 1);
    if (bytes == NULL)
        return GLY_NO_MEMORY;
    status = gly_zip_read(bytes, &package->zip, &entry, &problem);
    if (status == GLY_INVALID)
        return gly_package_refuse(package, out->name, problem);
    bytes[entry.size] = '\n';
    out->bytes = (gly_text){bytes, (uint32_t)entry.size};
    return status;
}

gly_status gly_package_walk(gly_package *package, const gly_package_part *part,
                            const gly_xml_listener *listener)
{
    gly_xml_error error;
    gly_decoded decoded;
    gly_list notices = gly_list_of(sizeof(gly_notice));
    gly_encoded encoded = {.bytes = part->bytes};
    gly_status status = gly_decode(&decoded, package->arena, encoded, &notices);
    if (status != GLY_OK)
        return status;
    status = gly_xml_read(decoded.text, listener, &error);
    return status == GLY_INVALID
               ? gly_package_refuse(package, part->name, error.message)
               : status;
}

static uint32_t size_of(const gly_list *parts)
{
    uint32_t size = 0;
    for (uint32_t i = 0; i < parts->count; i++) {
        const gly_package_part *part = gly_list_at(parts, i);
        size += part->bytes.size + (i > 0 ? (uint32_t)BETWEEN : 0);
    }
    return size;
}

gly_status gly_package_lay(gly_package *package, const gly_list *parts)
{
    uint32_t size = size_of(parts), at = 0;
    char *bytes = gly_arena_take(package->arena, (size_t)size + BETWEEN + 1);
    if (bytes == NULL)
        return GLY_NO_MEMORY;
    for (uint32_t i = 0; i < parts->count; i++) {
        const gly_package_part *part = gly_list_at(parts, i);
        gly_document_part *made = gly_list_add(&package->parts, package->arena);
        if (made == NULL)
            return GLY_NO_MEMORY;
        *made = (gly_document_part){.name = part->name,
                                    .source = {at, part->bytes.size}};
        memcpy(bytes + at, part->bytes.data, part->bytes.size);
        at += part->bytes.size;
        memcpy(bytes + at, between_parts, BETWEEN);
        at += BETWEEN;
    }
    bytes[size + 1] = '\0';
    package->source = (gly_text){bytes, size};
    return GLY_OK;
}
