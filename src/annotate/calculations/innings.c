/* innings.c - by how many runs a match was won, and what both sides made.
 *
 *     The home side made 8-267 from 50 overs. Orme were all out for 241,
 *                        [one]                                      [two]
 *     leaving Tarn the winners by 36 runs.            267 − 241 = 26
 *                                 [margin]
 *
 * What a side made in the end is told by "all out for", or as "267 for eight",
 * "267-8" or "8-267" behind "made" or before "from their 50 overs". Readings:
 * any two numbers of the article that lie so far apart, a target that is one
 * more than what was made, and of four innings two and two. Where none do, it
 * is told if just two sides made something and lie nearly so far apart. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/spelling.h"
#include "annotate/calculations/terms.h"
#include "base/problem.h"
#include "base/slips.h"

/* Terms that are looked at, and numbers that are kept of them; the fewest runs
 * of a side, and of one of two innings; how far off a margin is that was
 * miscounted. */
enum {
    LOOKED_AT = 300,
    KEPT = 40,
    LEAST = 60,
    MANY = 100,
    FEW = 10,
    WICKETS = 10
};

typedef struct {
    gly_calculator *c;
    const gly_term *margin;
    const gly_term *made[2]; /* in the end, by either side */
    gly_decimal runs[2];
    uint32_t sides;
    gly_decimal values[KEPT]; /* any that may have been made */
    uint32_t count;
} search;

static bool is_whole(gly_decimal value, int64_t least)
{
    return value.exponent >= 0 &&
           gly_decimal_compare(value, gly_decimal_of(least, 0)) >= 0;
}

/* Whether so many wickets may fall. */
static bool are_wickets(gly_decimal value)
{
    return gly_decimal_compare(value, gly_decimal_of(WICKETS, 0)) < 0;
}

/* "8-267", "267-8": the runs of it; false for other scores. */
static bool read_score(gly_decimal *out, const gly_term *term)
{
    const gly_number *n = term->number;
    bool first = are_wickets(n->parts[0]);
    *out = n->parts[first ? 1 : 0];
    return (n->kind == GLY_NUMBER_SCORE || n->range) &&
           are_wickets(n->parts[first ? 0 : 1]) && is_whole(*out, LEAST);
}

/* "267 [for eight]" */
static bool is_for_wickets(const gly_calculator *c, const gly_term *term)
{
    const gly_number *next = gly_number_at(c->numbers, term->last + 2);
    return gly_reading_is_word(c->reading, term->last + 1, "for") &&
           next != NULL && next->kind == GLY_NUMBER_CARDINAL && !next->range &&
           are_wickets(next->value);
}

/* "all out for [241]", "dismissed for [241]", "[241] all out". */
static bool is_all_out(const gly_calculator *c, const gly_term *term)
{
    static const char *const out[] = {"out", "dismissed", "skittled", NULL};
    const gly_reading *reading = c->reading;
    return (term->first > 1 &&
            gly_reading_is_word(reading, term->first - 1, "for") &&
            gly_reading_is_one_of(reading, term->first - 2, out)) ||
           (gly_reading_is_word(reading, term->last + 1, "all") &&
            gly_reading_is_word(reading, term->last + 2, "out"));
}

/* "[made] 267 for eight", "8-267 [from their 50 overs]": what a side had in the
 * end. */
static bool is_final(const gly_calculator *c, const gly_term *term)
{
    enum { BACK = 4, AHEAD = 9 };
    static const char *const ended[] = {
        "made",  "scored", "posted",  "totalled", "compiled", "finished",
        "ended", "closed", "amassed", "managed",  "declared", NULL};
    const gly_reading *reading = c->reading;
    uint32_t start = gly_reading_sentence(reading, term->first)->first;
    for (uint32_t i = term->first; i-- > start && term->first - i <= BACK;) {
        if (gly_reading_is_one_of(reading, i, ended))
            return true;
    }
    for (uint32_t i = term->last + 1; i < term->last + AHEAD; i++) {
        if (gly_reading_has(reading, i, GLY_TOKEN_MARK))
            break;
        if (gly_reading_is_word(reading, i, "overs") ||
            gly_reading_is_word(reading, i, "declared"))
            return true;
    }
    return false;
}

static void keep_value(search *s, gly_decimal value)
{
    if (s->count < KEPT && is_whole(value, LEAST))
        s->values[s->count++] = value;
}

/* Keep what one side made in the end; once, if it is told again. */
static void keep_side(search *s, const gly_term *term, gly_decimal runs)
{
    for (uint32_t i = 0; i < s->sides && i < 2; i++) {
        if (gly_decimal_compare(s->runs[i], runs) == 0)
            return;
    }
    if (s->sides < 2) {
        s->made[s->sides] = term;
        s->runs[s->sides] = runs;
    }
    s->sides++;
}

static void gather(search *s)
{
    const gly_calculator *c = s->c;
    for (uint32_t i = 0; i < c->all.count && i < LOOKED_AT; i++) {
        const gly_term *term = &c->all.items[i];
        const gly_number *number = term->number;
        gly_decimal runs = number->value;
        bool score = read_score(&runs, term);
        bool count = number->kind == GLY_NUMBER_CARDINAL && !number->range;
        if (number->kind == GLY_NUMBER_SCORE && !score) {
            keep_value(s, number->parts[0]); /* "250 and 180" */
            keep_value(s, number->parts[1]);
        }
        if (term == s->margin || (!score && !count))
            continue;
        keep_value(s, runs);
        if ((count && is_whole(runs, LEAST) && is_all_out(c, term)) ||
            ((score || (is_whole(runs, LEAST) && is_for_wickets(c, term))) &&
             is_final(c, term)))
            keep_side(s, term, runs);
    }
}

/* Whether any two numbers lie so far apart, or one more, as a target does; or
 * any two and two. */
static bool is_explained(const search *s)
{
    double stated = gly_decimal_double(s->margin->number->value);
    double sums[KEPT * 2], all[KEPT];
    uint32_t made = 0;
    for (uint32_t i = 0; i < s->count; i++) {
        all[i] = gly_decimal_double(s->values[i]);
        for (uint32_t k = 0; k < i; k++) {
            double way = all[i] > all[k] ? all[i] - all[k] : all[k] - all[i];
            if (way > stated - 0.5 && way < stated + 1.5)
                return true;
            if (all[i] >= MANY && all[k] >= MANY && made < KEPT * 2)
                sums[made++] = all[i] + all[k];
        }
    }
    for (uint32_t i = 0; i < made; i++) {
        for (uint32_t k = 0; k < made; k++) {
            double way = sums[i] - sums[k] - stated;
            if (way > -0.5 && way < 1.5)
                return true;
        }
    }
    return false;
}

/* "won by [36 runs]", "the winners by [36 runs]", "a [36-run] win". */
static bool is_margin(const gly_calculator *c, const gly_term *term)
{
    static const char *const ends[] = {"win", "victory", "defeat", "loss",
                                       NULL};
    static const char *const won[] = {
        "winners", "winner", "victors", "victory", "victorious",
        "lose",    "beaten", "home",    "win",     NULL};
    const gly_reading *reading = c->reading;
    uint32_t next = term->last + 1;
    uint32_t start = gly_reading_sentence(reading, term->first)->first;
    if (term->number->kind != GLY_NUMBER_CARDINAL || !gly_parts_is_plain(term))
        return false;
    if (gly_reading_at(reading, next, '-'))
        return gly_reading_is_word(reading, next + 1, "run") &&
               gly_reading_is_one_of(reading, next + 2, ends);
    if (!gly_reading_is_word(reading, next, "runs") ||
        !(term->cues & GLY_CUE_BY) || term->lead + 1 != term->first)
        return false;
    for (uint32_t i = start; i < term->lead; i++) {
        if (gly_calculator_is(c, i, GLY_CUE_WIN) ||
            gly_reading_is_one_of(reading, i, won))
            return true;
    }
    return false;
}

static gly_status check(search *s)
{
    gather(s);
    bool agrees = is_explained(s);
    if (agrees) /* for those who look for it in the nearest numbers */
        s->c->told[s->margin->number->first] = true;
    if (s->sides != 2)
        return GLY_OK;
    gly_decimal way = gly_decimal_apart(s->runs[0], s->runs[1]);
    gly_decimal off = gly_decimal_apart(way, s->margin->number->value);
    if (!agrees && gly_decimal_compare(off, gly_decimal_of(FEW, 0)) > 0 &&
        gly_slip_of(way, s->margin->number->value) == GLY_SLIP_NONE)
        return GLY_OK;
    bool less = gly_decimal_compare(s->runs[0], s->runs[1]) < 0;
    gly_text more = gly_spell(s->c, s->runs[less]);
    gly_text fewer = gly_spell(s->c, s->runs[!less]);
    gly_text value = gly_spell(s->c, way);
    return gly_calculator_add(
        s->c, &(gly_calculation_draft){
                  .kind = GLY_CALCULATION_MARGIN,
                  .result = s->margin,
                  .terms = {s->made[0], s->made[1]},
                  .count = 2,
                  .agrees = agrees,
                  .sum = gly_text_format(s->c->arena, "%.*s − %.*s = %.*s",
                                         GLY_SPELT(more), GLY_SPELT(fewer),
                                         GLY_SPELT(value))});
}

gly_status gly_calculate_innings(gly_calculator *c)
{
    enum { MARGINS = 8 };
    gly_status status = GLY_OK;
    uint32_t tried = 0;
    for (uint32_t i = 0;
         i < c->all.count && status == GLY_OK && tried < MARGINS; i++) {
        search s = {.c = c, .margin = &c->all.items[i]};
        if (!is_margin(c, s.margin) || gly_calculator_is_told(c, s.margin))
            continue;
        tried++;
        status = check(&s);
    }
    return status;
}
