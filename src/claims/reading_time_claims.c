/* reading_time_claims.c - stated minutes against the words of the story.
 *
 * Silent reading of English prose runs at 238 words a minute on average, and
 * nearly all adults lie between 175 and 300 (Brysbaert 2019, "How many words
 * do we read per minute?"). Publishing systems calculate with 180 to 275 and
 * round to full minutes; what no rounding of these explains is wrong. */
#include "claims/kinds.h"

#include <math.h>

#include "base/problem.h"

enum { SLOW = 175, USUAL = 250, FAST = 300 };

/* How many times off is far. */
static const double FAR = 2.5;

static const gly_reading_time *time_of(const gly_claims *claims,
                                       const gly_claim *claim)
{
    return &claims->annotations->reading_times[claim->item];
}

static double fewest(const gly_reading_time *time)
{
    return fmax(1, floor((double)time->words / FAST));
}

static double most(const gly_reading_time *time)
{
    return fmax(1, ceil((double)time->words / SLOW));
}

static gly_value get_text(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(gly_claims_text(claims, claim->text));
}

static gly_value get_minutes(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_number(claims, time_of(claims, claim)->minutes);
}

static gly_value get_words(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_number(claims, time_of(claims, claim)->words);
}

static gly_value get_expected(const gly_claims *claims, const gly_claim *claim)
{
    const gly_reading_time *time = time_of(claims, claim);
    double low = fewest(time), high = most(time);
    if (low >= high)
        return gly_value_of_text(gly_text_format(claims->arena, "%g", low));
    return gly_value_of_text(
        gly_text_format(claims->arena, "%g to %g", low, high));
}

static gly_value get_fits(const gly_claims *claims, const gly_claim *claim)
{
    const gly_reading_time *time = time_of(claims, claim);
    return gly_value_of_truth(time->minutes >= fewest(time) &&
                              time->minutes <= most(time));
}

/* Two and a half times as long as systems reckon at 250 words a minute, or as
 * short; two minutes more or less may be rounding. */
static gly_value get_far(const gly_claims *claims, const gly_claim *claim)
{
    const gly_reading_time *time = time_of(claims, claim);
    double usual = (double)time->words / USUAL;
    bool rounding = fabs(time->minutes - usual) <= 2;
    return gly_value_of_truth(!rounding && (time->minutes * FAR <= usual ||
                                            time->minutes >= FAR * usual));
}

static const gly_field fields[] = {
    {"text", GLY_VALUE_TEXT, NULL, "as stated: “9 Min Read”", get_text, NULL},
    {"minutes", GLY_VALUE_NUMBER, NULL, "the stated minutes", get_minutes,
     NULL},
    {"words", GLY_VALUE_NUMBER, NULL, "how many words the story has", get_words,
     NULL},
    {"expected", GLY_VALUE_TEXT, NULL,
     "the minutes that 175 to 300 words a minute give", get_expected, NULL},
    {"fits", GLY_VALUE_TRUTH, NULL, "whether the minutes fit the words",
     get_fits, NULL},
    {"far", GLY_VALUE_TRUTH, NULL,
     "whether they are 2.5 times off of what 250 words a minute give", get_far,
     NULL},
};

static void add_reading_times(gly_gathering *g)
{
    const gly_annotations *a = g->annotations;
    for (uint32_t i = 0; i < a->reading_time_count; i++) {
        const gly_reading_time *r = &a->reading_times[i];
        gly_gathering_add(g, &(gly_claim){.type = GLY_CLAIM_READING_TIME,
                                          .text = r->text,
                                          .sentence = r->sentence,
                                          .item = i});
    }
}

const gly_claim_kind gly_claim_kind_reading_time = {
    .name = "reading-time",
    .about = "a stated reading time, and the words there are",
    .fields = fields,
    .field_count = sizeof fields / sizeof fields[0],
    .gather = add_reading_times,
};
