/* breakdown.c - a whole and, right behind it, what it is made of.
 *
 *     She built 27 crossings: 19 in Ghana, seven in Wales and one in England.
 *               [whole]       [parts                               ]
 *
 * The parts follow a colon, stand between dashes or in brackets, or follow a
 * comma where the first of them counts the same again ("nine by Isaiah") or
 * says so ("51 of them adults"), or stand between commas as what the subject is
 * made of ("The 12 jurors, seven men and five women, were"), or as the kinds of
 * people that "57 people" are. They end with the
 * bracket, the second dash or comma, or the sentence. Readings: all amounts in
 * there, and all but the last, which may be about something else. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/terms.h"

/* How far behind the whole the list may open, and how far behind that its
 * first part. */
enum { OPEN_REACH = 12, FIRST_REACH = 2, LIMIT_REACH = 6, THAN_REACH = 3 };

typedef struct {
    gly_calculator *c;
    gly_terms terms;
    const gly_term *whole;
    uint32_t end;  /* token after the sentence */
    uint32_t open; /* token that opens the list */
    uint32_t close;
} search;

/* Where a list that `open` has opened ends. */
static uint32_t find_close(const search *s)
{
    const gly_reading *reading = s->c->reading;
    bool bracket = gly_reading_at(reading, s->open, '(');
    bool dash = gly_reading_is_dash(reading, s->open);
    for (uint32_t i = s->open + 1; i < s->end; i++) {
        if ((bracket && gly_reading_at(reading, i, ')')) ||
            (dash && gly_reading_is_dash(reading, i)) ||
            gly_reading_at(reading, i, ';'))
            return i;
    }
    return s->end;
}

/* Whether the word at `token` stands behind the whole as well, which is then
 * one of a row: "42 for Trump, 18 for Cruz". */
static bool stands_before(const search *s, uint32_t token)
{
    const gly_symbol *forms = s->c->reading->forms;
    for (uint32_t i = s->whole->last + 1; i < token; i++) {
        if (forms[i] == forms[token])
            return true;
    }
    return false;
}

/* Whether a verb follows the whole, which then is the first of a row:
 * "Forty-four were against, 21 in favor". */
static bool is_of_row(const search *s)
{
    const gly_node *next =
        &s->c->reading->language->syntax.items[s->whole->last + 1];
    return next->upos == GLY_UPOS_AUX || next->upos == GLY_UPOS_VERB;
}

/* Whether `first`, right behind a comma, goes on about what was counted: it
 * has no noun of its own. */
static bool goes_on(const search *s, const gly_term *first)
{
    uint32_t next = first->last + 1;
    if (gly_terms_is_of_them(s->c, first))
        return true;
    return first->number->kind == GLY_NUMBER_CARDINAL &&
           gly_reading_is(s->c->reading, next, GLY_IS_PREPOSITION) &&
           !stands_before(s, next) && !is_of_row(s) &&
           !gly_calculator_is(s->c, next,
                              GLY_CUE_OF | GLY_CUE_AGAINST | GLY_CUE_FROM);
}

/* The comma that ends ", seven men and five women, were", which a comma at
 * `open` has begun: a verb follows it, and none stands within; GLY_NONE. "The
 * four children, two dogs and three cats were saved" has none. */
static uint32_t find_apposed(const search *s, uint32_t open)
{
    const gly_reading *reading = s->c->reading;
    const gly_node *nodes = reading->language->syntax.items;
    bool known =
        s->whole->first > 0 &&
        gly_reading_is(reading, s->whole->first - 1, GLY_IS_DETERMINER) &&
        !gly_terms_is_nounless(s->whole);
    for (uint32_t i = open + 1; known && i + 1 < s->end; i++) {
        gly_node next = nodes[i + 1];
        if (gly_reading_at(reading, i, ','))
            return next.upos == GLY_UPOS_AUX || next.xpos == GLY_XPOS_VBD ||
                           next.xpos == GLY_XPOS_VBP ||
                           next.xpos == GLY_XPOS_VBZ
                       ? i
                       : GLY_NONE;
        if (gly_terms_is_verb(reading, i) ||
            gly_reading_has(reading, i, GLY_TOKEN_MARK))
            return GLY_NONE;
    }
    return GLY_NONE;
}

/* Whether nothing but a comma or "and" stands from the noun of `term`, which
 * counts people, to `next`. */
static bool goes_on_with(const search *s, const gly_term *term,
                         const gly_term *next)
{
    const gly_reading *reading = s->c->reading;
    if (next->first < 2 || !gly_parts_count_people(s->c, next))
        return false;
    uint32_t noun = term->number->counted.noun, i = noun + 1;
    i += gly_reading_at(reading, i, ',');
    i += gly_reading_is(reading, i, GLY_IS_AND);
    return i == next->first && i > noun + 1;
}

/* Which sex the term counts: "five men"; 0 for neither. */
static uint32_t sex_of(const search *s, const gly_term *term)
{
    enum { MALE = 1, FEMALE = 2 };
    static const char *const males[] = {"men", "man", "boys", "boy", NULL};
    static const char *const females[] = {"women", "woman", "girls", "girl",
                                          NULL};
    uint32_t noun = term->number->counted.noun;
    if (noun == GLY_NONE)
        return 0;
    return gly_reading_is_one_of(s->c->reading, noun, males)     ? MALE
           : gly_reading_is_one_of(s->c->reading, noun, females) ? FEMALE
                                                                 : 0;
}

/* "45 pupils, 20 boys and 24 girls", "a crew of nine, five men and four women":
 * whether the row from `term` to `last` is of both sexes, and of nobody else.
 */
static bool are_sexes(const search *s, const gly_term *term,
                      const gly_term *last)
{
    enum { BOTH = 3 };
    uint32_t seen = 0;
    for (; term <= last; term++) {
        uint32_t sex = sex_of(s, term);
        if (sex == 0)
            return false;
        seen |= sex;
    }
    return seen == BOTH;
}

/* "It carried 57 people, 48 passengers and 11 crew, …": the mark behind a row
 * of people that a comma at `open` has begun, of people; GLY_NONE. */
static uint32_t find_people(const search *s, uint32_t open)
{
    const gly_term *end = s->terms.items + s->terms.count;
    const gly_term *term = s->whole + 1;
    uint32_t noun = s->whole->number->counted.noun;
    bool people =
        noun != GLY_NONE && gly_reading_is_word(s->c->reading, noun, "people");
    if (term >= end || term->first != open + 1 ||
        !gly_parts_count_people(s->c, term))
        return GLY_NONE;
    while (term + 1 < end && goes_on_with(s, term, term + 1))
        term++;
    if (!people && !are_sexes(s, s->whole + 1, term))
        return GLY_NONE;
    uint32_t after = term->number->counted.noun + 1;
    bool closed = after >= s->end ||
                  gly_reading_has(s->c->reading, after, GLY_TOKEN_MARK);
    return term > s->whole + 1 && closed ? after : GLY_NONE;
}

static const gly_term *first_after(const search *s, uint32_t token)
{
    const gly_term *term = s->whole + 1;
    const gly_term *last = s->terms.items + s->terms.count;
    while (term < last && term->first <= token)
        term++;
    return term < last && term->first <= token + FIRST_REACH ? term : NULL;
}

/* Find what opens the list behind the whole. */
static bool find_open(search *s)
{
    const gly_reading *reading = s->c->reading;
    const gly_term *last = s->terms.items + s->terms.count;
    const gly_term *like = s->whole + 1;
    while (like < last && !gly_parts_alike(like, s->whole))
        like++; /* "the $1.8m would go to three projects: …" */
    uint32_t next = like < last ? like->first : s->end;
    for (uint32_t i = s->whole->last + 1;
         i < next && i <= s->whole->last + OPEN_REACH; i++) {
        const gly_term *first = first_after(s, i);
        bool strong = gly_reading_at(reading, i, ':') ||
                      gly_reading_at(reading, i, '(') ||
                      gly_reading_is_dash(reading, i);
        bool weak = gly_reading_at(reading, i, ',');
        uint32_t apposed =
            weak && first != NULL ? find_apposed(s, i) : GLY_NONE;
        if (weak && first != NULL && apposed == GLY_NONE)
            apposed = find_people(s, i);
        if (first == NULL ||
            (!strong && apposed == GLY_NONE && !(weak && goes_on(s, first))))
            continue;
        s->open = i;
        s->close = apposed != GLY_NONE ? apposed : find_close(s);
        return true;
    }
    return false;
}

/* "the one with the minister" counts nothing, "between 15 and 24" are limits,
 * "1.5 million more than now" is compared. */
static bool is_part(const search *s, const gly_term *term)
{
    gly_node before = s->c->reading->language->syntax.items[term->first - 1];
    uint32_t from = term->first > s->open + LIMIT_REACH
                        ? term->first - LIMIT_REACH
                        : s->open;
    return before.xpos != GLY_XPOS_DT &&
           !(term->cues &
             (GLY_CUE_FROM | GLY_CUE_AGAINST | GLY_CUE_TO | GLY_CUE_INCLUDE)) &&
           gly_calculator_find(s->c, from, term->first, GLY_CUE_BETWEEN) ==
               GLY_NONE &&
           gly_calculator_find(s->c, term->last + 1,
                               term->last + 1 + THAN_REACH,
                               GLY_CUE_AGAINST) == GLY_NONE;
}

/* "…, and six in Wick, and had carried out 31,000 operations", "…, out of 610":
 * whether what follows two parts cannot be one. */
static bool is_beyond(const search *s, const gly_term *last,
                      const gly_term *term)
{
    return gly_decimal_compare(term->number->value, s->whole->number->value) >=
               0 ||
           gly_calculator_parted(s->c, last->last, term->first);
}

static void gather(gly_parts *out, const search *s)
{
    out->count = 0;
    for (const gly_term *term = s->whole + 1;
         term < s->terms.items + s->terms.count && term->last < s->close;
         term++) {
        if (!is_part(s, term) || !gly_parts_alike(term, s->whole))
            continue;
        if (out->count >= 2 && is_beyond(s, out->items[out->count - 1], term))
            break;
        gly_parts_push(out, term);
    }
}

/* Whether "and" stands before the last part, which ends a list. Before the
 * second of two a comma starts another one: "61 lifts, 34 of them large, and 50
 * escalators". */
static bool is_list(const search *s, const gly_parts *parts)
{
    const gly_reading *reading = s->c->reading;
    if (parts->count < 2)
        return false;
    const gly_term *last = parts->items[parts->count - 1];
    for (uint32_t i = last[-1].last + 1; i < last->first; i++) {
        if (gly_reading_is(reading, i, GLY_IS_AND))
            return parts->count > 2 || !gly_reading_at(reading, i - 1, ',');
    }
    return false;
}

static gly_status check(const search *s)
{
    gly_parts parts = {.count = 0};
    gather(&parts, s);
    if (!gly_parts_likely(&parts, s->whole) || !is_list(s, &parts) ||
        gly_calculator_find(s->c, s->whole->last, s->close,
                            GLY_CUE_INCLUDE | GLY_CUE_SPREAD) != GLY_NONE)
        return GLY_OK;
    gly_parts fewer = parts;
    fewer.count--;
    bool agrees = gly_parts_fit(&parts, s->whole) ||
                  (fewer.count >= 2 && gly_parts_fit(&fewer, s->whole));
    return gly_parts_report(s->c, &parts, s->whole, agrees);
}

gly_status gly_calculate_breakdown(gly_calculator *c)
{
    gly_status status = GLY_OK;
    uint32_t sentences = gly_calculator_sentences(c);
    for (uint32_t i = 0; i < sentences && status == GLY_OK; i++) {
        gly_sentence sentence = c->reading->language->sentences.items[i];
        search s = {.c = c,
                    .terms = gly_calculator_sentence(c, i),
                    .end = sentence.first + sentence.count};
        for (uint32_t k = 0; k + 2 < s.terms.count && status == GLY_OK; k++) {
            s.whole = &s.terms.items[k];
            /* "Twenty-two of these are in pairs": a part, itself. */
            if (!gly_terms_is_of_them(c, s.whole) && find_open(&s))
                status = check(&s);
        }
    }
    return status;
}
