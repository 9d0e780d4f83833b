/* extent_claims.c - how much of a group is told, as a share of it.
 *
 *     Headline:  Paraguay frees [all 14 bargemen]                  1
 *     Line 3:    [Nine of the 14 sailors] were let go on Monday.   9/14
 *
 *     Deck:      The league wins an [outright majority]            over 1/2
 *     Line 8:    It has [71 of the 180 seats].                     71/180
 *
 *     Headline:  Council [unanimous] on the bridge                 1
 *     Line 4:    The motion carried [9-5].                         9/14 */
#include <string.h>

#include "annotate/numbers/numbers.h"
#include "annotate/reading.h"
#include "claims/kinds.h"
#include "claims/statements/extents.h"
#include "claims/statements/occasion.h"

enum { MARGIN = 4 /* per cent */ };

static gly_extent extent_of(const gly_claims *claims, const gly_claim *claim)
{
    gly_extent e = {.noun = GLY_NONE};
    const gly_extent_reader reader = gly_extent_reader_of(claims->annotations);
    (void)gly_extent_read(&e, &reader, claim->item);
    return e;
}

/* "48 percent said yes": of those who were asked. */
static bool is_asked(const gly_extent *e)
{
    return e->group != NULL && strcmp(e->group, "public") == 0;
}

static gly_value get_text(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(gly_claims_text(claims, claim->text));
}

static gly_value get_group(const gly_claims *claims, const gly_claim *claim)
{
    const gly_language *language = claims->annotations->language;
    gly_extent e = extent_of(claims, claim);
    if (e.group != NULL)
        return gly_value_of_text(gly_text_of(e.group));
    if (e.noun == GLY_NONE)
        return gly_value_none();
    return gly_value_of_text(gly_symbols_text(
        language->tokens.symbols, language->syntax.items[e.noun].lemma));
}

static gly_value get_total(const gly_claims *claims, const gly_claim *claim)
{
    gly_extent e = extent_of(claims, claim);
    return e.total == NULL ? gly_value_none()
                           : gly_value_of_text(gly_decimal_text(
                                 claims->arena, e.total->value));
}

static gly_value get_share(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_number(claims, extent_of(claims, claim).low);
}

static gly_value get_lacking(const gly_claims *claims, const gly_claim *claim)
{
    const gly_extent_reader reader = gly_extent_reader_of(claims->annotations);
    gly_extent e = extent_of(claims, claim);
    return gly_value_of_truth(!is_asked(&e) &&
                              gly_extent_is_lacking(&reader, claim->item));
}

/* "13-9" and "six of the [seven] Labour members": fewer than have voted, and so
 * only some of them. */
static bool is_of_some(const gly_claims *claims, const gly_claim *result,
                       const gly_extent *part)
{
    const gly_number *n =
        gly_number_at(claims->annotations->numbers, result->item);
    return part->total != NULL && n != NULL &&
           gly_decimal_double(part->total->value) <
               gly_decimal_double(n->parts[0]) +
                   gly_decimal_double(n->parts[1]);
}

/* Where one part cannot be the other, a little more or less being one. Two
 * results are of two votes, or differ as numbers. */
static bool shares_differ(const gly_claims *claims, const gly_claim *a,
                          const gly_claim *b)
{
    gly_extent one = extent_of(claims, a), two = extent_of(claims, b);
    bool whole = one.low >= GLY_EXTENT_ALL || two.low >= GLY_EXTENT_ALL;
    double margin = whole || is_asked(&one) ? 0 : MARGIN;
    if ((one.result && two.result) ||
        (one.result && is_of_some(claims, a, &two)) ||
        (two.result && is_of_some(claims, b, &one)))
        return false;
    return one.high + margin < two.low || two.high + margin < one.low;
}

static bool is_in_summary(const gly_claims *claims, const gly_claim *claim)
{
    const gly_document *document = claims->annotations->language->document;
    uint32_t block = gly_document_block(document, claim->text.offset);
    return gly_block_is_summary(document->blocks[block].kind);
}

static bool both_in_body(const gly_claims *claims, const gly_claim *claim,
                         const gly_claim *other, uint32_t argument)
{
    (void)argument;
    return is_in_summary(claims, claim) == is_in_summary(claims, other);
}

/* Whether the word of substance at `token` tells anything of the matter: no
 * part of the amount. */
static bool is_telling(const gly_annotations *a, const gly_extent *e,
                       uint32_t token)
{
    const gly_node *node = &a->language->syntax.items[token];
    bool substance = node->upos == GLY_UPOS_NOUN ||
                     node->upos == GLY_UPOS_VERB ||
                     node->upos == GLY_UPOS_ADV || node->upos == GLY_UPOS_ADJ ||
                     node->upos == GLY_UPOS_PROPN;
    return substance && token != e->noun &&
           !gly_reading_is(a->reading, token, GLY_IS_STOP);
}

static bool have_other_month(const gly_claims *claims, const gly_claim *claim,
                             const gly_claim *other, uint32_t argument)
{
    (void)argument;
    return gly_sentence_is_of_month(claims, claim->sentence) !=
           gly_sentence_is_of_month(claims, other->sentence);
}

/* Whether the body tells an answer of a poll before this one, or one that is as
 * the headline has it. */
static bool is_other_answer(const gly_claims *claims, const gly_claim *claim,
                            const gly_claim *other, uint32_t argument)
{
    (void)argument;
    bool first = is_in_summary(claims, claim);
    const gly_claim *body = first ? other : claim;
    gly_extent head = extent_of(claims, first ? claim : other);
    if (!is_asked(&head))
        return false;
    for (uint32_t i = claims->first[GLY_CLAIM_EXTENT];
         i < claims->first[GLY_CLAIM_EXTENT + 1]; i++) {
        const gly_claim *one = &claims->items[i];
        gly_extent e = extent_of(claims, one);
        if (!is_in_summary(claims, one) && is_asked(&e) &&
            (one->item < body->item || e.high > head.low))
            return true;
    }
    return false;
}

/* Whether the headline's result is the body's as well: "unanimous" is then told
 * of another vote. */
static bool is_other_vote(const gly_claims *claims, const gly_claim *claim,
                          const gly_claim *other, uint32_t argument)
{
    (void)argument;
    const gly_claim *told = is_in_summary(claims, claim) ? claim : other;
    gly_extent head = extent_of(claims, told);
    for (uint32_t i = claims->first[GLY_CLAIM_EXTENT];
         head.result && i < claims->first[GLY_CLAIM_EXTENT + 1]; i++) {
        const gly_claim *one = &claims->items[i];
        gly_extent e = extent_of(claims, one);
        if (!is_in_summary(claims, one) && e.result && e.low == head.low &&
            e.high == head.high)
            return true;
    }
    return false;
}

/* Whether the sentences of two share no word of substance beside the group. */
static bool share_nothing(const gly_claims *claims, const gly_claim *claim,
                          const gly_claim *other, uint32_t argument)
{
    (void)argument;
    const gly_annotations *a = claims->annotations;
    const gly_node *nodes = a->language->syntax.items;
    gly_extent one = extent_of(claims, claim), two = extent_of(claims, other);
    const gly_sentence *s = gly_reading_sentence(a->reading, claim->item);
    const gly_sentence *t = gly_reading_sentence(a->reading, other->item);
    if (one.group != NULL || two.group != NULL)
        return false;
    for (uint32_t i = s->first; i < s->first + s->count; i++) {
        for (uint32_t k = t->first;
             is_telling(a, &one, i) && k < t->first + t->count; k++) {
            if (is_telling(a, &two, k) && nodes[i].lemma == nodes[k].lemma)
                return false;
        }
    }
    return true;
}

static const gly_field fields[] = {
    {"text", GLY_VALUE_TEXT, NULL, "the words from the amount to the group",
     get_text, NULL},
    {"group", GLY_VALUE_TEXT, NULL, "whose part it is", get_group, NULL},
    {"total", GLY_VALUE_TEXT, NULL, "how many these are in all", get_total,
     NULL},
    {"share", GLY_VALUE_NUMBER, NULL,
     "how much of them in per cent, at least; differs where one cannot be the "
     "other",
     get_share, shares_differ},
    {"lacking", GLY_VALUE_TRUTH, NULL,
     "whether its sentence takes it back: “short of a majority”, “nearly all”",
     get_lacking, NULL},
    {"block", GLY_VALUE_CHOICE, gly_block_choices,
     "the kind of block it stands in", gly_claims_block, NULL},
};

static const gly_predicate predicates[] = {
    {"both-in-body", "neither or both stand in a headline, a deck or a caption",
     GLY_ARGUMENT_NONE, true, both_in_body},
    {"nothing-shared",
     "their sentences share no word of substance beside the group",
     GLY_ARGUMENT_NONE, true, share_nothing},
    {"other-month", "one is told of another month", GLY_ARGUMENT_NONE, true,
     have_other_month},
    {"other-answer",
     "another answer of a poll comes first, or is as the headline has it",
     GLY_ARGUMENT_NONE, true, is_other_answer},
    {"other-vote", "the body tells the headline's result as well",
     GLY_ARGUMENT_NONE, true, is_other_vote},
    GLY_SAME_PARAGRAPH,
};

static void add_extents(gly_gathering *g)
{
    const gly_annotations *a = g->annotations;
    const gly_extent_reader reader = gly_extent_reader_of(a);
    gly_extent e;
    for (uint32_t i = 0; i < a->language->tokens.count; i++) {
        if (a->reading->quotes[i] != GLY_NONE ||
            !gly_extent_read(&e, &reader, i))
            continue;
        gly_gathering_add(
            g, &(gly_claim){.type = GLY_CLAIM_EXTENT,
                            .text = gly_gathering_span(g, e.first, e.last),
                            .sentence = gly_gathering_sentence(g, i),
                            .item = i});
    }
}

const gly_claim_kind gly_claim_kind_extent = {
    .name = "extent",
    .about = "how much of a group is told, as a share",
    .fields = fields,
    .field_count = sizeof fields / sizeof fields[0],
    .predicates = predicates,
    .predicate_count = sizeof predicates / sizeof predicates[0],
    .gather = add_extents,
};
