/* timing_claims.c - checks of time, as rules see them. */
#include "annotate/timings/timings.h"
#include "claims/kinds.h"

static const char *const kind_names[] = {
    "weekday",     "impossible", "backwards", "span",     "ago",
    "anniversary", "age",        "order",     "two-days", "later",
    "stages",      "tense",      "unnamed",   NULL};

static const gly_timing *timing_of(const gly_claims *claims,
                                   const gly_claim *claim)
{
    return &claims->annotations->timings->items[claim->item];
}

static gly_value text_or_none(gly_text text)
{
    return text.size == 0 ? gly_value_none() : gly_value_of_text(text);
}

static gly_value get_text(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(gly_claims_text(claims, claim->text));
}

static gly_value get_kind(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_choice(kind_names[timing_of(claims, claim)->kind]);
}

static gly_value get_stated(const gly_claims *claims, const gly_claim *claim)
{
    return text_or_none(timing_of(claims, claim)->stated);
}

static gly_value get_expected(const gly_claims *claims, const gly_claim *claim)
{
    return text_or_none(timing_of(claims, claim)->expected);
}

static gly_value get_readings(const gly_claims *claims, const gly_claim *claim)
{
    return text_or_none(timing_of(claims, claim)->readings);
}

static gly_value get_other(const gly_claims *claims, const gly_claim *claim)
{
    return claim->beside_count == 0
               ? gly_value_none()
               : gly_value_of_text(gly_claims_text(claims, claim->beside[0]));
}

static gly_value get_fits(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_truth(timing_of(claims, claim)->fits);
}

static const gly_field fields[] = {
    {"text", GLY_VALUE_TEXT, NULL, "as written: “Thursday, Nov. 19”", get_text,
     NULL},
    {"kind", GLY_VALUE_CHOICE, kind_names,
     "what is checked: weekday beside its date, day that cannot be, span that "
     "ends before it begins, length of a span, of the time since, "
     "anniversary, age against birth, order, one event on two days, a day told "
     "as so long after another, stages of one thing, tense, two ages of one "
     "who "
     "has no name",
     get_kind, NULL},
    {"stated", GLY_VALUE_TEXT, NULL, "what the article says", get_stated, NULL},
    {"expected", GLY_VALUE_TEXT, NULL, "what follows, or stands elsewhere",
     get_expected, NULL},
    {"readings", GLY_VALUE_TEXT, NULL, "the years that were tried",
     get_readings, NULL},
    {"other", GLY_VALUE_TEXT, NULL, "the words of the other place", get_other,
     NULL},
    {"fits", GLY_VALUE_TRUTH, NULL, "whether any of the readings fits",
     get_fits, NULL},
};

static void add_timings(gly_gathering *g)
{
    const gly_timings *timings = g->annotations->timings;
    for (uint32_t i = 0; i < timings->count; i++) {
        const gly_timing *timing = &timings->items[i];
        gly_gathering_add(g,
                          &(gly_claim){.type = GLY_CLAIM_TIMING,
                                       .text = timing->text,
                                       .sentence = timing->sentence,
                                       .item = i,
                                       .beside = timing->beside,
                                       .beside_count = timing->beside_count});
    }
}

const gly_claim_kind gly_claim_kind_timing = {
    .name = "timing",
    .about = "what is said of time, held against the calendar and itself",
    .fields = fields,
    .field_count = sizeof fields / sizeof fields[0],
    .gather = add_timings,
};
