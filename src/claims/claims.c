/* claims.c - gathers the claims of all kinds, in order. */
#include "claims/claims.h"

#include "annotate/reading.h"
#include "base/list.h"
#include "base/problem.h"
#include "claims/affiliation.h"
#include "claims/kinds.h"

enum { SIGNATURE_WORDS = 4 };

static const gly_claim_kind *const kinds[GLY_CLAIM_TYPES] = {
#define CLAIM_KIND(name) &gly_claim_kind_##name,
#include "claims/kinds.def"
#undef CLAIM_KIND
};

const gly_claim_kind *gly_claim_kind_of(gly_claim_type type)
{
    return kinds[type];
}

/* Gather the words of the document, so that the words of any claim are a
 * slice of one array. */
static gly_status gather_words(gly_claims *claims, gly_arena *arena)
{
    const gly_tokens *tokens = &claims->annotations->language->tokens;
    gly_symbol *words = gly_arena_array(arena, tokens->count, sizeof *words);
    uint32_t *word_at =
        gly_arena_array(arena, (size_t)tokens->count + 1, sizeof *word_at);
    if (words == NULL || word_at == NULL)
        return GLY_NO_MEMORY;
    uint32_t count = 0;
    for (uint32_t i = 0; i < tokens->count; i++) {
        word_at[i] = count;
        if (tokens->items[i].flags & (GLY_TOKEN_WORD | GLY_TOKEN_NUMBER))
            words[count++] = tokens->items[i].folded;
    }
    word_at[tokens->count] = count;
    claims->words = words;
    claims->word_at = word_at;
    return GLY_OK;
}

/* Whom alone each block has named up to each of its mentions. */
static gly_status gather_only_named(gly_claims *claims, gly_arena *arena)
{
    const gly_annotations *a = claims->annotations;
    const gly_token *tokens = a->language->tokens.items;
    uint32_t *only = gly_arena_array(arena, a->mention_count, sizeof *only);
    if (only == NULL)
        return GLY_NO_MEMORY;
    uint32_t block = GLY_NONE, named = GLY_NONE;
    bool several = false;
    for (uint32_t i = 0; i < a->mention_count; i++) {
        const gly_mention *mention = &a->mentions[i];
        if (tokens[mention->first].block != block) {
            block = tokens[mention->first].block;
            named = GLY_NONE;
            several = false;
        }
        if (mention->form == GLY_MENTION_NAME) {
            several = several ||
                      (named != GLY_NONE && named != mention->entity) ||
                      mention->entity == GLY_NONE;
            named = mention->entity;
        }
        only[i] = several ? GLY_NONE : named;
    }
    claims->only_named = only;
    return GLY_OK;
}

/* The claims while they are gathered. */
typedef struct {
    gly_arena *arena;
    const gly_annotations *annotations;
    gly_list list;
    gly_status status;
} gathering;

static void add(gathering *g, gly_claim claim)
{
    gly_claim *added =
        g->status == GLY_OK ? gly_list_add(&g->list, g->arena) : NULL;
    if (added == NULL)
        g->status = GLY_NO_MEMORY;
    else
        *added = claim;
}

static uint32_t sentence_of(const gathering *g, uint32_t token)
{
    return g->annotations->reading->sentences[token];
}

static gly_span span_of(const gathering *g, uint32_t first, uint32_t last)
{
    return gly_tokens_span(&g->annotations->language->tokens, first, last);
}

/* The line that signs a quotation, "— Ines Okoro"; empty for none. */
static gly_span signature_of(const gathering *g, uint32_t quotation,
                             uint32_t close)
{
    uint32_t index = g->annotations->speakers[quotation];
    if (index == GLY_NONE)
        return (gly_span){0, 0};
    const gly_attribution *a = &g->annotations->attributions[index];
    bool signs = a->cue_first == GLY_NONE && a->first > close &&
                 a->first - close <= SIGNATURE_WORDS;
    return signs ? span_of(g, a->first, a->last) : (gly_span){0, 0};
}

/* With its marks, as an editor would point at it. */
static void add_quotations(gathering *g)
{
    const gly_annotations *a = g->annotations;
    for (uint32_t i = 0; i < a->quotation_count; i++) {
        const gly_quotation *q = &a->quotations[i];
        const gly_quote *quote = &a->language->quotes.items[q->quote];
        uint32_t first = quote->open == GLY_NONE ? quote->close : quote->open;
        bool closed = quote->close != GLY_NONE && quote->open != GLY_NONE;
        uint32_t last = closed ? quote->close : first;
        add(g, (gly_claim){.type = GLY_CLAIM_QUOTATION,
                           .text = span_of(g, first, last),
                           .credit = signature_of(g, i, last),
                           .sentence = sentence_of(g, first),
                           .item = i});
    }
}

/* The source; the cue where there is none; a quotation that goes on from one
 * before stands for itself. */
static gly_span attribution_span(const gathering *g, const gly_attribution *a)
{
    if (a->cue_first == GLY_NONE)
        return a->content[0];
    if (a->kind == GLY_SOURCE_NONE)
        return span_of(g, a->cue_first, a->cue_last);
    return span_of(g, a->first, a->last);
}

static void add_attributions(gathering *g)
{
    const gly_annotations *a = g->annotations;
    for (uint32_t i = 0; i < a->attribution_count; i++) {
        gly_span span = attribution_span(g, &a->attributions[i]);
        uint32_t token = gly_tokens_at(&a->language->tokens, span.offset);
        add(g, (gly_claim){.type = GLY_CLAIM_ATTRIBUTION,
                           .text = span,
                           .sentence = sentence_of(g, token),
                           .item = i});
    }
}

static void add_mentions(gathering *g)
{
    const gly_annotations *a = g->annotations;
    for (uint32_t i = 0; i < a->mention_count; i++) {
        const gly_mention *m = &a->mentions[i];
        add(g, (gly_claim){.type = GLY_CLAIM_MENTION,
                           .text = span_of(g, m->first, m->last),
                           .sentence = sentence_of(g, m->first),
                           .item = i});
    }
}

static void add_passages(gathering *g)
{
    const gly_sentences *sentences = &g->annotations->language->sentences;
    for (uint32_t i = 0; i < sentences->count; i++) {
        const gly_sentence *s = &sentences->items[i];
        gly_span span = span_of(g, s->first, s->first + s->count - 1);
        add(g, (gly_claim){.type = GLY_CLAIM_PASSAGE,
                           .text = span,
                           .sentence = i,
                           .item = i});
    }
}

static void add_reading_times(gathering *g)
{
    const gly_annotations *a = g->annotations;
    for (uint32_t i = 0; i < a->reading_time_count; i++) {
        const gly_reading_time *r = &a->reading_times[i];
        add(g, (gly_claim){.type = GLY_CLAIM_READING_TIME,
                           .text = r->text,
                           .sentence = r->sentence,
                           .item = i});
    }
}

gly_status gly_claims_build(gly_claims *out, gly_arena *arena,
                            const gly_annotations *annotations)
{
    static void (*const adders[GLY_CLAIM_TYPES])(gathering *) = {
        add_quotations, add_attributions, add_mentions, add_passages,
        add_reading_times};

    *out = (gly_claims){.annotations = annotations, .arena = arena};
    if (gather_words(out, arena) != GLY_OK ||
        gather_only_named(out, arena) != GLY_OK ||
        gly_affiliations_build(out) != GLY_OK)
        return GLY_NO_MEMORY;
    gathering g = {arena, annotations, gly_list_of(sizeof(gly_claim)), GLY_OK};
    for (uint32_t type = 0; type < GLY_CLAIM_TYPES; type++) {
        out->first[type] = g.list.count;
        adders[type](&g);
    }
    out->first[GLY_CLAIM_TYPES] = g.list.count;
    out->items = g.list.items;
    out->count = g.list.count;
    return g.status;
}
