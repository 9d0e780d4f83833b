/* spot.c - where bytes of the source stand, for a person.
 * In a text that is the line of the file. Of an office file a person sees
 * paragraphs and a program sees parts: the way goes back from the bytes of the
 * part to the text, and from there to the paragraph and the character. */
#include "document/decode.h"
#include "document/document.h"

/* The part that holds byte `offset` of the source, or the last one before it;
 * NULL when there are none. */
static const gly_document_part *part_at(const gly_document *document,
                                        uint32_t offset)
{
    /* Invariant: the part is in [low, high). */
    uint32_t low = 0, high = document->part_count;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (document->parts[middle].source.offset <= offset)
            low = middle;
        else
            high = middle;
    }
    return document->part_count == 0 ? NULL : &document->parts[low];
}

/* The last run that begins at or before byte `offset` of the source; the first
 * one if none does. */
static const gly_run *run_before(const gly_document *document, uint32_t offset)
{
    /* Invariant: the run is in [low, high). */
    uint32_t low = 0, high = document->run_count;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (document->runs[middle].source.offset <= offset)
            low = middle;
        else
            high = middle;
    }
    return &document->runs[low];
}

/* The visible byte that begins at byte `offset` of the source, or that text
 * ends before which ends before it. */
static uint32_t text_at(const gly_document *document, uint32_t offset)
{
    if (document->run_count == 0)
        return 0;
    const gly_run *run = run_before(document, offset);
    uint32_t inside = 0;
    if (offset > run->source.offset)
        inside = offset - run->source.offset;
    if (run->kind == GLY_RUN_DECODED && inside > 0)
        inside = run->text.length;
    if (run->kind == GLY_RUN_ADDED)
        inside = 0;
    return run->text.offset +
           (inside < run->text.length ? inside : run->text.length);
}

/* The visible text that `source` is seen as. */
static gly_span text_of(const gly_document *document, gly_span source)
{
    uint32_t start = text_at(document, source.offset), end = start;
    if (source.length > 0 && document->run_count > 0) {
        uint32_t last = gly_span_end(source) - 1;
        const gly_run *run = run_before(document, last);
        end = run->kind == GLY_RUN_COPIED
                  ? text_at(document, last) +
                        (last < gly_span_end(run->source) ? 1 : 0)
                  : gly_span_end(run->text);
        if (run->kind == GLY_RUN_ADDED)
            end = run->text.offset;
    }
    return gly_span_between(start, end < start ? start : end);
}

/* `source`, as a span of `part`; what goes beyond it is cut off. */
static gly_span inside(const gly_document_part *part, gly_span source)
{
    uint32_t end = gly_span_end(part->source);
    uint32_t start = source.offset < end ? source.offset : end;
    if (gly_span_end(source) < end)
        end = gly_span_end(source);
    return gly_span_between(start - part->source.offset,
                            (end < start ? start : end) - part->source.offset);
}

gly_spot gly_document_spot(const gly_document *document, gly_span source)
{
    gly_spot spot = {.is_office = gly_format_is_office(document->format),
                     .source = source,
                     .lines = &document->lines};
    const gly_document_part *part = part_at(document, source.offset);
    if (part != NULL) {
        spot.part = part->name;
        spot.source = inside(part, source);
    }
    spot.words = spot.source;
    if (spot.is_office)
        spot.words = text_of(document, source);
    else if (part != NULL)
        spot.lines = &part->lines;
    spot.start = gly_line_index_find(spot.lines, spot.words.offset);
    spot.end = gly_line_index_find(spot.lines, gly_span_end(spot.words));
    return spot;
}
