/* proportion.c - a share, and two amounts near it of which it is told.
 *
 *     Of 1,200 pupils, 340 have been vaccinated. The rate, 28 per cent, is …
 *        [whole]       [part]                              [share   ]
 *
 * What share.c finds by its wording stands here by its place: the share is set
 * off ("or", a comma, a dash, a bracket) and its sentence has just two amounts
 * of a kind; or it has none, speaks of what was just told ("that", "the rate"),
 * and the sentence before has just two. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/reports.h"
#include "annotate/calculations/term_blocks.h"
#include "annotate/calculations/terms.h"
#include "annotate/calculations/ways.h"

/* Into how many parts a whole may be dealt, and the whole. */
enum { MOST = 6 };

typedef struct {
    gly_calculator *c;
    const gly_term *share;
    const gly_term *part, *whole;
    bool rate; /* the share is named as what the two make */
} search;

static bool is_amount(const gly_term *term)
{
    const gly_number *number = term->number;
    return (number->kind == GLY_NUMBER_CARDINAL ||
            number->kind == GLY_NUMBER_MONEY) &&
           number->value.digits > 0 && !number->range &&
           number->hedge < GLY_HEDGE_MORE_THAN;
}

/* "…, a success rate of 72 per cent", ", a turnout of 45 per cent": the two
 * counts before it make it. */
static bool is_rate(const search *s)
{
    const gly_reading *reading = s->c->reading;
    uint32_t of = s->share->lead, article = of - 2;
    if (!(s->share->cues & GLY_CUE_OF) ||
        of < gly_reading_sentence(reading, s->share->first)->first + 4)
        return false;
    if (!gly_reading_is(reading, article, GLY_IS_DETERMINER))
        article--;
    return gly_calculator_is(s->c, of - 1, GLY_CUE_RATE) &&
           gly_reading_is(reading, article, GLY_IS_DETERMINER) &&
           gly_reading_at(reading, article - 1, ',');
}

/* Whether the share is set off from what stands before it. */
static bool is_set_off(const search *s)
{
    const gly_reading *reading = s->c->reading;
    uint32_t first = s->share->first;
    while (first > 0 &&
           gly_reading_is(reading, first - 1, GLY_IS_DETERMINER | GLY_IS_HEDGE))
        first--;
    return first > 0 &&
           (s->rate || (s->share->cues & GLY_CUE_SAME) ||
            gly_reading_at(reading, first - 1, ',') ||
            gly_reading_at(reading, first - 1, '(') ||
            (first > 1 && gly_reading_is_word(reading, first - 2, "so") &&
             gly_reading_is_word(reading, first - 1, "that")) ||
            gly_reading_is_dash(reading, first - 1));
}

/* Whether the first of several amounts is what the others come to: "of the
 * 2,010 ballots 1,518 were marked no and 492 yes". */
static bool are_dealt(const gly_term *const *amounts, uint32_t count)
{
    gly_decimal sum = {0, 0};
    for (uint32_t i = 1; i < count; i++) {
        if (!gly_parts_alike(amounts[0], amounts[i]))
            return false;
        sum = gly_decimal_add(sum, amounts[i]->number->value);
    }
    return gly_decimal_compare(sum, amounts[0]->number->value) == 0;
}

/* How far off the share is that `part` has, in points of per cent. */
static gly_decimal miss(const search *s, const gly_term *part)
{
    gly_bounds share = gly_bounds_percent(gly_bounds_of(part->number),
                                          gly_bounds_of(s->whole->number));
    gly_bounds stated = gly_bounds_share(s->share->number);
    return gly_decimal_apart(share.low, stated.low);
}

/* The amounts of the sentence, those before a rate; MOST + 1 where there are
 * more, or where another share stands there. */
static uint32_t list_amounts(const search *s, uint32_t sentence,
                             const gly_term **found)
{
    gly_terms terms = gly_calculator_sentence(s->c, sentence);
    uint32_t count = 0;
    for (uint32_t i = 0; i < terms.count; i++) {
        const gly_term *term = &terms.items[i];
        if (s->rate && term > s->share)
            break;
        bool other = gly_parts_is_share(term) && term != s->share && !s->rate;
        if (other || (is_amount(term) && count == MOST))
            return MOST + 1;
        if (is_amount(term))
            found[count++] = term;
    }
    return count;
}

/* The part and the whole of a sentence; false where there are not two amounts,
 * of a kind, or a whole with all its parts. Of these the nearest is meant. */
static bool find_two(search *s, uint32_t sentence)
{
    const gly_term *found[MOST];
    uint32_t count = list_amounts(s, sentence, found);
    if (count < 2 || count > MOST)
        return false;
    if (count > 2) {
        s->whole = found[0];
        s->part = found[1];
        for (uint32_t i = 2; i < count; i++) {
            if (gly_decimal_compare(miss(s, found[i]), miss(s, s->part)) < 0)
                s->part = found[i];
        }
        return are_dealt(found, count);
    }
    bool less = gly_decimal_compare(found[0]->number->value,
                                    found[1]->number->value) < 0;
    s->part = found[less ? 0 : 1];
    s->whole = found[less ? 1 : 0];
    return gly_parts_alike(s->part, s->whole);
}

/* Whether both are of one kind of thing: the whole hangs on "of", or the two
 * count the same. */
static bool are_of_one(const search *s)
{
    return s->rate || (s->whole->cues & GLY_CUE_OF) != 0 ||
           gly_calculator_alike(s->c, s->part, s->whole);
}

/* Whether the sentence opens on what was just told: "That", "The rate". */
static bool looks_back(const gly_calculator *c, uint32_t sentence)
{
    gly_sentence s = c->reading->language->sentences.items[sentence];
    return gly_calculator_is(c, s.first, GLY_CUE_THIS | GLY_CUE_SAME) ||
           (s.count > 1 &&
            gly_reading_is(c->reading, s.first, GLY_IS_DETERMINER) &&
            gly_calculator_is(c, s.first + 1, GLY_CUE_RATE));
}

/* Whether a clause of its own stands before the share of a sentence that looks
 * back: "It has doubts about its poles: a study found that [31%] are old".
 * "That means that [one in four] …" is none. */
static bool is_within(const search *s, uint32_t sentence)
{
    const gly_reading *reading = s->c->reading;
    uint32_t first = reading->language->sentences.items[sentence].first;
    for (uint32_t i = first + 1; i < s->share->first; i++) {
        if (gly_reading_at(reading, i, ':') ||
            (i != first + 2 && gly_reading_is_word(reading, i, "that")))
            return true;
    }
    return false;
}

static bool is_near(gly_bounds share, gly_bounds stated)
{
    gly_bounds wide = {gly_decimal_of(55, -2), gly_decimal_of(18, -1)};
    return gly_bounds_meet(gly_bounds_multiply(share, wide), stated);
}

/* "came to £420, which was £70, or 20 per cent, above the estimate": of what it
 * was before the part came to it. */
static bool is_of_before(const search *s, gly_bounds stated)
{
    gly_bounds part = gly_bounds_of(s->part->number);
    gly_bounds before =
        gly_bounds_subtract(gly_bounds_of(s->whole->number), part);
    return !(s->whole->cues & GLY_CUE_OF) &&
           gly_bounds_meet(gly_bounds_percent(part, before), stated);
}

/* Whether the amount right before the share is such a share of one of the
 * paragraph, or of itself and one: "It drew 884 replies. Of those, 619 were
 * against it, which is 70%, and 265 for it", "$204 million in cash, or 60%, and
 * the other $136 million in shares". */
static bool is_explained(const search *s, gly_bounds stated)
{
    const gly_term *part = s->share > s->c->all.items ? s->share - 1 : s->share;
    uint32_t block =
        s->c->reading->language->tokens.items[s->share->first].block;
    gly_terms terms = gly_terms_of_block(s->c, block);
    gly_bounds one = gly_bounds_of(part->number);
    for (uint32_t i = 0; i < terms.count && is_amount(part); i++) {
        const gly_term *whole = &terms.items[i];
        gly_bounds two = gly_bounds_of(whole->number);
        if (whole != part && whole != s->share && is_amount(whole) &&
            gly_parts_alike(part, whole) &&
            (gly_bounds_meet(gly_bounds_percent(one, two), stated) ||
             gly_bounds_meet(gly_bounds_percent(one, gly_bounds_add(one, two)),
                             stated)))
            return true;
    }
    return false;
}

static gly_status check(const search *s)
{
    gly_bounds share = gly_bounds_percent(gly_bounds_of(s->part->number),
                                          gly_bounds_of(s->whole->number));
    gly_bounds rest = gly_bounds_subtract(gly_bounds_whole(100), share);
    gly_bounds stated = gly_bounds_share(s->share->number);
    gly_bounds more = gly_bounds_subtract(
        gly_bounds_percent(gly_bounds_of(s->whole->number),
                           gly_bounds_of(s->part->number)),
        gly_bounds_whole(100)); /* "$4,860, or half as much again" */
    bool other = gly_bounds_meet(rest, stated) && !s->rate;
    if (gly_bounds_meet(share, stated) || other ||
        gly_bounds_meet(more, stated) || !is_near(share, stated) ||
        is_of_before(s, stated) || is_explained(s, stated))
        return GLY_OK;
    return gly_report_share(s->c, s->share, s->part, s->whole);
}

/* "With 120 million shares that costs £50 million, or 42% [of the profit]":
 * whether the share says of what it is one, and that is not the whole. */
static bool is_of_other(const search *s)
{
    enum { NEAR = 4 };
    static const char *const money[] = {"profit",   "profits", "revenue",
                                        "sales",    "income",  "turnover",
                                        "earnings", "budget",  NULL};
    const gly_reading *reading = s->c->reading;
    uint32_t of = s->share->last + 1;
    bool counted = s->whole->number->kind == GLY_NUMBER_CARDINAL &&
                   s->whole->number->counted.noun != GLY_NONE;
    if (!counted || !gly_reading_is_word(reading, of, "of"))
        return false;
    return gly_reading_has_one_of(reading, of + 1, of + NEAR, money);
}

/* Whether the share is about something else: a change, or in a clause of its
 * own that says of what it is one: "two of 12 were away, a third of all". */
static bool is_apart(const search *s)
{
    uint32_t cue = 0, first = s->share->first;
    uint32_t last =
        s->part->last > s->whole->last ? s->part->last : s->whole->last;
    bool changed = gly_calculator_direction(s->c, s->part, &cue) != 0 ||
                   gly_calculator_direction(s->c, s->whole, &cue) != 0;
    uint32_t moved = s->part->number->counted.verb;
    changed = changed || (moved != GLY_NONE &&
                          gly_calculator_is(s->c, moved, GLY_CUE_CHANGE));
    bool own = gly_calculator_is(s->c, s->share->last + 1, GLY_CUE_OF) &&
               !gly_reading_is_word(s->c->reading, s->share->last + 2, "those");
    /* "41 names, half of them …, when 118 lost their jobs": half of the 41. */
    if (own && gly_reading_is_word(s->c->reading, s->share->last + 2, "them"))
        return true;
    bool verb = false;
    for (uint32_t i = last + 1; i < first; i++)
        verb = verb || gly_terms_is_verb(s->c->reading, i);
    bool linked = (s->whole->cues & GLY_CUE_OF) != 0;
    return (changed && !linked) || (own && verb) || is_of_other(s) ||
           (last < first && gly_calculator_parted(s->c, last, first));
}

static gly_status check_share(search *s, uint32_t sentence)
{
    bool here =
        is_set_off(s) && find_two(s, sentence) && are_of_one(s) && !is_apart(s);
    if (here)
        return check(s);
    bool before = gly_terms_go_on(s->c, sentence) &&
                  looks_back(s->c, sentence) && !is_within(s, sentence) &&
                  gly_calculator_sentence(s->c, sentence).count == 1 &&
                  find_two(s, sentence - 1) &&
                  !(s->part->cues & GLY_CUE_FROM); /* "up from €249m" */
    return before ? check(s) : GLY_OK;
}

gly_status gly_calculate_proportion(gly_calculator *c)
{
    gly_status status = GLY_OK;
    uint32_t sentences = gly_calculator_sentences(c), cue = 0;
    for (uint32_t i = 0; i < sentences && status == GLY_OK; i++) {
        gly_terms terms = gly_calculator_sentence(c, i);
        for (uint32_t k = 0; k < terms.count && status == GLY_OK; k++) {
            search s = {c, &terms.items[k], NULL, NULL, false};
            s.rate = is_rate(&s);
            if (gly_parts_is_share(s.share) &&
                !gly_calculator_is_told(c, s.share) &&
                gly_calculator_direction(c, s.share, &cue) == 0)
                status = check_share(&s, i);
        }
    }
    return status;
}
