#include "document/html/html_charset.h"

#include "document/html/html_tags.h"

enum { PRESCAN = 4096 }; /* bytes; the standard asks for 1024 */

/* The labels of Windows-1252 (WHATWG Encoding, 4.2) that are in use. */
static bool is_label(gly_text name)
{
    static const char *const labels[] = {
        "windows-1252", "cp1252",        "x-cp1252", "iso-8859-1",
        "iso8859-1",    "iso_8859-1",    "iso88591", "latin1",
        "l1",           "ascii",         "us-ascii", "ibm819",
        "cp819",        "ansi_x3.4-1968"};
    for (uint32_t i = 0; i < sizeof labels / sizeof *labels; i++) {
        if (gly_text_equal_ascii(name, gly_text_of(labels[i])))
            return true;
    }
    return false;
}

/* Of "text/html; charset=latin1" the last word; empty when there is none. */
static gly_text charset_in(gly_text content, const char *key)
{
    uint32_t at = gly_text_find(content, gly_text_of(key), 0);
    if (at == GLY_NONE)
        return (gly_text){"", 0};
    uint32_t start = at + gly_text_of(key).size;
    while (start < content.size &&
           (content.data[start] == ' ' || content.data[start] == '=' ||
            content.data[start] == '"' || content.data[start] == '\''))
        start++;
    uint32_t end = start;
    while (end < content.size && content.data[end] != ' ' &&
           content.data[end] != ';' && content.data[end] != '"' &&
           content.data[end] != '\'')
        end++;
    return gly_text_slice(content, gly_span_between(start, end));
}

/* The encoding that a meta names; empty for one about something else. */
static gly_text charset_of_meta(gly_text text, const gly_html_token *token)
{
    gly_html_attribute attribute;
    gly_text found = {"", 0};
    uint32_t offset = gly_span_end(token->name);
    while (gly_html_attribute_next(&attribute, text, &offset)) {
        if (gly_text_equal_ascii(attribute.name, gly_text_of("charset")))
            return gly_text_trim(attribute.value);
        if (gly_text_equal_ascii(attribute.name, gly_text_of("content")))
            found = charset_in(attribute.value, "charset");
    }
    return found;
}

bool gly_html_is_windows_1252(gly_text bytes)
{
    gly_html_tokens tokens = {
        .text = gly_text_slice(bytes, (gly_span){0, PRESCAN})};
    gly_html_token token;
    while (gly_html_next(&token, &tokens)) {
        gly_html_effect effect;
        gly_text name = gly_text_slice(tokens.text, token.name);
        gly_text charset = {"", 0};
        gly_html_tag tag = gly_html_tag_of(name, &effect);
        if (token.kind == GLY_HTML_COMMENT &&
            gly_text_starts(name, gly_text_of("?xml")))
            charset = charset_in(name, "encoding");
        if (token.kind != GLY_HTML_START_TAG && charset.size == 0)
            continue;
        if (token.kind == GLY_HTML_START_TAG && tag == GLY_HTML_META)
            charset = charset_of_meta(tokens.text, &token);
        else if (gly_html_state_in(tag) != GLY_HTML_DATA)
            gly_html_enter(&tokens, gly_html_state_in(tag));
        if (charset.size > 0)
            return is_label(charset);
    }
    return false;
}
