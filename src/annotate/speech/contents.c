/* contents.c - quotations, clauses and phrases that a cue hands on. */
#include "annotate/speech/contents.h"

enum { OBJECT_WORDS = 12, CLAUSE_WORDS = 6, COLON_WORDS = 12 };

static bool is_final_mark(const gly_reading *reading, uint32_t i)
{
    return gly_reading_at(reading, i, '.') || gly_reading_at(reading, i, ',') ||
           gly_reading_at(reading, i, ';') || gly_reading_at(reading, i, ':');
}

/* The outermost quotation that token `i` is part of; GLY_NONE. */
static uint32_t quote_of(const gly_reading *reading, uint32_t i)
{
    return i < reading->language->tokens.count ? reading->quotes[i] : GLY_NONE;
}

static const gly_quote *quote_at(const gly_reading *reading, uint32_t index)
{
    return &reading->language->quotes.items[index];
}

/* The first token right of the cue and of an inverted source. */
static uint32_t after_cue(const gly_cue *c)
{
    return c->inverted ? c->source.last + 1 : c->last + 1;
}

/* The first token of the cue and its source. */
static uint32_t cue_start(const gly_cue *c)
{
    bool before = !c->inverted && !c->shared &&
                  c->source.kind != GLY_SOURCE_NONE &&
                  c->source.first < c->first;
    return before ? c->source.first : c->first;
}

/* The last token left of the cue and of its source, commas and the "as" of "as
 * she put it" stepped over; GLY_NONE when the sentence begins there. */
static uint32_t before_cue(const gly_cue *c)
{
    uint32_t start = cue_start(c);
    while (start > c->from &&
           (gly_reading_at(c->reading, start - 1, ',') ||
            gly_reading_is_word(c->reading, start - 1, "as")))
        start--;
    return start > c->from ? start - 1 : GLY_NONE;
}

/* Whether the quotation is a piece of the sentence around it: "called it
 * “lazy” at first". */
static bool is_fragment(const gly_cue *c, uint32_t quote)
{
    uint32_t open = quote_at(c->reading, quote)->open;
    return open > c->from &&
           gly_reading_has(c->reading, open - 1, GLY_TOKEN_WORD);
}

/* The quotation that ends right before the cue and its source. */
static uint32_t quote_before(const gly_cue *c)
{
    uint32_t token = before_cue(c);
    uint32_t quote =
        token == GLY_NONE || c->shared ? GLY_NONE : quote_of(c->reading, token);
    return quote == GLY_NONE || is_fragment(c, quote) ? GLY_NONE : quote;
}

/* The quotation that follows, commas, a colon and up to a few words of object
 * ("told reporters in Miami: “…”") stepped over. */
static uint32_t quote_after(const gly_cue *c)
{
    uint32_t limit = after_cue(c) + OBJECT_WORDS;
    for (uint32_t i = after_cue(c); i < c->end && i < limit; i++) {
        if (quote_of(c->reading, i) != GLY_NONE)
            return quote_of(c->reading, i);
        if (gly_reading_is(c->reading, i, GLY_IS_BREAK | GLY_IS_SAYING) ||
            (gly_grammar_is_verb(c->reading, i) &&
             gly_frame_class(c->reading, i) != 0))
            return GLY_NONE;
    }
    return GLY_NONE;
}

/* The "that" of "told reporters that"; GLY_NONE for none. */
static uint32_t clause_word(const gly_cue *c)
{
    uint32_t limit = after_cue(c) + CLAUSE_WORDS;
    for (uint32_t i = after_cue(c); i < c->end && i < limit; i++) {
        if (gly_reading_is_word(c->reading, i, "that"))
            return i;
        if (gly_reading_has(c->reading, i, GLY_TOKEN_MARK) ||
            gly_reading_is(c->reading, i, GLY_IS_REPORTING))
            return GLY_NONE;
    }
    return GLY_NONE;
}

/* Whether the tree hangs the cue on the clause before it, or that clause on the
 * cue. */
static bool follows_what_is_said(const gly_cue *c)
{
    const gly_syntax *syntax = &c->reading->language->syntax;
    const gly_node *node = &syntax->items[c->first];
    uint32_t clause = gly_syntax_child(syntax, c->first, GLY_REL_CCOMP);
    bool parataxis = node->relation == GLY_REL_PARATAXIS &&
                     node->head != GLY_NONE && node->head < c->first;
    return parataxis || (clause != GLY_NONE && clause < c->first);
}

/* Whether what is said ends before the cue: "The fund is empty, she said." */
static bool is_clause_final(const gly_cue *c)
{
    uint32_t start = cue_start(c);
    uint32_t comma = start - 1;
    if (start > c->from + 1 &&
        gly_reading_has(c->reading, comma, GLY_TOKEN_QUOTE))
        comma--;
    if (start <= c->from || !gly_reading_at(c->reading, comma, ','))
        return false;
    uint32_t next = after_cue(c);
    return next >= c->end || is_final_mark(c->reading, next) ||
           follows_what_is_said(c) ||
           (gly_reading_is(c->reading, c->first, GLY_IS_SAYING) &&
            gly_reading_is(c->reading, next,
                           GLY_IS_PREPOSITION | GLY_IS_CALENDAR));
}

/* Whether the sentence goes on into a quotation of its own. */
static bool ends_with_colon(const gly_cue *c)
{
    return c->end > c->from && gly_reading_at(c->reading, c->end - 1, ':') &&
           c->end - c->last < COLON_WORDS;
}

static void add_span(gly_attribution *out, gly_span span)
{
    if (span.length > 0 && out->content_count < GLY_CONTENT_PIECES)
        out->content[out->content_count++] = span;
}

/* Add tokens [first, last] without full stop or comma at their end; a
 * quotation that they cut is taken whole. */
static void add_words(gly_attribution *out, const gly_cue *c, uint32_t first,
                      uint32_t last)
{
    const gly_reading *reading = c->reading;
    while (last > first && is_final_mark(reading, last))
        last--;
    while (first < last && is_final_mark(reading, first))
        first++;
    uint32_t opened = quote_of(reading, first),
             closed = quote_of(reading, last);
    if (opened != GLY_NONE && quote_at(reading, opened)->open > c->last)
        first = quote_at(reading, opened)->open;
    if (closed != GLY_NONE && quote_at(reading, closed)->close != GLY_NONE)
        last = quote_at(reading, closed)->close;
    add_span(out, gly_tokens_span(&reading->language->tokens, first, last));
}

static void add_quote(gly_attribution *out, const gly_cue *c, uint32_t index)
{
    const gly_quote *quote = quote_at(c->reading, index);
    uint32_t last = quote->close == GLY_NONE ? quote->last : quote->close;
    add_span(out,
             gly_tokens_span(&c->reading->language->tokens, quote->open, last));
    out->direct = true;
    out->form = GLY_FORM_QUOTATION;
}

/* Whether the words that the verb reports are more than the quotation. */
static bool exceeds(const gly_frame *frame, const gly_cue *c, uint32_t quote)
{
    if (quote == GLY_NONE)
        return true;
    const gly_quote *q = quote_at(c->reading, quote);
    const gly_phrase *part = &frame->parts[frame->count - 1];
    uint32_t last = q->close == GLY_NONE ? q->last : q->close;
    bool inside = q->open >= part->first && q->open <= part->last;
    return inside && (q->open > part->first || last + 1 < part->last);
}

static bool add_frame(gly_attribution *out, const gly_cue *c,
                      const gly_frame *frame)
{
    for (uint32_t i = 0; i < frame->count; i++)
        add_words(out, c, frame->parts[i].first, frame->parts[i].last);
    out->form = frame->form;
    return true;
}

/* Where what goes on after the cue ends: "The pier, she said, [was closed]."
 * GLY_NONE where nothing does. */
static uint32_t end_of_rest(const gly_cue *c)
{
    const gly_syntax *syntax = &c->reading->language->syntax;
    const gly_node *node = &syntax->items[c->first];
    uint32_t next = after_cue(c);
    if (node->relation != GLY_REL_PARATAXIS || next >= c->end ||
        !gly_reading_at(c->reading, next, ','))
        return GLY_NONE;
    uint32_t first, last;
    gly_syntax_reach(syntax, node->head, &first, &last);
    return last > next + 1 ? last : GLY_NONE;
}

/* Whether a verb stands in tokens [first, last]. */
static bool holds_verb(const gly_reading *reading, uint32_t first,
                       uint32_t last)
{
    for (uint32_t i = first; i <= last; i++) {
        gly_upos word = reading->language->syntax.items[i].upos;
        if (word == GLY_UPOS_VERB || word == GLY_UPOS_AUX)
            return true;
    }
    return false;
}

/* "But, she said, [the pier was lost]", "The pier, she said, [was lost]": where
 * what stands before the cue says nothing yet, all that follows its comma;
 * GLY_NONE where nothing does. */
static uint32_t end_of_sentence(const gly_cue *c, uint32_t last)
{
    uint32_t next = after_cue(c);
    if (next + 1 >= c->end || !gly_reading_at(c->reading, next, ',') ||
        holds_verb(c->reading, c->from, last) ||
        !holds_verb(c->reading, next + 1, c->end - 1))
        return GLY_NONE;
    return c->end - 1;
}

/* The first token of what stands before `last` within the brackets that the cue
 * stands in: "It is (or [was], she said) open"; that of the sentence where it
 * stands in none. */
static uint32_t start_of_around(const gly_cue *c, uint32_t last)
{
    for (uint32_t i = last + 1; i > c->from; i--) {
        if (gly_reading_at(c->reading, i - 1, ')'))
            return c->from;
        if (gly_reading_at(c->reading, i - 1, '('))
            return i <= last ? i : c->from;
    }
    return c->from;
}

/* All that stands before the cue, and what goes on after it. */
static bool add_around(gly_attribution *out, const gly_cue *c)
{
    uint32_t last = before_cue(c), end = end_of_rest(c);
    if (last == GLY_NONE)
        return false;
    if (end == GLY_NONE)
        end = end_of_sentence(c, last);
    add_words(out, c, start_of_around(c, last), last);
    if (end != GLY_NONE)
        add_words(out, c, after_cue(c) + 1, end);
    out->form = GLY_FORM_CLAUSE;
    return true;
}

static bool add_rest(gly_attribution *out, const gly_cue *c, uint32_t start)
{
    while (start < c->end && is_final_mark(c->reading, start))
        start++;
    if (start >= c->end)
        return false;
    add_words(out, c, start, c->end - 1);
    out->form = GLY_FORM_CLAUSE;
    return true;
}

static bool add_quotes(gly_attribution *out, const gly_cue *c, uint32_t before,
                       uint32_t after)
{
    if (before != GLY_NONE)
        add_quote(out, c, before);
    if (after != GLY_NONE && after != before)
        add_quote(out, c, after);
    return true;
}

/* "As Ines Okoro noted, the pier is closed." */
static bool is_comment(const gly_cue *c)
{
    const gly_syntax *syntax = &c->reading->language->syntax;
    uint32_t mark = gly_syntax_child(syntax, c->first, GLY_REL_MARK);
    return mark != GLY_NONE && gly_reading_is_word(c->reading, mark, "as") &&
           syntax->items[c->first].relation == GLY_REL_ADVCL;
}

/* What a comment is on stands before it, else behind its comma. */
static bool add_commented(gly_attribution *out, const gly_cue *c)
{
    uint32_t mark =
        gly_syntax_child(&c->reading->language->syntax, c->first, GLY_REL_MARK);
    uint32_t comma = after_cue(c);
    while (comma < c->end && !gly_reading_at(c->reading, comma, ','))
        comma++;
    if (mark <= c->from + 1)
        return comma < c->end && add_rest(out, c, comma);
    add_words(out, c, c->from, mark - 1);
    out->form = GLY_FORM_CLAUSE;
    return true;
}

bool gly_contents_find(gly_attribution *out, const gly_cue *c)
{
    gly_frame frame;
    bool framed = gly_frame_find(&frame, c->reading, c->first, c->class);
    uint32_t before = quote_before(c), after = quote_after(c);
    if (before != GLY_NONE)
        return add_quotes(out, c, before, after);
    bool put_it = gly_reading_is_word(c->reading, after_cue(c), "it");
    if (after == GLY_NONE && put_it && is_comment(c))
        return add_commented(out, c);
    bool final = is_clause_final(c);
    bool clause = framed && frame.form == GLY_FORM_CLAUSE;
    if (framed && (clause || !final) && exceeds(&frame, c, after))
        return add_frame(out, c, &frame);
    if (after != GLY_NONE && clause_word(c) == GLY_NONE)
        return add_quotes(out, c, before, after);
    if (final)
        return add_around(out, c);
    if (is_comment(c))
        return add_commented(out, c);
    if (framed)
        return add_frame(out, c, &frame);
    bool object = gly_syntax_child(&c->reading->language->syntax, c->first,
                                   GLY_REL_OBJ) != GLY_NONE;
    uint32_t that = clause_word(c);
    if ((!object || that == after_cue(c)) && that != GLY_NONE)
        return add_rest(out, c, that);
    if (gly_reading_is(c->reading, c->first, GLY_IS_SAYING))
        return add_rest(out, c, after_cue(c));
    return ends_with_colon(c);
}

bool gly_contents_rest(gly_attribution *out, const gly_cue *c)
{
    if (c->first > c->from && gly_reading_at(c->reading, c->first - 1, ';'))
        return add_rest(out, c, after_cue(c));
    return add_around(out, c) || add_rest(out, c, after_cue(c));
}
