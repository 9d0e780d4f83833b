/* fate_claims.c - what comes of a plan or of people, as the headline and the
 * first sentence tell it.
 *
 *     Headline:  Health chiefs back plan to close ward          goes on
 *     Line 3:    … after health chiefs dropped a plan to shut it  is off
 *
 * Newspapers scrap, drop, reject, block and vote against one and the same plan,
 * so a verb and a plan are read together. That people died and that they
 * escaped unhurt are two kinds of news that exclude each other, too. */
#include "annotate/reading.h"
#include "claims/kinds.h"
#include "claims/statements/headlines.h"
#include "claims/statements/participants.h"
#include "claims/statements/statement_pairs.h"
#include "claims/statements/statement_parts.h"
#include "claims/statements/told_apart.h"

enum { ENTRY_WORDS = 4 };

typedef enum { NO_FATE, GOES_ON, IS_OFF, DEAD, UNHURT, FATES } fate;

static const char *const matter_names[] = {"plan", "people", NULL};
static const char *const fate_names[] = {"none", "goes on", "is off",
                                         "dead", "unhurt",  NULL};

static gly_symbol class_of(const gly_annotations *a, const char *list,
                           uint32_t token)
{
    return gly_reading_entry(a->reading, list, token, ENTRY_WORDS).class;
}

/* --- Plans --------------------------------------------------------------- */

static bool is_plan(const gly_annotations *a, uint32_t token)
{
    if (token == GLY_NONE ||
        a->language->syntax.items[token].upos != GLY_UPOS_NOUN)
        return false;
    gly_text class = gly_symbols_text(a->language->tokens.symbols,
                                      class_of(a, "news-object", token));
    return gly_text_equal(class, gly_text_of("any-plan")) ||
           gly_text_equal(class, gly_text_of("any-deal")) ||
           gly_text_equal(class, gly_text_of("any-move")) ||
           gly_text_equal(class, gly_text_of("proposal")) ||
           gly_text_equal(class, gly_text_of("law")) ||
           class_of(a, "plan-noun", token) != 0;
}

/* The plan that a clause tells of, by a verb of so many `words`: what is done
 * to, or where that is nothing or one of the words, as in "gets the green
 * light", who does it or stands beside it. GLY_NONE for none. */
static uint32_t plan_of(const gly_annotations *a, const gly_statement *s,
                        uint32_t words)
{
    uint32_t object =
        gly_syntax_child(&a->language->syntax, s->predicate, GLY_REL_OBJ);
    if (is_plan(a, s->patient.token))
        return s->patient.token;
    if (is_plan(a, object))
        return object;
    bool bare = object == GLY_NONE ||
                (object > s->predicate && object < s->predicate + words);
    for (uint32_t i = 0; bare && i < s->beside_count; i++) {
        if (is_plan(a, s->beside[i].token))
            return s->beside[i].token;
    }
    return bare && is_plan(a, s->agent.token) ? s->agent.token : GLY_NONE;
}

/* Words that may stand for each other. */
static bool is_any_plan(const gly_annotations *a, uint32_t token)
{
    return gly_reading_is_of(a->reading, "news-object", "any-plan", token) ||
           gly_reading_is_of(a->reading, "news-object", "proposal", token) ||
           gly_reading_is_of(a->reading, "plan-noun", "permit", token);
}

static fate fate_of_plan(const gly_annotations *a, const gly_statement *s)
{
    gly_entry entry =
        gly_reading_entry(a->reading, "plan-fate", s->predicate, ENTRY_WORDS);
    if (entry.count == 0 || s->nominal ||
        plan_of(a, s, entry.count) == GLY_NONE)
        return NO_FATE;
    bool yes = entry.class == gly_lexicon_symbol(a->language->lexicon, "yes");
    return yes != s->negative ? GOES_ON : IS_OFF;
}

/* --- People -------------------------------------------------------------- */

static fate fate_of_people(const gly_annotations *a, const gly_statement *s)
{
    gly_text side =
        s->side == 0 ? (gly_text){"", 0}
                     : gly_symbols_text(a->language->tokens.symbols, s->side);
    bool dead = gly_text_equal(side, gly_text_of("life-dead"));
    if (dead && !s->negative)
        return DEAD;
    return gly_text_equal(side, gly_text_of("harm-none")) && !s->negative
               ? UNHURT
               : NO_FATE;
}

static fate fate_of(const gly_annotations *a, const gly_statement *s)
{
    if (s->asked || s->quoted || s->conditional)
        return NO_FATE;
    fate people = fate_of_people(a, s);
    return people != NO_FATE ? people : fate_of_plan(a, s);
}

/* --- The claim ----------------------------------------------------------- */

static gly_value get_text(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(gly_claims_text(claims, claim->text));
}

static fate of(const gly_claims *claims, const gly_claim *claim)
{
    return fate_of(claims->annotations, gly_statement_of(claims, claim));
}

static gly_value get_fate(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_choice(fate_names[of(claims, claim)]);
}

static gly_value get_matter(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_choice(matter_names[of(claims, claim) > IS_OFF]);
}

static bool fates_differ(const gly_claims *claims, const gly_claim *a,
                         const gly_claim *b)
{
    fate one = of(claims, a), two = of(claims, b);
    fate less = one < two ? one : two, more = one < two ? two : one;
    return (less == GOES_ON && more == IS_OFF) ||
           (less == DEAD && more == UNHURT);
}

static const gly_field fields[] = {
    {"text", GLY_VALUE_TEXT, NULL, "the words of the clause", get_text, NULL},
    {"matter", GLY_VALUE_CHOICE, matter_names, "of a plan or of people",
     get_matter, NULL},
    {"fate", GLY_VALUE_CHOICE, fate_names,
     "what comes of the plan or of the people; differs where both cannot be",
     get_fate, fates_differ},
    {"block", GLY_VALUE_CHOICE, gly_block_choices,
     "the kind of block it stands in", gly_claims_block, NULL},
};

static bool are_one_part(const gly_claims *claims, const gly_claim *claim,
                         const gly_claim *other, uint32_t argument)
{
    (void)argument;
    return gly_statement_in_head(claims, gly_statement_of(claims, claim)) ==
           gly_statement_in_head(claims, gly_statement_of(claims, other));
}

/* Who does it; nobody where the plan itself does, "gets the green light". */
static uint32_t doer_of(const gly_annotations *a, const gly_statement *s)
{
    return is_plan(a, s->agent.token) ? GLY_NONE : s->agent.token;
}

static bool is_body(const gly_annotations *a, uint32_t token)
{
    return gly_reading_is_of(a->reading, "news-object", "any-body", token);
}

/* "plan", "scheme", "permission": called alike, or by words for any plan. */
static bool are_other_plans(const gly_annotations *a, const gly_statement *s,
                            const gly_statement *o)
{
    uint32_t one = plan_of(a, s, ENTRY_WORDS);
    uint32_t two = plan_of(a, o, ENTRY_WORDS);
    if (one == GLY_NONE || two == GLY_NONE)
        return false;
    return !gly_reading_lemmas_alike(a->reading, one, two, UINT32_MAX) &&
           !(is_any_plan(a, one) && is_any_plan(a, two));
}

/* Whether another one does it than in the other place, or suffers it. A council
 * and its members are one. */
static bool are_others(const gly_claims *claims, const gly_claim *claim,
                       const gly_claim *other, uint32_t argument)
{
    (void)argument;
    const gly_annotations *all = claims->annotations;
    const gly_statement *a = gly_statement_of(claims, claim);
    const gly_statement *b = gly_statement_of(claims, other);
    uint32_t one = doer_of(all, a), two = doer_of(all, b);
    if (gly_statements_of_others(claims, a, b) || are_other_plans(all, a, b) ||
        gly_statements_told_apart(claims, a, b))
        return true;
    return of(claims, claim) <= IS_OFF && one != GLY_NONE && two != GLY_NONE &&
           !(is_body(all, one) && is_body(all, two)) &&
           gly_participants_relate(claims, &a->agent, &b->agent) !=
               GLY_LIKENESS_SAME;
}

/* Whether the body tells somewhere what the headline tells. */
static bool is_borne_out(const gly_claims *claims, const gly_claim *claim,
                         const gly_claim *other, uint32_t argument)
{
    (void)argument;
    const gly_statements *all = claims->annotations->statements;
    const gly_claim *head =
        gly_statement_in_head(claims, gly_statement_of(claims, claim)) ? claim
                                                                       : other;
    fate wanted = of(claims, head);
    for (uint32_t i = 0; i < all->count && i < GLY_SUPPORT_MOST; i++) {
        if (fate_of(claims->annotations, &all->items[i]) == wanted &&
            !gly_statement_in_head(claims, &all->items[i]))
            return true;
    }
    return false;
}

static const gly_predicate predicates[] = {
    {"one-part", "neither or both of them stand in the headline",
     GLY_ARGUMENT_NONE, true, are_one_part},
    {"others", "two are named who do it", GLY_ARGUMENT_NONE, true, are_others},
    {"borne-out", "another sentence of the body tells what the headline tells",
     GLY_ARGUMENT_NONE, true, is_borne_out},
    {"turned", "the words around it tell of a change, a doubt or a dispute",
     GLY_ARGUMENT_NONE, false, gly_statement_claim_turns},
};

/* The first sentence of the first paragraph of the document; GLY_NONE. */
static uint32_t first_sentence(const gly_annotations *a)
{
    const gly_sentences *sentences = &a->language->sentences;
    const gly_block *blocks = a->language->document->blocks;
    for (uint32_t i = 0; i < sentences->count; i++) {
        if (blocks[sentences->items[i].block].kind == GLY_BLOCK_PARAGRAPH)
            return i;
    }
    return GLY_NONE;
}

static bool may_count(const gly_annotations *a, const gly_statement *s,
                      uint32_t first)
{
    gly_relation relation = a->language->syntax.items[s->predicate].relation;
    uint32_t block = a->language->sentences.items[s->sentence].block;
    gly_block_kind kind = a->language->document->blocks[block].kind;
    bool told = s->certainty >= GLY_CERTAINTY_WILL;
    if (kind == GLY_BLOCK_HEADLINE)
        return told && relation == GLY_REL_ROOT;
    return told && s->sentence == first && relation != GLY_REL_ACL &&
           relation != GLY_REL_AMOD;
}

static void add_fates(gly_gathering *g)
{
    const gly_statements *statements = g->annotations->statements;
    uint32_t first = first_sentence(g->annotations);
    for (uint32_t i = 0; i < statements->count; i++) {
        const gly_statement *s = &statements->items[i];
        if (s->sentence > first || !may_count(g->annotations, s, first) ||
            fate_of(g->annotations, s) == NO_FATE)
            continue;
        gly_gathering_add(
            g, &(gly_claim){.type = GLY_CLAIM_FATE,
                            .text = gly_gathering_span(g, s->first, s->last),
                            .sentence = s->sentence,
                            .item = i * GLY_STATEMENT_PARTS + GLY_PART_DEED});
    }
}

const gly_claim_kind gly_claim_kind_fate = {
    .name = "fate",
    .about = "what comes of a plan or of people, in headline and lede",
    .fields = fields,
    .field_count = sizeof fields / sizeof fields[0],
    .predicates = predicates,
    .predicate_count = sizeof predicates / sizeof predicates[0],
    .gather = add_fates,
};
