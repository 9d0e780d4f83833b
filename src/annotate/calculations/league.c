/* league.c - the record of a team, its matches and its points.
 *
 *     Harbour have 24 points from ten matches (seven wins, two draws, one
 *                  [points ]      [matches ]  defeat).     7 × 3 + 2 = 23
 *
 * Matches are what wins, draws and defeats come to. A win counts three points
 * and a draw one, or two and one; in rugby four and two with points beside, so
 * that only what is no sum in any of them is told. What is counted is known by
 * rules/lexicon/league.yml. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/spelling.h"
#include "base/problem.h"

enum { WIN, DRAW, LOSS, MATCH, POINT, NOUNS };
enum { NOUN_REACH = 3 }; /* words from a number to its noun */

typedef struct {
    gly_calculator *c;
    const gly_term *terms[NOUNS];
} search;

/* Which of `names` the entry at `token` is of; NOUNS for none. */
static uint32_t listed(const gly_calculator *c, const char *const names[NOUNS],
                       uint32_t token)
{
    const gly_lexicon *lexicon = c->reading->language->lexicon;
    gly_list_id list = gly_lexicon_list(lexicon, "league");
    gly_entry entry =
        list == GLY_NONE
            ? (gly_entry){0, 0}
            : gly_lexicon_find(lexicon, list, c->reading->forms + token, 1);
    uint32_t noun = 0;
    while (noun < NOUNS &&
           (entry.count == 0 ||
            gly_lexicon_symbol(lexicon, names[noun]) != entry.class))
        noun++;
    return noun;
}

/* Which of them the term counts, by the noun behind it or the verb before it:
 * "won 20"; NOUNS for none. */
static uint32_t noun_of(const gly_calculator *c, const gly_term *term)
{
    static const char *const nouns[NOUNS] = {"win", "draw", "loss", "match",
                                             "point"};
    static const char *const verbs[NOUNS] = {
        "win-before", "draw-before", "loss-before", "match-before", "point"};
    if (term->number->kind != GLY_NUMBER_CARDINAL || term->number->range ||
        term->number->hedge > GLY_HEDGE_EXACTLY ||
        term->last + 1 >= c->reading->language->tokens.count)
        return NOUNS;
    uint32_t noun = listed(c, nouns, term->last + 1);
    if (noun == NOUNS && term->first > 0)
        noun = listed(c, verbs, term->first - 1);
    /* "18 league matches" */
    uint32_t counted = term->number->counted.noun;
    if (noun == NOUNS && counted != GLY_NONE && counted > term->last + 1 &&
        counted <= term->last + NOUN_REACH)
        noun = listed(c, nouns, counted);
    return noun;
}

/* Read what the sentence counts; false where something is told twice. */
static bool read_record(search *s, uint32_t sentence)
{
    gly_terms terms = gly_calculator_sentence(s->c, sentence);
    for (uint32_t i = 0; i < terms.count; i++) {
        uint32_t noun = noun_of(s->c, &terms.items[i]);
        if (noun < NOUNS && s->terms[noun] != NULL)
            return false;
        if (noun < NOUNS)
            s->terms[noun] = &terms.items[i];
    }
    /* "lost one of their matches": one is no number there. */
    return s->terms[WIN] != NULL &&
           (s->terms[LOSS] != NULL || s->terms[DRAW] != NULL);
}

static int64_t value_of(const search *s, uint32_t noun)
{
    const gly_term *term = s->terms[noun];
    return term == NULL ? 0 : (int64_t)gly_decimal_double(term->number->value);
}

static gly_status report(const search *s, uint32_t noun, gly_text sum)
{
    gly_calculation_draft draft = {
        .kind = GLY_CALCULATION_SUM,
        .result = s->terms[noun],
        .sum = sum,
    };
    for (uint32_t i = WIN; i <= LOSS; i++) {
        if (s->terms[i] != NULL)
            draft.terms[draft.count++] = s->terms[i];
    }
    return gly_calculator_add(s->c, &draft);
}

static gly_status check_matches(const search *s)
{
    long long wins = value_of(s, WIN), draws = value_of(s, DRAW);
    long long losses = value_of(s, LOSS), sum = wins + draws + losses;
    long long way = sum - value_of(s, MATCH);
    if (s->terms[MATCH] == NULL || s->terms[DRAW] == NULL ||
        s->terms[LOSS] == NULL || way == 0 || way > 3 || way < -3 ||
        gly_calculator_is_told(s->c, s->terms[MATCH]))
        return GLY_OK;
    return report(s, MATCH,
                  gly_text_format(s->c->arena, "%lld + %lld + %lld = %lld",
                                  wins, draws, losses, sum));
}

static gly_status check_points(const search *s)
{
    long long wins = value_of(s, WIN), draws = value_of(s, DRAW);
    long long points = value_of(s, POINT), sum = 3 * wins + draws;
    long long rugby = 4 * wins + 2 * draws;
    bool fits = points == sum || points == 2 * wins + draws ||
                (points >= rugby &&
                 points <= rugby + 2 * wins + draws + 2 * value_of(s, LOSS));
    bool near = points > sum - 5 && points < sum + 5;
    if (s->terms[POINT] == NULL || s->terms[DRAW] == NULL || fits || !near ||
        gly_calculator_is_told(s->c, s->terms[POINT]))
        return GLY_OK;
    return report(s, POINT,
                  gly_text_format(s->c->arena, "%lld × 3 + %lld = %lld", wins,
                                  draws, sum));
}

/* "They have 29 points from 32 matches. … Their record, of eight wins, six
 * draws and 18 defeats": points that another sentence tells with as many
 * matches. */
static gly_status check_far(search *s, uint32_t sentence)
{
    int64_t sum = value_of(s, WIN) + value_of(s, DRAW) + value_of(s, LOSS);
    gly_status status = GLY_OK;
    uint32_t sentences = gly_calculator_sentences(s->c);
    for (uint32_t i = 0; i < sentences && status == GLY_OK; i++) {
        search there = {.c = s->c};
        if (i == sentence || gly_calculator_sentence(s->c, i).count < 2)
            continue;
        (void)read_record(&there, i);
        if (there.terms[POINT] == NULL || there.terms[MATCH] == NULL ||
            there.terms[WIN] != NULL || value_of(&there, MATCH) != sum)
            continue;
        s->terms[POINT] = there.terms[POINT];
        status = check_points(s);
    }
    return status;
}

gly_status gly_calculate_league(gly_calculator *c)
{
    gly_status status = GLY_OK;
    uint32_t sentences = gly_calculator_sentences(c);
    for (uint32_t i = 0; i < sentences && status == GLY_OK; i++) {
        search s = {.c = c};
        if (gly_calculator_sentence(c, i).count < 3 || !read_record(&s, i))
            continue;
        status = check_matches(&s);
        if (status == GLY_OK)
            status = s.terms[POINT] == NULL && s.terms[DRAW] != NULL &&
                             s.terms[LOSS] != NULL
                         ? check_far(&s, i)
                         : check_points(&s);
    }
    return status;
}
