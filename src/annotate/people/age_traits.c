#include "annotate/people/age_traits.h"

#include "annotate/people/ages.h"
#include "annotate/reading.h"

enum {
    YOUNGEST = 10,      /* "at 3" is an hour */
    OF_REACH = 12,      /* tokens from a name to "a man of 48" */
    MAIN_LEAST = 5,     /* times that a main person is meant */
    TRAITS_MOST = 1000, /* an article with more is a register */
};

/* One mention while it is looked at. */
typedef struct {
    gly_list *out;
    gly_arena *arena;
    const gly_annotations *annotations;
    const gly_reading *reading;
    const gly_node *nodes;
    uint32_t mention;
    uint32_t first, last; /* its tokens */
    uint32_t end;         /* of its sentence */
    gly_status status;
} beside;

static void add(beside *b, uint32_t first, uint32_t last, uint32_t age)
{
    gly_trait *added =
        b->status == GLY_OK ? gly_list_add(b->out, b->arena) : NULL;
    if (added == NULL) {
        b->status = GLY_NO_MEMORY;
        return;
    }
    *added = (gly_trait){.kind = GLY_TRAIT_AGE,
                         .entity = b->annotations->mentions[b->mention].entity,
                         .mention = b->mention,
                         .first = first,
                         .last = last,
                         .head = age,
                         .of_first = GLY_NONE,
                         .of_last = GLY_NONE,
                         .number = gly_age_at(b->reading, age)};
}

static bool is_word(const beside *b, uint32_t token, const char *word)
{
    return token < b->end && gly_reading_is_word(b->reading, token, word);
}

static bool is_age(const beside *b, uint32_t token)
{
    return token < b->end && gly_age_at(b->reading, token) >= YOUNGEST;
}

/* Whether nothing is counted by the number: "36 and will retire". */
static bool ends_there(const beside *b, uint32_t token)
{
    if (token >= b->end)
        return true;
    switch (b->nodes[token].upos) {
    case GLY_UPOS_PUNCT:
        return !gly_reading_at(b->reading, token, '-') &&
               !gly_reading_at(b->reading, token, ':');
    case GLY_UPOS_CCONJ:
    case GLY_UPOS_SCONJ:
    case GLY_UPOS_PRON:
    case GLY_UPOS_DET:
        return true;
    default:
        return is_word(b, token, "years") && is_word(b, token + 1, "old");
    }
}

/* Whether the verb over `token` tells of the present. */
static bool is_present(const beside *b, uint32_t token)
{
    enum { CLIMB = 5 };
    for (uint32_t up = 0; up < CLIMB && token != GLY_NONE; up++) {
        const gly_syntax *syntax = &b->reading->language->syntax;
        uint32_t copula = gly_syntax_child(syntax, token, GLY_REL_COP);
        uint32_t auxiliary = gly_syntax_child(syntax, token, GLY_REL_AUX);
        uint32_t verb = copula != GLY_NONE      ? copula
                        : auxiliary != GLY_NONE ? auxiliary
                                                : token;
        gly_upos upos = b->nodes[verb].upos;
        if (upos == GLY_UPOS_VERB || upos == GLY_UPOS_AUX)
            return b->nodes[verb].xpos == GLY_XPOS_VBZ ||
                   b->nodes[verb].xpos == GLY_XPOS_VBP;
        token = b->nodes[token].head;
    }
    return false;
}

/* "At 69 she is up", "At 35, Iestyn Roe is" */
static void read_at_before(beside *b)
{
    uint32_t start = gly_reading_sentence(b->reading, b->first)->first;
    uint32_t at = b->first;
    at -= at > start && gly_reading_at(b->reading, at - 1, ',');
    if (at == start + 2 && is_word(b, start, "at") && is_age(b, start + 1) &&
        is_present(b, b->last))
        add(b, start, b->last, start + 1);
}

/* "Kray, who at 52 is", "Kray, at 52," */
static void read_at_after(beside *b)
{
    uint32_t at = b->last + 1;
    at += at < b->end && gly_reading_at(b->reading, at, ',');
    bool who = is_word(b, at, "who");
    at += who;
    if (!is_word(b, at, "at") || !is_age(b, at + 1) || at == b->last + 1)
        return;
    bool closed = at + 2 < b->end && gly_reading_at(b->reading, at + 2, ',');
    if (who ? is_word(b, at + 2, "is") || is_word(b, at + 2, "has")
            : closed && is_present(b, b->last))
        add(b, at, at + 1, at + 1);
}

/* "She is 67.", "He is now 36 and will retire", "Roe had turned 20 in August"
 */
static void read_is(beside *b)
{
    uint32_t at = b->last + 1;
    bool has = is_word(b, at, "has") || is_word(b, at, "had") ||
               is_word(b, at, "just");
    if (is_word(b, at + has, "turned")) {
        at += has;
        bool month = is_word(b, at + 2, "in") || is_word(b, at + 2, "last") ||
                     is_word(b, at + 2, "this") || ends_there(b, at + 2);
        bool year = is_word(b, at + 2, "in") && at + 3 < b->end &&
                    b->nodes[at + 3].upos == GLY_UPOS_NUM;
        if (is_age(b, at + 1) && month && !year)
            add(b, b->first, at + 1, at + 1);
        return;
    }
    bool is =
        is_word(b, at, "is") || is_word(b, at, "'s") || is_word(b, at, "’s");
    bool now = is_word(b, at + 1, "now") || is_word(b, at + 1, "only") ||
               is_word(b, at + 1, "just");
    at += now ? 2 : 1;
    if (is && is_age(b, at) && ends_there(b, at + 1))
        add(b, b->first, at, at);
}

/* "Kray, the finance chief, a quiet man of 48" */
static void read_man_of(beside *b)
{
    for (uint32_t i = b->last + 2; i + 2 < b->end && i < b->last + OF_REACH;
         i++) {
        if (b->nodes[i].upos == GLY_UPOS_VERB)
            return;
        bool one = is_word(b, i, "man") || is_word(b, i, "woman");
        if (one && is_word(b, i + 1, "of") && is_age(b, i + 2) &&
            gly_reading_at(b->reading, b->last + 1, ',')) {
            add(b, i, i + 2, i + 2);
            return;
        }
    }
}

/* "Roe, now 34," */
static void read_now(beside *b)
{
    uint32_t at = b->last + 1;
    if (at < b->end && gly_reading_at(b->reading, at, ',') &&
        is_word(b, at + 1, "now") && is_age(b, at + 2) && ends_there(b, at + 3))
        add(b, at + 1, at + 2, at + 2);
}

static beside beside_of(gly_list *out, gly_arena *arena,
                        const gly_annotations *annotations, uint32_t mention)
{
    const gly_mention *m = &annotations->mentions[mention];
    const gly_sentence *s =
        gly_reading_sentence(annotations->reading, m->first);
    return (beside){.out = out,
                    .arena = arena,
                    .annotations = annotations,
                    .reading = annotations->reading,
                    .nodes = annotations->language->syntax.items,
                    .mention = mention,
                    .first = m->first,
                    .last = m->last,
                    .end = s->first + s->count,
                    .status = GLY_OK};
}

gly_status gly_age_traits_read(gly_list *out, gly_arena *arena,
                               const gly_annotations *annotations,
                               uint32_t mention)
{
    beside b = beside_of(out, arena, annotations, mention);
    if (b.reading->quotes[b.first] != GLY_NONE)
        return GLY_OK;
    read_at_before(&b);
    read_at_after(&b);
    read_is(&b);
    if (annotations->mentions[mention].form == GLY_MENTION_NAME) {
        read_man_of(&b);
        read_now(&b);
    }
    return b.status;
}

/* Whose ages are told. */
typedef struct {
    uint32_t entity; /* the only one with an age; GLY_NONE */
    bool several;    /* there are more */
    bool known;      /* one has the age that is looked for */
} told_ages;

static told_ages ages_before(const gly_list *traits, uint32_t token,
                             uint32_t age)
{
    told_ages told = {.entity = GLY_NONE};
    for (uint32_t i = 0; i < traits->count; i++) {
        const gly_trait *t = gly_list_at(traits, i);
        if (t->kind != GLY_TRAIT_AGE)
            continue;
        told.known = told.known || (t->number == age && t->head != token);
        told.several = told.several ||
                       (told.entity != GLY_NONE && told.entity != t->entity);
        told.entity = t->entity;
    }
    return told;
}

/* The person that was named or meant last before `token`, in its sentence or
 * the one before; its mention. GLY_NONE for none, or for two. */
static uint32_t meant_before(const gly_annotations *a, uint32_t token)
{
    uint32_t sentence = a->reading->sentences[token];
    for (uint32_t i = gly_mentions_before(a, token); i-- > 0;) {
        const gly_mention *m = &a->mentions[i];
        if (a->reading->sentences[m->first] + 1 < sentence)
            return GLY_NONE;
        if (m->entity != GLY_NONE &&
            a->entities[m->entity].kind == GLY_ENTITY_PERSON)
            return i;
    }
    return GLY_NONE;
}

static uint32_t any_mention(const gly_annotations *a, uint32_t entity)
{
    return a->entities[entity].first_mention;
}

/* Whether the age stands in a mention that has its person already. */
static bool is_mentioned(const gly_annotations *a, uint32_t token)
{
    uint32_t at = gly_mentions_before(a, token + 1);
    return at > 0 && a->mentions[at - 1].last >= token;
}

static bool has_age(const gly_list *traits, uint32_t entity)
{
    for (uint32_t i = 0; i < traits->count; i++) {
        const gly_trait *t = gly_list_at(traits, i);
        if (t->kind == GLY_TRAIT_AGE && t->entity == entity)
            return true;
    }
    return false;
}

/* Whether a name follows the phrase: "the 21-year-old striker Ari Roe". */
static bool names_one(const gly_annotations *a, uint32_t token)
{
    enum { REACH = 5 };
    uint32_t at = gly_mentions_before(a, token);
    return at < a->mention_count && a->mentions[at].form == GLY_MENTION_NAME &&
           a->mentions[at].first < token + REACH &&
           a->language->syntax.items[a->mentions[at].first - 1].upos !=
               GLY_UPOS_VERB;
}

/* Whether an age of nobody's is told elsewhere: "a 17-year-old boy". */
static bool has_strangers(const gly_annotations *a, const gly_list *traits)
{
    const gly_reading *reading = a->reading;
    uint32_t count = reading->language->tokens.count;
    for (uint32_t i = 1; i < count; i++) {
        if (!gly_age_is_spelled(reading, i) || is_mentioned(a, i) ||
            gly_reading_is_word(reading, i - 1, "the"))
            continue;
        bool known = false;
        for (uint32_t k = 0; k < traits->count && !known; k++)
            known = ((const gly_trait *)gly_list_at(traits, k))->head == i;
        if (!known)
            return true;
    }
    return false;
}

/* Whether the article is about this person more than about any other. */
static bool is_main(const gly_annotations *a, uint32_t entity)
{
    uint32_t own = 0, all = 0;
    for (uint32_t i = 0; i < a->mention_count; i++) {
        uint32_t other = a->mentions[i].entity;
        bool person =
            other != GLY_NONE && a->entities[other].kind == GLY_ENTITY_PERSON;
        all += person;
        own += other == entity;
    }
    return own > MAIN_LEAST && 3 * own >= all;
}

static gly_status add_meant(gly_list *out, gly_arena *arena,
                            const gly_annotations *a, uint32_t token)
{
    uint32_t age = gly_age_at(a->reading, token);
    told_ages told = ages_before(out, token, age);
    uint32_t mention = meant_before(a, token);
    if (told.entity == GLY_NONE || told.known)
        return GLY_OK;
    bool named_last =
        mention != GLY_NONE && a->mentions[mention].entity == told.entity;
    if (!told.several && !named_last && !is_main(a, told.entity))
        return GLY_OK;
    if (told.several &&
        (mention == GLY_NONE || !has_age(out, a->mentions[mention].entity)))
        return GLY_OK;
    beside b = beside_of(out, arena, a,
                         told.several ? mention : any_mention(a, told.entity));
    uint32_t last = token + GLY_AGE_TOKENS - 1;
    add(&b, token - 1, last, token);
    return b.status;
}

gly_status gly_age_traits_meant(gly_list *out, gly_arena *arena,
                                const gly_annotations *annotations)
{
    const gly_reading *reading = annotations->reading;
    uint32_t count = reading->language->tokens.count;
    gly_status status = GLY_OK;
    if (out->count > TRAITS_MOST || has_strangers(annotations, out))
        return GLY_OK;
    for (uint32_t i = 1; i + GLY_AGE_TOKENS < count && status == GLY_OK; i++) {
        if (gly_age_is_spelled(reading, i) &&
            gly_reading_is_word(reading, i - 1, "the") &&
            reading->quotes[i] == GLY_NONE && !is_mentioned(annotations, i) &&
            !names_one(annotations, i))
            status = add_meant(out, arena, annotations, i);
    }
    return status;
}
