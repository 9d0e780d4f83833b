/* counted.c - from a number to its noun and from the noun to its verb.
 * One arc in eight is wrong, so where the tree gives no noun, the words right
 * after the number are asked as well. */
#include "annotate/numbers/counted.h"

#include "annotate/reading.h"
#include "base/limits.h"

/* How many steps a number or noun is followed up the tree, and how many words
 * may stand between a number and its noun. */
enum { STEPS = 6, AHEAD = 5 };

static const gly_node *node_at(const gly_annotations *all, uint32_t index)
{
    return &all->language->syntax.items[index];
}

static uint32_t child_of(const gly_annotations *all, uint32_t index,
                         gly_relation relation)
{
    return gly_syntax_child(&all->language->syntax, index, relation);
}

static bool is_noun(const gly_annotations *all, uint32_t index)
{
    gly_upos upos = node_at(all, index)->upos;
    return upos == GLY_UPOS_NOUN || upos == GLY_UPOS_PROPN;
}

/* The noun that `noun` only stands before: "yards" of "rushing yards". */
static uint32_t whole_noun(const gly_annotations *all, uint32_t noun)
{
    for (uint32_t i = 0; i < STEPS; i++) {
        const gly_node *node = node_at(all, noun);
        if (node->relation != GLY_REL_COMPOUND || node->head == GLY_NONE ||
            node->head < noun || !is_noun(all, node->head))
            break;
        noun = node->head;
    }
    return noun;
}

/* "98 last year", "310 this spring": whether the noun only tells when. */
static bool tells_when(const gly_annotations *all, uint32_t noun)
{
    const gly_reading *reading = all->reading;
    return noun > 0 && node_at(all, noun)->xpos == GLY_XPOS_NN &&
           (gly_reading_is_word(reading, noun - 1, "last") ||
            gly_reading_is_word(reading, noun - 1, "this") ||
            gly_reading_is_word(reading, noun - 1, "next"));
}

/* "68 on board": no boards are counted. */
static bool is_parted(const gly_annotations *all, const gly_number *number)
{
    uint32_t next = number->last + 1;
    return next + 1 < all->language->tokens.count &&
           node_at(all, next)->xpos == GLY_XPOS_IN &&
           !gly_reading_at(all->reading, next + 1, '-');
}

/* The noun after the number on which one of its tokens hangs. */
static uint32_t noun_above(const gly_annotations *all, const gly_number *number)
{
    for (uint32_t i = number->first; i <= number->last; i++) {
        const gly_node *node = node_at(all, i);
        bool before = node->relation == GLY_REL_NUMMOD ||
                      node->relation == GLY_REL_COMPOUND ||
                      node->relation == GLY_REL_AMOD ||
                      node->relation == GLY_REL_NMOD_UNMARKED ||
                      node->relation == GLY_REL_DET;
        if (before && node->head != GLY_NONE && node->head > number->last &&
            is_noun(all, node->head) && !tells_when(all, node->head) &&
            !is_parted(all, number))
            return whole_noun(all, node->head);
    }
    return GLY_NONE;
}

/* The noun that "of" leads to: "two-thirds of voters". */
static uint32_t noun_below(const gly_annotations *all, const gly_number *number)
{
    for (uint32_t i = number->first; i <= number->last; i++) {
        for (uint32_t child = node_at(all, i)->first_child; child != GLY_NONE;
             child = node_at(all, child)->next_child) {
            uint32_t mark = child_of(all, child, GLY_REL_CASE);
            if (node_at(all, child)->relation == GLY_REL_NMOD &&
                mark != GLY_NONE && child > number->last &&
                is_noun(all, child) &&
                gly_reading_is_word(all->reading, mark, "of"))
                return child;
        }
    }
    return GLY_NONE;
}

/* Whether a word may stand between a number and its noun. */
static bool may_precede_noun(gly_xpos tag)
{
    return tag == GLY_XPOS_JJ || tag == GLY_XPOS_VBN || tag == GLY_XPOS_VBG ||
           tag == GLY_XPOS_HYPH || tag == GLY_XPOS_JJR;
}

/* The last of the nouns that follow the number at once, as in "12 frightened
 * harbour pilots". */
static uint32_t noun_ahead(const gly_annotations *all, const gly_number *number)
{
    const gly_sentence *sentence =
        gly_reading_sentence(all->reading, number->last);
    uint32_t end = sentence->first + sentence->count;
    uint32_t noun = GLY_NONE;
    for (uint32_t i = number->last + 1; i < end && i <= number->last + AHEAD;
         i++) {
        gly_xpos tag = node_at(all, i)->xpos;
        bool owns = gly_reading_is_owner(all->reading, i);
        if (is_noun(all, i) && !owns && tells_when(all, i))
            break;
        if (is_noun(all, i) && !owns)
            noun = i;
        else if (noun != GLY_NONE || !may_precede_noun(tag))
            break;
    }
    return noun;
}

/* What the number counts. After a unit only the tree is asked, but for sums of
 * money ("a $3.5m plan") and hyphens ("a 40-minute wait"). */
static uint32_t noun_of(const gly_annotations *all, const gly_number *number)
{
    uint32_t noun = noun_above(all, number);
    if (noun == GLY_NONE)
        noun = noun_below(all, number);
    bool bare =
        number->unit == GLY_UNIT_NONE || number->kind == GLY_NUMBER_MONEY;
    bool counts =
        number->kind != GLY_NUMBER_SCORE && number->kind != GLY_NUMBER_MULTIPLE;
    if (noun == GLY_NONE && bare && counts)
        noun = noun_ahead(all, number);
    return noun;
}

static gly_counted_role role_of(gly_relation relation)
{
    switch (relation) {
    case GLY_REL_NSUBJ:
    case GLY_REL_NSUBJ_PASS:
        return GLY_COUNTED_SUBJECT;
    case GLY_REL_OBJ:
    case GLY_REL_IOBJ:
        return GLY_COUNTED_OBJECT;
    case GLY_REL_OBL:
    case GLY_REL_OBL_UNMARKED:
    case GLY_REL_OBL_AGENT:
        return GLY_COUNTED_OBLIQUE;
    default:
        return GLY_COUNTED_NONE;
    }
}

/* Whether a word of denial hangs on `verb`. */
static bool is_denied(const gly_annotations *all, uint32_t verb)
{
    const gly_lexicon *lexicon = all->language->lexicon;
    gly_list_id list = gly_lexicon_list(lexicon, "negation");
    for (uint32_t child = node_at(all, verb)->first_child;
         child != GLY_NONE && list != GLY_NONE;
         child = node_at(all, child)->next_child) {
        if (gly_lexicon_find(lexicon, list, all->reading->forms + child, 1)
                .count > 0)
            return true;
    }
    return false;
}

/* Follow `from` up to the verb that governs it. */
static void find_verb(gly_counted *out, const gly_annotations *all,
                      uint32_t from)
{
    for (uint32_t i = 0; i < STEPS && out->verb == GLY_NONE; i++) {
        const gly_node *node = node_at(all, from);
        if (node->head == GLY_NONE)
            return;
        out->role = role_of(node->relation);
        if (out->role != GLY_COUNTED_NONE)
            out->verb = node->head;
        from = node->head;
    }
    if (out->verb == GLY_NONE)
        return;
    out->passive = child_of(all, out->verb, GLY_REL_AUX_PASS) != GLY_NONE;
    out->negated = is_denied(all, out->verb);
}

/* "the board, which voted 5-2": the board. */
static uint32_t antecedent_of(const gly_annotations *all, uint32_t verb,
                              uint32_t subject)
{
    const gly_node *nodes = all->language->syntax.items;
    bool relative = gly_reading_is(all->reading, subject, GLY_IS_RELATIVE) ||
                    gly_reading_is_word(all->reading, subject, "that");
    return relative && nodes[verb].relation == GLY_REL_ACL_RELCL &&
                   nodes[verb].head != GLY_NONE
               ? nodes[verb].head
               : subject;
}

/* The subject of the nearest word above `from` that has one. */
static uint32_t subject_of(const gly_annotations *all, uint32_t from)
{
    for (uint32_t i = 0; i < STEPS && from != GLY_NONE; i++) {
        uint32_t subject = child_of(all, from, GLY_REL_NSUBJ);
        if (subject == GLY_NONE)
            subject = child_of(all, from, GLY_REL_NSUBJ_PASS);
        if (subject != GLY_NONE)
            return antecedent_of(all, from, subject);
        gly_relation relation = node_at(all, from)->relation;
        if (relation == GLY_REL_ACL_RELCL || relation == GLY_REL_CCOMP)
            return GLY_NONE;
        from = node_at(all, from)->head;
    }
    return GLY_NONE;
}

/* The verb of a clause that says which ones: "the 44 people who drowned", "the
 * 44 who drowned". */
static void find_clause(gly_counted *out, const gly_annotations *all,
                        uint32_t from)
{
    uint32_t relative = child_of(all, from, GLY_REL_ACL_RELCL);
    uint32_t clause =
        relative == GLY_NONE ? child_of(all, from, GLY_REL_ACL) : relative;
    if (clause == GLY_NONE || clause < from)
        return;
    out->clause = clause;
    out->clause_passive =
        child_of(all, clause, GLY_REL_AUX_PASS) != GLY_NONE ||
        (relative == GLY_NONE && node_at(all, clause)->xpos == GLY_XPOS_VBN);
}

static void add_modifiers(gly_counted *out, const gly_annotations *all)
{
    for (uint32_t child = node_at(all, out->noun)->first_child;
         child != GLY_NONE; child = node_at(all, child)->next_child) {
        gly_relation relation = node_at(all, child)->relation;
        bool tells = relation == GLY_REL_AMOD || relation == GLY_REL_COMPOUND ||
                     relation == GLY_REL_NMOD || relation == GLY_REL_NMOD_POSS;
        if (tells && out->modifier_count < GLY_COUNTED_MODIFIERS)
            out->modifiers[out->modifier_count++] = child;
    }
}

void gly_counted_read(gly_counted *out, const gly_annotations *all,
                      const gly_number *number)
{
    *out = (gly_counted){
        .noun = noun_of(all, number),
        .first = number->first,
        .last = number->last,
        .verb = GLY_NONE,
        .subject = GLY_NONE,
        .clause = GLY_NONE,
    };
    /* What is longer than any sentence is no prose: a table of figures. */
    if (gly_reading_sentence(all->reading, number->first)->count >
        GLY_LIMIT_SENTENCE)
        return;
    uint32_t from =
        gly_syntax_top(&all->language->syntax, number->first, number->last);
    if (out->noun != GLY_NONE) {
        from = out->noun;
        gly_syntax_reach(&all->language->syntax, from, &out->first, &out->last);
        add_modifiers(out, all);
    }
    find_clause(out, all, from);
    find_verb(out, all, from);
    if (out->role != GLY_COUNTED_SUBJECT)
        out->subject = subject_of(all, from);
    if (out->subject != GLY_NONE && out->subject >= number->first &&
        out->subject <= number->last)
        out->subject = GLY_NONE;
}
