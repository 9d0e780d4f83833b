/* drafts.h - tables of drafts and the blocks they are read into. */
#ifndef GLY_SUPPORT_DRAFTS_H
#define GLY_SUPPORT_DRAFTS_H

#include "document/document.h"

/* A draft, and its blocks one a line as "headline: Toll to rise"; a lead is
 * written as "paragraph: [MIAMI - ] Boats left." */
typedef struct {
    const char *why, *draft, *outline;
} draft_row;

/* Check that each of `count` drafts, read as `format`, has its outline and
 * holds as a document (document_flaw.h). A failure shows what it is. */
void check_drafts(gly_format format, const draft_row *rows, size_t count);

/* The same of one draft, as it is handed in. */
void check_draft(const char *why, const gly_input *input, const char *wanted);

#endif
