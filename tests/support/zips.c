#include "support/zips.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/problem.h"

enum { ROOM = 1 << 20 };

/* A zip while it is written. */
typedef struct {
    char *bytes;
    uint32_t size;
} writer;

static void put(writer *out, uint32_t value, uint32_t bytes)
{
    for (uint32_t i = 0; i < bytes && out->size < ROOM; i++)
        out->bytes[out->size++] = (char)(i < 4 ? value >> (8 * i) & 0xFF : 0);
}

static void put_text(writer *out, const char *text)
{
    size_t size = strlen(text);
    if (out->size + size > ROOM)
        abort();
    memcpy(out->bytes + out->size, text, size);
    out->size += (uint32_t)size;
}

static uint32_t crc_of(const char *text)
{
    uint32_t crc = UINT32_MAX;
    for (; *text != '\0'; text++) {
        crc ^= (unsigned char)*text;
        for (int bit = 0; bit < 8; bit++)
            crc = crc >> 1 ^ (crc & 1 ? 0xEDB88320u : 0);
    }
    return ~crc;
}

/* What the two headers of a file have in common. */
static void put_about(writer *out, const zip_row *row)
{
    uint32_t size = (uint32_t)strlen(row->content);
    put(out, 20, 2);
    put(out, 0, 8); /* flags, method, time and date */
    put(out, crc_of(row->content), 4);
    put(out, size, 4);
    put(out, size, 4);
    put(out, (uint32_t)strlen(row->name), 2);
    put(out, 0, 2);
}

gly_text make_zip(gly_arena *arena, const zip_row *rows, size_t count)
{
    enum { MOST = 16 };
    writer out = {gly_arena_take(arena, ROOM), 0};
    uint32_t starts[MOST];
    if (out.bytes == NULL || count > MOST)
        abort();
    for (size_t i = 0; i < count; i++) {
        starts[i] = out.size;
        put_text(&out, "PK\x03\x04");
        put_about(&out, &rows[i]);
        put_text(&out, rows[i].name);
        put_text(&out, rows[i].content);
    }
    uint32_t directory = out.size;
    for (size_t i = 0; i < count; i++) {
        put_text(&out, "PK\x01\x02");
        put(&out, 20, 2);
        put_about(&out, &rows[i]);
        put(&out, 0, 10);
        put(&out, starts[i], 4);
        put_text(&out, rows[i].name);
    }
    uint32_t end = out.size;
    put_text(&out, "PK\x05\x06");
    put(&out, 0, 4);
    put(&out, (uint32_t)count << 16 | (uint32_t)count, 4);
    put(&out, end - directory, 4);
    put(&out, directory, 4);
    put(&out, 0, 2);
    return (gly_text){out.bytes, out.size};
}

static const char types[] =
    "<Types xmlns='t'><Default Extension='xml'/>"
    "<Override PartName='/word/document.xml' ContentType='"
    "application/vnd.openxmlformats-officedocument.wordprocessingml."
    "document.main+xml'/>"
    "<Override PartName='/word/styles.xml' ContentType='x.styles+xml'/>"
    "<Override PartName='/word/no.xml' ContentType='x.header+xml'/></Types>";

static const char styles[] =
    "<w:styles xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/"
    "2006/main'>"
    "<w:style w:styleId='Title'><w:name w:val='Title'/></w:style>"
    "<w:style w:styleId='Heading1'><w:name w:val='heading 1'/></w:style>"
    "<w:style w:styleId='Crosshead'><w:name w:val='Red'/>"
    "<w:basedOn w:val='Heading2'/></w:style>"
    "<w:style w:styleId='Heading2'><w:name w:val='heading 2'/></w:style>"
    "<w:style w:styleId='Quote'><w:name w:val='Quote'/></w:style>"
    "<w:style w:styleId='Caption'><w:name w:val='caption'/></w:style>"
    "<w:style w:styleId='List'><w:name w:val='Bullets'/><w:pPr><w:numPr>"
    "<w:numId w:val='1'/></w:numPr></w:pPr></w:style>"
    "<w:style w:styleId='Loop'><w:basedOn w:val='Loop'/></w:style>"
    "<w:style w:styleId='Ghost'><w:rPr><w:vanish/></w:rPr></w:style>"
    "</w:styles>";

/* Signs of a short form, each with what it stands for behind it. */
enum { SIGNS = 6 };
static const char *const docx_signs[SIGNS] = {"{<w:p>",
                                              "}</w:p>",
                                              "(<w:r><w:t>",
                                              ")</w:t></w:r>",
                                              "@<w:pPr><w:pStyle w:val='",
                                              ";'/></w:pPr>"};
static const char *const odt_signs[SIGNS] = {
    "{<t:p>", "}</t:p>", "(<t:span>", ")</t:span>", "@@", ";;"};

/* What stands for a sign; NULL for any other. */
static const char *long_form(const char *const signs[SIGNS], char sign)
{
    for (size_t i = 0; i < SIGNS; i++) {
        if (signs[i][0] == sign)
            return signs[i] + 1;
    }
    return NULL;
}

static gly_text lengthen(gly_arena *arena, const char *body,
                         const char *const signs[SIGNS])
{
    writer out = {gly_arena_take(arena, ROOM), 0};
    bool is_name = false;
    if (out.bytes == NULL)
        abort();
    for (; *body != '\0'; body++) {
        char own[2] = {*body, '\0'};
        const char *form = long_form(signs, *body);
        is_name = is_name || *body == '@';
        if (*body == ';' && !is_name)
            form = NULL;
        put_text(&out, form == NULL ? own : form);
        if (*body == ';')
            is_name = false;
    }
    return (gly_text){out.bytes, out.size};
}

gly_text make_docx_of(gly_arena *arena, const char *document)
{
    zip_row rows[] = {{"[Content_Types].xml", types},
                      {"word/document.xml", document},
                      {"word/styles.xml", styles}};
    return make_zip(arena, rows, sizeof rows / sizeof *rows);
}

gly_text make_docx(gly_arena *arena, const char *body)
{
    gly_text inside = lengthen(arena, body, docx_signs);
    gly_text document = gly_text_format(
        arena,
        "<?xml version='1.0' encoding='UTF-8'?>"
        "<w:document xmlns:w='http://schemas.openxmlformats.org/"
        "wordprocessingml/2006/main' xmlns:mc='m'><w:body>%.*s</w:body>"
        "</w:document>",
        (int)inside.size, inside.data);
    return make_docx_of(arena, document.data);
}

gly_text make_odt_of(gly_arena *arena, const char *content)
{
    zip_row rows[] = {
        {"mimetype", "application/vnd.oasis.opendocument.text"},
        {"content.xml", content},
        {"styles.xml",
         "<s:styles xmlns:s='s'><s:style s:name='Title' s:family='paragraph'/>"
         "<s:style s:name='Quotations' s:family='paragraph'/></s:styles>"}};
    return make_zip(arena, rows, sizeof rows / sizeof *rows);
}

#define SPACE "urn:oasis:names:tc:opendocument:xmlns:"

gly_text make_odt(gly_arena *arena, const char *body)
{
    gly_text inside = lengthen(arena, body, odt_signs);
    gly_text content = gly_text_format(
        arena,
        "<o:document-content xmlns:o='" SPACE "office:1.0' xmlns:t='" SPACE
        "text:1.0' xmlns:b='" SPACE "table:1.0' xmlns:d='" SPACE
        "drawing:1.0' xmlns:s='s' xmlns:m='m'><o:automatic-styles>"
        "<s:style s:name='P1' s:family='paragraph' "
        "s:parent-style-name='Title'/>"
        "<s:style s:name='Ghost' s:family='text'><s:text-properties "
        "s:display='none'/></s:style></o:automatic-styles>"
        "<o:body><o:text>%.*s</o:text></o:body></o:document-content>",
        (int)inside.size, inside.data);
    return make_odt_of(arena, content.data);
}
