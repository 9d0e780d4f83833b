/* trees_tree.c - sentences drawn as trees, for a person.
 *
 *     Marta Quill said the pier was closed.
 *       said  VBD
 *       ├─ nsubj: Quill  NNP
 *       │  └─ compound: Marta  NNP
 *       └─ ccomp: closed  VBN
 *          ├─ nsubj:pass: pier  NN
 *          …
 */
#include "report/report.h"

/* A parse window is no deeper; what hangs lower is left out with a mark. */
enum { DEEPEST = 260 };

typedef struct {
    gly_output *output;
    const gly_language *language;
    bool more[DEEPEST]; /* by depth: whether siblings follow below */
} drawing;

static void put_word(drawing *d, uint32_t token)
{
    const gly_node *node = &d->language->syntax.items[token];
    gly_text word = gly_text_slice(d->language->document->text,
                                   d->language->tokens.items[token].text);
    if (node->head != GLY_NONE) {
        gly_output_put(d->output, gly_relation_name(node->relation));
        gly_output_put(d->output, ": ");
    }
    gly_output_text(d->output, word);
    gly_output_put(d->output, "  ");
    gly_output_put(d->output, gly_xpos_name(node->xpos));
    gly_output_put(d->output, "\n");
}

static void put_branch(drawing *d, uint32_t depth)
{
    gly_output_put(d->output, "  ");
    if (depth == 0)
        return;
    for (uint32_t i = 1; i < depth; i++)
        gly_output_put(d->output, d->more[i] ? "│  " : "   ");
    gly_output_put(d->output, d->more[depth] ? "├─ " : "└─ ");
}

/* Draw `token` and all that hangs under it. */
static void put_tree(drawing *d, uint32_t token, uint32_t depth)
{
    if (depth + 1 >= DEEPEST) {
        gly_output_put(d->output, "…\n");
        return;
    }
    put_branch(d, depth);
    put_word(d, token);
    const gly_node *nodes = d->language->syntax.items;
    for (uint32_t child = nodes[token].first_child; child != GLY_NONE;
         child = nodes[child].next_child) {
        d->more[depth + 1] = nodes[child].next_child != GLY_NONE;
        put_tree(d, child, depth + 1);
    }
}

static void put_sentence(drawing *d, const gly_sentence *sentence)
{
    uint32_t end = sentence->first + sentence->count;
    gly_span span =
        gly_tokens_span(&d->language->tokens, sentence->first, end - 1);
    gly_output_text(d->output,
                    gly_text_slice(d->language->document->text, span));
    gly_output_put(d->output, "\n");
    for (uint32_t i = sentence->first; i < end; i++) {
        if (d->language->syntax.items[i].head == GLY_NONE)
            put_tree(d, i, 0);
    }
    gly_output_put(d->output, "\n");
}

static void write_article(gly_report *report, const gly_report_article *article)
{
    drawing d = {.output = &report->output, .language = article->language};
    for (uint32_t s = 0; s < article->language->sentences.count; s++)
        put_sentence(&d, &article->language->sentences.items[s]);
}

const gly_report_format gly_format_trees_tree = {
    .subject = GLY_REPORT_TREES,
    .name = "tree",
    .about = "for a person: each sentence drawn as a tree",
    .article = write_article,
};
