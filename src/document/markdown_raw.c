#include "document/markdown_raw.h"

static bool starts_with_tag(gly_text html, const char *tag)
{
    gly_text name = gly_text_of(tag);
    return gly_text_equal_ascii(gly_text_slice(html, (gly_span){0, name.size}),
                                name);
}

/* Where the markup that begins at `i` with "<" ends. */
static uint32_t skip_markup(gly_text html, uint32_t i)
{
    static const struct {
        const char *start, *end;
    } rows[] = {
        {"<!--", "-->"},        {"<script", "</script>"},
        {"<style", "</style>"}, {"<![CDATA[", "]]>"},
        {"<?", "?>"},           {"<", ">"},
    };
    gly_text rest = gly_text_slice(html, (gly_span){i, html.size});
    for (size_t row = 0; row < sizeof rows / sizeof *rows; row++) {
        if (!starts_with_tag(rest, rows[row].start))
            continue;
        gly_text end = gly_text_of(rows[row].end);
        uint32_t at = gly_text_find(html, end, i);
        return at == GLY_NONE ? html.size : at + end.size;
    }
    return html.size;
}

uint32_t gly_raw_html_text(gly_text html)
{
    uint32_t i = 0;
    while (i < html.size) {
        char byte = html.data[i];
        if (byte == '<')
            i = skip_markup(html, i);
        else if (byte == ' ' || (byte >= '\t' && byte <= '\r'))
            i++;
        else
            break;
    }
    return i;
}

bool gly_markdown_is_costly(gly_text text)
{
    (void)text;
    return false;
}
