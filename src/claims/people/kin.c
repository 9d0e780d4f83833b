/* kin.c - holds the relatives in two phrases against each other.
 *
 *     Her brother, Neil Strand, …   Strand, her cousin, …   nobody is both */
#include "claims/people/kin.h"

#include "annotate/reading.h"

gly_symbol gly_kin_at(const gly_annotations *a, uint32_t token)
{
    return gly_reading_entry(a->reading, "kin", token, 1).class;
}

/* "Quill had two other children: [a sister], Jean, and …": whom the paragraph
 * of a relative of nobody begins with; GLY_NONE. */
static uint32_t owner_above(const gly_annotations *a, const gly_trait *trait)
{
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
static uint32_t owner_before(const gly_annotations *a, uint32_t whose)
{
    uint32_t last = whose;
    if (last > 0 && gly_reading_at(a->reading, last - 1, ','))
        last--;
    const gly_mention *m = last > 0 ? gly_mention_over(a, last - 1) : NULL;
    return m != NULL && gly_mention_is_person(a, m) ? m->entity : GLY_NONE;
}

/* Who speaks the quotation that holds `token`, as an entity; GLY_NONE. */
static uint32_t speaker_of(const gly_annotations *a, uint32_t token)
{
    for (uint32_t i = 0; i < a->quotation_count; i++) {
        const gly_quotation *q = &a->quotations[i];
        if (q->first <= token && token <= q->last)
            return a->speakers[i] == GLY_NONE
                       ? GLY_NONE
                       : a->attributions[a->speakers[i]].entity;
    }
    return GLY_NONE;
}

uint32_t gly_kin_owner(const gly_annotations *a, const gly_trait *trait)
{
    if (gly_reading_is_word(a->reading, trait->first, "whose"))
        return owner_before(a, trait->first);
    if (gly_reading_is_word(a->reading, trait->first, "my"))
        return speaker_of(a, trait->first);
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
    return owner_above(a, trait);
}

uint32_t gly_kin_owner_noun(const gly_annotations *a, const gly_trait *trait)
{
    const gly_reading *reading = a->reading;
    for (uint32_t i = trait->first + 1; i < trait->head; i++) {
        if (gly_reading_is_owner(reading, i))
            return gly_reading_is_word(reading, trait->first, "the") ? i
                                                                     : GLY_NONE;
    }
    return GLY_NONE;
}

/* Whether both are the relatives of one who has no name: "the victim". */
static bool are_of_one(const gly_annotations *all, const gly_trait *a,
                       const gly_trait *b)
{
    const gly_symbol *forms = all->reading->forms;
    uint32_t one = gly_kin_owner_noun(all, a), two = gly_kin_owner_noun(all, b);
    return one != GLY_NONE && two != GLY_NONE && forms[one] == forms[two];
}

/* "[Mr. Bush]'s father", of whom there may be several: the mention of the owner
 * by a surname alone; NULL. */
static const gly_mention *owner_by_surname(const gly_annotations *a,
                                           const gly_trait *trait)
{
    uint32_t i = gly_mentions_before(a, trait->first);
    const gly_mention *m = &a->mentions[i];
    bool named = i < a->mention_count && m->last < trait->head &&
                 m->form == GLY_MENTION_NAME && m->given == GLY_NONE &&
                 m->surname != GLY_NONE;
    return named ? m : NULL;
}

/* Whether three or more people have the surname by which alone the owner is
 * named. */
static bool is_dynasty(const gly_annotations *a, const gly_trait *trait)
{
    enum { LOOKED_AT = 2048, FEW = 3 };
    const gly_symbol *forms = a->reading->forms;
    const gly_mention *owner = owner_by_surname(a, trait);
    uint32_t found[FEW], count = 0;
    for (uint32_t i = 0; owner != NULL && i < a->mention_count && i < LOOKED_AT;
         i++) {
        const gly_mention *m = &a->mentions[i];
        bool known = m->form != GLY_MENTION_NAME || m->surname == GLY_NONE ||
                     forms[m->surname] != forms[owner->surname];
        for (uint32_t k = 0; k < count && !known; k++)
            known = found[k] == m->entity;
        if (!known)
            found[count++] = m->entity;
        if (count == FEW)
            return true;
    }
    return false;
}

bool gly_kin_exclude(const gly_claims *claims, const gly_trait *a,
                     const gly_trait *b)
{
    const gly_annotations *all = claims->annotations;
    gly_symbol one = gly_kin_at(all, a->head), two = gly_kin_at(all, b->head);
    if (one == 0 || two == 0 || one == two || is_dynasty(all, a) ||
        is_dynasty(all, b))
        return false;
    uint32_t owner = gly_kin_owner(all, a);
    return owner != GLY_NONE ? owner == gly_kin_owner(all, b)
                             : are_of_one(all, a, b);
}
