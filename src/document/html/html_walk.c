#include "document/html/html_walk.h"

#include "document/html/html_stack.h"

/* Bytes that a box of facts has at most: ten lines and their marks. */
enum { FACT_BOX = 4096 };

static gly_html_element *element_at(const gly_html_walk *walk, uint32_t index)
{
    return gly_list_at(&walk->open, index);
}

/* Whether a block with an inline tag's name stands apart: a byline that is a
 * <span> does, if no paragraph is around it, and so does the <cite> under a
 * block quotation. */
static bool stands_apart(const gly_html_walk *walk,
                         const gly_html_element *inner)
{
    if (walk->has_text || walk->open.count == 0)
        return false;
    const gly_html_element *outer = gly_list_last(&walk->open);
    gly_html_tag tag = outer->tag;
    if (inner->tag == GLY_HTML_CITE && tag == GLY_HTML_BLOCKQUOTE)
        return true;
    if (inner->role != GLY_HTML_BYLINE && inner->role != GLY_HTML_DATE)
        return false;
    if (!outer->is_block || outer->role == GLY_HTML_BYLINE ||
        outer->role == GLY_HTML_DATE)
        return false;
    return tag == GLY_HTML_DIV || tag == GLY_HTML_HEADER ||
           tag == GLY_HTML_BOX || tag == GLY_HTML_ARTICLE ||
           tag == GLY_HTML_MAIN;
}

/* Whether the <aside> whose tag begins at `start` is a box of facts that
 * belongs to the article: it stands in it and leads nowhere else. "More from
 * this section" is all links. */
static bool is_fact_box(const gly_html_walk *walk, uint32_t start)
{
    if (!gly_html_is_in(walk, GLY_HTML_ARTICLE) &&
        !gly_html_is_in(walk, GLY_HTML_MAIN))
        return false;
    gly_text page = walk->tokens.text;
    uint32_t left = page.size - start;
    gly_text near = gly_text_slice(
        page, (gly_span){start, left < FACT_BOX ? left : FACT_BOX});
    uint32_t end = gly_text_find(near, gly_text_of("</aside"), 0);
    uint32_t link = gly_text_find(near, gly_text_of("<a "), 0);
    return end != GLY_NONE && (link == GLY_NONE || link > end);
}

/* Whether nothing in the element is read. */
static bool is_silent(const gly_html_walk *walk, gly_html_effect effect,
                      const gly_html_element *element)
{
    gly_html_tag tag = element->tag;
    bool is_container = tag == GLY_HTML_DIV || tag == GLY_HTML_UL ||
                        tag == GLY_HTML_OL || tag == GLY_HTML_DL ||
                        tag == GLY_HTML_HEADER || tag == GLY_HTML_BOX ||
                        tag == GLY_HTML_ASIDE || tag == GLY_HTML_FIGURE ||
                        tag == GLY_HTML_ARTICLE || tag == GLY_HTML_TABLE;
    if (effect == GLY_HTML_LEFT_OUT || tag == GLY_HTML_DEL ||
        element->role == GLY_HTML_HIDDEN)
        return true;
    if (walk->reads_all)
        return false;
    if (tag == GLY_HTML_FOOTER)
        return !gly_html_is_in(walk, GLY_HTML_BLOCKQUOTE);
    if (tag == GLY_HTML_ASIDE && (element->role == GLY_HTML_PULLED ||
                                  (element->role != GLY_HTML_BESIDE &&
                                   is_fact_box(walk, element->start))))
        return false;
    return effect == GLY_HTML_APART ||
           (is_container && element->role == GLY_HTML_BESIDE);
}

/* Count an inline element that is not on the stack. */
static void count_inline(gly_html_walk *walk, gly_html_tag tag)
{
    walk->style.bold += tag == GLY_HTML_B;
    walk->style.italic += tag == GLY_HTML_EM;
    walk->style.link += tag == GLY_HTML_A;
    if (walk->tops[tag] != GLY_NONE)
        element_at(walk, walk->tops[tag])->same++;
}

static void start_inline(gly_html_walk *walk, gly_html_element element,
                         const gly_html_token *token)
{
    element.is_block = stands_apart(walk, &element);
    if (element.is_silent || element.is_block)
        gly_html_push(walk, element);
    else
        count_inline(walk, element.tag);
    if (element.tag == GLY_HTML_Q && walk->silent == 0)
        gly_html_tell_sign(walk, GLY_HTML_Q, token);
}

static void on_start(gly_html_walk *walk, const gly_html_token *token)
{
    gly_html_effect effect;
    gly_html_element element = {.start = token->span.offset};
    element.tag = gly_html_tag_of(
        gly_text_slice(walk->tokens.text, token->name), &effect);
    bool is_foreign = walk->tokens.in_foreign;
    if (!is_foreign && gly_html_state_in(element.tag) != GLY_HTML_DATA)
        gly_html_enter(&walk->tokens, gly_html_state_in(element.tag));
    if (element.tag == GLY_HTML_OTHER || (is_foreign && token->is_self_closing))
        return;
    bool is_told = effect == GLY_HTML_SIGN ||
                   (!is_foreign && (element.tag == GLY_HTML_SCRIPT_TAG ||
                                    element.tag == GLY_HTML_TITLE));
    if (element.tag == GLY_HTML_BR)
        walk->has_text = false;
    if (is_told && (walk->silent == 0 || element.tag == GLY_HTML_META))
        gly_html_tell_sign(walk, element.tag, token);
    bool is_again =
        (element.tag == GLY_HTML_HTML || element.tag == GLY_HTML_HEAD ||
         element.tag == GLY_HTML_BODY) &&
        gly_html_is_in(walk, element.tag);
    if (effect == GLY_HTML_SIGN || is_again)
        return;
    element.role = gly_html_role_of(walk->tokens.text, token);
    if (element.tag == GLY_HTML_TIME && element.role == GLY_HTML_NO_ROLE)
        element.role = GLY_HTML_DATE;
    element.is_silent = is_silent(walk, effect, &element);
    if (effect == GLY_HTML_INLINE || effect == GLY_HTML_LEFT_OUT) {
        start_inline(walk, element, token);
    } else {
        gly_html_end_implied(walk, element.tag, element.start);
        element.is_block = true;
        gly_html_push(walk, element);
    }
    if (element.tag == GLY_HTML_SVG || element.tag == GLY_HTML_MATH)
        walk->tokens.in_foreign = !token->is_self_closing;
}

static void end_inline(gly_html_walk *walk, gly_html_tag tag,
                       const gly_html_token *token)
{
    uint32_t index = walk->tops[tag];
    walk->style.bold -= tag == GLY_HTML_B && walk->style.bold > 0;
    walk->style.italic -= tag == GLY_HTML_EM && walk->style.italic > 0;
    walk->style.link -= tag == GLY_HTML_A && walk->style.link > 0;
    if (tag == GLY_HTML_Q && walk->silent == 0)
        gly_html_tell_sign(walk, tag, token);
    if (index == GLY_NONE)
        return;
    gly_html_element *element = element_at(walk, index);
    const gly_html_element *last = element_at(walk, walk->open.count - 1);
    uint32_t block = last->is_block ? walk->open.count - 1 : last->block;
    if (element->same > 0)
        element->same--;
    else if (block == GLY_NONE || index >= block)
        gly_html_pop_to(walk, index + 1, gly_span_end(token->span));
}

/* The end tag of a block. That of a paragraph that is not open stands for an
 * empty one. */
static void end_block(gly_html_walk *walk, gly_html_tag tag, uint32_t end)
{
    uint32_t index = walk->tops[tag] + 1, floor = gly_html_barrier(walk);
    bool is_of_table = tag == GLY_HTML_TD || tag == GLY_HTML_TH ||
                       tag == GLY_HTML_TR || tag == GLY_HTML_TBODY ||
                       tag == GLY_HTML_THEAD || tag == GLY_HTML_CAPTION;
    bool is_outermost = tag == GLY_HTML_TABLE || tag == GLY_HTML_ARTICLE ||
                        tag == GLY_HTML_MAIN || tag == GLY_HTML_BODY ||
                        tag == GLY_HTML_HTML;
    if (gly_html_is_heading(tag))
        index = gly_html_top_heading(walk);
    if (is_of_table)
        floor = walk->tops[GLY_HTML_TABLE] + 1;
    if (is_outermost || index > floor) {
        gly_html_pop_to(walk, index, end);
    } else if (tag == GLY_HTML_P) {
        gly_html_tell_boundary(walk, end);
    }
}

static void on_end(gly_html_walk *walk, const gly_html_token *token)
{
    gly_html_effect effect;
    gly_html_tag tag = gly_html_tag_of(
        gly_text_slice(walk->tokens.text, token->name), &effect);
    if (tag == GLY_HTML_BR && walk->silent == 0)
        gly_html_tell_sign(walk, tag, token);
    if (tag == GLY_HTML_OTHER || effect == GLY_HTML_SIGN)
        return;
    if (effect == GLY_HTML_INLINE || effect == GLY_HTML_LEFT_OUT)
        end_inline(walk, tag, token);
    else
        end_block(walk, tag, gly_span_end(token->span));
}

/* The text of scripts, titles and the like is not read, wherever it is. */
static bool is_raw(gly_html_state state)
{
    return state == GLY_HTML_RCDATA || state == GLY_HTML_RAWTEXT ||
           state == GLY_HTML_SCRIPT;
}

static void on_token(gly_html_walk *walk, const gly_html_token *token)
{
    if (token->kind == GLY_HTML_START_TAG) {
        on_start(walk, token);
    } else if (token->kind == GLY_HTML_END_TAG) {
        on_end(walk, token);
    } else if (token->kind == GLY_HTML_COMMENT) {
        if (walk->listener->comment != NULL)
            walk->listener->comment(walk->listener->context, token);
    } else if (is_raw(walk->tokens.state)) {
        return;
    } else if (token->kind == GLY_HTML_TEXT) {
        gly_html_walk_text(walk, token->span, NULL);
    } else if (token->kind == GLY_HTML_REFERENCE) {
        gly_html_walk_text(walk, token->span, &token->reference);
    }
}

void gly_html_walk_begin(gly_html_walk *out, const gly_html_page *page,
                         const gly_html_listener *listener)
{
    *out = (gly_html_walk){.arena = page->arena,
                           .listener = listener,
                           .tokens = {.text = page->text},
                           .open = gly_list_of(sizeof(gly_html_element)),
                           .too_deep = GLY_NONE,
                           .reads_all = page->reads_all};
    for (uint32_t tag = 0; tag < GLY_HTML_TAGS; tag++)
        out->tops[tag] = GLY_NONE;
}

static void walk_tokens(gly_html_walk *walk)
{
    gly_html_token token;
    while (walk->status == GLY_OK && gly_html_next(&token, &walk->tokens))
        on_token(walk, &token);
}

void gly_html_walk_piece(gly_html_walk *walk, gly_span piece)
{
    gly_text all = walk->tokens.text;
    walk->tokens.text.size = gly_span_end(piece);
    walk->tokens.offset = piece.offset;
    walk->tokens.state = GLY_HTML_DATA;
    walk_tokens(walk);
    walk->tokens.text = all;
    walk->tokens.state = GLY_HTML_DATA;
}

static bool is_inline(gly_html_tag tag)
{
    return tag == GLY_HTML_EM || tag == GLY_HTML_B || tag == GLY_HTML_DEL;
}

void gly_html_walk_start(gly_html_walk *walk, gly_html_tag tag, uint32_t start)
{
    gly_html_element element = {.tag = tag,
                                .start = start,
                                .is_silent = tag == GLY_HTML_DEL,
                                .is_bare = true};
    if (is_inline(tag)) {
        start_inline(walk, element, NULL);
        return;
    }
    gly_html_end_implied(walk, tag, start);
    element.is_block = true;
    gly_html_push(walk, element);
}

void gly_html_walk_end(gly_html_walk *walk, gly_html_tag tag, uint32_t end)
{
    const gly_html_token token = {.kind = GLY_HTML_END_TAG, .span = {end, 0}};
    if (is_inline(tag))
        end_inline(walk, tag, &token);
    else
        end_block(walk, tag, end);
}

void gly_html_walk_text(gly_html_walk *walk, gly_span span,
                        const gly_html_reference *reference)
{
    if (walk->silent > 0)
        return;
    gly_text text = gly_text_slice(walk->tokens.text, span);
    if (reference == NULL)
        walk->has_text = walk->has_text || gly_text_trim(text).size > 0;
    walk->listener->text(walk->listener->context, span, reference);
}

gly_status gly_html_walk_finish(gly_html_walk *walk)
{
    while (walk->status == GLY_OK && walk->open.count > 0)
        gly_html_pop(walk, walk->tokens.text.size);
    return walk->status;
}

gly_status gly_html_walk_page(gly_html_walk *out, const gly_html_page *page,
                              const gly_html_listener *listener)
{
    gly_html_walk_begin(out, page, listener);
    walk_tokens(out);
    return gly_html_walk_finish(out);
}
