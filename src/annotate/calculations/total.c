/* total.c - amounts and what they come to "in all".
 *
 *     The north hall sold 120 tickets and the south hall 80, 210 in all.
 *                         [ ]                            [ ] [total    ]
 *
 * The total is told by "in all", "altogether", "combined", "a total of", by
 * "bringing its staff to", or by "for" behind a comma: "ran for 143 and threw
 * for 187, for 330 yards". Its parts are the amounts before it in the
 * sentence, or those of the sentence before, where it opens one of its own ("In
 * all, 210 …"). What stands after it may agree with it, but need not be its
 * parts (see breakdown.c).
 * Readings: any run of two or more of these that ends beside the total. */
#include "annotate/calculations/brought.h"
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/terms.h"
#include "annotate/calculations/ways.h"

enum { CUE_REACH = 4, PARTS_MOST = 8, HEAD = 3, BACK = 6 };

/* Where parts are looked for. */
enum { BEFORE, AFTER, EARLIER, BOTH, PLACES };

typedef struct {
    gly_calculator *c;
    gly_terms terms;
    uint32_t sentence;
    const gly_term *total;
    const gly_term *like; /* what parts must be like: the total, or where it has
                           * no unit of its own the first part */
} search;

/* ", for 330 yards": what has just been told comes to it. */
static bool is_drawn(const gly_calculator *c, const gly_term *term)
{
    return (term->cues & GLY_CUE_FOR) && term->lead + 1 == term->first &&
           term->lead > 0 && gly_reading_at(c->reading, term->lead - 1, ',');
}

/* "33 arrests in May and 41 in June, or 74 in two months": said again at once,
 * with the time or the place of both. */
static bool is_said_again(const gly_calculator *c, const gly_term *term)
{
    const gly_reading *reading = c->reading;
    uint32_t next = term->last + 1;
    return (term->cues & GLY_CUE_SAME) && term->lead + 1 == term->first &&
           term->lead > 0 && gly_reading_at(reading, term->lead - 1, ',') &&
           (gly_reading_is_word(reading, next, "in") ||
            gly_reading_is_word(reading, next, "over")) &&
           gly_number_index(c->numbers, next + 1) != GLY_NONE;
}

/* "Together, the papers say, the three closures are worth £202,000": the only
 * amount of a sentence that begins with a word for a total. */
static bool is_announced(const gly_calculator *c, const gly_term *term)
{
    const gly_sentence *s = gly_reading_sentence(c->reading, term->first);
    uint32_t sentence = c->reading->sentences[term->first];
    uint32_t before = sentence == 0 ? s->first : s[-1].first;
    if (!gly_calculator_is(c, s->first, GLY_CUE_TOTAL) ||
        !gly_reading_at(c->reading, s->first + 1, ',') ||
        gly_calculator_find(c, before, s->first, GLY_CUE_TOTAL) != GLY_NONE)
        return false;
    gly_terms terms = gly_calculator_sentence(c, sentence);
    for (uint32_t i = 0; i < terms.count; i++) {
        if (&terms.items[i] != term && gly_parts_alike(&terms.items[i], term))
            return false;
    }
    return true;
}

/* Whether a word for a total stands by `term`, with nothing but its noun and
 * the like between. */
static bool is_total(const gly_calculator *c, const gly_term *term)
{
    const gly_sentence *s = gly_reading_sentence(c->reading, term->first);
    uint32_t end = s->first + s->count;
    uint32_t first =
        term->first - s->first > CUE_REACH ? term->first - CUE_REACH : s->first;
    for (uint32_t i = term->number->first; i-- > first;) {
        if (gly_calculator_is(c, i, GLY_CUE_TOTAL))
            return true;
        if (gly_number_index(c->numbers, i) != GLY_NONE)
            break;
    }
    if (is_drawn(c, term) || is_announced(c, term) || is_said_again(c, term) ||
        gly_brought_is_total(c, term))
        return true;
    for (uint32_t i = term->last + 1; i < end && i <= term->last + CUE_REACH;
         i++) {
        if (gly_calculator_is(c, i, GLY_CUE_TOTAL))
            return true;
        if (gly_reading_has(c->reading, i, GLY_TOKEN_MARK) ||
            gly_number_index(c->numbers, i) != GLY_NONE)
            break;
    }
    return false;
}

/* Whether the number has neither unit nor noun of its own: nobody counts "143
 * passing", which would be more than one. */
static bool is_bare(const gly_calculator *c, const gly_term *term)
{
    const gly_number *number = term->number;
    uint32_t noun = number->counted.noun;
    gly_decimal one = {1, 0};
    return number->kind == GLY_NUMBER_CARDINAL &&
           number->unit == GLY_UNIT_NONE &&
           (gly_terms_is_nounless(term) ||
            (noun == term->last + 1 &&
             c->reading->language->syntax.items[noun].xpos == GLY_XPOS_NN &&
             gly_decimal_compare(number->value, one) > 0));
}

/* "ran for 143 yards and threw for 187": whether the bare number is told in the
 * unit of the one before it, which is that of the total. */
static bool is_elliptic(const search *s, const gly_term *term)
{
    if (!is_bare(s->c, term) || s->like->number->unit == GLY_UNIT_NONE)
        return false;
    const gly_term *first = s->c->all.items;
    for (const gly_term *one = term; one-- > first && term - one <= BACK;) {
        if (gly_parts_alike(one, s->like))
            return s->c->reading->sentences[one->first] + 1 >= s->sentence;
    }
    return false;
}

/* "five more came, [three] of them lame": told as a part of the one before. */
static bool is_among(const search *s, const gly_term *term)
{
    const gly_term *before = term - 1;
    return gly_terms_is_of_them(s->c, term) && term > s->terms.items &&
           before >= s->terms.items && term < s->terms.items + s->terms.count &&
           gly_decimal_compare(before->number->value, term->number->value) >
               0 &&
           !gly_terms_is_of_them(s->c, before);
}

/* "84 cattle and 217 sheep in the [six] counties": where or when the others
 * were counted. */
static bool is_setting(const search *s, const gly_term *term)
{
    const gly_reading *reading = s->c->reading;
    uint32_t first = term->number->first;
    return first >= 2 && gly_reading_is_word(reading, first - 1, "the") &&
           gly_reading_is(reading, first - 2, GLY_IS_PREPOSITION) &&
           !gly_reading_is_word(reading, first - 2, "of");
}

/* ", giving the Bulls 417 yards in all". */
static bool is_given(const gly_calculator *c, const gly_term *total)
{
    const gly_reading *reading = c->reading;
    const gly_node *nodes = reading->language->syntax.items;
    for (uint32_t i = total->first; i-- > 1 && total->first - i <= BACK;) {
        if (gly_number_index(c->numbers, i) != GLY_NONE ||
            gly_reading_has(reading, i, GLY_TOKEN_MARK))
            return false;
        if (nodes[i].xpos == GLY_XPOS_VBG)
            return gly_reading_at(reading, i - 1, ',');
    }
    return false;
}

/* Whether the total is set off from what it is of: ", 367 in all", "for a total
 * of 367". */
static bool is_set_off(const gly_calculator *c, const gly_term *total)
{
    const gly_reading *reading = c->reading;
    uint32_t first = total->number->first;
    bool named = first >= 4 && gly_reading_is_word(reading, first - 1, "of") &&
                 gly_calculator_is(c, first - 2, GLY_CUE_TOTAL) &&
                 gly_reading_is_word(reading, first - 4, "for");
    return named || is_given(c, total) || is_drawn(c, total) ||
           is_announced(c, total) || is_said_again(c, total) ||
           (total->first > 0 && gly_reading_at(reading, total->first - 1, ','));
}

/* "214 yards rushing and 143 passing, for a total of 357": what the amounts
 * are told in. */
static const gly_term *find_like(const search *s)
{
    const gly_term *first = s->terms.items;
    bool unit = first < s->total && is_bare(s->c, s->total) &&
                first->number->kind == GLY_NUMBER_MEASURE &&
                is_set_off(s->c, s->total);
    return unit ? first : s->total;
}

/* Whether `term` may be one of the amounts that are added up. */
static bool is_part(const search *s, const gly_term *term)
{
    uint32_t cue = 0;
    bool alone = !(term->cues & (GLY_CUE_FROM | GLY_CUE_AGAINST | GLY_CUE_BY));
    bool set_off = is_set_off(s->c, s->total);
    bool goes_on = set_off && is_elliptic(s, term);
    return term != s->total && alone && !is_among(s, term) &&
           !is_setting(s, term) && !term->number->range &&
           (goes_on || gly_parts_alike(term, s->like)) &&
           (set_off || gly_calculator_alike(s->c, term, s->total)) &&
           (set_off || gly_calculator_direction(s->c, term, &cue) >= 0);
}

/* The amounts from `first` to `last` (either may be the greater), the one
 * nearest to the total first. */
static void gather(gly_parts *out, const search *s, gly_terms terms,
                   bool backwards)
{
    out->count = 0;
    for (uint32_t i = 0; i < terms.count; i++) {
        uint32_t at = backwards ? terms.count - 1 - i : i;
        if (is_part(s, &terms.items[at]))
            gly_parts_push(out, &terms.items[at]);
    }
}

/* Whether two or more parts beside the total come to it. */
static bool some_fit(const search *s, const gly_parts *parts)
{
    for (uint32_t count = 2; count <= parts->count; count++) {
        gly_parts run = *parts;
        run.count = count;
        if (gly_parts_fit(&run, s->total))
            return true;
    }
    return false;
}

/* Back into the order of the text. */
static void reverse(gly_parts *parts)
{
    for (uint32_t i = 0; i < parts->count / 2; i++) {
        const gly_term *kept = parts->items[i];
        parts->items[i] = parts->items[parts->count - 1 - i];
        parts->items[parts->count - 1 - i] = kept;
    }
}

/* "In all, 210 tickets were sold." */
static bool opens_with_total(const search *s)
{
    const gly_sentence *sentence =
        gly_reading_sentence(s->c->reading, s->total->first);
    uint32_t end = sentence->first + HEAD;
    return gly_calculator_find(s->c, sentence->first, end, GLY_CUE_TOTAL) !=
           GLY_NONE;
}

/* Whether the total stands in an item of a list, behind another one. */
static bool follows_item(const search *s)
{
    const gly_language *language = s->c->reading->language;
    uint32_t own = language->sentences.items[s->sentence].block;
    const gly_block *block = &language->document->blocks[own];
    return own == language->sentences.items[s->sentence - 1].block + 1 &&
           block->kind == GLY_BLOCK_LIST_ITEM &&
           block[-1].kind == GLY_BLOCK_LIST_ITEM &&
           block[-1].group == block->group;
}

/* The places to look for parts, in the order they are tried: before the total,
 * after it, in the sentence before, there and before it. */
static void gather_all(gly_parts out[PLACES], const search *s)
{
    uint32_t at = (uint32_t)(s->total - s->terms.items);
    gly_terms before = {s->terms.items, at};
    gly_terms after = {s->total + 1, s->terms.count - at - 1};
    gly_terms earlier = {NULL, 0};
    gather(&out[0], s, before, true);
    gather(&out[1], s, after, false);
    if (s->sentence > 0 &&
        (opens_with_total(s) || gly_terms_go_on(s->c, s->sentence) ||
         follows_item(s)))
        earlier = gly_calculator_sentence(s->c, s->sentence - 1);
    gather(&out[2], s, earlier, true);
    out[3] = out[0];
    for (uint32_t i = 0; i < out[2].count; i++) {
        /* "through two periods … had seven shots": no shots, these. */
        const gly_term *term = out[2].items[i], *own = NULL;
        if (out[0].count > 0)
            own = out[0].items[out[0].count - 1];
        if (own == NULL || !gly_parts_alike(term, own) ||
            gly_calculator_alike(s->c, term, own))
            gly_parts_push(&out[3], term);
    }
}

/* "3% in each of the next two years, a total of …": no plain sum. */
static bool is_told_by_each(const search *s)
{
    const gly_sentence *own =
        gly_reading_sentence(s->c->reading, s->total->first);
    return gly_calculator_find(s->c, own->first, s->total->first,
                               GLY_CUE_EACH) != GLY_NONE;
}

/* "[With the 55] of the League and the 13 of the Union they had 73": they are
 * added to what was told before. */
static bool is_added_to(const search *s)
{
    const gly_sentence *own =
        gly_reading_sentence(s->c->reading, s->total->first);
    return gly_reading_is_word(s->c->reading, own->first, "with") &&
           gly_reading_is_word(s->c->reading, own->first + 1, "the") &&
           gly_number_index(s->c->numbers, own->first + 2) != GLY_NONE;
}

/* Whether parts of the sentence before are meant: the total opens its sentence,
 * or it is the last amount and the parts come near it. */
static bool is_sure(const search *s, const gly_parts *parts)
{
    gly_bounds wide = {gly_decimal_of(88, -2), gly_decimal_of(114, -2)};
    gly_bounds near = gly_bounds_multiply(gly_parts_sum(parts), wide);
    bool last = s->total + 1 == s->terms.items + s->terms.count;
    return opens_with_total(s) ||
           ((last || is_given(s->c, s->total)) &&
            gly_bounds_meet(near, gly_bounds_of(s->total->number)));
}

static gly_status check(const search *s)
{
    gly_parts places[PLACES];
    bool brought = gly_brought_is_total(s->c, s->total);
    gather_all(places, s);
    for (uint32_t i = 0; i < PLACES; i++) {
        /* "lift the $42,000 salary by $1,260 to $43,620": fits roundly, and
         * a slip of the hand may still be told. */
        if (some_fit(s, &places[i]))
            return brought ? GLY_OK
                           : gly_parts_report(s->c, &places[i], s->total, true);
    }
    for (uint32_t i = 0; i < PLACES; i++) {
        if (i == AFTER || places[i].count > PARTS_MOST ||
            !gly_parts_likely(&places[i], s->total) || is_told_by_each(s) ||
            is_added_to(s) || (i >= EARLIER && !is_sure(s, &places[i])) ||
            (brought && !gly_brought_begins_with_stock(s->c, &places[i])))
            continue;
        reverse(&places[i]);
        return gly_parts_report(s->c, &places[i], s->total, false);
    }
    return GLY_OK;
}

gly_status gly_calculate_total(gly_calculator *c)
{
    gly_status status = GLY_OK;
    uint32_t sentences = gly_calculator_sentences(c);
    for (uint32_t i = 0; i < sentences && status == GLY_OK; i++) {
        search s = {c, gly_calculator_sentence(c, i), i, NULL, NULL};
        for (uint32_t k = 0; k < s.terms.count && status == GLY_OK; k++) {
            s.total = &s.terms.items[k];
            if (!is_total(c, s.total))
                continue;
            s.like = find_like(&s);
            status = check(&s);
        }
    }
    return status;
}
