/* cores.c - gathers the words that a clause tells something with. */
#include "claims/statements/cores.h"

#include "annotate/numbers/numbers.h"
#include "annotate/reading.h"
#include "claims/speech/gists.h"
#include "claims/words.h"

/* Which part of the sentences may have a word, and how many in any case; how
 * deep a clause is followed; steps of a halving. */
enum { PART = 5, IN_ANY = 3, DEEP = 12, STEPS = 4, DAY_DIGITS = 2 };

/* A core while its words are gathered. */
typedef struct {
    const gly_claims *claims;
    uint32_t predicate;
    gly_list_id dates; /* GLY_NONE where there is none */
    gly_core core;
} gathering;

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
static bool is_condition(const gathering *g, uint32_t token)
{
    uint32_t mark = gly_syntax_child(syntax_of(g->claims), token, GLY_REL_MARK);
    return mark != GLY_NONE &&
           gly_reading_is_word(g->claims->annotations->reading, mark, "if");
}

/* Another clause tells something of its own. */
static bool is_apart(const gathering *g, uint32_t token)
{
    const gly_node *node = &syntax_of(g->claims)->items[token];
    bool joined = node->relation == GLY_REL_CONJ && node->head == g->predicate;
    bool aside = node->relation == GLY_REL_ADVCL && !is_condition(g, token);
    return joined || aside || node->relation == GLY_REL_PARATAXIS ||
           node->relation == GLY_REL_CCOMP ||
           node->relation == GLY_REL_ACL_RELCL;
}

/* A name tells who or where, and seldom what. */
static bool is_name(const gathering *g, uint32_t token)
{
    return syntax_of(g->claims)->items[token].upos == GLY_UPOS_PROPN &&
           !gly_reading_is(g->claims->annotations->reading, token,
                           GLY_IS_CALENDAR);
}

/* "Feb. [3]": the day of a month counts nothing. */
static bool is_day(const gathering *g, uint32_t token)
{
    const gly_annotations *a = g->claims->annotations;
    uint32_t number = gly_number_index(a->numbers, token);
    return number != GLY_NONE &&
           a->numbers->items[number].use != GLY_NUMBER_COUNTS &&
           gly_reading_text(a->reading, token).size <= DAY_DIGITS;
}

/* "the last [quarter]", "in the first [week]": of two things, and of a
 * thousand. */
static bool is_period(const gathering *g, uint32_t token)
{
    const gly_language *language = g->claims->annotations->language;
    if (g->dates == GLY_NONE)
        return false;
    gly_entry entry =
        gly_lexicon_find(language->lexicon, g->dates,
                         g->claims->annotations->reading->forms + token, 1);
    gly_text class = gly_symbols_text(language->tokens.symbols, entry.class);
    return entry.count > 0 && gly_text_starts(class, gly_text_of("unit-"));
}

static void add(gathering *g, uint32_t token)
{
    gly_symbol key = g->claims->gists->keys[token];
    if (key != 0 && g->core.count < GLY_CORE_MOST && is_rare(g->claims, key) &&
        !is_name(g, token) && !is_day(g, token) && !is_period(g, token))
        g->core.items[g->core.count++] = key;
}

/* The first of `child` and its siblings behind it that is not apart. */
static uint32_t own_of(const gathering *g, uint32_t child)
{
    while (child != GLY_NONE && is_apart(g, child))
        child = syntax_of(g->claims)->items[child].next_child;
    return child;
}

/* Add the words under `token`, child before sibling, without a stack: from the
 * last child the way leads up again. */
static void add_under(gathering *g, uint32_t top)
{
    const gly_node *nodes = syntax_of(g->claims)->items;
    uint32_t token = top, depth = 0;
    add(g, top);
    while (true) {
        uint32_t next =
            depth < DEEP ? own_of(g, nodes[token].first_child) : GLY_NONE;
        depth += next != GLY_NONE;
        while (next == GLY_NONE && token != top) {
            next = own_of(g, nodes[token].next_child);
            if (next == GLY_NONE) {
                token = nodes[token].head;
                depth--;
            }
        }
        if (next == GLY_NONE)
            return;
        token = next;
        add(g, token);
    }
}

gly_core gly_statement_core(const gly_claims *claims, const gly_statement *s)
{
    const gly_node *node = &syntax_of(claims)->items[s->predicate];
    const gly_lexicon *lexicon = claims->annotations->language->lexicon;
    gathering g = {.claims = claims,
                   .predicate = s->predicate,
                   .dates = gly_lexicon_list(lexicon, "date-word")};
    add_under(&g, s->predicate);
    if (node->head != GLY_NONE &&
        (node->relation == GLY_REL_ACL_RELCL || node->relation == GLY_REL_ACL))
        add_under(&g, node->head);
    g.core.count = gly_words_as_set(g.core.items, g.core.count);
    return g.core;
}

gly_core gly_sentence_core(const gly_claims *claims, uint32_t sentence)
{
    const gly_sentence *in =
        &claims->annotations->language->sentences.items[sentence];
    gly_core out = {.count = 0};
    for (uint32_t i = in->first;
         i < in->first + in->count && out.count < GLY_CORE_MOST; i++) {
        if (claims->gists->keys[i] != 0)
            out.items[out.count++] = claims->gists->keys[i];
    }
    out.count = gly_words_as_set(out.items, out.count);
    return out;
}

uint32_t gly_cores_common(const gly_core *a, const gly_core *b)
{
    uint32_t found = 0;
    for (uint32_t i = 0, j = 0; i < a->count && j < b->count;) {
        bool both = a->items[i] == b->items[j];
        bool first = a->items[i] < b->items[j];
        found += both;
        i += both || first;
        j += both || !first;
    }
    return found;
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

uint32_t gly_cores_shared(const gly_claims *claims, const gly_core *a,
                          const gly_core *b)
{
    uint32_t whole = claims->annotations->language->sentences.count, sum = 0;
    for (uint32_t i = 0, j = 0; i < a->count && j < b->count;) {
        bool both = a->items[i] == b->items[j];
        bool first = a->items[i] < b->items[j];
        if (both)
            sum += halvings(whole, claims->gists->spread[a->items[i]]);
        i += both || first;
        j += both || !first;
    }
    return sum;
}

uint32_t gly_cores_rarest(const gly_claims *claims)
{
    return halvings(claims->annotations->language->sentences.count, 1);
}
