/* far_pair.c - two parts of which nobody is left out, and their whole somewhere
 * else in the article.
 *
 *     A fire drove 46 people from their homes. … The Red Cross is sheltering
 *                  [whole  ]
 *     31 adults and 19 children at a school.               31 + 19 = 50
 *     [part   ]     [part     ]
 *
 * The two are all counts or amounts of their kind in the sentence and joined by
 * "and" or "but". They are men and women or adults and children, or stand
 * before one preposition. The whole is told above the story, or twice, or in
 * the paragraph before, and counts people too, or what the first part counts.
 * It is told where it is near and no other such number is. Where what both come
 * to stands anywhere in the article, they are parts of that. */
#include "annotate/calculations/far_wholes.h"
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/term_blocks.h"
#include "annotate/calculations/terms.h"
#include "base/slips.h"

/* Terms of an article that are looked at; words between the two parts; from a
 * number to its noun. */
enum { LOOKED_AT = 400, REACH = 16, NOUN = 4, LONG = 100 };

typedef struct {
    gly_calculator *c;
    const gly_term *one, *two;
    bool people; /* of both kinds that there are */
    bool kind;   /* things of one kind */
    bool great;  /* money, or three digits and more */
    const gly_term *whole;
    bool several; /* others are near, too, or what both come to is told */
} search;

/* --- The two parts -------------------------------------------------------- */

/* People of two kinds that are all there are, by pairs. */
static const char *const kinds[] = {"men",    "women",    "males", "females",
                                    "adults", "children", "boys",  "girls"};

enum { KINDS = sizeof kinds / sizeof *kinds };

/* Which of `kinds` the term counts; KINDS for none. */
static uint32_t kind_of(const gly_calculator *c, const gly_term *term)
{
    for (uint32_t i = term->last + 1; i <= term->last + NOUN; i++) {
        if (gly_reading_has(c->reading, i, GLY_TOKEN_MARK) ||
            gly_number_index(c->numbers, i) != GLY_NONE)
            break;
        for (uint32_t k = 0; k < KINDS; k++) {
            if (gly_reading_is_word(c->reading, i, kinds[k]))
                return k;
        }
    }
    return KINDS;
}

/* "31 adults and 15 children" */
static bool are_all_kinds(const search *s)
{
    uint32_t one = kind_of(s->c, s->one), two = kind_of(s->c, s->two);
    return one < KINDS && two < KINDS && one != two && one / 2 == two / 2;
}

/* "and" or "but" with no other number between, nor a verb of another clause. */
static bool are_joined(const search *s)
{
    const gly_reading *reading = s->c->reading;
    bool joined = false;
    if (s->two->first > s->one->last + REACH)
        return false;
    for (uint32_t i = s->one->last + 1; i < s->two->first; i++) {
        if (gly_reading_at(reading, i, ';') || gly_reading_at(reading, i, ':'))
            return false;
        joined = joined || gly_reading_is(reading, i, GLY_IS_AND);
    }
    return joined;
}

/* Whether the two are alike and stand before one preposition: "85 on the shop
 * floor and 35 in the offices" do not, "5,200 in Tarn and 3,800 in Wick" do. */
static bool are_parallel(const search *s)
{
    gly_symbol one = gly_far_preposition(s->c, s->one);
    return one != 0 && one == gly_far_preposition(s->c, s->two) &&
           gly_calculator_alike(s->c, s->one, s->two) &&
           !gly_calculator_parted(s->c, s->one->last, s->two->first);
}

/* "65 ewes and 25 lambs": of one kind, with nothing but "and" behind the noun.
 * A few may be anybody's children. */
static bool are_of_kind(const search *s)
{
    enum { MANY = 10 };
    uint32_t noun = s->one->number->counted.noun;
    gly_decimal sum =
        gly_decimal_add(s->one->number->value, s->two->number->value);
    return (gly_far_files(s->c, s->one) & gly_far_files(s->c, s->two)) != 0 &&
           gly_decimal_compare(sum, gly_decimal_of(MANY, 0)) > 0 &&
           gly_reading_is(s->c->reading, noun + 1, GLY_IS_AND) &&
           s->two->first == noun + 2;
}

/* --- Their whole ---------------------------------------------------------- */

/* Whether it counts what the parts can be of. */
static bool may_hold(const search *s, const gly_term *whole)
{
    if (s->people)
        return whole->number->places >= 0 &&
               (gly_parts_count_people(s->c, whole) ||
                gly_terms_is_nounless(whole));
    if (s->kind)
        return (gly_far_files(s->c, whole) & gly_far_files(s->c, s->one) &
                gly_far_files(s->c, s->two)) != 0;
    gly_symbol noun = gly_terms_noun(s->c, s->one);
    return whole->number->kind != GLY_NUMBER_CARDINAL ||
           (noun != 0 && noun == gly_terms_noun(s->c, whole));
}

static void try_whole(search *s, const gly_parts *parts, const gly_term *term)
{
    enum { OTHERS = GLY_CUE_FROM | GLY_CUE_AGAINST };
    const uint32_t *sentences = s->c->reading->sentences;
    gly_slip slip = gly_slip_of(gly_parts_value(parts), term->number->value);
    bool told = slip == GLY_SLIP_LONG || slip == GLY_SLIP_SWAP ||
                (slip != GLY_SLIP_NONE && gly_parts_times_told(s->c, term) > 1);
    if (!gly_parts_alike(term, s->one) || term == s->one || term == s->two)
        return;
    if (gly_parts_fit(parts, term)) {
        s->several = true;
        return;
    }
    if (!gly_parts_is_plain(term) || (term->cues & OTHERS) != 0 ||
        sentences[term->first] == sentences[s->one->first] ||
        !gly_parts_likely(parts, term) || !gly_far_is_near(parts, term) ||
        !may_hold(s, term) || gly_term_in_table(s->c, term) ||
        (s->great && !are_parallel(s) && !told))
        return;
    s->several = s->several || gly_terms_differ(term, s->whole);
    s->whole = s->whole == NULL ? term : s->whole;
}

static gly_status check(search *s)
{
    gly_parts parts = {.items = {s->one, s->two}, .count = 2};
    if (s->c->all.count > LOOKED_AT)
        return GLY_OK;
    for (uint32_t i = 0; i < s->c->all.count && !s->several; i++)
        try_whole(s, &parts, &s->c->all.items[i]);
    bool told = s->whole != NULL && !s->several &&
                gly_far_is_known(s->c, s->one, s->whole) &&
                !gly_calculator_is_told(s->c, s->whole);
    return told ? gly_parts_report(s->c, &parts, s->whole, false) : GLY_OK;
}

/* "a family of [two] adults and five children": any such. */
static bool is_any_family(const search *s)
{
    static const char *const families[] = {"family", "household", "couple",
                                           NULL};
    return (s->one->cues & GLY_CUE_OF) != 0 && s->one->lead > 0 &&
           gly_reading_is_one_of(s->c->reading, s->one->lead - 1, families);
}

/* The year that is told from `first` to before `end`; GLY_NONE. */
static uint32_t year_in(const search *s, uint32_t first, uint32_t end)
{
    for (uint32_t i = first; i < end; i++) {
        if (gly_reading_is_four_digits(s->c->reading, i))
            return i;
    }
    return GLY_NONE;
}

/* "400 people in January 2023 and 750 in March 2024": nobody's whole is of
 * both. */
static bool are_of_two_years(const search *s)
{
    enum { BEHIND = 5 };
    const gly_reading *reading = s->c->reading;
    const gly_sentence *in = gly_reading_sentence(reading, s->two->last);
    uint32_t end = in->first + in->count, near = s->two->last + BEHIND;
    uint32_t one = year_in(s, s->one->last + 1, s->two->first);
    uint32_t two = year_in(s, s->two->last + 1, near < end ? near : end);
    return one != GLY_NONE && two != GLY_NONE &&
           reading->forms[one] != reading->forms[two];
}

/* The two parts of the sentence: all its numbers of their kind. */
static bool find_pair(search *s, gly_terms terms)
{
    for (uint32_t i = 0; i + 1 < terms.count; i++) {
        s->one = &terms.items[i];
        s->two = s->one + 1;
        if (!gly_parts_is_plain(s->one) || !gly_parts_is_plain(s->two) ||
            !gly_parts_alike(s->one, s->two) || !are_joined(s) ||
            is_any_family(s) || are_of_two_years(s))
            continue;
        s->people = are_all_kinds(s);
        s->kind = !s->people && are_of_kind(s);
        s->great = s->one->number->kind != GLY_NUMBER_CARDINAL ||
                   (gly_decimal_compare(s->one->number->value,
                                        gly_decimal_of(LONG, 0)) >= 0 &&
                    gly_decimal_compare(s->two->number->value,
                                        gly_decimal_of(LONG, 0)) >= 0);
        if (!s->people && !s->kind && !s->great && !are_parallel(s))
            continue;
        for (uint32_t k = 0; k < terms.count; k++) {
            if (k != i && k != i + 1 &&
                gly_parts_alike(&terms.items[k], s->one))
                return false;
        }
        return true;
    }
    return false;
}

gly_status gly_calculate_far_pair(gly_calculator *c)
{
    gly_status status = GLY_OK;
    uint32_t sentences = gly_calculator_sentences(c);
    for (uint32_t i = 0; i < sentences && status == GLY_OK; i++) {
        gly_terms terms = gly_calculator_sentence(c, i);
        search s = {.c = c};
        uint32_t first = c->reading->language->sentences.items[i].first;
        uint32_t end = first + c->reading->language->sentences.items[i].count;
        if (terms.count >= 2 && find_pair(&s, terms) &&
            gly_calculator_find(c, first, end,
                                GLY_CUE_SPREAD | GLY_CUE_INCLUDE) == GLY_NONE)
            status = check(&s);
    }
    return status;
}
