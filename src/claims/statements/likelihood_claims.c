/* likelihood_claims.c - what may be so, and what is told as sure.
 *
 *     Line 3:  … the zone may have to be extended again before the frosts
 *     Line 9:  … the zone, which will be extended again before the frosts
 *
 * Whatever the two clauses say, they say it with words that are rare in the
 * article. */
#include <string.h>

#include "annotate/reading.h"
#include "annotate/statements/attendant.h"
#include "claims/kinds.h"
#include "claims/outcomes/firming.h"
#include "claims/speech/gists.h"
#include "claims/statements/cores.h"
#include "claims/statements/drift.h"
#include "claims/statements/occasion.h"
#include "claims/statements/prospects.h"
#include "claims/statements/statement_pairs.h"
#include "claims/statements/statement_parts.h"

static const char *const surety_names[] = {"possible", "sure", NULL};

/* How rare what both have must be (cores.h): of what will come, of what has
 * come, and how much more so where two sources tell it. */
enum { ENOUGH = 24, PLENTY = 30, OTHERS = 8 };

static const gly_statement *at(const gly_claims *claims, const gly_claim *claim)
{
    return gly_statement_of(claims, claim);
}

/* --- Possible or sure ---------------------------------------------------- */

/* The words that make a clause less sure. */
typedef struct {
    const gly_annotations *annotations;
    gly_list_id list; /* GLY_NONE where there is none */
    gly_symbol may, condition;
} moods;

static moods moods_of(const gly_annotations *a)
{
    const gly_lexicon *lexicon = a->language->lexicon;
    return (moods){a, gly_lexicon_list(lexicon, "clause-mood"),
                   gly_lexicon_symbol(lexicon, "may"),
                   gly_lexicon_symbol(lexicon, "condition")};
}

/* Whether a word of the sentence makes any of it less sure: "may", "if". */
static bool is_hedged(const moods *m, uint32_t sentence)
{
    const gly_annotations *a = m->annotations;
    const gly_sentence *in = &a->language->sentences.items[sentence];
    uint32_t end = m->list == GLY_NONE ? 0 : in->first + in->count;
    for (uint32_t i = in->first; i < end; i++) {
        gly_entry entry = gly_lexicon_find(a->language->lexicon, m->list,
                                           a->reading->forms + i, 1);
        /* "in May" is no "may". */
        if (entry.count > 0 &&
            !gly_reading_is(a->reading, i, GLY_IS_CALENDAR) &&
            (entry.class == m->may || entry.class == m->condition))
            return true;
    }
    return false;
}

/* "may", "could", and neither "could not" nor "that anyone could remember". */
static bool is_possible(const gly_annotations *a, const gly_statement *s)
{
    gly_relation hangs = a->language->syntax.items[s->predicate].relation;
    return !s->negative && !s->asked && !s->nominal &&
           hangs != GLY_REL_ACL_RELCL && s->certainty == GLY_CERTAINTY_MAY &&
           gly_clause_is_thought(a, s->predicate);
}

/* "may", "could" of a clause, whatever it hangs on. */
static bool may_be(const gly_annotations *a, const gly_statement *s)
{
    return !s->asked && !s->nominal && s->certainty == GLY_CERTAINTY_MAY &&
           gly_clause_is_thought(a, s->predicate);
}

/* "[When the price is back], the pit will open": it waits for something. */
static bool is_awaited(const gly_annotations *a, const gly_statement *s)
{
    const gly_syntax *syntax = &a->language->syntax;
    uint32_t clause = gly_syntax_child(syntax, s->predicate, GLY_REL_ADVCL);
    if (s->certainty != GLY_CERTAINTY_WILL || clause == GLY_NONE ||
        clause > s->predicate)
        return false;
    uint32_t first = a->language->sentences.items[s->sentence].first;
    for (uint32_t i = clause; i > first; i--) {
        if (gly_reading_has(a->reading, i - 1, GLY_TOKEN_MARK))
            return false;
        if (gly_reading_is_word(a->reading, i - 1, "when"))
            return i - 1 == first;
    }
    return false;
}

static bool is_sure(const moods *m, const gly_statement *s)
{
    return !s->negative && !s->asked && !s->quoted && !s->conditional &&
           (s->certainty >= GLY_CERTAINTY_WILL || s->nominal) &&
           !gly_clause_has_helper(m->annotations, s->predicate, "would") &&
           !is_awaited(m->annotations, s) && !is_hedged(m, s->sentence);
}

/* "will close", "with the pier closing". */
static bool is_to_come(const gly_annotations *a, const gly_statement *s)
{
    return s->certainty == GLY_CERTAINTY_WILL ||
           gly_attendant_noun(a->reading, s->predicate) != GLY_NONE;
}

/* Whether the verb of what may have been is in the core of what is sure. */
static bool shares_verb(const gly_claims *claims, const gly_statement *weak,
                        const gly_statement *sure, const gly_core *core)
{
    gly_symbol key = claims->gists->keys[weak->predicate];
    for (uint32_t i = 0; i < core->count && key != 0; i++) {
        if (core->items[i] == key)
            return true;
    }
    return weak->lemma == sure->lemma;
}

/* "may be doing the same", "are at work": of what goes on. */
static bool goes_on(const gly_annotations *a, const gly_statement *weak,
                    const gly_statement *sure)
{
    const gly_syntax *syntax = &a->language->syntax;
    uint32_t is = gly_syntax_child(syntax, sure->predicate, GLY_REL_COP);
    if (is == GLY_NONE)
        is = gly_syntax_child(syntax, sure->predicate, GLY_REL_AUX);
    return gly_clause_has_helper(a, weak->predicate, "be") &&
           syntax->items[weak->predicate].xpos == GLY_XPOS_VBG &&
           is != GLY_NONE &&
           (gly_reading_is_word(a->reading, is, "is") ||
            gly_reading_is_word(a->reading, is, "are"));
}

/* What may come is sure once it will come, what may have come once it has. */
static uint32_t enough_for(const gly_claims *claims, const gly_statement *weak,
                           const gly_statement *sure, const gly_core *core)
{
    const gly_annotations *a = claims->annotations;
    uint32_t more = gly_statements_of_two(claims, weak, sure) ? OTHERS : 0;
    if (gly_clause_has_helper(a, weak->predicate, "have"))
        return shares_verb(claims, weak, sure, core) ? PLENTY + more
                                                     : UINT32_MAX;
    if (goes_on(a, weak, sure))
        return PLENTY + more;
    return is_to_come(a, sure) ? ENOUGH + more : UINT32_MAX;
}

/* --- The claim ----------------------------------------------------------- */

static gly_value get_text(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(gly_claims_text(claims, claim->text));
}

static gly_value get_core(const gly_claims *claims, const gly_claim *claim)
{
    const gly_core core = gly_statement_core(claims, at(claims, claim));
    gly_symbol *words =
        gly_arena_array(claims->arena, core.count, sizeof *words);
    if (words == NULL || core.count == 0)
        return gly_value_none();
    memcpy(words, core.items, core.count * sizeof *words);
    return (gly_value){.type = GLY_VALUE_WORDS, .words = {words, core.count}};
}

/* What is no claim of the possible is one of the sure. */
static gly_value get_surety(const gly_claims *claims, const gly_claim *claim)
{
    bool possible = may_be(claims->annotations, at(claims, claim));
    return gly_value_of_choice(surety_names[possible ? 0 : 1]);
}

static bool tell_much(const gly_claims *claims, const gly_statement *weak,
                      const gly_statement *sure)
{
    const gly_core before = gly_statement_core(claims, weak);
    const gly_core later = gly_statement_core(claims, sure);
    return gly_cores_shared(claims, &before, &later) >=
           enough_for(claims, weak, sure, &later);
}

/* Whether `weak` may be so, and `sure` tells it later as sure: by much that
 * both have, or by all the signs of the two. */
static bool grows(const gly_claims *claims, const gly_statement *weak,
                  const gly_statement *sure)
{
    const gly_annotations *a = claims->annotations;
    const moods m = moods_of(a);
    if (weak->sentence >= sure->sentence || !may_be(a, weak) ||
        !is_sure(&m, sure))
        return false;
    bool one = gly_statements_one_deed(claims, weak, sure);
    /* What one source tells of one deed is told by rules about deeds. */
    if (one && !gly_statements_of_two(claims, weak, sure))
        return false;
    return (!one && is_possible(a, weak) && tell_much(claims, weak, sure)) ||
           gly_firming_points(claims, weak, sure) >= GLY_FIRMING_POINTS;
}

static bool sureties_differ(const gly_claims *claims, const gly_claim *a,
                            const gly_claim *b)
{
    const gly_statement *one = at(claims, a), *two = at(claims, b);
    return grows(claims, one, two) || grows(claims, two, one);
}

static const gly_field fields[] = {
    {"text", GLY_VALUE_TEXT, NULL, "the words of the clause", get_text, NULL},
    {"core", GLY_VALUE_WORDS, NULL,
     "the base forms of the words that it tells it with, sorted", get_core,
     NULL},
    {"surety", GLY_VALUE_CHOICE, surety_names,
     "whether it may be so, or is told as sure; differs where what is sure "
     "later was possible before, in rare words that both have or by all the "
     "signs of the two",
     get_surety, sureties_differ},
    {"block", GLY_VALUE_CHOICE, gly_block_choices,
     "the kind of block it stands in", gly_claims_block, NULL},
};

static const gly_predicate predicates[] = {
    {"other-source", "two different sources say so", GLY_ARGUMENT_NONE, true,
     gly_statement_pair_of_two},
    {"other-time", "they name other days, months or years", GLY_ARGUMENT_NONE,
     true, gly_statement_pair_other_time},
    {"turned", "the words around it tell of a change, a doubt or a dispute",
     GLY_ARGUMENT_NONE, false, gly_statement_claim_turns},
    GLY_SAME_PARAGRAPH,
};

static void add_likelihoods(gly_gathering *g)
{
    const gly_statements *statements = g->annotations->statements;
    const moods m = moods_of(g->annotations);
    for (uint32_t i = 0; i < statements->count; i++) {
        const gly_statement *s = &statements->items[i];
        if (!may_be(g->annotations, s) && !is_sure(&m, s))
            continue;
        gly_gathering_add(
            g, &(gly_claim){.type = GLY_CLAIM_LIKELIHOOD,
                            .text = gly_gathering_span(g, s->first, s->last),
                            .sentence = s->sentence,
                            .item = i * GLY_STATEMENT_PARTS + GLY_PART_DEED});
    }
}

const gly_claim_kind gly_claim_kind_likelihood = {
    .name = "likelihood",
    .about = "what may be so, or is told as sure",
    .fields = fields,
    .field_count = sizeof fields / sizeof fields[0],
    .predicates = predicates,
    .predicate_count = sizeof predicates / sizeof predicates[0],
    .gather = add_likelihoods,
};
