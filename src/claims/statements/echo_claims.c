/* echo_claims.c - what two sentences side by side tell of one thing.
 *
 *     [Several people were hurt]. “We have [no injuries] to report,” she said.
 */
#include "claims/kinds.h"
#include "claims/statements/echoes.h"

static const char *const side_names[] = {"no", "yes", NULL};

static const gly_echo *at(const gly_claims *claims, const gly_claim *claim)
{
    return &claims->echoes->items[claim->item];
}

static gly_value get_text(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(gly_claims_text(claims, claim->text));
}

static gly_value get_topic(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(at(claims, claim)->topic);
}

static gly_value get_thread(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_number(claims, at(claims, claim)->thread);
}

static gly_value get_side(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_choice(side_names[at(claims, claim)->yes]);
}

static gly_value get_quoted(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_truth(at(claims, claim)->quoted);
}

static const gly_field fields[] = {
    {"text", GLY_VALUE_TEXT, NULL, "the words from the clause's first on",
     get_text, NULL},
    {"topic", GLY_VALUE_TEXT, NULL, "what it tells of, in the list echo",
     get_topic, NULL},
    {"thread", GLY_VALUE_NUMBER, NULL,
     "the same for two that contradict each other", get_thread, NULL},
    {"side", GLY_VALUE_CHOICE, side_names,
     "whether it is so, as far as the words beside it do not deny it", get_side,
     NULL},
    {"quoted", GLY_VALUE_TRUTH, NULL, "whether it stands in quotation marks",
     get_quoted, NULL},
    {"block", GLY_VALUE_CHOICE, gly_block_choices,
     "the kind of block it stands in", gly_claims_block, NULL},
};

static void add_echoes(gly_gathering *g)
{
    for (uint32_t i = 0; i < g->echoes->count; i++) {
        const gly_echo *e = &g->echoes->items[i];
        if (e->thread == GLY_NONE)
            continue;
        gly_gathering_add(
            g, &(gly_claim){.type = GLY_CLAIM_ECHO,
                            .text = gly_gathering_span(g, e->first, e->last),
                            .sentence = e->sentence,
                            .item = i});
    }
}

const gly_claim_kind gly_claim_kind_echo = {
    .name = "echo",
    .about = "what one sentence tells, and the one beside it otherwise",
    .fields = fields,
    .field_count = sizeof fields / sizeof fields[0],
    .predicates = NULL,
    .predicate_count = 0,
    .gather = add_echoes,
};
