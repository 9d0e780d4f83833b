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
#include "annotate/ages.h"
#include "annotate/annotators.h"
#include "annotate/antecedents.h"
#include "annotate/likeness.h"
#include "annotate/names.h"
#include "annotate/reading.h"

enum { LONGEST_CHAIN = 64, AGE_NEAR = 3, SEVERAL = INT32_MAX };

/* What linking needs to know of an entity beside what it hands out. */
typedef struct {
    gly_symbol given;   /* 0 if never heard */
    uint32_t age;       /* as told beside the name; 0 for none */
    uint32_t next;      /* entity of the same surname; GLY_NONE */
    uint32_t last_seen; /* token of the latest mention so far; GLY_NONE */
} identity;

typedef struct {
    gly_arena *arena;
    const gly_reading *reading;
    gly_list names;      /* gly_name */
    gly_list entities;   /* gly_entity */
    gly_list identities; /* identity, one an entity */
    gly_list mentions;   /* gly_mention */
    uint32_t *chains;    /* first entity + 1 of a surname, by symbol */
    uint32_t *givens; /* the entity + 1 of a given name, by symbol; SEVERAL */
    uint32_t chain_count;
    gly_memory memory; /* people named so far */
} linking;

static gly_symbol form_of(const linking *l, uint32_t token)
{
    return token == GLY_NONE ? 0 : l->reading->forms[token];
}

static identity *identity_at(const linking *l, uint32_t entity)
{
    return gly_list_at(&l->identities, entity);
}

static gly_entity *entity_at(const linking *l, uint32_t entity)
{
    return gly_list_at(&l->entities, entity);
}

static uint32_t chain_of(const linking *l, gly_symbol surname)
{
    return surname < l->chain_count ? l->chains[surname] - 1 : GLY_NONE;
}

static bool gender_agrees(gly_gender a, gly_gender b)
{
    return a == GLY_GENDER_UNKNOWN || b == GLY_GENDER_UNKNOWN || a == b;
}

static gly_text name_text(const linking *l, const gly_name *name)
{
    uint32_t first = name->given == GLY_NONE ? name->surname : name->given;
    const gly_language *language = l->reading->language;
    return gly_text_slice(
        language->document->text,
        gly_tokens_span(&language->tokens, first, name->last));
}

/* A new entity for `name`, at the end of its surname's chain. */
static gly_status add_entity(linking *l, uint32_t *out, const gly_name *name)
{
    *out = l->entities.count;
    gly_entity *entity = gly_list_add(&l->entities, l->arena);
    identity *id = gly_list_add(&l->identities, l->arena);
    if (entity == NULL || id == NULL)
        return GLY_NO_MEMORY;
    *entity = (gly_entity){
        .kind =
            name->kind == GLY_NAME_BODY ? GLY_ENTITY_BODY : GLY_ENTITY_PERSON,
        .gender = name->gender,
        .name = name_text(l, name),
        .first_mention = GLY_NONE,
    };
    *id = (identity){.given = form_of(l, name->given),
                     .next = GLY_NONE,
                     .last_seen = GLY_NONE};
    gly_symbol surname = form_of(l, name->surname);
    id->next = chain_of(l, surname);
    if (surname < l->chain_count)
        l->chains[surname] = *out + 1;
    return GLY_OK;
}

/* Whether kind and gender let `name` be of the entity. */
static bool may_be(const linking *l, const gly_name *name, uint32_t index)
{
    const gly_entity *entity = entity_at(l, index);
    bool body = entity->kind == GLY_ENTITY_BODY;
    if ((name->kind == GLY_NAME_PERSON && body) ||
        (name->kind == GLY_NAME_BODY && !body))
        return false;
    return gender_agrees(entity->gender, name->gender);
}

/* The known entity that a name with a given name is; GLY_NONE for a new one. */
static uint32_t known_entity(const linking *l, const gly_name *name)
{
    uint32_t entity = chain_of(l, form_of(l, name->surname));
    for (uint32_t i = 0; entity != GLY_NONE && i < LONGEST_CHAIN; i++) {
        const identity *id = identity_at(l, entity);
        if (may_be(l, name, entity) &&
            gly_likeness_given(l->reading, id->given, form_of(l, name->given)))
            return entity;
        entity = id->next;
    }
    return GLY_NONE;
}

/* Learn from one more way to name the entity. */
static void enrich(linking *l, uint32_t index, const gly_name *name)
{
    gly_entity *entity = entity_at(l, index);
    identity *id = identity_at(l, index);
    gly_text text = name_text(l, name);
    if (text.size > entity->name.size)
        entity->name = text;
    if (entity->gender == GLY_GENDER_UNKNOWN)
        entity->gender = name->gender;
    if (id->given == 0)
        id->given = form_of(l, name->given);
}

/* Note whose given name it is, for those who are called by it alone. */
static void note_given(linking *l, uint32_t entity, const gly_name *name)
{
    gly_symbol given = form_of(l, name->given);
    if (name->kind != GLY_NAME_PERSON || given == 0 || given >= l->chain_count)
        return;
    bool other = l->givens[given] != 0 && l->givens[given] != entity + 1;
    l->givens[given] = other ? SEVERAL : entity + 1;
}

/* The one person whose given name stands alone: "Karen"; GLY_NONE. */
static uint32_t entity_of_given(const linking *l, const gly_name *name)
{
    gly_symbol form = form_of(l, name->surname);
    bool one = name->first == name->last && form < l->chain_count &&
               l->givens[form] != 0 && l->givens[form] != SEVERAL;
    return one ? l->givens[form] - 1 : GLY_NONE;
}

/* Make the entities that are introduced by a full name. */
static gly_status introduce(linking *l)
{
    for (uint32_t i = 0; i < l->names.count; i++) {
        const gly_name *name = gly_list_at(&l->names, i);
        bool full = name->kind == GLY_NAME_PERSON && name->given != GLY_NONE;
        if (!full && name->kind != GLY_NAME_BODY)
            continue;
        uint32_t entity = known_entity(l, name);
        if (entity != GLY_NONE)
            enrich(l, entity, name);
        else if (add_entity(l, &entity, name) != GLY_OK)
            return GLY_NO_MEMORY;
        note_given(l, entity, name);
    }
    return GLY_OK;
}

/* The person a bare surname is: mentioned last, else introduced first. */
static uint32_t entity_of_surname(const linking *l, const gly_name *name)
{
    uint32_t best = GLY_NONE;
    uint32_t entity = chain_of(l, form_of(l, name->surname));
    for (uint32_t i = 0; entity != GLY_NONE && i < LONGEST_CHAIN; i++) {
        const identity *id = identity_at(l, entity);
        bool fits = may_be(l, name, entity);
        uint32_t seen = id->last_seen;
        uint32_t best_seen =
            best == GLY_NONE ? GLY_NONE : identity_at(l, best)->last_seen;
        if (fits && (best == GLY_NONE || best_seen == GLY_NONE ||
                     (seen != GLY_NONE && seen > best_seen)))
            best = entity;
        entity = id->next;
    }
    return best;
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
    gly_entity *entity = entity_at(l, mention->entity);
    if (entity->first_mention == GLY_NONE)
        entity->first_mention = index;
    identity_at(l, mention->entity)->last_seen = mention->first;
    if (entity->kind == GLY_ENTITY_PERSON)
        gly_memory_add(&l->memory, l->reading, mention);
    return GLY_OK;
}

/* The one person of the surname though the honorific is another's: "Mr." where
 * she has been "Ms." GLY_NONE when there are several, or a married couple. */
static uint32_t only_bearer(const linking *l, const gly_name *name)
{
    uint32_t entity = chain_of(l, form_of(l, name->surname));
    bool married = gly_reading_is_word(l->reading, name->first, "mrs.") ||
                   gly_reading_is_word(l->reading, name->first, "mrs");
    bool one = entity != GLY_NONE && !married &&
               entity_at(l, entity)->kind == GLY_ENTITY_PERSON &&
               identity_at(l, entity)->given != 0 &&
               identity_at(l, entity)->next == GLY_NONE;
    return one ? entity : GLY_NONE;
}

/* The entity of a name met in order of the text; GLY_NONE for none. */
static gly_status resolve_name(linking *l, uint32_t *out, const gly_name *name)
{
    *out = GLY_NONE;
    bool person = name->kind == GLY_NAME_PERSON;
    if (name->kind == GLY_NAME_BODY || (person && name->given != GLY_NONE)) {
        *out = known_entity(l, name);
        return GLY_OK;
    }
    if (name->kind == GLY_NAME_OPEN && name->given != GLY_NONE) {
        uint32_t entity = known_entity(l, name);
        bool exact = entity != GLY_NONE &&
                     identity_at(l, entity)->given == form_of(l, name->given);
        *out = exact ? entity : GLY_NONE;
        return GLY_OK;
    }
    *out = entity_of_surname(l, name);
    if (*out == GLY_NONE && person)
        *out = entity_of_given(l, name);
    if (*out == GLY_NONE && person)
        *out = only_bearer(l, name);
    if (*out == GLY_NONE && person)
        return add_entity(l, out, name);
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
        uint32_t entity = entity_of_surname(l, &part);
        if (entity == GLY_NONE ||
            entity_at(l, entity)->kind != GLY_ENTITY_PERSON)
            continue;
        gly_mention mention = {GLY_MENTION_NAME, i, i, entity, GLY_NONE, i};
        if (add_mention(l, &mention) != GLY_OK)
            return GLY_NO_MEMORY;
    }
    return GLY_OK;
}

/* Whether the one word of the mention is the given name. */
static bool is_called_by_given(const linking *l, const gly_mention *mention)
{
    gly_symbol form = form_of(l, mention->surname);
    return mention->first == mention->last && form < l->chain_count &&
           l->givens[form] == mention->entity + 1 &&
           chain_of(l, form) == GLY_NONE;
}

static gly_status mention_name(linking *l, const gly_name *name)
{
    uint32_t entity;
    if (name->kind == GLY_NAME_TITLE || name->kind == GLY_NAME_PEOPLE) {
        gly_mention title = {GLY_MENTION_NAME, name->first, name->last,
                             GLY_NONE,         GLY_NONE,    GLY_NONE};
        return add_mention(l, &title);
    }
    if (resolve_name(l, &entity, name) != GLY_OK)
        return GLY_NO_MEMORY;
    if (entity == GLY_NONE)
        return name->loose ? mention_surnames(l, name) : GLY_OK;
    bool person = entity_at(l, entity)->kind == GLY_ENTITY_PERSON;
    gly_mention mention = {GLY_MENTION_NAME,
                           name->first,
                           name->last,
                           entity,
                           person ? name->given : GLY_NONE,
                           person ? name->surname : GLY_NONE};
    if (person && name->given == GLY_NONE && is_called_by_given(l, &mention)) {
        mention.given = mention.surname;
        mention.surname = GLY_NONE;
    }
    uint32_t at;
    uint32_t age = person ? gly_age_after(&at, l->reading, name->last) : 0;
    if (age > 0)
        identity_at(l, entity)->age = age;
    return add_mention(l, &mention);
}

/* Whom "the 68-year-old" means: who is that old, else the one whose age was
 * told last, in the sentences before. */
static uint32_t entity_of_age(const linking *l, uint32_t token, uint32_t age)
{
    uint32_t sentence = l->reading->sentences[token];
    uint32_t told = GLY_NONE;
    for (uint32_t i = 0; i < l->memory.count; i++) {
        const gly_remembered *r = &l->memory.items[i];
        uint32_t known = identity_at(l, r->entity)->age;
        if (known == age)
            return r->entity;
        bool near = sentence - l->reading->sentences[r->first] <= AGE_NEAR;
        if (known > 0 && near && told == GLY_NONE)
            told = r->entity;
    }
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
        gly_memory_find(&l->memory, l->reading, &l->entities, token);
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
        .entities = gly_list_of(sizeof(gly_entity)),
        .identities = gly_list_of(sizeof(identity)),
        .mentions = gly_list_of(sizeof(gly_mention)),
        .chain_count = gly_symbols_end(reading->language->tokens.symbols),
    };
    l.chains = gly_arena_array(arena, l.chain_count, sizeof *l.chains);
    l.givens = gly_arena_array(arena, l.chain_count, sizeof *l.givens);
    if (l.chains == NULL || l.givens == NULL ||
        gly_names_find(&l.names, arena, reading) != GLY_OK ||
        introduce(&l) != GLY_OK || link_all(&l) != GLY_OK)
        return GLY_NO_MEMORY;
    annotations->mentions = l.mentions.items;
    annotations->mention_count = l.mentions.count;
    annotations->entities = l.entities.items;
    annotations->entity_count = l.entities.count;
    return GLY_OK;
}
