#include "base/utf8.h"

#include <string.h>
#include <utf8proc.h>

/* Bytes of the sequence that `lead` opens; 0 for none. */
static uint32_t sequence_length(unsigned char lead)
{
    if (lead < 0x80)
        return 1;
    if (lead >= 0xC2 && lead <= 0xDF)
        return 2;
    if (lead >= 0xE0 && lead <= 0xEF)
        return 3;
    if (lead >= 0xF0 && lead <= 0xF4)
        return 4;
    return 0;
}

/* The second byte's range depends on the first: it keeps out overlong forms,
 * surrogates and what lies over U+10FFFF. */
static bool second_fits(unsigned char lead, unsigned char second)
{
    unsigned char low = 0x80, high = 0xBF;
    if (lead == 0xE0)
        low = 0xA0;
    else if (lead == 0xED)
        high = 0x9F;
    else if (lead == 0xF0)
        low = 0x90;
    else if (lead == 0xF4)
        high = 0x8F;
    return second >= low && second <= high;
}

static bool well_formed(const unsigned char *bytes, uint32_t length,
                        uint32_t left)
{
    if (length == 0 || length > left)
        return false;
    if (length > 1 && !second_fits(bytes[0], bytes[1]))
        return false;
    for (uint32_t i = 2; i < length; i++) {
        if ((bytes[i] & 0xC0) != 0x80)
            return false;
    }
    return true;
}

uint32_t gly_utf8_check(gly_text text)
{
    const unsigned char *bytes = (const unsigned char *)text.data;
    uint32_t i = 0;
    while (i < text.size) {
        if (bytes[i] < 0x80) {
            i++;
            continue;
        }
        uint32_t length = sequence_length(bytes[i]);
        if (!well_formed(bytes + i, length, text.size - i))
            return i;
        i += length;
    }
    return text.size;
}

uint32_t gly_utf8_at(gly_text text, uint32_t offset, uint32_t *length)
{
    *length = 0;
    if (offset >= text.size)
        return 0;
    const unsigned char *bytes = (const unsigned char *)text.data + offset;
    uint32_t count = sequence_length(bytes[0]);
    *length = count;
    if (count == 1)
        return bytes[0];
    uint32_t point = bytes[0] & (0x7FU >> count);
    for (uint32_t i = 1; i < count; i++)
        point = (point << 6) | (bytes[i] & 0x3FU);
    return point;
}

uint32_t gly_utf8_before(gly_text text, uint32_t offset, uint32_t *length)
{
    *length = 0;
    if (offset == 0 || offset > text.size)
        return 0;
    uint32_t start = offset - 1;
    while (start > 0 && ((unsigned char)text.data[start] & 0xC0) == 0x80)
        start--;
    return gly_utf8_at(text, start, length);
}

uint32_t gly_utf8_put(char *out, uint32_t point)
{
    if (!utf8proc_codepoint_valid((utf8proc_int32_t)point))
        point = 0xFFFD;
    return (uint32_t)utf8proc_encode_char((utf8proc_int32_t)point,
                                          (utf8proc_uint8_t *)out);
}

uint32_t gly_utf8_count(gly_text text)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < text.size; i++)
        count += ((unsigned char)text.data[i] & 0xC0) != 0x80;
    return count;
}

static utf8proc_category_t category(uint32_t point)
{
    return utf8proc_category((utf8proc_int32_t)point);
}

bool gly_utf8_is_letter(uint32_t point)
{
    if (point < 0x80)
        return (point | 0x20) >= 'a' && (point | 0x20) <= 'z';
    utf8proc_category_t kind = category(point);
    return kind >= UTF8PROC_CATEGORY_LU && kind <= UTF8PROC_CATEGORY_LO;
}

bool gly_utf8_is_upper(uint32_t point)
{
    if (point < 0x80)
        return point >= 'A' && point <= 'Z';
    utf8proc_category_t kind = category(point);
    return kind == UTF8PROC_CATEGORY_LU || kind == UTF8PROC_CATEGORY_LT;
}

bool gly_utf8_is_digit(uint32_t point)
{
    if (point < 0x80)
        return point >= '0' && point <= '9';
    return category(point) == UTF8PROC_CATEGORY_ND;
}

bool gly_utf8_is_space(uint32_t point)
{
    if (point < 0x80)
        return point == ' ' || (point >= '\t' && point <= '\r');
    return point == 0x85 || point == 0x200B || point == 0xFEFF ||
           category(point) == UTF8PROC_CATEGORY_ZS ||
           category(point) == UTF8PROC_CATEGORY_ZL ||
           category(point) == UTF8PROC_CATEGORY_ZP;
}

bool gly_utf8_is_mark(uint32_t point)
{
    if (point < 0x300)
        return false;
    utf8proc_category_t kind = category(point);
    return kind >= UTF8PROC_CATEGORY_MN && kind <= UTF8PROC_CATEGORY_ME;
}

uint32_t gly_utf8_width(uint32_t point)
{
    int width = utf8proc_charwidth((utf8proc_int32_t)point);
    return width < 0 ? 0 : (uint32_t)width;
}

uint32_t gly_utf8_lower(uint32_t point)
{
    if (point < 0x80)
        return point >= 'A' && point <= 'Z' ? point + 0x20 : point;
    return (uint32_t)utf8proc_tolower((utf8proc_int32_t)point);
}

uint32_t gly_utf8_plain(uint32_t point)
{
    enum { PARTS = 8 };
    utf8proc_int32_t parts[PARTS];
    int last_boundclass = 0;
    utf8proc_ssize_t count =
        utf8proc_decompose_char((utf8proc_int32_t)point, parts, PARTS,
                                UTF8PROC_DECOMPOSE, &last_boundclass);
    return count > 0 && count <= PARTS ? (uint32_t)parts[0] : point;
}

bool gly_utf8_equal_folded(gly_text a, gly_text b)
{
    uint32_t i = 0, j = 0;
    while (i < a.size && j < b.size) {
        uint32_t step_a = 0, step_b = 0;
        if (gly_utf8_lower(gly_utf8_at(a, i, &step_a)) !=
            gly_utf8_lower(gly_utf8_at(b, j, &step_b)))
            return false;
        i += step_a;
        j += step_b;
    }
    return i == a.size && j == b.size;
}

uint64_t gly_utf8_hash_folded(gly_text text)
{
    uint64_t hash = 0xcbf29ce484222325U;
    uint32_t length = 0;
    for (uint32_t i = 0; i < text.size; i += length)
        hash = (hash ^ gly_utf8_lower(gly_utf8_at(text, i, &length))) *
               0x100000001b3U;
    return hash;
}

/* Whether folding leaves `text` as it is: plain ASCII without capitals. */
static bool is_folded(gly_text text)
{
    for (uint32_t i = 0; i < text.size; i++) {
        unsigned char byte = (unsigned char)text.data[i];
        if (byte >= 0x80 || (byte >= 'A' && byte <= 'Z'))
            return false;
    }
    return true;
}

gly_status gly_utf8_fold(gly_text *out, gly_arena *arena, gly_text text)
{
    if (is_folded(text)) {
        *out = text;
        return GLY_OK;
    }
    /* The lower case of a code point is at most twice its bytes. */
    char *folded = gly_arena_take(arena, (size_t)text.size * 2 + 4);
    if (folded == NULL)
        return GLY_NO_MEMORY;
    uint32_t size = 0, length = 0;
    for (uint32_t i = 0; i < text.size; i += length) {
        uint32_t point = gly_utf8_at(text, i, &length);
        if (point == 0x2019 || point == 0x2018)
            point = '\'';
        else
            point = (uint32_t)utf8proc_tolower((utf8proc_int32_t)point);
        size += gly_utf8_put(folded + size, point);
    }
    *out = (gly_text){folded, size};
    return GLY_OK;
}
