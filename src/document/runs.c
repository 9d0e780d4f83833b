/* runs.c - the piecewise map from a text to the source, by binary search. */
#include "document/decode.h"

uint32_t gly_run_at(const gly_run *runs, uint32_t count, uint32_t offset)
{
    if (count == 0)
        return GLY_NONE;

    /* Invariant: the run is in [low, high). */
    uint32_t low = 0, high = count;
    while (high - low > 1) {
        uint32_t middle = low + (high - low) / 2;
        if (runs[middle].text.offset <= offset)
            low = middle;
        else
            high = middle;
    }
    return low;
}

/* Where byte `offset` of a run begins in the source; for a run that is not
 * copied that is where the whole of it begins. */
static uint32_t start_of(const gly_run *run, uint32_t offset)
{
    if (run->kind != GLY_RUN_COPIED || offset < run->text.offset)
        return run->source.offset;
    uint32_t inside = offset - run->text.offset;
    if (inside > run->source.length)
        inside = run->source.length;
    return run->source.offset + inside;
}

/* Where byte `offset` of a run ends in the source. */
static uint32_t end_of(const gly_run *run, uint32_t offset)
{
    if (run->kind != GLY_RUN_COPIED)
        return gly_span_end(run->source);
    return start_of(run, offset + 1);
}

/* Where an empty span at `offset` stands: at the start of what follows, or at
 * the end of the text. */
static uint32_t place_of(const gly_run *runs, uint32_t count, uint32_t offset)
{
    const gly_run *run = &runs[gly_run_at(runs, count, offset)];
    if (offset >= gly_span_end(run->text))
        return gly_span_end(run->source);
    return start_of(run, offset);
}

gly_span gly_run_source(const gly_run *runs, uint32_t count, gly_span span)
{
    if (count == 0)
        return (gly_span){0, 0};
    if (span.length == 0)
        return (gly_span){place_of(runs, count, span.offset), 0};
    uint32_t last = gly_span_end(span) - 1;
    const gly_run *first_run = &runs[gly_run_at(runs, count, span.offset)];
    const gly_run *last_run = &runs[gly_run_at(runs, count, last)];
    return gly_span_between(start_of(first_run, span.offset),
                            end_of(last_run, last));
}
