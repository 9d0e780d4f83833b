#include "report/shown.h"

#include "base/problem.h"

void gly_shown_each(gly_report *report, const gly_report_article *article,
                    gly_shown_write *write)
{
    const gly_list *items = &article->findings->items;
    for (uint32_t i = 0; i < items->count; i++) {
        const gly_finding *finding = gly_list_at(items, i);
        if (gly_report_shows(report, finding))
            write(report, article->document, finding);
    }
}

uint32_t gly_shown_coming(const gly_report *report,
                          const gly_report_article *article)
{
    const gly_list *items = &article->findings->items;
    uint32_t count = 0;
    for (uint32_t i = 0; i < items->count; i++)
        count += gly_report_would_show(report, gly_list_at(items, i));
    return count;
}

uint32_t gly_shown_count(const gly_report *report)
{
    uint32_t count = 0;
    for (uint32_t level = 0; level <= GLY_LEVEL_ERROR; level++)
        count += report->shown[level];
    return count;
}

gly_text gly_shown_path(const gly_document *document)
{
    gly_text path = document->path;
    while (gly_text_starts(path, gly_text_of("./")) && path.size > 2)
        path = gly_text_slice(path, (gly_span){2, path.size - 2});
    return path;
}

const char *gly_shown_unit(const gly_document *document)
{
    return gly_format_is_office(document->format) ? "paragraph" : "line";
}

gly_text gly_shown_message(gly_report *report, const gly_document *document,
                           const gly_finding *finding, const char *between)
{
    gly_text all = finding->message;
    for (uint32_t i = 0; i < finding->related_count; i++) {
        const gly_related *related = &finding->related[i];
        bool has_more = related->message.size > 0;
        all = gly_text_format(report->arena, "%.*s%s%s %u%s%.*s", (int)all.size,
                              all.data, between, gly_shown_unit(document),
                              (unsigned)related->start.line,
                              has_more ? ": " : "", (int)related->message.size,
                              has_more ? related->message.data : "");
        if (all.size == 0) {
            report->status = GLY_NO_MEMORY;
            return gly_text_of("");
        }
    }
    return all;
}
