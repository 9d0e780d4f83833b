/* claims_text.c - who says what in an article, as a ledger for an editor.
 *
 *   draft.md
 *   line  who                       cue             what
 *     14  Ms. Adler                 said            “Costs rose by half”
 *     31  -                         -               “a broken promise”
 *
 * A row stands for an attribution, with all that is handed on by it, or for a
 * quotation that nobody is given for. Where the source does not show who it is,
 * as in "he", the name follows in brackets. Names and sentences are left to the
 * other formats. */
#include "report/glyph.h"
#include "report/ledger.h"
#include "report/report.h"

enum { WHO_COLUMNS = 26, CUE_COLUMNS = 14, WHAT_COLUMNS = 60 };

static void write_row(gly_report *report, const gly_report_article *article,
                      const gly_claim *claim)
{
    gly_output *output = &report->output;
    const gly_document *document = article->document;
    gly_span source = gly_document_source(document, claim->text);
    gly_spot spot = gly_document_spot(document, source);
    gly_text what = gly_ledger_what(report, article->claims, claim);
    gly_output_format(output, "%5u  ", (unsigned)spot.start.line);
    gly_glyph_write_cell(output, gly_ledger_who(report, article->claims, claim),
                         WHO_COLUMNS, true);
    gly_output_put(output, "  ");
    gly_glyph_write_cell(output, gly_ledger_cue(article->claims, claim),
                         CUE_COLUMNS, true);
    gly_output_put(output, "  ");
    gly_glyph_write_cell(output, what, WHAT_COLUMNS, false);
    gly_output_put(output, "\n");
}

static void write_head(gly_report *report, const gly_document *document)
{
    gly_output *output = &report->output;
    if (report->article_count > 0)
        gly_output_put(output, "\n");
    gly_glyph_write(output, document->path);
    gly_output_put(output, "\n line  ");
    gly_glyph_write_cell(output, gly_text_of("who"), WHO_COLUMNS, true);
    gly_output_put(output, "  ");
    gly_glyph_write_cell(output, gly_text_of("cue"), CUE_COLUMNS, true);
    gly_output_put(output, "  what\n");
}

static void write_article(gly_report *report, const gly_report_article *article)
{
    uint32_t count;
    const gly_claim *const *rows =
        gly_ledger_rows(report, article->claims, &count);
    write_head(report, article->document);
    for (uint32_t i = 0; i < count; i++)
        write_row(report, article, rows[i]);
    if (count == 0)
        gly_output_put(&report->output, "    -  nobody is said to say "
                                        "anything\n");
}

const gly_report_format gly_format_claims_text = {
    .subject = GLY_REPORT_CLAIMS,
    .name = "text",
    .about = "a ledger for a person: line, who, cue, what",
    .article = write_article,
};
