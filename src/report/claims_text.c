/* claims_text.c - who says what in an article, as a ledger for an editor.
 *
 *   draft.md
 *   line  who                       cue             what
 *     14  Ms. Adler                 said            “Costs rose by half”
 *     31  -                         -               “a broken promise”
 *
 *   line  people                    what they are
 *      3  Joel Adler                the mayor; 64
 *
 * A row stands for an attribution, with all that is handed on by it, or for a
 * quotation that nobody is given for. Where the source does not show who it is,
 * as in "he", the name follows in brackets. Under it stand the people whom the
 * story names, with all that it says they are; every mention and sentence is
 * left to the other formats. */
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

/* "the mayor; a lawyer; 64", or "-". */
static gly_text what_they_are(gly_report *report, const gly_claims *claims,
                              const gly_claim *person)
{
    gly_value roles = gly_ledger_field(claims, person, "roles");
    gly_value ages = gly_ledger_field(claims, person, "ages");
    if (roles.type != GLY_VALUE_TEXT)
        return ages.type == GLY_VALUE_TEXT ? ages.text : gly_text_of("-");
    if (ages.type != GLY_VALUE_TEXT)
        return roles.text;
    gly_text both =
        gly_text_format(claims->arena, "%.*s; %.*s", (int)roles.text.size,
                        roles.text.data, (int)ages.text.size, ages.text.data);
    if (both.size == 0)
        report->status = GLY_NO_MEMORY;
    return both;
}

static void write_person(gly_report *report, const gly_report_article *article,
                         const gly_claim *person)
{
    gly_output *output = &report->output;
    const gly_document *document = article->document;
    gly_spot spot = gly_document_spot(
        document, gly_document_source(document, person->text));
    gly_value name = gly_ledger_field(article->claims, person, "name");
    gly_output_format(output, "%5u  ", (unsigned)spot.start.line);
    gly_glyph_write_cell(output, name.text, WHO_COLUMNS, true);
    gly_output_put(output, "  ");
    gly_glyph_write_cell(output, what_they_are(report, article->claims, person),
                         CUE_COLUMNS + 2 + WHAT_COLUMNS, false);
    gly_output_put(output, "\n");
}

static void write_people(gly_report *report, const gly_report_article *article)
{
    uint32_t count;
    const gly_claim *const *people =
        gly_ledger_people(report, article->claims, &count);
    if (count == 0)
        return;
    gly_output_put(&report->output, "\n line  ");
    gly_glyph_write_cell(&report->output, gly_text_of("people"), WHO_COLUMNS,
                         true);
    gly_output_put(&report->output, "  what they are\n");
    for (uint32_t i = 0; i < count; i++)
        write_person(report, article, people[i]);
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
    write_people(report, article);
}

const gly_report_format gly_format_claims_text = {
    .subject = GLY_REPORT_CLAIMS,
    .name = "text",
    .about = "a ledger for a person: line, who, cue, what; then the people",
    .article = write_article,
};
