#include "annotate/calculations/reports.h"

#include "annotate/calculations/spelling.h"
#include "base/problem.h"

gly_status gly_report_product(gly_calculator *c, const gly_term *all,
                              const gly_term *times, const gly_term *each)
{
    gly_decimal product =
        gly_decimal_multiply(times->number->value, each->number->value);
    gly_calculation_draft draft = {
        .kind = GLY_CALCULATION_EACH,
        .result = all,
        .terms = {times, each},
        .count = 2,
        .sum = gly_spell_product(c, times, each, product),
    };
    return gly_calculator_add(c, &draft);
}

gly_status gly_report_share(gly_calculator *c, const gly_term *share,
                            const gly_term *part, const gly_term *whole)
{
    gly_text one = gly_calculator_text(c, part);
    gly_text all = gly_calculator_text(c, whole);
    gly_text value =
        gly_spell_share(c, part->number->value, whole->number->value);
    gly_calculation_draft draft = {
        .kind = GLY_CALCULATION_SHARE,
        .result = share,
        .terms = {part, whole},
        .count = 2,
        .sum = gly_text_format(c->arena, "%.*s of %.*s is %.*s", GLY_SPELT(one),
                               GLY_SPELT(all), GLY_SPELT(value)),
    };
    return gly_calculator_add(c, &draft);
}
