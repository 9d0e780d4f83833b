#include "report/escape.h"

#include <stdbool.h>
#include <string.h>

#include "base/utf8.h"

static const char unknown[] = "\xEF\xBF\xBD"; /* U+FFFD */

/* Whether XML 1.0 can hold `point`. */
static bool is_xml(uint32_t point)
{
    if (point < 0x20)
        return point == '\t' || point == '\n' || point == '\r';
    return point != 0xFFFE && point != 0xFFFF;
}

static const char *xml_name(uint32_t point)
{
    switch (point) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\t':
        return "&#9;";
    case '\n':
        return "&#10;";
    case '\r':
        return "&#13;";
    default:
        return is_xml(point) ? NULL : unknown;
    }
}

void gly_escape_xml(gly_output *output, gly_text text)
{
    uint32_t length;
    for (uint32_t i = 0; i < text.size; i += length) {
        const char *name = xml_name(gly_utf8_at(text, i, &length));
        if (name != NULL)
            gly_output_put(output, name);
        else
            gly_output_text(output,
                            gly_text_slice(text, (gly_span){i, length}));
    }
}

/* Write `text` with each byte of `signs` as % and two digits. */
static void write_percent(gly_output *output, gly_text text, const char *signs)
{
    for (uint32_t i = 0; i < text.size; i++) {
        char byte = text.data[i];
        if (byte != '\0' && strchr(signs, byte) != NULL)
            gly_output_format(output, "%%%02X", (unsigned)byte);
        else
            gly_output_text(output, (gly_text){text.data + i, 1});
    }
}

void gly_escape_command(gly_output *output, gly_text text)
{
    write_percent(output, text, "%\r\n");
}

void gly_escape_property(gly_output *output, gly_text text)
{
    write_percent(output, text, "%\r\n:,");
}

static bool is_unreserved(unsigned char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= '0' && byte <= '9') ||
           (byte != '\0' && strchr("-._~/", byte) != NULL);
}

void gly_escape_uri(gly_output *output, gly_text path)
{
    if (gly_text_starts(path, gly_text_of("/")))
        gly_output_put(output, "file://");
    for (uint32_t i = 0; i < path.size; i++) {
        unsigned char byte = (unsigned char)path.data[i];
        if (is_unreserved(byte))
            gly_output_text(output, (gly_text){path.data + i, 1});
        else
            gly_output_format(output, "%%%02X", byte);
    }
}

void gly_escape_cell(gly_output *output, gly_text text)
{
    for (uint32_t i = 0; i < text.size; i++) {
        unsigned char byte = (unsigned char)text.data[i];
        if (byte < 0x20 || byte == 0x7F)
            gly_output_put(output, " ");
        else if (byte == '<')
            gly_output_put(output, "&lt;");
        else if (strchr("\\`*_[]|~#@", byte) != NULL)
            gly_output_format(output, "\\%c", byte);
        else
            gly_output_text(output, (gly_text){text.data + i, 1});
    }
}
