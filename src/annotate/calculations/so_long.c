/* so_long.c - so much a day, for so long, and what that comes to.
 *
 *     The firm loses $310,000 for every day the boats are tied up. Should the
 *                    [rate  ]           [period]
 *     strike last two weeks, that would come to some $3.1 million.
 *                 [time   ]                          [all       ]
 *                                          14 × $310,000 = $4.34 million
 *
 * The rate, of money or of what is counted, is the only one of its sentence,
 * which is that of the time or the one before; the time is the only one there.
 * A word such as "come to", "cost" or "a total of" leads up to all. Readings:
 * weeks of five days where the article tells of working days, and any other two
 * numbers around. Told where what comes out is near. */
#include "annotate/calculations/explained.h"
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/periods.h"
#include "annotate/calculations/spelling.h"
#include "annotate/calculations/terms.h"
#include "base/problem.h"

/* Words from "come to" to its number; terms around that may explain it. */
enum { REACH = 5, AROUND = 10, WEEK = 7, WORKING = 5 };

typedef struct {
    gly_calculator *c;
    const gly_term *all, *rate, *time;
    uint32_t rates, times; /* that were seen */
    gly_unit period;       /* of the rate */
} search;

static bool is_time(const gly_term *term)
{
    return gly_unit_info_of(term->number->unit)->dimension ==
           GLY_DIMENSION_TIME;
}

/* "14 days", "some $3m": not more than so much. */
static bool is_close(const gly_term *term)
{
    return term->number->hedge <= GLY_HEDGE_OVER;
}

/* The period that the term is told for: "$50 a month", "$50 for every month".
 */
static gly_unit period_of(const gly_calculator *c, const gly_term *term)
{
    uint32_t noun = gly_period_noun(c, term), next = term->last + 1;
    if (noun == GLY_NONE && gly_reading_is_word(c->reading, next, "for") &&
        (gly_reading_is_word(c->reading, next + 1, "every") ||
         gly_reading_is_word(c->reading, next + 1, "each")))
        noun = next + 2;
    return noun == GLY_NONE ? GLY_UNIT_NONE : gly_period_unit(c, noun);
}

/* "would come to some $3.1m", "at a cost of $3.1m", "costing it $3.1m" */
static bool is_made(const gly_calculator *c, const gly_term *term)
{
    static const char *const words[] = {
        "come",     "comes",   "cost",     "costs",   "costing",   "total",
        "bill",     "totals",  "totalled", "make",    "makes",     "making",
        "mean",     "means",   "meaning",  "bring",   "brings",    "lose",
        "loses",    "lost",    "is",       "be",      "was",       "earn",
        "earns",    "earned",  "pay",      "paid",    "raise",     "raised",
        "saves",    "save",    "amount",   "amounts", "produce",   "cost",
        "totaling", "totaled", "equal",    "equals",  "amounting", "came",
        "treat",    "handle",  "made",     "brought", NULL};
    uint32_t start = gly_reading_sentence(c->reading, term->first)->first;
    for (uint32_t i = term->first; i-- > start && term->first - i <= REACH;) {
        if (gly_reading_is_one_of(c->reading, i, words))
            return true;
        if (gly_reading_at(c->reading, i, ','))
            break;
    }
    return false;
}

/* Note the rates, and where `timed` the times, of the sentence. */
static void look(search *s, uint32_t sentence, bool timed)
{
    gly_terms terms = gly_calculator_sentence(s->c, sentence);
    for (uint32_t i = 0; i < terms.count; i++) {
        const gly_term *term = &terms.items[i];
        gly_unit period = period_of(s->c, term);
        if (term == s->all)
            continue;
        if (period != GLY_UNIT_NONE && gly_parts_alike(term, s->all)) {
            s->rates++;
            s->rate = term;
            s->period = period;
        } else if (timed && is_time(term)) {
            s->times++;
            s->time = term;
        }
    }
}

/* How many periods the time is, with weeks of so many days; 0 for none. */
static double periods(const search *s, double week)
{
    const double days[] = {1, week, 2 * week, 0};
    gly_unit from = s->time->number->unit, to = s->period;
    double amount = gly_decimal_double(s->time->number->value);
    gly_decimal value = s->time->number->value;
    uint32_t which = from == GLY_UNIT_DAY         ? 0
                     : from == GLY_UNIT_WEEK      ? 1
                     : from == GLY_UNIT_FORTNIGHT ? 2
                                                  : 3;
    if (to < GLY_UNIT_DAY && which < 3)
        return 0; /* nobody works all the hours of a day */
    if (to == GLY_UNIT_DAY && which < 3)
        return amount * days[which];
    return gly_unit_convert(&value, value, from, to) ? gly_decimal_double(value)
                                                     : 0;
}

static bool fits(const search *s, double times, double spare)
{
    gly_bounds rate = gly_bounds_of(s->rate->number);
    gly_bounds all = gly_bounds_loose(s->all->number);
    return gly_decimal_double(rate.low) * times <=
               gly_decimal_double(all.high) * spare &&
           gly_decimal_double(rate.high) * times * spare >=
               gly_decimal_double(all.low);
}

static bool tells_of_work(const gly_calculator *c)
{
    enum { LOOKED_AT = 4000 };
    static const char *const words[] = {"working", "weekday", "weekdays",
                                        "business", NULL};
    uint32_t count = c->reading->language->tokens.count;
    for (uint32_t i = 0; i < count && i < LOOKED_AT; i++) {
        if (gly_reading_is_one_of(c->reading, i, words))
            return true;
    }
    return false;
}

/* Of a product the times may be of any kind. */
static bool may_make(const gly_pairing *pairing)
{
    return gly_parts_alike(pairing->more, pairing->result) &&
           (pairing->operation == GLY_OPERATION_PRODUCT ||
            gly_parts_alike(pairing->less, pairing->result));
}

static gly_status check(search *s)
{
    const double spare = 1.03, near = 2;
    uint32_t sentence = s->c->reading->sentences[s->all->first];
    look(s, sentence, true);
    if (s->rates == 0 && gly_terms_go_on(s->c, sentence))
        look(s, sentence - 1, false);
    if (s->rates != 1 || s->times != 1 || !gly_parts_is_plain(s->rate) ||
        s->time->number->range || !is_close(s->time))
        return GLY_OK;
    double times = periods(s, WEEK);
    if (times < 2 || fits(s, times, spare) || !fits(s, times, near) ||
        (tells_of_work(s->c) && fits(s, periods(s, WORKING), spare)) ||
        gly_result_is_explained(s->c, s->all, AROUND, may_make))
        return GLY_OK;
    gly_text rate = gly_calculator_text(s->c, s->rate);
    gly_text made =
        gly_spell(s->c, gly_decimal_multiply(gly_decimal_of((int64_t)times, 0),
                                             s->rate->number->value));
    return gly_calculator_add(
        s->c, &(gly_calculation_draft){
                  .kind = GLY_CALCULATION_EACH,
                  .result = s->all,
                  .terms = {s->rate, s->time},
                  .count = 2,
                  .sum = gly_text_format(s->c->arena, "%g × %.*s = %.*s", times,
                                         GLY_SPELT(rate), GLY_SPELT(made))});
}

gly_status gly_calculate_so_long(gly_calculator *c)
{
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < c->all.count && status == GLY_OK; i++) {
        search s = {.c = c, .all = &c->all.items[i]};
        gly_number_kind kind = s.all->number->kind;
        bool amount = kind == GLY_NUMBER_CARDINAL || kind == GLY_NUMBER_MONEY ||
                      kind == GLY_NUMBER_MEASURE;
        if (amount && is_close(s.all) && !s.all->number->range &&
            !is_time(s.all) && s.all->number->per == GLY_NONE &&
            is_made(c, s.all) && period_of(c, s.all) == GLY_UNIT_NONE &&
            !gly_calculator_is_told(c, s.all))
            status = check(&s);
    }
    return status;
}
