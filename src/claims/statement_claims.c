/* statement_claims.c - the fields of what is said to have happened. */
#include "annotate/reading.h"
#include "claims/drift.h"
#include "claims/headlines.h"
#include "claims/kinds.h"
#include "claims/occasion.h"
#include "claims/opposition.h"
#include "claims/participants.h"
#include "claims/places.h"

static const char *const certainty_names[] = {
    "wished", "alleged", "may", "would", "will", "is", NULL};
static const char *const quantity_names[] = {"plain", "none", "share", "some",
                                             "many",  "most", "all",   NULL};

enum { NEAR = 4, FEW = 3 }; /* shared words of substance */

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

static bool are_apart(const gly_claims *claims, const gly_claim *claim,
                      const gly_claim *other, uint32_t argument)
{
    (void)argument;
    const gly_statement *a = at(claims, claim), *b = at(claims, other);
    if (gly_statements_meet(claims, a, b))
        return false;
    return a->side == 0 || gly_statements_shared(claims, a, b) < NEAR ||
           !gly_statements_may_meet(claims, a, b);
}

static bool have_other_source(const gly_claims *claims, const gly_claim *claim,
                              const gly_claim *other, uint32_t argument)
{
    (void)argument;
    return gly_statements_of_two(claims, at(claims, claim), at(claims, other));
}

static bool is_other_time(const gly_claims *claims, const gly_claim *claim,
                          const gly_claim *other, uint32_t argument)
{
    (void)argument;
    return gly_statements_at_other_times(claims, at(claims, claim),
                                         at(claims, other));
}

static bool have_other_time(const gly_claims *claims, const gly_claim *claim,
                            const gly_claim *other, uint32_t argument)
{
    (void)argument;
    return gly_statements_in_turn(claims, at(claims, claim), at(claims, other));
}

static bool actors_differ(const gly_claims *claims, const gly_claim *a,
                          const gly_claim *b)
{
    return gly_statements_swap(claims, at(claims, a), at(claims, b));
}

/* Neither, or both of them, stand in the headline. */
static bool is_one_part(const gly_claims *claims, const gly_claim *claim,
                        const gly_claim *other, uint32_t argument)
{
    (void)argument;
    return gly_statement_in_head(claims, at(claims, claim)) ==
           gly_statement_in_head(claims, at(claims, other));
}

static const gly_statement *head_of(const gly_claims *claims,
                                    const gly_claim *claim,
                                    const gly_claim *other)
{
    return gly_statement_in_head(claims, at(claims, claim)) ? at(claims, claim)
                                                            : at(claims, other);
}

static bool is_supported(const gly_claims *claims, const gly_claim *claim,
                         const gly_claim *other, uint32_t argument)
{
    (void)argument;
    return gly_statement_supported(claims, head_of(claims, claim, other));
}

/* About other things, unless the two sentences are near each other. */
static bool are_remote(const gly_claims *claims, const gly_claim *claim,
                       const gly_claim *other, uint32_t argument)
{
    (void)argument;
    const gly_statement *a = at(claims, claim), *b = at(claims, other);
    uint32_t shared = gly_statements_shared(claims, a, b);
    return shared < NEAR && (shared == 0 || !gly_statements_meet(claims, a, b));
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

static bool are_side_by_side(const gly_claims *claims, const gly_claim *claim,
                             const gly_claim *other, uint32_t argument)
{
    (void)argument;
    return gly_statements_side_by_side(claims, at(claims, claim),
                                       at(claims, other));
}

/* About other things, or only perhaps about the same. */
static bool are_loose(const gly_claims *claims, const gly_claim *claim,
                      const gly_claim *other, uint32_t argument)
{
    (void)argument;
    return !gly_statements_one_event(claims, at(claims, claim),
                                     at(claims, other));
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

static bool quantities_differ(const gly_claims *claims, const gly_claim *a,
                              const gly_claim *b)
{
    return gly_statements_widen(claims, at(claims, a), at(claims, b));
}

/* They share too few words of substance to be about one event. */
static bool share_little(const gly_claims *claims, const gly_claim *claim,
                         const gly_claim *other, uint32_t argument)
{
    (void)argument;
    return gly_statements_shared(claims, at(claims, claim), at(claims, other)) <
           FEW;
}

/* They only share words, and another sentence is about the same things. */
static bool is_better_told(const gly_claims *claims, const gly_claim *claim,
                           const gly_claim *other, uint32_t argument)
{
    (void)argument;
    return !gly_statements_meet(claims, at(claims, claim), at(claims, other)) &&
           gly_statement_opposed(claims, head_of(claims, claim, other));
}

static bool is_reversed(const gly_claims *claims, const gly_claim *claim,
                        const gly_claim *other, uint32_t argument)
{
    (void)other;
    (void)argument;
    return gly_statement_reverses(claims, at(claims, claim));
}

static bool have_other_words(const gly_claims *claims, const gly_claim *claim,
                             const gly_claim *other, uint32_t argument)
{
    (void)argument;
    const gly_statement *a = at(claims, claim), *b = at(claims, other);
    return a->side == 0 && a->lemma != b->lemma;
}

/* "rose" and "fell": prices do both in a day. */
static bool is_moving(const gly_claims *claims, const gly_claim *claim,
                      const gly_claim *other, uint32_t argument)
{
    (void)argument;
    gly_value a = get_side(claims, claim), b = get_side(claims, other);
    gly_text still = gly_text_of("same");
    return gly_text_equal(get_topic(claims, claim).text,
                          gly_text_of("change")) &&
           !gly_text_equal(a.text, still) && !gly_text_equal(b.text, still);
}

static bool is_turned(const gly_claims *claims, const gly_claim *claim,
                      const gly_claim *other, uint32_t argument)
{
    (void)other;
    (void)argument;
    return gly_statement_turns(claims, at(claims, claim));
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
     "the side; differs where one statement tells the opposite of another",
     get_side, outcomes_differ},
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
    {"deadline", GLY_VALUE_TEXT, NULL,
     "what it is about, and the year that it names", get_deadline, NULL},
    {"negative", GLY_VALUE_TRUTH, NULL, "whether it is said not to happen",
     get_negative, NULL},
    {"certainty", GLY_VALUE_CHOICE, certainty_names,
     "how sure it is; differs where it grows from may to will, or from alleged "
     "to a fact",
     get_certainty, certainties_differ},
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

static const gly_predicate predicates[] = {
    {"apart",
     "they are not about the same people or things, as far as is known",
     GLY_ARGUMENT_NONE, true, are_apart},
    {"one-part", "neither or both of them stand in the headline",
     GLY_ARGUMENT_NONE, true, is_one_part},
    {"supported", "another sentence of the body tells what the headline tells",
     GLY_ARGUMENT_NONE, true, is_supported},
    {"remote", "they share few words and are not about the same",
     GLY_ARGUMENT_NONE, true, are_remote},
    {"loose", "they do not name the same agent and the same patient",
     GLY_ARGUMENT_NONE, true, are_loose},
    {"side-by-side", "a sentence names their two places beside each other",
     GLY_ARGUMENT_NONE, true, are_side_by_side},
    {"better-told",
     "they only share words, and another sentence is about the same things",
     GLY_ARGUMENT_NONE, true, is_better_told},
    {"reversed", "the words around it tell of a change of mind",
     GLY_ARGUMENT_NONE, false, is_reversed},
    {"little-shared", "they share fewer than three other words of substance",
     GLY_ARGUMENT_NONE, true, share_little},
    {"other-source", "two different sources say so", GLY_ARGUMENT_NONE, true,
     have_other_source},
    {"other-time", "they name other days, months or years", GLY_ARGUMENT_NONE,
     true, is_other_time},
    {"in-turn", "both can be true, one after the other", GLY_ARGUMENT_NONE,
     true, have_other_time},
    {"other-word", "no list of news has them, and they are two words",
     GLY_ARGUMENT_NONE, true, have_other_words},
    {"moving", "both tell that something rose or fell", GLY_ARGUMENT_NONE, true,
     is_moving},
    {"turned", "the words around it tell of a change, a doubt or a dispute",
     GLY_ARGUMENT_NONE, false, is_turned},
    {"same-paragraph", "both stand in one block", GLY_ARGUMENT_NONE, true,
     gly_claims_in_one_block},
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
    .predicates = predicates,
    .predicate_count = sizeof predicates / sizeof predicates[0],
    .gather = add_statements,
};
