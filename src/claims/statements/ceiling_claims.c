/* ceiling_claims.c - how much something may come to at most, and how much it is
 * said to be.
 *
 *     Line 3:  The cap could take as many as [9,000] flats off the market. most
 *     Line 9:  … once those [9,000] flats are gone                         flat
 *
 * Only numbers that are alike to the last digit are held against each other, so
 * that few other things are met by chance. */
#include "annotate/numbers/numbers.h"
#include "annotate/reading.h"
#include "claims/kinds.h"
#include "claims/statements/headlines.h"
#include "claims/statements/occasion.h"
#include "claims/statements/participants.h"
#include "claims/statements/prospects.h"

/* What the number itself weighs among shared words, and how many others are
 * enough where the things are not the same. */
enum { DIGITS = 2, FEW = 2 };

static const char *const ceiling_names[] = {"most", "flat", NULL};

static const gly_number *number_of(const gly_annotations *a,
                                   const gly_claim *claim)
{
    return &a->numbers->items[claim->item];
}

/* The statement that the verb over a number makes; NULL for none. */
static const gly_statement *statement_over(const gly_annotations *a,
                                           uint32_t number)
{
    const gly_statements *all = a->statements;
    uint32_t verb = a->numbers->items[number].counted.verb;
    uint32_t low = 0, high = verb == GLY_NONE ? 0 : all->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (all->items[middle].predicate < verb)
            low = middle + 1;
        else
            high = middle;
    }
    return verb != GLY_NONE && low < all->count &&
                   all->items[low].predicate == verb
               ? &all->items[low]
               : NULL;
}

/* "those 9,000 flats", "the $400,000". */
static bool is_known(const gly_annotations *a, const gly_number *n)
{
    uint32_t noun = n->counted.noun;
    return (noun != GLY_NONE && gly_noun_is_definite(a, noun)) ||
           gly_noun_is_definite(a, n->first);
}

static const char *ceiling_of(const gly_annotations *a, uint32_t number)
{
    const gly_number *n = &a->numbers->items[number];
    const gly_statement *s = statement_over(a, number);
    if (n->use != GLY_NUMBER_COUNTS || n->range || s == NULL || s->asked ||
        s->quoted || s->negative || n->per != GLY_NONE)
        return NULL;
    bool thought = gly_clause_is_thought(a, s->predicate);
    if (n->hedge == GLY_HEDGE_AT_MOST)
        return thought ? ceiling_names[0] : NULL;
    if (thought ||
        (n->hedge != GLY_HEDGE_NONE && n->hedge != GLY_HEDGE_EXACTLY))
        return NULL;
    bool awaited = gly_statement_is_awaited(a, s);
    return (awaited || !s->conditional) &&
                   (awaited || s->certainty == GLY_CERTAINTY_WILL ||
                    (is_known(a, n) && gly_statement_is_coming(a, s)))
               ? ceiling_names[1]
               : NULL;
}

static gly_value get_text(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(gly_claims_text(claims, claim->text));
}

static gly_value get_amount(const gly_claims *claims, const gly_claim *claim)
{
    const gly_number *n = number_of(claims->annotations, claim);
    gly_text value = gly_decimal_text(claims->arena, n->value);
    return gly_value_of_text(gly_text_format(
        claims->arena, "%s %.*s %d", gly_number_kind_name(n->kind),
        (int)value.size, value.data, (int)n->unit));
}

static gly_value get_ceiling(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_choice(ceiling_of(claims->annotations, claim->item));
}

static const gly_field fields[] = {
    {"text", GLY_VALUE_TEXT, NULL, "the number", get_text, NULL},
    {"amount", GLY_VALUE_TEXT, NULL, "its kind, value and unit", get_amount,
     NULL},
    {"ceiling", GLY_VALUE_CHOICE, ceiling_names,
     "whether so many are possible at most, or are told as a fact", get_ceiling,
     NULL},
    {"block", GLY_VALUE_CHOICE, gly_block_choices,
     "the kind of block it stands in", gly_claims_block, NULL},
};

static bool is_one_word(const gly_annotations *a, uint32_t one, uint32_t two)
{
    const gly_node *nodes = a->language->syntax.items;
    return one != GLY_NONE && two != GLY_NONE &&
           nodes[one].lemma == nodes[two].lemma;
}

/* Of other things, as far as is known. */
static bool are_apart(const gly_claims *claims, const gly_claim *claim,
                      const gly_claim *other, uint32_t argument)
{
    (void)argument;
    const gly_annotations *a = claims->annotations;
    const gly_number *m = number_of(a, claim), *n = number_of(a, other);
    gly_participant one = {.token = m->counted.noun, .mention = GLY_NONE};
    gly_participant two = {.token = n->counted.noun, .mention = GLY_NONE};
    gly_likeness things = gly_participants_relate(claims, &one, &two);
    bool same = things == GLY_LIKENESS_SAME || things == GLY_LIKENESS_VARIED;
    uint32_t shared = gly_statements_shared(
        claims, statement_over(a, claim->item), statement_over(a, other->item));
    uint32_t own = (is_one_word(a, m->first, n->first) ? DIGITS : 0u) +
                   (is_one_word(a, m->counted.noun, n->counted.noun) ? 1u : 0u);
    return shared < own + (same ? 1 : FEW);
}

static bool have_other_source(const gly_claims *claims, const gly_claim *claim,
                              const gly_claim *other, uint32_t argument)
{
    (void)argument;
    const gly_annotations *a = claims->annotations;
    return gly_statements_of_two(claims, statement_over(a, claim->item),
                                 statement_over(a, other->item));
}

static const gly_predicate predicates[] = {
    {"apart", "they are of other things, as far as is known", GLY_ARGUMENT_NONE,
     true, are_apart},
    {"other-source", "two different sources say so", GLY_ARGUMENT_NONE, true,
     have_other_source},
    GLY_SAME_PARAGRAPH,
};

static void add_ceilings(gly_gathering *g)
{
    const gly_annotations *a = g->annotations;
    for (uint32_t i = 0; i < a->numbers->count; i++) {
        const gly_number *n = &a->numbers->items[i];
        if (ceiling_of(a, i) == NULL)
            continue;
        gly_gathering_add(
            g,
            &(gly_claim){
                .type = GLY_CLAIM_CEILING,
                .text = gly_gathering_span(
                    g,
                    n->counted.noun == GLY_NONE ? n->first : n->counted.first,
                    n->counted.noun == GLY_NONE ? n->last : n->counted.last),
                .sentence = a->reading->sentences[n->first],
                .item = i});
    }
}

const gly_claim_kind gly_claim_kind_ceiling = {
    .name = "ceiling",
    .about = "how much something may come to, or is said to be",
    .fields = fields,
    .field_count = sizeof fields / sizeof fields[0],
    .predicates = predicates,
    .predicate_count = sizeof predicates / sizeof predicates[0],
    .gather = add_ceilings,
};
