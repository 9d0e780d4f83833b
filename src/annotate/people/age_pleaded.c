/* age_pleaded.c - what is said for somebody who is not named.
 *
 *     Casimir Roe, 57, was found guilty. …
 *     His lawyer argued that a man of 59 with no record should go free.
 *
 * A lawyer, a doctor or a friend says "a man of 59 with no record" of the one
 * whom the article is about. That one is the only person of about that age and
 * of that gender, and nobody but the speaker is named beside. */
#include "annotate/people/age_traits.h"

#include "annotate/people/age_speakers.h"
#include "annotate/people/ages.h"
#include "annotate/people/genders.h"
#include "annotate/reading.h"

/* Where "a man of 59" or "a 63-year-old" begins and where its age stands. */
typedef struct {
    uint32_t first, last, age;
    gly_gender gender;
} plea;

static bool read_plea(plea *out, const gly_reading *reading, uint32_t token)
{
    bool man = gly_reading_is_word(reading, token + 1, "man");
    bool woman = gly_reading_is_word(reading, token + 1, "woman");
    if (!gly_reading_is_word(reading, token, "a"))
        return false;
    *out = (plea){.first = token, .gender = GLY_GENDER_UNKNOWN};
    if ((man || woman) && gly_reading_is_word(reading, token + 2, "of")) {
        out->age = out->last = token + 3;
        out->gender = man ? GLY_GENDER_MALE : GLY_GENDER_FEMALE;
    } else if (gly_age_is_spelled(reading, token + 1)) {
        out->age = token + 1;
        out->last = token + GLY_AGE_TOKENS;
    } else {
        return false;
    }
    bool client = token >= 2 && gly_reading_at(reading, token - 1, ',') &&
                  gly_reading_is_word(reading, token - 2, "client");
    return gly_age_at(reading, out->age) > 0 &&
           (client || gly_reading_is_word(reading, out->last + 1, "with"));
}

/* Whether somebody is named in the sentence of `token` who does not speak. */
static bool names_others(const gly_annotations *a, uint32_t token,
                         uint32_t speaker)
{
    uint32_t sentence = a->reading->sentences[token];
    const gly_sentence *s = gly_reading_sentence(a->reading, token);
    for (uint32_t i = gly_mentions_before(a, s->first);
         i < a->mention_count &&
         a->reading->sentences[a->mentions[i].first] == sentence;
         i++) {
        const gly_mention *m = &a->mentions[i];
        if (m->entity != speaker && gly_mention_names_person(a, m))
            return true;
    }
    return false;
}

/* The one person who may be meant; GLY_NONE for nobody or several. */
static uint32_t person_of(const gly_annotations *a, const gly_list *traits,
                          const plea *said, uint32_t speaker)
{
    uint32_t age = gly_age_at(a->reading, said->age), found = GLY_NONE;
    for (uint32_t i = 0; i < traits->count; i++) {
        const gly_trait *t = gly_list_at(traits, i);
        if (t->kind != GLY_TRAIT_AGE)
            continue;
        if (t->number == age)
            return GLY_NONE;
        gly_gender gender = a->entities[t->entity].gender;
        if (!gly_genders_agree(gender, said->gender) || t->entity == speaker ||
            !gly_age_may_slip(t->number, age))
            continue;
        if (found != GLY_NONE && found != t->entity)
            return GLY_NONE;
        found = t->entity;
    }
    return found;
}

static gly_status add(gly_list *out, gly_arena *arena, const gly_annotations *a,
                      const plea *said)
{
    uint32_t speaker = gly_age_speaker(a, said->age);
    if (speaker == GLY_NONE || names_others(a, said->first, speaker))
        return GLY_OK;
    uint32_t person = person_of(a, out, said, speaker);
    if (person == GLY_NONE)
        return GLY_OK;
    gly_trait age =
        gly_age_trait(a, a->entities[person].first_mention,
                      (gly_phrase){said->first, said->last}, said->age);
    return gly_age_trait_add(out, arena, &age);
}

gly_status gly_age_traits_pleaded(gly_list *out, gly_arena *arena,
                                  const gly_annotations *annotations)
{
    const gly_reading *reading = annotations->reading;
    uint32_t count = reading->language->tokens.count;
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i + GLY_AGE_TOKENS + 2 < count && status == GLY_OK;
         i++) {
        plea said;
        if (read_plea(&said, reading, i))
            status = add(out, arena, annotations, &said);
    }
    return status;
}
