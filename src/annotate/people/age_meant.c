/* age_meant.c - whose age "the 86-year-old" tells.
 *
 *     The dead were Rosalind Okoro, 68, and Evan Roe, 31. …
 *     The 86-year-old grandmother had bought a ticket.      Okoro: no man
 *
 * Somebody whose age was told before is meant. Of several it is the one named
 * last, or the only one of the gender that the noun tells. */
#include "annotate/people/age_traits.h"

#include "annotate/people/age_forms.h"
#include "annotate/people/age_speakers.h"
#include "annotate/people/ages.h"
#include "annotate/people/bindings.h"
#include "annotate/people/genders.h"
#include "annotate/reading.h"
#include "base/limits.h"

enum {
    MAIN_LEAST = 5, /* times that a main person is meant */
};

/* Whose ages are told. */
typedef struct {
    uint32_t entity; /* the only one with an age; GLY_NONE */
    uint32_t age;    /* of that one */
    bool several;    /* there are more */
    bool known;      /* one has the age that is looked for */
    bool told;       /* the noun's gender tells which one */
} told_ages;

/* The gender of the noun of "the 86-year-old grandmother". */
static gly_gender gender_after(const gly_reading *reading, uint32_t token)
{
    uint32_t at = gly_age_noun_behind(reading, token);
    while (gly_reading_at(reading, at + 1, '-'))
        at += 2;
    gly_list_id nouns =
        gly_lexicon_list(reading->language->lexicon, "gender-noun");
    return at < reading->language->tokens.count
               ? gly_bindings_listed(reading, nouns, at)
               : GLY_GENDER_UNKNOWN;
}

static told_ages ages_before(const gly_annotations *a, const gly_list *traits,
                             uint32_t token)
{
    told_ages told = {.entity = GLY_NONE};
    uint32_t age = gly_age_at(a->reading, token);
    gly_gender gender = gender_after(a->reading, token);
    for (uint32_t i = 0; i < traits->count; i++) {
        const gly_trait *t = gly_list_at(traits, i);
        if (t->kind != GLY_TRAIT_AGE)
            continue;
        gly_gender other = a->entities[t->entity].gender;
        told.known = told.known || (t->number == age && t->head != token);
        if (!gly_genders_agree(gender, other))
            continue;
        told.several = told.several ||
                       (told.entity != GLY_NONE && told.entity != t->entity);
        told.entity = t->entity;
        told.age = t->number;
        told.told = gender != GLY_GENDER_UNKNOWN && other == gender &&
                    gly_age_may_slip(t->number, age);
    }
    return told;
}

/* The person that was named or meant last before `token`, in its sentence or
 * the one before, not in somebody's words; its mention. GLY_NONE for none but
 * who speaks. */
static uint32_t meant_before(const gly_annotations *a, uint32_t token)
{
    uint32_t sentence = a->reading->sentences[token];
    uint32_t speaker = gly_age_speaker(a, token);
    for (uint32_t i = gly_mentions_before(a, token); i-- > 0;) {
        const gly_mention *m = &a->mentions[i];
        if (a->reading->sentences[m->first] + 1 < sentence)
            return GLY_NONE;
        if (m->entity != speaker && gly_mention_is_person(a, m) &&
            a->reading->quotes[m->first] == a->reading->quotes[token])
            return i;
    }
    return GLY_NONE;
}

/* "hopes that the 21-year-old will play": nobody else is named, and no noun
 * tells of another: the only one whose age is known. */
static bool is_only_one(const gly_annotations *a, uint32_t token,
                        const told_ages *told)
{
    const gly_node *nodes = a->language->syntax.items;
    gly_upos next = nodes[token + GLY_AGE_TOKENS].upos;
    bool alone =
        next == GLY_UPOS_AUX || next == GLY_UPOS_VERB || next == GLY_UPOS_PUNCT;
    return alone && !told->several && gly_age_speaker(a, token) != GLY_NONE &&
           gly_age_may_slip(told->age, gly_age_at(a->reading, token));
}

static uint32_t any_mention(const gly_annotations *a, uint32_t entity)
{
    return a->entities[entity].first_mention;
}

/* Whether the age stands in a mention that has its person already. */
static bool is_mentioned(const gly_annotations *a, uint32_t token)
{
    return gly_mention_over(a, token) != NULL;
}

static bool has_trait(const gly_list *traits, uint32_t entity,
                      gly_trait_kind kind)
{
    for (uint32_t i = 0; i < traits->count; i++) {
        const gly_trait *t = gly_list_at(traits, i);
        if (t->kind == kind && t->entity == entity)
            return true;
    }
    return false;
}

/* Whether a name follows the phrase: "the 21-year-old striker Ari Roe". */
static bool names_one(const gly_annotations *a, uint32_t token)
{
    enum { REACH = GLY_AGE_TOKENS + 3 };
    uint32_t at = gly_mentions_before(a, token);
    return at < a->mention_count && a->mentions[at].form == GLY_MENTION_NAME &&
           a->mentions[at].first < token + REACH &&
           a->language->syntax.items[a->mentions[at].first - 1].upos !=
               GLY_UPOS_VERB;
}

/* Note in `told` which ages are told of nobody who is known: "a 17-year-old
 * boy". */
static void note_strangers(bool told[GLY_AGE_OLDEST + 1],
                           const gly_annotations *a, const gly_list *traits)
{
    const gly_reading *reading = a->reading;
    uint32_t count = reading->language->tokens.count;
    for (uint32_t i = 1; i < count; i++) {
        if (!gly_age_is_spelled(reading, i) || is_mentioned(a, i) ||
            gly_reading_is_word(reading, i - 1, "the"))
            continue;
        bool known = false;
        for (uint32_t k = 0; k < traits->count && !known; k++)
            known = ((const gly_trait *)gly_list_at(traits, k))->head == i;
        told[gly_age_at(reading, i)] |= !known;
    }
}

/* Whether one of them may be who is `age` years old. */
static bool is_strange(const bool told[GLY_AGE_OLDEST + 1], uint32_t age)
{
    for (uint32_t other = 1; other <= GLY_AGE_OLDEST; other++) {
        if (told[other] && gly_age_may_slip(age, other))
            return true;
    }
    return false;
}

/* Whether the article is about this person more than about any other. */
static bool is_main(const gly_annotations *a, uint32_t entity)
{
    uint32_t own = 0, all = 0;
    for (uint32_t i = 0; i < a->mention_count; i++) {
        all += gly_mention_is_person(a, &a->mentions[i]);
        own += a->mentions[i].entity == entity;
    }
    return own > MAIN_LEAST && 3 * own >= all;
}

/* The mention of a main person of about that age, in the sentence of `token` or
 * the one before; GLY_NONE. */
static uint32_t main_before(const gly_annotations *a, const gly_list *traits,
                            uint32_t token)
{
    uint32_t sentence = a->reading->sentences[token];
    uint32_t age = gly_age_at(a->reading, token);
    for (uint32_t i = gly_mentions_before(a, token); i-- > 0;) {
        const gly_mention *m = &a->mentions[i];
        if (a->reading->sentences[m->first] + 1 < sentence)
            return GLY_NONE;
        for (uint32_t k = 0; m->entity != GLY_NONE && k < traits->count; k++) {
            const gly_trait *t = gly_list_at(traits, k);
            if (t->kind == GLY_TRAIT_AGE && t->entity == m->entity &&
                gly_age_may_slip(t->number, age) && is_main(a, m->entity))
                return i;
        }
    }
    return GLY_NONE;
}

/* "The 9-year-old" is no grown-up, but a child of hers. */
static bool is_child_of(const gly_annotations *a, const gly_list *traits,
                        uint32_t token, uint32_t entity)
{
    uint32_t age = gly_age_at(a->reading, token);
    for (uint32_t i = 0; i < traits->count; i++) {
        const gly_trait *t = gly_list_at(traits, i);
        if (t->kind == GLY_TRAIT_AGE && t->entity == entity &&
            gly_age_is_child_of(age, t->number))
            return true;
    }
    return false;
}

/* The only person of about that age, whatever others are; GLY_NONE for none and
 * for several. */
static uint32_t lone_of(const gly_annotations *a, const gly_list *traits,
                        uint32_t token)
{
    uint32_t age = gly_age_at(a->reading, token), found = GLY_NONE;
    gly_gender gender = gender_after(a->reading, token);
    for (uint32_t i = 0; i < traits->count; i++) {
        const gly_trait *t = gly_list_at(traits, i);
        if (t->kind != GLY_TRAIT_AGE || t->time != GLY_TRAIT_NOW ||
            a->mentions[any_mention(a, t->entity)].first > token ||
            !gly_age_may_slip(t->number, age))
            continue;
        gly_gender other = a->entities[t->entity].gender;
        bool open = (found != GLY_NONE && found != t->entity) ||
                    (gender != GLY_GENDER_UNKNOWN && gender != other);
        if (open)
            return GLY_NONE;
        found = t->entity;
    }
    return found;
}

/* Whether the sentences right before tell of "a man" or "another woman" whose
 * age may follow: then "the 34-year-old" is nobody with a name. */
static bool has_unnamed(const gly_annotations *a, uint32_t token)
{
    enum { REACH = 3, BACK = 4 };
    const gly_reading *reading = a->reading;
    const gly_symbol *forms = reading->forms;
    uint32_t at = reading->sentences[token];
    at = at > BACK ? at - BACK : 0;
    for (uint32_t i = reading->language->sentences.items[at].first;
         i + REACH < token; i++) {
        if (!gly_reading_is_indefinite(reading, i) &&
            !gly_reading_is_word(reading, i, "another"))
            continue;
        for (uint32_t k = i + 1; k <= i + REACH; k++) {
            bool near = reading->sentences[k] + 1 >= reading->sentences[token];
            if (forms[k] != forms[token + GLY_AGE_TOKENS] &&
                (gly_age_is_unnamed(a, k) ||
                 (near && gly_age_is_somebody(a, k))))
                return true;
        }
    }
    return false;
}

/* Whether the noun behind "the 25-year-old jockey" is what the person is told
 * to be. */
static bool is_of_kind(const gly_annotations *a, const gly_list *traits,
                       uint32_t token, uint32_t entity)
{
    const gly_node *nodes = a->language->syntax.items;
    uint32_t noun = gly_age_noun_behind(a->reading, token);
    for (uint32_t i = 0; i < traits->count; i++) {
        const gly_trait *t = gly_list_at(traits, i);
        if (t->kind == GLY_TRAIT_ROLE && t->entity == entity &&
            nodes[t->head].lemma == nodes[noun].lemma)
            return true;
    }
    return false;
}

/* Whether the person is told to be something, and not what the noun behind "the
 * 25-year-old jockey" says: the trainer. */
static bool is_other_kind(const gly_annotations *a, const gly_list *traits,
                          uint32_t token, uint32_t entity)
{
    uint32_t noun = gly_age_noun_behind(a->reading, token);
    return gly_reading_is(a->reading, noun, GLY_IS_ROLE) &&
           has_trait(traits, entity, GLY_TRAIT_ROLE) &&
           !is_of_kind(a, traits, token, entity);
}

/* Whether somebody else, whose age the reader does not know, was named shortly
 * before: the one who is meant. */
static bool follows_other(const gly_annotations *a, const gly_list *traits,
                          uint32_t token, uint32_t person)
{
    enum { BACK = 2 };
    uint32_t sentence = a->reading->sentences[token];
    uint32_t speaker = gly_age_speaker(a, token);
    for (uint32_t i = gly_mentions_before(a, token); i-- > 0;) {
        const gly_mention *m = &a->mentions[i];
        if (a->reading->sentences[m->first] + BACK < sentence)
            return false;
        if (gly_mention_is_person(a, m) && m->entity != speaker &&
            m->entity != person &&
            (gly_genders_agree(a->entities[m->entity].gender,
                               a->entities[person].gender) ||
             a->reading->sentences[m->first] + 1 == sentence) &&
            !has_trait(traits, m->entity, GLY_TRAIT_AGE) &&
            !is_other_kind(a, traits, token, m->entity))
            return true;
    }
    return false;
}

/* Whether the age is none that a slip of the hand makes of the person's. */
static bool is_far(const gly_annotations *a, const gly_list *traits,
                   uint32_t token, uint32_t person)
{
    for (uint32_t i = 0; i < traits->count; i++) {
        const gly_trait *t = gly_list_at(traits, i);
        if (t->kind == GLY_TRAIT_AGE && t->entity == person &&
            gly_age_may_slip(t->number, gly_age_at(a->reading, token)))
            return false;
    }
    return true;
}

/* The mention of the only one who can be meant, wherever that one was named;
 * GLY_NONE for nobody. */
static uint32_t lone_mention(const gly_annotations *a, const gly_list *traits,
                             uint32_t token)
{
    uint32_t person = lone_of(a, traits, token);
    bool noun = gly_reading_is(
        a->reading, gly_age_noun_behind(a->reading, token), GLY_IS_ROLE);
    if (person == GLY_NONE ||
        (!noun && !gly_age_stands_alone(a->reading, token - 1)) ||
        (noun && is_other_kind(a, traits, token, person)) ||
        (!(noun && is_of_kind(a, traits, token, person)) &&
         follows_other(a, traits, token, person)) ||
        (!noun && has_unnamed(a, token)))
        return GLY_NONE;
    return any_mention(a, person);
}

/* The mention of the one who is meant by the age at `token`; GLY_NONE where
 * that is not certain. */
static uint32_t meant_at(const gly_annotations *a, const gly_list *traits,
                         uint32_t token)
{
    told_ages told = ages_before(a, traits, token);
    uint32_t mention = meant_before(a, token);
    /* "the 60-year-old firm" */
    bool body = gly_reading_is(
        a->reading, gly_age_noun_behind(a->reading, token), GLY_IS_BODY);
    if (told.entity == GLY_NONE || told.known || body)
        return GLY_NONE;
    bool named_last =
        mention != GLY_NONE && a->mentions[mention].entity == told.entity;
    bool only = mention == GLY_NONE && is_only_one(a, token, &told);
    if (!told.several && !named_last && !told.told && !only &&
        !is_main(a, told.entity))
        return lone_mention(a, traits, token);
    if (told.several &&
        (mention == GLY_NONE ||
         !has_trait(traits, a->mentions[mention].entity, GLY_TRAIT_AGE)))
        mention = main_before(a, traits, token);
    if (told.several && mention == GLY_NONE)
        return lone_mention(a, traits, token);
    uint32_t of = told.several ? mention : any_mention(a, told.entity);
    uint32_t person = a->mentions[of].entity;
    bool other = is_child_of(a, traits, token, person) ||
                 (is_far(a, traits, token, person) &&
                  follows_other(a, traits, token, person));
    return other ? GLY_NONE : of;
}

static gly_status add_meant(gly_list *out, gly_arena *arena,
                            const gly_annotations *a, uint32_t token)
{
    uint32_t mention = meant_at(a, out, token);
    if (mention == GLY_NONE)
        return GLY_OK;
    gly_phrase phrase = {token - 1, token + GLY_AGE_TOKENS - 1};
    gly_trait age = gly_age_trait(a, mention, phrase, token);
    return gly_age_trait_add(out, arena, &age);
}

gly_status gly_age_traits_meant(gly_list *out, gly_arena *arena,
                                const gly_annotations *annotations)
{
    const gly_reading *reading = annotations->reading;
    uint32_t count = reading->language->tokens.count;
    gly_status status = GLY_OK;
    bool strangers[GLY_AGE_OLDEST + 1] = {false};
    if (out->count > GLY_LIMIT_TRAITS)
        return GLY_OK;
    note_strangers(strangers, annotations, out);
    for (uint32_t i = 1; i + GLY_AGE_TOKENS < count && status == GLY_OK; i++) {
        if (gly_age_is_spelled(reading, i) &&
            gly_reading_is_word(reading, i - 1, "the") &&
            reading->quotes[i] == GLY_NONE && !is_mentioned(annotations, i) &&
            !names_one(annotations, i) &&
            !is_strange(strangers, gly_age_at(reading, i)))
            status = add_meant(out, arena, annotations, i);
    }
    return status;
}
