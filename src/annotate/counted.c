/* counted.c - from a number to its noun and from the noun to its verb. */
#include "annotate/counted.h"

#include "annotate/reading.h"

/* How many steps a number or noun is followed up the tree. */
enum { STEPS = 6 };

static const gly_node *node_at(const gly_annotations *all, uint32_t index)
{
    return &all->language->syntax.items[index];
}

static bool is_noun(const gly_annotations *all, uint32_t index)
{
    gly_upos upos = node_at(all, index)->upos;
    return upos == GLY_UPOS_NOUN || upos == GLY_UPOS_PROPN;
}

static bool within(const gly_number *number, uint32_t index)
{
    return index >= number->first && index <= number->last;
}

/* The token of the number that the rest of the sentence hangs on or by. */
static uint32_t top_of(const gly_annotations *all, const gly_number *number)
{
    uint32_t at = number->first;
    for (uint32_t i = number->first; i <= number->last; i++) {
        uint32_t head = node_at(all, i)->head;
        at = i;
        if (head == GLY_NONE || !within(number, head))
            break;
    }
    return at;
}

/* The noun that the number stands in front of, or that "of" leads to. */
static uint32_t noun_of(const gly_annotations *all, const gly_number *number,
                        uint32_t top)
{
    const gly_syntax *syntax = &all->language->syntax;
    uint32_t head = node_at(all, top)->head;
    gly_relation relation = node_at(all, top)->relation;
    bool before = relation == GLY_REL_NUMMOD || relation == GLY_REL_COMPOUND ||
                  relation == GLY_REL_AMOD ||
                  relation == GLY_REL_NMOD_UNMARKED || relation == GLY_REL_DET;
    if (before && head != GLY_NONE && head > number->last && is_noun(all, head))
        return head;
    for (uint32_t child = node_at(all, top)->first_child; child != GLY_NONE;
         child = node_at(all, child)->next_child) {
        uint32_t mark = gly_syntax_child(syntax, child, GLY_REL_CASE);
        if (node_at(all, child)->relation == GLY_REL_NMOD && mark != GLY_NONE &&
            child > number->last &&
            gly_reading_is_word(all->reading, mark, "of"))
            return child;
    }
    return GLY_NONE;
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

/* Follow `from` up to the verb that governs it. */
static void find_verb(gly_counted *out, const gly_annotations *all,
                      uint32_t from)
{
    const gly_syntax *syntax = &all->language->syntax;
    for (uint32_t i = 0; i < STEPS; i++) {
        const gly_node *node = node_at(all, from);
        if (node->head == GLY_NONE)
            return;
        gly_counted_role role = role_of(node->relation);
        if (role != GLY_COUNTED_NONE) {
            out->verb = node->head;
            out->role = role;
            break;
        }
        from = node->head;
    }
    if (out->verb == GLY_NONE)
        return;
    out->passive =
        gly_syntax_child(syntax, out->verb, GLY_REL_AUX_PASS) != GLY_NONE;
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
        .noun = GLY_NONE,
        .first = number->first,
        .last = number->last,
        .verb = GLY_NONE,
    };
    uint32_t top = top_of(all, number);
    out->noun = noun_of(all, number, top);
    if (out->noun != GLY_NONE) {
        gly_syntax_reach(&all->language->syntax, out->noun, &out->first,
                         &out->last);
        add_modifiers(out, all);
    }
    find_verb(out, all, out->noun == GLY_NONE ? top : out->noun);
}
