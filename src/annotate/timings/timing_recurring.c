/* timing_recurring.c - what comes round, and what is told by the minute.
 *
 *     The choir was formed in 1950. On Saturday it celebrates its 70th
 *     anniversary.                               in 2025 that is the 75th
 *     He was hit at 11:25 p.m. on Saturday, Oct. 3. … Friday, Oct. 2, 11:25
 *     p.m.                                       one minute, two days */
#include "annotate/timings/timings.h"

#include <stdlib.h>

#include "annotate/numbers/numerals.h"
#include "annotate/reading.h"
#include "annotate/timings/event_days.h"
#include "annotate/timings/events.h"
#include "base/calendar.h"
#include "base/list.h"
#include "base/problem.h"

enum {
    FOUNDINGS_MOST = 32,
    MINUTES_MOST = 32,
    BACK = 60, /* tokens from an anniversary to the founding before it */
    LEAST = 3, /* years: "the first anniversary" is seldom one of a firm */
};

/* The beginning of something in a year. */
typedef struct {
    const gly_event *event;
    int32_t year;
} founding;

typedef struct {
    gly_timing_search *search;
    const gly_reading *reading;
    const gly_node *nodes;
    founding foundings[FOUNDINGS_MOST];
    uint32_t count;
} rounds;

static bool is_founding(const gly_symbols *symbols, const gly_event *event)
{
    static const char *const classes[] = {"deed-found", "deed-build",
                                          "phase-open", "deed-wedding",
                                          "deed-birth", "phase-begin"};
    gly_text class = gly_symbols_text(symbols, event->class);
    for (uint32_t i = 0; i < sizeof classes / sizeof classes[0]; i++) {
        if (gly_text_equal(class, gly_text_of(classes[i])))
            return event->patient.token != GLY_NONE &&
                   event->date->parts.year != 0 && !event->other;
    }
    return false;
}

static void gather(rounds *r, const gly_list *events)
{
    /* A deed in no class stands for itself, as a word of the document's. */
    const gly_symbols *symbols = r->reading->language->tokens.symbols;
    for (uint32_t i = 0; i < events->count && r->count < FOUNDINGS_MOST; i++) {
        const gly_event *event = gly_list_at(events, i);
        if (is_founding(symbols, event))
            r->foundings[r->count++] =
                (founding){event, event->date->parts.year};
    }
}

/* "his 92nd birthday", "Roe's 92nd birthday": whether what stands before the
 * number at `token` is somebody, whose years are counted from a birth. */
static bool is_somebodys(const rounds *r, uint32_t token)
{
    if (token < 2)
        return false;
    return gly_reading_is_word(r->reading, token - 1, "his") ||
           gly_reading_is_word(r->reading, token - 1, "her") ||
           (gly_reading_is_owner_mark(r->reading, token - 1) &&
            gly_person_at(r->search->annotations, token - 2) != GLY_NONE);
}

/* What an anniversary is called, and how many years that is. */
static const struct {
    const char *lead, *noun;
    uint32_t years;
} calls[] = {
    {NULL, "centenary", 100},        {NULL, "centennial", 100},
    {NULL, "bicentenary", 200},      {NULL, "bicentennial", 200},
    {NULL, "tercentenary", 300},     {NULL, "tercentennial", 300},
    {NULL, "tricentennial", 300},    {NULL, "quatercentenary", 400},
    {NULL, "sesquicentennial", 150}, {NULL, "sesquicentenary", 150},
    {NULL, "semicentennial", 50},    {"golden", "jubilee", 50},
    {"silver", "jubilee", 25},       {"diamond", "jubilee", 60},
    {"platinum", "jubilee", 70},
};

/* The number in "70th anniversary" at `token`, "anniversary", or "centenary";
 * 0. */
static uint32_t round_at(const rounds *r, uint32_t token)
{
    gly_numeral numeral;
    for (uint32_t i = 0; i < sizeof calls / sizeof calls[0]; i++) {
        if (gly_reading_is_word(r->reading, token, calls[i].noun) &&
            (calls[i].lead == NULL ||
             (token > 0 &&
              gly_reading_is_word(r->reading, token - 1, calls[i].lead))))
            return calls[i].years;
    }
    if (token == 0 || !(gly_reading_is_word(r->reading, token, "anniversary") ||
                        gly_reading_is_word(r->reading, token, "birthday")))
        return 0;
    const gly_number_words words = gly_number_words_of(r->reading);
    for (uint32_t back = 1; back <= 3 && back <= token; back++) {
        if (gly_numeral_read(&numeral, &words, token - back) &&
            numeral.ordinal && numeral.last + 1 == token &&
            !is_somebodys(r, numeral.first))
            return (uint32_t)gly_decimal_double(numeral.value);
    }
    return 0;
}

/* Whether the date is when something began. */
static bool is_of_founding(const rounds *r, const gly_date *date)
{
    for (uint32_t i = 0; i < r->count; i++) {
        if (r->foundings[i].event->date == date)
            return true;
    }
    return false;
}

/* The year that the anniversary falls in: the one year of its sentence in which
 * nothing began, or the article's own; 0 where it may be another one. */
static int32_t year_of(const rounds *r, uint32_t token)
{
    const gly_dates *dates = r->search->dates;
    uint32_t end;
    uint32_t first = gly_dates_of_sentence(dates, r->reading, token, &end);
    const gly_timing_now *own = &r->search->now;
    int32_t now = own->known ? gly_calendar_date_of(own->first).year : 0;
    bool told = false;
    /* "marks its centenary this year" */
    for (uint32_t k = token + 1; k <= token + 2 && own->known; k++) {
        if (gly_reading_is_word(r->reading, k, "this") &&
            gly_reading_is_word(r->reading, k + 1, "year"))
            return now;
    }
    for (uint32_t i = first; i < end; i++) {
        const gly_date *date = &dates->items[i];
        if (date->form == GLY_DATE_LENGTH || date->form == GLY_DATE_OFTEN ||
            date->form == GLY_DATE_CLOCK || is_of_founding(r, date) ||
            gly_reading_is_word(r->reading, date->first, "this"))
            continue; /* "this autumn" is of the year of the article */
        bool year = date->grain == GLY_TIME_YEAR && date->start == GLY_NONE;
        if (told || (date->parts.year != 0 && !year) ||
            (date->flags & GLY_DATE_KNOWN) == 0)
            return 0;
        told = year;
        now = gly_calendar_date_of(gly_date_first_day(date)).year;
    }
    return now;
}

/* Whose anniversary it is: the owner, or the subject of its verb. */
static uint32_t owner_of(const rounds *r, uint32_t token)
{
    const gly_syntax *syntax = &r->reading->language->syntax;
    uint32_t owner = gly_syntax_child(syntax, token, GLY_REL_NMOD_POSS);
    uint32_t verb = r->nodes[token].head;
    if (owner != GLY_NONE && r->nodes[owner].upos != GLY_UPOS_PRON)
        return owner;
    uint32_t subject = verb == GLY_NONE
                           ? GLY_NONE
                           : gly_syntax_child(syntax, verb, GLY_REL_NSUBJ);
    return subject != GLY_NONE ? subject : owner;
}

/* Whether the founding is of what the anniversary is of. */
static bool is_of(const rounds *r, const founding *f, uint32_t token)
{
    uint32_t owner = owner_of(r, token);
    const gly_party *party = &f->event->patient;
    if (owner == GLY_NONE)
        return false;
    bool before = f->event->head < token && token - f->event->head < BACK;
    if (r->nodes[owner].upos == GLY_UPOS_PRON)
        return before;
    return r->nodes[owner].lemma == r->nodes[party->token].lemma ||
           (party->named && before && r->nodes[owner].upos == GLY_UPOS_PROPN &&
            r->nodes[owner].lemma == r->nodes[party->token].lemma);
}

/* "The school, which first took pupils in 1925, will celebrate its centenary":
 * the one year of the sentence, if anything began in it; 0. */
static const gly_date *beginning_of(const rounds *r, uint32_t token)
{
    const gly_dates *dates = r->search->dates;
    const gly_date *found = NULL;
    uint32_t owner = gly_syntax_child(&r->reading->language->syntax, token,
                                      GLY_REL_NMOD_POSS);
    uint32_t end;
    uint32_t first = gly_dates_of_sentence(dates, r->reading, token, &end);
    for (uint32_t i = first; i < end && i < first + FOUNDINGS_MOST; i++) {
        const gly_date *date = &dates->items[i];
        bool last = date->grain == GLY_TIME_YEAR && date->parts.year == 0 &&
                    date->form == GLY_DATE_SPAN; /* "last year" */
        if (date->parts.year == 0 && !last)
            continue;
        if (found != NULL || last)
            return NULL;
        found = date;
    }
    bool its =
        owner != GLY_NONE && (gly_reading_is_word(r->reading, owner, "its") ||
                              gly_reading_is_word(r->reading, owner, "their"));
    return its && found != NULL && found->first < token &&
                   gly_timing_is_beginning(r->search, found)
               ? found
               : NULL;
}

/* An anniversary that is counted from `found`, in `year`. */
static void add_round(const rounds *r, uint32_t token, const gly_date *found,
                      int32_t year)
{
    int32_t number = (int32_t)round_at(r, token);
    int32_t apart = year - found->parts.year;
    gly_timing_add(
        r->search,
        &(gly_timing){
            .kind = GLY_TIMING_ANNIVERSARY,
            .text = gly_tokens_span(&r->reading->language->tokens, token - 1,
                                    token),
            .sentence = r->reading->sentences[token],
            .beside = {found->text},
            .beside_count = 1,
            .stated = gly_text_format(r->search->arena, "%d", (int)number),
            .expected = gly_text_format(r->search->arena, "%d", (int)apart),
            .fits = apart >= number - 1 && apart <= number + 1});
}

static void check_round(const rounds *r, uint32_t token, uint32_t number)
{
    int32_t year = year_of(r, token);
    const founding *found = NULL;
    int least = 0; /* years that the nearest is off */
    for (uint32_t i = 0; i < r->count; i++) {
        const founding *f = &r->foundings[i];
        if (!is_of(r, f, token))
            continue;
        int32_t apart = year - f->year - (int32_t)number;
        if (found == NULL || abs(apart) < least) {
            found = f;
            least = abs(apart);
        }
    }
    /* "It celebrated its golden jubilee with a ball": who knows when. */
    uint32_t end, verb = r->nodes[token].head;
    bool past = verb != GLY_NONE && r->nodes[verb].xpos == GLY_XPOS_VBD;
    uint32_t from =
        gly_dates_of_sentence(r->search->dates, r->reading, token, &end);
    if (past && end - from < 2 &&
        gly_reading_is_word(r->reading, token, "jubilee"))
        return;
    const gly_timing_now *now = &r->search->now;
    const gly_date *first = found == NULL ? beginning_of(r, token) : NULL;
    if (found != NULL && year != 0)
        add_round(r, token, found->event->date, year);
    else if (first != NULL && now->known)
        add_round(r, token, first, gly_calendar_date_of(now->first).year);
}

/* A minute that is told to the minute, and its day. */
typedef struct {
    const gly_date *clock, *day;
} minute;

/* The day beside a clock: its own, or the one that it stands by. */
static const gly_date *day_of(const gly_timing_search *search, uint32_t index)
{
    const gly_date *items = search->dates->items;
    if (items[index].form == GLY_DATE_MOMENT)
        return &items[index];
    const gly_date *beside[2] = {
        index > 0 ? &items[index - 1] : NULL,
        index + 1 < search->dates->count ? &items[index + 1] : NULL};
    for (uint32_t i = 0; i < 2; i++) {
        if (beside[i] != NULL &&
            (beside[i]->form == GLY_DATE_DAY ||
             beside[i]->form == GLY_DATE_MOMENTS) &&
            gly_timing_adjacent(search, &items[index], beside[i]))
            return beside[i];
    }
    return NULL;
}

static void check_minute(gly_timing_search *search, const minute *a,
                         const minute *b)
{
    const gly_annotations *annotations = search->annotations;
    gly_text text = annotations->language->document->text;
    gly_timing_add(
        search, &(gly_timing){
                    .kind = GLY_TIMING_EVENT,
                    .text = b->day->text,
                    .sentence = annotations->reading->sentences[b->day->first],
                    .beside = {a->day->text},
                    .beside_count = 1,
                    .stated = gly_text_slice(text, b->clock->text),
                    .expected = gly_text_slice(text, a->day->text),
                    .fits = gly_event_days_meet(a->day, b->day)});
}

static bool is_minute(const gly_date *date)
{
    return (date->form == GLY_DATE_CLOCK || date->form == GLY_DATE_MOMENT) &&
           date->side == GLY_DATE_PLAIN && !date->parts.half_day &&
           date->parts.minute > 0 && date->parts.minute % 15 != 0;
}

/* One minute is seldom told of two days. */
static void check_minutes(gly_timing_search *search)
{
    minute kept[MINUTES_MOST];
    uint32_t count = 0;
    for (uint32_t i = 0; i < search->dates->count && count < MINUTES_MOST;
         i++) {
        minute now = {&search->dates->items[i], NULL};
        if (!is_minute(now.clock))
            continue;
        now.day = day_of(search, i);
        if (now.day == NULL || !gly_event_day_is_sure(now.day))
            continue;
        const minute *same = NULL;
        for (uint32_t k = 0; k < count && same == NULL; k++) {
            const gly_date_parts *p = &kept[k].clock->parts;
            if (p->hour == now.clock->parts.hour &&
                p->minute == now.clock->parts.minute)
                same = &kept[k];
        }
        if (same != NULL)
            check_minute(search, same, &now);
        else
            kept[count++] = now;
    }
}

void gly_timings_of_rounds(gly_timing_search *search, const gly_list *events)
{
    rounds r = {.search = search,
                .reading = search->annotations->reading,
                .nodes = search->annotations->language->syntax.items};
    check_minutes(search);
    gather(&r, events);
    uint32_t count = r.reading->language->tokens.count;
    for (uint32_t i = 1; i < count; i++) {
        uint32_t number = round_at(&r, i);
        if (number >= LEAST)
            check_round(&r, i, number);
    }
}
