/* silence.h - findings that a desk has looked at and let stand.
 *
 *     [galley-disable-next-line vague-source -- they spoke in private]
 *     Analysts say that the pier will be closed.
 *
 *     The mayor is 54 (CQ).
 *
 * A directive of the draft silences the rules it names in the block that
 * follows, in a stretch, or in all of it; "(CQ)", the newsroom's mark for
 * "checked, is right", whatever touches the word before it. A finding is silent
 * when any of its places is. A directive that silenced nothing is told. */
#ifndef GLY_DIAGNOSTICS_SILENCE_H
#define GLY_DIAGNOSTICS_SILENCE_H

#include "diagnostics/finding.h"

/* Bytes of the source in which rules are silent. */
typedef struct {
    gly_span source;
    const gly_directive *directive; /* NULL for "(CQ)" */
    bool is_used;
} gly_silence;

typedef struct {
    gly_silence *items; /* in order of their start */
    uint32_t count;
    uint32_t longest; /* bytes of the longest one but for whole stretches */
    uint32_t wide;    /* items[0, wide) are stretches and whole files */
} gly_silences;

/* All that `document` silences. O(directives + words). GLY_NO_MEMORY. */
gly_status gly_silences_build(gly_silences *out, gly_arena *arena,
                              const gly_document *document);

/* What silences `finding`, which is marked as used, or NULL; the first where
 * several do. Notices are never silent. O(log silences) beside the
 * stretches. */
const gly_silence *gly_silences_hold(gly_silences *silences,
                                     const gly_finding *finding);

#endif
