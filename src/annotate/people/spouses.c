/* spouses.c - who is told to be married to whom, by two kinds of words.
 *
 *     [His] wife, [Inga], died in 2014.    owner and spouse
 *     [He] married [Inga Drever] in 1965.  the same
 *
 * Whoever was married twice has two spouses, whose names may begin alike: where
 * the article tells of that, nobody is held against anybody. */
#include "annotate/people/spouses.h"

#include "annotate/grammar.h"
#include "annotate/people/bindings.h"
#include "annotate/people/genders.h"
#include "annotate/people/likeness.h"
#include "annotate/reading.h"

enum { SPOUSES = 32 };

/* Somebody by name, and whose husband or wife that is. */
typedef struct {
    uint32_t entity, owner; /* entities */
    gly_gender gender;      /* of the owner */
    gly_symbol name;        /* the given name of the first */
    uint32_t sentence;
    bool pronoun; /* the owner is "he" or "she", who may be somebody else */
} spouse;

typedef struct {
    const gly_annotations *annotations;
    const gly_reading *reading;
    spouse items[SPOUSES];
    uint32_t count;
} marriages;

/* Words that tell of another marriage, wherever they stand. */
static bool tells_another(const gly_reading *reading)
{
    static const char *const words[] = {"divorced",   "divorce", "remarried",
                                        "marriages",  "wives",   "husbands",
                                        "ex-husband", "ex-wife", NULL};
    return gly_reading_has_one_of(reading, 0, reading->language->tokens.count,
                                  words);
}

/* Whether the noun is of one marriage of several: "her [second] husband". */
static bool is_counted(const gly_reading *reading, uint32_t noun)
{
    static const char *const words[] = {"first", "second", "third", "former",
                                        "ex",    "then",   NULL};
    enum { REACH = 2 };
    return gly_reading_has_one_of(reading, noun > REACH ? noun - REACH : 0,
                                  noun, words);
}

/* The given name of a mention by it, alone or not; 0 for "Mrs. Roe". */
static gly_symbol given_of(const gly_reading *reading, const gly_mention *m)
{
    if (m->given != GLY_NONE)
        return reading->forms[m->given];
    return m->first == m->last ? reading->forms[m->first] : 0;
}

static void add(marriages *all, const gly_mention *who,
                const gly_mention *owner)
{
    const gly_annotations *a = all->annotations;
    if (all->count == SPOUSES || who == NULL || owner == NULL ||
        !gly_mention_names_person(a, who) || !gly_mention_is_person(a, owner) ||
        who->entity == owner->entity)
        return;
    bool pronoun = owner->form == GLY_MENTION_PRONOUN;
    all->items[all->count++] = (spouse){
        who->entity,
        owner->entity,
        pronoun ? gly_bindings_gender(all->reading, owner->first)
                : a->entities[owner->entity].gender,
        given_of(all->reading, who),
        all->reading->sentences[who->first],
        pronoun,
    };
}

/* "[her] husband, Walter Quill", "Walter Quill, husband of [Ada Quill]" */
static void add_relation(marriages *all, const gly_trait *trait)
{
    static const char *const nouns[] = {"husband", "wife", NULL};
    const gly_annotations *a = all->annotations;
    if (trait->kind != GLY_TRAIT_RELATION || trait->meant ||
        trait->time != GLY_TRAIT_NOW ||
        !gly_reading_is_one_of(all->reading, trait->head, nouns) ||
        is_counted(all->reading, trait->head))
        return;
    for (uint32_t i = gly_mentions_before(a, trait->first);
         i < a->mention_count && a->mentions[i].first <= trait->last; i++) {
        const gly_mention *m = &a->mentions[i];
        if (m->entity == trait->entity || m->last > trait->last)
            continue;
        add(all, &a->mentions[trait->mention], m);
        return;
    }
}

/* Whom the clause of "married" is about: "[Inga Drever], a teacher, whom he
 * married"; the object of the verb without a relative, or the name behind it:
 * "married a teacher, [Inga Drever]". */
static const gly_mention *married_by(const marriages *all, uint32_t verb)
{
    const gly_annotations *a = all->annotations;
    const gly_syntax *syntax = &a->language->syntax;
    uint32_t object = gly_syntax_child(syntax, verb, GLY_REL_OBJ);
    if (object == GLY_NONE)
        return NULL;
    if (!gly_reading_is(all->reading, object, GLY_IS_RELATIVE)) {
        const gly_mention *named = gly_mention_over(a, object);
        uint32_t apposed = gly_syntax_child(syntax, object, GLY_REL_APPOS);
        return named != NULL || apposed == GLY_NONE
                   ? named
                   : gly_mention_over(a, apposed);
    }
    uint32_t noun = syntax->items[verb].head;
    if (noun != GLY_NONE && gly_mention_over(a, noun) == NULL &&
        syntax->items[noun].relation == GLY_REL_APPOS)
        noun = syntax->items[noun].head;
    return noun == GLY_NONE ? NULL : gly_mention_over(a, noun);
}

/* "[he] married Inga Drever", "[he] rang before marrying Inga Drever" */
static void add_wedding(marriages *all, uint32_t verb)
{
    enum { CLIMB = 4 };
    const gly_annotations *a = all->annotations;
    uint32_t subject = GLY_NONE, at = verb;
    for (uint32_t up = 0; up < CLIMB && at != GLY_NONE && subject == GLY_NONE;
         up++) {
        subject = gly_grammar_subject_head(all->reading, at);
        at = a->language->syntax.items[at].head;
    }
    if (subject != GLY_NONE)
        add(all, married_by(all, verb), gly_mention_over(a, subject));
}

/* Whether the two are married to one person. */
static bool are_of_one(const spouse *a, const spouse *b)
{
    if (a->owner == b->owner)
        return true;
    return (a->pronoun || b->pronoun) && a->gender != GLY_GENDER_UNKNOWN &&
           a->gender == b->gender;
}

static bool may_be_one(const marriages *all, const spouse *a, const spouse *b)
{
    const gly_reading *reading = all->reading;
    const gly_entity *entities = all->annotations->entities;
    return a->entity != b->entity && a->sentence != b->sentence &&
           are_of_one(a, b) && a->name != 0 && b->name != 0 &&
           gly_genders_agree(entities[a->entity].gender,
                             entities[b->entity].gender) &&
           gly_likeness_initial(reading, a->name, b->name) &&
           !gly_likeness_given(reading, a->name, b->name);
}

static void read_all(marriages *all, const gly_people *people)
{
    const gly_language *language = all->annotations->language;
    gly_symbol marry = gly_lexicon_symbol(language->lexicon, "marry");
    for (uint32_t i = 0; i < people->trait_count; i++)
        add_relation(all, &people->traits[i]);
    for (uint32_t i = 0; i < language->tokens.count; i++) {
        if (language->syntax.items[i].lemma == marry)
            add_wedding(all, i);
    }
}

void gly_spouses_find(uint32_t *likely, const gly_annotations *annotations,
                      const gly_people *people)
{
    marriages all = {.annotations = annotations,
                     .reading = annotations->reading};
    read_all(&all, people);
    if (all.count < 2 || tells_another(all.reading))
        return;
    for (uint32_t i = 0; i < all.count; i++) {
        for (uint32_t k = 0; k < all.count; k++) {
            const spouse *one = &all.items[i], *two = &all.items[k];
            if (one->sentence < two->sentence && may_be_one(&all, one, two) &&
                likely[one->entity] == one->entity &&
                likely[two->entity] == two->entity)
                likely[two->entity] = one->entity;
        }
    }
}
