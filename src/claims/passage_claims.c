/* passage_claims.c - the fields of a sentence as a stretch of words. */
#include "annotate/reading.h"
#include "claims/kinds.h"
#include "claims/speech/fitting.h"
#include "claims/words.h"

static const gly_sentence *sentence_of(const gly_claims *claims,
                                       const gly_claim *claim)
{
    return &claims->annotations->language->sentences.items[claim->item];
}

static gly_value get_text(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(gly_claims_text(claims, claim->text));
}

static gly_value words_of(const gly_claims *claims,
                          const gly_sentence *sentence)
{
    return gly_claims_words(claims, sentence->first,
                            sentence->first + sentence->count - 1);
}

static gly_value get_words(const gly_claims *claims, const gly_claim *claim)
{
    return words_of(claims, sentence_of(claims, claim));
}

static gly_value get_count(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_number(claims, get_words(claims, claim).words.count);
}

/* Whether the shared words do not stand together in the longer sentence. */
static bool is_scattered(const gly_claims *claims, const gly_claim *claim,
                         const gly_claim *other, uint32_t argument)
{
    (void)argument;
    gly_words a = get_words(claims, claim).words;
    gly_words b = get_words(claims, other).words;
    gly_words part = a.count < b.count ? a : b;
    gly_words whole = a.count < b.count ? b : a;
    return whole.count > part.count + part.count / 5 + 1 ||
           gly_fitting_cost(part, whole) > part.count / 10;
}

/* A sentence of fewer words may stand twice by chance. */
enum { TELLING = 7, LOOK_BACK = 4 };

/* Whether a sentence before each of them, in its paragraph or the one before,
 * is the same too and no short one: what stands twice as a whole is told once.
 */
static bool goes_on(const gly_claims *claims, const gly_claim *claim,
                    const gly_claim *other, uint32_t argument)
{
    (void)argument;
    const gly_sentence *items = claims->annotations->language->sentences.items;
    uint32_t one = claim->item, two = other->item;
    for (uint32_t back = 1; back <= LOOK_BACK && back <= one && back <= two;
         back++) {
        const gly_sentence *a = &items[one - back], *b = &items[two - back];
        gly_words own = words_of(claims, a).words;
        gly_words others = words_of(claims, b).words;
        if (a->block + 1 < items[one].block ||
            b->block + 1 < items[two].block || own.count != others.count ||
            gly_words_find(own, others) == GLY_NONE)
            return false;
        if (own.count >= TELLING)
            return true;
    }
    return false;
}

/* Whether the paragraph of the sentence is one quotation and nothing else, and
 * no longer than one that is set out from a story. */
static bool is_quotation_alone(const gly_claims *claims, const gly_claim *claim)
{
    enum { LONGEST = 400 };
    const gly_reading *reading = claims->annotations->reading;
    const gly_tokens *tokens = &reading->language->tokens;
    uint32_t first = sentence_of(claims, claim)->first;
    uint32_t block = tokens->items[first].block, own = first;
    while (first > 0 && tokens->items[first - 1].block == block &&
           own - first < LONGEST)
        first--;
    if (!gly_reading_has(reading, first, GLY_TOKEN_QUOTE))
        return false;
    bool paired = reading->quotes[first] != GLY_NONE;
    for (uint32_t i = first + 1;
         i < tokens->count && tokens->items[i].block == block; i++) {
        if (i - first >= LONGEST)
            return false;
        bool outside = paired ? reading->quotes[i] == GLY_NONE &&
                                    gly_reading_has(reading, i, GLY_TOKEN_WORD)
                              : gly_reading_has(reading, i, GLY_TOKEN_QUOTE);
        if (outside)
            return false;
    }
    return true;
}

/* "“We will build it.”", set out from the story that holds it. */
static bool is_pulled(const gly_claims *claims, const gly_claim *claim,
                      const gly_claim *other, uint32_t argument)
{
    (void)argument;
    return is_quotation_alone(claims, claim) ||
           is_quotation_alone(claims, other);
}

/* The next word at `token` or behind it in `block` that stands in no quotation;
 * GLY_NONE where there is none. */
static uint32_t next_outside(const gly_reading *reading, uint32_t token,
                             uint32_t block)
{
    const gly_tokens *tokens = &reading->language->tokens;
    for (; token < tokens->count && tokens->items[token].block == block;
         token++) {
        if (reading->quotes[token] == GLY_NONE &&
            gly_reading_has(reading, token, GLY_TOKEN_WORD))
            return token;
    }
    return GLY_NONE;
}

/* Whether all words of the sentence stand in a quotation. */
static bool is_quoted(const gly_claims *claims, const gly_sentence *s)
{
    const gly_reading *reading = claims->annotations->reading;
    for (uint32_t i = s->first; i < s->first + s->count; i++) {
        if (reading->quotes[i] == GLY_NONE &&
            gly_reading_has(reading, i, GLY_TOKEN_WORD))
            return false;
    }
    return true;
}

/* "“We will build it,” she said." and, far below, "As she had put it: “We will
 * build it.”": both are what somebody said, and what stands around it in its
 * paragraph is told in other words. O(tokens of the two paragraphs). */
static bool is_recited(const gly_claims *claims, const gly_claim *claim,
                       const gly_claim *other, uint32_t argument)
{
    (void)argument;
    const gly_reading *reading = claims->annotations->reading;
    const gly_sentence *a = sentence_of(claims, claim);
    const gly_sentence *b = sentence_of(claims, other);
    if (!is_quoted(claims, a) || !is_quoted(claims, b))
        return false;
    uint32_t i = next_outside(
        reading, gly_reading_block_start(reading, a->first), a->block);
    uint32_t k = next_outside(
        reading, gly_reading_block_start(reading, b->first), b->block);
    while (i != GLY_NONE && k != GLY_NONE &&
           reading->forms[i] == reading->forms[k]) {
        i = next_outside(reading, i + 1, a->block);
        k = next_outside(reading, k + 1, b->block);
    }
    return i != k;
}

/* A picture's alternative text and its caption often are one sentence. */
static bool is_alternative(const gly_claims *claims, const gly_claim *claim,
                           const gly_claim *other, uint32_t argument)
{
    (void)argument;
    const gly_language *language = claims->annotations->language;
    const gly_sentence *items = language->sentences.items;
    const gly_block *blocks = language->document->blocks;
    uint32_t one = items[claim->item].block, two = items[other->item].block;
    return blocks[one].kind == GLY_BLOCK_CAPTION &&
           blocks[two].kind == GLY_BLOCK_CAPTION &&
           (one + 1 == two || two + 1 == one);
}

static const gly_field fields[] = {
    {"text", GLY_VALUE_TEXT, NULL, "the sentence as it stands", get_text, NULL},
    {"words", GLY_VALUE_WORDS, NULL, "its words in order", get_words, NULL},
    {"count", GLY_VALUE_NUMBER, NULL, "how many words it has", get_count, NULL},
    {"block", GLY_VALUE_CHOICE, gly_block_choices,
     "the kind of block it stands in", gly_claims_block, NULL},
};

static const gly_predicate predicates[] = {
    {"scattered", "they share words but are not one sentence",
     GLY_ARGUMENT_NONE, true, is_scattered},
    {"goes-on",
     "a sentence of seven words or more before each, in its paragraph or the "
     "one before, is the same, too",
     GLY_ARGUMENT_NONE, true, goes_on},
    {"pulled", "the paragraph of one of them is a quotation and nothing else",
     GLY_ARGUMENT_NONE, true, is_pulled},
    {"recited",
     "both are quoted, and the paragraphs around them tell of it in other "
     "words",
     GLY_ARGUMENT_NONE, true, is_recited},
    {"alternative",
     "one may be the alternative text of the picture whose caption the other "
     "is",
     GLY_ARGUMENT_NONE, true, is_alternative},
    GLY_SAME_PARAGRAPH,
};

static void add_passages(gly_gathering *g)
{
    const gly_sentences *sentences = &g->annotations->language->sentences;
    for (uint32_t i = 0; i < sentences->count; i++) {
        const gly_sentence *s = &sentences->items[i];
        gly_span span =
            gly_gathering_span(g, s->first, s->first + s->count - 1);
        gly_gathering_add(g, &(gly_claim){.type = GLY_CLAIM_PASSAGE,
                                          .text = span,
                                          .sentence = i,
                                          .item = i});
    }
}

const gly_claim_kind gly_claim_kind_passage = {
    .name = "passage",
    .about = "a sentence of the article",
    .fields = fields,
    .field_count = sizeof fields / sizeof fields[0],
    .predicates = predicates,
    .predicate_count = sizeof predicates / sizeof predicates[0],
    .gather = add_passages,
};
