#include "document/markdown/markdown_given.h"

#include <string.h>

#include "base/symbols.h"

enum {
    LONGEST_LABEL = 64, /* bytes */
    MOST_INDENT = 3,    /* more makes a line code */
};

typedef struct {
    gly_markdown_given *out;
    gly_arena *arena;
    gly_text text;
    char *bytes; /* of the text for md4c */
    gly_symbols labels;
    bool in_fence;
} reading;

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t';
}

static bool is_line_end(char byte)
{
    return byte == '\n' || byte == '\r';
}

/* Where the line at `i` ends, and where the next one begins. */
static uint32_t line_end(gly_text text, uint32_t i)
{
    while (i < text.size && !is_line_end(text.data[i]))
        i++;
    return i;
}

static uint32_t next_line(gly_text text, uint32_t i)
{
    i = line_end(text, i);
    if (i + 1 < text.size && text.data[i] == '\r' && text.data[i + 1] == '\n')
        i++;
    return i < text.size ? i + 1 : i;
}

/* The bytes of "[^label]" at `i`; 0 for none. */
static uint32_t mark_size(gly_text text, uint32_t i)
{
    gly_text rest = gly_text_slice(text, (gly_span){i, LONGEST_LABEL});
    if (!gly_text_starts(rest, gly_text_of("[^")))
        return 0;
    uint32_t size = 2;
    while (size < rest.size && rest.data[size] > ' ' &&
           rest.data[size] != '[' && rest.data[size] != ']')
        size++;
    bool is_closed = size < rest.size && rest.data[size] == ']';
    return is_closed && size > 2 ? size + 1 : 0;
}

/* The label between "[^" and "]". */
static gly_text label_of(gly_text text, uint32_t i, uint32_t size)
{
    return gly_text_slice(text, (gly_span){i + 2, size - 3});
}

/* Whether a paragraph goes on with the line at `i`: with a word, as the lines
 * of wrapped prose do. */
static bool goes_on(gly_text text, uint32_t i)
{
    while (i < text.size && is_blank(text.data[i]))
        i++;
    if (i >= text.size)
        return false;
    unsigned char byte = (unsigned char)text.data[i];
    return byte >= 0x80 || ((byte | 0x20) >= 'a' && (byte | 0x20) <= 'z') ||
           byte == '"' || byte == '\'' || byte == '(';
}

/* Write the note at `i`, whose mark has `size` bytes, as a heading; answers
 * where it ends. */
static uint32_t add_note(reading *n, uint32_t i, uint32_t size)
{
    gly_symbol unused;
    gly_span *added = gly_list_add(&n->out->notes, n->arena);
    if (added == NULL || gly_symbols_add(&unused, &n->labels,
                                         label_of(n->text, i, size)) != GLY_OK)
        return GLY_NONE;
    uint32_t start = i + size + 1, end = line_end(n->text, start);
    memset(n->bytes + i, ' ', size + 1);
    n->bytes[i] = '#';
    for (uint32_t next = next_line(n->text, end);
         next > end && goes_on(n->text, next); next = next_line(n->text, end)) {
        memset(n->bytes + end, ' ', next - end);
        end = line_end(n->text, next);
    }
    *added = gly_span_between(start, end);
    return end;
}

/* Look at the line at `start` for the start of a note; answers where the next
 * line begins, GLY_NONE without memory. */
static uint32_t read_line(reading *n, uint32_t start)
{
    uint32_t i = start;
    while (i < start + MOST_INDENT && i < n->text.size &&
           n->text.data[i] == ' ')
        i++;
    gly_text rest = gly_text_slice(n->text, (gly_span){i, 3});
    if (gly_text_equal(rest, gly_text_of("```")) ||
        gly_text_equal(rest, gly_text_of("~~~")))
        n->in_fence = !n->in_fence;
    uint32_t size = n->in_fence ? 0 : mark_size(n->text, i);
    bool is_note =
        size > 0 && i + size < n->text.size && n->text.data[i + size] == ':';
    uint32_t end = is_note ? add_note(n, i, size) : start;
    return end == GLY_NONE ? GLY_NONE : next_line(n->text, end);
}

/* Write each reference to a note as a tag. */
static void hide_references(reading *n, uint32_t from)
{
    gly_text given = {n->bytes, n->text.size};
    for (uint32_t i = gly_text_find(given, gly_text_of("[^"), from);
         i != GLY_NONE; i = gly_text_find(given, gly_text_of("[^"), i + 1)) {
        uint32_t size = mark_size(given, i);
        bool is_escaped = i > 0 && n->bytes[i - 1] == '\\';
        if (size == 0 || is_escaped ||
            gly_symbols_find(&n->labels, label_of(given, i, size)) == 0)
            continue;
        memset(n->bytes + i, ' ', size);
        memcpy(n->bytes + i, "<y", 2);
        memcpy(n->bytes + i + size - 2, "/>", 2);
    }
}

/* Write a letter for each hyphen in a comment. */
static void fill_comments(reading *n, uint32_t from)
{
    gly_text start = gly_text_of("<!--"), end = gly_text_of("-->");
    for (uint32_t i = gly_text_find(n->text, start, from); i != GLY_NONE;
         i = gly_text_find(n->text, start, i)) {
        i += start.size;
        uint32_t close = gly_text_find(n->text, end, i);
        if (close == GLY_NONE)
            return;
        for (; i < close; i++)
            n->bytes[i] = n->bytes[i] == '-' ? 'x' : n->bytes[i];
    }
}

static bool has(gly_text text, const char *what, uint32_t from)
{
    return gly_text_find(text, gly_text_of(what), from) != GLY_NONE;
}

gly_status gly_markdown_given_build(gly_markdown_given *out, gly_arena *arena,
                                    gly_text text, uint32_t from)
{
    *out = (gly_markdown_given){text, gly_list_of(sizeof(gly_span))};
    if (!has(text, "[^", from) && !has(text, "<!--", from))
        return GLY_OK;
    reading n = {.out = out, .arena = arena, .text = text};
    n.bytes = gly_arena_take(arena, (size_t)text.size + 2);
    if (n.bytes == NULL)
        return GLY_NO_MEMORY;
    memcpy(n.bytes, text.data, (size_t)text.size + 2);
    out->text.data = n.bytes;
    gly_symbols_init(&n.labels, arena, NULL);
    for (uint32_t i = from; i < text.size;) {
        i = read_line(&n, i);
        if (i == GLY_NONE)
            return GLY_NO_MEMORY;
    }
    if (out->notes.count > 0)
        hide_references(&n, from);
    fill_comments(&n, from);
    return GLY_OK;
}

bool gly_markdown_in_note(const gly_markdown_given *given, uint32_t offset)
{
    /* Invariant: notes before `low` end at or before the byte, those from
     * `high` on after it. */
    uint32_t low = 0, high = given->notes.count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        const gly_span *note = gly_list_at(&given->notes, middle);
        if (gly_span_end(*note) <= offset)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == given->notes.count)
        return false;
    const gly_span *note = gly_list_at(&given->notes, low);
    return note->offset <= offset;
}
