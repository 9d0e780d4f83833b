#include "document/html/html_stack.h"

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
uint32_t gly_html_barrier(const gly_html_walk *walk)
{
    uint32_t cell = top_of(walk, GLY_HTML_TD, GLY_HTML_TH);
    uint32_t table = top_of(walk, GLY_HTML_TABLE, GLY_HTML_CAPTION);
    return cell > table ? cell : table;
}

/* End the innermost element. */
void gly_html_pop(gly_html_walk *walk, uint32_t end)
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
void gly_html_pop_to(gly_html_walk *walk, uint32_t index, uint32_t end)
{
    while (walk->open.count >= index && index > 0)
        gly_html_pop(walk, end);
}

void gly_html_tell_sign(gly_html_walk *walk, gly_html_tag tag,
                        const gly_html_token *token)
{
    walk->listener->sign(walk->listener->context, tag, token);
}

/* What is before `offset` and what is after stand in two blocks, whatever is
 * open: as by a rule. */
void gly_html_tell_boundary(gly_html_walk *walk, uint32_t offset)
{
    const gly_html_token rule = {.kind = GLY_HTML_START_TAG,
                                 .span = {offset, 0}};
    walk->has_text = false;
    if (walk->silent == 0)
        gly_html_tell_sign(walk, GLY_HTML_HR, &rule);
}

/* Begin an element. One too many is the end of a block and nothing else. */
void gly_html_push(gly_html_walk *walk, gly_html_element element)
{
    if (walk->open.count >= GLY_LIMIT_HTML_DEPTH) {
        if (walk->too_deep == GLY_NONE)
            walk->too_deep = element.start;
        if (element.is_block)
            gly_html_tell_boundary(walk, element.start);
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

bool gly_html_is_heading(gly_html_tag tag)
{
    return tag >= GLY_HTML_H1 && tag <= GLY_HTML_H6;
}

uint32_t gly_html_top_heading(const gly_html_walk *walk)
{
    uint32_t best = 0;
    for (gly_html_tag tag = GLY_HTML_H1; tag <= GLY_HTML_H6; tag++) {
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
        if (floor < gly_html_barrier(walk))
            floor = gly_html_barrier(walk);
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
void gly_html_end_implied(gly_html_walk *walk, gly_html_tag tag, uint32_t start)
{
    uint32_t paragraph = walk->tops[GLY_HTML_P] + 1;
    if (paragraph > gly_html_barrier(walk))
        gly_html_pop_to(walk, paragraph, start);
    uint32_t heading = gly_html_top_heading(walk);
    if (gly_html_is_heading(tag) && heading > 0 && heading == walk->open.count)
        gly_html_pop_to(walk, heading, start);
    gly_html_pop_to(walk, ended_sibling(walk, tag), start);
    if (tag == GLY_HTML_BODY)
        gly_html_pop_to(walk, walk->tops[GLY_HTML_HEAD] + 1, start);
    while ((tag == GLY_HTML_BODY || tag == GLY_HTML_MAIN) && walk->silent > 0)
        gly_html_pop(walk, start);
}
