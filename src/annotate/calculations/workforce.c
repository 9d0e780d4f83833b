/* workforce.c - what share of those who work somewhere are to go.
 *
 *     The mill will cut 230 jobs. … It employs 920 people, and 35 per cent of
 *                       [gone]                 [all]           [share]
 *     the workforce will go.                             230 of 920 is 25%
 *
 * The share is "of the workforce", "of its staff"; all are told by "employs" or
 * "a workforce of", once in the article. Those who go are the most jobs that it
 * tells of. Readings: any two counts of the article. */
#include "annotate/calculations/finders.h"
#include "annotate/calculations/parts.h"
#include "annotate/calculations/reports.h"
#include "annotate/calculations/term_blocks.h"
#include "annotate/calculations/terms.h"

/* Terms that are looked at. */
enum { LOOKED_AT = 200 };

/* "of the workforce", "of its global staff": behind the share. */
static bool is_share(const gly_calculator *c, const gly_term *term)
{
    static const char *const whose[] = {"the", "its", "their", "our", NULL};
    static const char *const all[] = {"workforce", "staff",     "payroll",
                                      "headcount", "employees", "workers",
                                      NULL};
    const gly_reading *reading = c->reading;
    uint32_t of = term->last + 1, noun = of + 2;
    noun += reading->language->syntax.items[noun].upos == GLY_UPOS_ADJ;
    return gly_parts_is_share(term) && gly_reading_is_word(reading, of, "of") &&
           gly_reading_is_one_of(reading, of + 1, whose) &&
           gly_reading_is_one_of(reading, noun, all) &&
           !gly_reading_is(reading, noun + 1, GLY_IS_PREPOSITION);
}

/* "employs [920] people", "a workforce of [920]". */
static bool is_all(const gly_calculator *c, const gly_term *term)
{
    static const char *const employs[] = {"employs", "employ", "employing",
                                          NULL};
    static const char *const force[] = {"workforce", "staff", "payroll", NULL};
    const gly_reading *reading = c->reading;
    uint32_t at = term->first;
    return at > 1 && (gly_reading_is_one_of(reading, at - 1, employs) ||
                      (gly_reading_is_word(reading, at - 1, "of") &&
                       gly_reading_is_one_of(reading, at - 2, force)));
}

/* "[230] jobs", "[230] posts" */
static bool counts_jobs(const gly_calculator *c, const gly_term *term)
{
    static const char *const jobs[] = {
        "jobs", "posts", "positions", "roles", "redundancies", "layoffs", NULL};
    uint32_t noun = term->number->counted.noun;
    return noun != GLY_NONE && noun > term->last && noun <= term->last + 2 &&
           gly_reading_is_one_of(c->reading, noun, jobs);
}

/* "The first cuts hit 15 per cent of its staff", "is over 60": of others. */
static bool is_of_others(const gly_calculator *c, const gly_term *share)
{
    static const char *const words[] = {
        "first", "already", "another", "further", "last",  "year", "women",
        "men",   "aged",    "union",   "once",    "since", "also", "voted",
        "over",  "up",      "earlier", "strike",  NULL};
    const gly_sentence *own = gly_reading_sentence(c->reading, share->first);
    return gly_reading_has_one_of(c->reading, own->first,
                                  own->first + own->count, words);
}

static bool is_count(const gly_calculator *c, const gly_term *term)
{
    return term->number->kind == GLY_NUMBER_CARDINAL &&
           gly_parts_is_plain(term) && !gly_term_in_table(c, term);
}

static bool fits(const gly_term *share, const gly_term *part,
                 const gly_term *whole)
{
    return gly_bounds_meet(
        gly_bounds_percent(gly_bounds_at(part->number->value),
                           gly_bounds_of(whole->number)),
        gly_bounds_share(share->number));
}

/* Whether any count is such a share of all, or of other people. */
static bool is_explained(const gly_calculator *c, const gly_term *share,
                         const gly_term *whole)
{
    gly_terms around = gly_terms_around(c, share, LOOKED_AT / 2);
    for (uint32_t i = 0; i < around.count; i++) {
        for (uint32_t k = 0; k < around.count; k++) {
            const gly_term *a = &around.items[i], *b = &around.items[k];
            bool of =
                b == whole || (is_count(c, b) && gly_parts_count_people(c, b));
            if (a->number->kind == GLY_NUMBER_CARDINAL && of &&

                gly_decimal_compare(b->number->value, a->number->value) > 0 &&
                fits(share, a, b))
                return true;
        }
    }
    return false;
}

static gly_status check(gly_calculator *c, const gly_term *share)
{
    const gly_term *whole = NULL, *part = NULL;
    for (uint32_t i = 0; i < c->all.count && i < LOOKED_AT; i++) {
        const gly_term *term = &c->all.items[i];
        if (!is_count(c, term))
            continue;
        if (is_all(c, term)) {
            if (gly_terms_differ(term, whole))
                return GLY_OK;
            whole = whole == NULL ? term : whole;
        } else if (counts_jobs(c, term) &&
                   (part == NULL ||
                    gly_decimal_compare(term->number->value,
                                        part->number->value) > 0)) {
            part = term;
        }
    }
    if (whole == NULL || part == NULL || is_explained(c, share, whole))
        return GLY_OK;
    gly_bounds near = gly_bounds_multiply(
        gly_bounds_percent(gly_bounds_of(part->number),
                           gly_bounds_of(whole->number)),
        (gly_bounds){gly_decimal_of(6, -1), gly_decimal_of(166, -2)});
    return gly_bounds_meet(near, gly_bounds_share(share->number))
               ? gly_report_share(c, share, part, whole)
               : GLY_OK;
}

gly_status gly_calculate_workforce(gly_calculator *c)
{
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < c->all.count && i < LOOKED_AT && status == GLY_OK;
         i++) {
        const gly_term *term = &c->all.items[i];
        if (is_share(c, term) && !gly_calculator_is_told(c, term) &&
            !is_of_others(c, term))
            status = check(c, term);
    }
    return status;
}
