/* age_likely.c - who is most likely meant by an age without a name.
 *
 *     Garth Lund, 54, was sent to prison. … Ada Quill, who found him out, said
 *     that it was her job.
 *     The 57-year-old will be free in June.
 *     At 57 he is the oldest there.
 *     The court found that a man of 57 with no record could go home.
 *
 * Nobody else is told to be about that old, and what stands right before tells
 * of nobody else who may be meant, or of nobody as often as of this person. */
#include "annotate/people/age_traits.h"

#include "annotate/people/age_described.h"
#include "annotate/people/age_forms.h"
#include "annotate/people/ages.h"
#include "annotate/people/bindings.h"
#include "annotate/people/genders.h"
#include "annotate/reading.h"
#include "base/limits.h"

enum {
    AGES = 64,    /* ages that are looked at */
    APART = 10,   /* years that a slip is off, but for 34 and 43 */
    FEW = 6,      /* others who are meant between */
    REACH = 200,  /* mentions back, and three times as many tokens */
    STRANGER = 4, /* sentences back to a man without a name */
};

typedef struct {
    gly_list *out;
    const gly_annotations *a;
    const gly_reading *reading;
    const uint32_t *often; /* by entity, how often it is meant */
} likely;

/* --- Who is meant --------------------------------------------------------- */

/* Whether the clause of the age is about the person: "at 57 he". */
static bool is_about(const likely *l, const gly_age_told *told, uint32_t person)
{
    uint32_t subject = gly_age_subject(l->a, told);
    return subject != GLY_NONE && gly_person_at(l->a, subject) == person;
}

/* "Nadia's father said so. At 21 she had just begun": whether the person is the
 * only one of the pronoun's gender whom the paragraph has named. */
static bool is_only_here(const likely *l, const gly_age_told *told,
                         uint32_t person)
{
    const gly_annotations *a = l->a;
    const gly_token *tokens = a->language->tokens.items;
    uint32_t subject = gly_age_subject(a, told);
    bool named = false;
    if (subject == GLY_NONE ||
        !gly_reading_is(l->reading, subject, GLY_IS_PRONOUN))
        return false;
    gly_gender gender = gly_bindings_gender(l->reading, subject);
    for (uint32_t i = gly_mentions_before(a, told->first); i-- > 0;) {
        const gly_mention *m = &a->mentions[i];
        if (tokens[m->first].block != tokens[told->first].block)
            break;
        if (m->form == GLY_MENTION_NOMINAL || m->entity == GLY_NONE)
            return false;
        if (!gly_mention_names_person(a, m))
            continue;
        named = named || m->entity == person;
        if (m->entity != person &&
            gly_genders_agree(a->entities[m->entity].gender, gender))
            return false;
    }
    return named && a->entities[person].gender == gender;
}

/* "Her mother was kind. At 21 she had married": whether one of a family may be
 * meant by what may be an hour, too. */
static bool may_be_kin(const likely *l, const gly_age_told *told)
{
    enum { HOURS = 24 };
    const gly_sentence *s = gly_reading_sentence(l->reading, told->first);
    uint32_t subject = gly_age_subject(l->a, told);
    if (told->years > HOURS || subject == GLY_NONE ||
        l->reading->sentences[told->first] == 0)
        return false;
    return gly_age_is_of_kin(l->a, (gly_phrase){(s - 1)->first, subject},
                             gly_bindings_gender(l->reading, subject));
}

/* "would have turned 57", "will turn 57": not yet, or never. */
static bool is_ahead(const likely *l, const gly_age_told *told)
{
    enum { BACK = 4 };
    const gly_node *nodes = l->a->language->syntax.items;
    const uint32_t *sentences = l->reading->sentences;
    for (uint32_t i = told->first; i > 0 && i + BACK > told->first; i--) {
        if (sentences[i] == sentences[told->first] &&
            nodes[i].xpos == GLY_XPOS_MD)
            return true;
    }
    return false;
}

/* Whether nobody is meant as often as the person. */
static bool is_first(const likely *l, uint32_t person)
{
    for (uint32_t e = 0; e < l->a->entity_count; e++) {
        if (e != person && l->often[e] > l->often[person])
            return false;
    }
    return true;
}

/* How many others are meant between the person and the age. */
static uint32_t others_since(const likely *l, const gly_age_told *told,
                             uint32_t person)
{
    uint32_t others[FEW + 1], kept = 0;
    uint32_t end = gly_mentions_before(l->a, told->first);
    for (uint32_t i = end; i-- > 0 && end - i < REACH && kept <= FEW;) {
        const gly_mention *m = &l->a->mentions[i];
        if (m->entity == person)
            return kept;
        bool seen = !gly_mention_is_person(l->a, m);
        for (uint32_t k = 0; k < kept && !seen; k++)
            seen = others[k] == m->entity;
        if (!seen)
            others[kept++] = m->entity;
    }
    return FEW + 1;
}

/* "Tom Roe is to leave. The 31-year-old has played": whether somebody else is
 * meant in the last sentence of the paragraph before that means anybody. In its
 * own sentence the age is not told of him: "Roe hopes that the 31-year-old will
 * play". */
static bool follows_another(const likely *l, const gly_age_told *told,
                            uint32_t person)
{
    const gly_token *tokens = l->a->language->tokens.items;
    const uint32_t *sentences = l->reading->sentences;
    uint32_t in = GLY_NONE;
    for (uint32_t i = gly_mentions_before(l->a, told->first); i-- > 0;) {
        const gly_mention *m = &l->a->mentions[i];
        uint32_t sentence = sentences[m->first];
        if (tokens[m->first].block != tokens[told->first].block ||
            (in != GLY_NONE && sentence != in))
            return false;
        if (!gly_mention_is_person(l->a, m) ||
            sentence == sentences[told->first])
            continue;
        if (m->entity != person)
            return true;
        in = sentence;
    }
    return false;
}

/* The last token of who was meant last before the age; 0 for nobody. */
static uint32_t meant_last(const likely *l, const gly_age_told *told)
{
    for (uint32_t i = gly_mentions_before(l->a, told->first); i-- > 0;) {
        if (gly_mention_is_person(l->a, &l->a->mentions[i]))
            return l->a->mentions[i].last;
    }
    return 0;
}

/* "A man was held on Friday. The 31-year-old …": whether somebody without a
 * name is told of right before, or some sentences back where nobody with a name
 * is meant since. */
static bool follows_stranger(const likely *l, const gly_age_told *told)
{
    enum { NEAR = 3 };
    const uint32_t *sentences = l->reading->sentences;
    uint32_t here = sentences[told->first], from = meant_last(l, told);
    for (uint32_t i = told->first;
         i-- > 0 && sentences[i] + STRANGER >= here;) {
        bool far = sentences[i] + 1 < here;
        if (far && i < from)
            return false;
        if (!gly_reading_is_indefinite(l->reading, i) &&
            !gly_reading_is_word(l->reading, i, "another"))
            continue;
        for (uint32_t k = i + 1; k <= i + NEAR && k < told->first; k++) {
            if (gly_age_is_unnamed(l->a, k) ||
                (!far && gly_age_is_somebody(l->a, k)))
                return true;
        }
    }
    return false;
}

/* Whether the noun of the age is what the person is told to be, or nobody is
 * and the article is about this person; true without one. */
static bool fits_noun(const likely *l, const gly_age_told *told,
                      uint32_t person)
{
    const gly_node *nodes = l->a->language->syntax.items;
    gly_list_id genders =
        gly_lexicon_list(l->a->language->lexicon, "gender-noun");
    if (told->noun == GLY_NONE)
        return true;
    gly_gender gender = gly_bindings_listed(l->reading, genders, told->noun);
    if (gender != GLY_GENDER_UNKNOWN)
        return gender == l->a->entities[person].gender;
    bool other = false;
    for (uint32_t i = 0; i < l->out->count; i++) {
        const gly_trait *t = gly_list_at(l->out, i);
        if (t->kind != GLY_TRAIT_ROLE ||
            nodes[t->head].lemma != nodes[told->noun].lemma)
            continue;
        if (t->entity == person)
            return true;
        other = true;
    }
    return !other && is_first(l, person);
}

/* Whether a noun for kin stands near the age: "his brother, at 57,". */
static bool has_kin(const likely *l, const gly_age_told *told)
{
    enum { KIN_REACH = 4 };
    const gly_lexicon *lexicon = l->a->language->lexicon;
    const gly_sentence *s = gly_reading_sentence(l->reading, told->number);
    gly_list_id kin = gly_lexicon_list(lexicon, "kin");
    uint32_t end = s->first + s->count;
    uint32_t from =
        told->first > s->first + KIN_REACH ? told->first - KIN_REACH : s->first;
    for (uint32_t i = from; i < end && i <= told->last + KIN_REACH; i++) {
        if (gly_lexicon_find(lexicon, kin, &l->reading->forms[i], 1).class != 0)
            return true;
    }
    return false;
}

/* Whether the age may be a slip of the one that the person is told to have. */
static bool may_slip(const gly_age_told *told, uint32_t own)
{
    enum { BASE = 10 };
    uint32_t x = told->years;
    uint32_t apart = x > own ? x - own : own - x;
    bool turned = x / BASE == own % BASE && x % BASE == own / BASE;
    return gly_age_may_slip(x, own) &&
           (apart <= APART || (turned && told->form == GLY_AGE_FORM_THE));
}

static bool may_mean(const likely *l, const gly_age_told *told,
                     const gly_trait *own)
{
    uint32_t person = own->entity;
    bool younger = told->years < own->number;
    if (own->head >= told->first || !may_slip(told, own->number) ||
        has_kin(l, told) || !fits_noun(l, told, person))
        return false;
    switch (told->form) {
    case GLY_AGE_FORM_OF:
        return !may_be_kin(l, told) &&
               (is_about(l, told, person) || is_only_here(l, told, person) ||
                gly_age_is_described(l->a, l->out, told, person)) &&
               (gly_age_is_of_now(l->a, told) || younger == is_ahead(l, told));
    case GLY_AGE_FORM_QUOTED:
        return is_first(l, person) &&
               gly_age_is_spoken_of(l->a, l->out, told, person);
    case GLY_AGE_FORM_ONE:
        /* "a man of 59 who sold it": another one. */
        return is_first(l, person) &&
               !gly_reading_is_word(l->reading, told->last + 1, "who") &&
               (told->noun != GLY_NONE ||
                gly_reading_is_word(l->reading, told->last + 1, "with"));
    default:
        /* "The 24-year-old, a teacher, ran": who is told for the first time. */
        return !(gly_reading_at(l->reading, told->last + 1, ',') &&
                 gly_reading_is_indefinite(l->reading, told->last + 2)) &&
               !follows_another(l, told, person) &&
               !follows_stranger(l, told) &&
               (is_first(l, person) || others_since(l, told, person) <= FEW);
    }
}

/* Whether somebody is told to be so old, here or elsewhere. */
static bool is_told(const likely *l, const gly_age_told *told)
{
    for (uint32_t i = 0; i < l->out->count; i++) {
        const gly_trait *t = gly_list_at(l->out, i);
        if (t->kind == GLY_TRAIT_AGE &&
            (t->head == told->number ||
             (t->number == told->years && told->form != GLY_AGE_FORM_OF)))
            return true;
    }
    return told->form != GLY_AGE_FORM_OF &&
           gly_age_was_told(l->reading, told->number);
}

/* The person who is meant, one that nobody is meant as often as before others;
 * GLY_NONE for nobody and for several. */
static uint32_t person_of(const likely *l, const gly_age_told *told)
{
    uint32_t found = GLY_NONE;
    bool several = false;
    for (uint32_t i = 0; i < l->out->count; i++) {
        const gly_trait *t = gly_list_at(l->out, i);
        if (t->kind != GLY_TRAIT_AGE || t->time != GLY_TRAIT_NOW || t->meant ||
            t->entity == found || !may_mean(l, told, t))
            continue;
        if (is_first(l, t->entity))
            return t->entity;
        several = found != GLY_NONE;
        found = t->entity;
    }
    return several ? GLY_NONE : found;
}

static gly_status add(likely *l, gly_arena *arena, const gly_age_told *told)
{
    uint32_t person = is_told(l, told) ? GLY_NONE : person_of(l, told);
    if (person == GLY_NONE)
        return GLY_OK;
    gly_trait age =
        gly_age_trait(l->a, l->a->entities[person].first_mention,
                      (gly_phrase){told->first, told->last}, told->number);
    return gly_age_trait_add(l->out, arena, &age);
}

gly_status gly_age_traits_likely(gly_list *out, gly_arena *arena,
                                 const gly_annotations *annotations)
{
    const gly_annotations *a = annotations;
    uint32_t *often =
        gly_arena_array(a->scratch, (size_t)a->entity_count + 1, sizeof *often);
    if (often == NULL)
        return GLY_NO_MEMORY;
    for (uint32_t i = 0; i < a->mention_count; i++) {
        if (gly_mention_is_person(a, &a->mentions[i]))
            often[a->mentions[i].entity]++;
    }
    likely l = {out, a, a->reading, often};
    gly_status status = GLY_OK;
    uint32_t ages = 0;
    if (out->count > GLY_LIMIT_TRAITS)
        return GLY_OK;
    for (uint32_t i = 1;
         i < a->language->tokens.count && ages < AGES && status == GLY_OK;
         i++) {
        gly_age_told told;
        if (!gly_age_told_read(&told, a->reading, i))
            continue;
        ages++;
        status = add(&l, arena, &told);
    }
    return status;
}
