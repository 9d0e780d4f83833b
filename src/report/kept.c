#include "report/kept.h"

#include <stdlib.h>

#include "report/shown.h"

void gly_kept_begin(gly_report *report)
{
    report->kept = gly_list_of(sizeof(gly_kept));
}

/* Copy what dies with the article. */
static gly_status copy(gly_kept *kept, gly_arena *arena)
{
    gly_text *texts[] = {&kept->path, &kept->rule, &kept->message};
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < 3 && status == GLY_OK; i++)
        status = gly_arena_text(texts[i], arena, *texts[i]);
    return status;
}

static void keep(gly_report *report, const gly_document *document,
                 const gly_finding *finding)
{
    uint32_t number = report->kept.count;
    gly_kept *kept = gly_list_add(&report->kept, report->arena);
    if (kept == NULL) {
        report->status = GLY_NO_MEMORY;
        return;
    }
    *kept = (gly_kept){
        .level = finding->level,
        .path = gly_shown_path(document),
        .rule = finding->rule,
        .message =
            gly_shown_message(report, document, finding, report->between),
        .start = finding->start,
        .end = finding->end,
        .unit = gly_shown_unit(document),
        .number = number,
    };
    gly_status status = copy(kept, report->arena);
    if (status == GLY_OK)
        return;
    report->status = status;
    report->kept.count--; /* its texts will not outlive the article */
}

void gly_kept_add(gly_report *report, const gly_report_article *article,
                  const char *between)
{
    report->between = between;
    gly_shown_each(report, article, keep);
}

static int by_level(const void *a, const void *b)
{
    const gly_kept *one = a, *two = b;
    if (one->level != two->level)
        return one->level > two->level ? -1 : 1;
    return (one->number > two->number) - (one->number < two->number);
}

const gly_kept *gly_kept_sorted(gly_report *report, uint32_t *count)
{
    *count = report->kept.count;
    if (*count > 0)
        qsort(report->kept.items, *count, sizeof(gly_kept), by_level);
    return report->kept.items;
}
