/* From the bytes of a file to clean UTF-8.
 *
 * A draft saved by an old program may read "caf\xE9 \x93fully committed\x94":
 * two kinds of byte that are no UTF-8. Each is read as Windows-1252 and gets a
 * run of its own in the map, so that a finding about the quotation still
 * underlines exactly those bytes of the file. */
#include "document/decode.h"

#include <string.h>

#include "base/utf8.h"

enum { REPLACEMENT = 0xFFFD };

/* A file that is being decoded. It is gone through twice: with no `text` to
 * measure, so that no room is wasted, and to write. `bad` is where the next
 * byte stands that is not UTF-8: it is looked for once and again only after it
 * was passed, so all stays linear. */
typedef struct {
    gly_arena *arena;
    gly_text source; /* the part that is decoded */
    uint32_t offset; /* of it in the whole source */
    gly_list *notices;
    gly_run *runs;
    char *text;
    uint32_t run_count, size, bad;
    bool is_windows_1252; /* each byte that is not ASCII */
    bool told_encoding, told_control, told_surrogate;
    gly_status status;
} decoder;

static void tell(decoder *d, bool *told, const char *message, gly_span at)
{
    if (*told || d->text == NULL)
        return;
    *told = true;
    at.offset += d->offset;
    gly_notice *notice = gly_list_add(d->notices, d->arena);
    if (notice == NULL)
        d->status = GLY_NO_MEMORY;
    else
        *notice = (gly_notice){gly_text_of(message), at};
}

/* Add `bytes` of clean text for `source`. */
static void add(decoder *d, gly_run_kind kind, gly_text bytes, gly_span source)
{
    if (bytes.size == 0)
        return;
    if (d->text != NULL) {
        memcpy(d->text + d->size, bytes.data, bytes.size);
        source.offset += d->offset;
        d->runs[d->run_count] = (gly_run){kind, {d->size, bytes.size}, source};
    }
    d->run_count++;
    d->size += bytes.size;
}

static void copy(decoder *d, gly_span source)
{
    add(d, GLY_RUN_COPIED, gly_text_slice(d->source, source), source);
}

static void put(decoder *d, uint32_t point, gly_span source)
{
    char bytes[4];
    uint32_t length = gly_utf8_put(bytes, point);
    add(d, GLY_RUN_DECODED, (gly_text){bytes, length}, source);
}

/* C0 but for tab, LF and CR; DEL; C1. */
static bool is_control(uint32_t point)
{
    if (point < 0x20)
        return point != '\t' && point != '\n' && point != '\r';
    return point >= 0x7F && point < 0xA0;
}

/* Windows-1252 from 0x80 to 0x9F; the rest of it is Latin-1. The five bytes
 * it leaves open are replaced. */
static uint32_t windows_1252(unsigned char byte)
{
    static const uint16_t points[32] = {
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD,
        0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178,
    };
    return byte >= 0x80 && byte < 0xA0 ? points[byte - 0x80] : byte;
}

static void find_bad(decoder *d, uint32_t from)
{
    gly_text rest = gly_text_slice(d->source, (gly_span){from, UINT32_MAX});
    if (!d->is_windows_1252) {
        d->bad = from + gly_utf8_check(rest);
        return;
    }
    d->bad = from;
    while (d->bad < d->source.size &&
           (unsigned char)d->source.data[d->bad] < 0x80)
        d->bad++;
}

/* Whether a control character begins at `i`, before the next bad byte. */
static uint32_t control_length(const decoder *d, uint32_t i)
{
    const unsigned char *bytes = (const unsigned char *)d->source.data;
    if (bytes[i] == 0xC2 && bytes[i + 1] < 0xA0)
        return 2;
    return bytes[i] < 0x80 && is_control(bytes[i]) ? 1 : 0;
}

/* Bytes of all the control characters that stand there in a row. */
static uint32_t controls_length(const decoder *d, uint32_t i)
{
    uint32_t end = i, length = 0;
    while (end < d->bad && (length = control_length(d, end)) > 0)
        end += length;
    return end - i;
}

/* The first byte at or after `i` that cannot be copied. */
static uint32_t next_flaw(const decoder *d, uint32_t i)
{
    while (i < d->bad && control_length(d, i) == 0)
        i++;
    return i;
}

static uint32_t mend(decoder *d, uint32_t i)
{
    if (i < d->bad) {
        gly_span at = {i, controls_length(d, i)};
        tell(d, &d->told_control,
             "a control character is read as a blank, here and wherever one "
             "stands",
             at);
        put(d, ' ', at);
        return gly_span_end(at);
    }
    gly_span at = {i, 1};
    if (!d->is_windows_1252)
        tell(d, &d->told_encoding,
             "this byte is not UTF-8; it and all others like it are read as "
             "Windows-1252",
             at);
    put(d, windows_1252((unsigned char)d->source.data[i]), at);
    find_bad(d, i + 1);
    return i + 1;
}

static void decode_bytes(decoder *d, uint32_t from)
{
    uint32_t i = from;
    while (i < d->source.size && d->status == GLY_OK) {
        uint32_t flaw = next_flaw(d, i);
        copy(d, gly_span_between(i, flaw));
        i = flaw;
        if (i < d->source.size)
            i = mend(d, i);
    }
}

static uint32_t unit_at(const decoder *d, uint32_t i, bool big)
{
    const unsigned char *bytes = (const unsigned char *)d->source.data + i;
    return big ? (uint32_t)bytes[0] << 8 | bytes[1]
               : (uint32_t)bytes[1] << 8 | bytes[0];
}

static bool is_high(uint32_t unit)
{
    return unit >= 0xD800 && unit < 0xDC00;
}

static bool is_low(uint32_t unit)
{
    return unit >= 0xDC00 && unit < 0xE000;
}

/* One code point of UTF-16 at `i`; answers where the next one stands. */
static uint32_t decode_unit(decoder *d, uint32_t i, bool big)
{
    gly_span at = {i, 2};
    uint32_t point = unit_at(d, i, big);
    if (is_high(point) && i + 4 <= d->source.size &&
        is_low(unit_at(d, i + 2, big))) {
        at.length = 4;
        point = 0x10000 + ((point - 0xD800) << 10) +
                (unit_at(d, i + 2, big) - 0xDC00);
    } else if (is_high(point) || is_low(point)) {
        tell(d, &d->told_surrogate, "half a character of UTF-16 is replaced",
             at);
        point = REPLACEMENT;
    } else if (is_control(point)) {
        tell(d, &d->told_control,
             "a control character is read as a blank, here and wherever one "
             "stands",
             at);
        point = ' ';
    }
    put(d, point, at);
    return gly_span_end(at);
}

static void decode_utf16(decoder *d, bool big)
{
    uint32_t i = 2;
    while (i + 2 <= d->source.size && d->status == GLY_OK)
        i = decode_unit(d, i, big);
    if (i < d->source.size) {
        gly_span at = {i, 1};
        tell(d, &d->told_surrogate, "half a character of UTF-16 is replaced",
             at);
        put(d, REPLACEMENT, at);
    }
}

static bool starts_with(gly_text source, const char *mark)
{
    return gly_text_starts(source, gly_text_of(mark));
}

/* Go through all of the source. */
static void run(decoder *d)
{
    bool is_big = starts_with(d->source, "\xFE\xFF");
    d->run_count = d->size = 0;
    if (is_big || starts_with(d->source, "\xFF\xFE")) {
        decode_utf16(d, is_big);
        return;
    }
    uint32_t mark = starts_with(d->source, "\xEF\xBB\xBF") ? 3 : 0;
    find_bad(d, mark);
    decode_bytes(d, mark);
}

/* Whether the text is the source from `*mark` on, as it is. */
static bool is_clean(decoder *d, uint32_t *mark)
{
    if (starts_with(d->source, "\xFE\xFF") ||
        starts_with(d->source, "\xFF\xFE"))
        return false;
    *mark = starts_with(d->source, "\xEF\xBB\xBF") ? 3 : 0;
    find_bad(d, *mark);
    return next_flaw(d, *mark) == d->source.size;
}

gly_status gly_decode(gly_decoded *out, gly_arena *arena, gly_encoded source,
                      gly_list *notices)
{
    decoder d = {.arena = arena,
                 .source = source.bytes,
                 .offset = source.offset,
                 .notices = notices};
    uint32_t mark = 0;
    if (source.bytes.data == NULL) /* an empty draft of a caller */
        source.bytes.data = d.source.data = "";
    if (is_clean(&d, &mark)) {
        gly_text rest = {source.bytes.data + mark, source.bytes.size - mark};
        *out = (gly_decoded){.text = rest, .shift = source.offset + mark};
        return GLY_OK;
    }
    d.is_windows_1252 = source.is_windows_1252 && mark == 0 &&
                        gly_utf8_check(source.bytes) < source.bytes.size;
    run(&d);
    d.runs = gly_arena_array(arena, d.run_count, sizeof *d.runs);
    d.text = gly_arena_take(arena, (size_t)d.size + 2);
    if (d.runs == NULL || d.text == NULL)
        return GLY_NO_MEMORY;
    run(&d);
    if (d.status != GLY_OK)
        return d.status;
    d.text[d.size] = '\n';
    *out = (gly_decoded){
        .text = {d.text, d.size}, .map = d.runs, .map_count = d.run_count};
    return GLY_OK;
}

gly_span gly_decoded_source(const gly_decoded *decoded, gly_span span)
{
    if (decoded->map == NULL)
        return (gly_span){span.offset + decoded->shift, span.length};
    return gly_run_source(decoded->map, decoded->map_count, span);
}
