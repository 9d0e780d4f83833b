/* timing_bounds.c - reads the words around a length: "more than", "nearly". */
#include "annotate/timings/timing_bounds.h"

#include <math.h>

/* One word or two before a length, and what they do. A lone word has NULL in
 * `before`; the pairs stand first. */
typedef struct {
    const char *before, *word;
    gly_timing_bound bound;
} lead;

static const lead leads[] = {
    {"more", "than", GLY_BOUND_MORE},
    {"longer", "than", GLY_BOUND_MORE},
    {"greater", "than", GLY_BOUND_MORE},
    {"less", "than", GLY_BOUND_LESS},
    {"fewer", "than", GLY_BOUND_LESS},
    {"shorter", "than", GLY_BOUND_LESS},
    {"just", "over", GLY_BOUND_JUST_OVER},
    {"little", "over", GLY_BOUND_JUST_OVER},
    {"slightly", "over", GLY_BOUND_JUST_OVER},
    {"just", "under", GLY_BOUND_NEARLY},
    {"little", "under", GLY_BOUND_NEARLY},
    {"slightly", "under", GLY_BOUND_NEARLY},
    {"close", "to", GLY_BOUND_NEARLY},
    {"short", "of", GLY_BOUND_NEARLY},
    {"shy", "of", GLY_BOUND_NEARLY},
    {"not", "quite", GLY_BOUND_NEARLY},
    {"at", "least", GLY_BOUND_MORE},
    {"upwards", "of", GLY_BOUND_MORE},
    {"at", "most", GLY_BOUND_LESS},
    {"up", "to", GLY_BOUND_LESS},
    {"well", "over", GLY_BOUND_MORE},
    {NULL, "over", GLY_BOUND_MORE},
    {NULL, "under", GLY_BOUND_LESS},
    {NULL, "within", GLY_BOUND_LESS},
    {NULL, "nearly", GLY_BOUND_NEARLY},
    {NULL, "almost", GLY_BOUND_NEARLY},
    {NULL, "about", GLY_BOUND_ABOUT},
    {NULL, "around", GLY_BOUND_ABOUT},
    {NULL, "roughly", GLY_BOUND_ABOUT},
    {NULL, "approximately", GLY_BOUND_ABOUT},
    {NULL, "some", GLY_BOUND_ABOUT},
    {NULL, "barely", GLY_BOUND_ABOUT},
    {NULL, "hardly", GLY_BOUND_ABOUT},
    {NULL, "scarcely", GLY_BOUND_ABOUT},
    {NULL, "estimated", GLY_BOUND_ABOUT},
    {NULL, "another", GLY_BOUND_MORE},
};

/* "or so", "or more" behind a length. */
static gly_timing_bound bound_behind(const gly_reading *reading, uint32_t next)
{
    if (!gly_reading_is_word(reading, next, "or"))
        return GLY_BOUND_PLAIN;
    return gly_reading_is_word(reading, next + 1, "so") ? GLY_BOUND_ABOUT
           : gly_reading_is_word(reading, next + 1, "more") ||
                   gly_reading_is_word(reading, next + 1, "longer")
               ? GLY_BOUND_MORE
           : gly_reading_is_word(reading, next + 1, "less") ? GLY_BOUND_LESS
                                                            : GLY_BOUND_ABOUT;
}

/* "no more than", "not less than" turn it round. */
static gly_timing_bound turned(const gly_reading *reading, uint32_t token,
                               gly_timing_bound bound)
{
    static const char *const no[] = {"no", "not", "nothing", "n't", NULL};
    if (!gly_reading_is_one_of(reading, token, no))
        return bound;
    return bound == GLY_BOUND_MORE   ? GLY_BOUND_LESS
           : bound == GLY_BOUND_LESS ? GLY_BOUND_MORE
                                     : bound;
}

gly_timing_bound gly_timing_bound_of(const gly_reading *reading,
                                     const gly_date *length, uint32_t *first)
{
    uint32_t at = length->first;
    *first = at;
    for (uint32_t i = 0; at > 1 && i < sizeof leads / sizeof leads[0]; i++) {
        const lead *l = &leads[i];
        if (!gly_reading_is_word(reading, at - 1, l->word) ||
            (l->before != NULL &&
             !gly_reading_is_word(reading, at - 2, l->before)))
            continue;
        *first = at - 1 - (l->before != NULL);
        gly_timing_bound bound =
            turned(reading, *first == 0 ? at : *first - 1, l->bound);
        *first -= bound != l->bound;
        *first -= *first > 0 && gly_reading_is_indefinite(reading, *first - 1);
        return bound;
    }
    return bound_behind(reading, length->last + 1);
}

gly_timing_stretch gly_timing_within(gly_timing_bound bound, double amount,
                                     double slack)
{
    const double fifth = 0.2, third = 0.34, whole = 0.95;
    switch (bound) {
    case GLY_BOUND_MORE:
        return (gly_timing_stretch){amount - slack / 2, INFINITY};
    case GLY_BOUND_JUST_OVER:
        return (gly_timing_stretch){amount - slack / 2,
                                    amount + fmax(whole, amount * fifth)};
    case GLY_BOUND_LESS:
        return (gly_timing_stretch){0, amount + slack / 2};
    case GLY_BOUND_NEARLY:
        return (gly_timing_stretch){amount - fmax(whole, amount * fifth),
                                    amount + slack / 2};
    case GLY_BOUND_ABOUT:
        return (gly_timing_stretch){amount - fmax(whole, amount * third),
                                    amount + fmax(whole, amount * third)};
    case GLY_BOUND_PLAIN:
        break;
    }
    return (gly_timing_stretch){amount - slack, amount + slack};
}

bool gly_timing_may_last(const gly_reading *reading, const gly_date *length,
                         gly_timing_stretch real)
{
    uint32_t first;
    gly_timing_stretch told =
        gly_timing_within(gly_timing_bound_of(reading, length, &first),
                          length->amount, GLY_TIMING_SLACK);
    return real.most >= told.least && real.least <= told.most;
}
