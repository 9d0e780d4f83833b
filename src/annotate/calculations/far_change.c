/* far_change.c - how far something went, told far from where it came from.
 *
 *     The ministry counted 1,240 cases, compared with 960 a week earlier. …
 *                          [to  ]                     [from]
 *     Denou said that the increase of 380 cases was partly the result of tests.
 *                                     [change]           960 → 1,240 is +280
 *
 *     The Kestrels beat Harbour 27-22. … The six-point margin was fair.
 *
 * "The increase", "the loss of a third" point back to what was told: two levels
 * of one thing, alone in a sentence of the body, or a score. The two are about
 * one thing where both sentences have a noun, a measure or a month in common.
 * Readings: every such pair of the article, either way; where one fits, nothing
 * is told. There must be one pair about the thing, and its result near. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/moves.h"
#include "annotate/calculations/spelling.h"
#include "annotate/calculations/term_blocks.h"
#include "annotate/calculations/terms.h"
#include "annotate/calculations/ways.h"
#include "base/slips.h"

/* Pairs that are kept of an article, and the most words of a sentence. */
enum { PAIRS_MOST = 48, WORDS = 60 };

typedef struct {
    const gly_term *from, *to; /* the same term for a score */
    uint32_t sentence;
} levels;

typedef struct {
    gly_calculator *c;
    levels pairs[PAIRS_MOST];
    uint32_t count, tried;
} search;

/* --- Two levels ----------------------------------------------------------- */

static void keep(search *s, levels pair)
{
    if (s->count < PAIRS_MOST)
        s->pairs[s->count++] = pair;
}

/* The two levels of a sentence: one hangs on "from" or "compared with", and
 * just one other is of its kind. */
static void read_levels(search *s, uint32_t sentence)
{
    enum { BASES = GLY_CUE_FROM | GLY_CUE_AGAINST };
    gly_terms terms = gly_calculator_sentence(s->c, sentence);
    levels pair = {NULL, NULL, sentence};
    uint32_t cue = 0;
    for (uint32_t i = 0; i < terms.count; i++) {
        const gly_term *term = &terms.items[i];
        if ((term->cues & BASES) == 0 || !gly_move_is_level(term))
            continue;
        if (pair.from != NULL)
            return;
        pair.from = term;
    }
    for (uint32_t i = 0; i < terms.count && pair.from != NULL; i++) {
        const gly_term *term = &terms.items[i];
        if (term == pair.from || !gly_move_is_level(term) ||
            !gly_calculator_alike(s->c, term, pair.from) ||
            !gly_move_is_near(pair.from, term) ||
            gly_calculator_direction(s->c, term, &cue) != 0)
            continue;
        if (pair.to != NULL)
            return;
        pair.to = term;
    }
    if (pair.to != NULL)
        keep(s, pair);
}

static void read_scores(search *s, uint32_t sentence)
{
    gly_terms terms = gly_calculator_sentence(s->c, sentence);
    for (uint32_t i = 0; i < terms.count; i++) {
        if (terms.items[i].number->kind == GLY_NUMBER_SCORE)
            keep(s, (levels){&terms.items[i], &terms.items[i], sentence});
    }
}

static bool is_score(const levels *pair)
{
    return pair->from == pair->to;
}

/* --- Of one thing --------------------------------------------------------- */

/* What the noun at `token` counts as: its class in the list "measure", or its
 * lemma; 0 for no noun, and for one of time. */
static gly_symbol thing_at(const search *s, uint32_t token)
{
    const gly_reading *reading = s->c->reading;
    const gly_node *node = &reading->language->syntax.items[token];
    bool name = node->upos == GLY_UPOS_PROPN;
    if ((node->upos != GLY_UPOS_NOUN && !name) ||
        gly_number_index(s->c->numbers, token) != GLY_NONE ||
        gly_calculator_is(s->c, token, GLY_CUE_CHANGE) ||
        (!name &&
         gly_reading_file(reading, token, GLY_NOUN) == GLY_FILE_NOUN_TIME))
        return 0;
    gly_entry entry = gly_reading_entry(reading, "measure", token, 1);
    return entry.count > 0 ? entry.class : node->lemma;
}

/* Whether both sentences have a thing in common. */
static bool share_thing(const search *s, uint32_t one, uint32_t two)
{
    const gly_sentence *items = s->c->reading->language->sentences.items;
    gly_symbol things[WORDS];
    uint32_t count = 0;
    const gly_sentence *a = &items[one], *b = &items[two];
    for (uint32_t i = a->first; i < a->first + a->count && count < WORDS; i++) {
        gly_symbol thing = thing_at(s, i);
        if (thing != 0)
            things[count++] = thing;
    }
    for (uint32_t i = b->first; i < b->first + b->count; i++) {
        gly_symbol thing = thing_at(s, i);
        for (uint32_t k = 0; thing != 0 && k < count; k++) {
            if (things[k] == thing)
                return true;
        }
    }
    return false;
}

/* --- The change ----------------------------------------------------------- */

/* "[that] increase of", "[its] loss", "[Orme's] margin": what was told. */
static bool is_known(const search *s, uint32_t noun)
{
    static const char *const known[] = {"the", "that", "this", NULL};
    const gly_syntax *syntax = &s->c->reading->language->syntax;
    uint32_t det = gly_syntax_child(syntax, noun, GLY_REL_DET);
    return syntax->items[noun].upos == GLY_UPOS_NOUN &&
           (gly_reading_is_one_of(s->c->reading, det, known) ||
            gly_syntax_child(syntax, noun, GLY_REL_NMOD_POSS) != GLY_NONE);
}

/* "the water [had risen] by": what has happened. */
static bool has_moved(const search *s, const gly_term *change, uint32_t verb)
{
    const gly_reading *reading = s->c->reading;
    const gly_node *nodes = reading->language->syntax.items;
    uint32_t start = gly_reading_sentence(reading, verb)->first;
    if (verb > start &&
        gly_calculator_is(s->c, verb, GLY_CUE_UP | GLY_CUE_DOWN))
        verb--; /* "has gone up" */
    gly_xpos tag = nodes[verb].xpos;
    bool has = false;
    for (uint32_t i = verb; i-- > start && nodes[i].upos != GLY_UPOS_NOUN &&
                            nodes[i].upos != GLY_UPOS_PROPN;) {
        if (nodes[i].xpos == GLY_XPOS_MD ||
            gly_reading_is_word(reading, i, "to"))
            return false;
        has = has || nodes[i].upos == GLY_UPOS_AUX;
    }
    return (change->cues & GLY_CUE_BY) != 0 && verb < change->first &&
           change->lead + 1 == change->first &&
           (tag == GLY_XPOS_VBD || (tag == GLY_XPOS_VBN && has));
}

/* The only two levels of the sentence before: "It has risen by" goes on. */
static bool read_before(search *s, const gly_term *change, uint32_t sentence,
                        levels *out)
{
    *out = (levels){NULL, NULL, sentence - 1};
    if (!gly_terms_go_on(s->c, sentence))
        return false;
    gly_terms terms = gly_calculator_sentence(s->c, sentence - 1);
    for (uint32_t i = 0; i < terms.count; i++) {
        const gly_term *term = &terms.items[i];
        if (!gly_move_is_level(term) ||
            !gly_move_measures(s->c, change, term) ||
            (out->from != NULL && !gly_calculator_alike(s->c, term, out->from)))
            continue;
        if (out->to != NULL)
            return false;
        if (out->from == NULL)
            out->from = term;
        else
            out->to = term;
    }
    return out->to != NULL;
}

/* Whether a pronoun opens the sentence, "It has risen by", or nearly does. */
static bool takes_up(const search *s, uint32_t sentence, uint32_t verb)
{
    const gly_syntax *syntax = &s->c->reading->language->syntax;
    if (syntax->items[verb].upos == GLY_UPOS_ADV ||
        syntax->items[verb].upos == GLY_UPOS_ADP)
        verb--;
    uint32_t subject = gly_syntax_child(syntax, verb, GLY_REL_NSUBJ);
    uint32_t owner = subject == GLY_NONE
                         ? GLY_NONE
                         : gly_syntax_child(syntax, subject, GLY_REL_NMOD_POSS);
    return subject != GLY_NONE &&
           (syntax->items[subject].upos == GLY_UPOS_PRON ||
            (owner != GLY_NONE &&
             syntax->items[owner].xpos == GLY_XPOS_PRP_POSS) ||
            share_thing(s, sentence - 1, sentence));
}

/* Whether its sentence has levels, which other finders hold it against. */
static bool has_levels(const search *s, const gly_term *change,
                       uint32_t sentence)
{
    enum { ENDS = GLY_CUE_FROM | GLY_CUE_TO | GLY_CUE_AGAINST };
    gly_terms terms = gly_calculator_sentence(s->c, sentence);
    for (uint32_t i = 0; i < terms.count; i++) {
        const gly_term *term = &terms.items[i];
        if (term != change && (term->cues & ENDS) != 0 &&
            term->number->kind != GLY_NUMBER_DURATION) /* "years ago" */
            return true;
    }
    return false;
}

/* Whether any two amounts of the article are so far apart. */
static bool is_explained(search *s, const gly_term *change)
{
    enum { AROUND = 60, MOST = 200 };
    if (s->tried++ > MOST)
        return true;
    gly_terms around = gly_terms_around(s->c, change, AROUND);
    for (uint32_t i = 0; i < around.count; i++) {
        for (uint32_t k = 0; k < around.count; k++) {
            const gly_term *a = &around.items[i], *b = &around.items[k];
            gly_move m = {change, a, b, 1};
            if (a != b && a != change && b != change && gly_move_may_begin(a) &&
                gly_move_may_begin(b) && gly_move_measures(s->c, change, a) &&
                gly_calculator_alike(s->c, a, b) && gly_move_fits(&m))
                return true;
        }
    }
    return false;
}

/* "It had risen by 4.7 metres": by the two levels of the sentence before. */
static gly_status check_next(search *s, const gly_term *change,
                             uint32_t sentence)
{
    uint32_t cue = 0;
    levels pair;
    gly_move m = {.change = change};
    m.sign = gly_calculator_direction(s->c, change, &cue);
    if (m.sign == 0 || gly_calculator_is_told(s->c, change) ||
        change->number->hedge > GLY_HEDGE_EXACTLY || change->number->range ||
        !has_moved(s, change, cue) || has_levels(s, change, sentence) ||
        !read_before(s, change, sentence, &pair) || !takes_up(s, sentence, cue))
        return GLY_OK;
    bool rises = gly_decimal_compare(pair.to->number->value,
                                     pair.from->number->value) > 0;
    bool forwards = rises == (m.sign > 0);
    m.from = forwards ? pair.from : pair.to;
    m.to = forwards ? pair.to : pair.from;
    return gly_move_fits(&m) || !gly_move_is_plausible(&m) ||
                   is_explained(s, change)
               ? GLY_OK
               : gly_move_add(s->c, &m, false);
}

static gly_status check(search *s, const gly_term *change, uint32_t sentence)
{
    uint32_t cue = 0, found = 0;
    gly_move m = {.change = change}, meant = m;
    m.sign = gly_calculator_direction(s->c, change, &cue);
    bool known = m.sign != 0 && is_known(s, cue);
    if (m.sign == 0 || has_levels(s, change, sentence) ||
        !(known || has_moved(s, change, cue)) ||
        change->number->hedge > GLY_HEDGE_EXACTLY || change->number->range)
        return GLY_OK;
    for (uint32_t i = 0; i < s->count; i++) {
        const levels *pair = &s->pairs[i];
        if (is_score(pair) || pair->sentence == sentence ||
            gly_ways_are_apart(s->c, pair->sentence, sentence) ||
            !gly_move_measures(s->c, change, pair->from))
            continue;
        bool rises = gly_decimal_compare(pair->to->number->value,
                                         pair->from->number->value) > 0;
        bool forwards = rises == (m.sign > 0);
        m.from = forwards ? pair->from : pair->to;
        m.to = forwards ? pair->to : pair->from;
        if (gly_move_fits(&m))
            return GLY_OK;
        bool measured = change->number->kind == GLY_NUMBER_MEASURE &&
                        has_moved(s, change, cue);
        if (!forwards || pair->sentence > sentence ||
            !(measured || share_thing(s, pair->sentence, sentence)))
            continue;
        meant = m;
        found++;
    }
    return found == 1 && gly_move_is_plausible(&meant) &&
                   (known || !is_explained(s, change))
               ? gly_move_add(s->c, &meant, false)
               : GLY_OK;
}

/* --- The margin ----------------------------------------------------------- */

/* The noun of "[margin] of 31 votes", "six-point [margin]"; GLY_NONE. */
static uint32_t margin_noun(const search *s, const gly_term *term)
{
    enum { BACK = 2, AHEAD = 4 };
    const gly_calculator *c = s->c;
    if ((term->cues & GLY_CUE_OF) != 0 && term->lead > 0 &&
        gly_calculator_is(c, term->lead - 1, GLY_CUE_MARGIN))
        return term->lead - 1;
    for (uint32_t i = term->last + BACK;
         gly_reading_at(c->reading, term->last + 1, '-') &&
         i <= term->last + AHEAD;
         i++) {
        if (gly_calculator_is(c, i, GLY_CUE_MARGIN))
            return i;
    }
    return GLY_NONE;
}

static gly_decimal margin_of(const gly_term *score)
{
    return gly_decimal_apart(score->number->parts[0], score->number->parts[1]);
}

/* Whether a hand may have slipped, or miscounted by few. */
static bool is_off(gly_decimal margin, gly_decimal stated)
{
    enum { FEW = 2 };
    gly_decimal off = gly_decimal_apart(margin, stated);
    return gly_decimal_compare(off, gly_decimal_of(FEW, 0)) <= 0 ||
           gly_slip_of(margin, stated) != GLY_SLIP_NONE;
}

static gly_status check_margin(const search *s, const gly_term *term,
                               uint32_t sentence)
{
    uint32_t noun = margin_noun(s, term);
    const gly_term *score = NULL;
    gly_decimal stated = term->number->value;
    if (noun == GLY_NONE || !is_known(s, noun) || !gly_move_is_level(term) ||
        term->number->kind == GLY_NUMBER_MONEY)
        return GLY_OK;
    for (uint32_t i = 0; i < s->count; i++) {
        const levels *pair = &s->pairs[i];
        if (!is_score(pair))
            continue;
        gly_decimal margin = margin_of(pair->from);
        bool other =
            score != NULL && gly_decimal_compare(margin, margin_of(score)) != 0;
        if (other || pair->sentence >= sentence ||
            gly_decimal_compare(margin, stated) == 0)
            return GLY_OK;
        score = score == NULL ? pair->from : score;
    }
    if (score == NULL || !is_off(margin_of(score), stated))
        return GLY_OK;
    gly_text value = gly_spell(s->c, margin_of(score));
    gly_text text = gly_calculator_text(s->c, score);
    gly_calculation_draft draft = {
        .kind = GLY_CALCULATION_MARGIN,
        .result = term,
        .terms = {score},
        .count = 1,
        .sum = gly_text_format(s->c->arena, "%.*s is a margin of %.*s",
                               GLY_SPELT(text), GLY_SPELT(value)),
    };
    return gly_calculator_add(s->c, &draft);
}

gly_status gly_calculate_far_change(gly_calculator *c)
{
    search s = {.c = c, .count = 0};
    gly_status status = GLY_OK;
    uint32_t sentences = gly_calculator_sentences(c);
    for (uint32_t i = 0; i < sentences; i++) {
        gly_terms terms = gly_calculator_sentence(c, i);
        if (terms.count == 0 || gly_term_in_table(c, terms.items))
            continue;
        read_levels(&s, i);
        read_scores(&s, i);
    }
    for (uint32_t i = 0; i < sentences; i++) {
        gly_terms terms = gly_calculator_sentence(c, i);
        for (uint32_t k = 0; k < terms.count && status == GLY_OK; k++) {
            if (gly_calculator_is_told(c, &terms.items[k]))
                continue;
            status = check_next(&s, &terms.items[k], i);
            if (status == GLY_OK && !gly_calculator_is_told(c, &terms.items[k]))
                status = check(&s, &terms.items[k], i);
            if (status == GLY_OK)
                status = check_margin(&s, &terms.items[k], i);
        }
    }
    return status;
}
