#include "document/html/html_survey.h"

enum { LEAST_PASSAGE = 40 }; /* bytes; a shorter one is a label */

/* An element that may be the article, and the bytes of prose in it. */
typedef struct {
    gly_span span;
    uint32_t prose;
} place;

typedef struct {
    gly_html_walk walk;
    gly_html_head *head;
    gly_text text;
    uint32_t passage;           /* bytes of the block at hand */
    place article, main, story; /* the richest of each; or empty */
    uint32_t articles;          /* bytes of prose in all of them */
    gly_list containers;        /* place, the inner ones first */
    gly_list headings;          /* uint32_t: where each <h1> begins */
    bool is_page;
} survey;

static void end_passage(survey *s)
{
    if (s->passage >= LEAST_PASSAGE)
        s->walk.prose += s->passage;
    s->passage = 0;
}

static void on_enter(void *context, const gly_html_element *element)
{
    survey *s = context;
    end_passage(s);
    s->is_page = s->is_page || element->tag == GLY_HTML_HTML ||
                 element->tag == GLY_HTML_BODY;
    if (element->tag != GLY_HTML_H1)
        return;
    uint32_t *added = gly_list_add(&s->headings, s->walk.arena);
    if (added == NULL)
        s->walk.status = GLY_NO_MEMORY;
    else
        *added = element->start;
}

static void keep_richest(place *best, place found)
{
    if (best->span.length == 0 || found.prose > best->prose)
        *best = found;
}

static void add_container(survey *s, place found)
{
    place *added = gly_list_add(&s->containers, s->walk.arena);
    if (added == NULL)
        s->walk.status = GLY_NO_MEMORY;
    else
        *added = found;
}

static void on_leave(void *context, const gly_html_element *element,
                     uint32_t end)
{
    survey *s = context;
    end_passage(s);
    place found = {gly_span_between(element->start, end),
                   s->walk.prose - element->prose};
    gly_html_tag tag = element->tag;
    if (tag == GLY_HTML_ARTICLE) {
        keep_richest(&s->article, found);
        if (!gly_html_is_in(&s->walk, GLY_HTML_ARTICLE))
            s->articles += found.prose;
    }
    if (tag == GLY_HTML_MAIN)
        keep_richest(&s->main, found);
    if (element->role == GLY_HTML_STORY)
        keep_richest(&s->story, found);
    bool is_container = tag == GLY_HTML_DIV || tag == GLY_HTML_BOX ||
                        tag == GLY_HTML_TD || tag == GLY_HTML_BODY;
    if (is_container && found.prose > 0)
        add_container(s, found);
}

static void on_text(void *context, gly_span span,
                    const gly_html_reference *reference)
{
    survey *s = context;
    if (s->walk.style.link > 0)
        return;
    if (reference != NULL) {
        s->passage++;
        return;
    }
    for (uint32_t i = 0; i < span.length; i++) {
        char byte = s->text.data[span.offset + i];
        s->passage += byte != ' ' && (byte < '\t' || byte > '\r');
    }
}

static void on_sign(void *context, gly_html_tag tag,
                    const gly_html_token *token)
{
    survey *s = context;
    if (tag == GLY_HTML_HR)
        end_passage(s);
    if (tag == GLY_HTML_META)
        gly_html_head_meta(s->head, token);
    if (tag == GLY_HTML_TITLE)
        gly_html_head_title(s->head, token, s->walk.tokens.text_end);
    if (tag == GLY_HTML_SCRIPT_TAG)
        gly_html_head_script(s->head, token, s->walk.tokens.text_end);
}

/* The least container with three quarters of all prose, or the whole text. */
static gly_span densest(const survey *s)
{
    for (uint32_t i = 0; i < s->containers.count && s->is_page; i++) {
        const place *found = gly_list_at(&s->containers, i);
        if ((uint64_t)found->prose * 4 >= (uint64_t)s->walk.prose * 3)
            return found->span;
    }
    return (gly_span){0, s->text.size};
}

/* Whether a place of a name holds enough of the prose of the page. */
static bool is_rich(const survey *s, const place *found)
{
    return found->span.length > 0 &&
           (uint64_t)found->prose * 4 >= s->walk.prose;
}

static gly_span choose(const survey *s)
{
    bool is_one = (uint64_t)s->article.prose * 2 >= s->articles;
    if (is_one && is_rich(s, &s->article))
        return s->article.span;
    if (is_rich(s, &s->main))
        return s->main.span;
    return is_rich(s, &s->story) ? s->story.span : densest(s);
}

/* Where the headline stands if it is above `story`. */
static uint32_t find_head(const survey *s, gly_span story)
{
    uint32_t before = GLY_NONE;
    for (uint32_t i = 0; i < s->headings.count; i++) {
        uint32_t start = *(uint32_t *)gly_list_at(&s->headings, i);
        if (start >= story.offset && start < gly_span_end(story))
            return GLY_NONE;
        if (start < story.offset)
            before = start;
    }
    return before;
}

gly_status gly_html_survey_build(gly_html_survey *out, gly_html_head *head,
                                 const gly_html_page *page)
{
    survey s = {.head = head,
                .text = page->text,
                .containers = gly_list_of(sizeof(place)),
                .headings = gly_list_of(sizeof(uint32_t))};
    gly_html_listener listener = {on_enter, on_leave, on_text,
                                  on_sign,  &s,       NULL};
    gly_status status = gly_html_walk_page(&s.walk, page, &listener);
    if (status != GLY_OK)
        return status;
    out->is_page = s.is_page;
    out->too_deep = s.walk.too_deep;
    out->story = choose(&s);
    out->head_start = find_head(&s, out->story);
    return head->builder->status;
}
