/* statement_pairs.c - what a rule can ask of two statements. */
#include "claims/statements/statement_pairs.h"

#include "annotate/reading.h"
#include "annotate/statements/attendant.h"
#include "claims/kinds.h"
#include "claims/outcomes/head_outcomes.h"
#include "claims/outcomes/outcomes.h"
#include "claims/statements/apart.h"
#include "claims/statements/drift.h"
#include "claims/statements/headlines.h"
#include "claims/statements/occasion.h"
#include "claims/statements/opposition.h"
#include "claims/statements/places.h"
#include "claims/statements/sameness.h"
#include "claims/statements/statement_parts.h"
#include "claims/statements/told_apart.h"

enum { NEAR = 4, FEW = 3, HINTED = 2 }; /* shared words of substance */
enum { LEDE = 3 };                      /* its paragraphs */

static const gly_statement *at(const gly_claims *claims, const gly_claim *claim)
{
    return gly_statement_of(claims, claim);
}

bool gly_statement_pair_of_two(const gly_claims *claims, const gly_claim *claim,
                               const gly_claim *other, uint32_t argument)
{
    (void)argument;
    return gly_statements_of_two(claims, at(claims, claim), at(claims, other));
}

bool gly_statement_pair_other_time(const gly_claims *claims,
                                   const gly_claim *claim,
                                   const gly_claim *other, uint32_t argument)
{
    (void)argument;
    return gly_statements_at_other_times(claims, at(claims, claim),
                                         at(claims, other));
}

static bool have_other_time(const gly_claims *claims, const gly_claim *claim,
                            const gly_claim *other, uint32_t argument)
{
    (void)argument;
    return gly_statements_in_turn(claims, at(claims, claim), at(claims, other));
}

/* Neither, or both of them, stand in the headline. */
static bool is_one_part(const gly_claims *claims, const gly_claim *claim,
                        const gly_claim *other, uint32_t argument)
{
    (void)argument;
    return gly_statement_in_head(claims, at(claims, claim)) ==
           gly_statement_in_head(claims, at(claims, other));
}

static const gly_statement *head_of(const gly_claims *claims,
                                    const gly_claim *claim,
                                    const gly_claim *other)
{
    return gly_statement_in_head(claims, at(claims, claim)) ? at(claims, claim)
                                                            : at(claims, other);
}

/* The other one of the two. */
static const gly_statement *body_of(const gly_claims *claims,
                                    const gly_claim *claim,
                                    const gly_claim *other)
{
    return gly_statement_in_head(claims, at(claims, claim)) ? at(claims, other)
                                                            : at(claims, claim);
}

static bool is_supported(const gly_claims *claims, const gly_claim *claim,
                         const gly_claim *other, uint32_t argument)
{
    (void)argument;
    return gly_statement_supported(claims, head_of(claims, claim, other),
                                   body_of(claims, claim, other));
}

static bool is_in_passing(const gly_claims *claims, const gly_claim *claim,
                          const gly_claim *other, uint32_t argument)
{
    (void)argument;
    return gly_statement_in_passing(claims, body_of(claims, claim, other),
                                    head_of(claims, claim, other));
}

static bool is_bare(const gly_claims *claims, const gly_claim *claim,
                    const gly_claim *other, uint32_t argument)
{
    (void)argument;
    return gly_statement_is_bare(claims, at(claims, claim)) ||
           gly_statement_is_bare(claims, at(claims, other));
}

/* Whether a statement stands in the first paragraphs, which tell the news
 * that the headline tells. */
static bool is_in_lede(const gly_claims *claims, const gly_statement *s)
{
    const gly_language *language = claims->annotations->language;
    uint32_t block = language->sentences.items[s->sentence].block, seen = 0;
    for (uint32_t i = 0; i < block && seen < LEDE; i++)
        seen += language->document->blocks[i].kind == GLY_BLOCK_PARAGRAPH;
    return seen < LEDE &&
           language->document->blocks[block].kind == GLY_BLOCK_PARAGRAPH;
}

/* A headline and the lede tell one piece of news where they share a word and
 * nobody in the one is somebody else than in the other. */
static bool tell_one_story(const gly_claims *claims, const gly_statement *a,
                           const gly_statement *b)
{
    const gly_statement *body = gly_statement_in_head(claims, a) ? b : a;
    return a->side != 0 && is_in_lede(claims, body) &&
           gly_statement_in_head(claims, a) !=
               gly_statement_in_head(claims, b) &&
           (a->paired || b->paired || a->loose || b->loose
                ? !gly_statements_clash(claims, a, b)
                : gly_statements_may_meet(claims, a, b)) &&
           (gly_statements_shared(claims, a, b) > 0 ||
            gly_statements_sameness(claims, a, b) > 0);
}

/* About other things, unless the two sentences are near each other. */
static bool are_remote(const gly_claims *claims, const gly_claim *claim,
                       const gly_claim *other, uint32_t argument)
{
    (void)argument;
    const gly_statement *a = at(claims, claim), *b = at(claims, other);
    uint32_t shared = gly_statements_shared(claims, a, b);
    if (a->side != 0 && !gly_statements_clash(claims, a, b) &&
        (gly_statements_sameness(claims, a, b) >= HINTED || shared >= HINTED))
        return false;
    if (tell_one_story(claims, a, b) ||
        gly_statements_open_story(claims, a, b) ||
        gly_statement_is_denied(claims, a, b))
        return false;
    return shared < NEAR && (shared == 0 || !gly_statements_meet(claims, a, b));
}

static bool are_others(const gly_claims *claims, const gly_claim *claim,
                       const gly_claim *other, uint32_t argument)
{
    (void)argument;
    return gly_statements_of_others(claims, at(claims, claim),
                                    at(claims, other));
}

static bool have_other_month(const gly_claims *claims, const gly_claim *claim,
                             const gly_claim *other, uint32_t argument)
{
    (void)argument;
    return gly_sentence_is_of_month(claims, claim->sentence) !=
           gly_sentence_is_of_month(claims, other->sentence);
}

static bool is_told_before(const gly_claims *claims, const gly_claim *claim,
                           const gly_claim *other, uint32_t argument)
{
    (void)argument;
    return gly_statement_told_before(claims, body_of(claims, claim, other));
}

static bool are_side_by_side(const gly_claims *claims, const gly_claim *claim,
                             const gly_claim *other, uint32_t argument)
{
    (void)argument;
    return gly_statements_side_by_side(claims, at(claims, claim),
                                       at(claims, other));
}

/* About other things, or only perhaps about the same. */
static bool are_loose(const gly_claims *claims, const gly_claim *claim,
                      const gly_claim *other, uint32_t argument)
{
    (void)argument;
    return !gly_statements_one_event(claims, at(claims, claim),
                                     at(claims, other));
}

/* They share too few words of substance to be about one event. */
static bool share_little(const gly_claims *claims, const gly_claim *claim,
                         const gly_claim *other, uint32_t argument)
{
    (void)argument;
    return gly_statements_shared(claims, at(claims, claim), at(claims, other)) <
           FEW;
}

/* They only share words, and another sentence is about the same things. */
static bool is_better_told(const gly_claims *claims, const gly_claim *claim,
                           const gly_claim *other, uint32_t argument)
{
    (void)argument;
    return !gly_statements_meet(claims, at(claims, claim), at(claims, other)) &&
           gly_statement_opposed(claims, head_of(claims, claim, other));
}

static bool is_reversed(const gly_claims *claims, const gly_claim *claim,
                        const gly_claim *other, uint32_t argument)
{
    (void)other;
    (void)argument;
    return gly_statement_reverses(claims, at(claims, claim));
}

static uint32_t block_of(const gly_claims *claims, const gly_statement *s)
{
    return claims->annotations->language->sentences.items[s->sentence].block;
}

/* Whether the paragraph of a statement tells the other side of it as well. */
static bool tells_both(const gly_claims *claims, const gly_claim *claim)
{
    const gly_statements *all = claims->annotations->statements;
    const gly_statement *s = at(claims, claim);
    uint32_t block = block_of(claims, s), first = claim->item;
    while (first > 0 && block_of(claims, &all->items[first - 1]) == block)
        first--;
    for (uint32_t i = first;
         i < all->count && block_of(claims, &all->items[i]) == block; i++) {
        const gly_statement *other = &all->items[i];
        if (other->certainty == GLY_CERTAINTY_IS && !other->quoted &&
            gly_text_equal(gly_statement_topic(claims, s),
                           gly_statement_topic(claims, other)) &&
            gly_statements_oppose(claims, s, other))
            return true;
    }
    return false;
}

/* "convicted him of two sales but acquitted him of a third": of one count this,
 * and of another that. */
static bool are_balanced(const gly_claims *claims, const gly_claim *claim,
                         const gly_claim *other, uint32_t argument)
{
    (void)argument;
    return gly_statement_is_topic(claims, at(claims, claim), "counted") &&
           (tells_both(claims, claim) || tells_both(claims, other));
}

/* "closed in Orford", "opened in Brill": of two places. */
static bool are_elsewhere(const gly_claims *claims, const gly_claim *claim,
                          const gly_claim *other, uint32_t argument)
{
    (void)argument;
    return gly_statements_elsewhere(claims, at(claims, claim),
                                    at(claims, other));
}

static bool have_other_words(const gly_claims *claims, const gly_claim *claim,
                             const gly_claim *other, uint32_t argument)
{
    (void)argument;
    const gly_statement *a = at(claims, claim), *b = at(claims, other);
    return a->side == 0 && a->lemma != b->lemma;
}

/* "the rise", "its falling sales", "with prices up": told of as known. */
static bool is_given(const gly_claims *claims, const gly_statement *s)
{
    const gly_annotations *a = claims->annotations;
    gly_relation relation = a->language->syntax.items[s->predicate].relation;
    return s->nominal || relation == GLY_REL_AMOD ||
           gly_attendant_noun(a->reading, s->predicate) != GLY_NONE;
}

/* "rose" and "fell": prices do both in a day. */
static bool is_moving(const gly_claims *claims, const gly_claim *claim,
                      const gly_claim *other, uint32_t argument)
{
    (void)argument;
    gly_text a = gly_statement_side(claims, at(claims, claim));
    gly_text b = gly_statement_side(claims, at(claims, other));
    gly_text still = gly_text_of("same");
    bool known = is_given(claims, at(claims, claim)) ||
                 is_given(claims, at(claims, other));
    return !known &&
           gly_text_equal(gly_statement_topic(claims, at(claims, claim)),
                          gly_text_of("change")) &&
           !gly_text_equal(a, still) && !gly_text_equal(b, still);
}

static bool are_counted_apart(const gly_claims *claims, const gly_claim *claim,
                              const gly_claim *other, uint32_t argument)
{
    (void)argument;
    const gly_statement *a = at(claims, claim), *b = at(claims, other);
    return gly_statements_counted_apart(claims, a, b) ||
           gly_statements_told_apart(claims, a, b);
}

static bool is_other_deed(const gly_claims *claims, const gly_claim *claim,
                          const gly_claim *other, uint32_t argument)
{
    (void)argument;
    return !gly_statements_one_deed(claims, at(claims, claim),
                                    at(claims, other));
}

static bool is_other_kind(const gly_claims *claims, const gly_claim *claim,
                          const gly_claim *other, uint32_t argument)
{
    (void)argument;
    return gly_statements_other_kind(claims, at(claims, claim),
                                     at(claims, other));
}

bool gly_statement_claim_turns(const gly_claims *claims, const gly_claim *claim,
                               const gly_claim *other, uint32_t argument)
{
    (void)other;
    (void)argument;
    return gly_statement_turns(claims, at(claims, claim));
}

const gly_predicate gly_statement_predicates[GLY_STATEMENT_PREDICATES] = {
    {"apart",
     "they are not about the same people or things, as far as is known",
     GLY_ARGUMENT_NONE, true, gly_statement_pair_apart},
    {"one-part", "neither or both of them stand in the headline",
     GLY_ARGUMENT_NONE, true, is_one_part},
    {"counted-apart",
     "they are told of two groups that are counted, or of some who are "
     "spared",
     GLY_ARGUMENT_NONE, true, are_counted_apart},
    {"supported", "another sentence of the body tells what the headline tells",
     GLY_ARGUMENT_NONE, true, is_supported},
    {"in-passing",
     "the body tells it by the way, as in “the conviction”, and tells the "
     "headline's side, too",
     GLY_ARGUMENT_NONE, true, is_in_passing},
    {"bare", "one is a noun or participle alone: “his support”, “declining”",
     GLY_ARGUMENT_NONE, true, is_bare},
    {"remote", "they share few words and are not about the same",
     GLY_ARGUMENT_NONE, true, are_remote},
    {"others", "two are named who do it", GLY_ARGUMENT_NONE, true, are_others},
    {"other-month", "one of their sentences is told of a month: “in May”",
     GLY_ARGUMENT_NONE, true, have_other_month},
    {"told-before", "an earlier sentence of the body tells the same of it",
     GLY_ARGUMENT_NONE, true, is_told_before},
    {"loose", "they do not name the same agent and the same patient",
     GLY_ARGUMENT_NONE, true, are_loose},
    {"side-by-side",
     "a sentence names their two places beside each other, or each of two "
     "opens on its own",
     GLY_ARGUMENT_NONE, true, are_side_by_side},
    {"better-told",
     "they only share words, and another sentence is about the same things",
     GLY_ARGUMENT_NONE, true, is_better_told},
    {"reversed", "the words around it tell of a change of mind",
     GLY_ARGUMENT_NONE, false, is_reversed},
    {"little-shared", "they share fewer than three other words of substance",
     GLY_ARGUMENT_NONE, true, share_little},
    {"other-source", "two different sources say so", GLY_ARGUMENT_NONE, true,
     gly_statement_pair_of_two},
    {"other-time", "they name other days, months or years", GLY_ARGUMENT_NONE,
     true, gly_statement_pair_other_time},
    {"other-deed", "they tell of others, or that the same do something else",
     GLY_ARGUMENT_NONE, true, is_other_deed},
    {"other-kind", "their verbs tell of two kinds of things that are done",
     GLY_ARGUMENT_NONE, true, is_other_kind},
    {"elsewhere", "they name two places", GLY_ARGUMENT_NONE, true,
     are_elsewhere},
    {"balanced",
     "it is settled count by count, and a paragraph tells both sides of it",
     GLY_ARGUMENT_NONE, true, are_balanced},
    {"in-turn", "both can be true, one after the other", GLY_ARGUMENT_NONE,
     true, have_other_time},
    {"other-word", "no list of news has them, and they are two words",
     GLY_ARGUMENT_NONE, true, have_other_words},
    {"moving", "both tell that something rose or fell", GLY_ARGUMENT_NONE, true,
     is_moving},
    {"turned", "the words around it tell of a change, a doubt or a dispute",
     GLY_ARGUMENT_NONE, false, gly_statement_claim_turns},
    {"unlikely",
     "where they stand and how they are told, neither takes the opposite of "
     "what was told before for known",
     GLY_ARGUMENT_NONE, true, gly_outcome_is_unlikely},
    {"doubtful", "little speaks for it that one takes the opposite for known",
     GLY_ARGUMENT_NONE, true, gly_outcome_is_doubtful},
    {"head-doubtful", "little speaks for it that the headline is wrong",
     GLY_ARGUMENT_NONE, true, gly_head_outcome_is_doubtful},
    GLY_SAME_PARAGRAPH,
};
