/* numbers.c - every number with what it counts. Those that count the same
 * stand together, so that 42 boats and 44 boats are seen at a glance. */
#include <stdlib.h>

#include "report/html/ledgers.h"
#include "report/ledger.h"

typedef struct {
    const gly_claim *claim;
    gly_text key;   /* what is counted, and in what; empty for nothing known */
    uint32_t first; /* the first row with this key */
    uint32_t number;
} row;

static int by_key(const void *a, const void *b)
{
    const row *one = a, *two = b;
    int order = gly_text_compare(one->key, two->key);
    if (order != 0)
        return order;
    return (one->number > two->number) - (one->number < two->number);
}

static int by_first(const void *a, const void *b)
{
    const row *one = a, *two = b;
    if (one->first != two->first)
        return one->first < two->first ? -1 : 1;
    return (one->number > two->number) - (one->number < two->number);
}

/* The quantities of the article, those of one key together. */
static row *rows_of(gly_html_page *page, uint32_t *count)
{
    const gly_claims *claims = page->article->claims;
    const gly_claim *items =
        claims->count == 0 ? NULL
                           : claims->items + claims->first[GLY_CLAIM_QUANTITY];
    *count = claims->first[GLY_CLAIM_QUANTITY + 1] -
             claims->first[GLY_CLAIM_QUANTITY];
    row *rows = gly_arena_array(page->arena, (size_t)*count + 1, sizeof *rows);
    if (rows == NULL) {
        page->report->status = GLY_NO_MEMORY;
        *count = 0;
        return NULL;
    }
    for (uint32_t i = 0; i < *count; i++) {
        gly_value key = gly_ledger_field(claims, &items[i], "key");
        rows[i] = (row){&items[i], {"", 0}, i, i};
        if (key.type != GLY_VALUE_NONE)
            rows[i].key = key.text;
    }
    qsort(rows, *count, sizeof *rows, by_key);
    for (uint32_t i = 1; i < *count; i++) {
        if (rows[i].key.size > 0 &&
            gly_text_equal(rows[i].key, rows[i - 1].key))
            rows[i].first = rows[i - 1].first;
    }
    qsort(rows, *count, sizeof *rows, by_first);
    return rows;
}

static void write_field(gly_html_page *page, const gly_claim *claim,
                        const char *name)
{
    gly_value value = gly_ledger_field(page->article->claims, claim, name);
    if (value.type != GLY_VALUE_NONE)
        gly_html_short(page, value.text);
}

static void write_row(gly_html_page *page, const row *one, bool joined)
{
    gly_html_put(page, joined ? "<tr class=\"same\"><td>" : "<tr><td>");
    gly_html_place(page, one->claim->text);
    gly_html_put(page, "</td><th scope=\"row\">");
    write_field(page, one->claim, "text");
    gly_html_put(page, "</th><td>");
    write_field(page, one->claim, "of");
    gly_html_put(page, "</td><td>");
    write_field(page, one->claim, "speaker");
    gly_html_put(page, "</td><td>");
    gly_html_context(page, one->claim->text);
    gly_html_put(page, "</td></tr>\n");
}

void gly_html_numbers(gly_html_page *page)
{
    uint32_t count;
    const row *rows = rows_of(page, &count);
    if (count == 0) {
        gly_html_put(page, "<p class=\"none\">Nothing is counted.</p>\n");
        return;
    }
    gly_html_put(page, "<table><thead><tr><th scope=\"col\">Where</th>"
                       "<th scope=\"col\">Number</th><th scope=\"col\">Of</th>"
                       "<th scope=\"col\">Said by</th><th scope=\"col\">In the "
                       "sentence</th></tr></thead>\n<tbody>");
    for (uint32_t i = 0; i < count; i++)
        write_row(page, &rows[i], i > 0 && rows[i].first == rows[i - 1].first);
    gly_html_put(page, "</tbody></table>\n");
}
