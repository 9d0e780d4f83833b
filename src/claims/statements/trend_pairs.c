/* trend_pairs.c - what a rule can ask of two trends.
 *
 * Half of all news tells of some price that rose and another that fell. Two
 * claims are of one thing where no word beside the one noun is missing in the
 * other's sentence, and nobody else's is meant. */
#include "claims/statements/trend_pairs.h"

#include "annotate/numbers/numbers.h"
#include "annotate/reading.h"
#include "claims/kinds.h"
#include "claims/statements/measures.h"
#include "claims/statements/occasion.h"
#include "claims/statements/participants.h"
#include "claims/statements/trend_words.h"
#include "claims/statements/trends.h"

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
           gly_reading_is(a->reading, token, GLY_IS_STOP) ||
           gly_reading_has(a->reading, token, GLY_TOKEN_NUMBER);
}

/* "a lead [over Dahl]", "higher profit [with free pints]": not which lead. */
static bool is_aside(const gly_claims *claims, uint32_t child)
{
    const gly_annotations *a = claims->annotations;
    uint32_t before =
        gly_syntax_child(&a->language->syntax, child, GLY_REL_CASE);
    return before != GLY_NONE &&
           (gly_reading_is_word(a->reading, before, "over") ||
            gly_reading_is_word(a->reading, before, "with"));
}

/* "[wholesale] sales", "the price [of wheat]": which of them. */
static bool sets_apart(const gly_claims *claims, const gly_trend *t,
                       uint32_t child)
{
    const gly_node *node = node_at(claims, child);
    gly_relation relation = node->relation;
    bool word = node->upos == GLY_UPOS_NOUN || node->upos == GLY_UPOS_ADJ ||
                node->upos == GLY_UPOS_PROPN;
    uint32_t begins;
    gly_measures measures = {claims->annotations, claims->trends->measures,
                             claims->trends->plain};
    (void)gly_measure_named(&begins, &measures, t->noun);
    if (child >= begins && child <= t->noun)
        return false;
    return word && gly_number_at(claims->annotations->numbers, child) == NULL &&
           (child < t->word || child > t->last) &&
           (relation == GLY_REL_AMOD || relation == GLY_REL_COMPOUND ||
            relation == GLY_REL_NMOD || relation == GLY_REL_NMOD_POSS) &&
           !is_aside(claims, child) && !is_plain(claims, child);
}

/* Whether the word is among the tokens from `first` to before `end`; "Russia"
 * and "Russian" are one. */
static bool is_among(const gly_claims *claims, uint32_t word, uint32_t first,
                     uint32_t end)
{
    const gly_reading *reading = claims->annotations->reading;
    for (uint32_t i = first; i < end; i++) {
        if (node_at(claims, i)->lemma == node_at(claims, word)->lemma ||
            (gly_reading_demonym(reading, word) != 0 &&
             gly_reading_demonym(reading, i) ==
                 gly_reading_demonym(reading, word)))
            return true;
    }
    return false;
}

/* Whether the sentence of `t` has the word, or, where `near`, what stands from
 * the paragraph before it on. */
static bool tells_word(const gly_claims *claims, const gly_trend *t,
                       uint32_t word, bool near)
{
    const gly_language *language = claims->annotations->language;
    const gly_sentence *in =
        gly_reading_sentence(claims->annotations->reading, t->word);
    const gly_sentence *from = in;
    while (near && from > language->sentences.items &&
           (from - 1)->block + 1 >= in->block)
        from--;
    return is_among(claims, word, from->first, in->first + in->count);
}

static bool in_head(const gly_claims *claims, const gly_trend *t)
{
    return gly_is_in_summary(claims->annotations, t->word);
}

/* "[Orford's] profit", "profit [in Orford]", "the profit": nobody else's is
 * named. */
static bool is_only_owner(const gly_claims *claims, uint32_t child,
                          const gly_trend *other)
{
    if (node_at(claims, child)->relation != GLY_REL_NMOD_POSS &&
        node_at(claims, child)->relation != GLY_REL_NMOD)
        return false;
    for (child = node_at(claims, other->noun)->first_child; child != GLY_NONE;
         child = node_at(claims, child)->next_child) {
        if (node_at(claims, child)->upos == GLY_UPOS_PROPN)
            return false;
    }
    return true;
}

/* Whether a word that says which one is meant lacks in the other's sentence;
 * `names` for those that are names. Of a headline, whose tree is often wrong,
 * the words before the noun alone, and where it has all frozen: "fares [on the
 * other lines] go up". */
static bool lacks_word(const gly_claims *claims, const gly_trend *t,
                       const gly_trend *other, bool names)
{
    bool frozen = other->way == GLY_TREND_SAME && in_head(claims, other) &&
                  t->way == GLY_TREND_UP;
    for (uint32_t child = node_at(claims, t->noun)->first_child;
         child != GLY_NONE; child = node_at(claims, child)->next_child) {
        bool name = node_at(claims, child)->upos == GLY_UPOS_PROPN;
        if (child > t->noun && (in_head(claims, t) || frozen))
            break;
        if (sets_apart(claims, t, child) && name == names &&
            !tells_word(claims, other, child,
                        in_head(claims, t) && !in_head(claims, other)) &&
            !(names && is_only_owner(claims, child, other)))
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

/* "the operating margin", "the gross margin": described, and not alike. */
static bool are_described_apart(const gly_claims *claims,
                                const gly_claim *claim, const gly_claim *other,
                                uint32_t argument)
{
    (void)argument;
    return gly_trends_described_apart(claims, at(claims, claim),
                                      at(claims, other));
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

/* --- What is asked ------------------------------------------------------- */

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
        if (all->items[i].thing == head->thing && all->items[i].sure &&
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

/* "sales fell", "was left as it was": a clause of its own tells it; so do "has
 * reported [a fall] in sales" and "turnout was 40 per cent, [up] from 34". */
static bool is_told(const gly_claims *claims, const gly_trend *t)
{
    static const char *const told[] = {"reported", "reports",  "posted",
                                       "posts",    "recorded", "announced",
                                       "suffered", "saw",      NULL};
    const gly_node *node = node_at(claims, t->word);
    bool reported =
        node->relation == GLY_REL_OBJ && node->head == t->statement.predicate &&
        gly_reading_is_one_of(claims->annotations->reading, node->head, told);
    bool beside =
        node->upos != GLY_UPOS_VERB && t->noun < t->word &&
        (gly_reading_is_word(claims->annotations->reading, t->word, "up") ||
         gly_reading_is_word(claims->annotations->reading, t->word, "down"));
    return !t->known && (t->way == GLY_TREND_SAME || reported || beside ||
                         t->statement.predicate == t->word);
}

/* "Inflation fell", not "where prices fell" nor "as prices fell". */
static bool is_main(const gly_claims *claims, const gly_trend *t)
{
    const gly_node *node = node_at(claims, t->word);
    return t->statement.predicate == t->word && moves(t) && !t->known &&
           (node->head == GLY_NONE || node->relation == GLY_REL_CCOMP ||
            node->relation == GLY_REL_PARATAXIS);
}

/* "Inflation fell in [April]", "Inflation rose in [April]": whoever says so,
 * it cannot have done both. */
static bool are_of_one_time(const gly_claims *claims, const gly_trend *a,
                            const gly_trend *b)
{
    return is_main(claims, a) && is_main(claims, b) &&
           gly_trends_described_alike(claims, a, b) &&
           gly_statements_share_time(claims, &a->statement, &b->statement);
}

/* Prices rise and fall in a day: it takes one of which the reader knows, and
 * one that is told, or two of one time. */
static bool are_both_news(const gly_claims *claims, const gly_claim *claim,
                          const gly_claim *other, uint32_t argument)
{
    (void)argument;
    const gly_trend *a = at(claims, claim), *b = at(claims, other);
    return !are_of_one_time(claims, a, b) &&
           !(a->known && is_told(claims, b)) &&
           !(b->known && is_told(claims, a));
}

/* "the rise since the war", "the fall of recent years", where `other` does not
 * name that time as well: "up from 34 per cent in [2023]", "the drop since
 * [2023]". */
static bool is_of_a_time(const gly_claims *claims, const gly_trend *t,
                         const gly_trend *other)
{
    const gly_annotations *a = claims->annotations;
    const uint32_t heads[] = {t->word, t->noun};
    for (uint32_t i = 0; i < 2 && t->known; i++) {
        uint32_t child = node_at(claims, heads[i])->first_child;
        for (; child != GLY_NONE; child = node_at(claims, child)->next_child) {
            if (node_at(claims, child)->relation == GLY_REL_NMOD &&
                !tells_word(claims, other, child, false) &&
                (gly_reading_file(a->reading, child, GLY_NOUN) ==
                     GLY_FILE_NOUN_TIME ||
                 gly_reading_is_word(a->reading, child - 1, "since") ||
                 gly_reading_is_word(a->reading, child - 2, "since")))
                return true;
        }
    }
    return false;
}

static bool have_other_time(const gly_claims *claims, const gly_claim *claim,
                            const gly_claim *other, uint32_t argument)
{
    (void)argument;
    const gly_trend *a = at(claims, claim), *b = at(claims, other);
    if ((!moves(a) && !in_head(claims, a)) ||
        (!moves(b) && !in_head(claims, b)))
        return false;
    return is_of_a_time(claims, a, b) || is_of_a_time(claims, b, a) ||
           gly_statements_at_other_times(claims, &a->statement, &b->statement);
}

static bool have_other_source(const gly_claims *claims, const gly_claim *claim,
                              const gly_claim *other, uint32_t argument)
{
    (void)argument;
    const gly_trend *a = at(claims, claim), *b = at(claims, other);
    return !are_of_one_time(claims, a, b) &&
           gly_statements_of_two(claims, &a->statement, &b->statement);
}

static bool is_turned(const gly_claims *claims, const gly_claim *claim,
                      const gly_claim *other, uint32_t argument)
{
    (void)other;
    (void)argument;
    return gly_statement_turns(claims, &at(claims, claim)->statement);
}

const gly_predicate gly_trend_predicates[GLY_TREND_PREDICATES] = {
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
    {"other-kind", "their things are described, and not alike",
     GLY_ARGUMENT_NONE, true, are_described_apart},
    {"both-news", "not: one is told of as known, and the other told",
     GLY_ARGUMENT_NONE, true, are_both_news},
    {"turned", "the words around it tell of a change, a doubt or a dispute",
     GLY_ARGUMENT_NONE, false, is_turned},
    GLY_SAME_PARAGRAPH,
};
