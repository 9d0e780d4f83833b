/* head_outcomes.c - a headline that tells the opposite of the body, by all
 * signs.
 *
 *     Headline:  Senate panel rejects Rademaker
 *     Line 9:    The committee voted 12 to 9 to advance her nomination.
 *
 * A right story tells both sides, too: the strike is off, and it was on. What
 * speaks for one of the two being wrong are many signs together: that nothing
 * else tells the headline's side, that the sentence shares its words, that it
 * stands high up. Of all statements that tell the opposite the first is asked,
 * and none that is no more than a thought ("a plan to close it").
 *
 * Each tree of head_trees.def asks three signs one after the other, and gives
 * points. They are gradient boosted (120 of depth 3, rate 0.08, 40 pairs in a
 * leaf at least, what speaks for or against held to one way), and points are
 * hundredths of a logit. They were learned from 1,226 right texts (tests/desk
 * but al, ao, ax and ay, with tests/plain), as they are, with their first
 * sentences put above what is left of them and with a capital on every word of
 * the headline; from the same ones of which one verb in turn was changed for
 * one of the other side of its topic; and from the headlines of tests/desk that
 * were planted; what goes up or down was left out. With each eighth of the
 * writers left out in turn, 295 of 2,244 changed verbs of headlines were told,
 * 100 of them by no other rule (others told 595), and 2 planted ones that no
 * other rule tells, beside no false alarm in the right texts. */
#include "claims/outcomes/head_outcomes.h"

#include "annotate/reading.h"
#include "base/trees.h"
#include "claims/kinds.h"
#include "claims/outcomes/outcome_pair.h"
#include "claims/statements/headlines.h"
#include "claims/statements/opposition.h"
#include "claims/statements/participants.h"
#include "claims/statements/statement_parts.h"

enum {
    ENOUGH = 420,  /* points */
    WHOLE = 100,   /* hundredths */
    PARTS = 20,    /* twentieths */
    LEVEL = 32,    /* words, where neither leads */
    COMPARED = 24, /* statements whose words are held against the headline's */
};

/* The signs of outcome_signs.def, and behind them those of head_signs.def. */
typedef enum {
    GLY_HEAD_BEFORE = GLY_OUTCOME_SIGNS - 1,
#define SIGN(name, about) GLY_HEAD_##name,
#include "claims/outcomes/head_signs.def"
#undef SIGN
    SIGNS
} sign;

#define ASK(name, most)                                                        \
    {                                                                          \
        GLY_##name, most                                                       \
    }

static const gly_tree trees[] = {
#define TREE GLY_TREE
#include "claims/outcomes/head_trees.def"
#undef TREE
};

typedef struct {
    const gly_claims *claims;
    const gly_statement *head, *body;
    uint8_t signs[SIGNS];
} head_pair;

/* What the body tells of the headline's kind of news. */
typedef struct {
    uint32_t told, sure, shared, first, last;
    uint32_t against;
    bool before; /* the opposite is told before, too */
    bool denied; /* it is denied somewhere, which bears the head out */
} head_rest;

static void hold(head_pair *p, sign which, uint32_t value)
{
    p->signs[which] = gly_tree_answer(value);
}

static const gly_language *language_of(const head_pair *p)
{
    return p->claims->annotations->language;
}

/* --- The rest of the body ------------------------------------------------- */

static bool is_of_topic(const head_pair *p, const gly_statement *s)
{
    return gly_text_equal(gly_statement_topic(p->claims, s),
                          gly_statement_topic(p->claims, p->head));
}

static bool tells_same(const gly_statement *a, const gly_statement *b)
{
    return a->negative == b->negative &&
           (a->side != 0 ? a->side == b->side : a->lemma == b->lemma);
}

/* "will not close", where the headline has that it stays open. */
static bool denies_other(const head_pair *p, const gly_statement *s)
{
    return p->head->side != 0 && s->side != 0 && s->side != p->head->side &&
           s->negative != p->head->negative && is_of_topic(p, s);
}

static void add_told(head_rest *rest, const head_pair *p,
                     const gly_statement *s)
{
    if (rest->told == 0)
        rest->first = s->sentence;
    rest->last = s->sentence;
    rest->sure +=
        s->certainty >= GLY_CERTAINTY_WILL && !s->asked && !s->conditional;
    if (rest->told++ >= COMPARED)
        return;
    uint32_t shared = gly_statements_shared(p->claims, p->head, s);
    rest->shared = shared > rest->shared ? shared : rest->shared;
}

static head_rest read_rest(const head_pair *p)
{
    const gly_statements *all = p->claims->annotations->statements;
    head_rest rest = {.first = GLY_ANSWER_MOST};
    for (uint32_t i = 0; i < all->count && i < GLY_SUPPORT_MOST; i++) {
        const gly_statement *s = &all->items[i];
        if (gly_statement_in_head(p->claims, s))
            continue;
        if (tells_same(p->head, s)) {
            add_told(&rest, p, s);
        } else if (denies_other(p, s)) {
            rest.denied = true;
        } else if (gly_statements_oppose(p->claims, p->head, s) &&
                   is_of_topic(p, s)) {
            rest.against++;
            rest.before = rest.before || s->predicate < p->body->predicate;
        }
    }
    return rest;
}

static void weigh_rest(head_pair *p, const head_rest *rest)
{
    uint32_t sentences = language_of(p)->sentences.count;
    hold(p, GLY_HEAD_TOLD, rest->told);
    hold(p, GLY_HEAD_TOLD_SURE, rest->sure);
    hold(p, GLY_HEAD_TOLD_SHARED, rest->shared);
    hold(p, GLY_HEAD_TOLD_FIRST, rest->first);
    hold(p, GLY_HEAD_TOLD_LAST, rest->last * WHOLE / sentences);
    hold(p, GLY_HEAD_AGAINST, rest->against);
}

/* --- Their words ---------------------------------------------------------- */

static bool is_substance(const head_pair *p, uint32_t token)
{
    const gly_reading *reading = p->claims->annotations->reading;
    return gly_reading_has(reading, token, GLY_TOKEN_WORD) &&
           !gly_reading_is(reading, token, GLY_IS_STOP | GLY_IS_AUXILIARY);
}

static bool is_body(const head_pair *p, const gly_sentence *in)
{
    gly_block_kind kind = language_of(p)->document->blocks[in->block].kind;
    return !gly_block_is_summary(kind) && kind != GLY_BLOCK_BYLINE &&
           kind != GLY_BLOCK_FURNITURE;
}

static bool has_verb(const head_pair *p, const gly_sentence *in)
{
    const gly_node *nodes = language_of(p)->syntax.items;
    for (uint32_t i = in->first; i < in->first + in->count; i++) {
        if (nodes[i].lemma == nodes[p->head->predicate].lemma)
            return true;
    }
    return false;
}

/* Where the body's statement stands, and how often it has the head's verb. */
static void weigh_sentences(head_pair *p)
{
    const gly_sentences *all = &language_of(p)->sentences;
    uint32_t times = 0, index = 0;
    for (uint32_t s = 0; s < all->count && s < GLY_SUPPORT_MOST; s++) {
        if (!is_body(p, &all->items[s]))
            continue;
        if (s == p->body->sentence)
            hold(p, GLY_HEAD_SENTENCE, index);
        index++;
        times += has_verb(p, &all->items[s]);
    }
    hold(p, GLY_HEAD_WORD_TIMES, times);
}

static void weigh_words(head_pair *p, const head_rest *rest)
{
    const gly_sentence *in =
        &language_of(p)->sentences.items[p->head->sentence];
    uint32_t words = 0;
    for (uint32_t i = in->first; i < in->first + in->count; i++)
        words += i != p->head->predicate && is_substance(p, i);
    uint32_t shared = gly_statements_shared(p->claims, p->head, p->body);
    uint32_t least = rest->shared < LEVEL ? rest->shared : LEVEL;
    hold(p, GLY_HEAD_PART, words == 0 ? 0 : shared * PARTS / words);
    hold(p, GLY_HEAD_LEAD, shared + LEVEL - least);
}

/* --- The two themselves --------------------------------------------------- */

static uint32_t relation_of(const head_pair *p)
{
    static const gly_relation known[] = {
        GLY_REL_ROOT,      GLY_REL_CCOMP,   GLY_REL_XCOMP,     GLY_REL_CONJ,
        GLY_REL_PARATAXIS, GLY_REL_ADVCL,   GLY_REL_ACL_RELCL, GLY_REL_ACL,
        GLY_REL_AMOD,      GLY_REL_NSUBJ,   GLY_REL_OBJ,       GLY_REL_OBL,
        GLY_REL_NMOD,      GLY_REL_COMPOUND};
    const gly_node *node = &language_of(p)->syntax.items[p->body->predicate];
    for (uint32_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (node->relation == known[i])
            return i + 1;
    }
    return 0;
}

/* How near the two come to whom it is done to. */
static uint32_t objects_of(const head_pair *p)
{
    static const uint8_t near[] = {[GLY_LIKENESS_ANOTHER] = 1,
                                   [GLY_LIKENESS_VARIED] = 2,
                                   [GLY_LIKENESS_UNKNOWN] = 3,
                                   [GLY_LIKENESS_AKIN] = 4,
                                   [GLY_LIKENESS_SAME] = 5};
    const gly_participant *a = &p->head->patient, *b = &p->body->patient;
    if (a->token == GLY_NONE || b->token == GLY_NONE)
        return 0;
    return near[gly_participants_relate(p->claims, a, b)];
}

static void weigh_two(head_pair *p)
{
    const gly_statements *all = p->claims->annotations->statements;
    uint32_t beside = 0;
    for (uint32_t i = 0; i < all->count && i < GLY_SUPPORT_MOST; i++)
        beside += all->items[i].sentence == p->head->sentence;
    hold(p, GLY_HEAD_CERTAINTY, p->head->certainty);
    hold(p, GLY_HEAD_OPEN, p->body->conditional);
    hold(p, GLY_HEAD_OBJECTS, objects_of(p));
    hold(p, GLY_HEAD_FIRST_BARE, gly_statement_is_bare(p->claims, p->head));
    hold(p, GLY_HEAD_RELATION, relation_of(p));
    hold(p, GLY_HEAD_SUPPORTED,
         gly_statement_supported(p->claims, p->head, p->body));
    hold(p, GLY_HEAD_BESIDE, beside);
}

/* The signs of outcome_signs.def. */
static void weigh_outcome(head_pair *p)
{
    const gly_core core_a = gly_statement_core(p->claims, p->head);
    const gly_core core_b = gly_statement_core(p->claims, p->body);
    const gly_core whole_a = gly_sentence_core(p->claims, p->head->sentence);
    const gly_core whole_b = gly_sentence_core(p->claims, p->body->sentence);
    gly_outcome_pair pair = {.claims = p->claims,
                             .a = p->head,
                             .b = p->body,
                             .core_a = &core_a,
                             .core_b = &core_b,
                             .whole_a = &whole_a,
                             .whole_b = &whole_b};
    gly_outcome_weigh_places(&pair);
    gly_outcome_weigh_parts(&pair);
    gly_outcome_weigh_shared(&pair);
    for (uint32_t i = 0; i < GLY_OUTCOME_SIGNS; i++)
        p->signs[i] = pair.signs[i];
}

/* "a plan to close it", "the closure", "if it closes": no more than a thought
 * of what the headline tells otherwise, or a name for it. */
static bool is_loosely_told(const head_pair *p)
{
    return p->body->certainty < GLY_CERTAINTY_WILL || p->body->nominal;
}

bool gly_head_outcome_is_doubtful(const gly_claims *claims,
                                  const gly_claim *claim,
                                  const gly_claim *other, uint32_t argument)
{
    (void)argument;
    const gly_statement *a = gly_statement_of(claims, claim);
    const gly_statement *b = gly_statement_of(claims, other);
    bool first = gly_statement_in_head(claims, a);
    if (first == gly_statement_in_head(claims, b))
        return true;
    head_pair p = {
        .claims = claims, .head = first ? a : b, .body = first ? b : a};
    if (is_loosely_told(&p))
        return true;
    head_rest rest = read_rest(&p);
    if (rest.denied || rest.before)
        return true;
    weigh_outcome(&p);
    weigh_rest(&p, &rest);
    weigh_words(&p, &rest);
    weigh_sentences(&p);
    weigh_two(&p);
    return gly_trees_points(trees, sizeof trees / sizeof trees[0], p.signs) <
           ENOUGH;
}
