/* trees_conllu.c - the sentences of an article as a report. */
#include "report/conllu.h"
#include "report/report.h"

static void write_article(gly_report *report, const gly_report_article *article)
{
    gly_conllu_write(&report->output, article->language);
}

const gly_report_format gly_format_trees_conllu = {
    .subject = GLY_REPORT_TREES,
    .name = "conllu",
    .about = "CoNLL-U, a line a token",
    .article = write_article,
};
