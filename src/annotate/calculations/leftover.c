/* leftover.c - what is left of a whole that was told far before, and how far
 * something has changed since then.
 *
 *     She must pay back $312,000, the judge ruled. … Okoro has already turned
 *                       [whole ]
 *     over $40,000 from the sale of the boat. That leaves $282,000 to be paid.
 *          [gone ]                                        [rest  ]
 *
 * Just one amount stands between the last sentence and what is left. The whole
 * may be any amount before; it is meant if the difference is a slip of the hand
 * away from what is left, no other difference is, and nothing else in the
 * article explains the rest. */
#include "annotate/calculations/excess.h"
#include "annotate/calculations/finders.h"
#include "annotate/calculations/margin_words.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/terms.h"
#include "annotate/calculations/ways.h"
#include "base/slips.h"

/* Amounts before that may be the whole; digits that tell enough. */
enum { LOOKED_AT = 64, LONG = 100, NEAR = 2 };

typedef struct {
    gly_calculator *c;
    const gly_term *rest, *gone, *whole;
    bool either;      /* the whole may be the lesser: of a change */
    gly_terms before; /* of the rest, as many as are looked at */
} search;

static bool is_exact(const gly_term *term)
{
    const gly_number *number = term->number;
    return !number->range && number->hedge <= GLY_HEDGE_EXACTLY &&
           number->value.digits > 0 &&
           (number->kind == GLY_NUMBER_MONEY ||
            number->kind == GLY_NUMBER_CARDINAL ||
            number->kind == GLY_NUMBER_MEASURE);
}

/* "leaves $282,000", "the remaining $282,000", "$282,000 unpaid". */
static bool is_left(const gly_calculator *c, const gly_term *term)
{
    static const char *const before[] = {"leaves",    "leaving", "leave",
                                         "remaining", "left",    NULL};
    static const char *const behind[] = {"unpaid", "outstanding", NULL};
    const gly_sentence *s = gly_reading_sentence(c->reading, term->first);
    return (term->first > s->first &&
            gly_reading_is_one_of(c->reading, term->first - 1, before)) ||
           gly_reading_is_one_of(c->reading, term->last + 1, behind) ||
           gly_excess_is_told(c, term);
}

/* "That is an increase of 25 cases": "of", a word of change, and what was just
 * told at the head of the sentence. */
static bool is_change(const gly_calculator *c, const gly_term *term)
{
    static const char *const heads[] = {"that", "this", "it", NULL};
    const gly_sentence *s = gly_reading_sentence(c->reading, term->first);
    return term->first > s->first + 2 &&
           gly_reading_is_word(c->reading, term->first - 1, "of") &&
           gly_calculator_is(c, term->first - 2, GLY_CUE_CHANGE) &&
           gly_reading_is_one_of(c->reading, s->first, heads);
}

/* The one amount such as the rest before it in its sentence or, where there is
 * none, in the sentence before; NULL for none or two. */
static const gly_term *find_gone(const gly_calculator *c, uint32_t sentence,
                                 const gly_term *rest)
{
    const gly_term *found = NULL;
    for (uint32_t k = 0; k < NEAR && k <= sentence && found == NULL; k++) {
        gly_terms terms = gly_calculator_sentence(c, sentence - k);
        for (uint32_t i = 0; i < terms.count; i++) {
            const gly_term *term = &terms.items[i];
            if (term->first >= rest->first ||
                !gly_calculator_alike(c, term, rest))
                continue;
            if (found != NULL || !is_exact(term))
                return NULL;
            found = term;
        }
    }
    return found;
}

static gly_decimal less(const gly_term *a, const gly_term *b)
{
    return gly_decimal_subtract(a->number->value, b->number->value);
}

static bool is_equal(gly_decimal a, gly_decimal b)
{
    return gly_decimal_compare(a, b) == 0;
}

/* Whether the rest is told before, or is what is between two other amounts. */
static bool is_explained(const search *s)
{
    gly_decimal rest = s->rest->number->value;
    gly_bounds stated = gly_bounds_of(s->rest->number);
    for (uint32_t i = 0; i < s->before.count; i++) {
        const gly_term *a = &s->before.items[i];
        if (a->number->hedge >= GLY_HEDGE_MORE_THAN ||
            !gly_calculator_alike(s->c, a, s->rest))
            continue;
        gly_bounds whole = gly_bounds_of(a->number);
        gly_bounds gone = gly_bounds_of(s->gone->number);
        if (is_equal(a->number->value, rest) ||
            gly_bounds_meet(gly_bounds_subtract(whole, gone), stated) ||
            gly_bounds_meet(gly_bounds_subtract(gone, whole), stated))
            return true;
        for (uint32_t k = 0; k < i; k++) {
            const gly_term *b = &s->before.items[k];
            if (gly_calculator_alike(s->c, b, s->rest) &&
                (is_equal(less(a, b), rest) || is_equal(less(b, a), rest)))
                return true;
        }
    }
    return false;
}

/* Find the whole; false where two may be. */
static bool find_whole(search *s)
{
    for (uint32_t i = 0; i < s->before.count; i++) {
        const gly_term *term = &s->before.items[i];
        gly_decimal way = less(term, s->gone);
        if (s->either && way.digits < 0)
            way = less(s->gone, term);
        if (term == s->gone || !is_exact(term) || way.digits <= 0 ||
            !gly_calculator_alike(s->c, term, s->rest))
            continue;
        gly_slip slip = gly_slip_of(way, s->rest->number->value);
        bool told = gly_decimal_plain(way).digits >= LONG ||
                    gly_decimal_plain(s->rest->number->value).digits >= LONG ||
                    slip == GLY_SLIP_SHORT;
        if (slip == GLY_SLIP_NONE || !told)
            continue;
        if (s->whole != NULL &&
            !is_equal(s->whole->number->value, term->number->value))
            return false;
        s->whole = term;
    }
    return s->whole != NULL;
}

static gly_status report(const search *s)
{
    return gly_parts_report_way(s->c, GLY_CALCULATION_REMAINDER,
                                &(gly_subtraction){s->whole, s->gone, s->rest});
}

/* --- Of few --------------------------------------------------------------- */

/* "leaving nine", "leaves it with nine". */
static bool is_left_with(const gly_calculator *c, const gly_term *term)
{
    enum { REACH = 5 };
    const gly_sentence *s = gly_reading_sentence(c->reading, term->first);
    if (is_left(c, term))
        return true;
    if (term->first < s->first + 2 ||
        !gly_reading_is_word(c->reading, term->first - 1, "with"))
        return false;
    for (uint32_t i = term->first - 1;
         i-- > s->first && term->first - i <= REACH;) {
        if (gly_calculator_is(c, i, GLY_CUE_LEAVE))
            return true;
    }
    return false;
}

static bool is_count(const gly_term *term)
{
    return is_exact(term) && term->number->kind == GLY_NUMBER_CARDINAL &&
           !term->number->scaled;
}

/* The only count before the rest in sentence number `sentence`; NULL for none
 * and for two. */
static const gly_term *only_count(const search *s, uint32_t sentence)
{
    gly_terms terms = gly_calculator_sentence(s->c, sentence);
    const gly_term *only = NULL;
    for (uint32_t i = 0; i < terms.count; i++) {
        const gly_term *term = &terms.items[i];
        if (term->first >= s->rest->first)
            break;
        if (only != NULL || !is_count(term))
            return NULL;
        only = term;
    }
    return only;
}

/* The only other count of the article of what the whole counts; NULL. */
static const gly_term *told_gone(const search *s)
{
    const gly_node *nodes = s->c->reading->language->syntax.items;
    uint32_t noun = s->whole->number->counted.noun;
    const gly_term *only = NULL;
    for (uint32_t i = 0; i < s->c->all.count && i < LOOKED_AT; i++) {
        const gly_term *term = &s->c->all.items[i];
        uint32_t own = term->number->counted.noun;
        if (own == GLY_NONE || nodes[own].lemma != nodes[noun].lemma ||
            is_equal(term->number->value, s->whole->number->value))
            continue;
        if (!is_count(term) || (only != NULL && !is_equal(only->number->value,
                                                          term->number->value)))
            return NULL;
        only = only == NULL ? term : only;
    }
    return only;
}

/* Whether the rest is off by one or two, and not otherwise told. */
static bool is_off(const search *s)
{
    enum { OFF = 2 };
    gly_decimal way = less(s->whole, s->gone), rest = s->rest->number->value;
    gly_decimal off = gly_decimal_apart(way, rest);
    return way.digits > 0 && off.digits > 0 &&
           gly_decimal_compare(off, gly_decimal_of(OFF, 0)) <= 0;
}

/* "The town has 14 schools. Six will close, leaving nine", "It has 14 schools,
 * so this leaves it with nine", where six are told of elsewhere: a rest of few.
 */
static bool find_few(search *s, uint32_t sentence)
{
    const gly_term *here = only_count(s, sentence);
    if (!is_count(s->rest) || !gly_terms_is_nounless(s->rest) || here == NULL ||
        !is_left_with(s->c, s->rest))
        return false;
    if (gly_terms_is_nounless(here)) {
        s->gone = here;
        s->whole = gly_terms_go_on(s->c, sentence) ? only_count(s, sentence - 1)
                                                   : NULL;
    } else {
        s->whole = here;
        s->gone = told_gone(s);
    }
    return s->whole != NULL && s->gone != NULL &&
           !gly_terms_is_nounless(s->whole) && is_off(s);
}

static gly_status check_term(gly_calculator *c, uint32_t sentence,
                             uint32_t index)
{
    search s = {.c = c, .rest = &c->all.items[index]};
    if (!gly_calculator_is_told(c, s.rest) && find_few(&s, sentence))
        return report(&s);
    s.whole = s.gone = NULL;
    s.either = is_change(c, s.rest);
    if (!is_exact(s.rest) || gly_calculator_is_told(c, s.rest) ||
        gly_margin_is_against_then(c, s.rest) ||
        !(s.either || is_left(c, s.rest)))
        return GLY_OK;
    uint32_t first = index > LOOKED_AT ? index - LOOKED_AT : 0;
    s.before = (gly_terms){c->all.items + first, index - first};
    s.gone = find_gone(c, sentence, s.rest);
    if (s.gone == NULL || is_explained(&s) || !find_whole(&s))
        return GLY_OK;
    return report(&s);
}

static gly_status check(gly_calculator *c, uint32_t sentence)
{
    gly_status status = GLY_OK;
    for (uint32_t i = c->first_terms[sentence];
         i < c->first_terms[sentence + 1] && status == GLY_OK; i++)
        status = check_term(c, sentence, i);
    return status;
}

gly_status gly_calculate_leftover(gly_calculator *c)
{
    return gly_calculator_each(c, check);
}
