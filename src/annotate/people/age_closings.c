/* age_closings.c - how old the dead were, told of what they are called.
 *
 *     Julius Roe, who has died at the age of 88, was a composer. …
 *     He died on Tuesday at his home. The composer was 86, and had been ill.
 *                 [death]             [noun    ]     [age]
 *     The composer, who was 86, died on Tuesday.
 *     The composer died on Tuesday, aged 86. */
#include "annotate/people/age_traits.h"

#include "annotate/people/ages.h"
#include "annotate/people/bindings.h"
#include "annotate/people/genders.h"
#include "annotate/reading.h"
#include "base/limits.h"

/* How many years a slip is off, and words of a clause. */
enum { APART = 10, CLAUSE = 14, YOUNGEST = 10 };

typedef struct {
    const gly_list *traits;
    const gly_annotations *a;
    const gly_reading *reading;
    const gly_trait *dead;
} closing;

/* Whether the noun at `token` is what the dead is told to be. */
static bool is_role(const closing *c, uint32_t token)
{
    const gly_node *nodes = c->a->language->syntax.items;
    for (uint32_t i = 0; i < c->traits->count; i++) {
        const gly_trait *t = gly_list_at(c->traits, i);
        if (t->kind == GLY_TRAIT_ROLE && t->entity == c->dead->entity &&
            t->head != token && nodes[t->head].lemma == nodes[token].lemma)
            return true;
    }
    return false;
}

/* Whether the sentence is told of a death of the one who is dead: "[He] died",
 * "[his] death". */
static bool tells_death(const closing *c, const gly_sentence *s)
{
    gly_gender gender = c->a->entities[c->dead->entity].gender;
    for (uint32_t i = s->first + 1; i < s->first + s->count; i++) {
        bool died = gly_reading_is_word(c->reading, i, "died");
        if (!died && !gly_reading_is_word(c->reading, i, "death"))
            continue;
        uint32_t who =
            died ? gly_syntax_child(&c->a->language->syntax, i, GLY_REL_NSUBJ)
                 : i - 1;
        if (who == GLY_NONE)
            return false;
        bool pronoun = gly_reading_is(c->reading, who, GLY_IS_PRONOUN);
        return pronoun ? gly_bindings_gender(c->reading, who) == gender
                       : gly_person_at(c->a, who) == c->dead->entity;
    }
    return false;
}

/* Whether the number ends what is said. */
static bool is_bare(const closing *c, uint32_t number)
{
    return gly_reading_at(c->reading, number + 1, ',') ||
           gly_reading_at(c->reading, number + 1, '.') ||
           gly_reading_is(c->reading, number + 1, GLY_IS_AND) ||
           gly_reading_is_word(c->reading, number + 1, "when");
}

/* The age behind "died" at `token`: "aged 86", "at the age of 86"; GLY_NONE. */
static uint32_t age_after(const closing *c, uint32_t token, uint32_t end)
{
    for (uint32_t i = token + 1; i + 1 < end && i < token + CLAUSE; i++) {
        bool led = gly_age_is_led(c->reading, i);
        if (led || gly_reading_is_word(c->reading, i, "aged"))
            return i + (led ? GLY_AGE_LEAD : 1);
        if (c->a->language->syntax.items[i].upos == GLY_UPOS_VERB)
            break;
    }
    return GLY_NONE;
}

/* The age of the sentence that opens on "The composer"; GLY_NONE. */
static uint32_t age_of(const closing *c, const gly_sentence *s)
{
    const gly_reading *reading = c->reading;
    uint32_t noun = s->first + 1, verb = noun + 1, end = s->first + s->count;
    if (verb + 2 >= end || !gly_reading_is_word(reading, s->first, "the") ||
        !is_role(c, noun))
        return GLY_NONE;
    bool who = gly_reading_at(reading, verb, ',') &&
               gly_reading_is_word(reading, verb + 1, "who");
    uint32_t was = verb + (who ? 2 : 0), age = was + 1;
    if (gly_reading_is_word(reading, was, "was") && age + 1 < end) {
        bool told = s != c->a->language->sentences.items &&
                    s[-1].block == s->block && tells_death(c, s - 1);
        bool dies = who && gly_reading_at(reading, age + 1, ',') &&
                    gly_reading_is_word(reading, age + 2, "died");
        return is_bare(c, age) && (told || dies) ? age : GLY_NONE;
    }
    return gly_reading_is_word(reading, verb, "died") ? age_after(c, verb, end)
                                                      : GLY_NONE;
}

/* Whether an age at `token` may be a slip for that of the dead, and nobody is
 * told to be as old. */
static bool may_slip(const closing *c, uint32_t token)
{
    uint32_t years = gly_age_at(c->reading, token), own = c->dead->number;
    uint32_t apart = years > own ? years - own : own - years;
    if (years < YOUNGEST || apart == 0 || apart > APART ||
        c->reading->quotes[token] != GLY_NONE)
        return false;
    for (uint32_t i = 0; i < c->traits->count; i++) {
        const gly_trait *t = gly_list_at(c->traits, i);
        if (t->kind == GLY_TRAIT_AGE &&
            (t->number == years || t->head == token))
            return false;
    }
    return true;
}

gly_status gly_age_traits_closing(gly_list *out, gly_arena *arena,
                                  const gly_annotations *annotations,
                                  const gly_trait *dead)
{
    const gly_sentences *sentences = &annotations->language->sentences;
    const closing c = {out, annotations, annotations->reading, dead};
    gly_status status = GLY_OK;
    if (out->count > GLY_LIMIT_TRAITS)
        return GLY_OK;
    for (uint32_t i = 0; i < sentences->count && status == GLY_OK; i++) {
        const gly_sentence *s = &sentences->items[i];
        uint32_t age = age_of(&c, s);
        if (age == GLY_NONE || age >= s->first + s->count || !may_slip(&c, age))
            continue;
        gly_trait trait = gly_age_trait(annotations, dead->mention,
                                        (gly_phrase){s->first, age}, age);
        trait.entity = dead->entity;
        status = gly_age_trait_add(out, arena, &trait);
    }
    return status;
}
