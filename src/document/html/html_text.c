/* html_text.c - how far text goes that is not data.
 * A script ends with its end tag, but not within "<!-- <script> ... -->",
 * where it has to be ended twice: the standard keeps to what old browsers did.
 */
#include "document/html/html_tokens.h"

static bool is_white(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\f' ||
           byte == '\r';
}

/* Whether `lead` and then `name`, in any case, stand at `i`, as a tag's name
 * does. */
static bool has_tag(gly_text text, uint32_t i, const char *lead, gly_text name)
{
    gly_text start = gly_text_of(lead);
    uint32_t end = i + start.size + name.size;
    if (name.size == 0 || end >= text.size || text.data[i] != '<' ||
        !gly_text_equal(gly_text_slice(text, (gly_span){i, start.size}), start))
        return false;
    gly_span span = {i + start.size, name.size};
    char next = text.data[end];
    return gly_text_equal_ascii(gly_text_slice(text, span), name) &&
           (is_white(next) || next == '/' || next == '>');
}

/* Where the end tag that is waited for stands from `i` on, or the end. */
static uint32_t end_tag(const gly_html_tokens *tokens, uint32_t i)
{
    while (i < tokens->text.size &&
           !has_tag(tokens->text, i, "</", tokens->last_tag))
        i++;
    return i;
}

/* Where a script is: outside "<!-- -->", within, or in a script there. */
typedef enum { PLAIN, ESCAPED, DOUBLE } script_state;

/* The state after "<" at `i` of an escaped script. */
static script_state at_bracket(gly_text text, uint32_t i, script_state state)
{
    static const gly_text script = {"script", 6};
    if (state == ESCAPED)
        return has_tag(text, i, "<", script) ? DOUBLE : ESCAPED;
    return has_tag(text, i, "</", script) ? ESCAPED : DOUBLE;
}

static uint32_t script_end(const gly_html_tokens *tokens)
{
    gly_text text = tokens->text;
    script_state state = PLAIN;
    uint32_t dashes = 0; /* right before `i` */
    for (uint32_t i = tokens->offset; i < text.size; i++) {
        char byte = text.data[i];
        if (state != DOUBLE && has_tag(text, i, "</", tokens->last_tag))
            return i;
        if (state == PLAIN) {
            gly_text start = gly_text_slice(text, (gly_span){i, 4});
            if (!gly_text_equal(start, gly_text_of("<!--")))
                continue;
            state = ESCAPED;
            dashes = 2;
            i += 3;
            continue;
        }
        if (byte == '<')
            state = at_bracket(text, i, state);
        else if (byte == '>' && dashes >= 2)
            state = PLAIN;
        dashes = byte == '-' ? dashes + 1 : 0;
    }
    return text.size;
}

uint32_t gly_html_text_end(const gly_html_tokens *tokens)
{
    if (tokens->state == GLY_HTML_PLAINTEXT)
        return tokens->text.size;
    if (tokens->state == GLY_HTML_SCRIPT)
        return script_end(tokens);
    if (tokens->state != GLY_HTML_CDATA)
        return end_tag(tokens, tokens->offset);
    uint32_t end =
        gly_text_find(tokens->text, gly_text_of("]]>"), tokens->offset);
    return end == GLY_NONE ? tokens->text.size : end;
}
