#include "language/features.h"

#include <stdbool.h>
#include <string.h>

#include "base/utf8.h"
#include "language/net.h"

/* Kinds of rows; a kind is hashed together with its bytes. */
enum {
    ROW_SUFFIX = 1, /* 1-4 bytes: kinds 1-4 */
    ROW_PREFIX = 5, /* 1-3 bytes: kinds 5-7 */
    ROW_SHAPE = 8,
    ROW_PATTERN = 9,
    ROW_WHOLE = 10,
};

/* What a code point is replaced by in a key; NULL for itself. */
static const char *plain_form(uint32_t point)
{
    switch (point) {
    case 0x201C:
    case 0x201D:
    case 0x201E:
        return "\"";
    case 0x2018:
    case 0x2019:
        return "'";
    case 0x2010:
    case 0x2011:
        return "-";
    case 0x2013:
    case 0x2014:
        return "--";
    case 0x2026:
        return "...";
    default:
        return NULL;
    }
}

/* Append `size` bytes to a key of `used` bytes; over the longest one the key
 * counts as full. */
static uint32_t append(char *room, uint32_t used, const char *bytes,
                       uint32_t size)
{
    if (size > GLY_WORD_LONGEST - used)
        return GLY_WORD_LONGEST + 1;
    memcpy(room + used, bytes, size);
    return used + size;
}

gly_text gly_word_key(char *room, gly_text folded)
{
    uint32_t used = 0, length;
    for (uint32_t at = 0; at < folded.size; at += length) {
        uint32_t point = gly_utf8_at(folded, at, &length);
        const char *plain = plain_form(point);
        if (point >= '0' && point <= '9')
            plain = "0";
        used = plain == NULL
                   ? append(room, used, folded.data + at, length)
                   : append(room, used, plain, (uint32_t)strlen(plain));
        if (used > GLY_WORD_LONGEST)
            return (gly_text){"", 0};
    }
    return (gly_text){room, used};
}

uint32_t gly_word_check(gly_text key)
{
    uint32_t check = (uint32_t)(gly_text_hash(key) >> 32);
    return check == 0 ? 1 : check;
}

uint32_t gly_vocabulary_slot(const gly_vocabulary *vocabulary, gly_text key)
{
    uint32_t check = gly_word_check(key);
    uint32_t slot = (uint32_t)gly_text_hash(key) & vocabulary->mask;
    while (vocabulary->slots[slot].check != 0 &&
           vocabulary->slots[slot].check != check)
        slot = (slot + 1) & vocabulary->mask;
    return slot;
}

static uint16_t row_of(uint32_t kind, const char *bytes, uint32_t size)
{
    uint32_t hash = 2166136261u ^ kind * 0x9E3779B1u;
    for (uint32_t i = 0; i < size; i++)
        hash = (hash ^ (unsigned char)bytes[i]) * 16777619u;
    hash ^= hash >> 15;
    hash *= 0x85EBCA6Bu;
    hash ^= hash >> 13;
    return (uint16_t)(hash % GLY_NET_AFFIX_ROWS);
}

/* Upper-case letters, lower-case ones, digits and the rest, as counts that
 * stop at 2, and what comes first. */
typedef struct {
    uint32_t upper, lower, digit, other;
    char first; /* 'A', 'a', '0' or '.' */
} looks;

static char class_of(uint32_t point)
{
    if (point < 0x80) {
        if (point >= 'A' && point <= 'Z')
            return 'A';
        if (point >= 'a' && point <= 'z')
            return 'a';
        return point >= '0' && point <= '9' ? '0' : '.';
    }
    if (!gly_utf8_is_letter(point))
        return '.';
    return gly_utf8_is_upper(point) ? 'A' : 'a';
}

/* The class of a letter once the sentence is set in the case `look`. */
static char class_in(char class, gly_case look, bool first)
{
    if (class != 'A' && class != 'a')
        return class;
    if (look == GLY_CASE_UPPER || (look == GLY_CASE_TITLE && first))
        return 'A';
    return look == GLY_CASE_LOWER ? 'a' : class;
}

/* Fill `pattern` with the classes of the word, runs shortened to one: "Aa0";
 * answers its length, at most 6. */
static uint32_t see(looks *seen, char *pattern, const gly_word_input *word)
{
    uint32_t used = 0, length;
    *seen = (looks){0};
    for (uint32_t at = 0; at < word->form.size; at += length) {
        uint32_t point = gly_utf8_at(word->form, at, &length);
        char class = class_in(class_of(point), word->look, at == 0);
        seen->upper += class == 'A';
        seen->lower += class == 'a';
        seen->digit += class == '0';
        seen->other += class == '.';
        if (at == 0)
            seen->first = class;
        if (used < 6 && (used == 0 || pattern[used - 1] != class))
            pattern[used++] = class;
    }
    return used;
}

static uint32_t two_at_most(uint32_t count)
{
    return count > 2 ? 2 : count;
}

/* Rows of the shape: the pattern, and the counts with the length. */
static void add_shape(uint16_t *rows, const gly_word_input *word)
{
    looks seen;
    char pattern[8], counts[8];
    uint32_t used = see(&seen, pattern, word);
    counts[0] = seen.first;
    counts[1] = (char)('0' + two_at_most(seen.upper));
    counts[2] = (char)('0' + two_at_most(seen.lower));
    counts[3] = (char)('0' + (seen.digit > 5 ? 5 : seen.digit));
    counts[4] = (char)('0' + two_at_most(seen.other));
    rows[0] = row_of(ROW_PATTERN, pattern, used);
    rows[1] = row_of(ROW_SHAPE, counts, 5);
}

/* Rows of the beginning, the end and the whole of the key. A row of more bytes
 * than the word has is that of the whole word, marked as such by its kind. */
static void add_affixes(uint16_t *rows, gly_text key)
{
    for (uint32_t n = 1; n <= 4; n++) {
        uint32_t size = n < key.size ? n : key.size;
        rows[n - 1] =
            row_of(ROW_SUFFIX + n - 1, key.data + key.size - size, size);
    }
    for (uint32_t n = 1; n <= 3; n++) {
        uint32_t size = n < key.size ? n : key.size;
        rows[n + 3] = row_of(ROW_PREFIX + n - 1, key.data, size);
    }
    rows[7] = row_of(ROW_WHOLE, key.data, key.size);
}

/* Take the accents off the key in `room`: "umpierrez". What would take more
 * bytes without, as a broken character does, stays as it is. Returns the bytes
 * that are left of `size`. */
static uint32_t drop_accents(char *room, uint32_t size)
{
    uint32_t used = 0, length;
    for (uint32_t at = 0; at < size; at += length) {
        uint32_t point = gly_utf8_at((gly_text){room, size}, at, &length);
        char letter[4];
        uint32_t plain = gly_utf8_put(letter, gly_utf8_plain(point));
        if (plain <= length)
            memcpy(room + used, letter, plain);
        else
            memmove(room + used, room + at, length);
        used += plain <= length ? plain : length;
    }
    return used;
}

void gly_features_of(gly_features *out, const gly_vocabulary *vocabulary,
                     const gly_word_input *word)
{
    char room[GLY_WORD_LONGEST];
    gly_text key = gly_word_key(room, word->folded);
    const gly_word_slot *slot =
        &vocabulary->slots[gly_vocabulary_slot(vocabulary, key)];
    /* A word that the model has never met is read without its accents: it has
     * seen too few letters with one to be told anything by their bytes. */
    if (slot->check == 0) {
        key = (gly_text){room, drop_accents(room, key.size)};
        slot = &vocabulary->slots[gly_vocabulary_slot(vocabulary, key)];
    }
    out->word = slot->word;
    out->vector = slot->vector;
    add_affixes(out->affixes, key);
    add_shape(out->affixes + 8, word);
}
