/* others.c - a part of a whole, and "the other 20".
 *
 *     The hall will cost £740,000. A grant pays £510,000 of that, and the
 *                        [whole ]               [part  ]
 *     council will find the other £230,000.
 *                                 [rest  ]
 *
 * What is left is told by "the other" or "the remaining" before it, or by "who
 * stayed" behind it. Whole and parts stand before it, in its sentence or in
 * the two before: the part is "of the 45", "of that", "of them", or has no noun
 * of its own, and the whole is the greatest. Readings: any
 * number of the parts. It is told where none fits and they come near. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/terms.h"

/* How many may stand before the rest that comes last in a row of parts. */
enum { ROW = 6 };

typedef struct {
    gly_calculator *c;
    const gly_term *rest, *whole;
    gly_parts before; /* what may be whole or part, in order of place */
    bool dealt;       /* one of them is told to be a part */
} search;

/* Whether "of that", "of it", "of them" or "of" and the next term stand behind
 * `term` and its noun. */
static bool is_of(const gly_calculator *c, const gly_term *term)
{
    const gly_counted *counted = &term->number->counted;
    bool noun = counted->noun != GLY_NONE && counted->noun == term->last + 1;
    uint32_t of = term->last + 1 + noun;
    return gly_calculator_is(c, of, GLY_CUE_OF) &&
           (c->reading->language->syntax.items[of + 1].upos == GLY_UPOS_PRON ||
            gly_reading_is(c->reading, of + 1, GLY_IS_RELATIVE) ||
            gly_calculator_is(c, of + 1, GLY_CUE_THIS) ||
            (term[1].cues & GLY_CUE_OF && term[1].lead == of));
}

/* "Twelve have been laid off": of those that were told of just before. */
static bool is_elided(const search *s, const gly_term *term)
{
    const gly_node *nodes = s->c->reading->language->syntax.items;
    return term->number->kind == GLY_NUMBER_CARDINAL && s->before.count > 0 &&
           gly_terms_is_nounless(term) &&
           nodes[term->last + 1].upos != GLY_UPOS_NOUN &&
           nodes[term->last + 1].upos != GLY_UPOS_ADJ &&
           !gly_reading_at(s->c->reading, term->last + 1, '-');
}

static void gather(search *s, uint32_t sentence)
{
    gly_terms terms = gly_calculator_sentence(s->c, sentence);
    for (uint32_t i = 0; i < terms.count; i++) {
        const gly_term *term = &terms.items[i];
        if (term->first >= s->rest->first || term->number->range ||
            !gly_parts_alike(term, s->rest))
            continue;
        s->dealt = s->dealt || is_of(s->c, term) || is_elided(s, term);
        gly_parts_push(&s->before, term);
        bool more = s->whole == NULL ||
                    gly_decimal_compare(term->number->value,
                                        s->whole->number->value) > 0;
        s->whole = more ? term : s->whole;
    }
}

/* Whether the rest and some of the parts come to the whole. */
static bool some_fit(const search *s)
{
    for (uint32_t i = 0; i < s->before.count; i++) {
        gly_parts parts = {.count = 0};
        for (uint32_t k = i; k < s->before.count; k++) {
            if (s->before.items[k] == s->whole)
                continue;
            gly_parts_push(&parts, s->before.items[k]);
            gly_parts all = parts;
            gly_parts_push(&all, s->rest);
            if (gly_parts_fit(&all, s->whole))
                return true;
        }
    }
    return false;
}

/* Whether the rest is far less or more than what is left: it is the other of
 * something else. */
static bool is_near(const gly_parts *parts, const gly_term *whole)
{
    gly_bounds wide = {gly_decimal_of(85, -2), gly_decimal_of(115, -2)};
    return gly_bounds_meet(gly_bounds_multiply(gly_parts_sum(parts), wide),
                           gly_bounds_of(whole->number));
}

/* "Of 8,420 cases Seri has 3,960. Hulu has 2,710 and Kota the other 1,750": the
 * greatest is a part as well, where what all come to was told before. */
static bool are_all_parts(const search *s)
{
    enum { BACK = 24 };
    gly_parts all = s->before;
    gly_parts_push(&all, s->rest);
    uint32_t end = (uint32_t)(s->before.items[0] - s->c->all.items);
    for (uint32_t i = end > BACK ? end - BACK : 0; i < end; i++) {
        if (gly_parts_fit(&all, &s->c->all.items[i]))
            return true;
    }
    return false;
}

/* Whether no two of them count different things. */
static bool are_alike(const search *s)
{
    for (uint32_t i = 0; i < s->before.count; i++) {
        for (uint32_t k = 0; k < i; k++) {
            if (!gly_calculator_alike(s->c, s->before.items[i],
                                      s->before.items[k]))
                return false;
        }
        if (!gly_calculator_alike(s->c, s->before.items[i], s->rest))
            return false;
    }
    return true;
}

/* "Of that, the state has promised 9.2 million": whether the sentence deals out
 * what the one before it told. */
static bool points_back(const gly_calculator *c, uint32_t sentence)
{
    uint32_t first = c->reading->language->sentences.items[sentence].first;
    return gly_calculator_is(c, first, GLY_CUE_OF) &&
           gly_calculator_is(c, first + 1, GLY_CUE_THIS);
}

/* "The plan will cost 48 million. The state pays 28 million, a fund 14 million
 * and the city the other 8 million": the whole comes first, and its parts stand
 * in a row with the rest. */
static bool are_in_row(const search *s)
{
    const uint32_t *sentences = s->c->reading->sentences;
    bool row = s->before.count > 1 && s->before.count <= ROW &&
               s->before.items[0] == s->whole;
    uint32_t first = row ? sentences[s->before.items[1]->first] : 0;
    bool pointed =
        row && first > sentences[s->whole->first] && points_back(s->c, first);
    for (uint32_t i = 1; i < s->before.count; i++)
        row = row && (pointed || sentences[s->before.items[i]->first] ==
                                     sentences[s->rest->first]);
    return row;
}

static gly_status check(const search *s)
{
    bool row = are_in_row(s);
    bool money = s->rest->number->kind == GLY_NUMBER_MONEY;
    if (s->before.count < 2 || !(s->dealt || (row && money)))
        return GLY_OK;
    gly_parts parts = {.count = 0};
    for (uint32_t i = 0; i < s->before.count; i++) {
        if (s->before.items[i] != s->whole)
            gly_parts_push(&parts, s->before.items[i]);
    }
    gly_parts_push(&parts, s->rest);
    bool agrees = some_fit(s);
    bool sure = (s->before.count == 2 || row) && is_near(&parts, s->whole) &&
                gly_parts_likely(&parts, s->whole) && are_alike(s) &&
                !are_all_parts(s);
    return agrees || sure ? gly_parts_report(s->c, &parts, s->whole, agrees)
                          : GLY_OK;
}

/* "The 15 who stayed", "the eight that remain", "the four still inside". */
static bool is_staying(const gly_calculator *c, const gly_term *rest)
{
    enum { REACH = 2 };
    const gly_reading *reading = c->reading;
    uint32_t next = rest->last + 1;
    bool noun = rest->number->counted.noun == next;
    next += noun;
    return rest->first > 0 &&
           gly_reading_is_word(reading, rest->first - 1, "the") &&
           (gly_reading_is(reading, next, GLY_IS_RELATIVE) ||
            gly_reading_is_word(reading, next, "that")) &&
           (gly_calculator_is(c, next + 1, GLY_CUE_LEAVE) ||
            gly_reading_is_word(reading, next + 1, "stayed") ||
            gly_reading_is_word(reading, next + 1, "stay")) &&
           !gly_reading_is_word(reading, next + 1, "left");
}

static gly_status check_rest(gly_calculator *c, const gly_term *rest,
                             uint32_t sentence)
{
    const gly_sentence *items = c->reading->language->sentences.items;
    search s = {.c = c, .rest = rest};
    bool named =
        rest->first > items[sentence].first &&
        gly_calculator_is(c, rest->first - 1, GLY_CUE_REST) &&
        rest->number->counted.clause == GLY_NONE; /* "the other 46 it needs" */
    if (!named && !is_staying(c, rest))
        return GLY_OK;
    bool goes_on = gly_terms_go_on(c, sentence);
    if (goes_on && gly_terms_go_on(c, sentence - 1))
        gather(&s, sentence - 2);
    if (goes_on)
        gather(&s, sentence - 1);
    gather(&s, sentence);
    return s.whole == NULL || gly_calculator_is_told(c, s.whole) ? GLY_OK
                                                                 : check(&s);
}

gly_status gly_calculate_others(gly_calculator *c)
{
    gly_status status = GLY_OK;
    uint32_t sentences = gly_calculator_sentences(c);
    for (uint32_t i = 0; i < sentences && status == GLY_OK; i++) {
        gly_terms terms = gly_calculator_sentence(c, i);
        for (uint32_t k = 0; k < terms.count && status == GLY_OK; k++)
            status = check_rest(c, &terms.items[k], i);
    }
    return status;
}
