#include "diagnostics/fingerprint.h"

#include "base/utf8.h"

/* What ends a part; no byte of UTF-8 text has this value. */
enum { END = 0xFF };

uint64_t gly_fingerprint_start(void)
{
    return 0xcbf29ce484222325U;
}

static uint64_t add(uint64_t hash, uint32_t byte)
{
    return (hash ^ byte) * 0x100000001b3U;
}

uint64_t gly_fingerprint_number(uint64_t hash, uint32_t number)
{
    for (uint32_t shift = 0; shift < 32; shift += 8)
        hash = add(hash, number >> shift & 0xFF);
    return hash;
}

uint64_t gly_fingerprint_bytes(uint64_t hash, gly_text text)
{
    for (uint32_t i = 0; i < text.size; i++)
        hash = add(hash, (unsigned char)text.data[i]);
    return add(hash, END);
}

static bool in_word(uint32_t point)
{
    return gly_utf8_is_letter(point) || gly_utf8_is_digit(point) ||
           gly_utf8_is_mark(point);
}

uint64_t gly_fingerprint_words(uint64_t hash, gly_text text)
{
    uint32_t length = 0;
    bool any = false, open = false;
    uint64_t start = hash;
    for (uint32_t i = 0; i < text.size; i += length) {
        uint32_t point = gly_utf8_at(text, i, &length);
        bool word = in_word(point);
        if (word && any && !open)
            hash = add(hash, ' ');
        if (word)
            hash = gly_fingerprint_number(hash, gly_utf8_lower(point));
        any = any || word;
        open = word;
    }
    return any ? add(hash, END) : gly_fingerprint_bytes(start, text);
}

gly_status gly_fingerprint_text(gly_text *out, gly_arena *arena, uint64_t hash)
{
    char digits[16];
    for (uint32_t i = 0; i < sizeof digits; i++)
        digits[i] = "0123456789abcdef"[hash >> (60 - 4 * i) & 15];
    return gly_arena_text(out, arena, (gly_text){digits, sizeof digits});
}
