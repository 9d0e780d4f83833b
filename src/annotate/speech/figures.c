/* figures.c - reads "put … at" and its figure off the tree and the words. */
#include "annotate/speech/figures.h"

#include "annotate/speech/cues.h"

/* Tokens from the verb to "at", and of the figure. */
enum { REACH = 16, FIGURE_MOST = 5 };

static bool is_verb(const gly_reading *reading, uint32_t token)
{
    return reading->language->syntax.items[token].upos == GLY_UPOS_VERB &&
           gly_reading_entry(reading, "figure-verb", token, 1).count > 0;
}

/* The first token of the figure behind "at"; GLY_NONE for none. */
static uint32_t figure_after(const gly_cue *c, uint32_t object)
{
    for (uint32_t i = object + 1; i + 1 < c->end && i < c->first + REACH; i++) {
        if (gly_reading_at(c->reading, i, ',') ||
            gly_reading_has(c->reading, i, GLY_TOKEN_QUOTE))
            return GLY_NONE;
        if (!gly_reading_is_word(c->reading, i, "at"))
            continue;
        for (uint32_t n = i + 1; n < c->end && n < i + FIGURE_MOST; n++) {
            if (gly_reading_has(c->reading, n, GLY_TOKEN_NUMBER) ||
                c->reading->language->syntax.items[n].upos == GLY_UPOS_NUM)
                return i + 1;
        }
    }
    return GLY_NONE;
}

/* The last token of the figure: "$18 million", "about 300". */
static uint32_t figure_end(const gly_cue *c, uint32_t figure)
{
    uint32_t last = figure;
    while (last + 1 < c->end && last < figure + FIGURE_MOST &&
           (!gly_reading_has(c->reading, last + 1, GLY_TOKEN_MARK) ||
            gly_reading_at(c->reading, last + 1, '$') ||
            gly_reading_at(c->reading, last + 1, '%')) &&
           !gly_reading_is(c->reading, last + 1,
                           GLY_IS_AND | GLY_IS_BREAK | GLY_IS_RELATIVE |
                               GLY_IS_PREPOSITION))
        last++;
    return last;
}

bool gly_figures_find(gly_attribution *out, gly_cue *c)
{
    gly_phrase subject;
    const gly_syntax *syntax = &c->reading->language->syntax;
    if (!is_verb(c->reading, c->first))
        return false;
    uint32_t object = gly_syntax_child(syntax, c->first, GLY_REL_OBJ);
    if (object == GLY_NONE || object < c->first)
        return false;
    uint32_t figure = figure_after(c, object);
    if (figure == GLY_NONE ||
        !gly_grammar_subject(&subject, c->reading, c->first))
        return false;
    gly_source_within(&c->source, c->input, subject.first, subject.last);
    *out = gly_attribution_to(&c->source);
    out->cue_first = out->cue_last = c->first;
    out->relative = gly_grammar_relative(c->reading, c->first);
    out->form = GLY_FORM_OBJECT;
    out->content[0] = gly_tokens_span(&c->reading->language->tokens,
                                      c->first + 1, figure_end(c, figure));
    out->content_count = 1;
    return out->kind != GLY_SOURCE_NONE;
}
