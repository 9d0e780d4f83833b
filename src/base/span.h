/* span.h - a half-open range of bytes.
 * Two kinds of text have spans: the source (the file as it stands on disk) and
 * the document's visible text (what a reader sees). A declaration always says
 * which; document/document.h turns the second into the first. */
#ifndef GLY_BASE_SPAN_H
#define GLY_BASE_SPAN_H

#include <stdbool.h>
#include <stdint.h>

/* "No such index": an absent token, block, entity or claim. */
#define GLY_NONE UINT32_MAX

typedef struct {
    uint32_t offset; /* bytes from the start of the text */
    uint32_t length; /* bytes */
} gly_span;

/* The first byte after the span. */
static inline uint32_t gly_span_end(gly_span span)
{
    return span.offset + span.length;
}

/* The span from `start` to `end`, which must not lie before it. */
static inline gly_span gly_span_between(uint32_t start, uint32_t end)
{
    return (gly_span){start, end - start};
}

/* The least span that holds both. */
static inline gly_span gly_span_join(gly_span a, gly_span b)
{
    uint32_t start = a.offset < b.offset ? a.offset : b.offset;
    uint32_t end_a = gly_span_end(a), end_b = gly_span_end(b);
    return gly_span_between(start, end_a > end_b ? end_a : end_b);
}

/* Whether both have the same bytes. */
static inline bool gly_span_equal(gly_span a, gly_span b)
{
    return a.offset == b.offset && a.length == b.length;
}

/* Whether the two share a byte; an empty span overlaps nothing. */
static inline bool gly_span_overlaps(gly_span a, gly_span b)
{
    return a.length > 0 && b.length > 0 && a.offset < gly_span_end(b) &&
           b.offset < gly_span_end(a);
}

/* Whether every byte of `inner` lies in `outer`. */
static inline bool gly_span_holds(gly_span outer, gly_span inner)
{
    return outer.offset <= inner.offset &&
           gly_span_end(inner) <= gly_span_end(outer);
}

#endif
