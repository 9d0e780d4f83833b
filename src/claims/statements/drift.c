/* drift.c - certainty and scope, from place to place. */
#include "claims/statements/drift.h"

#include "annotate/reading.h"
#include "annotate/statements/attendant.h"
#include "base/problem.h"
#include "claims/statements/headlines.h"
#include "claims/statements/opposition.h"
#include "claims/statements/participants.h"
#include "claims/statements/prospects.h"
#include "claims/statements/sameness.h"
#include "lexicon/wordnet.h"

/* How many statements are asked for a verdict: those of a long feature. */
enum { ASKED = 1024 };

/* Words that two clauses share beside their verb, and where it tells little. */
enum { FEW = 2, MANY = 3 };

static const gly_node *node_at(const gly_claims *claims, uint32_t token)
{
    return &claims->annotations->language->syntax.items[token];
}

static gly_text lemma_at(const gly_claims *claims, uint32_t token)
{
    return gly_symbols_text(claims->annotations->language->tokens.symbols,
                            node_at(claims, token)->lemma);
}

/* Whether the article tells of a verdict or a confession. */
static bool is_proven(const gly_claims *claims)
{
    const gly_statements *all = claims->annotations->statements;
    for (uint32_t i = 0; i < all->count && i < ASKED; i++) {
        const gly_statement *s = &all->items[i];
        if (s->side == 0 || s->negative || s->conditional ||
            s->certainty != GLY_CERTAINTY_IS)
            continue;
        gly_text topic = gly_statement_topic(claims, s);
        if (gly_text_equal(gly_statement_side(claims, s),
                           gly_text_of("guilty")) &&
            (gly_text_equal(topic, gly_text_of("verdict")) ||
             gly_text_equal(topic, gly_text_of("plea"))))
            return true;
    }
    return false;
}

bool gly_statements_drift(const gly_claims *claims, const gly_statement *a,
                          const gly_statement *b)
{
    const gly_statement *weak = a->certainty < b->certainty ? a : b;
    const gly_statement *strong = weak == a ? b : a;
    /* Who doubts later what was told as sure takes care. */
    if (a->negative != b->negative || strong->conditional ||
        strong->sentence < weak->sentence)
        return false;
    /* "it would", of what was only thought of or never came. */
    if (weak->certainty == GLY_CERTAINTY_MAY)
        return strong->certainty == GLY_CERTAINTY_WILL &&
               !gly_clause_has_helper(claims->annotations, strong->predicate,
                                      "would");
    return weak->certainty == GLY_CERTAINTY_ALLEGED &&
           strong->certainty == GLY_CERTAINTY_IS &&
           strong->attribution == GLY_NONE && !is_proven(claims);
}

/* Told as certain to come, as going on or as known: "will close", "is closing",
 * "with the pier closing". */
static bool is_sure(const gly_claims *claims, const gly_statement *s)
{
    const gly_annotations *a = claims->annotations;
    return s->certainty == GLY_CERTAINTY_WILL ||
           gly_statement_is_coming(a, s) ||
           gly_attendant_noun(a->reading, s->predicate) != GLY_NONE;
}

bool gly_statements_harden(const gly_claims *claims, const gly_statement *a,
                           const gly_statement *b)
{
    const gly_statement *weak = a->certainty < b->certainty ? a : b;
    const gly_statement *strong = weak == a ? b : a;
    return a->negative == b->negative && !strong->conditional &&
           !strong->nominal && weak->certainty == GLY_CERTAINTY_MAY &&
           strong->certainty >= GLY_CERTAINTY_WILL &&
           (strong->lemma == weak->lemma || is_sure(claims, strong));
}

/* A share of less than half is never most; some may be many, and only the same
 * words tell that it is the same thing. */
bool gly_statements_widen(const gly_claims *claims, const gly_statement *a,
                          const gly_statement *b)
{
    (void)claims;
    gly_quantity_word one = a->agent.quantity, two = b->agent.quantity;
    gly_quantity_word less = one < two ? one : two;
    gly_quantity_word more = one < two ? two : one;
    if (a->negative != b->negative || more < GLY_QUANTITY_MOST)
        return false;
    return less == GLY_QUANTITY_SHARE ||
           (a->lemma == b->lemma &&
            (less == GLY_QUANTITY_SOME || less == GLY_QUANTITY_MANY));
}

gly_text gly_statement_group(const gly_claims *claims, const gly_statement *s)
{
    if (s->agent.group == GLY_NONE)
        return (gly_text){"", 0};
    return lemma_at(claims, s->agent.group);
}

/* The word before the year: "by", "in". */
static gly_text case_of(const gly_claims *claims, uint32_t token)
{
    uint32_t word = gly_syntax_child(&claims->annotations->language->syntax,
                                     token, GLY_REL_CASE);
    return word == GLY_NONE ? (gly_text){"", 0} : lemma_at(claims, word);
}

gly_text gly_statement_deadline(const gly_claims *claims,
                                const gly_statement *s)
{
    const gly_reading *reading = claims->annotations->reading;
    uint32_t child = node_at(claims, s->predicate)->first_child;
    for (; child != GLY_NONE; child = node_at(claims, child)->next_child) {
        gly_text year = gly_reading_text(reading, child);
        gly_text by = case_of(claims, child);
        if (gly_text_is_year(year, 2000, 2999) && by.size > 0)
            return gly_text_format(claims->arena, "%.*s %.*s", (int)by.size,
                                   by.data, (int)year.size, year.data);
    }
    return (gly_text){"", 0};
}

/* --- One deed ------------------------------------------------------------ */

static bool is_same(const gly_claims *claims, const gly_participant *a,
                    const gly_participant *b)
{
    return gly_participants_relate(claims, a, b) == GLY_LIKENESS_SAME;
}

/* "take", "go": the verb tells little, and its other words tell the deed. */
static bool is_light(const gly_claims *claims, const gly_statement *s)
{
    return s->side != 0 && s->patient.token == GLY_NONE &&
           gly_statement_topic(claims, s).size == 0;
}

/* "fail", "fail"; "drop" and "fall" by the side that they tell. */
static bool is_one_verb(const gly_claims *claims, const gly_statement *a,
                        const gly_statement *b)
{
    return a->lemma == b->lemma ||
           (a->side == b->side && gly_statement_topic(claims, a).size > 0 &&
            a->side != 0);
}

/* What is sure of two statements was no more than possible before. */
static bool is_settled(const gly_claims *claims, const gly_statement *sure,
                       const gly_statement *weak)
{
    const gly_annotations *a = claims->annotations;
    gly_relation hangs = a->language->syntax.items[weak->predicate].relation;
    return !weak->negative && hangs != GLY_REL_ACL_RELCL &&
           weak->sentence < sure->sentence &&
           gly_clause_is_thought(a, weak->predicate) && is_sure(claims, sure);
}

bool gly_statements_one_deed(const gly_claims *claims, const gly_statement *a,
                             const gly_statement *b)
{
    const gly_statement *sure = a->certainty > b->certainty ? a : b;
    bool met = is_same(claims, &a->agent, &b->agent) ||
               is_same(claims, &a->patient, &b->patient) ||
               is_same(claims, &a->agent, &b->patient) ||
               is_same(claims, &a->patient, &b->agent);
    bool one = is_one_verb(claims, a, b);
    return met && !gly_statements_clash(claims, a, b) &&
           is_settled(claims, sure, sure == a ? b : a) &&
           (one || is_light(claims, sure)) &&
           gly_statements_shared(claims, a, b) >= (one ? FEW : MANY);
}

static uint8_t kind_of(const gly_claims *claims, const gly_statement *s)
{
    gly_text lemma = gly_symbols_text(
        claims->annotations->language->tokens.symbols, s->lemma);
    return node_at(claims, s->predicate)->upos == GLY_UPOS_VERB
               ? gly_wordnet_file(lemma, GLY_VERB)
               : GLY_FILES;
}

bool gly_statements_other_kind(const gly_claims *claims, const gly_statement *a,
                               const gly_statement *b)
{
    uint8_t one = kind_of(claims, a), two = kind_of(claims, b);
    return one != two && one != GLY_FILES && two != GLY_FILES &&
           !is_one_verb(claims, a, b) && !is_light(claims, a) &&
           !is_light(claims, b);
}
