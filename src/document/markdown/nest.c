#include "document/markdown/nest.h"

/* One list or block quotation. Levels count those of its own kind: the third
 * list within two quotations is of level 3. */
typedef struct {
    gly_block_kind kind;
    uint32_t group;
    uint16_t list_level, quote_level;
} container;

void gly_nest_init(gly_nest *nest, gly_builder *builder)
{
    *nest = (gly_nest){builder, gly_list_of(sizeof(container))};
}

static uint16_t one_more(uint16_t count)
{
    return count == UINT16_MAX ? count : (uint16_t)(count + 1);
}

void gly_nest_enter(gly_nest *nest, gly_block_kind kind)
{
    container inner = {.kind = kind, .group = GLY_NONE};
    if (nest->open.count > 0)
        inner = *(container *)gly_list_last(&nest->open);
    if (inner.group == GLY_NONE)
        inner.group = nest->builder->groups++;
    inner.kind = kind;
    if (kind == GLY_BLOCK_QUOTE)
        inner.quote_level = one_more(inner.quote_level);
    else
        inner.list_level = one_more(inner.list_level);
    container *added = gly_list_add(&nest->open, nest->builder->arena);
    if (added == NULL)
        nest->builder->status = GLY_NO_MEMORY;
    else
        *added = inner;
}

void gly_nest_leave(gly_nest *nest)
{
    if (nest->open.count > 0)
        nest->open.count--;
}

gly_draft gly_nest_draft(const gly_nest *nest)
{
    gly_draft draft = {0};
    draft.block.kind = GLY_BLOCK_PARAGRAPH;
    draft.block.group = GLY_NONE;
    if (nest->open.count == 0)
        return draft;
    const container *inner = gly_list_last(&nest->open);
    draft.block.kind = inner->kind;
    draft.block.group = inner->group;
    draft.block.level =
        inner->kind == GLY_BLOCK_QUOTE ? inner->quote_level : inner->list_level;
    draft.layout = GLY_LAYOUT_CERTAIN;
    return draft;
}
