/* outcomes.c - finds the pairs to weigh, and settles on one for each. */
#include "claims/outcomes/outcomes.h"

#include "claims/outcomes/outcome_keys.h"
#include "claims/statements/opposition.h"
#include "claims/statements/sameness.h"

/* Others of a key that a statement is held against: so many of the latest and
 * the first. So many of the first are looked at for what tells the same. */
enum { LATEST = 16, FIRST = 10, ALIKE = 24 };
/* Only what stands in the second half is taken for known. */
enum { WHOLE = 100, HALF = 50 };

typedef struct {
    gly_outcome_keys keys;
    gly_outcome *items;
} search;

static const gly_statement *at(const search *s, const gly_outcome_entry *entry)
{
<<<<<<< HEAD
    return s->claims->annotations->language;
}

static uint32_t block_of(const search *s, const gly_statement *statement)
{
    return language_of(s)->sentences.items[statement->sentence].block;
}

static bool may_count(const search *s, const gly_statement *statement)
{
    gly_block_kind kind =
        language_of(s)->document->blocks[block_of(s, statement)].kind;
    return (kind == GLY_BLOCK_PARAGRAPH || kind == GLY_BLOCK_LIST_ITEM ||
            kind == GLY_BLOCK_QUOTE || kind == GLY_BLOCK_CELL ||
            kind == GLY_BLOCK_CAPTION) &&
           !statement->asked && !statement->conditional && !statement->quoted;
}

/* --- Keys ---------------------------------------------------------------- */

static entry *add(search *s, uint32_t statement, gly_opposed how,
                  uint64_t value)
{
    entry *out = &s->entries[s->count++];
    *out = (entry){value * GLY_OPPOSED_KINDS + how, statement, how, GLY_NONE,
                   false};
    return out;
}

/* Whether a child of `token` in `relation` is `word`. */
static bool has(const search *s, uint32_t token, gly_relation relation,
                const char *word)
{
    uint32_t child = gly_syntax_child(&language_of(s)->syntax, token, relation);
    return child != GLY_NONE &&
           (word == NULL ||
            gly_reading_is_word(s->claims->annotations->reading, child, word));
}

/* "almost no difference": there is some. */
static bool is_hedged(const search *s, uint32_t noun)
{
    uint32_t article =
        gly_syntax_child(&language_of(s)->syntax, noun, GLY_REL_DET);
    return article != GLY_NONE && article > 0 &&
           gly_reading_is(s->claims->annotations->reading, article - 1,
                          GLY_IS_HEDGE);
}

/* "no pilot", "did not take apprentices", "without a pilot". */
static bool is_denied(const search *s, const gly_statement *statement,
                      const gly_participant *p)
{
    bool known = has(s, p->token, GLY_REL_DET, "the") ||
                 has(s, p->token, GLY_REL_NMOD_POSS, NULL);
    return !known && !is_hedged(s, p->token) &&
           (p->quantity == GLY_QUANTITY_NONE ||
            (p == &statement->patient && statement->negative) ||
            has(s, p->token, GLY_REL_CASE, "without"));
}

/* "the pilot", "her pilot", "seven pilots", "a pilot who". */
static bool is_known(const search *s, const gly_statement *statement,
                     const gly_participant *p)
{
    return !statement->negative && p->quantity != GLY_QUANTITY_NONE &&
           !has(s, p->token, GLY_REL_CASE, "without") &&
           (has(s, p->token, GLY_REL_DET, "the") ||
            has(s, p->token, GLY_REL_NMOD_POSS, NULL) ||
            has(s, p->token, GLY_REL_NUMMOD, NULL) ||
            has(s, p->token, GLY_REL_ACL_RELCL, NULL));
}

static void add_thing(search *s, uint32_t index, const gly_participant *p)
{
    const gly_statement *statement = &s->all[index];
    /* "No candidate won": there were some. */
    bool doer = p == &statement->agent && p->quantity == GLY_QUANTITY_NONE &&
                !has(s, statement->predicate, GLY_REL_EXPL, NULL) &&
                !has(s, statement->predicate, GLY_REL_COP, NULL);
    if (doer)
        return;
    if (p->token == GLY_NONE ||
        language_of(s)->syntax.items[p->token].upos != GLY_UPOS_NOUN)
        return;
    gly_symbol key = s->claims->gists->keys[p->token];
    bool denied = is_denied(s, statement, p);
    if (key == 0 || (!denied && !is_known(s, statement, p)))
        return;
    entry *added = add(s, index, GLY_OPPOSED_THING, key);
    added->thing = p->token;
    added->denied = denied;
}

/* The class of news-kin that a statement tells, by its side or its word. */
static gly_symbol kin_of(const search *s, const gly_statement *statement)
{
    const gly_lexicon *lexicon = language_of(s)->lexicon;
    gly_list_id list = statement->nominal ? s->nouns : s->verbs;
    uint32_t left = language_of(s)->tokens.count - statement->predicate;
    gly_symbol class = 0;
    if (statement->side != 0 && s->kinds != GLY_NONE)
        class = gly_lexicon_find(lexicon, s->kinds, &statement->side, 1).class;
    if (class != 0 || list == GLY_NONE)
        return class;
    return gly_lexicon_find(lexicon, list,
                            s->claims->annotations->reading->forms +
                                statement->predicate,
                            left < ENTRY_WORDS ? left : ENTRY_WORDS)
        .class;
}

static bool is_going(const search *s, uint32_t statement)
{
    return s->kin[statement] == s->going_yes ||
           s->kin[statement] == s->going_no;
}

static void add_keys(search *s, uint32_t index)
{
    const gly_claims *claims = s->claims;
    const gly_statement *statement = &s->all[index];
    uint32_t before = s->count;
    if (!may_count(s, statement))
        return;
    gly_text topic = statement->side == 0
                         ? (gly_text){"", 0}
                         : gly_statement_topic(claims, statement);
    /* Prices rise and fall, and the beaten team beats another one. */
    if (topic.size > 0 &&
        !gly_statement_is_topic(claims, statement, "directed") &&
        !gly_statement_is_topic(claims, statement, "moving"))
        add(s, index, GLY_OPPOSED_SIDE,
            gly_text_hash(topic) / GLY_OPPOSED_KINDS);
    s->kin[index] = kin_of(s, statement);
    if (s->kin[index] != 0)
        add(s, index, GLY_OPPOSED_KIN, is_going(s, index));
    add_thing(s, index, &statement->agent);
    add_thing(s, index, &statement->patient);
    for (uint32_t i = 0; i < statement->beside_count; i++)
        add_thing(s, index, &statement->beside[i]);
    if (s->count > before)
        s->cores[index] = gly_statement_core(claims, statement);
}

static int by_key(const void *a, const void *b)
{
    const entry *one = a, *two = b;
    if (one->key != two->key)
        return one->key < two->key ? -1 : 1;
    return (one->statement > two->statement) -
           (one->statement < two->statement);
}

/* --- The best of those before -------------------------------------------- */

static bool says_yes(const search *s, uint32_t statement)
{
    return (s->kin[statement] == s->consent_yes ||
            s->kin[statement] == s->going_yes) != s->all[statement].negative;
}

/* Whether two of one key are opposites. Of one kind of news they are so by
 * their sides alone. */
static bool oppose(const search *s, const entry *one, const entry *two)
{
    const gly_claims *claims = s->claims;
    const gly_statement *a = &s->all[one->statement];
    const gly_statement *b = &s->all[two->statement];
    if (one->how == GLY_OPPOSED_THING)
        return one->denied != two->denied;
    if (one->how == GLY_OPPOSED_SIDE)
        return gly_statements_oppose(claims, a, b);
    if (says_yes(s, one->statement) == says_yes(s, two->statement))
        return false;
    bool one_kind = a->side != 0 && b->side != 0 &&
                    gly_text_equal(gly_statement_topic(claims, a),
                                   gly_statement_topic(claims, b));
    return !one_kind;
=======
    return &s->keys.all[entry->statement];
>>>>>>> a68b8f8 (Tell what is taken for known by trees over signs, and hold the other rule to it)
}

/* The entries of one key. */
typedef struct {
    uint32_t first, end;
} group;

/* How many of the first of a key before `later` tell what that tells, and have
 * words in common with it. */
static uint32_t count_echoes(const search *s, const group *g,
                             const gly_outcome_entry *earlier,
                             const gly_outcome_entry *later)
{
    const gly_outcome_keys *keys = &s->keys;
    uint32_t found = 0;
    for (uint32_t i = g->first; i < g->first + ALIKE; i++) {
        const gly_outcome_entry *other = &keys->entries[i];
        if (other >= later)
            break;
        if (other->statement == earlier->statement ||
            other->statement == later->statement ||
            !gly_outcome_opposes(keys, other, earlier))
            continue;
        found += gly_cores_shared(keys->claims, &keys->cores[other->statement],
                                  &keys->cores[later->statement]) > 0;
    }
    return found;
}

static gly_outcome_pair pair_of(const search *s, const gly_outcome_entry *one,
                                const gly_outcome_entry *two)
{
    const gly_outcome_keys *keys = &s->keys;
    return (gly_outcome_pair){
        .claims = keys->claims,
        .a = at(s, one),
        .b = at(s, two),
        .core_a = &keys->cores[one->statement],
        .core_b = &keys->cores[two->statement],
        .whole_a = &keys->wholes[at(s, one)->sentence],
        .whole_b = &keys->wholes[at(s, two)->sentence],
        .how = one->how,
        .thing_a = one->thing,
        .thing_b = two->thing,
    };
}

static void weigh(search *s, const group *g, const gly_outcome_entry *one,
                  const gly_outcome_entry *two)
{
    const gly_outcome_keys *keys = &s->keys;
    if (gly_outcome_block(keys, one->statement) ==
            gly_outcome_block(keys, two->statement) ||
        !gly_outcome_opposes(keys, one, two))
        return;
    gly_outcome_pair p = pair_of(s, one, two);
    if (!gly_outcome_may_be(&p))
        return;
    gly_outcome_weigh_places(&p);
    gly_outcome_weigh_parts(&p);
    gly_outcome_weigh_shared(&p);
    gly_outcome_hold(&p, GLY_OUTCOME_TOGETHER, g->end - g->first);
    gly_outcome_hold(&p, GLY_OUTCOME_ECHOED, count_echoes(s, g, one, two));
    int32_t points = gly_outcome_points(&p);
    gly_outcome *out = &s->items[two->statement];
    if (points <= out->points)
        return;
    out->points = points;
    if (points >= GLY_OUTCOME_POINTS)
        out->rival = one->statement;
}

static bool is_late(const search *s, const gly_outcome_entry *entry)
{
    const gly_language *language = s->keys.claims->annotations->language;
    return at(s, entry)->sentence * WHOLE >= language->sentences.count * HALF;
}

/* Weigh what has one key: each against the latest before it and the first. */
static void weigh_key(search *s, const group *g)
{
    const gly_outcome_entry *entries = s->keys.entries;
    for (uint32_t i = g->first + 1; i < g->end; i++) {
        const gly_outcome_entry *later = &entries[i];
        if (!is_late(s, later))
            continue;
        for (uint32_t k = 1; k <= LATEST && k <= i - g->first; k++)
            weigh(s, g, later - k, later);
        for (uint32_t k = g->first; k < g->first + FIRST && k + LATEST < i; k++)
            weigh(s, g, &entries[k], later);
    }
}

static void weigh_all(search *s)
{
    const gly_outcome_keys *keys = &s->keys;
    for (uint32_t first = 0, i = 1; i <= keys->count; i++) {
        if (i < keys->count && keys->entries[i].key == keys->entries[first].key)
            continue;
        weigh_key(s, &(group){first, i});
        first = i;
    }
}

/* Whether another statement of the same sentence has more points. */
static bool is_second(const search *s, uint32_t index, uint32_t count)
{
    const gly_statement *all = s->keys.all;
    const gly_outcome *items = s->items;
    uint32_t sentence = all[index].sentence, first = index;
    while (first > 0 && all[first - 1].sentence == sentence)
        first--;
    for (uint32_t i = first; i < count && all[i].sentence == sentence; i++) {
        if (items[i].rival != GLY_NONE &&
            (items[i].points > items[index].points ||
             (i < index && items[i].points == items[index].points)))
            return true;
    }
    return false;
}

/* Join each to the one that it contradicts, one of each sentence. */
static void join(search *s, uint32_t count)
{
    gly_outcome *items = s->items;
    for (uint32_t i = 0; i < count; i++) {
        uint32_t rival = items[i].rival;
        if (rival == GLY_NONE || is_second(s, i, count))
            continue;
        if (items[rival].thread == GLY_NONE)
            items[rival].thread = rival;
        items[i].thread = items[rival].thread;
    }
}

gly_status gly_outcomes_build(gly_claims *claims)
{
    const gly_statements *all = claims->annotations->statements;
    gly_outcomes *made = gly_arena_take(claims->arena, sizeof *made);
    gly_outcome *items =
        gly_arena_array(claims->arena, all->count, sizeof *items);
    if (made == NULL || items == NULL)
        return GLY_NO_MEMORY;
    for (uint32_t i = 0; i < all->count; i++)
        items[i] = (gly_outcome){GLY_NONE, GLY_NONE, 0};
    *made = (gly_outcomes){items, all->count};
    claims->outcomes = made;
    search s = {.items = items};
    gly_arena scratch;
    gly_arena_init(&scratch, &claims->arena->allocator);
    gly_status status = gly_outcome_keys_build(&s.keys, &scratch, claims);
    if (status == GLY_OK) {
        weigh_all(&s);
        join(&s, all->count);
    }
    gly_arena_release(&scratch);
    return status;
}
