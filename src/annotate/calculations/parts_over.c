/* parts_over.c - parts that are more than those they are said to be of.
 *
 *     By Wednesday there were 64 searchers, 28 of them volunteers, 22 deputies
 *                             [whole]       [part]                 [part]
 *     and 18 members of the National Guard.            28 + 22 + 18 = 68
 *         [part]
 *     They have won 38 of their 59 games, with 15 losses and eight draws.
 *                   [part]      [whole]        [part]        [part]
 *     The search was made by 46 people from three teams. Kinbrae sent 20, Tarff
 *                            [whole]                                  [part]
 *     16 and the police 12.
 *
 *     The vote gives the Front 16 of the 30 seats. The Alliance holds 11 and
 *                              [  ]        [whole]                    [part]
 *     the Forum four.
 *
 * The first part is "of them" or of the whole itself, and the others follow it
 * in a row that "and" ends, people as the whole is or with no noun, or what
 * games end in. Of two sentences the parts have no nouns, and the whole is the
 * only count of people in the first. Less than the whole is no fault: not all
 * need be told. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/terms.h"

enum { ROW_REACH = 12, OF_REACH = 4, LEAST = 3 };

typedef struct {
    gly_calculator *c;
    gly_terms terms; /* of the sentence */
    const gly_term *whole;
    gly_parts parts;
} search;

static bool is_count(const gly_term *term)
{
    return term->number->kind == GLY_NUMBER_CARDINAL &&
           gly_parts_is_plain(term) &&
           (term->cues &
            (GLY_CUE_FROM | GLY_CUE_AGAINST | GLY_CUE_BY | GLY_CUE_TO)) == 0;
}

/* Whether `noun` is what a game ends in. */
static bool is_end_of_game(const gly_reading *reading, uint32_t noun)
{
    static const char *const ends[] = {"losses", "defeats",  "draws", "ties",
                                       "loss",   "defeat",   "draw",  "tie",
                                       "wins",   "overtime", NULL};
    return gly_reading_is_one_of(reading, noun, ends);
}

/* Whether the term may be another part of the whole. */
static bool is_part(const search *s, const gly_term *term, bool games)
{
    const gly_reading *reading = s->c->reading;
    uint32_t noun = term->number->counted.noun;
    if (!is_count(term))
        return false;
    if (games)
        return gly_terms_is_nounless(term) || is_end_of_game(reading, noun);
    return gly_terms_is_nounless(term) ||
           (gly_parts_count_people(s->c, term) &&
            gly_parts_count_people(s->c, s->whole));
}

/* Gather the row from the term at `index` on, up to the part that "and" leads
 * up to; false where it has no such end. */
static bool gather(search *s, uint32_t index, bool games)
{
    const gly_reading *reading = s->c->reading;
    for (uint32_t i = index; i < s->terms.count; i++) {
        const gly_term *term = &s->terms.items[i];
        const gly_term *last =
            s->parts.count == 0 ? NULL : s->parts.items[s->parts.count - 1];
        if (term == s->whole)
            continue;
        if (last != NULL &&
            (!is_part(s, term, games) || term->first > last->last + ROW_REACH))
            return false;
        bool ended = false;
        for (uint32_t k = last == NULL ? term->first : last->last + 1;
             k < term->first; k++)
            ended = ended || gly_reading_is(reading, k, GLY_IS_AND);
        gly_parts_push(&s->parts, term);
        if (ended)
            return s->parts.count >= LEAST;
    }
    return false;
}

static gly_status check(search *s)
{
    const gly_sentence *own =
        gly_reading_sentence(s->c->reading, s->parts.items[0]->first);
    gly_decimal sum = gly_parts_value(&s->parts);
    bool over = gly_decimal_compare(sum, s->whole->number->value) > 0;
    if (!over || !gly_parts_likely(&s->parts, s->whole) ||
        gly_parts_have_whole(s->c, &s->parts) ||
        gly_calculator_is_told(s->c, s->whole) ||
        gly_calculator_find(s->c, own->first, own->first + own->count,
                            GLY_CUE_SPREAD) != GLY_NONE)
        return GLY_OK;
    return gly_parts_report(s->c, &s->parts, s->whole, false);
}

/* "64 searchers, [28] of them volunteers" */
static gly_status check_of_them(search s, uint32_t index)
{
    const gly_term *part = &s.terms.items[index];
    if (index == 0 || !gly_terms_is_of_them(s.c, part) || !is_count(part))
        return GLY_OK;
    s.whole = part - 1;
    return is_count(s.whole) && !gly_terms_is_nounless(s.whole) &&
                   gather(&s, index, false)
               ? check(&s)
               : GLY_OK;
}

/* "[38] of their 59 games, with 15 losses" */
static gly_status check_games(search s, uint32_t index)
{
    static const char *const games[] = {"games", "matches", "starts", "fights",
                                        "bouts", "races",   NULL};
    const gly_term *part = &s.terms.items[index], *whole = part + 1;
    if (index + 3 >= s.terms.count || !is_count(part) ||
        part->number->kind != whole->number->kind ||
        !(whole->cues & GLY_CUE_OF) || whole->lead != part->last + 1 ||
        whole->first > part->last + OF_REACH ||
        !gly_reading_is_one_of(s.c->reading, whole->number->counted.noun,
                               games))
        return GLY_OK;
    s.whole = whole;
    return gather(&s, index, true) ? check(&s) : GLY_OK;
}

/* The only count of people in the sentence before; NULL. */
static const gly_term *people_before(const gly_calculator *c, uint32_t sentence)
{
    const gly_term *found = NULL;
    gly_terms terms = gly_calculator_sentence(c, sentence - 1);
    for (uint32_t i = 0; i < terms.count; i++) {
        if (!gly_parts_count_people(c, &terms.items[i]))
            continue;
        if (found != NULL)
            return NULL;
        found = terms.items + i;
    }
    return found;
}

/* "Kinbrae sent [20], Tarff 16 and the police 12" */
static gly_status check_sent(search s, uint32_t sentence)
{
    static const char *const sent[] = {
        "sent", "supplied", "provided", "gave",    "lent",     "contributed",
        "has",  "had",      "lost",     "employs", "deployed", NULL};
    if (s.terms.count < LEAST || !gly_terms_go_on(s.c, sentence) ||
        !gly_reading_is_one_of(s.c->reading, s.terms.items[0].first - 1, sent))
        return GLY_OK;
    for (uint32_t i = 0; i < s.terms.count; i++) {
        if (!is_count(&s.terms.items[i]) ||
            !gly_terms_is_nounless(&s.terms.items[i]))
            return GLY_OK;
    }
    s.whole = people_before(s.c, sentence);
    return s.whole != NULL && is_count(s.whole) && gather(&s, 0, false)
               ? check(&s)
               : GLY_OK;
}

/* "the Front [16] of the council's 30 seats. The Alliance holds 11 and the
 * Forum four": the first part and its whole in the sentence before. */
static gly_status check_seats(search s, uint32_t sentence)
{
    static const char *const seats[] = {"seats", "places", "berths", NULL};
    if (s.terms.count + 1 < LEAST || !gly_terms_go_on(s.c, sentence))
        return GLY_OK;
    gly_terms before = gly_calculator_sentence(s.c, sentence - 1);
    for (uint32_t i = 0; i + 1 < before.count; i++) {
        const gly_term *part = &before.items[i], *whole = part + 1;
        if (is_count(part) && (whole->cues & GLY_CUE_OF) &&
            whole->lead == part->last + 1 && is_count(whole) &&
            gly_reading_is_one_of(s.c->reading, whole->number->counted.noun,
                                  seats)) {
            gly_parts_push(&s.parts, part);
            s.whole = whole;
        }
    }
    if (s.parts.count != 1)
        return GLY_OK;
    for (uint32_t i = 0; i < s.terms.count; i++) {
        if (!is_count(&s.terms.items[i]) ||
            !gly_terms_is_nounless(&s.terms.items[i]))
            return GLY_OK;
        gly_parts_push(&s.parts, &s.terms.items[i]);
    }
    return s.parts.count >= LEAST && gly_parts_are_ended(s.c, &s.parts)
               ? check(&s)
               : GLY_OK;
}

static gly_status check_sentence(gly_calculator *c, uint32_t sentence)
{
    search s = {.c = c, .terms = gly_calculator_sentence(c, sentence)};
    gly_status status = check_sent(s, sentence);
    if (status == GLY_OK)
        status = check_seats(s, sentence);
    for (uint32_t i = 0; i < s.terms.count && status == GLY_OK; i++) {
        status = check_of_them(s, i);
        if (status == GLY_OK)
            status = check_games(s, i);
    }
    return status;
}

gly_status gly_calculate_parts_over(gly_calculator *c)
{
    return gly_calculator_each(c, check_sentence);
}
