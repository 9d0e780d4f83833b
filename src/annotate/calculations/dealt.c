/* dealt.c - a whole, and the two or more parts that it is dealt out to, in like
 * words.
 *
 *     It raised $38,500, with $25,000 from the bank and $13,500 from donors.
 *               [whole ]      [part  ]                  [part  ]
 *     He had sent five messages by noon, three to his wife and two to a friend.
 *     Fourteen roads were shut. Eight have been cleared but six are still shut.
 *
 * The parts follow "with" or a comma and stand before the same preposition, or
 * are all numbers of the sentence behind the whole and have no nouns of their
 * own. Together they may be less than the whole where nothing says that these
 * are all; then they are told only if "still", "the other" or a slip of the
 * hand speaks for it, or there is little left. More than the whole they never
 * are. Readings: any whole of the sentence. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/terms.h"
#include "base/slips.h"

enum { PARTS_MOST = 5 };

typedef struct {
    gly_calculator *c;
    gly_terms terms;
    uint32_t sentence, first, end; /* tokens of the sentence */
} search;

static bool is_word(const search *s, uint32_t token, const char *word)
{
    return gly_reading_is_word(s->c->reading, token, word);
}

/* Whether "and" stands between the two, and no comma right before it. */
static bool are_joined(const search *s, const gly_term *one,
                       const gly_term *two)
{
    for (uint32_t i = one->last + 1; i < two->first; i++) {
        if (gly_reading_is(s->c->reading, i, GLY_IS_AND))
            return !gly_reading_at(s->c->reading, i - 1, ',');
    }
    return false;
}

/* The preposition behind the part and, at most, its noun: "three to", "410
 * workers at"; 0 for none. */
static gly_symbol preposition_of(const search *s, const gly_term *part)
{
    const gly_reading *reading = s->c->reading;
    uint32_t noun = part->number->counted.noun, next = part->last + 1;
    if (!gly_terms_is_nounless(part) && noun <= next + 1)
        next = noun + 1;
    bool is =
        next < s->end && (gly_reading_is(reading, next, GLY_IS_PREPOSITION) ||
                          gly_reading_is_word(reading, next, "to"));
    return is ? reading->forms[next] : 0;
}

/* Where the whole may stand, what it counts (0: anything), and whether the
 * parts are said to be all there are. */
typedef struct {
    gly_terms wholes;
    gly_symbol noun;
    bool closed;
} scope;

/* Whether the parts leave some over: more than a slip of the hand makes, and
 * nothing says that these are all. */
static bool leave_some(const gly_parts *parts, const gly_term *whole,
                       bool closed)
{
    gly_decimal sum = gly_parts_value(parts), all = whole->number->value;
    gly_decimal share = closed ? gly_decimal_of(6, -1) : gly_decimal_of(8, -1);
    gly_decimal least = gly_decimal_multiply(all, share);
    return gly_decimal_compare(sum, least) < 0 &&
           gly_slip_of(sum, all) == GLY_SLIP_NONE;
}

/* "in the past two years", "over the last month": when the whole was. */
static bool is_stretch(const search *s, uint32_t preposition)
{
    static const char *const words[] = {"past", "last", "first", "same", NULL};
    return is_word(s, preposition + 1, "the") &&
           gly_reading_is_one_of(s->c->reading, preposition + 2, words);
}

/* Whether the preposition of the parts stands behind the whole, too: "$9m was
 * for roads, $4m for parks and $3m for pools" are three in a row. */
static bool is_of_row(const search *s, const gly_term *whole,
                      const gly_parts *parts)
{
    const gly_term *first = parts->items[0];
    gly_symbol word = whole->first >= s->first && first->first > s->first &&
                              !is_word(s, first->first - 1, "with")
                          ? preposition_of(s, first)
                          : 0;
    for (uint32_t i = whole->last + 1; word != 0 && i < first->first; i++) {
        if (s->c->reading->forms[i] == word && !is_stretch(s, i))
            return true;
    }
    return false;
}

/* "Of 41 tags 17 still work. Fourteen came off and ten were lost": whether
 * `whole` and the parts come to what was told before. */
static bool is_part(const search *s, const gly_term *whole,
                    const gly_parts *parts)
{
    enum { LOOKED_AT = 48 };
    gly_parts all = *parts;
    gly_parts_push(&all, whole);
    for (uint32_t n = 0; n < LOOKED_AT; n++) {
        const gly_term *before = parts->items[0] - n;
        if (before <= s->c->all.items)
            break;
        if (gly_parts_alike(before - 1, whole) &&
            gly_parts_fit(&all, before - 1))
            return true;
    }
    return false;
}

static bool may_be_whole(const search *s, const scope *in,
                         const gly_term *whole, const gly_parts *parts)
{
    return !is_of_row(s, whole, parts) && !is_part(s, whole, parts) &&
           gly_parts_is_plain(whole) &&
           gly_parts_alike(whole, parts->items[0]) &&
           (in->noun == 0 || gly_terms_noun(s->c, whole) == in->noun) &&
           (whole->cues & (GLY_CUE_FROM | GLY_CUE_AGAINST)) == 0;
}

/* Hold the parts against the wholes, the last first. */
static gly_status check(const search *s, const gly_parts *parts,
                        const scope *in)
{
    const gly_term *meant = NULL;
    for (uint32_t i = in->wholes.count; i-- > 0;) {
        const gly_term *whole = &in->wholes.items[i];
        if (!may_be_whole(s, in, whole, parts))
            continue;
        if (gly_parts_fit(parts, whole))
            return GLY_OK;
        if (meant == NULL && gly_parts_likely(parts, whole))
            meant = whole;
    }
    bool told = meant != NULL && !gly_calculator_is_told(s->c, meant) &&
                !leave_some(parts, meant, in->closed) &&
                gly_calculator_find(
                    s->c, meant->first > s->first ? meant->last : s->first,
                    s->end, GLY_CUE_SPREAD) == GLY_NONE;
    return told ? gly_parts_report(s->c, parts, meant, false) : GLY_OK;
}

/* --- In one sentence ------------------------------------------------------ */

/* Whether the next term goes on with the row that `part` stands in. */
static bool goes_on(const search *s, const gly_term *part, bool with)
{
    const gly_term *next = part + 1;
    if (next >= s->terms.items + s->terms.count || !gly_parts_is_plain(next) ||
        !gly_parts_alike(part, next))
        return false;
    gly_symbol one = preposition_of(s, part), two = preposition_of(s, next);
    bool money = with && part->number->kind == GLY_NUMBER_MONEY;
    return money || (one != 0 && one == two);
}

/* "158 animals, including 112 birds and 56 turtles": some of them can be no
 * more than all. */
static gly_status check_some(const search *s, uint32_t index)
{
    gly_parts parts = {.count = 0};
    const gly_term *whole = &s->terms.items[index - 1], *part = whole + 1;
    for (; part < s->terms.items + s->terms.count; part++) {
        if (!gly_parts_is_plain(part) || !gly_parts_alike(part, whole))
            return GLY_OK;
        gly_parts_push(&parts, part);
    }
    bool more =
        parts.count == 2 && are_joined(s, part - 2, part - 1) &&
        gly_parts_is_plain(whole) && gly_parts_likely(&parts, whole) &&
        gly_decimal_compare(gly_parts_sum(&parts).low,
                            gly_bounds_of(whole->number).high) > 0 &&
        gly_calculator_find(s->c, s->first, s->end, GLY_CUE_SPREAD) == GLY_NONE;
    return more ? gly_parts_report(s->c, &parts, whole, false) : GLY_OK;
}

/* ", with 410 at Tarn and 230 at Wick", ", three to his wife and two to a
 * friend": the row that term number `index` opens behind its whole. */
static gly_status check_row(const search *s, uint32_t index)
{
    const gly_term *part = &s->terms.items[index];
    bool with = part->first > s->first &&
                (is_word(s, part->first - 1, "with") ||
                 gly_calculator_is(s->c, part->first - 1, GLY_CUE_INCLUDE));
    uint32_t mark = part->first - 1 - with;
    gly_parts parts = {.count = 0};
    if (mark <= s->first || !gly_reading_at(s->c->reading, mark, ',') ||
        !gly_parts_is_plain(part))
        return GLY_OK;
    gly_parts_push(&parts, part);
    while (parts.count < PARTS_MOST && goes_on(s, part, with))
        gly_parts_push(&parts, ++part);
    const gly_term *last = &s->terms.items[index] + parts.count - 1;
    if (gly_calculator_is(s->c, mark + 1, GLY_CUE_INCLUDE))
        return check_some(s, index);
    bool ended = parts.count >= 2 && are_joined(s, last - 1, last);
    scope in = {.wholes = {s->terms.items, index}};
    return ended ? check(s, &parts, &in) : GLY_OK;
}

/* --- In the sentences before ---------------------------------------------- */

/* Whether a clause, or the sentence, begins with the part, and what it counts
 * is not said again: "Eight have been cleared but [six] are". */
static bool opens_clause(const search *s, const gly_term *part)
{
    const gly_reading *reading = s->c->reading;
    uint32_t before = part->first - 1;
    gly_upos next = reading->language->syntax.items[part->last + 1].upos;
    bool opens = part->first == s->first ||
                 gly_reading_is(reading, before, GLY_IS_AND | GLY_IS_BREAK) ||
                 gly_reading_at(reading, before, ',') ||
                 gly_calculator_is(s->c, before, GLY_CUE_REST);
    return opens && (next == GLY_UPOS_AUX || next == GLY_UPOS_VERB);
}

/* "Seven of the [routes] serve the city": the noun of the first part;
 * GLY_NONE. */
static uint32_t noun_dealt(const search *s, const gly_term *part)
{
    const gly_reading *reading = s->c->reading;
    uint32_t of = part->last + 1, noun = of + 2;
    bool named = noun < s->end && gly_calculator_is(s->c, of, GLY_CUE_OF) &&
                 gly_reading_is(reading, of + 1, GLY_IS_DETERMINER) &&
                 gly_number_index(s->c->numbers, noun) == GLY_NONE &&
                 reading->language->syntax.items[noun].xpos == GLY_XPOS_NNS;
    return named ? noun : GLY_NONE;
}

/* Whether the last part is said to be all the rest: "six are still shut", "the
 * other six", "one remains". */
static bool is_rest(const search *s, const gly_term *part)
{
    static const char *const words[] = {"still",    "remain", "remains",
                                        "remained", "rest",   NULL};
    for (uint32_t i = part->last + 1; i < s->end; i++) {
        if (gly_reading_is_one_of(s->c->reading, i, words))
            return true;
    }
    return gly_calculator_is(s->c, part->first - 1, GLY_CUE_REST);
}

/* All numbers of the sentence as parts; false where one is none. */
static bool gather_all(gly_parts *out, const search *s, uint32_t noun)
{
    out->count = 0;
    for (uint32_t i = 0; i < s->terms.count; i++) {
        const gly_term *part = &s->terms.items[i];
        bool first = i == 0 && noun != GLY_NONE && part->first == s->first;
        if (part->number->kind != GLY_NUMBER_CARDINAL ||
            !gly_parts_is_plain(part) || !(first || opens_clause(s, part)))
            return false;
        gly_parts_push(out, part);
    }
    return out->count >= 2 && out->count <= PARTS_MOST;
}

/* "Twelve had burns, and nine were tourists": whether some may be told twice.
 * Nobody does two other things at a time. */
static bool may_overlap(const search *s, const gly_parts *parts)
{
    static const char *const states[] = {"had",  "have", "has", "was",
                                         "were", "are",  "is",  NULL};
    for (uint32_t i = 0; i < parts->count; i++) {
        if (gly_reading_is_one_of(s->c->reading, parts->items[i]->last + 1,
                                  states))
            return true;
    }
    return false;
}

/* "31 were injured [and the rest] did not survive": some are not counted. */
static bool leaves_rest(const search *s)
{
    static const char *const rest[] = {"rest", "others", "remainder", NULL};
    const gly_term *last = s->terms.items + s->terms.count - 1;
    for (uint32_t i = last->last + 2; i < s->end; i++) {
        if (gly_reading_is_one_of(s->c->reading, i, rest) &&
            gly_reading_is_word(s->c->reading, i - 1, "the"))
            return true;
    }
    return false;
}

/* "Fourteen roads were shut. Eight have been cleared but six are still shut."
 */
static gly_status check_clauses(const search *s)
{
    gly_parts parts;
    if (s->terms.count < 2 || s->terms.items[0].first != s->first ||
        leaves_rest(s))
        return GLY_OK;
    uint32_t noun = noun_dealt(s, &s->terms.items[0]);
    if (!gather_all(&parts, s, noun) ||
        (noun == GLY_NONE && !gly_terms_go_on(s->c, s->sentence)))
        return GLY_OK;
    scope in = {.closed = is_rest(s, parts.items[parts.count - 1])};
    if (!in.closed && may_overlap(s, &parts))
        return GLY_OK;
    if (noun != GLY_NONE) {
        uint32_t before = (uint32_t)(s->terms.items - s->c->all.items);
        in.noun = s->c->reading->language->syntax.items[noun].lemma;
        in.wholes = (gly_terms){s->c->all.items, before};
    } else {
        in.wholes = gly_calculator_sentence(s->c, s->sentence - 1);
    }
    return check(s, &parts, &in);
}

gly_status gly_calculate_dealt(gly_calculator *c)
{
    gly_status status = GLY_OK;
    uint32_t sentences = gly_calculator_sentences(c);
    for (uint32_t i = 0; i < sentences && status == GLY_OK; i++) {
        gly_sentence own = c->reading->language->sentences.items[i];
        search s = {c, gly_calculator_sentence(c, i), i, own.first,
                    own.first + own.count};
        status = check_clauses(&s);
        for (uint32_t k = 1; k + 1 < s.terms.count && status == GLY_OK; k++)
            status = check_row(&s, k);
    }
    return status;
}
