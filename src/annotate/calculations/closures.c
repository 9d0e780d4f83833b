/* closures.c - how many are to go, and how many that leaves of how many.
 *
 *     The bank said that it would close 38 branches. …
 *                                       [gone]
 *     The closures will reduce the network from 190 branches to 142.
 *                                               [old]           [new]
 *                                                          190 − 142 = 48
 *
 * "The closures", "the cuts" or "that" take up what was told to be closed, cut,
 * opened or added: the only such number of these things in the article.
 * Readings: any number of the article that lies between the two, or makes up
 * for what is missing: "and 10 more may go". */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/term_blocks.h"
#include "annotate/calculations/terms.h"
#include "base/slips.h"

/* Words from what is done to the number of things, and behind it; terms that
 * are looked at. */
enum { REACH = 5, BEHIND = 4, LOOKED_AT = 400 };

typedef struct {
    gly_calculator *c;
    const gly_term *old, *new;
    const gly_sentence *own; /* the sentence of these */
    gly_symbol noun;         /* of what there are so many */
} search;

/* "The [closures] will reduce", "[That] would bring". */
static bool takes_up(const search *s)
{
    static const char *const nouns[] = {
        "closures",     "closure",     "cuts",      "cut",       "losses",
        "redundancies", "reductions",  "reduction", "shutdowns", "closings",
        "openings",     "additions",   "expansion", "cutbacks",  "layoffs",
        "hires",        "recruitment", "cull",      NULL};
    const gly_reading *reading = s->c->reading;
    uint32_t first = s->own->first;
    if (gly_reading_is_word(reading, first, "that") ||
        gly_reading_is_word(reading, first, "this"))
        return true;
    for (uint32_t i = first; i < s->old->first; i++) {
        if (gly_reading_is_one_of(reading, i, nouns))
            return i > first &&
                   gly_reading_is(reading, first, GLY_IS_DETERMINER);
    }
    return false;
}

/* "would [close] 38 branches", "38 jobs will [go]". */
static bool is_gone(const gly_calculator *c, const gly_term *term)
{
    static const char *const done[] = {
        "close",  "closing", "closed",    "shut",        "shutting",
        "cut",    "cutting", "shed",      "shedding",    "lose",
        "losing", "axe",     "axing",     "scrap",       "remove",
        "open",   "opening", "add",       "adding",      "create",
        "hire",   "recruit", "eliminate", "eliminating", NULL};
    static const char *const go[] = {"go",  "close", "shut", "closed",
                                     "cut", "lost",  "open", NULL};
    const gly_reading *reading = c->reading;
    uint32_t start = gly_reading_sentence(reading, term->first)->first;
    for (uint32_t i = term->first; i-- > start && term->first - i <= REACH;) {
        if (gly_number_index(c->numbers, i) != GLY_NONE)
            break;
        if (gly_reading_is_one_of(reading, i, done))
            return true;
    }
    for (uint32_t i = term->last + 1; i <= term->last + BEHIND; i++) {
        if (gly_reading_has(reading, i, GLY_TOKEN_MARK))
            break;
        if (gly_reading_is_one_of(reading, i, go))
            return true;
    }
    return false;
}

static bool is_count(const gly_term *term)
{
    return term->number->kind == GLY_NUMBER_CARDINAL &&
           gly_parts_is_plain(term) && term->number->hedge <= GLY_HEDGE_EXACTLY;
}

/* The only number of these things that are to go, from elsewhere; NULL, and
 * where any number lies between the two. */
static const gly_term *find_gone(const search *s)
{
    const gly_term *found = NULL;
    gly_decimal way =
        gly_decimal_apart(s->old->number->value, s->new->number->value);
    for (uint32_t i = 0; i < s->c->all.count && i < LOOKED_AT; i++) {
        const gly_term *term = &s->c->all.items[i];
        if (term->number->kind != GLY_NUMBER_CARDINAL)
            continue;
        if (gly_decimal_compare(term->number->value, way) == 0)
            return NULL;
        if (!is_count(term) || gly_terms_noun(s->c, term) != s->noun ||
            gly_reading_sentence(s->c->reading, term->first) == s->own ||
            gly_term_in_table(s->c, term) || !is_gone(s->c, term))
            continue;
        if (gly_terms_differ(term, found))
            return NULL;
        found = found == NULL ? term : found;
    }
    return found;
}

/* "12 schools, and [10] more may go": whether another number makes up for what
 * is missing. */
static bool is_made_up(const search *s, const gly_term *gone, gly_decimal way)
{
    for (uint32_t i = 0; i < s->c->all.count && i < LOOKED_AT; i++) {
        const gly_number *number = s->c->all.items[i].number;
        if (number->kind == GLY_NUMBER_CARDINAL &&
            gly_decimal_compare(
                gly_decimal_add(number->value, gone->number->value), way) == 0)
            return true;
    }
    return false;
}

static gly_status check(const search *s)
{
    const gly_term *gone = find_gone(s);
    gly_decimal way =
        gly_decimal_apart(s->old->number->value, s->new->number->value);
    if (gone == NULL || is_made_up(s, gone, way))
        return GLY_OK;
    gly_bounds near = gly_bounds_multiply(
        gly_bounds_at(way),
        (gly_bounds){gly_decimal_of(6, -1), gly_decimal_of(166, -2)});
    if (gly_slip_of(way, gone->number->value) == GLY_SLIP_NONE &&
        !gly_bounds_meet(near, gly_bounds_of(gone->number)))
        return GLY_OK;
    return gly_parts_report_way(s->c, GLY_CALCULATION_DIFFERENCE,
                                &(gly_subtraction){s->old, s->new, gone});
}

/* "from [190] branches to [142]" */
static bool read(search *s, const gly_term *term)
{
    const gly_term *next = term + 1;
    s->old = term;
    s->new = next;
    s->own = gly_reading_sentence(s->c->reading, term->first);
    s->noun = gly_terms_noun(s->c, term);
    if (s->noun == 0)
        s->noun = gly_terms_noun(s->c, next);
    return s->noun != 0 && is_count(term) && is_count(next) &&
           (term->cues & GLY_CUE_FROM) != 0 && term->lead + 1 == term->first &&
           (next->cues & GLY_CUE_TO) != 0 && next->lead + 1 == next->first &&
           gly_reading_sentence(s->c->reading, next->first) == s->own &&
           gly_calculator_alike(s->c, term, next) && takes_up(s);
}

gly_status gly_calculate_closures(gly_calculator *c)
{
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i + 1 < c->all.count && status == GLY_OK; i++) {
        search s = {.c = c};
        if (read(&s, &c->all.items[i]))
            status = check(&s);
    }
    return status;
}
