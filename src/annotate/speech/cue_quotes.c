/* cue_quotes.c - the quotations beside a cue. */
#include "annotate/speech/cue_places.h"

enum { OBJECT_WORDS = 12, SMALL_WORD = 3 };

uint32_t gly_cue_quote(const gly_reading *reading, uint32_t token)
{
    return token < reading->language->tokens.count ? reading->quotes[token]
                                                   : GLY_NONE;
}

const gly_quote *gly_cue_quote_at(const gly_reading *reading, uint32_t index)
{
    return &reading->language->quotes.items[index];
}

/* Whether the quotation is a piece of the sentence around it: "called it
 * “lazy” at first". */
static bool is_fragment(const gly_cue *c, uint32_t quote)
{
    uint32_t open = gly_cue_quote_at(c->reading, quote)->open;
    return open > c->from &&
           gly_reading_has(c->reading, open - 1, GLY_TOKEN_WORD);
}

bool gly_cue_holds_verb(const gly_reading *reading, uint32_t first,
                        uint32_t last)
{
    for (uint32_t i = first; i <= last; i++) {
        gly_upos word = reading->language->syntax.items[i].upos;
        if (word == GLY_UPOS_VERB || word == GLY_UPOS_AUX)
            return true;
    }
    return false;
}

/* Whether the quotation is a name that the source has: "“Night Watch” host
 * Ines Okoro": no verb, and no mark, before what follows. */
static bool is_title(const gly_cue *c, uint32_t quote)
{
    const gly_quote *q = gly_cue_quote_at(c->reading, quote);
    return q->close != GLY_NONE && q->close + 1 == gly_cue_start(c) &&
           !gly_reading_has(c->reading, q->last, GLY_TOKEN_MARK) &&
           !gly_cue_holds_verb(c->reading, q->open, q->last);
}

uint32_t gly_cue_quote_before(const gly_cue *c)
{
    uint32_t token = gly_cue_before(c);
    uint32_t quote = token == GLY_NONE || c->shared
                         ? GLY_NONE
                         : gly_cue_quote(c->reading, token);
    return quote == GLY_NONE || is_fragment(c, quote) || is_title(c, quote)
               ? GLY_NONE
               : quote;
}

/* Whether every word that can be has a capital: “The Long Ferry”. */
static bool is_in_capitals(const gly_cue *c, const gly_quote *q)
{
    for (uint32_t i = q->open + 1; i <= q->last; i++) {
        if (gly_reading_has(c->reading, i, GLY_TOKEN_WORD) &&
            !gly_reading_has(c->reading, i, GLY_TOKEN_CAPITAL) &&
            gly_reading_text(c->reading, i).size > SMALL_WORD)
            return false;
    }
    return true;
}

/* "in her book, “[The Long Ferry]”", "on Radio West’s “[Night Desk]”": what
 * bears the quotation as its name. */
static bool is_work(const gly_cue *c, uint32_t quote)
{
    const gly_node *nodes = c->reading->language->syntax.items;
    const gly_quote *q = gly_cue_quote_at(c->reading, quote);
    uint32_t noun = q->open;
    bool comma = noun > c->from && gly_reading_at(c->reading, noun - 1, ',');
    if (comma)
        noun--;
    if (noun == c->from || !is_in_capitals(c, q))
        return false;
    gly_upos before = nodes[noun - 1].upos;
    bool owned =
        noun - 1 > c->from && gly_reading_is_owner(c->reading, noun - 2);
    return before == GLY_UPOS_NOUN ||
           (!comma && (before == GLY_UPOS_ADP || owned));
}

uint32_t gly_cue_quote_after(const gly_cue *c)
{
    uint32_t limit = gly_cue_after(c) + OBJECT_WORDS;
    for (uint32_t i = gly_cue_after(c); i < c->end && i < limit; i++) {
        if (gly_cue_quote(c->reading, i) != GLY_NONE)
            return is_work(c, gly_cue_quote(c->reading, i))
                       ? GLY_NONE
                       : gly_cue_quote(c->reading, i);
        if (gly_reading_is(c->reading, i, GLY_IS_BREAK | GLY_IS_SAYING) ||
            (gly_grammar_is_verb(c->reading, i) &&
             gly_frame_class(c->reading, i) != 0))
            return GLY_NONE;
    }
    return GLY_NONE;
}
