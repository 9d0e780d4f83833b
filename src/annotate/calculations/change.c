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
#include "annotate/calculations/moves.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/terms.h"
#include "annotate/calculations/ways.h"

/* How many words a change may stand from its levels, and how many levels
 * before it are tried. */
enum {
    REACH = 30,
    TRIED = 3,
    COMPARED_REACH = 5,
    TO_REACH = 6,
    TALLY_REACH = 3
};

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

/* Whether the number has nothing of its own behind it: "80", "the 3.8bn of last
 * year". */
static bool is_bare(const search *s, const gly_term *term)
{
    return term->number->kind == GLY_NUMBER_CARDINAL &&
           (gly_terms_is_nounless(term) ||
            gly_calculator_is(s->c, term->last + 1, GLY_CUE_OF));
}

/* Whether both are levels of one thing: "from 120 tons to 80". */
static bool are_levels(const search *s, const gly_term *base,
                       const gly_term *goal)
{
    bool measured = base->number->kind == GLY_NUMBER_MEASURE ||
                    goal->number->kind == GLY_NUMBER_MEASURE ||
                    base->number->kind == GLY_NUMBER_MONEY ||
                    goal->number->kind == GLY_NUMBER_MONEY;
    return gly_calculator_alike(s->c, goal, base) ||
           (measured && (is_bare(s, base) || is_bare(s, goal)));
}

/* What hangs on "to" and is nearest to `base`. */
static const gly_term *find_goal(const search *s, const gly_term *base)
{
    const gly_term *best = NULL;
    for (uint32_t i = 0; i < s->terms.count; i++) {
        const gly_term *term = &s->terms.items[i];
        if (term == base || !(term->cues & GLY_CUE_TO) ||
            !are_levels(s, base, term) || !gly_move_is_near(base, term))
            continue;
        if (best == NULL || distance(term, base) < distance(best, base))
            best = term;
    }
    return best;
}

/* Amounts of the kind of `base` before it, the nearest first. */
static void find_before(levels *out, const search *s, const gly_term *base,
                        const gly_term *change)
{
    uint32_t cue = 0;
    uint32_t i = (uint32_t)(base - s->terms.items);
    while (i-- > 0) {
        const gly_term *term = &s->terms.items[i];
        if (term != change && are_levels(s, base, term) &&
            gly_move_is_near(base, term) && !is_base(term) &&
            gly_calculator_direction(s->c, term, &cue) == 0 &&
            !gly_calculator_is(s->c, term->last + 1,
                               GLY_CUE_MORE | GLY_CUE_LESS))
            push(out, term);
    }
}

/* "That compares with $131 million", "That is 20% above": the amounts of the
 * sentence before. */
static void find_earlier(levels *out, const search *s, const gly_term *base)
{
    uint32_t start =
        s->c->reading->language->sentences.items[s->sentence].first;
    bool told = gly_calculator_is(s->c, start, GLY_CUE_THIS) ||
                gly_reading_is_word(s->c->reading, start, "that");
    if (!told || s->sentence == 0)
        return;
    gly_terms before = gly_calculator_sentence(s->c, s->sentence - 1);
    for (uint32_t i = 0; i < before.count; i++) {
        if (gly_calculator_alike(s->c, &before.items[i], base) &&
            gly_move_is_near(base, &before.items[i]))
            push(out, &before.items[i]);
    }
}

/* "up 5.7% at [$241 million] from $228 million": what stands right between the
 * change and where it came from; NULL. */
static const gly_term *find_stand(const search *s, const gly_term *base,
                                  const gly_term *change)
{
    const gly_term *term = base - 1;
    return base > s->terms.items + 1 && term - 1 == change &&
                   gly_reading_is_word(s->c->reading,
                                       gly_number_start(term->number) - 1,
                                       "at") &&
                   are_levels(s, base, term)
               ? term
               : NULL;
}

static void find_levels(levels *out, const search *s, const gly_term *base,
                        const gly_term *change)
{
    *out = (levels){.count = 0};
    const gly_term *goal = find_stand(s, base, change);
    goal = goal == NULL ? find_goal(s, base) : goal;
    if (goal != NULL && goal != change)
        push(out, goal);
    else
        find_before(out, s, base, change);
    if (out->count == 0)
        find_earlier(out, s, base);
}

/* "a cut of 0.25 points in May and one of half a point in June, from 5.25%":
 * whether another change of the sentence goes the rest of the way. */
static bool is_step(const search *s, const gly_move *m)
{
    gly_decimal way =
        gly_decimal_apart(m->from->number->value, m->to->number->value);
    for (uint32_t i = 0; i < s->terms.count; i++) {
        const gly_term *other = &s->terms.items[i];
        if (other != m->change && other != m->from && other != m->to &&
            (other->number->kind == m->change->number->kind ||
             other->number->kind == GLY_NUMBER_POINT) &&
            gly_decimal_compare(
                gly_decimal_add(other->number->value, m->change->number->value),
                way) == 0)
            return true;
    }
    return false;
}

/* "down 9 cents from a week earlier and 31 cents from $3.28", "$9 more than she
 * makes but less than his $94", "and 14% below the average of 7.9": whether
 * the base is of another change, or what the change goes by is not the base. */
static bool is_anothers(const search *s, const gly_move *m)
{
    enum { LED = GLY_CUE_FROM | GLY_CUE_AGAINST };
    static const char *const sides[] = {"below", "above", "short", "under",
                                        NULL};
    const gly_term *change = m->change, *base = m->from;
    if (base->first < change->first)
        return gly_reading_is_one_of(s->c->reading, change->last + 1, sides);
    bool led = false;
    for (uint32_t i = change->last + 1; i < base->first; i++) {
        uint32_t index = gly_number_index(s->c->numbers, i);
        bool other = index != GLY_NONE &&
                     s->c->numbers->items[index].kind != GLY_NUMBER_ORDINAL;
        if (led && (other || gly_reading_is_word(s->c->reading, i, "but")))
            return true;
        led = led || gly_calculator_is(s->c, i, LED);
    }
    return false;
}

/* "hit two sisters and got 14 years, four more than the 10 that were asked
 * for": a length of time before the change goes with a base without a noun. */
static bool is_of_length(const search *s, gly_move m)
{
    for (uint32_t i = 0; i < s->terms.count; i++) {
        m.to = &s->terms.items[i];
        if (m.to->number->kind == GLY_NUMBER_DURATION &&
            m.to->first < m.change->first && is_bare(s, m.from) &&
            gly_move_fits(&m))
            return true;
    }
    return false;
}

/* Check one change against where it came from and each place it may have come
 * to. */
static gly_status check(const search *s, gly_move m)
{
    levels tried;
    find_levels(&tried, s, m.from, m.change);
    const gly_term *nearest = NULL;
    bool agrees = false;
    for (uint32_t i = 0; i < tried.count && !agrees; i++) {
        m.to = tried.items[i];
        if (m.to == m.change || !gly_move_may_begin(m.to))
            continue;
        nearest = nearest == NULL ? m.to : nearest;
        agrees = gly_move_fits(&m);
    }
    if (nearest == NULL)
        return GLY_OK;
    m.to = agrees ? m.to : nearest;
    return !agrees && (is_step(s, &m) || is_anothers(s, &m) ||
                       is_of_length(s, m) || gly_move_is_explained(s->c, &m))
               ? GLY_OK
               : gly_move_add(s->c, &m, agrees);
}

/* "twice the 75 that are allowed": what a multiple is of. */
static const gly_term *find_compared(const search *s, const gly_term *change)
{
    const gly_term *next = change + 1;
    if (change->number->kind != GLY_NUMBER_MULTIPLE ||
        next >= s->terms.items + s->terms.count ||
        next->first > change->last + COMPARED_REACH ||
        !gly_move_may_begin(next))
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

/* "up 3% over two years": how long it took, and no base. */
static bool is_span(const gly_term *term, const gly_term *change)
{
    return term->number->kind == GLY_NUMBER_DURATION &&
           change->number->kind != GLY_NUMBER_DURATION;
}

/* "against 1.4 per cent, which would bring down the [cost] by a quarter": a
 * verb with an object of its own between them tells how far that goes. */
static bool is_of_another(const search *s, const gly_term *base,
                          const gly_term *change)
{
    const gly_syntax *syntax = &s->c->reading->language->syntax;
    bool relative = false;
    for (uint32_t i = base->last + 1; i < change->first; i++) {
        relative = relative || gly_reading_is_word(s->c->reading, i, "which");
        uint32_t object = gly_syntax_child(syntax, i, GLY_REL_OBJ);
        if (relative && gly_terms_is_verb(s->c->reading, i) &&
            object != GLY_NONE && object > i && object < change->first)
            return true;
    }
    return false;
}

/* Whether `term` is rather the base than `other`: the nearer one, but "on a
 * $300,000 house by $45 from $1,150" is from the second. */
static bool is_better(const gly_term *term, const gly_term *other,
                      const gly_term *change)
{
    enum { PLAIN = GLY_CUE_FROM | GLY_CUE_AGAINST };
    bool one = (term->cues & PLAIN) != 0, two = (other->cues & PLAIN) != 0;
    return one != two ? one : distance(term, change) < distance(other, change);
}

/* "A premium of 20% to the closing price of €40", "a 20% premium to": what is
 * paid goes beyond what hangs on "to" right behind it. */
static bool is_outbid(const search *s, const gly_term *term,
                      const gly_term *change)
{
    uint32_t next = change->last + 1;
    bool behind = gly_reading_is_word(s->c->reading, next, "premium");
    bool before =
        (change->cues & GLY_CUE_OF) != 0 && change->lead > 0 &&
        gly_reading_is_word(s->c->reading, change->lead - 1, "premium");
    return (behind || before) && (term->cues & GLY_CUE_TO) != 0 &&
           term->lead == next + behind;
}

/* "lifts them to 31 points [from 15 games]": of what is right before it. */
static bool is_tally(const search *s, const gly_term *term)
{
    const gly_term *before = term - 1;
    return term > s->terms.items && (term->cues & GLY_CUE_FROM) &&
           (before->cues & GLY_CUE_TO) && term->first <= before->last + REACH &&
           !are_levels(s, term, before);
}

/* The base that is nearest to `change`, in its own clause. */
static const gly_term *find_base(const search *s, const gly_term *change)
{
    const gly_term *best = NULL;
    for (uint32_t i = 0; i < s->terms.count; i++) {
        const gly_term *term = &s->terms.items[i];
        bool base =
            (is_base(term) && !is_tally(s, term)) || is_outbid(s, term, change);
        if (term == change || term->number->kind == GLY_NUMBER_MULTIPLE ||
            !base || !gly_move_may_begin(term) ||
            gly_move_is_no_level(s->c, term, change) ||
            !gly_move_measures(s->c, change, term) || is_span(term, change) ||
            distance(term, change) > REACH)
            continue;
        if (best == NULL || is_better(term, best, change))
            best = term;
    }
    if (best == NULL)
        return find_compared(s, change);
    if (is_of_another(s, best, change) ||
        gly_move_is_of_own_clause(s->c, best, change))
        return NULL;
    bool before = best->first < change->first;
    uint32_t first = before ? best->last : change->last;
    uint32_t end = before ? change->first : best->first;
    return gly_calculator_parted(s->c, first, end) ? NULL : best;
}

/* "Ice, which now rents at $168, will go up by five per cent, to $184.80":
 * nothing leads up to where it came from, which is the only other amount. */
static gly_status check_unled(const search *s, gly_move m)
{
    for (uint32_t i = 0; i < s->terms.count; i++) {
        const gly_term *term = &s->terms.items[i];
        bool goal = (term->cues & GLY_CUE_TO) && term > m.change &&
                    !gly_parts_is_share(term);
        m.to = goal && m.to == NULL ? term : m.to;
    }
    for (uint32_t i = 0; i < s->terms.count && m.to != NULL; i++) {
        const gly_term *term = &s->terms.items[i];
        if (term == m.to || !are_levels(s, term, m.to))
            continue;
        if (m.from != NULL || term > m.change || term->cues != 0)
            return GLY_OK;
        m.from = term;
    }
    bool told = m.from != NULL && gly_parts_is_share(m.change) &&
                gly_move_may_begin(m.from) && gly_move_may_begin(m.to) &&
                m.from->number->hedge == GLY_HEDGE_NONE &&
                m.to->number->hedge == GLY_HEDGE_NONE &&
                distance(m.to, m.change) <= TO_REACH &&
                distance(m.from, m.change) <= REACH &&
                gly_move_is_plausible(&m);
    if (!told)
        return GLY_OK;
    bool agrees = gly_move_fits(&m);
    return !agrees && (is_step(s, &m) || gly_move_is_explained(s->c, &m))
               ? GLY_OK
               : gly_move_add(s->c, &m, agrees);
}

static gly_status search_sentence(const search *s)
{
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < s->terms.count && status == GLY_OK; i++) {
        uint32_t cue = 0;
        gly_move m = {.change = &s->terms.items[i]};
        m.sign = gly_calculator_direction(s->c, m.change, &cue);
        if (m.sign == 0 || (m.change->cues & (GLY_CUE_FROM | GLY_CUE_TO)) != 0)
            continue;
        m.from = find_base(s, m.change);
        status = m.from != NULL ? check(s, m) : check_unled(s, m);
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
