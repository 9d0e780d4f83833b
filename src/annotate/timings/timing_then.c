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

#include <string.h>

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

/* "in 1961, when she was [23]", "when she was a [23]-year-old clerk" */
static then told_by_clause(const gly_reading *reading, uint32_t at)
{
    static const char *const lone[] = {"a",    "an",    "only",
                                       "just", "still", NULL};
    uint32_t age = at + 3;
    age += gly_reading_is_one_of(reading, age, lone);
    bool clause =
        gly_reading_is_word(reading, at, "when") &&
        gly_reading_is_word(reading, at + 2, "was") &&
        gly_age_at(reading, age) > 0 &&
        (ends_at(reading, age + 1) || gly_age_is_spelled(reading, age));
    return clause ? (then){age, at + 1} : nothing;
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
        bool who = subject != GLY_NONE &&
                   gly_reading_is(reading, subject, GLY_IS_RELATIVE) &&
                   syntax->items[token].relation == GLY_REL_ACL_RELCL;
        if (subject != GLY_NONE)
            return who ? syntax->items[token].head : subject;
        token = syntax->items[token].head;
    }
    return GLY_NONE;
}

/* "in a 1988 [interview], given when she was 49": where "when" stands behind
 * what is of that year; GLY_NONE. */
static uint32_t when_behind(const gly_reading *reading, const gly_date *date)
{
    enum { REACH = 10 };
    const gly_node *nodes = reading->language->syntax.items;
    uint32_t at = date->last + 1, count = reading->language->tokens.count;
    bool owned = date->first == date->last && at < count &&
                 nodes[at].upos == GLY_UPOS_NOUN;
    for (uint32_t i = at + 1; owned && i < count && i < at + REACH; i++) {
        if (reading->sentences[i] != reading->sentences[at] ||
            gly_reading_has(reading, i, GLY_TOKEN_NUMBER))
            break;
        if (!gly_reading_is_word(reading, i, "when"))
            continue;
        bool made = nodes[i - 1].xpos == GLY_XPOS_VBN;
        return gly_reading_at(reading, i - 1 - made, ',') ? i : GLY_NONE;
    }
    return GLY_NONE;
}

/* What the date's sentence tells of an age then. */
static then told_at(const gly_reading *reading, const gly_date *date)
{
    uint32_t at = date->last + 1;
    at += gly_reading_at(reading, at, ',');
    uint32_t when = when_behind(reading, date);
    then told = told_by_clause(reading, when == GLY_NONE ? at : when);
    uint32_t age = told.age == GLY_NONE ? age_beside(reading, date) : GLY_NONE;
    return age == GLY_NONE ? told
                           : (then){age, subject_over(reading, date->first)};
}

/* The age of `told` on the day of `date`. */
static void add(gly_timing_search *search, const gly_birth *born,
                const gly_date *date, uint32_t age)
{
    const gly_annotations *a = search->annotations;
    uint32_t years = gly_age_at(a->reading, age);
    int32_t first = gly_date_first_day(date), last = gly_date_last_day(date);
    uint32_t from = date->first < age ? date->first : age;
    uint32_t to = date->first < age ? age : date->last;
    bool together = a->reading->sentences[from] == a->reading->sentences[to];
    if (!together)
        from = to = age;
    gly_timing_add(
        search,
        &(gly_timing){.kind = GLY_TIMING_AGE,
                      .text = gly_tokens_span(&a->language->tokens, from, to),
                      .sentence = a->reading->sentences[age],
                      .beside = {gly_tokens_span(&a->language->tokens,
                                                 born->from, born->to)},
                      .beside_count = 1,
                      .stated = gly_text_format(search->arena, "%u", years),
                      .expected = gly_birth_years(search, born, first, last),
                      .fits = gly_birth_may_be(born, first, last, years)});
}

/* --- Who was how old, and who died, once for all births ------------------- */

/* An age that somebody had on a day. */
typedef struct {
    const gly_date *date; /* NULL for the day of death */
    uint32_t age;         /* token */
    uint32_t entity;
} age_then;

/* A day that somebody died on. */
typedef struct {
    const gly_date *date;
    uint32_t entity; /* GLY_NONE where no person is the subject */
    uint32_t block;
} death;

static void keep(gly_timing_search *search, gly_list *list, const void *item)
{
    void *kept = gly_list_add(list, search->arena);
    if (kept == NULL)
        search->status = GLY_NO_MEMORY;
    else
        memcpy(kept, item, list->size);
}

/* The person at `token`, or whom the noun there stands beside: "George Poe, a
 * former [mayor] of Tarn, who …"; GLY_NONE. */
static uint32_t person_by(const gly_annotations *a, uint32_t token)
{
    enum { CLIMB = 3 };
    const gly_node *nodes = a->language->syntax.items;
    for (uint32_t up = 0; up < CLIMB && token != GLY_NONE; up++) {
        uint32_t person = gly_person_at(a, token);
        if (person != GLY_NONE)
            return person;
        if (nodes[token].relation != GLY_REL_APPOS &&
            nodes[token].relation != GLY_REL_NMOD)
            break;
        token = nodes[token].head;
    }
    return GLY_NONE;
}

static void keep_age(gly_timing_search *search, gly_list *list,
                     const gly_date *date, then told)
{
    age_then age = {date, told.age, GLY_NONE};
    if (told.age != GLY_NONE && told.who != GLY_NONE)
        age.entity = person_by(search->annotations, told.who);
    if (age.entity != GLY_NONE)
        keep(search, list, &age);
}

/* The day behind "died", of this year where it has none. */
static void keep_death(gly_timing_search *search, gly_list *list,
                       const gly_date *date)
{
    enum { REACH = 10 };
    const gly_reading *reading = search->annotations->reading;
    uint32_t start = gly_reading_sentence(reading, date->first)->first;
    uint32_t died = GLY_NONE;
    if ((date->form != GLY_DATE_DAY && date->form != GLY_DATE_MOMENTS) ||
        date->parts.day == 0 || (date->flags & GLY_DATE_KNOWN) == 0)
        return;
    for (uint32_t t = date->first;
         died == GLY_NONE && t-- > start && date->first - t < REACH;)
        died = gly_reading_is_word(reading, t, "died") ? t : GLY_NONE;
    if (died == GLY_NONE)
        return;
    uint32_t who = subject_over(reading, died);
    death told = {date, GLY_NONE, reading->language->tokens.items[died].block};
    if (who != GLY_NONE)
        told.entity = gly_person_at(search->annotations, who);
    keep(search, list, &told);
}

/* The only date with a year in the sentence of `token`; NULL for none and for
 * several. */
static const gly_date *year_of_sentence(const gly_timing_search *search,
                                        uint32_t token)
{
    const gly_date *found = NULL;
    uint32_t end;
    uint32_t first = gly_dates_of_sentence(
        search->dates, search->annotations->reading, token, &end);
    for (uint32_t i = first; i < end; i++) {
        const gly_date *date = &search->dates->items[i];
        if (!gly_birth_tells_year(date))
            continue;
        if (found != NULL)
            return NULL;
        found = date;
    }
    return found;
}

/* "In 2017, when it opened, Poe, then [78], asked": in the year that the
 * sentence tells. */
static void keep_age_then(gly_timing_search *search, gly_list *list,
                          uint32_t token)
{
    const gly_reading *reading = search->annotations->reading;
    if (token < 2 || !gly_reading_is_word(reading, token, "then") ||
        !gly_reading_at(reading, token - 1, ',') ||
        gly_age_at(reading, token + 1) == 0 || !ends_at(reading, token + 2))
        return;
    const gly_date *date = year_of_sentence(search, token);
    if (date != NULL)
        keep_age(search, list, date, (then){token + 1, token - 2});
}

/* "Roe was [19] when he started there in 1990." */
static void keep_age_when(gly_timing_search *search, gly_list *list,
                          uint32_t token)
{
    const gly_reading *reading = search->annotations->reading;
    if (!gly_reading_is_word(reading, token, "when") ||
        !gly_reading_is_word(reading, token - 2, "was") ||
        gly_age_at(reading, token - 1) == 0)
        return;
    const gly_date *date = year_of_sentence(search, token);
    uint32_t who = subject_over(reading, token - 1);
    if (date != NULL && date->first > token && who != GLY_NONE)
        keep_age(search, list, date, (then){token - 1, who});
}

/* "He founded it in 1995. He was [50] at the time": in the one year of the
 * sentence before. */
static void keep_age_at_time(gly_timing_search *search, gly_list *list,
                             uint32_t token)
{
    enum { LEAD = 2 };
    const gly_reading *reading = search->annotations->reading;
    uint32_t start = gly_reading_sentence(reading, token)->first;
    if (!gly_reading_is_word(reading, token, "at") ||
        !gly_reading_is_word(reading, token + 1, "the") ||
        !gly_reading_is_word(reading, token + 2, "time") ||
        !gly_reading_is_word(reading, token - LEAD, "was") ||
        gly_age_at(reading, token - 1) == 0 || start == 0 ||
        token != start + LEAD + 1)
        return;
    const gly_token *tokens = reading->language->tokens.items;
    const gly_date *date = year_of_sentence(search, start - 1);
    if (date != NULL && tokens[start - 1].block == tokens[start].block)
        keep_age(search, list, date, (then){token - 1, start});
}

/* "died at the age of [87]", "has died aged [87]", "died at [87]" */
static void keep_age_dying(gly_timing_search *search, gly_list *list,
                           uint32_t token)
{
    const gly_reading *reading = search->annotations->reading;
    uint32_t age = token + 1;
    if (!gly_reading_is_word(reading, token, "died"))
        return;
    age += gly_reading_at(reading, age, ',');
    age += gly_age_is_led(reading, age) ? GLY_AGE_LEAD : 1;
    uint32_t who = subject_over(reading, token);
    if (is_led(reading, age) && gly_age_at(reading, age) > 0 &&
        ends_at(reading, age + 1) && who != GLY_NONE)
        keep_age(search, list, NULL, (then){age, who});
}

gly_ages_then gly_ages_then_find(gly_timing_search *search)
{
    const gly_reading *reading = search->annotations->reading;
    gly_ages_then found = {.ages = gly_list_of(sizeof(age_then)),
                           .deaths = gly_list_of(sizeof(death)),
                           .made = true};
    for (uint32_t i = 0; i < search->dates->count; i++) {
        const gly_date *date = &search->dates->items[i];
        keep_death(search, &found.deaths, date);
        if (gly_birth_tells_year(date))
            keep_age(search, &found.ages, date, told_at(reading, date));
    }
    /* "was [88] when she died", "has died at the age of [88]" */
    for (uint32_t i = 3; i < reading->language->tokens.count; i++) {
        keep_age_dying(search, &found.ages, i);
        keep_age_then(search, &found.ages, i);
        keep_age_when(search, &found.ages, i);
        keep_age_at_time(search, &found.ages, i);
        if (gly_reading_is_word(reading, i, "died") &&
            gly_reading_is_word(reading, i - 2, "when") &&
            gly_age_at(reading, i - 3) > 0)
            keep_age(search, &found.ages, NULL, (then){i - 3, i - 1});
    }
    return found;
}

uint32_t gly_ages_then_count(const gly_ages_then *told)
{
    return told->ages.count;
}

const gly_date *gly_death_of(const gly_timing_search *search,
                             const gly_ages_then *told, const gly_birth *born)
{
    const gly_token *tokens = search->annotations->language->tokens.items;
    const gly_date *yearless = NULL;
    for (uint32_t i = 0; i < told->deaths.count; i++) {
        const death *end = gly_list_at(&told->deaths, i);
        if (end->entity != born->entity &&
            end->block != tokens[born->from].block)
            continue;
        if (end->date->parts.year != 0)
            return end->date;
        yearless = yearless == NULL ? end->date : yearless;
    }
    return yearless;
}

void gly_timings_of_ages_then(gly_timing_search *search,
                              const gly_ages_then *told, const gly_birth *born)
{
    const gly_date *end = gly_death_of(search, told, born);
    for (uint32_t i = 0; i < told->ages.count; i++) {
        const age_then *age = gly_list_at(&told->ages, i);
        if (age->entity != born->entity)
            continue;
        /* Who was 24 before that birth is somebody else. */
        if (age->date != NULL && gly_date_first_day(age->date) > born->last)
            add(search, born, age->date, age->age);
        else if (age->date == NULL && end != NULL)
            add(search, born, end, age->age);
    }
}
