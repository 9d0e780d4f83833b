#include "document/html_walk.h"

#include "base/limits.h"

static gly_html_element *element_at(const gly_html_walk *walk, uint32_t index)
{
    return gly_list_at(&walk->open, index);
}

bool gly_html_is_in(const gly_html_walk *walk, gly_html_tag tag)
{
    return walk->tops[tag] != GLY_NONE;
}

/* The innermost open element of two tags, plus one; 0 for none. */
static uint32_t top_of(const gly_html_walk *walk, gly_html_tag a,
                       gly_html_tag b)
{
    uint32_t first = walk->tops[a] + 1, second = walk->tops[b] + 1;
    return first > second ? first : second;
}

/* Below what the end tag of a block does not reach: the cell or the table it
 * stands in, plus one. */
static uint32_t barrier_of(const gly_html_walk *walk)
{
    uint32_t cell = top_of(walk, GLY_HTML_TD, GLY_HTML_TH);
    uint32_t table = top_of(walk, GLY_HTML_TABLE, GLY_HTML_CAPTION);
    return cell > table ? cell : table;
}

/* End the innermost element. */
static void pop(gly_html_walk *walk, uint32_t end)
{
    gly_html_element element = *element_at(walk, walk->open.count - 1);
    walk->open.count--;
    walk->has_text = walk->has_text && !element.is_block;
    walk->tops[element.tag] = element.outer;
    walk->silent -= element.is_silent;
    if (element.is_block && !element.is_silent && walk->silent == 0)
        walk->listener->leave(walk->listener->context, &element, end);
    if (element.is_block)
        walk->style = element.style;
    if (element.tag == GLY_HTML_SVG || element.tag == GLY_HTML_MATH)
        walk->tokens.in_foreign = gly_html_is_in(walk, GLY_HTML_SVG) ||
                                  gly_html_is_in(walk, GLY_HTML_MATH);
}

/* End all elements from the one at `index`, plus one, on. */
static void pop_to(gly_html_walk *walk, uint32_t index, uint32_t end)
{
    while (walk->open.count >= index && index > 0)
        pop(walk, end);
}

static void tell_sign(gly_html_walk *walk, gly_html_tag tag,
                      const gly_html_token *token)
{
    walk->listener->sign(walk->listener->context, tag, token);
}

/* What is before `offset` and what is after stand in two blocks, whatever is
 * open: as by a rule. */
static void tell_boundary(gly_html_walk *walk, uint32_t offset)
{
    const gly_html_token rule = {.kind = GLY_HTML_START_TAG,
                                 .span = {offset, 0}};
    walk->has_text = false;
    if (walk->silent == 0)
        tell_sign(walk, GLY_HTML_HR, &rule);
}

/* Begin an element. One too many is the end of a block and nothing else. */
static void push(gly_html_walk *walk, gly_html_element element)
{
    if (walk->open.count >= GLY_LIMIT_HTML_DEPTH) {
        if (element.is_block)
            tell_boundary(walk, element.start);
        return;
    }
    gly_html_element *added = gly_list_add(&walk->open, walk->arena);
    if (added == NULL) {
        walk->status = GLY_NO_MEMORY;
        return;
    }
    uint32_t index = walk->open.count - 1;
    element.block = GLY_NONE;
    if (index > 0) {
        const gly_html_element *outer = element_at(walk, index - 1);
        element.block = outer->is_block ? index - 1 : outer->block;
    }
    element.outer = walk->tops[element.tag];
    element.style = walk->style;
    element.prose = walk->prose;
    *added = element;
    walk->has_text = walk->has_text && !element.is_block;
    walk->tops[element.tag] = index;
    if (element.is_block && walk->silent == 0 && !element.is_silent)
        walk->listener->enter(walk->listener->context, added);
    walk->silent += element.is_silent;
}

static bool is_heading(gly_html_tag tag)
{
    return tag >= GLY_HTML_H1 && tag <= GLY_HTML_H6;
}

/* The innermost open element of one of the tags from `first` to `last`, above
 * `floor`; plus one, 0 for none. */
static uint32_t top_between(const gly_html_walk *walk, gly_html_tag first,
                            gly_html_tag last)
{
    uint32_t best = 0;
    for (gly_html_tag tag = first; tag <= last; tag++) {
        if (walk->tops[tag] + 1 > best)
            best = walk->tops[tag] + 1;
    }
    return best;
}

/* What the start tag of an item or a cell ends, plus one; 0 for nothing. */
static uint32_t ended_sibling(const gly_html_walk *walk, gly_html_tag tag)
{
    uint32_t floor = walk->tops[GLY_HTML_TABLE] + 1, top = 0;
    switch (tag) {
    case GLY_HTML_LI:
        floor = top_of(walk, GLY_HTML_UL, GLY_HTML_OL);
        top = walk->tops[GLY_HTML_LI] + 1;
        if (floor < barrier_of(walk))
            floor = barrier_of(walk);
        break;
    case GLY_HTML_DT:
    case GLY_HTML_DD:
        floor = walk->tops[GLY_HTML_DL] + 1;
        top = top_of(walk, GLY_HTML_DT, GLY_HTML_DD);
        break;
    case GLY_HTML_TD:
    case GLY_HTML_TH:
        top = top_of(walk, GLY_HTML_TD, GLY_HTML_TH);
        break;
    case GLY_HTML_TR:
        top = walk->tops[GLY_HTML_TR] + 1;
        break;
    case GLY_HTML_THEAD:
    case GLY_HTML_TBODY:
        top = top_of(walk, GLY_HTML_THEAD, GLY_HTML_TBODY);
        break;
    default:
        break;
    }
    return top > floor ? top : 0;
}

/* End what ends where a block of `tag` begins at `start`. */
static void end_implied(gly_html_walk *walk, gly_html_tag tag, uint32_t start)
{
    uint32_t paragraph = walk->tops[GLY_HTML_P] + 1;
    if (paragraph > barrier_of(walk))
        pop_to(walk, paragraph, start);
    uint32_t heading = top_between(walk, GLY_HTML_H1, GLY_HTML_H6);
    if (is_heading(tag) && heading > 0 && heading == walk->open.count)
        pop_to(walk, heading, start);
    pop_to(walk, ended_sibling(walk, tag), start);
    if (tag == GLY_HTML_BODY)
        pop_to(walk, walk->tops[GLY_HTML_HEAD] + 1, start);
    while ((tag == GLY_HTML_BODY || tag == GLY_HTML_MAIN) && walk->silent > 0)
        pop(walk, start);
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
    if (tag == GLY_HTML_ASIDE && element->role == GLY_HTML_PULLED)
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
        push(walk, element);
    else
        count_inline(walk, element.tag);
    if (element.tag == GLY_HTML_Q && walk->silent == 0)
        tell_sign(walk, GLY_HTML_Q, token);
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
        tell_sign(walk, element.tag, token);
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
        end_implied(walk, element.tag, element.start);
        element.is_block = true;
        push(walk, element);
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
        tell_sign(walk, tag, token);
    if (index == GLY_NONE)
        return;
    gly_html_element *element = element_at(walk, index);
    const gly_html_element *last = element_at(walk, walk->open.count - 1);
    uint32_t block = last->is_block ? walk->open.count - 1 : last->block;
    if (element->same > 0)
        element->same--;
    else if (block == GLY_NONE || index >= block)
        pop_to(walk, index + 1, gly_span_end(token->span));
}

/* The end tag of a block. That of a paragraph that is not open stands for an
 * empty one. */
static void end_block(gly_html_walk *walk, gly_html_tag tag, uint32_t end)
{
    uint32_t index = walk->tops[tag] + 1, floor = barrier_of(walk);
    bool is_of_table = tag == GLY_HTML_TD || tag == GLY_HTML_TH ||
                       tag == GLY_HTML_TR || tag == GLY_HTML_TBODY ||
                       tag == GLY_HTML_THEAD || tag == GLY_HTML_CAPTION;
    bool is_outermost = tag == GLY_HTML_TABLE || tag == GLY_HTML_ARTICLE ||
                        tag == GLY_HTML_MAIN || tag == GLY_HTML_BODY ||
                        tag == GLY_HTML_HTML;
    if (is_heading(tag))
        index = top_between(walk, GLY_HTML_H1, GLY_HTML_H6);
    if (is_of_table)
        floor = walk->tops[GLY_HTML_TABLE] + 1;
    if (is_outermost || index > floor) {
        pop_to(walk, index, end);
    } else if (tag == GLY_HTML_P) {
        tell_boundary(walk, end);
    }
}

static void on_end(gly_html_walk *walk, const gly_html_token *token)
{
    gly_html_effect effect;
    gly_html_tag tag = gly_html_tag_of(
        gly_text_slice(walk->tokens.text, token->name), &effect);
    if (tag == GLY_HTML_BR && walk->silent == 0)
        tell_sign(walk, tag, token);
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
    } else if (walk->silent > 0 || is_raw(walk->tokens.state)) {
        return;
    } else if (token->kind == GLY_HTML_TEXT) {
        gly_text text = gly_text_slice(walk->tokens.text, token->span);
        walk->has_text = walk->has_text || gly_text_trim(text).size > 0;
        walk->listener->text(walk->listener->context, token->span, NULL);
    } else if (token->kind == GLY_HTML_REFERENCE) {
        walk->listener->text(walk->listener->context, token->span,
                             &token->reference);
    }
}

gly_status gly_html_walk_page(gly_html_walk *out, const gly_html_page *page,
                              const gly_html_listener *listener)
{
    *out = (gly_html_walk){.arena = page->arena,
                           .listener = listener,
                           .tokens = {.text = page->text},
                           .open = gly_list_of(sizeof(gly_html_element)),
                           .reads_all = page->reads_all};
    for (uint32_t tag = 0; tag < GLY_HTML_TAGS; tag++)
        out->tops[tag] = GLY_NONE;
    gly_html_token token;
    while (out->status == GLY_OK && gly_html_next(&token, &out->tokens))
        on_token(out, &token);
    while (out->status == GLY_OK && out->open.count > 0)
        pop(out, page->text.size);
    return out->status;
}
