/* frame.h - what stands around a story, told from the story.
 * Plain text has no markup and Markdown has little: that "admin" is a byline,
 * "9 Min Read" no sentence and "Moscow's Shift in Tone" a heading follows from
 * where a line stands and how it looks. Every reader hands its blocks here. */
#ifndef GLY_DOCUMENT_FRAME_H
#define GLY_DOCUMENT_FRAME_H

#include "document/builder.h"

/* Give each closed block that is not GLY_LAYOUT_CERTAIN its kind, and all of
 * them their section and lead. `has_markup`: headings are written as such, so
 * a short line in the body is none unless it is bold. */
void gly_frame_classify(gly_builder *builder, bool has_markup);

#endif
