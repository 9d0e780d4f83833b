/* slipped_sum.c - two parts or more that a slip of the hand keeps from being
 * their whole.
 *
 *     Since then 1,140 people have been killed, according to the mission, which
 *                [whole]
 *     counts 620 soldiers and 490 civilians.        620 + 490 = 1,110
 *            [part]           [part]
 *
 * No word tells that these are parts: that the sum of amounts in a row differs
 * from a greater one near by in one digit, or in two that have changed places,
 * is told by chance too rarely, if there are three digits and no part is too
 * small to count. The parts stand in one sentence, with commas or "and" between
 * them, and the whole there or in one near by; of greater sums the parts may
 * stand in two sentences. */
#include "annotate/calculations/far_wholes.h"
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/periods.h"
#include "annotate/calculations/term_blocks.h"
#include "annotate/calculations/terms.h"
#include "base/problem.h"
#include "base/slips.h"

/* Parts in a row; words from one to the next; sentences and terms from the
 * whole to its parts. */
enum { ROW = 4, PART_REACH = 25, SENTENCES = 2, TERMS = 16 };
/* Digits of one number of a sum and of another; of a great one. What is the
 * least whole; in hundredths how much a slip changes. */
enum { LONG = 100, SHORT = 10, GREAT = 1000, LEAST = 20, MUCH = 140 };

typedef struct {
    gly_calculator *c;
    const gly_term *whole;
    uint32_t first, end; /* terms near the whole, in all terms */
    bool fits;
    gly_parts parts; /* of which a slip makes the whole */
    uint32_t found;
} search;

static const gly_sentence *sentence_of(const gly_calculator *c,
                                       const gly_term *term)
{
    return gly_reading_sentence(c->reading, term->first);
}

/* Whether `next` goes on with the row that `term` ends: "and" or a comma stands
 * between, and no word of a change. A new sentence may begin. */
static bool goes_on(const gly_calculator *c, const gly_term *term,
                    const gly_term *next)
{
    bool joined = sentence_of(c, next) == sentence_of(c, term) + 1;
    if (next->first > term->last + PART_REACH || gly_terms_is_at(c, next) ||
        (next->cues &
         (GLY_CUE_FROM | GLY_CUE_TO | GLY_CUE_BY | GLY_CUE_AGAINST)) != 0)
        return false;
    for (uint32_t i = term->last + 1; i < next->first; i++) {
        joined = joined || gly_reading_at(c->reading, i, ',') ||
                 gly_reading_is(c->reading, i, GLY_IS_AND);
    }
    return joined;
}

/* Whether two counts may be of one kind of thing, by name or since both count
 * people; what has no noun of its own may be of any. */
static bool may_be_one(const gly_calculator *c, const gly_term *a,
                       const gly_term *b)
{
    const gly_node *nodes = c->reading->language->syntax.items;
    uint32_t one = a->number->counted.noun, two = b->number->counted.noun;
    return one == GLY_NONE || two == GLY_NONE ||
           nodes[one].lemma == nodes[two].lemma ||
           (gly_parts_count_people(c, a) && gly_parts_count_people(c, b));
}

/* Whether the whole can be made of such parts: "84 cattle and 217 sheep" are no
 * gates, but a third kind makes it a list. */
static bool may_hold(const search *s, const gly_parts *parts)
{
    if (s->whole->number->kind != GLY_NUMBER_CARDINAL || parts->count > 2)
        return true;
    return may_be_one(s->c, parts->items[0], parts->items[1]) ||
           (may_be_one(s->c, parts->items[0], s->whole) &&
            may_be_one(s->c, parts->items[1], s->whole));
}

/* "101,000 visitors in 2024 and 143,000 in 2025": whether the whole stands in a
 * row with one of the parts, each with a time or place of its own. */
static bool is_beside_part(const search *s, const gly_parts *parts)
{
    gly_symbol own = gly_far_preposition(s->c, s->whole);
    for (uint32_t i = 0; i < parts->count && own != 0; i++) {
        const gly_term *part = parts->items[i];
        const gly_term *one = part < s->whole ? part : s->whole;
        const gly_term *two = part < s->whole ? s->whole : part;
        if (gly_far_preposition(s->c, part) == own &&
            sentence_of(s->c, part) == sentence_of(s->c, s->whole) &&
            goes_on(s->c, one, two) &&
            !gly_reading_is_word(s->c->reading, s->whole->last + 2, "all") &&
            !gly_reading_is_word(s->c->reading, s->whole->last + 2, "total"))
            return true;
    }
    return false;
}

/* "£600 a tonne", "17C": nothing that could be added up. */
static bool is_rate(const gly_calculator *c, const gly_term *term)
{
    return gly_period_noun(c, term) != GLY_NONE ||
           (term->number->unit != GLY_UNIT_NONE &&
            gly_unit_info_of(term->number->unit)->dimension ==
                GLY_DIMENSION_TEMPERATURE);
}

/* "The victims included 43 …": some of them. */
static bool tells_some(const gly_calculator *c, const gly_term *first)
{
    uint32_t start = sentence_of(c, first)->first;
    return gly_calculator_find(c, start, first->first,
                               GLY_CUE_INCLUDE | GLY_CUE_SPREAD) != GLY_NONE;
}

/* Whether what the parts come to is told near by, so that they are parts of
 * that, or the whole is made of two others. */
static bool is_told_otherwise(const search *s, gly_decimal sum)
{
    const gly_term *items = s->c->all.items;
    gly_decimal whole = s->whole->number->value;
    for (uint32_t i = s->first; i < s->end; i++) {
        gly_decimal one = items[i].number->value;
        if (gly_decimal_compare(one, sum) == 0)
            return true;
        for (uint32_t k = i + 1; k < s->end; k++) {
            gly_decimal two = items[k].number->value;
            bool same = gly_parts_alike(&items[i], s->whole) &&
                        gly_parts_alike(&items[k], s->whole);
            if (same &&
                gly_decimal_compare(gly_decimal_add(one, two), whole) == 0)
                return true;
        }
    }
    return false;
}

/* How many of the numbers of a sum have two digits or more, and three. */
typedef struct {
    uint32_t shorter, lengthy;
} lengths;

static lengths lengths_of(const gly_parts *parts)
{
    lengths found = {0, 0};
    for (uint32_t i = 0; i < parts->count; i++) {
        gly_decimal part = gly_decimal_plain(parts->items[i]->number->value);
        found.shorter += part.digits >= SHORT;
        found.lengthy += part.digits >= LONG;
    }
    return found;
}

/* Whether one of the parts counts what the whole does, by name. */
static bool is_same_noun(const search *s, const gly_parts *parts)
{
    const gly_node *nodes = s->c->reading->language->syntax.items;
    uint32_t noun = s->whole->number->counted.noun;
    for (uint32_t i = 0; i < parts->count && noun != GLY_NONE; i++) {
        uint32_t own = parts->items[i]->number->counted.noun;
        if (own != GLY_NONE && nodes[own].lemma == nodes[noun].lemma)
            return true;
    }
    return false;
}

/* How little it is by chance that a slip makes the whole of the parts: the more
 * digits agree the less has to be told by how they stand. */
static uint32_t points_of(const search *s, const gly_parts *parts,
                          gly_slip slip)
{
    enum { DIGITS = 2 };
    gly_decimal whole = s->whole->number->value, sum = gly_parts_value(parts);
    bool great = gly_decimal_plain(sum).digits >= GREAT ||
                 gly_decimal_plain(whole).digits >= GREAT;
    bool here =
        sentence_of(s->c, s->whole) == sentence_of(s->c, parts->items[0]);
    lengths found = lengths_of(parts);
    uint32_t points = great || slip == GLY_SLIP_SWAP ? DIGITS : 0;
    points += parts->count > 2;
    points += here;
    points += is_same_noun(s, parts);
    return points + (found.lengthy > 1);
}

/* Whether `one` is not much more than `other`. */
static bool is_near(gly_decimal one, gly_decimal other)
{
    gly_decimal most = gly_decimal_multiply(other, gly_decimal_of(MUCH, -2));
    return gly_decimal_compare(one, most) <= 0;
}

/* Whether the row leaves out none of its sentences: "310 came, 290 wrote and
 * nine rang". */
static bool is_complete(const search *s, const gly_parts *parts)
{
    const gly_sentence *from = sentence_of(s->c, parts->items[0]);
    const gly_sentence *to = sentence_of(s->c, parts->items[parts->count - 1]);
    for (uint32_t i = s->first; i < s->end; i++) {
        const gly_term *term = &s->c->all.items[i];
        const gly_sentence *own = sentence_of(s->c, term);
        bool part = term == s->whole;
        for (uint32_t k = 0; k < parts->count; k++)
            part = part || parts->items[k] == term;
        if (!part && own >= from && own <= to &&
            gly_parts_alike(term, s->whole))
            return false;
    }
    return true;
}

/* Whether parts of two sentences have the whole in one of them. */
static bool is_beside(const search *s, const gly_parts *parts)
{
    const gly_sentence *own = sentence_of(s->c, s->whole);
    return own == sentence_of(s->c, parts->items[0]) ||
           own == sentence_of(s->c, parts->items[parts->count - 1]);
}

/* Whether the parts stand so that they may be those of the whole. */
static bool are_parts(const search *s, const gly_parts *parts, gly_slip slip)
{
    const gly_term *last = parts->items[parts->count - 1];
    bool apart = sentence_of(s->c, parts->items[0]) != sentence_of(s->c, last);
    return may_hold(s, parts) && is_complete(s, parts) &&
           !is_beside_part(s, parts) &&
           (apart ? is_beside(s, parts) : points_of(s, parts, slip) > 0);
}

/* Whether a slip of the hand makes the whole of what the parts come to. */
static bool is_slip(const search *s, const gly_parts *parts)
{
    gly_decimal whole = s->whole->number->value, sum = gly_parts_value(parts);
    gly_slip slip = gly_slip_of(sum, whole);
    lengths found = lengths_of(parts);
    bool lengthy = found.lengthy > 0 || gly_decimal_plain(whole).digits >= LONG;
    return (slip == GLY_SLIP_SWAP || slip == GLY_SLIP_LONG) && lengthy &&
           found.shorter > 0 && is_near(sum, whole) && is_near(whole, sum) &&
           are_parts(s, parts, slip) && !is_told_otherwise(s, sum);
}

/* "131 yards before the break and for [147] after it": of the unit of the part
 * right before it. */
static bool is_elided(const search *s, const gly_term *before,
                      const gly_term *term)
{
    return before != NULL && s->whole->number->unit != GLY_UNIT_NONE &&
           term->number->kind == GLY_NUMBER_CARDINAL &&
           gly_terms_is_nounless(term) &&
           sentence_of(s->c, before) == sentence_of(s->c, term) &&
           gly_calculator_find(s->c, before->last + 1, term->first,
                               GLY_CUE_CHANGE) == GLY_NONE;
}

/* Whether the parts come to the whole. Two digits that have changed places in
 * one sentence are no rounding: $42,000 and $1,260 are not $43,620. */
static bool fits(const search *s, const gly_parts *parts)
{
    gly_decimal whole = s->whole->number->value, sum = gly_parts_value(parts);
    bool here =
        sentence_of(s->c, s->whole) == sentence_of(s->c, parts->items[0]);
    return parts->count > 1 && gly_parts_fit(parts, s->whole) &&
           !(here && gly_decimal_plain(whole).digits >= GREAT &&
             gly_slip_of(sum, whole) == GLY_SLIP_SWAP);
}

/* "closed at 305p, up [7p] on the day": no part of a price. */
static bool is_of_day(const gly_calculator *c, const gly_term *term)
{
    return gly_reading_is_word(c->reading, term->last + 1, "on") &&
           gly_reading_is_word(c->reading, term->last + 3, "day");
}

/* Try the rows that begin with the term at `first`. */
static void try_rows(search *s, uint32_t first)
{
    const gly_term *items = s->c->all.items, *before = NULL;
    gly_parts parts = {.count = 0};
    for (uint32_t i = first; i < s->end && parts.count < ROW; i++) {
        const gly_term *term = &items[i];
        bool other = term == s->whole || (!gly_parts_alike(term, s->whole) &&
                                          !is_elided(s, before, term));
        if (other && i > first)
            continue;
        if (other || !gly_parts_is_plain(term) || is_of_day(s->c, term) ||
            !gly_parts_matters(term, s->whole) ||
            gly_calculator_is_told(s->c, term) ||
            (before != NULL && !goes_on(s->c, before, term)))
            return;
        before = term;
        gly_parts_push(&parts, term);
        s->fits = s->fits || fits(s, &parts);
        if (parts.count < 2 || !is_slip(s, &parts))
            continue;
        s->parts = parts;
        s->found++;
    }
}

/* "102 not out": what one has scored. */
static bool is_innings(const gly_calculator *c, const gly_term *term)
{
    return gly_reading_is_word(c->reading, term->last + 1, "not") &&
           gly_reading_is_word(c->reading, term->last + 2, "out");
}

static bool may_be_whole(const gly_calculator *c, const gly_term *term)
{
    return gly_parts_is_plain(term) && !gly_term_in_table(c, term) &&
           !is_innings(c, term) && !is_rate(c, term) &&
           gly_decimal_compare(term->number->value, gly_decimal_of(LEAST, 0)) >=
               0 &&
           (term->cues & (GLY_CUE_FROM | GLY_CUE_AGAINST)) == 0 &&
           (!(term->cues & GLY_CUE_TO) ||
            gly_decimal_plain(term->number->value).digits >= GREAT);
}

/* Find the terms of sentence `sentence` and of those near by, as many as are
 * tried, around term `own`. */
static void find_near(search *s, uint32_t sentence, uint32_t own)
{
    uint32_t last = sentence + SENTENCES,
             count = gly_calculator_sentences(s->c);
    uint32_t low = sentence > SENTENCES ? sentence - SENTENCES : 0;
    s->first = s->c->first_terms[low];
    s->end = s->c->first_terms[last < count ? last + 1 : count];
    s->first = s->first + TERMS < own ? own - TERMS : s->first;
    s->end = s->end > own + TERMS ? own + TERMS : s->end;
}

/* "Mr. Roe was second with 8,270 votes and Ms. Holt third with 1,150": what
 * others have is no part of what the first one has. */
static bool are_ranked(const gly_calculator *c, const gly_parts *parts)
{
    static const char *const ranks[] = {"second",    "third", "fourth",
                                        "runner-up", "last",  NULL};
    const gly_sentence *s =
        gly_reading_sentence(c->reading, parts->items[0]->first);
    return gly_reading_has_one_of(c->reading, s->first, s->first + s->count,
                                  ranks);
}

/* "Pumps brought in £742m. Exports made £398m and roofs the remaining £144m",
 * of sales of £1,284m: the greatest is a part as well. */
static bool is_part_too(const search *s)
{
    gly_parts all = s->parts;
    gly_parts_push(&all, s->whole);
    return gly_parts_have_whole(s->c, &all);
}

static gly_status check(gly_calculator *c, uint32_t sentence)
{
    gly_status status = GLY_OK;
    for (uint32_t i = c->first_terms[sentence];
         i < c->first_terms[sentence + 1] && status == GLY_OK; i++) {
        search s = {.c = c, .whole = &c->all.items[i]};
        if (!may_be_whole(c, s.whole) || gly_calculator_is_told(c, s.whole))
            continue;
        find_near(&s, sentence, i);
        for (uint32_t k = s.first; k + 1 < s.end; k++) {
            if (!tells_some(c, &c->all.items[k]))
                try_rows(&s, k);
        }
        if (s.found == 1 && !s.fits && !are_ranked(c, &s.parts) &&
            !is_part_too(&s))
            status = gly_parts_report(c, &s.parts, s.whole, false);
    }
    return status;
}

gly_status gly_calculate_slipped_sum(gly_calculator *c)
{
    return gly_calculator_each(c, check);
}
