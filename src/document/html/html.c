/* html.c - HTML, whole pages and fragments.
 *
 * The page is walked twice: once to find the article in it (html_survey.h) and
 * once to read it (html_flow.h). What is a headline, a byline or a caption is
 * told by elements and by their classes (html_marks.h), and where neither does,
 * by how a line looks (frame.h). */
#include "document/cues.h"
#include "document/frame.h"
#include "document/html/html_flow.h"
#include "document/html/html_survey.h"
#include "document/reader.h"

static bool has_kind(const gly_builder *builder, gly_block_kind kind)
{
    for (uint32_t i = 0; i < builder->blocks.count; i++) {
        if (gly_builder_block(builder, i)->kind == kind)
            return true;
    }
    return false;
}

/* What is to be read. */
typedef struct {
    gly_builder *builder;
    gly_html_page page;
    gly_html_survey survey;
} reading;

/* Read the article below what `head` gives. Answers where its text begins. */
static uint32_t read_page(reading *r, const gly_front_matter *head)
{
    gly_builder *builder = r->builder;
    gly_html_flow flow;
    gly_builder_restart(builder);
    gly_front_matter_blocks(builder, head, true);
    gly_html_flow_init(&flow, builder, has_kind(builder, GLY_BLOCK_HEADLINE));
    flow.story = r->survey.story;
    flow.head_start = r->survey.head_start;
    gly_status status =
        gly_html_walk_page(&flow.walk, &r->page, &flow.listener);
    gly_html_flow_close(&flow);
    if (builder->status == GLY_OK)
        builder->status = status;
    if (builder->status == GLY_OK)
        gly_frame_classify(builder, true);
    return flow.first;
}

/* Whether a byline of the text tells the date, too. */
static bool has_dated_byline(const gly_builder *builder)
{
    for (uint32_t i = 0; i < builder->blocks.count; i++) {
        if (gly_builder_block(builder, i)->kind == GLY_BLOCK_BYLINE &&
            gly_cue_has_digit(gly_builder_text(builder, i)))
            return true;
    }
    return false;
}

/* Drop what the text has, or what stands below its start. */
static void keep_lacking(gly_front_value *value, const gly_builder *builder,
                         gly_block_kind kind, uint32_t first)
{
    if (has_kind(builder, kind) || gly_span_end(value->span) > first)
        value->text.size = 0;
}

/* Read once more when the text, which begins at `first`, lacks what the head of
 * the page has. */
static void add_head(reading *r, gly_front_matter head, uint32_t first)
{
    keep_lacking(&head.title, r->builder, GLY_BLOCK_HEADLINE, first);
    keep_lacking(&head.author, r->builder, GLY_BLOCK_BYLINE, first);
    keep_lacking(&head.date, r->builder, GLY_BLOCK_DATELINE, first);
    if (has_dated_byline(r->builder))
        head.date.text.size = 0;
    head.end = first;
    if (head.title.text.size + head.author.text.size + head.date.text.size > 0)
        read_page(r, &head);
}

/* Read all text of the page: no article was found in it, as when a <nav> is
 * never closed. */
static uint32_t read_all(reading *r)
{
    static const gly_front_matter no_head = {0};
    r->page.reads_all = true;
    r->survey.story = (gly_span){0, r->page.text.size};
    uint32_t first = read_page(r, &no_head);
    if (first != GLY_NONE)
        gly_builder_notice(r->builder,
                           gly_text_of("no article is found in this page: all "
                                       "of its text is read"),
                           (gly_span){first, 0});
    return first;
}

gly_status gly_read_html(gly_builder *builder)
{
    static const gly_front_matter no_head = {0};
    gly_text text = builder->input->text;
    reading r = {.builder = builder,
                 .page = {.arena = builder->arena, .text = text}};
    gly_html_head head = {.builder = builder, .text = text};
    gly_status status = gly_html_survey_build(&r.survey, &head, &r.page);
    if (status != GLY_OK)
        return status;
    uint32_t first = read_page(&r, &no_head);
    if (first == GLY_NONE && builder->status == GLY_OK)
        first = read_all(&r);
    if (first != GLY_NONE && builder->status == GLY_OK)
        add_head(&r, head.found, first);
    if (r.survey.too_deep != GLY_NONE && builder->status == GLY_OK)
        gly_builder_notice(builder,
                           gly_text_of("elements are nested too deeply: from "
                                       "here on the innermost are read as if "
                                       "their tags were not there"),
                           (gly_span){r.survey.too_deep, 0});
    return builder->status;
}
