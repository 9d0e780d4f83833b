/* parts_readings.c - numbers that only look like the parts of a total.
 *
 *     Of 62 cabins 20 have [two] berths and a window, 34 have [two] and none,
 *     and eight are for one.                       20 + 34 + eight are the 62
 *
 *     The plant will make [48 million] a year. The two others make 152 million,
 *     for a total of 200 million. */
#include "annotate/calculations/parts_readings.h"
#include "annotate/calculations/far_wholes.h"

#include "annotate/calculations/term_blocks.h"

/* "Of 62 cabins 20 have two berths and a window, 34 have two berths, and eight
 * one": whether two parts or more come to the total without the others, which
 * count something else. Of a total below SMALL that is told by chance; of more
 * than MOST parts none are tried. */
static bool some_fit(const gly_parts *parts, const gly_term *total)
{
    enum { MOST = 8, LEAST = 2, SMALL = 20 };
    bool small =
        gly_decimal_compare(total->number->value, gly_decimal_of(SMALL, 0)) < 0;
    uint32_t sets = !small && parts->count <= MOST ? 1U << parts->count : 0;
    for (uint32_t set = 1; set + 1 < sets; set++) {
        gly_parts some = {.count = 0};
        for (uint32_t i = 0; i < parts->count; i++) {
            if (set & 1U << i)
                gly_parts_push(&some, parts->items[i]);
        }
        if (some.count >= LEAST && gly_parts_fit(&some, total))
            return true;
    }
    return false;
}

static bool holds(const gly_parts *parts, const gly_term *term)
{
    for (uint32_t i = 0; i < parts->count; i++) {
        if (parts->items[i] == term)
            return true;
    }
    return false;
}

/* The parts without those that are next to nothing beside the total: "the [two]
 * plants make 152 million". */
static gly_parts that_matter(const gly_parts *parts, const gly_term *total)
{
    enum { THOUSANDTH = -3 };
    gly_parts found = {.count = 0};
    gly_decimal least = gly_decimal_shift(total->number->value, THOUSANDTH);
    for (uint32_t i = 0; i < parts->count; i++) {
        if (gly_decimal_compare(parts->items[i]->number->value, least) > 0)
            gly_parts_push(&found, parts->items[i]);
    }
    return found;
}

/* Whether, of parts that are next to nothing but for one, another amount of the
 * paragraph makes up what that one lacks. */
static bool is_made_up(const gly_calculator *c, const gly_parts *parts,
                       const gly_term *total)
{
    gly_parts own = that_matter(parts, total);
    uint32_t block = c->reading->language->tokens.items[total->first].block;
    gly_terms terms = gly_terms_of_block(c, block);
    for (uint32_t i = 0; i < terms.count && own.count == 1; i++) {
        const gly_term *term = &terms.items[i];
        gly_parts more = own;
        gly_parts_push(&more, term);
        if (term->number != total->number && gly_parts_is_plain(term) &&
            gly_parts_alike(term, total) && !holds(&own, term) &&
            gly_parts_fit(&more, total))
            return true;
    }
    return false;
}

bool gly_parts_read_otherwise(const gly_calculator *c, const gly_parts *parts,
                              const gly_term *total)
{
    return some_fit(parts, total) || is_made_up(c, parts, total) ||
           (total->number->kind == GLY_NUMBER_MONEY &&
            gly_far_is_first(c, parts, total));
}
