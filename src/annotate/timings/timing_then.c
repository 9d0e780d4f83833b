/* timing_then.c - how old somebody was in a year that is told beside it.
 *
 *     Ada Poe cast her first bell in 1961, when she was 25.
 *     In 2011, aged 72, she was made a fellow.
 *     She was 88 when she died.            born in 1938, died in January 2026
 *
 * Held against the day of birth that the article tells. */
#include "annotate/timings/timing_births.h"

#include "annotate/people/ages.h"
#include "annotate/people/people.h"
#include "annotate/reading.h"
#include "base/problem.h"

/* An age that was somebody's at another time, and by which word he is known. */
typedef struct {
    uint32_t age; /* token; GLY_NONE for none */
    uint32_t who; /* a token of the person */
} then;

static const then nothing = {GLY_NONE, GLY_NONE};

static bool ends_at(const gly_reading *reading, uint32_t token)
{
    static const char marks[] = {',', '.', ')', ';', ':'};
    bool ends = token >= reading->language->tokens.count;
    for (uint32_t i = 0; !ends && i < sizeof marks; i++)
        ends = gly_reading_at(reading, token, marks[i]);
    return ends;
}

/* "in 1961, when she was [23]" */
static then told_by_clause(const gly_reading *reading, uint32_t at)
{
    bool clause = gly_reading_is_word(reading, at, "when") &&
                  gly_reading_is_word(reading, at + 2, "was") &&
                  ends_at(reading, at + 4) && gly_age_at(reading, at + 3) > 0;
    return clause ? (then){at + 3, at + 1} : nothing;
}

/* Whether "aged", "at" or "at the age of" stands before the number. */
static bool is_led(const gly_reading *reading, uint32_t number)
{
    if (number == 0)
        return false;
    return gly_reading_is_word(reading, number - 1, "aged") ||
           gly_reading_is_word(reading, number - 1, "at") ||
           gly_reading_is_word(reading, number - 1, "age") ||
           (number > 1 && gly_reading_is_word(reading, number - 1, "of") &&
            gly_reading_is_word(reading, number - 2, "age"));
}

/* "She was [72] in 2011", "turned [72] in 2011" */
static bool is_said(const gly_reading *reading, uint32_t number)
{
    return number > 0 && (gly_reading_is_word(reading, number - 1, "was") ||
                          gly_reading_is_word(reading, number - 1, "turned"));
}

/* The number of "in 2011, aged [72]," behind the date or of "at [72], in 2011"
 * before it; GLY_NONE. */
static uint32_t age_beside(const gly_reading *reading, const gly_date *date)
{
    enum { LEAD = 5 };
    uint32_t at = date->last + 1, before = date->first;
    at += gly_reading_at(reading, at, ',');
    for (uint32_t i = at + 1; i < at + LEAD; i++) {
        if (gly_age_at(reading, i) > 0 && is_led(reading, i) &&
            ends_at(reading, i + 1))
            return i;
        if (ends_at(reading, i))
            break;
    }
    before -= before > 0 && (gly_reading_is_word(reading, before - 1, "in") ||
                             gly_reading_is_word(reading, before - 1, "on"));
    before -= before > 0 && gly_reading_at(reading, before - 1, ',');
    bool led = before > 0 && before < date->first &&
               gly_age_at(reading, before - 1) > 0 &&
               (is_led(reading, before - 1) || is_said(reading, before - 1));
    return led ? before - 1 : GLY_NONE;
}

/* The subject of what happened then, up from `token`; GLY_NONE. */
static uint32_t subject_over(const gly_reading *reading, uint32_t token)
{
    enum { CLIMB = 5 };
    const gly_syntax *syntax = &reading->language->syntax;
    for (uint32_t up = 0; up < CLIMB && token != GLY_NONE; up++) {
        uint32_t subject = gly_syntax_child(syntax, token, GLY_REL_NSUBJ);
        if (subject == GLY_NONE)
            subject = gly_syntax_child(syntax, token, GLY_REL_NSUBJ_PASS);
        if (subject != GLY_NONE)
            return subject;
        token = syntax->items[token].head;
    }
    return GLY_NONE;
}

/* What the date's sentence tells of an age then. */
static then told_at(const gly_reading *reading, const gly_date *date)
{
    uint32_t at = date->last + 1;
    at += gly_reading_at(reading, at, ',');
    then told = told_by_clause(reading, at);
    uint32_t age = told.age == GLY_NONE ? age_beside(reading, date) : GLY_NONE;
    return age == GLY_NONE ? told
                           : (then){age, subject_over(reading, date->first)};
}

static bool is_of(const gly_timing_search *search, const then *told,
                  const gly_birth *born)
{
    return told->age != GLY_NONE && told->who != GLY_NONE &&
           gly_person_at(search->annotations, told->who) == born->entity;
}

/* The age of `told` on the day of `date`. */
static void add(gly_timing_search *search, const gly_birth *born,
                const gly_date *date, then told)
{
    const gly_annotations *a = search->annotations;
    uint32_t years = gly_age_at(a->reading, told.age);
    int32_t first = gly_date_first_day(date), last = gly_date_last_day(date);
    uint32_t from = date->first < told.age ? date->first : told.age;
    uint32_t to = date->first < told.age ? told.age : date->last;
    bool together = a->reading->sentences[from] == a->reading->sentences[to];
    if (!together)
        from = to = told.age;
    gly_timing_add(
        search,
        &(gly_timing){.kind = GLY_TIMING_AGE,
                      .text = gly_tokens_span(&a->language->tokens, from, to),
                      .sentence = a->reading->sentences[told.age],
                      .beside = {gly_tokens_span(&a->language->tokens,
                                                 born->from, born->to)},
                      .beside_count = 1,
                      .stated = gly_text_format(search->arena, "%u", years),
                      .expected = gly_birth_years(search, born, first, last),
                      .fits = gly_birth_may_be(
                          born, first, gly_date_last_day(date), years)});
}

/* The first day that the person is told to have died on: behind "died", in a
 * sentence about him or in the paragraph that tells his birth; NULL. */
static const gly_date *death_of(const gly_timing_search *search,
                                const gly_birth *born)
{
    enum { REACH = 6 };
    const gly_reading *reading = search->annotations->reading;
    const gly_token *tokens = reading->language->tokens.items;
    for (uint32_t i = 0; i < search->dates->count; i++) {
        const gly_date *date = &search->dates->items[i];
        if (!gly_birth_tells_year(date) || date->form != GLY_DATE_DAY ||
            date->parts.day == 0)
            continue;
        for (uint32_t t = date->first; t-- > 0 && date->first - t < REACH;) {
            if (!gly_reading_is_word(reading, t, "died"))
                continue;
            uint32_t who = subject_over(reading, t);
            bool his = who != GLY_NONE &&
                       gly_person_at(search->annotations, who) == born->entity;
            if (his || tokens[t].block == tokens[born->from].block)
                return date;
            break;
        }
    }
    return NULL;
}

/* "was [88] when she died" */
static void check_deaths(gly_timing_search *search, const gly_birth *born)
{
    const gly_reading *reading = search->annotations->reading;
    const gly_date *death = death_of(search, born);
    for (uint32_t i = 3; death != NULL && i < reading->language->tokens.count;
         i++) {
        then told = {i - 3, i - 1};
        if (gly_reading_is_word(reading, i, "died") &&
            gly_reading_is_word(reading, i - 2, "when") &&
            gly_age_at(reading, told.age) > 0 && is_of(search, &told, born))
            add(search, born, death, told);
    }
}

void gly_timings_of_ages_then(gly_timing_search *search, const gly_birth *born)
{
    for (uint32_t i = 0; i < search->dates->count; i++) {
        const gly_date *date = &search->dates->items[i];
        if (!gly_birth_tells_year(date) ||
            gly_date_first_day(date) <= born->last)
            continue;
        then told = told_at(search->annotations->reading, date);
        /* Who was 24 before that birth is somebody else. */
        if (is_of(search, &told, born) &&
            born->first <= gly_date_first_day(date))
            add(search, born, date, told);
    }
    check_deaths(search, born);
}
