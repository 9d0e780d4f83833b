/* quantity_kin.c - how many children, brothers or sisters somebody has.
 *
 *     Roe has two sons. …            Roe has three sons, who work on ferries.
 *     [who]   [kin     ]
 *
 * Nobody has two numbers of them in one article, whatever else stands around
 * the two; but of those who are told of as having had them by another year or
 * with somebody there may be more. */
#include "annotate/reading.h"
#include "claims/quantities/quantity_pair.h"

/* Whether the number counts what the verb "have" says that its subject has. */
static bool is_had(const gly_quantity_pair *p, const gly_number *number)
{
    static const char *const kin[] = {
        "son",     "sons",     "daughter",   "daughters",     "child",
        "brother", "sister",   "brothers",   "sisters",       "children",
        "sibling", "siblings", "grandchild", "grandchildren", NULL};
    static const char *const has[] = {"has", "have", "had", NULL};
    const gly_reading *reading = p->annotations->reading;
    uint32_t noun = number->counted.noun, verb = number->counted.verb;
    return noun != GLY_NONE && verb != GLY_NONE && verb + 1 == number->first &&
           number->hedge == GLY_HEDGE_NONE && !number->range &&
           noun == number->last + 1 &&
           gly_reading_is_one_of(reading, noun, kin) &&
           gly_reading_is_one_of(reading, verb, has) &&
           !gly_reading_is_word(reading, noun + 1, "with") &&
           !gly_reading_is_word(reading, noun + 1, "by");
}

/* "Roe", "she"; not "her sister". */
static bool is_named(const gly_quantity_pair *p, const gly_quantity *quantity)
{
    const gly_node *nodes = p->annotations->language->syntax.items;
    gly_upos upos = quantity->subject == GLY_NONE
                        ? GLY_UPOS_NOUN
                        : nodes[quantity->subject].upos;
    return upos == GLY_UPOS_PROPN || upos == GLY_UPOS_PRON;
}

gly_quantity_kinship gly_quantity_kin_of(const gly_quantity_pair *p)
{
    enum { APART = GLY_QUANTITY_PART | GLY_QUANTITY_TIMED };
    if (p->a->of == 0 || p->a->of != p->b->of || !is_had(p, p->one) ||
        !is_had(p, p->two))
        return GLY_KINSHIP_NONE;
    bool same = p->a->doer.entity != GLY_NONE &&
                p->a->doer.entity == p->b->doer.entity && is_named(p, p->a) &&
                is_named(p, p->b);
    return !same || (p->either & APART) != 0 ? GLY_KINSHIP_OTHERS
                                             : GLY_KINSHIP_SAME;
}

/* Whether "his", "their" stands right before the number; "its 14,700 users" are
 * those of the place that is told of. */
static bool is_owned(const gly_quantity_pair *p, const gly_number *number)
{
    const gly_reading *reading = p->annotations->reading;
    uint32_t first = number->first;
    const gly_node *nodes = p->annotations->language->syntax.items;
    return first > 0 && nodes[first - 1].xpos == GLY_XPOS_PRP_POSS &&
           !gly_reading_is_word(reading, first - 1, "its");
}

/* Whether one person by name does what the quantity tells. */
static bool is_ones(const gly_quantity_pair *p, const gly_quantity *quantity)
{
    const gly_annotations *a = p->annotations;
    uint32_t entity = quantity->doer.entity;
    return entity != GLY_NONE && a->entities[entity].kind == GLY_ENTITY_PERSON;
}

bool gly_quantity_is_anothers(const gly_quantity_pair *p)
{
    uint32_t both = p->a->flags & p->b->flags;
    bool their = is_owned(p, p->two) && !is_owned(p, p->one);
    bool many = their && gly_reading_is_word(p->annotations->reading,
                                             p->two->first - 1, "their");
    return their &&
           ((both & GLY_QUANTITY_PEOPLE) != 0 || (many && is_ones(p, p->a)));
}
