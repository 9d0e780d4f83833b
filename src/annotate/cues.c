/* cues.c - what each sentence attributes by itself. */
#include "annotate/cues.h"

#include "annotate/grammar.h"

#include "lexicon/wordnet.h"

enum { OBJECT_WORDS = 12, CLAUSE_WORDS = 6, AS_WORDS = 25 };

/* One cue while its attribution is worked out. Tokens; `end` exclusive. */
typedef struct {
    const gly_source_input *input;
    const gly_reading *reading;
    uint32_t from, end;   /* of the sentence */
    uint32_t first, last; /* of the cue */
    gly_source source;
    bool inverted; /* the source follows the cue */
    bool shared;   /* the source is that of the cue before */
} cue;

gly_attribution gly_attribution_to(const gly_source *source)
{
    gly_attribution made = {
        .kind = source->kind,
        .first = source->first,
        .last = source->last,
        .cue_first = GLY_NONE,
        .cue_last = GLY_NONE,
        .entity = source->entity_count > 0 ? source->entities[0] : GLY_NONE,
        .entity_count = source->entity_count,
        .class = source->class,
    };
    for (uint32_t i = 0; i < source->entity_count; i++)
        made.entities[i] = source->entities[i];
    return made;
}

static bool is_final_mark(const gly_reading *reading, uint32_t i)
{
    return gly_reading_at(reading, i, '.') || gly_reading_at(reading, i, ',') ||
           gly_reading_at(reading, i, ';') || gly_reading_at(reading, i, ':');
}

/* The visible span of tokens [first, last], without white space and without a
 * full stop or comma at its end. */
static gly_span content_span(const gly_reading *reading, uint32_t first,
                             uint32_t last)
{
    while (last > first && is_final_mark(reading, last))
        last--;
    return gly_tokens_span(&reading->language->tokens, first, last);
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
static uint32_t after_cue(const cue *c)
{
    return c->inverted ? c->source.last + 1 : c->last + 1;
}

/* The last token left of the cue and of its source, commas stepped over;
 * GLY_NONE when the sentence begins there. */
static uint32_t before_cue(const cue *c)
{
    uint32_t start = c->inverted ? c->first : c->source.first;
    if (start > c->first)
        start = c->first;
    while (start > c->from && gly_reading_at(c->reading, start - 1, ','))
        start--;
    return start > c->from ? start - 1 : GLY_NONE;
}

/* Whether the quotation is a piece of the sentence around it: "called it
 * “lazy” at first". */
static bool is_fragment(const cue *c, uint32_t quote)
{
    uint32_t open = quote_at(c->reading, quote)->open;
    return open > c->from &&
           gly_reading_has(c->reading, open - 1, GLY_TOKEN_WORD);
}

/* The quotation that ends right before the cue and its source. */
static uint32_t quote_before(const cue *c)
{
    uint32_t token = before_cue(c);
    uint32_t quote =
        token == GLY_NONE || c->shared ? GLY_NONE : quote_of(c->reading, token);
    return quote == GLY_NONE || is_fragment(c, quote) ? GLY_NONE : quote;
}

/* The quotation that follows, commas, a colon and up to a few words of object
 * ("told reporters in Miami: “…”") stepped over. */
static uint32_t quote_after(const cue *c)
{
    uint32_t limit = after_cue(c) + OBJECT_WORDS;
    for (uint32_t i = after_cue(c); i < c->end && i < limit; i++) {
        if (quote_of(c->reading, i) != GLY_NONE)
            return quote_of(c->reading, i);
        if (gly_reading_is(c->reading, i, GLY_IS_BREAK | GLY_IS_SAYING))
            return GLY_NONE;
    }
    return GLY_NONE;
}

/* "told reporters that": a clause is reported. */
static bool has_clause(const cue *c)
{
    uint32_t limit = after_cue(c) + CLAUSE_WORDS;
    for (uint32_t i = after_cue(c); i < c->end && i < limit; i++) {
        if (gly_reading_is_word(c->reading, i, "that"))
            return true;
        if (gly_reading_has(c->reading, i, GLY_TOKEN_MARK) ||
            gly_reading_is(c->reading, i, GLY_IS_REPORTING))
            return false;
    }
    return false;
}

/* A form that is oftener a noun: "talks", "states". */
static bool is_oftener_noun(const gly_reading *reading, uint32_t i)
{
    gly_text form =
        gly_symbols_text(reading->language->tokens.symbols, reading->forms[i]);
    gly_word_senses noun, verb;
    gly_wordnet_senses(&noun, gly_wordnet_lemma(form, GLY_NOUN), GLY_NOUN);
    gly_wordnet_senses(&verb, gly_wordnet_lemma(form, GLY_VERB), GLY_VERB);
    return noun.count > verb.count;
}

/* "described the talks as “constructive”". */
static bool has_phrase(const cue *c)
{
    bool as = false;
    uint32_t limit = after_cue(c) + AS_WORDS;
    for (uint32_t i = after_cue(c); i < c->end && i < limit; i++) {
        if (gly_reading_is(c->reading, i, GLY_IS_SAYING))
            return false;
        as = as || gly_reading_is_word(c->reading, i, "as");
        if (quote_of(c->reading, i) != GLY_NONE)
            return as;
    }
    return false;
}

/* Whether what is said ends before the cue: "The fund is empty, she said." */
static bool is_clause_final(const cue *c)
{
    uint32_t start = c->inverted ? c->first : c->source.first;
    uint32_t comma = start - 1;
    if (start > c->from + 1 &&
        gly_reading_has(c->reading, comma, GLY_TOKEN_QUOTE))
        comma--;
    if (start <= c->from || !gly_reading_at(c->reading, comma, ','))
        return false;
    uint32_t next = after_cue(c);
    return next >= c->end || is_final_mark(c->reading, next) ||
           (gly_reading_is(c->reading, c->first, GLY_IS_SAYING) &&
            gly_reading_is(c->reading, next,
                           GLY_IS_PREPOSITION | GLY_IS_CALENDAR));
}

/* Whether the form at the cue reads as a verb here. */
static bool may_be_verb(const cue *c)
{
    if (!gly_reading_is(c->reading, c->first, GLY_IS_SAYING) &&
        !gly_grammar_is_verb(c->reading, c->first))
        return false;
    if (c->first == c->from)
        return true;
    if (gly_reading_has(c->reading, c->first, GLY_TOKEN_CAPITAL))
        return false;
    if (gly_reading_is(c->reading, c->first - 1, GLY_IS_REPORTING) &&
        is_oftener_noun(c->reading, c->first))
        return false;
    return !gly_reading_is(c->reading, c->first - 1, GLY_IS_DETERMINER) ||
           gly_reading_is(c->reading, c->first - 1, GLY_IS_PRONOUN);
}

/* Whether the sentence goes on into a quotation of its own. */
static bool ends_with_colon(const cue *c)
{
    return c->end > c->from && gly_reading_at(c->reading, c->end - 1, ':') &&
           c->end - c->last < 12;
}

static bool is_reported(const cue *c)
{
    gly_phrase content;
    if (gly_reading_is(c->reading, c->first, GLY_IS_SAYING) ||
        quote_before(c) != GLY_NONE || quote_after(c) != GLY_NONE ||
        has_clause(c) || gly_grammar_content(&content, c->reading, c->first))
        return true;
    /* "proposals discussed as", "state media": weak evidence does not make
     * a participle or a noun a verb. */
    if (c->source.kind == GLY_SOURCE_DESCRIBED ||
        is_oftener_noun(c->reading, c->first))
        return false;
    return has_phrase(c) || is_clause_final(c) || ends_with_colon(c);
}

static void add_content(gly_attribution *out, gly_span span)
{
    if (span.length > 0 && out->content_count < 2)
        out->content[out->content_count++] = span;
}

/* The visible span of a quotation with its marks. */
static gly_span whole_quote(const gly_reading *reading, uint32_t index)
{
    const gly_quote *quote = quote_at(reading, index);
    uint32_t last = quote->close == GLY_NONE ? quote->last : quote->close;
    return gly_tokens_span(&reading->language->tokens, quote->open, last);
}

/* What the cue hands on: quotations beside it, else the clause. */
static void find_content(gly_attribution *out, const cue *c)
{
    uint32_t before = quote_before(c), after = quote_after(c);
    if (has_clause(c) && before == GLY_NONE)
        after = GLY_NONE;
    if (before != GLY_NONE)
        add_content(out, whole_quote(c->reading, before));
    if (after != GLY_NONE && after != before)
        add_content(out, whole_quote(c->reading, after));
    out->direct = out->content_count > 0;
    if (out->direct)
        return;
    uint32_t last_before = before_cue(c);
    if (is_clause_final(c) && last_before != GLY_NONE) {
        add_content(out, content_span(c->reading, c->from, last_before));
        return;
    }
    gly_phrase clause;
    if (gly_grammar_content(&clause, c->reading, c->first)) {
        add_content(out, content_span(c->reading, clause.first, clause.last));
        return;
    }
    uint32_t start = after_cue(c);
    while (start < c->end && is_final_mark(c->reading, start))
        start++;
    if (start < c->end)
        add_content(out, content_span(c->reading, start, c->end - 1));
}

static gly_status add(gly_list *out, gly_arena *arena, const cue *c)
{
    gly_attribution *added = gly_list_add(out, arena);
    if (added == NULL)
        return GLY_NO_MEMORY;
    *added = gly_attribution_to(&c->source);
    added->cue_first = c->first;
    added->cue_last = c->last;
    find_content(added, c);
    return GLY_OK;
}

/* "…” and emphasized that", "…, noting that": the source of the cue before. */
static bool shares_source(const cue *c)
{
    gly_text form = gly_reading_text(c->reading, c->first);
    uint32_t left = c->first;
    while (left > c->from && gly_reading_is_adverb(c->reading, left - 1))
        left--;
    if (left == c->from)
        return false;
    return gly_reading_is(c->reading, left - 1, GLY_IS_AND) ||
           (gly_reading_at(c->reading, left - 1, ',') &&
            gly_text_ends(form, gly_text_of("ing")));
}

static bool is_name_at(const cue *c, uint32_t token)
{
    uint32_t mention = token < c->end ? c->input->mention_at[token] : GLY_NONE;
    return mention != GLY_NONE &&
           c->input->annotations->mentions[mention].form == GLY_MENTION_NAME;
}

/* Fill in the cue's source; `known` is that of the cue before, if any. */
static bool find_source(cue *c, const gly_source *known, uint32_t lower)
{
    gly_phrase subject;
    if (gly_grammar_subject(&subject, c->reading, c->first)) {
        gly_source_within(&c->source, c->input, subject.first, subject.last);
        c->inverted = subject.first > c->first;
        return true;
    }
    if (known != NULL && shares_source(c)) {
        c->source = *known;
        c->shared = true;
        return true;
    }
    bool after_quote =
        c->first > c->from &&
        gly_reading_has(c->reading, c->first - 1, GLY_TOKEN_QUOTE);
    bool after_comma =
        c->first > c->from && gly_reading_at(c->reading, c->first - 1, ',');
    bool name_follows = gly_reading_is(c->reading, c->first, GLY_IS_SAYING) &&
                        is_name_at(c, c->last + 1);
    if (after_quote || (after_comma && name_follows)) {
        c->inverted = true;
        if (gly_source_after(&c->source, c->input, c->last + 1, c->end))
            return true;
    }
    c->inverted = false;
    if (gly_source_before(&c->source, c->input, lower, c->first))
        return true;
    gly_text form = gly_reading_text(c->reading, c->first);
    bool participle = gly_text_ends(form, gly_text_of("ing"));
    if (after_comma && participle)
        return gly_source_before(&c->source, c->input, c->from, c->first - 1);
    c->inverted = after_comma;
    return c->inverted &&
           gly_source_after(&c->source, c->input, c->last + 1, c->end);
}

static gly_status add_according(gly_list *out, gly_arena *arena, cue *c)
{
    while (gly_reading_is(c->reading, c->last + 1, GLY_IS_ACCORDING))
        c->last++;
    c->inverted = true;
    if (!gly_source_after(&c->source, c->input, c->last + 1, c->end))
        return GLY_OK;
    gly_attribution *added = gly_list_add(out, arena);
    if (added == NULL)
        return GLY_NO_MEMORY;
    *added = gly_attribution_to(&c->source);
    added->cue_first = c->first;
    added->cue_last = c->last;
    uint32_t before = before_cue(c);
    if (before != GLY_NONE) {
        add_content(added, content_span(c->reading, c->from, before));
        return GLY_OK;
    }
    uint32_t start = after_cue(c);
    while (start < c->end && is_final_mark(c->reading, start))
        start++;
    if (start < c->end)
        add_content(added, content_span(c->reading, start, c->end - 1));
    return GLY_OK;
}

gly_status gly_cues_find(gly_list *out, gly_arena *arena,
                         const gly_source_input *input, uint32_t sentence)
{
    const gly_reading *reading = input->annotations->reading;
    const gly_sentence *s = &reading->language->sentences.items[sentence];
    uint32_t end = s->first + s->count, lower = s->first;
    gly_source known;
    bool has_known = false;
    gly_status status = GLY_OK;
    for (uint32_t i = s->first; i < end && status == GLY_OK; i++) {
        if (reading->quotes[i] != GLY_NONE)
            continue;
        cue c = {.input = input,
                 .reading = reading,
                 .from = s->first,
                 .end = end,
                 .first = i,
                 .last = i};
        if (gly_reading_is(reading, i, GLY_IS_ACCORDING)) {
            status = add_according(out, arena, &c);
            i = c.last;
        } else if (gly_reading_is(reading, i, GLY_IS_REPORTING) &&
                   may_be_verb(&c) &&
                   find_source(&c, has_known ? &known : NULL, lower) &&
                   is_reported(&c)) {
            status = add(out, arena, &c);
            known = c.source;
            has_known = true;
            lower = i + 1;
        }
    }
    return status;
}
