/* share.c - a part of a whole beside the share that it is said to be.
 *
 *     The town lost 61 of its 290 teachers last year, more than one in five.
 *                   [part]    [whole]                 [share]
 *
 * Ways of saying it: "31 of 50, or 70%"; "31 (70%) of the 50"; "70%, or 31 of
 * 50"; "70% of the 50 members, or 31 people"; "31 people, or 70% of the 50
 * members", "33 saves on 37 shots, a success rate of 89%". Two shares side by
 * side ("31%, or one in three") are held against each other. A part that is
 * more than its whole is told as well. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/spelling.h"
#include "annotate/calculations/terms.h"
#include "annotate/calculations/ways.h"
#include "base/problem.h"

/* How many words a share may stand behind a whole, and two shares apart. */
enum { SHARE_REACH = 14, BESIDE_REACH = 4, AGAIN_REACH = 9, RATE_REACH = 3 };

typedef struct {
    gly_calculator *c;
    gly_terms terms;
    const gly_term *part, *whole, *share;
} search;

static bool is_amount(const gly_term *term)
{
    return (term->number->kind == GLY_NUMBER_CARDINAL ||
            term->number->kind == GLY_NUMBER_MONEY ||
            term->number->kind == GLY_NUMBER_MEASURE) &&
           term->number->value.digits > 0;
}

/* Whether `later` hangs on an "of" that stands right behind `term`, at most
 * the noun of `term` between. */
static bool is_of(const search *s, const gly_term *term, const gly_term *later)
{
    if (!(later->cues & GLY_CUE_OF) || later->lead <= term->last)
        return false;
    bool noun = s->c->reading->language->syntax.items[term->last + 1].xpos ==
                GLY_XPOS_NNS;
    return later->lead == term->last + 1 ||
           (noun && later->lead == term->last + 2);
}

/* Whether `term` is joined to the next word: "one-time". */
static bool is_joined(const search *s, const gly_term *term)
{
    return gly_reading_at(s->c->reading, term->last + 1, '-');
}

/* "a third of the 450: [100] for rent and 50 for sale": a list of parts, of
 * which the first is not all. */
static bool opens_list(const search *s, const gly_term *term)
{
    const gly_term *next = term + 1;
    return gly_reading_at(s->c->reading, term->first - 1, ':') &&
           next < s->terms.items + s->terms.count &&
           gly_parts_alike(term, next) && !(next->cues & GLY_CUE_OF);
}

/* Whether `term` says again what stands before it: "or", a colon or a bracket
 * leads up to it, or a comma, and no whole of its own follows. */
static bool says_again(const search *s, const gly_term *term)
{
    const gly_reading *reading = s->c->reading;
    uint32_t before = term->first == 0 ? 0 : term->first - 1;
    return (term->cues & GLY_CUE_SAME) != 0 ||
           gly_reading_at(reading, before, '(') ||
           (gly_reading_at(reading, before, ':') && !opens_list(s, term)) ||
           (gly_reading_at(reading, before, ',') &&
            !gly_calculator_is(s->c, term->last + 1, GLY_CUE_OF));
}

/* ", a success rate of 89 per cent" behind the whole: a rate is named. */
static bool is_rate(const search *s, const gly_term *term)
{
    const gly_reading *reading = s->c->reading;
    for (uint32_t i = s->whole->last + 1; i < term->first; i++) {
        if (gly_reading_at(reading, i, ','))
            return gly_calculator_find(s->c, i, term->last + RATE_REACH,
                                       GLY_CUE_RATE) != GLY_NONE;
    }
    return false;
}

static bool is_bracketed(const search *s, const gly_term *term)
{
    const gly_reading *reading = s->c->reading;
    return term->first > 0 && gly_reading_at(reading, term->first - 1, '(') &&
           gly_reading_at(reading, term->last + 1, ')');
}

/* ", 31 percent,": set off on both sides, with nothing of its own. */
static bool is_aside(const search *s, const gly_term *term)
{
    const gly_reading *reading = s->c->reading;
    uint32_t before = term->first - 1, after = term->last + 1;
    return term->number->kind == GLY_NUMBER_PERCENT &&
           gly_reading_has(reading, before, GLY_TOKEN_MARK) &&
           gly_text_equal(gly_reading_text(reading, before),
                          gly_reading_text(reading, after));
}

static const gly_term *next_of(const search *s, const gly_term *term)
{
    return term + 1 < s->terms.items + s->terms.count ? term + 1 : NULL;
}

static const gly_term *before(const search *s, const gly_term *term)
{
    return term > s->terms.items ? term - 1 : NULL;
}

/* --- Part and whole ------------------------------------------------------- */

/* "all but 380 of the 9,500, or 96%": the share of the others. */
static bool is_spared(const search *s)
{
    uint32_t first = s->part->first;
    return first > 0 && gly_reading_is_word(s->c->reading, first - 1, "but");
}

static gly_bounds part_of(const search *s)
{
    gly_bounds part = gly_bounds_of(s->part->number);
    return is_spared(s)
               ? gly_bounds_subtract(gly_bounds_of(s->whole->number), part)
               : part;
}

static gly_status report(const search *s, gly_calculation_kind kind,
                         const gly_term *result, bool agrees)
{
    gly_text part = gly_calculator_text(s->c, s->part);
    gly_text whole = gly_calculator_text(s->c, s->whole);
    gly_decimal all_of_it = s->whole->number->value;
    gly_decimal value = s->part->number->value;
    bool spared = is_spared(s);
    if (spared)
        value = gly_decimal_subtract(all_of_it, value);
    gly_text share = gly_spell_share(s->c, value, all_of_it);
    gly_calculation_draft draft = {
        .kind = kind,
        .result = result,
        .agrees = agrees,
        .sum = gly_text_format(s->c->arena, "%s%.*s of %.*s is %.*s",
                               spared ? "all but " : "", GLY_SPELT(part),
                               GLY_SPELT(whole), GLY_SPELT(share)),
    };
    const gly_term *all[] = {s->part, s->whole, s->share};
    for (uint32_t i = 0; i < 3; i++) {
        if (all[i] != result && all[i] != NULL)
            draft.terms[draft.count++] = all[i];
    }
    return gly_calculator_add(s->c, &draft);
}

static bool fits(const search *s)
{
    gly_bounds share =
        gly_bounds_percent(part_of(s), gly_bounds_of(s->whole->number));
    return gly_bounds_meet(share, gly_bounds_share(s->share->number));
}

/* The share that goes with part and whole, or NULL. */
static const gly_term *find_share(const search *s)
{
    const gly_term *inside = next_of(s, s->part);
    if (inside != s->whole && gly_parts_is_share(inside) &&
        is_bracketed(s, inside))
        return inside;
    const gly_term *after = next_of(s, s->whole);
    uint32_t cue = 0;
    if (after != NULL && gly_parts_is_share(after) &&
        (says_again(s, after) || is_rate(s, after)) &&
        after->first - s->whole->last <= SHARE_REACH &&
        gly_calculator_direction(s->c, after, &cue) == 0 &&
        !gly_calculator_parted(s->c, s->whole->last, after->first))
        return after;
    const gly_term *ahead = before(s, s->part);
    /* "81% of the vote, or 2,184 of the 2,400": in other words */
    bool again = (s->part->cues & GLY_CUE_SAME) != 0 &&
                 s->part->lead + 1 == s->part->first;
    bool beside =
        ahead != NULL && gly_parts_is_share(ahead) && says_again(s, s->part) &&
        s->part->first - ahead->last <= (again ? AGAIN_REACH : BESIDE_REACH);
    return beside ? ahead : NULL;
}

/* "61 of its 290", with at most a bracket between. */
static gly_status check_part(search *s)
{
    s->whole = next_of(s, s->part);
    if (s->whole != NULL && gly_parts_is_share(s->whole) &&
        is_bracketed(s, s->whole)) {
        s->share = s->whole;
        s->whole = next_of(s, s->whole);
    }
    const gly_term *stem = s->share != NULL ? s->share : s->part;
    uint32_t after = s->share != NULL ? s->share->last + 1 : stem->last;
    if (s->whole == NULL || !is_amount(s->whole) ||
        !gly_parts_alike(s->part, s->whole) ||
        !(s->whole->cues & (GLY_CUE_OF | GLY_CUE_FROM | GLY_CUE_BASE)) ||
        s->whole->lead <= stem->last || s->whole->lead > after + 2)
        return GLY_OK;
    if (s->share == NULL)
        s->share = find_share(s);
    if (!(s->whole->cues & GLY_CUE_OF) &&
        (s->share == NULL || !is_rate(s, s->share)))
        return GLY_OK;
    return s->share == NULL
               ? GLY_OK
               : report(s, GLY_CALCULATION_SHARE, s->share, fits(s));
}

/* "96 mussels of four species", "nine groups of three": two things are named.
 */
static bool counts_other(const search *s)
{
    const gly_node *nodes = s->c->reading->language->syntax.items;
    uint32_t noun = s->whole->number->counted.noun;
    return s->whole->lead == s->part->last + 2 &&
           (noun == GLY_NONE
                ? s->whole->first == s->whole->lead + 1
                : nodes[noun].lemma != nodes[s->part->last + 1].lemma);
}

/* More than the whole: "52 of the 45 members". "Three members of one family"
 * are no part of one. */
static gly_status check_size(search *s)
{
    s->whole = next_of(s, s->part);
    bool counted =
        s->whole != NULL && is_of(s, s->part, s->whole) && !counts_other(s) &&
        s->c->reading->language->syntax.items[s->whole->lead + 1].upos !=
            GLY_UPOS_PRON &&
        gly_parts_alike(s->part, s->whole) && !is_joined(s, s->whole) &&
        s->part->number->kind == GLY_NUMBER_CARDINAL;
    if (!counted)
        return GLY_OK;
    gly_decimal part = gly_bounds_of(s->part->number).low;
    gly_decimal whole = gly_bounds_of(s->whole->number).high;
    bool over = gly_decimal_compare(whole, gly_decimal_of(1, 0)) > 0 &&
                gly_decimal_compare(part, whole) > 0;
    return over ? report(s, GLY_CALCULATION_PART, s->part, false) : GLY_OK;
}

/* "The bill names 118 bridges. They make up 9% of the 2,950 …": the only count
 * of the sentence before, which is about near enough to be meant; NULL. */
static const gly_term *find_taken_up(const search *s)
{
    const gly_reading *reading = s->c->reading;
    const gly_sentence *items = reading->language->sentences.items;
    uint32_t own = reading->sentences[s->share->first];
    bool taken = gly_reading_is_word(reading, items[own].first, "they") ||
                 gly_reading_is_word(reading, items[own].first, "these") ||
                 gly_reading_is_word(reading, items[own].first, "that");
    if (!taken || !gly_terms_go_on(s->c, own) ||
        gly_calculator_sentence(s->c, own).count != 2)
        return NULL;
    gly_terms terms = gly_calculator_sentence(s->c, own - 1);
    const gly_term *only = NULL;
    for (uint32_t i = 0; i < terms.count; i++) {
        const gly_term *term = &terms.items[i];
        if (!gly_parts_alike(term, s->whole) || term->number->range)
            continue;
        if (only != NULL)
            return NULL;
        only = term;
    }
    return only;
}

/* Whether the share is not three times what part and whole make, nor a third.
 */
static bool is_meant(const search *s)
{
    gly_bounds share = gly_bounds_percent(gly_bounds_of(s->part->number),
                                          gly_bounds_of(s->whole->number));
    gly_bounds wide = {gly_decimal_of(34, -2), gly_decimal_of(3, 0)};
    return gly_bounds_meet(gly_bounds_multiply(share, wide),
                           gly_bounds_share(s->share->number));
}

/* "70% of the 50 members, or 31 people" and the other way round. */
static gly_status check_share(search *s)
{
    s->whole = next_of(s, s->share);
    if (s->whole == NULL || !is_amount(s->whole) ||
        !is_of(s, s->share, s->whole))
        return GLY_OK;
    const gly_term *after = next_of(s, s->whole);
    const gly_term *ahead = before(s, s->share);
    if (after != NULL && is_amount(after) &&
        !gly_terms_is_points(s->c, after) && says_again(s, after) &&
        gly_parts_alike(after, s->whole) &&
        after->first - s->whole->last <= SHARE_REACH)
        s->part = after;
    else if (ahead != NULL && is_amount(ahead) && says_again(s, s->share) &&
             gly_parts_alike(ahead, s->whole) &&
             s->share->first - ahead->last <= BESIDE_REACH + 1)
        s->part = ahead;
    if (s->part == NULL) {
        s->part = find_taken_up(s);
        return s->part == NULL || !is_meant(s)
                   ? GLY_OK
                   : report(s, GLY_CALCULATION_SHARE, s->share, fits(s));
    }
    return report(s, GLY_CALCULATION_SHARE, s->share, fits(s));
}

/* "Of the 340 patients, 312 were cured, or 82%". */
static gly_status check_dealt(search *s)
{
    const gly_reading *reading = s->c->reading;
    uint32_t start = gly_reading_sentence(reading, s->whole->first)->first;
    uint32_t of = s->whole->lead;
    s->part = next_of(s, s->whole);
    if (!(s->whole->cues & GLY_CUE_OF) || s->part == NULL ||
        !(of == start || gly_reading_at(reading, of - 1, ',') ||
          gly_reading_is_word(reading, of - 1, "that")) ||
        !gly_reading_at(reading, s->part->first - 1, ',') ||
        !gly_parts_alike(s->part, s->whole))
        return GLY_OK;
    s->share = next_of(s, s->part);
    uint32_t cue = 0;
    if (s->share == NULL || !gly_parts_is_share(s->share) ||
        s->share->first - s->part->last > SHARE_REACH ||
        gly_calculator_direction(s->c, s->share, &cue) != 0 ||
        !(is_bracketed(s, s->share) || says_again(s, s->share) ||
          (s->share->cues & GLY_CUE_OF)))
        return GLY_OK;
    return report(s, GLY_CALCULATION_SHARE, s->share, fits(s));
}

static gly_status check_twice(search *s)
{
    const gly_term *other = next_of(s, s->share);
    uint32_t cue = 0;
    bool twice = other != NULL && gly_parts_is_share(other) &&
                 other->number->kind != s->share->number->kind &&
                 other->first - s->share->last <= BESIDE_REACH &&
                 ((other->cues & GLY_CUE_SAME) || is_bracketed(s, other) ||
                  is_aside(s, other)) &&
                 gly_calculator_direction(s->c, other, &cue) == 0;
    if (!twice)
        return GLY_OK;
    gly_decimal hundred = {100, 0};
    const gly_number *number = s->share->number->kind == GLY_NUMBER_PERCENT
                                   ? other->number
                                   : s->share->number;
    bool behind = number == other->number;
    gly_text words = gly_calculator_text(s->c, behind ? other : s->share);
    gly_text share = gly_spell_share(
        s->c, gly_decimal_multiply(number->value, hundred), hundred);
    gly_calculation_draft draft = {
        .kind = GLY_CALCULATION_SHARE,
        .result = other,
        .terms = {s->share},
        .count = 1,
        .agrees = gly_bounds_meet(gly_bounds_share(s->share->number),
                                  gly_bounds_share(other->number)),
        .sum = gly_text_format(s->c->arena, "%.*s is %.*s", GLY_SPELT(words),
                               GLY_SPELT(share)),
    };
    return gly_calculator_add(s->c, &draft);
}

static gly_status check_sentence(gly_calculator *c, uint32_t sentence)
{
    gly_terms terms = gly_calculator_sentence(c, sentence);
    gly_status status = GLY_OK;
    for (uint32_t k = 0; k + 1 < terms.count && status == GLY_OK; k++) {
        const gly_term *term = &terms.items[k];
        search s = {c, terms, NULL, NULL, NULL};
        if (is_amount(term)) {
            s.part = term;
            status = check_part(&s);
            s = (search){c, terms, term, NULL, NULL};
            status = status == GLY_OK ? check_size(&s) : status;
            s = (search){c, terms, NULL, term, NULL};
            status = status == GLY_OK ? check_dealt(&s) : status;
        } else if (gly_parts_is_share(term)) {
            s.share = term;
            status = check_share(&s);
            s = (search){c, terms, NULL, NULL, term};
            status = status == GLY_OK ? check_twice(&s) : status;
        }
    }
    return status;
}

gly_status gly_calculate_share(gly_calculator *c)
{
    return gly_calculator_each(c, check_sentence);
}
