/* html_doctype.c - what a doctype says: the states from "before DOCTYPE name"
 * to "bogus DOCTYPE". Nothing of the article hangs on it, but it must end where
 * a browser ends it. */
#include "document/html/html_tokens.h"

static uint32_t skip_white(gly_text text, uint32_t i)
{
    while (i < text.size && (text.data[i] == ' ' || text.data[i] == '\t' ||
                             text.data[i] == '\n' || text.data[i] == '\f' ||
                             text.data[i] == '\r'))
        i++;
    return i;
}

/* Read the quoted string at `*i`, which moves past it and the white space after
 * it. False: there is none, or it has no end. */
static bool read_quoted(gly_text *out, gly_text text, uint32_t *i)
{
    char mark = *i < text.size ? text.data[*i] : '\0';
    if (mark != '"' && mark != '\'')
        return false;
    uint32_t start = *i + 1, end = start;
    while (end < text.size && text.data[end] != mark)
        end++;
    *out = (gly_text){text.data + start, end - start};
    *i = skip_white(text, end < text.size ? end + 1 : end);
    return end < text.size;
}

static bool stands(gly_text text, uint32_t i, const char *word)
{
    gly_text wanted = gly_text_of(word);
    return gly_text_equal_ascii(
        gly_text_slice(text, (gly_span){i, wanted.size}), wanted);
}

void gly_html_doctype_read(gly_html_doctype *out, gly_text text, bool is_open)
{
    static const gly_text missing = {NULL, 0};
    uint32_t start = skip_white(text, 0), end = start;
    while (end < text.size && skip_white(text, end) == end)
        end++;
    *out = (gly_html_doctype){
        .name = gly_text_slice(text, gly_span_between(start, end)),
        .public_id = missing,
        .system_id = missing,
        .is_correct = end > start && !is_open};
    uint32_t i = skip_white(text, end);
    if (i == text.size)
        return;
    bool is_public = stands(text, i, "public");
    bool is_named = is_public || stands(text, i, "system");
    i = is_named ? skip_white(text, i + 6) : i;
    bool has_public =
        is_named && (!is_public || read_quoted(&out->public_id, text, &i));
    if (has_public && is_public && i == text.size)
        return;
    if (!has_public || !read_quoted(&out->system_id, text, &i))
        out->is_correct = false;
    else if (i < text.size)
        out->is_correct = true;
}
