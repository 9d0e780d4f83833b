/* timing_lengths.c - so many years, and the days that they lie between. */
#include "annotate/timings/timing_bounds.h"

#include <math.h>

#include "annotate/timings/timing_spent.h"
#include "base/calendar.h"
#include "base/problem.h"
#include "lexicon/lexicon.h"

static double units(double seconds, gly_time_unit unit)
{
    return seconds / gly_timing_unit_seconds(unit);
}

static gly_text number_text(gly_timing_search *search, gly_timing_stretch fits,
                            gly_time_unit unit)
{
    double low = round(fits.least), high = round(fits.most);
    bool one = low >= high && !(high > 1);
    const char *name = gly_timing_unit_name(unit, !one);
    if (low >= high)
        return gly_text_format(search->arena, "%g %s", high, name);
    return gly_text_format(search->arena, "%g or %g %s", low, high, name);
}

/* A length, the day or span beside it, and what would fit. */
typedef struct {
    gly_timing_kind kind;
    const gly_date *length, *other;
    gly_timing_stretch fits;
} comparison;

static void add(gly_timing_search *search, comparison c)
{
    const gly_annotations *a = search->annotations;
    gly_timing_add(
        search, &(gly_timing){
                    .kind = c.kind,
                    .text = c.length->text,
                    .sentence = a->reading->sentences[c.length->first],
                    .beside = {c.other->text},
                    .beside_count = 1,
                    .stated = gly_text_slice(a->language->document->text,
                                             c.other->text),
                    .expected = number_text(search, c.fits, c.length->unit),
                    .fits = gly_timing_may_last(a->reading, c.length, c.fits)});
}

/* "From 1998 to 2010 he taught, and in those 15 years": the length takes up the
 * span before it in the sentence. */
static bool is_taken_up(const gly_timing_search *search, const gly_date *length,
                        const gly_date *span)
{
    const gly_reading *reading = search->annotations->reading;
    uint32_t at = length->first;
    return span->last < at &&
           reading->sentences[span->first] == reading->sentences[at] &&
           (gly_reading_is_word(reading, at - 1, "those") ||
            gly_reading_is_word(reading, at - 1, "these"));
}

/* "In his 15 years as head of the school, from 1998 to 2010, he": the span says
 * when these years were. */
static bool is_set_beside(const gly_timing_search *search,
                          const gly_date *length, const gly_date *span)
{
    enum { REACH = 8 };
    static const char *const at[] = {"as", "in",   "at",     "on",
                                     "of", "with", "behind", NULL};
    const gly_reading *reading = search->annotations->reading;
    const gly_node *nodes = reading->language->syntax.items;
    uint32_t from = length->last + 1, comma = span->first - 1;
    if (span->first < from + 3 || span->first > from + REACH ||
        !gly_reading_at(reading, comma, ',') ||
        !gly_reading_is_one_of(reading, from, at))
        return false;
    for (uint32_t i = from + 1; i < comma; i++) {
        if (nodes[i].upos == GLY_UPOS_VERB || nodes[i].upos == GLY_UPOS_AUX ||
            gly_reading_has(reading, i, GLY_TOKEN_MARK))
            return false;
    }
    return true;
}

/* "The five-year contract runs from April 2024 to March 2029": the span is that
 * of the noun that the length describes. */
static bool is_noun_run(const gly_timing_search *search, const gly_date *length,
                        const gly_date *span)
{
    enum { REACH = 6 };
    static const char *const runs[] = {
        "runs",  "run",  "ran",  "running", "lasts", "lasting", "covers",
        "which", "that", "will", "to",      "is",    "was",     "covering",
        "be",    "due",  "deal", "ran",     "held",  NULL};
    const gly_reading *reading = search->annotations->reading;
    const gly_node *nodes = reading->language->syntax.items;
    uint32_t noun = length->last + 1;
    if (!gly_reading_at(reading, length->first + 1, '-') ||
        span->first <= noun || span->first > noun + REACH ||
        nodes[noun].upos != GLY_UPOS_NOUN ||
        !(gly_reading_is_word(reading, span->first, "from") ||
          gly_reading_is_word(reading, span->first - 1, "from")))
        return false;
    for (uint32_t i = noun + 1; i < span->first; i++) {
        if (nodes[i].upos != GLY_UPOS_NOUN &&
            !gly_reading_is_word(reading, i, "from") &&
            !gly_reading_at(reading, i, ',') &&
            !gly_reading_is_one_of(reading, i, runs))
            return false;
    }
    return true;
}

/* "Absent for six days between 3 and 14 March" may be any six. */
static bool is_some_of(const gly_timing_search *search, const gly_date *length,
                       const gly_date *span)
{
    return span->first == length->last + 1 &&
           gly_reading_is_word(search->annotations->reading, span->first,
                               "between");
}

/* "four loads a week": so often, and not so long. */
static bool is_rate(const gly_timing_search *search, const gly_date *length)
{
    const gly_reading *reading = search->annotations->reading;
    gly_upos before =
        length->first == 0
            ? GLY_UPOS_X
            : reading->language->syntax.items[length->first - 1].upos;
    return (gly_reading_is_word(reading, length->first, "a") ||
            gly_reading_is_word(reading, length->first, "an")) &&
           (before == GLY_UPOS_NOUN || before == GLY_UPOS_NUM);
}

/* The length against the stretch of days. */
static void compare_span(gly_timing_search *search, const gly_date *length,
                         const gly_date *span)
{
    gly_date ends[2] = {search->dates->ends[span->start],
                        search->dates->ends[span->end]};
    gly_timing_tie(ends);
    const gly_date *start = &ends[0], *end = &ends[1];
    if (((start->flags & end->flags) & GLY_DATE_KNOWN) == 0 ||
        end->until <= start->from)
        return;
    bool years = start->parts.month == 0 && end->parts.month == 0;
    if (years && length->unit != GLY_TIME_YEAR &&
        length->unit != GLY_TIME_DECADE)
        return;
    gly_timing_stretch fits = {
        .least = units((double)(end->from - start->from), length->unit),
        .most = units((double)(end->until - start->from), length->unit),
    };
    add(search, (comparison){GLY_TIMING_SPAN, length, span, fits});
}

/* "From 1971 to 1996 he was head, a post he held for 35 years". What is not
 * longer than three fifths of the stretch may be of a part of it. */
static bool is_held_for(const gly_timing_search *search, const gly_date *length,
                        const gly_date *span)
{
    const double part = 0.6;
    const gly_date *ends = search->dates->ends;
    double apart = units(
        (double)(ends[span->end].until - ends[span->start].from), length->unit);
    return gly_timing_is_of_post(search->annotations->reading, length, span) &&
           length->amount > part * apart;
}

/* "from 1998 to 2010, 15 years": from the first end to the last, both of them
 * counted or not. */
static void check_span(gly_timing_search *search, const gly_date *length,
                       const gly_date *span)
{
    if (span->form != GLY_DATE_SPAN || span->start == GLY_NONE ||
        !gly_timing_is_length(length) || (span->flags & GLY_DATE_UNSURE) != 0 ||
        is_some_of(search, length, span) || is_rate(search, length) ||
        !(gly_timing_adjacent(search, length, span) ||
          is_taken_up(search, length, span) ||
          is_noun_run(search, length, span) ||
          is_set_beside(search, length, span) ||
          is_held_for(search, length, span)))
        return;
    compare_span(search, length, span);
}

/* "went on for three years", "lasted three years": the verb that ends before
 * `lead`. */
static bool is_going_on(const gly_reading *reading, uint32_t lead)
{
    static const char *const lasts[] = {"lasted", "continued", NULL};
    static const char *const goes[] = {"went", "goes", "gone", "dragged", NULL};
    return (lead > 0 && gly_reading_is_one_of(reading, lead - 1, lasts)) ||
           (lead > 1 && gly_reading_is_word(reading, lead - 1, "on") &&
            gly_reading_is_one_of(reading, lead - 2, goes));
}

/* "He had her card between January 2021 and December 2023. The thefts went on
 * for three years": of the one stretch of the sentence before, in its
 * paragraph. They are the dates `first` and `first` + 1. */
static void check_goes_on(gly_timing_search *search, uint32_t first)
{
    const gly_date *span = &search->dates->items[first], *length = span + 1;
    const gly_reading *reading = search->annotations->reading;
    const gly_token *tokens = search->annotations->language->tokens.items;
    uint32_t lead;
    gly_timing_bound_of(reading, length, &lead);
    lead -= lead > 1 && gly_reading_is_word(reading, lead - 1, "for");
    if (span->form == GLY_DATE_SPAN && span->start != GLY_NONE &&
        (span->flags & GLY_DATE_UNSURE) == 0 && gly_timing_is_length(length) &&
        is_going_on(reading, lead) &&
        tokens[span->first].block == tokens[length->first].block &&
        reading->sentences[span->first] + 1 == reading->sentences[lead])
        compare_span(search, length, span);
}

static bool is_told_day(const gly_date *date)
{
    return (date->form == GLY_DATE_DAY || date->form == GLY_DATE_SPAN) &&
           date->start == GLY_NONE && date->parts.year != 0 &&
           (date->flags & GLY_DATE_KNOWN) != 0 &&
           (date->flags & (GLY_DATE_ROUGH | GLY_DATE_FISCAL | GLY_DATE_UNSURE |
                           GLY_DATE_RELATIVE)) == 0 &&
           date->grain != GLY_TIME_DECADE && date->grain != GLY_TIME_CENTURY;
}

static bool is_ago(const gly_date *date)
{
    return date->form == GLY_DATE_DAY && date->amount > 0 &&
           (date->flags & GLY_DATE_RELATIVE) != 0 && date->parts.ahead == -1 &&
           (date->unit == GLY_TIME_YEAR || date->unit == GLY_TIME_MONTH);
}

static void check_ago(gly_timing_search *search, const gly_date *ago,
                      const gly_date *day)
{
    if (!is_ago(ago) || !is_told_day(day) || !search->now.known ||
        (day->side != GLY_DATE_PLAIN && day->side != GLY_DATE_SINCE) ||
        !gly_timing_adjacent(search, ago, day))
        return;
    add(search, (comparison){GLY_TIMING_AGO, ago, day,
                             gly_timing_since(search, day, ago->unit)});
}

/* "the first strike in 22 years": since then there was none. */
static bool is_first_in(const gly_reading *reading, const gly_date *length)
{
    enum { BACK = 10 };
    uint32_t start = gly_reading_sentence(reading, length->first)->first;
    if (length->first == start ||
        !gly_reading_is_word(reading, length->first - 1, "in"))
        return false;
    for (uint32_t i = length->first - 1; i-- > start;) {
        if (length->first - i > BACK || gly_reading_at(reading, i, ','))
            break;
        if (gly_reading_is_word(reading, i, "first"))
            return true;
    }
    return false;
}

/* Whether "a wait of" stands before the length. */
static bool is_wait(const gly_timing_search *search, const gly_date *length)
{
    const gly_reading *reading = search->annotations->reading;
    if (is_first_in(reading, length))
        return true;
    const gly_lexicon *lexicon = reading->language->lexicon;
    gly_list_id list = gly_lexicon_list(lexicon, "time-lack");
    for (uint32_t back = 1;
         list != GLY_NONE && back <= 3 && back <= length->first; back++) {
        if (gly_lexicon_find(lexicon, list,
                             &reading->forms[length->first - back], 1)
                .count > 0)
            return true;
    }
    return list != GLY_NONE &&
           length->last + 1 < reading->language->tokens.count &&
           gly_lexicon_find(lexicon, list, &reading->forms[length->last + 1], 1)
                   .count > 0;
}

/* "Its first final since 2004 … ends a wait of 19 years." */
static void check_wait(gly_timing_search *search, uint32_t first, uint32_t end)
{
    const gly_date *items = search->dates->items;
    const gly_date *since_day = NULL, *length = NULL;
    for (uint32_t i = first; i < end; i++) {
        bool day = items[i].side == GLY_DATE_SINCE && is_told_day(&items[i]);
        bool wait = gly_timing_is_length(&items[i]) &&
                    items[i].unit == GLY_TIME_YEAR &&
                    is_wait(search, &items[i]);
        if ((day && since_day != NULL) || (wait && length != NULL))
            return;
        since_day = day ? &items[i] : since_day;
        length = wait ? &items[i] : length;
    }
    if (since_day != NULL && length != NULL && search->now.known)
        add(search,
            (comparison){GLY_TIMING_AGO, length, since_day,
                         gly_timing_since(search, since_day, length->unit)});
}

/* "Fares had not gone up since 2022": a sentence that denies and tells one such
 * year; NULL. The dates are those from `first` to before `end`. */
static const gly_date *denied_since(const gly_timing_search *search,
                                    uint32_t first, uint32_t end)
{
    enum { BACK = 8 };
    const gly_reading *reading = search->annotations->reading;
    const gly_date *found = NULL;
    for (uint32_t i = first; i < end; i++) {
        const gly_date *date = &search->dates->items[i];
        if (date->side != GLY_DATE_SINCE || !is_told_day(date))
            continue;
        if (found != NULL)
            return NULL;
        found = date;
    }
    if (found == NULL)
        return NULL;
    uint32_t start = gly_reading_sentence(reading, found->first)->first;
    for (uint32_t i = found->first; i-- > start && found->first - i <= BACK;) {
        if (gly_reading_is_one_of(reading, i, gly_negations))
            return found;
    }
    return NULL;
}

/* "Fares had not gone up since 2022. This is the first rise in four years":
 * two sentences that stand side by side. */
static void check_denied(gly_timing_search *search, uint32_t first,
                         uint32_t end)
{
    const gly_date *items = search->dates->items;
    const gly_reading *reading = search->annotations->reading;
    if (end >= search->dates->count || !search->now.known)
        return;
    uint32_t last = gly_timing_sentence_end(search, end);
    const gly_date *since = denied_since(search, first, end);
    if (since == NULL || last != end + 1 ||
        reading->sentences[items[end].first] !=
            reading->sentences[since->first] + 1 ||
        !gly_timing_is_length(&items[end]) ||
        items[end].unit != GLY_TIME_YEAR || !is_first_in(reading, &items[end]))
        return;
    add(search, (comparison){GLY_TIMING_AGO, &items[end], since,
                             gly_timing_since(search, since, items[end].unit)});
}

void gly_timings_of_lengths(gly_timing_search *search)
{
    const gly_dates *dates = search->dates;
    for (uint32_t i = 0; i + 1 < dates->count; i++) {
        const gly_date *a = &dates->items[i], *b = &dates->items[i + 1];
        check_span(search, a, b);
        check_span(search, b, a);
        check_ago(search, a, b);
        check_ago(search, b, a);
    }
    for (uint32_t first = 0, end; first < dates->count; first = end) {
        end = gly_timing_sentence_end(search, first);
        if (end - first > 1)
            check_wait(search, first, end);
        check_denied(search, first, end);
        if (end == first + 1 && end < dates->count &&
            gly_timing_sentence_end(search, end) == end + 1)
            check_goes_on(search, first);
    }
}
