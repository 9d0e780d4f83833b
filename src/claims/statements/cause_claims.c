/* cause_claims.c - what may have brought something about, and what is told to
 * have done so.
 *
 *     Line 3:  A [gearbox] might have played some part.           open
 *     Line 9:  … the [gearbox] failure that drove the ferry ashore  settled
 *
 * What is looked for is the cause alone: its effect is told in other words each
 * time. A cause of several words makes a claim of each. */
#include "annotate/reading.h"
#include "claims/kinds.h"
#include "claims/speech/gists.h"
#include "claims/statements/occasion.h"
#include "claims/statements/prospects.h"

/* Words of one cause, and how many words an entry of the list has. */
enum { WORDS_MOST = 8, ENTRY_WORDS = 4 };

/* Whether it may be the cause, or is told to be it. */
enum { OPEN, SETTLED, STANDINGS };

static const char *const standing_names[] = {"open", "settled", NULL};

typedef struct {
    const gly_annotations *a;
    gly_list_id verbs, nouns, doubts, moods; /* GLY_NONE where there is none */
    gly_symbol may, condition;
} reader;

static reader reader_of(const gly_annotations *a)
{
    const gly_lexicon *lexicon = a->language->lexicon;
    return (reader){a,
                    gly_lexicon_list(lexicon, "cause"),
                    gly_lexicon_list(lexicon, "cause-noun"),
                    gly_lexicon_list(lexicon, "cause-doubt"),
                    gly_lexicon_list(lexicon, "clause-mood"),
                    gly_lexicon_symbol(lexicon, "may"),
                    gly_lexicon_symbol(lexicon, "condition")};
}

static const gly_node *node_at(const gly_annotations *a, uint32_t token)
{
    return &a->language->syntax.items[token];
}

/* How many words the entry of a list has that begins at a token; 0. */
static uint32_t words_at(const reader *r, gly_list_id list, uint32_t token)
{
    if (token == GLY_NONE || list == GLY_NONE)
        return 0;
    uint32_t left = r->a->language->tokens.count - token;
    return gly_lexicon_find(r->a->language->lexicon, list,
                            r->a->reading->forms + token,
                            left < ENTRY_WORDS ? left : ENTRY_WORDS)
        .count;
}

/* --- Open or settled ------------------------------------------------------ */

/* "[by] the fallen line", beside a verb without an object; GLY_NONE. */
static uint32_t doer_of(const gly_annotations *a, uint32_t verb)
{
    const gly_syntax *syntax = &a->language->syntax;
    if (gly_syntax_child(syntax, verb, GLY_REL_OBJ) != GLY_NONE)
        return GLY_NONE;
    uint32_t child = node_at(a, verb)->first_child;
    for (; child != GLY_NONE; child = node_at(a, child)->next_child) {
        uint32_t word = gly_syntax_child(syntax, child, GLY_REL_CASE);
        if (child > verb && word != GLY_NONE &&
            gly_reading_is_word(a->reading, word, "by"))
            return child;
    }
    return GLY_NONE;
}

/* "might have played some [part]", "may be one [reason]". */
static bool names_cause(const reader *r, const gly_statement *s)
{
    uint32_t object =
        gly_syntax_child(&r->a->language->syntax, s->predicate, GLY_REL_OBJ);
    return words_at(r, r->nouns, object) > 0 ||
           (node_at(r->a, s->predicate)->upos == GLY_UPOS_NOUN &&
            words_at(r, r->nouns, s->predicate) > 0);
}

/* "started the fire", "started by the line"; not "starts out". */
static bool brings_about(const reader *r, const gly_statement *s)
{
    uint32_t words = words_at(r, r->verbs, s->predicate);
    uint32_t next = s->predicate + words;
    if (words == 0 || next >= r->a->language->tokens.count)
        return false;
    gly_upos upos = node_at(r->a, next)->upos;
    return upos == GLY_UPOS_DET || upos == GLY_UPOS_NOUN ||
           upos == GLY_UPOS_PROPN || upos == GLY_UPOS_PRON ||
           upos == GLY_UPOS_ADJ || upos == GLY_UPOS_NUM ||
           doer_of(r->a, s->predicate) != GLY_NONE;
}

/* "is a [possible] cause". */
static bool is_doubted(const reader *r, const gly_statement *s)
{
    uint32_t word =
        gly_syntax_child(&r->a->language->syntax, s->predicate, GLY_REL_AMOD);
    return word != GLY_NONE && names_cause(r, s) &&
           words_at(r, r->doubts, word) > 0;
}

/* "may have been caused", "might have touched it off", "may be a reason",
 * "whether it caused the fire". */
static bool is_open(const reader *r, const gly_statement *s)
{
    if (s->negative || s->nominal)
        return false;
    uint32_t mark =
        gly_syntax_child(&r->a->language->syntax, s->predicate, GLY_REL_MARK);
    bool whether =
        s->asked || (mark != GLY_NONE &&
                     gly_reading_is_word(r->a->reading, mark, "whether"));
    if ((whether && brings_about(r, s)) || is_doubted(r, s))
        return true;
    return !s->asked && s->certainty == GLY_CERTAINTY_MAY &&
           gly_clause_is_thought(r->a, s->predicate) &&
           (names_cause(r, s) ||
            (gly_clause_has_helper(r->a, s->predicate, "have") &&
             brings_about(r, s)));
}

/* Whether a word of the sentence makes any of it less sure: "may", "if". */
static bool is_hedged(const reader *r, uint32_t sentence)
{
    const gly_sentence *in = &r->a->language->sentences.items[sentence];
    uint32_t end = r->moods == GLY_NONE ? 0 : in->first + in->count;
    for (uint32_t i = in->first; i < end; i++) {
        gly_entry entry = gly_lexicon_find(r->a->language->lexicon, r->moods,
                                           r->a->reading->forms + i, 1);
        if (entry.count > 0 &&
            !gly_reading_is(r->a->reading, i, GLY_IS_CALENDAR) &&
            (entry.class == r->may || entry.class == r->condition))
            return true;
    }
    return false;
}

/* "that drove the ferry ashore", "[the fire] started by the line". */
static bool is_settled(const reader *r, const gly_statement *s)
{
    bool passive = doer_of(r->a, s->predicate) != GLY_NONE;
    return !s->negative && !s->asked && !s->quoted && !s->conditional &&
           !s->nominal && brings_about(r, s) &&
           (s->certainty == GLY_CERTAINTY_IS ||
            (passive && s->certainty < GLY_CERTAINTY_MAY)) &&
           !gly_clause_has_helper(r->a, s->predicate, "would") &&
           !is_hedged(r, s->sentence);
}

/* --- The cause ------------------------------------------------------------ */

/* "it might have caused the fire": what the clause before is about. */
static uint32_t meant_by(const gly_annotations *a, uint32_t pronoun)
{
    uint32_t first = gly_reading_sentence(a->reading, pronoun)->first;
    for (uint32_t i = pronoun; i > first; i--) {
        const gly_node *node = node_at(a, i - 1);
        if (node->relation == GLY_REL_NSUBJ && node->upos == GLY_UPOS_NOUN)
            return i - 1;
    }
    return GLY_NONE;
}

/* The noun that a statement makes a cause; GLY_NONE. */
static uint32_t cause_of(const gly_annotations *a, const gly_statement *s)
{
    uint32_t by = doer_of(a, s->predicate);
    uint32_t cause = by != GLY_NONE ? by : s->agent.token;
    if (cause != GLY_NONE && node_at(a, cause)->upos == GLY_UPOS_PRON)
        cause = meant_by(a, cause);
    return cause != GLY_NONE && node_at(a, cause)->upos == GLY_UPOS_NOUN
               ? cause
               : GLY_NONE;
}

/* The words that name a cause, with those that describe it: "the [gearbox]
 * [failure]". */
typedef struct {
    uint32_t items[WORDS_MOST];
    uint32_t count;
} naming;

static void gather(naming *out, const gly_annotations *a, uint32_t noun)
{
    out->items[0] = noun;
    out->count = 1;
    uint32_t child = node_at(a, noun)->first_child;
    for (; child != GLY_NONE && out->count < WORDS_MOST;
         child = node_at(a, child)->next_child) {
        gly_relation relation = node_at(a, child)->relation;
        if (relation == GLY_REL_COMPOUND || relation == GLY_REL_AMOD ||
            relation == GLY_REL_NMOD)
            out->items[out->count++] = child;
    }
}

/* --- The claim ------------------------------------------------------------ */

/* The item of a claim: which statement, which word of its cause, and how that
 * stands. */
static uint32_t item_of(uint32_t statement, uint32_t word, uint32_t standing)
{
    return (statement * WORDS_MOST + word) * STANDINGS + standing;
}

static const gly_statement *statement_of(const gly_claims *claims,
                                         const gly_claim *claim)
{
    return &claims->annotations->statements
                ->items[claim->item / (WORDS_MOST * STANDINGS)];
}

static gly_value get_text(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(gly_claims_text(claims, claim->text));
}

static gly_value get_cause(const gly_claims *claims, const gly_claim *claim)
{
    naming words;
    gather(&words, claims->annotations,
           cause_of(claims->annotations, statement_of(claims, claim)));
    const gly_symbols *symbols = claims->annotations->language->tokens.symbols;
    uint32_t word = claim->item / STANDINGS % WORDS_MOST;
    gly_symbol key = claims->gists->keys[words.items[word]];
    /* A number has a key that stands for no word. */
    return key == 0 || key >= gly_symbols_end(symbols)
               ? gly_value_none()
               : gly_value_of_text(gly_symbols_text(symbols, key));
}

static gly_value get_standing(const gly_claims *claims, const gly_claim *claim)
{
    (void)claims;
    return gly_value_of_choice(standing_names[claim->item % STANDINGS]);
}

/* What is open first and settled later. */
static bool standings_differ(const gly_claims *claims, const gly_claim *a,
                             const gly_claim *b)
{
    (void)claims;
    const gly_claim *first = a->sentence < b->sentence ? a : b;
    const gly_claim *later = first == a ? b : a;
    return first->item % STANDINGS == OPEN &&
           later->item % STANDINGS == SETTLED;
}

static const gly_field fields[] = {
    {"text", GLY_VALUE_TEXT, NULL, "the words of the clause", get_text, NULL},
    {"cause", GLY_VALUE_TEXT, NULL,
     "a word that names the cause, in its base form", get_cause, NULL},
    {"standing", GLY_VALUE_CHOICE, standing_names,
     "whether it may be the cause, or is told to be it; differs where it is "
     "open first and settled later",
     get_standing, standings_differ},
    {"block", GLY_VALUE_CHOICE, gly_block_choices,
     "the kind of block it stands in", gly_claims_block, NULL},
};

static bool is_reversed(const gly_claims *claims, const gly_claim *claim,
                        const gly_claim *other, uint32_t argument)
{
    (void)other;
    (void)argument;
    return gly_statement_reverses(claims, statement_of(claims, claim));
}

static const gly_predicate predicates[] = {
    {"reversed", "the words around it tell of a change of mind",
     GLY_ARGUMENT_NONE, false, is_reversed},
    GLY_SAME_PARAGRAPH,
};

static void add_causes(gly_gathering *g)
{
    const gly_statements *statements = g->annotations->statements;
    const reader r = reader_of(g->annotations);
    for (uint32_t i = 0; i < statements->count; i++) {
        const gly_statement *s = &statements->items[i];
        uint32_t standing = is_open(&r, s)      ? OPEN
                            : is_settled(&r, s) ? SETTLED
                                                : STANDINGS;
        if (standing == STANDINGS)
            continue;
        uint32_t cause = cause_of(g->annotations, s);
        naming words = {.count = 0};
        if (cause != GLY_NONE)
            gather(&words, g->annotations, cause);
        uint32_t first = cause < s->first ? cause : s->first;
        for (uint32_t k = 0; k < words.count; k++)
            gly_gathering_add(
                g, &(gly_claim){.type = GLY_CLAIM_CAUSE,
                                .text = gly_gathering_span(g, first, s->last),
                                .sentence = s->sentence,
                                .item = item_of(i, k, standing)});
    }
}

const gly_claim_kind gly_claim_kind_cause = {
    .name = "cause",
    .about = "what may have brought something about, or has",
    .fields = fields,
    .field_count = sizeof fields / sizeof fields[0],
    .predicates = predicates,
    .predicate_count = sizeof predicates / sizeof predicates[0],
    .gather = add_causes,
};
