/* outcome_pairs.c - who and what two statements are about.
 *
 *     He turned the offer down. … the offer, which he had taken
 */
#include "claims/outcomes/outcome_pair.h"

#include "annotate/reading.h"
#include "base/trees.h"
#include "claims/statements/occasion.h"
#include "claims/statements/opposition.h"
#include "claims/statements/participants.h"
#include "claims/statements/places.h"
#include "claims/statements/sameness.h"
#include "claims/statements/told_apart.h"

/* How near a participant comes to one of another statement. */
enum { NEARLY = 1, AKIN = 2, SAME = 3 };

void gly_outcome_hold(gly_outcome_pair *p, gly_outcome_sign sign,
                      uint32_t value)
{
    p->signs[sign] = gly_tree_answer(value);
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

/* The first mention in sentence `in` or behind it. */
static uint32_t first_mention(const gly_annotations *all, uint32_t in)
{
    return gly_mentions_before(all, all->language->sentences.items[in].first);
}

static bool names_entity(const gly_annotations *all, uint32_t in,
                         uint32_t entity)
{
    for (uint32_t i = first_mention(all, in);
         i < all->mention_count &&
         all->reading->sentences[all->mentions[i].first] == in;
         i++) {
        if (all->mentions[i].entity == entity)
            return true;
    }
    return false;
}

/* Whether both sentences name one person or body. */
static bool share_entity(const gly_outcome_pair *p)
{
    const gly_annotations *all = p->claims->annotations;
    uint32_t in = p->a->sentence;
    for (uint32_t i = first_mention(all, in);
         i < all->mention_count &&
         all->reading->sentences[all->mentions[i].first] == in;
         i++) {
        uint32_t entity = all->mentions[i].entity;
        if (entity != GLY_NONE && names_entity(all, p->b->sentence, entity))
            return true;
    }
    return false;
}

/* "Brandt[, who] did not testify", "the offer[, which] has not been accepted":
 * told of one who is known, by the way. */
static bool is_aside(const gly_outcome_pair *p, const gly_statement *s)
{
    const gly_annotations *a = p->claims->annotations;
    uint32_t first = s->predicate, last = first;
    gly_syntax_reach(&a->language->syntax, s->predicate, &first, &last);
    return gly_reading_at(a->reading, first, ',') ||
           (first > 0 && gly_reading_at(a->reading, first - 1, ','));
}

/* "Brandt, who did not testify": he alone could have, and the earlier one tells
 * nothing of others. */
static bool is_own(const gly_outcome_pair *p)
{
    const gly_claims *claims = p->claims;
    if (gly_statement_is_topic(claims, p->b, "directed"))
        return false;
    return !gly_statement_is_topic(claims, p->b, "personal") ||
           are_same(p, &p->a->agent, &p->b->agent);
}

/* "Households that have not fixed a price", "those who were against it": told
 * of in general. */
static bool is_general(const gly_outcome_pair *p)
{
    const gly_node *nodes = p->claims->annotations->language->syntax.items;
    const gly_node *node = &nodes[p->b->predicate];
    bool aside = is_aside(p, p->b) && is_own(p);
    return node->relation == GLY_REL_ACL_RELCL && node->head != GLY_NONE &&
           ((p->b->negative && !aside) ||
            nodes[node->head].upos == GLY_UPOS_PRON);
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

/* "The mayor [denied] that she took it. Ms. Okoro says that she did": a dispute
 * of two. */
static bool is_disputed(const gly_outcome_pair *p, const gly_statement *s)
{
    static const char *const words[] = {"deny", "denies", "denied", "denying",
                                        NULL};
    const gly_annotations *all = p->claims->annotations;
    uint32_t said = s->attribution;
    uint32_t cue = said == GLY_NONE ? said : all->attributions[said].cue_first;
    return s->negative && cue != GLY_NONE &&
           gly_reading_is_one_of(all->reading, cue, words) &&
           gly_statements_of_two(p->claims, p->a, p->b);
}

/* "When the bridge closes in May" tells nothing against that it is open now. */
static bool is_later(const gly_outcome_pair *p)
{
    return p->b->timed && p->a->certainty != GLY_CERTAINTY_WILL;
}

/* "Poe replied … to which Lamont had made no response": that one did what the
 * other did not. */
static bool are_of_two(const gly_outcome_pair *p)
{
    const gly_entity *entities = p->claims->annotations->entities;
    uint32_t one = gly_participant_entity(p->claims, &p->a->agent);
    uint32_t two = gly_participant_entity(p->claims, &p->b->agent);
    return p->a->negative != p->b->negative && one != GLY_NONE &&
           two != GLY_NONE && one != two &&
           entities[one].kind == GLY_ENTITY_PERSON &&
           entities[two].kind == GLY_ENTITY_PERSON;
}

bool gly_outcome_may_be(const gly_outcome_pair *p)
{
    const gly_statement *a = p->a, *b = p->b;
    if (a->certainty < GLY_CERTAINTY_WILL || a->conditional || is_later(p) ||
        is_general(p) || is_part(p, a) || is_part(p, b) ||
        gly_statements_elsewhere(p->claims, a, b) || is_disputed(p, a) ||
        is_disputed(p, b) || are_of_two(p) ||
        gly_statements_told_apart(p->claims, a, b))
        return false;
    return p->how == GLY_OPPOSED_SIDE || gly_outcome_shared(p) > 0 ||
           gly_outcome_rarest(p) > 0 || meets(p) || share_entity(p);
}

static uint32_t nearness(const gly_outcome_pair *p, const gly_participant *a,
                         const gly_participant *b)
{
    gly_likeness likeness = relate(p, a, b);
    if (likeness == GLY_LIKENESS_SAME)
        return SAME;
    if (likeness == GLY_LIKENESS_AKIN)
        return AKIN;
    return likeness == GLY_LIKENESS_VARIED ? NEARLY : 0;
}

/* How near `who` comes to any part of `s`. */
static uint32_t nearest(const gly_outcome_pair *p, const gly_participant *who,
                        const gly_statement *s)
{
    uint32_t best = nearness(p, who, &s->agent);
    uint32_t next = nearness(p, who, &s->patient);
    best = next > best ? next : best;
    for (uint32_t i = 0; i < s->beside_count; i++) {
        next = nearness(p, who, &s->beside[i]);
        best = next > best ? next : best;
    }
    return best;
}

static bool is_pronoun(const gly_outcome_pair *p, const gly_participant *who)
{
    const gly_node *nodes = p->claims->annotations->language->syntax.items;
    return who->token != GLY_NONE && who->mention == GLY_NONE &&
           nodes[who->token].upos == GLY_UPOS_PRON;
}

static void weigh_roles(gly_outcome_pair *p)
{
    gly_likeness doers = relate(p, &p->a->agent, &p->b->agent);
    gly_outcome_hold(p, GLY_OUTCOME_SAME_DOER, doers == GLY_LIKENESS_SAME);
    gly_outcome_hold(p, GLY_OUTCOME_OTHER_DOER, doers == GLY_LIKENESS_ANOTHER);
    gly_outcome_hold(p, GLY_OUTCOME_LINKED, meets(p));
    gly_outcome_hold(p, GLY_OUTCOME_DOER_STANDS,
                     nearest(p, &p->b->agent, p->a));
    gly_outcome_hold(p, GLY_OUTCOME_FIRST_PRONOUN,
                     is_pronoun(p, &p->a->patient));
}

/* What the two say of it that they are about one thing, or two. */
static void weigh_sameness(gly_outcome_pair *p)
{
    const gly_claims *claims = p->claims;
    const gly_statement *a = p->a, *b = p->b;
    gly_outcome_hold(p, GLY_OUTCOME_MEET, gly_statements_meet(claims, a, b));
    gly_outcome_hold(p, GLY_OUTCOME_MAY_MEET,
                     gly_statements_may_meet(claims, a, b));
    gly_outcome_hold(p, GLY_OUTCOME_SAMENESS,
                     gly_statements_sameness(claims, a, b));
    gly_outcome_hold(p, GLY_OUTCOME_ONE_EVENT,
                     gly_statements_one_event(claims, a, b));
    gly_outcome_hold(p, GLY_OUTCOME_CLASH, gly_statements_clash(claims, a, b));
}

static void weigh_kind(gly_outcome_pair *p)
{
    const gly_claims *claims = p->claims;
    const gly_statement *a = p->a;
    gly_outcome_hold(p, GLY_OUTCOME_SIDE, p->how == GLY_OPPOSED_SIDE);
    gly_outcome_hold(p, GLY_OUTCOME_PERSONAL,
                     gly_statement_is_topic(claims, a, "personal"));
    gly_outcome_hold(p, GLY_OUTCOME_MOVING,
                     gly_statement_is_topic(claims, a, "moving"));
    gly_outcome_hold(p, GLY_OUTCOME_DIRECTED,
                     gly_statement_is_topic(claims, a, "directed"));
}

void gly_outcome_weigh_parts(gly_outcome_pair *p)
{
    const gly_statement *a = p->a, *b = p->b;
    weigh_kind(p);
    gly_outcome_hold(p, GLY_OUTCOME_FIRST_DENIED, a->negative);
    gly_outcome_hold(p, GLY_OUTCOME_DENIED, b->negative);
    gly_outcome_hold(p, GLY_OUTCOME_COMPLETE, b->complete);
    gly_outcome_hold(p, GLY_OUTCOME_FIRST_COMPLETE, a->complete);
    gly_outcome_hold(p, GLY_OUTCOME_FIRST_PAIRED, a->paired);
    weigh_roles(p);
    weigh_sameness(p);
}
