/* identities.c - finds whose a name is among the names before. */
#include "annotate/people/identities.h"

#include "annotate/people/bearers.h"
#include "annotate/people/bindings.h"
#include "annotate/people/genders.h"
#include "annotate/people/likeness.h"
#include "annotate/people/namesakes.h"

/* "sister-in-law" has five tokens. */
enum { LONGEST_CHAIN = 64, IN_LAW = 5 };

static gly_symbol form_of(const gly_identities *ids, uint32_t token)
{
    return token == GLY_NONE
               ? 0
               : gly_likeness_plain(ids->reading, ids->reading->forms[token]);
}

gly_identity *gly_identities_at(const gly_identities *ids, uint32_t index)
{
    return gly_list_at(&ids->identities, index);
}

gly_entity *gly_identities_entity(const gly_identities *ids, uint32_t index)
{
    return gly_list_at(&ids->entities, index);
}

static uint32_t chain_of(const gly_identities *ids, gly_symbol surname)
{
    return surname < ids->symbols ? ids->chains[surname] - 1 : GLY_NONE;
}

static gly_text name_text(const gly_identities *ids, const gly_name *name)
{
    uint32_t first = name->given == GLY_NONE ? name->surname : name->given;
    const gly_language *language = ids->reading->language;
    return gly_text_slice(
        language->document->text,
        gly_tokens_span(&language->tokens, first, name->last));
}

/* A new entity for `name`, at the end of its surname's chain. */
static gly_status add_entity(gly_identities *ids, uint32_t *out,
                             const gly_name *name)
{
    *out = ids->entities.count;
    gly_entity *entity = gly_list_add(&ids->entities, ids->arena);
    gly_identity *id = gly_list_add(&ids->identities, ids->arena);
    if (entity == NULL || id == NULL)
        return GLY_NO_MEMORY;
    *entity = (gly_entity){
        .kind =
            name->kind == GLY_NAME_BODY ? GLY_ENTITY_BODY : GLY_ENTITY_PERSON,
        .gender = name->gender,
        .name = name_text(ids, name),
        .first_mention = GLY_NONE,
    };
    *id = (gly_identity){.given = form_of(ids, name->given),
                         .next = GLY_NONE,
                         .last_seen = GLY_NONE,
                         .joined = gly_namesakes_is_joined(ids, name)};
    gly_symbol surname = form_of(ids, name->surname);
    id->next = chain_of(ids, surname);
    if (surname < ids->symbols)
        ids->chains[surname] = *out + 1;
    return GLY_OK;
}

/* Whether kind and gender let `name` be of the entity. */
static bool may_be(const gly_identities *ids, const gly_name *name,
                   uint32_t index)
{
    const gly_entity *entity = gly_identities_entity(ids, index);
    bool body = entity->kind == GLY_ENTITY_BODY;
    if ((name->kind == GLY_NAME_PERSON && body) ||
        (name->kind == GLY_NAME_BODY && !body))
        return false;
    return gly_genders_agree(entity->gender, name->gender);
}

/* The known entity that a name with a given name is; GLY_NONE for a new one. */
static uint32_t known_entity(const gly_identities *ids, const gly_name *name)
{
    uint32_t entity = chain_of(ids, form_of(ids, name->surname));
    for (uint32_t i = 0; entity != GLY_NONE && i < LONGEST_CHAIN; i++) {
        const gly_identity *id = gly_identities_at(ids, entity);
        if (may_be(ids, name, entity) &&
            gly_likeness_given(ids->reading, id->given,
                               form_of(ids, name->given)))
            return entity;
        entity = id->next;
    }
    return GLY_NONE;
}

/* Whether the `count` words from `token` on are a noun of kin. */
static bool is_kin_word(const gly_identities *ids, uint32_t token,
                        uint32_t count)
{
    return gly_reading_entry(ids->reading, "kin", token, count).count == count;
}

/* "[Tom Roe], her brother-in-law" */
static bool is_kin_behind(const gly_identities *ids, const gly_name *name)
{
    const gly_reading *reading = ids->reading;
    uint32_t owner = name->last + 2, noun = owner + 1;
    return noun + IN_LAW <= reading->language->tokens.count &&
           gly_reading_at(reading, name->last + 1, ',') &&
           reading->language->syntax.items[owner].xpos == GLY_XPOS_PRP_POSS &&
           (is_kin_word(ids, noun, 1) || is_kin_word(ids, noun, IN_LAW));
}

/* Whether a noun of kin brings the name in: "his mother, [Ann Roe]", "his
 * sister-in-law [Ann Roe]". */
static bool is_kin(const gly_identities *ids, const gly_name *name)
{
    uint32_t end = name->first;
    if (end > 0 && gly_reading_at(ids->reading, end - 1, ','))
        end--;
    return (end >= 1 && is_kin_word(ids, end - 1, 1)) ||
           (end >= IN_LAW && is_kin_word(ids, end - IN_LAW, IN_LAW)) ||
           is_kin_behind(ids, name);
}

/* Learn from one more way to name the entity. */
static void enrich(gly_identities *ids, uint32_t index, const gly_name *name)
{
    gly_entity *entity = gly_identities_entity(ids, index);
    gly_identity *id = gly_identities_at(ids, index);
    gly_text text = name_text(ids, name);
    if (text.size > entity->name.size)
        entity->name = text;
    if (entity->gender == GLY_GENDER_UNKNOWN)
        entity->gender = name->gender;
    if (id->given == 0)
        id->given = form_of(ids, name->given);
}

/* Note whose given name it is, for those who are called by it alone, and whose
 * names stand between that and the last one. */
static void note_names(gly_identities *ids, uint32_t entity,
                       const gly_name *name)
{
    gly_symbol given = form_of(ids, name->given);
    if (name->kind != GLY_NAME_PERSON || given == 0)
        return;
    if (given < ids->symbols)
        gly_bearers_note(&ids->givens[given], entity);
    for (uint32_t i = name->given + 1; i < name->surname; i++) {
        gly_symbol middle = form_of(ids, i);
        if (middle < ids->symbols &&
            gly_reading_has(ids->reading, i, GLY_TOKEN_CAPITAL))
            gly_bearers_note(&ids->middles[middle], entity);
    }
}

static uint32_t entity_of(const gly_identities *ids, const uint32_t *whose,
                          const gly_name *name)
{
    gly_symbol form = form_of(ids, name->surname);
    bool one = name->start == name->surname && name->surname == name->last &&
               form < ids->symbols && whose[form] != 0 &&
               whose[form] != GLY_BEARERS_SEVERAL;
    return one ? whose[form] - 1 : GLY_NONE;
}

/* The one person whose given name stands alone, "Karen", or with the title
 * that the full name had, "Sir Rollo"; GLY_NONE. */
static uint32_t entity_of_given(const gly_identities *ids, const gly_name *name)
{
    uint32_t entity = entity_of(ids, ids->givens, name);
    bool called =
        entity != GLY_NONE &&
        (name->first == name->last ||
         gly_identities_at(ids, entity)->title == form_of(ids, name->first));
    return called ? entity : GLY_NONE;
}

/* The one person the last but one of whose names stands alone: "Villa". */
static uint32_t entity_of_middle(const gly_identities *ids,
                                 const gly_name *name)
{
    uint32_t entity = entity_of(ids, ids->middles, name);
    return entity != GLY_NONE && may_be(ids, name, entity) &&
                   !gly_reading_is(ids->reading, name->surname, GLY_IS_GIVEN)
               ? entity
               : GLY_NONE;
}

/* "[Gareth] and Simone Haddow": the full name of one whose surname stands with
 * the next name only; false for any other name. */
static bool share_surname(gly_name *out, const gly_identities *ids,
                          const gly_list *names, uint32_t index)
{
    const gly_reading *reading = ids->reading;
    const gly_name *name = gly_list_at(names, index), *next = name + 1;
    bool alone =
        index + 1 < names->count && name->first == name->last &&
        name->given == GLY_NONE &&
        (name->kind == GLY_NAME_PERSON || name->kind == GLY_NAME_OPEN) &&
        gly_reading_is(reading, name->first, GLY_IS_GIVEN);
    if (!alone || next->kind != GLY_NAME_PERSON || next->given != next->first ||
        next->first != name->last + 2 ||
        !gly_reading_is_word(reading, name->last + 1, "and") ||
        chain_of(ids, form_of(ids, name->surname)) != GLY_NONE)
        return false;
    *out = *name;
    out->kind = GLY_NAME_PERSON;
    out->given = name->first;
    out->surname = next->surname;
    out->gender = gly_bindings_gender(reading, name->first);
    return true;
}

static gly_status introduce(gly_identities *ids, const gly_name *name)
{
    uint32_t entity = known_entity(ids, name);
    bool known = entity != GLY_NONE;
    if (known)
        enrich(ids, entity, name);
    else if (add_entity(ids, &entity, name) != GLY_OK)
        return GLY_NO_MEMORY;
    if (!known)
        gly_identities_at(ids, entity)->kin = is_kin(ids, name);
    note_names(ids, entity, name);
    gly_identity *id = gly_identities_at(ids, entity);
    if (id->title == 0 && name->honorific)
        id->title = form_of(ids, name->first);
    return GLY_OK;
}

/* Make the entities that are introduced by a full name. */
gly_status gly_identities_introduce(gly_identities *ids, const gly_list *names)
{
    gly_status status = GLY_OK;
    for (uint32_t i = 0; i < names->count && status == GLY_OK; i++) {
        const gly_name *name = gly_list_at(names, i);
        gly_name shared;
        bool full = name->kind == GLY_NAME_PERSON && name->given != GLY_NONE;
        if (full || name->kind == GLY_NAME_BODY)
            status = introduce(ids, name);
        else if (share_surname(&shared, ids, names, i))
            status = introduce(ids, &shared);
    }
    return status;
}

uint32_t gly_identities_of_surname(const gly_identities *ids,
                                   const gly_name *name)
{
    uint32_t best = GLY_NONE;
    uint32_t entity = chain_of(ids, form_of(ids, name->surname));
    for (uint32_t i = 0; entity != GLY_NONE && i < LONGEST_CHAIN; i++) {
        const gly_identity *id = gly_identities_at(ids, entity);
        if (may_be(ids, name, entity) &&
            (best == GLY_NONE ||
             gly_namesakes_is_rather(ids, entity, best, name)))
            best = entity;
        entity = id->next;
    }
    return best;
}

/* "Another [Munro], Catriona,": nobody who was told of before. */
static bool is_another(const gly_identities *ids, const gly_name *name)
{
    return name->first > 0 && name->kind == GLY_NAME_PERSON &&
           gly_reading_is_word(ids->reading, name->first - 1, "another") &&
           gly_reading_at(ids->reading, name->last + 1, ',') &&
           gly_reading_is(ids->reading, name->last + 2, GLY_IS_GIVEN);
}

/* Note how the person is called by the surname. */
static void note_surname(gly_identity *id, const gly_name *name)
{
    id->familiar = false;
    id->styled = id->styled || name->honorific;
    id->plain = id->plain || !name->honorific;
}

/* The entity of a name met in order of the text; GLY_NONE for none. */
gly_status gly_identities_resolve(gly_identities *ids, uint32_t *out,
                                  const gly_name *name)
{
    *out = GLY_NONE;
    bool person = name->kind == GLY_NAME_PERSON;
    if (name->kind == GLY_NAME_BODY || (person && name->given != GLY_NONE)) {
        *out = known_entity(ids, name);
        return GLY_OK;
    }
    if (name->kind == GLY_NAME_OPEN && name->given != GLY_NONE) {
        uint32_t entity = known_entity(ids, name);
        bool exact =
            entity != GLY_NONE &&
            gly_identities_at(ids, entity)->given == form_of(ids, name->given);
        *out = exact ? entity : GLY_NONE;
        return GLY_OK;
    }
    *out =
        is_another(ids, name) ? GLY_NONE : gly_identities_of_surname(ids, name);
    if (*out != GLY_NONE)
        note_surname(gly_identities_at(ids, *out), name);
    if (*out == GLY_NONE && person) {
        *out = entity_of_given(ids, name);
        if (*out != GLY_NONE)
            gly_identities_at(ids, *out)->familiar = true;
    }
    if (*out == GLY_NONE && name->given == GLY_NONE)
        *out = entity_of_middle(ids, name);
    if (*out == GLY_NONE && person) {
        if (add_entity(ids, out, name) != GLY_OK)
            return GLY_NO_MEMORY;
        note_surname(gly_identities_at(ids, *out), name);
    }
    return GLY_OK;
}

bool gly_identities_is_given(const gly_identities *ids, uint32_t surname,
                             uint32_t entity)
{
    gly_symbol form = form_of(ids, surname);
    return form < ids->symbols && ids->givens[form] == entity + 1 &&
           chain_of(ids, form) == GLY_NONE;
}

gly_status gly_identities_init(gly_identities *out, gly_arena *arena,
                               const gly_reading *reading)
{
    *out = (gly_identities){
        .arena = arena,
        .reading = reading,
        .entities = gly_list_of(sizeof(gly_entity)),
        .identities = gly_list_of(sizeof(gly_identity)),
        .symbols = gly_symbols_end(reading->language->tokens.symbols),
    };
    out->chains = gly_arena_array(arena, out->symbols, sizeof *out->chains);
    out->givens = gly_arena_array(arena, out->symbols, sizeof *out->givens);
    out->middles = gly_arena_array(arena, out->symbols, sizeof *out->middles);
    return out->chains != NULL && out->givens != NULL && out->middles != NULL
               ? GLY_OK
               : GLY_NO_MEMORY;
}
