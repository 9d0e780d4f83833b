/* timing_lasting.c - how long something has been there, and since when.
 *
 *     The plant, which turned out its first seat in 1961, is 75 years old.
 *                                              [since]      [length    ]
 *     The bridge opened in 1931, and the 85-year-old structure is to go.
 *     The trust has been at work for 44 years since it laid the track, in 1991.
 *     Roe, who has lived in Pound Lane since 1989 … her 47 years in the lane
 *
 * The year is that of a beginning and the only one of its sentence that is told
 * so, and what is so old is no person; or the length is told since it, or of
 * the same place or work. Counted to the article's date. */
#include "annotate/timings/timings.h"

#include <math.h>

#include "annotate/reading.h"
#include "base/calendar.h"
#include "base/problem.h"

/* Years that tell enough. */
enum { LEAST = 5 };

/* How far off they may be. */
#define SLACK 1.0

static bool is_year(const gly_date *date)
{
    return gly_timing_is_point(date) && date->parts.year != 0 &&
           date->side == GLY_DATE_PLAIN;
}

bool gly_timing_is_beginning(const gly_timing_search *search,
                             const gly_date *date)
{
    enum { CLIMB = 3 };
    const gly_reading *reading = search->annotations->reading;
    const gly_node *nodes = reading->language->syntax.items;
    uint32_t verb = nodes[date->last].head;
    for (uint32_t up = 0;
         up < CLIMB && verb != GLY_NONE && nodes[verb].upos != GLY_UPOS_VERB;
         up++)
        verb = nodes[verb].head;
    if (verb == GLY_NONE || nodes[verb].upos != GLY_UPOS_VERB)
        return false;
    bool first = verb > 0 && gly_reading_is_word(reading, verb - 1, "first");
    for (uint32_t i = verb + 1; i < date->first; i++)
        first = first || gly_reading_is_word(reading, i, "first");
    return first || gly_reading_is_of(reading, "beginning", "begin", verb);
}

/* Whether the noun at `token` names a thing and nobody. */
static bool is_thing(const gly_timing_search *search, uint32_t token)
{
    const gly_annotations *a = search->annotations;
    if (token == GLY_NONE ||
        a->language->syntax.items[token].upos != GLY_UPOS_NOUN ||
        gly_person_at(a, token) != GLY_NONE)
        return false;
    uint8_t file = gly_reading_file(a->reading, token, GLY_NOUN);
    return file == GLY_FILE_NOUN_ARTIFACT || file == GLY_FILE_NOUN_GROUP ||
           file == GLY_FILE_NOUN_LOCATION;
}

/* What "was built in 1951 and is [old]" is said of, of whichever verb. */
static uint32_t subject_of(const gly_syntax *syntax, uint32_t head)
{
    enum { CLIMB = 3 };
    for (uint32_t up = 0; up < CLIMB && head != GLY_NONE; up++) {
        uint32_t subject = gly_syntax_child(syntax, head, GLY_REL_NSUBJ);
        if (subject == GLY_NONE)
            subject = gly_syntax_child(syntax, head, GLY_REL_NSUBJ_PASS);
        if (subject != GLY_NONE || syntax->items[head].relation != GLY_REL_CONJ)
            return subject;
        head = syntax->items[head].head;
    }
    return GLY_NONE;
}

/* Whether the length is the age of a thing: "75 years old", "85-year-old
 * structure". */
static bool is_age_of_thing(const gly_timing_search *search,
                            const gly_date *length)
{
    const gly_reading *reading = search->annotations->reading;
    const gly_syntax *syntax = &reading->language->syntax;
    uint32_t last = length->last;
    bool told = gly_reading_is_word(reading, last + 1, "old");
    uint32_t old = told ? last + 1 : last;
    if (!told && (length->flags & GLY_DATE_AGE) == 0)
        return false;
    if (is_thing(search, old + 1))
        return true;
    return gly_reading_is_word(reading, old, "old") &&
           is_thing(search, subject_of(syntax, old));
}

/* "has stood for 75 years": whether the length is up to now. */
static bool is_up_to_now(const gly_timing_search *search,
                         const gly_date *length)
{
    const gly_reading *reading = search->annotations->reading;
    const gly_node *nodes = reading->language->syntax.items;
    const gly_syntax *syntax = &reading->language->syntax;
    uint32_t verb = nodes[length->last].head;
    if (length->first == 0 || verb == GLY_NONE || verb > length->first ||
        !gly_reading_is_word(reading, length->first - 1, "for") ||
        nodes[verb].xpos != GLY_XPOS_VBN)
        return false;
    uint32_t has = gly_syntax_child(syntax, verb, GLY_REL_AUX);
    return has != GLY_NONE &&
           (gly_reading_is_word(reading, has, "has") ||
            gly_reading_is_word(reading, has, "have")) &&
           is_thing(search, subject_of(syntax, verb));
}

/* Whether "for 44 years since" leads up to the clause that tells the year. */
static bool is_since(const gly_timing_search *search, const gly_date *length,
                     const gly_date *year)
{
    const gly_reading *reading = search->annotations->reading;
    return length->first > 0 &&
           gly_reading_is_word(reading, length->first - 1, "for") &&
           gly_reading_is_word(reading, length->last + 1, "since") &&
           year->first > length->last + 2;
}

static void add(gly_timing_search *search, const gly_date *length,
                const gly_date *year)
{
    const gly_annotations *a = search->annotations;
    gly_timing_stretch since = gly_timing_since(search, year, GLY_TIME_YEAR);
    double middle = (since.least + since.most) / 2;
    if (length->amount < middle / 2 || length->amount > middle * 2)
        return;
    gly_timing_add(
        search,
        &(gly_timing){
            .kind = GLY_TIMING_AGO,
            .text = length->text,
            .sentence = a->reading->sentences[length->first],
            .beside = {year->text},
            .beside_count = 1,
            .stated = gly_text_slice(a->language->document->text, year->text),
            .expected =
                gly_text_format(search->arena, "%g years", round(middle)),
            .fits = length->amount > since.least - SLACK &&
                    length->amount < since.most + SLACK});
}

/* "In 1892 he took it to Marlow, where it spent the next 143 years": in the
 * past, and so not behind today. The dates of the sentence are those from
 * `first` to before `end`. */
static void check_next(gly_timing_search *search, uint32_t first, uint32_t end)
{
    const gly_node *nodes = search->annotations->language->syntax.items;
    const gly_date *year = NULL;
    for (uint32_t i = first; i < end; i++) {
        const gly_date *date = &search->dates->items[i];
        uint32_t verb = nodes[date->last].head;
        bool next = date->form == GLY_DATE_SPAN && date->parts.ahead == 1 &&
                    date->unit == GLY_TIME_YEAR && date->amount >= LEAST;
        if (next && year != NULL && verb != GLY_NONE &&
            nodes[verb].xpos == GLY_XPOS_VBD &&
            date->amount >
                gly_timing_since(search, year, GLY_TIME_YEAR).most + SLACK)
            add(search, date, year);
        if (is_year(date) && year != NULL)
            return;
        year = is_year(date) ? date : year;
    }
}

/* --- How old it was in another year ----------------------------------------
 */

/* The one beginning in the paragraph before `end`, which stands in the sentence
 * of that date or the one before; NULL. */
static const gly_date *beginning_before(const gly_timing_search *search,
                                        uint32_t end)
{
    enum { BEFORE = 16 }; /* dates */
    const gly_date *items = search->dates->items, *found = NULL;
    const gly_token *tokens = search->annotations->language->tokens.items;
    const uint32_t *sentences = search->annotations->reading->sentences;
    uint32_t block = tokens[items[end].first].block;
    for (uint32_t i = end; i-- > 0 && end - i < BEFORE &&
                           tokens[items[i].first].block == block;) {
        if (!is_year(&items[i]))
            continue;
        if (found != NULL)
            return NULL;
        found = &items[i];
    }
    return found != NULL && gly_timing_is_beginning(search, found) &&
                   sentences[found->first] + 1 >= sentences[items[end].first]
               ? found
               : NULL;
}

/* "It was opened in 1961. Its last repair was in 1999, when it was 38 years
 * old": by the year that the length stands behind. */
static void check_then(gly_timing_search *search, uint32_t index)
{
    const gly_reading *reading = search->annotations->reading;
    const gly_date *year = &search->dates->items[index], *length = year + 1;
    uint32_t when = year->last + 1;
    when += gly_reading_at(reading, when, ',');
    if (!is_year(year) || year->grain != GLY_TIME_YEAR ||
        length->form != GLY_DATE_LENGTH || length->unit != GLY_TIME_YEAR ||
        !gly_reading_is_word(reading, when, "when") ||
        !gly_reading_is_word(reading, when + 1, "it") ||
        !gly_reading_is_word(reading, when + 2, "was") ||
        length->first != when + 3)
        return;
    const gly_date *since = beginning_before(search, index);
    if (since == NULL)
        return;
    const gly_annotations *a = search->annotations;
    double made = year->parts.year - since->parts.year;
    gly_timing_add(
        search,
        &(gly_timing){
            .kind = GLY_TIMING_SPAN,
            .text = length->text,
            .sentence = a->reading->sentences[length->first],
            .beside = {since->text, year->text},
            .beside_count = 2,
            .stated = gly_text_format(search->arena, "%d to %d",
                                      since->parts.year, year->parts.year),
            .expected = gly_text_format(search->arena, "%g years", made),
            .fits = fabs(length->amount - made) <= SLACK});
}

/* --- Time that somebody has spent up to now ------------------------------- */

/* The noun of "her 47 years in the [lane]", "their 30 years as [publicans]";
 * GLY_NONE. */
static uint32_t noun_of_spent(const gly_timing_search *search,
                              const gly_date *length)
{
    enum { REACH = 4 };
    const gly_reading *reading = search->annotations->reading;
    const gly_node *nodes = reading->language->syntax.items;
    uint32_t at = length->first, next = length->last + 1;
    uint32_t count = reading->language->tokens.count;
    if (length->form != GLY_DATE_LENGTH || length->unit != GLY_TIME_YEAR ||
        length->amount < LEAST || (length->flags & GLY_DATE_ROUGH) != 0 ||
        at == 0 || nodes[at - 1].xpos != GLY_XPOS_PRP_POSS ||
        !gly_reading_is(reading, next, GLY_IS_PREPOSITION))
        return GLY_NONE;
    for (uint32_t i = next + 1; i < count && i <= next + REACH; i++) {
        if (nodes[i].upos == GLY_UPOS_NOUN && nodes[i].xpos != GLY_XPOS_CD)
            return i;
        if (!gly_reading_is(reading, i, GLY_IS_DETERMINER) &&
            nodes[i].upos != GLY_UPOS_ADJ)
            break;
    }
    return GLY_NONE;
}

/* Whether the sentence of `date` has the noun at `noun`. */
static bool tells_noun(const gly_timing_search *search, const gly_date *date,
                       uint32_t noun)
{
    const gly_reading *reading = search->annotations->reading;
    const gly_node *nodes = reading->language->syntax.items;
    const gly_sentence *s = gly_reading_sentence(reading, date->first);
    for (uint32_t i = s->first; i < s->first + s->count; i++) {
        if (nodes[i].lemma == nodes[noun].lemma)
            return true;
    }
    return false;
}

/* "Roe, who has lived in Pound Lane since 1989 … her 47 years in the lane":
 * against the one year since which the article tells of that noun. */
static void check_spent(gly_timing_search *search, const gly_date *length)
{
    const gly_dates *dates = search->dates;
    const gly_date *since = NULL;
    uint32_t noun = noun_of_spent(search, length);
    for (uint32_t i = 0; noun != GLY_NONE && i < dates->count; i++) {
        const gly_date *date = &dates->items[i];
        if (date->side != GLY_DATE_SINCE || date->parts.year == 0 ||
            date->start != GLY_NONE ||
            (date->flags & (GLY_DATE_KNOWN | GLY_DATE_ROUGH |
                            GLY_DATE_UNSURE)) != GLY_DATE_KNOWN ||
            !tells_noun(search, date, noun))
            continue;
        if (since != NULL)
            return;
        since = date;
    }
    if (since != NULL)
        add(search, length, since);
}

/* The dates of one sentence, from `first` to before `end`. */
static void check(gly_timing_search *search, uint32_t first, uint32_t end)
{
    const gly_date *items = search->dates->items;
    const gly_date *year = NULL, *length = NULL;
    for (uint32_t i = first; i < end; i++) {
        bool age = items[i].form == GLY_DATE_LENGTH &&
                   items[i].unit == GLY_TIME_YEAR && items[i].amount >= LEAST;
        if ((age && length != NULL) || (is_year(&items[i]) && year != NULL))
            return;
        length = age ? &items[i] : length;
        year = is_year(&items[i]) ? &items[i] : year;
    }
    if (year == NULL || length == NULL || (length->flags & GLY_DATE_ROUGH) != 0)
        return;
    if (is_since(search, length, year) ||
        ((is_age_of_thing(search, length) || is_up_to_now(search, length)) &&
         gly_timing_is_beginning(search, year)))
        add(search, length, year);
}

void gly_timings_lasting(gly_timing_search *search)
{
    enum { SPENT_MOST = 64 }; /* that are held against all of the article */
    const gly_dates *dates = search->dates;
    uint32_t spent = 0;
    for (uint32_t i = 0; i + 1 < dates->count; i++)
        check_then(search, i);
    if (!search->now.known)
        return;
    for (uint32_t first = 0, end; first < dates->count; first = end) {
        end = gly_timing_sentence_end(search, first);
        if (end - first > 1) {
            check(search, first, end);
            check_next(search, first, end);
        }
        for (uint32_t i = first; i < end && spent < SPENT_MOST; i++) {
            spent += noun_of_spent(search, &dates->items[i]) != GLY_NONE;
            check_spent(search, &dates->items[i]);
        }
    }
}
