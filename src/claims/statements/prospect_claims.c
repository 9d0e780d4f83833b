/* prospect_claims.c - what is only thought of, and what is told as settled.
 *
 *     Line 3:  The regulator is weighing whether to open [an inquiry].   open
 *     Line 9:  … when [the inquiry] begins settled
 *
 * A thing that a sentence brings up as no more than possible has no "the": "an
 * inquiry", "up to six homes". Where another speaks of "the six homes that will
 * stand there", it has become sure in between. A noun made of a verb counts as
 * the verb: "might prosecute", "the prosecution". */
#include "annotate/reading.h"
#include "annotate/statements/statements.h"
#include "claims/kinds.h"
#include "claims/statements/participants.h"
#include "claims/statements/prospects.h"
#include "claims/statements/statement_pairs.h"
#include "claims/statements/statement_parts.h"
#include "lexicon/wordnet.h"

static const char *const prospect_names[] = {"open", "settled", NULL};

static const gly_node *node_at(const gly_annotations *a, uint32_t token)
{
    return &a->language->syntax.items[token];
}

static uint32_t child_of(const gly_annotations *a, uint32_t token,
                         gly_relation relation)
{
    return gly_syntax_child(&a->language->syntax, token, relation);
}

/* --- What is meant ------------------------------------------------------- */

/* The verb that a noun is made of: "prosecute" for "prosecution". */
static gly_text verb_of(const gly_annotations *a, gly_arena *arena,
                        uint32_t token)
{
    gly_text lemma =
        gly_symbols_text(a->language->tokens.symbols, node_at(a, token)->lemma);
    if (node_at(a, token)->upos != GLY_UPOS_NOUN)
        return lemma;
    uint8_t file = gly_wordnet_file(lemma, GLY_NOUN);
    if (file != GLY_FILE_NOUN_ACT && file != GLY_FILE_NOUN_EVENT &&
        file != GLY_FILE_NOUN_COMMUNICATION)
        return lemma;
    gly_word_link links[GLY_WORD_LINKS_MOST];
    uint32_t count = gly_wordnet_related(links, GLY_WORD_LINKS_MOST,
                                         gly_wordnet_find(lemma), GLY_NOUN);
    for (uint32_t i = 0; i < count && i < GLY_WORD_LINKS_MOST; i++) {
        gly_word_room room;
        gly_text verb = lemma;
        if (links[i].class == GLY_VERB &&
            gly_arena_text(&verb, arena,
                           gly_wordnet_text(&room, links[i].word)) == GLY_OK)
            return verb;
    }
    return lemma;
}

/* The noun that counts: "plants" in "one of its nine plants". */
static uint32_t noun_of(const gly_annotations *a, const gly_participant *p)
{
    if (node_at(a, p->token)->upos == GLY_UPOS_NOUN)
        return p->token;
    uint32_t whole = child_of(a, p->token, GLY_REL_NMOD);
    return node_at(a, p->token)->upos == GLY_UPOS_NUM && whole != GLY_NONE &&
                   node_at(a, whole)->upos == GLY_UPOS_NOUN
               ? whole
               : GLY_NONE;
}

/* --- Open or settled ----------------------------------------------------- */

static bool is_open(const gly_annotations *a, const gly_statement *s,
                    const gly_participant *p)
{
    return !s->negative && !s->nominal && p->quantity != GLY_QUANTITY_ALL &&
           gly_clause_is_thought(a, s->predicate) &&
           (noun_of(a, p) != p->token || !gly_noun_is_definite(a, p->token));
}

/* The noun that a relative clause describes; GLY_NONE where the predicate heads
 * none. */
static uint32_t described_by(const gly_annotations *a, const gly_statement *s)
{
    const gly_node *node = node_at(a, s->predicate);
    bool clause = node->relation == GLY_REL_ACL_RELCL ||
                  (node->relation == GLY_REL_ACL &&
                   child_of(a, s->predicate, GLY_REL_NSUBJ) != GLY_NONE);
    return clause && node->head != GLY_NONE &&
                   node_at(a, node->head)->upos == GLY_UPOS_NOUN
               ? node->head
               : GLY_NONE;
}

/* "might prosecute": the action itself is thought of. */
static bool is_deed(const gly_annotations *a, const gly_statement *s)
{
    gly_text class = gly_symbols_text(a->language->tokens.symbols, s->side);
    return !s->nominal && !s->negative &&
           node_at(a, s->predicate)->upos == GLY_UPOS_VERB &&
           !gly_text_starts(class, gly_text_of("other-")) &&
           gly_clause_is_thought(a, s->predicate);
}

/* Whether the word is somebody, some people or a feeling, and so nothing that
 * is decided on: "a candidate", "a crowd". */
static bool is_undecidable(const gly_annotations *a, uint32_t token)
{
    if (node_at(a, token)->upos != GLY_UPOS_NOUN)
        return false;
    uint8_t file = gly_reading_file(a->reading, token, GLY_NOUN);
    return file == GLY_FILE_NOUN_PERSON || file == GLY_FILE_NOUN_FEELING ||
           file == GLY_FILE_NOUN_GROUP;
}

/* The word for what a claim is about; GLY_NONE for no claim. */
static uint32_t thing_of(const gly_annotations *a, uint32_t item)
{
    const gly_statement *s = &a->statements->items[item / GLY_STATEMENT_PARTS];
    const gly_participant *p = gly_statement_part(a->statements, item);
    if (p != NULL)
        return noun_of(a, p);
    if (item % GLY_STATEMENT_PARTS != GLY_PART_DEED)
        return GLY_NONE;
    uint32_t noun = described_by(a, s);
    return noun != GLY_NONE ? noun : s->predicate;
}

/* What is told of `thing`, whatever it is. */
static const char *told_of(const gly_annotations *a, uint32_t item,
                           uint32_t thing)
{
    const gly_statement *s = &a->statements->items[item / GLY_STATEMENT_PARTS];
    const gly_participant *p = gly_statement_part(a->statements, item);
    bool settled = !s->negative && gly_noun_is_definite(a, thing);
    if (p != NULL && thing == s->agent.token && settled &&
        gly_statement_is_awaited(a, s))
        return prospect_names[1];
    if (p != NULL)
        return is_open(a, s, p) ? prospect_names[0] : NULL;
    if (thing == s->predicate)
        return is_deed(a, s) ? prospect_names[0] : NULL;
    return settled && !s->conditional && gly_statement_is_coming(a, s)
               ? prospect_names[1]
               : NULL;
}

static const char *prospect_of(const gly_annotations *a, uint32_t item)
{
    uint32_t thing = thing_of(a, item);
    if (thing == GLY_NONE ||
        a->statements->items[item / GLY_STATEMENT_PARTS].asked)
        return NULL;
    const char *told = told_of(a, item, thing);
    return told == NULL || gly_noun_is_vague(a, thing) ||
                   is_undecidable(a, thing)
               ? NULL
               : told;
}

/* --- The claim ----------------------------------------------------------- */

static gly_value get_text(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(gly_claims_text(claims, claim->text));
}

static gly_value get_thing(const gly_claims *claims, const gly_claim *claim)
{
    const gly_annotations *a = claims->annotations;
    return gly_value_of_text(
        verb_of(a, claims->arena, thing_of(a, claim->item)));
}

static gly_value get_prospect(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_choice(prospect_of(claims->annotations, claim->item));
}

static const gly_field fields[] = {
    {"text", GLY_VALUE_TEXT, NULL, "the words of the clause", get_text, NULL},
    {"thing", GLY_VALUE_TEXT, NULL, "what is thought of or settled", get_thing,
     NULL},
    {"prospect", GLY_VALUE_CHOICE, prospect_names,
     "whether it is only thought of, or settled", get_prospect, NULL},
    {"block", GLY_VALUE_CHOICE, gly_block_choices,
     "the kind of block it stands in", gly_claims_block, NULL},
};

static bool is_agent(const gly_claims *claims, const gly_claim *claim)
{
    return gly_statement_of(claims, claim)->agent.token ==
           thing_of(claims->annotations, claim->item);
}

/* Somebody else's; in "the inquiry begins" nobody is named. */
static bool are_apart(const gly_claims *claims, const gly_claim *claim,
                      const gly_claim *other, uint32_t argument)
{
    (void)argument;
    const gly_statement *a = gly_statement_of(claims, claim);
    const gly_statement *b = gly_statement_of(claims, other);
    return !is_agent(claims, claim) && !is_agent(claims, other) &&
           gly_participants_relate(claims, &a->agent, &b->agent) ==
               GLY_LIKENESS_ANOTHER;
}

static const gly_predicate predicates[] = {
    {"apart", "they are told of different people or bodies", GLY_ARGUMENT_NONE,
     true, are_apart},
    {"other-source", "two different sources say so", GLY_ARGUMENT_NONE, true,
     gly_statement_pair_of_two},
    {"turned", "the words around it tell of a change, a doubt or a dispute",
     GLY_ARGUMENT_NONE, false, gly_statement_claim_turns},
    GLY_SAME_PARAGRAPH,
};

static void add_prospects(gly_gathering *g)
{
    const gly_statements *statements = g->annotations->statements;
    for (uint32_t i = 0; i < statements->count * GLY_STATEMENT_PARTS; i++) {
        const gly_statement *s = &statements->items[i / GLY_STATEMENT_PARTS];
        if (prospect_of(g->annotations, i) == NULL)
            continue;
        uint32_t thing = thing_of(g->annotations, i);
        uint32_t first = thing < s->first ? thing : s->first;
        gly_gathering_add(
            g, &(gly_claim){.type = GLY_CLAIM_PROSPECT,
                            .text = gly_gathering_span(g, first, s->last),
                            .sentence = s->sentence,
                            .item = i});
    }
}

const gly_claim_kind gly_claim_kind_prospect = {
    .name = "prospect",
    .about = "what is only thought of, or told as settled",
    .fields = fields,
    .field_count = sizeof fields / sizeof fields[0],
    .predicates = predicates,
    .predicate_count = sizeof predicates / sizeof predicates[0],
    .gather = add_prospects,
};
