/* listed_parts.c - what a whole is spent on, goes to or includes, item by item.
 *
 *     The grant of £90,000 will pay for a ramp (£35,000), a lift (£42,000) and
 *                  [whole]                     [part   ]         [part   ]
 *     new doors (£18,000).                     35 + 42 + 18 = 95
 *                [part  ]
 *     It puts the damage at $44 million. That includes $29 million in cherries,
 *     $9 million in apples and $8 million in plums.       29 + 9 + 8 = 46
 *
 * A word between whole and parts says so: "includes", "covers", "pay for"; or
 * all parts stand in brackets. The whole is the first amount of the sentence or
 * the only one of the sentence before. Readings: any run of the parts, and any
 * other amount of the article as their whole. Less than the whole is told only
 * of brackets, of which hardly anything is left over. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/terms.h"

/* Terms of the article that may be the whole. */
enum { LOOKED_AT = 400 };

typedef struct {
    gly_calculator *c;
    uint32_t sentence;
    const gly_term *whole;
    gly_parts parts;
} search;

/* Whether a word from `first` up to and without `end` says that parts follow.
 */
static bool is_told(const gly_calculator *c, uint32_t first, uint32_t end)
{
    static const char *const words[] = {
        "includes", "include",  "included", "including", "cover",
        "covers",   "covering", "covered",  "comprises", "comprising",
        "spread",   "split",    "shared",   "divided",   NULL};
    static const char *const verbs[] = {
        "pay",  "pays",  "paid",     "go",        "goes",
        "went", "come",  "comes",    "came",      "fall",
        "fell", "falls", "consists", "consisted", NULL};
    static const char *const on[] = {"for", "to", "on", "from", "of", NULL};
    for (uint32_t i = first; i < end; i++) {
        if (gly_reading_is_one_of(c->reading, i, words) ||
            (gly_reading_is_one_of(c->reading, i, verbs) &&
             gly_reading_is_one_of(c->reading, i + 1, on)))
            return true;
    }
    return false;
}

/* Whether each part stands in brackets of its own. */
static bool are_bracketed(const search *s)
{
    bool all = s->parts.count > 1;
    for (uint32_t i = 0; i < s->parts.count && all; i++) {
        const gly_term *part = s->parts.items[i];
        all = part->first > 0 &&
              gly_reading_at(s->c->reading, part->first - 1, '(') &&
              gly_reading_at(s->c->reading, part->last + 1, ')');
    }
    return all;
}

/* Gather the amounts of the sentence behind the whole that are such; false
 * where one is no plain part. */
static bool gather(search *s)
{
    gly_terms terms = gly_calculator_sentence(s->c, s->sentence);
    for (uint32_t i = 0; i < terms.count; i++) {
        const gly_term *term = &terms.items[i];
        if (term <= s->whole || !gly_parts_alike(term, s->whole))
            continue;
        if (!gly_parts_is_plain(term) || gly_terms_is_of_them(s->c, term) ||
            !gly_calculator_alike(s->c, term, s->whole) ||
            (term->cues & (GLY_CUE_FROM | GLY_CUE_AGAINST | GLY_CUE_BY)) != 0)
            return false;
        gly_parts_push(&s->parts, term);
    }
    return s->parts.count > 1 && gly_parts_are_ended(s->c, &s->parts);
}

/* Whether the parts are told as those of the whole. */
static bool is_of_whole(const search *s, bool here)
{
    uint32_t first =
        here ? s->whole->last + 1
             : gly_reading_sentence(s->c->reading, s->parts.items[0]->first)
                   ->first;
    bool told = is_told(s->c, first, s->parts.items[0]->first);
    return (here && are_bracketed(s)) ||
           (told && (s->parts.count > 2 || are_bracketed(s)));
}

/* Whether any run of the parts comes to the whole, or all to another amount. */
static bool is_explained(const search *s)
{
    for (uint32_t i = 0; i + 1 < s->parts.count; i++) {
        gly_parts run = {.count = 0};
        for (uint32_t k = i; k < s->parts.count; k++) {
            gly_parts_push(&run, s->parts.items[k]);
            if (run.count > 1 && gly_parts_fit(&run, s->whole))
                return true;
        }
    }
    for (uint32_t i = 0; i < s->c->all.count && i < LOOKED_AT; i++) {
        const gly_term *other = &s->c->all.items[i];
        if (gly_parts_alike(other, s->whole) && gly_parts_fit(&s->parts, other))
            return true;
    }
    return false;
}

/* Whether the sum may be meant for the whole: up to a sixth more, or a little
 * less where all are in brackets. */
static bool is_near(const search *s)
{
    gly_decimal least = gly_decimal_of(are_bracketed(s) ? 93 : 100, -2);
    gly_bounds wide = {
        gly_decimal_multiply(s->whole->number->value, least),
        gly_decimal_multiply(s->whole->number->value, gly_decimal_of(117, -2))};
    return gly_parts_likely(&s->parts, s->whole) &&
           gly_bounds_meet(wide, gly_bounds_at(gly_parts_value(&s->parts)));
}

static gly_status check(search *s, bool here)
{
    s->parts.count = 0;
    if (!gly_parts_is_plain(s->whole) ||
        gly_calculator_is_disputed(s->c, s->whole) || !gather(s) ||
        !is_of_whole(s, here) || !is_near(s) || is_explained(s) ||
        gly_calculator_find(s->c, s->whole->last, s->parts.items[0]->first,
                            GLY_CUE_SPREAD) != GLY_NONE)
        return GLY_OK;
    return gly_parts_report(s->c, &s->parts, s->whole, false);
}

/* The only amount of the sentence before that is such as the first one here. */
static const gly_term *whole_before(const gly_calculator *c, uint32_t sentence,
                                    gly_terms terms)
{
    const gly_term *found = NULL;
    if (!gly_terms_go_on(c, sentence))
        return NULL;
    gly_terms before = gly_calculator_sentence(c, sentence - 1);
    for (uint32_t i = 0; i < before.count; i++) {
        const gly_term *term = before.items + i;
        if (!gly_parts_alike(term, terms.items))
            continue;
        if (found != NULL)
            return NULL;
        found = term;
    }
    return found;
}

static gly_status check_sentence(gly_calculator *c, uint32_t sentence)
{
    gly_terms terms = gly_calculator_sentence(c, sentence);
    search s = {.c = c, .sentence = sentence};
    uint32_t found = c->found.count;
    if (terms.count < 2)
        return GLY_OK;
    s.whole = terms.items;
    gly_status status = check(&s, true);
    s.whole = whole_before(c, sentence, terms);
    if (status == GLY_OK && s.whole != NULL && c->found.count == found)
        status = check(&s, false);
    return status;
}

gly_status gly_calculate_listed_parts(gly_calculator *c)
{
    return gly_calculator_each(c, check_sentence);
}
