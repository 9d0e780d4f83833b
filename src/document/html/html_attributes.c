/* html_attributes.c - what stands in a tag: the states from "before attribute
 * name" to "self-closing start tag". Of
 *
 *     <p class="byline" hidden data-n=3/4 / >
 *
 * the attributes are class, hidden and data-n, whose value is "3/4". A slash
 * between attributes means nothing, unless ">" follows it. */
#include "document/html/html_tokens.h"

static bool is_white(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\f' ||
           byte == '\r';
}

static uint32_t skip_white(gly_text text, uint32_t i)
{
    while (i < text.size && is_white(text.data[i]))
        i++;
    return i;
}

/* The value that begins at `i`, after "=" and white space; answers where the
 * next attribute may begin. */
static uint32_t read_value(gly_html_attribute *out, gly_text text, uint32_t i)
{
    char mark = i < text.size ? text.data[i] : '>';
    bool is_quoted = mark == '"' || mark == '\'';
    uint32_t start = is_quoted ? i + 1 : i, end = start;
    while (end < text.size &&
           (is_quoted ? text.data[end] != mark
                      : !is_white(text.data[end]) && text.data[end] != '>'))
        end++;
    out->value = gly_text_slice(text, gly_span_between(start, end));
    out->offset = start;
    return is_quoted && end < text.size ? end + 1 : end;
}

bool gly_html_attribute_next(gly_html_attribute *out, gly_text text,
                             uint32_t *offset)
{
    uint32_t i = *offset;
    while (i < text.size && (is_white(text.data[i]) || text.data[i] == '/'))
        i++;
    *offset = i;
    if (i >= text.size || text.data[i] == '>')
        return false;
    uint32_t start = i++;
    while (i < text.size && !is_white(text.data[i]) && text.data[i] != '/' &&
           text.data[i] != '>' && text.data[i] != '=')
        i++;
    *out = (gly_html_attribute){
        .name = gly_text_slice(text, gly_span_between(start, i)),
        .value = {"", 0},
        .offset = i};
    uint32_t equals = skip_white(text, i);
    if (equals < text.size && text.data[equals] == '=')
        i = read_value(out, text, skip_white(text, equals + 1));
    *offset = i;
    return true;
}

uint32_t gly_html_tag_end(gly_text text, uint32_t offset, bool *is_self_closing)
{
    gly_html_attribute attribute;
    uint32_t before = offset;
    while (gly_html_attribute_next(&attribute, text, &offset))
        before = offset;
    if (offset >= text.size)
        return GLY_NONE;
    *is_self_closing = offset > before && text.data[offset - 1] == '/';
    return offset + 1;
}
