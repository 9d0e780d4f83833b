/* detail_opposites.c - finds opposites by WordNet and by what goes up and down,
 * and holds their neighbours in the trees against each other. */
#include "annotate/statements/detail_opposites.h"

#include "lexicon/wordnet.h"

enum { SHARED_LEAST = 2 };

typedef struct {
    const gly_detail_places *places;
    const gly_reading *reading;
    gly_list_id changes, negations;
} opposing;

static const gly_node *node_at(const opposing *h, uint32_t token)
{
    return &h->reading->language->syntax.items[token];
}

static gly_text symbol_text(const opposing *h, gly_symbol symbol)
{
    return gly_symbols_text(h->reading->language->tokens.symbols, symbol);
}

/* "up" of "call up"; of all prepositions such a one has an opposite. */
static bool is_particle(const opposing *h, uint32_t token)
{
    const gly_node *node = node_at(h, token);
    return node->upos == GLY_UPOS_ADP && node->relation == GLY_REL_COMPOUND_PRT;
}

/* Of nouns, opposites are mostly two things that a story tells of: "exports"
 * and "imports". */
static gly_word_class class_of(const opposing *h, uint32_t token)
{
    switch (node_at(h, token)->upos) {
    case GLY_UPOS_VERB:
        return GLY_VERB;
    case GLY_UPOS_ADJ:
        return GLY_ADJECTIVE;
    case GLY_UPOS_ADV:
        return GLY_ADVERB;
    case GLY_UPOS_ADP:
        return is_particle(h, token) ? GLY_ADVERB : GLY_WORD_CLASSES;
    default:
        return GLY_WORD_CLASSES;
    }
}

/* A word of substance, or a particle. */
static bool is_told(const opposing *h, uint32_t token)
{
    return gly_detail_is_substance(h->reading, token) || is_particle(h, token);
}

/* --- Opposites ---------------------------------------------------------- */

/* "rise", "fall"; 0 for neither. */
static gly_symbol change_of(const opposing *h, uint32_t token)
{
    if (h->changes == GLY_NONE)
        return 0;
    return gly_lexicon_find(h->reading->language->lexicon, h->changes,
                            &node_at(h, token)->lemma, 1)
        .class;
}

static bool are_changes(const opposing *h, uint32_t a, uint32_t b)
{
    gly_symbol one = change_of(h, a), two = change_of(h, b);
    return one != 0 && two != 0 && one != two;
}

/* "The sea broke through", "lost two wickets": another sense than that which
 * mending or winning is the opposite of. */
static bool is_other_sense(const opposing *h, uint32_t token)
{
    static const char *const behind[] = {"through", "into", "out", "away",
                                         NULL};
    static const char *const lost[] = {
        "wicket",  "wickets",  "weight",  "way",   "sight", "control", "money",
        "contact", "patience", "balance", "touch", "time",  NULL};
    const gly_syntax *syntax = &h->reading->language->syntax;
    if (node_at(h, token)->upos != GLY_UPOS_VERB)
        return false;
    uint32_t child = syntax->items[token].first_child;
    for (; child != GLY_NONE; child = syntax->items[child].next_child) {
        if (syntax->items[child].relation == GLY_REL_OBJ &&
            gly_reading_is_one_of(h->reading, child, lost))
            return true;
    }
    return gly_reading_is_one_of(h->reading, token + 1, behind);
}

static bool are_opposite(const opposing *h, uint32_t a, uint32_t b)
{
    gly_word_class class = class_of(h, a);
    if (!is_told(h, b) || class == GLY_WORD_CLASSES ||
        class != class_of(h, b) || node_at(h, a)->lemma == node_at(h, b)->lemma)
        return false;
    if (is_other_sense(h, a) || is_other_sense(h, b))
        return false;
    gly_word one = gly_wordnet_find(symbol_text(h, node_at(h, a)->lemma));
    gly_word two = gly_wordnet_find(symbol_text(h, node_at(h, b)->lemma));
    return (one != GLY_NONE && two != GLY_NONE &&
            gly_wordnet_opposed(one, two, class)) ||
           are_changes(h, a, b);
}

/* Whether "not", "no" or "never" hangs on a word. */
static bool is_denied(const opposing *h, uint32_t token)
{
    const gly_syntax *syntax = &h->reading->language->syntax;
    uint32_t child = syntax->items[token].first_child;
    for (; child != GLY_NONE; child = syntax->items[child].next_child) {
        if (gly_reading_is_word(h->reading, child, "no") ||
            (h->negations != GLY_NONE &&
             gly_lexicon_find(h->reading->language->lexicon, h->negations,
                              h->reading->forms + child, 1)
                     .class
                 != 0))
            return true;
    }
    return false;
}

/* --- The word that both are at ------------------------------------------ */

static bool is_same(const opposing *h, uint32_t a, uint32_t b)
{
    return gly_detail_is_substance(h->reading, a) &&
           node_at(h, a)->lemma == node_at(h, b)->lemma;
}

/* Whether what hangs on the word `a` names `token`: "Ines Marsh", "Marsh". */
static bool names(const opposing *h, uint32_t a, uint32_t token)
{
    const gly_syntax *syntax = &h->reading->language->syntax;
    if (is_same(h, token, a))
        return true;
    uint32_t child = syntax->items[a].first_child;
    for (; child != GLY_NONE; child = syntax->items[child].next_child) {
        gly_relation relation = syntax->items[child].relation;
        if ((relation == GLY_REL_FLAT || relation == GLY_REL_COMPOUND) &&
            is_same(h, token, child))
            return true;
    }
    return false;
}

/* Whether one that does it is held against one to whom it is done. */
static bool are_crossed(gly_relation a, gly_relation b)
{
    return (a == GLY_REL_NSUBJ &&
            (b == GLY_REL_OBJ || b == GLY_REL_NSUBJ_PASS)) ||
           (b == GLY_REL_NSUBJ &&
            (a == GLY_REL_OBJ || a == GLY_REL_NSUBJ_PASS));
}

static bool has_lemma(const opposing *h, const gly_sentence *in, uint32_t token)
{
    for (uint32_t i = in->first; i < in->first + in->count; i++) {
        if (node_at(h, i)->lemma == node_at(h, token)->lemma)
            return true;
    }
    return false;
}

/* "cuts March milk [price] after …": the noun that ends what stands behind a
 * verb of a headline, whose tree often lacks the object; GLY_NONE. */
static uint32_t noun_behind(const opposing *h, uint32_t verb)
{
    const gly_sentence *in = gly_reading_sentence(h->reading, verb);
    uint32_t noun = GLY_NONE;
    for (uint32_t i = verb + 1; i < in->first + in->count; i++) {
        gly_upos upos = node_at(h, i)->upos;
        if (upos == GLY_UPOS_NOUN || upos == GLY_UPOS_PROPN)
            noun = i;
        else if (upos != GLY_UPOS_DET && upos != GLY_UPOS_ADJ &&
                 upos != GLY_UPOS_NUM && upos != GLY_UPOS_PRON)
            break;
    }
    return noun;
}

/* Whether the words from `verb` to the noun `last` have the word `token`. */
static bool has_between(const opposing *h, uint32_t verb, uint32_t last,
                        uint32_t token)
{
    for (uint32_t i = verb + 1; i <= last; i++) {
        if (node_at(h, i)->lemma == node_at(h, token)->lemma)
            return true;
    }
    return false;
}

/* "[cuts] the price", "[lifted] its profit": whether the headline's `a` and the
 * body's `b` each do it to something else. */
static bool have_other_objects(const opposing *h, uint32_t a, uint32_t b)
{
    const gly_syntax *syntax = &h->reading->language->syntax;
    uint32_t one = gly_syntax_child(syntax, a, GLY_REL_OBJ);
    uint32_t two = gly_syntax_child(syntax, b, GLY_REL_OBJ);
    if (two == GLY_NONE)
        return false;
    if (one == GLY_NONE && class_of(h, a) == GLY_VERB) {
        one = noun_behind(h, a);
        return one == GLY_NONE
                   ? !has_lemma(h, gly_reading_sentence(h->reading, a), two)
                   : !has_between(h, a, one, two) && !names(h, two, one);
    }
    return one != GLY_NONE && !names(h, one, two) && !names(h, two, one);
}

/* "denies fraud", "denied the fraud"; not who does it, which may be any word
 * before the headline's verb, where each does it to something else. */
static bool share_child(const opposing *h, uint32_t a, uint32_t b)
{
    const gly_node *nodes = h->reading->language->syntax.items;
    bool other = have_other_objects(h, a, b);
    for (uint32_t i = nodes[a].first_child; i != GLY_NONE;
         i = nodes[i].next_child) {
        if (other && (nodes[i].relation == GLY_REL_NSUBJ || i < a))
            continue;
        for (uint32_t k = nodes[b].first_child; k != GLY_NONE;
             k = nodes[k].next_child) {
            if (!are_crossed(nodes[i].relation, nodes[k].relation) &&
                (names(h, k, i) || names(h, i, k)))
                return true;
        }
    }
    return false;
}

/* "call up", "called up"; "best film", "best film". */
static bool share_head(const opposing *h, uint32_t a, uint32_t b)
{
    const gly_node *one = node_at(h, a), *two = node_at(h, b);
    return one->head != GLY_NONE && two->head != GLY_NONE &&
           one->relation == two->relation && is_same(h, one->head, two->head);
}

static bool share_neighbour(const opposing *h, uint32_t a, uint32_t b)
{
    uint32_t last = h->reading->language->tokens.count - 1;
    return !is_particle(h, a) &&
           ((a > 0 && b > 0 && is_same(h, a - 1, b - 1) &&
             !have_other_objects(h, a, b)) ||
            (a < last && b < last && is_same(h, a + 1, b + 1)));
}

static bool share_place(const opposing *h, uint32_t a, uint32_t b)
{
    return share_head(h, a, b) || share_child(h, a, b) ||
           share_neighbour(h, a, b);
}

bool gly_detail_share_place(const gly_reading *reading, uint32_t a, uint32_t b)
{
    opposing h = {.reading = reading};
    return share_place(&h, a, b);
}

/* "gives" and "takes", "23-year-[old]": what is no opposite in a story. */
static bool is_loose(const opposing *h, uint32_t token)
{
    const gly_lexicon *lexicon = h->reading->language->lexicon;
    gly_list_id list = gly_lexicon_list(lexicon, "loose-opposite");
    return list != GLY_NONE &&
           gly_lexicon_find(lexicon, list, &node_at(h, token)->lemma, 1).count >
               0;
}

/* The opposite of `token` in sentence `s`; GLY_NONE, and where the sentence has
 * the word itself or asks, or the head has both: "the best and the worst". */
static uint32_t opposite_in(const opposing *h, uint32_t token, uint32_t s)
{
    const gly_sentence *in = &h->reading->language->sentences.items[s];
    const gly_sentence *head = gly_reading_sentence(h->reading, token);
    uint32_t end = in->first + in->count;
    if (has_lemma(h, in, token) || is_loose(h, token))
        return GLY_NONE;
    for (uint32_t i = in->first; i < end; i++) {
        if (gly_reading_at(h->reading, i, '?'))
            return GLY_NONE;
    }
    for (uint32_t i = in->first; i < end; i++) {
        if (are_opposite(h, token, i) && !is_denied(h, i) &&
            !has_lemma(h, head, i) && share_place(h, token, i))
            return i;
    }
    return GLY_NONE;
}

/* Whether the body has the word itself at a word that it is at in the head. */
static bool is_borne_out(const opposing *h, uint32_t token)
{
    const gly_tokens *tokens = &h->reading->language->tokens;
    for (uint32_t i = 0; i < tokens->count; i++) {
        if (node_at(h, i)->lemma == node_at(h, token)->lemma &&
            gly_detail_body_is(h->places->body, tokens->items[i].block) &&
            !is_denied(h, i) && share_place(h, token, i))
            return true;
    }
    return false;
}

/* The most words that a sentence with the word itself shares beside it. */
static uint32_t support_of(const opposing *h, uint32_t token)
{
    const gly_sentences *sentences = &h->reading->language->sentences;
    uint32_t most = 0;
    for (uint32_t s = 0; s < sentences->count; s++) {
        uint32_t shared = gly_detail_places_shared(h->places, s);
        if (shared > most + 1 && has_lemma(h, &sentences->items[s], token))
            most = shared - 1;
    }
    return most;
}

bool gly_detail_opposite(gly_detail *out, const gly_detail_places *places,
                         uint32_t token)
{
    const gly_reading *reading = places->body->reading;
    const gly_lexicon *lexicon = reading->language->lexicon;
    opposing h = {places, reading, gly_lexicon_list(lexicon, "change-word"),
                  gly_lexicon_list(lexicon, "negation")};
    if (!is_told(&h, token) || class_of(&h, token) == GLY_WORD_CLASSES ||
        is_denied(&h, token))
        return false;
    for (uint32_t i = 0; i < places->near_count; i++) {
        const gly_detail_near *near = &places->near[i];
        if (near->shared < SHARED_LEAST ||
            near->shared * 2 < places->near[0].shared)
            break;
        uint32_t other = opposite_in(&h, token, near->sentence);
        if (other == GLY_NONE)
            continue;
        if (is_borne_out(&h, token))
            return false;
        uint32_t support = support_of(&h, token);
        *out = (gly_detail){
            .kind = GLY_DETAIL_WORD,
            .first = token,
            .last = token,
            .other_first = other,
            .other_last = other,
            .place = GLY_DETAIL_SAME_PLACE,
            .shared = near->shared,
            .lead = near->shared > support ? near->shared - support : 0,
            .words = places->words,
            .foremost = GLY_NONE,
        };
        return true;
    }
    return false;
}
