/* pulled.c - finds the same first words among all quotations. */
#include "annotate/speech/pulled.h"

#include <stdlib.h>

#include "annotate/reading.h"
#include "annotate/speech/cues.h"

/* Words that two quotations must open with to be one. */
enum { OPENING = 5 };

/* How a quotation opens. */
typedef struct {
    gly_symbol words[OPENING];
    uint32_t quotation;
} opening;

static const gly_quote *quote_of(const gly_annotations *a, uint32_t quotation)
{
    return &a->language->quotes.items[a->quotations[quotation].quote];
}

/* The first words of the quotation; false for a shorter one. */
static bool read_opening(opening *out, const gly_annotations *a,
                         uint32_t quotation)
{
    const gly_quotation *q = &a->quotations[quotation];
    uint32_t count = 0;
    for (uint32_t i = q->first; i <= q->last && count < OPENING; i++) {
        if (gly_reading_has(a->reading, i, GLY_TOKEN_WORD))
            out->words[count++] = a->reading->forms[i];
    }
    out->quotation = quotation;
    return q->kind == GLY_QUOTATION_SPEECH && count == OPENING;
}

static int by_words(const void *a, const void *b)
{
    const opening *one = a, *two = b;
    for (size_t i = 0; i < OPENING; i++) {
        if (one->words[i] != two->words[i])
            return one->words[i] < two->words[i] ? -1 : 1;
    }
    return 0;
}

/* In order of place, those of one wording together. */
static int by_words_and_place(const void *a, const void *b)
{
    const opening *one = a, *two = b;
    int order = by_words(a, b);
    return order != 0 ? order
                      : (one->quotation > two->quotation) -
                            (one->quotation < two->quotation);
}

/* What is filled. */
typedef struct {
    uint32_t *speakers;
    gly_list *attributions;
    gly_arena *arena;
    const gly_annotations *annotations;
} pulling;

/* Give quotation `to` an attribution to the source of attribution `model`. */
static gly_status take(pulling *p, uint32_t to, uint32_t model)
{
    gly_attribution *added = gly_list_add(p->attributions, p->arena);
    const gly_quote *quote = quote_of(p->annotations, to);
    if (added == NULL)
        return GLY_NO_MEMORY;
    gly_span words =
        gly_tokens_span(&p->annotations->language->tokens, quote->open,
                        quote->close == GLY_NONE ? quote->last : quote->close);
    *added =
        gly_attribution_carried(gly_list_at(p->attributions, model), words);
    p->speakers[to] = p->attributions->count - 1;
    return GLY_OK;
}

/* Those of one wording, from `items` to `end`: who says one says all. */
static gly_status share(pulling *p, const opening *items, const opening *end)
{
    const opening *said = items;
    gly_status status = GLY_OK;
    while (said < end && p->speakers[said->quotation] == GLY_NONE)
        said++;
    if (said == end)
        return GLY_OK;
    uint32_t model = p->speakers[said->quotation];
    for (; items < end && status == GLY_OK; items++) {
        if (p->speakers[items->quotation] == GLY_NONE &&
            quote_of(p->annotations, items->quotation)->open != GLY_NONE)
            status = take(p, items->quotation, model);
    }
    return status;
}

gly_status gly_pulled_find(uint32_t *speakers, gly_list *attributions,
                           gly_arena *arena, const gly_annotations *annotations)
{
    pulling p = {NULL, attributions, arena, annotations};
    opening *items = gly_arena_array(
        annotations->scratch, annotations->quotation_count, sizeof *items);
    uint32_t count = 0, end;
    gly_status status = GLY_OK;
    if (items == NULL)
        return GLY_NO_MEMORY;
    p.speakers = speakers;
    for (uint32_t q = 0; q < annotations->quotation_count; q++)
        count += read_opening(&items[count], annotations, q);
    if (count > 1)
        qsort(items, count, sizeof *items, by_words_and_place);
    for (uint32_t i = 0; i < count && status == GLY_OK; i = end) {
        for (end = i + 1; end < count; end++) {
            if (by_words(&items[i], &items[end]) != 0)
                break;
        }
        status = share(&p, items + i, items + end);
    }
    return status;
}
