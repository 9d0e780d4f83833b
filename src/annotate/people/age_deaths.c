/* age_deaths.c - how old the dead were, told without their names.
 *
 *     Ines Okoro, who ran the town for 31 years, died on Tuesday. She was 86. …
 *     [the dead]                                                          [age]
 *     Died: November 3, in Orford, at the age of 88
 *                                                [age]
 *     Headline: Former mayor who ran the town for 31 years dies at 68
 *                                                                [age]
 *
 * An obituary is of one person, whose age was read off other words already.
 * What opens on "died" with nobody before it, a line of dates or one below a
 * picture, is told of that person; so is how old somebody was at the end of
 * life, and nobody grew older than that. */
#include "annotate/people/age_traits.h"

#include "annotate/people/ages.h"
#include "annotate/people/bindings.h"
#include "annotate/people/genders.h"
#include "annotate/reading.h"

/* An age below is an hour or a child's; words from an age to a death; how many
 * years more are still told of the dead. */
enum { YOUNGEST = 10, REACH = 12, OVER_MOST = 6 };

typedef struct {
    gly_list *out;
    gly_arena *arena;
    const gly_annotations *a;
    const gly_trait *dead; /* the age of the one who has died */
} search;

static bool is_death(const gly_reading *reading, uint32_t token)
{
    static const char *const words[] = {"died", "dies", "death", NULL};
    return gly_reading_is_one_of(reading, token, words);
}

static bool tells_death(const gly_reading *reading, uint32_t first,
                        uint32_t end)
{
    for (uint32_t i = first; i < end; i++) {
        if (is_death(reading, i))
            return true;
    }
    return false;
}

/* Whether the age is that of somebody's death: its sentence tells of it, or it
 * is "She was 86." and the one before does. */
static bool is_at_death(const gly_reading *reading, const gly_trait *trait)
{
    const gly_sentence *s = gly_reading_sentence(reading, trait->head);
    bool closes = trait->first == s->first &&
                  gly_reading_is_word(reading, trait->head - 1, "was") &&
                  reading->sentences[s->first] > 0 && s[-1].block == s->block;
    return tells_death(reading, s->first, s->first + s->count) ||
           (closes && tells_death(reading, s[-1].first, s->first));
}

/* Whether the age at `token` is read already. */
static bool is_known(const gly_list *traits, uint32_t token)
{
    for (uint32_t i = 0; i < traits->count; i++) {
        const gly_trait *trait = gly_list_at(traits, i);
        if (trait->kind == GLY_TRAIT_AGE && trait->head == token)
            return true;
    }
    return false;
}

/* Where the words of "at the age of 88", "aged 88" or "at 88" begin. */
static uint32_t words_of(const gly_reading *reading, uint32_t age)
{
    enum { AT_THE_AGE_OF = 4 };
    bool of =
        age >= AT_THE_AGE_OF && gly_reading_is_word(reading, age - 1, "of");
    return age - (of ? AT_THE_AGE_OF : 1);
}

/* The age in "aged 87", "at the age of 88" from `token` on; GLY_NONE. */
static uint32_t age_from(const gly_reading *reading, uint32_t token,
                         uint32_t end)
{
    bool at = gly_age_is_led(reading, token);
    uint32_t age = token + (at ? GLY_AGE_LEAD : 1);
    return (at || gly_reading_is_word(reading, token, "aged")) && age < end &&
                   gly_age_at(reading, age) >= YOUNGEST
               ? age
               : GLY_NONE;
}

/* The same, or "at 88" before a mark. */
static uint32_t age_behind(const gly_reading *reading, uint32_t token,
                           uint32_t end)
{
    uint32_t age = token + 1;
    bool bare =
        gly_reading_is_word(reading, token, "at") && age < end &&
        gly_age_at(reading, age) >= YOUNGEST &&
        (age + 1 == end ||
         reading->language->syntax.items[age + 1].upos == GLY_UPOS_PUNCT);
    return bare ? age : age_from(reading, token, end);
}

/* The only person named in the sentence, as a mention; GLY_NONE. */
static uint32_t one_named(const gly_annotations *a, const gly_sentence *s)
{
    uint32_t found = GLY_NONE;
    for (uint32_t i = gly_mentions_before(a, s->first);
         i < a->mention_count && a->mentions[i].first < s->first + s->count;
         i++) {
        if (!gly_mention_names_person(a, &a->mentions[i]))
            continue;
        if (found != GLY_NONE &&
            a->mentions[found].entity != a->mentions[i].entity)
            return GLY_NONE;
        found = found == GLY_NONE ? i : found;
    }
    return found;
}

/* "Tributes have been paid to Albert Fenn after his death at the age of 88",
 * and, in a headline, "Albert Fenn, who ran the town, dies at 88": add it. */
static gly_status read_named(gly_list *out, gly_arena *arena,
                             const gly_annotations *a, const gly_sentence *s)
{
    const gly_reading *reading = a->reading;
    uint32_t end = s->first + s->count;
    bool billed = gly_block_is_summary(
        reading->language->document->blocks[s->block].kind);
    for (uint32_t i = s->first; i + 1 < end; i++) {
        bool his = i > s->first && gly_reading_is_word(reading, i, "death") &&
                   (gly_reading_is_word(reading, i - 1, "his") ||
                    gly_reading_is_word(reading, i - 1, "her"));
        bool dies = billed && gly_reading_is_word(reading, i, "dies");
        uint32_t age = his || dies ? age_behind(reading, i + 1, end) : GLY_NONE;
        uint32_t dead = age == GLY_NONE ? GLY_NONE : one_named(a, s);
        if (dead == GLY_NONE || a->mentions[dead].first > i ||
            is_known(out, age))
            continue;
        gly_phrase words = {words_of(reading, age), age};
        gly_trait trait = gly_age_trait(a, dead, words, age);
        trait.entity = a->mentions[dead].entity;
        return gly_age_trait_add(out, arena, &trait);
    }
    return GLY_OK;
}

/* The one person who is told to have died at an age; NULL for none and for
 * several. */
static const gly_trait *find_dead(const gly_list *traits,
                                  const gly_reading *reading)
{
    const gly_trait *dead = NULL;
    for (uint32_t i = 0; i < traits->count; i++) {
        const gly_trait *trait = gly_list_at(traits, i);
        if (trait->kind != GLY_TRAIT_AGE || trait->time != GLY_TRAIT_NOW ||
            !is_at_death(reading, trait))
            continue;
        if (dead != NULL && dead->entity != trait->entity)
            return NULL;
        dead = trait;
    }
    return dead;
}

/* "Died: November 3, in Orford, at the age of 88", "2025: Dies at 86": the age
 * behind the word at `token`, before which nobody stands; GLY_NONE. */
static uint32_t age_noted(const gly_reading *reading, uint32_t token,
                          const gly_sentence *s)
{
    uint32_t end = s->first + s->count;
    bool opens = token == s->first || gly_reading_at(reading, token - 1, ':');
    if (!opens || !is_death(reading, token) ||
        gly_reading_is_word(reading, token, "death"))
        return GLY_NONE;
    if (gly_reading_is_word(reading, token + 1, "at") && token + 2 < end &&
        gly_age_at(reading, token + 2) >= YOUNGEST &&
        (token + 3 == end ||
         reading->language->syntax.items[token + 3].upos == GLY_UPOS_PUNCT))
        return token + 2;
    for (uint32_t i = token + 1; i < end; i++) {
        uint32_t age = age_from(reading, i, end);
        if (age != GLY_NONE)
            return age;
    }
    return GLY_NONE;
}

/* "At 93, on the last evening of her life, she", "At 88, three weeks before he
 * died, he": the age at the head of the sentence; GLY_NONE. Before the end it
 * may be less, and not more. */
static uint32_t age_at_end(const search *s, const gly_sentence *sentence)
{
    const gly_reading *reading = s->a->reading;
    uint32_t age = sentence->first + 1, end = sentence->first + sentence->count;
    if (!gly_reading_is_word(reading, sentence->first, "at") ||
        age + 2 >= end || gly_age_at(reading, age) < YOUNGEST ||
        !gly_reading_at(reading, age + 1, ','))
        return GLY_NONE;
    bool last = false, over = gly_age_at(reading, age) > s->dead->number;
    for (uint32_t i = age + 2; i < end && i < age + REACH; i++) {
        last = last || gly_reading_is_word(reading, i, "last");
        bool life = last && gly_reading_is_word(reading, i, "life");
        bool died = over && gly_reading_is_word(reading, i, "died");
        if (life || died)
            return gly_reading_is(reading, i - 1, GLY_IS_PRONOUN) ||
                           gly_reading_is_word(reading, i - 1, "his") ||
                           gly_reading_is_word(reading, i - 1, "her")
                       ? age
                       : GLY_NONE;
    }
    return GLY_NONE;
}

/* "At 85 he was still", "The 92-year-old had asked": the age at the head of the
 * sentence, where it is one that the dead did not reach; GLY_NONE. */
static uint32_t age_over(const search *s, const gly_sentence *sentence)
{
    const gly_reading *reading = s->a->reading;
    uint32_t first = sentence->first, age = first + 1;
    if (sentence->count <= GLY_AGE_TOKENS + 1 ||
        reading->quotes[first] != GLY_NONE)
        return GLY_NONE;
    bool at = gly_reading_is_word(reading, first, "at") &&
              gly_reading_is(reading, age + 1, GLY_IS_PRONOUN) &&
              gly_genders_agree(gly_bindings_gender(reading, age + 1),
                                s->a->entities[s->dead->entity].gender);
    bool alone = gly_reading_is_word(reading, first, "the") &&
                 gly_age_is_spelled(reading, age) &&
                 gly_age_stands_alone(reading, first);
    uint32_t years = gly_age_at(reading, age);
    return (at || alone) && years > s->dead->number &&
                   years < s->dead->number + OVER_MOST
               ? age
               : GLY_NONE;
}

/* Whether somebody else than the dead is named in the sentence. */
static bool names_another(const search *s, const gly_sentence *sentence)
{
    const gly_annotations *a = s->a;
    for (uint32_t i = gly_mentions_before(a, sentence->first);
         i < a->mention_count &&
         a->mentions[i].first < sentence->first + sentence->count;
         i++) {
        if (gly_mention_names_person(a, &a->mentions[i]) &&
            a->mentions[i].entity != s->dead->entity)
            return true;
    }
    return false;
}

/* Whether the body has the number at `token` somewhere. */
static bool has_number(const gly_reading *reading, uint32_t token)
{
    const gly_tokens *tokens = &reading->language->tokens;
    const gly_block *blocks = reading->language->document->blocks;
    for (uint32_t i = 0; i < tokens->count; i++) {
        if (reading->forms[i] == reading->forms[token] &&
            !gly_block_is_summary(blocks[tokens->items[i].block].kind))
            return true;
    }
    return false;
}

/* "dies at 68", "dead at 68", "dies aged 68": the age at the word at `token` of
 * a headline that names nobody else; GLY_NONE, and for one that the body has.
 */
static uint32_t age_billed(const search *s, uint32_t token,
                           const gly_sentence *sentence)
{
    const gly_reading *reading = s->a->reading;
    uint32_t end = sentence->first + sentence->count, age = token + 2;
    if (!gly_block_is_summary(
            reading->language->document->blocks[sentence->block].kind) ||
        !(is_death(reading, token) ||
          gly_reading_is_word(reading, token, "dead")) ||
        gly_reading_is_word(reading, token, "death") || age >= end ||
        names_another(s, sentence))
        return GLY_NONE;
    if (!gly_reading_is_word(reading, token + 1, "at") ||
        gly_age_at(reading, age) < YOUNGEST ||
        (age + 1 < end &&
         reading->language->syntax.items[age + 1].upos != GLY_UPOS_PUNCT))
        age = age_from(reading, token + 1, end);
    return age == GLY_NONE || has_number(reading, age) ? GLY_NONE : age;
}

static gly_status add(const search *s, uint32_t age)
{
    if (age == GLY_NONE || is_known(s->out, age))
        return GLY_OK;
    gly_phrase words = {words_of(s->a->reading, age), age};
    gly_trait trait = gly_age_trait(s->a, s->dead->mention, words, age);
    trait.entity = s->dead->entity;
    return gly_age_trait_add(s->out, s->arena, &trait);
}

static gly_status read_sentence(const search *s, const gly_sentence *sentence)
{
    gly_status status = add(s, age_at_end(s, sentence));
    if (status == GLY_OK)
        status = add(s, age_over(s, sentence));
    for (uint32_t i = sentence->first;
         i + 2 < sentence->first + sentence->count && status == GLY_OK; i++) {
        status = add(s, age_noted(s->a->reading, i, sentence));
        if (status == GLY_OK)
            status = add(s, age_billed(s, i, sentence));
    }
    return status;
}

gly_status gly_age_traits_deaths(gly_list *out, gly_arena *arena,
                                 const gly_annotations *annotations)
{
    const gly_sentences *sentences = &annotations->language->sentences;
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < sentences->count && status == GLY_OK; i++)
        status = read_named(out, arena, annotations, &sentences->items[i]);
    const gly_trait *dead = find_dead(out, annotations->reading);
    if (dead == NULL || status != GLY_OK)
        return status;
    /* What is added may move the list. */
    gly_trait kept = *dead;
    search s = {out, arena, annotations, &kept};
    for (uint32_t i = 0; i < sentences->count && status == GLY_OK; i++)
        status = read_sentence(&s, &sentences->items[i]);
    return status == GLY_OK
               ? gly_age_traits_closing(out, arena, annotations, &kept)
               : status;
}
