/* trends.c - gathers what goes up or down, and asks whether the clause says
 * so. */
#include "claims/statements/trends.h"

#include "annotate/reading.h"
#include "base/list.h"
#include "claims/statements/measures.h"
#include "claims/statements/trend_levels.h"
#include "claims/statements/trend_ways.h"

typedef gly_trend_reader reader;

static const gly_node *node_at(const reader *r, uint32_t token)
{
    return &r->a->language->syntax.items[token];
}

static gly_entry entry_at(const reader *r, gly_list_id list, uint32_t token)
{
    enum { WORDS = 6 };
    return gly_reading_find(r->a->reading, list, token, WORDS);
}

static const gly_statement *statement_at(const reader *r, uint32_t token)
{
    const gly_statements *all = r->a->statements;
    uint32_t low = 0, high = all->count;
    while (low < high) {
        uint32_t middle = low + (high - low) / 2;
        if (all->items[middle].predicate < token)
            low = middle + 1;
        else
            high = middle;
    }
    return low < all->count && all->items[low].predicate == token
               ? &all->items[low]
               : NULL;
}

/* The statement of a verb that a word stands in, or of the word alone where
 * none does. */
static gly_statement clause_of(const reader *r, uint32_t token)
{
    for (uint32_t at = token; at != GLY_NONE; at = node_at(r, at)->head) {
        const gly_statement *s = statement_at(r, at);
        if (s != NULL && !s->nominal)
            return *s;
    }
    gly_participant nobody = {
        .token = GLY_NONE, .mention = GLY_NONE, .group = GLY_NONE};
    return (gly_statement){.predicate = token,
                           .first = token,
                           .last = token,
                           .agent = nobody,
                           .patient = nobody,
                           .attribution = GLY_NONE,
                           .sentence = r->a->reading->sentences[token],
                           .certainty = GLY_CERTAINTY_IS};
}

static bool is_participle(const gly_node *node)
{
    return node->xpos == GLY_XPOS_VBG || node->xpos == GLY_XPOS_VBN;
}

/* "calls for a cut", "wants a rise": it is not there yet. */
static bool is_wanted(const reader *r, uint32_t noun)
{
    uint32_t head = node_at(r, noun)->head;
    gly_relation relation = node_at(r, noun)->relation;
    if (head == GLY_NONE ||
        (relation != GLY_REL_OBJ && relation != GLY_REL_OBL &&
         relation != GLY_REL_NMOD && relation != GLY_REL_XCOMP))
        return false;
    gly_entry governor = entry_at(r, r->governor, head);
    static const char *const told[] = {"reported", "reports", "report", NULL};
    bool news = relation == GLY_REL_OBJ &&
                gly_reading_is_one_of(r->a->reading, head, told);
    return governor.count > 0 && governor.class != r->done && !news;
}

/* "Fares to rise", "Tuition frozen": headlines have no "will" and no "is". */
static bool is_headline_clause(const reader *r, const gly_trend *t)
{
    return t->word > 0 && gly_is_in_summary(r->a, t->word) &&
           t->noun < t->word &&
           (gly_reading_is_word(r->a->reading, t->noun + 1, "to") ||
            (t->noun + 1 == t->word && is_participle(node_at(r, t->word))));
}

static bool is_sure(const reader *r, const gly_trend *t)
{
    const gly_statement *s = &t->statement;
    bool own = s->predicate == t->word;
    bool denied =
        s->negative && (own || (!t->known && t->way != GLY_TREND_SAME));
    gly_entry moved = entry_at(r, r->verb, t->word);
    if (moved.count > 0 && moved.class == r->moved)
        denied = !(own && s->negative);
    return !denied && !s->asked && !s->conditional && !s->quoted &&
           r->a->reading->quotes[t->word] == GLY_NONE &&
           (t->known || is_headline_clause(r, t) ||
            s->certainty >= GLY_CERTAINTY_WILL) &&
           (own || !is_wanted(r, t->word));
}

static bool read_one(gly_trend *out, const reader *r)
{
    return gly_trend_read_levels(out, &r->m) ||
           gly_trend_read_count(out, &r->m) || gly_trend_read_way(out, r);
}

gly_status gly_trends_build(gly_claims *claims)
{
    const reader r = gly_trend_reader_of(claims->annotations);
    gly_list list = gly_list_of(sizeof(gly_trend));
    gly_trends *made = gly_arena_take(claims->arena, sizeof *made);
    if (made == NULL)
        return GLY_NO_MEMORY;
    for (uint32_t i = 0; i < r.a->language->tokens.count; i++) {
        gly_trend one = {.word = i, .noun = GLY_NONE};
        if (!read_one(&one, &r) || one.noun == GLY_NONE)
            continue;
        if (one.thing == 0)
            one.thing = gly_measure_at(&r.m, one.noun);
        one.statement = clause_of(&r, one.level ? one.noun : i);
        one.sure = is_sure(&r, &one);
        if (one.known) /* when it is spoken of is not when it came */
            one.statement.predicate = one.noun > i ? one.noun : i;
        gly_trend *added = gly_list_add(&list, claims->arena);
        if (added == NULL)
            return GLY_NO_MEMORY;
        *added = one;
        i = one.last > i ? one.last : i;
    }
    *made = (gly_trends){list.items, list.count, r.m.list, r.m.plain};
    claims->trends = made;
    return GLY_OK;
}

bool gly_trends_oppose(gly_trend_way a, gly_trend_way b)
{
    static const bool table[GLY_TREND_WAYS][GLY_TREND_WAYS] = {
        [GLY_TREND_UP] = {[GLY_TREND_DOWN] = true, [GLY_TREND_SAME] = true},
        [GLY_TREND_DOWN] = {[GLY_TREND_UP] = true,
                            [GLY_TREND_SAME] = true,
                            [GLY_TREND_HIGH] = true},
        [GLY_TREND_SAME] = {[GLY_TREND_UP] = true, [GLY_TREND_DOWN] = true},
        [GLY_TREND_HIGH] = {[GLY_TREND_LOW] = true, [GLY_TREND_DOWN] = true},
        [GLY_TREND_LOW] = {[GLY_TREND_HIGH] = true},
    };
    return table[a][b];
}

bool gly_trends_agree(gly_trend_way a, gly_trend_way b)
{
    bool up = a == GLY_TREND_UP || a == GLY_TREND_HIGH;
    bool down = a == GLY_TREND_DOWN || a == GLY_TREND_LOW;
    return (up && (b == GLY_TREND_UP || b == GLY_TREND_HIGH)) ||
           (down && (b == GLY_TREND_DOWN || b == GLY_TREND_LOW)) || a == b;
}
