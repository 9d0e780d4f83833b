/* finding.h - one thing an editor is told, with its evidence.
 * A finding has one main place and, where two places disagree, the other one
 * beside it: both ends are always shown. */
#ifndef GLY_DIAGNOSTICS_FINDING_H
#define GLY_DIAGNOSTICS_FINDING_H

#include <stdint.h>

#include "base/arena.h"
#include "base/list.h"
#include "base/span.h"
#include "base/status.h"
#include "base/text.h"
#include "document/document.h"

typedef enum {
    GLY_LEVEL_SUGGESTION,
    GLY_LEVEL_WARNING,
    GLY_LEVEL_ERROR,
} gly_level;

/* Another place that the finding stands on. */
typedef struct {
    gly_span source;      /* bytes of the source */
    gly_place start, end; /* end exclusive; as gly_document_spot tells them */
    gly_text message;     /* what is to be seen there: "first wording" */
} gly_related;

typedef struct {
    gly_text rule;     /* id of the rule: "quote-wording" */
    gly_text category; /* of DESIGN's list, or "notice" */
    gly_level level;
    gly_text message;
    gly_span source;      /* bytes of the source; never split a character */
    gly_place start, end; /* end exclusive */
    const gly_related *related; /* in order of the source */
    uint32_t related_count;
    gly_text fingerprint; /* 16 hexadecimal digits; see findings.h */
} gly_finding;

/* A finding that is not told: the draft itself silences it, or a baseline knows
 * it. */
typedef struct {
    gly_finding finding;
    bool in_draft;
    gly_text reason; /* that the draft gives; may be empty */
} gly_hushed;

/* "suggestion", "warning", "error". */
const char *gly_level_name(gly_level level);

#endif
