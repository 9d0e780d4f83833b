#include "document/line_index.h"

#include <stdbool.h>

#include "base/utf8.h"

/* Whether the byte at `i` is the last one of a line end: LF, or a CR that no
 * LF follows. */
static bool ends_line(gly_text text, uint32_t i)
{
    if (text.data[i] == '\n')
        return true;
    return text.data[i] == '\r' &&
           (i + 1 == text.size || text.data[i + 1] != '\n');
}

static bool has_byte_order_mark(gly_text text)
{
    return gly_text_starts(text, gly_text_of("\xEF\xBB\xBF")) ||
           gly_text_starts(text, gly_text_of("\xFF\xFE")) ||
           gly_text_starts(text, gly_text_of("\xFE\xFF"));
}

static uint32_t mark_size(gly_text text)
{
    if (!has_byte_order_mark(text))
        return 0;
    return (unsigned char)text.data[0] == 0xEF ? 3 : 2;
}

gly_status gly_line_index_build(gly_line_index *out, gly_arena *arena,
                                gly_text text)
{
    uint32_t count = 1;
    for (uint32_t i = 0; i < text.size; i++)
        count += ends_line(text, i);
    uint32_t *starts = gly_arena_array(arena, count, sizeof *starts);
    if (starts == NULL)
        return GLY_NO_MEMORY;

    uint32_t line = 0;
    starts[line++] = mark_size(text);
    for (uint32_t i = 0; i < text.size; i++) {
        if (ends_line(text, i))
            starts[line++] = i + 1;
    }
    *out = (gly_line_index){text, starts, count};
    return GLY_OK;
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
    uint32_t start = index->starts[low];
    uint32_t before = offset > start ? offset - start : 0;
    gly_text bytes = gly_text_slice(index->text, (gly_span){start, before});
    return (gly_place){low + 1, count_points(bytes) + 1};
}

gly_text gly_line_index_line(const gly_line_index *index, uint32_t line)
{
    if (line == 0 || line > index->count)
        return (gly_text){"", 0};
    uint32_t start = index->starts[line - 1];
    uint32_t end = line < index->count ? index->starts[line] : index->text.size;
    while (end > start && (index->text.data[end - 1] == '\n' ||
                           index->text.data[end - 1] == '\r'))
        end--;
    return gly_text_slice(index->text, gly_span_between(start, end));
}
