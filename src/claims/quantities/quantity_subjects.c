/* quantity_subjects.c - asks the nouns, the bodies and the years of two
 * numbers.
 */
#include "claims/quantities/quantity_subjects.h"

#include "annotate/dates/dates.h"
#include "annotate/reading.h"
#include "base/slips.h"
#include "claims/quantities/quantities.h"

static const gly_number *number_of(const gly_claims *claims,
                                   const gly_claim *claim)
{
    return &claims->annotations->numbers->items[claim->item];
}

static const gly_quantity *quantity_of(const gly_claims *claims,
                                       const gly_claim *claim)
{
    return &claims->quantities->items[claim->item];
}

/* "gives 124 concerts", "has 142 houses": two counts of other things, by their
 * own nouns, neither of which is known already. */
static bool count_two_things(const gly_claims *claims, const gly_claim *claim,
                             const gly_claim *other)
{
    enum {
        OPEN = GLY_QUANTITY_PEOPLE | GLY_QUANTITY_OF_SUBJECT |
               GLY_QUANTITY_DEFINITE
    };
    const gly_quantity *a = quantity_of(claims, claim);
    const gly_quantity *b = quantity_of(claims, other);
    return a->kind == GLY_NUMBER_CARDINAL && b->kind == GLY_NUMBER_CARDINAL &&
           a->of != b->of && a->field != b->field &&
           ((a->flags | b->flags) & OPEN) == 0 &&
           number_of(claims, claim)->counted.noun != GLY_NONE &&
           number_of(claims, other)->counted.noun != GLY_NONE;
}

/* The noun that a number describes with its own: "the 40-bed [home]";
 * GLY_NONE. */
static uint32_t noun_described(const gly_claims *claims, const gly_claim *claim)
{
    enum { NOUN = 3 };
    const gly_annotations *a = claims->annotations;
    uint32_t last = number_of(claims, claim)->last;
    return last + NOUN < a->language->tokens.count &&
                   gly_reading_at(a->reading, last + 1, '-') &&
                   a->language->syntax.items[last + NOUN].xpos == GLY_XPOS_NN
               ? last + NOUN
               : GLY_NONE;
}

/* "the 31-bed hospital", "the 40-bed home next door", but "the 48-unit block",
 * "the 84-unit building". */
static bool describe_two_things(const gly_claims *claims,
                                const gly_claim *claim, const gly_claim *other)
{
    const gly_node *nodes = claims->annotations->language->syntax.items;
    uint32_t one = noun_described(claims, claim);
    uint32_t two = noun_described(claims, other);
    return one != GLY_NONE && two != GLY_NONE &&
           quantity_of(claims, claim)->unit == GLY_UNIT_NONE &&
           gly_slip_of(number_of(claims, claim)->value,
                       number_of(claims, other)->value) != GLY_SLIP_SWAP &&
           nodes[one].lemma != nodes[two].lemma;
}

/* The body that the clause of a number is about, "The [council] has 43
 * members"; GLY_NONE. */
static uint32_t body_of(const gly_claims *claims, const gly_claim *claim)
{
    const gly_annotations *a = claims->annotations;
    const gly_counted *counted = &number_of(claims, claim)->counted;
    bool done = counted->verb != GLY_NONE && counted->noun != GLY_NONE &&
                a->language->syntax.items[counted->noun].head == counted->verb;
    uint32_t subject = done ? gly_syntax_child(&a->language->syntax,
                                               counted->verb, GLY_REL_NSUBJ)
                            : GLY_NONE;
    return subject != GLY_NONE &&
                   a->language->syntax.items[subject].xpos == GLY_XPOS_NN &&
                   gly_reading_is(a->reading, subject, GLY_IS_BODY)
               ? subject
               : GLY_NONE;
}

/* "The council has 43 members", "the association asked its 48 members" */
static bool are_of_two_bodies(const gly_claims *claims, const gly_claim *claim,
                              const gly_claim *other)
{
    const gly_node *nodes = claims->annotations->language->syntax.items;
    uint32_t one = body_of(claims, claim), two = body_of(claims, other);
    return one != GLY_NONE && two != GLY_NONE &&
           nodes[one].lemma != nodes[two].lemma;
}

/* Whether a date sets the scene for what its sentence goes on to tell: "[In
 * 2021] one of its planes …", "on March 3, [2012], when all 22 …". */
static bool sets_scene(const gly_annotations *a, const gly_date *date)
{
    enum { OPENING = 2 };
    const gly_sentence *own = gly_reading_sentence(a->reading, date->first);
    return date->parts.year > 0 &&
           (date->first < own->first + OPENING ||
            (gly_reading_at(a->reading, date->last + 1, ',') &&
             gly_reading_is_word(a->reading, date->last + 2, "when")));
}

/* The year in which the scene of a number is set in its paragraph; 0 for none.
 */
static int32_t year_before(const gly_claims *claims, const gly_claim *claim)
{
    const gly_annotations *a = claims->annotations;
    const gly_token *tokens = a->language->tokens.items;
    uint32_t first = number_of(claims, claim)->first;
    uint32_t at = a->dates == NULL ? 0 : gly_dates_at(a->dates, first);
    for (; at > 0; at--) {
        const gly_date *date = &a->dates->items[at - 1];
        if (tokens[date->first].block != tokens[first].block)
            break;
        if (sets_scene(a, date))
            return date->parts.year;
    }
    return 0;
}

/* "None of the 14 people on board", of an accident of 2021: one tells of people
 * of an earlier year. */
static bool are_of_two_years(const gly_claims *claims, const gly_claim *claim,
                             const gly_claim *other)
{
    int32_t one = year_before(claims, claim), two = year_before(claims, other);
    return one != two && (one == 0 || two == 0);
}

bool gly_quantities_of_others(const gly_claims *claims, const gly_claim *claim,
                              const gly_claim *other)
{
    uint32_t both =
        quantity_of(claims, claim)->flags & quantity_of(claims, other)->flags;
    return count_two_things(claims, claim, other) ||
           describe_two_things(claims, claim, other) ||
           ((both & GLY_QUANTITY_PEOPLE) != 0 &&
            (are_of_two_bodies(claims, claim, other) ||
             are_of_two_years(claims, claim, other)));
}
