/* timing_terms.c - what a business tells of its days: the end of a quarter,
 * who gets a dividend, how long a contract runs.
 *
 *     in the quarter ended September 30 … the three months to the end of August
 *     is paid on Nov. 12 to holders who are on the register on Nov. 18
 *     a five-year contract (of August 2025) … has signed until summer 2029
 */
#include "annotate/timings/timings.h"

#include "annotate/numbers/numbers.h"
#include "annotate/reading.h"
#include "base/calendar.h"

enum {
    PERIODS = 16, /* of an article */
    YEAR = 12,    /* months */
    REACH = 8,    /* tokens between a word and what it is told of */
};

static gly_text text_of(const gly_timing_search *search, gly_span span)
{
    return gly_text_slice(search->annotations->language->document->text, span);
}

/* --- "the quarter ended September 30" ------------------------------------- */

typedef struct {
    const gly_date *date;
    uint32_t noun;  /* token: "quarter", "months" */
    int32_t months; /* that it lasts */
    int32_t end;    /* its last month, 1 to 12 */
    bool called;    /* "quarter", "half" */
} period;

/* How many months are told before "months" at `noun`: a quarter, a half or a
 * year of them; 0 for any other. */
static int32_t months_told(const gly_timing_search *search, uint32_t noun)
{
    const gly_number *number =
        noun == 0 ? NULL
                  : gly_number_at(search->annotations->numbers, noun - 1);
    int32_t told[] = {3, 6, YEAR};
    for (size_t i = 0; i < sizeof told / sizeof told[0]; i++) {
        if (number != NULL &&
            gly_decimal_compare(number->value, gly_decimal_of(told[i], 0)) == 0)
            return told[i];
    }
    return 0;
}

/* The first days of a month end the period of the one before: weeks are
 * counted. */
static int32_t month_before(const gly_date *date)
{
    enum { EARLY = 7 };
    int32_t month = date->parts.month;
    bool early = date->parts.day != 0 && date->parts.day <= EARLY;
    return early ? (month + YEAR - 2) % YEAR + 1 : month;
}

static bool read_period(const gly_timing_search *search, const gly_date *date,
                        period *out)
{
    static const char *const leads[] = {"to",      "ended", "ending",
                                        "through", "until", NULL};
    const gly_reading *reading = search->annotations->reading;
    uint32_t at = date->first;
    bool last = date->parts.edge == 0 || date->parts.edge == 3;
    if (date->parts.month == 0 || date->start != GLY_NONE || !last)
        return false;
    at -= at > 0 && !gly_reading_is_one_of(reading, at, leads);
    if (at < 2 || !gly_reading_is_one_of(reading, at, leads) ||
        reading->sentences[at - 2] != reading->sentences[at])
        return false;
    uint32_t noun = at - 1;
    bool quarter = gly_reading_is_word(reading, noun, "quarter");
    bool half = gly_reading_is_word(reading, noun, "half");
    int32_t months = quarter ? 3 : half ? 6 : 0;
    if (gly_reading_is_word(reading, noun, "months"))
        months = months_told(search, noun);
    *out = (period){date, noun, months, month_before(date), quarter || half};
    return months > 0;
}

/* Quarters of one firm end three months apart. */
static bool do_clash(const period *a, const period *b)
{
    int32_t apart = a->end > b->end ? a->end - b->end : b->end - a->end;
    return a->months == b->months && (a->called || b->called) && apart % 3 != 0;
}

static void check_periods(gly_timing_search *search)
{
    period periods[PERIODS];
    uint32_t count = 0;
    for (uint32_t i = 0; i < search->dates->count && count < PERIODS; i++)
        count += read_period(search, &search->dates->items[i], &periods[count]);
    for (uint32_t i = 1; i < count; i++) {
        if (!do_clash(&periods[0], &periods[i]))
            continue;
        const gly_date *date = periods[i].date, *other = periods[0].date;
        const gly_reading *reading = search->annotations->reading;
        gly_timing_add(
            search,
            &(gly_timing){.kind = GLY_TIMING_EVENT,
                          .text = date->text,
                          .sentence = reading->sentences[date->first],
                          .stated = gly_reading_text(reading, periods[i].noun),
                          .expected = text_of(search, other->text),
                          .beside = {other->text},
                          .beside_count = 1});
    }
}

/* --- "paid on Nov. 12 to holders on the register on Nov. 18" -------------- */

static bool is_day(const gly_date *date)
{
    return date->start == GLY_NONE && date->parts.day != 0 &&
           date->parts.month != 0 && (date->flags & GLY_DATE_UNSURE) == 0;
}

/* Whether `a` is written as the later day of the two, which lie within half a
 * year of each other. */
static bool is_later(const gly_date_parts *a, const gly_date_parts *b)
{
    enum { MONTH = 31, HALF = 6 * MONTH };
    int32_t apart = (a->month - b->month) * MONTH + a->day - b->day;
    if (a->year != 0 && b->year != 0 && a->year != b->year)
        return a->year > b->year;
    return (apart > 0 && apart <= HALF) || apart < -HALF;
}

/* The token among the words between `first` and `end` (exclusive); GLY_NONE. */
static uint32_t word_within(const gly_reading *reading, uint32_t first,
                            uint32_t end, const char *const *words)
{
    for (uint32_t i = first; i < end; i++) {
        if (gly_reading_is_one_of(reading, i, words))
            return i;
    }
    return GLY_NONE;
}

static void check_dividend(gly_timing_search *search, const gly_date *paid,
                           const gly_date *held)
{
    static const char *const pays[] = {"paid", "pay", "payable", NULL};
    static const char *const holders[] = {
        "holders",   "shareholders", "stockholders",
        "investors", "unitholders",  "owners",
        NULL};
    static const char *const books[] = {"record", "register", "registered",
                                        "books", NULL};
    const gly_reading *reading = search->annotations->reading;
    const uint32_t *sentences = reading->sentences;
    static const char *const dividends[] = {"dividend", "dividends",
                                            "distribution", NULL};
    uint32_t start = gly_reading_sentence(reading, paid->first)->first;
    bool told = word_within(reading, start, paid->first, dividends) != GLY_NONE;
    uint32_t near =
        !told && paid->first > start + REACH ? paid->first - REACH : start;
    if (sentences[paid->first] != sentences[held->first] || !is_day(paid) ||
        !is_day(held))
        return;
    uint32_t pay = word_within(reading, near, paid->first, pays);
    uint32_t book = word_within(reading, paid->last, held->first, books);
    if (pay == GLY_NONE || book == GLY_NONE ||
        word_within(reading, paid->last, book, holders) == GLY_NONE)
        return;
    gly_timing_add(
        search, &(gly_timing){.kind = GLY_TIMING_STAGES,
                              .text = paid->text,
                              .sentence = sentences[paid->first],
                              .beside = {held->text},
                              .beside_count = 1,
                              .stated = gly_reading_text(reading, pay),
                              .expected = gly_reading_text(reading, book),
                              .readings = text_of(search, held->text),
                              .fits = !is_later(&held->parts, &paid->parts)});
}

/* --- "a five-year contract … until the summer of 2029" -------------------- */

static const char *const contracts[] = {"contract", "deal", NULL};

/* Whether the sentence tells of another time, "signed in 2022", or adds to a
 * contract that goes on: "a two-year contract extension". */
static bool is_old(const gly_timing_search *search, const gly_date *term)
{
    static const char *const added[] = {"extension", "extensions", "extend",
                                        "extended",  "extends",    "renew",
                                        "renewed",   "had",        NULL};
    const gly_reading *reading = search->annotations->reading;
    const gly_sentence *s = gly_reading_sentence(reading, term->first);
    const gly_dates *dates = search->dates;
    uint32_t end;
    uint32_t first = gly_dates_of_sentence(dates, reading, s->first, &end);
    for (uint32_t i = first; i < end; i++) {
        const gly_date *date = &dates->items[i];
        if (date->form != GLY_DATE_LENGTH && date->side != GLY_DATE_UNTIL &&
            date->grain >= GLY_TIME_MONTH)
            return true;
    }
    return word_within(reading, s->first, s->first + s->count, added) !=
           GLY_NONE;
}

/* "a five-year contract", not "his first two-year deal". */
static bool is_term(const gly_timing_search *search, const gly_date *date)
{
    static const char *const other[] = {"first",   "old",     "previous",
                                        "current", "initial", "earlier",
                                        "last",    NULL};
    const gly_reading *reading = search->annotations->reading;
    return date->form == GLY_DATE_LENGTH && date->unit == GLY_TIME_YEAR &&
           date->amount >= 1 && (date->flags & GLY_DATE_ROUGH) == 0 &&
           gly_reading_is_one_of(reading, date->last + 1, contracts) &&
           (date->first == 0 ||
            !gly_reading_is_one_of(reading, date->first - 1, other)) &&
           !is_old(search, date);
}

/* "has signed until the summer of 2029" */
static bool is_expiry(const gly_timing_search *search, const gly_date *date)
{
    static const char *const signs[] = {"sign",       "signed",    "signs",
                                        "contracted", "committed", "contract",
                                        "deal",       NULL};
    const gly_reading *reading = search->annotations->reading;
    uint32_t start = gly_reading_sentence(reading, date->first)->first;
    uint32_t near = date->first > start + REACH ? date->first - REACH : start;
    return date->side == GLY_DATE_UNTIL && date->parts.year != 0 &&
           date->start == GLY_NONE && (date->flags & GLY_DATE_KNOWN) != 0 &&
           word_within(reading, near, date->first, signs) != GLY_NONE;
}

/* In months from the year 0, the middle of a year in summer, where seasons
 * end. */
static int32_t month_count(const gly_date *date)
{
    enum { SUMMER = 6 };
    int32_t month = date->parts.month != 0    ? date->parts.month
                    : date->parts.season != 0 ? date->parts.season + 1
                                              : SUMMER;
    return date->parts.year * YEAR + month;
}

/* The one contract of the article, told by its length and by its end. */
static void check_contract(gly_timing_search *search)
{
    enum { SPARE = 8 };
    const gly_date *term = NULL, *expiry = NULL;
    for (uint32_t i = 0; i < search->dates->count; i++) {
        const gly_date *date = &search->dates->items[i];
        if (is_term(search, date)) {
            if (term != NULL &&
                (term->amount < date->amount || date->amount < term->amount))
                return;
            term = date;
        } else if (is_expiry(search, date)) {
            if (expiry != NULL && month_count(expiry) != month_count(date))
                return;
            expiry = date;
        }
    }
    if (term == NULL || expiry == NULL || !search->dates->anchor.known)
        return;
    gly_calendar_date now = gly_calendar_date_of(search->dates->anchor.day);
    int32_t end = now.year * YEAR + now.month + (int32_t)(term->amount * YEAR);
    int32_t off = month_count(expiry) - end;
    gly_timing_add(
        search,
        &(gly_timing){
            .kind = GLY_TIMING_LATER,
            .text = expiry->text,
            .sentence = search->annotations->reading->sentences[expiry->first],
            .beside = {term->text},
            .beside_count = 1,
            .stated = gly_text_format(search->arena, "%d", expiry->parts.year),
            .expected = gly_text_format(search->arena, "%g years from %d",
                                        term->amount, now.year),
            .fits = off >= -SPARE && off <= SPARE});
}

void gly_timings_of_terms(gly_timing_search *search)
{
    const gly_dates *dates = search->dates;
    check_periods(search);
    for (uint32_t i = 0; i + 1 < dates->count; i++)
        check_dividend(search, &dates->items[i], &dates->items[i + 1]);
    check_contract(search);
}
