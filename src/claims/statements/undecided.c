/* undecided.c - which clauses say that nothing is decided. */
#include "claims/statements/undecided.h"

#include "annotate/reading.h"
#include "claims/statements/prospects.h"

/* Words of an entry. */
enum { ENTRY_WORDS = 2 };

typedef struct {
    const gly_annotations *a;
    gly_list_id list, words;
    gly_symbol open, decide, settle, made, decision, mind, plans, firm, beside;
} finder;

static finder finder_of(const gly_annotations *a)
{
    const gly_lexicon *lexicon = a->language->lexicon;
    return (finder){
        .a = a,
        .list = gly_lexicon_list(lexicon, "undecided"),
        .words = gly_lexicon_list(lexicon, "thought-word"),
        .open = gly_lexicon_symbol(lexicon, "open"),
        .decide = gly_lexicon_symbol(lexicon, "decide"),
        .settle = gly_lexicon_symbol(lexicon, "settle"),
        .made = gly_lexicon_symbol(lexicon, "made"),
        .decision = gly_lexicon_symbol(lexicon, "decision"),
        .mind = gly_lexicon_symbol(lexicon, "mind"),
        .plans = gly_lexicon_symbol(lexicon, "plans"),
        .firm = gly_lexicon_symbol(lexicon, "firm"),
        .beside = gly_lexicon_symbol(lexicon, "beside"),
    };
}

static const gly_node *node_at(const finder *f, uint32_t token)
{
    return &f->a->language->syntax.items[token];
}

static uint32_t child_of(const finder *f, uint32_t token, gly_relation relation)
{
    return gly_syntax_child(&f->a->language->syntax, token, relation);
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

/* "no", and nothing but "final", "firm" beside it: "no other decision". There
 * may be plans where there are "no firm plans". */
static bool is_plain_noun(const finder *f, uint32_t noun)
{
    bool firm = class_of(f, f->list, noun) != f->plans;
    for (uint32_t child = node_at(f, noun)->first_child; child != GLY_NONE;
         child = node_at(f, child)->next_child) {
        gly_relation relation = node_at(f, child)->relation;
        if ((relation == GLY_REL_AMOD || relation == GLY_REL_COMPOUND) &&
            !is_of(f, f->list, child, f->firm))
            return false;
        firm = firm || is_of(f, f->list, child, f->firm);
        if (relation == GLY_REL_ACL || relation == GLY_REL_NMOD)
            return false;
    }
    return firm;
}

static bool is_denied(const finder *f, const gly_statement *o, uint32_t noun)
{
    uint32_t article = child_of(f, noun, GLY_REL_DET);
    return o->negative || (article != GLY_NONE &&
                           gly_reading_is_word(f->a->reading, article, "no"));
}

/* The last word of "no decision has been made", "make up her mind", as the
 * clause `o` of a verb like "make" tells it; GLY_NONE. */
static uint32_t end_of_making(const finder *f, const gly_statement *o)
{
    const uint32_t nouns[] = {o->patient.token,
                              child_of(f, o->predicate, GLY_REL_OBJ),
                              o->agent.token};
    for (uint32_t i = 0; i < sizeof nouns / sizeof nouns[0]; i++) {
        uint32_t noun = nouns[i];
        gly_symbol class = noun == GLY_NONE ? 0 : class_of(f, f->list, noun);
        if (class == 0 || !is_denied(f, o, noun))
            continue;
        if (class == f->mind || ((class == f->decision || class == f->plans) &&
                                 is_plain_noun(f, noun)))
            return noun > o->predicate ? noun : o->predicate;
    }
    return GLY_NONE;
}

/* Whether what is not decided is told behind `last`: "when", "on the site". */
static bool is_about(const finder *f, const gly_statement *o, uint32_t last)
{
    uint32_t next = last + 1;
    while (gly_reading_is_word(f->a->reading, next, "yet") ||
           gly_reading_is_word(f->a->reading, next, "so") ||
           gly_reading_is_word(f->a->reading, next, "far"))
        next++;
    if (is_of(f, f->words, next, f->beside))
        return true;
    for (uint32_t child = node_at(f, o->predicate)->first_child;
         child != GLY_NONE; child = node_at(f, child)->next_child) {
        uint32_t word = child_of(f, child, GLY_REL_CASE);
        if (child > o->predicate && word != GLY_NONE &&
            is_of(f, f->words, word, f->beside))
            return true;
    }
    return child_of(f, o->predicate, GLY_REL_CCOMP) != GLY_NONE ||
           child_of(f, o->predicate, GLY_REL_XCOMP) != GLY_NONE;
}

/* "before deciding": it is not decided yet. */
static bool is_put_off(const finder *f, const gly_statement *o)
{
    uint32_t mark = child_of(f, o->predicate, GLY_REL_MARK);
    return node_at(f, o->predicate)->xpos == GLY_XPOS_VBG && mark != GLY_NONE &&
           gly_reading_is_word(f->a->reading, mark, "before");
}

/* "has still to decide", "was still to be decided". */
static bool is_still_to(const finder *f, uint32_t verb)
{
    const gly_reading *reading = f->a->reading;
    uint32_t to = verb > 1 && gly_reading_is_word(reading, verb - 1, "be")
                      ? verb - 2
                      : verb - 1;
    return verb > 2 && gly_reading_is_word(reading, to, "to") &&
           gly_reading_is_word(reading, to - 1, "still");
}

static bool is_pronoun(const finder *f, uint32_t token)
{
    return gly_reading_is_word(f->a->reading, token, "it") ||
           gly_reading_is_word(f->a->reading, token, "this") ||
           gly_reading_is_word(f->a->reading, token, "that");
}

/* "nothing", and of what is agreed or approved "the plan", too. */
static bool is_all_open(const finder *f, const gly_statement *o,
                        gly_symbol class)
{
    uint32_t thing = o->patient.token;
    uint32_t doer = o->agent.token;
    /* "no date has been fixed": all else may be. */
    if ((thing != GLY_NONE &&
         gly_reading_is_word(f->a->reading, thing, "nothing")) ||
        (doer != GLY_NONE &&
         gly_reading_is_word(f->a->reading, doer, "nothing")))
        return true;
    if (class == f->decide)
        return thing == GLY_NONE || is_pronoun(f, thing);
    return thing != GLY_NONE && class == f->settle &&
           gly_reading_is_of(f->a->reading, "news-object", "any-plan", thing) &&
           gly_noun_is_definite(f->a, thing);
}

bool gly_statement_is_undecided(const gly_annotations *a,
                                const gly_statement *o)
{
    const finder made = finder_of(a), *f = &made;
    gly_symbol class = class_of(f, f->list, o->predicate);
    uint32_t last = GLY_NONE;
    if (class == 0 || o->asked || o->nominal)
        return false;
    if (class == f->decide && is_put_off(f, o))
        return !is_about(f, o, o->predicate);
    if (class == f->made)
        last = end_of_making(f, o);
    else if (class == f->open)
        return !o->negative && !o->conditional && !is_about(f, o, o->predicate);
    else if ((o->negative || is_still_to(f, o->predicate)) &&
             (class == f->decide || class == f->settle) &&
             is_all_open(f, o, class))
        last = o->predicate;
    return last != GLY_NONE && !o->conditional && !is_about(f, o, last);
}

bool gly_statement_is_undated(const gly_annotations *a, const gly_statement *o)
{
    const finder f = finder_of(a);
    uint32_t noun = o->patient.token;
    return noun != GLY_NONE && o->negative && !o->asked && !o->conditional &&
           (gly_reading_is_word(a->reading, noun, "date") ||
            gly_reading_is_word(a->reading, noun, "day")) &&
           o->patient.quantity == GLY_QUANTITY_NONE &&
           class_of(&f, f.list, o->predicate) == f.settle &&
           is_plain_noun(&f, noun) && !is_about(&f, o, o->predicate) &&
           child_of(&f, o->predicate, GLY_REL_OBL) == GLY_NONE;
}

bool gly_word_is_decided(const gly_annotations *a, uint32_t token)
{
    gly_entry entry =
        gly_reading_entry(a->reading, "undecided", token, ENTRY_WORDS);
    return entry.count > 0 &&
           entry.class == gly_lexicon_symbol(a->language->lexicon, "decide");
}

bool gly_word_tells_decision(const gly_annotations *a, uint32_t token)
{
    return gly_reading_entry(a->reading, "undecided", token, ENTRY_WORDS)
               .count > 0;
}
