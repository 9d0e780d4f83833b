/* presence_claims.c - who or what is told of as being there, or as not.
 *
 *     Line 3:  Sitting without a jury, the judge …
 *     Line 9:  The jury took two hours.
 */
#include "annotate/reading.h"
#include "annotate/statements/statements.h"
#include "claims/kinds.h"
#include "claims/statements/headlines.h"
#include "claims/statements/statement_pairs.h"
#include "claims/statements/statement_parts.h"
#include "lexicon/wordnet.h"

enum { SHARED = 1 };

static const char *const presence_names[] = {"absent", "present", NULL};

static const gly_node *node_at(const gly_annotations *a, uint32_t token)
{
    return &a->language->syntax.items[token];
}

/* A person, a body or a made thing: what can be seen to be there. */
static bool is_visible(const gly_annotations *a, uint32_t token)
{
    if (node_at(a, token)->upos != GLY_UPOS_NOUN)
        return false;
    uint8_t file = gly_reading_file(a->reading, token, GLY_NOUN);
    return file == GLY_FILE_NOUN_PERSON || file == GLY_FILE_NOUN_ARTIFACT ||
           file == GLY_FILE_NOUN_GROUP;
}

/* "no other company", "no software company": there may be a company. */
static bool is_described(const gly_annotations *a, uint32_t token)
{
    const gly_syntax *syntax = &a->language->syntax;
    return gly_syntax_child(syntax, token, GLY_REL_AMOD) != GLY_NONE ||
           gly_syntax_child(syntax, token, GLY_REL_COMPOUND) != GLY_NONE;
}

/* "[No candidate] asked for it", "no driver could be asked to": there were
 * some, and none did. */
static bool is_doer(const gly_annotations *a, const gly_statement *s,
                    uint32_t token)
{
    return (node_at(a, token)->relation == GLY_REL_NSUBJ ||
            node_at(a, token)->relation == GLY_REL_NSUBJ_PASS) &&
           node_at(a, token)->head == s->predicate &&
           node_at(a, s->predicate)->upos == GLY_UPOS_VERB;
}

/* "no jury", "without a jury". */
static bool is_absent(const gly_annotations *a, const gly_statement *s,
                      const gly_participant *p)
{
    const gly_syntax *syntax = &a->language->syntax;
    uint32_t before = gly_syntax_child(syntax, p->token, GLY_REL_CASE);
    uint32_t article = gly_syntax_child(syntax, p->token, GLY_REL_DET);
    bool known =
        article != GLY_NONE && gly_reading_is_word(a->reading, article, "the");
    bool bare = (node_at(a, p->token)->first_child == article ||
                 node_at(a, p->token)->first_child == before) &&
                !is_described(a, p->token);
    if (p->quantity == GLY_QUANTITY_NONE)
        return bare && article != GLY_NONE && before == GLY_NONE &&
               gly_reading_is_word(a->reading, article, "no") &&
               !is_doer(a, s, p->token);
    return before != GLY_NONE && !known && bare &&
           gly_reading_is_word(a->reading, before, "without");
}

/* "the jury", "her lawyer", "twelve passengers", doing something. */
static bool is_present(const gly_annotations *a, const gly_statement *s,
                       uint32_t token)
{
    const gly_syntax *syntax = &a->language->syntax;
    uint32_t article = gly_syntax_child(syntax, token, GLY_REL_DET);
    bool known =
        gly_syntax_child(syntax, token, GLY_REL_NMOD_POSS) != GLY_NONE ||
        gly_syntax_child(syntax, token, GLY_REL_NUMMOD) != GLY_NONE ||
        (article != GLY_NONE &&
         gly_reading_is_word(a->reading, article, "the"));
    gly_xpos xpos = node_at(a, s->predicate)->xpos;
    const gly_sentence *in = &a->language->sentences.items[s->sentence];
    bool head =
        gly_block_is_summary(a->language->document->blocks[in->block].kind);
    return !s->negative && token == s->agent.token &&
           s->agent.quantity == GLY_QUANTITY_PLAIN &&
           ((known && xpos == GLY_XPOS_VBD) ||
            (head && (xpos == GLY_XPOS_VBZ || xpos == GLY_XPOS_VBP)));
}

static const char *presence_of(const gly_annotations *a, uint32_t item)
{
    const gly_statement *s = &a->statements->items[item / GLY_STATEMENT_PARTS];
    const gly_participant *p = gly_statement_part(a->statements, item);
    if (p == NULL)
        return NULL;
    bool absent = is_absent(a, s, p);
    if ((!absent && !is_present(a, s, p->token)) || !is_visible(a, p->token))
        return NULL;
    return presence_names[absent ? 0 : 1];
}

static gly_value get_text(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(gly_claims_text(claims, claim->text));
}

static gly_value get_thing(const gly_claims *claims, const gly_claim *claim)
{
    const gly_language *language = claims->annotations->language;
    uint32_t token =
        gly_statement_part(claims->annotations->statements, claim->item)->token;
    return gly_value_of_text(gly_symbols_text(
        language->tokens.symbols, language->syntax.items[token].lemma));
}

static gly_value get_presence(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_choice(presence_of(claims->annotations, claim->item));
}

static gly_value get_sure(const gly_claims *claims, const gly_claim *claim)
{
    const gly_statement *s = gly_statement_of(claims, claim);
    gly_xpos xpos = node_at(claims->annotations, s->predicate)->xpos;
    bool beside = xpos == GLY_XPOS_VBG || xpos == GLY_XPOS_VBN;
    return gly_value_of_truth((s->certainty == GLY_CERTAINTY_IS || beside) &&
                              !s->asked && !s->conditional && !s->quoted);
}

static bool share_little(const gly_claims *claims, const gly_claim *claim,
                         const gly_claim *other, uint32_t argument)
{
    (void)argument;
    return gly_statements_shared(claims, gly_statement_of(claims, claim),
                                 gly_statement_of(claims, other)) <= SHARED;
}

static const gly_field fields[] = {
    {"text", GLY_VALUE_TEXT, NULL, "the words of the clause", get_text, NULL},
    {"thing", GLY_VALUE_TEXT, NULL, "who or what is there", get_thing, NULL},
    {"presence", GLY_VALUE_CHOICE, presence_names, "whether it is there",
     get_presence, NULL},
    {"sure", GLY_VALUE_TRUTH, NULL,
     "whether the clause says so, and does not only ask or quote it", get_sure,
     NULL},
    {"block", GLY_VALUE_CHOICE, gly_block_choices,
     "the kind of block it stands in", gly_claims_block, NULL},
};

static const gly_predicate predicates[] = {
    {"little-shared", "they share fewer than two other words of substance",
     GLY_ARGUMENT_NONE, true, share_little},
    {"other-source", "two different sources say so", GLY_ARGUMENT_NONE, true,
     gly_statement_pair_of_two},
    {"turned", "the words around it tell of a change, a doubt or a dispute",
     GLY_ARGUMENT_NONE, false, gly_statement_claim_turns},
    GLY_SAME_PARAGRAPH,
};

static void add_presences(gly_gathering *g)
{
    const gly_statements *statements = g->annotations->statements;
    for (uint32_t i = 0; i < statements->count * GLY_STATEMENT_PARTS; i++) {
        const gly_statement *s = &statements->items[i / GLY_STATEMENT_PARTS];
        if (presence_of(g->annotations, i) == NULL)
            continue;
        gly_gathering_add(
            g, &(gly_claim){.type = GLY_CLAIM_PRESENCE,
                            .text = gly_gathering_span(g, s->first, s->last),
                            .sentence = s->sentence,
                            .item = i});
    }
}

const gly_claim_kind gly_claim_kind_presence = {
    .name = "presence",
    .about = "who or what is told of as being there, or as not",
    .fields = fields,
    .field_count = sizeof fields / sizeof fields[0],
    .predicates = predicates,
    .predicate_count = sizeof predicates / sizeof predicates[0],
    .gather = add_presences,
};
