/* pending_claims.c - what is told as sure while it is said not to be decided,
 * or not to be known (unproven.h).
 *
 *     The council [will close the pool], Ms. Okoro said, but [no decision has
 *     been made].
 *
 * Whoever has not decided may close it, and does not know that he will. That is
 * so only of what he decides on: "will discuss it" comes before the decision,
 * "will close the pool, but has not decided when" after it, and what "would" be
 * of a plan is what the plan says. */
#include "annotate/dates/dates.h"
#include "annotate/reading.h"
#include "claims/kinds.h"
#include "claims/statements/left_open.h"
#include "claims/statements/occasion.h"
#include "claims/statements/prospects.h"
#include "claims/statements/statement_parts.h"
#include "claims/statements/undecided.h"
#include "claims/statements/unproven.h"

typedef struct {
    const gly_annotations *a;
    gly_list_id steps, words;
    gly_symbol before, opening, deed, idea, though;
} finder;

/* Words of an entry, and how far before its verb a clause begins that is told
 * by two: "has yet to decide". */
enum { ENTRY_WORDS = 2, LEAD = 4 };

/* Words and statements that are looked through from a place: no sentence that
 * anybody reads has more. */
enum { WORDS_MOST = 128, STATEMENTS_MOST = 16 };

static const gly_node *node_at(const finder *f, uint32_t token)
{
    return &f->a->language->syntax.items[token];
}

static uint32_t child_of(const finder *f, uint32_t token, gly_relation relation)
{
    return gly_syntax_child(&f->a->language->syntax, token, relation);
}

static finder finder_of(const gly_annotations *a)
{
    const gly_lexicon *lexicon = a->language->lexicon;
    return (finder){
        .a = a,
        .steps = gly_lexicon_list(lexicon, "before-decision"),
        .words = gly_lexicon_list(lexicon, "thought-word"),
        .before = gly_lexicon_symbol(lexicon, "before"),
        .opening = gly_lexicon_symbol(lexicon, "opening"),
        .deed = gly_lexicon_symbol(lexicon, "deed"),
        .idea = gly_lexicon_symbol(lexicon, "idea"),
        .though = gly_lexicon_symbol(lexicon, "though"),
    };
}

static gly_symbol class_of(const finder *f, gly_list_id list, uint32_t token)
{
    return gly_reading_find(f->a->reading, list, token, ENTRY_WORDS).class;
}

static bool is_of(const finder *f, gly_list_id list, uint32_t token,
                  gly_symbol class)
{
    return class != 0 && class_of(f, list, token) == class;
}

/* Whether a word of `class` stands among the tokens from `first` to before
 * `end`; "in May" is no "may". */
static bool has_word(const finder *f, uint32_t first, uint32_t end,
                     gly_symbol class)
{
    for (uint32_t i = first; i < end && i < first + WORDS_MOST; i++) {
        if (is_of(f, f->words, i, class) &&
            !gly_reading_is(f->a->reading, i, GLY_IS_CALENDAR))
            return true;
    }
    return false;
}

/* --- Sure ---------------------------------------------------------------- */

static bool is_somebody(const finder *f, uint32_t token)
{
    const gly_node *node = node_at(f, token);
    if (node->upos == GLY_UPOS_PROPN)
        return true;
    if (node->upos == GLY_UPOS_PRON)
        return !gly_reading_is_word(f->a->reading, token, "this") &&
               !gly_reading_is_word(f->a->reading, token, "that") &&
               !gly_reading_is_word(f->a->reading, token, "which");
    uint8_t file = gly_reading_file(f->a->reading, token, GLY_NOUN);
    return file == GLY_FILE_NOUN_PERSON || file == GLY_FILE_NOUN_GROUP;
}

/* Whether the clause is one of its own, or what somebody says: what is believed
 * or denied nobody has told as sure. */
static bool is_main(const finder *f, uint32_t token)
{
    gly_relation relation = node_at(f, token)->relation;
    if (relation == GLY_REL_CCOMP)
        return gly_reading_is(f->a->reading, node_at(f, token)->head,
                              GLY_IS_SAYING);
    return relation == GLY_REL_ROOT || relation == GLY_REL_CONJ ||
           relation == GLY_REL_PARATAXIS;
}

/* "had decided to close it". */
static bool is_resolved(const finder *f, const gly_statement *s)
{
    return s->certainty == GLY_CERTAINTY_IS &&
           gly_word_is_decided(f->a, s->predicate) &&
           child_of(f, s->predicate, GLY_REL_XCOMP) != GLY_NONE;
}

/* "There will be [a referendum]", and no vote or meeting before it. */
static bool is_there(const finder *f, const gly_statement *s)
{
    return child_of(f, s->predicate, GLY_REL_EXPL) != GLY_NONE &&
           s->agent.token != GLY_NONE &&
           node_at(f, s->agent.token)->upos == GLY_UPOS_NOUN &&
           class_of(f, f->words, s->agent.token) == 0;
}

static bool is_sure(const finder *f, const gly_statement *s)
{
    const gly_annotations *a = f->a;
    if (s->negative || s->conditional || s->asked || s->nominal ||
        !is_main(f, s->predicate) ||
        node_at(f, s->predicate)->upos != GLY_UPOS_VERB)
        return false;
    if (is_resolved(f, s))
        return true;
    bool would = gly_clause_has_helper(a, s->predicate, "would") ||
                 gly_clause_has_helper(a, s->predicate, "'d");
    bool will = gly_clause_has_helper(a, s->predicate, "will") ||
                gly_clause_has_helper(a, s->predicate, "'ll");
    gly_symbol step = class_of(f, f->steps, s->predicate);
    if (s->certainty == GLY_CERTAINTY_WILL && (would || will) && is_there(f, s))
        return true;
    bool starts = step == f->opening && step != 0;
    if (starts && s->agent.token != GLY_NONE &&
        gly_person_at(a, s->agent.token) != GLY_NONE)
        step = 0; /* in a match */
    if (s->certainty != GLY_CERTAINTY_WILL || (!would && !will) ||
        (step != 0 && step != f->deed &&
         (would || step == f->before || starts)))
        return false;
    return will || s->agent.token == GLY_NONE || is_somebody(f, s->agent.token);
}

/* --- Both ---------------------------------------------------------------- */

/* "will begin on April 6": on a day that is named before `end`. */
static bool has_day(const finder *f, const gly_statement *s, uint32_t end)
{
    const gly_dates *dates = f->a->dates;
    uint32_t i = gly_dates_at(dates, s->predicate);
    bool comes = s->certainty == GLY_CERTAINTY_WILL && !s->negative &&
                 !s->conditional && !s->asked && is_main(f, s->predicate);
    for (; comes && i < dates->count && dates->items[i].last < end; i++) {
        const gly_date *date = &dates->items[i];
        if (date->first > s->predicate && date->side == GLY_DATE_PLAIN &&
            (date->form == GLY_DATE_DAY || date->form == GLY_DATE_MOMENT))
            return true;
    }
    return false;
}

/* Whether another one decides than who does it. */
static bool is_anothers(const finder *f, const gly_statement *s,
                        const gly_statement *o)
{
    uint32_t doer = s->agent.token, decider = o->agent.token;
    if (decider == GLY_NONE || doer == GLY_NONE || !is_somebody(f, doer) ||
        gly_word_tells_decision(f->a, decider) ||
        node_at(f, decider)->upos == GLY_UPOS_PRON)
        return false;
    bool same = s->agent.mention != GLY_NONE && o->agent.mention != GLY_NONE &&
                f->a->mentions[s->agent.mention].entity ==
                    f->a->mentions[o->agent.mention].entity;
    return !same && node_at(f, doer)->lemma != node_at(f, decider)->lemma;
}

/* Whether the words around them, but not those of `o`, tell of a plan or a
 * condition. */
static bool is_thought(const finder *f, const gly_statement *s,
                       const gly_statement *o)
{
    const gly_language *language = f->a->language;
    const gly_sentence *in = &language->sentences.items[s->sentence];
    uint32_t first = in->first;
    if (gly_clause_has_helper(f->a, s->predicate, "would") && s->sentence > 0 &&
        in[-1].block == in->block)
        first = in[-1].first;
    return has_word(f, first, o->first, f->idea) ||
           has_word(f, o->last + 1, in->first + in->count, f->idea);
}

/* "will close, but …", or "Although …, it will close". */
static bool are_set_against(const finder *f, const gly_statement *s,
                            const gly_statement *o)
{
    if (o->predicate > s->predicate)
        return has_word(f, s->predicate, o->predicate, f->though);
    uint32_t first = f->a->language->sentences.items[s->sentence].first;
    return is_of(f, f->words, first, f->though);
}

/* The sentence of `s`, or the one behind it that takes it back: "But …". */
static uint32_t last_sentence(const finder *f, const gly_statement *s)
{
    const gly_language *language = f->a->language;
    const gly_sentence *in = &language->sentences.items[s->sentence];
    bool more = s->sentence + 1 < language->sentences.count &&
                in[1].block == in->block &&
                (gly_reading_is_word(f->a->reading, in[1].first, "but") ||
                 gly_reading_is_word(f->a->reading, in[1].first, "however"));
    return s->sentence + more;
}

/* The statement of the sentence of `s` that says that nothing is decided or
 * known; NULL. */
static const gly_statement *open_beside(const finder *f, const gly_statement *s)
{
    const gly_statements *all = f->a->statements;
    const gly_statement *end = all->items + all->count, *o = s;
    bool sure = is_sure(f, s);
    if (!sure && s->certainty < GLY_CERTAINTY_WILL)
        return NULL;
    uint32_t last = last_sentence(f, s);
    while (o > all->items && o[-1].sentence == s->sentence &&
           s - o < STATEMENTS_MOST)
        o--;
    for (; o < end && o->sentence <= last && o - s < STATEMENTS_MOST; o++) {
        if (o == s || !are_set_against(f, s, o))
            continue;
        if (gly_statement_is_undated(f->a, o) && o->predicate > s->predicate &&
            has_day(f, s, o->first))
            return o;
        if (sure ? gly_statement_is_undecided(f->a, o) && !is_anothers(f, s, o)
                 : gly_statements_are_unproven(f->a, s, o))
            return o;
    }
    return NULL;
}

/* "has sold the block": done, and nothing that comes before a decision. */
static bool is_done(const finder *f, const gly_statement *s)
{
    gly_symbol step = class_of(f, f->steps, s->predicate);
    uint32_t helper = child_of(f, s->predicate, GLY_REL_AUX);
    return s->certainty == GLY_CERTAINTY_IS && !s->negative &&
           !s->conditional && !s->asked && !s->nominal && !s->quoted &&
           is_main(f, s->predicate) && step == 0 && helper != GLY_NONE &&
           !gly_word_is_decided(f->a, s->predicate) &&
           (gly_reading_is_word(f->a->reading, helper, "has") ||
            gly_reading_is_word(f->a->reading, helper, "have")) &&
           child_of(f, s->predicate, GLY_REL_XCOMP) == GLY_NONE;
}

/* The words of the next sentence that leave it open. */
static bool find_behind(uint32_t *first, uint32_t *last, const finder *f,
                        const gly_statement *s)
{
    const gly_sentence *in = &f->a->language->sentences.items[s->sentence];
    return (is_sure(f, s) || is_done(f, s)) &&
           gly_sentence_leaves_open(first, last, f->a, s) &&
           !has_word(f, in->first, in->first + in->count, f->idea);
}

/* --- The claim ----------------------------------------------------------- */

static gly_value get_text(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(gly_claims_text(claims, claim->text));
}

static gly_value get_open(const gly_claims *claims, const gly_claim *claim)
{
    return gly_value_of_text(gly_claims_text(claims, claim->beside[0]));
}

static const gly_field fields[] = {
    {"text", GLY_VALUE_TEXT, NULL, "the words of what is sure", get_text, NULL},
    {"open", GLY_VALUE_TEXT, NULL, "the words that say that nothing is decided",
     get_open, NULL},
    {"block", GLY_VALUE_CHOICE, gly_block_choices,
     "the kind of block it stands in", gly_claims_block, NULL},
};

/* "had yet to decide", "will wait before deciding": with what leads up to it.
 */
static uint32_t first_of(const finder *f, const gly_statement *o)
{
    uint32_t first = f->a->language->sentences.items[o->sentence].first;
    uint32_t head = node_at(f, o->predicate)->head;
    if (head != GLY_NONE && head < o->first && o->first - head <= LEAD &&
        node_at(f, o->predicate)->relation == GLY_REL_XCOMP)
        return head;
    uint32_t mark = child_of(f, o->predicate, GLY_REL_MARK);
    bool put_off = mark != GLY_NONE && mark >= first && mark < o->first &&
                   gly_reading_is_word(f->a->reading, mark, "before");
    return put_off ? mark : o->first;
}

/* "no decision had been made": to its last word. */
static uint32_t last_of(const finder *f, const gly_statement *o)
{
    uint32_t noun = child_of(f, o->predicate, GLY_REL_OBJ);
    return noun != GLY_NONE && noun > o->last ? noun : o->last;
}

/* Whether one source says the one, and another the other. */
static bool are_of_two(const gly_claims *claims, const gly_claim *claim,
                       const gly_claim *other, uint32_t argument)
{
    (void)other;
    (void)argument;
    const finder f = finder_of(claims->annotations);
    const gly_statement *s = gly_statement_of(claims, claim);
    const gly_statement *o = open_beside(&f, s);
    return o != NULL && gly_statements_of_two(claims, s, o);
}

static const gly_predicate predicates[] = {
    {"other-source", "two different sources say so", GLY_ARGUMENT_NONE, false,
     are_of_two},
};

static void add_pending(gly_gathering *g)
{
    const gly_statements *statements = g->annotations->statements;
    const finder f = finder_of(g->annotations);
    for (uint32_t i = 0; i < statements->count; i++) {
        const gly_statement *s = &statements->items[i];
        const gly_statement *o = open_beside(&f, s);
        uint32_t first = 0, last = 0;
        bool found = o != NULL ? !is_thought(&f, s, o)
                               : find_behind(&first, &last, &f, s);
        gly_span *beside =
            found ? gly_arena_take(g->arena, sizeof *beside) : NULL;
        if (beside == NULL)
            continue;
        if (o != NULL) {
            first = first_of(&f, o);
            last = last_of(&f, o);
        }
        *beside = gly_gathering_span(g, first, last);
        gly_gathering_add(
            g, &(gly_claim){.type = GLY_CLAIM_PENDING,
                            .text = gly_gathering_span(g, s->first, s->last),
                            .sentence = s->sentence,
                            .item = i * GLY_STATEMENT_PARTS + GLY_PART_DEED,
                            .beside = beside,
                            .beside_count = 1});
    }
}

const gly_claim_kind gly_claim_kind_pending = {
    .name = "pending",
    .about = "what is told as sure while it is said not to be decided",
    .fields = fields,
    .field_count = sizeof fields / sizeof fields[0],
    .predicates = predicates,
    .predicate_count = sizeof predicates / sizeof predicates[0],
    .gather = add_pending,
};
