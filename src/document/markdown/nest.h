/* nest.h - the lists and block quotations that are open around a text. */
#ifndef GLY_DOCUMENT_MARKDOWN_NEST_H
#define GLY_DOCUMENT_MARKDOWN_NEST_H

#include "document/builder.h"

/* The open ones, the outermost first. */
typedef struct {
    gly_builder *builder;
    gly_list open;
} gly_nest;

/* None is open yet. They live in the arena of `builder`, which is borrowed. */
void gly_nest_init(gly_nest *nest, gly_builder *builder);

/* One begins whose blocks are of `kind`, GLY_BLOCK_LIST_ITEM or
 * GLY_BLOCK_QUOTE; the last one ends. What stands in another shares its group
 * number. */
void gly_nest_enter(gly_nest *nest, gly_block_kind kind);
void gly_nest_leave(gly_nest *nest);

/* A block within them: a paragraph if none is open. */
gly_draft gly_nest_draft(const gly_nest *nest);

#endif
