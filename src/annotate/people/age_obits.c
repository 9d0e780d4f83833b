/* age_obits.c - how old the dead were, where the paragraph ends with it.
 *
 *     Ines Okoro, who ran the town for 31 years, died on Tuesday. Her daughter,
 *     [the dead]                                 [died]
 *     Karen Bright, said the cause was pneumonia. She was 86.
 *                                                 [age      ]
 *
 * Whoever opens the paragraph and died in its first sentence is meant, and not
 * who has spoken of it since. */
#include "annotate/people/age_traits.h"

#include "annotate/grammar.h"
#include "annotate/people/ages.h"
#include "annotate/reading.h"

/* Sentences of the paragraph; an age below is an hour or a child's. */
enum { SENTENCES = 4, YOUNGEST = 10, CLOSING = 4 };

/* Whether "died" at `token` is said of the mention that opens the sentence: by
 * the tree, or behind the comma of what is told of it. */
static bool dies(const gly_annotations *a, const gly_mention *dead,
                 uint32_t token)
{
    const gly_reading *reading = a->reading;
    uint32_t who = gly_grammar_subject_head(reading, token);
    if (who != GLY_NONE && who >= dead->first && who <= dead->last)
        return true;
    uint32_t verb = token - gly_reading_is_word(reading, token - 1, "has");
    if (!gly_reading_at(reading, dead->last + 1, ',') ||
        !gly_reading_at(reading, verb - 1, ','))
        return false;
    for (uint32_t i = dead->last + 1; i < token; i++) {
        if (gly_reading_is(reading, i, GLY_IS_REPORTING) &&
            a->language->syntax.items[i].upos == GLY_UPOS_VERB)
            return false;
    }
    return true;
}

/* The number of "She was 86.", which is all of the sentence; GLY_NONE. */
static uint32_t age_of(const gly_reading *reading, const gly_sentence *s)
{
    uint32_t age = s->first + 2;
    bool was = s->count == CLOSING &&
               gly_reading_is(reading, s->first, GLY_IS_PRONOUN) &&
               gly_reading_is_word(reading, s->first + 1, "was") &&
               gly_reading_at(reading, age + 1, '.');
    return was && gly_age_at(reading, age) >= YOUNGEST ? age : GLY_NONE;
}

static bool is_known(const gly_list *out, uint32_t first)
{
    for (uint32_t i = 0; i < out->count; i++) {
        const gly_trait *trait = gly_list_at(out, i);
        if (trait->kind == GLY_TRAIT_AGE && trait->first == first)
            return true;
    }
    return false;
}

/* Whether the sentence of the mention tells that it died. */
static bool tells_death(const gly_annotations *a, const gly_mention *dead,
                        const gly_sentence *s)
{
    for (uint32_t i = dead->last + 1; i < s->first + s->count; i++) {
        if (gly_reading_is_word(a->reading, i, "died") && dies(a, dead, i))
            return true;
    }
    return false;
}

/* Who opens the paragraph that the sentence number `last` closes, and is told
 * to have died; NULL. */
static const gly_mention *dead_of(const gly_annotations *a, uint32_t last)
{
    const gly_sentence *items = a->language->sentences.items;
    uint32_t own = last;
    if (last + 1 < a->language->sentences.count &&
        items[last + 1].block == items[last].block)
        return NULL;
    while (own > 0 && items[own - 1].block == items[last].block)
        own--;
    uint32_t first = items[own].first;
    while (gly_reading_is_dateline(a->reading, first))
        first++;
    own = a->reading->sentences[first];
    const gly_mention *dead = own < last && last <= own + SENTENCES
                                  ? gly_mention_over(a, first)
                                  : NULL;
    bool told = dead != NULL && dead->form == GLY_MENTION_NAME &&
                gly_mention_names_person(a, dead) &&
                tells_death(a, dead, &items[own]);
    return told ? dead : NULL;
}

gly_status gly_age_traits_obit(gly_list *out, gly_arena *arena,
                               const gly_annotations *annotations,
                               uint32_t sentence)
{
    const gly_sentence *s = &annotations->language->sentences.items[sentence];
    uint32_t age = age_of(annotations->reading, s);
    if (age == GLY_NONE || is_known(out, s->first))
        return GLY_OK;
    const gly_mention *dead = dead_of(annotations, sentence);
    if (dead == NULL)
        return GLY_OK;
    gly_trait trait =
        gly_age_trait(annotations, (uint32_t)(dead - annotations->mentions),
                      (gly_phrase){s->first, age}, age);
    return gly_age_trait_add(out, arena, &trait);
}
