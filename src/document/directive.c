#include "document/directive.h"

static bool is_blank(char byte)
{
    return byte == ' ' || byte == '\t' || byte == '\n' || byte == '\r';
}

/* The word at the head of `text`, up to a blank. */
static gly_text first_word(gly_text text)
{
    uint32_t size = 0;
    while (size < text.size && !is_blank(text.data[size]))
        size++;
    return (gly_text){text.data, size};
}

bool gly_directive_read(gly_directive *out, gly_text text)
{
    static const struct {
        const char *word;
        gly_directive_kind kind;
    } kinds[] = {
        {"galley-disable-next-line", GLY_DIRECTIVE_NEXT},
        {"galley-disable-next", GLY_DIRECTIVE_NEXT},
        {"galley-disable-file", GLY_DIRECTIVE_FILE},
        {"galley-disable", GLY_DIRECTIVE_OFF},
        {"galley-enable", GLY_DIRECTIVE_ON},
    };
    text = gly_text_trim(text);
    gly_text word = first_word(text);
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
        if (!gly_text_equal(word, gly_text_of(kinds[i].word)))
            continue;
        gly_text rest =
            gly_text_slice(text, gly_span_between(word.size, text.size));
        uint32_t dashes = gly_text_find(rest, gly_text_of("--"), 0);
        uint32_t end = dashes < rest.size ? dashes : rest.size;
        uint32_t start = end + 2 < rest.size ? end + 2 : rest.size;
        *out = (gly_directive){
            .kind = kinds[i].kind,
            .rules = gly_text_trim((gly_text){rest.data, end}),
            .reason = gly_text_trim(
                gly_text_slice(rest, gly_span_between(start, rest.size))),
        };
        return true;
    }
    return false;
}

bool gly_directive_names(const gly_directive *directive, gly_text rule)
{
    gly_text rules = directive->rules;
    if (rules.size == 0)
        return true;
    uint32_t start = 0;
    for (uint32_t i = 0; i <= rules.size; i++) {
        if (i < rules.size && rules.data[i] != ',' && !is_blank(rules.data[i]))
            continue;
        if (gly_text_equal(gly_text_slice(rules, gly_span_between(start, i)),
                           rule))
            return true;
        start = i + 1;
    }
    return false;
}
