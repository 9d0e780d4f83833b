/* outcome_claims.c - how a thing turned out, as far as another place of the
 * article takes the opposite for known.
 *
 *     Line 3:  The jury turned the protest down.
 *     Line 9:  With the protest upheld, he had thought the gold as good as won.
 */
#include "claims/kinds.h"
#include "claims/outcomes/outcomes.h"
#include "claims/statements/opposition.h"
#include "claims/statements/participants.h"
#include "claims/statements/statement_pairs.h"
#include "claims/statements/statement_parts.h"

/* Sentences of no article. */
enum { SHORT = 12 };

static uint32_t index_of(const gly_claim *claim)
{
    return claim->item / GLY_STATEMENT_PARTS;
}

static gly_value get_text(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(gly_claims_text(claims, claim->text));
}

static gly_value get_topic(const gly_claims *claims, const gly_claim *claim)
{
    gly_text topic =
        gly_statement_topic(claims, gly_statement_of(claims, claim));
    return topic.size == 0 ? gly_value_none() : gly_value_of_text(topic);
}

static gly_value get_thread(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_number(claims,
                               claims->outcomes->items[index_of(claim)].thread);
}

static gly_value get_points(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_number(claims,
                               claims->outcomes->items[index_of(claim)].points);
}

static bool are_rivals(const gly_claims *claims, const gly_claim *a,
                       const gly_claim *b)
{
    const gly_outcome *items = claims->outcomes->items;
    return items[index_of(a)].rival == index_of(b) ||
           items[index_of(b)].rival == index_of(a);
}

bool gly_outcome_is_unlikely(const gly_claims *claims, const gly_claim *claim,
                             const gly_claim *other, uint32_t argument)
{
    (void)argument;
    const gly_outcome *items = claims->outcomes->items;
    return claims->annotations->language->sentences.count > SHORT &&
           items[claim->item].points < GLY_OUTCOME_LEAST &&
           items[other->item].points < GLY_OUTCOME_LEAST;
}

static bool speaks_for(const gly_outcome *items, uint32_t later,
                       uint32_t earlier)
{
    return items[later].nearest == earlier &&
           items[later].points >= GLY_OUTCOME_LIKELY;
}

static bool is_name(const gly_claims *claims, const gly_participant *who)
{
    const gly_node *nodes = claims->annotations->language->syntax.items;
    return who->token != GLY_NONE && nodes[who->token].upos == GLY_UPOS_PROPN;
}

/* "backs Brandt", "does not back her rival": names do not stand for others. */
static bool has_other_object(const gly_claims *claims, const gly_statement *a,
                             const gly_statement *b)
{
    gly_likeness likeness =
        gly_participants_relate(claims, &a->patient, &b->patient);
    return (is_name(claims, &a->patient) || is_name(claims, &b->patient)) &&
           a->patient.token != GLY_NONE && b->patient.token != GLY_NONE &&
           likeness != GLY_LIKENESS_SAME && likeness != GLY_LIKENESS_AKIN;
}

bool gly_outcome_is_doubtful(const gly_claims *claims, const gly_claim *claim,
                             const gly_claim *other, uint32_t argument)
{
    (void)argument;
    const gly_outcome *items = claims->outcomes->items;
    return (!speaks_for(items, claim->item, other->item) &&
            !speaks_for(items, other->item, claim->item)) ||
           has_other_object(claims, gly_statement_of(claims, claim),
                            gly_statement_of(claims, other));
}

static const gly_field fields[] = {
    {"text", GLY_VALUE_TEXT, NULL, "the words of the clause", get_text, NULL},
    {"topic", GLY_VALUE_TEXT, NULL, "what kind of news it tells", get_topic,
     NULL},
    {"thread", GLY_VALUE_NUMBER, NULL,
     "the same for statements that seem to be about one thing", get_thread,
     NULL},
    {"points", GLY_VALUE_NUMBER, NULL,
     "what speaks for it that an earlier one is contradicted; differs where it "
     "is the other one",
     get_points, are_rivals},
    {"block", GLY_VALUE_CHOICE, gly_block_choices,
     "the kind of block it stands in", gly_claims_block, NULL},
};

static const gly_predicate predicates[] = {
    {"turned", "the words around it tell of a change, a doubt or a dispute",
     GLY_ARGUMENT_NONE, false, gly_statement_claim_turns},
    GLY_SAME_PARAGRAPH,
};

static void add_outcomes(gly_gathering *g)
{
    const gly_statements *statements = g->annotations->statements;
    for (uint32_t i = 0; i < statements->count; i++) {
        const gly_statement *s = &statements->items[i];
        if (g->outcomes->items[i].thread == GLY_NONE)
            continue;
        gly_gathering_add(
            g, &(gly_claim){.type = GLY_CLAIM_OUTCOME,
                            .text = gly_gathering_span(g, s->first, s->last),
                            .sentence = s->sentence,
                            .item = i * GLY_STATEMENT_PARTS + GLY_PART_DEED});
    }
}

const gly_claim_kind gly_claim_kind_outcome = {
    .name = "outcome",
    .about = "how a thing turned out, where the opposite is taken for known",
    .fields = fields,
    .field_count = sizeof fields / sizeof fields[0],
    .predicates = predicates,
    .predicate_count = sizeof predicates / sizeof predicates[0],
    .gather = add_outcomes,
};
