#include "report/html/cards.h"

#include <string.h>

#include "report/shown.h"

/* Paragraphs of `text`, which empty lines divide. */
static void write_paragraphs(gly_html_page *page, gly_text text)
{
    while (text.size > 0) {
        uint32_t end = gly_text_find(text, gly_text_of("\n\n"), 0);
        if (end == GLY_NONE)
            end = text.size;
        gly_text one = gly_text_trim(gly_text_slice(text, (gly_span){0, end}));
        if (one.size > 0) {
            gly_html_put(page, "<p>");
            gly_html_text(page, one);
            gly_html_put(page, "</p>");
        }
        text = gly_text_slice(text, gly_span_between(end, text.size));
        while (text.size > 0 && text.data[0] == '\n')
            text = gly_text_slice(text, (gly_span){1, text.size - 1});
    }
}

/* A place that is not part of the visible text, such as front matter. */
static void write_hidden(gly_html_page *page, gly_span source)
{
    gly_spot spot = gly_document_spot(page->document, source);
    gly_output_format(page->output, "%s %u", gly_shown_unit(page->document),
                      (unsigned)spot.start.line);
}

/* One end: where it is, what is to be seen there, and its sentence. */
static void write_end(gly_html_page *page, const gly_html_shown *shown,
                      uint32_t index)
{
    const gly_finding *finding = shown->finding;
    gly_html_put(page, "<figure><figcaption>");
    if (shown->ends[index].length > 0)
        gly_html_place(page, shown->ends[index]);
    else
        write_hidden(page, index == 0 ? finding->source
                                      : finding->related[index - 1].source);
    if (index > 0 && finding->related[index - 1].message.size > 0) {
        gly_html_put(page, ": ");
        gly_html_text(page, finding->related[index - 1].message);
    } else if (index == 0 && shown->end_count > 1) {
        gly_html_put(page, ": here");
    }
    gly_html_put(page, "</figcaption>");
    if (shown->ends[index].length > 0) {
        gly_html_put(page, "<blockquote>");
        gly_html_context(page, shown->ends[index]);
        gly_html_put(page, "</blockquote>");
    }
    gly_html_put(page, "</figure>");
}

/* The field of a calculation that spells it out. */
static gly_text sum_of(const gly_claims *claims, const gly_claim *claim)
{
    const gly_claim_kind *kind = gly_claims_kind(claims, claim);
    for (uint32_t i = 0; i < kind->field_count; i++) {
        if (strcmp(kind->fields[i].name, "sum") == 0)
            return gly_claims_value(claims, claim, i).text;
    }
    return gly_text_of("");
}

/* The arithmetic behind a finding about a result, spelled out. */
static void write_sum(gly_html_page *page, const gly_html_shown *shown)
{
    const gly_claims *claims = page->article->claims;
    uint32_t low = claims->first[GLY_CLAIM_CALCULATION];
    uint32_t high = claims->first[GLY_CLAIM_CALCULATION + 1];
    uint32_t end = high;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (claims->items[middle].text.offset < shown->ends[0].offset)
            low = middle + 1;
        else
            high = middle;
    }
    if (low >= end || claims->items[low].text.offset != shown->ends[0].offset)
        return;
    gly_text sum = sum_of(claims, &claims->items[low]);
    if (sum.size == 0 ||
        !gly_text_equal(shown->finding->category, gly_text_of("arithmetic")))
        return;
    gly_html_put(page, "<p class=\"sum\"><b>The sum:</b> ");
    gly_html_text(page, sum);
    gly_html_put(page, "</p>");
}

/* Why the rule asks, and what to write where it is wrong. */
static void write_why(gly_html_page *page, const gly_finding *finding)
{
    const gly_report_rule *rule =
        gly_report_rule_named(page->report, finding->rule);
    if (rule != NULL && rule->why.size > 0) {
        gly_html_put(page, "<div class=\"why\"><h5>Why it matters</h5>");
        write_paragraphs(page, rule->why);
        gly_html_put(page, "</div>");
    }
    gly_html_put(page, "<p class=\"rule\">Rule <code>");
    gly_html_text(page, finding->rule);
    gly_html_put(page, "</code>");
    if (rule != NULL)
        gly_html_put(page, ". Checked and right? Write <code>(CQ)</code> "
                           "behind the words.");
    gly_html_put(page, "</p>");
}

static void write_head(gly_html_page *page, const gly_html_shown *shown)
{
    const gly_finding *finding = shown->finding;
    const char *level = gly_html_level(finding);
    gly_output_format(page->output,
                      "<div class=\"card %s\" id=\"d%u-f%u\" data-f=\"%u\" "
                      "data-level=\"%s\" data-category=\"",
                      level, (unsigned)page->number, (unsigned)shown->number,
                      (unsigned)shown->number, level);
    gly_html_text(page, finding->category);
    gly_output_format(page->output,
                      "\"><details><summary><span class=\"level\">%s</span> ",
                      level);
    if (!gly_text_equal(finding->category, gly_text_of("notice"))) {
        gly_html_put(page, "<span class=\"kind\">");
        gly_html_text(page, finding->category);
        gly_html_put(page, "</span> ");
    }
    gly_html_put(page, "<span class=\"message\">");
    gly_html_text(page, finding->message);
    gly_html_put(page, "</span></summary>");
}

void gly_html_card(gly_html_page *page, const gly_html_shown *shown)
{
    write_head(page, shown);
    gly_html_put(page, "<div class=\"ends\">");
    for (uint32_t i = 0; i < shown->end_count; i++)
        write_end(page, shown, i);
    gly_html_put(page, "</div>");
    write_sum(page, shown);
    write_why(page, shown->finding);
    gly_html_put(page, "</details></div>\n");
}
