/* timing_again.c - a day that is taken up again without its number.
 *
 *     A walker found the heap shortly after dawn on Sunday 18 August. …
 *     Since that Saturday in August nobody has tipped anything there.
 *
 * "That Saturday in August" is one that the article has told before: its days
 * of that month must hold a Saturday. "That morning in June" is the one morning
 * that was told, which must not be of another month alone. */
#include "annotate/timings/timings.h"

#include "annotate/reading.h"
#include "base/calendar.h"
#include "lexicon/lexicon.h"

enum {
    LOOKED = 64, /* dates before the one that takes one up */
    BACK = 4,    /* tokens from "that" to its noun */
};

/* A month, as a span without a day; a year may stand beside it. */
static bool is_month(const gly_date *date)
{
    return date->form == GLY_DATE_SPAN && date->start == GLY_NONE &&
           date->grain == GLY_TIME_MONTH && date->parts.month != 0 &&
           date->parts.edge == 0 && date->side == GLY_DATE_PLAIN;
}

static bool is_weekday(const gly_date *date)
{
    return date->parts.weekday != 0 && date->parts.month == 0 &&
           date->parts.day == 0 && date->start == GLY_NONE &&
           (date->form == GLY_DATE_DAY || date->form == GLY_DATE_MOMENTS);
}

/* Whether it is told, and not the day of the article. */
static bool is_in_story(const gly_timing_search *search, const gly_date *date)
{
    const gly_language *language = search->annotations->language;
    uint32_t block = language->tokens.items[date->first].block;
    gly_block_kind kind = language->document->blocks[block].kind;
    return kind != GLY_BLOCK_DATELINE && kind != GLY_BLOCK_BYLINE &&
           kind != GLY_BLOCK_FURNITURE;
}

/* A single day with its number: "18 August", "Sunday 18 August last year". */
static bool is_numbered(const gly_date *date)
{
    return date->start == GLY_NONE && date->parts.day != 0 &&
           date->parts.month != 0 && date->grain <= GLY_TIME_DAY;
}

/* The month that an expression lies in, or begins in; 0 where it is not known.
 */
static int32_t month_of(const gly_date *date)
{
    if (date->parts.month != 0)
        return date->parts.month;
    bool clock = date->form == GLY_DATE_CLOCK || date->form == GLY_DATE_HOURS ||
                 date->form == GLY_DATE_LENGTH;
    if (clock || (date->flags & GLY_DATE_KNOWN) == 0 ||
        date->grain > GLY_TIME_MONTH)
        return 0;
    return gly_calendar_date_of(gly_date_first_day(date)).month;
}

/* The weekday of a day, written or reckoned; 0 where it is not known. */
static int32_t weekday_of(const gly_date *date)
{
    if (date->parts.weekday != 0)
        return date->parts.weekday;
    bool known = (date->flags & GLY_DATE_KNOWN) != 0 &&
                 date->grain <= GLY_TIME_DAY && date->form != GLY_DATE_CLOCK &&
                 date->form != GLY_DATE_HOURS && date->form != GLY_DATE_LENGTH;
    return known ? gly_calendar_weekday(gly_date_first_day(date)) : 0;
}

/* The "that" that points to the token, with nothing but an adjective or two
 * between: "that wet morning"; GLY_NONE. */
static uint32_t pointer_to(const gly_timing_search *search, uint32_t token)
{
    const gly_reading *reading = search->annotations->reading;
    const gly_node *nodes = search->annotations->language->syntax.items;
    for (uint32_t i = token; i-- > 0 && token - i < BACK;) {
        if (gly_reading_is_word(reading, i, "that"))
            return reading->sentences[i] == reading->sentences[token]
                       ? i
                       : GLY_NONE;
        if (nodes[i].upos != GLY_UPOS_ADJ)
            return GLY_NONE;
    }
    return GLY_NONE;
}

/* A noun such as "morning"; 0 for any other token. */
static gly_symbol moment_at(const gly_timing_search *search, uint32_t token)
{
    const gly_reading *reading = search->annotations->reading;
    gly_entry entry = gly_reading_entry(reading, "event-moment", token, 1);
    return entry.count > 0 ? reading->forms[token] : 0;
}

/* The noun before "of 9 April" or "of": "the morning of 9 April"; 0. */
static gly_symbol moment_before(const gly_timing_search *search,
                                const gly_date *date)
{
    const gly_reading *reading = search->annotations->reading;
    uint32_t first = date->first;
    if (moment_at(search, first) != 0)
        return reading->forms[first];
    if (first > 0 && gly_reading_is_word(reading, first, "the") &&
        moment_at(search, first + 1) != 0)
        return reading->forms[first + 1];
    return first > 1 && gly_reading_is_word(reading, first - 1, "of")
               ? moment_at(search, first - 2)
               : 0;
}

/* A month that takes a day up, with the words that point to it. */
typedef struct {
    uint32_t index;       /* of the month */
    uint32_t first, last; /* tokens of "that Saturday", "that wet morning" */
} pointer;

static void add(gly_timing_search *search, const pointer *p,
                const gly_date *told)
{
    const gly_annotations *a = search->annotations;
    const gly_date *month = &search->dates->items[p->index];
    const gly_tokens *tokens = &a->language->tokens;
    gly_text all = a->language->document->text;
    gly_timing_add(
        search,
        &(gly_timing){.kind = GLY_TIMING_EVENT,
                      .text = gly_tokens_span(tokens, p->last, month->last),
                      .sentence = a->reading->sentences[p->first],
                      .stated = gly_text_slice(
                          all, gly_tokens_span(tokens, p->first, p->last)),
                      .expected = gly_text_slice(all, told->text),
                      .beside = {told->text},
                      .beside_count = 1});
}

/* "that Saturday in August": of the days of August that were told, none is a
 * Saturday. */
static void check_weekday(gly_timing_search *search, const pointer *p)
{
    const gly_date *month = &search->dates->items[p->index], *told = NULL;
    for (uint32_t i = p->index - 1; i-- > 0 && p->index - i < LOOKED;) {
        const gly_date *other = &search->dates->items[i];
        int32_t weekday = weekday_of(other);
        if (!is_numbered(other) || other->parts.month != month->parts.month)
            continue;
        if (weekday == month[-1].parts.weekday)
            return;
        if (told == NULL && weekday != 0 && is_in_story(search, other))
            told = other;
    }
    if (told != NULL)
        add(search, p, told);
}

/* "that morning in June", where the morning that was told is of April, and
 * nothing of June. */
static void check_moment(gly_timing_search *search, const pointer *p)
{
    const gly_date *month = &search->dates->items[p->index], *told = NULL;
    gly_symbol moment = moment_at(search, p->last);
    for (uint32_t i = p->index; i-- > 0 && p->index - i < LOOKED;) {
        const gly_date *other = &search->dates->items[i];
        if (month_of(other) == month->parts.month)
            return;
        if (!is_numbered(other) || moment_before(search, other) != moment)
            continue;
        if (told != NULL)
            return;
        told = other;
    }
    if (told != NULL)
        add(search, p, told);
}

void gly_timings_taken_up(gly_timing_search *search)
{
    const gly_reading *reading = search->annotations->reading;
    const gly_dates *dates = search->dates;
    for (uint32_t i = 0; i < dates->count; i++) {
        const gly_date *month = &dates->items[i];
        uint32_t in = month->first - 1;
        if (!is_month(month) || month->first < 2 ||
            !gly_reading_is_word(reading, in, "in") ||
            reading->quotes[in] != GLY_NONE)
            continue;
        bool weekday =
            i > 0 && is_weekday(&month[-1]) && month[-1].last + 1 == in;
        pointer p = {i, GLY_NONE, in - 1};
        if (!weekday && moment_at(search, in - 1) == 0)
            continue;
        p.first = pointer_to(search, weekday ? month[-1].first : in - 1);
        if (p.first != GLY_NONE && weekday)
            check_weekday(search, &p);
        else if (p.first != GLY_NONE)
            check_moment(search, &p);
    }
}
