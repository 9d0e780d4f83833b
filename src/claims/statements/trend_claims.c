/* trend_claims.c - whether something went up or down, or stayed as it was.
 *
 *     Headline:  Orford Mills [lifts dividend]                  up
 *     Line 9:    The [dividend is held] at 3p.                  as it was */
#include "annotate/reading.h"
#include "claims/kinds.h"
#include "claims/statements/trend_pairs.h"
#include "claims/statements/trends.h"

static const char *const way_names[] = {"none", "up",  "down", "same",
                                        "high", "low", NULL};

static const gly_trend *at(const gly_claims *claims, const gly_claim *claim)
{
    return &claims->trends->items[claim->item];
}

static gly_value get_text(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(gly_claims_text(claims, claim->text));
}

static gly_value get_thing(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(
        gly_symbols_text(claims->annotations->language->tokens.symbols,
                         at(claims, claim)->thing));
}

static gly_value get_way(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_choice(way_names[at(claims, claim)->way]);
}

static gly_value get_known(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_truth(at(claims, claim)->known);
}

static gly_value get_sure(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_truth(at(claims, claim)->sure);
}

static bool ways_differ(const gly_claims *claims, const gly_claim *a,
                        const gly_claim *b)
{
    return gly_trends_oppose(at(claims, a)->way, at(claims, b)->way);
}

static const gly_field fields[] = {
    {"text", GLY_VALUE_TEXT, NULL, "the words from the thing to its way",
     get_text, NULL},
    {"thing", GLY_VALUE_TEXT, NULL,
     "what goes up or down: its class in the list measure", get_thing, NULL},
    {"way", GLY_VALUE_CHOICE, way_names,
     "up or down, as it was, or as high or low as never; differs where both "
     "cannot hold",
     get_way, ways_differ},
    {"known", GLY_VALUE_TRUTH, NULL,
     "whether it is told as known: “the rise in profit”, “higher sales”",
     get_known, NULL},
    {"sure", GLY_VALUE_TRUTH, NULL,
     "whether the clause says so, and does not only ask, wish or quote it",
     get_sure, NULL},
    {"block", GLY_VALUE_CHOICE, gly_block_choices,
     "the kind of block it stands in", gly_claims_block, NULL},
};

static gly_span span_of(const gly_gathering *g, const gly_trend *t)
{
    const gly_reading *reading = g->annotations->reading;
    bool beside = reading->sentences[t->noun] == reading->sentences[t->word];
    uint32_t first = beside && t->noun < t->word ? t->noun : t->word;
    uint32_t last = beside && t->noun > t->last ? t->noun : t->last;
    return gly_gathering_span(g, first, last);
}

static void add_trends(gly_gathering *g)
{
    for (uint32_t i = 0; i < g->trends->count; i++) {
        const gly_trend *t = &g->trends->items[i];
        gly_gathering_add(
            g, &(gly_claim){.type = GLY_CLAIM_TREND,
                            .text = span_of(g, t),
                            .sentence = gly_gathering_sentence(g, t->word),
                            .item = i});
    }
}

const gly_claim_kind gly_claim_kind_trend = {
    .name = "trend",
    .about = "what goes up or down, or stays as it was",
    .fields = fields,
    .field_count = sizeof fields / sizeof fields[0],
    .predicates = gly_trend_predicates,
    .predicate_count = GLY_TREND_PREDICATES,
    .gather = add_trends,
};
