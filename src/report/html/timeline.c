/* timeline.c - what happened when, in the order of the days and not of the
 * text. A day that is reckoned from the article's own date, such as "Tuesday",
 * stands beside those that are written out. */
#include <stdlib.h>

#include "annotate/dates/dates.h"
#include "base/calendar.h"
#include "report/html/ledgers.h"

/* Whether an expression names days; hours and lengths have none. */
static bool is_listed(const gly_date *date)
{
    return (date->flags & GLY_DATE_KNOWN) != 0 &&
           (date->form == GLY_DATE_DAY || date->form == GLY_DATE_SPAN ||
            date->form == GLY_DATE_MOMENT || date->form == GLY_DATE_MOMENTS);
}

static int by_day(const void *a, const void *b)
{
    const gly_date *one = *(const gly_date *const *)a;
    const gly_date *two = *(const gly_date *const *)b;
    if (one->from != two->from)
        return one->from < two->from ? -1 : 1;
    if (one->until != two->until)
        return one->until < two->until ? -1 : 1;
    return (one->text.offset > two->text.offset) -
           (one->text.offset < two->text.offset);
}

static const gly_date **dates_of(gly_html_page *page, uint32_t *count)
{
    const gly_dates *all = page->article->claims->annotations->dates;
    const gly_date **rows =
        gly_arena_array(page->arena, (size_t)all->count + 1, sizeof *rows);
    *count = 0;
    if (rows == NULL) {
        page->report->status = GLY_NO_MEMORY;
        return NULL;
    }
    for (uint32_t i = 0; i < all->count; i++) {
        if (is_listed(&all->items[i]))
            rows[(*count)++] = &all->items[i];
    }
    qsort(rows, *count, sizeof *rows, by_day);
    return rows;
}

static void write_day(gly_html_page *page, int32_t day)
{
    gly_text text = gly_html_day(page->arena, day);
    if (text.size == 0)
        page->report->status = GLY_NO_MEMORY;
    gly_html_text(page, text);
}

/* Words before a day that is not meant by itself: "since 2019". */
static const char *side_of(const gly_date *date)
{
    static const char *const words[] = {
        [GLY_DATE_PLAIN] = "",       [GLY_DATE_BEFORE] = "before ",
        [GLY_DATE_AFTER] = "after ", [GLY_DATE_SINCE] = "since ",
        [GLY_DATE_UNTIL] = "until ",
    };
    return words[date->side];
}

/* "Tue 9 Dec 2025"; "2019" for a whole year; else the first and the last
 * day. */
static void write_days(gly_html_page *page, const gly_date *date)
{
    int32_t first = gly_date_first_day(date), last = gly_date_last_day(date);
    gly_calendar_date from = gly_calendar_date_of(first);
    gly_html_put(page, "<b>");
    gly_html_put(page, side_of(date));
    if (first == gly_calendar_day(from.year, 1, 1) &&
        last == gly_calendar_day(from.year, 12, 31)) {
        gly_output_format(page->output, "%d", (int)from.year);
    } else {
        write_day(page, first);
        gly_html_put(page, last > first ? " – " : "");
        if (last > first)
            write_day(page, last);
    }
    gly_html_put(page, "</b> ");
    if ((date->flags & (GLY_DATE_GUESSED | GLY_DATE_ROUGH)) != 0)
        gly_html_put(page, "<span class=\"tag\">most likely</span> ");
}

static void write_item(gly_html_page *page, const gly_date *date)
{
    gly_html_put(page, "<li>");
    write_days(page, date);
    gly_html_place(page, date->text);
    gly_html_put(page, "<p>");
    gly_html_context(page, date->text);
    gly_html_put(page, "</p></li>\n");
}

void gly_html_timeline(gly_html_page *page)
{
    const gly_dates *all = page->article->claims->annotations->dates;
    uint32_t count;
    const gly_date **rows = dates_of(page, &count);
    gly_html_put(page, "<p class=\"none\">");
    if (all->anchor.known) {
        gly_html_put(page, "Reckoned from the article’s own date, ");
        write_day(page, all->anchor.day);
        gly_html_put(page, ".</p>\n");
    } else {
        gly_html_put(page, "The article gives no date of its own: days such "
                           "as “Tuesday” cannot be placed.</p>\n");
    }
    if (rows == NULL || count == 0)
        return;
    gly_html_put(page, "<ol class=\"days\">\n");
    for (uint32_t i = 0; i < count; i++)
        write_item(page, rows[i]);
    gly_html_put(page, "</ol>\n");
}
