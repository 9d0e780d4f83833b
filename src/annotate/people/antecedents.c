/* antecedents.c - weighs the people named before a pronoun. */
#include "annotate/people/antecedents.h"

#include <string.h>

/* How far a tree is climbed, and how often a name counts. */
enum { CLIMBED = 16, OFTEN = 3, VERY_OFTEN = 8, NEAR = 3, FAR = 6 };

typedef enum {
#define SALIENCE(name, points, about) SALIENT_##name,
#include "annotate/people/salience.def"
#undef SALIENCE
    SALIENCES
} salience;

static const int8_t points[SALIENCES] = {
#define SALIENCE(name, worth, about) worth,
#include "annotate/people/salience.def"
#undef SALIENCE
};

/* A pronoun while its person is looked for. */
typedef struct {
    const gly_reading *reading;
    uint32_t token, sentence;
    gly_gender gender;
    gly_relation relation;
    bool subject, reflexive;
    uint32_t most; /* mentions of the one who is named most of all */
    uint32_t dead; /* whose obituary it is; GLY_NONE */
} search;

static const gly_node *node_at(const gly_reading *reading, uint32_t token)
{
    return &reading->language->syntax.items[token];
}

static uint32_t bit(salience name, bool holds)
{
    return holds ? UINT32_C(1) << name : 0;
}

/* The top of what a name is in apposition to or joined with, whose part in the
 * sentence it shares. */
static uint32_t shared_top(const gly_reading *reading, uint32_t top)
{
    const gly_node *node = node_at(reading, top);
    bool shares = node->relation == GLY_REL_APPOS ||
                  node->relation == GLY_REL_CONJ ||
                  node->relation == GLY_REL_FLAT;
    return shares && node->head != GLY_NONE &&
                   node_at(reading, node->head)->upos != GLY_UPOS_VERB
               ? node->head
               : top;
}

static bool is_subject(gly_relation relation)
{
    return relation == GLY_REL_NSUBJ || relation == GLY_REL_NSUBJ_PASS;
}

static gly_gender gender_of(const gly_reading *reading, uint32_t pronoun)
{
    return gly_reading_is(reading, pronoun, GLY_IS_MALE) ? GLY_GENDER_MALE
                                                         : GLY_GENDER_FEMALE;
}

bool gly_memory_is_obituary(const gly_reading *reading)
{
    enum { OPENING = 150 };
    static const char *const leads[] = {"has", "who", "have", NULL};
    static const char *const heads[] = {"dies", "obituary", "died", NULL};
    const gly_language *language = reading->language;
    uint32_t count = language->tokens.count;
    for (uint32_t i = 1; i < count && i < OPENING; i++) {
        uint32_t block = language->tokens.items[i].block;
        bool summary =
            gly_block_is_summary(language->document->blocks[block].kind);
        if ((gly_reading_is_word(reading, i, "died") &&
             gly_reading_is_one_of(reading, i - 1, leads)) ||
            (gly_reading_is_word(reading, i - 1, "born") &&
             gly_reading_at(reading, i, ':')) ||
            (summary && gly_reading_is_one_of(reading, i, heads)))
            return true;
    }
    return false;
}

/* Note whom a headline names first: of whom an obituary is. */
static void note_billed(gly_memory *memory, const gly_reading *reading,
                        const gly_mention *mention)
{
    const gly_language *language = reading->language;
    uint32_t block = language->tokens.items[mention->first].block;
    if (!memory->obituary || memory->billed ||
        language->document->blocks[block].kind != GLY_BLOCK_HEADLINE)
        return;
    memory->billed = true;
    memory->dead = mention->entity;
}

void gly_memory_add(gly_memory *memory, const gly_reading *reading,
                    const gly_mention *mention)
{
    note_billed(memory, reading, mention);
    uint32_t at = 0, count = 0;
    gly_gender called = GLY_GENDER_UNKNOWN;
    for (; at < memory->count && count == 0; at++)
        if (memory->items[at].entity == mention->entity) {
            count = memory->items[at].count;
            called = memory->items[at].called;
        }
    if (count > 0 || memory->count == GLY_REMEMBERED)
        at--;
    else
        memory->count++;
    memmove(memory->items + 1, memory->items, at * sizeof *memory->items);
    uint32_t top = gly_syntax_top(&reading->language->syntax, mention->first,
                                  mention->last);
    bool joined = node_at(reading, top)->relation == GLY_REL_CONJ;
    top = shared_top(reading, top);
    memory->items[0] = (gly_remembered){
        .entity = mention->entity,
        .first = mention->first,
        .last = mention->last,
        .top = top,
        .count = count + 1,
        .relation = node_at(reading, top)->relation,
        .pronoun = mention->form == GLY_MENTION_PRONOUN,
        .joined = joined,
        .called = mention->form == GLY_MENTION_PRONOUN
                      ? gender_of(reading, mention->first)
                      : called,
    };
}

/* Whether the mention is the subject of a verb that the pronoun hangs under. */
static bool governs(const search *s, const gly_remembered *r)
{
    if (!is_subject(r->relation))
        return false;
    uint32_t verb = node_at(s->reading, r->top)->head;
    uint32_t at = s->token;
    for (uint32_t i = 0; i < CLIMBED && at != GLY_NONE; i++) {
        if (at == verb)
            return true;
        at = node_at(s->reading, at)->head;
    }
    return false;
}

/* "Judith, [her] niece": what tells who somebody is does not own it. */
static bool is_told_by(const search *s, const gly_remembered *r)
{
    uint32_t noun = node_at(s->reading, s->token)->head;
    return s->relation == GLY_REL_NMOD_POSS && r->last + 2 == s->token &&
           gly_reading_at(s->reading, r->last + 1, ',') && noun != GLY_NONE &&
           node_at(s->reading, noun)->relation == GLY_REL_APPOS &&
           gly_reading_is_of(s->reading, "role-noun", "relation", noun);
}

/* "Roe met him": an object is not its verb's subject, nor the other way. */
static bool in_own_clause(const search *s, const gly_remembered *r)
{
    if (is_told_by(s, r))
        return true;
    uint32_t verb = node_at(s->reading, s->token)->head;
    bool argument = s->subject || s->relation == GLY_REL_OBJ ||
                    s->relation == GLY_REL_IOBJ || s->relation == GLY_REL_OBL;
    return argument && !s->reflexive && verb != GLY_NONE &&
           node_at(s->reading, r->top)->head == verb &&
           (is_subject(r->relation) || r->relation == GLY_REL_OBJ ||
            r->relation == GLY_REL_IOBJ || r->relation == GLY_REL_OBL);
}

static uint32_t signs_of_place(const search *s, const gly_remembered *r)
{
    const gly_reading *reading = s->reading;
    const gly_token *tokens = reading->language->tokens.items;
    uint32_t back = s->sentence - reading->sentences[r->first];
    bool opened = gly_reading_sentence(reading, r->first)->first == r->first;
    bool taken_up = opened && s->subject && !r->pronoun &&
                    r->last + 2 == s->token &&
                    gly_reading_at(reading, r->last + 1, ',');
    return bit(SALIENT_SAME_SENTENCE, back == 0) |
           bit(SALIENT_TAKEN_UP, taken_up) |
           bit(SALIENT_SENTENCE_BEFORE, back == 1) |
           bit(SALIENT_TWO_BEFORE, back > 1 && back <= NEAR) |
           bit(SALIENT_FAR, back > FAR) |
           bit(SALIENT_SAME_BLOCK,
               tokens[r->first].block == tokens[s->token].block) |
           bit(SALIENT_OPENED, opened);
}

/* “Her father, Olev Tamm, ran it. She …” is not he, of whom no gender is
 * known. */
static bool is_owned(const search *s, const gly_remembered *r)
{
    const gly_reading *reading = s->reading;
    uint32_t owner =
        gly_syntax_child(&reading->language->syntax, r->top, GLY_REL_NMOD_POSS);
    return owner != GLY_NONE && !r->pronoun &&
           gly_reading_is(reading, owner,
                          s->gender == GLY_GENDER_MALE ? GLY_IS_MALE
                                                       : GLY_IS_FEMALE);
}

/* "Dora Poe, [Ada Poe]'s husband's aunt, came. She …", "Dora Poe, agent of [Ada
 * Poe],": the name only tells who another one is. */
static bool is_telling(const search *s, const gly_remembered *r)
{
    const gly_reading *reading = s->reading;
    uint32_t noun = node_at(reading, r->top)->head;
    if (r->pronoun || noun == GLY_NONE ||
        !(r->relation == GLY_REL_NMOD_POSS || r->relation == GLY_REL_NMOD) ||
        node_at(reading, noun)->relation != GLY_REL_APPOS ||
        !gly_reading_is(reading, noun, GLY_IS_ROLE))
        return false;
    uint32_t other = node_at(reading, noun)->head;
    return other < r->first && node_at(reading, other)->upos == GLY_UPOS_PROPN;
}

static uint32_t signs_of_part(const search *s, const gly_remembered *r)
{
    const gly_reading *reading = s->reading;
    bool subject = is_subject(r->relation);
    uint32_t verb = node_at(reading, r->top)->head;
    bool spoke = subject && verb != GLY_NONE &&
                 gly_reading_is(reading, verb, GLY_IS_REPORTING);
    bool same = s->sentence == reading->sentences[r->first];
    bool outside = reading->quotes[r->first] != reading->quotes[s->token];
    bool quoted = reading->quotes[s->token] != GLY_NONE;
    return bit(SALIENT_SUBJECT, subject) |
           bit(SALIENT_OBJECT, r->relation == GLY_REL_OBJ) |
           bit(SALIENT_OWNER, r->relation == GLY_REL_NMOD_POSS) |
           bit(SALIENT_GOVERNS, same && governs(s, r)) |
           bit(SALIENT_PARALLEL, subject && s->subject) |
           bit(SALIENT_SPOKE, spoke && !quoted) |
           bit(SALIENT_OWNED, is_owned(s, r)) |
           bit(SALIENT_TELLS, is_telling(s, r)) |
           bit(SALIENT_OWN_WORDS, spoke && same && quoted && outside) |
           bit(SALIENT_ACROSS, outside);
}

/* How often the one who is named most of all has been named. */
static uint32_t most_of(const gly_memory *memory)
{
    uint32_t most = 0;
    for (uint32_t i = 0; i < memory->count; i++)
        most = memory->items[i].count > most ? memory->items[i].count : most;
    return most;
}

/* Whether the pronoun opens a paragraph of the obituary of the one who is
 * remembered: "[She] did not care for honours." */
static bool is_dead(const search *s, const gly_remembered *r)
{
    const gly_token *tokens = s->reading->language->tokens.items;
    return s->dead == r->entity && s->subject &&
           (s->token == 0 ||
            tokens[s->token - 1].block != tokens[s->token].block);
}

/* All that speaks for the remembered person, who is the `latest` or not. */
static uint32_t signs_of(const search *s, const gly_remembered *r, bool latest,
                         gly_gender gender)
{
    return signs_of_place(s, r) | signs_of_part(s, r) |
           bit(SALIENT_LATEST, latest) |
           bit(SALIENT_GENDER, gender == s->gender) |
           bit(SALIENT_CALLED_OTHER,
               r->called != GLY_GENDER_UNKNOWN && r->called != s->gender) |
           bit(SALIENT_DEAD, is_dead(s, r)) |
           bit(SALIENT_OFTEN, r->count >= OFTEN) |
           bit(SALIENT_VERY_OFTEN, r->count >= VERY_OFTEN) |
           bit(SALIENT_MOST, r->count == s->most) |
           bit(SALIENT_ONCE, r->count == 1) | bit(SALIENT_JOINED, r->joined) |
           bit(SALIENT_CARRIED, r->pronoun);
}

static int sum_of(uint32_t signs)
{
    int sum = 0;
    for (uint32_t i = 0; i < SALIENCES; i++) {
        if (signs >> i & 1)
            sum += points[i];
    }
    return sum;
}

static search search_for(const gly_memory *memory, const gly_reading *reading,
                         uint32_t token)
{
    gly_relation relation = node_at(reading, token)->relation;
    return (search){
        .reading = reading,
        .most = most_of(memory),
        .dead = memory->billed ? memory->dead : GLY_NONE,
        .token = token,
        .sentence = reading->sentences[token],
        .gender = gender_of(reading, token),
        .relation = relation,
        .subject = is_subject(relation),
        .reflexive = gly_text_ends(gly_reading_text(reading, token),
                                   gly_text_of("self")),
    };
}

uint32_t gly_memory_find(const gly_memory *memory, const gly_reading *reading,
                         const gly_list *entities, uint32_t token)
{
    search s = search_for(memory, reading, token);
    uint32_t best = GLY_NONE;
    int most = 0;
    for (uint32_t i = 0; i < memory->count; i++) {
        const gly_remembered *r = &memory->items[i];
        const gly_entity *entity = gly_list_at(entities, r->entity);
        bool forbidden =
            entity->gender != GLY_GENDER_UNKNOWN && entity->gender != s.gender;
        if (forbidden || in_own_clause(&s, r))
            continue;
        int sum = sum_of(signs_of(&s, r, i == 0, entity->gender));
        if (best == GLY_NONE || sum > most) {
            best = r->entity;
            most = sum;
        }
    }
    return best;
}

/* Whether one of the gender `own` may be who is wanted. */
static bool may_be(const gly_wanted *wanted, gly_gender own)
{
    return own == wanted->gender ||
           (own == GLY_GENDER_UNKNOWN && !wanted->known);
}

const gly_remembered *gly_memory_weigh(const gly_memory *memory,
                                       const gly_reading *reading,
                                       const gly_wanted *wanted, int *sum)
{
    search s = search_for(memory, reading, wanted->token);
    s.gender = wanted->gender;
    const gly_remembered *best = NULL;
    for (uint32_t i = 0; i < memory->count; i++) {
        const gly_remembered *r = &memory->items[i];
        gly_gender own = wanted->genders[r->entity];
        if (!may_be(wanted, own) || in_own_clause(&s, r))
            continue;
        int all = sum_of(signs_of(&s, r, i == 0, own));
        if (best == NULL || all > *sum) {
            best = r;
            *sum = all;
        }
    }
    return best;
}
