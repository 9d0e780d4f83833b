#include "claims/speech/others.h"

#include "annotate/people/genders.h"
#include "annotate/people/people.h"
#include "annotate/reading.h"

bool gly_others_have_role(const gly_claims *claims, uint32_t head,
                          uint32_t entity)
{
    const gly_people *people = claims->annotations->people;
    const gly_symbol *forms = claims->annotations->reading->forms;
    bool another = false;
    for (uint32_t i = 0; i < people->trait_count; i++) {
        const gly_trait *trait = &people->traits[i];
        if (trait->kind != GLY_TRAIT_ROLE || forms[trait->head] != forms[head])
            continue;
        if (trait->entity == entity)
            return false;
        another = another || trait->time == GLY_TRAIT_NOW;
    }
    return another;
}

/* Whether what `mention` names may be who speaks before token `end`: "Sorin had
 * called it", "Sorin's words"; not "Ostria was". */
static bool may_speak(const gly_reading *reading, const gly_mention *mention,
                      uint32_t end)
{
    if (gly_reading_is_owner(reading, mention->last))
        return true;
    for (uint32_t i = mention->last + 1; i < end; i++)
        if (gly_reading_is(reading, i, GLY_IS_REPORTING | GLY_IS_REPORT_NOUN))
            return true;
    return false;
}

bool gly_others_are_named(const gly_claims *claims, uint32_t from, uint32_t end,
                          uint32_t entity)
{
    const gly_annotations *a = claims->annotations;
    for (uint32_t i = gly_mentions_before(a, from);
         i < a->mention_count && a->mentions[i].first < end; i++) {
        if (a->mentions[i].form == GLY_MENTION_NAME &&
            a->mentions[i].entity != entity &&
            may_speak(a->reading, &a->mentions[i], end))
            return true;
    }
    return false;
}

bool gly_others_are_of_gender(const gly_claims *claims,
                              const gly_attribution *pronoun,
                              const gly_attribution *named)
{
    const gly_annotations *a = claims->annotations;
    if (pronoun->kind != GLY_SOURCE_PERSON || named->entity_count != 1 ||
        !gly_reading_is(a->reading, pronoun->first, GLY_IS_PRONOUN))
        return false;
    gly_gender gender = a->entities[named->entity].gender;
    bool male = gly_reading_is(a->reading, pronoun->first, GLY_IS_MALE);
    bool female = gly_reading_is(a->reading, pronoun->first, GLY_IS_FEMALE);
    return (male && gender == GLY_GENDER_FEMALE) ||
           (female && gender == GLY_GENDER_MALE);
}

/* The first name in tokens [from, last] of a source; NULL for none. */
static const gly_mention *name_in(const gly_annotations *a,
                                  const gly_attribution *source)
{
    for (uint32_t i = gly_mentions_before(a, source->first);
         i < a->mention_count && a->mentions[i].first <= source->last; i++) {
        if (a->mentions[i].form == GLY_MENTION_NAME &&
            a->mentions[i].surname != GLY_NONE)
            return &a->mentions[i];
    }
    return NULL;
}

bool gly_others_share_name(const gly_claims *claims, const gly_attribution *one,
                           const gly_attribution *other)
{
    const gly_annotations *a = claims->annotations;
    const gly_symbol *forms = a->reading->forms;
    const gly_mention *of_one = name_in(a, one);
    const gly_mention *of_other = name_in(a, other);
    if (of_one == NULL || of_other == NULL ||
        forms[of_one->surname] != forms[of_other->surname] ||
        (one->entity_count == 1 && other->entity_count == 1 &&
         !gly_genders_agree(a->entities[one->entity].gender,
                            a->entities[other->entity].gender)))
        return false;
    return of_one->given == GLY_NONE || of_other->given == GLY_NONE;
}

bool gly_others_are_asked(const gly_claims *claims, uint32_t cue, uint32_t open)
{
    const gly_reading *reading = claims->annotations->reading;
    for (uint32_t i = cue + 1; i < open; i++) {
        if (gly_reading_is_word(reading, i, "whether"))
            return true;
    }
    return false;
}
