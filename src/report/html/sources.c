/* sources.c - who says what: a group of rows for each source, in the order in
 * which the article brings them in; those without a name have groups too. */
#include <stdlib.h>

#include "report/html/ledgers.h"
#include "report/ledger.h"

/* What a source without an entity is called. */
enum { UNNAMED, NOBODY, GROUPS_BESIDE };

/* A row on its way into its group. */
typedef struct {
    const gly_claim *claim;
    uint32_t group; /* an entity, or behind all of them one of those above */
    uint32_t first; /* the first row of that group */
    uint32_t number;
} row;

static uint32_t group_of(const gly_claims *claims, const gly_claim *claim)
{
    uint32_t entities = claims->annotations->entity_count;
    if (claim->type != GLY_CLAIM_ATTRIBUTION)
        return entities + NOBODY;
    const gly_attribution *said =
        &claims->annotations->attributions[claim->item];
    if (said->entity != GLY_NONE)
        return said->entity;
    return entities + (said->first == GLY_NONE ? NOBODY : UNNAMED);
}

static int by_group(const void *a, const void *b)
{
    const row *one = a, *two = b;
    if (one->first != two->first)
        return one->first < two->first ? -1 : 1;
    return (one->number > two->number) - (one->number < two->number);
}

/* All rows, group by group. */
static const row *rows_of(gly_html_page *page, uint32_t *count)
{
    const gly_claims *claims = page->article->claims;
    size_t groups = claims->annotations->entity_count + GROUPS_BESIDE;
    const gly_claim *const *given =
        gly_ledger_rows(page->report, claims, count);
    row *rows = gly_arena_array(page->arena, (size_t)*count + 1, sizeof *rows);
    /* by group, one more than its first row; 0 for none yet */
    uint32_t *first = gly_arena_array(page->arena, groups, sizeof *first);
    if (given == NULL || rows == NULL || first == NULL) {
        page->report->status = GLY_NO_MEMORY;
        *count = 0;
        return NULL;
    }
    for (uint32_t i = 0; i < *count; i++) {
        uint32_t group = group_of(claims, given[i]);
        if (first[group] == 0)
            first[group] = i + 1;
        rows[i] = (row){given[i], group, first[group], i};
    }
    qsort(rows, *count, sizeof *rows, by_group);
    return rows;
}

static void write_group(gly_html_page *page, uint32_t group)
{
    const gly_annotations *all = page->article->claims->annotations;
    gly_html_put(page, "<tbody><tr class=\"group\"><th colspan=\"4\" "
                       "scope=\"rowgroup\">");
    if (group < all->entity_count) {
        gly_html_text(page, all->entities[group].name);
        gly_html_roles(page, group);
    } else {
        gly_html_put(page, group == all->entity_count + UNNAMED
                               ? "Sources without a name"
                               : "Nobody is named");
    }
    gly_html_put(page, "</th></tr>\n");
}

static void write_row(gly_html_page *page, const gly_claim *claim)
{
    const gly_claims *claims = page->article->claims;
    bool direct = claim->type != GLY_CLAIM_ATTRIBUTION ||
                  claims->annotations->attributions[claim->item].direct;
    gly_html_put(page, "<tr><td>");
    gly_html_place(page, claim->text);
    gly_html_put(page, "</td><td>");
    gly_html_text(page, gly_ledger_who(page->report, claims, claim));
    gly_html_put(page, "</td><td>");
    gly_html_text(page, gly_ledger_cue(claims, claim));
    gly_html_put(page, direct ? " <span class=\"tag\">quoted</span>" : "");
    gly_html_put(page, "</td><td>");
    gly_html_short(page, gly_ledger_what(page->report, claims, claim));
    gly_html_put(page, "</td></tr>\n");
}

void gly_html_sources(gly_html_page *page)
{
    uint32_t count;
    const row *rows = rows_of(page, &count);
    if (count == 0) {
        gly_html_put(page, "<p class=\"none\">Nobody is said to say "
                           "anything.</p>\n");
        return;
    }
    gly_html_put(page, "<table><thead><tr><th scope=\"col\">Where</th>"
                       "<th scope=\"col\">Who</th><th scope=\"col\">How</th>"
                       "<th scope=\"col\">What</th></tr></thead>\n");
    for (uint32_t i = 0; i < count; i++) {
        if (i == 0 || rows[i].group != rows[i - 1].group) {
            gly_html_put(page, i == 0 ? "" : "</tbody>\n");
            write_group(page, rows[i].group);
        }
        write_row(page, rows[i].claim);
    }
    gly_html_put(page, "</tbody></table>\n");
}
