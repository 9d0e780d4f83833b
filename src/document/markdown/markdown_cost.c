#include "document/markdown/markdown_cost.h"

#include "base/limits.h"

enum {
    LOOKUP_STEPS = 4, /* to hash a byte of a link's name */
    COPY_STEPS = 4,   /* to copy a byte of a definition */
    CELL_STEPS = 20,  /* to make an empty cell */
};

/* Sums over the text, and over the paragraph that is read. */
typedef struct {
    uint64_t walk;    /* lines times brackets, of each paragraph */
    uint64_t nest;    /* bytes times the brackets open around them */
    uint64_t cells;   /* of tables */
    uint64_t longest; /* bytes of the longest paragraph with a definition */
    uint64_t brackets;
    struct {
        uint64_t lines, bytes, brackets, depth, columns;
        bool has_definition;
    } here;
} cost;

/* A line as far as it matters here. */
typedef struct {
    uint32_t pipes;
    bool is_blank, is_rule; /* a rule under the head of a table */
} line_shape;

static void end_paragraph(cost *c)
{
    c->walk += c->here.lines * c->here.brackets;
    c->cells += c->here.lines * c->here.columns;
    if (c->here.has_definition && c->here.bytes > c->longest)
        c->longest = c->here.bytes;
    c->here.lines = c->here.bytes = c->here.brackets = 0;
    c->here.depth = c->here.columns = 0;
    c->here.has_definition = false;
}

/* Whether a line always begins a new paragraph: an item of a list. */
static bool is_item(gly_text line)
{
    uint32_t i = 0;
    while (i < 3 && i < line.size && line.data[i] == ' ')
        i++;
    return i + 2 < line.size &&
           (line.data[i] == '-' || line.data[i] == '*' ||
            line.data[i] == '+') &&
           line.data[i + 1] == ' ' && line.data[i + 2] > ' ';
}

static void count_byte(cost *c, line_shape *shape, char byte)
{
    shape->is_blank = shape->is_blank && (byte == ' ' || byte == '\t');
    if (byte == '[') {
        c->here.depth++;
        c->here.brackets++;
        c->brackets++;
    } else if (byte == ']' && c->here.depth > 0) {
        c->here.depth--;
    } else if (byte == '|') {
        shape->pipes++;
    }
    c->nest += c->here.depth;
}

static void count_line(cost *c, gly_text line)
{
    line_shape shape = {.is_blank = true};
    if (is_item(line))
        end_paragraph(c);
    for (uint32_t i = 0; i < line.size; i++) {
        count_byte(c, &shape, line.data[i]);
        if (i == 0)
            continue;
        char before = line.data[i - 1], byte = line.data[i];
        shape.is_rule = shape.is_rule || (before == '-' && byte == '-');
        if (before == ']' && byte == ':')
            c->here.has_definition = true;
    }
    if (shape.is_blank) {
        end_paragraph(c);
        return;
    }
    c->here.lines++;
    c->here.bytes += line.size;
    if (shape.is_rule && shape.pipes > c->here.columns)
        c->here.columns = shape.pipes;
}

bool gly_markdown_is_costly(gly_text text)
{
    cost c = {0};
    for (uint32_t start = 0; start < text.size;) {
        uint32_t end = start;
        while (end < text.size && text.data[end] != '\n' &&
               text.data[end] != '\r')
            end++;
        count_line(&c, gly_text_slice(text, gly_span_between(start, end)));
        if (end + 1 < text.size && text.data[end] == '\r' &&
            text.data[end + 1] == '\n')
            end++;
        start = end + 1;
    }
    end_paragraph(&c);
    uint64_t steps = c.walk + CELL_STEPS * c.cells;
    if (c.longest > 0)
        steps += LOOKUP_STEPS * c.nest + COPY_STEPS * c.longest * c.brackets;
    return steps > GLY_LIMIT_MARKDOWN_STEPS;
}
