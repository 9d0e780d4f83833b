/* timing_ledes.c - the day of the news, beside an event that has another.
 *
 *     Four skiers were killed below the summit on [Sunday]. …
 *     Since Sunday's accident … closed since the disaster on Saturday.
 *
 * What the story opens on is told there for the first time, and readers know
 * the day from there. It is shown besides the place that names the event. */
#include "annotate/timings/timings.h"

#include "annotate/reading.h"
#include "annotate/timings/event_days.h"

/* The sentences of text in which a story tells its news. */
enum { LEDE = 3 };

/* Whether the sentence is in a paragraph of the story, and not its head. */
static bool is_text(const gly_language *language, uint32_t sentence)
{
    uint32_t block = language->sentences.items[sentence].block;
    return language->document->blocks[block].kind == GLY_BLOCK_PARAGRAPH;
}

/* The date that stands at `place`; NULL. */
static const gly_date *date_at(const gly_dates *dates, gly_span place)
{
    for (uint32_t i = 0; i < dates->count; i++) {
        if (gly_span_equal(dates->items[i].text, place))
            return &dates->items[i];
    }
    return NULL;
}

/* The first date of the opening sentences that is the same day, before `date`;
 * NULL for none. */
static const gly_date *told_in_lede(const gly_timing_search *search,
                                    const gly_date *date)
{
    const gly_language *language = search->annotations->language;
    const uint32_t *sentences = search->annotations->reading->sentences;
    uint32_t opening = 0, last = GLY_NONE;
    for (uint32_t i = 0; i < search->dates->count; i++) {
        const gly_date *d = &search->dates->items[i];
        uint32_t sentence = sentences[d->first];
        if (d->first >= date->first)
            return NULL;
        for (uint32_t k = last == GLY_NONE ? 0 : last + 1; k <= sentence; k++)
            opening += is_text(language, k);
        last = sentence;
        if (opening > LEDE)
            return NULL;
        if (is_text(language, sentence) && gly_event_day_is_sure(d) &&
            gly_date_weekday(&d->parts) != 0 &&
            gly_date_weekday(&d->parts) == gly_date_weekday(&date->parts) &&
            gly_event_days_meet(d, date))
            return d;
    }
    return NULL;
}

void gly_timings_of_ledes(gly_timing_search *search)
{
    for (uint32_t i = 0; i < search->list.count; i++) {
        gly_timing *timing = gly_list_at(&search->list, i);
        if (timing->kind != GLY_TIMING_EVENT || timing->fits ||
            timing->beside_count == 0 ||
            timing->beside_count == GLY_TIMING_BESIDE)
            continue;
        const gly_date *other = date_at(search->dates, timing->beside[0]);
        const gly_date *first = other != NULL && gly_event_day_is_sure(other)
                                    ? told_in_lede(search, other)
                                    : NULL;
        bool shown = first == NULL;
        for (uint32_t k = 0; k < timing->beside_count && !shown; k++)
            shown = gly_span_equal(timing->beside[k], first->text);
        if (!shown)
            timing->beside[timing->beside_count++] = first->text;
    }
}
