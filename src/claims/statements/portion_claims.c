/* portion_claims.c - how much of a group a sentence tells of.
 *
 *     Line 3:  Streams run lower in several of the nine valleys.
 *     Line 9:  … with streams down in all nine valleys
 */
#include "annotate/statements/statements.h"
#include "claims/kinds.h"
#include "claims/statements/drift.h"
#include "claims/statements/headlines.h"
#include "claims/statements/statement_pairs.h"
#include "claims/statements/statement_parts.h"

static const char *const quantity_names[] = {"plain", "none", "share", "some",
                                             "many",  "most", "all",   NULL};

enum { SHARED = 3 };

static const gly_participant *part_of(const gly_claims *claims,
                                      const gly_claim *claim)
{
    return gly_statement_part(claims->annotations->statements, claim->item);
}

static gly_value get_text(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(gly_claims_text(claims, claim->text));
}

static gly_value get_group(const gly_claims *claims, const gly_claim *claim)
{
    const gly_language *language = claims->annotations->language;
    uint32_t group = part_of(claims, claim)->group;
    return gly_value_of_text(gly_symbols_text(
        language->tokens.symbols, language->syntax.items[group].lemma));
}

static gly_value get_quantity(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_choice(
        quantity_names[part_of(claims, claim)->quantity]);
}

static gly_value get_asked(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_truth(gly_statement_of(claims, claim)->asked);
}

static gly_value get_quoted(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_truth(gly_statement_of(claims, claim)->quoted);
}

static gly_value get_negative(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_truth(gly_statement_of(claims, claim)->negative);
}

static bool quantities_differ(const gly_claims *claims, const gly_claim *a,
                              const gly_claim *b)
{
    gly_quantity_word one = part_of(claims, a)->quantity;
    gly_quantity_word two = part_of(claims, b)->quantity;
    gly_quantity_word less = one < two ? one : two;
    gly_quantity_word more = one < two ? two : one;
    return more >= GLY_QUANTITY_MOST && less >= GLY_QUANTITY_SOME &&
           less <= GLY_QUANTITY_MANY;
}

static bool share_little(const gly_claims *claims, const gly_claim *claim,
                         const gly_claim *other, uint32_t argument)
{
    (void)argument;
    return gly_statements_shared(claims, gly_statement_of(claims, claim),
                                 gly_statement_of(claims, other)) <= SHARED;
}

static const gly_field fields[] = {
    {"text", GLY_VALUE_TEXT, NULL, "the words from the amount to the group",
     get_text, NULL},
    {"group", GLY_VALUE_TEXT, NULL, "whose part it is", get_group, NULL},
    {"quantity", GLY_VALUE_CHOICE, quantity_names,
     "how much of it; differs where it grows from some to most or all",
     get_quantity, quantities_differ},
    {"asked", GLY_VALUE_TRUTH, NULL, "whether it stands in a question",
     get_asked, NULL},
    {"quoted", GLY_VALUE_TRUTH, NULL, "whether it stands in quotation marks",
     get_quoted, NULL},
    {"negative", GLY_VALUE_TRUTH, NULL,
     "whether what is told of it is said not to be so", get_negative, NULL},
    {"block", GLY_VALUE_CHOICE, gly_block_choices,
     "the kind of block it stands in", gly_claims_block, NULL},
};

static const gly_predicate predicates[] = {
    {"little-shared", "they share fewer than four other words of substance",
     GLY_ARGUMENT_NONE, true, share_little},
    {"other-source", "two different sources say so", GLY_ARGUMENT_NONE, true,
     gly_statement_pair_of_two},
    {"other-time", "they name other days, months or years", GLY_ARGUMENT_NONE,
     true, gly_statement_pair_other_time},
    GLY_SAME_PARAGRAPH,
};

/* Where "most proposals" begins: the amount stands before what it counts. */
static uint32_t first_word(const gly_gathering *g, uint32_t token)
{
    const gly_syntax *syntax = &g->annotations->language->syntax;
    uint32_t child = syntax->items[token].first_child;
    while (child < token && syntax->items[child].relation == GLY_REL_CASE)
        child = syntax->items[child].next_child;
    return child < token ? child : token;
}

static void add_portions(gly_gathering *g)
{
    const gly_statements *statements = g->annotations->statements;
    for (uint32_t i = 0; i < statements->count * GLY_STATEMENT_PARTS; i++) {
        const gly_statement *s = &statements->items[i / GLY_STATEMENT_PARTS];
        const gly_participant *p = gly_statement_part(statements, i);
        if (p == NULL || p->group == GLY_NONE ||
            p->quantity < GLY_QUANTITY_SHARE)
            continue;
        uint32_t first = p->token < p->group ? p->token : p->group;
        uint32_t last = p->token < p->group ? p->group : p->token;
        gly_gathering_add(g, &(gly_claim){.type = GLY_CLAIM_PORTION,
                                          .text = gly_gathering_span(
                                              g, first_word(g, first), last),
                                          .sentence = s->sentence,
                                          .item = i});
    }
}

const gly_claim_kind gly_claim_kind_portion = {
    .name = "portion",
    .about = "how much of a group is meant",
    .fields = fields,
    .field_count = sizeof fields / sizeof fields[0],
    .predicates = predicates,
    .predicate_count = sizeof predicates / sizeof predicates[0],
    .gather = add_portions,
};
