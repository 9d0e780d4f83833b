/* trend_ways.c - ties words such as "lifts", "higher" and "a rise in" to what
 * they are told of. */
#include "claims/statements/trend_ways.h"

#include "annotate/reading.h"
#include "claims/statements/prospects.h"

typedef gly_trend_reader reader;

gly_trend_reader gly_trend_reader_of(const gly_annotations *a)
{
    const gly_lexicon *lexicon = a->language->lexicon;
    return (gly_trend_reader){
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
        .outlook = gly_lexicon_symbol(lexicon, "outlook"),
        .rate = gly_lexicon_symbol(lexicon, "rate"),
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

/* "kept its forecast", "holds rates": no level is needed to know that they are
 * as they were; but what "left its forecast" at, or where it was, is told. */
static bool is_held_bare(const reader *r, uint32_t verb, uint32_t noun)
{
    static const char *const leaving[] = {"left", "leave", "leaves", "leaving",
                                          NULL};
    if (gly_reading_is_one_of(r->a->reading, verb, leaving))
        return false;
    gly_symbol thing = noun == GLY_NONE ? 0 : gly_measure_at(&r->m, noun);
    return thing != 0 && (thing == r->outlook || thing == r->rate);
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
        return has_level(r, out->word) ||
               (kept.class == r->kept && is_held_bare(r, out->word, out->noun));
    out->last = out->word + kept.count - 1;
    if (out->noun == GLY_NONE || kept.count > 1)
        out->noun = gly_measure_after(&r->m, out->last);
    return out->noun == GLY_NONE || out->noun > out->last;
}

/* "the raised outlook", "its reduced fares": known, and how it came to be. */
static bool read_participle(gly_trend *out, const reader *r, gly_entry change)
{
    const gly_node *node = node_at(r, out->word);
    if (node->relation != GLY_REL_AMOD || node->head < out->word ||
        node->xpos != GLY_XPOS_VBN || !gly_is_measure(&r->m, node->head) ||
        gly_is_in_summary(r->a, out->word))
        return false;
    out->noun = node->head;
    out->way = way_of(r, change.class);
    out->known = gly_noun_is_definite(r->a, node->head);
    return out->known;
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

/* "[Turnout] up in Orford": the noun that a headline opens with may be taken
 * for a verb. */
static bool opens_headline(const reader *r, uint32_t token)
{
    const gly_sentence *in = gly_reading_sentence(r->a->reading, token);
    return token == in->first + 1 && gly_is_in_summary(r->a, token) &&
           gly_measure_at(&r->m, in->first) != 0;
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
    if (opens_headline(r, token) ||
        (token > 0 && gly_is_in_summary(r->a, token) &&
         gly_is_measure(&r->m, token - 1))) /* "Crime up again" */
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
    out->noun = opens_headline(r, out->word)
                    ? out->word - 1
                    : gly_measure_before(&r->m, out->word);
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

/* "The limit on Mill Road will [go] from 30mph to 40mph". */
static bool goes(const reader *r, uint32_t noun, uint32_t from)
{
    uint32_t verb = from - 1;
    return gly_reading_is_one_of(r->a->reading, verb,
                                 (const char *const[]){"go", "goes", "went",
                                                       "gone", "moved",
                                                       "changed", NULL}) &&
           child_of(r, verb, GLY_REL_NSUBJ) == noun;
}

/* "taking the average bill [from £396 to £432]". */
static bool read_amounts(gly_trend *out, const reader *r)
{
    int way = gly_measure_way(&out->last, &r->m, out->word);
    out->way = way > 0 ? GLY_TREND_UP : GLY_TREND_DOWN;
    out->noun = way == 0 || gly_is_in_summary(r->a, out->word)
                    ? GLY_NONE
                    : gly_measure_before(&r->m, out->word);
    return out->noun != GLY_NONE &&
           (out->noun + 3 > out->word || goes(r, out->noun, out->word));
}

/* Read what begins at out->word; false where no way is told. */
bool gly_trend_read_way(gly_trend *out, const gly_trend_reader *r)
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
    if (change.count == 0 && way_of(r, verb.class) != GLY_TREND_NONE)
        change = verb; /* "Council doubles parking fine" */
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
    return read_participle(out, r, change) ||
           (node->upos == GLY_UPOS_NOUN && read_noun(out, r, change));
}
