/* outcome_places.c - where two statements stand and how they are told.
 *
 * What is contradicted is told in a sentence of its own far above, and its
 * opposite is taken for known near the end: "the licence that it had lost".
 */
#include "annotate/reading.h"
#include "annotate/statements/attendant.h"
#include "claims/outcomes/outcome_pair.h"
#include "claims/statements/occasion.h"

/* Hundredths of the article. */
enum { WHOLE = 100 };
/* How far up a clause is followed. */
enum { CLIMBED = 4 };

static const gly_language *language_of(const gly_outcome_pair *p)
{
    return p->claims->annotations->language;
}

static uint32_t depth_of(const gly_outcome_pair *p, const gly_statement *s)
{
    return s->sentence * WHOLE / language_of(p)->sentences.count;
}

static void weigh_depths(gly_outcome_pair *p)
{
    const gly_sentence *items = language_of(p)->sentences.items;
    uint32_t one = items[p->a->sentence].block;
    uint32_t two = items[p->b->sentence].block;
    gly_outcome_hold(p, GLY_OUTCOME_FIRST_DEPTH, depth_of(p, p->a));
    gly_outcome_hold(p, GLY_OUTCOME_DEPTH, depth_of(p, p->b));
    gly_outcome_hold(p, GLY_OUTCOME_BETWEEN, two - one);
}

/* How the clause of `s` hangs on what is around it; what is joined to another
 * one hangs as that does. */
static gly_relation hangs(const gly_outcome_pair *p, const gly_statement *s)
{
    const gly_node *nodes = language_of(p)->syntax.items;
    uint32_t token = s->predicate;
    for (uint32_t i = 0; i < CLIMBED; i++) {
        gly_relation relation = nodes[token].relation;
        if ((relation != GLY_REL_CONJ && relation != GLY_REL_XCOMP) ||
            nodes[token].head == GLY_NONE)
            break;
        token = nodes[token].head;
    }
    return nodes[token].relation;
}

/* "had lost". */
static bool is_before(const gly_outcome_pair *p, const gly_statement *s)
{
    const gly_syntax *syntax = &language_of(p)->syntax;
    uint32_t helper = gly_syntax_child(syntax, s->predicate, GLY_REL_AUX);
    for (; helper != GLY_NONE;
         helper = gly_syntax_next(syntax, helper, GLY_REL_AUX)) {
        if (gly_reading_is_word(p->claims->annotations->reading, helper, "had"))
            return true;
    }
    return false;
}

/* Whether the verb of `s` is that of a sentence or of what is said, or is
 * joined to it. */
static bool is_main(const gly_outcome_pair *p, const gly_statement *s)
{
    gly_relation relation = hangs(p, s);
    return !s->nominal &&
           gly_attendant_noun(p->claims->annotations->reading, s->predicate) ==
               GLY_NONE &&
           relation != GLY_REL_ACL_RELCL && relation != GLY_REL_ACL &&
           relation != GLY_REL_AMOD && relation != GLY_REL_ADVCL;
}

static void weigh_later(gly_outcome_pair *p)
{
    const gly_statement *b = p->b;
    gly_outcome_hold(p, GLY_OUTCOME_MAIN, is_main(p, b));
    gly_outcome_hold(p, GLY_OUTCOME_HAD, is_before(p, b));
    gly_outcome_hold(p, GLY_OUTCOME_NOUN, b->nominal);
    gly_outcome_hold(p, GLY_OUTCOME_SURETY, b->certainty);
    gly_outcome_hold(p, GLY_OUTCOME_SAID, b->attribution != GLY_NONE);
}

static void weigh_earlier(gly_outcome_pair *p)
{
    const gly_statement *a = p->a;
    gly_relation relation = hangs(p, a);
    bool main = relation == GLY_REL_ROOT || relation == GLY_REL_CCOMP ||
                relation == GLY_REL_PARATAXIS;
    gly_outcome_hold(p, GLY_OUTCOME_FIRST_MAIN, !a->nominal && main);
    gly_outcome_hold(p, GLY_OUTCOME_FIRST_RELATIVE,
                     !a->nominal && relation == GLY_REL_ACL_RELCL);
    gly_outcome_hold(p, GLY_OUTCOME_FIRST_SAID, a->attribution != GLY_NONE);
}

void gly_outcome_weigh_places(gly_outcome_pair *p)
{
    const gly_claims *claims = p->claims;
    weigh_depths(p);
    weigh_later(p);
    weigh_earlier(p);
    gly_outcome_hold(p, GLY_OUTCOME_IN_TURN,
                     gly_statements_in_turn(claims, p->a, p->b));
    gly_outcome_hold(p, GLY_OUTCOME_TURNED, gly_statement_turns(claims, p->b));
}
