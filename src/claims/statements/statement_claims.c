/* statement_claims.c - the fields of what is said to have happened. */
#include "annotate/reading.h"
#include "claims/kinds.h"
#include "claims/statements/drift.h"
#include "claims/statements/headlines.h"
#include "claims/statements/occasion.h"
#include "claims/statements/opposition.h"
#include "claims/statements/participants.h"
#include "claims/statements/places.h"
#include "claims/statements/statement_pairs.h"
#include "claims/statements/statement_parts.h"
#include "claims/statements/substance.h"

static const char *const certainty_names[] = {
    "wished", "alleged", "may", "would", "will", "is", NULL};
/* In the same order, as a message says it. */
static const char *const certainty_told[] = {
    "as a wish",          "as an allegation", "as possible",
    "as what would come", "as certain",       "as a fact"};
static const char *const quantity_names[] = {"plain", "none", "share", "some",
                                             "many",  "most", "all",   NULL};

static const gly_statement *at(const gly_claims *claims, const gly_claim *claim)
{
    return gly_statement_of(claims, claim);
}

static gly_value get_text(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(gly_claims_text(claims, claim->text));
}

static gly_value text_or_none(gly_text text)
{
    return text.size == 0 ? gly_value_none() : gly_value_of_text(text);
}

static gly_value get_predicate(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(gly_statement_words(claims, at(claims, claim)));
}

static gly_value get_topic(const gly_claims *claims, const gly_claim *claim)
{
    return text_or_none(gly_statement_topic(claims, at(claims, claim)));
}

static gly_value get_side(const gly_claims *claims, const gly_claim *claim)
{
    return text_or_none(gly_statement_side(claims, at(claims, claim)));
}

/* "yes", or "not yes" where it is denied. */
static gly_value get_outcome(const gly_claims *claims, const gly_claim *claim)
{
    const gly_statement *s = at(claims, claim);
    gly_text side = gly_statement_side(claims, s);
    if (!s->negative || side.size == 0)
        return text_or_none(side);
    return gly_value_of_text(
        gly_text_format(claims->arena, "not %.*s", (int)side.size, side.data));
}

static gly_value participant(const gly_claims *claims, const gly_participant *p)
{
    const gly_annotations *a = claims->annotations;
    if (p->token == GLY_NONE)
        return gly_value_none();
    uint32_t entity = gly_participant_entity(claims, p);
    if (entity != GLY_NONE)
        return (gly_value){.type = GLY_VALUE_ENTITY,
                           .text = a->entities[entity].name,
                           .entity = entity};
    return gly_value_of_text(gly_reading_text(a->reading, p->token));
}

static gly_value get_agent(const gly_claims *claims, const gly_claim *claim)
{
    return participant(claims, &at(claims, claim)->agent);
}

static gly_value get_patient(const gly_claims *claims, const gly_claim *claim)
{
    return participant(claims, &at(claims, claim)->patient);
}

static gly_value get_quantity(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_choice(
        quantity_names[at(claims, claim)->agent.quantity]);
}

static gly_value get_negative(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_truth(at(claims, claim)->negative);
}

static gly_value get_certainty(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_choice(certainty_names[at(claims, claim)->certainty]);
}

static gly_value get_told(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(
        gly_text_of(certainty_told[at(claims, claim)->certainty]));
}

static gly_value get_asked(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_truth(at(claims, claim)->asked);
}

static gly_value get_conditional(const gly_claims *claims,
                                 const gly_claim *claim)
{
    return gly_value_of_truth(at(claims, claim)->conditional);
}

static gly_value get_quoted(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_truth(at(claims, claim)->quoted);
}

static gly_value get_source(const gly_claims *claims, const gly_claim *claim)
{
    return gly_claims_speaker(claims, at(claims, claim)->attribution);
}

static bool outcomes_differ(const gly_claims *claims, const gly_claim *a,
                            const gly_claim *b)
{
    return gly_statements_oppose(claims, at(claims, a), at(claims, b));
}

static bool actors_differ(const gly_claims *claims, const gly_claim *a,
                          const gly_claim *b)
{
    return gly_statements_swap(claims, at(claims, a), at(claims, b));
}

static gly_value get_group(const gly_claims *claims, const gly_claim *claim)
{
    return text_or_none(gly_statement_group(claims, at(claims, claim)));
}

static gly_value get_place(const gly_claims *claims, const gly_claim *claim)
{
    uint32_t token = gly_statement_place(claims, at(claims, claim));
    if (token == GLY_NONE)
        return gly_value_none();
    return gly_value_of_text(
        gly_reading_text(claims->annotations->reading, token));
}

static bool places_differ(const gly_claims *claims, const gly_claim *a,
                          const gly_claim *b)
{
    return gly_statements_elsewhere(claims, at(claims, a), at(claims, b));
}

static gly_value get_substance(const gly_claims *claims, const gly_claim *claim)
{
    return (gly_value){.type = GLY_VALUE_WORDS,
                       .words =
                           gly_statement_substance(claims, at(claims, claim))};
}

static gly_value get_deadline(const gly_claims *claims, const gly_claim *claim)
{
    return text_or_none(gly_statement_deadline(claims, at(claims, claim)));
}

static bool certainties_differ(const gly_claims *claims, const gly_claim *a,
                               const gly_claim *b)
{
    return gly_statements_drift(claims, at(claims, a), at(claims, b));
}

static bool firmness_differs(const gly_claims *claims, const gly_claim *a,
                             const gly_claim *b)
{
    return gly_statements_harden(claims, at(claims, a), at(claims, b));
}

static bool quantities_differ(const gly_claims *claims, const gly_claim *a,
                              const gly_claim *b)
{
    return gly_statements_widen(claims, at(claims, a), at(claims, b));
}

static const gly_field fields[] = {
    {"text", GLY_VALUE_TEXT, NULL, "the words of the clause", get_text, NULL},
    {"predicate", GLY_VALUE_TEXT, NULL, "what is said to happen, as written",
     get_predicate, NULL},
    {"topic", GLY_VALUE_TEXT, NULL,
     "the kind of news: of the list news-opposite, or the verb", get_topic,
     NULL},
    {"side", GLY_VALUE_TEXT, NULL, "the side of its topic, or the verb",
     get_side, NULL},
    {"outcome", GLY_VALUE_TEXT, NULL,
     "the side, with “not” where it is denied; differs where one statement "
     "tells the opposite of another",
     get_outcome, outcomes_differ},
    {"actor", GLY_VALUE_ENTITY, NULL,
     "the agent; differs where two people or bodies do the same thing",
     get_agent, actors_differ},
    {"agent", GLY_VALUE_ENTITY, NULL, "who does it, or of whom it is said",
     get_agent, NULL},
    {"patient", GLY_VALUE_ENTITY, NULL, "to whom or what it is done",
     get_patient, NULL},
    {"quantity", GLY_VALUE_CHOICE, quantity_names,
     "how much of the agent; differs where it grows from some to most or all",
     get_quantity, quantities_differ},
    {"group", GLY_VALUE_TEXT, NULL, "the group that is a part of", get_group,
     NULL},
    {"place", GLY_VALUE_TEXT, NULL,
     "where it happens; a country and a town do not differ", get_place,
     places_differ},
    {"substance", GLY_VALUE_WORDS, NULL,
     "the base forms of its words of substance, sorted", get_substance, NULL},
    {"firmness", GLY_VALUE_CHOICE, certainty_names,
     "how sure it is; differs where it grows from may to will or to a fact",
     get_certainty, firmness_differs},
    {"deadline", GLY_VALUE_TEXT, NULL,
     "what it is about, and the year that it names", get_deadline, NULL},
    {"negative", GLY_VALUE_TRUTH, NULL, "whether it is said not to happen",
     get_negative, NULL},
    {"certainty", GLY_VALUE_CHOICE, certainty_names,
     "how sure it is; differs where it grows from may to will, or from alleged "
     "to a fact",
     get_certainty, certainties_differ},
    {"told", GLY_VALUE_TEXT, NULL,
     "its certainty in words, for a message: as possible, as a fact", get_told,
     NULL},
    {"asked", GLY_VALUE_TRUTH, NULL, "whether it stands in a question",
     get_asked, NULL},
    {"conditional", GLY_VALUE_TRUTH, NULL, "whether it depends on an “if”",
     get_conditional, NULL},
    {"quoted", GLY_VALUE_TRUTH, NULL, "whether it stands in quotation marks",
     get_quoted, NULL},
    {"source", GLY_VALUE_ENTITY, NULL, "who says so; none for the paper itself",
     get_source, NULL},
    {"block", GLY_VALUE_CHOICE, gly_block_choices,
     "the kind of block it stands in", gly_claims_block, NULL},
};

static void add_statements(gly_gathering *g)
{
    const gly_statements *statements = g->annotations->statements;
    for (uint32_t i = 0; i < statements->count; i++) {
        const gly_statement *s = &statements->items[i];
        gly_gathering_add(
            g, &(gly_claim){.type = GLY_CLAIM_STATEMENT,
                            .text = gly_gathering_span(g, s->first, s->last),
                            .sentence = s->sentence,
                            .item = i});
    }
}

const gly_claim_kind gly_claim_kind_statement = {
    .name = "statement",
    .about = "what is said to have happened or not",
    .fields = fields,
    .field_count = sizeof fields / sizeof fields[0],
    .predicates = gly_statement_predicates,
    .predicate_count = GLY_STATEMENT_PREDICATES,
    .gather = add_statements,
};
