/* detail_roles.c - what stands around a name or day. */
#include "annotate/statements/detail_roles.h"

#include "annotate/statements/detail_alike.h"

static const gly_node *node_at(const gly_detail_body *body, uint32_t token)
{
    return &body->reading->language->syntax.items[token];
}

gly_detail_role gly_detail_role_of(gly_relation relation)
{
    switch (relation) {
    case GLY_REL_NSUBJ:
    case GLY_REL_NSUBJ_PASS:
        return GLY_DETAIL_ROLE_SUBJECT;
    case GLY_REL_OBJ:
    case GLY_REL_IOBJ:
        return GLY_DETAIL_ROLE_OBJECT;
    case GLY_REL_OBL:
    case GLY_REL_OBL_AGENT:
    case GLY_REL_OBL_UNMARKED:
        return GLY_DETAIL_ROLE_PHRASE;
    case GLY_REL_NMOD:
    case GLY_REL_NMOD_POSS:
    case GLY_REL_NMOD_UNMARKED:
        return GLY_DETAIL_ROLE_OF_NOUN;
    case GLY_REL_COMPOUND:
    case GLY_REL_AMOD:
    case GLY_REL_FLAT:
        return GLY_DETAIL_ROLE_PART;
    case GLY_REL_ROOT:
        return GLY_DETAIL_ROLE_ROOT;
    default:
        return GLY_DETAIL_ROLE_OTHER;
    }
}

/* The next word of substance from `token` on, in steps of one to the left or
 * the right, within its sentence; GLY_NONE. */
static uint32_t next_word(const gly_detail_body *body, uint32_t token,
                          bool right)
{
    const gly_sentence *in = gly_reading_sentence(body->reading, token);
    uint32_t i = token;
    while (right ? i + 1 < in->first + in->count : i > in->first) {
        i = right ? i + 1 : i - 1;
        if (gly_detail_is_substance(body->reading, i))
            return i;
    }
    return GLY_NONE;
}

uint32_t gly_detail_beside(const gly_detail_body *body, const gly_detail *d,
                           const gly_detail *o)
{
    uint32_t found = 0;
    for (int right = 0; right < 2; right++) {
        uint32_t a = next_word(body, right ? d->last : d->first, right != 0);
        uint32_t b = next_word(body, right ? o->last : o->first, right != 0);
        found += a != GLY_NONE && b != GLY_NONE &&
                 node_at(body, a)->lemma == node_at(body, b)->lemma;
    }
    return found;
}

/* Whether sentence `in` has the word at `token`, by its lemma. */
static bool has_word(const gly_detail_body *body, const gly_sentence *in,
                     uint32_t token)
{
    for (uint32_t i = in->first; i < in->first + in->count; i++) {
        if (node_at(body, i)->lemma == node_at(body, token)->lemma)
            return true;
    }
    return false;
}

uint32_t gly_detail_governors(const gly_detail_places *places,
                              const gly_detail *d, const gly_detail *o)
{
    const gly_detail_body *body = places->body;
    const gly_sentence *in = gly_reading_sentence(body->reading, o->first);
    uint32_t one = node_at(body, gly_detail_top(body, d))->head;
    uint32_t two = node_at(body, gly_detail_top(body, o))->head;
    return (uint32_t)(one != GLY_NONE && has_word(body, in, one)) +
           (uint32_t)(two != GLY_NONE &&
                      gly_detail_places_in_head(places, two));
}
