/* detail_claims.c - names and days of headlines, against those of the body. */
#include "annotate/people/people.h"
#include "annotate/reading.h"
#include "annotate/statements/details.h"
#include "claims/kinds.h"

/* From how many points on what is weighed is shown as the other one. */
enum { WEIGHED = 256 };

static const char *const kind_names[] = {"name", "people", "day",     "month",
                                         "year", "number", "toll",    "word",
                                         "sort", "news",   "pronoun", NULL};
static const char *const place_names[] = {"elsewhere", "like", "same", NULL};

static const gly_detail *at(const gly_claims *claims, const gly_claim *claim)
{
    return &claims->annotations->details->items[claim->item];
}

static gly_value get_text(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(gly_claims_text(claims, claim->text));
}

static gly_value get_kind(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_choice(kind_names[at(claims, claim)->kind]);
}

static gly_value get_held(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_truth(at(claims, claim)->held);
}

static gly_value get_wide(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_truth(at(claims, claim)->wide);
}

static gly_value get_site(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_truth(at(claims, claim)->site);
}

/* The words of some tokens; of GLY_NONE, nothing. */
static gly_value text_of(const gly_claims *claims, uint32_t first,
                         uint32_t last)
{
    const gly_tokens *tokens = &claims->annotations->language->tokens;
    if (first == GLY_NONE)
        return gly_value_none();
    return gly_value_of_text(
        gly_claims_text(claims, gly_tokens_span(tokens, first, last)));
}

static gly_value get_instead(const gly_claims *claims, const gly_claim *claim)
{
    const gly_detail *d = at(claims, claim);
    return text_of(claims, d->other_first, d->other_last);
}

static gly_value get_shared(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_number(claims, at(claims, claim)->shared);
}

/* Of ten words of substance beside it, how many the body's sentence has. */
static gly_value get_nearness(const gly_claims *claims, const gly_claim *claim)
{
    const gly_detail *d = at(claims, claim);
    uint32_t most = d->words > d->shared ? d->words : d->shared;
    return gly_value_of_number(claims, most == 0 ? 0 : d->shared * 10 / most);
}

static gly_value get_slip(const gly_claims *claims, const gly_claim *claim)
{
    const gly_annotations *a = claims->annotations;
    uint32_t first = at(claims, claim)->first;
    uint32_t index = gly_mentions_before(a, first);
    uint32_t entity =
        index < a->mention_count && a->mentions[index].first == first
            ? a->mentions[index].entity
            : GLY_NONE;
    return gly_value_of_truth(entity != GLY_NONE &&
                              a->people->likely[entity] != entity);
}

static gly_value get_place(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_choice(place_names[at(claims, claim)->place]);
}

/* Whether token `token` is in the name of a person. */
static bool is_person(const gly_claims *claims, uint32_t token)
{
    const gly_mention *m = gly_mention_over(claims->annotations, token);
    return m != NULL && gly_mention_names_person(claims->annotations, m);
}

/* The name, and what stands in its place, if anything. */
static gly_value get_person(const gly_claims *claims, const gly_claim *claim)
{
    const gly_detail *d = at(claims, claim);
    return gly_value_of_truth(
        d->kind == GLY_DETAIL_NAME && is_person(claims, d->first) &&
        (d->other_first == GLY_NONE || is_person(claims, d->other_first)));
}

static gly_value get_full(const gly_claims *claims, const gly_claim *claim)
{
    const gly_detail *d = at(claims, claim);
    return gly_value_of_truth(
        d->kind == GLY_DETAIL_NAME && d->last > d->first &&
        gly_reading_is(claims->annotations->reading, d->first, GLY_IS_GIVEN));
}

static gly_value get_lead(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_number(claims, at(claims, claim)->lead);
}

static gly_value get_weighed(const gly_claims *claims, const gly_claim *claim)
{
    const gly_detail *d = at(claims, claim);
    return d->rival_first == GLY_NONE ? gly_value_none()
                                      : gly_value_of_number(claims, d->points);
}

static gly_value get_rival(const gly_claims *claims, const gly_claim *claim)
{
    const gly_detail *d = at(claims, claim);
    return text_of(claims, d->rival_first, d->rival_last);
}

static gly_value get_after(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_number(claims, at(claims, claim)->after);
}

static gly_value get_part(const gly_claims *claims, const gly_claim *claim)
{
    const gly_detail *d = at(claims, claim);
    if (d->foremost == GLY_NONE)
        return gly_value_none();
    return gly_value_of_number(claims, d->share);
}

static gly_value get_foremost(const gly_claims *claims, const gly_claim *claim)
{
    const gly_detail *d = at(claims, claim);
    if (d->foremost == GLY_NONE)
        return gly_value_none();
    const gly_mention *m = &claims->annotations->mentions[d->foremost];
    return gly_value_of_text(claims->annotations->entities[m->entity].name);
}

static gly_value get_alone(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_truth(at(claims, claim)->alone);
}

static const gly_field fields[] = {
    {"text", GLY_VALUE_TEXT, NULL, "the name or day as it stands", get_text,
     NULL},
    {"kind", GLY_VALUE_CHOICE, kind_names, "what it is", get_kind, NULL},
    {"held", GLY_VALUE_TRUTH, NULL, "whether the body has it", get_held, NULL},
    {"site", GLY_VALUE_TRUTH, NULL,
     "whether it is the name of a country or town", get_site, NULL},
    {"wide", GLY_VALUE_TRUTH, NULL,
     "whether it is a people or country of which a story may tell a part "
     "alone, or what one person is called by it: “Spaniard wins”",
     get_wide, NULL},
    {"instead", GLY_VALUE_TEXT, NULL,
     "what the nearest sentence of the body has in its place", get_instead,
     NULL},
    {"place", GLY_VALUE_CHOICE, place_names,
     "how well that stands in its place", get_place, NULL},
    {"person", GLY_VALUE_TRUTH, NULL,
     "whether it is a person's name, and so is what stands in its place",
     get_person, NULL},
    {"full", GLY_VALUE_TRUTH, NULL,
     "whether it is a name of a given name and another", get_full, NULL},
    {"lead", GLY_VALUE_NUMBER, NULL,
     "how many words more the sentence of the body that has another in its "
     "place shares with it than any that bears it out",
     get_lead, NULL},
    {"shared", GLY_VALUE_NUMBER, NULL,
     "how many words of substance that sentence shares with it", get_shared,
     NULL},
    {"nearness", GLY_VALUE_NUMBER, NULL,
     "how many in ten of its sentence's words of substance these are",
     get_nearness, NULL},
    {"rival", GLY_VALUE_TEXT, NULL,
     "what the body most likely has instead, by all that is known of both",
     get_rival, NULL},
    {"weighed", GLY_VALUE_NUMBER, NULL,
     "how likely that is, in hundredths of a logit", get_weighed, NULL},
    {"after", GLY_VALUE_NUMBER, NULL,
     "of a person: how many sentences of the body come before the first that "
     "names him",
     get_after, NULL},
    {"part", GLY_VALUE_NUMBER, NULL,
     "of a person: how often the body tells of him, of ten times that it tells "
     "of the foremost one",
     get_part, NULL},
    {"foremost", GLY_VALUE_TEXT, NULL,
     "of whom of those that the opening names and no headline the body tells "
     "most",
     get_foremost, NULL},
    {"alone", GLY_VALUE_TRUTH, NULL,
     "of a person: whether the headline tells of nobody before him", get_alone,
     NULL},
    {"slip", GLY_VALUE_TRUTH, NULL,
     "whether it is most likely somebody else's name, spelled wrong", get_slip,
     NULL},
    {"block", GLY_VALUE_CHOICE, gly_block_choices,
     "the kind of block it stands in", gly_claims_block, NULL},
};

/* Whether what is weighed is shown as the other one: it has points enough, or
 * nothing else stands in the place of what the body does not have. */
static bool is_shown(const gly_detail *d)
{
    bool alone =
        d->other_first == GLY_NONE ||
        (d->kind == GLY_DETAIL_NAME && d->place == GLY_DETAIL_ELSEWHERE);
    return d->rival_first != GLY_NONE &&
           (d->points >= WEIGHED || (!d->held && alone));
}

static void add_details(gly_gathering *g)
{
    const gly_details *details = g->annotations->details;
    for (uint32_t i = 0; i < details->count; i++) {
        const gly_detail *d = &details->items[i];
        gly_claim claim = {.type = GLY_CLAIM_DETAIL,
                           .text = gly_gathering_span(g, d->first, d->last),
                           .sentence = gly_gathering_sentence(g, d->first),
                           .item = i};
        bool weighed = is_shown(d);
        uint32_t first = weighed ? d->rival_first : d->other_first;
        uint32_t last = weighed ? d->rival_last : d->other_last;
        gly_span *beside =
            first == GLY_NONE ? NULL : gly_arena_take(g->arena, sizeof *beside);
        if (first != GLY_NONE && beside == NULL) {
            g->status = GLY_NO_MEMORY;
            return;
        }
        if (beside != NULL) {
            *beside = gly_gathering_span(g, first, last);
            claim.beside = beside;
            claim.beside_count = 1;
        }
        gly_gathering_add(g, &claim);
    }
}

const gly_claim_kind gly_claim_kind_detail = {
    .name = "detail",
    .about = "a name or day in a headline, held against the body",
    .fields = fields,
    .field_count = sizeof fields / sizeof fields[0],
    .gather = add_details,
};
