/* far_base.c - how far something went and where it came from, in one sentence,
 * and where it is now, in one before.
 *
 *     Volunteers collected 62,000 pounds of food. The total was 24% higher than
 *                          [to   ]                              [change]
 *     last year's haul of 50,000 pounds.              50,000 → 62,000 is +24%
 *                         [from]
 *
 * "From", "than", "on" or "when" stands between the change and its base, which
 * is the only level of its sentence. Where it is now is the only such level of
 * the sentences before in the paragraph or, where it has none, of the paragraph
 * before or the headline. Readings: any level of the article; where one fits,
 * nothing is told. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/moves.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/term_blocks.h"
#include "annotate/calculations/terms.h"
#include "annotate/calculations/ways.h"

/* Words from the change to its base; terms of an article that are tried. */
enum { REACH = 14, TRIED = 200 };

typedef struct {
    gly_calculator *c;
    gly_terms terms;
    uint32_t sentence;
    gly_move move;
    bool several;
} search;

/* Whether what stands between the change and `base` says that it is counted
 * from there: "higher than last year's haul of", "up on", "since …, when". */
static bool leads_to(const search *s, const gly_term *base)
{
    enum { BASES = GLY_CUE_FROM | GLY_CUE_AGAINST };
    static const char *const words[] = {"when", "since", NULL};
    const gly_term *change = s->move.change;
    bool led = (base->cues & GLY_CUE_BASE) != 0;
    if (base->first <= change->last || base->first > change->last + REACH)
        return false;
    for (uint32_t i = change->last + 1; i < base->first; i++)
        led = led || gly_calculator_is(s->c, i, BASES) ||
              gly_reading_is_one_of(s->c->reading, i, words);
    return led;
}

/* The base of the change behind it, if no other level stands in the sentence.
 */
static bool find_base(search *s)
{
    for (uint32_t i = 0; i < s->terms.count; i++) {
        const gly_term *term = &s->terms.items[i];
        if (term == s->move.change ||
            !gly_move_measures(s->c, s->move.change, term))
            continue;
        if (s->move.from != NULL || !gly_move_is_level(term) ||
            !leads_to(s, term) || gly_terms_is_points(s->c, term) ||
            gly_move_is_no_level(s->c, term, s->move.change))
            return false;
        s->move.from = term;
    }
    return s->move.from != NULL;
}

static bool may_be_goal(const search *s, const gly_term *term)
{
    return gly_move_is_level(term) && term != s->move.change &&
           gly_calculator_alike(s->c, term, s->move.from) &&
           gly_move_is_near(s->move.from, term) &&
           !gly_terms_is_points(s->c, term) && !gly_term_in_table(s->c, term);
}

/* Whether some level of the article is what the change makes of the base. */
static bool some_fit(const search *s)
{
    gly_move move = s->move;
    uint32_t count = s->c->all.count;
    for (uint32_t i = 0; i < count && i < TRIED; i++) {
        move.to = &s->c->all.items[i];
        if (move.to == s->move.from || move.to == move.change ||
            !gly_parts_alike(move.to, s->move.from))
            continue;
        gly_move back = move;
        back.from = move.to;
        back.to = move.from;
        if (gly_move_fits(&move) || gly_move_fits(&back))
            return true;
    }
    return count > TRIED;
}

/* Take `term` for where it is now; several values are none. */
static void take(search *s, const gly_term *term)
{
    if (!may_be_goal(s, term))
        return;
    s->several = s->several || gly_terms_differ(term, s->move.to);
    s->move.to = term;
}

/* The only level of the sentences before in block `block`. */
static void find_goal(search *s, uint32_t block)
{
    const gly_sentence *items = s->c->reading->language->sentences.items;
    for (uint32_t i = s->sentence; i-- > 0 && items[i].block >= block;) {
        gly_terms terms = gly_calculator_sentence(s->c, i);
        for (uint32_t k = 0; k < terms.count && items[i].block == block; k++)
            take(s, &terms.items[k]);
    }
}

/* "The sale raised [$418,500] for 92 exhibitors, [up] from $397,000": what went
 * up, and not how far. */
static bool is_goal_itself(const search *s)
{
    enum { LED = 3 };
    static const char *const ways[] = {"up", "down", NULL};
    const gly_term *change = s->move.change, *from = s->move.from;
    uint32_t first = gly_number_start(from->number);
    return first > change->last + LED &&
           gly_reading_at(s->c->reading, first - LED, ',') &&
           gly_reading_is_one_of(s->c->reading, first - 2, ways) &&
           gly_reading_is_word(s->c->reading, first - 1, "from") &&
           change->number->kind == from->number->kind;
}

static gly_status check(search *s)
{
    const gly_sentence *items = s->c->reading->language->sentences.items;
    uint32_t cue = 0;
    s->move.sign = gly_calculator_direction(s->c, s->move.change, &cue);
    if (s->move.sign == 0 || !find_base(s) || is_goal_itself(s) || some_fit(s))
        return GLY_OK;
    uint32_t own = items[s->sentence].block;
    find_goal(s, own);
    if (s->move.to == NULL && own > 0)
        find_goal(s, own - 1);
    bool told = s->move.to != NULL && !s->several &&
                gly_move_is_plausible(&s->move) &&
                !gly_calculator_is_told(s->c, s->move.change);
    return told ? gly_move_add(s->c, &s->move, false) : GLY_OK;
}

gly_status gly_calculate_far_base(gly_calculator *c)
{
    gly_status status = GLY_OK;
    uint32_t sentences = gly_calculator_sentences(c);
    for (uint32_t i = 0; i < sentences && status == GLY_OK; i++) {
        gly_terms terms = gly_calculator_sentence(c, i);
        for (uint32_t k = 0; k + 1 < terms.count && status == GLY_OK; k++) {
            search s = {.c = c, .terms = terms, .sentence = i};
            s.move.change = &terms.items[k];
            status = check(&s);
        }
    }
    return status;
}
