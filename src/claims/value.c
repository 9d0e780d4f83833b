#include "claims/value.h"

#include <string.h>

#include "base/utf8.h"

static const char *const type_names[GLY_VALUE_TYPES] = {
    [GLY_VALUE_NONE] = "none",     [GLY_VALUE_TEXT] = "text",
    [GLY_VALUE_CHOICE] = "choice", [GLY_VALUE_NUMBER] = "number",
    [GLY_VALUE_TRUTH] = "yes/no",  [GLY_VALUE_WORDS] = "words",
    [GLY_VALUE_ENTITY] = "entity",
};

const char *gly_value_type_name(gly_value_type type)
{
    return type_names[type];
}

static bool equal_words(gly_words a, gly_words b)
{
    return a.count == b.count &&
           (a.count == 0 ||
            memcmp(a.items, b.items, a.count * sizeof *a.items) == 0);
}

bool gly_value_equal(const gly_value *a, const gly_value *b)
{
    if (a->type != b->type)
        return false;
    switch (a->type) {
    case GLY_VALUE_TEXT:
    case GLY_VALUE_CHOICE:
        return gly_utf8_equal_folded(a->text, b->text);
    case GLY_VALUE_NUMBER:
        return a->number >= b->number && a->number <= b->number;
    case GLY_VALUE_TRUTH:
        return a->truth == b->truth;
    case GLY_VALUE_WORDS:
        return equal_words(a->words, b->words);
    case GLY_VALUE_ENTITY:
        return a->entity == b->entity;
    default:
        return true;
    }
}

static uint64_t mix(uint64_t hash, uint64_t part)
{
    return (hash ^ part) * 0x100000001b3U;
}

/* 0 and -0 are equal and must hash alike. */
static uint64_t number_bits(double number)
{
    double plain = number + 0.0;
    uint64_t bits = 0;
    memcpy(&bits, &plain, sizeof bits);
    return bits ^ bits >> 32;
}

uint64_t gly_value_hash(const gly_value *value)
{
    uint64_t hash = mix(0xcbf29ce484222325U, value->type);
    switch (value->type) {
    case GLY_VALUE_TEXT:
    case GLY_VALUE_CHOICE:
        return mix(hash, gly_utf8_hash_folded(value->text));
    case GLY_VALUE_NUMBER:
        return mix(hash, number_bits(value->number));
    case GLY_VALUE_TRUTH:
        return mix(hash, value->truth);
    case GLY_VALUE_WORDS:
        for (uint32_t i = 0; i < value->words.count; i++)
            hash = mix(hash, value->words.items[i]);
        return hash;
    case GLY_VALUE_ENTITY:
        return mix(hash, value->entity);
    default:
        return hash;
    }
}
