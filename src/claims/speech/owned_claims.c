/* owned_claims.c - a phrase that is called somebody's, and who said it.
 *
 *     Ms. Holt called the result “a red light for the mayor”. …
 *     A spokesman said that Mr. Roe enjoyed himself with his “red light”.
 *                                                        [owner][phrase]
 *
 * The phrase stands between marks right behind "Mr. Roe's" or "his", and its
 * words, one after the other, in a quotation of somebody else. Nothing is told
 * where a quotation of the owner has them, too. */
#include "annotate/reading.h"
#include "claims/kinds.h"

/* Quotations that are looked at, and tokens of a phrase. */
enum { LOOKED_AT = 400, SHORTEST = 2, LONGEST = 8 };

static const gly_quotation *quotation_of(const gly_claims *claims,
                                         const gly_claim *claim)
{
    return &claims->annotations->quotations[claim->item];
}

static const gly_quote *quote_of(const gly_annotations *a, uint32_t quotation)
{
    return &a->language->quotes.items[a->quotations[quotation].quote];
}

static bool is_person(const gly_annotations *a, uint32_t entity)
{
    return entity != GLY_NONE && entity < a->entity_count &&
           a->entities[entity].kind == GLY_ENTITY_PERSON;
}

/* Whose the quotation is called: "Ms. Holt's “…”", "her “…”"; GLY_NONE. */
static uint32_t owner_of(const gly_annotations *a, uint32_t quotation)
{
    const gly_quote *quote = quote_of(a, quotation);
    if (quote->open == GLY_NONE || quote->close == GLY_NONE || quote->open < 2)
        return GLY_NONE;
    uint32_t before = quote->open - 1;
    if (gly_reading_is_owner_mark(a->reading, before))
        return gly_person_at(a, before - 1);
    return a->language->syntax.items[before].xpos == GLY_XPOS_PRP_POSS
               ? gly_person_at(a, before)
               : GLY_NONE;
}

/* The last word of the quotation, without the mark of its sentence. */
static uint32_t last_of(const gly_annotations *a, const gly_quotation *q)
{
    uint32_t last = q->last;
    while (last > q->first && gly_reading_has(a->reading, last, GLY_TOKEN_MARK))
        last--;
    return last;
}

/* Whether the words of `phrase` stand in `other`, one after the other. */
static bool holds(const gly_annotations *a, const gly_quotation *other,
                  const gly_quotation *phrase)
{
    const gly_symbol *folded = a->language->tokens.folded;
    uint32_t last = last_of(a, phrase), count = last - phrase->first + 1;
    for (uint32_t at = other->first; at + count <= other->last + 1; at++) {
        uint32_t k = 0;
        while (k < count && folded[at + k] == folded[phrase->first + k])
            k++;
        if (k == count)
            return true;
    }
    return false;
}

static bool says(const gly_attribution *said, uint32_t entity)
{
    bool found = said->entity == entity;
    for (uint32_t i = 0; i < said->entity_count; i++)
        found = found || said->entities[i] == entity;
    return found;
}

/* Whether a word of the phrase means something, and none but the first is
 * capital: not "it is", nor the slogan "Make Orford Great". */
static bool has_content(const gly_annotations *a, const gly_quotation *phrase)
{
    bool found = false;
    for (uint32_t i = phrase->first; i <= phrase->last; i++) {
        found = found || gly_reading_is_content(a->reading, i);
        if (i > phrase->first &&
            gly_reading_has(a->reading, i, GLY_TOKEN_CAPITAL))
            return false;
    }
    return found;
}

static uint32_t block_of(const gly_annotations *a, uint32_t quotation)
{
    return a->language->tokens.items[a->quotations[quotation].first].block;
}

static bool is_phrase(const gly_annotations *a, const gly_quotation *q)
{
    if (q->first > q->last)
        return false;
    uint32_t words = last_of(a, q) - q->first + 1;
    return words >= SHORTEST && words <= LONGEST && has_content(a, q);
}

/* The quotation in which somebody else says what is called the owner's;
 * GLY_NONE where there is none, or the owner says it, too. */
static uint32_t find_said(const gly_annotations *a, uint32_t phrase,
                          uint32_t owner)
{
    uint32_t found = GLY_NONE;
    for (uint32_t i = 0; i < a->quotation_count && i < LOOKED_AT; i++) {
        uint32_t by = a->speakers[i];
        if (i == phrase || !holds(a, &a->quotations[i], &a->quotations[phrase]))
            continue;
        if (by == GLY_NONE || block_of(a, i) == block_of(a, phrase) ||
            says(&a->attributions[by], owner) ||
            !is_person(a, a->attributions[by].entity))
            return GLY_NONE;
        found = found == GLY_NONE ? i : found;
    }
    return found;
}

static gly_value entity_value(const gly_claims *claims, uint32_t entity)
{
    return (gly_value){.type = GLY_VALUE_ENTITY,
                       .text = claims->annotations->entities[entity].name,
                       .entity = entity};
}

static gly_value get_text(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(gly_claims_text(claims, claim->text));
}

static gly_value get_owner(const gly_claims *claims, const gly_claim *claim)
{
    return entity_value(claims, owner_of(claims->annotations, claim->item));
}

static gly_value get_speaker(const gly_claims *claims, const gly_claim *claim)
{
    const gly_annotations *a = claims->annotations;
    uint32_t owner = owner_of(a, claim->item);
    uint32_t said = find_said(a, claim->item, owner);
    return entity_value(claims, a->attributions[a->speakers[said]].entity);
}

static gly_value get_words(const gly_claims *claims, const gly_claim *claim)
{
    const gly_quotation *q = quotation_of(claims, claim);
    gly_value words =
        gly_claims_words(claims, q->first, last_of(claims->annotations, q));
    return gly_value_of_text(words.text);
}

static const gly_field fields[] = {
    {"text", GLY_VALUE_TEXT, NULL, "the phrase, its marks included", get_text,
     NULL},
    {"words", GLY_VALUE_TEXT, NULL, "the phrase", get_words, NULL},
    {"owner", GLY_VALUE_ENTITY, NULL, "whose it is called", get_owner, NULL},
    {"speaker", GLY_VALUE_ENTITY, NULL, "who says it elsewhere", get_speaker,
     NULL},
};

static void add_owned(gly_gathering *g)
{
    const gly_annotations *a = g->annotations;
    for (uint32_t i = 0; i < a->quotation_count && i < LOOKED_AT; i++) {
        const gly_quote *quote = quote_of(a, i);
        uint32_t owner = owner_of(a, i);
        if (owner == GLY_NONE || !is_phrase(a, &a->quotations[i]))
            continue;
        uint32_t said = find_said(a, i, owner);
        if (said == GLY_NONE)
            continue;
        const gly_span *beside = gly_gathering_beside(
            g, a->quotations[said].first, a->quotations[said].last);
        if (beside == NULL)
            return;
        gly_gathering_add(
            g, &(gly_claim){
                   .type = GLY_CLAIM_OWNED,
                   .text = gly_gathering_span(g, quote->open, quote->close),
                   .sentence = gly_gathering_sentence(g, quote->open),
                   .item = i,
                   .beside = beside,
                   .beside_count = 1});
    }
}

const gly_claim_kind gly_claim_kind_owned = {
    .name = "owned",
    .about = "a phrase that is called one's, in words that another one says",
    .fields = fields,
    .field_count = sizeof fields / sizeof fields[0],
    .gather = add_owned,
};
