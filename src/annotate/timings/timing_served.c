/* timing_served.c - the years that somebody spent at one thing, and when they
 * began and ended.
 *
 *     Thorsgaard took the wheel of a bread truck in the spring of 1958. …
 *                [begin]                                           [1958]
 *     She retired in 1995. … Over her 41 years behind the wheel she …
 *         [end]      [1995]           [length]        1995 − 1958 is 37
 *
 * The length is owned, "her 41 years", or told as spent, "in 41 years as head",
 * and of ten years or more.
 * The list "time-served" tells which verbs begin and end such a time; there
 * is one year of each, of the person whose time it is. Readings: any two years
 * told of that person, or of a thing all, and any of them up to now. It is told
 * where what lies between the two is not far off. */
#include "annotate/timings/timings.h"

#include <math.h>

#include "annotate/reading.h"
#include "annotate/timings/timing_bounds.h"
#include "annotate/timings/timing_spent.h"
#include "base/problem.h"

/* Years of a length that are no few; dates and lengths that are looked at. */
enum { LONG = 10, LOOKED_AT = 96, LENGTHS = 24, CLIMB = 6, PHRASE = 3 };

typedef struct {
    uint32_t who; /* spent the time: a person's entity; GLY_NONE for a thing */
    const gly_date *begin, *end;
    bool several;
} service;

/* "her 41 years", "its 46 seasons", "in 31 years as conductor": whether it is
 * told that somebody spent the time. */
static bool is_spent(const gly_timing_search *search, const gly_date *length)
{
    static const char *const owners[] = {"his", "her", "its", "their", NULL};
    const gly_reading *reading = search->annotations->reading;
    uint32_t at = length->first;
    return at > 0 && gly_timing_is_length(length) &&
           length->unit == GLY_TIME_YEAR && length->amount >= LONG &&
           length->side == GLY_DATE_PLAIN &&
           (gly_timing_is_spent(reading, length) ||
            gly_reading_is_one_of(reading, at - 1, owners) ||
            (at > 1 && gly_reading_is_owner(reading, at - 2)));
}

/* The person whose years they are, who owns them or is the only one named in
 * the sentence; GLY_NONE. */
static uint32_t person_of(const gly_timing_search *search,
                          const gly_date *length)
{
    const gly_annotations *a = search->annotations;
    uint32_t found = gly_person_at(a, length->first - 1);
    const gly_sentence *in = gly_reading_sentence(a->reading, length->first);
    if (found != GLY_NONE)
        return found;
    for (uint32_t i = in->first; i < in->first + in->count; i++) {
        uint32_t who = gly_person_at(a, i);
        if (who != GLY_NONE && found != GLY_NONE && who != found)
            return GLY_NONE;
        found = who == GLY_NONE ? found : who;
    }
    return found;
}

/* The verb that the date hangs on; GLY_NONE. */
static uint32_t verb_of(const gly_timing_search *search, const gly_date *date)
{
    const gly_node *nodes = search->annotations->language->syntax.items;
    uint32_t token = nodes[date->last].head;
    for (uint32_t up = 0; up < CLIMB && token != GLY_NONE; up++) {
        if (nodes[token].upos == GLY_UPOS_VERB)
            return token;
        token = nodes[token].head;
    }
    return GLY_NONE;
}

/* The person who is the subject of the verb, or of the one it is joined to. */
static uint32_t doer_of(const gly_timing_search *search, uint32_t verb)
{
    const gly_annotations *a = search->annotations;
    const gly_syntax *syntax = &a->language->syntax;
    for (uint32_t up = 0; up < CLIMB && verb != GLY_NONE; up++) {
        uint32_t doer = gly_syntax_child(syntax, verb, GLY_REL_NSUBJ);
        if (doer == GLY_NONE)
            doer = gly_syntax_child(syntax, verb, GLY_REL_NSUBJ_PASS);
        if (doer != GLY_NONE)
            return gly_person_at(a, doer);
        if (syntax->items[verb].relation != GLY_REL_CONJ)
            return GLY_NONE;
        verb = syntax->items[verb].head;
    }
    return GLY_NONE;
}

static bool is_of_class(const gly_timing_search *search, uint32_t verb,
                        const char *class)
{
    const gly_reading *reading = search->annotations->reading;
    gly_entry entry = gly_reading_entry(reading, "time-served", verb, PHRASE);
    return entry.count > 0 &&
           entry.class == gly_lexicon_symbol(reading->language->lexicon, class);
}

static void note(service *s, const gly_date **kept, const gly_date *date)
{
    if (*kept != NULL && (*kept)->parts.year != date->parts.year)
        s->several = true;
    *kept = *kept == NULL ? date : *kept;
}

/* Whether the date tells one year. */
static bool is_year(const gly_date *date)
{
    return date->form != GLY_DATE_LENGTH && date->parts.year != 0 &&
           date->start == GLY_NONE;
}

/* The years in which the time began and ended, told before the length. */
static service find_service(const gly_timing_search *search,
                            const gly_date *length)
{
    service s = {person_of(search, length), NULL, NULL, false};
    const gly_date *items = search->dates->items;
    for (uint32_t i = 0; i < search->dates->count && i < LOOKED_AT; i++) {
        uint32_t verb = verb_of(search, &items[i]);
        if (!is_year(&items[i]) || items[i].first > length->first ||
            verb == GLY_NONE ||
            (s.who != GLY_NONE && doer_of(search, verb) != s.who))
            continue;
        if (is_of_class(search, verb, "begin"))
            note(&s, &s.begin, &items[i]);
        else if (is_of_class(search, verb, "end"))
            note(&s, &s.end, &items[i]);
    }
    return s;
}

/* Whether two years so far apart are told, of the person where that is known,
 * or one is so far from now. */
static bool is_explained(const gly_timing_search *search, const service *s,
                         const gly_date *length)
{
    const gly_date *items = search->dates->items;
    int32_t years[LOOKED_AT];
    uint32_t count = 0;
    for (uint32_t i = 0; i < search->dates->count && count < LOOKED_AT; i++) {
        uint32_t verb = verb_of(search, &items[i]);
        gly_timing_stretch since = {0, 0};
        if (items[i].form == GLY_DATE_LENGTH || items[i].parts.year == 0 ||
            (s->who != GLY_NONE && verb != GLY_NONE &&
             doer_of(search, verb) != s->who))
            continue;
        if (search->now.known && gly_timing_is_point(&items[i]))
            since = gly_timing_since(search, &items[i], GLY_TIME_YEAR);
        if (length->amount > since.least - 1 && length->amount < since.most + 1)
            return true;
        years[count++] = items[i].parts.year;
        for (uint32_t k = 0; k + 1 < count; k++) {
            double apart = fabs((double)years[k] - items[i].parts.year);
            if (fabs(apart - length->amount) <= 1)
                return true;
        }
    }
    return false;
}

static void add(gly_timing_search *search, const gly_date *length,
                const service *s)
{
    double years = s->end->parts.year - s->begin->parts.year;
    const gly_annotations *a = search->annotations;
    gly_timing_add(
        search,
        &(gly_timing){
            .kind = GLY_TIMING_SPAN,
            .text = length->text,
            .sentence = a->reading->sentences[length->first],
            .beside = {s->begin->text, s->end->text},
            .beside_count = 2,
            .stated = gly_text_format(search->arena, "%d to %d",
                                      s->begin->parts.year, s->end->parts.year),
            .expected = gly_text_format(search->arena, "%g years", years),
            .fits = false});
}

static void check(gly_timing_search *search, const gly_date *length)
{
    service s = find_service(search, length);
    if (s.begin == NULL || s.end == NULL || s.several ||
        gly_timing_is_held(search, length) ||
        is_explained(search, &s, length) ||
        gly_timing_is_told_again(search, length))
        return;
    double years = s.end->parts.year - s.begin->parts.year;
    gly_timing_stretch real = {years - 1, years + 1};
    if (length->amount >= years * 2 / 3 && length->amount <= years * 3 / 2 &&
        !gly_timing_may_last(search->annotations->reading, length, real))
        add(search, length, &s);
}

void gly_timings_served(gly_timing_search *search)
{
    uint32_t lengths = 0;
    for (uint32_t i = 0; i < search->dates->count && lengths < LENGTHS; i++) {
        if (!is_spent(search, &search->dates->items[i]))
            continue;
        lengths++;
        check(search, &search->dates->items[i]);
    }
}
