/* quantity_kin.c - how many children, brothers or sisters somebody has.
 *
 *     Roe has two sons. …            Roe has three sons, who work on ferries.
 *     [who]   [kin     ]
 *     Roe is survived by his wife and two children. … His three children
 *
 * Nobody has two numbers of them in one article, whatever else stands around
 * the two; but of those who are told of as having had them by another year or
 * with somebody there may be more, and fewer may survive him. */
#include "annotate/grammar.h"
#include "annotate/reading.h"
#include "claims/quantities/quantity_pair.h"

typedef enum { TOLD_NOT, TOLD_HAD, TOLD_OWNED, TOLD_LEFT } telling;

/* Whether the number counts somebody's kin, all of them: no "two youngest
 * sons", and none "with" one or "from" a marriage. */
static bool counts_kin(const gly_quantity_pair *p, const gly_number *number)
{
    static const char *const kin[] = {
        "son",     "sons",     "daughter",   "daughters",     "child",
        "brother", "sister",   "brothers",   "sisters",       "children",
        "sibling", "siblings", "grandchild", "grandchildren", NULL};
    static const char *const some[] = {"with", "by", "from", "under", NULL};
    const gly_reading *reading = p->annotations->reading;
    uint32_t noun = number->counted.noun;
    return noun != GLY_NONE && noun == number->last + 1 &&
           number->hedge == GLY_HEDGE_NONE && !number->range &&
           gly_reading_is_one_of(reading, noun, kin) &&
           !gly_reading_is_one_of(reading, noun + 1, some);
}

/* "[survived] by his wife and two sons", "[leaves] two sons"; GLY_NONE. */
static uint32_t verb_of_leaving(const gly_reading *reading, uint32_t number)
{
    enum { BACK = 10 };
    static const char *const leaving[] = {"leaves", NULL};
    uint32_t start = gly_reading_sentence(reading, number)->first;
    for (uint32_t i = number; i-- > start && i + BACK > number;) {
        if (gly_reading_is_one_of(reading, i, leaving) ||
            (gly_reading_is_word(reading, i, "survived") &&
             gly_reading_is_word(reading, i + 1, "by")))
            return i;
    }
    return GLY_NONE;
}

/* How the article tells of the kin that the number counts. */
static telling how_told(const gly_quantity_pair *p, const gly_number *number)
{
    static const char *const has[] = {"has", "have", "had", NULL};
    static const char *const owners[] = {"his", "her", "'s", "’s", NULL};
    const gly_reading *reading = p->annotations->reading;
    uint32_t verb = number->counted.verb;
    if (!counts_kin(p, number) || number->first == 0)
        return TOLD_NOT;
    if (verb != GLY_NONE && verb + 1 == number->first &&
        gly_reading_is_one_of(reading, verb, has))
        return TOLD_HAD;
    if (gly_reading_is_one_of(reading, number->first - 1, owners))
        return TOLD_OWNED;
    return verb_of_leaving(reading, number->first) != GLY_NONE ? TOLD_LEFT
                                                               : TOLD_NOT;
}

/* "Roe", "she"; not "her sister". */
static bool is_named(const gly_quantity_pair *p, uint32_t token)
{
    const gly_node *nodes = p->annotations->language->syntax.items;
    gly_upos upos = token == GLY_NONE ? GLY_UPOS_NOUN : nodes[token].upos;
    return upos == GLY_UPOS_PROPN || upos == GLY_UPOS_PRON;
}

/* Whose kin they are, as an entity; GLY_NONE. */
static uint32_t whose(const gly_quantity_pair *p, const gly_quantity *quantity,
                      const gly_number *number, telling told)
{
    uint32_t before = number->first - 1;
    if (told == TOLD_OWNED)
        return gly_person_at(p->annotations, is_named(p, before) || before == 0
                                                 ? before
                                                 : before - 1);
    if (told == TOLD_HAD)
        return is_named(p, quantity->subject) ? quantity->doer.entity
                                              : GLY_NONE;
    const gly_reading *reading = p->annotations->reading;
    uint32_t verb = verb_of_leaving(reading, number->first);
    uint32_t subject =
        gly_syntax_child(&reading->language->syntax, verb, GLY_REL_NSUBJ_PASS);
    if (subject == GLY_NONE)
        subject = gly_grammar_subject_head(reading, verb);
    return subject != GLY_NONE && is_named(p, subject)
               ? gly_person_at(p->annotations, subject)
               : GLY_NONE;
}

/* Whether both can be: of those that somebody had, fewer may survive. */
static bool may_survive(const gly_quantity_pair *p, telling one, telling two)
{
    bool first = one == TOLD_LEFT;
    if ((first ? two : one) != TOLD_HAD || (!first && two != TOLD_LEFT))
        return false;
    gly_decimal left = (first ? p->one : p->two)->value;
    gly_decimal had = (first ? p->two : p->one)->value;
    return gly_decimal_compare(left, had) < 0;
}

gly_quantity_kinship gly_quantity_kin_of(const gly_quantity_pair *p)
{
    enum { APART = GLY_QUANTITY_PART | GLY_QUANTITY_TIMED };
    const gly_node *nodes = p->annotations->language->syntax.items;
    telling one = how_told(p, p->one), two = how_told(p, p->two);
    if (one == TOLD_NOT || two == TOLD_NOT ||
        nodes[p->one->counted.noun].lemma != nodes[p->two->counted.noun].lemma)
        return GLY_KINSHIP_NONE;
    uint32_t first = whose(p, p->a, p->one, one);
    uint32_t second = whose(p, p->b, p->two, two);
    /* Who survive are a part of others, but not of the children. */
    uint32_t flags = (one == TOLD_LEFT ? 0 : p->a->flags) |
                     (two == TOLD_LEFT ? 0 : p->b->flags);
    bool same = first != GLY_NONE && first == second &&
                p->annotations->entities[first].kind == GLY_ENTITY_PERSON;
    if (same && (flags & APART) == 0 && !may_survive(p, one, two))
        return GLY_KINSHIP_SAME;
    return one == TOLD_HAD && two == TOLD_HAD ? GLY_KINSHIP_OTHERS
                                              : GLY_KINSHIP_NONE;
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
