/* document_flaw.h - what every document must be, whatever the bytes were.
 * The unit tests ask it of drafts, the fuzz target of anything. */
#ifndef GLY_SUPPORT_DOCUMENT_FLAW_H
#define GLY_SUPPORT_DOCUMENT_FLAW_H

#include "document/document.h"

/* The first thing that is wrong with `document`, as a sentence; NULL when all
 * holds: runs lie one after another in the visible text and in order in the
 * source, copied ones are byte for byte the same, blocks are parted by an
 * empty line and hold clean UTF-8, each byte leads into the source. */
const char *document_flaw(const gly_document *document);

#endif
