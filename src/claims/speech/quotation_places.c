/* quotation_places.c - where each quotation stands, who is named there, the
 * line that signs it
 * ("— Ines Okoro"), and in which marks. */
#include "annotate/reading.h"
#include "annotate/speech/voices.h"
#include "claims/kinds.h"
#include "claims/words.h"

enum { SIGNATURE_WORDS = 4, LOOK_BACK = 64, BLOCK_WORDS = 1000 };

const char *const gly_quotation_mark_choices[] = {"usual", "unusual", NULL};

gly_value gly_quotation_marks(const gly_claims *claims, const gly_claim *claim)
{
    const gly_annotations *a = claims->annotations;
    const gly_quote *quotes = a->language->quotes.items;
    const gly_quote *quote = &quotes[a->quotations[claim->item].quote];
    bool us = a->language->document->english == GLY_ENGLISH_US;
    bool unusual = quote->parent == GLY_NONE
                       ? us && quote->single
                       : quotes[quote->parent].single == quote->single;
    return gly_value_of_choice(gly_quotation_mark_choices[unusual]);
}

/* Whether the mention is of somebody who can say the quotation: no body says
 * “I was told to learn a trade”. */
static bool is_of_voice(const gly_annotations *a, const gly_mention *m,
                        bool one)
{
    return !one || m->entity == GLY_NONE ||
           a->entities[m->entity].kind != GLY_ENTITY_BODY;
}

/* "“I am not against it,” Ridgely said": whether `token` is a word of saying
 * beside a name, which may not have been known for one. */
static bool is_tag(const gly_reading *reading, uint32_t token)
{
    return gly_reading_is(reading, token, GLY_IS_REPORTING) && token > 0 &&
           reading->quotes[token] == GLY_NONE &&
           (gly_reading_has(reading, token - 1, GLY_TOKEN_CAPITAL) ||
            gly_reading_has(reading, token + 1, GLY_TOKEN_CAPITAL));
}

/* Whether the block of `quotation` has, outside of it, a tag or, beside the
 * words of one person, "he", "she" or "the clerk". */
static bool is_meant_beside(const gly_annotations *a,
                            const gly_quotation *quotation, bool one)
{
    const gly_tokens *tokens = &a->language->tokens;
    uint32_t block = tokens->items[quotation->first].block;
    uint32_t flags = GLY_IS_PRONOUN | GLY_IS_ROLE;
    uint32_t i = quotation->first;
    while (i > 0 && quotation->first - i < BLOCK_WORDS &&
           tokens->items[i - 1].block == block)
        i--;
    for (; i + 1 < tokens->count && i <= quotation->last + BLOCK_WORDS &&
           tokens->items[i].block == block;
         i++) {
        if ((i < quotation->first || i > quotation->last) &&
            (is_tag(a->reading, i) ||
             (one && gly_reading_is(a->reading, i, flags))))
            return true;
    }
    return false;
}

bool gly_quotation_is_named_beside(const gly_claims *claims,
                                   const gly_claim *claim,
                                   const gly_claim *other, uint32_t argument)
{
    (void)other;
    (void)argument;
    const gly_annotations *a = claims->annotations;
    const gly_quotation *quotation = gly_claims_quotation(claims, claim);
    const gly_token *tokens = a->language->tokens.items;
    uint32_t block = tokens[quotation->first].block;
    bool one =
        gly_voice_is_of_one(a->reading, quotation->first, quotation->last);
    for (uint32_t i = 0; i < a->mention_count; i++) {
        uint32_t token = a->mentions[i].first;
        if (tokens[token].block > block)
            break;
        if (tokens[token].block == block &&
            (token < quotation->first || token > quotation->last) &&
            is_of_voice(a, &a->mentions[i], one))
            return true;
    }
    return is_meant_beside(a, quotation, one);
}

bool gly_quotation_goes_on(const gly_claims *claims, const gly_claim *claim,
                           const gly_claim *other, uint32_t argument)
{
    (void)other;
    (void)argument;
    const gly_annotations *a = claims->annotations;
    const gly_token *tokens = a->language->tokens.items;
    if (claim->item == 0)
        return false;
    uint32_t before = claim->item - 1;
    return a->quotations[before].kind == GLY_QUOTATION_SPEECH &&
           a->speakers[before] == GLY_NONE &&
           tokens[a->quotations[before].last].block + 1 ==
               tokens[a->quotations[claim->item].first].block;
}

bool gly_quotation_is_again(const gly_claims *claims, const gly_claim *claim,
                            const gly_claim *other, uint32_t argument)
{
    (void)other;
    (void)argument;
    const gly_annotations *a = claims->annotations;
    const gly_token *tokens = a->language->tokens.items;
    const gly_quote *quotes = a->language->quotes.items;
    uint32_t block = tokens[a->quotations[claim->item].first].block;
    uint32_t least = claim->item > LOOK_BACK ? claim->item - LOOK_BACK : 0;
    for (uint32_t i = claim->item; i > least; i--) {
        const gly_quotation *before = &a->quotations[i - 1];
        const gly_quote *quote = &quotes[before->quote];
        if (tokens[before->first].block != block)
            return false;
        if (quote->open == GLY_NONE || quote->close == GLY_NONE)
            return true;
    }
    return false;
}

/* Note the line that signs the quotation of `claim`, which ends at `close`. */
static void add_signature(gly_claim *claim, gly_gathering *g, uint32_t close)
{
    uint32_t index = g->annotations->speakers[claim->item];
    if (index == GLY_NONE)
        return;
    const gly_attribution *a = &g->annotations->attributions[index];
    if (a->cue_first != GLY_NONE || a->first <= close ||
        a->first - close > SIGNATURE_WORDS)
        return;
    gly_span *line = gly_arena_take(g->arena, sizeof *line);
    if (line == NULL) {
        g->status = GLY_NO_MEMORY;
        return;
    }
    *line = gly_gathering_span(g, a->first, a->last);
    claim->beside = line;
    claim->beside_count = 1;
    claim->signed_below = true;
}

/* Where what opens with quotation `i` and never closes may have been meant to
 * end at the latest: before the next mark of its kind, or with its block. */
static uint32_t latest_end(const gly_annotations *a, uint32_t i)
{
    const gly_quotes *quotes = &a->language->quotes;
    uint32_t index = a->quotations[i].quote;
    const gly_quote *quote = &quotes->items[index];
    uint32_t last = quote->last;
    const gly_quote *next = quote + 1;
    if (index + 1 < quotes->count && next->open != GLY_NONE &&
        next->single == quote->single && next->open <= last)
        last = next->open - 1;
    return last > quote->open ? last : quote->open;
}

/* With its marks, as an editor would point at it. */
void gly_gather_quotations(gly_gathering *g)
{
    const gly_annotations *a = g->annotations;
    for (uint32_t i = 0; i < a->quotation_count; i++) {
        const gly_quotation *q = &a->quotations[i];
        const gly_quote *quote = &a->language->quotes.items[q->quote];
        uint32_t first = quote->open == GLY_NONE ? quote->close : quote->open;
        uint32_t last =
            quote->close == GLY_NONE ? latest_end(a, i) : quote->close;
        gly_claim claim = {.type = GLY_CLAIM_QUOTATION,
                           .text = gly_gathering_span(g, first, last),
                           .sentence = gly_gathering_sentence(g, first),
                           .item = i};
        add_signature(&claim, g, last);
        gly_gathering_add(g, &claim);
    }
}

/* Whether the words of `part` stand in a quotation within the one of `whole`.
 */
static bool is_within(const gly_claims *claims, const gly_claim *whole,
                      const gly_claim *part)
{
    enum { LEAST = 3 };
    const gly_annotations *a = claims->annotations;
    const gly_quotation *q = &a->quotations[part->item];
    gly_words words = gly_claims_wording(claims, q->first, q->last);
    const gly_quotation *outer = &a->quotations[whole->item];
    gly_words all = gly_claims_wording(claims, outer->first, outer->last);
    uint32_t around = outer->quote;
    const gly_quotes *quotes = &a->language->quotes;
    for (uint32_t i = around + 1;
         i < quotes->count && quotes->items[i].parent != GLY_NONE; i++) {
        const gly_quote *quote = &quotes->items[i];
        if (quote->parent != around || quote->first > quote->last)
            continue;
        gly_words inner = gly_claims_wording(claims, quote->first, quote->last);
        if (inner.count >= LEAST && inner.count < all.count &&
            gly_words_within(inner, words))
            return true;
    }
    return false;
}

bool gly_quotation_is_requoted(const gly_claims *claims, const gly_claim *claim,
                               const gly_claim *other, uint32_t argument)
{
    (void)argument;
    return is_within(claims, claim, other) || is_within(claims, other, claim);
}

bool gly_quotation_is_near(const gly_claims *claims, const gly_claim *claim,
                           const gly_claim *other, uint32_t argument)
{
    enum { APART = 3 };
    (void)argument;
    const gly_annotations *a = claims->annotations;
    const gly_token *tokens = a->language->tokens.items;
    const gly_block *blocks = a->language->document->blocks;
    uint32_t one = tokens[a->quotations[claim->item].first].block;
    uint32_t two = tokens[a->quotations[other->item].first].block;
    return blocks[one].kind == GLY_BLOCK_PARAGRAPH &&
           blocks[two].kind == GLY_BLOCK_PARAGRAPH &&
           (one < two ? two - one : one - two) <= APART;
}

static bool is_in_headline(const gly_claims *claims,
                           const gly_quotation *quotation)
{
    const gly_language *language = claims->annotations->language;
    uint32_t block = language->tokens.items[quotation->first].block;
    return language->document->blocks[block].kind == GLY_BLOCK_HEADLINE;
}

bool gly_quotation_heads(const gly_claims *claims, const gly_claim *claim)
{
    return is_in_headline(claims,
                          &claims->annotations->quotations[claim->item]);
}

bool gly_quotation_is_headlined(const gly_claims *claims, const gly_claim *a,
                                const gly_claim *b)
{
    enum { LOOKED_AT = 512 };
    const gly_annotations *all = claims->annotations;
    const gly_quotation *one = &all->quotations[a->item];
    const gly_quotation *two = &all->quotations[b->item];
    if (is_in_headline(claims, one) == is_in_headline(claims, two))
        return false;
    const gly_quotation *head = is_in_headline(claims, one) ? one : two;
    gly_words words = gly_claims_wording(claims, head->first, head->last);
    for (uint32_t i = 0; i < all->quotation_count && i < LOOKED_AT; i++) {
        const gly_quotation *q = &all->quotations[i];
        if (!is_in_headline(claims, q) &&
            gly_words_find(gly_claims_wording(claims, q->first, q->last),
                           words) != GLY_NONE)
            return false;
    }
    return true;
}
