/* change.c - how far something went, beside where it went from and to.
 *
 *     Sales slipped 3% to $640 million from $712 million.
 *             [change] [  to ]       [  from ]
 *
 * The place it came from hangs on "from", "compared with", "than" or "on"; the
 * one it came to on "to", or it is the amount before. The change is a per
 * cent, a fraction, a multiple or an amount of the same kind, and a word that
 * says up or down stands by it. Readings: relative to where it came from; the
 * points between two percentages; "threefold" as three times and as three
 * times more. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/spelling.h"
#include "base/problem.h"

/* How many words a change may stand from its levels, and how many levels
 * before it are tried. */
enum { REACH = 30, TRIED = 3, COMPARED_REACH = 5 };

typedef struct {
    gly_calculator *c;
    gly_terms terms; /* of the sentence */
    uint32_t sentence;
} search;

/* Amounts that a change may lead to: one that agrees is enough. */
typedef struct {
    const gly_term *items[TRIED];
    uint32_t count;
} levels;

static void push(levels *out, const gly_term *term)
{
    if (out->count < TRIED)
        out->items[out->count++] = term;
}

static uint32_t distance(const gly_term *a, const gly_term *b)
{
    return a->first < b->first ? b->first - a->last : a->first - b->last;
}

/* Whether `term` is where something came from. */
static bool is_base(const gly_term *term)
{
    return (term->cues & (GLY_CUE_FROM | GLY_CUE_AGAINST | GLY_CUE_BASE)) != 0;
}

/* "a drop of 0.6 points", without saying that these are of a percentage. */
static bool counts_points(const search *s, const gly_term *term)
{
    const gly_lexicon *lexicon = s->c->reading->language->lexicon;
    gly_list_id list = gly_lexicon_list(lexicon, "score-noun");
    return term->number->kind == GLY_NUMBER_CARDINAL && list != GLY_NONE &&
           gly_lexicon_find(lexicon, list,
                            s->c->reading->forms + term->last + 1, 1)
                   .count > 0;
}

/* Whether `term` can measure a change between amounts such as `level`. */
static bool measures(const search *s, const gly_term *term,
                     const gly_term *level)
{
    bool share = level->number->kind == GLY_NUMBER_PERCENT;
    switch (term->number->kind) {
    case GLY_NUMBER_PERCENT:
    case GLY_NUMBER_FRACTION:
    case GLY_NUMBER_MULTIPLE:
        return true;
    case GLY_NUMBER_POINT:
    case GLY_NUMBER_BASIS_POINT:
        return share;
    default:
        return gly_calculator_alike(s->c, term, level) ||
               (share && counts_points(s, term));
    }
}

/* What hangs on "to" and is nearest to `base`. */
static const gly_term *find_goal(const search *s, const gly_term *base)
{
    const gly_term *best = NULL;
    for (uint32_t i = 0; i < s->terms.count; i++) {
        const gly_term *term = &s->terms.items[i];
        if (term == base || !(term->cues & GLY_CUE_TO) ||
            !gly_calculator_alike(s->c, term, base))
            continue;
        if (best == NULL || distance(term, base) < distance(best, base))
            best = term;
    }
    return best;
}

/* Whether something may have gone from `base` to `term`: one is not a twentieth
 * of the other. */
static bool is_near(const gly_term *base, const gly_term *term)
{
    gly_decimal times =
        gly_decimal_divide(term->number->value, base->number->value);
    return gly_decimal_compare(times, gly_decimal_of(5, -2)) > 0 &&
           gly_decimal_compare(times, gly_decimal_of(20, 0)) < 0;
}

/* Amounts of the kind of `base` before it, the nearest first. */
static void find_before(levels *out, const search *s, const gly_term *base,
                        const gly_term *change)
{
    uint32_t cue = 0;
    uint32_t i = (uint32_t)(base - s->terms.items);
    while (i-- > 0) {
        const gly_term *term = &s->terms.items[i];
        if (term != change && gly_calculator_alike(s->c, term, base) &&
            is_near(base, term) && !is_base(term) &&
            gly_calculator_direction(s->c, term, &cue) == 0)
            push(out, term);
    }
}

/* "That compares with $131 million": the amounts of the sentence before. */
static void find_earlier(levels *out, const search *s, const gly_term *base)
{
    uint32_t start =
        s->c->reading->language->sentences.items[s->sentence].first;
    bool told = gly_calculator_is(s->c, start, GLY_CUE_THIS);
    if (!told || s->sentence == 0)
        return;
    gly_terms before = gly_calculator_sentence(s->c, s->sentence - 1);
    for (uint32_t i = 0; i < before.count; i++) {
        if (gly_calculator_alike(s->c, &before.items[i], base) &&
            is_near(base, &before.items[i]))
            push(out, &before.items[i]);
    }
}

static void find_levels(levels *out, const search *s, const gly_term *base,
                        const gly_term *change)
{
    *out = (levels){.count = 0};
    const gly_term *goal = find_goal(s, base);
    if (goal != NULL && goal != change)
        push(out, goal);
    else
        find_before(out, s, base, change);
    if (out->count == 0)
        find_earlier(out, s, base);
}

/* --- The arithmetic --------------------------------------------------------
 */
typedef struct {
    const gly_term *change, *from, *to;
    int sign; /* 1: it is said to have gone up */
} move;

/* How far it went: up is positive when it is said to have gone up. */
static gly_bounds difference(const move *m)
{
    gly_bounds from = gly_bounds_of(m->from->number);
    gly_bounds to = gly_bounds_of(m->to->number);
    return m->sign > 0 ? gly_bounds_subtract(to, from)
                       : gly_bounds_subtract(from, to);
}

/* In per cent of where it came from. Either way: a currency that firms "from
 * 25.00 to 24.95 to the euro" has gained, and which way it went is another
 * finder's matter. */
static bool fits_relative(const move *m, gly_bounds stated)
{
    gly_bounds share = gly_bounds_percent(gly_bounds_of(m->to->number),
                                          gly_bounds_of(m->from->number));
    gly_bounds all = gly_bounds_whole(100);
    return gly_bounds_meet(stated, gly_bounds_subtract(share, all)) ||
           gly_bounds_meet(stated, gly_bounds_subtract(all, share));
}

static bool fits_share(const move *m)
{
    gly_bounds stated = gly_bounds_share(m->change->number);
    bool points = m->from->number->kind == GLY_NUMBER_PERCENT;
    return fits_relative(m, stated) ||
           (points && gly_bounds_meet(stated, difference(m)));
}

static bool fits_multiple(const move *m)
{
    gly_bounds stated = gly_bounds_factor(m->change->number);
    gly_bounds times = gly_bounds_divide(gly_bounds_of(m->to->number),
                                         gly_bounds_of(m->from->number));
    gly_bounds more = gly_bounds_add(stated, gly_bounds_whole(1));
    gly_decimal two = {2, 0};
    bool large = gly_decimal_compare(m->change->number->value, two) > 0;
    return gly_bounds_meet(stated, times) ||
           (large && gly_bounds_meet(more, times));
}

static bool fits(const move *m)
{
    gly_bounds stated = gly_bounds_loose(m->change->number);
    switch (m->change->number->kind) {
    case GLY_NUMBER_PERCENT:
    case GLY_NUMBER_FRACTION:
        return fits_share(m);
    case GLY_NUMBER_MULTIPLE:
        return fits_multiple(m);
    case GLY_NUMBER_BASIS_POINT:
        return gly_bounds_meet(
            stated, gly_bounds_multiply(difference(m), gly_bounds_whole(100)));
    case GLY_NUMBER_POINT:
        return gly_bounds_meet(gly_bounds_of(m->change->number), difference(m));
    default:
        return gly_bounds_meet(stated, difference(m));
    }
}

static gly_calculation_kind kind_of(const move *m)
{
    switch (m->change->number->kind) {
    case GLY_NUMBER_PERCENT:
    case GLY_NUMBER_FRACTION:
        return GLY_CALCULATION_PERCENT_CHANGE;
    case GLY_NUMBER_MULTIPLE:
        return GLY_CALCULATION_MULTIPLE;
    default:
        return GLY_CALCULATION_DIFFERENCE;
    }
}

/* "1,200 → 1,700 is +41.7%". */
static gly_text spell(const gly_calculator *c, const move *m)
{
    gly_text from = gly_calculator_text(c, m->from);
    gly_text to = gly_calculator_text(c, m->to);
    gly_decimal old = m->from->number->value, new = m->to->number->value;
    gly_calculation_kind kind = kind_of(m);
    gly_text result = kind == GLY_CALCULATION_DIFFERENCE
                          ? gly_spell_difference(c, old, new, m->change->number)
                      : kind == GLY_CALCULATION_MULTIPLE
                          ? gly_spell_times(c, old, new)
                          : gly_spell_change(c, old, new);
    return gly_text_format(c->arena, "%.*s → %.*s is %.*s", GLY_SPELT(from),
                           GLY_SPELT(to), GLY_SPELT(result));
}

static gly_status add(const search *s, const move *m, bool agrees)
{
    gly_calculation_draft draft = {
        .kind = kind_of(m),
        .result = m->change,
        .terms = {m->from, m->to},
        .count = 2,
        .agrees = agrees,
        .sum = spell(s->c, m),
    };
    return gly_calculator_add(s->c, &draft);
}

/* Whether something can go from here or to here. */
static bool is_positive(const gly_term *term)
{
    return term->number->kind != GLY_NUMBER_MULTIPLE &&
           term->number->value.digits > 0;
}

/* Check one change against where it came from and each place it may have come
 * to. */
static gly_status check(const search *s, move m)
{
    levels tried;
    find_levels(&tried, s, m.from, m.change);
    const gly_term *nearest = NULL;
    bool agrees = false;
    for (uint32_t i = 0; i < tried.count && !agrees; i++) {
        m.to = tried.items[i];
        if (m.to == m.change || !is_positive(m.to))
            continue;
        nearest = nearest == NULL ? m.to : nearest;
        agrees = fits(&m);
    }
    if (nearest == NULL)
        return GLY_OK;
    m.to = agrees ? m.to : nearest;
    return add(s, &m, agrees);
}

/* "twice the 75 that are allowed": what a multiple is of. */
static const gly_term *find_compared(const search *s, const gly_term *change)
{
    const gly_term *next = change + 1;
    if (change->number->kind != GLY_NUMBER_MULTIPLE ||
        next >= s->terms.items + s->terms.count ||
        next->first > change->last + COMPARED_REACH || !is_positive(next))
        return NULL;
    for (uint32_t i = change->last + 1; i < next->first; i++) {
        gly_node node = s->c->reading->language->syntax.items[i];
        bool owner = node.xpos == GLY_XPOS_POS || node.upos == GLY_UPOS_DET ||
                     node.upos == GLY_UPOS_ADJ || node.upos == GLY_UPOS_NOUN ||
                     node.upos == GLY_UPOS_PROPN;
        if (!owner || gly_reading_has(s->c->reading, i, GLY_TOKEN_MARK))
            return NULL;
    }
    return next;
}

/* The base that is nearest to `change`, in its own clause. */
static const gly_term *find_base(const search *s, const gly_term *change)
{
    const gly_term *best = NULL;
    for (uint32_t i = 0; i < s->terms.count; i++) {
        const gly_term *term = &s->terms.items[i];
        if (term == change || term->number->kind == GLY_NUMBER_MULTIPLE ||
            !is_base(term) || !is_positive(term) ||
            !measures(s, change, term) || distance(term, change) > REACH)
            continue;
        if (best == NULL || distance(term, change) < distance(best, change))
            best = term;
    }
    if (best == NULL)
        return find_compared(s, change);
    bool before = best->first < change->first;
    uint32_t first = before ? best->last : change->last;
    uint32_t end = before ? change->first : best->first;
    return gly_calculator_parted(s->c, first, end) ? NULL : best;
}

/* "420 pupils in 2019 and 310 now, a drop of 40%": two amounts and no more
 * before a change that a comma sets off. */
static gly_status check_pair(const search *s, move m, uint32_t cue)
{
    const gly_term *pair[2] = {NULL, NULL};
    uint32_t count = 0, first = cue < m.change->first ? cue : m.change->first;
    while (first > 0 &&
           gly_reading_is(s->c->reading, first - 1, GLY_IS_DETERMINER))
        first--;
    if (first == 0 || !gly_reading_at(s->c->reading, first - 1, ','))
        return GLY_OK;
    for (const gly_term *t = s->terms.items; t < m.change; t++) {
        if (t->number->kind == GLY_NUMBER_DURATION)
            continue;
        if (count == 2 || !is_positive(t))
            return GLY_OK;
        pair[count++] = t;
    }
    if (count < 2 || !gly_calculator_alike(s->c, pair[0], pair[1]) ||
        !measures(s, m.change, pair[0]) || !is_near(pair[0], pair[1]))
        return GLY_OK;
    bool rises =
        gly_decimal_compare(pair[0]->number->value, pair[1]->number->value) < 0;
    bool forwards = rises == (m.sign > 0);
    m.from = pair[forwards ? 0 : 1];
    m.to = pair[forwards ? 1 : 0];
    return add(s, &m, fits(&m));
}

static gly_status search_sentence(const search *s)
{
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < s->terms.count && status == GLY_OK; i++) {
        uint32_t cue = 0;
        move m = {.change = &s->terms.items[i]};
        m.sign = gly_calculator_direction(s->c, m.change, &cue);
        if (m.sign == 0 || (m.change->cues & (GLY_CUE_FROM | GLY_CUE_TO)) != 0)
            continue;
        m.from = find_base(s, m.change);
        status = m.from != NULL ? check(s, m) : check_pair(s, m, cue);
    }
    return status;
}

gly_status gly_calculate_change(gly_calculator *c)
{
    gly_status status = GLY_OK;
    uint32_t sentences = gly_calculator_sentences(c);
    for (uint32_t i = 0; i < sentences && status == GLY_OK; i++) {
        search s = {c, gly_calculator_sentence(c, i), i};
        if (s.terms.count >= 3 || (s.terms.count >= 2 && i > 0))
            status = search_sentence(&s);
    }
    return status;
}
