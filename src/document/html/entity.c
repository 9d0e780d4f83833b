#include "document/html/entity.h"

#include <stdlib.h>

#include "base/utf8.h"

static const gly_entity entities[] = {
#define ENTITY(name, first, second) {name, first, second, false},
#define BARE(name, first, second)   {name, first, second, true},
#include "document/html/entities.def"
#undef ENTITY
#undef BARE
};

enum { ENTITY_COUNT = sizeof entities / sizeof *entities, REPLACED = 0xFFFD };

static int compare(const void *key, const void *item)
{
    const gly_text *name = key;
    const gly_entity *other = item;
    for (uint32_t i = 0; i < name->size; i++) {
        unsigned char a = (unsigned char)name->data[i];
        unsigned char b = (unsigned char)other->name[i];
        if (a != b)
            return a < b ? -1 : 1;
        if (b == '\0')
            return 1; /* a NUL of the draft is no end of the name */
    }
    return other->name[name->size] == '\0' ? 0 : -1;
}

const gly_entity *gly_entity_find(gly_text name)
{
    return bsearch(&name, entities, ENTITY_COUNT, sizeof *entities, compare);
}

static uint32_t digit_of(char byte)
{
    if (byte >= '0' && byte <= '9')
        return (uint32_t)(byte - '0');
    if (byte >= 'a' && byte <= 'f')
        return (uint32_t)(byte - 'a') + 10;
    if (byte >= 'A' && byte <= 'F')
        return (uint32_t)(byte - 'A') + 10;
    return 16;
}

/* The value of "8217" or "x2019"; REPLACED when it is no character. */
static uint32_t number_of(gly_text digits)
{
    uint32_t base = 10, value = 0;
    if (digits.size > 0 && (digits.data[0] | 0x20) == 'x') {
        base = 16;
        digits = gly_text_slice(digits, (gly_span){1, digits.size});
    }
    for (uint32_t i = 0; i < digits.size; i++) {
        uint32_t digit = digit_of(digits.data[i]);
        if (digit >= base || value > 0x10FFFF)
            return REPLACED;
        value = value * base + digit;
    }
    bool is_space = value == '\t' || value == '\n' || value == '\r';
    if (is_space)
        return ' ';
    bool is_control = value < 0x20 || (value >= 0x7F && value < 0xA0);
    return is_control || digits.size == 0 ? REPLACED : value;
}

uint32_t gly_entity_decode(char *out, gly_text reference)
{
    if (reference.size < 3 || reference.data[0] != '&' ||
        reference.data[reference.size - 1] != ';')
        return 0;
    gly_text name =
        gly_text_slice(reference, (gly_span){1, reference.size - 2});
    if (name.data[0] == '#')
        return gly_utf8_put(
            out, number_of(gly_text_slice(name, (gly_span){1, name.size})));
    const gly_entity *found = gly_entity_find(name);
    if (found == NULL)
        return 0;
    bool is_space = found->first == '\t' || found->first == '\n';
    uint32_t size = gly_utf8_put(out, is_space ? ' ' : found->first);
    if (found->second != 0)
        size += gly_utf8_put(out + size, found->second);
    return size;
}
