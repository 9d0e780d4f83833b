/* trends.c - ties words such as "lifts", "higher" and "a rise in" to what they
 * are told of. */
#include "claims/statements/trends.h"

#include "annotate/reading.h"
#include "base/list.h"
#include "claims/statements/measures.h"
#include "claims/statements/prospects.h"

typedef struct {
    gly_measures m;
    const gly_annotations *a;
    gly_list_id change, state, verb, governor;
    gly_symbol rise, fall, up, down, same, high, low, still, kept, fixed, moved,
        done;
} reader;

static reader reader_of(const gly_annotations *a)
{
    const gly_lexicon *lexicon = a->language->lexicon;
    return (reader){
        .m = gly_measures_of(a),
        .a = a,
        .change = gly_lexicon_list(lexicon, "change-word"),
        .state = gly_lexicon_list(lexicon, "trend"),
        .verb = gly_lexicon_list(lexicon, "trend-verb"),
        .governor = gly_lexicon_list(lexicon, "clause-governor"),
        .rise = gly_lexicon_symbol(lexicon, "rise"),
        .fall = gly_lexicon_symbol(lexicon, "fall"),
        .up = gly_lexicon_symbol(lexicon, "up"),
        .down = gly_lexicon_symbol(lexicon, "down"),
        .same = gly_lexicon_symbol(lexicon, "same"),
        .high = gly_lexicon_symbol(lexicon, "high"),
        .low = gly_lexicon_symbol(lexicon, "low"),
        .still = gly_lexicon_symbol(lexicon, "still"),
        .kept = gly_lexicon_symbol(lexicon, "kept"),
        .fixed = gly_lexicon_symbol(lexicon, "fixed"),
        .moved = gly_lexicon_symbol(lexicon, "moved"),
        .done = gly_lexicon_symbol(lexicon, "done"),
    };
}

static const gly_node *node_at(const reader *r, uint32_t token)
{
    return &r->a->language->syntax.items[token];
}

static uint32_t child_of(const reader *r, uint32_t token, gly_relation relation)
{
    return gly_syntax_child(&r->a->language->syntax, token, relation);
}

static gly_entry entry_at(const reader *r, gly_list_id list, uint32_t token)
{
    enum { WORDS = 6 };
    return gly_reading_find(r->a->reading, list, token, WORDS);
}

/* --- The words that tell it ---------------------------------------------- */

static gly_trend_way way_of(const reader *r, gly_symbol class)
{
    if (class == r->rise || class == r->up)
        return GLY_TREND_UP;
    if (class == r->fall || class == r->down)
        return GLY_TREND_DOWN;
    if (class == r->same)
        return GLY_TREND_SAME;
    if (class == r->high)
        return GLY_TREND_HIGH;
    return class == r->low ? GLY_TREND_LOW : GLY_TREND_NONE;
}

static bool is_participle(const gly_node *node)
{
    return node->xpos == GLY_XPOS_VBG || node->xpos == GLY_XPOS_VBN;
}

/* "lifts its dividend", "turnout fell", "sales, which rose". */
static bool read_verb(gly_trend *out, const reader *r, gly_entry change)
{
    out->noun = gly_measure_moved(&r->m, out->word);
    if (out->noun == GLY_NONE && gly_is_in_summary(r->a, out->word) &&
        gly_measure_object(&r->m, out->word) == GLY_NONE)
        out->noun = gly_measure_before(&r->m, out->word);
    out->way = way_of(r, change.class);
    return !gly_measure_is_swayed(&r->m, out->word, out->noun);
}

/* A number follows "at", as in "held at 3p", or a word that says the same:
 * "left alone". */
static bool has_level(const reader *r, uint32_t verb)
{
    enum { LEVEL_WITHIN = 14 };
    uint32_t end = verb + LEVEL_WITHIN;
    for (uint32_t i = verb + 1;
         i + 1 < r->a->language->tokens.count && i < end &&
         r->a->reading->sentences[i] == r->a->reading->sentences[verb];
         i++) {
        gly_entry still = entry_at(r, r->state, i);
        if (still.count > 0 && still.class == r->still)
            return true;
        if (gly_reading_is_word(r->a->reading, i, "at") &&
            (gly_is_amount(r->a, i + 1) ||
             gly_reading_has(r->a->reading, i + 1, GLY_TOKEN_NUMBER)))
            return true;
    }
    return false;
}

/* "holds its dividend at 3p", "the rate stays at 4.2%", "did not move". */
static bool read_still(gly_trend *out, const reader *r, gly_entry kept)
{
    out->way = GLY_TREND_SAME;
    out->noun =
        kept.class == r->kept || kept.class == r->fixed
            ? gly_measure_moved(&r->m, out->word)
            : gly_measure_meant(&r->m, gly_measure_subject(&r->m, out->word));
    if (kept.class == r->moved)
        return gly_measure_object(&r->m, out->word) == GLY_NONE;
    if (kept.class != r->fixed)
        return has_level(r, out->word);
    out->last = out->word + kept.count - 1;
    if (out->noun == GLY_NONE || kept.count > 1)
        out->noun = gly_measure_after(&r->m, out->last);
    return out->noun == GLY_NONE || out->noun > out->last;
}

/* "a rise in profit", "the dividend cut"; a headline's "shares slide". */
static bool read_noun(gly_trend *out, const reader *r, gly_entry change)
{
    const gly_syntax *syntax = &r->a->language->syntax;
    uint32_t of = child_of(r, out->word, GLY_REL_NMOD);
    while (of != GLY_NONE && !gly_is_measure(&r->m, of))
        of = gly_syntax_next(syntax, of, GLY_REL_NMOD);
    if (of == GLY_NONE && out->word + 1 < syntax->count &&
        node_at(r, out->word + 1)->relation == GLY_REL_CASE)
        of = gly_measure_after(&r->m, out->word + 1);
    if (of == GLY_NONE) {
        of = out->word - (out->word > 0);
        bool described = node_at(r, of)->relation == GLY_REL_COMPOUND &&
                         node_at(r, of)->head == out->word;
        bool beside = (described || gly_is_in_summary(r->a, of)) &&
                      gly_measure_at(&r->m, of) != 0;
        of = beside ? of : GLY_NONE;
    }
    out->noun = of;
    out->way = way_of(r, change.class);
    uint32_t article = child_of(r, out->word, GLY_REL_DET);
    out->known = child_of(r, out->word, GLY_REL_NMOD_POSS) != GLY_NONE ||
                 (article != GLY_NONE &&
                  gly_reading_is_word(r->a->reading, article, "the"));
    return article == GLY_NONE ||
           !gly_reading_is_word(r->a->reading, article, "no");
}

/* "up" and "down" tell a way before an amount: ", down 12 per cent", "is up on
 * last year". */
static bool is_plain_way(const reader *r, uint32_t token)
{
    const gly_reading *reading = r->a->reading;
    bool bare = gly_reading_is_word(reading, token, "up") ||
                gly_reading_is_word(reading, token, "down");
    if (!bare)
        return true;
    bool is =
        token > 0 && (gly_reading_at(reading, token - 1, ',') ||
                      node_at(r, token - 1)->upos == GLY_UPOS_VERB ||
                      gly_reading_is(reading, token - 1, GLY_IS_AUXILIARY));
    uint32_t next = token + 1;
    if (token > 0 && gly_is_in_summary(r->a, token) &&
        gly_is_measure(&r->m, token - 1)) /* "Crime up again" */
        return true;
    return is && next < r->a->language->tokens.count &&
           node_at(r, token)->relation != GLY_REL_COMPOUND_PRT &&
           (gly_is_amount(r->a, next) ||
            gly_reading_is_word(reading, next, "from") ||
            gly_reading_is_word(reading, next, "by") ||
            gly_reading_is_word(reading, next, "on"));
}

/* "better" and "worse" tell a way behind an amount: "closed [11p] better". */
static bool lacks_amount(const reader *r, uint32_t token)
{
    return (gly_reading_is_word(r->a->reading, token, "better") ||
            gly_reading_is_word(r->a->reading, token, "worse")) &&
           (token == 0 || !gly_is_amount(r->a, token - 1));
}

/* "higher sales", "left it unchanged", "was 52%, the lowest since 1991". */
static bool read_state(gly_trend *out, const reader *r, gly_entry state)
{
    const gly_node *node = node_at(r, out->word);
    if (lacks_amount(r, out->word))
        return false;
    out->way = way_of(r, state.class);
    bool describes =
        node->relation == GLY_REL_AMOD || node->relation == GLY_REL_COMPOUND;
    if (describes && node->head > out->last &&
        gly_is_measure(&r->m, node->head)) {
        out->noun = node->head;
        out->known = gly_noun_is_definite(r->a, node->head);
        return true;
    }
    if (describes && node->head > out->last)
        return false;
    out->noun = gly_measure_before(&r->m, out->word);
    uint32_t own =
        gly_measure_meant(&r->m, gly_measure_subject(&r->m, out->word));
    if (out->noun == GLY_NONE)
        out->noun = own;
    /* "Profit falls even as sales set record" */
    for (uint32_t i = out->noun; i < out->word; i++) {
        if (gly_reading_is_word(r->a->reading, i, "as") &&
            gly_is_in_summary(r->a, i))
            return false;
    }
    return is_plain_way(r, out->word);
}

/* "Sales at Dunmore Toys [tumble]": the verb that ends a headline may be taken
 * for a name. */
static bool ends_headline(const reader *r, uint32_t token)
{
    const gly_sentence *in = gly_reading_sentence(r->a->reading, token);
    return node_at(r, token)->xpos == GLY_XPOS_NNP &&
           token == in->first + in->count - 1 && gly_is_in_summary(r->a, token);
}

/* "taking the average bill [from £396 to £432]". */
static bool read_amounts(gly_trend *out, const reader *r)
{
    int way = gly_measure_way(&out->last, &r->m, out->word);
    out->way = way > 0 ? GLY_TREND_UP : GLY_TREND_DOWN;
    out->noun = way == 0 || gly_is_in_summary(r->a, out->word)
                    ? GLY_NONE
                    : gly_measure_before(&r->m, out->word);
    return out->noun != GLY_NONE && out->noun + 3 > out->word;
}

/* Read what begins at out->word; false where no way is told. */
static bool read_way(gly_trend *out, const reader *r)
{
    const gly_node *node = node_at(r, out->word);
    gly_entry state = entry_at(r, r->state, out->word);
    gly_entry change = entry_at(r, r->change, out->word);
    gly_entry verb = entry_at(r, r->verb, out->word);
    out->last = out->word;
    if (state.count > 0 && state.count >= change.count &&
        state.class != r->still) {
        out->last = out->word + state.count - 1;
        return read_state(out, r, state);
    }
    if (verb.count >= change.count && verb.count > 0 &&
        node->upos == GLY_UPOS_VERB)
        return way_of(r, verb.class) == GLY_TREND_NONE
                   ? read_still(out, r, verb)
                   : read_verb(out, r, verb);
    if (change.count == 0)
        return read_amounts(out, r);
    out->noun = gly_measure_in_headline(&r->m, out->word);
    out->way = way_of(r, change.class);
    if (out->noun != GLY_NONE)
        return !gly_measure_is_swayed(&r->m, out->word, out->noun);
    if (node->upos == GLY_UPOS_VERB &&
        (node->relation != GLY_REL_AMOD || !is_participle(node)))
        return read_verb(out, r, change);
    if (ends_headline(r, out->word) || node->xpos == GLY_XPOS_VBD)
        return read_verb(out, r, change);
    return node->upos == GLY_UPOS_NOUN && read_noun(out, r, change);
}

/* --- The clause around it ------------------------------------------------ */

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

gly_status gly_trends_build(gly_claims *claims)
{
    const reader r = reader_of(claims->annotations);
    gly_list list = gly_list_of(sizeof(gly_trend));
    gly_trends *made = gly_arena_take(claims->arena, sizeof *made);
    if (made == NULL)
        return GLY_NO_MEMORY;
    for (uint32_t i = 0; i < r.a->language->tokens.count; i++) {
        gly_trend one = {.word = i, .noun = GLY_NONE};
        if (!read_way(&one, &r) || one.noun == GLY_NONE)
            continue;
        one.thing = gly_measure_at(&r.m, one.noun);
        one.statement = clause_of(&r, i);
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
