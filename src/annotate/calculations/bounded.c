/* bounded.c - how many times what is allowed, expected or usual.
 *
 *     Its licence allows the ferry to carry 75, and 118 were aboard.
 *                                           [bound] [amount]
 *     It had more than twice the permitted number of passengers.
 *            [times         ]                    118 / 75 is 1.6 times
 *
 * "The", "its" or "what" stands between the multiple and a word of the list
 * "bound"; the bound is the amount near a word of the same class, the nearest
 * before the multiple or, where there is none, the first behind it. The other
 * is the nearest such amount that is more than the bound: in the sentence of
 * the multiple, in that of the bound, in the sentences around these. Readings:
 * any amount of the article against any bound of the class; where one fits,
 * nothing is told. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/moves.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/term_blocks.h"

/* Words behind the multiple that may name the bound, words from the bound to
 * what says that it is one, bounds that are tried, and terms of an article. */
enum { NAMED = 7, NEAR = 8, BOUNDS = 4, TRIED = 200 };

typedef struct {
    gly_calculator *c;
    gly_list_id list;
    const gly_term *times;
    gly_symbol class;
    const gly_term *bounds[BOUNDS]; /* in order of place */
    uint32_t count;
} search;

/* The class of the bound that the words at token `index` name; 0. */
static gly_symbol class_at(const search *s, uint32_t index)
{
    const gly_reading *reading = s->c->reading;
    return gly_lexicon_find(reading->language->lexicon, s->list,
                            reading->forms + index, 1)
        .class;
}

/* What the multiple is of: "twice [its licensed load]", "twice what it is
 * [allowed]"; 0 for anything else, or where an amount stands behind it. */
static gly_symbol class_of(const search *s)
{
    static const char *const leads[] = {"the",   "its", "his",  "her",
                                        "their", "our", "what", NULL};
    const gly_reading *reading = s->c->reading;
    const gly_sentence *in = gly_reading_sentence(reading, s->times->first);
    uint32_t end = in->first + in->count, from = s->times->last + 1;
    if (from >= end || !gly_reading_is_one_of(reading, from, leads))
        return 0;
    bool clause = gly_reading_is_word(reading, from, "what");
    gly_symbol found = 0;
    for (uint32_t i = from + 1; i < end && i <= from + NAMED; i++) {
        bool past = gly_reading_has(reading, i, GLY_TOKEN_MARK) ||
                    (!clause && gly_reading_is(reading, i, GLY_IS_PREPOSITION));
        if (past)
            break;
        found = found == 0 ? class_at(s, i) : found;
    }
    return found;
}

static bool is_multiple(const gly_term *term)
{
    const gly_number *number = term->number;
    return number->kind == GLY_NUMBER_MULTIPLE && !number->range &&
           gly_decimal_compare(number->value, gly_decimal_of(1, 0)) > 0;
}

/* Whether a word of the class stands near `term` in its sentence, and the
 * multiple does not. */
static bool is_bound(const search *s, const gly_term *term)
{
    const gly_reading *reading = s->c->reading;
    const gly_sentence *in = gly_reading_sentence(reading, term->first);
    uint32_t end = in->first + in->count;
    uint32_t first =
        term->first > in->first + NEAR ? term->first - NEAR : in->first;
    uint32_t last = term->last + NEAR < end ? term->last + NEAR : end;
    if (reading->sentences[s->times->first] ==
            reading->sentences[term->first] ||
        !gly_move_is_level(term))
        return false;
    for (uint32_t i = first; i < last; i++) {
        if (class_at(s, i) == s->class)
            return true;
    }
    return false;
}

/* Find the bounds of the class; false where there is none, or more than are
 * tried. */
static bool find_bounds(search *s)
{
    gly_terms all = s->c->all;
    for (uint32_t i = 0; i < all.count && i < TRIED; i++) {
        if (!is_bound(s, &all.items[i]))
            continue;
        if (s->count == BOUNDS)
            return false;
        s->bounds[s->count++] = &all.items[i];
    }
    return s->count > 0;
}

/* The nearest bound before the multiple, or the first one. */
static const gly_term *nearest(const search *s)
{
    const gly_term *found = s->bounds[0];
    for (uint32_t i = 1; i < s->count && s->bounds[i] < s->times; i++)
        found = s->bounds[i];
    return found;
}

static bool is_among(const search *s, const gly_term *term)
{
    for (uint32_t i = 0; i < s->count; i++) {
        if (s->bounds[i] == term)
            return true;
    }
    return false;
}

/* Whether `term` may be what is held against `bound`. */
static bool may_be_amount(const search *s, const gly_term *bound,
                          const gly_term *term)
{
    return !is_among(s, term) && gly_parts_alike(bound, term) &&
           gly_move_may_begin(term) &&
           gly_decimal_compare(term->number->value, bound->number->value) > 0;
}

/* Whether any amount is so many times any of the bounds. */
static bool is_explained(const search *s)
{
    gly_terms all = s->c->all;
    for (uint32_t i = 0; i < all.count && i < TRIED; i++) {
        for (uint32_t k = 0; k < s->count; k++) {
            gly_move move = {s->times, s->bounds[k], &all.items[i], 1};
            if (may_be_amount(s, s->bounds[k], &all.items[i]) &&
                gly_move_fits(&move))
                return true;
        }
    }
    return false;
}

/* The first amount of sentence `in` that may be held against `bound`. */
static const gly_term *amount_in(const search *s, const gly_term *bound,
                                 uint32_t in)
{
    gly_terms terms = gly_calculator_sentence(s->c, in);
    for (uint32_t i = 0; i < terms.count; i++) {
        const gly_term *term = terms.items + i;
        if (may_be_amount(s, bound, term))
            return term;
    }
    return NULL;
}

static const gly_term *find_amount(const search *s, const gly_term *bound)
{
    const uint32_t *sentences = s->c->reading->sentences;
    uint32_t times = sentences[s->times->first], at = sentences[bound->first];
    uint32_t tried[] = {times, at, times - 1, at - 1, at + 1};
    for (uint32_t i = 0; i < sizeof tried / sizeof tried[0]; i++) {
        const gly_term *found = tried[i] < gly_calculator_sentences(s->c)
                                    ? amount_in(s, bound, tried[i])
                                    : NULL;
        if (found != NULL)
            return found;
    }
    return NULL;
}

static gly_status check(search *s)
{
    s->class = class_of(s);
    if (s->class == 0 || !find_bounds(s) || is_explained(s))
        return GLY_OK;
    const gly_term *bound = nearest(s);
    gly_move move = {s->times, bound, find_amount(s, bound), 1};
    return move.to != NULL && gly_move_is_plausible(&move)
               ? gly_move_add(s->c, &move, false)
               : GLY_OK;
}

gly_status gly_calculate_bounded(gly_calculator *c)
{
    gly_status status = GLY_OK;
    gly_list_id list = gly_lexicon_list(c->reading->language->lexicon, "bound");
    for (uint32_t i = 0;
         i < c->all.count && list != GLY_NONE && status == GLY_OK; i++) {
        search s = {.c = c, .list = list, .times = &c->all.items[i]};
        if (is_multiple(s.times) && !gly_calculator_is_told(c, s.times))
            status = check(&s);
    }
    return status;
}
