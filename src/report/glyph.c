#include "report/glyph.h"

#include <stdbool.h>

#include "base/utf8.h"

enum { REPLACEMENT = 0xFFFD, LONGEST = 4 };

/* Bytes of the well-formed character at `offset`; 0 when there is none. */
static uint32_t length_at(gly_text text, uint32_t offset)
{
    for (uint32_t length = 1; length <= LONGEST; length++) {
        gly_text part = gly_text_slice(text, (gly_span){offset, length});
        if (part.size == length && gly_utf8_check(part) == length)
            return length;
    }
    return 0;
}

static bool is_control(uint32_t point)
{
    return point < 0x20 || (point >= 0x7F && point < 0xA0);
}

/* Marks and overrides of the direction of writing. */
static bool is_direction(uint32_t point)
{
    return point == 0x061C || point == 0x200E || point == 0x200F ||
           (point >= 0x202A && point <= 0x202E) ||
           (point >= 0x2066 && point <= 0x2069);
}

/* What is shown for `point`; 0 for nothing. */
static uint32_t safe(uint32_t point)
{
    if (point == 0)
        return 0;
    if (point >= 0x20 && point < 0x7F)
        return point;
    if ((point >= '\t' && point <= '\r') || point == 0x2028 || point == 0x2029)
        return ' ';
    return is_control(point) || is_direction(point) ? REPLACEMENT : point;
}

gly_glyph gly_glyph_at(gly_text text, uint32_t offset)
{
    if (offset >= text.size)
        return (gly_glyph){0, 0, 0};
    uint32_t length = length_at(text, offset);
    if (length == 0)
        return (gly_glyph){REPLACEMENT, 1, 1};
    uint32_t point = safe(gly_utf8_at(text, offset, &length));
    return (gly_glyph){point, length, point == 0 ? 0 : gly_utf8_width(point)};
}

gly_glyph gly_glyph_before(gly_text text, uint32_t offset)
{
    for (uint32_t length = 1; length <= LONGEST && length <= offset; length++) {
        if (length_at(text, offset - length) == length)
            return gly_glyph_at(text, offset - length);
    }
    if (offset == 0)
        return (gly_glyph){0, 0, 0};
    return (gly_glyph){REPLACEMENT, 1, 1};
}

void gly_glyph_write(gly_output *output, gly_text text)
{
    gly_glyph glyph;
    for (uint32_t i = 0; i < text.size; i += glyph.length) {
        char bytes[LONGEST];
        glyph = gly_glyph_at(text, i);
        if (glyph.point == 0)
            continue;
        gly_output_text(output,
                        (gly_text){bytes, gly_utf8_put(bytes, glyph.point)});
    }
}

/* Bytes of `text` that fit into `columns`, and the columns they take. */
static uint32_t fitting(gly_text text, uint32_t columns, uint32_t *width)
{
    uint32_t size = 0;
    *width = 0;
    while (size < text.size) {
        gly_glyph glyph = gly_glyph_at(text, size);
        if (*width + glyph.width > columns)
            break;
        *width += glyph.width;
        size += glyph.length;
    }
    return size;
}

void gly_glyph_write_cell(gly_output *output, gly_text text, uint32_t columns,
                          bool fill)
{
    uint32_t width;
    uint32_t size = fitting(text, columns, &width);
    if (size < text.size) {
        size = fitting(text, columns - 1, &width);
        gly_glyph_write(output, (gly_text){text.data, size});
        gly_output_put(output, "…");
        width++;
    } else {
        gly_glyph_write(output, text);
    }
    for (; fill && width < columns; width++)
        gly_output_put(output, " ");
}

uint32_t gly_glyph_width(gly_text text)
{
    uint32_t width = 0;
    gly_glyph glyph;
    for (uint32_t i = 0; i < text.size; i += glyph.length) {
        glyph = gly_glyph_at(text, i);
        width += glyph.width;
    }
    return width;
}
