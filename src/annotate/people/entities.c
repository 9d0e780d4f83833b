/* entities.c - who is who.
 *
 *     Kirill Dmitriev arrived on Saturday. Mr. Dmitriev met Jane Roe. She …
 *
 * First every name with a given name makes a person, or joins one of the same
 * surname whose given name agrees ("Vladimir V. Putin", "Vladimir Putin"). Then
 * the text is read in order: a surname alone, with or without honorific,
 * belongs to the person of that surname mentioned last, a later one if there
 * is none before (a headline names people ahead of their introduction), and
 * "she" to the person named last whose gender does not forbid it. Two people
 * with one surname stay two. */
#include "annotate/annotators.h"
#include "annotate/people/age_forms.h"
#include "annotate/people/ages.h"
#include "annotate/people/antecedents.h"
#include "annotate/people/compounds.h"
#include "annotate/people/courtesies.h"
#include "annotate/people/identities.h"
#include "annotate/people/names.h"
#include "annotate/people/titles.h"
#include "annotate/reading.h"

enum { AGE_NEAR = 3 };

typedef struct {
    gly_arena *arena;
    const gly_reading *reading;
    gly_list names; /* gly_name */
    gly_identities ids;
    gly_list mentions; /* gly_mention */
    gly_memory memory; /* people named so far */
    gly_titles titles;
} linking;

static bool is_byline(const linking *l, uint32_t token)
{
    const gly_language *language = l->reading->language;
    uint32_t block = language->tokens.items[token].block;
    return language->document->blocks[block].kind == GLY_BLOCK_BYLINE;
}

static gly_status add_mention(linking *l, const gly_mention *mention)
{
    uint32_t index = l->mentions.count;
    gly_mention *added = gly_list_add(&l->mentions, l->arena);
    if (added == NULL)
        return GLY_NO_MEMORY;
    *added = *mention;
    if (mention->entity == GLY_NONE)
        return GLY_OK;
    gly_entity *entity = gly_identities_entity(&l->ids, mention->entity);
    if (entity->first_mention == GLY_NONE)
        entity->first_mention = index;
    gly_identities_at(&l->ids, mention->entity)->last_seen = mention->first;
    /* Who wrote the article is nobody that "he" in it may mean. */
    if (entity->kind == GLY_ENTITY_PERSON && !is_byline(l, mention->first))
        gly_memory_add(&l->memory, l->reading, mention);
    return GLY_OK;
}

/* In a run of capitals that is nobody's whole name, each word may be a
 * surname: "Witkoff Praises Miami Talks". */
static gly_status mention_surnames(linking *l, const gly_name *name)
{
    for (uint32_t i = name->first; i <= name->last; i++) {
        gly_name part = *name;
        part.given = GLY_NONE;
        part.surname = part.first = part.last = i;
        uint32_t entity = gly_identities_of_surname(&l->ids, &part);
        if (entity == GLY_NONE ||
            gly_identities_entity(&l->ids, entity)->kind != GLY_ENTITY_PERSON)
            continue;
        gly_mention mention = {GLY_MENTION_NAME, i, i, entity, GLY_NONE, i};
        if (add_mention(l, &mention) != GLY_OK)
            return GLY_NO_MEMORY;
    }
    return GLY_OK;
}

static gly_status mention_name(linking *l, const gly_name *name)
{
    uint32_t entity;
    if (name->kind == GLY_NAME_TITLE || name->kind == GLY_NAME_PEOPLE) {
        bool title = name->kind == GLY_NAME_TITLE;
        entity = title ? gly_titles_find(&l->titles, name) : GLY_NONE;
        gly_mention mention = {GLY_MENTION_NAME, name->first, name->last,
                               entity,           GLY_NONE,    GLY_NONE};
        return add_mention(l, &mention);
    }
    if (gly_identities_resolve(&l->ids, &entity, name) != GLY_OK)
        return GLY_NO_MEMORY;
    if (entity == GLY_NONE)
        return name->loose ? mention_surnames(l, name) : GLY_OK;
    bool person =
        gly_identities_entity(&l->ids, entity)->kind == GLY_ENTITY_PERSON;
    gly_mention mention = {GLY_MENTION_NAME,
                           name->first,
                           name->last,
                           entity,
                           person ? name->given : GLY_NONE,
                           person ? name->surname : GLY_NONE};
    if (person && mention.first == mention.last &&
        gly_identities_is_given(&l->ids, mention.surname, entity)) {
        mention.given = mention.surname;
        mention.surname = GLY_NONE;
    }
    if (person)
        gly_titles_note(&l->titles, name, entity);
    uint32_t at;
    uint32_t age = person ? gly_age_after(&at, l->reading, name->last) : 0;
    if (age > 0)
        gly_identities_at(&l->ids, entity)->age = age;
    return add_mention(l, &mention);
}

/* "Goalkeeper Tom Roe is to leave. The 31-year-old has played 200 games.": it
 * is told for the first time how old he is. */
static bool is_introduced(const linking *l, const gly_remembered *last,
                          uint32_t token)
{
    const uint32_t *sentences = l->reading->sentences;
    return gly_reading_sentence(l->reading, token)->first == token &&
           sentences[last->first] + 1 == sentences[token];
}

/* "… and Roe has not given up. “I can win,” said the 31-year-old", "“…,” the
 * 31-year-old said": it is rather the one named last who speaks. */
static bool speaks(const linking *l, const gly_remembered *last, uint32_t token)
{
    const gly_reading *reading = l->reading;
    uint32_t next = token + GLY_AGE_TOKENS + 1;
    bool behind =
        token > 1 && gly_reading_is(reading, token - 1, GLY_IS_SAYING);
    uint32_t mark = token - 1 - behind;
    return token > 1 && gly_reading_has(reading, mark, GLY_TOKEN_QUOTE) &&
           (behind || gly_reading_is(reading, next, GLY_IS_SAYING)) &&
           !last->pronoun &&
           reading->sentences[last->first] + 1 >= reading->sentences[token];
}

/* "A clerk was held on Friday. The 57-year-old is to be tried.": whether the
 * sentence before in the paragraph is about somebody without a name. */
static bool follows_stranger(const linking *l, uint32_t token)
{
    const gly_syntax *syntax = &l->reading->language->syntax;
    const gly_sentence *s = gly_reading_sentence(l->reading, token);
    if (s->first != token || token == 0 || (s - 1)->block != s->block)
        return false;
    for (uint32_t i = (s - 1)->first; i < token; i++) {
        const gly_node *node = &syntax->items[i];
        uint32_t det = gly_syntax_child(syntax, i, GLY_REL_DET);
        bool subject = node->relation == GLY_REL_NSUBJ ||
                       node->relation == GLY_REL_NSUBJ_PASS;
        if (subject && node->xpos == GLY_XPOS_NN && det != GLY_NONE &&
            (gly_reading_is_indefinite(l->reading, det) ||
             gly_reading_is_word(l->reading, det, "another")) &&
            gly_age_noun_is_person(l->reading, i))
            return true;
    }
    return false;
}

/* Whom "the 68-year-old" means: who is that old, else the one whose age was
 * told last, in the sentences before; nobody when that age was somebody's who
 * has no name, or the one named last has none yet. */
static uint32_t entity_of_age(const linking *l, uint32_t token, uint32_t age)
{
    uint32_t sentence = l->reading->sentences[token];
    uint32_t told = GLY_NONE;
    bool other = false;
    for (uint32_t i = 0; i < l->memory.count; i++) {
        const gly_remembered *r = &l->memory.items[i];
        uint32_t known = gly_identities_at(&l->ids, r->entity)->age;
        if (known == age)
            return r->entity;
        bool near = sentence - l->reading->sentences[r->first] <= AGE_NEAR;
        if (known > 0 && near && told == GLY_NONE)
            told = gly_age_may_slip(known, age) ? r->entity : GLY_NONE;
        other = other || (i == 0 && known == 0 &&
                          (is_introduced(l, r, token) || speaks(l, r, token)));
    }
    if (other || (told != GLY_NONE && follows_stranger(l, token)))
        return GLY_NONE;
    if (told != GLY_NONE && gly_age_was_told(l->reading, token + 1))
        return GLY_NONE;
    return told;
}

static gly_status mention_age(linking *l, uint32_t token)
{
    uint32_t age = gly_age_at(l->reading, token + 1);
    gly_mention mention = {
        GLY_MENTION_NOMINAL,          token,    token + GLY_AGE_TOKENS,
        entity_of_age(l, token, age), GLY_NONE, GLY_NONE};
    return mention.entity == GLY_NONE ? GLY_OK : add_mention(l, &mention);
}

static gly_status mention_pronoun(linking *l, uint32_t token)
{
    uint32_t entity =
        gly_memory_find(&l->memory, l->reading, &l->ids.entities, token);
    gly_mention mention = {
        GLY_MENTION_PRONOUN, token, token, entity, GLY_NONE, GLY_NONE};
    return add_mention(l, &mention);
}

/* Read the text in order: names where they stand, pronouns between them. */
static gly_status link_all(linking *l)
{
    uint32_t next = 0;
    uint32_t count = l->reading->language->tokens.count;
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < count && status == GLY_OK; i++) {
        const gly_name *name =
            next < l->names.count ? gly_list_at(&l->names, next) : NULL;
        if (name != NULL && name->first == i) {
            status = mention_name(l, name);
            i = name->last;
            next++;
        } else if (gly_reading_is(l->reading, i, GLY_IS_PRONOUN)) {
            status = mention_pronoun(l, i);
        } else if (gly_age_stands_alone(l->reading, i)) {
            status = mention_age(l, i);
            i += GLY_AGE_TOKENS;
        }
    }
    return status;
}

gly_status gly_annotate_entities(gly_annotations *annotations, gly_arena *arena)
{
    const gly_reading *reading = annotations->reading;
    linking l = {
        .arena = arena,
        .reading = reading,
        .mentions = gly_list_of(sizeof(gly_mention)),
        .memory = {.obituary = gly_memory_is_obituary(reading)},
    };
    if (gly_identities_init(&l.ids, arena, reading) != GLY_OK ||
        gly_titles_init(&l.titles, annotations->scratch, reading) != GLY_OK ||
        gly_names_find(&l.names, annotations->scratch, reading) != GLY_OK ||
        gly_compounds_settle(&l.names, annotations->scratch, reading) !=
            GLY_OK ||
        gly_courtesies_settle(&l.names, annotations->scratch, reading) !=
            GLY_OK ||
        gly_identities_introduce(&l.ids, &l.names) != GLY_OK ||
        link_all(&l) != GLY_OK)
        return GLY_NO_MEMORY;
    annotations->mentions = l.mentions.items;
    annotations->mention_count = l.mentions.count;
    annotations->entities = l.ids.entities.items;
    annotations->entity_count = l.ids.entities.count;
    return GLY_OK;
}
