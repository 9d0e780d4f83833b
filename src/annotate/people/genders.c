/* genders.c - honorifics, and pronouns that leave no choice.
 *
 *     Robin Calloway said her building would stay open …
 *     Calloway said he would hold a meeting …            another gender
 *
 * A pronoun counts where the grammar leaves nobody else whom it could mean
 * (bindings.h), and so does an honorific that is not "Mrs.". */
#include "annotate/people/genders.h"

#include "annotate/people/bearers.h"
#include "annotate/people/belied.h"
#include "annotate/people/bindings.h"
#include "annotate/people/gender_nouns.h"
#include "annotate/people/misfits.h"
#include "annotate/people/referents.h"
#include "annotate/people/rivals.h"
#include "annotate/people/soles.h"
#include "annotate/reading.h"

typedef struct {
    gly_list *out;
    gly_arena *arena;
    const gly_annotations *annotations;
    const gly_reading *reading;
    uint32_t *mention_at; /* mention of a person that holds each token; or
                           * GLY_NONE */
    uint32_t *bearer;     /* whose surname each symbol is (bearers.h) */
    uint32_t *kind;       /* and of which gender they are, in the same way */
    gly_bindings bindings;
    gly_list_id titles, kin;
    uint32_t *bound; /* by entity: how many pronouns that its name belies the
                      * grammar ties to it */
    uint32_t *alone; /* and if one, one more than which mention it is, where no
                      * other person is near; or 0 */
    uint32_t *title_of; /* by mention, the noun of a role that tells a gender;
                         * or GLY_NONE */
} telling;

/* Add what the word at `token` tells of the person of the mention; NULL without
 * memory. */
static gly_trait *add(telling *t, uint32_t mention, uint32_t token,
                      gly_gender gender)
{
    gly_trait *added = gly_list_add(t->out, t->arena);
    if (added != NULL)
        *added = gly_genders_trait(t->annotations->mentions[mention].entity,
                                   mention, token, gender);
    return added;
}

/* "[Councilwoman] Jo Hendry", "Jo Hendry, a [spokeswoman]" */
static gly_status read_title(telling *t, uint32_t index)
{
    uint32_t token = t->title_of[index];
    if (token == GLY_NONE)
        return GLY_OK;
    gly_gender gender = gly_bindings_listed(t->reading, t->titles, token);
    return add(t, index, token, gender) == NULL ? GLY_NO_MEMORY : GLY_OK;
}

/* "Jo Hendry, a [widow]" */
static gly_status read_noun(telling *t, uint32_t index)
{
    const gly_mention *m = &t->annotations->mentions[index];
    uint32_t noun = gly_gender_noun_of(t->reading, t->kin, m);
    if (noun == GLY_NONE || gly_bindings_is_shared(&t->bindings, m))
        return GLY_OK;
    gly_gender gender = gly_bindings_listed(t->reading, t->kin, noun);
    return add(t, index, noun, gender) == NULL ? GLY_NO_MEMORY : GLY_OK;
}

/* "Mrs. Adler": "Mr. Adler" is her husband. */
static bool is_wife(const telling *t, const gly_mention *mention)
{
    return mention->given == GLY_NONE &&
           gly_reading_is_mrs(t->reading, mention->first);
}

/* "[Ms.] Adler"; "Mrs." tells a husband of the same name, unless the other
 * names tell what gender the one bearer is of (courtesies.h). */
static gly_status read_honorific(telling *t, uint32_t index)
{
    const gly_mention *m = &t->annotations->mentions[index];
    uint32_t name = m->given != GLY_NONE ? m->given : m->surname;
    for (uint32_t i = m->first; i < name && name != GLY_NONE; i++) {
        if (gly_reading_is(t->reading, i, GLY_IS_HONORIFIC) &&
            gly_bindings_gender(t->reading, i) != GLY_GENDER_UNKNOWN &&
            !gly_bindings_is_shared(&t->bindings, m) &&
            (!gly_reading_is_mrs(t->reading, i) ||
             t->annotations->entities[m->entity].gender != GLY_GENDER_UNKNOWN))
            return add(t, index, i, gly_bindings_gender(t->reading, i)) == NULL
                       ? GLY_NO_MEMORY
                       : GLY_OK;
    }
    return GLY_OK;
}

/* Whether the sentence of the pronoun at `token` has one of the other gender:
 * "she told him". */
static bool has_other(const telling *t, uint32_t token)
{
    const gly_sentence *in = gly_reading_sentence(t->reading, token);
    gly_gender own = gly_bindings_gender(t->reading, token);
    for (uint32_t i = in->first; i < in->first + in->count; i++) {
        if (gly_reading_is(t->reading, i, GLY_IS_PRONOUN) &&
            gly_bindings_gender(t->reading, i) != GLY_GENDER_UNKNOWN &&
            gly_bindings_gender(t->reading, i) != own)
            return true;
    }
    return false;
}

/* Whether an honorific before the name tells another gender than the pronoun:
 * "[Mr.] Siyag had paid [her]". */
static bool is_called_other(const telling *t, const gly_mention *person,
                            uint32_t token)
{
    gly_gender own = gly_bindings_gender(t->reading, token);
    for (uint32_t i = person->first; i < person->last; i++) {
        gly_gender called = gly_bindings_gender(t->reading, i);
        if (gly_reading_is(t->reading, i, GLY_IS_HONORIFIC) &&
            called != GLY_GENDER_UNKNOWN && called != own)
            return true;
    }
    return false;
}

/* Whether somebody else is near whom the pronoun `index` may mean. */
static bool may_be_other(const telling *t, uint32_t person, uint32_t index)
{
    enum { NEAR = 5 };
    const gly_bindings *b = &t->bindings;
    uint32_t token = t->annotations->mentions[index].first;
    uint32_t from = gly_rivals_start(b, token, NEAR);
    return gly_rivals_has(b, person, index, from) ||
           gly_rivals_has_role(b, person, index, from);
}

/* Whether two people are spoken of: "[He] regretted that [she] had left",
 * "Quill came. On the way [she] told [him]", "[Mr.] Roe had paid [her]" but
 * where nobody is near whom "her" may mean. */
static bool is_another(const telling *t, uint32_t index, uint32_t who)
{
    const gly_mention *person = &t->annotations->mentions[who];
    uint32_t token = t->annotations->mentions[index].first;
    const uint32_t *sentences = t->reading->sentences;
    if (gly_reading_is_word(t->reading, token + 1, "own"))
        return false;
    if (person->form == GLY_MENTION_PRONOUN)
        return gly_bindings_gender(t->reading, person->first) !=
               gly_bindings_gender(t->reading, token);
    return sentences[person->first] == sentences[token]
               ? is_called_other(t, person, token) &&
                     may_be_other(t, who, index)
               : has_other(t, token);
}

/* "Maris said that the order mattered. [Croft] said that [he] was right": the
 * sentence before, in the paragraph, speaks of another of the pronoun's gender,
 * or of one that is not known, and who speaks may speak of that one. */
static bool follows_another(const telling *t, const gly_mention *person,
                            uint32_t token)
{
    const gly_annotations *a = t->annotations;
    const uint32_t *sentences = t->reading->sentences;
    const gly_sentence *items = t->reading->language->sentences.items;
    uint32_t own = sentences[token];
    gly_gender gender = gly_bindings_gender(t->reading, token);
    if (own == 0 || items[own - 1].block != items[own].block ||
        sentences[person->first] != own ||
        !(gly_reading_is(t->reading, person->last + 1, GLY_IS_SAYING) ||
          gly_reading_is(t->reading, person->last + 2, GLY_IS_SAYING)))
        return false;
    for (uint32_t i = gly_mentions_before(a, items[own - 1].first);
         i < a->mention_count && sentences[a->mentions[i].first] < own; i++) {
        const gly_mention *m = &a->mentions[i];
        if (m->entity == person->entity)
            continue;
        if (m->form == GLY_MENTION_PRONOUN &&
            gly_bindings_gender(t->reading, m->first) == gender)
            return true;
        if (!gly_mention_names_person(a, m))
            continue;
        gly_gender other = a->entities[m->entity].gender;
        if (other == gender || other == GLY_GENDER_UNKNOWN)
            return true;
    }
    return false;
}

/* Add how else the person is called where the given name belies the pronoun
 * `index`: "[Ada] Roe … He answered". */
static gly_status read_given(telling *t, uint32_t entity, uint32_t index)
{
    const gly_mention *mentions = t->annotations->mentions;
    gly_gender gender = gly_bindings_gender(t->reading, mentions[index].first);
    uint32_t first = t->annotations->entities[entity].first_mention;
    uint32_t given = mentions[first].given;
    if (given == GLY_NONE ||
        gly_bindings_gender(t->reading, given) != gly_genders_other(gender))
        return GLY_OK;
    uint32_t called = gly_soles_called(&t->bindings, entity, index);
    if (called == GLY_NONE && gly_soles_pass_by(&t->bindings, entity, gender))
        return GLY_OK;
    uint32_t right = called == GLY_NONE ? first : called;
    gly_trait *added =
        add(t, right, called == GLY_NONE ? given : mentions[called].first,
            gly_genders_other(gender));
    return added == NULL ? GLY_NO_MEMORY : GLY_OK;
}

/* Note that the pronoun is bound to the entity, whose name may tell another
 * gender, and where it stands if that entity is `alone` in its paragraph. */
static void note_bound(telling *t, uint32_t entity, uint32_t index, bool alone)
{
    const gly_annotations *a = t->annotations;
    uint32_t token = a->mentions[index].first;
    if (a->entities[entity].gender == gly_bindings_gender(t->reading, token))
        return;
    bool again = t->bound[entity]++ > 0;
    t->alone[entity] = again || !alone ? 0 : index + 1;
}

static gly_status read_pronoun(telling *t, uint32_t index)
{
    uint32_t person = gly_bindings_find(&t->bindings, index);
    uint32_t sole = gly_soles_find(&t->bindings, index);
    if (person == GLY_NONE)
        person = sole;
    if (person == GLY_NONE)
        return GLY_OK;
    const gly_mention *m = &t->annotations->mentions[person];
    uint32_t token = t->annotations->mentions[index].first;
    if (m->entity == GLY_NONE || is_another(t, index, person) ||
        (m->form == GLY_MENTION_NAME &&
         (gly_bindings_is_shared(&t->bindings, m) || is_wife(t, m))))
        return GLY_OK;
    gly_trait *added =
        add(t, index, token, gly_bindings_gender(t->reading, token));
    if (added == NULL)
        return GLY_NO_MEMORY;
    added->entity = m->entity;
    added->meant = follows_another(t, m, token);
    bool alone =
        sole != GLY_NONE && t->annotations->mentions[sole].entity == m->entity;
    note_bound(t, m->entity, index, alone);
    return GLY_OK;
}

static gly_status read_mention(telling *t, uint32_t index)
{
    const gly_mention *m = &t->annotations->mentions[index];
    gly_status status = GLY_OK;
    bool person = gly_mention_is_person(t->annotations, m);
    if (m->form == GLY_MENTION_PRONOUN)
        status = read_pronoun(t, index);
    else if (person && m->form == GLY_MENTION_NAME)
        status = read_honorific(t, index);
    if (status == GLY_OK && person)
        status = read_noun(t, index);
    return status == GLY_OK && person ? read_title(t, index) : status;
}

/* Whether another one is named with the mention by a given name alone, who has
 * the surname, too: "[Ivor and] Tamsin Roe". */
static bool is_of_couple(const telling *t, const gly_mention *m)
{
    const gly_reading *reading = t->reading;
    return m->given != GLY_NONE && m->first >= 2 && m->given == m->first &&
           gly_reading_is(reading, m->first - 1, GLY_IS_AND) &&
           gly_reading_has(reading, m->first - 2, GLY_TOKEN_CAPITAL) &&
           !(m->first >= 3 &&
             gly_reading_has(reading, m->first - 3, GLY_TOKEN_CAPITAL));
}

static void index_mentions(telling *t)
{
    const gly_annotations *a = t->annotations;
    for (uint32_t i = 0; i < a->language->tokens.count; i++)
        t->mention_at[i] = GLY_NONE;
    for (uint32_t m = 0; m < a->mention_count; m++) {
        const gly_mention *mention = &a->mentions[m];
        bool person = mention->form != GLY_MENTION_NOMINAL &&
                      gly_mention_is_person(a, mention);
        for (uint32_t i = mention->first; person && i <= mention->last; i++)
            t->mention_at[i] = m;
        if (!person || mention->surname == GLY_NONE)
            continue;
        gly_symbol form = t->reading->forms[mention->surname];
        gly_bearers_note(&t->bearer[form], mention->entity);
        gly_bearers_note(&t->kind[form], a->entities[mention->entity].gender);
        if (mention->form == GLY_MENTION_NAME && is_of_couple(t, mention))
            t->bearer[form] = t->kind[form] = GLY_BEARERS_SEVERAL;
    }
}

/* Note which mentions have a title that tells a gender. */
static gly_status index_titles(telling *t)
{
    const gly_annotations *a = t->annotations;
    t->titles = gly_lexicon_list(t->reading->language->lexicon, "gender-title");
    t->kin = gly_lexicon_list(t->reading->language->lexicon, "gender-kin");
    t->title_of =
        gly_arena_array(a->scratch, a->mention_count, sizeof *t->title_of);
    if (t->title_of == NULL)
        return GLY_NO_MEMORY;
    for (uint32_t i = 0; i < a->mention_count; i++)
        t->title_of[i] = GLY_NONE;
    for (uint32_t i = 0; i < t->out->count && t->titles != GLY_NONE; i++) {
        const gly_trait *trait = gly_list_at(t->out, i);
        if (trait->kind == GLY_TRAIT_ROLE && !trait->meant &&
            gly_bindings_listed(t->reading, t->titles, trait->head) !=
                GLY_GENDER_UNKNOWN)
            t->title_of[trait->mention] = trait->head;
    }
    return GLY_OK;
}

gly_trait gly_genders_trait(uint32_t entity, uint32_t mention, uint32_t token,
                            gly_gender gender)
{
    return (gly_trait){.kind = GLY_TRAIT_GENDER,
                       .entity = entity,
                       .mention = mention,
                       .first = token,
                       .last = token,
                       .head = token,
                       .of_first = GLY_NONE,
                       .of_last = GLY_NONE,
                       .number = gender};
}

gly_gender gly_genders_other(gly_gender gender)
{
    return gender == GLY_GENDER_MALE ? GLY_GENDER_FEMALE : GLY_GENDER_MALE;
}

bool gly_genders_agree(gly_gender a, gly_gender b)
{
    return a == GLY_GENDER_UNKNOWN || b == GLY_GENDER_UNKNOWN || a == b;
}

gly_status gly_genders_read(gly_list *out, gly_arena *arena,
                            const gly_annotations *annotations)
{
    telling t = {.out = out,
                 .arena = arena,
                 .annotations = annotations,
                 .reading = annotations->reading};
    gly_arena *scratch = annotations->scratch;
    t.mention_at = gly_arena_array(scratch, annotations->language->tokens.count,
                                   sizeof *t.mention_at);
    gly_symbol symbols = gly_symbols_end(annotations->language->tokens.symbols);
    t.bearer = gly_arena_array(scratch, symbols, sizeof *t.bearer);
    t.kind = gly_arena_array(scratch, symbols, sizeof *t.kind);
    t.bound =
        gly_arena_array(scratch, annotations->entity_count, sizeof *t.bound);
    t.alone =
        gly_arena_array(scratch, annotations->entity_count, sizeof *t.alone);
    if (t.mention_at == NULL || t.bearer == NULL || t.kind == NULL ||
        t.bound == NULL || t.alone == NULL || index_titles(&t) != GLY_OK)
        return GLY_NO_MEMORY;
    index_mentions(&t);
    t.bindings = (gly_bindings){
        annotations,
        t.reading,
        t.mention_at,
        gly_lexicon_list(t.reading->language->lexicon, "gender-noun"),
        t.bearer,
        t.kind,
        gly_referents_main(annotations),
        gly_referents_find(annotations, scratch, out)};
    if (t.bindings.role == NULL)
        return GLY_NO_MEMORY;
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < annotations->mention_count && status == GLY_OK;
         i++)
        status = read_mention(&t, i);
    for (uint32_t e = 0; e < annotations->entity_count && status == GLY_OK; e++)
        if (t.alone[e] != 0)
            status = read_given(&t, e, t.alone[e] - 1);
    if (status == GLY_OK)
        status = gly_misfits_read(out, arena, &t.bindings);
    if (status == GLY_OK)
        status = gly_belied_read(out, arena, &t.bindings);
    return status;
}
