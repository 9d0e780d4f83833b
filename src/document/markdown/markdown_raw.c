#include "document/markdown/markdown_raw.h"

#include "document/html/entity.h"

enum { LONGEST_REFERENCE = 40 }; /* bytes, "&" and ";" included */

static bool is_white(char byte)
{
    return byte == ' ' || (byte >= '\t' && byte <= '\r');
}

static uint32_t skip_white(gly_text text, uint32_t i)
{
    while (i < text.size && is_white(text.data[i]))
        i++;
    return i;
}

/* Where the address of a link that begins at `i` ends. */
static uint32_t skip_address(gly_text text, uint32_t i)
{
    bool in_angles = i < text.size && text.data[i] == '<';
    for (; i < text.size; i++) {
        if (in_angles && text.data[i] == '>')
            return i + 1;
        if (!in_angles && is_white(text.data[i]))
            break;
    }
    return i;
}

/* The quotation mark that ends what `open` begins, or 0. */
static char closing_mark(char open)
{
    if (open == '(')
        return ')';
    return open == '"' || open == '\'' ? open : '\0';
}

bool gly_raw_image_title(gly_text text, uint32_t from, gly_span *title)
{
    uint32_t i = from;
    while (i < text.size && text.data[i] != ']')
        i++;
    if (i + 1 >= text.size || text.data[i + 1] != '(')
        return false;
    i = skip_white(text, skip_address(text, skip_white(text, i + 2)));
    char mark = i < text.size ? closing_mark(text.data[i]) : '\0';
    if (mark == '\0')
        return false;
    uint32_t start = i + 1, end = start;
    while (end < text.size && text.data[end] != mark)
        end += text.data[end] == '\\' ? 2 : 1;
    if (end >= text.size)
        return false;
    *title = gly_span_between(start, end);
    return true;
}

static bool is_punctuation(char byte)
{
    return (byte >= '!' && byte <= '/') || (byte >= ':' && byte <= '@') ||
           (byte >= '[' && byte <= '`') || (byte >= '{' && byte <= '~');
}

/* Add the character reference at the start of `rest`; answers its size, or 0
 * when there is none. */
static uint32_t add_reference(gly_builder *builder, gly_text rest, uint32_t at)
{
    char decoded[GLY_ENTITY_ROOM];
    uint32_t end =
        gly_text_find(gly_text_slice(rest, (gly_span){0, LONGEST_REFERENCE}),
                      gly_text_of(";"), 0);
    if (end == GLY_NONE)
        return 0;
    uint32_t size = gly_entity_decode(
        decoded, gly_text_slice(rest, (gly_span){0, end + 1}));
    if (size == 0)
        return 0;
    gly_builder_decode(builder, (gly_text){decoded, size},
                       (gly_span){at, end + 1});
    return end + 1;
}

/* What stands at `i` if it is not to be copied: answers the bytes it takes. */
static uint32_t add_special(gly_builder *builder, uint32_t i, uint32_t end)
{
    gly_text text = gly_text_slice(builder->input->text, (gly_span){0, end});
    gly_text rest = gly_text_slice(text, gly_span_between(i, end));
    char byte = text.data[i];
    if (byte == '\n' || byte == '\r') {
        uint32_t next = skip_white(text, i);
        gly_builder_blank(builder, gly_span_between(i, next));
        return next - i;
    }
    if (byte == '\\' && rest.size > 1 && is_punctuation(rest.data[1])) {
        gly_builder_copy(builder, (gly_span){i + 1, 1});
        return 2;
    }
    return byte == '&' ? add_reference(builder, rest, i) : 0;
}

void gly_raw_add(gly_builder *builder, gly_span span)
{
    uint32_t end = gly_span_end(span), plain = span.offset, i = plain;
    const char *bytes = builder->input->text.data;
    while (i < end && builder->status == GLY_OK) {
        bool is_special = bytes[i] == '\n' || bytes[i] == '\r' ||
                          bytes[i] == '\\' || bytes[i] == '&';
        if (!is_special) {
            i++;
            continue;
        }
        gly_builder_copy(builder, gly_span_between(plain, i));
        uint32_t taken = add_special(builder, i, end);
        plain = taken > 0 ? i + taken : i;
        i += taken > 0 ? taken : 1;
    }
    gly_builder_copy(builder, gly_span_between(plain, end));
}

static bool is_within(gly_text text, const char *start, const char *end)
{
    return gly_text_starts(text, gly_text_of(start)) &&
           gly_text_ends(text, gly_text_of(end));
}

/* "import Chart from './chart'". */
static bool is_import(gly_text text)
{
    bool is_one = gly_text_starts(text, gly_text_of("import ")) ||
                  gly_text_starts(text, gly_text_of("export "));
    char last = text.data[text.size - 1];
    return is_one && (last == '\'' || last == '"' || last == ';' ||
                      last == '}' || last == ')' || last == ']');
}

bool gly_raw_is_program(gly_text paragraph)
{
    if (paragraph.size < 3)
        return false;
    char second = paragraph.data[1];
    bool is_component = is_within(paragraph, "<", ">") &&
                        ((second >= 'A' && second <= 'Z') || second == '/');
    return is_component || is_import(paragraph) ||
           is_within(paragraph, "{/", "/}") ||
           is_within(paragraph, "{%", "%}") ||
           is_within(paragraph, "{{<", ">}}") ||
           is_within(paragraph, "{{%", "%}}");
}
