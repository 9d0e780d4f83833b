/* timing_served.c - the years that somebody spent at one thing, and when they
 * began and ended.
 *
 *     Thorsgaard took the wheel of a bread truck in the spring of 1958. …
 *                [begin]                                           [1958]
 *     She retired in 1995. … Over her 41 years behind the wheel she …
 *         [end]      [1995]           [length]        1995 − 1958 is 37
 *
 * The length is owned, "her 41 years", or told as spent, "in 41 years as head",
 * or from one end to the other, "was there for 31 years"; it is of ten years or
 * more, unless it is known to be somebody's.
 * The list "time-served" tells which verbs begin and end such a time; there
 * is one year of each, of the person whose time it is. Readings: any two years
 * told of that person, or of a thing all, and any of them up to now. It is told
 * where what lies between the two is not far off. */
#include "annotate/timings/timings.h"

#include <math.h>

#include "annotate/reading.h"
#include "annotate/timings/timing_bounds.h"
#include "annotate/timings/timing_doers.h"
#include "annotate/timings/timing_spent.h"
#include "base/problem.h"

/* Years of a length that are no few, and of one that is some person's; dates
 * and lengths that are looked at. */
enum { LONG = 10, SOME = 3, LOOKED_AT = 96, LENGTHS = 24 };

typedef struct {
    uint32_t who; /* spent the time: a person's entity; GLY_NONE for a thing */
    const gly_date *begin, *end;
    const gly_date *came; /* told in words that begin other things, too */
    bool several, came_often;
} service;

/* "He was there for 31 years", "which he served for 43 years before he
 * retired": whether it is told from one end to the other. */
static bool is_all_told(const gly_timing_search *search, const gly_date *length)
{
    enum { REACH = 5 };
    static const char *const until[] = {"before", "until", "till", NULL};
    const gly_reading *reading = search->annotations->reading;
    uint32_t next = length->last + 1, lead;
    gly_timing_bound_of(reading, length, &lead);
    if (lead < 2 || !gly_reading_is_word(reading, lead - 1, "for"))
        return false;
    if (gly_reading_is_word(reading, lead - 2, "there"))
        return true;
    if (!gly_reading_is_one_of(reading, next, until))
        return false;
    for (uint32_t i = next + 1; i < next + REACH; i++) {
        if (gly_reading_has(reading, i, GLY_TOKEN_MARK))
            break;
        if (gly_timing_is_of_class(search, i, "end"))
            return true;
    }
    return false;
}

/* "her 41 years", "its 46 seasons", "in 31 years as conductor": whether it is
 * told that somebody spent the time. */
static bool is_spent(const gly_timing_search *search, const gly_date *length)
{
    static const char *const owners[] = {"his", "her", "its", "their", NULL};
    const gly_reading *reading = search->annotations->reading;
    uint32_t at = length->first;
    return at > 0 && gly_timing_is_length(length) &&
           length->unit == GLY_TIME_YEAR && length->amount >= SOME &&
           length->side == GLY_DATE_PLAIN &&
           (gly_timing_is_spent(reading, length) ||
            is_all_told(search, length) ||
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
    /* "During her eight years in charge Petrie wrote cheques." */
    uint32_t verb = gly_timing_verb_of(search, length);
    uint32_t doer = verb == GLY_NONE ? GLY_NONE
                                     : gly_syntax_child(&a->language->syntax,
                                                        verb, GLY_REL_NSUBJ);
    if (doer != GLY_NONE && doer > length->last &&
        gly_person_at(a, doer) != GLY_NONE)
        return gly_person_at(a, doer);
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

static void note(bool *several, const gly_date **kept, const gly_date *date)
{
    if (*kept != NULL && (*kept)->parts.year != date->parts.year)
        *several = true;
    *kept = *kept == NULL ? date : *kept;
}

/* "was removed in 2024": done to him, who did not do it. */
static bool is_put_out(const gly_timing_search *search, uint32_t verb)
{
    const gly_syntax *syntax = &search->annotations->language->syntax;
    return gly_timing_is_of_class(search, verb, "put-out") &&
           gly_syntax_child(syntax, verb, GLY_REL_AUX_PASS) != GLY_NONE;
}

/* Whether the date tells one year. */
static bool is_year(const gly_date *date)
{
    return date->form != GLY_DATE_LENGTH && date->parts.year != 0 &&
           date->start == GLY_NONE;
}

/* The years in which the time began and ended, told before the length or, of
 * one that is told from end to end, in its sentence. */
static service find_service(const gly_timing_search *search,
                            const gly_date *length)
{
    const gly_sentence *in =
        gly_reading_sentence(search->annotations->reading, length->first);
    uint32_t last =
        is_all_told(search, length) ? in->first + in->count : length->first;
    service s = {.who = person_of(search, length)};
    const gly_date *items = search->dates->items;
    for (uint32_t i = 0; i < search->dates->count && i < LOOKED_AT; i++) {
        uint32_t verb = gly_timing_verb_of(search, &items[i]);
        if (!is_year(&items[i]) || items[i].first > last || verb == GLY_NONE ||
            (s.who != GLY_NONE && gly_timing_doer_of(search, verb) != s.who))
            continue;
        if (gly_timing_is_of_class(search, verb, "begin"))
            note(&s.several, &s.begin, &items[i]);
        else if (gly_timing_is_of_class(search, verb, "end") ||
                 is_put_out(search, verb))
            note(&s.several, &s.end, &items[i]);
        else if (s.who != GLY_NONE &&
                 gly_timing_is_of_class(search, verb, "come"))
            note(&s.came_often, &s.came, &items[i]);
    }
    if (s.begin == NULL && !s.came_often)
        s.begin = s.came;
    return s;
}

/* Whether the date is only that of the article, with no word beside it. */
static bool is_dateline(const gly_timing_search *search, const gly_date *date)
{
    return search->now.known && (date->flags & GLY_DATE_KNOWN) != 0 &&
           date->grain == GLY_TIME_DAY &&
           gly_date_first_day(date) == search->now.first;
}

/* Whether two years so far apart are told, of the person where that is known,
 * or one is so far from now. */
static bool is_explained(const gly_timing_search *search, const service *s,
                         const gly_date *length)
{
    const gly_date *items = search->dates->items;
    const uint32_t *sentences = search->annotations->reading->sentences;
    int32_t years[LOOKED_AT];
    uint32_t count = 0;
    for (uint32_t i = 0; i < search->dates->count && count < LOOKED_AT; i++) {
        uint32_t verb = gly_timing_verb_of(search, &items[i]);
        gly_timing_stretch since = {0, 0};
        if (items[i].form == GLY_DATE_LENGTH || items[i].parts.year == 0 ||
            (verb == GLY_NONE && is_dateline(search, &items[i])) ||
            (s->who != GLY_NONE && verb != GLY_NONE &&
             gly_timing_doer_of(search, verb) != s->who))
            continue;
        /* What one sentence tells to be over does not last. */
        bool over = &items[i] == s->begin &&
                    sentences[s->end->first] == sentences[s->begin->first];
        if (search->now.known && gly_timing_is_point(&items[i]) && !over)
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

/* "Joined the force in 1998 … her 18 years as head of it": who joins is made
 * head later, if the sentence that tells of it does not say so. */
static bool is_of_later_post(const gly_timing_search *search,
                             const gly_date *length, const service *s)
{
    enum { REACH = 3 };
    static const char *const joins[] = {
        "joined",    "entered", "enlisted", "enrolled", "enroled",
        "recruited", "started", "hired",    "began",    NULL};
    const gly_reading *reading = search->annotations->reading;
    const gly_node *nodes = reading->language->syntax.items;
    const gly_sentence *in = gly_reading_sentence(reading, s->begin->first);
    uint32_t as = length->last + 1, verb = gly_timing_verb_of(search, s->begin);
    if (!gly_reading_is_word(reading, as, "as") || verb == GLY_NONE ||
        !gly_reading_is_one_of(reading, verb, joins))
        return false;
    for (uint32_t i = as + 1; i <= as + REACH; i++) {
        for (uint32_t k = in->first; k < in->first + in->count; k++) {
            if (gly_reading_is_content(reading, i) &&
                nodes[i].lemma == nodes[k].lemma)
                return false;
        }
    }
    return true;
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
        (s.who == GLY_NONE && length->amount < LONG) ||
        is_of_later_post(search, length, &s) ||
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
