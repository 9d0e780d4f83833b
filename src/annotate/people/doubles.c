/* doubles.c - one person under two names, by spelling and by how he is brought
 * in.
 *
 *     Finance Director Harold Stambaugh …        Stambach said …
 *     Latoya Quill, the local's president, …     Latonya Quill said …
 *
 * Somebody new is introduced: with a given name, and with what he is. A surname
 * that nobody bears and that is nearly a known one's, or a given name that is
 * nearly a known one's before the same surname, is a slip; unless the two stand
 * in one sentence, or a relation tells them apart. */
#include "annotate/people/doubles.h"

#include "annotate/people/followers.h"
#include "annotate/people/genders.h"
#include "annotate/people/likeness.h"
#include "annotate/people/shared_offices.h"
#include "annotate/reading.h"

enum { SLOTS = 1024, HELD_AGAINST = 32 };

/* What two people must have in common to be held against each other. */
typedef enum {
    BY_START, /* how their surnames begin */
    BY_ENDS,  /* the first and the last letter of their surnames */
    BY_HALF,  /* the first of two surnames */
    BY_GIVEN, /* the given name */
    CHAINS
} chain;

/* What is known of one entity. */
typedef struct {
    gly_symbol given, surname; /* 0 for none */
    gly_symbol first;          /* "[Ferrer]-Kane"; 0 for none */
    uint32_t count, full;      /* mentions by name; of several words */
    uint32_t next[CHAINS];     /* who else has it in common; GLY_NONE */
    uint32_t sentence;         /* of the first mention */
    bool related;              /* "his brother" */
    bool acts;                 /* not only one of a list */
    bool plural;               /* “the Bennetts” */
} known;

typedef struct {
    const gly_annotations *annotations;
    const gly_reading *reading;
    const gly_people *people;
    known *entities;
    gly_list_id kin;               /* the list of that name */
    uint32_t *uses;                /* of each symbol, in the whole text */
    bool *opens;                   /* the name of a body, of each symbol */
    uint32_t heads[CHAINS][SLOTS]; /* first entity + 1 */
} doubling;

/* Where surnames meet that begin with the same two letters, "c" being "k", or
 * that begin and end alike. */
static uint32_t letters_of(const doubling *d, gly_symbol surname, chain by)
{
    gly_text text =
        gly_symbols_text(d->reading->language->tokens.symbols, surname);
    char second = text.size > 1 ? text.data[1] : 0;
    char last = by == BY_ENDS ? text.data[text.size - 1] : second;
    char pair[2] = {text.data[0], by == BY_START && last == 'c' ? 'k' : last};
    return (uint32_t)(gly_text_hash((gly_text){pair, 2}) % SLOTS);
}

/* Where those meet who may have in common with `k` what `by` tells; GLY_NONE
 * where `k` has no such name. */
static uint32_t slot_of(const doubling *d, const known *k, chain by)
{
    if (by == BY_START || by == BY_ENDS)
        return letters_of(d, k->surname, by);
    gly_symbol name = by == BY_HALF ? k->first : k->given;
    return name == 0 ? GLY_NONE : name % SLOTS;
}

/* Whether the name is all that its sentence is about: "And Costello?", not one
 * of "Cunningham, Bell". */
static bool is_alone(const doubling *d, const gly_mention *mention)
{
    const gly_sentence *in = gly_reading_sentence(d->reading, mention->first);
    for (uint32_t i = in->first; i < in->first + in->count; i++) {
        if (gly_reading_at(d->reading, i, ',') ||
            gly_reading_at(d->reading, i, ';'))
            return false;
    }
    return true;
}

/* Whether the name has a part of its own in its sentence. In a team's line-up
 * it has none: "Cunningham, Bell, Howe, Larkin". */
static bool has_part(const doubling *d, const gly_mention *mention)
{
    if (mention->given == GLY_NONE && mention->first != mention->surname)
        return true;
    for (uint32_t i = mention->first; i <= mention->last; i++) {
        switch (d->reading->language->syntax.items[i].relation) {
        case GLY_REL_NSUBJ:
        case GLY_REL_NSUBJ_PASS:
        case GLY_REL_NMOD_POSS:
        case GLY_REL_OBL_AGENT:
        case GLY_REL_OBJ:
        case GLY_REL_IOBJ: /* "…,” said Costello, whose shop" */
        case GLY_REL_OBL:
        case GLY_REL_APPOS:    /* "the rebel leader, Eliseo Tapias," */
        case GLY_REL_VOCATIVE: /* "Tapias, who rebelled, said": by mistake */
            return true;
        case GLY_REL_ROOT: /* "One was for Tapias, he said" */
            return is_alone(d, mention) ||
                   (mention->given != GLY_NONE &&
                    gly_syntax_child(&d->reading->language->syntax, i,
                                     GLY_REL_COP) != GLY_NONE);
        default:
            break;
        }
    }
    return false;
}

static void learn(doubling *d, const gly_mention *mention)
{
    known *k = &d->entities[mention->entity];
    if (mention->form != GLY_MENTION_NAME || mention->surname == GLY_NONE)
        return;
    if (k->surname == 0 &&
        (mention->given != GLY_NONE ||
         gly_follower_is_called(d->reading, mention) ||
         gly_reading_at(d->reading, mention->surname - 1, '-') ||
         !gly_reading_is(d->reading, mention->surname, GLY_IS_GIVEN))) {
        k->surname = d->reading->forms[mention->surname];
        k->sentence = d->reading->sentences[mention->first];
        if (mention->surname >= mention->first + 2 &&
            gly_reading_at(d->reading, mention->surname - 1, '-'))
            k->first = d->reading->forms[mention->surname - 2];
    }
    if (k->given == 0 && mention->given != GLY_NONE)
        k->given = d->reading->forms[mention->given];
    k->count++;
    k->plural = k->plural ||
                d->reading->language->syntax.items[mention->surname].xpos ==
                    GLY_XPOS_NNPS;
    k->acts = k->acts || has_part(d, mention);
    k->full += mention->given != GLY_NONE;
}

static bool genders_agree(const doubling *d, uint32_t a, uint32_t b)
{
    const gly_entity *entities = d->annotations->entities;
    return gly_genders_agree(entities[a].gender, entities[b].gender);
}

/* Whether `a` is named in full less often than `b`, or as often and later. */
static bool is_lesser(const known *a, const known *b)
{
    return a->count < b->count ||
           (a->count == b->count && a->sentence > b->sentence);
}

/* Whether `other` is named in full in the first sentence that names `k`, and so
 * is somebody else: "Mirco Ferrano, W Pozzo, A Persi, Mauro Ferrano". */
static bool stands_beside(const doubling *d, const known *k, uint32_t other)
{
    const gly_annotations *a = d->annotations;
    const gly_sentence *in =
        &d->reading->language->sentences.items[k->sentence];
    for (uint32_t i = gly_mentions_before(a, in->first);
         i < a->mention_count && a->mentions[i].first < in->first + in->count;
         i++) {
        if (a->mentions[i].entity == other && a->mentions[i].given != GLY_NONE)
            return true;
    }
    return false;
}

/* Whether the last names of two of one given name may be one: they are spelled
 * alike, or begin alike and belong to one office. */
static bool are_last_alike(const doubling *d, uint32_t slip, uint32_t whole)
{
    const known *a = &d->entities[slip], *b = &d->entities[whole];
    if (a->surname == b->surname)
        return false;
    return (!a->plural && !b->plural &&
            gly_likeness_start(d->reading, a->surname, b->surname)) ||
           (gly_likeness_initial(d->reading, a->surname, b->surname) &&
            gly_offices_are_shared(d->reading, d->people, slip, whole)) ||
           (!a->plural && !b->plural &&
            gly_likeness_surname(d->reading, a->surname, b->surname));
}

/* Whether the given names of two of one last name may be one. */
static bool are_first_alike(const doubling *d, uint32_t slip, uint32_t whole)
{
    const known *a = &d->entities[slip], *b = &d->entities[whole];
    bool apart =
        b->related && !gly_likeness_variant(d->reading, a->given, b->given);
    return a->surname == b->surname && !a->related && !apart && !a->plural &&
           !b->plural && gly_likeness_near(d->reading, a->given, b->given);
}

/* Whether one of the two words of two full names is the same, or short for it,
 * and the other is spelled in two ways: "Tyler Brandvold", "Ty Brandvald". */
static bool is_respelled(const doubling *d, uint32_t slip, uint32_t whole)
{
    const known *a = &d->entities[slip], *b = &d->entities[whole];
    if (a->given == 0 || b->given == 0 || a->sentence == b->sentence ||
        !is_lesser(a, b) || !genders_agree(d, slip, whole))
        return false;
    bool alike = a->surname == b->surname
                     ? are_first_alike(d, slip, whole)
                     : gly_likeness_forms(d->reading, a->given, b->given) &&
                           are_last_alike(d, slip, whole);
    return alike && !stands_beside(d, a, whole);
}

/* Whether somebody with the surname of `b`, whose given name the article has
 * nowhere else, is `b`: their given names begin alike or, where the article is
 * about `b`, rhyme. */
static bool is_given_slip(const doubling *d, const known *a, const known *b)
{
    enum { OFTEN = 5 };
    return a->given != 0 && a->full == 1 && d->uses[a->given] == 1 &&
           b->sentence < a->sentence &&
           (gly_likeness_initial(d->reading, a->given, b->given) ||
            (b->count >= OFTEN &&
             gly_likeness_rhyme(d->reading, a->given, b->given)));
}

/* Whether the holder of one office is named twice, by two surnames that begin
 * alike: "the returning officer, Ada Akers", "Acres, the returning officer"; so
 * may the given names: "Kirsty Lamond", "Kirsten Lamont". */
static bool is_holder(const doubling *d, uint32_t slip, uint32_t whole)
{
    enum { START = 3 };
    const known *a = &d->entities[slip], *b = &d->entities[whole];
    const gly_symbols *symbols = d->reading->language->tokens.symbols;
    bool given = a->given == 0 ||
                 gly_text_common(gly_symbols_text(symbols, a->given),
                                 gly_symbols_text(symbols, b->given)) >= START;
    return given && gly_likeness_initial(d->reading, a->surname, b->surname) &&
           gly_likeness_rough(d->reading, a->surname, b->surname) &&
           gly_offices_are_shared(d->reading, d->people, slip, whole);
}

/* "[Eastgate]", where the article has an Eastgate Hockey Association. */
static bool is_of_body(const doubling *d, const known *k)
{
    return k->given == 0 && d->opens[k->surname];
}

/* Whether a surname that stands once, and that nobody is introduced with, looks
 * like one that the article is full of: "Ms Tully", "Ms Talty". */
static bool is_lookalike(const doubling *d, const known *a, const known *b)
{
    enum { OFTEN = 3, LETTERS = 5 };
    const gly_symbols *symbols = d->reading->language->tokens.symbols;
    gly_text one = gly_symbols_text(symbols, a->surname);
    gly_text two = gly_symbols_text(symbols, b->surname);
    return a->given == 0 && a->count == 1 && d->uses[a->surname] == 1 &&
           b->count >= OFTEN && one.size == two.size && one.size >= LETTERS &&
           one.data[one.size - 1] == two.data[two.size - 1] &&
           gly_likeness_initial(d->reading, a->surname, b->surname) &&
           gly_likeness_rough(d->reading, a->surname, b->surname);
}

/* Whether the person `slip` is `whole` under a wrong name. */
static bool is_slip(const doubling *d, uint32_t slip, uint32_t whole)
{
    const known *a = &d->entities[slip], *b = &d->entities[whole];
    if (is_respelled(d, slip, whole))
        return true;
    if (b->given == 0 || !a->acts || a->related || is_of_body(d, a) ||
        (b->related && a->given != 0) || a->sentence == b->sentence ||
        (a->count > b->count && !(a->given != 0 && a->surname == b->surname)))
        return false;
    if (!genders_agree(d, slip, whole) &&
        !(a->surname == b->surname &&
          gly_offices_are_shared(d->reading, d->people, slip, whole)))
        return false;
    if (is_holder(d, slip, whole) || is_lookalike(d, a, b) ||
        (a->count == 1 && !a->plural && d->uses[a->surname] == 1 &&
         gly_follower_is(d->reading, d->annotations, slip, whole)))
        return true;
    if (a->surname == b->surname)
        return is_given_slip(d, a, b) && !stands_beside(d, a, whole);
    /* "Garrick-[Howe]", "Garrick-[Lowe]" */
    if (a->given == 0 && a->first != 0 && a->first == b->first)
        return gly_likeness_rough(d->reading, a->surname, b->surname);
    if (a->given == 0 && gly_likeness_cut(d->reading, a->surname, b->surname))
        return true;
    return (a->given == 0 || (a->given == b->given && is_lesser(a, b))) &&
           gly_likeness_slip(d->reading, a->surname, b->surname);
}

/* The person whom `entity` most likely is, among those who have in common with
 * it what `by` tells; GLY_NONE for nobody. */
static uint32_t whom_by(const doubling *d, uint32_t entity, chain by)
{
    uint32_t slot = slot_of(d, &d->entities[entity], by);
    uint32_t other = slot == GLY_NONE ? GLY_NONE : d->heads[by][slot] - 1;
    for (uint32_t i = 0; other != GLY_NONE && i < HELD_AGAINST; i++) {
        if (other != entity && (by == BY_GIVEN ? is_respelled(d, entity, other)
                                               : is_slip(d, entity, other)))
            return other;
        other = d->entities[other].next[by];
    }
    return GLY_NONE;
}

static uint32_t whom(const doubling *d, uint32_t entity)
{
    for (chain by = 0; by < CHAINS; by++) {
        uint32_t other = whom_by(d, entity, by);
        if (other != GLY_NONE)
            return other;
    }
    return entity;
}

/* Whether the word is one of kin, whose names are alike: no "colleague". */
static bool is_kin(const doubling *d, uint32_t token)
{
    const gly_lexicon *lexicon = d->reading->language->lexicon;
    gly_symbol form = d->reading->forms[token];
    return form < gly_symbols_end(gly_lexicon_symbols(lexicon)) &&
           gly_lexicon_find(lexicon, d->kin, &form, 1).count > 0;
}

static void learn_all(doubling *d, const gly_people *people)
{
    const gly_annotations *a = d->annotations;
    for (uint32_t i = 0; i < a->mention_count; i++) {
        const gly_mention *m = &a->mentions[i];
        if (m->entity == GLY_NONE)
            continue;
        learn(d, m);
        if (a->entities[m->entity].kind == GLY_ENTITY_BODY &&
            m->form == GLY_MENTION_NAME && m->last > m->first)
            d->opens[d->reading->forms[m->first]] = true;
    }
    for (uint32_t i = 0; i < people->trait_count; i++) {
        const gly_trait *trait = &people->traits[i];
        if (trait->kind == GLY_TRAIT_RELATION && is_kin(d, trait->head))
            d->entities[trait->entity].related = true;
    }
}

/* Whether the entity is a person whose surname is known. */
static bool is_named(const doubling *d, uint32_t entity)
{
    return d->entities[entity].surname != 0 &&
           d->annotations->entities[entity].kind == GLY_ENTITY_PERSON;
}

/* Chain those who may be one person, in order of place. */
static void chain_all(doubling *d)
{
    for (uint32_t e = d->annotations->entity_count; e-- > 0;) {
        known *k = &d->entities[e];
        if (!is_named(d, e))
            continue;
        for (chain by = 0; by < CHAINS; by++) {
            uint32_t slot = slot_of(d, k, by);
            if (slot == GLY_NONE)
                continue;
            k->next[by] = d->heads[by][slot] - 1;
            d->heads[by][slot] = e + 1;
        }
    }
}

gly_status gly_doubles_find(uint32_t **likely, gly_arena *arena,
                            const gly_annotations *annotations,
                            const gly_people *people)
{
    uint32_t count = annotations->entity_count;
    doubling d = {.annotations = annotations,
                  .reading = annotations->reading,
                  .people = people};
    const gly_tokens *tokens = &annotations->language->tokens;
    d.kin = gly_lexicon_list(annotations->language->lexicon, "kin");
    d.entities = gly_arena_array(arena, count, sizeof *d.entities);
    d.uses = gly_arena_array(arena, gly_symbols_end(tokens->symbols),
                             sizeof *d.uses);
    d.opens = gly_arena_array(arena, gly_symbols_end(tokens->symbols),
                              sizeof *d.opens);
    *likely = gly_arena_array(arena, count, sizeof **likely);
    if (d.entities == NULL || d.uses == NULL || d.opens == NULL ||
        *likely == NULL)
        return GLY_NO_MEMORY;
    for (uint32_t i = 0; i < tokens->count; i++)
        d.uses[d.reading->forms[i]]++;
    learn_all(&d, people);
    chain_all(&d);
    for (uint32_t e = 0; e < count; e++) {
        uint32_t other = is_named(&d, e) ? whom(&d, e) : e;
        bool mutual = other < e && (*likely)[other] == e;
        (*likely)[e] = mutual ? e : other;
    }
    return GLY_OK;
}
