/* claims.c - the claims of an article, for users of galley.h. */
#include "report/parts.h"
#include "session/session.h"

size_t galley_claim_count(const galley_article *article)
{
    return article->reading.claims.count;
}

static const gly_claim *claim_of(const galley_article *article, size_t index)
{
    return &article->reading.claims.items[index];
}

galley_claim galley_claim_at(const galley_article *article, size_t index)
{
    const gly_claim *claim = claim_of(article, index);
    const gly_claim_kind *kind =
        gly_claims_kind(&article->reading.claims, claim);
    gly_part parts[GLY_PARTS_MOST];
    return (galley_claim){
        .type = kind->name,
        .place = gly_session_words(article, claim->text),
        .field_count = kind->field_count,
        .part_count = gly_parts_of(parts, &article->reading.claims, claim),
    };
}

static galley_value_type type_of(gly_value_type type)
{
    switch (type) {
    case GLY_VALUE_TEXT:
    case GLY_VALUE_CHOICE:
    case GLY_VALUE_WORDS:
        return GALLEY_VALUE_TEXT;
    case GLY_VALUE_NUMBER:
        return GALLEY_VALUE_NUMBER;
    case GLY_VALUE_TRUTH:
        return GALLEY_VALUE_TRUTH;
    case GLY_VALUE_ENTITY:
        return GALLEY_VALUE_ENTITY;
    case GLY_VALUE_NONE:
    case GLY_VALUE_TYPES:
        break;
    }
    return GALLEY_VALUE_NONE;
}

galley_field galley_field_at(const galley_article *article, size_t claim,
                             size_t index)
{
    const gly_claim *from = claim_of(article, claim);
    const gly_claims *claims = &article->reading.claims;
    gly_value value = gly_claims_value(claims, from, (uint32_t)index);
    const gly_claim_kind *kind = gly_claims_kind(claims, from);
    galley_field made = {.name = kind->fields[index].name,
                         .type = type_of(value.type)};
    if (made.type != GALLEY_VALUE_NONE)
        made.text = gly_session_text(value.text);
    if (made.type == GALLEY_VALUE_NUMBER)
        made.number = value.number;
    if (made.type == GALLEY_VALUE_TRUTH)
        made.truth = value.truth;
    if (made.type == GALLEY_VALUE_ENTITY)
        made.entity = value.entity;
    return made;
}

galley_part galley_part_at(const galley_article *article, size_t claim,
                           size_t index)
{
    gly_part parts[GLY_PARTS_MOST];
    gly_parts_of(parts, &article->reading.claims, claim_of(article, claim));
    return (galley_part){parts[index].name,
                         gly_session_words(article, parts[index].text)};
}
