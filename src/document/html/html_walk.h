/* html_walk.h - a page gone through once, element by element.
 * No tree is made: the open elements lie on a stack, and who listens is told
 * when one begins and ends and what text is seen. End tags may be missing or
 * crossed; what matters of the standard's rules for them is kept to: of
 *
 *     <ul><li>One<li>Two</ul><p>Three<p>Four
 *
 * each <li> and <p> ends where the next begins. What is not read (scripts,
 * navigation, hidden elements, what stands beside an article) is walked in
 * silence. All is linear in the text: an end tag finds its element by a table.
 */
#ifndef GLY_DOCUMENT_HTML_HTML_WALK_H
#define GLY_DOCUMENT_HTML_HTML_WALK_H

#include "base/list.h"
#include "document/html/html_roles.h"

/* How the text at hand is set; an element puts it back when it ends. */
typedef struct {
    uint32_t bold, italic, link; /* open ones */
} gly_html_style;

/* An open element. */
typedef struct {
    gly_html_tag tag;
    gly_html_role role;
    uint32_t start;       /* of its start tag, in the text */
    gly_html_style style; /* around it */
    uint32_t outer;       /* the next open one of its tag, or GLY_NONE */
    uint32_t block;       /* the innermost block around it, or GLY_NONE */
    uint32_t same;        /* of an inline one: open ones of its tag in it that
                           * are not on the stack */
    uint32_t prose;       /* of the survey, when it began */
    bool is_block, is_silent;
    bool is_bare; /* told by hand: no tag of its own stands in the text */
} gly_html_element;

/* Who is told. Each function gets `context`. */
typedef struct {
    /* An element begins, which has text that is read; it ended at `end`. */
    void (*enter)(void *context, const gly_html_element *element);
    void (*leave)(void *context, const gly_html_element *element, uint32_t end);
    /* Text that is seen: `span`, as `reference` if that is not NULL. */
    void (*text)(void *context, gly_span span,
                 const gly_html_reference *reference);
    /* Any other start tag that matters, and the end tag of GLY_HTML_Q. */
    void (*sign)(void *context, gly_html_tag tag, const gly_html_token *token);
    void *context;
    /* A comment, wherever it stands; may be NULL. */
    void (*comment)(void *context, const gly_html_token *token);
} gly_html_listener;

typedef struct {
    gly_arena *arena;
    const gly_html_listener *listener;
    gly_html_tokens tokens;
    gly_list open;                /* gly_html_element, the outermost first */
    uint32_t tops[GLY_HTML_TAGS]; /* the innermost of each tag, GLY_NONE */
    uint32_t silent;              /* open elements that are not read */
    uint32_t prose;               /* the listener's, for gly_html_element */
    uint32_t too_deep;            /* where the first element begins that is
                                   * more than may be open; GLY_NONE */
    gly_html_style style;
    bool has_text;  /* since the last block began or ended */
    bool reads_all; /* but for scripts and hidden text: nothing was found */
    gly_status status;
} gly_html_walk;

/* What is walked. The stack of open elements lies in `arena`. */
typedef struct {
    gly_arena *arena;
    gly_text text;
    bool reads_all; /* take what stands in navigation, in forms and beside the
                     * article for text */
} gly_html_page;

/* Walk `page` from start to end. `*out` is what the listener may look at
 * meanwhile. GLY_NO_MEMORY. */
gly_status gly_html_walk_page(gly_html_walk *out, const gly_html_page *page,
                              const gly_html_listener *listener);

/* The same by hand, for a format that has HTML in it: what it calls a paragraph
 * is a <p> here, and its raw HTML is walked as a piece. Of Markdown's
 *
 *     <div class="related">
 *
 *     The *toll* rose.
 *
 * come the piece of its first line, the start of GLY_HTML_P, the text "The ",
 * the start of GLY_HTML_EM and so on. Begin, then say in the order of the text
 * what there is, then finish. Only what stands in the text of the page may be
 * a piece. `listener` is borrowed to the end; a failure is in the status. */
void gly_html_walk_begin(gly_html_walk *out, const gly_html_page *page,
                         const gly_html_listener *listener);
gly_status gly_html_walk_finish(gly_html_walk *walk);

/* Walk the tags and the text of one piece, which begins outside any tag. A tag
 * that it ends in is none. */
void gly_html_walk_piece(gly_html_walk *walk, gly_span piece);

/* An element without attributes begins at byte `start`, or ended at `end`:
 * GLY_HTML_EM, GLY_HTML_B, GLY_HTML_DEL or any block. */
void gly_html_walk_start(gly_html_walk *walk, gly_html_tag tag, uint32_t start);
void gly_html_walk_end(gly_html_walk *walk, gly_html_tag tag, uint32_t end);

/* Text at `span`, as `reference` if that is not NULL. */
void gly_html_walk_text(gly_html_walk *walk, gly_span span,
                        const gly_html_reference *reference);

/* Whether an element of `tag` is open. */
bool gly_html_is_in(const gly_html_walk *walk, gly_html_tag tag);

#endif
