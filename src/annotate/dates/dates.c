#include "annotate/dates/dates.h"

#include "annotate/dates/date_implied.h"
#include "annotate/dates/date_match.h"
#include "annotate/dates/date_settle.h"

static const uint64_t told =
    GLY_PIECE(DATE) | GLY_PIECE(CLOCK) | GLY_PIECE(LENGTH) | GLY_PIECE(OFTENS);

/* What is read of a draft, paragraph by paragraph. */
typedef struct {
    gly_arena *arena;
    const gly_date_anchor *anchor;
    const gly_date_needs *needs;
    gly_list pieces; /* of one paragraph: nothing goes over its end */
    gly_list dates;  /* all that was put together, ends of spans among them */
    gly_list kept;
} reading;

/* What is left standing, in order. */
static gly_status take(reading *r)
{
    for (uint32_t i = 0; i < r->pieces.count; i++) {
        const gly_date_item *item = gly_list_at(&r->pieces, i);
        if ((item->kinds & told) == 0 || item->date == GLY_NONE)
            continue;
        gly_date *added = gly_list_add(&r->kept, r->arena);
        if (added == NULL)
            return GLY_NO_MEMORY;
        *added = *(const gly_date *)gly_list_at(&r->dates, item->date);
    }
    return GLY_OK;
}

static gly_status read_paragraph(reading *r, const gly_date_range *range)
{
    const gly_date_match match = {
        .reading = range->reading, .anchor = r->anchor, .needs = r->needs};
    uint32_t settled = r->dates.count;
    r->pieces.count = 0;
    gly_status status =
        gly_date_items_find(&r->pieces, &r->dates, r->arena, range);
    for (; settled < r->dates.count; settled++)
        gly_date_settle(gly_list_at(&r->dates, settled), r->anchor);
    if (status == GLY_OK)
        status = gly_date_match_all(&r->pieces, &r->dates, r->arena, &match);
    return status == GLY_OK ? take(r) : status;
}

/* Where the paragraph of token `first` ends, or `range`. */
static uint32_t end_of(const gly_date_range *range, uint32_t first)
{
    const gly_token *tokens = range->reading->language->tokens.items;
    uint32_t end = first + 1;
    while (end < range->end && tokens[end].block == tokens[first].block)
        end++;
    return end;
}

gly_status gly_dates_read(gly_dates *out, gly_arena *arena,
                          const gly_date_range *range,
                          const gly_date_anchor *anchor)
{
    reading r = {.arena = arena,
                 .anchor = anchor,
                 .needs = gly_date_needs_build(arena),
                 .pieces = gly_list_of(sizeof(gly_date_item)),
                 .dates = gly_list_of(sizeof(gly_date)),
                 .kept = gly_list_of(sizeof(gly_date))};
    gly_status status = r.needs != NULL ? GLY_OK : GLY_NO_MEMORY;
    for (uint32_t at = range->first; at < range->end && status == GLY_OK;) {
        gly_date_range paragraph = {range->reading, at, end_of(range, at),
                                    range->named};
        status = read_paragraph(&r, &paragraph);
        at = paragraph.end;
    }
    *out = (gly_dates){.anchor = *anchor,
                       .items = r.kept.items,
                       .count = r.kept.count,
                       .ends = r.dates.items,
                       .end_count = r.dates.count};
    gly_dates_imply(out, r.kept.items);
    return status;
}

uint32_t gly_dates_at(const gly_dates *dates, uint32_t token)
{
    uint32_t low = 0, high = dates->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (dates->items[middle].last < token)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

uint32_t gly_dates_of_sentence(const gly_dates *dates,
                               const gly_reading *article, uint32_t token,
                               uint32_t *end)
{
    const uint32_t *sentences = article->sentences;
    uint32_t own = sentences[token];
    uint32_t from =
        gly_dates_at(dates, gly_reading_sentence(article, token)->first);
    while (from < dates->count && sentences[dates->items[from].first] < own)
        from++;
    *end = from;
    while (*end < dates->count && sentences[dates->items[*end].first] == own)
        (*end)++;
    return from;
}
