/* portion_claims.c - how much of a group a sentence tells of.
 *
 *     Line 3:  Streams run lower in several of the nine valleys.
 *     Line 9:  … with streams down in all nine valleys
 */
#include "annotate/reading.h"
#include "annotate/statements/statements.h"
#include "claims/kinds.h"
#include "claims/speech/gists.h"
#include "claims/statements/cores.h"
#include "claims/statements/drift.h"
#include "claims/statements/headlines.h"
#include "claims/statements/occasion.h"
#include "claims/statements/statement_pairs.h"
#include "claims/statements/statement_parts.h"

static const char *const quantity_names[] = {"plain", "none", "share", "some",
                                             "many",  "most", "all",   NULL};

enum { SHARED = 3 };

/* What tells that some have become all: in the last so many hundredths, and how
 * rare the other words are that both sentences have (cores.h). */
enum { WHOLE = 100, DEEP = 55, ENOUGH = 18 };

static const gly_node *node_at(const gly_annotations *a, uint32_t token)
{
    return &a->language->syntax.items[token];
}

/* "breweries will [all] be ruined", of what stands before the verb. */
static bool has_all(const gly_annotations *a, const gly_statement *s,
                    const gly_participant *p)
{
    bool before = p == &s->agent || p == &s->patient;
    uint32_t child = node_at(a, s->predicate)->first_child;
    for (; before && child != GLY_NONE && child < s->predicate;
         child = node_at(a, child)->next_child) {
        if (child > p->token && gly_reading_is_word(a->reading, child, "all"))
            return true;
    }
    return false;
}

/* "across the state", under `token` and behind `noun`. */
static bool is_everywhere(const gly_annotations *a, uint32_t token,
                          uint32_t noun)
{
    uint32_t child = node_at(a, token)->first_child;
    for (; child != GLY_NONE; child = node_at(a, child)->next_child) {
        uint32_t word =
            gly_syntax_child(&a->language->syntax, child, GLY_REL_CASE);
        if (child > noun && word == noun + 1 &&
            (gly_reading_is_word(a->reading, word, "across") ||
             gly_reading_is_word(a->reading, word, "throughout")))
            return true;
    }
    return false;
}

/* How many of those that `p` names are meant; all of them by other words, too.
 */
static gly_quantity_word quantity_of(const gly_annotations *a,
                                     const gly_statement *s,
                                     const gly_participant *p)
{
    gly_xpos xpos = node_at(a, p->token)->xpos;
    if (p->quantity != GLY_QUANTITY_PLAIN || !gly_xpos_is_plural(xpos))
        return p->quantity;
    bool all = has_all(a, s, p) || is_everywhere(a, p->token, p->token) ||
               is_everywhere(a, s->predicate, p->token);
    return all ? GLY_QUANTITY_ALL : GLY_QUANTITY_PLAIN;
}

/* The noun whose part it is: of "the jackets, all of which" the jackets. */
static uint32_t group_of(const gly_annotations *a, const gly_participant *p)
{
    uint32_t group = p->group == GLY_NONE ? p->token : p->group;
    gly_xpos xpos = node_at(a, group)->xpos;
    bool relative = xpos == GLY_XPOS_WDT || xpos == GLY_XPOS_WP;
    if (relative && p->token > 1 &&
        gly_reading_is_word(a->reading, p->token - 1, ",") &&
        node_at(a, p->token - 2)->upos == GLY_UPOS_NOUN)
        return p->token - 2;
    return group;
}

static const gly_participant *part_of(const gly_claims *claims,
                                      const gly_claim *claim)
{
    return gly_statement_part(claims->annotations->statements, claim->item);
}

static gly_value get_text(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(gly_claims_text(claims, claim->text));
}

static gly_value get_group(const gly_claims *claims, const gly_claim *claim)
{
    const gly_language *language = claims->annotations->language;
    uint32_t group = group_of(claims->annotations, part_of(claims, claim));
    /* Whom "them" means is not known. */
    if (language->syntax.items[group].upos == GLY_UPOS_PRON)
        return gly_value_none();
    return gly_value_of_text(gly_symbols_text(
        language->tokens.symbols, language->syntax.items[group].lemma));
}

static gly_quantity_word amount_of(const gly_claims *claims,
                                   const gly_claim *claim)
{
    return quantity_of(claims->annotations, gly_statement_of(claims, claim),
                       part_of(claims, claim));
}

static gly_value get_quantity(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_choice(quantity_names[amount_of(claims, claim)]);
}

static gly_value get_asked(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_truth(gly_statement_of(claims, claim)->asked);
}

static gly_value get_quoted(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_truth(gly_statement_of(claims, claim)->quoted);
}

static gly_value get_negative(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_truth(gly_statement_of(claims, claim)->negative);
}

static bool quantities_differ(const gly_claims *claims, const gly_claim *a,
                              const gly_claim *b)
{
    gly_quantity_word one = amount_of(claims, a), two = amount_of(claims, b);
    gly_quantity_word less = one < two ? one : two;
    gly_quantity_word more = one < two ? two : one;
    return more >= GLY_QUANTITY_MOST && less >= GLY_QUANTITY_SOME &&
           less <= GLY_QUANTITY_MANY;
}

/* How rare the words are that both sentences have beside the group. */
static uint32_t shared_beside(const gly_claims *claims, const gly_claim *a,
                              const gly_claim *b)
{
    gly_symbol key =
        claims->gists->keys[group_of(claims->annotations, part_of(claims, a))];
    const gly_core one = gly_sentence_core(claims, a->sentence);
    const gly_core two = gly_sentence_core(claims, b->sentence);
    const gly_core group = {.items = {key}, .count = key != 0};
    uint32_t all = gly_cores_shared(claims, &one, &two);
    uint32_t own = gly_cores_shared(claims, &group, &two);
    return all > own ? all - own : 0;
}

/* Whether some of a group are all of it at the end of the article. */
static bool some_become_all(const gly_claims *claims, const gly_claim *a,
                            const gly_claim *b)
{
    const gly_claim *less = a->sentence < b->sentence ? a : b;
    const gly_claim *more = less == a ? b : a;
    uint32_t whole = claims->annotations->language->sentences.count;
    return amount_of(claims, less) == GLY_QUANTITY_SOME &&
           amount_of(claims, more) == GLY_QUANTITY_ALL &&
           more->sentence * WHOLE >= whole * DEEP &&
           shared_beside(claims, less, more) >= ENOUGH;
}

static bool share_little(const gly_claims *claims, const gly_claim *claim,
                         const gly_claim *other, uint32_t argument)
{
    (void)argument;
    return gly_statements_shared(claims, gly_statement_of(claims, claim),
                                 gly_statement_of(claims, other)) <= SHARED;
}

/* One of them stands in quotation marks, and not the same speaker tells the
 * other one: what somebody else says is a dispute, or a manner of speaking. */
static bool is_anothers_quote(const gly_claims *claims, const gly_claim *claim,
                              const gly_claim *other, uint32_t argument)
{
    (void)argument;
    const gly_statement *a = gly_statement_of(claims, claim);
    const gly_statement *b = gly_statement_of(claims, other);
    return (a->quoted || b->quoted) &&
           (a->attribution == GLY_NONE || b->attribution == GLY_NONE ||
            gly_statements_of_two(claims, a, b));
}

static const gly_field fields[] = {
    {"text", GLY_VALUE_TEXT, NULL, "the words from the amount to the group",
     get_text, NULL},
    {"group", GLY_VALUE_TEXT, NULL, "whose part it is", get_group, NULL},
    {"quantity", GLY_VALUE_CHOICE, quantity_names,
     "how much of it; differs where it grows from some to most or all",
     get_quantity, quantities_differ},
    {"reach", GLY_VALUE_CHOICE, quantity_names,
     "the same; differs where some of it are all of it near the end of the "
     "article, in a sentence that has rare words of the earlier one",
     get_quantity, some_become_all},
    {"asked", GLY_VALUE_TRUTH, NULL, "whether it stands in a question",
     get_asked, NULL},
    {"quoted", GLY_VALUE_TRUTH, NULL, "whether it stands in quotation marks",
     get_quoted, NULL},
    {"negative", GLY_VALUE_TRUTH, NULL,
     "whether what is told of it is said not to be so", get_negative, NULL},
    {"block", GLY_VALUE_CHOICE, gly_block_choices,
     "the kind of block it stands in", gly_claims_block, NULL},
};

static const gly_predicate predicates[] = {
    {"little-shared", "they share fewer than four other words of substance",
     GLY_ARGUMENT_NONE, true, share_little},
    {"other-source", "two different sources say so", GLY_ARGUMENT_NONE, true,
     gly_statement_pair_of_two},
    {"anothers-quote",
     "one is quoted, and not from whoever tells the other one",
     GLY_ARGUMENT_NONE, true, is_anothers_quote},
    {"other-time", "they name other days, months or years", GLY_ARGUMENT_NONE,
     true, gly_statement_pair_other_time},
    GLY_SAME_PARAGRAPH,
};

/* Where "most proposals" begins: the amount stands before what it counts. */
static uint32_t first_word(const gly_gathering *g, uint32_t token)
{
    const gly_syntax *syntax = &g->annotations->language->syntax;
    uint32_t child = syntax->items[token].first_child;
    while (child < token && syntax->items[child].relation == GLY_REL_CASE)
        child = syntax->items[child].next_child;
    return child < token ? child : token;
}

static void add_portions(gly_gathering *g)
{
    const gly_statements *statements = g->annotations->statements;
    for (uint32_t i = 0; i < statements->count * GLY_STATEMENT_PARTS; i++) {
        const gly_statement *s = &statements->items[i / GLY_STATEMENT_PARTS];
        const gly_participant *p = gly_statement_part(statements, i);
        if (p == NULL ||
            quantity_of(g->annotations, s, p) < GLY_QUANTITY_SHARE ||
            (p->group == GLY_NONE && p->quantity != GLY_QUANTITY_PLAIN))
            continue;
        uint32_t group = group_of(g->annotations, p);
        uint32_t first = p->token < group ? p->token : group;
        uint32_t last = p->token < group ? group : p->token;
        gly_gathering_add(g, &(gly_claim){.type = GLY_CLAIM_PORTION,
                                          .text = gly_gathering_span(
                                              g, first_word(g, first), last),
                                          .sentence = s->sentence,
                                          .item = i});
    }
}

const gly_claim_kind gly_claim_kind_portion = {
    .name = "portion",
    .about = "how much of a group is meant",
    .fields = fields,
    .field_count = sizeof fields / sizeof fields[0],
    .predicates = predicates,
    .predicate_count = sizeof predicates / sizeof predicates[0],
    .gather = add_portions,
};
