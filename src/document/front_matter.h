/* front_matter.h - the lines that a content system keeps above a draft.
 *
 *     ---
 *     title: Harbor board backs toll plan
 *     author: Renata Colby
 *     ---
 *
 * They are read as YAML into the document's metas. The author and a summary are
 * blocks of the text, too, and so is a title that the body lacks
 * (document/markdown/markdown.c): an editor wants to be told of a story by
 * "admin". */
#ifndef GLY_DOCUMENT_FRONT_MATTER_H
#define GLY_DOCUMENT_FRONT_MATTER_H

#include "document/builder.h"

/* A value that may become a block. `span` is of the decoded text; where its
 * bytes are those of `text` they can be copied. */
typedef struct {
    gly_text text; /* empty when there is none */
    gly_span span;
} gly_front_value;

typedef struct {
    uint32_t end; /* where the body begins; 0 without front matter */
    gly_front_value title, author, description;
    gly_front_value date; /* of a page of HTML only: front matter's stays a
                           * meta */
} gly_front_matter;

/* Read the front matter at the start of the builder's input into its metas.
 * If it is not YAML, a notice says where and it is read line by line, as
 * "key: value". Lines between two "---" that hold no key are left to the body.
 * One in TOML, between two "+++", is skipped, with a notice. One that is over
 * GLY_LIMIT_FRONT_MATTER or never closed is body, with a
 * notice. GLY_NO_MEMORY. */
gly_status gly_front_matter_read(gly_front_matter *out, gly_builder *builder);

/* Make blocks of the author (a byline), of the description (a deck), of the
 * date (a dateline) and, with `with_title`, of the title (a headline): those
 * that there are, in the order of the source. */
void gly_front_matter_blocks(gly_builder *builder,
                             const gly_front_matter *matter, bool with_title);

#endif
