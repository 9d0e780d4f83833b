/* stand_ins.c - finds the noun that a pronoun stands for.
 *
 *     The dam has a permit. … It was built without one.    the dam
 */
#include "claims/statements/stand_ins.h"

#include "annotate/reading.h"
#include "lexicon/wordnet.h"

/* How many sentences before its own a pronoun looks at, and how many words of
 * one. */
enum { BACK = 5, LONGEST = 60 };

/* What a pronoun may stand for. */
typedef enum {
    STANDS_FOR_NOTHING,
    STANDS_FOR_THING,
    STANDS_FOR_SEVERAL,
    STANDS_FOR_MAN,
    STANDS_FOR_WOMAN
} stands_for;

typedef struct {
    const gly_annotations *a;
    gly_list_id genders;
    gly_symbol male, female;
} search;

static const gly_node *node_at(const search *s, uint32_t token)
{
    return &s->a->language->syntax.items[token];
}

static stands_for kind_of(const search *s, uint32_t token)
{
    static const char *const things[] = {"it", "its", NULL};
    static const char *const several[] = {"they", "them", "their", NULL};
    static const char *const men[] = {"he", "him", "his", NULL};
    static const char *const women[] = {"she", "her", NULL};
    const gly_reading *r = s->a->reading;
    if (node_at(s, token)->upos != GLY_UPOS_PRON)
        return STANDS_FOR_NOTHING;
    if (gly_reading_is_one_of(r, token, things))
        return STANDS_FOR_THING;
    if (gly_reading_is_one_of(r, token, several))
        return STANDS_FOR_SEVERAL;
    if (gly_reading_is_one_of(r, token, men))
        return STANDS_FOR_MAN;
    return gly_reading_is_one_of(r, token, women) ? STANDS_FOR_WOMAN
                                                  : STANDS_FOR_NOTHING;
}

static bool is_subject(const gly_node *node)
{
    return node->relation == GLY_REL_NSUBJ ||
           node->relation == GLY_REL_NSUBJ_PASS;
}

static bool is_person(const search *s, uint32_t noun)
{
    return gly_reading_is(s->a->reading, noun, GLY_IS_ROLE) ||
           gly_reading_file(s->a->reading, noun, GLY_NOUN) ==
               GLY_FILE_NOUN_PERSON;
}

/* Whether the noun may be called so by its number and its kind. */
static bool fits(const search *s, uint32_t noun, stands_for kind)
{
    gly_symbol gender =
        gly_reading_find(s->a->reading, s->genders, noun, 1).class;
    if (gly_xpos_is_plural(node_at(s, noun)->xpos) !=
        (kind == STANDS_FOR_SEVERAL))
        return false;
    if (kind == STANDS_FOR_SEVERAL)
        return true;
    if (kind == STANDS_FOR_THING)
        return !is_person(s, noun);
    return is_person(s, noun) &&
           gender != (kind == STANDS_FOR_MAN ? s->female : s->male);
}

/* What a sentence tells of, as far as a pronoun of `kind` may mean it. */
typedef struct {
    uint32_t noun; /* GLY_NONE */
    bool ends;     /* somebody else is in the way */
} told;

static told subject_of(const search *s, uint32_t sentence, stands_for kind)
{
    const gly_sentence *in = &s->a->language->sentences.items[sentence];
    told out = {GLY_NONE, false};
    uint32_t end = in->first + (in->count < LONGEST ? in->count : LONGEST);
    for (uint32_t i = in->first; i < end && out.noun == GLY_NONE; i++) {
        const gly_node *node = node_at(s, i);
        if (!is_subject(node))
            continue;
        if (node->upos == GLY_UPOS_NOUN && fits(s, i, kind))
            out.noun = i;
        else if (node->upos == GLY_UPOS_PROPN && kind != STANDS_FOR_SEVERAL)
            out.ends = out.ends || kind != STANDS_FOR_THING;
    }
    out.ends = out.ends && out.noun == GLY_NONE;
    return out;
}

/* The noun that the pronoun at `token` stands for: its sentence begins with it,
 * and what is told before it goes on. */
static uint32_t stand_in(const search *s, uint32_t token, stands_for kind)
{
    uint32_t at = s->a->reading->sentences[token];
    for (uint32_t i = 1; i <= BACK && i <= at; i++) {
        told found = subject_of(s, at - i, kind);
        if (found.noun != GLY_NONE || found.ends)
            return found.noun;
    }
    return GLY_NONE;
}

/* Nobody else whom it may mean stands before it in its own sentence. */
static bool opens_sentence(const search *s, uint32_t token, stands_for kind)
{
    const gly_sentence *in = gly_reading_sentence(s->a->reading, token);
    if (token - in->first > LONGEST)
        return false;
    for (uint32_t i = in->first; i < token; i++) {
        gly_upos upos = node_at(s, i)->upos;
        if ((upos == GLY_UPOS_NOUN && fits(s, i, kind)) ||
            (upos == GLY_UPOS_PROPN && kind > STANDS_FOR_SEVERAL))
            return false;
    }
    return true;
}

gly_status gly_stand_ins_build(gly_claims *claims)
{
    const gly_annotations *a = claims->annotations;
    const gly_lexicon *lexicon = a->language->lexicon;
    uint32_t count = a->language->tokens.count;
    uint32_t *items = gly_arena_array(claims->arena, count, sizeof *items);
    if (items == NULL)
        return GLY_NO_MEMORY;
    search s = {a, gly_lexicon_list(lexicon, "gender-noun"),
                gly_lexicon_symbol(lexicon, "male"),
                gly_lexicon_symbol(lexicon, "female")};
    for (uint32_t i = 0; i < count; i++) {
        stands_for kind = kind_of(&s, i);
        bool stands = kind != STANDS_FOR_NOTHING && opens_sentence(&s, i, kind);
        items[i] = stands ? stand_in(&s, i, kind) : GLY_NONE;
    }
    claims->stand_ins = items;
    return GLY_OK;
}
