/* kin.c - holds the relatives in two phrases against each other.
 *
 *     Her brother, Neil Strand, …   Strand, her cousin, …   nobody is both */
#include "claims/people/kin.h"

#include "annotate/reading.h"

/* The class of the word in the list "kin"; 0 for none. */
static gly_symbol kin_at(const gly_claims *claims, uint32_t token)
{
    return gly_reading_entry(claims->annotations->reading, "kin", token, 1)
        .class;
}

/* "Quill had two other children: [a sister], Jean, and …": whom the paragraph
 * of a relative of nobody begins with; GLY_NONE. */
static uint32_t owner_above(const gly_claims *claims, const gly_trait *trait)
{
    const gly_annotations *a = claims->annotations;
    const gly_token *tokens = a->language->tokens.items;
    uint32_t owner = GLY_NONE;
    if (!gly_reading_is_indefinite(a->reading, trait->first))
        return GLY_NONE;
    for (uint32_t i = gly_mentions_before(a, trait->first);
         i-- > 0 &&
         tokens[a->mentions[i].first].block == tokens[trait->first].block;) {
        if (gly_mention_is_person(a, &a->mentions[i]))
            owner = a->mentions[i].entity;
    }
    return owner;
}

/* "Paul Reyes, [whose] wife": who is named right before, but for a comma;
 * GLY_NONE. */
static uint32_t owner_before(const gly_claims *claims, uint32_t whose)
{
    const gly_annotations *a = claims->annotations;
    uint32_t last = whose;
    if (last > 0 && gly_reading_at(a->reading, last - 1, ','))
        last--;
    const gly_mention *m = last > 0 ? gly_mention_over(a, last - 1) : NULL;
    return m != NULL && gly_mention_is_person(a, m) ? m->entity : GLY_NONE;
}

/* Whose relation it is, as an entity: "[her] son", "[Marsh]'s nephew", "nephew
 * of [Ada Marsh]"; GLY_NONE when not known. */
static uint32_t owner_of(const gly_claims *claims, const gly_trait *trait)
{
    const gly_annotations *a = claims->annotations;
    if (gly_reading_is_word(a->reading, trait->first, "whose"))
        return owner_before(claims, trait->first);
    for (uint32_t i = gly_mentions_before(a, trait->first);
         i < a->mention_count && a->mentions[i].first <= trait->last; i++) {
        const gly_mention *m = &a->mentions[i];
        if (m->last > trait->last || m->entity == trait->entity)
            continue;
        bool before = m->first < trait->head;
        bool of = trait->of_first != GLY_NONE && m->first >= trait->of_first;
        if (before || of)
            return m->entity;
    }
    return owner_above(claims, trait);
}

/* The noun that owns the relative, behind "the": "the [victim]'s father";
 * GLY_NONE for none. */
static uint32_t owner_noun(const gly_claims *claims, const gly_trait *trait)
{
    const gly_reading *reading = claims->annotations->reading;
    for (uint32_t i = trait->first + 1; i < trait->head; i++) {
        if (gly_reading_is_owner(reading, i))
            return gly_reading_is_word(reading, trait->first, "the") ? i
                                                                     : GLY_NONE;
    }
    return GLY_NONE;
}

/* Whether both are the relatives of one who has no name: "the victim". */
static bool are_of_one(const gly_claims *claims, const gly_trait *a,
                       const gly_trait *b)
{
    const gly_symbol *forms = claims->annotations->reading->forms;
    uint32_t one = owner_noun(claims, a), two = owner_noun(claims, b);
    return one != GLY_NONE && two != GLY_NONE && forms[one] == forms[two];
}

bool gly_kin_exclude(const gly_claims *claims, const gly_trait *a,
                     const gly_trait *b)
{
    gly_symbol one = kin_at(claims, a->head), two = kin_at(claims, b->head);
    if (one == 0 || two == 0 || one == two)
        return false;
    uint32_t owner = owner_of(claims, a);
    return owner != GLY_NONE ? owner == owner_of(claims, b)
                             : are_of_one(claims, a, b);
}
