#include "diagnostics/silence.h"

#include <stdlib.h>

/* The source from the start of block `first` to the start of block `end`. */
static gly_span source_of(const gly_document *document, uint32_t first,
                          uint32_t end)
{
    if (first >= document->block_count)
        return (gly_span){document->source.size, 0};
    gly_span from = gly_document_source(document, document->blocks[first].text);
    if (end >= document->block_count)
        return gly_span_between(from.offset, document->source.size);
    gly_span last =
        gly_document_source(document, document->blocks[end - 1].text);
    return gly_span_between(from.offset, gly_span_end(last));
}

/* The block at which the stretch that directive `index` opens is closed. */
static uint32_t end_of(const gly_document *document, uint32_t index)
{
    const gly_directive *opens = &document->directives[index];
    for (uint32_t i = index + 1; i < document->directive_count; i++) {
        const gly_directive *next = &document->directives[i];
        if (next->kind == GLY_DIRECTIVE_ON &&
            (next->rules.size == 0 ||
             gly_text_equal(next->rules, opens->rules)))
            return next->block;
    }
    return document->block_count;
}

static gly_silence silence_of(const gly_document *document, uint32_t index)
{
    const gly_directive *d = &document->directives[index];
    gly_silence silence = {.directive = d};
    if (d->kind == GLY_DIRECTIVE_FILE)
        silence.source = (gly_span){0, document->source.size};
    else if (d->kind == GLY_DIRECTIVE_NEXT)
        silence.source = source_of(document, d->block, d->block + 1);
    else
        silence.source = source_of(document, d->block, end_of(document, index));
    return silence;
}

static bool is_wide(const gly_silence *silence)
{
    return silence->directive != NULL &&
           silence->directive->kind != GLY_DIRECTIVE_NEXT;
}

/* The word before the mark "(CQ)" at `at` of the visible text, and the mark. */
static gly_span checked_word(gly_text text, uint32_t at)
{
    uint32_t start = at;
    while (start > 0 && text.data[start - 1] == ' ')
        start--;
    while (start > 0 && text.data[start - 1] != ' ' &&
           text.data[start - 1] != '\n')
        start--;
    return gly_span_between(start, at + 4);
}

static int by_place(const void *a, const void *b)
{
    const gly_silence *one = a, *two = b;
    if (is_wide(one) != is_wide(two))
        return is_wide(one) ? -1 : 1;
    if (one->source.offset != two->source.offset)
        return one->source.offset < two->source.offset ? -1 : 1;
    return (one->source.length > two->source.length) -
           (one->source.length < two->source.length);
}

static uint32_t count_marks(gly_text text)
{
    uint32_t count = 0;
    gly_text mark = gly_text_of("(CQ)");
    for (uint32_t at = gly_text_find(text, mark, 0); at < text.size;
         at = gly_text_find(text, mark, at + mark.size))
        count++;
    return count;
}

gly_status gly_silences_build(gly_silences *out, gly_arena *arena,
                              const gly_document *document)
{
    gly_text text = document->text, mark = gly_text_of("(CQ)");
    uint32_t most = document->directive_count + count_marks(text);
    *out = (gly_silences){0};
    if (most == 0)
        return GLY_OK;
    out->items = gly_arena_array(arena, most, sizeof *out->items);
    if (out->items == NULL)
        return GLY_NO_MEMORY;
    for (uint32_t i = 0; i < document->directive_count; i++)
        if (document->directives[i].kind != GLY_DIRECTIVE_ON)
            out->items[out->count++] = silence_of(document, i);
    for (uint32_t at = gly_text_find(text, mark, 0); at < text.size;
         at = gly_text_find(text, mark, at + mark.size))
        out->items[out->count++] = (gly_silence){
            .source = gly_document_source(document, checked_word(text, at))};
    qsort(out->items, out->count, sizeof *out->items, by_place);
    for (uint32_t i = 0; i < out->count; i++) {
        uint32_t length = out->items[i].source.length;
        out->wide += is_wide(&out->items[i]);
        if (!is_wide(&out->items[i]) && length > out->longest)
            out->longest = length;
    }
    return GLY_OK;
}

/* Whether `silence` is about `rule` at `place`; then it is used. */
static bool holds(gly_silence *silence, gly_text rule, gly_span place)
{
    gly_span source = silence->source;
    bool touches = place.offset < gly_span_end(source) &&
                   gly_span_end(place) > source.offset;
    bool held = touches && (silence->directive == NULL ||
                            gly_directive_names(silence->directive, rule));
    silence->is_used |= held;
    return held;
}

/* The first narrow silence that may reach `offset`. */
static uint32_t first_near(const gly_silences *silences, uint32_t offset)
{
    uint32_t low = silences->wide, high = silences->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (silences->items[middle].source.offset + silences->longest < offset)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Mark all that silence `rule` at `place`; the first is the answer, where
 * `held` is none. */
static const gly_silence *holds_at(gly_silences *silences, gly_text rule,
                                   gly_span place, const gly_silence *held)
{
    for (uint32_t i = 0; i < silences->wide; i++) {
        if (holds(&silences->items[i], rule, place) && held == NULL)
            held = &silences->items[i];
    }
    for (uint32_t i = first_near(silences, place.offset);
         i < silences->count &&
         silences->items[i].source.offset < gly_span_end(place);
         i++) {
        if (holds(&silences->items[i], rule, place) && held == NULL)
            held = &silences->items[i];
    }
    return held;
}

const gly_silence *gly_silences_hold(gly_silences *silences,
                                     const gly_finding *finding)
{
    if (silences->count == 0 ||
        gly_text_equal(finding->category, gly_text_of("notice")))
        return NULL;
    const gly_silence *held =
        holds_at(silences, finding->rule, finding->source, NULL);
    for (uint32_t i = 0; i < finding->related_count; i++)
        held =
            holds_at(silences, finding->rule, finding->related[i].source, held);
    return held;
}
