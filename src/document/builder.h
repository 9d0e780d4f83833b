/* builder.h - how a reader makes a document.
 * A reader walks the decoded text once, from start to end, and says of each
 * piece what it is; the builder lays the visible text, the blocks and the map
 * back to the source. For "Mr. O&rsquo;Hara *said*" a Markdown reader calls
 *
 *     open(paragraph)  copy("Mr. O")  decode("’" from "&rsquo;")
 *     copy("Hara ")  copy("said")  close
 *
 * All spans that it hands over are of the decoded text and must not go
 * backward. A failure sticks in `status`: later calls do nothing. */
#ifndef GLY_DOCUMENT_BUILDER_H
#define GLY_DOCUMENT_BUILDER_H

#include <stdbool.h>

#include "base/list.h"
#include "document/decode.h"
#include "document/document.h"

/* What the layout says about a block, for document/frame.h. */
enum {
    GLY_LAYOUT_LINE = 1,    /* it is one line of the source */
    GLY_LAYOUT_ITALIC = 2,  /* all of it is emphasized */
    GLY_LAYOUT_BOLD = 4,    /* all of it is strongly emphasized */
    GLY_LAYOUT_CERTAIN = 8, /* its kind is written in the source */
    GLY_LAYOUT_UNDER = 16,  /* right under an image or a table */
};

/* A block to be opened. */
typedef struct {
    gly_block block;
    uint8_t layout;
} gly_draft;

/* How far a document is built. */
typedef struct {
    uint32_t size, runs, blocks, groups, directives;
} gly_built;

typedef struct {
    gly_arena *arena;
    const gly_decoded *input;
    struct gly_package *package; /* of an office file; NULL for others */
    gly_status status;
    char *bytes; /* the visible text */
    uint32_t size, room;
    gly_list runs;       /* gly_run */
    gly_list blocks;     /* gly_block; they may still change their kind */
    gly_list layouts;    /* uint8_t, one a block */
    gly_list metas;      /* gly_meta */
    gly_list notices;    /* gly_notice */
    gly_list directives; /* gly_directive */
    uint32_t groups;     /* numbers given to lists, tables and quotations */
    gly_draft draft;     /* the open block */
    bool is_open, has_text;
    bool is_full; /* of directives, which was told */
    gly_built kept;
} gly_builder;

/* Nothing built yet. `notices` may hold what decoding said. Takes room for
 * what the lines of `input` may become, so that hostile text of very short
 * lines wastes none. GLY_NO_MEMORY. */
gly_status gly_builder_init(gly_builder *builder, gly_arena *arena,
                            const gly_decoded *input, gly_list notices);

/* Open a block; its `text` is set here. The one before must be closed. */
void gly_builder_open(gly_builder *builder, gly_draft draft);

/* Add a piece to the open block: as it stands; as `text` for the whole of
 * `span`; as one blank for the whole of `span`, such as a line end. White
 * space at the two ends of a block is left out. */
void gly_builder_copy(gly_builder *builder, gly_span span);
void gly_builder_decode(gly_builder *builder, gly_text text, gly_span span);
void gly_builder_blank(gly_builder *builder, gly_span span);

/* Close the open block; false when it had no text and is not there. */
bool gly_builder_close(gly_builder *builder);

/* Keep the closed blocks there are, whatever comes: they are the head, which
 * stood beside the body that is now to be read. */
void gly_builder_keep(gly_builder *builder);

/* Whether a block of `kind` was kept. */
bool gly_builder_has_kept(const gly_builder *builder, gly_block_kind kind);

/* Forget all blocks but those that are kept, not the notices: the text will be
 * read in another way. */
void gly_builder_restart(gly_builder *builder);

/* Say something about `span`. `message` is borrowed. */
void gly_builder_notice(gly_builder *builder, gly_text message, gly_span span);

/* Take what `text` at `span` says to galley, if it says anything: a comment
 * without its marks. A closed block in brackets is taken by itself. */
void gly_builder_directive(gly_builder *builder, gly_text text, gly_span span);

/* Closed block `index`, its layout, and its visible text (borrowed until more
 * is added). */
gly_block *gly_builder_block(const gly_builder *builder, uint32_t index);
uint8_t gly_builder_layout(const gly_builder *builder, uint32_t index);
gly_text gly_builder_text(const gly_builder *builder, uint32_t index);

#endif
