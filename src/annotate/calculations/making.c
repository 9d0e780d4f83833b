/* making.c - what two numbers make, in so many words.
 *
 *     At the height of the blaze 12 engines were there, each with a crew of
 *                                [one]
 *     seven, making 96 firefighters in all.          12 × 7 = 84
 *     [two]         [made]
 *     That adds seven miles to the four-mile journey, making it 13 miles.
 *
 * The words are "making", "that makes", "bringing in", "at a cost of", "comes
 * to" and "add up to". The two are the nearest numbers before them in the
 * sentence, or one there and the nearest in the sentence before, or both there;
 * three or more of one sentence are added up together. Readings: sum and
 * product of any two numbers before, and the sum of all of the sentence. Where
 * none fits, the one that comes nearest is told, if it is near. */
#include "annotate/calculations/explained.h"
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/reports.h"
#include "annotate/calculations/terms.h"

/* Terms before what is made that are looked at. */
enum { LOOKED_AT = 8 };

typedef struct {
    gly_calculator *c;
    const gly_term *made, *one, *two;
    uint32_t sentence;
} search;

/* "which add up to", "comes to", "that worked out at": what was just told comes
 * to the term. */
static bool is_come_to(const gly_calculator *c, const gly_term *term)
{
    static const char *const to[] = {"come",   "comes",   "came",     "coming",
                                     "amount", "amounts", "amounted", NULL};
    static const char *const up[] = {"add", "adds", "added", "adding", NULL};
    static const char *const out[] = {"work", "works", "worked", "working",
                                      NULL};
    const gly_reading *reading = c->reading;
    uint32_t at = term->first - 1;
    bool preposition = gly_reading_is_word(reading, at, "to") ||
                       gly_reading_is_word(reading, at, "at");
    return preposition && (gly_reading_is_one_of(reading, at - 1, to) ||
                           (gly_reading_is_word(reading, at - 1, "up") &&
                            gly_reading_is_one_of(reading, at - 2, up)) ||
                           (gly_reading_is_word(reading, at - 1, "out") &&
                            gly_reading_is_one_of(reading, at - 2, out)));
}

/* "to finish with 43", "to end the day with 43", "a tally of 43" */
static bool is_ended_with(const gly_calculator *c, const gly_term *term)
{
    enum { REACH = 4 };
    static const char *const ends[] = {"finish", "finished", "finishing", "end",
                                       "ended",  "ending",   NULL};
    static const char *const names[] = {"tally", "haul", "aggregate", NULL};
    const gly_reading *reading = c->reading;
    uint32_t start = gly_reading_sentence(reading, term->first)->first;
    if (gly_reading_is_word(reading, term->first - 1, "of"))
        return gly_reading_is_one_of(reading, term->first - 2, names);
    if (!gly_reading_is_word(reading, term->first - 1, "with"))
        return false;
    for (uint32_t i = term->first - 1;
         i-- > start && i + REACH >= term->first;) {
        if (gly_reading_is_one_of(reading, i, ends))
            return true;
        if (gly_reading_has(reading, i, GLY_TOKEN_MARK) ||
            gly_number_index(c->numbers, i) != GLY_NONE)
            return false;
    }
    return false;
}

/* Whether the words that lead up to the term say that it is made of others. */
static bool is_made(const gly_calculator *c, const gly_term *term)
{
    static const char *const it[] = {"it", "them", "that", "this", NULL};
    static const char *const makes[] = {"making", "makes", "make", NULL};
    const gly_reading *reading = c->reading;
    uint32_t first = term->first,
             start = gly_reading_sentence(reading, first)->first;
    if (first < start + 2)
        return false;
    uint32_t before = first - 1 - gly_reading_is_one_of(reading, first - 1, it);
    bool cost = gly_reading_is_word(reading, first - 1, "of") &&
                gly_reading_is_word(reading, first - 2, "cost") &&
                gly_reading_is_word(reading, first - 4, "at");
    bool brought = gly_reading_is_word(reading, first - 1, "in") &&
                   gly_reading_is_word(reading, first - 2, "bringing");
    return (cost || brought || is_come_to(c, term) || is_ended_with(c, term) ||
            gly_reading_is_one_of(reading, before, makes)) &&
           !term->number->range && term->number->value.digits > 0;
}

/* Whether the term may be one of two that are put together: no share, no
 * range. */
static bool may_be_term(const gly_term *term)
{
    gly_number_kind kind = term->number->kind;
    return gly_parts_is_plain(term) ||
           ((kind == GLY_NUMBER_DURATION || kind == GLY_NUMBER_PERCENT) &&
            !term->number->range && term->number->value.digits > 0);
}

/* "That comes to 116 jobs", "The losses add up to £62,000": whether the
 * sentence has no other number and takes up those of the one before. */
static bool is_alone(const search *s)
{
    const gly_reading *reading = s->c->reading;
    uint32_t start = gly_reading_sentence(reading, s->made->first)->first;
    bool up = gly_reading_is_word(reading, s->made->first - 2, "up");
    return gly_calculator_sentence(s->c, s->sentence).count == 1 &&
           (up || gly_reading_is_word(reading, start, "that") ||
            gly_reading_is_word(reading, start, "this"));
}

/* The two nearest numbers before; false where they stand too far. */
static bool find_two(search *s)
{
    const uint32_t *sentences = s->c->reading->sentences;
    bool alone = is_alone(s);
    for (const gly_term *term = s->made;
         term > s->c->all.items && s->one == NULL;) {
        term--;
        uint32_t sentence = sentences[term->first];
        bool here = sentence == s->sentence;
        bool before =
            sentence + 1 == s->sentence && gly_terms_go_on(s->c, s->sentence);
        if (!here && !(before && (s->two != NULL || alone)))
            break;
        if (!may_be_term(term))
            continue;
        if (s->two == NULL)
            s->two = term;
        else
            s->one = term;
    }
    return s->one != NULL;
}

static gly_pairing pairing_of(const search *s, gly_operation operation)
{
    bool less =
        gly_decimal_compare(s->one->number->value, s->two->number->value) < 0;
    return (gly_pairing){s->c, operation, less ? s->two : s->one,
                         less ? s->one : s->two, s->made};
}

/* The amounts of the sentence that stand before what is made and are such. */
static gly_parts amounts_of(const search *s, uint32_t sentence)
{
    gly_terms terms = gly_calculator_sentence(s->c, sentence);
    gly_parts parts = {.count = 0};
    for (uint32_t i = 0; i < terms.count && &terms.items[i] < s->made; i++) {
        if (gly_parts_alike(&terms.items[i], s->made))
            gly_parts_push(&parts, &terms.items[i]);
    }
    return parts;
}

/* Whether all amounts of the sentence before it come to it. */
static bool is_sum_of_all(const search *s)
{
    gly_parts parts = amounts_of(s, s->sentence);
    return parts.count > 1 && gly_parts_fit(&parts, s->made);
}

/* "3 per cent in May, 2.5 in June and 2 in July. The rises, which add up to 8.5
 * per cent": three or more of the sentence, or of the one before. */
static gly_status check_row(const search *s)
{
    gly_bounds wide = {gly_decimal_of(8, -1), gly_decimal_of(125, -2)};
    gly_parts row = amounts_of(s, s->sentence);
    if (row.count == 0 && gly_terms_go_on(s->c, s->sentence))
        row = amounts_of(s, s->sentence - 1);
    gly_bounds near = gly_bounds_multiply(gly_parts_sum(&row), wide);
    if (row.count < 3 || !gly_parts_are_ended(s->c, &row) ||
        gly_parts_fit(&row, s->made) || !gly_parts_likely(&row, s->made) ||
        !gly_bounds_meet(near, gly_bounds_of(s->made->number)))
        return GLY_OK;
    return gly_parts_report(s->c, &row, s->made, false);
}

/* Whether the two, of which one is such as what is made, come to it. */
static bool is_made_of(const search *s, const gly_term *a, const gly_term *b)
{
    gly_pairing times = {s->c, GLY_OPERATION_PRODUCT, a, b, s->made};
    gly_pairing sum = times, way = times;
    sum.operation = GLY_OPERATION_SUM;
    way.operation = GLY_OPERATION_WAY;
    bool alike = gly_parts_alike(b, s->made);
    bool shares = a->number->kind == GLY_NUMBER_PERCENT;
    return (!shares && gly_pairing_fits(&times)) ||
           (alike && (gly_pairing_fits(&sum) || gly_pairing_fits(&way)));
}

/* "€640 a month, which comes to €7,680 a year": as often as there are months
 * or weeks in a year, days in one, and the like. */
static bool is_by_calendar(const search *s, const gly_term *a)
{
    static const int64_t times[] = {2, 4, 5, 7, 10, 12, 24, 52, 60, 365};
    bool rate = a->number->per != GLY_NONE || s->made->number->per != GLY_NONE;
    for (uint32_t i = 0; rate && i < sizeof times / sizeof *times; i++) {
        gly_bounds all = gly_bounds_multiply(gly_bounds_of(a->number),
                                             gly_bounds_whole(times[i]));
        if (gly_bounds_meet(all, gly_bounds_loose(s->made->number)))
            return true;
    }
    return false;
}

/* Whether any two numbers before it come to it, one way or another. */
static bool is_explained(const search *s)
{
    const gly_term *first = s->c->all.items;
    const gly_term *from =
        s->made - first > LOOKED_AT ? s->made - LOOKED_AT : first;
    for (const gly_term *a = from; a < s->made; a++) {
        if (gly_parts_alike(a, s->made) && is_come_to(s->c, s->made) &&
            is_by_calendar(s, a))
            return true;
        for (const gly_term *b = from; b < s->made; b++) {
            if (a != b && gly_parts_alike(a, s->made) && is_made_of(s, a, b))
                return true;
        }
    }
    return is_sum_of_all(s);
}

/* Whether a third number stands beside the two, with which they may be
 * multiplied, or another price: "300 at £2 and 120 at £10". */
static bool is_of_more(const search *s)
{
    const uint32_t *sentences = s->c->reading->sentences;
    gly_terms terms = gly_calculator_sentence(s->c, sentences[s->one->first]);
    uint32_t others = 0;
    for (uint32_t i = 0; i < terms.count; i++) {
        const gly_term *term = &terms.items[i];
        others += term != s->one && term != s->two && term != s->made &&
                  may_be_term(term);
    }
    return others > 0;
}

/* "took a point for four tries and finished with 65 points": whether the two
 * count different things, by name. */
static bool are_of_two_nouns(const search *s, const gly_term *term)
{
    const gly_node *nodes = s->c->reading->language->syntax.items;
    uint32_t one = term->number->counted.noun,
             two = s->made->number->counted.noun;
    return one != GLY_NONE && two != GLY_NONE &&
           nodes[one].lemma != nodes[two].lemma && is_ended_with(s->c, s->made);
}

static gly_status check(search *s)
{
    if (is_come_to(s->c, s->made) && !is_explained(s)) {
        gly_status status = check_row(s);
        if (status != GLY_OK || gly_calculator_is_told(s->c, s->made))
            return status;
    }
    if (!find_two(s) || is_explained(s))
        return GLY_OK;
    gly_pairing times = pairing_of(s, GLY_OPERATION_PRODUCT);
    gly_pairing sum = pairing_of(s, GLY_OPERATION_SUM);
    bool alike =
        gly_parts_alike(s->one, s->made) && gly_parts_alike(s->two, s->made);
    bool counts = s->one->number->kind == GLY_NUMBER_CARDINAL ||
                  s->two->number->kind == GLY_NUMBER_CARDINAL;
    alike =
        alike && !are_of_two_nouns(s, s->one) && !are_of_two_nouns(s, s->two);
    if (alike && gly_pairing_is_near(&sum)) {
        gly_parts parts = {{s->one, s->two}, 2};
        return gly_parts_report(s->c, &parts, s->made, false);
    }
    bool share = s->one->number->kind == GLY_NUMBER_PERCENT ||
                 s->two->number->kind == GLY_NUMBER_PERCENT;
    bool kind = !share && (gly_parts_alike(s->one, s->made) ||
                           gly_parts_alike(s->two, s->made));
    bool told = (is_come_to(s->c, s->made) && is_of_more(s)) ||
                is_ended_with(s->c, s->made);
    return counts && kind && !told && gly_pairing_is_near(&times)
               ? gly_report_product(s->c, s->made, s->one, s->two)
               : GLY_OK;
}

gly_status gly_calculate_making(gly_calculator *c)
{
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < c->all.count && status == GLY_OK; i++) {
        search s = {.c = c, .made = &c->all.items[i]};
        s.sentence = c->reading->sentences[s.made->first];
        if (is_made(c, s.made) && !gly_calculator_is_told(c, s.made) &&
            !gly_calculator_is_disputed(c, s.made))
            status = check(&s);
    }
    return status;
}
