#include "document/html/html_reference.h"

#include "base/utf8.h"

enum {
    LONGEST_NAME = 31,     /* "CounterClockwiseContourIntegral" */
    LONGEST_BARE = 6,      /* "Aacute", of those read without ";" */
    MOST_POINT = 0x10FFFF, /* of Unicode */
    REPLACED = 0xFFFD,
};

static bool is_alphanumeric(char byte)
{
    return (byte >= '0' && byte <= '9') ||
           ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z');
}

/* What a number stands for. From 0x80 to 0x9F it is Windows-1252, but for the
 * five that it leaves open. */
static uint32_t point_of(uint32_t number)
{
    static const uint16_t windows[32] = {
        0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
        0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178,
    };
    bool is_surrogate = number >= 0xD800 && number < 0xE000;
    if (number == 0 || number > MOST_POINT || is_surrogate)
        return REPLACED;
    return number >= 0x80 && number < 0xA0 ? windows[number - 0x80] : number;
}

/* The value of a digit, or 16. */
static uint32_t digit_of(char byte)
{
    char lower = (char)(byte | 0x20);
    if (byte >= '0' && byte <= '9')
        return (uint32_t)(byte - '0');
    return lower >= 'a' && lower <= 'f' ? (uint32_t)(lower - 'a') + 10 : 16;
}

/* "&#8217;", "&#x2019;"; the ";" may be missing. */
static bool read_number(gly_html_reference *out, gly_text text)
{
    bool is_hex = text.size > 2 && (text.data[2] | 0x20) == 'x';
    uint32_t base = is_hex ? 16 : 10, start = is_hex ? 3 : 2;
    uint32_t i = start, number = 0;
    for (; i < text.size && digit_of(text.data[i]) < base; i++) {
        if (number <= MOST_POINT)
            number = number * base + digit_of(text.data[i]);
    }
    if (i == start)
        return false;
    out->size = gly_utf8_put(out->bytes, point_of(number));
    out->length = i < text.size && text.data[i] == ';' ? i + 1 : i;
    return true;
}

static bool take(gly_html_reference *out, const gly_entity *entity,
                 uint32_t length)
{
    out->size = gly_utf8_put(out->bytes, entity->first);
    if (entity->second != 0)
        out->size += gly_utf8_put(out->bytes + out->size, entity->second);
    out->length = length;
    return true;
}

/* The longest name at the start of `name` that needs no ";": of "notit" it is
 * "not". In an attribute no letter, digit or "=" may follow. */
static bool read_bare(gly_html_reference *out, gly_text name, bool in_attribute)
{
    uint32_t most = name.size < LONGEST_BARE ? name.size : LONGEST_BARE;
    for (uint32_t size = most; size >= 2; size--) {
        const gly_entity *entity = gly_entity_find((gly_text){name.data, size});
        if (entity == NULL || !entity->is_bare)
            continue;
        char next = size < name.size ? name.data[size] : ' ';
        if (in_attribute && (next == '=' || is_alphanumeric(next)))
            return false;
        return take(out, entity, size + 1);
    }
    return false;
}

bool gly_html_reference_read(gly_html_reference *out, gly_text text,
                             bool in_attribute)
{
    if (text.size > 1 && text.data[1] == '#')
        return read_number(out, text);
    gly_text name = gly_text_slice(text, (gly_span){1, LONGEST_NAME + 1});
    uint32_t size = 0;
    while (size < name.size && is_alphanumeric(name.data[size]))
        size++;
    if (size < name.size && name.data[size] == ';') {
        const gly_entity *entity = gly_entity_find((gly_text){name.data, size});
        if (entity != NULL)
            return take(out, entity, size + 2);
    }
    return read_bare(out, name, in_attribute);
}
