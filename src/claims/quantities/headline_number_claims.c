/* headline_number_claims.c - numbers of the headline that the body tells
 * otherwise. */
#include "annotate/statements/details.h"
#include "claims/kinds.h"
#include "claims/quantities/headline_numbers.h"

static const gly_headline_number *at(const gly_claims *claims,
                                     const gly_claim *claim)
{
    return &claims->quantities->headline.items[claim->item];
}

static gly_value get_text(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(gly_claims_text(claims, claim->text));
}

static gly_value get_instead(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(gly_claims_text(claims, claim->beside[0]));
}

static gly_value get_kind(const gly_claims *claims, const gly_claim *claim)
{
    const gly_number *numbers = claims->annotations->numbers->items;
    return gly_value_of_text(gly_text_of(
        gly_number_kind_name(numbers[at(claims, claim)->number].kind)));
}

static gly_value get_shared(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_number(claims, at(claims, claim)->shared);
}

static gly_value get_alike(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_truth(at(claims, claim)->same);
}

static gly_value get_weighed(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_truth(at(claims, claim)->weighed);
}

/* "Two died … two more died in hospital": it is none of either. And a toll that
 * is another one is told as such. */
static gly_value get_toll(const gly_claims *claims, const gly_claim *claim)
{
    const gly_details *details = claims->annotations->details;
    const gly_number *own =
        &claims->annotations->numbers->items[at(claims, claim)->number];
    bool toll = false;
    for (uint32_t i = 0; i < details->count && !toll; i++) {
        const gly_detail *d = &details->items[i];
        toll = d->kind == GLY_DETAIL_TOLL && d->first == own->first &&
               (d->grows || (!d->held && d->other_first != GLY_NONE));
    }
    return gly_value_of_truth(toll);
}

static const gly_field fields[] = {
    {"text", GLY_VALUE_TEXT, NULL, "the number as it stands", get_text, NULL},
    {"kind", GLY_VALUE_TEXT, NULL, "what kind of number", get_kind, NULL},
    {"instead", GLY_VALUE_TEXT, NULL, "what the body has in its place",
     get_instead, NULL},
    {"shared", GLY_VALUE_NUMBER, NULL,
     "how many words of substance both sentences have", get_shared, NULL},
    {"toll", GLY_VALUE_TRUTH, NULL,
     "whether it is a toll which a detail tells to be another one, or the body "
     "tells of more whom the same befell",
     get_toll, NULL},
    {"weighed", GLY_VALUE_TRUTH, NULL, "whether all signs of the two tell it",
     get_weighed, NULL},
    {"alike", GLY_VALUE_TRUTH, NULL, "whether they count the same things",
     get_alike, NULL},
};

static void add_headline_numbers(gly_gathering *g)
{
    const gly_headline_numbers *all = &g->quantities->headline;
    const gly_number *numbers = g->annotations->numbers->items;
    for (uint32_t i = 0; i < all->count; i++) {
        const gly_number *own = &numbers[all->items[i].number];
        const gly_number *other = &numbers[all->items[i].other];
        uint32_t until = all->items[i].until;
        const gly_span *beside = gly_gathering_beside(
            g, other->first, until > other->last ? until : other->last);
        if (beside == NULL)
            return;
        gly_gathering_add(
            g,
            &(gly_claim){.type = GLY_CLAIM_HEADLINE_NUMBER,
                         .text = gly_gathering_span(g, own->first, own->last),
                         .sentence = gly_gathering_sentence(g, own->first),
                         .item = i,
                         .beside = beside,
                         .beside_count = 1});
    }
}

const gly_claim_kind gly_claim_kind_headline_number = {
    .name = "headline-number",
    .about = "a number of the headline that the body tells otherwise",
    .fields = fields,
    .field_count = sizeof fields / sizeof fields[0],
    .gather = add_headline_numbers,
};
