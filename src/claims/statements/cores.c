/* cores.c - gathers the words that a clause tells something with. */
#include "claims/statements/cores.h"

#include <string.h>

#include "annotate/numbers/numbers.h"
#include "annotate/reading.h"
#include "claims/speech/gists.h"
#include "claims/words.h"

/* Which part of the sentences may have a word, and how many in any case; how
 * deep a clause is followed; steps of a halving. */
enum { PART = 5, IN_ANY = 3, DEEP = 12, STEPS = 4, DAY_DIGITS = 2 };

/* Words as they are gathered. */
typedef struct {
    const gly_claims *claims;
    gly_symbol items[GLY_CORE_MOST];
    uint32_t count;
    uint32_t predicate;
} core;

static const gly_syntax *syntax_of(const gly_claims *claims)
{
    return &claims->annotations->language->syntax;
}

static bool is_rare(const gly_claims *claims, gly_symbol key)
{
    uint32_t most = claims->annotations->language->sentences.count / PART;
    return claims->gists->spread[key] <= (most > IN_ANY ? most : IN_ANY);
}

/* "if the arena is built": on what it depends. */
static bool is_condition(const core *c, uint32_t token)
{
    uint32_t mark = gly_syntax_child(syntax_of(c->claims), token, GLY_REL_MARK);
    return mark != GLY_NONE &&
           gly_reading_is_word(c->claims->annotations->reading, mark, "if");
}

/* Another clause tells something of its own. */
static bool is_apart(const core *c, uint32_t token)
{
    const gly_node *node = &syntax_of(c->claims)->items[token];
    bool joined = node->relation == GLY_REL_CONJ && node->head == c->predicate;
    bool aside = node->relation == GLY_REL_ADVCL && !is_condition(c, token);
    return joined || aside || node->relation == GLY_REL_PARATAXIS ||
           node->relation == GLY_REL_CCOMP ||
           node->relation == GLY_REL_ACL_RELCL;
}

/* A name tells who or where, and seldom what. */
static bool is_name(const core *c, uint32_t token)
{
    return syntax_of(c->claims)->items[token].upos == GLY_UPOS_PROPN &&
           !gly_reading_is(c->claims->annotations->reading, token,
                           GLY_IS_CALENDAR);
}

/* "Feb. [3]": the day of a month counts nothing. */
static bool is_day(const core *c, uint32_t token)
{
    const gly_annotations *a = c->claims->annotations;
    uint32_t number = a->numbers->of_token[token];
    return number != GLY_NONE &&
           a->numbers->items[number].use != GLY_NUMBER_COUNTS &&
           gly_reading_text(a->reading, token).size <= DAY_DIGITS;
}

static void add(core *c, uint32_t token)
{
    gly_symbol key = c->claims->gists->keys[token];
    if (key != 0 && c->count < GLY_CORE_MOST && is_rare(c->claims, key) &&
        !is_name(c, token) && !is_day(c, token))
        c->items[c->count++] = key;
}

/* Add the words under `token`, child before sibling, without a stack: from the
 * last child the way leads up again. */
static void add_under(core *c, uint32_t top)
{
    const gly_node *nodes = syntax_of(c->claims)->items;
    uint32_t token = top, depth = 0;
    add(c, top);
    while (true) {
        uint32_t next = depth < DEEP ? nodes[token].first_child : GLY_NONE;
        while (next != GLY_NONE && is_apart(c, next))
            next = nodes[next].next_child;
        if (next != GLY_NONE) {
            depth++;
        }
        while (next == GLY_NONE && token != top) {
            next = nodes[token].next_child;
            while (next != GLY_NONE && is_apart(c, next))
                next = nodes[next].next_child;
            if (next == GLY_NONE) {
                token = nodes[token].head;
                depth--;
            }
        }
        if (next == GLY_NONE)
            return;
        token = next;
        add(c, token);
    }
}

gly_words gly_statement_core(const gly_claims *claims, const gly_statement *s)
{
    const gly_node *node = &syntax_of(claims)->items[s->predicate];
    core c = {.claims = claims, .count = 0, .predicate = s->predicate};
    add_under(&c, s->predicate);
    if (node->head != GLY_NONE &&
        (node->relation == GLY_REL_ACL_RELCL || node->relation == GLY_REL_ACL))
        add_under(&c, node->head);
    uint32_t kept = gly_words_as_set(c.items, c.count);
    gly_symbol *items = gly_arena_array(claims->arena, kept, sizeof *items);
    if (items == NULL)
        return (gly_words){NULL, 0};
    memcpy(items, c.items, kept * sizeof *items);
    return (gly_words){items, kept};
}

/* How often `whole` must be halved to come to `part`, in quarters. */
static uint32_t halvings(uint32_t whole, uint32_t part)
{
    uint64_t ratio = ((uint64_t)whole << 16) / part, two = 2u << 16;
    uint32_t steps = 0;
    for (; ratio >= two; ratio >>= 1)
        steps += STEPS;
    for (uint32_t step = STEPS / 2; step > 0; step /= 2) {
        ratio = ratio * ratio >> 16;
        if (ratio >= two) {
            ratio >>= 1;
            steps += step;
        }
    }
    return steps;
}

uint32_t gly_cores_shared(const gly_claims *claims, gly_words a, gly_words b)
{
    uint32_t whole = claims->annotations->language->sentences.count, sum = 0;
    for (uint32_t i = 0, j = 0; i < a.count && j < b.count;) {
        if (a.items[i] == b.items[j])
            sum += halvings(whole, claims->gists->spread[a.items[i]]);
        bool both = a.items[i] == b.items[j];
        bool first = a.items[i] < b.items[j];
        i += both || first;
        j += both || !first;
    }
    return sum;
}
