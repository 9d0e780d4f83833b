/* outcome_pairs.c - who and what two statements are about.
 *
 *     He turned the offer down. … the offer, which he had taken
 */
#include "claims/outcomes/outcome_pair.h"

#include "annotate/reading.h"
#include "claims/statements/occasion.h"
#include "claims/statements/participants.h"
#include "claims/statements/places.h"
#include "claims/statements/sameness.h"

/* So many statements of one kind are many, and few. */
enum { MANY = 8, FEW = 3 };

void gly_outcome_hold(gly_outcome_pair *p, gly_outcome_sign sign,
                      uint32_t times)
{
    static const int32_t points[] = {
#define SIGN(name, points, about) points,
#include "claims/outcomes/outcome_signs.def"
#undef SIGN
    };
    p->points += points[sign] * (int32_t)times;
}

static gly_likeness relate(const gly_outcome_pair *p, const gly_participant *a,
                           const gly_participant *b)
{
    gly_likeness found = gly_participants_relate(p->claims, a, b);
    bool meant = found == GLY_LIKENESS_UNKNOWN &&
                 (gly_participant_may_stand_for(p->claims, a, b) ||
                  gly_participant_may_stand_for(p->claims, b, a));
    return meant ? GLY_LIKENESS_SAME : found;
}

static bool are_same(const gly_outcome_pair *p, const gly_participant *a,
                     const gly_participant *b)
{
    return relate(p, a, b) == GLY_LIKENESS_SAME;
}

/* Whether one who stands beside `a` stands in any part of `b`. */
static bool is_beside(const gly_outcome_pair *p, const gly_statement *a,
                      const gly_statement *b)
{
    for (uint32_t i = 0; i < a->beside_count; i++) {
        if (are_same(p, &a->beside[i], &b->agent) ||
            are_same(p, &a->beside[i], &b->patient))
            return true;
        for (uint32_t j = 0; j < b->beside_count; j++) {
            if (are_same(p, &a->beside[i], &b->beside[j]))
                return true;
        }
    }
    return false;
}

static bool are_crossed(const gly_outcome_pair *p)
{
    return are_same(p, &p->a->agent, &p->b->patient) ||
           are_same(p, &p->a->patient, &p->b->agent);
}

/* Whether somebody or something who is the same stands in any part of both. */
static bool meets(const gly_outcome_pair *p)
{
    const gly_statement *a = p->a, *b = p->b;
    return are_same(p, &a->agent, &b->agent) ||
           are_same(p, &a->patient, &b->patient) || are_crossed(p) ||
           is_beside(p, a, b) || is_beside(p, b, a);
}

/* Whether both sentences name one person or body. */
static bool share_entity(const gly_outcome_pair *p)
{
    const gly_annotations *all = p->claims->annotations;
    const uint32_t *sentences = all->reading->sentences;
    const gly_mention *mentions = all->mentions;
    for (uint32_t i = 0; i < all->mention_count; i++) {
        if (sentences[mentions[i].first] != p->a->sentence ||
            mentions[i].entity == GLY_NONE)
            continue;
        for (uint32_t j = i + 1; j < all->mention_count; j++) {
            if (sentences[mentions[j].first] == p->b->sentence &&
                mentions[j].entity == mentions[i].entity)
                return true;
        }
    }
    return false;
}

/* Whether the thing that one denies is described apart from the other's, or
 * "will not" be there, which tells nothing of today. */
static bool is_other_thing(const gly_outcome_pair *p)
{
    gly_participant one = {.token = p->thing_a, .mention = GLY_NONE};
    gly_participant two = {.token = p->thing_b, .mention = GLY_NONE};
    one.group = two.group = GLY_NONE;
    one.denied = two.denied = true;
    return p->a->certainty != GLY_CERTAINTY_IS ||
           relate(p, &one, &two) >= GLY_LIKENESS_VARIED;
}

/* "Households that have not fixed a price", "those who were against it": told
 * of in general. */
static bool is_general(const gly_outcome_pair *p)
{
    const gly_node *nodes = p->claims->annotations->language->syntax.items;
    const gly_node *node = &nodes[p->b->predicate];
    return node->relation == GLY_REL_ACL_RELCL && node->head != GLY_NONE &&
           (p->b->negative || nodes[node->head].upos == GLY_UPOS_PRON);
}

static bool is_personal(const gly_outcome_pair *p)
{
    return p->how == GLY_OPPOSED_SIDE &&
           (gly_statement_is_topic(p->claims, p->a, "personal") ||
            gly_statement_is_topic(p->claims, p->a, "sole"));
}

/* The only one who takes part; NULL where nobody or several do. */
static const gly_participant *only_of(const gly_statement *s)
{
    bool doer = s->agent.token != GLY_NONE,
         other = s->patient.token != GLY_NONE;
    if (doer == other)
        return NULL;
    return doer ? &s->agent : &s->patient;
}

/* "the strike took place", "the talks did not": each of one alone, and of
 * two. */
static bool are_of_others(const gly_outcome_pair *p)
{
    const gly_participant *one = only_of(p->a), *two = only_of(p->b);
    return one != NULL && two != NULL && !p->a->loose && !p->b->loose &&
           relate(p, one, two) == GLY_LIKENESS_ANOTHER;
}

/* "two thirds of them", "three of the nine", "not everybody": the others may do
 * otherwise. */
static bool is_part(const gly_outcome_pair *p, const gly_statement *s)
{
    const gly_participant *who = &s->agent;
    const gly_syntax *syntax = &p->claims->annotations->language->syntax;
    if (who->token == GLY_NONE)
        return false;
    return (s->negative && who->quantity == GLY_QUANTITY_ALL) ||
           who->quantity == GLY_QUANTITY_SHARE ||
           who->quantity == GLY_QUANTITY_SOME ||
           who->quantity == GLY_QUANTITY_MANY ||
           who->quantity == GLY_QUANTITY_MOST ||
           (syntax->items[who->token].xpos == GLY_XPOS_CD &&
            gly_syntax_child(syntax, who->token, GLY_REL_NMOD) != GLY_NONE);
}

/* "the new shelter", "the old shelter": one noun, and two things. */
static bool are_two(const gly_outcome_pair *p, const gly_participant *a,
                    const gly_participant *b)
{
    const gly_node *nodes = p->claims->annotations->language->syntax.items;
    return a->token != GLY_NONE && b->token != GLY_NONE &&
           nodes[a->token].lemma == nodes[b->token].lemma &&
           relate(p, a, b) >= GLY_LIKENESS_VARIED;
}

static bool name_two(const gly_outcome_pair *p)
{
    const gly_statement *a = p->a, *b = p->b;
    return are_two(p, &a->agent, &b->agent) ||
           are_two(p, &a->agent, &b->patient) ||
           are_two(p, &a->patient, &b->agent) ||
           are_two(p, &a->patient, &b->patient);
}

/* "was not sold", "has sold two vans": to something else, and by nobody who is
 * known to be the same; "endorsed nobody", "the levy's backing": by another. */
static bool is_of_another(const gly_outcome_pair *p)
{
    gly_likeness doers = relate(p, &p->a->agent, &p->b->agent);
    gly_likeness objects = relate(p, &p->a->patient, &p->b->patient);
    return (objects == GLY_LIKENESS_ANOTHER && doers != GLY_LIKENESS_SAME &&
            !are_crossed(p)) ||
           (is_personal(p) && (doers == GLY_LIKENESS_ANOTHER ||
                               (p->b->nominal && doers != GLY_LIKENESS_SAME &&
                                !gly_participant_is_universal(&p->a->agent))));
}

/* Two people say so, or the one may hold first and the other later. */
static bool may_both_hold(const gly_outcome_pair *p)
{
    return gly_statements_of_two(p->claims, p->a, p->b) ||
           gly_statements_at_other_times(p->claims, p->a, p->b) ||
           (p->a->certainty == p->b->certainty &&
            gly_statements_in_turn(p->claims, p->a, p->b)) ||
           gly_statements_elsewhere(p->claims, p->a, p->b);
}

/* How the clause hangs on what is around it tells whether it is one of its
 * own; what is not sure there is only wished. */
static bool is_wished(const gly_outcome_pair *p)
{
    return p->b->certainty < GLY_CERTAINTY_WILL &&
           (p->b->nominal || gly_outcome_is_main(p, p->b));
}

/* What speaks against two that are only kin, or name one thing: somebody else
 * takes part; of kin, that it is no fact that is told. */
static bool is_doubtful(const gly_outcome_pair *p)
{
    if (p->how == GLY_OPPOSED_SIDE)
        return false;
    if (gly_statements_clash(p->claims, p->a, p->b))
        return true;
    if (p->how == GLY_OPPOSED_THING)
        return is_other_thing(p);
    return p->b->negative || p->b->certainty < GLY_CERTAINTY_WILL ||
           relate(p, &p->a->agent, &p->b->agent) == GLY_LIKENESS_ANOTHER;
}

bool gly_outcome_may_be(const gly_outcome_pair *p)
{
    const gly_statement *a = p->a, *b = p->b;
    if (a->certainty < GLY_CERTAINTY_WILL || is_wished(p) || is_general(p) ||
        is_part(p, a) || is_part(p, b) || is_doubtful(p) || may_both_hold(p) ||
        are_of_others(p) || name_two(p) || is_of_another(p))
        return false;
    return gly_outcome_shared(p) > 0 || gly_outcome_rarest(p) > 0 || meets(p) ||
           share_entity(p);
}

static void weigh_roles(gly_outcome_pair *p)
{
    gly_likeness doers = relate(p, &p->a->agent, &p->b->agent);
    gly_likeness objects = relate(p, &p->a->patient, &p->b->patient);
    gly_outcome_hold(p, GLY_OUTCOME_SAME_DOER, doers == GLY_LIKENESS_SAME);
    gly_outcome_hold(p, GLY_OUTCOME_OTHER_DOER, doers == GLY_LIKENESS_ANOTHER);
    gly_outcome_hold(p, GLY_OUTCOME_NO_DOER, doers == GLY_LIKENESS_UNKNOWN);
    gly_outcome_hold(p, GLY_OUTCOME_SAME_THING, objects == GLY_LIKENESS_SAME);
    gly_outcome_hold(p, GLY_OUTCOME_NO_OBJECT, p->b->patient.token == GLY_NONE);
    gly_outcome_hold(p, GLY_OUTCOME_CROSSED, are_crossed(p));
    gly_outcome_hold(p, GLY_OUTCOME_CLASH,
                     gly_statements_clash(p->claims, p->a, p->b));
    gly_outcome_hold(p, GLY_OUTCOME_LACK,
                     gly_statements_lack(p->claims, p->a, p->b));
}

void gly_outcome_weigh_parts(gly_outcome_pair *p)
{
    const gly_statement *a = p->a, *b = p->b;
    gly_outcome_hold(p, GLY_OUTCOME_KIN, p->how == GLY_OPPOSED_KIN);
    gly_outcome_hold(p, GLY_OUTCOME_GOING, p->going);
    gly_outcome_hold(p, GLY_OUTCOME_THING, p->how == GLY_OPPOSED_THING);
    gly_outcome_hold(p, GLY_OUTCOME_MANY, p->together >= MANY);
    gly_outcome_hold(p, GLY_OUTCOME_ALONE, p->together <= FEW);
    gly_outcome_hold(p, GLY_OUTCOME_PERSONAL, is_personal(p));
    gly_outcome_hold(p, GLY_OUTCOME_LASTING, a->lasting || b->lasting);
    gly_outcome_hold(p, GLY_OUTCOME_DENIED, b->negative);
    weigh_roles(p);
}
