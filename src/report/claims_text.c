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
#include <stdlib.h>
#include <string.h>

#include "report/glyph.h"
#include "report/parts.h"
#include "report/report.h"

enum { WHO_COLUMNS = 26, CUE_COLUMNS = 14, WHAT_COLUMNS = 60 };

/* The value of the field `name`; a value of type NONE when there is no such
 * field. */
static gly_value value_of(const gly_claims *claims, const gly_claim *claim,
                          const char *name)
{
    const gly_claim_kind *kind = gly_claim_kind_of(claim->type);
    for (uint32_t i = 0; i < kind->field_count; i++) {
        if (strcmp(kind->fields[i].name, name) == 0)
            return kind->fields[i].get(claims, claim);
    }
    return (gly_value){.type = GLY_VALUE_NONE};
}

/* Whether a claim has a row of its own. */
static bool is_listed(const gly_claims *claims, const gly_claim *claim)
{
    if (claim->type != GLY_CLAIM_QUOTATION)
        return claim->type == GLY_CLAIM_ATTRIBUTION;
    gly_value kind = value_of(claims, claim, "kind");
    gly_value attributed = value_of(claims, claim, "attributed");
    return gly_text_equal(kind.text, gly_text_of("speech")) &&
           attributed.type == GLY_VALUE_TRUTH && !attributed.truth;
}

/* The words of the first part called `name`, or "-". */
static gly_text part_words(const gly_claims *claims, const gly_claim *claim,
                           const char *name)
{
    gly_part parts[GLY_PARTS_MOST];
    uint32_t count = gly_parts_of(parts, claims, claim);
    gly_text text = claims->annotations->language->document->text;
    for (uint32_t i = 0; i < count; i++) {
        if (strcmp(parts[i].name, name) == 0)
            return gly_text_slice(text, parts[i].text);
    }
    return gly_text_of("-");
}

/* All that is handed on, its pieces divided by "…"; or "-". */
static gly_text content_words(gly_report *report, const gly_claims *claims,
                              const gly_claim *claim)
{
    gly_part parts[GLY_PARTS_MOST];
    uint32_t count = gly_parts_of(parts, claims, claim);
    gly_text text = claims->annotations->language->document->text;
    gly_text all = {"", 0};
    for (uint32_t i = 0; i < count; i++) {
        if (strcmp(parts[i].name, "content") != 0)
            continue;
        gly_text piece = gly_text_slice(text, parts[i].text);
        all = all.size == 0
                  ? piece
                  : gly_text_format(claims->arena, "%.*s … %.*s", (int)all.size,
                                    all.data, (int)piece.size, piece.data);
        if (all.size == 0)
            report->status = GLY_NO_MEMORY;
    }
    return all.size == 0 ? gly_text_of("-") : all;
}

/* Whether a source shows who it is: it ends with the surname. */
static bool is_clear(gly_text source, gly_text name)
{
    uint32_t surname = name.size;
    while (surname > 0 && name.data[surname - 1] != ' ')
        surname--;
    return gly_text_ends(
        source, gly_text_slice(name, gly_span_between(surname, name.size)));
}

/* The names of all who speak: "Joel Adler and Ines Okoro". */
static gly_text all_names(const gly_claims *claims, const gly_attribution *said)
{
    const gly_entity *entities = claims->annotations->entities;
    gly_text names = entities[said->entity].name;
    for (uint32_t i = 1; i < said->entity_count; i++) {
        gly_text name = entities[said->entities[i]].name;
        names = gly_text_format(claims->arena, "%.*s and %.*s", (int)names.size,
                                names.data, (int)name.size, name.data);
    }
    return names;
}

/* "he (Joel Adler)": the source, and the name where that adds to it. */
static gly_text who(gly_report *report, const gly_claims *claims,
                    const gly_claim *claim)
{
    gly_text source = part_words(claims, claim, "source");
    if (claim->type != GLY_CLAIM_ATTRIBUTION)
        return source;
    gly_value named = value_of(claims, claim, "source");
    if (named.type == GLY_VALUE_TEXT)
        source = named.text;
    const gly_attribution *said =
        &claims->annotations->attributions[claim->item];
    if (said->entity == GLY_NONE)
        return source;
    gly_text names = all_names(claims, said);
    if (said->entity_count < 2 && is_clear(source, names))
        return source;
    gly_text both =
        said->entity_count > 1
            ? names
            : gly_text_format(claims->arena, "%.*s (%.*s)", (int)source.size,
                              source.data, (int)names.size, names.data);
    if (both.size == 0)
        report->status = GLY_NO_MEMORY;
    return both;
}

static void write_row(gly_report *report, const gly_report_article *article,
                      const gly_claim *claim)
{
    gly_output *output = &report->output;
    const gly_document *document = article->document;
    gly_span source = gly_document_source(document, claim->text);
    gly_spot spot = gly_document_spot(document, source);
    gly_text what = claim->type == GLY_CLAIM_QUOTATION
                        ? gly_text_slice(document->text, claim->text)
                        : content_words(report, article->claims, claim);
    gly_output_format(output, "%5u  ", (unsigned)spot.start.line);
    gly_glyph_write_cell(output, who(report, article->claims, claim),
                         WHO_COLUMNS, true);
    gly_output_put(output, "  ");
    gly_glyph_write_cell(output, part_words(article->claims, claim, "cue"),
                         CUE_COLUMNS, true);
    gly_output_put(output, "  ");
    gly_glyph_write_cell(output, what, WHAT_COLUMNS, false);
    gly_output_put(output, "\n");
}

static int by_place(const void *a, const void *b)
{
    const gly_claim *one = *(const gly_claim *const *)a;
    const gly_claim *other = *(const gly_claim *const *)b;
    if (one->text.offset != other->text.offset)
        return one->text.offset < other->text.offset ? -1 : 1;
    return (one > other) - (one < other);
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
    const gly_claims *claims = article->claims;
    const gly_claim **rows =
        gly_arena_array(claims->arena, claims->count + 1, sizeof *rows);
    if (rows == NULL) {
        report->status = GLY_NO_MEMORY;
        return;
    }
    size_t count = 0;
    for (uint32_t i = 0; i < claims->count; i++) {
        if (is_listed(claims, &claims->items[i]))
            rows[count++] = &claims->items[i];
    }
    qsort(rows, count, sizeof *rows, by_place);
    write_head(report, article->document);
    for (size_t i = 0; i < count; i++)
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
