/* age_told.c - ages told of somebody by a description, and ages that nobody
 * has reached.
 *
 *     Ivo Roe, a locksmith from Alder who is 46, was held on Monday. …
 *     The locksmith, 49, was still there on Thursday.
 *
 *     Aurel Lund died on Sunday. He was 83. …
 *     At 85 he was still splitting his own wood.
 *     Lund, who was 85 and lived alone, had a dog.
 *
 * The description is the role of one person alone, or says that it is a man
 * and only one man's age is told. What somebody did at an age is of another
 * time, but nobody has been older than he is. */
#include "annotate/people/age_traits.h"

#include "annotate/people/age_described.h"
#include "annotate/people/ages.h"
#include "annotate/people/bindings.h"
#include "annotate/people/genders.h"
#include "annotate/reading.h"
#include "base/limits.h"

enum {
    WORDS = 4,     /* from "the" to the noun of a description */
    YOUNGEST = 10, /* "at 3" is an hour */
    HOURS = 24,
    FAR = 4096, /* tokens back that somebody without a name is looked for */
    CLAUSE = 4, /* tokens of a clause in which "will" stands */
};

/* An age, the words that tell it, and of whom. */
typedef struct {
    uint32_t first, noun, age; /* tokens; noun: of the description */
    uint32_t entity;           /* GLY_NONE for nobody */
} told_age;

/* The age behind the noun at `noun`: ", 49," or ", who is 49,"; 0. What
 * somebody was is of another time, but for "the dead woman, who was 27". */
static uint32_t age_behind(const gly_reading *reading, uint32_t noun)
{
    uint32_t age = 0;
    if (gly_age_after(&age, reading, noun) >= YOUNGEST)
        return age;
    bool who = gly_reading_at(reading, noun + 1, ',') &&
               gly_reading_is_word(reading, noun + 2, "who") &&
               (gly_reading_is_word(reading, noun + 3, "is") ||
                (gly_reading_is_word(reading, noun + 3, "was") &&
                 gly_reading_is_word(reading, noun - 1, "dead")));
    age = noun + 4;
    bool ends = gly_reading_at(reading, age + 1, ',') ||
                gly_reading_at(reading, age + 1, '.') ||
                gly_reading_is(reading, age + 1, GLY_IS_AND);
    return who && ends && gly_age_at(reading, age) >= YOUNGEST ? age : 0;
}

/* Read "the locksmith, 49," from `token` on. */
static bool read_description(told_age *out, const gly_annotations *a,
                             uint32_t token)
{
    const gly_reading *reading = a->reading;
    const gly_node *nodes = a->language->syntax.items;
    const gly_sentence *s = gly_reading_sentence(reading, token);
    uint32_t end = s->first + s->count;
    if (!gly_reading_is_word(reading, token, "the"))
        return false;
    for (uint32_t i = token + 1; i + 3 < end && i <= token + WORDS; i++) {
        if (nodes[i].upos != GLY_UPOS_NOUN && nodes[i].upos != GLY_UPOS_ADJ)
            return false;
        uint32_t age = age_behind(reading, i);
        if (age == 0)
            continue;
        *out = (told_age){token, i, age, GLY_NONE};
        return nodes[i].xpos == GLY_XPOS_NN && gly_mention_over(a, age) == NULL;
    }
    return false;
}

static bool is_age_now(const gly_trait *trait)
{
    return trait->kind == GLY_TRAIT_AGE && trait->time == GLY_TRAIT_NOW;
}

/* The one person whose role the noun is; GLY_NONE for none and for several. */
static uint32_t bearer_of(const gly_annotations *a, const gly_list *traits,
                          uint32_t noun)
{
    const gly_node *nodes = a->language->syntax.items;
    uint32_t found = GLY_NONE;
    for (uint32_t i = 0; i < traits->count; i++) {
        const gly_trait *t = gly_list_at(traits, i);
        if (t->kind != GLY_TRAIT_ROLE ||
            nodes[t->head].lemma != nodes[noun].lemma || t->head == noun)
            continue;
        if (found != GLY_NONE && found != t->entity)
            return GLY_NONE;
        found = t->entity;
    }
    return found;
}

/* The one person of the gender of "man" or "woman" whose age is told, or the
 * only one at all of "the offender"; GLY_NONE for none and for several. */
static uint32_t only_one(const gly_annotations *a, const gly_list *traits,
                         uint32_t noun)
{
    const gly_reading *reading = a->reading;
    gly_list_id nouns =
        gly_lexicon_list(reading->language->lexicon, "gender-noun");
    gly_gender gender = gly_bindings_listed(reading, nouns, noun);
    bool plain = gly_reading_is_word(reading, noun, "man") ||
                 gly_reading_is_word(reading, noun, "woman");
    static const char *const tried[] = {"offender", "defendant", "accused",
                                        NULL};
    static const char *const others[] = {"another",  "other", "second",
                                         "separate", "third", NULL};
    const gly_sentence *s = gly_reading_sentence(reading, noun);
    bool court = gly_reading_is_one_of(reading, noun, tried);
    for (uint32_t i = s->first; i < noun; i++)
        court = court && !gly_reading_is_one_of(reading, i, others);
    uint32_t found = GLY_NONE;
    if (!court && (gender == GLY_GENDER_UNKNOWN || !plain))
        return GLY_NONE;
    for (uint32_t i = 0; i < traits->count; i++) {
        const gly_trait *t = gly_list_at(traits, i);
        if (t->kind != GLY_TRAIT_AGE ||
            (!court &&
             !gly_genders_agree(gender, a->entities[t->entity].gender)))
            continue;
        if (found != GLY_NONE && found != t->entity)
            return GLY_NONE;
        found = t->entity;
    }
    return found;
}

/* Whether the noun is told of somebody without a name, "another mechanic". */
static bool is_anyone(const gly_annotations *a, uint32_t noun)
{
    const gly_node *nodes = a->language->syntax.items;
    for (uint32_t i = noun > FAR ? noun - FAR : 1; i < noun; i++) {
        if (nodes[i].lemma == nodes[noun].lemma &&
            (nodes[i].xpos == GLY_XPOS_NNS ||
             gly_reading_is_word(a->reading, i - 1, "another") ||
             gly_reading_is_word(a->reading, i - 1, "second")))
            return true;
    }
    return false;
}

/* Whether the person was told before to be of an age that `years` may be a slip
 * of, and nobody is told elsewhere to be of that. */
static bool has_other_age(const gly_list *traits, const told_age *told,
                          uint32_t years)
{
    bool other = false;
    for (uint32_t i = 0; i < traits->count; i++) {
        const gly_trait *t = gly_list_at(traits, i);
        if (t->kind == GLY_TRAIT_AGE && t->number == years &&
            t->head != told->age)
            return false;
        other = other ||
                (is_age_now(t) && t->entity == told->entity &&
                 t->head < told->first && gly_age_may_slip(t->number, years));
    }
    return other;
}

static gly_status add(gly_list *out, gly_arena *arena, const gly_annotations *a,
                      const told_age *told)
{
    uint32_t years = gly_age_at(a->reading, told->age), entity = told->entity;
    if (entity == GLY_NONE || !has_other_age(out, told, years))
        return GLY_OK;
    gly_trait age =
        gly_age_trait(a, a->entities[entity].first_mention,
                      (gly_phrase){told->first, told->age}, told->age);
    return gly_age_trait_add(out, arena, &age);
}

/* --- "At 85 he was still" ------------------------------------------------- */

/* Whether "will" or "would" stands in the clause from `token` on; what somebody
 * could do he could at that age. */
static bool is_ahead(const gly_annotations *a, uint32_t token)
{
    const gly_node *nodes = a->language->syntax.items;
    for (uint32_t i = token;
         i < token + CLAUSE && i < a->language->tokens.count; i++) {
        if (nodes[i].xpos == GLY_XPOS_MD &&
            !gly_reading_is_word(a->reading, i, "could"))
            return true;
    }
    return false;
}

/* "At 88, three weeks before he died, he was carried": where the words in
 * between end; `at` itself where there are none. */
static uint32_t behind_aside(const gly_annotations *a, uint32_t at)
{
    enum { ASIDE = 9 };
    const gly_reading *reading = a->reading;
    for (uint32_t i = at; i < at + ASIDE; i++) {
        if (i > at && gly_reading_at(reading, i, ','))
            return i + 1;
        if (i >= reading->language->tokens.count ||
            gly_reading_at(reading, i, '.'))
            break;
    }
    return at;
}

/* The age of "At 85", "At the age of 85"; GLY_NONE. */
static uint32_t age_opening(const gly_reading *reading, uint32_t start)
{
    uint32_t age = start + (gly_age_is_led(reading, start) ? GLY_AGE_LEAD : 1);
    return gly_reading_is_word(reading, start, "at") &&
                   reading->quotes[start] == GLY_NONE &&
                   (gly_age_at(reading, age) > HOURS ||
                    gly_age_is_no_hour(reading, age))
               ? age
               : GLY_NONE;
}

/* The person whom "At 85 he" or "At 85, Lund" begins with; GLY_NONE. */
static uint32_t person_at(const gly_annotations *a, uint32_t start)
{
    const gly_reading *reading = a->reading;
    uint32_t age = age_opening(reading, start);
    if (age == GLY_NONE)
        return GLY_NONE;
    uint32_t at = age + 1;
    if (gly_reading_at(reading, at, ','))
        at++;
    const gly_mention *m = gly_mention_over(a, at);
    /* "At 24, her coach said, she has time" */
    bool owner = m != NULL && a->language->syntax.items[m->last].relation ==
                                  GLY_REL_NMOD_POSS;
    if (at > age + 1 && (m == NULL || owner)) {
        at = behind_aside(a, at);
        m = gly_mention_over(a, at);
    }
    bool person = m != NULL && gly_mention_is_person(a, m) && m->first == at;
    bool open = person && gly_age_at(reading, age) <= HOURS &&
                gly_age_follows_another(a, m);
    return person && !open && !is_ahead(a, m->last + 1) &&
                   a->language->syntax.items[m->last].relation !=
                       GLY_REL_NMOD_POSS
               ? m->entity
               : GLY_NONE;
}

/* Whether the number ends what is said of somebody: "was 29 and", "was 29,". */
static bool is_bare(const gly_reading *reading, uint32_t number)
{
    return gly_reading_at(reading, number + 1, ',') ||
           gly_reading_at(reading, number + 1, '.') ||
           gly_reading_is(reading, number + 1, GLY_IS_AND);
}

/* The age at which somebody died: "her death, at [88],", "Roe's death at [88]";
 * GLY_NONE for none. */
static uint32_t age_at_death(const gly_annotations *a, const gly_mention *m)
{
    const gly_reading *reading = a->reading;
    uint32_t at = m->last + 1;
    at += gly_reading_is_owner(reading, m->last);
    if (at + 3 >= reading->language->tokens.count ||
        !gly_reading_is_word(reading, at, "death"))
        return GLY_NONE;
    at += gly_reading_at(reading, at + 1, ',') ? 2 : 1;
    return gly_reading_is_word(reading, at, "at") && is_bare(reading, at + 1) &&
                   gly_age_at(reading, at + 1) > HOURS
               ? at + 1
               : GLY_NONE;
}

/* The age that a name or a pronoun is told to have had: "Roe, who was [29]
 * and", "she was already [91]", "She was [91]."; GLY_NONE for none. */
static uint32_t age_was(const gly_annotations *a, const gly_mention *m)
{
    const gly_reading *reading = a->reading;
    uint32_t at = m->last + 1;
    if (gly_reading_at(reading, at, ',') &&
        gly_reading_is_word(reading, at + 1, "who"))
        at += 2;
    else if (m->form != GLY_MENTION_PRONOUN)
        return GLY_NONE;
    if (!gly_reading_is_word(reading, at, "was"))
        return GLY_NONE;
    bool adverb = gly_reading_is_word(reading, at + 1, "already") ||
                  gly_reading_is_word(reading, at + 1, "only");
    uint32_t number = at + 1 + adverb;
    return is_bare(reading, number) && gly_age_at(reading, number) > HOURS
               ? number
               : GLY_NONE;
}

/* Whether the person is told to be younger than `years` now. */
static bool is_younger(const gly_list *traits, uint32_t entity, uint32_t years)
{
    bool younger = false;
    for (uint32_t i = 0; i < traits->count; i++) {
        const gly_trait *t = gly_list_at(traits, i);
        if (t->entity != entity || !is_age_now(t))
            continue;
        if (t->number >= years)
            return false;
        younger = true;
    }
    return younger;
}

bool gly_age_is_over(const gly_list *traits, const gly_trait *age)
{
    return is_younger(traits, age->entity, age->number);
}

/* Add an age that nobody who is younger now can have had. */
static gly_status add_over(gly_list *out, gly_arena *arena,
                           const gly_annotations *a, const told_age *told)
{
    uint32_t count = out->count;
    gly_status status = add(out, arena, a, told);
    if (out->count > count)
        ((gly_trait *)gly_list_at(out, count))->time = GLY_TRAIT_NOW;
    return status;
}

/* Add what names and pronouns are told to have been, where they are told to be
 * younger. */
static gly_status add_was(gly_list *out, gly_arena *arena,
                          const gly_annotations *a)
{
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < a->mention_count && status == GLY_OK; i++) {
        const gly_mention *m = &a->mentions[i];
        if (!gly_mention_is_person(a, m))
            continue;
        uint32_t age = age_was(a, m), dead = age_at_death(a, m);
        const told_age told = {m->first, m->first,
                               dead == GLY_NONE ? age : dead, m->entity};
        if (dead != GLY_NONE ||
            (age != GLY_NONE &&
             is_younger(out, m->entity, gly_age_at(a->reading, age))))
            status = add_over(out, arena, a, &told);
    }
    return status;
}

/* "swum by a boy of 12, Derek Roe, who is now 73": what somebody was who is now
 * so much older was long ago. */
static void put_behind(gly_list *traits, const gly_reading *reading)
{
    enum { YEARS = 10 };
    for (uint32_t i = 0; i < traits->count; i++) {
        const gly_trait *now = gly_list_at(traits, i);
        if (!is_age_now(now) || now->head == 0 ||
            !gly_reading_is_word(reading, now->head - 1, "now"))
            continue;
        for (uint32_t k = 0; k < traits->count; k++) {
            gly_trait *then = gly_list_at(traits, k);
            if (is_age_now(then) && then->entity == now->entity &&
                then->number + YEARS <= now->number)
                then->time = GLY_TRAIT_PAST;
        }
    }
}

gly_status gly_age_traits_told(gly_list *out, gly_arena *arena,
                               const gly_annotations *a)
{
    const gly_sentences *sentences = &a->language->sentences;
    if (out->count > GLY_LIMIT_TRAITS)
        return GLY_OK;
    put_behind(out, a->reading);
    gly_status status = add_was(out, arena, a);
    for (uint32_t k = 0; k < sentences->count && status == GLY_OK; k++) {
        uint32_t first = sentences->items[k].first;
        uint32_t end = first + sentences->items[k].count;
        uint32_t age = age_opening(a->reading, first);
        uint32_t person = age + 1 < end ? person_at(a, first) : GLY_NONE;
        const told_age at = {first, first, age, person};
        if (person != GLY_NONE &&
            is_younger(out, person, gly_age_at(a->reading, age)))
            status = add(out, arena, a, &at);
        for (uint32_t i = first; i < end && status == GLY_OK; i++) {
            told_age told;
            if (!read_description(&told, a, i))
                continue;
            told.entity = only_one(a, out, told.noun);
            if (told.entity == GLY_NONE && !is_anyone(a, told.noun))
                told.entity = bearer_of(a, out, told.noun);
            status = add(out, arena, a, &told);
        }
    }
    return status;
}
