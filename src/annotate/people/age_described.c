/* age_described.c - whose an age is that is told of "the mayor", or in speech.
 *
 *     Ines Okoro, the mayor, 47, … At 44, the mayor is the youngest.
 *     Tom Keel, 54, fell … “He is 57,” his sister said. */
#include "annotate/people/age_described.h"

#include "annotate/people/age_traits.h"
#include "annotate/people/bindings.h"
#include "annotate/people/genders.h"
#include "annotate/reading.h"

uint32_t gly_age_subject(const gly_annotations *a, const gly_age_told *told)
{
    enum { CLIMB = 6 };
    const gly_syntax *syntax = &a->language->syntax;
    uint32_t at = told->number;
    for (uint32_t up = 0; up < CLIMB && at != GLY_NONE; up++) {
        uint32_t subject = gly_syntax_child(syntax, at, GLY_REL_NSUBJ);
        if (subject == GLY_NONE)
            subject = gly_syntax_child(syntax, at, GLY_REL_NSUBJ_PASS);
        if (subject != GLY_NONE)
            return gly_reading_is(a->reading, subject, GLY_IS_RELATIVE)
                       ? syntax->items[at].head
                       : subject;
        at = syntax->items[at].head;
    }
    return GLY_NONE;
}

/* Whether nobody else of an age is of the gender that the noun tells. */
static bool is_only_one(const gly_annotations *a, const gly_list *traits,
                        gly_gender gender, uint32_t person)
{
    for (uint32_t i = 0; i < traits->count; i++) {
        const gly_trait *t = gly_list_at(traits, i);
        if (t->kind == GLY_TRAIT_AGE && t->entity != person &&
            gly_genders_agree(gender, a->entities[t->entity].gender))
            return false;
    }
    return gly_genders_agree(gender, a->entities[person].gender);
}

bool gly_age_is_described(const gly_annotations *a, const gly_list *traits,
                          const gly_age_told *told, uint32_t person)
{
    const gly_syntax *syntax = &a->language->syntax;
    uint32_t noun = gly_age_subject(a, told), role = GLY_NONE;
    uint32_t det = noun == GLY_NONE
                       ? GLY_NONE
                       : gly_syntax_child(syntax, noun, GLY_REL_DET);
    if (det == GLY_NONE || !gly_reading_is_word(a->reading, det, "the") ||
        syntax->items[noun].xpos != GLY_XPOS_NN)
        return false;
    if (gly_reading_is_word(a->reading, noun, "woman") ||
        gly_reading_is_word(a->reading, noun, "man")) {
        bool man = gly_reading_is_word(a->reading, noun, "man");
        return is_only_one(a, traits, man ? GLY_GENDER_MALE : GLY_GENDER_FEMALE,
                           person);
    }
    for (uint32_t i = 0; i < traits->count; i++) {
        const gly_trait *t = gly_list_at(traits, i);
        if (t->kind != GLY_TRAIT_ROLE || t->head == noun ||
            syntax->items[t->head].lemma != syntax->items[noun].lemma)
            continue;
        if (role != GLY_NONE && role != t->entity)
            return false;
        role = t->entity;
    }
    return role == person;
}

bool gly_age_is_of_now(const gly_annotations *a, const gly_age_told *told)
{
    const gly_sentence *s = gly_reading_sentence(a->reading, told->number);
    uint32_t subject = gly_age_subject(a, told);
    return told->first == s->first && subject != GLY_NONE &&
           subject > told->number &&
           gly_reading_is_word(a->reading, subject + 1, "is");
}

/* “My father cannot help. He is 57,” of somebody whom the speech has told of.
 */
static bool speaks_of_other(const gly_annotations *a, const gly_age_told *told)
{
    enum { BACK = 60 };
    uint32_t quote = a->reading->quotes[told->number];
    for (uint32_t i = told->first;
         i-- > 0 && told->first - i < BACK && a->reading->quotes[i] == quote;) {
        if (gly_age_noun_is_person(a->reading, i) ||
            a->language->syntax.items[i].upos == GLY_UPOS_PROPN)
            return true;
    }
    return false;
}

bool gly_age_is_spoken_of(const gly_annotations *a, const gly_list *traits,
                          const gly_age_told *told, uint32_t person)
{
    gly_gender gender = gly_reading_is_word(a->reading, told->first, "he")
                            ? GLY_GENDER_MALE
                            : GLY_GENDER_FEMALE;
    uint32_t meant = gly_person_at(a, told->first);
    return gender == a->entities[person].gender &&
           is_only_one(a, traits, gender, person) &&
           !speaks_of_other(a, told) && (meant == person || meant == GLY_NONE);
}

bool gly_age_is_of_kin(const gly_annotations *a, gly_phrase in,
                       gly_gender gender)
{
    gly_list_id kin = gly_lexicon_list(a->language->lexicon, "gender-kin");
    for (uint32_t i = in.first; i < in.last; i++) {
        if (a->language->syntax.items[i].xpos == GLY_XPOS_NN &&
            gly_bindings_listed(a->reading, kin, i) == gender)
            return true;
    }
    return false;
}

bool gly_age_follows_another(const gly_annotations *a, const gly_mention *m)
{
    gly_gender gender = a->entities[m->entity].gender;
    uint32_t named = 0;
    for (uint32_t i = gly_mentions_before(a, m->first); i-- > 0;) {
        const gly_mention *other = &a->mentions[i];
        if (!gly_mention_names_person(a, other) ||
            !gly_genders_agree(a->entities[other->entity].gender, gender))
            continue;
        if (other->entity != m->entity)
            return true;
        named = other->last;
        break;
    }
    return gender != GLY_GENDER_UNKNOWN &&
           gly_age_is_of_kin(a, (gly_phrase){named, m->first}, gender);
}
