/* recalled.c - a share of a whole that was told before.
 *
 *     The dam can hold 84 gigalitres. It is down to 31 per cent, or 34
 *     gigalitres.      [whole       ]               [share    ]    [part]
 *
 * Share and part stand side by side, one set off from the other ("or", a
 * comma, a bracket), and the whole is told before them, in their sentence or
 * in one of those before it in the paragraph. share.c and proportion.c hold
 * what tells more plainly which is which. Readings: every amount that can be
 * the whole, and the part as what is left of it. Where none fits, it is told
 * if there are two at most and the share would be near. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/spelling.h"
#include "annotate/calculations/terms.h"
#include "annotate/calculations/ways.h"
#include "base/problem.h"

/* Words from a part to its share, and from a share to its part; sentences that
 * are looked through for the whole, and wholes that are kept. */
enum { SHARE_REACH = 16, PART_REACH = 6, BACK = 3, WHOLES = 3 };

typedef struct {
    gly_calculator *c;
    uint32_t sentence;
    const gly_term *share, *part;
    const gly_term *wholes[WHOLES];
    uint32_t count; /* one too many is counted and not kept */
    gly_symbol of;  /* "65% of the [oil]": stands behind the whole; or 0 */
    bool fits; /* one fits that would not be told: of no sure kind, or with a
                * share of its own */
} search;

static bool is_amount(const gly_term *term)
{
    gly_number_kind kind = term->number->kind;
    return (kind == GLY_NUMBER_CARDINAL || kind == GLY_NUMBER_MONEY ||
            kind == GLY_NUMBER_MEASURE) &&
           term->number->value.digits > 0 && !term->number->range &&
           term->number->hedge < GLY_HEDGE_MORE_THAN;
}

/* Step back over "an", "some" and "a margin of" before token `first`. */
static uint32_t step_back(const gly_calculator *c, uint32_t first)
{
    const gly_node *nodes = c->reading->language->syntax.items;
    if (first > 1 && gly_calculator_is(c, first - 1, GLY_CUE_OF) &&
        nodes[first - 2].upos == GLY_UPOS_NOUN)
        first -= 2;
    while (first > 0 && gly_reading_is(c->reading, first - 1,
                                       GLY_IS_DETERMINER | GLY_IS_HEDGE))
        first--;
    return first;
}

/* Whether `term` is set off from what stands before it. */
static bool is_set_off(const search *s, const gly_term *term)
{
    const gly_reading *reading = s->c->reading;
    uint32_t first = step_back(s->c, term->first);
    return (term->cues & GLY_CUE_SAME) != 0 ||
           (first > 0 && (gly_reading_at(reading, first - 1, ',') ||
                          gly_reading_at(reading, first - 1, '(') ||
                          gly_reading_is_dash(reading, first - 1) ||
                          gly_reading_is_word(reading, first - 1, "that")));
}

/* Whether the share is one of something else: "a third of the staff". What has
 * no plural may have been measured: "65% of the oil". */
static bool has_own_whole(search *s)
{
    static const char *const totals[] = {"total", "cost",  "price",  "bill",
                                         "sum",   "whole", "amount", NULL};
    const gly_reading *reading = s->c->reading;
    const gly_node *nodes = reading->language->syntax.items;
    uint32_t of = s->share->last + 1;
    if (!gly_calculator_is(s->c, of, GLY_CUE_OF))
        return false;
    bool the = of + 3 < reading->language->tokens.count &&
               gly_reading_is_word(reading, of + 1, "the");
    bool owned = the && gly_reading_is_owner(reading, of + 2);
    if (the && gly_reading_is_one_of(reading, of + (owned ? 4 : 2), totals))
        return false;
    if (the && nodes[of + 2].xpos == GLY_XPOS_NN &&
        nodes[of + 3].upos == GLY_UPOS_PUNCT) {
        s->of = nodes[of + 2].lemma;
        return false;
    }
    return nodes[of + 1].upos != GLY_UPOS_PRON &&
           !gly_reading_is_word(reading, of + 1, "those") &&
           !gly_reading_is_word(reading, of + 1, "these") &&
           !gly_reading_is_word(reading, of + 1, "that");
}

/* The part that stands right behind the share, or before it. */
static bool find_part(search *s)
{
    gly_terms terms = gly_calculator_sentence(s->c, s->sentence);
    const gly_term *after = s->share + 1, *before = s->share - 1;
    bool next = after < terms.items + terms.count && is_amount(after) &&
                after->first - s->share->last <= PART_REACH &&
                (after->cues & GLY_CUE_SAME) != 0;
    bool last = s->share > terms.items && is_amount(before) &&
                s->share->first - before->last <= SHARE_REACH &&
                is_set_off(s, s->share);
    s->part = next ? after : last ? before : NULL;
    return s->part != NULL;
}

/* "2,001 votes (55.3%) to 1,617": a part as well, with a share of its own. */
static bool has_share(const search *s, gly_terms terms, const gly_term *term)
{
    const gly_term *next = term + 1;
    return next < terms.items + terms.count && next != s->share &&
           gly_parts_is_share(next) && next->first <= term->last + PART_REACH;
}

static gly_bounds share_of(const search *s, const gly_term *whole)
{
    return gly_bounds_percent(gly_bounds_of(s->part->number),
                              gly_bounds_of(whole->number));
}

/* "5,410 votes to 3,280, or 62%": two sides, and neither the other's part. */
static bool are_sides(const search *s, const gly_term *term)
{
    return (s->part->cues & GLY_CUE_TO) != 0 && term + 1 == s->part &&
           term->number->kind == GLY_NUMBER_CARDINAL;
}

/* "[235 miles] of them, or a third", "600 letters, of which [150], a third": a
 * part, and nothing that the whole has grown by. */
static bool is_some_of_them(const search *s)
{
    static const char *const whose[] = {"which", "whom", NULL};
    const gly_reading *reading = s->c->reading;
    uint32_t next = s->part->last + 1, before = s->part->first;
    bool noun = reading->language->syntax.items[next].upos == GLY_UPOS_NOUN;
    next += noun && s->part->number->kind == GLY_NUMBER_CARDINAL;
    return (gly_calculator_is(s->c, next, GLY_CUE_OF) &&
            reading->language->syntax.items[next + 1].upos == GLY_UPOS_PRON) ||
           gly_terms_is_of_them(s->c, s->part) ||
           (before > 1 && gly_reading_is_word(reading, before - 2, "of") &&
            gly_reading_is_one_of(reading, before - 1, whose));
}

/* Whether the part may be what the whole has grown by: of what is counted a
 * word has to say so. */
static bool may_have_grown(const search *s)
{
    enum {
        GROWN = GLY_CUE_CHANGE | GLY_CUE_UP | GLY_CUE_DOWN | GLY_CUE_MORE |
                GLY_CUE_LESS | GLY_CUE_FROM | GLY_CUE_AGAINST
    };
    const gly_sentence *own =
        &s->c->reading->language->sentences.items[s->sentence];
    return !is_some_of_them(s) &&
           (s->part->number->kind != GLY_NUMBER_CARDINAL ||
            gly_calculator_find(s->c, own->first, own->first + own->count,
                                GROWN) != GLY_NONE);
}

static bool fits(const search *s, const gly_term *whole)
{
    gly_bounds share = share_of(s, whole);
    gly_bounds rest = gly_bounds_subtract(gly_bounds_whole(100), share);
    gly_bounds stated = gly_bounds_share(s->share->number);
    gly_bounds more = gly_bounds_subtract(
        gly_bounds_percent(gly_bounds_of(whole->number),
                           gly_bounds_of(s->part->number)),
        gly_bounds_whole(100)); /* "up from 7,150 acres, or 37%" */
    gly_bounds since = gly_bounds_percent(
        gly_bounds_of(s->part->number),
        gly_bounds_subtract(
            gly_bounds_of(whole->number),
            gly_bounds_of(s->part->number))); /* "£70 or 20%, up to £420" */
    gly_bounds both = gly_bounds_add(gly_bounds_of(whole->number),
                                     gly_bounds_of(s->part->number));
    gly_bounds side = gly_bounds_percent(gly_bounds_of(whole->number), both);
    bool grown =
        (gly_bounds_meet(more, stated) || gly_bounds_meet(since, stated)) &&
        may_have_grown(s);
    return gly_bounds_meet(share, stated) || gly_bounds_meet(rest, stated) ||
           grown || (are_sides(s, whole) && gly_bounds_meet(side, stated));
}

/* "84,000 gallons of crude [oil]": whether the word that the share is of stands
 * behind the whole, if there is one. */
static bool is_of_it(const search *s, const gly_term *whole)
{
    enum { NOUN_REACH = 5 };
    if (is_some_of_them(s))
        return true;
    const gly_tokens *tokens = &s->c->reading->language->tokens;
    const gly_node *nodes = s->c->reading->language->syntax.items;
    for (uint32_t i = whole->last + 1;
         s->of != 0 && i <= whole->last + NOUN_REACH && i < tokens->count;
         i++) {
        if (nodes[i].lemma == s->of)
            return true;
    }
    return s->of == 0;
}

/* Where the paragraph tells of none: the only greater amount of its kind that
 * was told before. */
static void find_far_whole(search *s)
{
    enum { LOOKED_AT = 200 };
    uint32_t cue = 0;
    for (uint32_t i = 0; i < s->c->all.count && i < LOOKED_AT; i++) {
        const gly_term *term = &s->c->all.items[i];
        if (term->first >= s->part->first || term->first >= s->share->first)
            break;
        if (!is_amount(term) || !gly_calculator_alike(s->c, s->part, term))
            continue;
        bool again =
            s->count == 1 && gly_decimal_compare(s->wholes[0]->number->value,
                                                 term->number->value) == 0;
        bool whole = gly_decimal_compare(term->number->value,
                                         s->part->number->value) > 0 &&
                     gly_calculator_direction(s->c, term, &cue) == 0;
        s->fits = s->fits || fits(s, term);
        if (again || !(whole && is_of_it(s, term)))
            continue;
        s->fits = s->fits || s->count == 1; /* which of them is not known */
        s->wholes[0] = term;
        s->count = 1;
    }
}

/* "2,756 had been paid and 344, or about 11 per cent, had not": of both. */
static bool is_of_both(const search *s, const gly_term *other)
{
    enum { REACH = 5 };
    gly_bounds part = gly_bounds_of(s->part->number);
    gly_bounds all = gly_bounds_add(part, gly_bounds_of(other->number));
    bool others = false;
    for (uint32_t i = s->share->last + 1; i <= s->share->last + REACH; i++)
        others = others || gly_reading_is_word(s->c->reading, i, "not");
    return others && gly_bounds_meet(gly_bounds_percent(part, all),
                                     gly_bounds_share(s->share->number));
}

/* Gather what can be the whole, the nearest first. */
static void find_wholes(search *s)
{
    const gly_sentence *items = s->c->reading->language->sentences.items;
    uint32_t end = s->part < s->share ? s->part->first : s->share->first,
             cue = 0;
    for (uint32_t back = 0; back <= BACK && back <= s->sentence; back++) {
        uint32_t sentence = s->sentence - back;
        gly_terms terms = gly_calculator_sentence(s->c, sentence);
        if (items[sentence].block != items[s->sentence].block)
            break;
        for (uint32_t i = terms.count; i-- > 0;) {
            const gly_term *term = &terms.items[i];
            if (term->first >= end || !is_amount(term) ||
                gly_decimal_compare(term->number->value,
                                    s->part->number->value) <= 0)
                continue;
            s->fits = s->fits || fits(s, term) || is_of_both(s, term);
            if (!is_of_it(s, term) || has_share(s, terms, term) ||
                are_sides(s, term) ||
                !gly_calculator_alike(s->c, s->part, term) ||
                gly_calculator_direction(s->c, term, &cue) != 0)
                continue;
            if (s->count < WHOLES)
                s->wholes[s->count] = term;
            s->count++;
        }
    }
}

static bool is_near(const search *s, const gly_term *whole)
{
    gly_bounds wide = {gly_decimal_of(5, -1), gly_decimal_of(2, 0)};
    gly_bounds share = gly_bounds_multiply(share_of(s, whole), wide);
    gly_bounds tenth = {gly_decimal_shift(share.low, 1),
                        gly_decimal_shift(share.high, 1)};
    gly_bounds stated = gly_bounds_share(s->share->number);
    bool exact = s->share->number->kind == GLY_NUMBER_PERCENT &&
                 whole->number->unit != GLY_UNIT_NONE;
    return gly_bounds_meet(share, stated) ||
           (exact && s->count == 1 && gly_bounds_meet(tenth, stated));
}

/* "31 per cent of 84 gigalitres is 26", or "40 of 180 is 22.2%". */
static gly_text spell(const search *s, const gly_term *whole)
{
    bool behind = s->part > s->share;
    const gly_number *share = s->share->number;
    gly_text first = gly_calculator_text(s->c, behind ? s->share : s->part);
    gly_text all = gly_calculator_text(s->c, whole);
    gly_decimal part = gly_decimal_multiply(share->value, whole->number->value);
    if (share->kind == GLY_NUMBER_PERCENT)
        part = gly_decimal_shift(part, -2);
    gly_text value = behind ? gly_spell(s->c, part)
                            : gly_spell_share(s->c, s->part->number->value,
                                              whole->number->value);
    return gly_text_format(s->c->arena, "%.*s of %.*s is %.*s",
                           GLY_SPELT(first), GLY_SPELT(all), GLY_SPELT(value));
}

static gly_status report(const search *s, const gly_term *whole)
{
    bool behind = s->part > s->share;
    gly_calculation_draft draft = {
        .kind = GLY_CALCULATION_SHARE,
        .result = behind ? s->part : s->share,
        .terms = {whole, behind ? s->share : s->part},
        .count = 2,
        .sum = spell(s, whole),
    };
    return gly_calculator_add(s->c, &draft);
}

/* "lost 24 points, or 1.2%": of what it was, and no part of anything. */
static bool is_change(const search *s)
{
    uint32_t cue = 0, verb = s->part->number->counted.verb;
    bool moved = gly_calculator_direction(s->c, s->part, &cue) != 0 &&
                 gly_calculator_is(s->c, cue, GLY_CUE_CHANGE);
    return moved ||
           gly_reading_is_word(s->c->reading, s->part->last + 1, "points") ||
           (verb != GLY_NONE && gly_calculator_is(s->c, verb, GLY_CUE_CHANGE));
}

/* "build 20 more, a third [of them] for rent": of those 20. */
static bool is_of_part(const search *s)
{
    static const char *const them[] = {"them", "these", NULL};
    const gly_reading *reading = s->c->reading;
    uint32_t of = s->share->last + 1;
    return s->part < s->share && gly_reading_is_word(reading, of, "of") &&
           gly_reading_is_one_of(reading, of + 1, them);
}

static gly_status check(search *s)
{
    const gly_term *near = NULL;
    uint32_t cue = 0;
    if (has_own_whole(s) || !find_part(s) || is_change(s) || is_of_part(s))
        return GLY_OK;
    find_wholes(s);
    /* "a fifth of what it makes on a normal day" was not told before. */
    bool what = gly_reading_is_word(s->c->reading, s->share->last + 2, "what");
    if (s->count == 0 && !what &&
        gly_calculator_direction(s->c, s->part, &cue) == 0 &&
        s->part->number->unit != GLY_UNIT_NONE)
        find_far_whole(s);
    for (uint32_t i = 0; i < s->count && i < WHOLES && !s->fits; i++) {
        near = near == NULL && is_near(s, s->wholes[i]) ? s->wholes[i] : near;
    }
    return near != NULL && s->count < WHOLES ? report(s, near) : GLY_OK;
}

gly_status gly_calculate_recalled(gly_calculator *c)
{
    gly_status status = GLY_OK;
    uint32_t sentences = gly_calculator_sentences(c), cue = 0;
    for (uint32_t i = 0; i < sentences && status == GLY_OK; i++) {
        gly_terms terms = gly_calculator_sentence(c, i);
        for (uint32_t k = 0; k < terms.count && status == GLY_OK; k++) {
            search s = {.c = c, .sentence = i, .share = &terms.items[k]};
            bool share = gly_parts_is_share(s.share) &&
                         !gly_calculator_is_told(c, s.share) &&
                         gly_calculator_direction(c, s.share, &cue) == 0;
            status = share ? check(&s) : GLY_OK;
        }
    }
    return status;
}
