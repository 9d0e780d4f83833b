/* age_ledes.c - the age of somebody who is told of first and named later.
 *
 *     A 67-year-old farmer was killed on Monday when his quad overturned. …
 *       [age]       [noun]     [fate]
 *     Patrick Gallen, 76, of Lisnagree, died at the scene.
 *     [the one named]                   [fate]
 *
 * The story opens on one person without a name. Whoever is named below with an
 * age that may be a slip of that, and of whom the same fate is told, or who is
 * named as the one it befell, is that person, if nobody else can be. */
#include "annotate/people/age_traits.h"

#include "annotate/people/age_forms.h"
#include "annotate/people/ages.h"
#include "annotate/people/bindings.h"
#include "annotate/people/genders.h"
#include "annotate/reading.h"
#include "base/limits.h"

enum { YOUNGEST = 10, NEAR = 4, OPENING = 4, SOON = 3 };

/* Whom the story opens on. */
typedef struct {
    uint32_t sentence, block;
    uint32_t first, number, noun; /* tokens */
    uint32_t years;
    gly_symbol fate; /* 0 for none */
    gly_gender gender;
} lede;

typedef struct {
    const gly_annotations *a;
    const gly_reading *reading;
    const gly_list *traits;
    lede told;
} search;

static const gly_node *node_at(const search *s, uint32_t token)
{
    return &s->a->language->syntax.items[token];
}

/* The kind of fate that the word tells; 0 for none. Who "killed" is not dead.
 */
static gly_symbol fate_at(const search *s, uint32_t token)
{
    static const char *const be[] = {"was", "were", "been", "being", NULL};
    gly_entry entry = gly_reading_entry(s->reading, "lede-fate", token, 1);
    bool done = gly_reading_is_word(s->reading, token, "killed") ||
                gly_reading_is_word(s->reading, token, "murdered") ||
                gly_reading_is_word(s->reading, token, "survived");
    bool by = gly_reading_is_word(s->reading, token + 1, "by");
    if (entry.count == 0 ||
        (done && !by && !gly_reading_is_one_of(s->reading, token - 1, be)))
        return 0;
    return entry.class;
}

/* The first fate told in tokens [from, end); 0 for none. */
static gly_symbol fate_in(const search *s, uint32_t from, uint32_t end)
{
    for (uint32_t i = from > 0 ? from : 1; i < end; i++) {
        gly_symbol fate = fate_at(s, i);
        if (fate != 0)
            return fate;
    }
    return 0;
}

/* The noun of "a 67-year-old [farmer]", "a [farmer], 67,", "a [man] aged 67",
 * "a [man] of 67" whose number is at `number`; GLY_NONE. */
static uint32_t noun_of(const search *s, uint32_t number)
{
    const gly_reading *reading = s->reading;
    if (gly_age_is_spelled(reading, number))
        return gly_reading_is_indefinite(reading, number - 1)
                   ? gly_age_noun_behind(reading, number)
                   : GLY_NONE;
    bool led = gly_reading_is_word(reading, number - 1, "aged") ||
               gly_reading_is_word(reading, number - 1, "of") ||
               (gly_reading_at(reading, number - 1, ',') &&
                gly_reading_at(reading, number + 1, ','));
    if (number < NEAR || !led || gly_age_at(reading, number) < YOUNGEST)
        return GLY_NONE;
    for (uint32_t i = number - 2; i + NEAR >= number; i--) {
        if (gly_reading_is_indefinite(reading, i))
            return number - 2;
    }
    return GLY_NONE;
}

/* Read whom the sentence opens on; false where it tells of another one, too. */
static bool read_lede(search *s, uint32_t sentence)
{
    const gly_reading *reading = s->reading;
    const gly_sentence *in = &reading->language->sentences.items[sentence];
    gly_list_id genders =
        gly_lexicon_list(reading->language->lexicon, "gender-noun");
    uint32_t found = 0, end = in->first + in->count;
    for (uint32_t i = in->first + 1; i + 1 < end; i++) {
        uint32_t noun = noun_of(s, i);
        found += gly_age_is_spelled(reading, i);
        if (noun == GLY_NONE || noun >= end)
            continue;
        gly_relation relation = node_at(s, noun)->relation;
        if ((relation != GLY_REL_NSUBJ && relation != GLY_REL_NSUBJ_PASS) ||
            node_at(s, noun)->xpos != GLY_XPOS_NN ||
            !gly_age_noun_is_person(reading, noun))
            return false;
        found += !gly_age_is_spelled(reading, i);
        s->told = (lede){.sentence = sentence,
                         .block = in->block,
                         .first = i - 1,
                         .number = i,
                         .noun = noun,
                         .years = gly_age_at(reading, i),
                         .gender = gly_bindings_listed(reading, genders, noun),
                         .fate = fate_in(s, i, end)};
    }
    return found == 1 && s->told.years >= YOUNGEST;
}

/* Whether somebody without a name is told to be `years` old below, or somebody
 * to be as old as the one of the lede. */
static bool is_anothers(const search *s, uint32_t years)
{
    const gly_reading *reading = s->reading;
    uint32_t count = reading->language->tokens.count;
    for (uint32_t i = 0; i < s->traits->count; i++) {
        const gly_trait *t = gly_list_at(s->traits, i);
        if (t->kind == GLY_TRAIT_AGE && t->number == s->told.years)
            return true;
    }
    for (uint32_t i = 1; i < count; i++) {
        uint32_t age = gly_age_at(reading, i);
        if (age == 0 || i == s->told.number)
            continue;
        if (age == years && noun_of(s, i) != GLY_NONE)
            return true;
    }
    return false;
}

/* Whether a word between tells of another one: "was killed, too". */
static bool tells_of_another(const search *s, const gly_sentence *in)
{
    static const char *const words[] = {
        "also",   "another", "second", "too",      "third",
        "others", "both",    "later",  "separate", NULL};
    return gly_reading_has_one_of(s->reading, in->first, in->first + in->count,
                                  words);
}

/* "[The farmer], Patrick Gallen": the noun of the lede before the name. */
static bool has_noun_before(const search *s, const gly_mention *m)
{
    uint32_t noun = m->first;
    noun -= noun > 2 && gly_reading_at(s->reading, noun - 1, ',') ? 2 : 1;
    return m->first > 2 && noun > 0 &&
           gly_reading_is_word(s->reading, noun - 1, "the") &&
           node_at(s, noun)->lemma == node_at(s, s->told.noun)->lemma;
}

/* "He was [named as] Patrick Gallen", soon after the lede; "the farmer was
 * named as" wherever. */
static bool is_named_as(const search *s, const gly_mention *m,
                        const gly_sentence *in)
{
    static const char *const verbs[] = {"named", "identified", NULL};
    uint32_t as = m->first - 1, verb = as;
    if (as <= in->first || !gly_reading_is_word(s->reading, as, "as"))
        return false;
    while (verb > in->first && verb + NEAR > as &&
           !gly_reading_is_one_of(s->reading, verb, verbs))
        verb--;
    if (!gly_reading_is_one_of(s->reading, verb, verbs))
        return false;
    for (uint32_t i = in->first; i < verb; i++) {
        bool noun = node_at(s, i)->lemma == node_at(s, s->told.noun)->lemma;
        bool soon = s->reading->sentences[i] <= s->told.sentence + SOON;
        if (noun || (soon && gly_reading_is(s->reading, i, GLY_IS_PRONOUN)))
            return true;
    }
    return fate_in(s, in->first, verb) == s->told.fate && s->told.fate != 0;
}

/* Whether nobody is named in the story before the mention, which opens the
 * paragraph or sentence behind the lede. */
static bool opens_next(const search *s, uint32_t mention,
                       const gly_sentence *in)
{
    const gly_mention *m = &s->a->mentions[mention];
    uint32_t lede_end = s->told.first;
    if (m->first != in->first ||
        s->reading->sentences[m->first] > s->told.sentence + SOON ||
        in->block > s->told.block + 1)
        return false;
    for (uint32_t i = mention; i-- > 0 && s->a->mentions[i].first > lede_end;) {
        if (gly_mention_names_person(s->a, &s->a->mentions[i]))
            return false;
    }
    return true;
}

/* Whether the mention, which ends at `last` with what is beside it, is of whom
 * the lede tells. */
static bool is_meant(const search *s, uint32_t mention, uint32_t last)
{
    const gly_mention *m = &s->a->mentions[mention];
    const gly_sentence *in = gly_reading_sentence(s->reading, m->first);
    uint32_t end = in->first + in->count;
    if (in->block == s->told.block && in->first <= s->told.first)
        return false;
    if (has_noun_before(s, m) || is_named_as(s, m, in))
        return true;
    bool opens = m->first <= in->first + OPENING &&
                 !gly_reading_is_owner(s->reading, last + 1);
    for (uint32_t i = last + 1; i < end && opens; i++) {
        if (gly_reading_is(s->reading, i, GLY_IS_SAYING) ||
            gly_person_at(s->a, i) != GLY_NONE)
            return false;
        gly_symbol fate = fate_at(s, i);
        if (fate != 0)
            return fate == s->told.fate;
    }
    return s->told.fate == 0 && opens_next(s, mention, in);
}

/* Whether the person of the age is the one of the lede, by the words around it
 * or around the name elsewhere. */
static bool is_told_of(const search *s, const gly_trait *age)
{
    enum { MOST = 32 };
    const gly_mention *own = &s->a->mentions[age->mention];
    if (age->last < own->first || age->head > own->last + NEAR)
        return false;
    if (is_meant(s, age->mention,
                 age->head > own->last ? age->head : own->last))
        return true;
    for (uint32_t i = s->a->entities[age->entity].first_mention, tried = 0;
         i < s->a->mention_count && tried < MOST; i++) {
        const gly_mention *m = &s->a->mentions[i];
        if (m->entity != age->entity || m->form != GLY_MENTION_NAME)
            continue;
        tried++;
        if (is_meant(s, i, m->last))
            return true;
    }
    return false;
}

/* The person who is meant by the lede; the trait of the age in `out`. False for
 * nobody and for several. */
static bool find_one(gly_trait *out, const search *s)
{
    bool found = false;
    for (uint32_t i = 0; i < s->traits->count; i++) {
        const gly_trait *t = gly_list_at(s->traits, i);
        const gly_mention *m = &s->a->mentions[t->mention];
        gly_gender own = s->a->entities[t->entity].gender;
        if (t->kind != GLY_TRAIT_AGE || t->time != GLY_TRAIT_NOW ||
            m->form != GLY_MENTION_NAME || !is_told_of(s, t))
            continue;
        if ((found && out->entity != t->entity) ||
            !gly_genders_agree(own, s->told.gender) ||
            tells_of_another(s, gly_reading_sentence(s->reading, t->head)))
            return false;
        *out = *t;
        found = true;
    }
    return found;
}

/* Add `age` before the others of its person: it was told first. */
static gly_status insert(gly_list *out, gly_arena *arena, const gly_trait *age)
{
    gly_status status = gly_age_trait_add(out, arena, age);
    if (status != GLY_OK)
        return status;
    gly_trait *traits = out->items;
    for (uint32_t i = out->count - 1; i > 0; i--)
        traits[i] = traits[i - 1];
    traits[0] = *age;
    return GLY_OK;
}

gly_status gly_age_traits_lede(gly_list *out, gly_arena *arena,
                               const gly_annotations *annotations)
{
    const gly_language *language = annotations->language;
    search s = {annotations, annotations->reading, out, {.years = 0}};
    uint32_t sentence = 0, count = language->sentences.count;
    while (sentence < count &&
           language->document->blocks[language->sentences.items[sentence].block]
                   .kind != GLY_BLOCK_PARAGRAPH)
        sentence++;
    gly_trait one = {.entity = GLY_NONE};
    if (sentence == count || out->count > GLY_LIMIT_TRAITS ||
        !read_lede(&s, sentence) || !find_one(&one, &s) ||
        one.number == s.told.years ||
        !gly_age_may_slip(one.number, s.told.years) ||
        is_anothers(&s, one.number))
        return GLY_OK;
    uint32_t last = s.told.number;
    if (gly_age_is_spelled(annotations->reading, last))
        last += GLY_AGE_TOKENS - 1;
    gly_phrase words = {s.told.first, last};
    gly_trait age =
        gly_age_trait(annotations, one.mention, words, s.told.number);
    return insert(out, arena, &age);
}
