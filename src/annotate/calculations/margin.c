/* margin.c - how far ahead, beside both counts.
 *
 *     The bond failed by 1,446 votes, 20,650 to 19,204.
 *                        [margin    ] [pair          ]
 *
 * The pair is a score, or two amounts joined by "to". The margin hangs on "by"
 * or stands beside a word such as "lead" or "majority". There must be one pair
 * and one margin in the clause. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/margin_words.h"
#include "annotate/calculations/spelling.h"
#include "annotate/calculations/terms.h"
#include "base/problem.h"

enum { CUE_REACH = 3, PAIR_REACH = 12, JOIN_REACH = 3 };

typedef struct {
    const gly_term *one, *two; /* the same term for a score */
    gly_bounds first, second;
    bool share;
} pair;

typedef struct {
    gly_calculator *c;
    gly_terms terms;
} search;

static bool is_score(const gly_term *term)
{
    const gly_number *number = term->number;
    bool falls = number->range &&
                 gly_decimal_compare(number->parts[0], number->parts[1]) > 0;
    return number->kind == GLY_NUMBER_SCORE || falls;
}

/* A pair that begins with the term at `index`. */
static bool read_pair(pair *out, const search *s, uint32_t index)
{
    const gly_term *one = &s->terms.items[index];
    const gly_term *two = one + 1;
    if (is_score(one)) {
        *out = (pair){one, one, gly_bounds_at(one->number->parts[0]),
                      gly_bounds_at(one->number->parts[1]),
                      one->number->kind == GLY_NUMBER_PERCENT};
        return true;
    }
    bool joined = index + 1 < s->terms.count &&
                  gly_terms_are_joined(one, two, GLY_CUE_TO | GLY_CUE_AGAINST,
                                       JOIN_REACH) &&
                  one->number->kind == two->number->kind &&
                  one->number->unit == two->number->unit &&
                  !(one->cues & GLY_CUE_FROM) &&
                  (!(one->cues & GLY_CUE_BY) ||
                   gly_reading_is_word(s->c->reading, one->last + 1, "votes"));
    if (!joined || (one->number->kind != GLY_NUMBER_CARDINAL &&
                    one->number->kind != GLY_NUMBER_PERCENT))
        return false;
    *out =
        (pair){one, two, gly_bounds_of(one->number), gly_bounds_of(two->number),
               one->number->kind == GLY_NUMBER_PERCENT};
    return true;
}

/* "a majority of the 4,051": the whole, and no margin. */
static bool is_definite(const search *s, const gly_term *term)
{
    const gly_node *nodes = s->c->reading->language->syntax.items;
    return (term->cues & GLY_CUE_OF) != 0 &&
           nodes[term->first - 1].xpos == GLY_XPOS_DT;
}

/* Whether what scores are made of stands behind "-": "a 16-point win". */
static bool counts_points(const search *s, const gly_term *term)
{
    const gly_lexicon *lexicon = s->c->reading->language->lexicon;
    gly_list_id list = gly_lexicon_list(lexicon, "score-noun");
    return list != GLY_NONE &&
           gly_lexicon_find(lexicon, list,
                            s->c->reading->forms + term->last + 2, 1)
                   .count > 0;
}

/* Whether "lead" or "majority" stands near the term, with no mark between. */
static bool names_margin(const gly_calculator *c, const gly_term *term)
{
    for (uint32_t k = 1; k <= CUE_REACH && k <= term->first; k++) {
        if (gly_reading_has(c->reading, term->first - k, GLY_TOKEN_MARK))
            break;
        if (gly_calculator_is(c, term->first - k, GLY_CUE_MARGIN))
            return true;
    }
    for (uint32_t i = term->last + 1; i <= term->last + CUE_REACH; i++) {
        if (gly_calculator_is(c, i, GLY_CUE_MARGIN))
            return true;
        /* "three by a majority of 10 to two": of whom that is told. */
        if (gly_calculator_is(c, i, GLY_CUE_BY) ||
            (gly_reading_has(c->reading, i, GLY_TOKEN_MARK) &&
             !gly_reading_at(c->reading, i, '-')))
            break;
    }
    return false;
}

/* "by 22 points (47 to 25)", "at +32 points (50 percent to 18 percent)": the
 * pair is set beside it. */
static bool has_pair_beside(const search *s, const gly_term *term)
{
    const gly_reading *reading = s->c->reading;
    const gly_term *next = term + 1;
    uint32_t points = term->last + 1;
    points -= term->number->kind == GLY_NUMBER_POINT;
    return next < s->terms.items + s->terms.count &&
           gly_reading_is_word(reading, points, "points") &&
           gly_reading_at(reading, points + 1, '(') &&
           next->first == points + 2;
}

/* Whether `term` says how far ahead somebody is. */
static bool is_margin(const search *s, const gly_term *term)
{
    const gly_calculator *c = s->c;
    gly_number_kind kind = term->number->kind;
    if ((kind != GLY_NUMBER_CARDINAL && kind != GLY_NUMBER_POINT) ||
        term->number->range || is_definite(s, term))
        return false;
    bool named = !gly_margin_is_side(c, term) && names_margin(c, term);
    uint32_t start = gly_reading_sentence(c->reading, term->first)->first;
    bool won = (term->cues & GLY_CUE_BY) &&
               gly_calculator_find(c, start, term->lead,
                                   GLY_CUE_WIN | GLY_CUE_MARGIN) != GLY_NONE;
    bool joined = gly_reading_at(c->reading, term->last + 1, '-') &&
                  gly_calculator_is(c, term->last + 3, GLY_CUE_WIN) &&
                  c->reading->language->syntax.items[term->last + 3].upos ==
                      GLY_UPOS_NOUN &&
                  counts_points(s, term);
    return named || won || joined || has_pair_beside(s, term);
}

static uint32_t distance(const gly_term *margin, const pair *p)
{
    return margin->first < p->one->first ? p->one->first - margin->last
                                         : margin->first - p->two->last;
}

/* Wickets and lengths are no votes: where both name what they count, it is the
 * same; where only the margin does, it is what a score is made of. */
static bool counts_score(const search *s, const gly_term *margin, const pair *p)
{
    if (margin->number->kind == GLY_NUMBER_POINT)
        return p->share;
    if (gly_margin_is_after(s->c, p->two->last, margin->first))
        return false;
    if (p->one != p->two)
        return gly_calculator_alike(s->c, margin, p->one) || p->share;
    uint32_t next = margin->last + 1;
    uint32_t noun = gly_reading_at(s->c->reading, next, '-') ? next + 1 : next;
    const gly_lexicon *lexicon = s->c->reading->language->lexicon;
    gly_list_id list = gly_lexicon_list(lexicon, "score-noun");
    bool named =
        gly_reading_has(s->c->reading, noun, GLY_TOKEN_WORD) &&
        s->c->reading->language->syntax.items[noun].upos == GLY_UPOS_NOUN;
    /* "(84-70) trails by one game": a season's record. */
    uint32_t before = p->one->first == 0 ? 0 : p->one->first - 1;
    bool record = gly_reading_at(s->c->reading, before, '(') &&
                  gly_reading_at(s->c->reading, p->one->last + 1, ')');
    if (named && record && !has_pair_beside(s, margin))
        return false;
    return !named ||
           (list != GLY_NONE &&
            gly_lexicon_find(lexicon, list, s->c->reading->forms + noun, 1)
                    .count > 0);
}

static gly_status check(const search *s, const gly_term *margin, const pair *p)
{
    gly_bounds ahead = gly_bounds_subtract(p->first, p->second);
    gly_bounds behind = gly_bounds_subtract(p->second, p->first);
    gly_bounds stated = gly_bounds_of(margin->number);
    gly_decimal first = gly_bounds_middle(p->first);
    gly_decimal second = gly_bounds_middle(p->second);
    gly_text one = gly_decimal_text(s->c->arena, gly_decimal_plain(first));
    gly_text two = gly_decimal_text(s->c->arena, gly_decimal_plain(second));
    gly_text way = gly_spell_difference(s->c, second, first, margin->number);
    gly_calculation_draft draft = {
        .kind = GLY_CALCULATION_MARGIN,
        .result = margin,
        .terms = {p->one, p->two},
        .count = p->one == p->two ? 1 : 2,
        .agrees =
            gly_bounds_meet(stated, ahead) || gly_bounds_meet(stated, behind),
        .sum = gly_text_format(s->c->arena, "%.*s − %.*s = %.*s",
                               GLY_SPELT(one), GLY_SPELT(two), GLY_SPELT(way)),
    };
    return gly_calculator_add(s->c, &draft);
}

/* The only pair of the sentence; false where there is none or another. */
static bool find_pair(pair *out, const search *s)
{
    pair other;
    uint32_t found = 0;
    for (uint32_t i = 0; i < s->terms.count; i++)
        found += read_pair(found == 0 ? out : &other, s, i);
    return found == 1;
}

/* "carried by 15 votes to 11 … a majority of six": two off, and too little to
 * be more than half of the votes, which is a majority as well. */
static bool is_two_off(const pair *p, const gly_term *margin, gly_bounds way)
{
    gly_bounds stated = gly_bounds_of(margin->number);
    gly_bounds two = {{-2, 0}, {2, 0}};
    gly_decimal twice = gly_decimal_multiply(stated.high, gly_decimal_of(2, 0));
    return gly_bounds_meet(way, gly_bounds_add(stated, two)) &&
           gly_decimal_compare(
               twice, gly_decimal_add(p->first.low, p->second.low)) < 0;
}

/* Whether the two are about as far apart as `margin` says. */
static bool is_near(const pair *p, const gly_term *margin)
{
    gly_bounds way = gly_bounds_subtract(p->first, p->second);
    gly_bounds back = gly_bounds_subtract(p->second, p->first);
    gly_bounds stated =
        gly_bounds_widen(gly_bounds_of(margin->number), gly_decimal_of(3, -1));
    return gly_bounds_meet(way, stated) || gly_bounds_meet(back, stated) ||
           is_two_off(p, margin, way) || is_two_off(p, margin, back);
}

/* Two counts and a margin apart from each other: "took 14,203 votes and Sorin
 * 11,876, a majority of 2,427". */
static bool find_three(pair *out, const search *s)
{
    const gly_term *counts[2] = {NULL, NULL}, *margin = NULL;
    uint32_t count = 0;
    for (uint32_t i = 0; i < s->terms.count; i++) {
        const gly_term *term = &s->terms.items[i];
        bool ahead = is_margin(s, term);
        margin = ahead ? term : margin;
        if (term->number->kind != GLY_NUMBER_CARDINAL || ahead)
            continue;
        if (count == 2 || (term->cues & GLY_CUE_OF))
            return false;
        counts[count++] = term;
    }
    if (s->terms.count != 3 || count != 2 || margin == NULL ||
        !gly_calculator_alike(s->c, counts[0], counts[1]))
        return false;
    *out = (pair){counts[0], counts[1], gly_bounds_of(counts[0]->number),
                  gly_bounds_of(counts[1]->number), false};
    return is_near(out, margin);
}

/* Whether the sentence of the pair at `one` speaks of votes: "the council voted
 * by eight to five". */
static bool speaks_of_votes(const search *s, const gly_term *one)
{
    const gly_sentence *own = gly_reading_sentence(s->c->reading, one->first);
    return gly_terms_speak_of_votes(s->c, own->first, own->first + own->count);
}

/* "odds of 50-1", beside a majority of 1,434: too little for it. */
static bool is_too_small(const pair *p, const gly_term *margin)
{
    return gly_decimal_compare(p->first.high, margin->number->value) < 0 &&
           gly_decimal_compare(p->second.high, margin->number->value) < 0;
}

/* The only two votes of the article that are set against each other: "by 78
 * votes to 69"; false where there are none or others. */
static bool find_votes(pair *out, const search *s, const gly_term *margin)
{
    uint32_t found = 0, sentences = gly_calculator_sentences(s->c);
    for (uint32_t i = 0; i < sentences && found < 2; i++) {
        pair other;
        search there = {s->c, gly_calculator_sentence(s->c, i)};
        for (uint32_t k = 0; k < there.terms.count; k++) {
            if (!read_pair(&other, &there, k) || is_too_small(&other, margin))
                continue;
            bool again = found > 0 &&
                         gly_bounds_meet(other.first, out->first) &&
                         gly_bounds_meet(other.second, out->second);
            found += !again;
            *out = found == 1 && !again ? other : *out;
        }
    }
    return found == 1 && out->one->number->kind != GLY_NUMBER_PERCENT &&
           speaks_of_votes(s, out->one);
}

/* What is counted, in its base form; 0 where it is not said. */
static gly_symbol noun_of(const search *s, const gly_term *term)
{
    uint32_t noun = term->number->counted.noun;
    return noun == GLY_NONE ? 0
                            : s->c->reading->language->syntax.items[noun].lemma;
}

/* "Fly took 187 points and Tarn 176. The margin of nine points …": the only two
 * counts of the sentence before, of what the margin counts. */
static bool find_before(pair *out, const search *s, const gly_term *margin)
{
    uint32_t sentence = s->c->reading->sentences[margin->first];
    if (sentence == 0 || noun_of(s, margin) == 0)
        return false;
    gly_terms terms = gly_calculator_sentence(s->c, sentence - 1);
    const gly_term *one = terms.items, *two = terms.items + 1;
    if (terms.count != 2 || one->number->kind != GLY_NUMBER_CARDINAL ||
        one->number->range || two->number->range ||
        noun_of(s, one) != noun_of(s, margin) ||
        !gly_calculator_alike(s->c, one, two) ||
        two->first - one->last > PAIR_REACH || is_margin(s, one) ||
        is_margin(s, two))
        return false;
    *out = (pair){one, two, gly_bounds_of(one->number),
                  gly_bounds_of(two->number), false};
    return true;
}

/* "In the end the margin was 11", far from the only votes of the article. */
static gly_status check_far(const search *s)
{
    pair p;
    for (uint32_t i = 0; i < s->terms.count; i++) {
        const gly_term *margin = &s->terms.items[i];
        if (is_margin(s, margin) && !gly_calculator_is_told(s->c, margin) &&
            (find_before(&p, s, margin) || find_votes(&p, s, margin)) &&
            is_near(&p, margin) && !gly_margin_is_of_then(s->c, margin) &&
            !gly_margin_is_of_part(s->c, margin))
            return check(s, margin, &p);
    }
    return GLY_OK;
}

/* Those with their pair beside them, however many pairs there are. */
static gly_status check_beside(const search *s)
{
    pair p;
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i + 1 < s->terms.count && status == GLY_OK; i++) {
        const gly_term *margin = &s->terms.items[i];
        if (has_pair_beside(s, margin) && read_pair(&p, s, i + 1) &&
            is_margin(s, margin) && counts_score(s, margin, &p))
            status = check(s, margin, &p);
    }
    return status;
}

static gly_status check_sentence(const search *s)
{
    pair p;
    const gly_term *margin = NULL;
    uint32_t found = 0;
    gly_status status = check_beside(s);
    if (status != GLY_OK)
        return status;
    if (!find_pair(&p, s) && !find_three(&p, s))
        return check_far(s);
    for (uint32_t i = 0; i < s->terms.count; i++) {
        const gly_term *term = &s->terms.items[i];
        if (term == p.one || term == p.two || !is_margin(s, term) ||
            gly_calculator_is_told(s->c, term))
            continue;
        margin = term;
        found++;
    }
    if (found != 1 || distance(margin, &p) > PAIR_REACH ||
        !counts_score(s, margin, &p))
        return GLY_OK;
    bool before = margin->first < p.one->first;
    uint32_t first = before ? margin->last + 1 : p.two->last + 1;
    uint32_t end = before ? p.one->first : margin->first;
    return gly_calculator_parted(s->c, first, end) ? GLY_OK
                                                   : check(s, margin, &p);
}

gly_status gly_calculate_margin(gly_calculator *c)
{
    gly_status status = GLY_OK;
    uint32_t sentences = gly_calculator_sentences(c);
    for (uint32_t i = 0; i < sentences && status == GLY_OK; i++) {
        search s = {c, gly_calculator_sentence(c, i)};
        if (s.terms.count >= 1)
            status = check_sentence(&s);
    }
    return status;
}
