/* html_tokens.c - the states of data, of tags, of comments and doctypes.
 * Where text is not data, html_text.c says how far it goes. */
#include "document/html/html_tokens.h"

static bool is_letter(char byte)
{
    return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z';
}

static bool is_white(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\f' ||
           byte == '\r';
}

/* The byte at `i`, or 0 past the end. */
static char at(gly_text text, uint32_t i)
{
    return i < text.size ? text.data[i] : '\0';
}

static bool stands(gly_text text, uint32_t i, const char *word)
{
    gly_text wanted = gly_text_of(word);
    return gly_text_equal(gly_text_slice(text, (gly_span){i, wanted.size}),
                          wanted);
}

static uint32_t find_byte(gly_text text, uint32_t i, char byte)
{
    while (i < text.size && text.data[i] != byte)
        i++;
    return i;
}

/* Whether "<" at `i` begins markup, and is no sign of the text. */
static bool is_markup(gly_text text, uint32_t i)
{
    char next = at(text, i + 1);
    if (next == '/')
        return i + 2 < text.size;
    return next == '!' || next == '?' || is_letter(next);
}

static gly_html_token token_of(gly_html_tokens *tokens, gly_html_kind kind,
                               uint32_t end)
{
    gly_html_token token = {.kind = kind,
                            .span = gly_span_between(tokens->offset, end)};
    tokens->offset = end;
    return token;
}

/* Everything in `text` is let go: the input ends in a tag. */
static bool drop_rest(gly_html_token *out, gly_html_tokens *tokens)
{
    tokens->offset = tokens->text.size;
    *out = token_of(tokens, GLY_HTML_END, tokens->offset);
    return false;
}

/* A tag whose name begins at `name`. */
static bool read_tag(gly_html_token *out, gly_html_tokens *tokens,
                     uint32_t name)
{
    gly_text text = tokens->text;
    uint32_t end = name;
    while (end < text.size && !is_white(text.data[end]) &&
           text.data[end] != '/' && text.data[end] != '>')
        end++;
    bool is_self_closing = false;
    uint32_t after = gly_html_tag_end(text, end, &is_self_closing);
    if (after == GLY_NONE)
        return drop_rest(out, tokens);
    bool is_end = text.data[name - 1] == '/';
    *out =
        token_of(tokens, is_end ? GLY_HTML_END_TAG : GLY_HTML_START_TAG, after);
    out->name = gly_span_between(name, end);
    out->is_self_closing = is_self_closing;
    if (!is_end)
        tokens->last_tag = gly_text_slice(text, out->name);
    tokens->state = GLY_HTML_DATA;
    return true;
}

/* A comment that says what stands from `start` to `end`. */
static bool take_comment(gly_html_token *out, gly_html_tokens *tokens,
                         gly_span says, uint32_t end)
{
    *out = token_of(tokens, GLY_HTML_COMMENT, end);
    out->name = says;
    return true;
}

/* "<?xml ...>", "</ b>", "<!ELEMENT ...>": all up to the next ">". */
static bool read_bogus(gly_html_token *out, gly_html_tokens *tokens,
                       uint32_t start)
{
    uint32_t end = find_byte(tokens->text, start, '>');
    return take_comment(out, tokens, gly_span_between(start, end),
                        end < tokens->text.size ? end + 1 : end);
}

/* How much of the end of a comment that the input ends in is dashes on the
 * way to its end. */
static uint32_t open_end(gly_text says)
{
    static const char *const ends[] = {"--!", "--", "-"};
    for (uint32_t i = 0; i < sizeof ends / sizeof *ends; i++) {
        gly_text end = gly_text_of(ends[i]);
        if (gly_text_ends(says, end))
            return end.size;
    }
    return 0;
}

/* A comment; `start` is after "<!--". It ends with "-->" or "--!>", and right
 * away with ">" or "->". */
static bool read_comment(gly_html_token *out, gly_html_tokens *tokens,
                         uint32_t start)
{
    gly_text text = tokens->text;
    uint32_t quick = start + (at(text, start) == '-');
    if (at(text, quick) == '>')
        return take_comment(out, tokens, (gly_span){start, 0}, quick + 1);
    for (uint32_t i = find_byte(text, start, '-'); i < text.size;
         i = find_byte(text, i + 1, '-')) {
        if (stands(text, i, "-->"))
            return take_comment(out, tokens, gly_span_between(start, i), i + 3);
        if (stands(text, i, "--!>"))
            return take_comment(out, tokens, gly_span_between(start, i), i + 4);
    }
    gly_span rest = gly_span_between(start, text.size);
    rest.length -= open_end(gly_text_slice(text, rest));
    return take_comment(out, tokens, rest, text.size);
}

/* A doctype; `start` is after "<!doctype". Whatever it holds, it ends at the
 * next ">". */
static bool read_doctype(gly_html_token *out, gly_html_tokens *tokens,
                         uint32_t start)
{
    gly_text text = tokens->text;
    uint32_t end = find_byte(text, start, '>');
    *out = token_of(tokens, GLY_HTML_DOCTYPE, end < text.size ? end + 1 : end);
    gly_html_doctype_read(&out->doctype,
                          gly_text_slice(text, gly_span_between(start, end)),
                          end == text.size);
    return true;
}

/* What begins with "<!". */
static bool read_declaration(gly_html_token *out, gly_html_tokens *tokens)
{
    gly_text text = tokens->text;
    uint32_t start = tokens->offset + 2;
    if (stands(text, start, "--"))
        return read_comment(out, tokens, start + 2);
    if (gly_text_equal_ascii(gly_text_slice(text, (gly_span){start, 7}),
                             gly_text_of("doctype")))
        return read_doctype(out, tokens, start + 7);
    if (tokens->in_foreign && stands(text, start, "[CDATA[")) {
        tokens->offset = start + 7;
        gly_html_enter(tokens, GLY_HTML_CDATA);
        return gly_html_next(out, tokens);
    }
    return read_bogus(out, tokens, start);
}

/* Markup at "<"; see is_markup. "</>" is dropped. */
static bool read_markup(gly_html_token *out, gly_html_tokens *tokens)
{
    uint32_t start = tokens->offset;
    char next = at(tokens->text, start + 1);
    if (next == '!')
        return read_declaration(out, tokens);
    if (next == '?')
        return read_bogus(out, tokens, start + 1);
    if (next != '/')
        return read_tag(out, tokens, start + 1);
    if (is_letter(at(tokens->text, start + 2)))
        return read_tag(out, tokens, start + 2);
    return read_bogus(out, tokens, start + 2);
}

/* Where the text from `i` on is broken by markup or a reference, before
 * `end`. */
static uint32_t plain_end(const gly_html_tokens *tokens, uint32_t i,
                          uint32_t end)
{
    gly_html_reference reference;
    bool has_markup = tokens->state == GLY_HTML_DATA;
    for (; i < end; i++) {
        if (has_markup && tokens->text.data[i] == '<' &&
            is_markup(tokens->text, i))
            break;
        if (tokens->text.data[i] == '&' &&
            gly_html_reference_read(
                &reference,
                gly_text_slice(tokens->text, gly_span_between(i, end)), false))
            break;
    }
    return i;
}

/* Text with references, which goes to `end` at most. */
static bool read_text(gly_html_token *out, gly_html_tokens *tokens,
                      uint32_t end)
{
    uint32_t start = tokens->offset, stop = plain_end(tokens, start, end);
    if (stop > start) {
        *out = token_of(tokens, GLY_HTML_TEXT, stop);
        return true;
    }
    gly_html_reference reference;
    gly_text rest = gly_text_slice(tokens->text, gly_span_between(start, end));
    gly_html_reference_read(&reference, rest, false);
    *out = token_of(tokens, GLY_HTML_REFERENCE, start + reference.length);
    out->reference = reference;
    return true;
}

/* What ends a text that is not data: its end tag or "]]>". */
static bool leave_text(gly_html_token *out, gly_html_tokens *tokens)
{
    gly_html_state state = tokens->state;
    if (tokens->offset >= tokens->text.size)
        return drop_rest(out, tokens);
    if (state != GLY_HTML_CDATA)
        return read_tag(out, tokens, tokens->offset + 2);
    tokens->offset += 3;
    tokens->state = GLY_HTML_DATA;
    return gly_html_next(out, tokens);
}

void gly_html_enter(gly_html_tokens *tokens, gly_html_state state)
{
    tokens->state = state;
    if (state != GLY_HTML_DATA)
        tokens->text_end = gly_html_text_end(tokens);
}

bool gly_html_next(gly_html_token *out, gly_html_tokens *tokens)
{
    uint32_t size = tokens->text.size;
    while (tokens->state == GLY_HTML_DATA &&
           stands(tokens->text, tokens->offset, "</>"))
        tokens->offset += 3;
    if (tokens->offset >= size)
        return drop_rest(out, tokens);
    if (tokens->state == GLY_HTML_DATA) {
        bool has_markup = tokens->text.data[tokens->offset] == '<' &&
                          is_markup(tokens->text, tokens->offset);
        return has_markup ? read_markup(out, tokens)
                          : read_text(out, tokens, size);
    }
    uint32_t end = tokens->text_end;
    if (end == tokens->offset)
        return leave_text(out, tokens);
    if (tokens->state == GLY_HTML_RCDATA)
        return read_text(out, tokens, end);
    *out = token_of(tokens, GLY_HTML_TEXT, end);
    return true;
}
