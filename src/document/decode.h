/* decode.h - the bytes of a file as clean text.
 * Desks send UTF-8, UTF-8 with a byte order mark, UTF-16 from a word
 * processor, Windows-1252 from an old system, and mixes of them. Readers see
 * none of that: they read well-formed UTF-8 without marks, NULs or control
 * characters, and speak of spans of it. `map` leads from there to the source;
 * the usual draft is clean already and needs none. */
#ifndef GLY_DOCUMENT_DECODE_H
#define GLY_DOCUMENT_DECODE_H

#include "base/arena.h"
#include "base/list.h"
#include "document/document.h"

/* Invariant: `map` is as a document's runs (document.h) with `text` in the
 * place of the visible text, and has no added run. */
typedef struct {
    gly_text text;      /* followed by LF and NUL, which do not count */
    const gly_run *map; /* NULL: the source from `shift` on is the text */
    uint32_t map_count;
    uint32_t shift; /* bytes before it: the mark that was left out, or what
                     * stands before a part */
} gly_decoded;

/* A source, or a part of one and where in it it begins. */
typedef struct {
    gly_text bytes;
    uint32_t offset;
    bool is_windows_1252; /* it says so: heeded unless it is UTF-8 after all,
                           * or begins with a mark */
} gly_encoded;

/* Decode `source`, which must be followed by LF (and, where a reader wants it,
 * NUL) and outlive `*out`. Says in `notices` (of gly_notice) what it had to
 * guess or to change. All spans of the source are of the whole of it. */
gly_status gly_decode(gly_decoded *out, gly_arena *arena, gly_encoded source,
                      gly_list *notices);

/* The bytes of the source that `span` of the decoded text stands for. O(log
 * runs). */
gly_span gly_decoded_source(const gly_decoded *decoded, gly_span span);

/* The index of the run among `count` `runs` that holds byte `offset` of the
 * text, or the last one when none does; GLY_NONE when there are none. O(log
 * runs). */
uint32_t gly_run_at(const gly_run *runs, uint32_t count, uint32_t offset);

/* What `span` of a text stands for in the source, by its `runs`: from the
 * source of its first byte to the end of that of its last. An empty span
 * answers an empty one at its place. */
gly_span gly_run_source(const gly_run *runs, uint32_t count, gly_span span);

#endif
