/* timing_reckoned.c - so long after or up to a day, by days without a year.
 *
 *     The draft goes on show on Monday, March 16. Residents will have four
 *                               [from           ]              [length
 *     weeks, until Monday, April 13, to have their say.
 *          ] [day                 ]
 *     The closures begin on Monday, 4 May. … are due to reopen on Monday, 15
 *         [what]            [from       ]                       [day
 *     June, six weeks after they close.
 *         ] [length  ]           [what]
 *
 * Up to a day it is counted from any day of the paragraph before it, or of its
 * sentence, or from the article's own. After something it is from a day whose
 * sentence tells of that by the same word. Silent where any day that the
 * article tells would do. */
#include "annotate/timings/timing_bounds.h"

#include "annotate/reading.h"

enum {
    LOOKED = 96, /* dates of the article that are tried, and words around one */
    STEM = 4,    /* letters that two words of one kind have alike */
    REACH = 6,   /* tokens from "after" to its noun or verb */
};

/* A length with the day that it ends on. */
typedef struct {
    const gly_date *length, *day;
    uint32_t what; /* token of what it is after; GLY_NONE */
    int32_t way;   /* 1 after it, -1 before it */
} claim;

static const gly_reading *reading_of(const gly_timing_search *search)
{
    return search->annotations->reading;
}

static uint32_t block_of(const gly_timing_search *search, const gly_date *date)
{
    return search->annotations->language->tokens.items[date->first].block;
}

/* A day with its month, with its year or without, and of no two ends. */
static bool is_numbered(const gly_date *date)
{
    return date->form == GLY_DATE_DAY && date->start == GLY_NONE &&
           date->amount == 0 && date->parts.month != 0 &&
           date->parts.day != 0 &&
           (date->flags & (GLY_DATE_UNSURE | GLY_DATE_ROUGH | GLY_DATE_NO_SUCH |
                           GLY_DATE_RELATIVE)) == 0;
}

static bool is_counted(const gly_date *date)
{
    return gly_timing_is_length(date) && date->unit <= GLY_TIME_MONTH &&
           date->amount >= 2 && date->side == GLY_DATE_PLAIN;
}

/* How many units lie from the one day to the other, the years of both being
 * those that bring them together. */
static gly_timing_stretch gap_of(const claim *c, const gly_date *from)
{
    gly_date pair[2] = {*from, *c->day};
    gly_timing_tie(pair);
    double unit = gly_timing_unit_seconds(c->length->unit);
    double least = (double)(pair[1].from - pair[0].until) / unit;
    double most = (double)(pair[1].until - pair[0].from) / unit;
    return c->way > 0 ? (gly_timing_stretch){least, most}
                      : (gly_timing_stretch){-most, -least};
}

/* Whether the length may be meant for what lies between: not half or double. */
static bool is_plausible(const claim *c, const gly_date *from)
{
    gly_timing_stretch gap = gap_of(c, from);
    double middle = (gap.least + gap.most) / 2;
    return middle > 0 && c->length->amount < 2 * middle &&
           middle < 2 * c->length->amount;
}

/* Whether any day of the article, its own too, would do. */
static bool fits_any(const gly_timing_search *search, const claim *c)
{
    const gly_dates *dates = search->dates;
    for (uint32_t i = 0; i < dates->count && i < LOOKED; i++) {
        gly_date ends[2] = {dates->items[i], dates->items[i]};
        bool span = dates->items[i].start != GLY_NONE;
        if (span) {
            ends[0] = dates->ends[dates->items[i].start];
            ends[1] = dates->ends[dates->items[i].end];
        }
        for (uint32_t k = 0; k < 2; k++) {
            bool known = (ends[k].flags & GLY_DATE_KNOWN) != 0 &&
                         ends[k].form != GLY_DATE_CLOCK &&
                         ends[k].form != GLY_DATE_HOURS &&
                         ends[k].form != GLY_DATE_LENGTH;
            bool told = known || gly_timing_is_yearless(&ends[k]);
            if (told && &dates->items[i] != c->day &&
                gly_timing_may_last(reading_of(search), c->length,
                                    gap_of(c, &ends[k])))
                return true;
        }
    }
    const gly_date_anchor *anchor = &dates->anchor;
    if (!anchor->known)
        return false;
    gly_date now = {.form = GLY_DATE_DAY, .flags = GLY_DATE_KNOWN};
    now.from = (int64_t)anchor->day * GLY_SECONDS_OF_DAY;
    now.until = now.from + GLY_SECONDS_OF_DAY;
    return gly_timing_may_last(reading_of(search), c->length, gap_of(c, &now));
}

static void add(gly_timing_search *search, const claim *c, const gly_date *from)
{
    if (gly_timing_is_held(search, c->length))
        return;
    const gly_annotations *a = search->annotations;
    gly_text text = a->language->document->text;
    gly_text other = gly_timing_text_of(text, from);
    gly_timing_add(
        search,
        &(gly_timing){.kind = GLY_TIMING_LATER,
                      .text = gly_span_join(c->length->text, c->day->text),
                      .sentence = a->reading->sentences[c->length->first],
                      .beside = {from->text},
                      .beside_count = 1,
                      .stated = gly_timing_text_of(text, c->day),
                      .expected = gly_text_format(
                          search->arena, "%g %s %s %.*s", c->length->amount,
                          gly_timing_unit_name(c->length->unit, true),
                          c->way > 0 ? "after" : "before", (int)other.size,
                          other.data)});
}

/* --- "four weeks, until April 13" ------------------------------------------
 */

static void check_until(gly_timing_search *search, uint32_t index)
{
    const gly_date *items = search->dates->items;
    const gly_reading *reading = reading_of(search);
    claim c = {&items[index], &items[index + 1], GLY_NONE, 1};
    uint32_t next = c.length->last + 1;
    bool comma = gly_reading_at(reading, next, ',');
    uint32_t lead = next + comma;
    bool until = c.day->side == GLY_DATE_UNTIL && c.day->first == lead;
    bool to = comma && gly_reading_is_word(reading, lead, "to") &&
              c.day->first == lead + 1;
    if (!is_counted(c.length) || !is_numbered(c.day) || (!until && !to))
        return;
    /* "Extended by four weeks, to 2 November": from the last day before. */
    bool by = gly_reading_is_word(reading, c.length->first - 1, "by");
    const gly_date *from = NULL;
    uint32_t days = 0;
    for (uint32_t i = index;
         i-- > 0 && index - i < LOOKED &&
         block_of(search, &items[i]) == block_of(search, c.length);)
        if (is_numbered(&items[i]) && (!by || from == NULL)) {
            days++;
            from = &items[i];
        }
    if (days == 1 && from->side != GLY_DATE_UNTIL && is_plausible(&c, from) &&
        !fits_any(search, &c))
        add(search, &c, from);
}

/* --- "on 15 June, six weeks after they close" ------------------------------
 */

/* The noun or verb behind "after" that tells what the day is after; GLY_NONE.
 */
static uint32_t what_behind(const gly_reading *reading, uint32_t after)
{
    const gly_node *nodes = reading->language->syntax.items;
    uint32_t count = reading->language->tokens.count;
    for (uint32_t i = after + 1; i < count && i <= after + REACH; i++) {
        if (gly_reading_has(reading, i, GLY_TOKEN_MARK))
            break;
        bool noun = nodes[i].upos == GLY_UPOS_NOUN &&
                    nodes[i + 1].upos != GLY_UPOS_NOUN;
        if (noun || nodes[i].upos == GLY_UPOS_VERB)
            return i;
    }
    return GLY_NONE;
}

/* Whether the sentence of the date tells of the same by its words. */
static bool tells_of(const gly_timing_search *search, const gly_date *date,
                     uint32_t what)
{
    const gly_reading *reading = reading_of(search);
    const gly_sentence *s = gly_reading_sentence(reading, date->first);
    uint32_t from = s->first, to = s->first + s->count;
    from = date->first > from + LOOKED ? date->first - LOOKED : from;
    to = to > date->first + LOOKED ? date->first + LOOKED : to;
    for (uint32_t i = from; i < to; i++) {
        if (gly_reading_is_content(reading, i) &&
            gly_reading_lemmas_alike(reading, i, what, STEM))
            return true;
    }
    return false;
}

static void check_after(gly_timing_search *search, uint32_t index)
{
    const gly_dates *dates = search->dates;
    const gly_reading *reading = reading_of(search);
    const gly_date *length = &dates->items[index], *day = length - 1;
    uint32_t after = length->last + 1, first;
    gly_timing_bound_of(reading, length, &first);
    bool later = gly_reading_is_word(reading, after, "after");
    if ((!later && !gly_reading_is_word(reading, after, "before")) ||
        !is_counted(length) || !is_numbered(day) ||
        day->side != GLY_DATE_PLAIN || first != day->last + 2 ||
        !gly_reading_at(reading, day->last + 1, ','))
        return;
    claim c = {length, day, what_behind(reading, after), later ? 1 : -1};
    const gly_date *from = NULL;
    for (uint32_t i = 0; c.what != GLY_NONE && i < dates->count && i < LOOKED;
         i++) {
        const gly_date *date = &dates->items[i];
        bool own =
            reading->sentences[date->first] == reading->sentences[day->first];
        if (from == NULL && !own && is_numbered(date) &&
            is_plausible(&c, date) && tells_of(search, date, c.what))
            from = date;
    }
    if (from != NULL && !fits_any(search, &c))
        add(search, &c, from);
}

void gly_timings_reckoned(gly_timing_search *search)
{
    const gly_dates *dates = search->dates;
    for (uint32_t i = 0; i < dates->count; i++) {
        if (i + 1 < dates->count)
            check_until(search, i);
        if (i > 0)
            check_after(search, i);
    }
}
