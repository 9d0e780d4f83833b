#include "document/line_index.h"

#include <stdbool.h>

#include "base/utf8.h"

enum { MARK_STEP = 256 };

/* How the bytes of a text are to be counted. */
typedef struct {
    uint32_t mark; /* bytes of the byte order mark */
    uint32_t unit; /* bytes of a unit: 2 in UTF-16, else 1 */
    bool big_endian;
} shape;

static shape shape_of(gly_text text)
{
    if (gly_text_starts(text, gly_text_of("\xEF\xBB\xBF")))
        return (shape){3, 1, false};
    if (gly_text_starts(text, gly_text_of("\xFF\xFE")))
        return (shape){2, 2, false};
    if (gly_text_starts(text, gly_text_of("\xFE\xFF")))
        return (shape){2, 2, true};
    return (shape){0, 1, false};
}

/* The unit at `i`; 0 at the end of the text. */
static uint32_t unit_at(gly_text text, shape in, uint32_t i)
{
    const unsigned char *bytes = (const unsigned char *)text.data;
    if (i > text.size || text.size - i < in.unit)
        return 0;
    if (in.unit == 1)
        return bytes[i];
    return in.big_endian ? (uint32_t)bytes[i] << 8 | bytes[i + 1]
                         : (uint32_t)bytes[i + 1] << 8 | bytes[i];
}

/* Whether the unit at `i` is the last one of a line end: LF, or a CR that no
 * LF follows. */
static bool ends_line(gly_text text, shape in, uint32_t i)
{
    uint32_t unit = unit_at(text, in, i);
    return unit == '\n' ||
           (unit == '\r' && unit_at(text, in, i + in.unit) != '\n');
}

/* The start of the line after the one that `offset` is on; the size of the
 * text and then some when there is none. */
static uint32_t next_line(gly_text text, shape in, uint32_t offset)
{
    while (offset < text.size && !ends_line(text, in, offset))
        offset += in.unit;
    return offset + in.unit;
}

/* How many code points stand in `bytes` of UTF-16; the second half of a pair
 * counts none, half a unit one. */
static uint32_t count_wide(gly_text bytes, shape in)
{
    uint32_t count = 0;
    for (uint32_t i = 0; i < bytes.size; i += in.unit) {
        uint32_t unit = unit_at(bytes, in, i);
        count += unit < 0xDC00 || unit > 0xDFFF;
    }
    return count;
}

/* How many code points `bytes` holds, where a byte that is in no well-formed
 * sequence counts as one. */
static uint32_t count_points(gly_text bytes)
{
    uint32_t count = 0;
    while (bytes.size > 0) {
        uint32_t good = gly_utf8_check(bytes);
        count += gly_utf8_count((gly_text){bytes.data, good});
        if (good == bytes.size)
            break;
        count++;
        bytes = gly_text_slice(bytes, (gly_span){good + 1, bytes.size});
    }
    return count;
}

static uint32_t count_between(gly_text text, shape in, gly_span span)
{
    gly_text bytes = gly_text_slice(text, span);
    return in.unit == 1 ? count_points(bytes) : count_wide(bytes, in);
}

/* The first place at or after `offset` that is in no character's middle. */
static uint32_t settle(gly_text text, shape in, uint32_t offset)
{
    enum { LONGEST_REST = 3 };
    for (uint32_t i = 0; in.unit == 1 && i < LONGEST_REST; i++) {
        if (offset < text.size &&
            ((unsigned char)text.data[offset] & 0xC0) == 0x80)
            offset++;
    }
    return offset;
}

/* Mark the text every MARK_STEP bytes. */
static gly_status build_marks(gly_line_index *out, gly_arena *arena, shape in)
{
    uint32_t most = (out->text.size - in.mark) / MARK_STEP + 1;
    gly_line_mark *marks = gly_arena_array(arena, most, sizeof *marks);
    if (marks == NULL)
        return GLY_NO_MEMORY;
    uint32_t count = 0;
    marks[count++] = (gly_line_mark){in.mark, 0};
    while (count < most) {
        gly_line_mark last = marks[count - 1];
        uint32_t next = settle(out->text, in, last.offset + MARK_STEP);
        if (next > out->text.size)
            break;
        gly_span span = gly_span_between(last.offset, next);
        marks[count++] = (gly_line_mark){
            next, last.points + count_between(out->text, in, span)};
    }
    out->marks = marks;
    out->mark_count = count;
    return GLY_OK;
}

gly_status gly_line_index_with(gly_line_index *out, gly_arena *arena,
                               gly_text text, gly_line_starts lines)
{
    gly_line_index made = {text, lines.starts, lines.count, NULL, 0};
    gly_status status = build_marks(&made, arena, shape_of(text));
    if (status == GLY_OK)
        *out = made;
    return status;
}

gly_status gly_line_index_build(gly_line_index *out, gly_arena *arena,
                                gly_text text)
{
    shape in = shape_of(text);
    uint32_t count = 1;
    for (uint32_t i = next_line(text, in, in.mark); i <= text.size;
         i = next_line(text, in, i))
        count++;
    uint32_t *starts = gly_arena_array(arena, count, sizeof *starts);
    if (starts == NULL)
        return GLY_NO_MEMORY;

    uint32_t start = in.mark;
    for (uint32_t line = 0; line < count; line++) {
        starts[line] = start;
        start = next_line(text, in, start);
    }
    return gly_line_index_with(out, arena, text,
                               (gly_line_starts){starts, count});
}

/* How many code points stand before `offset`: those before the last mark, and
 * those from it on. */
static uint32_t points_before(const gly_line_index *index, shape in,
                              uint32_t offset)
{
    /* Invariant: the mark is in [low, high). */
    uint32_t low = 0, high = index->mark_count;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (index->marks[middle].offset <= offset)
            low = middle;
        else
            high = middle;
    }
    gly_line_mark mark = index->marks[low];
    if (offset <= mark.offset)
        return mark.points;
    gly_span span = gly_span_between(mark.offset, offset);
    return mark.points + count_between(index->text, in, span);
}

gly_place gly_line_index_find(const gly_line_index *index, uint32_t offset)
{
    if (offset > index->text.size)
        offset = index->text.size;

    /* Invariant: the line is in [low, high). */
    uint32_t low = 0, high = index->count;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (index->starts[middle] <= offset)
            low = middle;
        else
            high = middle;
    }
    shape in = shape_of(index->text);
    uint32_t points = points_before(index, in, offset) -
                      points_before(index, in, index->starts[low]);
    return (gly_place){low + 1, points + 1};
}

gly_text gly_line_index_line(const gly_line_index *index, uint32_t line)
{
    if (line == 0 || line > index->count)
        return (gly_text){"", 0};
    uint32_t start = index->starts[line - 1];
    uint32_t end = line < index->count ? index->starts[line] : index->text.size;
    shape in = shape_of(index->text);
    while (end >= start + in.unit) {
        uint32_t last = unit_at(index->text, in, end - in.unit);
        if (last != '\n' && last != '\r')
            break;
        end -= in.unit;
    }
    return gly_text_slice(index->text, gly_span_between(start, end));
}
