/* manners.c - reads "in the auditor's estimate" off the tree and the marks. */
#include "annotate/speech/manners.h"

#include "annotate/speech/cues.h"

static gly_symbol class_in(const gly_reading *reading, const char *list,
                           uint32_t token)
{
    return gly_reading_entry(reading, list, token, 1).class;
}

/* Whether the noun is a view or a figure that somebody has. */
static bool is_view(const gly_reading *reading, uint32_t noun)
{
    static const char *const classes[] = {"belief", "prediction", "finding",
                                          NULL};
    return gly_reading_is(reading, noun, GLY_IS_REPORT_NOUN) &&
           gly_frame_is_class(
               reading, class_in(reading, "reporting-noun", noun), classes);
}

/* The preposition of the phrase, of which the noun is the end, with its owner
 * in `owner`; GLY_NONE for none. */
static uint32_t preposition_of(const gly_cue *c, uint32_t *owner)
{
    const gly_syntax *syntax = &c->reading->language->syntax;
    uint32_t word = gly_syntax_child(syntax, c->first, GLY_REL_CASE);
    uint32_t next = c->first + 1;
    *owner = gly_syntax_child(syntax, c->first, GLY_REL_NMOD_POSS);
    bool closed = next >= c->end || gly_reading_at(c->reading, next, ',') ||
                  gly_reading_at(c->reading, next, '.');
    bool owned = word != GLY_NONE && *owner != GLY_NONE && word < *owner;
    return closed && owned &&
                   class_in(c->reading, "manner-preposition", word) != 0
               ? word
               : GLY_NONE;
}

/* All that stands around the phrase from `word` to the cue. */
static void add_around(gly_attribution *out, const gly_cue *c, uint32_t word)
{
    const gly_tokens *tokens = &c->reading->language->tokens;
    uint32_t from = c->first + 2, last = c->end - 1;
    while (last > from && gly_reading_has(c->reading, last, GLY_TOKEN_MARK))
        last--;
    if (word > c->from) {
        uint32_t before = word - 1;
        before -= before > c->from && gly_reading_at(c->reading, before, ',');
        out->content[out->content_count++] =
            gly_tokens_span(tokens, c->from, before);
    }
    if (from < last)
        out->content[out->content_count++] =
            gly_tokens_span(tokens, from, last);
}

/* "In [a poll of May by the union], half said no": what was found stands behind
 * the comma. */
static bool find_finding(gly_attribution *out, gly_cue *c)
{
    const gly_syntax *syntax = &c->reading->language->syntax;
    uint32_t word = gly_syntax_child(syntax, c->first, GLY_REL_CASE);
    uint32_t first, last, end = c->end - 1;
    if (word != c->from || syntax->items[c->first].relation != GLY_REL_OBL ||
        class_in(c->reading, "reporting-noun", c->first) !=
            gly_lexicon_symbol(c->reading->language->lexicon, "finding") ||
        class_in(c->reading, "manner-preposition", word) == 0)
        return false;
    gly_syntax_reach(syntax, c->first, &first, &last);
    if (gly_reading_at(c->reading, last, ','))
        last--;
    if (last + 2 >= c->end || !gly_reading_at(c->reading, last + 1, ','))
        return false;
    while (end > last + 2 && gly_reading_has(c->reading, end, GLY_TOKEN_MARK))
        end--;
    gly_source_within(&c->source, c->input, word + 1, last);
    *out = gly_attribution_to(&c->source);
    out->cue_first = out->cue_last = word;
    out->form = GLY_FORM_CLAUSE;
    out->content[0] =
        gly_tokens_span(&c->reading->language->tokens, last + 2, end);
    out->content_count = 1;
    return out->kind != GLY_SOURCE_NONE;
}

bool gly_manners_find(gly_attribution *out, gly_cue *c)
{
    const gly_syntax *syntax = &c->reading->language->syntax;
    uint32_t owner, first, last;
    if (!is_view(c->reading, c->first))
        return false;
    uint32_t word = preposition_of(c, &owner);
    if (word == GLY_NONE)
        return find_finding(out, c);
    gly_syntax_reach(syntax, owner, &first, &last);
    if (last > first && gly_syntax_child(syntax, owner, GLY_REL_CASE) == last)
        last--;
    gly_source_within(&c->source, c->input, first, last);
    *out = gly_attribution_to(&c->source);
    out->cue_first = out->cue_last = c->first;
    out->form = GLY_FORM_CLAUSE;
    add_around(out, c, word);
    return out->content_count > 0 && out->kind != GLY_SOURCE_NONE;
}
