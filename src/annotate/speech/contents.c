/* contents.c - quotations, clauses and phrases that a cue hands on. */
#include "annotate/speech/contents.h"

#include "annotate/speech/cue_places.h"

enum { OBJECT_WORDS = 12, COLON_WORDS = 12 };

/* Whether the sentence goes on into a quotation of its own. */
static bool ends_with_colon(const gly_cue *c)
{
    return c->end > c->from && gly_reading_at(c->reading, c->end - 1, ':') &&
           c->end - c->last < COLON_WORDS;
}

static bool is_of_class(const gly_cue *c, const char *name)
{
    const char *const names[] = {name, NULL};
    return gly_frame_is_class(c->reading, c->class, names);
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
    while (last > first && gly_cue_is_final_mark(reading, last))
        last--;
    while (first < last && gly_cue_is_final_mark(reading, first))
        first++;
    uint32_t opened = gly_cue_quote(reading, first),
             closed = gly_cue_quote(reading, last);
    if (opened != GLY_NONE && gly_cue_quote_at(reading, opened)->open > c->last)
        first = gly_cue_quote_at(reading, opened)->open;
    if (closed != GLY_NONE &&
        gly_cue_quote_at(reading, closed)->close != GLY_NONE)
        last = gly_cue_quote_at(reading, closed)->close;
    add_span(out, gly_tokens_span(&reading->language->tokens, first, last));
}

static void add_quote(gly_attribution *out, const gly_cue *c, uint32_t index)
{
    const gly_quote *quote = gly_cue_quote_at(c->reading, index);
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
    const gly_quote *q = gly_cue_quote_at(c->reading, quote);
    const gly_phrase *part = &frame->parts[frame->count - 1];
    uint32_t last = q->close == GLY_NONE ? q->last : q->close;
    bool inside = q->open >= part->first && q->open <= part->last;
    return inside && (q->open > part->first || last + 1 < part->last);
}

/* "called the plan to close the pier “[lazy]”": the first quotation behind the
 * object, which the tree may hang elsewhere, ends what is said of it. */
static uint32_t end_of_name(const gly_cue *c, const gly_phrase *part)
{
    for (uint32_t i = part->last + 1;
         i < c->end && i < part->last + OBJECT_WORDS; i++) {
        uint32_t quote = gly_cue_quote(c->reading, i);
        if (quote != GLY_NONE)
            return gly_cue_quote_at(c->reading, quote)->last;
        if (gly_reading_is(c->reading, i, GLY_IS_AND | GLY_IS_SAYING))
            break;
    }
    return part->last;
}

static bool add_frame(gly_attribution *out, const gly_cue *c,
                      const gly_frame *frame)
{
    bool names =
        frame->form == GLY_FORM_OBJECT && is_of_class(c, "description");
    for (uint32_t i = 0; i < frame->count; i++)
        add_words(out, c, frame->parts[i].first,
                  names ? end_of_name(c, &frame->parts[i])
                        : frame->parts[i].last);
    out->form = frame->form;
    return true;
}

/* Where what goes on after the cue ends: "The pier, she said, [was closed]."
 * GLY_NONE where nothing does. */
static uint32_t end_of_rest(const gly_cue *c)
{
    const gly_syntax *syntax = &c->reading->language->syntax;
    const gly_node *node = &syntax->items[c->first];
    uint32_t next = gly_cue_after(c);
    if (node->relation != GLY_REL_PARATAXIS || next >= c->end ||
        !gly_reading_at(c->reading, next, ','))
        return GLY_NONE;
    uint32_t first, last;
    gly_syntax_reach(syntax, node->head, &first, &last);
    return last > next + 1 ? last : GLY_NONE;
}

static bool is_parted(const gly_cue *c, uint32_t mark)
{
    return gly_reading_at(c->reading, mark, ',') ||
           gly_reading_is_dash(c->reading, mark);
}

/* "But, she said, [the pier was lost]", "The pier, she said, [was lost]": where
 * what stands before the cue says nothing yet, all that follows its comma;
 * GLY_NONE where nothing does. */
static uint32_t end_of_sentence(const gly_cue *c, uint32_t last)
{
    uint32_t next = gly_cue_after(c);
    if (next + 1 >= c->end || !is_parted(c, next) ||
        gly_cue_holds_verb(c->reading, c->from, last) ||
        !gly_cue_holds_verb(c->reading, next + 1, c->end - 1))
        return GLY_NONE;
    return c->end - 1;
}

/* The first token of what stands before `last` within the brackets that the cue
 * stands in: "It is (or [was], she said) open"; that of the sentence where it
 * stands in none. */
static uint32_t start_of_around(const gly_cue *c, uint32_t last)
{
    for (uint32_t i = last + 1; i > c->from; i--) {
        if (i <= last && gly_cue_is_parenthetical(c) && i - 1 > c->from &&
            gly_reading_is(c->reading, i - 1, GLY_IS_AND) &&
            gly_reading_at(c->reading, i - 2, ','))
            return i; /* "It rained, and [each], she said, [is late]" */
        if (gly_reading_at(c->reading, i - 1, ')'))
            return c->from;
        if (gly_reading_at(c->reading, i - 1, '('))
            return i <= last ? i : c->from;
    }
    return c->from;
}

/* "[Then, on Wednesday], she called", "[As long] as he insists": what stands
 * before the cue tells only when, where or how. */
static bool is_scene(const gly_cue *c, uint32_t last)
{
    gly_upos word = c->reading->language->syntax.items[c->from].upos;
    return (word == GLY_UPOS_ADP || word == GLY_UPOS_ADV ||
            word == GLY_UPOS_SCONJ || word == GLY_UPOS_CCONJ) &&
           !gly_cue_holds_verb(c->reading, c->from, last);
}

/* All that stands before the cue, and what goes on after it. */
static bool add_around(gly_attribution *out, const gly_cue *c)
{
    uint32_t last = gly_cue_before(c), end = end_of_rest(c);
    if (last == GLY_NONE)
        return false;
    if (end == GLY_NONE && gly_cue_is_parenthetical(c))
        end = c->end - 1;
    if (end == GLY_NONE)
        end = end_of_sentence(c, last);
    if (end == GLY_NONE && is_scene(c, last))
        return false;
    add_words(out, c, start_of_around(c, last), last);
    if (end != GLY_NONE)
        add_words(out, c, gly_cue_after(c) + 1, end);
    out->form = GLY_FORM_CLAUSE;
    return true;
}

/* "added a second bridge", "told the paper last month": nothing is said. */
static bool is_of_thing(const gly_cue *c, uint32_t start)
{
    return !gly_reading_is_word(c->reading, start, "that") &&
           !gly_cue_holds_verb(c->reading, start, c->end - 1) &&
           (is_of_class(c, "addition") ||
            gly_frame_has_hearer(c->reading, c->first));
}

static bool add_rest(gly_attribution *out, const gly_cue *c, uint32_t start)
{
    while (start < c->end && gly_cue_is_final_mark(c->reading, start))
        start++;
    if (start >= c->end || is_of_thing(c, start))
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

/* "The pier is “a wreck,” she said, “[and we knew it]”": whether the sentence
 * before the cue ends with a quotation of its own and goes on behind it. Not
 * "Asked of the “wreck,” she said, …", which has not begun to say anything. */
static bool goes_on_quoting(const gly_cue *c)
{
    const gly_node *first = &c->reading->language->syntax.items[c->from];
    uint32_t last = gly_cue_before(c), next = gly_cue_after(c);
    uint32_t quote =
        last == GLY_NONE ? GLY_NONE : gly_cue_quote(c->reading, last);
    if (quote == GLY_NONE || first->upos == GLY_UPOS_VERB ||
        is_scene(c, last) || first->upos == GLY_UPOS_SCONJ ||
        first->upos == GLY_UPOS_ADP || !gly_reading_at(c->reading, next, ','))
        return false;
    uint32_t open = gly_cue_quote_at(c->reading, quote)->open;
    return gly_cue_quote(c->reading, next + 1) != GLY_NONE && open > c->from &&
           gly_reading_is(c->reading, c->first, GLY_IS_SAYING) && !c->shared &&
           gly_cue_holds_verb(c->reading, c->from, open - 1);
}

/* All of "[The pier is “a wreck,”] she said, [“and we knew it”]". */
static bool add_split(gly_attribution *out, const gly_cue *c, uint32_t after)
{
    uint32_t last = gly_cue_before(c);
    add_words(out, c, start_of_around(c, last), last);
    add_quote(out, c, after);
    out->direct = false;
    out->form = GLY_FORM_CLAUSE;
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
    uint32_t comma = gly_cue_after(c);
    while (comma < c->end && !gly_reading_at(c->reading, comma, ','))
        comma++;
    if (mark <= c->from + 1)
        return comma < c->end && add_rest(out, c, comma);
    add_words(out, c, c->from, mark - 1);
    out->form = GLY_FORM_CLAUSE;
    return true;
}

/* "While it burned, she [refused to go]": what stands right behind the verb is
 * its own, whatever stands before the comma. */
static bool is_bound(const gly_cue *c, const gly_frame *frame)
{
    return (frame->form == GLY_FORM_OBJECT ||
            frame->form == GLY_FORM_INFINITIVE) &&
           frame->parts[0].first == c->last + 1 &&
           !gly_reading_has(c->reading, c->last + 1, GLY_TOKEN_MARK) &&
           !gly_frame_has_hearer(c->reading, c->first);
}

/* "writes", "reports", "tweeted": a verb that says no more than that. */
static bool is_telling(const gly_cue *c)
{
    static const char *const classes[] = {"neutral", "written", "answer", NULL};
    return gly_frame_is_class(c->reading, c->class, classes);
}

/* "She went on:", above a quotation in the next paragraph. */
static bool is_above_quote(const gly_cue *c)
{
    return gly_cue_quote(c->reading, c->end) != GLY_NONE;
}

/* "Ines Okoro writes:" above a paragraph without marks, which is hers; above a
 * quotation the speaker is told of it later. */
static bool add_below(gly_attribution *out, const gly_cue *c)
{
    const gly_tokens *tokens = &c->reading->language->tokens;
    uint32_t first = c->end, last = first;
    if (first >= tokens->count ||
        tokens->items[first].block == tokens->items[c->end - 1].block ||
        is_above_quote(c))
        return true;
    while (last + 1 < tokens->count &&
           tokens->items[last + 1].block == tokens->items[first].block)
        last++;
    add_words(out, c, first, last);
    out->form = GLY_FORM_CLAUSE;
    return true;
}

bool gly_contents_find(gly_attribution *out, const gly_cue *c)
{
    gly_frame frame;
    bool framed = gly_frame_find(&frame, c->reading, c->first, c->class);
    /* Nobody sees what somebody says. */
    bool quotes = !is_of_class(c, "perception");
    uint32_t before = quotes ? gly_cue_quote_before(c) : GLY_NONE,
             after = quotes ? gly_cue_quote_after(c) : GLY_NONE;
    if (before != GLY_NONE)
        return add_quotes(out, c, before, after);
    bool put_it = gly_reading_is_word(c->reading, gly_cue_after(c), "it");
    if (after == GLY_NONE && put_it && is_comment(c))
        return add_commented(out, c);
    uint32_t that = gly_cue_clause_word(c);
    bool saying = gly_reading_is(c->reading, c->first, GLY_IS_SAYING);
    if (saying && after == GLY_NONE && gly_cue_is_parenthetical(c))
        return add_around(out, c);
    bool final =
        that == GLY_NONE && gly_cue_is_final(c) && !gly_cue_is_adverbial(c);
    if (after != GLY_NONE && that == GLY_NONE && goes_on_quoting(c))
        return add_split(out, c, after);
    bool clause = framed && frame.form == GLY_FORM_CLAUSE;
    if (framed && (clause || !final || is_bound(c, &frame)) &&
        exceeds(&frame, c, after))
        return add_frame(out, c, &frame);
    if (!clause && saying && that != GLY_NONE && after == GLY_NONE)
        return add_rest(out, c, that);
    if (after != GLY_NONE && that == GLY_NONE)
        return add_quotes(out, c, before, after);
    if (ends_with_colon(c) && (is_telling(c) || is_above_quote(c)))
        return add_below(out, c);
    if (final)
        return add_around(out, c);
    if (is_comment(c))
        return add_commented(out, c);
    if (framed)
        return add_frame(out, c, &frame);
    bool object = gly_syntax_child(&c->reading->language->syntax, c->first,
                                   GLY_REL_OBJ) != GLY_NONE;
    if ((!object || that == gly_cue_after(c)) && that != GLY_NONE)
        return add_rest(out, c, that);
    return saying && add_rest(out, c, gly_cue_after(c));
}

/* The last token of all that hangs on the source behind "according to": "[the
 * letters of her aides], it was late". */
static uint32_t end_of_source(const gly_cue *c)
{
    const gly_syntax *syntax = &c->reading->language->syntax;
    uint32_t first, last = c->source.last;
    for (uint32_t i = c->source.first; i <= c->source.last; i++) {
        uint32_t word = gly_syntax_child(syntax, i, GLY_REL_CASE);
        if (word == GLY_NONE || word < c->first || word > c->last)
            continue;
        gly_syntax_reach(syntax, i, &first, &last);
        bool closed =
            last + 1 < c->end && (gly_reading_at(c->reading, last + 1, ',') ||
                                  gly_reading_is_dash(c->reading, last + 1));
        return closed && last > c->source.last ? last : c->source.last;
    }
    return c->source.last;
}

/* "According to two letters [from her aides], it was late": the token behind
 * all that hangs on the source, which a comma ends. */
static uint32_t behind_source(const gly_cue *c, uint32_t next)
{
    enum { HANGING = 16 };
    const gly_node *nodes = c->reading->language->syntax.items;
    for (uint32_t i = next; i < c->end && i < next + HANGING; i++) {
        gly_xpos tag = nodes[i].xpos;
        if (tag == GLY_XPOS_VBD || tag == GLY_XPOS_VBZ || tag == GLY_XPOS_VBP ||
            tag == GLY_XPOS_MD)
            return next; /* what is said has begun */
        if (gly_reading_at(c->reading, i, ','))
            return gly_cue_holds_verb(c->reading, i, c->end - 1) ? i : next;
    }
    return next;
}

bool gly_contents_rest(gly_attribution *out, const gly_cue *c)
{
    gly_cue whole = *c;
    whole.source.last = end_of_source(c);
    uint32_t next = gly_cue_after(&whole);
    if (c->first > c->from && gly_reading_at(c->reading, c->first - 1, ';'))
        return add_rest(out, &whole, next);
    uint32_t quote = next + 1 < c->end && gly_reading_at(c->reading, next, ',')
                         ? gly_cue_quote(c->reading, next + 1)
                         : GLY_NONE;
    if (quote != GLY_NONE)
        return add_quotes(out, c, GLY_NONE, quote);
    return add_around(out, &whole) ||
           add_rest(out, &whole, behind_source(&whole, next));
}
