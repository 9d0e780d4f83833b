/* drawn_sum.c - what the amounts of a sentence are said to come to, by its
 * verb.
 *
 *     Agents sold the house for $268,000, the boat for $41,000 and the trailer
 *                               [part   ]          [part  ]
 *     for $14,000, raising $343,000.         268 + 41 + 14 = 323
 *         [part  ]         [total  ]
 *     Cheques made up £38,500 and cards £23,900, which brought the whole to
 *                     [part  ]          [part  ]
 *     £63,400.
 *     [total]
 *
 * The parts are all amounts of its kind before it in the sentence: three or
 * more, or two where "together" or "the whole" tells that it is their sum. It
 * is told where it is near them and no two or more of them come to it, nor two
 * that lie so far apart. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/terms.h"

enum { NOUN_REACH = 4, VERB_REACH = 3, THREE = 3 };

typedef struct {
    gly_calculator *c;
    const gly_term *total;
    gly_parts parts;
    bool both; /* two are enough */
} search;

/* ", raising [$343,000]", ", bringing in [£635]" */
static bool is_raised(const gly_calculator *c, const gly_term *term)
{
    static const char *const verbs[] = {
        "raising",      "earning",   "netting",    "fetching", "yielding",
        "generating",   "grossing",  "collecting", "making",   "giving",
        "costing",      "saving",    "totalling",  "totaling", "producing",
        "contributing", "providing", "creating",   NULL};
    const gly_reading *reading = c->reading;
    uint32_t verb = term->first - 1;
    if (gly_reading_is_word(reading, verb, "in"))
        return gly_reading_is_word(reading, verb - 1, "bringing") &&
               gly_reading_at(reading, verb - 2, ',');
    return gly_reading_is_one_of(reading, verb, verbs) &&
           gly_reading_at(reading, verb - 1, ',');
}

/* "which together make a network of [16.5km]", "together making a herd of 80":
 * `of` is the token before the number. */
static bool is_made_together(const gly_calculator *c, uint32_t of)
{
    static const char *const verbs[] = {"make", "makes",  "made",  "making",
                                        "give", "gives",  "gave",  "giving",
                                        "form", "formed", "forms", NULL};
    const gly_reading *reading = c->reading;
    if (!gly_reading_is_word(reading, of, "of"))
        return false;
    for (uint32_t i = of; i-- > 1 && of - i <= NOUN_REACH;) {
        if (gly_reading_has(reading, i, GLY_TOKEN_MARK))
            return false;
        if (gly_reading_is_one_of(reading, i, verbs))
            return gly_reading_is_word(reading, i - 1, "together") ||
                   gly_reading_is_word(reading, i - 1, "which") ||
                   gly_reading_is_word(reading, i + 1, "together");
    }
    return false;
}

/* "which brought the whole to [£63,400]", "taking the bill to [£63,400]" */
static bool is_brought_to(const gly_calculator *c, const gly_term *term)
{
    static const char *const wholes[] = {"whole", "total", "sum",    "bill",
                                         "haul",  "tally", "amount", "cost",
                                         "loss",  "take",  "figure", NULL};
    static const char *const verbs[] = {"bring",   "brings", "bringing",
                                        "brought", "take",   "takes",
                                        "taking",  "took",   NULL};
    const gly_reading *reading = c->reading;
    uint32_t to = term->first - 1;
    if (!gly_reading_is_word(reading, to, "to"))
        return false;
    for (uint32_t i = to; i-- > 1 && to - i <= VERB_REACH + 1;) {
        if (gly_reading_is_one_of(reading, i, verbs))
            return gly_reading_is_one_of(reading, to - 1, wholes) &&
                   (gly_reading_at(reading, i - 1, ',') ||
                    gly_reading_is_word(reading, i - 1, "which"));
    }
    return false;
}

static bool is_total(search *s)
{
    const gly_term *term = s->total;
    uint32_t start = gly_reading_sentence(s->c->reading, term->first)->first;
    if (!gly_parts_is_plain(term) || term->first < start + THREE)
        return false;
    s->both =
        is_made_together(s->c, term->first - 1) || is_brought_to(s->c, term);
    return s->both || is_raised(s->c, term);
}

/* Whether something came from it or went to it: "to [£17,250]", but not
 * "transfers to her own account [£17,250]". */
static bool is_moved(const gly_term *term)
{
    enum { MOVED = GLY_CUE_FROM | GLY_CUE_TO | GLY_CUE_BY | GLY_CUE_AGAINST };
    return (term->cues & MOVED) != 0 && term->lead + 1 == term->first;
}

/* "the [two] farms have 120 cows and 80 sheep": next to nothing. */
static bool is_setting(const search *s, const gly_term *term)
{
    gly_decimal twenty =
        gly_decimal_multiply(term->number->value, gly_decimal_of(2, 1));
    return term->number->words && term->number->kind == GLY_NUMBER_CARDINAL &&
           gly_decimal_compare(twenty, s->total->number->value) < 0;
}

/* Gather the amounts of its kind before the total; false where one of them is
 * where something came from or went to, or is told of each. */
static bool gather(search *s, gly_terms terms)
{
    for (uint32_t i = 0; i < terms.count; i++) {
        const gly_term *term = &terms.items[i];
        if (term->first >= s->total->first ||
            !gly_parts_alike(term, s->total) || is_setting(s, term))
            continue;
        if (!gly_parts_is_plain(term) || is_moved(term) ||
            term->number->per != GLY_NONE || gly_terms_is_of_them(s->c, term))
            return false;
        gly_parts_push(&s->parts, term);
    }
    const gly_sentence *own =
        gly_reading_sentence(s->c->reading, s->total->first);
    return s->parts.count >= (s->both ? 2 : THREE) &&
           gly_parts_are_ended(s->c, &s->parts) &&
           gly_calculator_find(s->c, own->first, s->total->first,
                               GLY_CUE_EACH | GLY_CUE_LEAVE |
                                   GLY_CUE_AVERAGE) == GLY_NONE;
}

/* "bought it for £9,000, spent £2,000 and sold it for £15,000, making £4,000":
 * whether two of them, or all but the last, lie so far apart. */
static bool is_gain(const search *s)
{
    gly_bounds stated = gly_bounds_of(s->total->number);
    for (uint32_t i = 0; i < s->parts.count; i++) {
        gly_parts rest = {.count = 0};
        for (uint32_t k = 0; k < s->parts.count; k++) {
            if (k != i)
                gly_parts_push(&rest, s->parts.items[k]);
        }
        gly_bounds way = gly_bounds_subtract(
            gly_bounds_of(s->parts.items[i]->number), gly_parts_sum(&rest));
        if (gly_bounds_meet(stated, way))
            return true;
    }
    return false;
}

static gly_status check(search *s)
{
    gly_bounds near = gly_bounds_multiply(
        gly_parts_sum(&s->parts),
        (gly_bounds){gly_decimal_of(8, -1), gly_decimal_of(125, -2)});
    bool agrees = gly_parts_fit(&s->parts, s->total);
    if (!gly_parts_likely(&s->parts, s->total) ||
        !gly_bounds_meet(near, gly_bounds_of(s->total->number)) ||
        (!agrees && (is_gain(s) || gly_parts_have_whole(s->c, &s->parts))))
        return GLY_OK;
    return gly_parts_report(s->c, &s->parts, s->total, agrees);
}

static gly_status check_sentence(gly_calculator *c, uint32_t sentence)
{
    gly_terms terms = gly_calculator_sentence(c, sentence);
    gly_status status = GLY_OK;
    for (uint32_t i = 2; i < terms.count && status == GLY_OK; i++) {
        search s = {.c = c, .total = &terms.items[i]};
        if (is_total(&s) && !gly_calculator_is_told(c, s.total) &&
            gather(&s, terms))
            status = check(&s);
    }
    return status;
}

gly_status gly_calculate_drawn_sum(gly_calculator *c)
{
    return gly_calculator_each(c, check_sentence);
}
