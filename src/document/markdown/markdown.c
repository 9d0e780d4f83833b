/* markdown.c - Markdown, through md4c (markdown_blocks.h).
 *
 * Markdown is HTML in another spelling, and raw HTML may stand anywhere in it:
 * "*sank*" is the start of an <em>, text and its end, told to the walk of a
 * page (html_walk.h) like the tags that are written out. So <del>, a
 * <figcaption> or class="related" mean the same in both, whatever stands in
 * them. */
#include "document/frame.h"
#include "document/front_matter.h"
#include "document/markdown/markdown_blocks.h"
#include "document/markdown/markdown_cost.h"
#include "document/reader.h"

/* Where what is walked lies: white space, as yet. */
static gly_text walked_text(gly_markdown *m)
{
    m->walked = gly_arena_take(m->builder->arena, (size_t)m->text.size + 1);
    for (uint32_t i = 0; m->walked != NULL && i < m->text.size; i++) {
        char byte = m->text.data[i];
        m->walked[i] = byte >= '\t' && byte <= '\r' ? byte : ' ';
    }
    return (gly_text){m->walked, m->text.size};
}

/* How the body is read. */
typedef struct {
    gly_front_matter front;
    bool with_title; /* that of the front matter is the headline */
    bool reads_all;  /* what stands in navigation and the like, too */
} manner;

/* Read the body, below what front matter gives. */
static void parse(gly_markdown *m, gly_builder *builder, const manner *how)
{
    bool has_headline =
        how->with_title || gly_builder_has_kept(builder, GLY_BLOCK_HEADLINE);
    *m = (gly_markdown){.builder = builder,
                        .text = builder->input->text,
                        .end = how->front.end};
    builder->status =
        gly_markdown_given_build(&m->given, builder->arena, m->text, m->end);
    gly_html_page page = {.arena = builder->arena,
                          .text = walked_text(m),
                          .reads_all = how->reads_all};
    if (m->walked == NULL)
        builder->status = GLY_NO_MEMORY;
    if (builder->status != GLY_OK)
        return;
    gly_html_flow_init(&m->flow, builder, has_headline);
    gly_html_walk_begin(&m->flow.walk, &page, &m->flow.listener);
    gly_front_matter_blocks(builder, &how->front, how->with_title);
    gly_markdown_run(m, how->front.end);
}

/* Read it once more where nothing was seen, as when a <nav> is never closed. */
static void parse_all(gly_markdown *m, manner *how)
{
    gly_builder *builder = m->builder;
    how->reads_all = true;
    gly_builder_restart(builder);
    parse(m, builder, how);
    if (m->flow.first != GLY_NONE)
        gly_builder_notice(builder,
                           gly_text_of("no article is found in this page: all "
                                       "of its text is read"),
                           (gly_span){m->flow.first, 0});
}

gly_status gly_read_markdown(gly_builder *builder)
{
    manner how = {0};
    gly_status status = gly_front_matter_read(&how.front, builder);
    if (status != GLY_OK)
        return status;
    gly_text body = gly_text_slice(builder->input->text,
                                   (gly_span){how.front.end, UINT32_MAX});
    if (gly_markdown_is_costly(body)) {
        gly_builder_notice(builder,
                           gly_text_of("brackets or table columns without "
                                       "end: read as plain text"),
                           (gly_span){how.front.end, 0});
        return GLY_INVALID;
    }
    gly_markdown m;
    parse(&m, builder, &how);
    if (builder->status == GLY_OK && !m.flow.marks.has_headline &&
        how.front.title.text.size > 0) {
        how.with_title = true;
        gly_builder_restart(builder);
        parse(&m, builder, &how);
    }
    if (builder->status == GLY_OK && m.flow.first == GLY_NONE)
        parse_all(&m, &how);
    if (builder->status == GLY_OK)
        gly_frame_classify(builder, m.has_markup);
    return builder->status;
}
