/* trend_claims.c - whether something went up or down, or stayed as it was.
 *
 *     Headline:  Orford Mills [lifts dividend]                  up
 *     Line 9:    The [dividend is held] at 3p.                  as it was
 *
 * Half of all news tells of some price that rose and another that fell. Two
 * claims are of one thing where no word beside the one noun is missing in the
 * other's sentence, and nobody else's is meant. */
#include "annotate/numbers/numbers.h"
#include "annotate/reading.h"
#include "claims/kinds.h"
#include "claims/statements/occasion.h"
#include "claims/statements/participants.h"
#include "claims/statements/trends.h"

static const char *const way_names[] = {"none", "up",  "down", "same",
                                        "high", "low", NULL};

static const gly_trend *at(const gly_claims *claims, const gly_claim *claim)
{
    return &claims->trends->items[claim->item];
}

static const gly_node *node_at(const gly_claims *claims, uint32_t token)
{
    return &claims->annotations->language->syntax.items[token];
}

/* --- Whose, and which ---------------------------------------------------- */

static bool is_plain(const gly_claims *claims, uint32_t token)
{
    const gly_annotations *a = claims->annotations;
    gly_entry entry =
        claims->trends->measures == GLY_NONE
            ? (gly_entry){0, 0}
            : gly_lexicon_find(a->language->lexicon, claims->trends->measures,
                               a->reading->forms + token, 1);
    return (entry.count > 0 && entry.class == claims->trends->plain) ||
           gly_reading_is(a->reading, token, GLY_IS_CALENDAR | GLY_IS_STOP) ||
           gly_reading_has(a->reading, token, GLY_TOKEN_NUMBER);
}

/* "[wholesale] sales", "the price [of wheat]": which of them. */
static bool sets_apart(const gly_claims *claims, const gly_trend *t,
                       uint32_t child)
{
    const gly_node *node = node_at(claims, child);
    gly_relation relation = node->relation;
    bool word = node->upos == GLY_UPOS_NOUN || node->upos == GLY_UPOS_ADJ ||
                node->upos == GLY_UPOS_PROPN;
    return word && gly_number_at(claims->annotations->numbers, child) == NULL &&
           (child < t->word || child > t->last) &&
           (relation == GLY_REL_AMOD || relation == GLY_REL_COMPOUND ||
            relation == GLY_REL_NMOD || relation == GLY_REL_NMOD_POSS) &&
           !is_plain(claims, child);
}

static bool sentence_has(const gly_claims *claims, const gly_trend *t,
                         uint32_t word)
{
    const gly_reading *reading = claims->annotations->reading;
    const gly_sentence *in = gly_reading_sentence(reading, t->word);
    for (uint32_t i = in->first; i < in->first + in->count; i++) {
        if (node_at(claims, i)->lemma == node_at(claims, word)->lemma ||
            (reading->demonyms[word] != 0 &&
             reading->demonyms[i] == reading->demonyms[word]))
            return true;
    }
    return false;
}

static bool in_head(const gly_claims *claims, const gly_trend *t)
{
    const gly_language *language = claims->annotations->language;
    uint32_t block = language->sentences.items[t->statement.sentence].block;
    return gly_block_is_summary(language->document->blocks[block].kind);
}

/* Whether a word that says which one is meant lacks in the other's sentence;
 * `names` for those that are names. Of a headline, whose tree is often wrong,
 * the words before the noun alone. */
static bool lacks_word(const gly_claims *claims, const gly_trend *t,
                       const gly_trend *other, bool names)
{
    for (uint32_t child = node_at(claims, t->noun)->first_child;
         child != GLY_NONE; child = node_at(claims, child)->next_child) {
        bool name = node_at(claims, child)->upos == GLY_UPOS_PROPN;
        if (in_head(claims, t) && child > t->noun)
            break;
        if (sets_apart(claims, t, child) && name == names &&
            !sentence_has(claims, other, child))
            return true;
    }
    return false;
}

/* "raised [her] forecast": an analyst's, not the firm's. */
static uint32_t person_of(const gly_claims *claims, const gly_trend *t)
{
    const gly_annotations *a = claims->annotations;
    uint32_t owner =
        gly_syntax_child(&a->language->syntax, t->noun, GLY_REL_NMOD_POSS);
    return owner != GLY_NONE &&
                   gly_reading_is(a->reading, owner, GLY_IS_PRONOUN)
               ? a->reading->forms[owner]
               : 0;
}

/* Two firms, each of which lifts a dividend. */
static bool are_of_two(const gly_claims *claims, const gly_trend *a,
                       const gly_trend *b)
{
    uint32_t one = gly_participant_entity(claims, &a->statement.agent);
    uint32_t two = gly_participant_entity(claims, &b->statement.agent);
    const gly_entity *entities = claims->annotations->entities;
    return one != GLY_NONE && two != GLY_NONE && one != two &&
           entities[one].kind == GLY_ENTITY_BODY &&
           entities[two].kind == GLY_ENTITY_BODY;
}

static bool trends_apart(const gly_claims *claims, const gly_trend *a,
                         const gly_trend *b)
{
    bool one = in_head(claims, a), two = in_head(claims, b);
    return a->thing != b->thing ||
           person_of(claims, a) != person_of(claims, b) ||
           lacks_word(claims, a, b, false) || lacks_word(claims, b, a, false) ||
           (!one && lacks_word(claims, a, b, true)) ||
           (!two && lacks_word(claims, b, a, true)) || are_of_two(claims, a, b);
}

/* --- The claim ----------------------------------------------------------- */

static gly_value get_text(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(gly_claims_text(claims, claim->text));
}

static gly_value get_thing(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(
        gly_symbols_text(claims->annotations->language->tokens.symbols,
                         at(claims, claim)->thing));
}

static gly_value get_way(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_choice(way_names[at(claims, claim)->way]);
}

static gly_value get_known(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_truth(at(claims, claim)->known);
}

static gly_value get_sure(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_truth(at(claims, claim)->sure);
}

static bool ways_differ(const gly_claims *claims, const gly_claim *a,
                        const gly_claim *b)
{
    return gly_trends_oppose(at(claims, a)->way, at(claims, b)->way);
}

static const gly_field fields[] = {
    {"text", GLY_VALUE_TEXT, NULL, "the words from the thing to its way",
     get_text, NULL},
    {"thing", GLY_VALUE_TEXT, NULL,
     "what goes up or down: its class in the list measure", get_thing, NULL},
    {"way", GLY_VALUE_CHOICE, way_names,
     "up or down, as it was, or as high or low as never; differs where both "
     "cannot hold",
     get_way, ways_differ},
    {"known", GLY_VALUE_TRUTH, NULL,
     "whether it is told as known: “the rise in profit”, “higher sales”",
     get_known, NULL},
    {"sure", GLY_VALUE_TRUTH, NULL,
     "whether the clause says so, and does not only ask, wish or quote it",
     get_sure, NULL},
    {"block", GLY_VALUE_CHOICE, gly_block_choices,
     "the kind of block it stands in", gly_claims_block, NULL},
};

static bool is_one_part(const gly_claims *claims, const gly_claim *claim,
                        const gly_claim *other, uint32_t argument)
{
    (void)argument;
    return in_head(claims, at(claims, claim)) ==
           in_head(claims, at(claims, other));
}

static bool are_apart(const gly_claims *claims, const gly_claim *claim,
                      const gly_claim *other, uint32_t argument)
{
    (void)argument;
    return trends_apart(claims, at(claims, claim), at(claims, other));
}

/* Another sentence of the body tells what the headline tells. */
static bool is_supported(const gly_claims *claims, const gly_claim *claim,
                         const gly_claim *other, uint32_t argument)
{
    (void)argument;
    const gly_trend *head = at(claims, claim);
    if (!in_head(claims, head))
        head = at(claims, other);
    const gly_trends *all = claims->trends;
    for (uint32_t i = 0; i < all->count; i++) {
        if (all->items[i].thing == head->thing &&
            !in_head(claims, &all->items[i]) &&
            gly_trends_agree(head->way, all->items[i].way))
            return true;
    }
    return false;
}

/* "as it was in 2025", "the lowest since 1991": not told of that year. */
static bool moves(const gly_trend *t)
{
    return t->way == GLY_TREND_UP || t->way == GLY_TREND_DOWN;
}

static bool have_other_time(const gly_claims *claims, const gly_claim *claim,
                            const gly_claim *other, uint32_t argument)
{
    (void)argument;
    if (!moves(at(claims, claim)) || !moves(at(claims, other)))
        return false;
    return gly_statements_at_other_times(claims, &at(claims, claim)->statement,
                                         &at(claims, other)->statement);
}

static bool have_other_source(const gly_claims *claims, const gly_claim *claim,
                              const gly_claim *other, uint32_t argument)
{
    (void)argument;
    return gly_statements_of_two(claims, &at(claims, claim)->statement,
                                 &at(claims, other)->statement);
}

static bool is_turned(const gly_claims *claims, const gly_claim *claim,
                      const gly_claim *other, uint32_t argument)
{
    (void)other;
    (void)argument;
    return gly_statement_turns(claims, &at(claims, claim)->statement);
}

static const gly_predicate predicates[] = {
    {"one-part", "neither or both of them stand in the headline",
     GLY_ARGUMENT_NONE, true, is_one_part},
    {"apart",
     "they are of other things, or somebody else's, as far as is known",
     GLY_ARGUMENT_NONE, true, are_apart},
    {"supported", "another sentence of the body tells what the headline tells",
     GLY_ARGUMENT_NONE, true, is_supported},
    {"other-time", "they name other days, months or years", GLY_ARGUMENT_NONE,
     true, have_other_time},
    {"other-source", "two different sources say so", GLY_ARGUMENT_NONE, true,
     have_other_source},
    {"turned", "the words around it tell of a change, a doubt or a dispute",
     GLY_ARGUMENT_NONE, false, is_turned},
    GLY_SAME_PARAGRAPH,
};

static gly_span span_of(const gly_gathering *g, const gly_trend *t)
{
    const gly_reading *reading = g->annotations->reading;
    bool beside = reading->sentences[t->noun] == reading->sentences[t->word];
    uint32_t first = beside && t->noun < t->word ? t->noun : t->word;
    uint32_t last = beside && t->noun > t->last ? t->noun : t->last;
    return gly_gathering_span(g, first, last);
}

static void add_trends(gly_gathering *g)
{
    for (uint32_t i = 0; i < g->trends->count; i++) {
        const gly_trend *t = &g->trends->items[i];
        gly_gathering_add(
            g, &(gly_claim){.type = GLY_CLAIM_TREND,
                            .text = span_of(g, t),
                            .sentence = gly_gathering_sentence(g, t->word),
                            .item = i});
    }
}

const gly_claim_kind gly_claim_kind_trend = {
    .name = "trend",
    .about = "what goes up or down, or stays as it was",
    .fields = fields,
    .field_count = sizeof fields / sizeof fields[0],
    .predicates = predicates,
    .predicate_count = sizeof predicates / sizeof predicates[0],
    .gather = add_trends,
};
