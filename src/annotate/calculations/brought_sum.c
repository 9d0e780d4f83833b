/* brought_sum.c - what the amounts just told are said to come to, in the next
 * sentence.
 *
 *     They took £9,500 in cash. A ring that was valued at £3,900 went, too.
 *               [part ]                                  [part ]
 *     That brought the loss to £14,400.              9,500 + 3,900 = 13,400
 *                              [total ]
 *
 * The total stands behind "that takes it to", "the four sums come to" or "the
 * bill came to". Its parts are all amounts of its kind that its paragraph tells
 * before it, or as many in a row as are said to be there, of any before it.
 * Readings: any run of them, up to the total, and any two amounts around. Where
 * none comes to it, it is told if it is near, and nothing says that it was
 * there before: "another 40 … to 120 this year". */
#include "annotate/calculations/explained.h"
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/term_blocks.h"
#include "annotate/calculations/terms.h"
#include "base/slips.h"

/* Parts of a row; words of the phrase that tells a total, and behind a part;
 * terms around it, and as far as a row is counted. */
enum { ROW_MOST = 6, REACH = 7, BEHIND = 4, AROUND = 40, FAR = 200 };

typedef struct {
    gly_calculator *c;
    const gly_term *total;
    const gly_sentence *own; /* the sentence of the total */
    uint32_t told;           /* how many parts the sentence tells of; 0 */
    bool fits;               /* so many come to the total */
} search;

/* "[That brings] the loss to", "[This took] the bill to". */
static bool is_taken_to(const search *s, uint32_t to)
{
    static const char *const these[] = {"that", "this", "which", "it",
                                        "they", "both", NULL};
    static const char *const verbs[] = {"bring", "brings", "brought",
                                        "take",  "takes",  "took",
                                        "push",  "pushed", NULL};
    const gly_reading *reading = s->c->reading;
    uint32_t first = s->own->first, verb = first + 1;
    if (!gly_reading_is_word(reading, to, "to") ||
        !gly_reading_is_one_of(reading, first, these))
        return false;
    while (verb < to && gly_reading_is(reading, verb, GLY_IS_AUXILIARY))
        verb++;
    return gly_reading_is_one_of(reading, verb, verbs) && to - verb <= REACH;
}

/* "the bill [came to]", "the three sums [add up to]". */
static bool comes_to(const search *s, uint32_t to)
{
    static const char *const verbs[] = {"come", "comes",    "came",
                                        "add",  "amounts",  "amount",
                                        "adds", "amounted", NULL};
    static const char *const sums[] = {"total", "bill", "sums",  "amounts",
                                       "costs", "two",  "three", "four",
                                       "five",  "six",  NULL};
    const gly_reading *reading = s->c->reading;
    uint32_t verb = to - 1;
    if (!gly_reading_is_word(reading, to, "to"))
        return false;
    verb -= gly_reading_is_word(reading, verb, "up");
    if (!gly_reading_is_one_of(reading, verb, verbs) ||
        verb < s->own->first + 2)
        return false;
    return gly_reading_is_one_of(reading, verb - 1, sums) ||
           gly_reading_is_one_of(reading, verb - 2, sums);
}

/* How many are said to be there: "the [four] sums". */
static uint32_t told_of(const search *s)
{
    gly_terms terms = gly_calculator_sentence(
        s->c, s->c->reading->sentences[s->total->first]);
    for (uint32_t i = 0; i < terms.count; i++) {
        const gly_number *number = terms.items[i].number;
        if (&terms.items[i] >= s->total)
            break;
        if (number->words && number->kind == GLY_NUMBER_CARDINAL &&
            gly_reading_is_word(s->c->reading, number->first - 1, "the") &&
            number->value.exponent == 0 && number->value.digits > 1 &&
            number->value.digits <= ROW_MOST)
            return (uint32_t)number->value.digits;
    }
    return 0;
}

/* "to 71 this year", "so far", "a record": of more than was just told. */
static bool tells_of_more(const search *s)
{
    static const char *const words[] = {
        "year",    "season", "far",    "since",      "career",  "overall",
        "already", "now",    "month",  "week",       "ever",    "record",
        "tally",   "rise",   "rose",   "population", "history", "decade",
        "new",     "winter", "summer", "level",      "share",   "down",
        "back",    "from",   "up",     "rate",       NULL};
    const gly_reading *reading = s->c->reading;
    for (uint32_t i = s->own->first; i < s->own->first + s->own->count; i++) {
        bool up = gly_reading_is_word(reading, i, "up") &&
                  gly_reading_is_word(reading, i + 1, "to");
        if (!up && gly_reading_is_one_of(reading, i, words))
            return true;
    }
    return false;
}

/* "another 40", "a further 12 cases", "six more": come to what was there. */
static bool is_added(const search *s, const gly_term *term)
{
    enum { BACK = 3, AHEAD = 2 };
    static const char *const words[] = {"another", "further",    "more",
                                        "extra",   "additional", "new",
                                        "latest",  "fresh",      NULL};
    uint32_t first = term->first > BACK ? term->first - BACK : 0;
    for (uint32_t i = first; i <= term->last + AHEAD; i++) {
        if (gly_reading_is_one_of(s->c->reading, i, words))
            return true;
    }
    return false;
}

/* "£1,200 on each charge", "£40 a head for every child". */
static bool is_of_each(const gly_calculator *c, const gly_term *term)
{
    for (uint32_t i = term->last + 1; i <= term->last + BEHIND; i++) {
        if (gly_reading_has(c->reading, i, GLY_TOKEN_MARK))
            break;
        if (gly_calculator_is(c, i, GLY_CUE_EACH))
            return true;
    }
    return false;
}

/* Whether the amount can be one of the parts: "from 40", "by 12", "£1,200 on
 * each charge" cannot. */
static bool may_be_part(const search *s, const gly_term *term)
{
    enum { MOVED = GLY_CUE_FROM | GLY_CUE_TO | GLY_CUE_BY | GLY_CUE_AGAINST };
    bool moved = (term->cues & MOVED) != 0 && term->lead + 1 == term->first;
    return gly_parts_is_plain(term) && !moved &&
           term->number->per == GLY_NONE && !gly_terms_is_of_them(s->c, term) &&
           !is_of_each(s->c, term) && !gly_term_in_table(s->c, term) &&
           gly_calculator_alike(s->c, term, s->total);
}

/* The amounts before the total in its paragraph. False for amounts that are no
 * parts, and for one alone. */
static bool gather(gly_parts *out, const search *s)
{
    const gly_token *tokens = s->c->reading->language->tokens.items;
    uint32_t block = tokens[s->total->first].block;
    const gly_term *first = s->total;
    while (first > s->c->all.items && tokens[first[-1].first].block == block)
        first--;
    out->count = 0;
    for (; first < s->total; first++) {
        if (!gly_parts_alike(first, s->total))
            continue;
        if (!may_be_part(s, first) || out->count == ROW_MOST)
            return false;
        gly_parts_push(out, first);
    }
    return out->count >= 2 && !is_added(s, out->items[0]);
}

/* Whether some of the parts, up to the last, come to the total. */
static bool some_fit(const search *s, const gly_parts *all)
{
    for (uint32_t i = 0; i + 1 < all->count; i++) {
        gly_parts run = {.count = 0};
        for (uint32_t k = i; k < all->count; k++)
            gly_parts_push(&run, all->items[k]);
        if (gly_parts_fit(&run, s->total))
            return true;
    }
    return false;
}

/* Whether the total is near what the parts come to: within a fifteenth, or a
 * slip of the hand away. */
static bool is_near(const search *s, const gly_parts *parts)
{
    gly_bounds near =
        gly_bounds_widen(gly_parts_sum(parts), gly_decimal_of(67, -3));
    gly_slip slip =
        gly_slip_of(gly_parts_value(parts), s->total->number->value);
    return slip == GLY_SLIP_LONG || slip == GLY_SLIP_SWAP ||
           gly_bounds_meet(near, gly_bounds_of(s->total->number));
}

/* As many amounts as are said to be there, one after the other in a paragraph:
 * a row that comes to the total, or else the only one that is near it. */
static bool gather_told(gly_parts *out, search *s)
{
    const gly_token *tokens = s->c->reading->language->tokens.items;
    gly_parts row = {.count = 0};
    uint32_t found = 0;
    const gly_term *term = s->c->all.items;
    if (s->total - term > FAR)
        term = s->total - FAR;
    for (; term < s->total; term++) {
        if (!gly_parts_alike(term, s->total))
            continue;
        if (!may_be_part(s, term) ||
            (row.count > 0 && tokens[row.items[row.count - 1]->first].block !=
                                  tokens[term->first].block))
            row.count = 0;
        if (!may_be_part(s, term))
            continue;
        if (row.count == s->told) {
            for (uint32_t i = 1; i < row.count; i++)
                row.items[i - 1] = row.items[i];
            row.count--;
        }
        gly_parts_push(&row, term);
        if (row.count < s->told || !is_near(s, &row))
            continue;
        *out = row;
        found++;
        s->fits = gly_parts_fit(&row, s->total);
        if (s->fits)
            return true;
    }
    return found == 1;
}

/* What may be added to make the total. */
static bool may_add(const gly_pairing *p)
{
    return p->operation == GLY_OPERATION_SUM && gly_parts_is_plain(p->more) &&
           gly_parts_is_plain(p->less) && gly_parts_alike(p->more, p->result) &&
           gly_parts_alike(p->less, p->result);
}

static gly_status check(search *s)
{
    gly_parts parts;
    uint32_t to = s->total->first - 1;
    bool taken = is_taken_to(s, to);
    if (!taken && !comes_to(s, to))
        return GLY_OK;
    s->told = taken ? 0 : told_of(s);
    bool found = s->told > 0 ? gather_told(&parts, s)
                             : !tells_of_more(s) && gather(&parts, s) &&
                                   !some_fit(s, &parts) && is_near(s, &parts);
    if (!found || !gly_parts_likely(&parts, s->total) ||
        (!s->fits && gly_result_is_explained(s->c, s->total, AROUND, may_add)))
        return GLY_OK;
    /* Those that are counted are all there are. */
    return s->told > 0
               ? gly_parts_report_as(s->c, GLY_CALCULATION_SUM,
                                     &(gly_addition){&parts, s->total, s->fits})
               : gly_parts_report(s->c, &parts, s->total, false);
}

gly_status gly_calculate_brought_sum(gly_calculator *c)
{
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < c->all.count && status == GLY_OK; i++) {
        search s = {.c = c, .total = &c->all.items[i]};
        s.own = gly_reading_sentence(c->reading, s.total->first);
        bool open = s.total->first > s.own->first + 2 &&
                    gly_parts_is_plain(s.total) &&
                    !gly_calculator_is_told(c, s.total) &&
                    !gly_term_in_table(c, s.total);
        status = open ? check(&s) : GLY_OK;
    }
    return status;
}
