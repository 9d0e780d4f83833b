/* quantity_claims.c - the fields of a number that counts or measures. */
#include "annotate/reading.h"
#include "base/problem.h"
#include "claims/kinds.h"
#include "claims/quantities/quantities.h"
#include "claims/quantities/quantity_subjects.h"

static const char *const kind_names[] = {
    "cardinal",    "ordinal", "fraction", "percent",  "percentage-point",
    "basis-point", "money",   "measure",  "duration", "age",
    "ratio",       "score",   "multiple", NULL};
static const char *const hedge_names[] = {
    "none",      "exactly",  "about",     "nearly",  "over",
    "more-than", "at-least", "less-than", "at-most", NULL};

static const gly_number *number_of(const gly_claims *claims,
                                   const gly_claim *claim)
{
    return &claims->annotations->numbers->items[claim->item];
}

static const gly_quantity *quantity_of(const gly_claims *claims,
                                       const gly_claim *claim)
{
    return &claims->quantities->items[claim->item];
}

static gly_text symbol_text(const gly_claims *claims, gly_symbol symbol)
{
    return gly_symbols_text(claims->annotations->language->tokens.symbols,
                            symbol);
}

static gly_value of_symbol(const gly_claims *claims, gly_symbol symbol)
{
    return symbol == 0 ? gly_value_none()
                       : gly_value_of_text(symbol_text(claims, symbol));
}

static gly_value of_token(const gly_claims *claims, uint32_t token)
{
    if (token == GLY_NONE)
        return gly_value_none();
    const gly_language *language = claims->annotations->language;
    return of_symbol(claims, language->syntax.items[token].lemma);
}

static gly_value of_decimal(const gly_claims *claims, gly_decimal value)
{
    if (gly_decimal_is_most(value))
        return gly_value_none();
    return (gly_value){
        .type = GLY_VALUE_NUMBER,
        .text = gly_decimal_text(claims->arena, gly_decimal_plain(value)),
        .number = gly_decimal_double(value)};
}

static gly_value get_text(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(gly_claims_text(claims, claim->text));
}

static gly_value get_kind(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_choice(
        gly_number_kind_name(number_of(claims, claim)->kind));
}

static gly_value get_hedge(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_choice(gly_hedge_name(number_of(claims, claim)->hedge));
}

static gly_value get_value(const gly_claims *claims, const gly_claim *claim)
{
    return of_decimal(claims, number_of(claims, claim)->value);
}

static gly_value get_low(const gly_claims *claims, const gly_claim *claim)
{
    return of_decimal(claims, number_of(claims, claim)->low);
}

static gly_value get_high(const gly_claims *claims, const gly_claim *claim)
{
    return of_decimal(claims, number_of(claims, claim)->high);
}

static gly_value get_unit(const gly_claims *claims, const gly_claim *claim)
{
    gly_unit unit = number_of(claims, claim)->unit;
    return unit == GLY_UNIT_NONE
               ? gly_value_none()
               : gly_value_of_text(gly_text_of(gly_unit_info_of(unit)->name));
}

static gly_value get_of(const gly_claims *claims, const gly_claim *claim)
{
    return of_symbol(claims, quantity_of(claims, claim)->of);
}

static gly_value get_verb(const gly_claims *claims, const gly_claim *claim)
{
    return of_token(claims, number_of(claims, claim)->counted.verb);
}

static gly_value get_subject(const gly_claims *claims, const gly_claim *claim)
{
    return of_token(claims, quantity_of(claims, claim)->subject);
}

static gly_value get_whose(const gly_claims *claims, const gly_claim *claim)
{
    return of_token(claims, quantity_of(claims, claim)->whose);
}

static gly_value get_speaker(const gly_claims *claims, const gly_claim *claim)
{
    return gly_claims_speaker(claims, quantity_of(claims, claim)->attribution);
}

static gly_value get_modifiers(const gly_claims *claims, const gly_claim *claim)
{
    const gly_quantity *quantity = quantity_of(claims, claim);
    if (quantity->tell_count == 0)
        return gly_value_none();
    gly_text shown = symbol_text(claims, quantity->tells[0]);
    for (uint32_t i = 1; i < quantity->tell_count; i++) {
        gly_text next = symbol_text(claims, quantity->tells[i]);
        shown = gly_text_format(claims->arena, "%.*s %.*s", (int)shown.size,
                                shown.data, (int)next.size, next.data);
    }
    return (gly_value){.type = GLY_VALUE_WORDS,
                       .text = shown,
                       .words = {quantity->tells, quantity->tell_count}};
}

/* What the rule looks quantities up by: the thing and the dimension. */
static gly_value get_key(const gly_claims *claims, const gly_claim *claim)
{
    const gly_quantity *quantity = quantity_of(claims, claim);
    if (quantity->of == 0)
        return gly_value_none();
    gly_text of = symbol_text(claims, quantity->of);
    return gly_value_of_text(
        gly_text_format(claims->arena, "%.*s %s", (int)of.size, of.data,
                        gly_unit_info_of(quantity->unit)->name));
}

static gly_value get_thread(const gly_claims *claims, const gly_claim *claim)
{
    uint32_t thread = quantity_of(claims, claim)->thread;
    return thread == GLY_NONE ? gly_value_none()
                              : of_decimal(claims, gly_decimal_of(thread, 0));
}

static gly_value get_place(const gly_claims *claims, const gly_claim *claim)
{
    const gly_annotations *a = claims->annotations;
    const gly_number *number = number_of(claims, claim);
    uint32_t first = number->counted.first, last = number->counted.last;
    first = number->first < first ? number->first : first;
    last = number->last > last ? number->last : last;
    return gly_value_of_text(gly_claims_text(
        claims, gly_tokens_span(&a->language->tokens, first, last)));
}

static bool values_differ(const gly_claims *claims, const gly_claim *a,
                          const gly_claim *b)
{
    return !gly_quantities_agree(claims->quantities->items,
                                 claims->annotations->numbers->items, a->item,
                                 b->item);
}

static bool are_unrelated(const gly_claims *claims, const gly_claim *claim,
                          const gly_claim *other, uint32_t argument)
{
    (void)argument;
    return (quantity_of(claims, claim)->rival != other->item &&
            quantity_of(claims, other)->rival != claim->item) ||
           gly_quantities_of_others(claims, claim, other);
}

/* What stands side by side is told to be set apart, but not where one tells the
 * other once more. */
static bool are_side_by_side(const gly_claims *claims, const gly_claim *claim,
                             const gly_claim *other, uint32_t argument)
{
    uint32_t either =
        quantity_of(claims, claim)->flags | quantity_of(claims, other)->flags;
    return (either & GLY_QUANTITY_RETOLD) == 0 &&
           gly_claims_in_one_block(claims, claim, other, argument);
}

static const gly_field fields[] = {
    {"text", GLY_VALUE_TEXT, NULL, "the number as it stands", get_text, NULL},
    {"phrase", GLY_VALUE_TEXT, NULL, "with what it counts", get_place, NULL},
    {"kind", GLY_VALUE_CHOICE, kind_names, "what kind of number", get_kind,
     NULL},
    {"value", GLY_VALUE_NUMBER, NULL, "its value, scale applied", get_value,
     values_differ},
    {"low", GLY_VALUE_NUMBER, NULL, "the least that it can stand for", get_low,
     NULL},
    {"high", GLY_VALUE_NUMBER, NULL, "the most; none without a bound", get_high,
     NULL},
    {"hedge", GLY_VALUE_CHOICE, hedge_names, "nearly, at least …", get_hedge,
     NULL},
    {"unit", GLY_VALUE_TEXT, NULL, "kilometre, percent, dollar", get_unit,
     NULL},
    {"of", GLY_VALUE_TEXT, NULL, "what is counted: lemma or class", get_of,
     NULL},
    {"key", GLY_VALUE_TEXT, NULL, "what is counted, and in what", get_key,
     NULL},
    {"thread", GLY_VALUE_NUMBER, NULL,
     "the same for numbers that seem to be one quantity", get_thread, NULL},
    {"modifiers", GLY_VALUE_WORDS, NULL, "words that tell which ones",
     get_modifiers, NULL},
    {"verb", GLY_VALUE_TEXT, NULL, "the verb that governs it", get_verb, NULL},
    {"subject", GLY_VALUE_TEXT, NULL, "of that verb", get_subject, NULL},
    {"whose", GLY_VALUE_TEXT, NULL, "the owner of what is counted", get_whose,
     NULL},
    {"speaker", GLY_VALUE_ENTITY, NULL, "who says it", get_speaker, NULL},
    {"block", GLY_VALUE_CHOICE, gly_block_choices,
     "the kind of block it stands in", gly_claims_block, NULL},
};

static const gly_predicate predicates[] = {
    {"unrelated", "nothing says that both are the same quantity",
     GLY_ARGUMENT_NONE, true, are_unrelated},
    {"side-by-side",
     "both stand in one block, and neither tells the other once more",
     GLY_ARGUMENT_NONE, true, are_side_by_side},
    GLY_SAME_PARAGRAPH,
};

/* Where else the value stands that the number contradicts. */
static void add_also(gly_claim *claim, gly_gathering *g, const gly_quantity *q)
{
    gly_span *places = gly_arena_array(g->arena, q->also_count, sizeof *places);
    for (uint32_t i = 0; i < q->also_count && places != NULL; i++) {
        const gly_number *also = &g->annotations->numbers->items[q->also[i]];
        places[i] = gly_gathering_span(g, also->first, also->last);
    }
    if (places == NULL && q->also_count > 0)
        g->status = GLY_NO_MEMORY;
    claim->beside = places;
    claim->beside_count = places == NULL ? 0 : q->also_count;
}

static void add_quantities(gly_gathering *g)
{
    const gly_numbers *numbers = g->annotations->numbers;
    for (uint32_t i = 0; i < numbers->count; i++) {
        const gly_number *number = &numbers->items[i];
        if (number->use != GLY_NUMBER_COUNTS)
            continue;
        gly_claim claim = {
            .type = GLY_CLAIM_QUANTITY,
            .text = gly_gathering_span(g, number->first, number->last),
            .sentence = gly_gathering_sentence(g, number->first),
            .item = i};
        add_also(&claim, g, &g->quantities->items[i]);
        gly_gathering_add(g, &claim);
    }
}

const gly_claim_kind gly_claim_kind_quantity = {
    .name = "quantity",
    .about = "a number, and what it counts",
    .fields = fields,
    .field_count = sizeof fields / sizeof fields[0],
    .predicates = predicates,
    .predicate_count = sizeof predicates / sizeof predicates[0],
    .gather = add_quantities,
};
